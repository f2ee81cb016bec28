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

/// The row of the first event that does not follow from the one before it; `None` while the chain
/// is whole.
///
/// # Errors
/// Where the database is away.
pub fn first_break(conn: &mut Conn) -> Result<Option<i64>> {
    type Row = (
        i64,
        Instant,
        Option<i64>,
        String,
        String,
        String,
        String,
        String,
    );
    let rows: Vec<Row> = audit_events::table.order(audit_events::id).load(conn)?;
    let mut expected = String::new();
    for (id, at, account, action, subject, detail, previous, stored) in rows {
        let event = Event {
            at,
            account,
            action: &action,
            subject: &subject,
            detail: &detail,
        };
        if previous != expected || stored != digest(&previous, &event) {
            return Ok(Some(id));
        }
        expected = stored;
    }
    Ok(None)
}
