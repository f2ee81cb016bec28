//! Tests of links in the database.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{Text, Timestamp};

use super::{LinkTest, Outcome};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::link_tests;
use crate::error::Result;
use crate::rules::{Coded, Instant};

/// Days after which a link that answers is asked again, and one that does not.
const AGAIN: i64 = 30;
const SOON: i64 = 3;

/// Links that are looked at for a round, so that many of one host do not hide the others.
const LOOKED_AT: i64 = 500;

/// Links of failing ones on one page.
const SHOWN: usize = 50;

/// Documents that everybody may read and that were not taken back. `$1` is the instant.
const PUBLIC: &str = "FROM documents d JOIN changes c ON c.id = d.change_id \
     JOIN initiatives i ON i.id = d.initiative_id \
     LEFT JOIN link_tests t ON t.url = d.url \
     WHERE d.url IS NOT NULL AND NOT d.confidential AND c.public_at <= $1 AND i.public_version_id IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM facts w JOIN changes wc ON wc.id = w.change_id \
         WHERE w.initiative_id = d.initiative_id AND w.document_id = d.id \
         AND w.kind = 'document-withdrawn' AND wc.public_at <= $1)";

#[derive(QueryableByName)]
struct Link {
    #[diesel(sql_type = Text)]
    url: String,
}

/// The links whose time has come, those first that were never asked, then the longest waiting.
///
/// # Errors
/// Where the database is away.
pub(super) fn due(conn: &mut Conn, now: Instant) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT d.url {PUBLIC} AND (t.url IS NULL OR t.tested_at < $2 \
         OR (t.failing_since IS NOT NULL AND t.tested_at < $3)) \
         GROUP BY d.url, t.tested_at ORDER BY t.tested_at IS NOT NULL, t.tested_at, d.url \
         LIMIT {LOOKED_AT}"
    );
    let links: Vec<Link> = diesel::sql_query(sql)
        .bind::<Timestamp, _>(now)
        .bind::<Timestamp, _>(now - TimeDelta::days(AGAIN))
        .bind::<Timestamp, _>(now - TimeDelta::days(SOON))
        .load(conn)?;
    Ok(links.into_iter().map(|link| link.url).collect())
}

/// Notes what came of asking.
///
/// # Errors
/// Where the database refuses.
pub(super) fn note(
    conn: &mut Conn,
    link: &str,
    (outcome, status): (Outcome, Option<u16>),
    now: Instant,
) -> Result<()> {
    let before: Option<Option<Instant>> = link_tests::table
        .find(link)
        .select(link_tests::failing_since)
        .first(conn)
        .optional()?;
    let since = match outcome {
        Outcome::Answers => None,
        _ => Some(before.flatten().unwrap_or(now)),
    };
    let said = (
        link_tests::tested_at.eq(now),
        link_tests::outcome.eq(outcome.code()),
        link_tests::status.eq(status.map(i32::from)),
        link_tests::failing_since.eq(since),
    );
    if before.is_some() {
        diesel::update(link_tests::table.find(link))
            .set(said)
            .execute(conn)?;
    } else {
        diesel::insert_into(link_tests::table)
            .values((link_tests::url.eq(link), said))
            .execute(conn)?;
    }
    Ok(())
}

type Row = (String, Instant, String, Option<i32>, Option<Instant>);

fn read((url, tested_at, outcome, status, failing_since): Row) -> Result<(String, LinkTest)> {
    let test = LinkTest {
        tested_at,
        outcome: stored(&outcome)?,
        status: status.and_then(|status| u16::try_from(status).ok()),
        failing_since,
    };
    Ok((url, test))
}

/// What came of asking for these links; those that were never asked are left out.
///
/// # Errors
/// Where the database is away.
pub fn of(conn: &mut Conn, links: &[&str]) -> Result<BTreeMap<String, LinkTest>> {
    if links.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<Row> = link_tests::table
        .filter(link_tests::url.eq_any(links.to_vec()))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// A document whose link does not answer.
#[derive(Clone, Debug, QueryableByName)]
pub struct Failing {
    /// The reference of its record.
    #[diesel(sql_type = Text)]
    pub reference: String,
    /// Its number within the record.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    pub number: i32,
    /// Its title.
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The link.
    #[diesel(sql_type = Text)]
    pub url: String,
}

/// Documents whose links do not answer, the longest first: a page of them, and whether there are
/// more.
///
/// # Errors
/// Where the database is away.
pub fn failing(
    conn: &mut Conn,
    page: usize,
    now: Instant,
) -> Result<(Vec<(Failing, LinkTest)>, bool)> {
    let sql = format!(
        "SELECT i.reference, d.number, d.title, d.url {PUBLIC} AND t.failing_since IS NOT NULL \
         ORDER BY t.failing_since, d.id LIMIT {} OFFSET {}",
        SHOWN + 1,
        page * SHOWN
    );
    let mut rows: Vec<Failing> = diesel::sql_query(sql)
        .bind::<Timestamp, _>(now)
        .load(conn)?;
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    let links: Vec<&str> = rows.iter().map(|row| row.url.as_str()).collect();
    let tests = of(conn, &links)?;
    let both = rows.into_iter().filter_map(|row| {
        let test = tests.get(&row.url)?.clone();
        Some((row, test))
    });
    Ok((both.collect(), more))
}
