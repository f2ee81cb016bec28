use chrono::TimeDelta;
use diesel::prelude::*;
use rand::Rng;

use super::{CONTACT_DAYS, Note, Settled, Written};
use crate::audit::Author;
use crate::audit::events::{self, Event};
use crate::db::schema::{accounts, corrections, initiatives};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::{Locale, Text};
use crate::rules::Instant;

/// Notes on a page of the queue.
const PAGE: usize = 50;

/// Letters of a code: enough that none is guessed or given twice.
const CODE: usize = 12;

/// Keeps a note about a record.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    (initiative, reference): (i64, &str),
    written: &Written,
    language: Locale,
    now: Instant,
) -> Result<()> {
    diesel::insert_into(corrections::table)
        .values((
            corrections::code.eq(new_code()),
            corrections::initiative_id.eq(initiative),
            corrections::note.eq(&written.note),
            corrections::contact.eq(written.contact.as_deref()),
            corrections::language.eq(language.code()),
            corrections::made_at.eq(now),
        ))
        .execute(conn)?;
    let event = Event {
        at: now,
        account: None,
        action: "correction.made",
        subject: reference,
        detail: "",
    };
    events::append(conn, &event)
}

fn new_code() -> String {
    const ALPHABET: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut bytes = [0_u8; CODE];
    rand::rng().fill_bytes(&mut bytes);
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    letters.iter().collect()
}

/// How many notes wait to be settled.
///
/// # Errors
/// Where the database is away.
pub fn open_count(conn: &mut Conn) -> Result<i64> {
    Ok(corrections::table
        .filter(corrections::settled_at.is_null())
        .count()
        .get_result(conn)?)
}

/// From where on the queue is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// From its beginning.
    Nothing,
    /// After an open note.
    Open(String),
    /// After a settled one.
    Settled(String),
}

/// A page of the queue: open notes, oldest first, then settled ones, newest first; and where it
/// goes on, where it does.
///
/// # Errors
/// [`Error::Parameter`] where there is no such note.
pub fn queue(conn: &mut Conn, after: &After) -> Result<(Vec<Note>, Option<After>)> {
    let mut notes = Vec::new();
    let settled = match after {
        After::Settled(code) => Some(row_of(conn, "settled", code)?),
        After::Nothing => {
            notes = read(conn, |query| opened(query, None))?;
            None
        }
        After::Open(code) => {
            let row = row_of(conn, "open", code)?;
            notes = read(conn, |query| opened(query, Some(row)))?;
            None
        }
    };
    if notes.len() <= PAGE {
        notes.extend(read(conn, |query| closed(query, settled))?);
    }
    let goes_on = notes.len() > PAGE;
    notes.truncate(PAGE);
    let last = notes.last().filter(|_| goes_on);
    let next = last.map(|last| match last.settled {
        None => After::Open(last.code.clone()),
        Some(_) => After::Settled(last.code.clone()),
    });
    Ok((notes, next))
}

fn row_of(conn: &mut Conn, name: &'static str, code: &str) -> Result<i64> {
    let found: Option<i64> = corrections::table
        .filter(corrections::code.eq(code))
        .select(corrections::id)
        .first(conn)
        .optional()?;
    found.ok_or_else(|| Error::Parameter {
        name,
        given: code.to_owned(),
    })
}

/// The note with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Note> {
    if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Error::NotFound);
    }
    let notes = read(conn, |query| {
        query.filter(corrections::code.eq(code.to_owned()))
    })?;
    notes.into_iter().next().ok_or(Error::NotFound)
}

/// Settles an open note; false where somebody else did before.
///
/// # Errors
/// Where the database refuses.
pub fn settle(
    conn: &mut Conn,
    note: &Note,
    account: i64,
    answer: Option<&str>,
    now: Instant,
) -> Result<bool> {
    let open = corrections::table
        .filter(corrections::code.eq(&note.code))
        .filter(corrections::settled_at.is_null());
    let settled = diesel::update(open)
        .set((
            corrections::settled_at.eq(Some(now)),
            corrections::settled_by.eq(Some(account)),
            corrections::answer.eq(answer),
        ))
        .execute(conn)?;
    if settled > 0 {
        let event = Event {
            at: now,
            account: Some(account),
            action: "correction.settled",
            subject: &note.reference,
            detail: &note.code,
        };
        events::append(conn, &event)?;
    }
    Ok(settled > 0)
}

/// Forgets how to reach those whose notes were settled [`CONTACT_DAYS`] ago. Called once a day.
///
/// # Errors
/// Where the database refuses.
pub fn forget_contacts(conn: &mut Conn, now: Instant) -> Result<()> {
    let long_ago = now - TimeDelta::days(CONTACT_DAYS);
    let over = corrections::table
        .filter(corrections::contact.is_not_null())
        .filter(corrections::settled_at.le(long_ago));
    diesel::update(over)
        .set(corrections::contact.eq(None::<String>))
        .execute(conn)?;
    Ok(())
}

type Joined = diesel::dsl::LeftJoin<
    diesel::dsl::InnerJoin<corrections::table, initiatives::table>,
    accounts::table,
>;
type Query<'a> = diesel::dsl::IntoBoxed<'a, Joined, MultiBackend>;

fn opened(query: Query<'_>, after: Option<i64>) -> Query<'_> {
    query
        .filter(corrections::settled_at.is_null())
        .filter(corrections::id.gt(after.unwrap_or(0)))
        .order(corrections::id)
}

fn closed(query: Query<'_>, after: Option<i64>) -> Query<'_> {
    query
        .filter(corrections::settled_at.is_not_null())
        .filter(corrections::id.lt(after.unwrap_or(i64::MAX)))
        .order(corrections::id.desc())
}

type Row = (
    (String, String, Option<String>, String, Instant),
    (Option<Instant>, Option<String>),
    (String, Text),
    Option<(String, Option<Instant>)>,
);

fn read<'a>(conn: &mut Conn, which: impl FnOnce(Query<'a>) -> Query<'a>) -> Result<Vec<Note>> {
    let all = corrections::table
        .inner_join(initiatives::table)
        .left_join(accounts::table)
        .into_boxed::<MultiBackend>();
    let rows: Vec<Row> = which(all)
        .limit(PAGE as i64 + 1)
        .select((
            (
                corrections::code,
                corrections::note,
                corrections::contact,
                corrections::language,
                corrections::made_at,
            ),
            (corrections::settled_at, corrections::answer),
            (
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (accounts::name, accounts::anonymised_at).nullable(),
        ))
        .load(conn)?;
    rows.into_iter().map(note).collect()
}

fn note((of, settled, (reference, title), by): Row) -> Result<Note> {
    let (code, note, contact, language, made_at) = of;
    let (at, answer) = settled;
    Ok(Note {
        code,
        reference,
        title,
        written: Written { note, contact },
        language: Locale::from_code(&language).ok_or(Error::Stored(language))?,
        made_at,
        settled: at.map(|at| Settled {
            at,
            by: by.map(Author::read),
            answer,
        }),
    })
}
