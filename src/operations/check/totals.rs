//! Totals agree: themes and kinds partition the whole on every day, and today's totals (overall, by
//! theme, by kind, by lead) are those that counting the records one by one gives. A joint
//! initiative counts once overall and once with each of its leads, in both ways of counting. What
//! is summed up to a day is the sum of the changes of the days up to it.

use std::collections::BTreeMap;

use super::{Found, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

/// Headings that every record stands under exactly once.
const PARTITIONS: [&str; 2] = ["theme", "kind"];

/// Where the totals of a partition do not add up to those overall, day by day.
fn partition(name: &str) -> String {
    format!(
        "SELECT f.code || ', ' || r.alignment || ', ' || r.counted || ', ' || CAST(r.day AS TEXT) \
         AS place FROM rollups r JOIN frameworks f ON f.id = r.framework_id \
         WHERE r.slice IN ('all', '{name}') GROUP BY f.code, r.alignment, r.counted, r.day \
         HAVING SUM(CASE WHEN r.slice = 'all' THEN r.amount ELSE -r.amount END) <> 0 ORDER BY 1"
    )
}

/// What is summed up and is not the sum of its days.
const SUMMED: &str = "SELECT f.code || ', ' || k.slice || ' ' || k.slice_key || ', ' || k.alignment \
     || ', ' || k.counted AS place \
     FROM (SELECT framework_id, slice, slice_key, alignment, counted, amount FROM totals \
         UNION ALL \
         SELECT framework_id, slice, slice_key, alignment, counted, -amount FROM rollups \
         WHERE day <= (SELECT MAX(day) FROM totals_until)) k \
     JOIN frameworks f ON f.id = k.framework_id \
     GROUP BY f.code, k.slice, k.slice_key, k.alignment, k.counted \
     HAVING SUM(k.amount) <> 0 ORDER BY 1";

/// Today's totals in two ways, both by the public names of their headings.
struct Recount {
    name: &'static str,
    /// The heading of a record `v`, with what has to be joined for it.
    of_record: (&'static str, &'static str),
    /// The heading of a kept total `r`, with what has to be joined for it, and which these are.
    of_total: (&'static str, &'static str, &'static str),
}

const RECOUNTS: [Recount; 4] = [
    Recount {
        name: "overall",
        of_record: ("'all'", ""),
        of_total: ("'all'", "", "r.slice = 'all'"),
    },
    Recount {
        name: "by theme",
        of_record: (
            "'theme ' || COALESCE(th.code, 'none')",
            "LEFT JOIN version_themes vt ON vt.version_id = v.id AND vt.is_primary \
             LEFT JOIN themes th ON th.id = vt.theme_id",
        ),
        of_total: (
            "'theme ' || COALESCE(th.code, 'none')",
            "LEFT JOIN themes th ON CAST(th.id AS TEXT) = r.slice_key",
            "r.slice = 'theme'",
        ),
    },
    Recount {
        name: "by kind",
        of_record: ("'kind ' || v.kind", ""),
        of_total: ("'kind ' || r.slice_key", "", "r.slice = 'kind'"),
    },
    Recount {
        name: "by lead",
        of_record: (
            "'lead ' || COALESCE(st.iso3, o.code)",
            "JOIN (SELECT DISTINCT version_id, state_id, organisation_id FROM version_roles \
                 WHERE role = 'lead') l ON l.version_id = v.id \
             LEFT JOIN states st ON st.id = l.state_id \
             LEFT JOIN organisations o ON o.id = l.organisation_id",
        ),
        of_total: (
            "'lead ' || COALESCE(st.iso3, o.code)",
            "LEFT JOIN states st ON r.slice = 'lead-state' AND CAST(st.id AS TEXT) = r.slice_key \
             LEFT JOIN organisations o ON r.slice = 'lead-organisation' \
                 AND CAST(o.id AS TEXT) = r.slice_key",
            "r.slice IN ('lead-state', 'lead-organisation')",
        ),
    },
];

impl Recount {
    /// What the records that the public sees add on a day, one by one.
    fn counted(&self) -> String {
        let (heading, joined) = self.of_record;
        format!(
            "SELECT f.code || ', ' || v.alignment || ', ' || s.counted || ', ' || {heading} \
             AS place, CAST(SUM(s.amount) AS BIGINT) AS n FROM count_spans s \
             JOIN initiatives i ON i.id = s.initiative_id \
             JOIN initiative_versions v ON v.id = i.public_version_id \
             JOIN frameworks f ON f.id = v.framework_id {joined} \
             WHERE s.from_day <= $1 AND s.to_day > $1 GROUP BY 1"
        )
    }

    /// What is kept up to a day.
    fn kept(&self) -> String {
        let (heading, joined, which) = self.of_total;
        format!(
            "SELECT f.code || ', ' || r.alignment || ', ' || r.counted || ', ' || {heading} \
             AS place, CAST(SUM(r.amount) AS BIGINT) AS n FROM rollups r \
             JOIN frameworks f ON f.id = r.framework_id {joined} \
             WHERE {which} AND r.day <= $1 GROUP BY 1"
        )
    }
}

pub(super) fn look(conn: &mut Conn, clock: &Clock, found: &mut Found) -> Result<()> {
    for name in PARTITIONS {
        for place in store::places(conn, &partition(name))? {
            let what = format!("the totals by {name} do not add up to the total overall");
            found.breach(place, what);
        }
    }
    for place in store::places(conn, SUMMED)? {
        found.breach(place, "what is summed up is not the sum of its days");
    }
    let today = clock.today();
    for recount in RECOUNTS {
        let counted = store::sums(conn, &recount.counted(), today)?;
        let kept = store::sums(conn, &recount.kept(), today)?;
        let both: BTreeMap<&str, (i64, i64)> = counted
            .keys()
            .chain(kept.keys())
            .map(|place| {
                let of = |sums: &BTreeMap<String, i64>| sums.get(place).copied().unwrap_or(0);
                (place.as_str(), (of(&counted), of(&kept)))
            })
            .collect();
        found.saw(both.len());
        for (place, (counted, kept)) in both.into_iter().filter(|(_, (a, b))| a != b) {
            let name = recount.name;
            let what =
                format!("{name} it is {kept} on {today}, counting the records gives {counted}");
            found.breach(place, what);
        }
    }
    Ok(())
}
