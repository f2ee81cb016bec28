//! Who leads records is asked by letter to confirm them: whom that reaches, and the letters.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::accounts::speaking;
use crate::audit::events::{self, Event};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Listed;
use crate::letters::{self, Choice, Kind, Matter, Record, choice};
use crate::rules::Body;

/// Records that one letter names; of the rest it says how many there are.
const NAMED: usize = 50;

/// Whom a question about records reaches.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Reach {
    /// To each account one letter, about these of the records.
    letters: BTreeMap<i64, Vec<usize>>,
    /// The bodies that lead the records.
    pub bodies: Vec<Reached>,
    /// People who want no letters, or were asked earlier on the day.
    pub passed_over: usize,
}

/// How far a question reaches a body.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reached {
    /// The body.
    pub body: Body,
    /// Of the records, how many it leads.
    pub records: usize,
    /// People who are written to.
    pub people: usize,
}

impl Reach {
    /// By who speaks for whom, and who is not to be written to.
    fn of(leads: &[&[Body]], speaking: &BTreeMap<i64, Vec<Body>>, spared: &BTreeSet<i64>) -> Self {
        let mut reach = Self::default();
        for (account, bodies) in speaking {
            let led = leads.iter().enumerate();
            let led = led.filter(|(_, leads)| leads.iter().any(|body| bodies.contains(body)));
            let led: Vec<usize> = led.map(|(index, _)| index).collect();
            if led.is_empty() {
                continue;
            }
            if spared.contains(account) {
                reach.passed_over += 1;
            } else {
                reach.letters.insert(*account, led);
            }
        }
        let mut records: BTreeMap<Body, usize> = BTreeMap::new();
        for body in leads.iter().flat_map(|leads| leads.iter()) {
            *records.entry(*body).or_default() += 1;
        }
        let people = |body: Body| {
            let written = reach.letters.keys().filter_map(|one| speaking.get(one));
            written.filter(|bodies| bodies.contains(&body)).count()
        };
        let reached = |(body, records)| Reached {
            people: people(body),
            body,
            records,
        };
        reach.bodies = records.into_iter().map(reached).collect();
        reach
    }

    /// Whom a question about records reaches today: at most one such letter a day, and none to who
    /// wants none.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, clock: &Clock, records: &[Listed]) -> Result<Self> {
        let today = clock.today();
        let speaking = speaking(conn, today)?;
        let since = clock.start_of(today);
        let mut spared = letters::written_since(conn, Kind::ConfirmationAsked, since)?;
        let chosen = choice::all(conn)?.into_iter();
        spared.extend(
            chosen
                .filter(|(_, one)| *one == Choice::None)
                .map(|one| one.0),
        );
        let leads: Vec<&[Body]> = records.iter().map(|one| one.leads.as_slice()).collect();
        Ok(Self::of(&leads, &speaking, &spared))
    }

    /// How a form says which letters it saw: to whom, about what, in which words.
    pub fn mark(&self, records: &[Listed], reason: &str) -> String {
        let mut digest = Sha256::new();
        digest.update(reason);
        for (account, led) in &self.letters {
            digest.update(format!("\n{account}"));
            for one in led.iter().filter_map(|index| records.get(*index)) {
                digest.update(format!(" {}", one.reference));
            }
        }
        hex::encode(digest.finalize())
    }

    /// How many letters that are.
    pub fn letters(&self) -> usize {
        self.letters.len()
    }

    /// Writes them, and notes by whom each record was asked about.
    ///
    /// # Errors
    /// Where the database refuses.
    pub fn write(
        &self,
        conn: &mut Conn,
        (clock, base_url): (&Clock, &str),
        records: &[Listed],
        (account, reason): (i64, &str),
    ) -> Result<()> {
        let now = clock.now();
        let mut asked: BTreeSet<usize> = BTreeSet::new();
        for (reader, led) in &self.letters {
            let first = led
                .iter()
                .take(NAMED)
                .filter_map(|index| records.get(*index));
            let matter = Matter::ConfirmationAsked {
                records: first.map(named).collect(),
                more: led.len().saturating_sub(NAMED),
                reason: reason.to_owned(),
            };
            letters::write(conn, base_url, *reader, &matter, now)?;
            asked.extend(led);
        }
        let asked = asked.iter().filter_map(|index| records.get(*index));
        let events: Vec<Event<'_>> = asked
            .map(|one| Event {
                at: now,
                account: Some(account),
                action: "initiative.confirmation-asked",
                subject: &one.reference,
                detail: "",
            })
            .collect();
        events::append_all(conn, &events)
    }
}

/// A record as a letter names it.
fn named(one: &Listed) -> Record {
    Record {
        reference: one.reference.clone(),
        title: one.title.clone(),
        path: format!("/manage/initiatives/{}", one.reference),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NIGER: Body = Body::State(1);
    const EGYPT: Body = Body::State(2);
    const COMSTECH: Body = Body::Organisation(1);

    #[test]
    fn everybody_who_speaks_for_a_lead_gets_one_letter() {
        let leads: [&[Body]; 3] = [&[NIGER], &[NIGER, EGYPT], &[COMSTECH]];
        let speaking = BTreeMap::from([
            (7, vec![NIGER, EGYPT]),
            (8, vec![NIGER]),
            (9, vec![Body::State(3)]),
        ]);
        let reach = Reach::of(&leads, &speaking, &BTreeSet::from([8, 9]));
        assert_eq!(reach.letters, BTreeMap::from([(7, vec![0, 1])]));
        assert_eq!(
            reach.passed_over, 1,
            "who leads none of them is not passed over"
        );
        let of = |body| {
            let found = reach.bodies.iter().find(|one| one.body == body).unwrap();
            (found.records, found.people)
        };
        assert_eq!(of(NIGER), (2, 1));
        assert_eq!(of(EGYPT), (1, 1));
        assert_eq!(of(COMSTECH), (1, 0), "nobody speaks for it");
    }
}
