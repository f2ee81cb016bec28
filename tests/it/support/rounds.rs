//! Rounds for stories, made through the stores.

use diesel::prelude::*;
use sti_tracker::clock::Clock;
use sti_tracker::db::Conn;
use sti_tracker::db::schema::{duties, organisations, reports, rounds as table};
use sti_tracker::error::Result;
use sti_tracker::frameworks;
use sti_tracker::i18n::Text;
use sti_tracker::meetings;
use sti_tracker::rounds::{self, Asks, NewRound, Round, digest};
use sti_tracker::rules::Day;
use sti_tracker::web::state::raise_revision;

use super::app::{TestApp, account};

/// The code of the round that is there as an example.
pub const EXAMPLE: &str = "R2026-1";

/// A record of the shipped data that the example asks COMSTECH about.
pub fn item() -> &'static str {
    "STI-7EFMX"
}

/// What a round asks: the open records of institutions, states and groups, until a day.
pub fn said(
    conn: &mut Conn,
    code: &str,
    bodies: &[&str],
    due_on: Day,
    today: Day,
) -> Result<NewRound> {
    Ok(NewRound {
        code: code.into(),
        framework: frameworks::default(conn)?.id,
        meeting: None,
        period: (today - chrono::Days::new(180), today),
        opens_on: today,
        due_on,
        name: Text::new(
            Some(format!("Round {code}")),
            Some(format!("الجولة {code}")),
            None,
        ),
        note: Text::default(),
        bodies: bodies.iter().map(|&one| one.to_owned()).collect(),
        asks: Asks {
            initiatives: true,
            ..Asks::default()
        },
        names_public: false,
    })
}

/// A round that was opened just now.
pub fn opened(app: &TestApp, code: &str, bodies: &[&str], due: Day) -> Round {
    opened_for(app, (code, None), bodies, due)
}

/// The same for a meeting, by its code.
pub fn opened_for(
    app: &TestApp,
    (code, meeting): (&str, Option<&str>),
    bodies: &[&str],
    due: Day,
) -> Round {
    app.write(|conn| {
        let round = open(conn, &app.clock, (code, meeting), (bodies, due))?;
        raise_revision(conn)?;
        Ok(round)
    })
}

/// The same on any installation.
pub fn open(
    conn: &mut Conn,
    clock: &Clock,
    (code, meeting): (&str, Option<&str>),
    (bodies, due): (&[&str], Day),
) -> Result<Round> {
    let (now, today) = (clock.now(), clock.today());
    let by = by(conn, code, now)?;
    let mut said = said(conn, code, bodies, due, today)?;
    if let Some(meeting) = meeting {
        said.meeting = Some(meetings::by_code(conn, meeting)?.id);
    }
    rounds::add(conn, &said, by, now)?;
    let round = rounds::by_code(conn, code)?;
    let asked = rounds::expand(conn, clock, &said)?;
    rounds::open(conn, &round, &asked, by, now)?;
    rounds::by_code(conn, code)
}

fn by(conn: &mut Conn, code: &str, now: chrono::NaiveDateTime) -> Result<i64> {
    let maker = account(&format!("Maker-of-{code}"), &[]);
    Ok(maker.create(conn, now)?.unwrap())
}

/// The example, with a report that waits for a decision; made once.
pub fn example(app: &TestApp) {
    let there: i64 = app.read(|conn| Ok(table::table.count().get_result(conn)?));
    if there > 0 {
        return;
    }
    let due = app.clock.today() + chrono::Days::new(30);
    let round = opened(app, EXAMPLE, &[rounds::INSTITUTIONS, "OIC-15"], due);
    let content = br#"{"format":"sti-tracker report","items":[]}"#.to_vec();
    let now = app.clock.now();
    app.write(|conn| {
        let of = organisations::table
            .filter(organisations::code.eq("COMSTECH"))
            .select(organisations::id);
        let duty: i64 = duties::table
            .filter(duties::round_id.eq(round.id))
            .filter(duties::organisation_id.nullable().eq_any(of.nullable()))
            .select(duties::id)
            .first(conn)?;
        let by: i64 = table::table.select(table::created_by).first(conn)?;
        diesel::insert_into(reports::table)
            .values((
                reports::duty_id.eq(duty),
                reports::number.eq(1),
                reports::submitted_at.eq(now),
                reports::account_id.eq(by),
                reports::origin.eq("lead"),
                reports::items.eq(0),
                reports::answered.eq(0),
                reports::sha256.eq(digest(&content)),
                reports::content.eq(content),
            ))
            .execute(conn)?;
        raise_revision(conn)
    });
}
