use diesel::prelude::*;

use super::{Baseline, Commitment, Target};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{baselines, changes, commitment_targets, commitment_themes, commitments};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::Instant;

type Row = (i64, i64, String, String, Text, Text, Text);

/// The commitments of a framework, in the order of their codes, with the targets known at an
/// instant.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn, framework: i64, known: Instant) -> Result<Vec<Commitment>> {
    let rows: Vec<Row> = commitments::table
        .filter(commitments::framework_id.eq(framework))
        .order((commitments::position, commitments::id))
        .select((
            commitments::id,
            commitments::framework_id,
            commitments::code,
            commitments::instrument,
            crate::text_columns!(commitments, text),
            crate::text_columns!(commitments, note),
            (
                commitments::source.nullable(),
                commitments::source_ar,
                commitments::source_fr,
            ),
        ))
        .load(conn)?;
    let themes: Vec<(i64, i64)> = commitment_themes::table
        .order((
            commitment_themes::commitment_id,
            commitment_themes::theme_id,
        ))
        .select((
            commitment_themes::commitment_id,
            commitment_themes::theme_id,
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
    rows.into_iter()
        .map(|(id, framework, code, instrument, text, note, source)| {
            let newest = targets.iter().rfind(|target| target.0 == id);
            Ok(Commitment {
                instrument: stored(&instrument)?,
                themes: themes
                    .iter()
                    .filter(|link| link.0 == id)
                    .map(|link| link.1)
                    .collect(),
                target: newest.map(|(_, value, year)| Target {
                    value: *value,
                    year: *year,
                }),
                id,
                framework,
                code,
                text,
                note,
                source,
            })
        })
        .collect()
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
