//! For which bodies accounts speak: by which letter, from when until when. What was once accredited
//! is never taken out; it ends.

use chrono::TimeDelta;
use diesel::prelude::*;

use super::store;
use crate::db::schema::{accreditations as rows, organisations, states};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Body, Day, Instant};

/// An accreditation that ends within so many days is marked.
pub const SOON_DAYS: i64 = 30;

/// What is said of an accreditation, beside for which body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// The letter or note that named the focal point.
    pub letter_reference: Option<String>,
    /// Its day.
    pub letter_on: Option<Day>,
    /// The first day; always, where there is none.
    pub valid_from: Option<Day>,
    /// The last day; for good, where there is none.
    pub valid_until: Option<Day>,
    /// In place of the focal point, where they are away.
    pub deputy: bool,
}

/// How an accreditation stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It begins later.
    Future,
    /// It holds.
    Valid,
    /// It holds, and ends within [`SOON_DAYS`].
    Ending,
    /// It is over.
    Over,
}

impl Terms {
    /// How they stand on a day.
    pub fn on(&self, today: Day) -> Validity {
        let begun = self.valid_from.is_none_or(|from| from <= today);
        match self.valid_until {
            Some(until) if until < today => Validity::Over,
            _ if !begun => Validity::Future,
            Some(until) if until - today <= TimeDelta::days(SOON_DAYS) => Validity::Ending,
            _ => Validity::Valid,
        }
    }

    /// Whether they hold on a day.
    pub fn holds(&self, today: Day) -> bool {
        matches!(self.on(today), Validity::Valid | Validity::Ending)
    }
}

/// An accreditation of an account.
#[derive(Clone, Debug)]
pub struct Accreditation {
    id: i64,
    /// The account.
    pub account: i64,
    /// Its number within the account, from 1 on.
    pub number: usize,
    /// For which body.
    pub body: Body,
    /// The body's code in addresses.
    pub code: String,
    /// The body's name.
    pub name: Text,
    /// What is said of it.
    pub terms: Terms,
}

type Named = (String, Text);
type Row = (
    (i64, i64, Option<i64>, Option<i64>),
    (Option<String>, Option<Day>, Option<Day>, Option<Day>, bool),
    Option<Named>,
    Option<Named>,
);

/// The accreditations of an account, or of all of them, in the order in which they were made.
///
/// # Errors
/// Where the database is away.
pub fn of(conn: &mut Conn, account: Option<i64>) -> Result<Vec<Accreditation>> {
    let mut query = rows::table
        .left_join(states::table)
        .left_join(organisations::table)
        .order((rows::account_id, rows::id))
        .into_boxed::<MultiBackend>();
    if let Some(account) = account {
        query = query.filter(rows::account_id.eq(account));
    }
    let found: Vec<Row> = query
        .select((
            (
                rows::id,
                rows::account_id,
                rows::state_id,
                rows::organisation_id,
            ),
            (
                rows::letter_reference,
                rows::letter_on,
                rows::valid_from,
                rows::valid_until,
                rows::deputy,
            ),
            (states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::code,
                crate::text_columns!(organisations, name),
            )
                .nullable(),
        ))
        .load(conn)?;
    let mut all: Vec<Accreditation> = Vec::new();
    for row in found {
        let before = all.last().filter(|last| last.account == row.0.1);
        let number = before.map_or(1, |last| last.number + 1);
        all.push(read(row, number)?);
    }
    Ok(all)
}

fn read(row: Row, number: usize) -> Result<Accreditation> {
    let ((id, account, state, organisation), terms, named_state, named_organisation) = row;
    let body = state
        .map(Body::State)
        .or(organisation.map(Body::Organisation));
    let named = named_state.or(named_organisation);
    let (Some(body), Some((code, name))) = (body, named) else {
        return Err(Error::Stored("accreditation without a body".into()));
    };
    let (letter_reference, letter_on, valid_from, valid_until, deputy) = terms;
    Ok(Accreditation {
        id,
        account,
        number,
        body,
        code,
        name,
        terms: Terms {
            letter_reference,
            letter_on,
            valid_from,
            valid_until,
            deputy,
        },
    })
}

/// The accreditation of a number.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(conn: &mut Conn, account: i64, number: usize) -> Result<Accreditation> {
    let mut all = of(conn, Some(account))?.into_iter();
    all.find(|one| one.number == number).ok_or(Error::NotFound)
}

/// Adds one, by an administrator.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    (by, account): (i64, i64),
    body: Body,
    terms: &Terms,
    now: Instant,
) -> Result<()> {
    // A button pressed twice adds one.
    let there = of(conn, Some(account))?;
    if there
        .iter()
        .any(|one| one.body == body && one.terms == *terms)
    {
        return Ok(());
    }
    let (state, organisation) = match body {
        Body::State(id) => (Some(id), None),
        Body::Organisation(id) => (None, Some(id)),
    };
    diesel::insert_into(rows::table)
        .values((
            rows::account_id.eq(account),
            rows::state_id.eq(state),
            rows::organisation_id.eq(organisation),
            rows::letter_reference.eq(terms.letter_reference.as_deref()),
            rows::letter_on.eq(terms.letter_on),
            rows::valid_from.eq(terms.valid_from),
            rows::valid_until.eq(terms.valid_until),
            rows::deputy.eq(terms.deputy),
        ))
        .execute(conn)?;
    record(conn, (by, account), "accreditation.added", body, now)
}

/// Changes what is said of one, not for which body: that would be another.
///
/// # Errors
/// Where the database refuses.
pub fn change(
    conn: &mut Conn,
    by: i64,
    one: &Accreditation,
    terms: &Terms,
    now: Instant,
) -> Result<()> {
    diesel::update(rows::table.find(one.id))
        .set((
            rows::letter_reference.eq(terms.letter_reference.as_deref()),
            rows::letter_on.eq(terms.letter_on),
            rows::valid_from.eq(terms.valid_from),
            rows::valid_until.eq(terms.valid_until),
            rows::deputy.eq(terms.deputy),
        ))
        .execute(conn)?;
    let act = "accreditation.changed";
    record(conn, (by, one.account), act, one.body, now)
}

/// Ends one: yesterday was its last day, and it holds no longer from now on.
///
/// # Errors
/// Where the database refuses.
pub fn end(conn: &mut Conn, by: i64, one: &Accreditation, today: Day, now: Instant) -> Result<()> {
    if one.terms.on(today) == Validity::Over {
        return Ok(());
    }
    diesel::update(rows::table.find(one.id))
        .set(rows::valid_until.eq(today - TimeDelta::days(1)))
        .execute(conn)?;
    let act = "accreditation.ended";
    record(conn, (by, one.account), act, one.body, now)
}

fn record(
    conn: &mut Conn,
    (by, account): (i64, i64),
    action: &str,
    body: Body,
    now: Instant,
) -> Result<()> {
    let detail = match body {
        Body::State(id) => format!("state {id}"),
        Body::Organisation(id) => format!("organisation {id}"),
    };
    store::record(conn, now, Some(by), action, Some(account), &detail)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Day> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn the_first_and_the_last_day_belong_to_it() {
        let terms = Terms {
            valid_from: day("2026-03-01"),
            valid_until: day("2026-12-31"),
            ..Terms::default()
        };
        let on = |text: &str| terms.on(text.parse().unwrap());
        assert_eq!(on("2026-02-28"), Validity::Future);
        assert_eq!(on("2026-03-01"), Validity::Valid);
        assert_eq!(on("2026-11-30"), Validity::Valid);
        assert_eq!(on("2026-12-01"), Validity::Ending);
        assert_eq!(on("2026-12-31"), Validity::Ending);
        assert_eq!(on("2027-01-01"), Validity::Over);
        assert_eq!(Terms::default().on(Day::MAX), Validity::Valid);
    }
}
