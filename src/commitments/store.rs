use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::{Baseline, Commitment, Fulfilment, Target};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{
    baselines, changes, commitment_declarations as declarations, commitment_targets,
    commitment_themes, commitments, meetings,
};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::commitment::Formula;
use crate::rules::{Day, Instant};

type Row = (
    (i64, i64, String, String),
    (Text, Text, Text),
    (Option<String>, Option<String>),
    Option<i64>,
);

/// The commitments of a framework, in the order of their codes, with the targets known at an
/// instant.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn, framework: i64, known: Instant) -> Result<Vec<Commitment>> {
    // A row for each theme, and one for a commitment that has none.
    let rows: Vec<Row> = commitments::table
        .left_join(commitment_themes::table)
        .filter(commitments::framework_id.eq(framework))
        .order((
            commitments::position,
            commitments::id,
            commitment_themes::theme_id,
        ))
        .select((
            (
                commitments::id,
                commitments::framework_id,
                commitments::code,
                commitments::instrument,
            ),
            (
                crate::text_columns!(commitments, text),
                crate::text_columns!(commitments, note),
                (
                    commitments::source.nullable(),
                    commitments::source_ar,
                    commitments::source_fr,
                ),
            ),
            (commitments::context_indicator, commitments::formula),
            commitment_themes::theme_id.nullable(),
        ))
        .load(conn)?;
    let targets: Vec<(i64, Option<f64>, Option<i32>)> = commitment_targets::table
        .inner_join(changes::table)
        .filter(changes::public_at.le(known))
        .order(commitment_targets::id)
        .select((
            commitment_targets::commitment_id,
            commitment_targets::target,
            commitment_targets::target_year,
        ))
        .load(conn)?;
    let mut fulfilments = fulfilments(conn, known)?;
    let mut found: Vec<Commitment> = Vec::new();
    for (identity, (text, note, source), (series, formula), theme) in rows {
        let (id, framework, code, instrument) = identity;
        if let Some(last) = found.last_mut().filter(|last| last.id == id) {
            last.themes.extend(theme);
            continue;
        }
        let newest = targets.iter().rfind(|target| target.0 == id);
        found.push(Commitment {
            instrument: stored(&instrument)?,
            themes: theme.into_iter().collect(),
            target: newest.map(|(_, value, year)| Target {
                value: *value,
                year: *year,
            }),
            fulfilment: fulfilments.remove(&id),
            formula: formula.as_deref().and_then(Formula::parse),
            series,
            id,
            framework,
            code,
            text,
            note,
            source,
        });
    }
    Ok(found)
}

/// Declarations that stand at an instant, by commitment; the newest of each.
fn fulfilments(conn: &mut Conn, known: Instant) -> Result<BTreeMap<i64, Fulfilment>> {
    type Row = (
        (i64, i64, Option<i64>, bool, Day),
        (Option<String>, Option<String>, Option<String>),
        Option<(String, Text)>,
    );
    let rows: Vec<Row> = declarations::table
        .inner_join(changes::table)
        .left_join(meetings::table)
        .filter(changes::public_at.le(known))
        .order(declarations::id)
        .select((
            (
                declarations::id,
                declarations::commitment_id,
                declarations::supersedes_id,
                declarations::fulfilled,
                declarations::declared_on,
            ),
            (
                declarations::decision,
                declarations::document_title,
                declarations::document_url,
            ),
            (meetings::code, crate::text_columns!(meetings, name)).nullable(),
        ))
        .load(conn)?;
    let taken_back: BTreeSet<i64> = rows.iter().filter_map(|row| row.0.2).collect();
    let stands = rows.into_iter().filter_map(|(row, said, meeting)| {
        let (id, commitment, _, fulfilled, on) = row;
        let (decision, title, url) = said;
        let (meeting, meeting_name) = meeting?;
        let fulfilment = Fulfilment {
            id,
            on,
            meeting,
            meeting_name,
            decision,
            document_title: title?,
            document_url: url?,
        };
        (fulfilled && !taken_back.contains(&id)).then_some((commitment, fulfilment))
    });
    Ok(stands.collect())
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

/// The commitment with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, framework: i64, code: &str, known: Instant) -> Result<Commitment> {
    all(conn, framework, known)?
        .into_iter()
        .find(|one| one.code == code)
        .ok_or(Error::NotFound)
}

/// The baselines of a commitment, by year.
///
/// # Errors
/// Where the database is away.
pub fn baselines(conn: &mut Conn, commitment: i64) -> Result<Vec<Baseline>> {
    Ok(baselines::table
        .filter(baselines::commitment_id.eq(commitment))
        .order((baselines::year, baselines::id))
        .select((
            baselines::value,
            crate::text_columns!(baselines, unit),
            baselines::year,
            (
                baselines::source.nullable(),
                baselines::source_ar,
                baselines::source_fr,
            ),
        ))
        .load(conn)?)
}

/// Rows, codes and texts of a framework's commitments, in order.
///
/// # Errors
/// Where the database is away.
pub fn names(conn: &mut Conn, framework: i64) -> Result<Vec<(i64, String, Text)>> {
    Ok(commitments::table
        .filter(commitments::framework_id.eq(framework))
        .order((commitments::position, commitments::id))
        .select((
            commitments::id,
            commitments::code,
            crate::text_columns!(commitments, text),
        ))
        .load(conn)?)
}
