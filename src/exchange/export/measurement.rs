//! The values of the measures of records, as rows of a table of their own.

use super::References;
use crate::audit::Sight;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Locale;
use crate::measures::{self, view};
use crate::rules::Moment;

/// The headings of the columns in a language.
pub(super) fn headings(locale: Locale) -> Vec<String> {
    let headings = view::value_headings(locale.messages()).into_iter();
    headings.map(str::to_owned).collect()
}

/// The rows of the values of these records that stand and had happened by the day, in their order;
/// parts of a whole are among them.
pub(super) fn rows(
    conn: &mut Conn,
    clock: &Clock,
    (ids, records): (&[i64], &References),
    (locale, moment): (Locale, Moment),
) -> Result<Vec<Vec<String>>> {
    let known = Sight::Public(clock.known_at(moment.known_on));
    let mut found = measures::of_many(conn, ids, &known)?;
    found.retain(|one| !one.is_withdrawn());
    if found.is_empty() {
        return Ok(Vec::new());
    }
    measures::mark_gone(conn, &mut found, &known)?;
    let mut rows = Vec::new();
    for id in ids {
        let Some((reference, title)) = records.get(id) else {
            continue;
        };
        for measure in found.iter().filter(|one| one.initiative == *id) {
            let Some(version) = measure.current() else {
                continue;
            };
            for one in &measure.values {
                let recorded_on = clock.day_of(one.told.recorded_at);
                if one.withdrawn || one.period.counts_from(recorded_on) > moment.as_at {
                    continue;
                }
                let of = (reference.as_str(), title);
                rows.push(view::value_cells(of, (measure, version), one, locale));
            }
        }
    }
    Ok(rows)
}
