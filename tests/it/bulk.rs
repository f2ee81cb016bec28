//! Many records at once are the same records as one by one.

use std::collections::BTreeMap;

use diesel::prelude::*;
use sti_tracker::audit::{Verb, events};
use sti_tracker::db::Conn;
use sti_tracker::db::schema::{changes, initiatives as rows};
use sti_tracker::documents::{self, SourceKind};
use sti_tracker::error::Result;
use sti_tracker::facts;
use sti_tracker::figures;
use sti_tracker::frameworks;
use sti_tracker::funding::{self, Currency, Money};
use sti_tracker::i18n::Text;
use sti_tracker::initiatives::bulk::{self, Change, Fact, Link, Part, Said, Subject, Work};
use sti_tracker::initiatives::{self, Profile, Texts};
use sti_tracker::milestones::{self, Plan};
use sti_tracker::rules::tally::Cell;
use sti_tracker::rules::{
    Alignment, Body, Coded, Dating, FactKind, Kind, Moment, Origin, Role, Shown, Step,
};

use crate::support::TestApp;
use crate::support::app::day;

fn texts(title: &str) -> Texts {
    Texts {
        title: Text::new(Some(title.into()), Some(format!("ترجمة {title}")), None),
        summary: Text::default(),
        partners: None,
    }
}

fn profile(framework: i64) -> Profile {
    Profile {
        framework,
        kind: Kind::Project,
        alignment: Alignment::Oic,
        parent: None,
        series: None,
        word: None,
        proposed: false,
        announced: Dating::Unknown,
        withdrawn: false,
        themes: vec![2, 1],
        primary_theme: Some(1),
        roles: vec![(Role::Lead, Body::State(3)), (Role::Host, Body::State(4))],
        priorities: vec![1],
        commitments: vec![2],
        confirmed: vec![],
    }
}

/// A project that was started, with a link that says so.
fn work(app: &TestApp, framework: i64, reference: String) -> Work {
    let now = app.clock.now();
    let mut created = Change::new(Said::now(None, Verb::Created, Origin::Secretariat, now));
    created.profile = Some(profile(framework));
    created.milestones = bulk::Milestone::lifecycle(Kind::Project, Dating::day(day(2026, 12, 1)));
    created.links.push(Link {
        url: "https://example.org/a".into(),
        title: "example.org".into(),
        source_kind: SourceKind::Official,
    });
    let today = Dating::day(app.clock.today());
    created.facts.push(Fact::new(FactKind::Adopted, today));
    created.facts.push(Fact {
        milestone: Some(Part::New(0)),
        note: Some("begun".into()),
        ..Fact::new(FactKind::Reached, Dating::day(day(2026, 5, 1)))
    });
    created.backings.push((Part::New(1), Part::New(0)));
    created.budget = Some(bulk::Budget {
        amount: Money::parse("1200.50", Currency::from_code("USD").unwrap(), None),
        document: Some(Part::New(0)),
        reason: None,
    });
    let mut verified = Change::new(Said::now(None, Verb::Reported, Origin::Secretariat, now));
    verified.facts.push(Fact {
        about: Some(Part::New(1)),
        ..Fact::new(FactKind::Verified, Dating::Unknown)
    });
    Work {
        subject: Subject::New {
            texts: texts(&reference),
            reference,
        },
        part_of: None,
        changes: vec![created, verified],
    }
}

/// The totals by rollups and by facts, which must be the same.
fn totals(app: &TestApp, conn: &mut Conn) -> Result<()> {
    let framework = frameworks::default(conn)?.id;
    let today = app.clock.today();
    let moment = Moment {
        as_at: today,
        known_on: today,
    };
    let headings = ["all", "theme", "state", "organisation", "kind", "part"];
    let sums = |figures: sti_tracker::rules::Figures| -> BTreeMap<Cell, i64> {
        let cells = figures.tally().cells();
        cells
            .filter(|(cell, n)| **n != 0 && headings.contains(&cell.slice.name()))
            .map(|(cell, n)| (*cell, *n))
            .collect()
    };
    let kept = sums(figures::from_rollups(
        conn,
        framework,
        moment,
        Shown::every(&headings),
    )?);
    let computed = sums(figures::from_facts(conn, &app.clock, framework, moment)?);
    assert!(kept == computed, "rollups and facts differ");
    Ok(())
}

on_both! {
    async fn many_records_are_the_same_as_one_by_one(app: TestApp) {
        app.write(|conn| {
            let framework = frameworks::default(conn)?.id;
            let references = bulk::new_references(conn, &mut rand::rng(), 25)?;
            let works: Vec<Work> = references
                .iter()
                .enumerate()
                .map(|(place, reference)| Work {
                    part_of: (place > 0).then_some(0),
                    ..work(&app, framework, reference.clone())
                })
                .collect();
            let written = bulk::write(conn, &app.clock, &works)?;
            assert_eq!(written.len(), 25);
            let last = initiatives::by_reference(conn, &references[24])?;
            assert_eq!(last.id, written[24].id);
            assert_eq!(last.texts, texts(&references[24]));
            assert!(last.public_version.is_some());
            let kept = initiatives::profile(conn, &last, true)?;
            let wanted = Profile { parent: Some(written[0].id), ..profile(framework) };
            assert_eq!(kept, wanted.in_order());
            let steps = milestones::of_initiative(conn, last.id, None)?;
            assert_eq!(steps[0].step, Some(Step::Started));
            assert_eq!(steps[1].plan.due, Dating::day(day(2026, 12, 1)));
            let said = facts::of_initiative(conn, last.id, None)?;
            assert_eq!(said.len(), 3);
            let reached = said.iter().find(|fact| fact.kind == FactKind::Reached).unwrap();
            assert_eq!(reached.milestone, Some(steps[0].id));
            let verified = said.iter().find(|fact| fact.kind == FactKind::Verified).unwrap();
            assert_eq!(verified.about, Some(reached.id));
            let documents = documents::of_initiative(conn, last.id, None)?;
            assert_eq!(documents.len(), 1);
            assert_eq!(documents::backings(conn, last.id, None)?, [(reached.id, documents[0].id)]);
            let budget = funding::budget(conn, last.id, None)?;
            assert_eq!(budget[0].amount.unwrap().minor, 120_050);
            assert_eq!(budget[0].document, Some(documents[0].id));
            assert_eq!(events::first_break(conn)?, None);
            totals(&app, conn)?;
            // The next single act gets the next rows.
            let one = initiatives::add(conn, "STI-22222", &texts("one"), app.clock.now())?;
            assert_eq!(one, written[24].id + 1);
            Ok(())
        });
    }

    async fn many_standing_records_are_edited_at_once(app: TestApp) {
        app.write(|conn| {
            let framework = frameworks::default(conn)?.id;
            let references = bulk::new_references(conn, &mut rand::rng(), 3)?;
            let works: Vec<Work> = references
                .iter()
                .map(|reference| work(&app, framework, reference.clone()))
                .collect();
            let written = bulk::write(conn, &app.clock, &works)?;
            let edits: Vec<Work> = written
                .iter()
                .zip(&references)
                .map(|(one, reference)| {
                    let said = Said::now(None, Verb::Edited, Origin::Secretariat, app.clock.now());
                    let mut change = Change::new(said);
                    change.profile = Some(Profile { kind: Kind::Product, ..profile(framework) });
                    change.milestones.push(bulk::Milestone {
                        number: None,
                        step: Some(Step::Published),
                        title: Text::default(),
                        plan: Plan::of_step(Step::Published),
                    });
                    change.facts.push(Fact {
                        milestone: Some(Part::New(0)),
                        ..Fact::new(FactKind::Reached, Dating::Unknown)
                    });
                    Work {
                        subject: Subject::Standing {
                            id: one.id,
                            reference: reference.clone(),
                            texts: Some(texts("another title")),
                        },
                        part_of: None,
                        changes: vec![change],
                    }
                })
                .collect();
            bulk::write(conn, &app.clock, &edits)?;
            let first = initiatives::by_reference(conn, &references[0])?;
            assert_eq!(first.lock_version, 2);
            assert_eq!(first.texts, texts("another title"));
            assert_eq!(initiatives::profile(conn, &first, true)?.kind, Kind::Product);
            let steps = milestones::of_initiative(conn, first.id, None)?;
            assert_eq!(steps.iter().map(|one| one.number).collect::<Vec<_>>(), [1, 2, 3]);
            let found: i64 = rows::table
                .filter(rows::search_text.like("%another title%"))
                .count()
                .get_result(conn)?;
            assert_eq!(found, 3);
            totals(&app, conn)
        });
    }

    async fn what_waits_is_not_public(app: TestApp) {
        app.write(|conn| {
            let framework = frameworks::default(conn)?.id;
            let references = bulk::new_references(conn, &mut rand::rng(), 2)?;
            let mut drafts = Vec::new();
            for reference in &references {
                let mut draft = work(&app, framework, reference.clone());
                for change in &mut draft.changes {
                    change.said.publication = sti_tracker::audit::Publication::Draft;
                }
                drafts.push(draft);
            }
            let later = app.clock.now() + chrono::TimeDelta::hours(1);
            drafts[1].changes[0].said.accepted_at = Some(later);
            drafts[1].changes[1].said.accepted_at = Some(later);
            bulk::write(conn, &app.clock, &drafts)?;
            assert!(initiatives::drafts(conn)?.iter().any(|one| one.0 == references[0]));
            let second = initiatives::by_reference(conn, &references[1])?;
            let stages: Vec<String> = changes::table
                .filter(changes::initiative_id.eq(second.id))
                .select(changes::stage)
                .load(conn)?;
            assert_eq!(stages, ["published", "published"]);
            Ok(())
        });
    }

    async fn a_change_speaks_only_of_what_is_there(app: TestApp) {
        let refused = app.state.db.write_now(|conn| {
            let framework = frameworks::default(conn)?.id;
            let reference = bulk::new_references(conn, &mut rand::rng(), 1)?.remove(0);
            let mut wrong = work(&app, framework, reference);
            wrong.changes[0].facts[1].milestone = Some(Part::New(7));
            bulk::write(conn, &app.clock, &[wrong])
        });
        assert!(refused.is_err());
    }
}
