//! The transactions of records, as rows of a table of their own.

use super::References;
use crate::audit::Sight;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::funding::{self, view};
use crate::i18n::Locale;
use crate::rules::Moment;
use crate::rules::money::Counting;

/// The headings of the columns in a language.
pub(super) fn headings(locale: Locale) -> Vec<String> {
    let headings = view::headings(locale.messages()).into_iter();
    headings.map(str::to_owned).collect()
}

/// The rows of what counts of the transactions of these records, in their order.
pub(super) fn rows(
    conn: &mut Conn,
    clock: &Clock,
    (ids, records): (&[i64], &References),
    moment: Moment,
) -> Result<Vec<Vec<String>>> {
    let known = Sight::Public(clock.known_at(moment.known_on));
    let told = funding::transactions_of_many(conn, ids, known)?;
    if told.is_empty() {
        return Ok(Vec::new());
    }
    let bodies = funding::bodies_of(conn, &told)?;
    let mut rows = Vec::new();
    for id in ids {
        let Some((reference, title)) = records.get(id) else {
            continue;
        };
        for one in told.iter().filter(|one| one.initiative == *id) {
            let of_rules = one.of_rules(clock.day_of(one.told.recorded_at));
            let counting = of_rules.map(|told| told.counting(moment.as_at));
            if counting == Some(Counting::Counts) {
                rows.push(view::cells((reference, title), one, &bodies));
            }
        }
    }
    Ok(rows)
}
