pub(super) mod declarations;
pub(super) mod links;
pub(super) mod versions;

use diesel::prelude::*;

use super::{Adopted, Commitment, Instrument, Series, ThemeName};
use crate::audit::changes::stored;
use crate::db::schema::{
    commitment_themes, commitments, context_indicators, frameworks, meetings, themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::commitment::Formula;
use crate::rules::{Day, Instant};

pub use links::of_record;
pub use versions::{baselines, next_number, plans};

type Row = (
    (i64, i64, String, String),
    (Text, Text, Text),
    (Option<String>, Option<(i64, String, Text)>),
    Option<(i64, String, Text)>,
    (Day, Option<(String, Text)>),
);

/// Which commitments.
enum Which<'a> {
    Framework(i64),
    /// Of the framework that addresses mean when they name none: the one with a code.
    Code(&'a str),
}

/// The commitments of a framework, in the order of their codes, as they were known at an instant:
/// three statements.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn, framework: i64, known: Instant) -> Result<Vec<Commitment>> {
    load(conn, Which::Framework(framework), known)
}

/// The commitment with a code, of the framework that addresses mean when they name none.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) fn find(conn: &mut Conn, code: &str, known: Instant) -> Result<Commitment> {
    let found = load(conn, Which::Code(code), known)?.into_iter();
    found.last().ok_or(Error::NotFound)
}

fn load(conn: &mut Conn, which: Which<'_>, known: Instant) -> Result<Vec<Commitment>> {
    let mut found: Vec<Commitment> = Vec::new();
    // A row for each theme, and one for a commitment that has none; more where several meetings sat
    // on the day of adoption, of which the first is named.
    for row in rows(conn, which)? {
        let theme = row
            .3
            .clone()
            .map(|(id, code, name)| ThemeName { id, code, name });
        if let Some(last) = found.last_mut().filter(|last| last.id == row.0.0) {
            let there = |new: &ThemeName| last.themes.iter().any(|one| one.id == new.id);
            let new = theme.filter(|theme| !there(theme));
            last.themes.extend(new);
            continue;
        }
        let mut commitment = read(row)?;
        commitment.themes.extend(theme);
        found.push(commitment);
    }
    let mut targets = versions::targets(conn, known)?;
    let mut declared = declarations::declarations(conn, known)?;
    for one in &mut found {
        one.targets = targets.remove(&one.id).unwrap_or_default();
        one.declarations = declared.remove(&one.id).unwrap_or_default();
        let last = one.declarations.last();
        one.fulfilment = last.and_then(|last| last.fulfilment.clone());
    }
    Ok(found)
}

fn rows(conn: &mut Conn, which: Which<'_>) -> Result<Vec<Row>> {
    let sat = meetings::framework_id
        .eq(frameworks::id)
        .and(meetings::from_on.le(frameworks::adopted_on))
        .and(meetings::to_on.ge(frameworks::adopted_on));
    let described = commitments::context_indicator.eq(context_indicators::code.nullable());
    let query = commitments::table
        .inner_join(frameworks::table)
        .left_join(commitment_themes::table)
        .left_join(themes::table.on(commitment_themes::theme_id.eq(themes::id)))
        .left_join(meetings::table.on(sat))
        .left_join(context_indicators::table.on(described))
        .order((
            commitments::position,
            commitments::id,
            commitment_themes::theme_id,
            meetings::from_on,
            meetings::id,
        ))
        .into_boxed::<MultiBackend>();
    // The framework that was adopted first is the one that addresses mean.
    let earliest = diesel::alias!(frameworks as earliest);
    let default = earliest
        .order((
            earliest.field(frameworks::adopted_on),
            earliest.field(frameworks::id),
        ))
        .limit(1)
        .select(earliest.field(frameworks::id));
    let query = match which {
        Which::Framework(framework) => query.filter(commitments::framework_id.eq(framework)),
        Which::Code(code) => query
            .filter(commitments::framework_id.eq_any(default))
            .filter(commitments::code.eq(code.to_owned())),
    };
    Ok(query
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
            (
                commitments::formula,
                (
                    context_indicators::id,
                    context_indicators::code,
                    crate::text_columns!(context_indicators, name),
                )
                    .nullable(),
            ),
            (themes::id, themes::code, crate::text_columns!(themes, name)).nullable(),
            (
                frameworks::adopted_on,
                (meetings::code, crate::text_columns!(meetings, name)).nullable(),
            ),
        ))
        .load(conn)?)
}

fn read(row: Row) -> Result<Commitment> {
    let (identity, (text, note, source), (formula, series), _, (on, meeting)) = row;
    let (id, framework, code, instrument) = identity;
    let instrument: Instrument = stored(&instrument)?;
    // The Agenda and the declaration were adopted on the framework's day. Of what stands in other
    // texts nothing says when.
    let with_agenda = matches!(instrument, Instrument::Agenda | Instrument::Declaration);
    Ok(Commitment {
        adopted: with_agenda.then_some(Adopted { on, meeting }),
        formula: formula.as_deref().and_then(Formula::parse),
        targets: Vec::new(),
        themes: Vec::new(),
        fulfilment: None,
        declarations: Vec::new(),
        instrument,
        since: on,
        series: series.map(|(id, code, name)| Series { id, code, name }),
        id,
        framework,
        code,
        text,
        note,
        source,
    })
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
