//! Forms with nonsense in them: 422, the message beside the field, everything typed still there.

use std::sync::atomic::{AtomicUsize, Ordering};

use sti_tracker::i18n::Locale;
use sti_tracker::rules::Step;
use sti_tracker::web::AccountRole;

use crate::support::factory::initiative;
use crate::support::{Client, Page, TestApp};

/// A field, what is typed into it, and what the page says.
struct Case {
    field: &'static str,
    typed: String,
    /// The message, where one is expected of all.
    says: Option<&'static str>,
}

fn case(field: &'static str, typed: impl Into<String>) -> Case {
    Case {
        field,
        typed: typed.into(),
        says: None,
    }
}

/// What goes wrong in a line of text.
fn in_line(field: &'static str, max: usize) -> Vec<Case> {
    let t = &Locale::Fr.messages().form;
    let odd = |typed: &str| Case {
        says: Some(t.control_characters.as_str()),
        ..case(field, typed)
    };
    vec![
        odd("bell \u{7}"),
        odd("escape \u{1b}[2J"),
        odd("nothing \u{0} here"),
        odd("delete \u{7f}"),
        case(field, "é".repeat(max + 1)),
    ]
}

/// What goes wrong in a day: the part that is filled in and the field of the message.
fn in_day() -> Vec<[&'static str; 3]> {
    vec![
        ["31", "2", "2026"],
        ["0", "1", "2026"],
        ["1", "13", "2026"],
        ["1", "1", "1899"],
        ["31", "12", "2200"],
        ["1", "", "2026"],
        ["", "", "26"],
        ["x", "y", "z"],
        ["1", "1", "-2026"],
        ["99999999999", "1", "2026"],
    ]
}

/// One more administrator.
fn somebody(app: &TestApp) -> Client {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    let name = format!("Editor{}", NEXT.fetch_add(1, Ordering::Relaxed));
    app.member(&name, &[AccountRole::Administrator])
}

/// Whether the form of a page still holds what was typed.
fn still_holds(page: &Page, button: &str, name: &str, typed: &str) {
    let (_, fields) = page.filled_form(button, &[]);
    let value = fields
        .iter()
        .find(|(field, _)| field == name)
        .map(|(_, value)| value.as_str());
    // A browser shows what cannot be shown as a replacement.
    let typed = typed.replace('\u{0}', "\u{fffd}");
    assert_eq!(
        value,
        Some(typed.as_str()),
        "{}: {name} is lost",
        page.address
    );
}

/// The page says what is wrong: in its title, in the summary with a link to the field, and beside
/// the field.
fn tells(page: &Page, field: &str) -> String {
    assert_eq!(
        page.status,
        422,
        "{} {field}: {}",
        page.address,
        page.text("main")
    );
    assert!(
        page.title().starts_with("Erreur"),
        "{}: {}",
        page.address,
        page.title()
    );
    let links = page.attributes(".error-summary a", "href");
    let link = links
        .iter()
        .find(|link| link.starts_with(&format!("#{field}")));
    let link =
        link.unwrap_or_else(|| panic!("{} {field}: summary leads to {links:?}", page.address));
    assert!(page.has(link), "{}: {link} leads nowhere", page.address);
    let message = page.text(&format!(".error-summary a[href='{link}']"));
    let beside = page.texts("form .error-message");
    assert!(
        beside.contains(&message),
        "{}: {message:?} is not among {beside:?}",
        page.address
    );
    message
}

/// Sends a form with each case in turn, the other fields filled in well.
async fn try_all(app: &TestApp, path: &str, button: &str, good: &[(&str, &str)], cases: Vec<Case>) {
    let mut amina = somebody(app);
    let form = amina.see(path).await;
    for Case { field, typed, says } in cases {
        let mut fields = good.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, typed.as_str()));
        let page = amina.submit(&form, button, &fields).await;
        let message = tells(&page, field);
        if let Some(says) = says {
            let says: Vec<&str> = says.split_whitespace().collect();
            assert_eq!(message, says.join(" "), "{path} {field}");
        }
        for (name, value) in &fields {
            let is_choice = page.has(&format!(
                "select[name='{name}'], [type=radio][name='{name}']"
            ));
            if *name != field || !is_choice {
                still_holds(&page, button, name, value);
            }
        }
    }
}

/// The same for the three fields of a day.
async fn try_days(app: &TestApp, path: &str, button: &str, good: &[(&str, &str)], name: &str) {
    let mut amina = somebody(app);
    let form = amina.see(path).await;
    let names = ["day", "month", "year"].map(|part| format!("{name}_{part}"));
    for parts in in_day() {
        let mut fields = good.to_vec();
        fields.extend(names.iter().map(String::as_str).zip(parts));
        let page = amina.submit(&form, button, &fields).await;
        tells(&page, name);
        for (field, value) in &fields {
            still_holds(&page, button, field, value);
        }
    }
}

const GOOD: [(&str, &str); 7] = [
    ("title_en", "Title"),
    ("title_ar", "عنوان"),
    ("summary_fr", "Résumé\nsur deux lignes"),
    ("kind", "project"),
    ("role_1", "lead"),
    ("body_1", "state:NER"),
    ("partners", "Somebody & \"others\" <x>"),
];

on_both! {
    async fn a_new_initiative(app: TestApp) {
        let path = "/fr/manage/initiatives/new";
        let mut cases = in_line("title_fr", 300);
        cases.extend(in_line("summary_en", 5_000));
        cases.extend(in_line("partners", 5_000));
        cases.extend(in_line("series", 300));
        cases.extend(in_line("other_2", 300));
        cases.extend([
            case("kind", ""),
            case("kind", "no-such-kind"),
            case("alignment", "sideways"),
            case("word", "no-such-word"),
            case("theme", "no-such-theme"),
            case("role_1", "no-such-role"),
            case("body_1", "state:ZZZ"),
            case("body_1", "NER"),
            case("body_1", "organisation:NER"),
            case("currency", "ZZZ"),
            case("parent", "STI-22222"),
            case("parent", "anything"),
        ]);
        try_all(&app, path, "publish", &GOOD, cases).await;
        try_days(&app, path, "publish", &GOOD, "announced").await;
    }
}

on_both! {
    async fn choices_of_several_and_amounts(app: TestApp) {
        let path = "/fr/manage/initiatives/new";
        let mut budget = GOOD.to_vec();
        budget.push(("currency", "USD"));
        let wrong = ["-5", "1.234", "many", "99999999999999999999999", "1e9", "0x10"];
        let cases = wrong.map(|amount| case("budget", amount)).into();
        try_all(&app, path, "publish", &budget, cases).await;
        let mut amina = app.administrator();
        let form = amina.see(path).await;
        for field in ["themes", "priorities", "commitments"] {
            let mut fields = GOOD.to_vec();
            fields.push((field, "no-such-code"));
            let page = amina.submit(&form, "publish", &fields).await;
            tells(&page, field);
        }
        let mut fields = GOOD.to_vec();
        fields.push(("budget", "1000"));
        let page = amina.submit(&form, "publish", &fields).await;
        tells(&page, "currency");
        still_holds(&page, "publish", "budget", "1000");
        let no_lead: Vec<_> = GOOD.iter().filter(|(name, _)| !name.ends_with("_1")).copied().collect();
        let page = amina.submit(&form, "publish", &no_lead).await;
        tells(&page, "bodies");
        let mut source = GOOD.to_vec();
        source.extend([("origin", "source"), ("source", "")]);
        let page = amina.submit(&form, "publish", &source).await;
        tells(&page, "source");
        for address in ["javascript:alert(1)", "example.org", "ftp://example.org/x", "http://", "https://exa mple.org"] {
            source.last_mut().unwrap().1 = address;
            let page = amina.submit(&form, "publish", &source).await;
            tells(&page, "source");
            still_holds(&page, "publish", "source", address);
        }
    }
}

on_both! {
    async fn an_edit(app: TestApp) {
        let made = initiative("Edited").led_by("NER").published(&app);
        app.sees().await;
        let path = format!("/fr/manage/initiatives/{}/edit", made.reference);
        let mut cases = in_line("title_en", 300);
        cases.extend(in_line("reason", 5_000));
        // Of itself it cannot be a part.
        cases.push(case("parent", made.reference.clone()));
        try_all(&app, &path, "save", &[("summary_en", "More")], cases).await;
        try_days(&app, &path, "save", &[("summary_en", "More")], "announced").await;
        let page = app.anon().see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(!page.body.contains("More"), "half-written");
    }
}

on_both! {
    async fn milestones_and_reports(app: TestApp) {
        let made = initiative("Stepped").led_by("NER").published(&app);
        let number = made.step(&app, Step::Completed).number;
        app.sees().await;
        let base = format!("/fr/manage/initiatives/{}", made.reference);
        let new = format!("{base}/milestones/new");
        let button = words_of_button(&app, &new).await;
        let good = [("title_en", "A step"), ("nature", "output")];
        let mut cases = in_line("title_en", 300);
        cases.push(case("nature", "no-such-nature"));
        try_all(&app, &new, &button, &good, cases).await;
        try_days(&app, &new, &button, &good, "due").await;
        let report = format!("{base}/milestones/{number}/report");
        let button = words_of_button(&app, &report).await;
        let mut cases = in_line("note", 5_000);
        cases.extend(["javascript:alert(1)", "x", "http://"].map(|url| case("link", url)));
        cases.push(case("source_kind", "no-such-kind"));
        try_all(&app, &report, &button, &[("reached_year", "2026")], cases).await;
        try_days(&app, &report, &button, &[("note", "Noted")], "reached").await;
        let plan = format!("{base}/milestones/{number}/plan");
        let button = words_of_button(&app, &plan).await;
        try_all(&app, &plan, &button, &[("due_year", "2027")], in_line("reason", 5_000)).await;
        try_days(&app, &plan, &button, &[("reason", "Because")], "due").await;
        let document = format!("{base}/documents/new");
        let button = words_of_button(&app, &document).await;
        let good = [("url", "https://example.org/x"), ("source_kind", "official")];
        let mut cases = in_line("name", 300);
        cases.extend(["", "nowhere", "data:text/html,x"].map(|url| case("url", url)));
        try_all(&app, &document, &button, &good, cases).await;
    }
}

on_both! {
    async fn acts_on_a_record(app: TestApp) {
        let made = initiative("Acted on").led_by("NER").published(&app);
        let draft = initiative("Draft").led_by("NER").make(&app, sti_tracker::audit::Publication::Draft);
        app.sees().await;
        let base = format!("/fr/manage/initiatives/{}", made.reference);
        let declaration = format!("{base}/declaration");
        let button = words_of_button(&app, &declaration).await;
        let good = [("kind", "suspended"), ("reason", "No funds")];
        let mut cases = in_line("reason", 5_000);
        cases.extend([case("reason", ""), case("kind", "no-such-thing")]);
        try_all(&app, &declaration, &button, &good, cases).await;
        try_days(&app, &declaration, &button, &good, "since").await;
        let withdrawal = format!("{base}/withdrawal");
        let button = words_of_button(&app, &withdrawal).await;
        let mut cases = in_line("reason", 5_000);
        cases.push(case("reason", "  "));
        try_all(&app, &withdrawal, &button, &[], cases).await;
        let publication = format!("/fr/manage/initiatives/{}/publication", draft.reference);
        let button = words_of_button(&app, &publication).await;
        try_days(&app, &publication, &button, &[], "embargo").await;
        assert_eq!(app.anon().get(&format!("/fr/initiatives/{}", draft.reference)).await.status, 404);
    }
}

/// What the button of a page's form says.
async fn words_of_button(app: &TestApp, path: &str) -> String {
    somebody(app)
        .see(path)
        .await
        .text("main form.stack .actions button")
}
