//! Decisions of meetings for stories: entered through the stores in one transaction.

use sti_tracker::audit::{NewChange, Publication, Verb, changes};
use sti_tracker::db::Conn;
use sti_tracker::decisions::{self, NewReport, NewVersion, Scope, Wanted};
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::meetings::{self, NewDocument};
use sti_tracker::rules::{Day, Instant, Origin};

use super::TestApp;
use super::factory::body;

/// The code of the decision that stands in addresses as an example.
pub const EXAMPLE: &str = "SUMMIT-1.1";

/// A change that is no part of a record.
pub fn act(reference: &str, verb: Verb) -> NewChange {
    NewChange {
        initiative: None,
        reference: reference.into(),
        account: None,
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason: None,
    }
}

/// Enters a decision of a meeting at an instant, with the bodies of some codes; returns its row.
pub fn decide(
    conn: &mut Conn,
    (meeting, number): (&str, i32),
    (text, bodies): (&str, &[&str]),
    due: Option<Day>,
    at: Instant,
) -> i64 {
    let id = meetings::by_code(conn, meeting).unwrap().id;
    let change = act(&format!("decision {meeting}.{number}"), Verb::Decided);
    let change = change.record(conn, at).unwrap();
    let decision = decisions::add(conn, id, number).unwrap();
    let mut said = NewVersion {
        text: Text::only(Locale::En, text),
        due,
        bodies: bodies
            .iter()
            .map(|code| body(conn, code).unwrap())
            .collect(),
        ..NewVersion::default()
    };
    said.sort();
    said.add(conn, (decision, change), false, None).unwrap();
    decision
}

/// A decision of the first summit, with a report of a body that waits, and a document of the
/// meeting; once.
pub fn example(app: &TestApp) {
    let now = app.clock.now();
    app.write(|conn| {
        let scope = Scope::code(EXAMPLE)?;
        if !decisions::load(conn, scope, Wanted::default(), now)?.is_empty() {
            return Ok(());
        }
        let text = "Asks COMSTECH to report";
        let one = decide(conn, ("SUMMIT-1", 1), (text, &["COMSTECH"]), None, now);
        let report = NewReport {
            on: app.clock.today(),
            text: Text::only(Locale::En, "A first step"),
            url: None,
            again: None,
        };
        let change = NewChange {
            origin: Origin::Lead,
            body: Some(body(conn, "COMSTECH")?),
            publication: Publication::Draft,
            ..act("decision SUMMIT-1.1", Verb::DecisionReported)
        };
        let change = change.record(conn, now)?;
        changes::submit(conn, change)?;
        report.add(conn, one, change)?;
        let meeting = meetings::by_code(conn, "SUMMIT-1")?.id;
        let change = act("meeting SUMMIT-1", Verb::MeetingDocumented).record(conn, now)?;
        let document = NewDocument {
            symbol: Some("S-1/1".into()),
            title: Text::only(Locale::En, "Declaration"),
            languages: vec![Locale::En],
            url: Some("https://example.org/declaration".into()),
        };
        meetings::add_document(conn, (meeting, change), &document)?;
        sti_tracker::web::state::raise_revision(conn)
    });
}
