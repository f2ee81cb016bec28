//! Which decisions a figure counts.

use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::db::Conn;
use crate::decisions::{self, Decision, Offered, Params, Scope, Wanted, view};
use crate::error::Result;
use crate::i18n::{Messages, Text};
use crate::rules::{Figure, Moment, Question, Subject};

/// The decisions under the filters of an address, of all that are there.
pub(super) fn counted(
    conn: &mut Conn,
    clock: &Clock,
    params: &Params,
    moment: Moment,
) -> Result<Answer> {
    let known = clock.known_at(moment.known_on);
    let offered = Offered::load(conn, clock, moment)?;
    let filter = params.filter(&offered)?;
    let mut all = decisions::load(conn, Scope::All, Wanted::PUBLIC, known)?;
    all.retain(|one| one.is_there(moment));
    let there = all.len();
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    let lines: Vec<Line> = filter.of(all, moment.as_at).iter().map(line).collect();
    let figure = counted(lines.len(), Subject::Decisions(params.query()));
    let status = |locale, state| view::state_words(Messages::of(locale), state).to_string();
    Ok(Answer {
        base: Some(counted(there, Subject::Listing("/decisions".into()))),
        heading: decisions::heading(params, &offered, status),
        ..Answer::listing(figure, lines)
    })
}

fn line(one: &Decision) -> Line {
    let text = one
        .current()
        .map_or_else(Text::default, |one| one.text.clone());
    Line::of("/decisions", one.code(), text)
}
