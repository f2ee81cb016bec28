//! What somebody began and did not hand in goes to their successor. Drafts of records belong to
//! the body that leads them and need no handing over.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::accreditations;
use super::people::{self, Outcome, Person, Refusal, Standing};
use super::store;
use crate::audit::Stage;
use crate::db::Conn;
use crate::db::schema::entry_drafts as drafts;
use crate::error::Result;
use crate::rules::{Body, Coded, Day, Instant};
use crate::web::AccountRole;

/// What somebody began: its row, and for which body.
type Begun = (i64, Option<Body>);

/// What an account began and did not hand in.
fn begun(conn: &mut Conn, account: i64) -> Result<Vec<Begun>> {
    let rows: Vec<(i64, Option<i64>, Option<i64>)> = drafts::table
        .filter(drafts::account_id.eq(account))
        .filter(drafts::stage.eq(Stage::Draft.code()))
        .order(drafts::id)
        .select((drafts::id, drafts::state_id, drafts::organisation_id))
        .load(conn)?;
    let body = |state: Option<i64>, organisation: Option<i64>| {
        let organisation = organisation.map(Body::Organisation);
        state.map(Body::State).or(organisation)
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(|(id, state, organisation)| (id, body(state, organisation)))
        .collect())
}

/// How many drafts an account began and did not hand in.
///
/// # Errors
/// Where the database is away.
pub fn count(conn: &mut Conn, account: i64) -> Result<i64> {
    Ok(i64::try_from(begun(conn, account)?.len()).unwrap_or(i64::MAX))
}

/// Somebody who may take drafts over.
#[derive(Clone, Debug)]
pub struct Successor {
    /// Who.
    pub person: Person,
    /// How many of the drafts they may have.
    pub drafts: usize,
    rows: Vec<i64>,
}

/// What there is to hand over, and to whom.
#[derive(Clone, Debug)]
pub struct Estate {
    /// How many drafts there are.
    pub drafts: usize,
    /// Who speaks for a body that the account ever spoke for.
    pub successors: Vec<Successor>,
}

/// What there is to hand over, and to whom: to active contributors who speak today for the body of
/// a draft, or, where a draft names none, for one that the account ever spoke for.
///
/// # Errors
/// Where the database is away.
pub fn estate(conn: &mut Conn, account: i64, today: Day) -> Result<Estate> {
    let begun = begun(conn, account)?;
    let accredited = accreditations::of(conn, None)?;
    let bodies_of = |of: i64| -> BTreeSet<Body> {
        let theirs = accredited.iter().filter(|one| one.account == of);
        theirs.map(|one| one.body).collect()
    };
    let theirs = bodies_of(account);
    let mut successors = Vec::new();
    for person in people::all(conn)? {
        let may = person.standing == Standing::Active
            && person.roles.contains(&AccountRole::Contributor)
            && person.id != account;
        if !may {
            continue;
        }
        let speaks: BTreeSet<Body> = accredited
            .iter()
            .filter(|one| one.account == person.id && one.terms.holds(today))
            .map(|one| one.body)
            .collect();
        if speaks.is_disjoint(&theirs) {
            continue;
        }
        let rows: Vec<i64> = begun
            .iter()
            .filter(|(_, body)| body.is_none_or(|body| speaks.contains(&body)))
            .map(|(id, _)| *id)
            .collect();
        successors.push(Successor {
            person,
            drafts: rows.len(),
            rows,
        });
    }
    Ok(Estate {
        drafts: begun.len(),
        successors,
    })
}

/// Hands drafts over to the account of a code; returns how many.
///
/// # Errors
/// Where the database refuses.
pub fn hand_over(
    conn: &mut Conn,
    by: i64,
    account: i64,
    to: &str,
    (today, now): (Day, Instant),
) -> Result<Outcome<usize>> {
    let estate = estate(conn, account, today)?;
    let found = estate.successors.iter().find(|one| one.person.code == to);
    let Some(successor) = found else {
        return Ok(Err(Refusal::Standing));
    };
    let moved = diesel::update(drafts::table.filter(drafts::id.eq_any(&successor.rows)))
        .set(drafts::account_id.eq(successor.person.id))
        .execute(conn)?;
    let detail = format!("{moved} to account {}", successor.person.id);
    store::record(
        conn,
        now,
        Some(by),
        "drafts.handed-over",
        Some(account),
        &detail,
    )?;
    Ok(Ok(moved))
}
