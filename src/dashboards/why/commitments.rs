//! Which commitments a figure counts, and which states meet a formula.

use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::commitments;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::Locale;
use crate::rules::commitment::CommitmentState;
use crate::rules::{Coded, Figure, Moment, Question, Subject};
use crate::states;

/// Adopted commitments in a state, of all that were adopted.
pub(super) fn in_state(
    conn: &mut Conn,
    clock: &Clock,
    code: &str,
    moment: Moment,
) -> Result<Answer> {
    let state = CommitmentState::from_code(code)
        .ok_or_else(|| Error::NoFigure(format!("commitments-{code}")))?;
    let framework = frameworks::default(conn)?;
    let figures = figures::from_facts(conn, clock, framework.id, moment)?;
    let mut all = commitments::all(conn, framework.id, clock.known_at(moment.known_on))?;
    all.retain(|one| one.is_adopted_by(moment.as_at));
    let adopted = all.len();
    let lines: Vec<Line> = all
        .iter()
        .filter(|one| one.state(&figures) == state)
        .map(|one| Line::of("/commitments", one.code.clone(), one.text.clone()))
        .collect();
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    Ok(Answer {
        base: Some(counted(adopted, Subject::Listing("/commitments".into()))),
        ..Answer::listing(counted(lines.len(), Subject::Commitments(state)), lines)
    })
}

/// The states that meet the formula of a commitment, or those that have the values which it needs.
/// Those that do not meet it are counted and not named.
pub(super) fn formula(
    conn: &mut Conn,
    clock: &Clock,
    (code, all): (&str, bool),
    (moment, locale): (Moment, Locale),
) -> Result<Answer> {
    let framework = frameworks::default(conn)?.id;
    let known = clock.known_at(moment.known_on);
    let commitment = commitments::by_code(conn, framework, code, known)?;
    let computed = commitments::computed(conn, &commitment, moment)?.ok_or(Error::NotFound)?;
    let (figure, rows, base) = match all {
        true => (computed.with_data(), &computed.with_data, None),
        false => (computed.met(), &computed.met, Some(computed.with_data())),
    };
    Ok(Answer {
        base,
        heading: Some(commitment.text),
        ..Answer::listing(figure, named(conn, rows, locale)?)
    })
}

/// Some of the states, by name.
fn named(conn: &mut Conn, rows: &[i64], locale: Locale) -> Result<Vec<Line>> {
    let all = states::by_name(states::all(conn)?, locale);
    let some = all.into_iter().filter(|one| rows.contains(&one.id));
    Ok(some
        .map(|one| Line::of("/states", one.code, one.name))
        .collect())
}
