//! What stands behind a figure: the records that it counts.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Timestamp};

use super::load::{self, NamedMilestone};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::coverage::{Report, heard};
use crate::rules::tally::Cell;
use crate::rules::{
    self, Alignment, Body, Classification, Coded, Count, Figures, Ground, Instant, Known,
    KnownReach, Moment, Origin, Record, Slice, Tally, withdrawn,
};

/// What stands behind a figure that counts, evaluated from the facts, which are read once.
pub struct Derivation {
    /// The totals under the heading at the moment.
    pub figures: Figures,
    /// What the count counts under its heading, and what it leaves out.
    pub grounds: Vec<(i64, Ground)>,
    records: BTreeMap<i64, Record>,
    named: BTreeMap<i64, NamedMilestone>,
    instant: Instant,
}

/// The evidence for one milestone.
pub struct Evidence {
    /// The reports that speak for it, its own and those of later steps.
    pub reports: Vec<KnownReach>,
    /// Rows of the documents that back them and were not taken back.
    pub documents: Vec<i64>,
}

impl Derivation {
    /// The records that it counts, with how much each adds.
    pub fn amounts(&self) -> Vec<(i64, i64)> {
        let mut amounts = BTreeMap::new();
        for (record, ground) in &self.grounds {
            if ground.left_out.is_none() {
                *amounts.entry(*record).or_insert(0) += 1;
            }
        }
        amounts.into_iter().collect()
    }

    /// What a milestone is called.
    pub fn milestone(&self, id: i64) -> Option<&NamedMilestone> {
        self.named.get(&id)
    }

    /// What speaks for a milestone of a record.
    pub fn evidence(&self, record: i64, milestone: i64) -> Evidence {
        let record = self.records.get(&record);
        let known = record.and_then(|record| Known::of(record, self.instant));
        let day = self.figures.moment().as_at;
        let reports: Vec<KnownReach> = known
            .iter()
            .flat_map(|known| known.reports_of(milestone, day))
            .copied()
            .collect();
        let facts: Vec<i64> = reports.iter().map(|report| report.fact).collect();
        let documents = record.map(|record| rules::documents_behind(record, &facts, self.instant));
        Evidence {
            reports,
            documents: documents.unwrap_or_default(),
        }
    }
}

/// What a count counts and leaves out under a heading, at a moment.
///
/// # Errors
/// Where the database is away.
pub fn derivation(
    conn: &mut Conn,
    clock: &Clock,
    framework: i64,
    (count, alignment, slice): (Count, Option<Alignment>, Slice),
    moment: Moment,
) -> Result<Derivation> {
    let instant = clock.known_at(moment.known_on);
    let (records, named) = load::all_under(conn, clock, slice)?;
    let under = |said: &Classification| {
        let of_alignment = alignment.is_none_or(|one| one == said.alignment);
        said.framework == framework && of_alignment && said.slices().contains(&slice)
    };
    let mut grounds = Vec::new();
    let mut sums = Vec::new();
    for record in &records {
        let found = match Known::of(record, instant) {
            Some(known) if under(known.classification) => {
                let alignment = known.classification.alignment;
                let amounts = known.on(moment.as_at).map(|on| on.amounts_on(moment.as_at));
                let cell = |count| Cell {
                    framework,
                    alignment,
                    slice,
                    count,
                };
                let amounts = amounts.into_iter().flatten();
                sums.extend(amounts.map(|(count, amount)| (cell(count), amount)));
                known.grounds(moment.as_at, count)
            }
            Some(_) => Vec::new(),
            None => withdrawn(record, instant)
                .filter(|said| under(said))
                .map(|_| Ground::withdrawn())
                .into_iter()
                .collect(),
        };
        grounds.extend(found.into_iter().map(|ground| (record.id, ground)));
    }
    Ok(Derivation {
        figures: Figures::new(framework, moment, Tally::from_sums(sums)),
        grounds,
        records: records.into_iter().map(|one| (one.id, one)).collect(),
        named: named.into_iter().map(|one| (one.id, one)).collect(),
        instant,
    })
}

/// Who was heard.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// States and organisations; an organisation's report counts for its state too.
    pub bodies: BTreeSet<Body>,
    /// Those of them that are institutions of the OIC.
    pub institutions: BTreeSet<i64>,
}

impl Heard {
    /// How many member states were heard.
    pub fn states(&self) -> usize {
        let states = self.bodies.iter();
        states.filter(|body| matches!(body, Body::State(_))).count()
    }
}

/// A body, and when it last reported.
#[derive(QueryableByName)]
struct LastHeard {
    #[diesel(sql_type = Nullable<BigInt>)]
    state: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    organisation: Option<i64>,
    #[diesel(sql_type = Bool)]
    institution: bool,
    #[diesel(sql_type = Nullable<Timestamp>)]
    recorded_at: Option<Instant>,
}

/// The newest public report of each body, by a day and as known at an instant: from the end of what
/// it reported, so that it takes as long for many reports as for few.
fn last_heard(conn: &mut Conn, by: Instant, known: Instant) -> Result<Vec<LastHeard>> {
    let origins = Origin::ALL.iter().filter(|origin| origin.is_lead());
    let origins: Vec<String> = origins.map(|one| format!("'{}'", one.code())).collect();
    // A report on a decision of a meeting says nothing of the initiatives of its body.
    let newest = |column: &str| {
        format!(
            "(SELECT c.recorded_at FROM changes c WHERE c.{column} = b.id AND c.recorded_at <= $1 \
             AND c.initiative_id IS NOT NULL AND c.public_at <= $2 AND c.origin IN ({}) \
             ORDER BY c.recorded_at DESC LIMIT 1) AS recorded_at",
            origins.join(", ")
        )
    };
    let sql = format!(
        "SELECT b.id AS state, CAST(NULL AS BIGINT) AS organisation, FALSE AS institution, {} \
         FROM states b \
         UNION ALL \
         SELECT b.state_id AS state, b.id AS organisation, \
             (b.institution AND b.merged_into_id IS NULL) AS institution, {} FROM organisations b",
        newest("state_id"),
        newest("organisation_id"),
    );
    Ok(diesel::sql_query(sql)
        .bind::<Timestamp, _>(by)
        .bind::<Timestamp, _>(known)
        .load(conn)?)
}

/// The bodies that reported in the 365 days up to a moment.
///
/// # Errors
/// Where the database is away.
pub fn coverage(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Heard> {
    let known = clock.known_at(moment.known_on);
    let mut reports = Vec::new();
    let mut institutions = BTreeSet::new();
    for last in last_heard(conn, clock.end_of(moment.as_at), known)? {
        let organisation = last.organisation.map(Body::Organisation);
        let body = organisation.or(last.state.map(Body::State));
        institutions.extend(last.organisation.filter(|_| last.institution));
        if let (Some(body), Some(recorded_at)) = (body, last.recorded_at) {
            reports.push(Report {
                body,
                state: last.state.filter(|_| organisation.is_some()),
                recorded_on: clock.day_of(recorded_at),
                public_at: known,
            });
        }
    }
    let bodies = heard(&reports, moment.as_at, known);
    institutions.retain(|id| bodies.contains(&Body::Organisation(*id)));
    Ok(Heard {
        bodies,
        institutions,
    })
}
