//! What belongs to a commitment, and what it aims at: suggestions that a person confirms or refuses,
//! plans that move with a reason, and the history that tells it all.

use sti_tracker::commitments::{self, Planned, PlansOf};
use sti_tracker::web::AccountRole;

use crate::support::app::day;
use crate::support::factory::{Made, initiative};
use crate::support::{Client, Page, TestApp};

/// How many adopted commitments are in a state, as the list says.
async fn number(anon: &mut Client, state: &str, query: &str) -> i64 {
    let page = anon.see(&format!("/en/commitments{query}")).await;
    let link = format!("a.figure[href^='/en/why/commitments-{state}']");
    page.text(&link).parse().unwrap()
}

/// A commitment to which nothing is linked, and one of its themes.
async fn bare(anon: &mut Client) -> (String, String) {
    let list = anon.see("/en/commitments?state=nothing-linked").await;
    for code in list.texts("th[scope=row] small bdi") {
        let page = anon.see(&format!("/en/commitments/{code}")).await;
        let theme = page.attribute("dl.summary a[href^='/en/themes/']", "href");
        if let Some(theme) = theme {
            return (code, theme.trim_start_matches("/en/themes/").to_owned());
        }
    }
    panic!("everything has a link");
}

/// A record of a theme whose title comes first.
fn laboratory(app: &TestApp, theme: &str) -> Made {
    let draft = initiative("0 laboratory").led_by("COMSTECH").under(theme);
    draft.published(app)
}

fn is_listed(page: &Page, section: &str, reference: &str) -> bool {
    let listed = page.texts(&format!("[aria-labelledby={section}]"));
    listed.concat().contains(reference)
}

/// The row of a table that speaks of something.
fn row(page: &Page, table: &str, words: &str) -> String {
    let mut rows = page.texts(&format!("{table} tbody tr")).into_iter();
    rows.find(|row| row.contains(words)).unwrap_or_default()
}

/// The entries of the history that speak of something.
fn told(page: &Page, words: &str) -> Vec<String> {
    let entries = page.texts("[aria-labelledby=history] li").into_iter();
    entries.filter(|entry| entry.contains(words)).collect()
}

on_both! {
    async fn a_suggestion_counts_once_a_person_confirmed_it(app: TestApp) {
        let mut anon = app.anon();
        let (code, theme) = bare(&mut anon).await;
        let before = number(&mut anon, "nothing-linked", "").await;
        let made = laboratory(&app, &theme);
        app.sees().await;
        let (page, desk) = (format!("/en/commitments/{code}"), format!("/en/manage/commitments/{code}/links"));
        let shown = anon.see(&page).await;
        assert!(is_listed(&shown, "suggested", &made.reference), "{}", shown.text("main"));
        assert!(shown.says("[aria-labelledby=suggested]", "nobody has confirmed it; not counted"));
        assert!(shown.has(&format!("a[href='/en/initiatives?theme={theme}']")));
        assert!(!is_listed(&shown, "record", &made.reference));
        assert_eq!(number(&mut anon, "nothing-linked", "").await, before, "a suggestion counts nowhere");

        app.on_day(day(2026, 12, 1));
        let mut basma = app.member("Basma", &[AccountRole::Administrator]);
        let list = basma.see(&desk).await;
        let found = row(&list, "table.list", "0 laboratory");
        assert!(found.contains("Ministerial Standing Committee"), "{found}");
        let act = format!("{desk}/{}/confirmation", made.reference);
        assert!(list.has(&format!("form[action='{act}']")));
        for _ in 0..2 {
            let done = basma.post::<&str, &str>(&act, &[]).await;
            assert_eq!(done.status, 303, "{}", done.text("main"));
            assert!(basma.follow(done).await.says("[role=status]", "confirmed and counts"));
        }
        assert_eq!(number(&mut anon, "nothing-linked", "").await, before - 1);
        let shown = anon.see(&page).await;
        assert!(!is_listed(&shown, "suggested", &made.reference));
        let said = row(&shown, "[aria-labelledby=record] table.list", "0 laboratory");
        assert!(said.contains("confirmed by a person, 1 December 2026"), "{said}");
        assert_eq!(told(&shown, "confirmed by a person").len(), 1, "what is sent twice is done once");
        let linked = shown.text("[aria-labelledby=record] a.figure");
        assert_eq!(linked, "1");
        let why = anon.see(&format!("/en/why/record?alignment=oic&by=commitment&code={code}")).await;
        assert!(why.text("main").contains(&made.reference));

        // Another edit of the record keeps the basis and its day; what is chosen then is entered.
        app.on_day(day(2026, 12, 5));
        let mut carima = app.member("Carima", &[AccountRole::Administrator]);
        let edit = format!("/en/manage/initiatives/{}/edit", made.reference);
        let form = carima.see(&edit).await;
        let chosen = [("title_en", "0 better laboratory"), ("commitments", &code), ("commitments", "C29")];
        let done = carima.submit(&form, "save", &chosen).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        let record = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        let bases: Vec<String> = record.texts("[aria-labelledby=facts] li small");
        let wanted = [
            "link suggested by theme and confirmed by a person, 1 December 2026",
            "link entered, 5 December 2026",
        ];
        assert!(wanted.iter().all(|words| bases.iter().any(|said| said == words)), "{bases:?}");
        assert_eq!(told(&anon.see("/en/commitments/C29").await, "Initiative linked: 0 better").len(), 1);

        // On a day before the record was announced, its link is no part of the history.
        for path in [page.clone(), format!("{page}/history")] {
            let then = anon.see(&format!("{path}?as_at=1990-01-01")).await;
            assert!(!then.body.contains(&made.reference), "{}", then.text("main"));
        }
        // On the days before, it was as it was.
        let then = "?as_at=2026-11-30&known_on=2026-11-30";
        assert_eq!(number(&mut anon, "nothing-linked", then).await, before);
        let shown = anon.see(&format!("{page}{then}")).await;
        assert!(is_listed(&shown, "suggested", &made.reference));
        assert!(told(&shown, "confirmed by a person").is_empty());
    }
}

on_both! {
    async fn a_refused_suggestion_is_made_no_more_until_that_is_taken_back(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let (code, theme) = bare(&mut anon).await;
        let made = laboratory(&app, &theme);
        app.sees().await;
        let (page, desk) = (format!("/en/commitments/{code}"), format!("/en/manage/commitments/{code}/links"));
        let refusal = format!("{desk}/{}/refusal", made.reference);
        let french = refusal.replacen("/en/", "/fr/", 1);
        let form = amina.see(&french).await;
        let without = amina.submit(&form, "Refuser", &[("reason", " ")]).await;
        assert_eq!(without.status, 422);
        assert!(without.has(".error-summary a[href='#reason']"));
        assert_eq!(without.language().0, "fr");
        assert!(is_listed(&anon.see(&page).await, "suggested", &made.reference));
        for _ in 0..2 {
            let done = amina.post(&refusal, &[("reason", "It teaches, it does not measure")]).await;
            assert_eq!(done.status, 303, "{}", done.text("main"));
        }
        assert!(!is_listed(&anon.see(&page).await, "suggested", &made.reference));
        let list = amina.see(&desk).await;
        assert!(!is_listed(&list, "suggestions", &made.reference));
        assert_eq!(list.texts("[aria-labelledby=refused] li").len(), 1);
        assert!(list.says("[aria-labelledby=refused]", "It teaches, it does not measure"));
        // What is refused is not confirmed beside it.
        let confirm = amina.post::<&str, &str>(&format!("{desk}/{}/confirmation", made.reference), &[]).await;
        assert_eq!(confirm.status, 422);
        assert!(confirm.has(".error-summary"));
        let done = amina.submit(&list, "Take the refusal back", &[]).await;
        assert_eq!(done.status, 303);
        assert!(amina.follow(done).await.says("[role=status]", "suggested again"));
        assert!(is_listed(&anon.see(&page).await, "suggested", &made.reference));
        // Only what shares a theme is suggested, and only what is public.
        let other = initiative("Of no theme").led_by("COMSTECH").published(&app);
        app.sees().await;
        for (reference, status) in [(other.reference.as_str(), 422), ("STI-22222", 404)] {
            let path = format!("{desk}/{reference}/confirmation");
            assert_eq!(amina.post::<&str, &str>(&path, &[]).await.status, status, "{reference}");
        }
        let shown = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(!shown.says("[aria-labelledby=history]", "It teaches"), "a refusal says nothing of the record");
    }
}

on_both! {
    async fn a_target_moves_with_a_reason_and_the_original_stays_beside(app: TestApp) {
        let mut anon = app.anon();
        app.on_day(day(2026, 12, 1));
        let mut amina = app.member("Basma", &[AccountRole::Administrator]);
        let (page, desk) = ("/en/commitments/C05", "/en/manage/commitments/C05/target");
        let form = amina.see(&desk.replacen("/en/", "/ar/", 1)).await;
        let typed = [("value", "٦٠"), ("year", "٢٠٢٦"), ("reason", "")];
        let without = amina.submit(&form, "حفظ المستهدف الجديد", &typed).await;
        assert_eq!(without.status, 422);
        assert!(without.has(".error-summary a[href='#reason']"));
        assert_eq!(without.language().0, "ar");
        assert_eq!(without.attribute("#value", "value").as_deref(), Some("٦٠"));
        for (field, wrong) in [("value", "1,234"), ("value", "9999999999999999999"), ("value", "1.2345678"), ("value", "many"), ("year", "20260"), ("year", "soon")] {
            let typed = [("value", "60"), ("year", "2026"), ("reason", "Why not")];
            let typed = typed.map(|(name, old)| (name, if name == field { wrong } else { old }));
            let form = amina.see(desk).await;
            let refused = amina.submit(&form, "Save the new target", &typed).await;
            assert_eq!(refused.status, 422, "{field}={wrong}");
            assert!(refused.has(&format!(".error-summary a[href='#{field}']")));
        }
        let form = amina.see(desk).await;
        let same = amina.submit(&form, "Save the new target", &[("reason", "The same")]).await;
        assert_eq!(same.status, 422);
        let typed = [("value", "60"), ("year", "2026"), ("reason", "The 7th meeting said so")];
        for _ in 0..2 {
            let done = amina.submit(&form, "Save the new target", &typed).await;
            assert_eq!(done.status, 303, "{}", done.text("main"));
        }
        let stale = amina.submit(&form, "Save the new target", &[("value", "70"), ("reason", "Late")]).await;
        assert_eq!(stale.status, 422);
        assert!(stale.says(".error-summary", "value 60 by 2026"));
        assert_eq!(stale.attribute("#value", "value").as_deref(), Some("70"));

        let shown = anon.see(page).await;
        let said = shown.text("dl.summary");
        for words in ["value 60 by 2026", "originally: value 50 by 2024", "1 December 2026", "The 7th meeting said so"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        let entries = told(&shown, "Target moved");
        assert_eq!(entries.len(), 1);
        assert!(entries[0].contains("The 7th meeting said so"), "{entries:?}");
        assert_eq!(told(&shown, "Adopted at: 1st OIC Summit").len(), 1);
        let then = anon.see(&format!("{page}?as_at=2026-11-30&known_on=2026-11-30")).await;
        assert!(then.text("dl.summary").contains("value 50 by 2024 "));
        assert!(!then.text("main").contains("originally") && told(&then, "Target moved").is_empty());
        // Among the moved plans, apart from those of initiatives.
        let moved = anon.see("/en/moved-plans?of=commitments").await;
        assert_eq!(moved.text("h1"), "1 commitment with a moved plan");
        let list = moved.text("[aria-labelledby=list]");
        assert!(list.contains("1 December 2026: from value 50 by 2024 to value 60 by 2026."), "{list}");
        let file = anon.get("/en/moved-plans.csv?of=commitments").await;
        assert!(file.body.contains(",target,") && file.body.lines().count() == 2, "{}", file.body);
        let before = anon.see("/en/moved-plans?of=commitments&as_at=2026-11-30").await;
        assert_eq!(before.text("h1"), "0 commitments with a moved plan");
        assert_eq!(anon.get("/en/moved-plans?of=states").await.status, 400);
        let list = anon.see("/en/commitments").await;
        assert!(row(&list, "[aria-labelledby=agenda] table", "At least 50").contains("value 60 by 2026"));

        // Whoever shows moved plans reads them all at once.
        let all = app.read(|conn| {
            let framework = sti_tracker::frameworks::default(conn)?.id;
            commitments::plans(conn, framework, app.clock.now())
        });
        let plan = all.iter().find(|one| one.code == "C05" && one.of == PlansOf::Target).unwrap();
        let reasons: Vec<Option<&str>> = plan.versions.iter().map(|one| one.reason.as_deref()).collect();
        assert_eq!(reasons, [None, Some("The 7th meeting said so")]);
        assert!(matches!(plan.versions[0].said, Planned::Target(one) if one.year == Some(2024)));
    }
}

const BASELINE: [(&str, &str); 5] = [
    ("value", "0.62"),
    ("unit", "% of GDP, OIC average"),
    ("year", "2013"),
    ("source", "https://example.org/statistics"),
    ("reason", "A newer source"),
];

on_both! {
    async fn baselines_are_added_corrected_and_withdrawn_with_a_reason(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let desk = "/en/manage/commitments/C01";
        let hub = amina.see(desk).await;
        assert!(hub.has(&format!("a[href='{desk}/baselines/1']")));
        let form = amina.see(&format!("{desk}/baselines/new")).await;
        let mut wrong: Vec<(&str, &str)> = ["value", "unit", "year", "source", "reason"].map(|name| (name, "")).into();
        // What it began at was measured: no year ahead.
        wrong.extend([("year", "2027"), ("year", "1899")]);
        for (field, wrong) in wrong {
            let typed = BASELINE.map(|(name, old)| (name, if name == field { wrong } else { old }));
            let refused = amina.submit(&form, "save", &typed).await;
            assert_eq!(refused.status, 422, "{field}={wrong}");
            assert!(refused.has(&format!(".error-summary a[href='#{field}']")), "{field}={wrong}");
        }
        for _ in 0..2 {
            let done = amina.submit(&form, "save", &BASELINE).await;
            assert_eq!(done.status, 303, "{}", done.text("main"));
        }
        let shown = anon.see("/en/commitments/C01").await;
        assert_eq!(shown.all("[aria-labelledby=baselines] tbody tr").len(), 4);
        let form = amina.see(&format!("{desk}/baselines/1")).await;
        let typed = [("value", "0.8"), ("reason", "A misprint")];
        for _ in 0..2 {
            let done = amina.submit(&form, "save", &typed).await;
            assert_eq!(done.status, 303, "{}", done.text("main"));
        }
        let form = amina.see(&format!("{desk}/baselines/2")).await;
        let without = amina.submit(&form, "withdraw", &[]).await;
        assert_eq!(without.status, 422);
        let gone = amina.submit(&form, "withdraw", &[("reason", "Nobody finds it")]).await;
        assert_eq!(gone.status, 303);
        let late = amina.submit(&form, "save", &[("value", "7"), ("reason", "Late")]).await;
        assert_eq!(late.status, 422);
        let shown = anon.see("/en/commitments/C01").await;
        let rows = shown.texts("[aria-labelledby=baselines] tbody tr");
        assert_eq!(rows.len(), 3);
        for words in ["0.8 % of GDP", "originally: 0.81 % of GDP, OIC average (2011)", "A misprint"] {
            assert!(rows[0].contains(words), "{words}: {rows:?}");
        }
        for (words, reason) in [
            ("Baseline withdrawn: 0.46 % of GDP, OIC average (2015)", "Nobody finds it"),
            ("Baseline corrected: 0.81 %", "A misprint"),
            ("Baseline added: 0.62 %", "A newer source"),
        ] {
            let entries = told(&shown, words);
            assert_eq!(entries.len(), 1, "{words}: {}", shown.text("[aria-labelledby=history]"));
            assert!(entries[0].contains(reason), "{entries:?}");
        }
        assert_eq!(amina.get(&format!("{desk}/baselines/9")).await.status, 404);
        assert_eq!(amina.get(&format!("{desk}/baselines/x")).await.status, 404);
    }
}

on_both! {
    async fn the_history_tells_a_declaration_and_why_it_was_taken_back(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let desk = "/en/manage/commitments/C20";
        let declared = [
            ("meeting", "SC-7"), ("on_day", "12"), ("on_month", "2"), ("on_year", "2026"),
            ("document_title", "Report"), ("document_url", "https://example.org/r"),
        ];
        let page = amina.see(desk).await;
        assert_eq!(amina.submit(&page, "Declare it fulfilled", &declared).await.status, 303);
        let page = amina.see(desk).await;
        let reason = [("reason", "The minutes say otherwise")];
        assert_eq!(amina.submit(&page, "Take the declaration back", &reason).await.status, 303);
        for path in ["/en/commitments/C20", "/en/commitments/C20/history"] {
            let shown = anon.see(path).await;
            let entries = shown.texts("ol.history li");
            assert!(entries[0].contains("taken back") && entries[0].contains("The minutes say otherwise"), "{entries:?}");
            assert!(entries[1].contains("Declared fulfilled on 12 February 2026"), "{entries:?}");
        }
        // Of a day before the decision neither is told, with all that is known today.
        for path in ["/en/commitments/C20", "/en/commitments/C20/history"] {
            let then = anon.see(&format!("{path}?as_at=2026-02-11")).await;
            assert!(told(&then, "Declared").is_empty() && told(&then, "taken back").is_empty(), "{}", then.text("main"));
            let since = anon.see(&format!("{path}?as_at=2026-02-12")).await;
            let entries = since.texts("ol.history li").join(" ");
            assert!(entries.contains("Declared fulfilled") && entries.contains("taken back"), "{entries}");
        }
        assert_eq!(anon.get("/en/commitments/C20/history?page=x").await.status, 400);
        assert_eq!(anon.get("/en/commitments/C99/history").await.status, 404);
        // Signed in, too, pages stay within fifteen statements, those with a formula included.
        for path in ["/en/commitments/C02", "/en/commitments/C03", "/fr/commitments/C03/history", "/en/manage/commitments/C03/links"] {
            let (cost, page) = amina.cost(path).await;
            assert!(page.status == 200 && cost <= 15, "{path}: {cost} statements");
        }
    }
}
