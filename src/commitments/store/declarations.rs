//! Declarations that commitments are fulfilled.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::commitments::{Declaration, Fulfilment};
use crate::db::Conn;
use crate::db::schema::{changes, commitment_declarations as declarations, meetings};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Day, Instant};

type Row = (
    (i64, i64, Day, Option<Instant>),
    (
        Option<String>,
        Option<String>,
        Option<String>,
        Option<String>,
    ),
    Option<(String, Text)>,
);

/// What was declared and taken back as it was known at an instant, by commitment, in order. The
/// last of each stands, for nothing is declared again before it was taken back.
pub(super) fn declarations(
    conn: &mut Conn,
    known: Instant,
) -> Result<BTreeMap<i64, Vec<Declaration>>> {
    let rows: Vec<Row> = declarations::table
        .inner_join(changes::table)
        .left_join(meetings::table)
        .filter(changes::public_at.le(known))
        .order(declarations::id)
        .select((
            (
                declarations::id,
                declarations::commitment_id,
                declarations::declared_on,
                changes::public_at,
            ),
            (
                declarations::decision,
                declarations::document_title,
                declarations::document_url,
                declarations::reason,
            ),
            (meetings::code, crate::text_columns!(meetings, name)).nullable(),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<Declaration>> = BTreeMap::new();
    for ((id, commitment, on, public_at), said, meeting) in rows {
        let (decision, title, url, reason) = said;
        let whole = meeting.zip(title.zip(url));
        let declaration = Declaration {
            fulfilment: whole.map(|((meeting, meeting_name), (title, url))| Fulfilment {
                id,
                on,
                meeting,
                meeting_name,
                decision,
                document_title: title,
                document_url: url,
            }),
            public_at: public_at.unwrap_or(known),
            id,
            on,
            reason,
        };
        found.entry(commitment).or_default().push(declaration);
    }
    Ok(found)
}

/// Declares a commitment fulfilled.
///
/// # Errors
/// Where the database refuses.
pub fn declare(
    conn: &mut Conn,
    commitment: i64,
    change: i64,
    meeting: i64,
    declared: &Fulfilment,
) -> Result<()> {
    diesel::insert_into(declarations::table)
        .values((
            declarations::commitment_id.eq(commitment),
            declarations::change_id.eq(change),
            declarations::fulfilled.eq(true),
            declarations::declared_on.eq(declared.on),
            declarations::meeting_id.eq(meeting),
            declarations::decision.eq(&declared.decision),
            declarations::document_title.eq(&declared.document_title),
            declarations::document_url.eq(&declared.document_url),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a declaration back, with a reason.
///
/// # Errors
/// Where the database refuses.
pub fn take_back(
    conn: &mut Conn,
    commitment: i64,
    change: i64,
    (declaration, on): (i64, Day),
    reason: &str,
) -> Result<()> {
    diesel::insert_into(declarations::table)
        .values((
            declarations::commitment_id.eq(commitment),
            declarations::change_id.eq(change),
            declarations::supersedes_id.eq(declaration),
            declarations::fulfilled.eq(false),
            declarations::declared_on.eq(on),
            declarations::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}
