//! What the product is for: somebody enters an initiative, everybody reads it.

use crate::page::Page;
use crate::plain;
use crate::server::Server;
use crate::visitor::Visitor;

/// The administrator's e-mail.
pub const EMAIL: &str = "amina@example.org";
/// The administrator's password.
pub const PASSWORD: &str = "three camels and a moon";
/// The button that a form of signed-in work is sent with.
pub const SEND: &str = "main form.stack .actions button.button:not([value=draft], [value=rows])";
/// What backs a report.
const LINK: &str = "https://example.org/vault/handed-over";

const TITLES: [(&str, &str); 3] = [
    ("en", "Desert seed bank"),
    ("ar", "بنك بذور الصحراء"),
    ("fr", "Banque de semences du désert"),
];
const VAULT: [(&str, &str); 3] = [
    ("en", "Vault handed over"),
    ("ar", "تسليم القبو"),
    ("fr", "Remise de la chambre forte"),
];

/// From the set-up link to what viewers see, in three languages.
pub async fn publishes_and_everybody_reads(
    server: &Server,
    amina: &mut impl Visitor,
    viewer: &mut impl Visitor,
) {
    let before = viewer.at("/en/").await;
    become_administrator(amina, server).await;
    let reference = enter_the_seed_bank(amina, "draft").await;
    plan_and_report(amina, &reference).await;
    nobody_sees(server, viewer, &reference, &before).await;
    publish(amina, &reference).await;
    everybody_reads(server, viewer, &reference, &before).await;
    sign_out(amina).await;
    sign_in(amina).await;
}

/// Uses the printed link; it works once.
pub async fn become_administrator(amina: &mut impl Visitor, server: &Server) {
    amina.open(server.set_up()).await;
    // What is wrong is said, and nothing typed is lost but the password.
    amina
        .fill(&[("name", "Amina"), ("email", EMAIL), ("password", "short")])
        .await;
    amina.press("main form button").await;
    let page = amina.page().await;
    assert!(page.text("title").starts_with("Error: "), "{}", page.at);
    assert_eq!(page.links(".error-summary a"), ["#password"]);
    amina.set("password", PASSWORD).await;
    amina.press("main form button").await;
    assert_eq!(amina.page().await.at, "/en/manage");
    let again = amina.at(server.set_up()).await;
    assert!(again.texts("main form").is_empty(), "the link works twice");
}

/// Enters an initiative; `then` is what becomes of it. Returns its reference.
pub async fn enter_the_seed_bank(amina: &mut impl Visitor, then: &str) -> String {
    amina.open("/en/manage/initiatives/new").await;
    for (lang, title) in TITLES {
        amina.set(&format!("title_{lang}"), title).await;
    }
    amina
        .fill(&[
            (
                "summary_en",
                "Keeps seeds of plants that live on little water.",
            ),
            ("kind", "project"),
            ("role_1", "lead"),
            ("body_1", "organisation:COMSTECH"),
            ("role_2", "lead"),
            ("body_2", "state:JOR"),
            ("theme", "water"),
            ("announced_day", "3"),
            ("announced_month", "13"),
            ("announced_year", "2021"),
        ])
        .await;
    let button = format!("main button[name=then][value={then}].button");
    amina.press(&button).await;
    refused(amina, "#announced_month").await;
    amina.set("announced_month", "6").await;
    amina.press(&button).await;
    say_that_it_is_another(amina).await;
    let page = amina.page().await;
    let reference = page.at.strip_prefix("/en/manage/initiatives/");
    let reference = reference.unwrap_or_else(|| panic!("{}: {}", page.at, page.said()));
    page.must_say("Desert seed bank");
    reference.split(['?', '/']).next().unwrap().to_owned()
}

/// A title that is there already is asked about; then it is said that this is another initiative.
pub async fn say_that_it_is_another(amina: &mut impl Visitor) {
    if amina.page().await.texts("ul.similar").is_empty() {
        return;
    }
    amina
        .fill(&[("similar", "other"), ("similar_reason", "A second vault.")])
        .await;
    amina
        .press("main form.stack .actions button.button:not([value=form])")
        .await;
}

/// Adds a milestone that is due, gives the last one a day, and reports both with a link.
pub async fn plan_and_report(amina: &mut impl Visitor, reference: &str) {
    let work = format!("/en/manage/initiatives/{reference}");
    amina.open(&format!("{work}/milestones/new")).await;
    for (lang, title) in VAULT {
        amina.set(&format!("title_{lang}"), title).await;
    }
    amina.set("nature", "output").await;
    day(amina, "due", ["30", "6", "2023"]).await;
    amina.press(SEND).await;
    done(amina, &work, "Vault handed over").await;

    amina.open(&format!("{work}/milestones/2/plan")).await;
    day(amina, "due", ["", "12", "2024"]).await;
    amina.press(SEND).await;
    done(amina, &work, "December 2024").await;

    for (number, on) in [("3", ["12", "6", "2023"]), ("2", ["", "11", "2024"])] {
        amina
            .open(&format!("{work}/milestones/{number}/report"))
            .await;
        day(amina, "reached", on).await;
        amina
            .fill(&[("link", "handed over"), ("source_kind", "official")])
            .await;
        amina.press(SEND).await;
        refused(amina, "#link").await;
        amina.set("link", &format!("{LINK}-{number}")).await;
        amina.press(SEND).await;
        done(amina, &work, on[2]).await;
    }
}

async fn day(amina: &mut impl Visitor, name: &str, parts: [&str; 3]) {
    for (part, value) in ["day", "month", "year"].into_iter().zip(parts) {
        amina.set(&format!("{name}_{part}"), value).await;
    }
}

/// The form came back, with one problem at a field.
async fn refused(amina: &mut impl Visitor, field: &str) {
    let page = amina.page().await;
    assert_eq!(page.links(".error-summary a"), [field], "{}", page.said());
}

/// The work page came, with a notice, and shows what was done.
async fn done(amina: &mut impl Visitor, work: &str, words: &str) {
    let page = amina.page().await;
    assert!(page.at.starts_with(work), "{}: {}", page.at, page.said());
    assert!(!page.texts(".notice").is_empty(), "{}", page.said());
    page.must_say(words);
}

/// Makes a draft public.
pub async fn publish(amina: &mut impl Visitor, reference: &str) {
    let work = format!("/en/manage/initiatives/{reference}");
    amina.open(&format!("{work}/publication")).await;
    amina.press(SEND).await;
    done(amina, &work, "Desert seed bank").await;
}

/// A draft is on no public page.
async fn nobody_sees(server: &Server, viewer: &mut impl Visitor, reference: &str, before: &Page) {
    let overview = viewer.at("/en/").await;
    assert_eq!(overview.texts(".figure"), before.texts(".figure"));
    let list = viewer.at("/en/initiatives?q=seed+bank").await;
    assert!(!list.html.contains(reference), "{}", list.said());
    for path in [format!("/en/initiatives/{reference}"), "/en/manage".into()] {
        let status = plain::send(server.base(), "GET", &path, "", "").status;
        assert!((400..500).contains(&status), "{path}: {status}");
    }
}

/// What viewers see of it once it is published.
async fn everybody_reads(
    server: &Server,
    viewer: &mut impl Visitor,
    reference: &str,
    before: &Page,
) {
    for (lang, title) in TITLES {
        reads_the_overview(viewer, lang, title, before).await;
        for filter in [
            "q=semences",
            "q=بَنْك",
            "theme=water&state=JOR",
            "organisation=COMSTECH&role=lead&kind=project",
            "status=completed&level=documented",
        ] {
            let list = viewer.at(&format!("/{lang}/initiatives?{filter}")).await;
            let rows = list.texts(".list tbody th a");
            assert!(rows.iter().any(|row| row == title), "{filter}: {rows:?}");
            let count = rows.len().to_string();
            assert!(list.text("h1").contains(&count), "{}", list.text("h1"));
            let tables = list.links(".tools a");
            let table = tables.iter().find(|link| link.contains(".csv")).unwrap();
            let csv = plain::send(server.base(), "GET", table, "", "").body;
            assert_eq!(csv.matches("STI-").count(), rows.len(), "{csv}");
            assert!(csv.contains(reference) && csv.contains(title), "{csv}");
        }
        let address = format!("/{lang}/initiatives/{reference}");
        for profile in ["themes/water", "states/JOR", "organisations/COMSTECH"] {
            let page = viewer.at(&format!("/{lang}/{profile}")).await;
            let leads_there = page.links("main a").contains(&address);
            assert!(leads_there, "{}: {}", page.at, page.said());
            page.must_say(title);
        }
        reads_the_record(viewer, lang, title, &address).await;
    }
}

async fn reads_the_overview(viewer: &mut impl Visitor, lang: &str, title: &str, before: &Page) {
    let overview = viewer.at(&format!("/{lang}/")).await;
    let on_record = |page: &Page| -> u32 { page.text(".lead .figure").parse().unwrap() };
    assert_eq!(on_record(&overview), on_record(before) + 1, "{lang}");
    // Two milestones are due; both are reported and documented; checking has not begun.
    assert_eq!(overview.texts(".levels thead .figure"), ["2"], "{lang}");
    assert_eq!(overview.texts(".levels tbody .num"), ["2", "2", ""]);
    // An entry of the secretariat is nobody's report.
    assert_eq!(overview.text(".of dd .figure"), "0");
    overview.must_say(title); // among the newest facts
    // Every figure opens to its records.
    for figure in [".lead .figure", ".levels tbody .figure"] {
        let why = overview.links(figure).remove(0);
        viewer.at(&why).await.must_say(title);
    }
}

async fn reads_the_record(viewer: &mut impl Visitor, lang: &str, title: &str, address: &str) {
    let record = viewer.at(address).await;
    assert_eq!(record.text("h1"), title);
    assert_eq!(record.texts(".milestones > .reached").len(), 2, "{lang}");
    assert_eq!(record.texts(".milestones > .implied").len(), 1, "{lang}");
    let backed = record.links(".milestones .documents a");
    let mut backed: Vec<_> = backed.iter().map(String::as_str).collect();
    backed.sort_unstable();
    assert_eq!(backed, [format!("{LINK}-2"), format!("{LINK}-3")]);
    let (_, vault) = VAULT.into_iter().find(|(code, _)| *code == lang).unwrap();
    record.must_say(vault);
    assert!(record.texts(".history li").len() > 1, "{}", record.said());
}

async fn sign_out(amina: &mut impl Visitor) {
    amina.open("/en/account").await;
    amina.press("main form button").await;
    let page = amina.page().await;
    assert_eq!(page.links(".account a"), ["/en/account/sign-in"]);
}

/// Signs in from an empty form.
pub async fn sign_in(amina: &mut impl Visitor) {
    amina.open("/en/account/sign-in").await;
    amina
        .fill(&[("email", EMAIL), ("password", PASSWORD)])
        .await;
    amina.press("main form button").await;
    assert_eq!(amina.page().await.at, "/en/manage");
}
