//! The chain of events. Each carries the digest of the one before; none names a person other than
//! by the account's row, so that a person can be anonymised.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::error::Result;
use crate::insert_all;
use crate::rules::Instant;

/// Something that happened.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    /// When.
    pub at: Instant,
    /// Who; nobody for what the program itself does.
    pub account: Option<i64>,
    /// What, as a stable code: `initiative.created`.
    pub action: &'a str,
    /// To what, by its public reference or row: `STI-7F3K9`, `account 3`.
    pub subject: &'a str,
    /// Anything more that belongs to it; no names, no texts.
    pub detail: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = audit_events, treat_none_as_default_value = false)]
struct Row<'a> {
    at: Instant,
    account_id: Option<i64>,
    action: &'a str,
    subject: &'a str,
    detail: &'a str,
    previous_digest: String,
    digest: String,
}

/// Appends an event to the chain.
///
/// # Errors
/// Where the database refuses.
pub fn append(conn: &mut Conn, event: &Event<'_>) -> Result<()> {
    append_all(conn, std::slice::from_ref(event))
}

/// Appends many events to the chain, in their order.
///
/// # Errors
/// Where the database refuses.
pub fn append_all(conn: &mut Conn, events: &[Event<'_>]) -> Result<()> {
    let mut previous: String = audit_events::table
        .order(audit_events::id.desc())
        .select(audit_events::digest)
        .first(conn)
        .optional()?
        .unwrap_or_default();
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        let digest = digest(&previous, event);
        rows.push(Row {
            at: event.at,
            account_id: event.account,
            action: event.action,
            subject: event.subject,
            detail: event.detail,
            previous_digest: std::mem::replace(&mut previous, digest.clone()),
            digest,
        });
    }
    insert_all!(conn, audit_events::table, &rows);
    Ok(())
}

/// The digest of an event behind another; fields are parted by a character that none may hold.
fn digest(previous: &str, event: &Event<'_>) -> String {
    let account = event.account.map_or(String::new(), |id| id.to_string());
    let at = event.at.format("%Y-%m-%dT%H:%M:%S%.6f").to_string();
    let whole = [
        previous,
        &at,
        &account,
        event.action,
        event.subject,
        event.detail,
    ]
    .join("\u{1f}");
    hex::encode(Sha256::digest(whole.as_bytes()))
}

/// What walking along the chain met.
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// How many events follow from each other, from the first one on.
    pub whole: usize,
    /// The row of the last of them; 0 where there is none.
    pub last: usize,
    /// The first event that does not follow from the one before it.
    pub broken: Option<Broken>,
}

/// An event that does not follow from the one before it.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Its row.
    pub row: i64,
    /// When it says that it was.
    pub at: Instant,
    /// What it says.
    pub action: String,
    /// Of what.
    pub subject: String,
}

type Stored = (
    i64,
    Instant,
    Option<i64>,
    String,
    String,
    String,
    String,
    String,
);

/// Events read at a time.
const CHUNK: i64 = 2_000;

/// Walks along the chain until it ends or breaks.
///
/// # Errors
/// Where the database is away.
pub fn walk(conn: &mut Conn) -> Result<Chain> {
    let mut chain = Chain::default();
    let (mut after, mut expected) = (0, String::new());
    loop {
        let rows: Vec<Stored> = audit_events::table
            .filter(audit_events::id.gt(after))
            .order(audit_events::id)
            .limit(CHUNK)
            .load(conn)?;
        if rows.is_empty() {
            return Ok(chain);
        }
        for (row, at, account, action, subject, detail, previous, stored) in rows {
            let event = Event {
                at,
                account,
                action: &action,
                subject: &subject,
                detail: &detail,
            };
            if previous != expected || stored != digest(&previous, &event) {
                chain.broken = Some(Broken {
                    row,
                    at,
                    action,
                    subject,
                });
                return Ok(chain);
            }
            (after, expected) = (row, stored);
            chain.whole += 1;
            chain.last = usize::try_from(row).unwrap_or(0);
        }
    }
}

/// The row of the first event that does not follow from the one before it; `None` while the chain
/// is whole.
///
/// # Errors
/// Where the database is away.
pub fn first_break(conn: &mut Conn) -> Result<Option<i64>> {
    Ok(walk(conn)?.broken.map(|broken| broken.row))
}
