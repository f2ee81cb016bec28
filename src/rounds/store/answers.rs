//! What was answered.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::model::{AnswerKind, Given};
use crate::audit::Author;
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{accounts, answers, duty_items as items};
use crate::error::Result;
use crate::initiatives::Voice;
use crate::rules::{Coded, Instant};

/// Answers of which the time that they took is looked at.
const MEASURED: i64 = 500;

type Row = (
    (i64, String),
    (Option<String>, Option<String>, Option<String>, String),
    (Instant, i64, String),
    (String, Option<Instant>),
);

/// The newest answer to each item of a duty, by item.
///
/// # Errors
/// Where the database is away.
pub fn newest(conn: &mut Conn, duty: i64) -> Result<BTreeMap<i64, Given>> {
    let rows: Vec<Row> = answers::table
        .inner_join(items::table)
        .inner_join(accounts::table)
        .filter(items::duty_id.eq(duty))
        .order(answers::id)
        .select((
            (answers::item_id, answers::kind),
            (
                answers::reason,
                answers::obstacles,
                answers::recommendations,
                answers::language,
            ),
            (answers::answered_at, answers::account_id, answers::origin),
            (accounts::name, accounts::anonymised_at),
        ))
        .load(conn)?;
    let mut found = BTreeMap::new();
    for (
        (item, kind),
        (reason, obstacles, recommendations, language),
        (at, account, origin),
        who,
    ) in rows
    {
        let given = Given {
            kind: stored(&kind)?,
            reason,
            obstacles,
            recommendations,
            language,
            at,
            account,
            author: Author::read(who),
            origin: stored(&origin)?,
        };
        found.insert(item, given);
    }
    Ok(found)
}

/// What somebody says of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// What.
    pub kind: AnswerKind,
    /// Why it does not apply.
    pub reason: Option<String>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// What the body recommends.
    pub recommendations: Option<String>,
    /// The language that these are written in, by its code.
    pub language: String,
    /// How long it took, in seconds, where that was measured.
    pub seconds: Option<i64>,
}

/// Appends an answer.
///
/// # Errors
/// Where the database refuses.
pub fn add(
    conn: &mut Conn,
    item: i64,
    said: &NewAnswer,
    (account, voice): (i64, &Voice),
    now: Instant,
) -> Result<()> {
    let letter = voice.letter();
    let seconds = said.seconds.and_then(|one| i32::try_from(one).ok());
    diesel::insert_into(answers::table)
        .values((
            answers::item_id.eq(item),
            answers::kind.eq(said.kind.code()),
            answers::reason.eq(said.reason.as_deref()),
            answers::obstacles.eq(said.obstacles.as_deref()),
            answers::recommendations.eq(said.recommendations.as_deref()),
            answers::language.eq(&said.language),
            answers::answered_at.eq(now),
            answers::account_id.eq(account),
            answers::origin.eq(voice.origin().code()),
            answers::letter_reference.eq(letter.as_ref().map(|one| one.reference.as_str())),
            answers::letter_on.eq(letter.as_ref().map(|one| one.on)),
            answers::seconds.eq(seconds),
        ))
        .execute(conn)?;
    Ok(())
}

/// The middle of how long the last answers took, in seconds; none where nothing was measured.
///
/// # Errors
/// Where the database is away.
pub fn median_seconds(conn: &mut Conn) -> Result<Option<i64>> {
    let mut rows: Vec<Option<i32>> = answers::table
        .filter(answers::seconds.is_not_null())
        .order(answers::id.desc())
        .limit(MEASURED)
        .select(answers::seconds)
        .load(conn)?;
    rows.sort_unstable();
    let middle = rows.get(rows.len() / 2).copied().flatten();
    Ok(middle.map(i64::from))
}
