//! What a page may cost: statements, and bytes on the wire (case 33).

use sti_tracker::web::assets;

use crate::support::addresses::{Examples, furnish, public_pages, rich_initiative, routes};
use crate::support::factory::initiative;
use crate::support::{Client, Page, TestApp};

/// Statements of a page, session and settings included.
const STATEMENTS: u64 = 15;

/// Statements of a file that carries whole records, for each five hundred of them.
const STATEMENTS_OF_EXPORTS: u64 = 40;

/// Statements of the page that decides: it reads a record twice, as it is and as it would be, with
/// all that can be chosen.
const STATEMENTS_OF_DECISIONS: u64 = 30;

/// What an address may cost.
fn bound(path: &str) -> u64 {
    let exports = [
        "/export.csv",
        "/export.xlsx",
        "/milestones.csv",
        "/transactions.csv",
        "/measurements.csv",
    ];
    if exports.iter().any(|end| path.ends_with(end)) {
        STATEMENTS_OF_EXPORTS
    } else if path.ends_with("/review") {
        STATEMENTS_OF_DECISIONS
    } else {
        STATEMENTS
    }
}

/// Bytes of a first view: the page and its stylesheet, compressed.
const BYTES: usize = 60 * 1024;

on_both! {
    async fn case_33_public_pages_make_few_statements_and_are_light(app: TestApp) {
        let mut reader = app.anon().with("accept-encoding", "gzip, br");
        let style = reader.see(assets::stylesheet_path()).await.wire.len();
        let examples = Examples::shipped(&rich_initiative(&app).await);
        let mut over = Vec::new();
        for lang in ["en", "ar"] {
            for path in public_pages(lang, &examples) {
                let (statements, page) = reader.cost(&path).await;
                assert_eq!(page.status, 200, "{path}");
                assert_eq!(page.header("content-encoding"), Some("br"), "{path}");
                let bytes = page.wire.len() + style;
                // Shown with `--nocapture`.
                println!("{path}: {statements} statements, {bytes} bytes");
                if statements > bound(&path) || (page.is_html() && bytes > BYTES) {
                    over.push(format!("{path}: {statements} statements, {bytes} bytes"));
                }
                let (again, _) = reader.cost(&path).await;
                assert!(again == 0, "{path} is not kept: {again} statements");
            }
        }
        assert!(over.is_empty(), "{over:#?}");
    }
}

on_both! {
    async fn case_33_pages_of_work_make_few_statements(app: TestApp) {
        let mut amina = app.administrator().with("accept-encoding", "gzip, br");
        let style = amina.get(assets::stylesheet_path()).await.wire.len();
        furnish(&app);
        let examples = Examples::shipped(&rich_initiative(&app).await);
        let work = routes().into_iter().filter(|route| {
            !route.writes && matches!(route.section.as_str(), "account" | "manage")
        });
        // What there is no example of answers with an error.
        let mut paths: Vec<String> = work
            .map(|route| route.example("en", &examples))
            .filter(|path| !path.contains("no-such-"))
            .collect();
        paths.extend(public_pages("en", &examples));
        let mut over = Vec::new();
        for path in paths {
            let (statements, page) = amina.cost(&path).await;
            // 422: what cannot be done as things stand.
            assert!(matches!(page.status, 200 | 422), "{path}: {}", page.status);
            let bytes = page.wire.len() + style;
            if statements > bound(&path) || (page.is_html() && bytes > BYTES) {
                over.push(format!("{path}: {statements} statements, {bytes} bytes"));
            }
        }
        assert!(over.is_empty(), "{over:#?}");
    }
}

/// Sends the form of a page by one of its buttons; it must be taken.
async fn send(who: &mut Client, path: &str, button: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.see(path).await;
    let answer = who.submit(&form, button, typed).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text("main"));
    who.follow(answer).await
}

on_both! {
    async fn case_33_deciding_makes_few_statements(app: TestApp) {
        let made = initiative("A water laboratory").led_by("COMSTECH").published(&app);
        let (mut farida, mut amina) =
            (app.focal_point("Farida", &["COMSTECH"]), app.administrator());
        let record = format!("/en/manage/initiatives/{}", made.reference);
        // A proposal and a report, which came back twice.
        for title in ["A laboratory", "A better laboratory", "The best laboratory"] {
            send(&mut farida, &format!("{record}/edit"), "save", &[("title_en", title)]).await;
            send(&mut farida, &format!("{record}/submission"), "hand-in", &[]).await;
            if title.contains("best") {
                break;
            }
            let review = format!("{record}/review");
            let why = [("comment_overall", "Why?"), ("comment_title", "Too long")];
            send(&mut amina, &review, "return", &why).await;
        }
        let mut over = Vec::new();
        for page in ["review", "submission", ""] {
            let path = format!("{record}/{page}");
            let path = path.trim_end_matches('/');
            for who in [&mut amina, &mut farida] {
                let (statements, _) = who.cost(path).await;
                if statements > bound(path) {
                    over.push(format!("{path}: {statements} statements"));
                }
            }
        }
        assert!(over.is_empty(), "{over:#?}");
    }
}

on_both! {
    async fn a_page_needs_no_script(app: TestApp) {
        let mut anon = app.anon();
        let examples = Examples::shipped(&rich_initiative(&app).await);
        for path in public_pages("fr", &examples) {
            let page = anon.see(&path).await;
            assert!(!page.body.contains("<script"), "{path}");
            assert!(!page.body.contains(" style=\""), "{path}");
            assert!(!page.body.contains(" onclick="), "{path}");
        }
    }
}
