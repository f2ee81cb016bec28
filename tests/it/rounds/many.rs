//! 57 states with 100 initiatives each: what is owed, participation and the desk stay within 15
//! statements.

use sti_tracker::audit::Verb;
use sti_tracker::frameworks;
use sti_tracker::i18n::Text;
use sti_tracker::initiatives::bulk::{self, Change, Fact, Said, Subject, Work};
use sti_tracker::initiatives::{Profile, Texts};
use sti_tracker::rules::{Alignment, Body, Dating, FactKind, Kind, Origin, Role};
use sti_tracker::states;
use sti_tracker::web::state::raise_revision;

use super::of_states;
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::rounds::{open, opened};

on_both! {
    /// A page of rounds says that there are more, and leads to each of them.
    async fn participation_lists_every_round(app: TestApp) {
        app.write(|conn| {
            for number in 1..=63 {
                let due = day(2026, 12, 1) + chrono::Days::new(number % 7);
                let code = format!("R-{number}");
                open(conn, &app.clock, (&code, None), (&["COMSTECH"], due))?;
            }
            raise_revision(conn)
        });
        app.sees().await;
        let mut anon = app.anon();
        let first = anon.see("/en/participation").await;
        let mut codes = first.texts("table.list tbody th small bdi");
        assert_eq!(codes.len(), 60);
        assert!(!first.has("nav.pages a[rel=prev]"));
        let next = first.attribute("nav.pages a[rel=next]", "href").unwrap();
        let second = anon.see(&next).await;
        assert!(second.has("nav.pages a[rel=prev]") && !second.has("nav.pages a[rel=next]"));
        codes.extend(second.texts("table.list tbody th small bdi"));
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 63);
        // Of one body, all of them stand on one page.
        let of = anon.see("/en/participation?body=organisation:COMSTECH").await;
        assert!(!of.has("nav.pages"));
    }
}

on_both! {
    async fn case_33_a_large_round_costs_few_statements(app: TestApp) {
        many(&app);
        opened(&app, "BIG", &["states", "institutions"], day(2026, 12, 15));
        app.sees().await;
        let states: Vec<String> = app.read(|conn| {
            let all = sti_tracker::states::all(conn)?;
            Ok(all.into_iter().map(|one| one.code).collect())
        });
        let codes: Vec<&str> = states.iter().map(String::as_str).collect();
        let (mut anon, mut amina) = app.actors();
        let mut zara = of_states(&app, "Zara", &codes);
        let first = format!("/en/manage/duties/BIG/{}", codes[0]);
        let check = format!("{first}/check");
        let form = format!("{first}/form");
        let pages = [
            (false, "/en/participation/BIG"), (false, "/en/participation"),
            (false, "/en/why/round-asked?code=BIG"),
        ];
        let mut over = Vec::new();
        for (member, path) in pages.into_iter().chain([
            (true, "/en/manage/duties"), (true, first.as_str()), (true, check.as_str()),
            (true, form.as_str()), (true, "/en/manage"),
        ]) {
            let who = if member { &mut zara } else { &mut anon };
            let (cost, page) = who.cost(path).await;
            println!("{path}: {cost}");
            assert_eq!(page.status, 200, "{path}");
            if cost > 15 {
                over.push((path.to_owned(), cost));
            }
        }
        for path in ["/en/manage/rounds", "/en/manage/rounds/BIG", &first] {
            let (cost, page) = amina.cost(path).await;
            println!("{path}: {cost}");
            assert_eq!(page.status, 200, "{path}");
            if cost > 15 {
                over.push((path.to_owned(), cost));
            }
        }
        assert!(over.is_empty(), "{over:?}");
        let page = zara.see(&first).await;
        assert_eq!(page.all("section[aria-labelledby=items] ul.tasks > li").len(), 100);
    }
}

/// A hundred records of each state, written as synthesis writes them.
fn many(app: &TestApp) {
    let (now, today) = (app.clock.now(), Dating::day(app.clock.today()));
    app.write(|conn| {
        let framework = frameworks::default(conn)?.id;
        let all = states::all(conn)?;
        let references = bulk::new_references(conn, &mut rand::rng(), all.len() * 100)?;
        let works: Vec<Work> = references
            .into_iter()
            .enumerate()
            .map(|(n, reference)| {
                let lead = Body::State(all[n / 100].id);
                let mut made =
                    Change::new(Said::now(None, Verb::Created, Origin::Secretariat, now));
                made.profile = Some(profile(framework, lead));
                made.milestones = bulk::Milestone::lifecycle(Kind::Project, Dating::Unknown);
                made.facts.push(Fact::new(FactKind::Adopted, today));
                let title = format!("Initiative {n}");
                let texts = Texts {
                    title: Text::new(Some(title), None, None),
                    summary: Text::default(),
                    partners: None,
                };
                Work {
                    subject: Subject::New { reference, texts },
                    part_of: None,
                    changes: vec![made],
                }
            })
            .collect();
        bulk::write(conn, &app.clock, &works)?;
        raise_revision(conn)
    });
}

fn profile(framework: i64, lead: Body) -> Profile {
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
        themes: vec![1],
        primary_theme: Some(1),
        roles: vec![(Role::Lead, lead)],
        priorities: vec![],
        commitments: vec![],
        confirmed: vec![],
    }
}
