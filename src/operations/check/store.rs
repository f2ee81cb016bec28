//! What the invariants read.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text, Timestamp};

use crate::db::Conn;
use crate::db::schema::{
    blob_chunks, blobs, changes, initiatives, organisations, rollups, settings,
};
use crate::error::Result;
use crate::rules::{Day, Instant, Slice};

/// Rows of one kind of breach that are read: a query may find as many as there are rows.
const MOST: usize = 1_000;

/// Rows read at a time.
const CHUNK: i64 = 500;

#[derive(QueryableByName)]
struct Place {
    #[diesel(sql_type = Text)]
    place: String,
}

/// The names of the rows that a query finds, a thousand at most.
pub fn places(conn: &mut Conn, sql: &str) -> Result<Vec<String>> {
    let sql = format!("SELECT q.place AS place FROM ({sql}) AS q LIMIT {MOST}");
    let rows: Vec<Place> = diesel::sql_query(sql).load(conn)?;
    Ok(rows.into_iter().map(|row| row.place).collect())
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// How many rows a table has. `table` is a table of the schema.
pub fn rows_of(conn: &mut Conn, table: &'static str) -> Result<usize> {
    number(conn, &format!("SELECT COUNT(*) AS n FROM {table}"))
}

fn number(conn: &mut Conn, sql: &str) -> Result<usize> {
    let found: Number = diesel::sql_query(sql).get_result(conn)?;
    Ok(usize::try_from(found.n).unwrap_or(0))
}

#[derive(QueryableByName)]
struct Sum {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// Sums by name up to a day, `$1` in the statement; what is nothing is left out.
pub fn sums(conn: &mut Conn, sql: &str, day: Day) -> Result<BTreeMap<String, i64>> {
    let rows: Vec<Sum> = diesel::sql_query(sql).bind::<Date, _>(day).load(conn)?;
    let there = rows.into_iter().filter(|row| row.n != 0);
    Ok(there.map(|row| (row.place, row.n)).collect())
}

/// An initiative: its row, its reference, and which version of it the public sees.
pub type Listed = (i64, String, Option<i64>);

/// The initiatives after a row, 500 at most, by row.
pub fn initiatives_after(conn: &mut Conn, after: i64) -> Result<Vec<Listed>> {
    Ok(initiatives::table
        .filter(initiatives::id.gt(after))
        .order(initiatives::id)
        .limit(CHUNK)
        .select((
            initiatives::id,
            initiatives::reference,
            initiatives::public_version_id,
        ))
        .load(conn)?)
}

/// The instants at which an embargo of a record ended that nobody has looked at since: what is kept
/// of the record may be of before or after each of them, for the first request after midnight
/// brings it in.
pub fn unsettled(conn: &mut Conn, now: Instant) -> Result<BTreeMap<i64, Vec<Instant>>> {
    let settled: Option<String> = settings::table
        .find("settled-until")
        .select(settings::value)
        .first(conn)
        .optional()?;
    let since: Instant = settled
        .and_then(|text| text.parse().ok())
        .unwrap_or_default();
    let rows: Vec<(Option<i64>, Option<Instant>)> = changes::table
        .filter(changes::embargo_on.is_not_null())
        .filter(changes::public_at.gt(since))
        .filter(changes::public_at.le(now))
        .select((changes::initiative_id, changes::public_at))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<Instant>> = BTreeMap::new();
    for (initiative, instant) in rows {
        if let (Some(initiative), Some(instant)) = (initiative, instant) {
            let before = instant - chrono::TimeDelta::microseconds(1);
            found.entry(initiative).or_default().push(before);
        }
    }
    Ok(found)
}

/// A heading as totals are kept under it: framework, name, key.
pub type Heading = (i64, String, String);

/// Every heading under which totals are kept.
pub fn headings(conn: &mut Conn) -> Result<Vec<Heading>> {
    Ok(rollups::table
        .select((rollups::framework_id, rollups::slice, rollups::slice_key))
        .distinct()
        .order((rollups::framework_id, rollups::slice, rollups::slice_key))
        .load(conn)?)
}

/// Alignment, what is counted, day and amount.
pub type Kept = (String, String, Day, i64);

/// The changes of totals that are kept under a heading.
pub fn kept_under(conn: &mut Conn, heading: &Heading) -> Result<Vec<Kept>> {
    Ok(rollups::table
        .filter(rollups::framework_id.eq(heading.0))
        .filter(rollups::slice.eq(&heading.1))
        .filter(rollups::slice_key.eq(&heading.2))
        .select((
            rollups::alignment,
            rollups::counted,
            rollups::day,
            rollups::amount,
        ))
        .load(conn)?)
}

/// The public name of a heading: `theme water`.
pub fn heading_name(conn: &mut Conn, slice: Slice) -> Result<String> {
    let (table, code) = match slice {
        Slice::Theme(Some(_)) => ("themes", "code"),
        Slice::LeadState(_) | Slice::State(_) => ("states", "iso3"),
        Slice::LeadOrganisation(_) | Slice::Organisation(_) => ("organisations", "code"),
        Slice::Priority(_) => ("priorities", "code"),
        Slice::Commitment(_) => ("commitments", "code"),
        Slice::Part(_) => ("initiatives", "reference"),
        Slice::All => return Ok("all".into()),
        Slice::Theme(None) => return Ok("no theme".into()),
        Slice::Kind(_) => return Ok(format!("kind {}", slice.key())),
    };
    // The key is a number: it comes out of the type.
    let sql = format!(
        "SELECT {code} AS place FROM {table} WHERE id = {}",
        slice.key()
    );
    let codes = places(conn, &sql)?;
    let code = codes.first().map_or("that is not there", String::as_str);
    Ok(format!("{} {code}", slice.name()))
}

/// A check that stands: who checked whose report, and when.
#[derive(Clone, Debug, QueryableByName)]
pub struct Check {
    /// Its row: the next chunk begins after it.
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// The record.
    #[diesel(sql_type = BigInt)]
    pub initiative: i64,
    /// The public name of the milestone.
    #[diesel(sql_type = Text)]
    pub place: String,
    /// The account that checked.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub checker: Option<i64>,
    /// The account that reported.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub reporter: Option<i64>,
    /// For which state the check speaks.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub state: Option<i64>,
    /// For which organisation it speaks.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub organisation: Option<i64>,
    /// When.
    #[diesel(sql_type = Timestamp)]
    pub at: Instant,
}

/// The checks that stand after a row, 500 at most.
pub fn checks_after(conn: &mut Conn, after: i64) -> Result<Vec<Check>> {
    let sql = format!(
        "SELECT k.id AS id, k.initiative_id AS initiative, \
         i.reference || COALESCE('.' || CAST(m.number AS TEXT), '') AS place, \
         kc.account_id AS checker, fc.account_id AS reporter, \
         kc.state_id AS state, kc.organisation_id AS organisation, kc.recorded_at AS at \
         FROM facts k JOIN changes kc ON kc.id = k.change_id \
         JOIN facts f ON f.id = k.about_id JOIN changes fc ON fc.id = f.change_id \
         JOIN initiatives i ON i.id = k.initiative_id \
         LEFT JOIN milestones m ON m.id = f.milestone_id \
         WHERE k.kind = 'verified' AND k.id > {after} \
         AND NOT EXISTS (SELECT 1 FROM facts s JOIN changes sc ON sc.id = s.change_id \
             WHERE s.supersedes_id = k.id AND sc.public_at IS NOT NULL) \
         ORDER BY k.id LIMIT {CHUNK}"
    );
    Ok(diesel::sql_query(sql).load(conn)?)
}

/// That an account speaks for a body.
#[derive(Clone, Debug, QueryableByName)]
pub struct Speaks {
    /// The account.
    #[diesel(sql_type = BigInt)]
    pub account: i64,
    /// A state,
    #[diesel(sql_type = Nullable<BigInt>)]
    pub state: Option<i64>,
    /// or an organisation.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub organisation: Option<i64>,
    /// From which day.
    #[diesel(sql_type = Nullable<Date>)]
    pub from_on: Option<Day>,
    /// Until which day.
    #[diesel(sql_type = Nullable<Date>)]
    pub until: Option<Day>,
}

/// Who speaks for whom, in the order in which it was said.
pub fn accreditations(conn: &mut Conn) -> Result<Vec<Speaks>> {
    let sql = "SELECT account_id AS account, state_id AS state, organisation_id AS organisation, \
         valid_from AS from_on, valid_until AS until FROM accreditations ORDER BY id";
    Ok(diesel::sql_query(sql).load(conn)?)
}

#[derive(QueryableByName)]
struct Added {
    #[diesel(sql_type = Text)]
    subject: String,
    #[diesel(sql_type = Text)]
    detail: String,
    #[diesel(sql_type = Timestamp)]
    at: Instant,
}

/// When an account was given a body to speak for, after it was made: `account 3`, `state 7`.
pub fn accredited(conn: &mut Conn) -> Result<Vec<(String, String, Instant)>> {
    let sql = "SELECT subject, detail, at FROM audit_events \
         WHERE action = 'accreditation.added' ORDER BY id";
    let rows: Vec<Added> = diesel::sql_query(sql).load(conn)?;
    let rows = rows.into_iter();
    Ok(rows.map(|row| (row.subject, row.detail, row.at)).collect())
}

/// The states of organisations that have one.
pub fn states_of_organisations(conn: &mut Conn) -> Result<BTreeMap<i64, i64>> {
    let rows: Vec<(i64, i64)> = organisations::table
        .filter(organisations::state_id.is_not_null())
        .select((organisations::id, organisations::state_id.assume_not_null()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The digests and lengths of the files after one, 500 at most.
pub fn files_after(conn: &mut Conn, after: &str) -> Result<Vec<(String, i64)>> {
    Ok(blobs::table
        .filter(blobs::sha256.gt(after))
        .order(blobs::sha256)
        .limit(CHUNK)
        .select((blobs::sha256, blobs::bytes))
        .load(conn)?)
}

/// The places of the pieces of a file, in order.
pub fn pieces(conn: &mut Conn, sha256: &str) -> Result<Vec<i32>> {
    Ok(blob_chunks::table
        .filter(blob_chunks::sha256.eq(sha256))
        .order(blob_chunks::position)
        .select(blob_chunks::position)
        .load(conn)?)
}

/// One piece of a file.
pub fn piece(conn: &mut Conn, sha256: &str, position: i32) -> Result<Vec<u8>> {
    Ok(blob_chunks::table
        .find((sha256, position))
        .select(blob_chunks::content)
        .first(conn)?)
}

/// The public names of the documents that are a file.
pub fn documents_of(conn: &mut Conn, sha256: &str) -> Result<Vec<String>> {
    let sql = "SELECT i.reference || ' document ' || CAST(d.number AS TEXT) AS place \
         FROM documents d JOIN initiatives i ON i.id = d.initiative_id \
         WHERE d.sha256 = $1 ORDER BY i.reference, d.number LIMIT 5";
    let rows: Vec<Place> = diesel::sql_query(sql).bind::<Text, _>(sha256).load(conn)?;
    Ok(rows.into_iter().map(|row| row.place).collect())
}

/// The currencies of a table's amounts, each once. `table` is a table of the schema.
pub fn currencies(conn: &mut Conn, table: &'static str) -> Result<Vec<String>> {
    let sql = format!("SELECT DISTINCT currency AS place FROM {table} WHERE currency IS NOT NULL");
    places(conn, &sql)
}

/// The records that have an amount in a currency.
pub fn in_currency(conn: &mut Conn, table: &'static str, code: &str) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT DISTINCT i.reference AS place FROM {table} t \
         JOIN initiatives i ON i.id = t.initiative_id WHERE t.currency = $1 LIMIT {MOST}"
    );
    let rows: Vec<Place> = diesel::sql_query(sql).bind::<Text, _>(code).load(conn)?;
    Ok(rows.into_iter().map(|row| row.place).collect())
}

/// How many events were ever written, where the database counts them: SQLite does, and gives a
/// number back where a transaction was given up. PostgreSQL does not.
pub fn events_written(conn: &mut Conn) -> Result<Option<usize>> {
    match conn {
        Conn::Sqlite(_) => {
            let sql = "SELECT COALESCE(MAX(seq), 0) AS n FROM sqlite_sequence \
                 WHERE name = 'audit_events'";
            number(conn, sql).map(Some)
        }
        Conn::Postgres(_) => Ok(None),
    }
}

#[derive(QueryableByName)]
struct Link {
    #[diesel(sql_type = Text)]
    child: String,
    #[diesel(sql_type = Text)]
    column: String,
    #[diesel(sql_type = Text)]
    parent: String,
    #[diesel(sql_type = Text)]
    key: String,
}

/// A reference between two tables: table, column, the table that it names and its column.
pub type Reference = (String, String, String, String);

/// Every reference of one column between tables, as the database describes them.
pub fn references(conn: &mut Conn) -> Result<Vec<Reference>> {
    let rows: Vec<Link> = match conn {
        Conn::Sqlite(c) => diesel::sql_query(
            "SELECT t.name AS child, f.\"from\" AS \"column\", f.\"table\" AS parent, \
             COALESCE(f.\"to\", 'id') AS \"key\" \
             FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f \
             WHERE t.type = 'table' ORDER BY t.name, f.id",
        )
        .load(c)?,
        Conn::Postgres(c) => diesel::sql_query(
            "SELECT c.conrelid::regclass::text AS child, a.attname::text AS \"column\", \
             c.confrelid::regclass::text AS parent, k.attname::text AS \"key\" \
             FROM pg_constraint c \
             JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] \
             JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1] \
             WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 \
             AND c.connamespace = current_schema()::regnamespace ORDER BY 1, 2",
        )
        .load(c)?,
    };
    let rows = rows.into_iter();
    Ok(rows
        .map(|row| (row.child, row.column, row.parent, row.key))
        .collect())
}

/// How many rows refer to what is not there. The names come out of the database itself.
pub fn dangling(conn: &mut Conn, (child, column, parent, key): &Reference) -> Result<usize> {
    number(
        conn,
        &format!(
            "SELECT COUNT(*) AS n FROM {child} c LEFT JOIN {parent} p ON p.{key} = c.{column} \
             WHERE c.{column} IS NOT NULL AND p.{key} IS NULL"
        ),
    )
}

/// A report with its bytes.
#[derive(QueryableByName)]
pub struct KeptReport {
    /// The row.
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// Round, body and number.
    #[diesel(sql_type = Text)]
    pub place: String,
    /// Its bytes.
    #[diesel(sql_type = diesel::sql_types::Binary)]
    pub content: Vec<u8>,
    /// What is kept as their digest.
    #[diesel(sql_type = Text)]
    pub sha256: String,
}

/// The reports after a row, 50 at most, by row.
pub fn reports_after(conn: &mut Conn, after: i64) -> Result<Vec<KeptReport>> {
    let sql = format!(
        "SELECT p.id AS id, p.content AS content, p.sha256 AS sha256, \
         r.code || ' ' || COALESCE(s.iso3, o.code) || ' ' || CAST(p.number AS TEXT) AS place \
         FROM reports p JOIN duties d ON d.id = p.duty_id JOIN rounds r ON r.id = d.round_id \
         LEFT JOIN states s ON s.id = d.state_id \
         LEFT JOIN organisations o ON o.id = d.organisation_id \
         WHERE p.id > {after} ORDER BY p.id LIMIT 50"
    );
    Ok(diesel::sql_query(sql).load(conn)?)
}
