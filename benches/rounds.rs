//! A round that asks 57 states about 100 initiatives each: what a body owes, participation, the
//! secretariat's desk and the queue of what is checked. Medians from one run; a page that takes more
//! than its bound of statements ends the bench with 1.
//!
//! `cargo bench --bench rounds`; with `STI_TEST_POSTGRES` also on PostgreSQL.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a bench fails by panicking

mod installation;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use sti_tracker::accounts::model::Email;
use sti_tracker::accounts::sessions;
use sti_tracker::accounts::store::NewAccount;
use sti_tracker::app::{Opened, app};
use sti_tracker::audit::Verb;
use sti_tracker::documents::SourceKind;
use sti_tracker::frameworks;
use sti_tracker::i18n::Text;
use sti_tracker::initiatives::bulk::{self, Change, Fact, Link, Part, Said, Subject, Work};
use sti_tracker::initiatives::{Profile, Texts};
use sti_tracker::rounds::{self, Asks, NewRound};
use sti_tracker::rules::{Alignment, Body, Dating, Day, FactKind, Kind, Origin, Role};
use sti_tracker::states::{self, State as Member};
use sti_tracker::web::{AccountRole, State, session};

use self::installation::{Installation, settings};

/// Requests of which the median is told; the first ones are not counted.
const RUNS: usize = 101;
const WARM: usize = 3;

/// Initiatives of each state.
const EACH: usize = 100;

/// Statements of one page, at most.
const MOST: usize = 15;

/// Who asks for what.
const PAGES: [(&str, Who, &str); 6] = [
    ("what a body owes", Who::Body, "/en/manage/duties"),
    ("its 100 lines", Who::Body, "/en/manage/duties/BIG/AFG"),
    ("participation", Who::Reader, "/en/participation/BIG"),
    (
        "the desk of the round",
        Who::Secretariat,
        "/en/manage/rounds/BIG",
    ),
    (
        "the reviewer's queue",
        Who::Reviewer,
        "/en/manage/verification",
    ),
    (
        "what waits for an answer",
        Who::Reviewer,
        "/en/manage/verification?queue=asked",
    ),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Reader,
    Body,
    Secretariat,
    Reviewer,
}

/// A record of a state: adopted, with a milestone that was reached and a link that shows it.
fn record(
    framework: i64,
    lead: Body,
    reference: String,
    title: String,
    now: chrono::NaiveDateTime,
) -> Work {
    let today = Dating::day(now.date());
    let mut made = Change::new(Said::now(None, Verb::Created, Origin::Secretariat, now));
    made.profile = Some(Profile {
        framework,
        kind: Kind::Project,
        alignment: Alignment::Oic,
        parent: None,
        series: None,
        word: None,
        proposed: false,
        announced: Dating::Unknown,
        withdrawn: false,
        themes: vec![1],
        primary_theme: Some(1),
        roles: vec![(Role::Lead, lead)],
        priorities: vec![],
        commitments: vec![],
        confirmed: vec![],
    });
    made.milestones = bulk::Milestone::lifecycle(Kind::Project, Dating::Unknown);
    made.links.push(Link {
        url: format!("https://example.org/{reference}"),
        title: "example.org".into(),
        source_kind: SourceKind::Official,
    });
    made.facts.push(Fact::new(FactKind::Adopted, today));
    made.facts.push(Fact {
        milestone: Some(Part::New(0)),
        ..Fact::new(FactKind::Reached, today)
    });
    made.backings.push((Part::New(1), Part::New(0)));
    Work {
        subject: Subject::New {
            reference,
            texts: Texts {
                title: Text::new(Some(title), None, None),
                summary: Text::default(),
                partners: None,
            },
        },
        part_of: None,
        changes: vec![made],
    }
}

fn asks(framework: i64, today: Day) -> NewRound {
    NewRound {
        code: "BIG".into(),
        framework,
        meeting: None,
        period: (today - chrono::Days::new(180), today),
        opens_on: today,
        due_on: today + chrono::Days::new(30),
        name: Text::new(Some("A large round".into()), None, None),
        note: Text::default(),
        bodies: vec![rounds::STATES.to_owned(), rounds::INSTITUTIONS.to_owned()],
        asks: Asks {
            initiatives: true,
            ..Asks::default()
        },
        names_public: false,
    }
}

/// Somebody who is signed in: the token of their session.
fn signed_in(on: &Installation, name: &str, role: AccountRole, states: &[&str]) -> String {
    let now = on.clock.now();
    let account = NewAccount {
        email: Email::parse(&format!("{name}@example.org")).unwrap(),
        name: name.to_owned(),
        password_hash: String::new(),
        roles: [role].into(),
        states: states.iter().map(|&one| one.to_owned()).collect(),
        organisations: [].into(),
    };
    let start = |conn: &mut sti_tracker::db::Conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    };
    on.db.write_now(start).unwrap()
}

/// 5,700 records, and the round that asks about them.
fn fill(on: &Installation) {
    let (now, today) = (on.clock.now(), on.clock.today());
    let work = |conn: &mut sti_tracker::db::Conn| {
        let framework = frameworks::default(conn)?.id;
        let all: Vec<Member> = states::all(conn)?;
        let references = bulk::new_references(conn, &mut rand::rng(), all.len() * EACH)?;
        let record = |(place, reference): (usize, String)| {
            let lead = Body::State(all[place / EACH].id);
            record(
                framework,
                lead,
                reference,
                format!("Initiative {place}"),
                now,
            )
        };
        let works: Vec<Work> = references.into_iter().enumerate().map(record).collect();
        bulk::write(conn, &on.clock, &works)?;
        let said = asks(framework, today);
        let maker = NewAccount {
            email: Email::parse("maker@example.org").unwrap(),
            name: "Maker".into(),
            password_hash: String::new(),
            roles: [].into(),
            states: [].into(),
            organisations: [].into(),
        };
        let by = maker.create(conn, now)?.unwrap();
        rounds::add(conn, &said, by, now)?;
        let round = rounds::by_code(conn, "BIG")?;
        let asked = rounds::expand(conn, &on.clock, &said)?;
        rounds::open(conn, &round, &asked, by, now)?;
        Ok(())
    };
    on.db.write_now(work).unwrap();
}

/// Prints the medians of the pages; whether each stays within its bound of statements.
async fn measure(name: &str, on: &Installation) -> bool {
    fill(on);
    let tokens = [
        (
            Who::Body,
            signed_in(on, "zara", AccountRole::Contributor, &["AFG"]),
        ),
        (
            Who::Secretariat,
            signed_in(on, "amina", AccountRole::Administrator, &[]),
        ),
        (
            Who::Reviewer,
            signed_in(on, "rabia", AccountRole::Reviewer, &[]),
        ),
    ];
    let state = Data::new(State::new(on.db.clone(), on.clock.clone(), settings()).unwrap());
    let service = init_service(app(state, Data::new(Opened::default()))).await;
    println!("\n{name}: median of {RUNS} in ms, and statements");
    let mut holds = true;
    for (words, who, path) in PAGES {
        let token = tokens.iter().find(|(one, _)| *one == who);
        let (mut times, mut statements) = (Vec::new(), 0);
        for run in 0..WARM + RUNS {
            // Another address each time, so that nothing is kept of it.
            let mark = if path.contains('?') { '&' } else { '?' };
            let mut request = TestRequest::get().uri(&format!("{path}{mark}run={run}"));
            if let Some((_, token)) = token {
                request = request.cookie(session::cookie(token.clone(), false));
            }
            let before = on.db.statements();
            let begun = Instant::now();
            let answer = call_service(&service, request.to_request()).await;
            assert_eq!(answer.status(), 200, "{path}");
            read_body(answer).await;
            times.push(begun.elapsed());
            statements = statements.max(usize::try_from(on.db.statements() - before).unwrap());
        }
        let time = median(times).as_secs_f64() * 1_000.0;
        println!("{words:30} {time:>9.2}  {statements:>3}");
        holds &= statements <= MOST;
    }
    holds
}

/// Without the first ones.
fn median(mut times: Vec<Duration>) -> Duration {
    let mut times = times.split_off(WARM);
    times.sort_unstable();
    times[times.len() / 2]
}

#[actix_web::main]
async fn main() -> ExitCode {
    let mut holds = measure("SQLite", &Installation::sqlite()).await;
    if let Some(on) = Installation::postgres() {
        holds &= measure("PostgreSQL", &on).await;
    }
    if holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
