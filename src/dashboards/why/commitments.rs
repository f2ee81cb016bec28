//! Which commitments a figure counts.

use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::commitments;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::frameworks;
use crate::rules::{Figure, Moment, Question, Subject};

/// Adopted commitments with nothing linked, of all that were adopted.
pub(super) fn unlinked(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Answer> {
    let framework = frameworks::default(conn)?;
    let figures = figures::from_facts(conn, clock, framework.id, moment)?;
    let all = commitments::all(conn, framework.id, clock.known_at(moment.known_on))?;
    let lines: Vec<Line> = figures::unlinked(&all, &figures)
        .into_iter()
        .map(|one| Line::of("/commitments", one.code.clone(), one.text.clone()))
        .collect();
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    let adopted = all.iter().filter(|one| one.is_adopted()).count();
    Ok(Answer {
        base: Some(counted(adopted, Subject::Listing("/commitments".into()))),
        ..Answer::listing(counted(lines.len(), Subject::CommitmentsUnlinked), lines)
    })
}
