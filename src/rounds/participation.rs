//! Who took part in a round, as it stood on a day: what public pages and derivations count.

use super::model::{Round, Standing};
use super::store::{duties, rounds};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::rules::duty::{Aspect, DutyState, Part};
use crate::rules::{Body, Figure, Moment, Question, Subject};

/// A round with its bodies at a moment.
pub struct Taking {
    /// The round.
    pub round: Round,
    /// Its bodies.
    pub standings: Vec<Standing>,
    moment: Moment,
}

/// A round as readers see it at a moment.
///
/// # Errors
/// [`Error::NotFound`] for a round that had not begun then, or was not known.
pub fn taking_part(conn: &mut Conn, clock: &Clock, code: &str, moment: Moment) -> Result<Taking> {
    let round = rounds::by_code(conn, code)?;
    if !has_begun(clock, &round, moment) {
        return Err(Error::NotFound);
    }
    taking(conn, clock, round, moment)
}

/// Some rounds that had begun, each with its bodies: three statements for all of them.
///
/// # Errors
/// Where the database is away.
pub fn taking_all(
    conn: &mut Conn,
    clock: &Clock,
    rounds: Vec<Round>,
    moment: Moment,
) -> Result<Vec<Taking>> {
    if rounds.is_empty() {
        return Ok(Vec::new());
    }
    let owners = duties::of_rounds(conn, &rounds)?;
    let due = |round: i64| {
        let found = rounds.iter().find(|one| one.id == round);
        found.map_or(moment.as_at, |one| one.said.due_on)
    };
    let known = clock.known_at(moment.known_on);
    let mut standings = duties::standings(conn, clock, owners, due, known)?;
    let takings = rounds.iter().map(|round| {
        let (mine, others) = std::mem::take(&mut standings)
            .into_iter()
            .partition(|one| one.owner.round == round.id);
        standings = others;
        Taking {
            round: round.clone(),
            standings: mine,
            moment,
        }
    });
    Ok(takings.collect())
}

/// The same of a round that was read already, and had begun.
///
/// # Errors
/// Where the database is away.
pub fn taking(conn: &mut Conn, clock: &Clock, round: Round, moment: Moment) -> Result<Taking> {
    let known = clock.known_at(moment.known_on);
    let standings = duties::of_round_standing(conn, clock, &round, known)?;
    Ok(Taking {
        round,
        standings,
        moment,
    })
}

/// Whether a round had begun by the day that is looked at, as far as was known.
pub fn has_begun(clock: &Clock, round: &Round, moment: Moment) -> bool {
    let known = clock.known_at(moment.known_on);
    let begins = round.begins(clock.start_of(round.said.opens_on));
    begins.is_some_and(|at| at <= known && clock.day_of(at) <= moment.as_at)
}

impl Taking {
    /// The bodies that count under an aspect.
    pub fn counted(&self, aspect: Aspect, part: Part) -> impl Iterator<Item = &Standing> {
        let day = self.moment.as_at;
        let standings = self.standings.iter();
        let mine = standings.filter(move |one| part == Part::All || one.owner.part() == part);
        mine.filter(move |one| one.duty.counts(aspect, day))
    }

    /// How many.
    pub fn figure(&self, aspect: Aspect, part: Part) -> Figure {
        let subject = Subject::Round {
            aspect,
            part,
            code: self.round.said.code.clone(),
        };
        let question = Question {
            subject,
            moment: self.moment,
        };
        Figure::counted(self.counted(aspect, part).count(), question)
    }

    /// How one body stands, where it was asked.
    pub fn of(&self, body: Body) -> Option<&Standing> {
        self.standings.iter().find(|one| one.owner.body == body)
    }

    /// How a body stands.
    pub fn state(&self, standing: &Standing) -> DutyState {
        standing.duty.state(self.moment.as_at)
    }

    /// Whether a reader is told that this body is asked: who did not answer is named where the round
    /// says so, and to those who are signed in.
    pub fn names(&self, standing: &Standing, member: bool) -> bool {
        let day = self.moment.as_at;
        let silent = standing.duty.counts(Aspect::Asked, day)
            && !standing.duty.counts(Aspect::Answered, day);
        member || self.round.said.names_public || !silent
    }

    /// Whether every body that is asked is named to a reader.
    pub fn names_all(&self, member: bool) -> bool {
        self.standings.iter().all(|one| self.names(one, member))
    }
}
