//! Made-up meetings of their own, with decisions of made-up bodies: nothing is said of a real meeting.

use chrono::Days;

use super::chance::Chance;
use super::words::{self, DECIDED, DONE, MEETING};
use super::world::World;
use crate::audit::{Letter, NewChange, Publication, Verb, changes};
use crate::db::Conn;
use crate::decisions::{self, NewClosing, NewReport, NewVersion};
use crate::error::{Error, Result};
use crate::i18n::{Locale, Text};
use crate::meetings::{self, NewDocument, NewMeeting};
use crate::rules::decision::ClosedAs;
use crate::rules::{Body, Day, Instant, Origin};
use crate::web::state::raise_revision;

/// How long ago the meetings were, in days.
const AGO: [u64; 3] = [900, 500, 120];

/// Decisions of each.
const DECISIONS: i32 = 6;

/// Writes the meetings that are not there yet.
pub(super) fn write(conn: &mut Conn, world: &World, chance: &mut Chance) -> Result<()> {
    for (place, ago) in AGO.into_iter().enumerate() {
        let code = format!("MADE-UP-{}", place + 1);
        match meetings::by_code(conn, &code) {
            Ok(_) => continue,
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
        let from = world.today - Days::new(ago);
        let name = chance.pick(words::INVENTED);
        let said = NewMeeting {
            from,
            to: from + Days::new(1),
            name: words::text(words::filled(&MEETING, name), [true; 3]),
            place: Text::default(),
            note: Text::default(),
            source: Text::only(Locale::En, "Made up"),
        };
        meeting(conn, world, chance, (&code, &said))?;
    }
    raise_revision(conn)
}

/// An act of the secretariat.
fn act(world: &World, reference: String, verb: Verb) -> NewChange {
    NewChange {
        initiative: None,
        reference,
        account: Some(world.hands.secretariat),
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason: None,
    }
}

fn meeting(
    conn: &mut Conn,
    world: &World,
    chance: &mut Chance,
    (code, said): (&str, &NewMeeting),
) -> Result<()> {
    let reference = format!("meeting {code}");
    let id = meetings::add(conn, world.framework, code, said)?;
    let added = world.instant(chance, said.from - Days::new(30));
    let change = act(world, reference.clone(), Verb::MeetingAdded).record(conn, added)?;
    meetings::note(conn, id, change, true)?;
    let told = world.instant(chance, said.to + Days::new(3));
    let change = act(world, reference, Verb::MeetingDocumented).record(conn, told)?;
    let document = NewDocument {
        symbol: Some(format!("{code}/REP")),
        title: Text::only(Locale::En, "Made-up report"),
        languages: vec![Locale::En],
        url: Some(format!("https://example.org/{code}")),
    };
    meetings::add_document(conn, (id, change), &document)?;
    for number in 1..=DECISIONS {
        decision(conn, world, chance, (id, code, number), said.to)?;
    }
    Ok(())
}

fn decision(
    conn: &mut Conn,
    world: &World,
    chance: &mut Chance,
    (meeting, code, number): (i64, &str, i32),
    taken: Day,
) -> Result<()> {
    let reference = format!("decision {code}.{number}");
    let name = chance.pick(words::INVENTED);
    let rows: Vec<i64> = world.bodies.iter().map(|body| body.0).collect();
    let bodies = chance.some(&rows, 3).into_iter().map(Body::Organisation);
    let mut said = NewVersion {
        text: words::text(words::filled(chance.pick(DECIDED), name), [true; 3]),
        due: chance
            .percent(80)
            .then(|| chance.day(taken + Days::new(60), taken + Days::new(700))),
        bodies: bodies.collect(),
        commitments: chance.some(&world.commitments, 2),
        initiatives: Vec::new(),
    };
    if said.bodies.is_empty() {
        said.bodies = vec![Body::Organisation(*chance.pick(&rows))];
    }
    said.sort();
    let entered = world.instant(chance, taken + Days::new(5));
    let change = act(world, reference.clone(), Verb::Decided).record(conn, entered)?;
    let id = decisions::add(conn, meeting, number)?;
    said.add(conn, (id, change), false, None)?;
    let latest = world.today - Days::new(2);
    let first = taken + Days::new(10);
    if first >= latest {
        return Ok(());
    }
    for _ in 0..chance.below(3) {
        let on = chance.day(first, latest);
        let body = *chance.pick(&said.bodies);
        report(conn, world, chance, (id, &reference), (body, on))?;
    }
    if chance.percent(40) {
        let on = chance.day(first, latest);
        let at = world.instant(chance, on);
        let change = act(world, reference, Verb::DecisionClosed).record(conn, at)?;
        let closing = NewClosing {
            outcome: *chance.pick(&[ClosedAs::CarriedOut, ClosedAs::Overtaken]),
            on,
            text: words::text(words::filled(&DONE, name), [true; 3]),
            later: None,
        };
        closing.add(conn, id, change)?;
    }
    Ok(())
}

/// By a body and accepted, or not decided yet; by letter; or by the secretariat.
fn report(
    conn: &mut Conn,
    world: &World,
    chance: &mut Chance,
    (decision, reference): (i64, &str),
    (body, on): (Body, Day),
) -> Result<()> {
    let report = NewReport {
        on,
        text: words::text(
            words::filled(&DONE, chance.pick(words::INVENTED)),
            [true; 3],
        ),
        url: chance
            .percent(40)
            .then(|| "https://example.org/made-up".to_owned()),
        again: None,
    };
    let at: Instant = world.instant(chance, on);
    let own = act(world, reference.to_owned(), Verb::DecisionReported);
    match chance.below(4) {
        0 => {
            let change = own.record(conn, at)?;
            report.add(conn, decision, change)?;
        }
        1 => {
            let letter = Letter {
                reference: format!("L-{}", chance.below(900) + 100),
                on,
            };
            let change = NewChange {
                origin: Origin::OnBehalf,
                body: Some(body),
                letter: Some(letter),
                ..own
            };
            let change = change.record(conn, at)?;
            report.add(conn, decision, change)?;
        }
        waits => {
            let change = NewChange {
                account: Some(world.hands.contributor),
                origin: Origin::Lead,
                body: Some(body),
                publication: Publication::Draft,
                ..own
            };
            let change = change.record(conn, at)?;
            changes::submit(conn, change)?;
            let row = report.add(conn, decision, change)?;
            if waits == 2 {
                let secretariat = (world.hands.secretariat, &[][..]);
                decisions::review(conn, row, secretariat, None, at)?;
            }
        }
    }
    Ok(())
}
