//! What bit others, as figures.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, Kind, Level, Step};

use crate::support::app::day;
use crate::support::factory::{Act, Made, body, initiative};
use crate::support::{Client, Page, TestApp};

/// A number on the page of a derivation.
async fn number(reader: &mut Client, address: &str) -> i64 {
    let page = reader.see(&format!("/en/why/{address}")).await;
    page.text(".lead strong").replace(',', "").parse().unwrap()
}

fn shown(page: &Page, words: &str) -> i64 {
    let rows = page.all("#parts ~ dl.summary > div");
    let row = rows
        .into_iter()
        .map(crate::support::html::text)
        .find(|row| row.starts_with(words))
        .unwrap_or_else(|| panic!("no {words:?} in {}", page.body));
    row[words.len()..].trim().parse().unwrap()
}

/// A programme with three parts: one done and documented, one overdue, one only on record.
fn programme(app: &TestApp) -> (Made, [Made; 3]) {
    let whole = initiative("Clean water")
        .of_kind(Kind::Programme)
        .led_by("PAK")
        .published(app);
    let part = |title: &str, lead: &str| {
        let part = initiative(title)
            .part_of(&whole)
            .under("water")
            .led_by(lead);
        part.published(app)
    };
    let parts = [
        part("Wells", "NER"),
        part("Pipes", "UGA"),
        part("Labs", "COMSTECH"),
    ];
    for part in &parts[..2] {
        let last = part.step(app, Step::Completed).id;
        let due = Dating::day(day(2026, 6, 30));
        part.plan(app, Act::of(Verb::Planned), last, due, false);
    }
    let last = parts[0].step(app, Step::Completed).id;
    let act = Act::of(Verb::Reported);
    let fact = parts[0].report(app, act, last, Dating::month(2026, 5).unwrap());
    parts[0].document(
        app,
        Act::of(Verb::Documented),
        fact,
        "https://example.org/wells",
    );
    (whole, parts)
}

on_both! {
    async fn case_10_a_programme_is_its_parts(app: TestApp) {
        let (whole, parts) = programme(&app);
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see(&format!("/en/initiatives/{}", whole.reference)).await;
        let words = sti_tracker::i18n::Locale::En.messages();
        let rows = [
            (words.overview.milestones_due, 2),
            (words.overview.milestones_reported, 1),
            (words.overview.milestones_documented, 1),
            (words.overview.milestones_verified, 0),
        ];
        for (label, expected) in rows {
            assert_eq!(shown(&page, label.as_str()), expected, "{}", label.as_str());
        }
        let part = format!("by=part&code={}", whole.reference);
        assert_eq!(number(&mut anon, &format!("record?{part}")).await, 3);
        assert_eq!(number(&mut anon, &format!("milestones-due?{part}")).await, 2);
        // Filtered: the rule over the parts of one alignment, none of the other.
        assert_eq!(number(&mut anon, &format!("record?alignment=oic&{part}")).await, 3);
        assert_eq!(number(&mut anon, &format!("record?alignment=aligned&{part}")).await, 0);
        // A part that leaves the programme takes its progress with it.
        parts[0].edit(&app, Act::of(Verb::Edited), |profile| profile.parent = None);
        app.sees().await;
        assert_eq!(number(&mut anon, &format!("milestones-documented?{part}")).await, 0);
        assert_eq!(number(&mut anon, &format!("milestones-due?{part}")).await, 1);
    }
}

on_both! {
    async fn case_12_a_joint_initiative_counts_once_and_once_with_each_lead(app: TestApp) {
        let mut anon = app.anon();
        let places = [
            "record?alignment=oic",
            "record?by=theme&code=water",
            "record?by=kind&code=facility",
            "record?by=lead-state&code=NER",
            "record?by=lead-state&code=MLI",
            "record?by=lead-state&code=TCD",
            "record?by=state&code=TCD",
        ];
        let mut before = Vec::new();
        for place in places {
            before.push(number(&mut anon, place).await);
        }
        let joint = initiative("A dam of three states")
            .of_kind(Kind::Facility)
            .under("water")
            .led_by("NER")
            .led_by("MLI")
            .led_by("TCD")
            .published(&app);
        app.sees().await;
        for (place, before) in places.iter().zip(before) {
            assert_eq!(number(&mut anon, place).await, before + 1, "{place}");
        }
        let page = anon.see("/en/why/record?alignment=oic").await;
        let joint_words = sti_tracker::i18n::Locale::En.messages().why.joint;
        assert!(page.body.contains(joint_words.as_str()), "{}", page.body);
        let listed = page.attributes("#records ~ ul a", "href");
        let own = format!("/en/initiatives/{}", joint.reference);
        assert_eq!(listed.iter().filter(|href| **href == own).count(), 1);
    }
}

/// What the pages say of a milestone's proof.
async fn proof(reader: &mut Client, made: &Made) -> (Vec<String>, [i64; 3]) {
    let page = reader
        .see(&format!("/en/initiatives/{}", made.reference))
        .await;
    let tags = page.texts("ol.milestones dd .tag");
    let mut levels = [0; 3];
    for (place, level) in ["reported", "documented", "verified"]
        .into_iter()
        .enumerate()
    {
        levels[place] = number(
            reader,
            &format!("milestones-{level}?by=lead-state&code=TGO"),
        )
        .await;
    }
    (tags, levels)
}

on_both! {
    async fn case_37_reached_and_verified_are_different_everywhere(app: TestApp) {
        let made = initiative("Solar school").led_by("TGO").published(&app);
        let (mut anon, last) = (app.anon(), made.step(&app, Step::Completed).id);
        let due = Dating::day(day(2026, 10, 1));
        made.plan(&app, Act::of(Verb::Planned), last, due, false);
        let togo = app.read(|conn| body(conn, "TGO"));
        let act = Act::of(Verb::Reported).by(togo);
        let fact = made.report(&app, act, last, Dating::day(day(2026, 9, 1)));
        app.sees().await;
        let words = |level| sti_tracker::web::terms::level(sti_tracker::i18n::Locale::En.messages(), level);
        let is = |tags: &[String], level| tags.iter().all(|tag| tag == words(level).as_str()) && !tags.is_empty();
        let (tags, levels) = proof(&mut anon, &made).await;
        assert!(is(&tags, Level::Reported), "{tags:?}");
        assert_eq!(levels, [1, 0, 0]);
        let document = made.document(&app, Act::of(Verb::Documented), fact, "https://example.org/sun");
        app.sees().await;
        let (tags, levels) = proof(&mut anon, &made).await;
        assert!(is(&tags, Level::Documented), "{tags:?}");
        assert_eq!(levels, [1, 1, 0]);
        made.verify(&app, Act::of(Verb::Confirmed), fact);
        app.sees().await;
        let (tags, levels) = proof(&mut anon, &made).await;
        assert!(is(&tags, Level::Verified), "{tags:?}");
        assert_eq!(levels, [1, 1, 1]);
        // Without its document nothing of the proof stays.
        let said = crate::support::factory::Said {
            document: Some(document),
            ..crate::support::factory::Said::on(
                sti_tracker::rules::FactKind::DocumentWithdrawn,
                Dating::day(app.clock.today()),
            )
        };
        made.say(&app, Act::of(Verb::DocumentWithdrawn), said);
        app.sees().await;
        let (tags, levels) = proof(&mut anon, &made).await;
        assert!(is(&tags, Level::Reported), "{tags:?}");
        assert_eq!(levels, [1, 0, 0]);
    }
}

on_both! {
    async fn while_nobody_verifies_pages_say_so(app: TestApp) {
        let (_, parts) = programme(&app);
        app.sees().await;
        let words = sti_tracker::i18n::Locale::En.messages();
        let page = app.anon().see("/en/").await;
        assert!(page.text("table.levels").contains(words.overview.none_verified.as_str()));
        let fact = parts[0].report(
            &app,
            Act::of(Verb::Reported),
            parts[0].step(&app, Step::Started).id,
            Dating::Unknown,
        );
        parts[0].document(&app, Act::of(Verb::Documented), fact, "https://example.org/x");
        parts[0].verify(&app, Act::of(Verb::Confirmed), fact);
        app.sees().await;
        let page = app.anon().see("/en/").await;
        // Nothing of what is due is verified yet; that checking has begun is not said of it.
        assert!(page.has("table.levels"));
    }
}
