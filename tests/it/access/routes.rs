//! Who may have which address: a table of every line of the route table, with everybody who may
//! come, on a public record and on a draft.
//!
//! The table is `table.txt` beside this file: a new route fails this test with its name until it
//! has a line there.

use std::collections::{BTreeMap, BTreeSet};

use sti_tracker::accounts::sessions;
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::facts;
use sti_tracker::rules::measure::{Standard, Unit};
use sti_tracker::rules::{Dating, Step, TransactionType};
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, Route, furnish, routes};
use crate::support::app::account;
use crate::support::factory::{Act, Made, initiative};
use crate::support::{Client, Page, TestApp};
use crate::support::{measures, money};

/// Who may have an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum May {
    Open,
    Signed,
    Admin,
    Home,
    Desk,
    Named,
    Lead,
    Check,
    Read,
    Review,
    Office,
    Duty,
    Told,
}

/// A line of the table.
#[derive(Clone, Debug)]
struct Line {
    may: May,
    public: Vec<u16>,
    draft: Vec<u16>,
}

/// The table by verb and address; a colon stands for the language.
fn table() -> BTreeMap<String, Line> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/access/table.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let read = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [verb, address, may, public, rest @ ..] = words.as_slice() else {
            panic!("a line is: verb address who answer [answer on a draft]: {line}");
        };
        let may = match *may {
            "open" => May::Open,
            "signed" => May::Signed,
            "admin" => May::Admin,
            "home" => May::Home,
            "desk" => May::Desk,
            "named" => May::Named,
            "lead" => May::Lead,
            "check" => May::Check,
            "read" => May::Read,
            "review" => May::Review,
            "office" => May::Office,
            "duty" => May::Duty,
            "told" => May::Told,
            other => panic!("nobody knows who {other:?} is: {line}"),
        };
        let codes = |codes: &str| -> Vec<u16> {
            codes.split('|').map(|code| code.parse().unwrap()).collect()
        };
        let line = Line {
            may,
            public: codes(public),
            draft: codes(rest.first().unwrap_or(public)),
        };
        (format!("{verb} {address}"), line)
    };
    lines.map(read).collect()
}

/// Whether anybody may have an address.
pub fn is_open(route: &Route) -> bool {
    let table = table();
    table
        .get(&name(route))
        .is_none_or(|line| line.may == May::Open)
}

/// What a route is called in the table.
fn name(route: &Route) -> String {
    let verb = if route.writes { "POST" } else { "GET" };
    let language = if route.section == "routes" { "" } else { ":" };
    format!("{verb} {language}{}", route.pattern)
}

/// Who comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Nobody,
    /// Somebody with the cookie of an account that was closed.
    Closed,
    /// An account of no role.
    Plain,
    /// A contributor of the body that leads the record.
    Lead,
    /// A contributor of another body.
    Other,
    Reviewer,
    Administrator,
}

/// The administrator comes last: what they send changes things.
const EVERYBODY: [Who; 7] = [
    Who::Nobody,
    Who::Closed,
    Who::Plain,
    Who::Lead,
    Who::Other,
    Who::Reviewer,
    Who::Administrator,
];

impl Line {
    /// What somebody gets.
    fn expected(&self, who: Who, is_public: bool) -> Vec<u16> {
        let answer = if is_public { &self.public } else { &self.draft };
        let refused = vec![if is_public { 403 } else { 404 }];
        match (self.may, who) {
            (May::Open, _) => answer.clone(),
            (May::Review, Who::Reviewer) => answer.clone(),
            (May::Review, Who::Nobody | Who::Closed) => vec![401],
            (May::Review, _) => vec![403],
            (_, Who::Administrator) => answer.clone(),
            (_, Who::Nobody | Who::Closed) => vec![401],
            (May::Home, Who::Reviewer) => vec![303],
            (May::Signed, _) | (May::Home | May::Desk, Who::Lead | Who::Other) => answer.clone(),
            (May::Named | May::Lead | May::Read | May::Duty | May::Told, Who::Lead) => {
                answer.clone()
            }
            (May::Check | May::Read | May::Told, Who::Reviewer) => answer.clone(),
            (
                May::Admin
                | May::Home
                | May::Desk
                | May::Named
                | May::Check
                | May::Duty
                | May::Told,
                _,
            )
            | (May::Office, Who::Lead) => {
                vec![403]
            }
            (May::Lead | May::Read | May::Office, _) => refused,
        }
    }
}

/// A contributor who speaks for an institution.
fn contributor(app: &TestApp, name: &str, institution: &str) -> Client {
    let mut account = account(name, &[AccountRole::Contributor]);
    account.organisations.insert(institution.into());
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    app.anon().with_session(token)
}

fn closed(app: &TestApp) -> Client {
    use diesel::prelude::*;
    use sti_tracker::db::schema::accounts;
    let client = app.member("Closed", &[AccountRole::Administrator]);
    let now = app.clock.now();
    app.write(|conn| {
        diesel::update(accounts::table.filter(accounts::name.eq("Closed")))
            .set(accounts::deactivated_at.eq(now))
            .execute(conn)?;
        Ok(())
    });
    client
}

/// Everybody, each at a machine of their own: limits are another story.
fn everybody(app: &TestApp) -> Vec<(Who, Client)> {
    let client = |who| match who {
        Who::Nobody => app.anon(),
        Who::Closed => closed(app),
        Who::Plain => app.member("Plain", &[]),
        Who::Lead => contributor(app, "Lead", "COMSTECH"),
        Who::Other => contributor(app, "Other", "SESRIC"),
        Who::Reviewer => app.member("Rabia", &[AccountRole::Reviewer]),
        Who::Administrator => app.administrator(),
    };
    let machines = 1_u8..;
    let all = EVERYBODY.into_iter().zip(machines);
    all.map(|(who, machine)| (who, client(who).at(machine)))
        .collect()
}

/// A record of the institution, with a report and a document, and the code of the report.
pub fn record(app: &TestApp, publication: Publication) -> (Made, String) {
    let made = initiative("Of the lead")
        .led_by("COMSTECH")
        .under("water")
        .make(app, publication);
    let act = |verb| Act::of(verb).public(publication);
    let start = made.step(app, Step::Started);
    let day = Dating::day(app.clock.today());
    let fact = made.report(app, act(Verb::Reported), start.id, day);
    let link = "https://example.org/report";
    made.document(app, act(Verb::Documented), fact, link);
    money::of(TransactionType::Pledge, 500, "USD", day).on(app, act(Verb::Funded), &made);
    let plan = measures::plan(Unit::People, "0", "100");
    let trained = Ok(Standard::Trained);
    measures::add(app, act(Verb::Measured), &made, trained, plan).part(
        app,
        act(Verb::ValueTold),
        &made,
        (2025, "20"),
        (None, None),
    );
    let facts = app.read(|conn| facts::of_initiative(conn, made.id, None));
    let fact = facts.iter().find(|one| one.id == fact).unwrap();
    let code = fact.code(start.number);
    (made, code)
}

async fn ask(mut client: Client, route: &Route, address: &str) -> Page {
    // Signing out must not end the session for the next line.
    if route.pattern == "/account/sign-out" {
        client.cookie = None;
    }
    if route.writes {
        client.post::<&str, &str>(address, &[]).await
    } else {
        client.get(address).await
    }
}

#[test]
fn every_route_has_a_line_and_every_line_a_route() {
    let (table, routes) = (table(), routes());
    let there: BTreeSet<String> = routes.iter().map(name).collect();
    let without_line: Vec<&String> = there
        .iter()
        .filter(|one| !table.contains_key(*one))
        .collect();
    let without_route: Vec<&String> = table.keys().filter(|one| !there.contains(*one)).collect();
    assert!(
        without_line.is_empty() && without_route.is_empty(),
        "tests/it/access/table.txt has no line of {without_line:#?} and too many: {without_route:#?}"
    );
}

on_both! {
    async fn every_address_is_for_whom_the_table_says(app: TestApp) {
        furnish(&app);
        let table = table();
        let everybody = everybody(&app);
        let mut wrong = Vec::new();
        for (is_public, publication) in [(true, Publication::Now), (false, Publication::Draft)] {
            let (made, code) = record(&app, publication);
            app.sees().await;
            let examples = Examples::shipped(&made.reference)
                .with(("/manage/initiatives", "fact"), code);
            for (who, client) in &everybody {
                // What is not about a record is asked for once.
                let routes = routes().into_iter();
                let routes = routes.filter(|one| is_public || one.pattern.contains("{reference}"));
                for route in routes {
                    let Some(line) = table.get(&name(&route)) else { continue };
                    let address = route.example("fr", &examples);
                    let page = ask(client.clone(), &route, &address).await;
                    let expected = line.expected(*who, is_public);
                    if !expected.contains(&page.status) {
                        let record = if is_public { "public" } else { "draft" };
                        let name = name(&route);
                        wrong.push(format!("{who:?}, {record}: {name}: {} {expected:?}", page.status));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
