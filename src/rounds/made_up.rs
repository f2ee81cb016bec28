//! A made-up round, to try everything: invented bodies are asked, and some have answered.

use chrono::Days;

use super::content::{self, Heading};
use super::model::{AnswerKind, Asks, NewRound, Owner, Round};
use super::store::answers::{self, NewAnswer};
use super::store::asked::{self, Expanded};
use super::store::reports::{self, NewReport};
use super::store::{duties, items, rounds};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Locale, Text};
use crate::initiatives::{self, Voice};
use crate::rules::Body;
use crate::rules::duty::Verdict;

/// Its code.
const CODE: &str = "MADE-UP";

/// Bodies that it asks.
const BODIES: usize = 12;

/// Records that it asks each of them about, at most.
const RECORDS: usize = 40;

/// Whose accounts made it up.
#[derive(Clone, Copy, Debug)]
pub struct Hands {
    /// Who speaks for the bodies.
    pub contributor: i64,
    /// Who asks and decides.
    pub secretariat: i64,
}

/// Makes a round up, once: some of the bodies have answered, and some of their reports are accepted.
///
/// # Errors
/// Where the database refuses.
pub fn make_up(
    conn: &mut Conn,
    clock: &Clock,
    (bodies, framework): (&[i64], i64),
    hands: Hands,
) -> Result<()> {
    match rounds::by_code(conn, CODE) {
        Err(Error::NotFound) => {}
        found => return found.map(|_| ()),
    }
    let said = said(clock, framework);
    let mut asked = Vec::new();
    for id in bodies.iter().take(BODIES) {
        let body = Body::Organisation(*id);
        let name = initiatives::body_name(conn, body)?;
        asked.extend(name.map(|name| Expanded {
            body,
            name,
            institution: false,
            initiatives: Vec::new(),
            commitments: Vec::new(),
        }));
    }
    let mut asked = asked::about(conn, clock, &said, asked)?;
    for one in &mut asked {
        one.initiatives.truncate(RECORDS);
    }
    rounds::add(conn, &said, hands.secretariat, clock.now())?;
    let round = rounds::by_code(conn, CODE)?;
    rounds::open(conn, &round, &asked, hands.secretariat, clock.now())?;
    let round = rounds::by_code(conn, CODE)?;
    let owners = duties::of_round(conn, round.id)?;
    for (place, owner) in owners.iter().enumerate() {
        if place % 3 != 2 {
            hand_in(conn, clock, (&round, owner), hands, place % 3 == 0)?;
        }
    }
    Ok(())
}

fn said(clock: &Clock, framework: i64) -> NewRound {
    let today = clock.today();
    let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let name = |locale: Locale| {
        let words = locale.messages().rounds.default_name;
        Some(words.with(&[("code", CODE)]))
    };
    NewRound {
        code: CODE.into(),
        framework,
        meeting: None,
        period: (before(180), before(1)),
        opens_on: today,
        due_on: today.checked_add_days(Days::new(30)).unwrap_or(today),
        name: Text::new(name(Locale::En), name(Locale::Ar), name(Locale::Fr)),
        note: Text::default(),
        bodies: Vec::new(),
        asks: Asks {
            initiatives: true,
            ..Asks::default()
        },
        names_public: false,
    }
}

/// A body says that nothing has changed, and hands that in.
fn hand_in(
    conn: &mut Conn,
    clock: &Clock,
    of: (&Round, &Owner),
    hands: Hands,
    accepted: bool,
) -> Result<()> {
    let (now, (round, owner)) = (clock.now(), of);
    let voice = Voice::Lead(owner.body);
    let by = (hands.contributor, &voice);
    let said = NewAnswer {
        kind: AnswerKind::Unchanged,
        reason: None,
        obstacles: None,
        recommendations: None,
        language: "en".into(),
        seconds: Some(30),
    };
    for item in items::of_duty(conn, clock, of)? {
        let row = items::keep(conn, owner.duty, &item, now)?;
        answers::add(conn, row, &said, by, now)?;
    }
    let all = items::of_duty(conn, clock, of)?;
    let heading = Heading {
        round,
        owner,
        number: 1,
        voice: &voice,
        at: now,
    };
    let bytes = content::build(conn, &heading, &all, &[])?;
    let count = i32::try_from(all.len()).unwrap_or(i32::MAX);
    let new = NewReport {
        number: 1,
        counts: (count, count),
        content: &bytes,
        sha256: &content::digest(&bytes),
        carries: &[],
    };
    let report = reports::add(conn, owner.duty, &new, by, now)?;
    if accepted {
        reports::decide(conn, report, Verdict::Accepted, hands.secretariat, now)?;
    }
    Ok(())
}
