//! The chain of events. Each carries the digest of the one before; none names a person other than
//! by the account's row, so that a person can be anonymised.

use diesel::prelude::*;
use sha2::{Digest, Sha256};

use crate::db::Conn;
use crate::db::schema::audit_events;
use crate::error::Result;
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

/// Appends an event to the chain.
///
/// # Errors
/// Where the database refuses.
pub fn append(conn: &mut Conn, event: &Event<'_>) -> Result<()> {
    let previous: String = audit_events::table
        .order(audit_events::id.desc())
        .select(audit_events::digest)
        .first(conn)
        .optional()?
        .unwrap_or_default();
    diesel::insert_into(audit_events::table)
        .values((
            audit_events::at.eq(event.at),
            audit_events::account_id.eq(event.account),
            audit_events::action.eq(event.action),
            audit_events::subject.eq(event.subject),
            audit_events::detail.eq(event.detail),
            audit_events::digest.eq(digest(&previous, event)),
            audit_events::previous_digest.eq(previous),
        ))
        .execute(conn)?;
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
