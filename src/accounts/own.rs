//! Everything that is held about somebody, for themselves.

use chrono::SecondsFormat;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::accreditations::{self, Accreditation};
use super::people;
use super::{factor, links, sessions};
use crate::db::Conn;
use crate::db::schema::{
    audit_events, changes, entry_drafts, imports, initiatives, submissions, uploads,
};
use crate::error::Result;
use crate::letters::{self, Letter};
use crate::rules::{Coded, Instant};

/// Everything that is held about an account, in fourteen statements or fifteen. Passwords and
/// tokens are kept as hashes only, and are not part of it; nor is the secret of a second factor.
///
/// # Errors
/// Where the database is away.
pub fn data(conn: &mut Conn, account: i64, this: Option<&str>, now: Instant) -> Result<Value> {
    let person = people::by_row(conn, account)?;
    let accredited = accreditations::of(conn, Some(account))?;
    let roles: Vec<&str> = person.roles.iter().map(|role| role.code()).collect();
    Ok(json!({
        "taken_at": instant(now),
        "account": {
            "code": person.code,
            "name": person.name,
            "email": person.email,
            "language": person.language.code(),
            "created_at": instant(person.created_at),
        },
        "roles": roles,
        "accreditations": accredited.iter().map(accreditation).collect::<Value>(),
        "second_factor": factor_of(conn, account)?,
        "links": links_of(conn, account)?,
        "sessions": sessions_of(conn, account, this, now)?,
        "changes": changes_of(conn, account)?,
        "drafts": drafts_of(conn, account)?,
        "submissions": submissions_of(conn, account)?,
        "files": files_of(conn, account)?,
        "letters": letters::of_account(conn, account)?.iter().map(letter).collect::<Value>(),
        "events": events_of(conn, account)?,
    }))
}

fn instant(at: Instant) -> String {
    at.and_utc().to_rfc3339_opts(SecondsFormat::Micros, true)
}

fn accreditation(one: &Accreditation) -> Value {
    json!({
        "body": one.code,
        "letter_reference": one.terms.letter_reference,
        "letter_on": one.terms.letter_on,
        "valid_from": one.terms.valid_from,
        "valid_until": one.terms.valid_until,
        "deputy": one.terms.deputy,
    })
}

fn letter(one: &Letter) -> Value {
    json!({
        "kind": one.kind.code(),
        "recipient": one.recipient,
        "language": one.language.code(),
        "subject": one.subject,
        // A link that opens the account belongs into the letter alone.
        "body": (!one.kind.is_secret()).then_some(&one.body),
        "written_at": instant(one.written_at),
        "sent_at": one.sent_at.map(instant),
    })
}

/// That there is a second factor; never what it is made of.
fn factor_of(conn: &mut Conn, account: i64) -> Result<Value> {
    let removed = factor::store::removals(conn, account)?.into_iter();
    let removed: Value = removed
        .map(|one| json!({ "removed_at": instant(one.at), "reason": one.reason }))
        .collect();
    let Some(found) = factor::store::find(conn, account)? else {
        return Ok(json!({ "method": null, "removed": removed }));
    };
    Ok(json!({
        "method": found.means.method().code(),
        "since": instant(found.since),
        "recovery_codes_left": factor::recovery::left(conn, account)?,
        "removed": removed,
    }))
}

fn links_of(conn: &mut Conn, account: i64) -> Result<Value> {
    let rows = links::of_account(conn, account)?.into_iter();
    let told = rows.map(|one| {
        json!({
            "purpose": one.purpose.code(),
            "created_at": instant(one.created_at),
            "expires_at": instant(one.expires_at),
            "used_at": one.used_at.map(instant),
        })
    });
    Ok(told.collect())
}

fn sessions_of(conn: &mut Conn, account: i64, this: Option<&str>, now: Instant) -> Result<Value> {
    let open = sessions::of_account(conn, account, this, now)?.into_iter();
    let told = open.map(|one| {
        json!({
            "since": instant(one.since),
            "seen_at": instant(one.seen_at),
            "this": one.is_this,
        })
    });
    Ok(told.collect())
}

fn changes_of(conn: &mut Conn, account: i64) -> Result<Value> {
    type Row = (String, String, String, Instant, String, Option<String>);
    let rows: Vec<Row> = changes::table
        .inner_join(initiatives::table)
        .filter(changes::account_id.eq(account))
        .order(changes::id)
        .select((
            initiatives::reference,
            changes::verb,
            changes::origin,
            changes::recorded_at,
            changes::stage,
            changes::reason,
        ))
        .load(conn)?;
    let told = rows
        .into_iter()
        .map(|(reference, verb, origin, at, stage, reason)| {
            json!({
                "reference": reference,
                "verb": verb,
                "origin": origin,
                "recorded_at": instant(at),
                "stage": stage,
                "reason": reason,
            })
        });
    Ok(told.collect())
}

fn drafts_of(conn: &mut Conn, account: i64) -> Result<Value> {
    type Row = (String, Option<String>, String, String, Instant, Instant);
    let rows: Vec<Row> = entry_drafts::table
        .left_join(initiatives::table)
        .filter(entry_drafts::account_id.eq(account))
        .order(entry_drafts::id)
        .select((
            entry_drafts::code,
            initiatives::reference.nullable(),
            entry_drafts::fields,
            entry_drafts::stage,
            entry_drafts::began_at,
            entry_drafts::saved_at,
        ))
        .load(conn)?;
    let told = rows
        .into_iter()
        .map(|(code, reference, fields, stage, began, saved)| {
            json!({
                "code": code,
                "reference": reference,
                "fields": fields,
                "stage": stage,
                "began_at": instant(began),
                "saved_at": instant(saved),
            })
        });
    Ok(told.collect())
}

fn submissions_of(conn: &mut Conn, account: i64) -> Result<Value> {
    let rows: Vec<(String, Instant, Option<String>, Option<Instant>)> = submissions::table
        .inner_join(initiatives::table)
        .filter(submissions::account_id.eq(account))
        .order(submissions::id)
        .select((
            initiatives::reference,
            submissions::submitted_at,
            submissions::outcome,
            submissions::decided_at,
        ))
        .load(conn)?;
    let told = rows
        .into_iter()
        .map(|(reference, submitted, outcome, decided)| {
            json!({
                "reference": reference,
                "submitted_at": instant(submitted),
                "outcome": outcome,
                "decided_at": decided.map(instant),
            })
        });
    Ok(told.collect())
}

/// Files on their way, and imports.
fn files_of(conn: &mut Conn, account: i64) -> Result<Value> {
    let under_way: Vec<(String, Instant)> = uploads::table
        .filter(uploads::account_id.eq(account))
        .order(uploads::id)
        .select((uploads::file_name, uploads::began_at))
        .load(conn)?;
    let imported: Vec<(String, Instant)> = imports::table
        .filter(imports::account_id.eq(account))
        .order(imports::id)
        .select((imports::file_name, imports::began_at))
        .load(conn)?;
    let told = |kind: &'static str, rows: Vec<(String, Instant)>| {
        let rows = rows.into_iter();
        rows.map(
            move |(name, began)| json!({ "kind": kind, "name": name, "began_at": instant(began) }),
        )
    };
    Ok(told("upload", under_way)
        .chain(told("import", imported))
        .collect())
}

/// What the chain of events says of the account: what it did, and what was done to it.
fn events_of(conn: &mut Conn, account: i64) -> Result<Value> {
    let rows: Vec<(Instant, String, String)> = audit_events::table
        .filter(
            audit_events::account_id
                .eq(account)
                .assume_not_null()
                .or(audit_events::subject.eq(format!("account {account}"))),
        )
        .order(audit_events::id)
        .select((
            audit_events::at,
            audit_events::action,
            audit_events::subject,
        ))
        .load(conn)?;
    let told = rows.into_iter().map(|(at, action, subject)| {
        // Rows' numbers never leave.
        let subject = if subject.starts_with("account ") {
            "account"
        } else {
            &subject
        };
        json!({ "at": instant(at), "action": action, "subject": subject })
    });
    Ok(told.collect())
}
