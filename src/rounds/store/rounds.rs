//! Rounds themselves, and who is asked when one is opened.

use diesel::prelude::*;

use super::super::{Asks, Expanded, NewRound, Round, is_code};
use super::{columns, note_event};
use crate::db::schema::{duties, duty_items, rounds};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::insert_all;
use crate::rules::{Day, Instant};

type Row = (
    (i64, String, i64, Option<i64>, String, i64),
    (Day, Day, Day, Day),
    (Text, Text),
    (String, bool, bool, bool, bool),
    (Option<Instant>, Option<Instant>),
);

fn read(row: Row) -> Round {
    let ((id, code, framework, meeting, seal, lock_version), days, (name, note), asked, at) = row;
    let (first, last, opens_on, due_on) = days;
    let (bodies, initiatives, commitments, measures, names_public) = asked;
    Round {
        id,
        said: NewRound {
            code,
            framework,
            meeting,
            period: (first, last),
            opens_on,
            due_on,
            name,
            note,
            bodies: bodies.split_whitespace().map(str::to_owned).collect(),
            asks: Asks {
                initiatives,
                commitments,
                measures,
            },
            names_public,
        },
        seal,
        lock_version,
        opened_at: at.0,
        closed_at: at.1,
    }
}

fn load(conn: &mut Conn, code: Option<&str>) -> Result<Vec<Round>> {
    let mut query = rounds::table.into_boxed::<MultiBackend>();
    if let Some(code) = code {
        query = query.filter(rounds::code.eq(code.to_owned()));
    }
    let rows: Vec<Row> = query
        .order((rounds::due_on.desc(), rounds::id.desc()))
        .select((
            (
                rounds::id,
                rounds::code,
                rounds::framework_id,
                rounds::meeting_id,
                rounds::seal,
                rounds::lock_version,
            ),
            (
                rounds::period_first,
                rounds::period_last,
                rounds::opens_on,
                rounds::due_on,
            ),
            (
                crate::text_columns!(rounds, name),
                crate::text_columns!(rounds, note),
            ),
            (
                rounds::bodies,
                rounds::asks_initiatives,
                rounds::asks_commitments,
                rounds::asks_measures,
                rounds::names_public,
            ),
            (rounds::opened_at, rounds::closed_at),
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

/// Every round, the one with the latest day first.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Round>> {
    load(conn, None)
}

/// The round with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Round> {
    // What cannot be a code is not asked for: PostgreSQL refuses a NUL in a text.
    if !is_code(code) {
        return Err(Error::NotFound);
    }
    load(conn, Some(code))?.pop().ok_or(Error::NotFound)
}

/// Adds a round that is not open yet.
///
/// # Errors
/// Where the database refuses; a code is unique for ever.
pub fn add(conn: &mut Conn, said: &NewRound, account: i64, now: Instant) -> Result<i64> {
    let id = diesel::insert_into(rounds::table)
        .values((
            rounds::code.eq(&said.code),
            rounds::framework_id.eq(said.framework),
            texts(said),
            plan(said),
            rounds::seal.eq(format!(
                "{}{}",
                crate::db::new_code(),
                crate::db::new_code()
            )),
            rounds::lock_version.eq(1_i64),
            rounds::created_at.eq(now),
            rounds::created_by.eq(account),
        ))
        .returning(rounds::id)
        .get_result(conn)?;
    let subject = format!("round {}", said.code);
    note_event(conn, ("round.made", &subject), account, "", now)?;
    Ok(id)
}

/// What can be changed at any time.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = rounds, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Texts<'a> {
    name_en: Option<&'a str>,
    name_ar: Option<&'a str>,
    name_fr: Option<&'a str>,
    note_en: Option<&'a str>,
    note_ar: Option<&'a str>,
    note_fr: Option<&'a str>,
    names_public: bool,
}

/// What stands from the opening on.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = rounds, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Plan {
    meeting_id: Option<i64>,
    period_first: Day,
    period_last: Day,
    opens_on: Day,
    due_on: Day,
    bodies: String,
    asks_initiatives: bool,
    asks_commitments: bool,
    asks_measures: bool,
}

fn texts(said: &NewRound) -> Texts<'_> {
    Texts {
        name_en: said.name.en.as_deref(),
        name_ar: said.name.ar.as_deref(),
        name_fr: said.name.fr.as_deref(),
        note_en: said.note.en.as_deref(),
        note_ar: said.note.ar.as_deref(),
        note_fr: said.note.fr.as_deref(),
        names_public: said.names_public,
    }
}

fn plan(said: &NewRound) -> Plan {
    Plan {
        meeting_id: said.meeting,
        period_first: said.period.0,
        period_last: said.period.1,
        opens_on: said.opens_on,
        due_on: said.due_on,
        bodies: said.bodies.join(" "),
        asks_initiatives: said.asks.initiatives,
        asks_commitments: said.asks.commitments,
        asks_measures: said.asks.measures,
    }
}

/// Changes a round: all but its code before it is opened; then what it is called and who is named.
/// False where somebody changed it since it was seen.
///
/// # Errors
/// Where the database refuses.
pub fn edit(
    conn: &mut Conn,
    round: &Round,
    said: &NewRound,
    account: i64,
    now: Instant,
) -> Result<bool> {
    let seen = rounds::table
        .filter(rounds::id.eq(round.id))
        .filter(rounds::lock_version.eq(round.lock_version));
    let next = rounds::lock_version.eq(round.lock_version + 1);
    let written = if round.opened_at.is_none() {
        diesel::update(seen.filter(rounds::opened_at.is_null()))
            .set((texts(said), plan(said), next))
            .execute(conn)?
    } else {
        diesel::update(seen)
            .set((texts(said), next))
            .execute(conn)?
    };
    if written == 1 {
        let subject = format!("round {}", round.said.code);
        note_event(conn, ("round.edited", &subject), account, "", now)?;
    }
    Ok(written == 1)
}

#[derive(Insertable)]
#[diesel(table_name = duty_items, treat_none_as_default_value = false)]
struct NewItem {
    duty_id: i64,
    initiative_id: Option<i64>,
    commitment_id: Option<i64>,
    joined_at: Instant,
}

/// Opens a round: each body gets its duty with the items of that moment. False where it was opened
/// before.
///
/// # Errors
/// Where the database refuses.
pub fn open(
    conn: &mut Conn,
    round: &Round,
    asked: &[Expanded],
    account: i64,
    now: Instant,
) -> Result<bool> {
    let closed = rounds::table
        .filter(rounds::id.eq(round.id))
        .filter(rounds::opened_at.is_null());
    let written = diesel::update(closed)
        .set((
            rounds::opened_at.eq(now),
            rounds::opened_by.eq(account),
            rounds::lock_version.eq(round.lock_version + 1),
        ))
        .execute(conn)?;
    if written == 0 {
        return Ok(false);
    }
    let mut items = Vec::new();
    for one in asked {
        let (state, organisation) = columns(one.body);
        let duty: i64 = diesel::insert_into(duties::table)
            .values((
                duties::round_id.eq(round.id),
                duties::state_id.eq(state),
                duties::organisation_id.eq(organisation),
            ))
            .returning(duties::id)
            .get_result(conn)?;
        let item = |initiative_id, commitment_id| NewItem {
            duty_id: duty,
            initiative_id,
            commitment_id,
            joined_at: now,
        };
        items.extend(one.initiatives.iter().map(|id| item(Some(*id), None)));
        items.extend(one.commitments.iter().map(|id| item(None, Some(*id))));
    }
    insert_all!(conn, duty_items::table, &items);
    let (subject, detail) = (
        format!("round {}", round.said.code),
        format!("bodies {} items {}", asked.len(), items.len()),
    );
    note_event(conn, ("round.opened", &subject), account, &detail, now)?;
    Ok(true)
}

/// Closes a round: nothing more is taken. False where it was not open.
///
/// # Errors
/// Where the database refuses.
pub fn close(conn: &mut Conn, round: &Round, account: i64, now: Instant) -> Result<bool> {
    let open = rounds::table
        .filter(rounds::id.eq(round.id))
        .filter(rounds::opened_at.is_not_null())
        .filter(rounds::closed_at.is_null());
    let written = diesel::update(open)
        .set((
            rounds::closed_at.eq(now),
            rounds::closed_by.eq(account),
            rounds::lock_version.eq(round.lock_version + 1),
        ))
        .execute(conn)?;
    if written == 1 {
        let subject = format!("round {}", round.said.code);
        note_event(conn, ("round.closed", &subject), account, "", now)?;
    }
    Ok(written == 1)
}
