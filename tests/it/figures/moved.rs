//! Moved goalposts: what was planned first beside what is planned now, with reasons, counted by
//! theme and by lead.

use sti_tracker::audit::{Publication, Verb};
use sti_tracker::rules::{Dating, Kind, Step};

use crate::support::app::day;
use crate::support::factory::{Act, Made, body, initiative};
use crate::support::{Client, Page, TestApp};

fn on(year: i32, month: u32, of_month: u32) -> Dating {
    Dating::day(day(year, month, of_month))
}

fn planned(app: &TestApp, made: &Made, due: Dating, dropped: bool) {
    let last = made.step(app, Step::Completed).id;
    made.plan(app, Act::of(Verb::Planned), last, due, dropped);
}

fn project(app: &TestApp, title: &str, theme: &str, lead: &str) -> Made {
    let draft = initiative(title).of_kind(Kind::Project);
    draft.under(theme).led_by(lead).published(app)
}

/// The numbers of a row of a table: initiatives, due days, targets, baselines.
fn row(page: &Page, table: &str, words: &str) -> Option<Vec<String>> {
    let rows = page.all(&format!(
        "[aria-labelledby={table}] tbody tr, [aria-labelledby={table}] tfoot tr"
    ));
    let row = rows
        .into_iter()
        .find(|row| crate::support::html::text(*row).starts_with(words))?;
    let figures = scraper::Selector::parse("a.figure").unwrap();
    let cells = row.select(&figures);
    Some(cells.map(crate::support::html::text).collect())
}

/// Three records: one whose day moved twice, one that was set once, one that left the plan.
fn replanned(app: &TestApp) -> (Made, Made, Made) {
    app.on_day(day(2026, 1, 10));
    let moved = project(app, "Wells", "water", "NER");
    let kept = project(app, "Pipes", "water", "NER");
    let left = project(app, "Labs", "energy", "COMSTECH");
    for made in [&moved, &kept, &left] {
        planned(app, made, on(2026, 6, 30), false);
    }
    app.on_day(day(2026, 3, 1));
    planned(app, &moved, on(2026, 9, 30), false);
    app.on_day(day(2026, 5, 1));
    planned(app, &moved, on(2026, 12, 31), false);
    planned(app, &left, on(2026, 6, 30), true);
    app.on_day(day(2026, 11, 22));
    (moved, kept, left)
}

on_both! {
    async fn what_was_planned_first_stands_beside_what_is_planned_now(app: TestApp) {
        let (moved, kept, left) = replanned(&app);
        let mut anon = app.anon();
        let page = anon.see("/en/moved-plans").await;
        assert_eq!(page.text("h1"), "2 initiatives with a moved plan");
        let list = page.text("[aria-labelledby=list]");
        assert!(list.contains(&moved.reference) && list.contains(&left.reference), "{list}");
        assert!(!list.contains(&kept.reference), "{list}");
        let cells = page.texts("[aria-labelledby=list] tbody td");
        assert_eq!(cells[3..5], ["30 June 2026", "31 December 2026"], "{cells:?}");
        assert_eq!(cells[..2], ["30 June 2026", "no longer planned"], "{cells:?}");
        assert!(cells[5].contains("1 March 2026: from 30 June 2026 to 30 September 2026. as agreed"), "{cells:?}");
        assert!(cells[5].contains("1 May 2026: from 30 September 2026 to 31 December 2026."), "{cells:?}");
        let one = |words: &str| words.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(row(&page, "themes", "Water"), Some(one("1 1 0 0")));
        assert_eq!(row(&page, "themes", "All"), Some(one("2 2 0 0")));
        assert_eq!(row(&page, "leads", "Niger"), Some(one("1 1 0 0")));
        assert_eq!(row(&page, "leads", "Pakistan"), None);
        // By theme they partition the whole.
        let themes = page.all("[aria-labelledby=themes] tbody tr");
        let sums = themes.iter().map(|row| {
            let cell = row.select(&scraper::Selector::parse("a.figure").unwrap()).next().unwrap();
            crate::support::html::text(cell).parse::<i64>().unwrap()
        });
        assert_eq!(sums.sum::<i64>(), 2);
        filtered(&mut anon, &moved).await;
        opened(&mut anon, &moved).await;
    }
}

/// Each filter's title, list and file say the same.
async fn filtered(anon: &mut Client, moved: &Made) {
    for (query, number) in [
        ("theme=water", 1),
        ("state=NER", 1),
        ("organisation=COMSTECH", 1),
        ("state=PAK", 0),
        ("theme=water&organisation=COMSTECH", 0),
    ] {
        let page = anon.see(&format!("/en/moved-plans?{query}")).await;
        assert!(
            page.text("h1").starts_with(&number.to_string()),
            "{query}: {}",
            page.text("h1")
        );
        assert_eq!(
            page.all("[aria-labelledby=list] h3").len(),
            number,
            "{query}"
        );
    }
    let file = anon.get("/en/moved-plans.csv?state=NER").await;
    let lines: Vec<&str> = file.body.lines().collect();
    assert_eq!(lines.len(), 3, "{}", file.body);
    assert!(
        lines[1].starts_with(&format!("{},Wells,{}.", moved.reference, moved.reference)),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].contains("2026-06-30,2026-05-01,2026-09-30,2026-12-31,as agreed"),
        "{}",
        lines[2]
    );
    let wrong = anon.get("/en/moved-plans?state=XXX").await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.text("main").contains("XXX"));
}

/// A figure opens to the milestones that it counts, and past days know what was moved by then.
async fn opened(anon: &mut Client, moved: &Made) {
    let page = anon.see("/en/moved-plans").await;
    let address = page.attribute(
        "[aria-labelledby=themes] tfoot td:nth-of-type(2) a.figure",
        "href",
    );
    let why = anon.see(&address.unwrap()).await;
    assert_eq!(why.text(".lead strong"), "2");
    assert!(
        why.texts("#records ~ ul li")
            .iter()
            .any(|line| line.contains(&moved.reference))
    );
    assert!(why.has(&format!("a[href^='/en/initiatives/{}']", moved.reference)));
    for (day, number) in [
        ("2026-02-28", 0),
        ("2026-03-01", 1),
        ("2026-04-30", 1),
        ("2026-05-01", 2),
    ] {
        for known in ["", "&known_on="] {
            let known = if known.is_empty() {
                String::new()
            } else {
                format!("{known}{day}")
            };
            let page = anon
                .see(&format!("/en/moved-plans?as_at={day}{known}"))
                .await;
            let title = page.text("h1");
            assert!(
                title.starts_with(&number.to_string()),
                "{day}{known}: {title}"
            );
        }
    }
    // As at April the second change had not been made.
    let page = anon.see("/en/moved-plans?as_at=2026-04-30").await;
    assert!(page.says("[aria-labelledby=list]", "30 September 2026"));
    assert!(!page.says("[aria-labelledby=list]", "31 December 2026"));
}

on_both! {
    async fn what_the_public_never_saw_was_not_moved(app: TestApp) {
        let made = project(&app, "Wells", "water", "NER");
        let last = made.step(&app, Step::Completed).id;
        let niger = app.read(|conn| body(conn, "NER"));
        let draft = Act::of(Verb::Planned).by(niger).public(Publication::Draft);
        planned(&app, &made, on(2026, 6, 30), false);
        made.plan(&app, draft, last, on(2026, 9, 30), false);
        let mut anon = app.anon();
        let page = anon.see("/ar/moved-plans").await;
        assert_eq!(page.text("h1"), "لا توجد مبادرات عُدّلت خططها");
        assert!(page.says("[aria-labelledby=list]", "لم تُعدّل أي خطة منشورة."));
        let record = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(!record.body.contains("30 September 2026"));
    }
}

on_both! {
    async fn many_moved_plans_are_read_page_by_page(app: TestApp) {
        for number in 0..53 {
            let made = project(&app, &format!("Project {number:02}"), "water", "NER");
            planned(&app, &made, on(2026, 6, 30), false);
            planned(&app, &made, on(2026, 7, 31), false);
        }
        let mut anon = app.anon();
        let (statements, page) = anon.cost("/en/moved-plans").await;
        assert!(statements <= 15, "{statements} statements");
        assert_eq!(page.text("h1"), "53 initiatives with a moved plan");
        assert_eq!(page.all("[aria-labelledby=list] h3").len(), 50);
        let next = page.attribute("a[rel=next]", "href").unwrap();
        let page = anon.see(&next).await;
        assert_eq!(page.all("[aria-labelledby=list] h3").len(), 3);
        assert!(page.has("a[rel=prev]") && !page.has("a[rel=next]"));
        let file = anon.get("/en/moved-plans.csv").await;
        assert_eq!(file.body.lines().count(), 54);
    }
}
