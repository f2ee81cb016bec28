//! Who may have which address: a table of every line of the route table, with everybody who may
//! come, on a public record and on a draft.
//!
//! A new route fails this test with its name until it has a line here.

use std::collections::{BTreeMap, BTreeSet};

use sti_tracker::accounts::sessions;
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::rules::{Dating, Step};
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, Route, furnish, routes};
use crate::support::app::account;
use crate::support::factory::{Act, Made, initiative};
use crate::support::{Client, Page, TestApp};

/// Each line: the verb, the address, who may have it, and what they get: on a public record, and
/// on a draft where that differs. Several answers are parted by a bar.
///
/// | who | gets the answer | nobody, a closed account | others on a public record | on a draft |
/// |---|---|---|---|---|
/// | `open` | everybody | | | |
/// | `signed` | whoever is signed in | 401 | | |
/// | `admin` | administrators | 401 | 403 | 403 |
/// | `lead` | administrators, and who speaks for the lead | 401 | 403 | 404 |
/// | `office` | administrators; 403 for who speaks for the lead | 401 | 403 | 404 |
const TABLE: &str = "
GET  /                                    open   302
GET  /healthz                             open   200
GET  /readyz                              open   200
GET  /assets/{name}                       open   200
GET  :                                    open   302
GET  :/                                   open   200
GET  :/why/{figure}                       open   200
GET  :/states                             open   200
GET  :/states.csv                         open   200
GET  :/states/{code}                      open   200
GET  :/groups                             open   200
GET  :/groups.csv                         open   200
GET  :/groups/{code}                      open   200
GET  :/organisations                      open   200
GET  :/organisations.csv                  open   200
GET  :/organisations/{code}               open   200
GET  :/themes                             open   200
GET  :/themes.csv                         open   200
GET  :/themes/{code}                      open   200
GET  :/priorities                         open   200
GET  :/priorities.csv                     open   200
GET  :/priorities/{code}                  open   200
GET  :/commitments                        open   200
GET  :/commitments.csv                    open   200
GET  :/commitments/{code}                 open   200
GET  :/meetings                           open   200
GET  :/meetings.csv                       open   200
GET  :/meetings/{code}                    open   200
GET  :/initiatives                        open   200
GET  :/initiatives.csv                    open   200
GET  :/initiatives/{reference}            open   200      404

GET  :/account                            signed 200
GET  :/account/sign-in                    open   200
POST :/account/sign-in                    open   422
POST :/account/sign-out                   open   303
GET  :/account/set-up/{token}             open   410
POST :/account/set-up/{token}             open   410
GET  :/account/invitations/{token}        open   410
POST :/account/invitations/{token}        open   410
GET  :/account/password/forgotten         open   200
POST :/account/password/forgotten         open   422
GET  :/account/password/new/{token}       open   410
POST :/account/password/new/{token}       open   410
GET  :/account/password                   signed 200
POST :/account/password                   signed 422
GET  :/account/sessions                   signed 200
POST :/account/sessions                   signed 303
GET  :/account/data.json                  signed 200

GET  :/manage                             admin  200
GET  :/manage/accounts                    admin  200
GET  :/manage/accounts/new                admin  200
POST :/manage/accounts/new                admin  422
GET  :/manage/accounts/{code}             admin  200
GET  :/manage/accounts/{code}/edit        admin  200
POST :/manage/accounts/{code}/edit        admin  422
GET  :/manage/accounts/{code}/accreditations/new           admin 200
POST :/manage/accounts/{code}/accreditations/new           admin 422
GET  :/manage/accounts/{code}/accreditations/{number}      admin 200
POST :/manage/accounts/{code}/accreditations/{number}      admin 303
POST :/manage/accounts/{code}/accreditations/{number}/end  admin 303
GET  :/manage/accounts/{code}/deactivation   admin 200
POST :/manage/accounts/{code}/deactivation   admin 303
POST :/manage/accounts/{code}/reactivation   admin 303
GET  :/manage/accounts/{code}/anonymisation  admin 200
POST :/manage/accounts/{code}/anonymisation  admin 422
POST :/manage/accounts/{code}/invitation     admin 303
GET  :/manage/accounts/{code}/handover       admin 200
POST :/manage/accounts/{code}/handover       admin 422
GET  :/manage/letters                        admin 200
GET  :/manage/letters/{code}                 admin 200

GET  :/manage/initiatives/new                            admin 200
POST :/manage/initiatives/new                            admin 422
GET  :/manage/initiatives/{reference}                    admin 200
GET  :/manage/initiatives/{reference}/edit               admin 200
POST :/manage/initiatives/{reference}/edit               admin 422
GET  :/manage/initiatives/{reference}/withdrawal         admin 200
POST :/manage/initiatives/{reference}/withdrawal         admin 422
GET  :/manage/initiatives/{reference}/restoration        admin 422
POST :/manage/initiatives/{reference}/restoration        admin 422
GET  :/manage/initiatives/{reference}/adoption           admin 200|422
POST :/manage/initiatives/{reference}/adoption           admin 303|422
POST :/manage/initiatives/{reference}/confirmation       admin 303
GET  :/manage/initiatives/{reference}/declaration        admin 200
POST :/manage/initiatives/{reference}/declaration        admin 422
GET  :/manage/initiatives/{reference}/milestones/new     admin 200
POST :/manage/initiatives/{reference}/milestones/new     admin 422
GET  :/manage/initiatives/{reference}/milestones/{number}/plan        admin 200
POST :/manage/initiatives/{reference}/milestones/{number}/plan        admin 303|422
GET  :/manage/initiatives/{reference}/milestones/{number}/report      admin 200
POST :/manage/initiatives/{reference}/milestones/{number}/report      admin 303|422
GET  :/manage/initiatives/{reference}/milestones/{number}/retraction  admin 200
POST :/manage/initiatives/{reference}/milestones/{number}/retraction  admin 422
GET  :/manage/initiatives/{reference}/documents/new                   admin 200
POST :/manage/initiatives/{reference}/documents/new                   admin 422
GET  :/manage/initiatives/{reference}/documents/{number}/withdrawal   admin 200
POST :/manage/initiatives/{reference}/documents/{number}/withdrawal   admin 422
GET  :/manage/initiatives/{reference}/publication        admin 422 200
POST :/manage/initiatives/{reference}/publication        admin 422 303|422
";

/// Who may have an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum May {
    Open,
    Signed,
    Admin,
    Lead,
    Office,
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
    let lines = TABLE.lines().filter(|line| !line.trim().is_empty());
    let read = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [verb, address, may, public, rest @ ..] = words.as_slice() else {
            panic!("a line is: verb address who answer [answer on a draft]: {line}");
        };
        let may = match *may {
            "open" => May::Open,
            "signed" => May::Signed,
            "admin" => May::Admin,
            "lead" => May::Lead,
            "office" => May::Office,
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
            (May::Open, _) | (_, Who::Administrator) => answer.clone(),
            (_, Who::Nobody | Who::Closed) => vec![401],
            (May::Signed, _) | (May::Lead, Who::Lead) => answer.clone(),
            (May::Admin, _) | (May::Office, Who::Lead) => vec![403],
            (May::Lead | May::Office, _) => refused,
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

/// A record of the institution, with a report and a document.
fn record(app: &TestApp, publication: Publication) -> Made {
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
    made
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
        "tests/it/access/routes.rs has no line of {without_line:#?} and too many: {without_route:#?}"
    );
}

on_both! {
    async fn every_address_is_for_whom_the_table_says(app: TestApp) {
        furnish(&app);
        let table = table();
        let everybody = everybody(&app);
        let mut wrong = Vec::new();
        for (is_public, publication) in [(true, Publication::Now), (false, Publication::Draft)] {
            let made = record(&app, publication);
            app.sees().await;
            let examples = Examples::shipped(&made.reference);
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
