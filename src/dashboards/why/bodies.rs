//! Who has reported, and who has not been heard: no judgement about a body that was never asked.

use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::organisations;
use crate::rules::{Body, Figure, Moment, Question, Subject};
use crate::states;

/// The states, or the institutions, that reported in the 365 days up to a moment, of all there are.
pub(super) fn heard(conn: &mut Conn, clock: &Clock, name: &str, moment: Moment) -> Result<Answer> {
    let heard = figures::coverage(conn, clock, moment)?;
    let (subject, list, all): (Subject, &str, Vec<(Body, Line)>) = if name == "states-heard" {
        let all = states::all(conn)?.into_iter();
        let line =
            |one: states::State| (Body::State(one.id), Line::of("/states", one.code, one.name));
        (Subject::StatesHeard, "/states", all.map(line).collect())
    } else {
        let all = organisations::institutions(conn)?.into_iter();
        let line = |one: organisations::Organisation| {
            let line = Line::of("/organisations", one.code, one.name);
            (Body::Organisation(one.id), line)
        };
        let lines = all.map(line).collect();
        (Subject::InstitutionsHeard, "/organisations", lines)
    };
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    let base = counted(all.len(), Subject::Listing(list.into()));
    let mine = all
        .into_iter()
        .filter(|(body, _)| heard.bodies.contains(body));
    let lines: Vec<Line> = mine.map(|(_, line)| line).collect();
    Ok(Answer {
        base: Some(base),
        ..Answer::listing(counted(lines.len(), subject), lines)
    })
}

/// Both as figures, for those that stand beside other figures.
pub(super) fn coverage(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<[Figure; 2]> {
    let heard = figures::coverage(conn, clock, moment)?;
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    Ok([
        counted(heard.states(), Subject::StatesHeard),
        counted(heard.institutions.len(), Subject::InstitutionsHeard),
    ])
}
