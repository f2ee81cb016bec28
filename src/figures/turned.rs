//! Initiatives whose status on one day is another than on an earlier one.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::View;
use super::reading::Stood;
use crate::db::schema::{count_spans as spans, initiatives};
use crate::db::{Conn, among};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Count, Status};

/// An initiative whose status is another than it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Turned {
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: Text,
    /// The status on the earlier day.
    pub from: Status,
    /// The status on the later one.
    pub to: Status,
}

/// The initiatives that had a status in one view and have another in a later one, by reference,
/// `most` of them at most: one statement. Those that had none then are no change of a status.
///
/// # Errors
/// Where the database is away.
pub fn turned(conn: &mut Conn, then: &View, now: &View, most: i64) -> Result<Vec<Turned>> {
    match (then.past(), now.past()) {
        (Some(before), Some(after)) => evaluated(conn, before, after, most),
        _ => kept(conn, then, now, most),
    }
}

fn status(code: &str) -> Option<Status> {
    match Count::from_code(code) {
        Some(Count::Status(status)) => Some(status),
        _ => None,
    }
}

/// With today's knowledge, from the spans that are kept.
fn kept(conn: &mut Conn, then: &View, now: &View, most: i64) -> Result<Vec<Turned>> {
    let (earlier, later) = (then.moment().as_at, now.moment().as_at);
    let before = diesel::alias!(spans as before);
    let of_same = before.field(spans::initiative_id).eq(spans::initiative_id);
    let rows: Vec<(String, Text, String, String)> = spans::table
        .inner_join(initiatives::table)
        .inner_join(before.on(of_same))
        .filter(spans::counted.like("status.%"))
        .filter(spans::from_day.le(later))
        .filter(spans::to_day.gt(later))
        .filter(spans::from_day.gt(earlier))
        .filter(before.field(spans::counted).like("status.%"))
        .filter(before.field(spans::from_day).le(earlier))
        .filter(before.field(spans::to_day).gt(earlier))
        .filter(before.field(spans::counted).ne(spans::counted))
        .filter(initiatives::public_version_id.is_not_null())
        .order(initiatives::reference)
        .limit(most)
        .select((
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            before.field(spans::counted),
            spans::counted,
        ))
        .load(conn)?;
    let read = |(reference, title, from, to): (String, Text, String, String)| {
        let (from, to) = status(&from).zip(status(&to))?;
        Some(Turned {
            reference,
            title,
            from,
            to,
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// With the knowledge of an earlier day, from what was evaluated.
fn evaluated(
    conn: &mut Conn,
    before: &BTreeMap<i64, Stood>,
    after: &BTreeMap<i64, Stood>,
    most: i64,
) -> Result<Vec<Turned>> {
    let of = |stood: &Stood| {
        stood.amounts.keys().find_map(|count| match count {
            Count::Status(status) => Some(*status),
            _ => None,
        })
    };
    let mut found = BTreeMap::new();
    for (id, stood) in after {
        let from = before.get(id).and_then(of);
        if let Some((from, to)) = from.zip(of(stood)).filter(|(from, to)| from != to) {
            found.insert(*id, (from, to));
        }
    }
    let rows: Vec<(i64, String, Text)> = initiatives::table
        .filter(among(initiatives::id, found.keys().copied()))
        .order(initiatives::reference)
        .limit(most)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    let read = |(id, reference, title): (i64, String, Text)| {
        let (from, to) = found.get(&id).copied()?;
        Some(Turned {
            reference,
            title,
            from,
            to,
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}
