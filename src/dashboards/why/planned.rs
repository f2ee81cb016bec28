//! What is planned by a day that lies ahead, evaluated again from the facts.

use super::Params;
use super::answer::Answer;
use super::counts::{alignment, lines, prove, without_rows};
use super::heading::heading;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::{Locale, fold};
use crate::rules::{Count, Day, Figure, LAST_PLAN_DAY, Moment, Question, Reason, Shown, Subject};

/// The name of the figure in addresses.
pub(super) const NAME: &str = "milestones-planned";

/// The milestones of adopted initiatives that are due by a day ahead, by the plans of the moment.
pub(super) fn counted(
    conn: &mut Conn,
    clock: &Clock,
    params: &Params,
    moment: Moment,
    locale: Locale,
) -> Result<Answer> {
    let until = until(params, moment)?;
    let alignment = alignment(params)?;
    let (slice, heading) = heading(conn, params, clock.now())?;
    let framework = frameworks::default(conn)?.id;
    let asked = (Count::Due(None), alignment, slice);
    let mut derivation = figures::derivation(conn, clock, framework, asked, moment)?;
    // What is due later is left out of what is due; up to the day asked for it is planned.
    for (_, ground) in &mut derivation.grounds {
        if matches!(ground.left_out, Some(Reason::DueLater(day)) if day <= until) {
            ground.left_out = None;
        }
    }
    let counted = derivation
        .grounds
        .iter()
        .filter(|(_, one)| one.left_out.is_none());
    let subject = Subject::Planned {
        alignment,
        slice,
        code: params.code.clone(),
        until,
    };
    let figure = Figure::counted(counted.count(), Question { subject, moment });
    let kept = if moment.known_on == clock.today() && moment.as_at == clock.today() {
        let shown = Shown::default().and(&[slice.name()], &[Count::Due(None)]);
        let ahead = Moment {
            as_at: until,
            ..moment
        };
        let kept = figures::from_rollups(conn, framework, ahead, shown)?;
        Some(kept.planned(alignment, slice, &params.code, moment))
    } else {
        None
    };
    let (mut counted, mut left_out) = lines(conn, &derivation, locale)?;
    left_out.retain(|(_, line)| params.asks_for(line));
    let of_lines = (counted.as_mut_slice(), left_out.as_mut_slice());
    prove(conn, &derivation, params.places()?, of_lines)?;
    Ok(Answer {
        kept,
        heading,
        left_out: without_rows(left_out),
        ..Answer::listing(figure, without_rows(counted))
    })
}

fn until(params: &Params, moment: Moment) -> Result<Day> {
    let until = fold::digits(params.until.trim()).parse().ok();
    let until = until.filter(|day| moment.as_at < *day && *day <= LAST_PLAN_DAY);
    until.ok_or_else(|| Error::Parameter {
        name: "until",
        given: params.until.clone(),
    })
}
