//! What the product is for: somebody enters an initiative, everybody reads it.

use crate::page::Page;
use crate::plain;
use crate::server::Server;
use crate::visitor::Visitor;

/// The administrator's e-mail.
pub const EMAIL: &str = "amina@example.org";
/// The administrator's password.
pub const PASSWORD: &str = "three camels and a moon";

const TITLES: [(&str, &str); 3] = [
    ("en", "Desert seed bank"),
    ("ar", "بنك بذور الصحراء"),
    ("fr", "Banque de semences du désert"),
];

/// From the set-up link to what viewers see, in three languages.
pub async fn publishes_and_everybody_reads(
    server: &Server,
    amina: &mut impl Visitor,
    viewer: &mut impl Visitor,
) {
    let before = viewer.at("/en/").await;
    become_administrator(amina, server).await;
    let reference = enter_the_seed_bank(amina, "publish").await;
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
    assert!(
        page.text("title").starts_with("Error: "),
        "{}",
        page.text("title")
    );
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
    let page = amina.page().await;
    assert_eq!(
        page.links(".error-summary a"),
        ["#announced_month"],
        "{}",
        page.said()
    );
    amina.set("announced_month", "6").await;
    amina.press(&button).await;
    let page = amina.page().await;
    let reference = page.at.strip_prefix("/en/manage/initiatives/");
    let reference = reference.unwrap_or_else(|| panic!("{}: {}", page.at, page.said()));
    reference.split(['?', '/']).next().unwrap().to_owned()
}

/// What viewers see of it.
async fn everybody_reads(
    server: &Server,
    viewer: &mut impl Visitor,
    reference: &str,
    before: &Page,
) {
    let on_record = |page: &Page| -> u32 { page.text(".lead .figure").parse().unwrap() };
    for (lang, title) in TITLES {
        let overview = viewer.at(&format!("/{lang}/")).await;
        assert_eq!(on_record(&overview), on_record(before) + 1, "{lang}");
        // Every figure opens.
        let why = overview.links(".lead .figure").remove(0);
        viewer.at(&why).await.must_say(title);

        for filter in [
            "q=semences",
            "q=بَنْك",
            "theme=water&state=JOR",
            "organisation=COMSTECH&role=lead&kind=project",
        ] {
            let list = viewer.at(&format!("/{lang}/initiatives?{filter}")).await;
            assert!(
                list.texts(".list tbody th a").contains(&title.to_owned()),
                "{lang} {filter}: {}",
                list.said()
            );
            let shown = list.texts(".list tbody tr").len();
            assert!(
                list.text("h1").contains(&shown.to_string()),
                "{}",
                list.text("h1")
            );
            // The table of the same rows.
            let csv = list
                .links(".tools a")
                .into_iter()
                .find(|link| link.contains(".csv"));
            let csv = plain::send(server.base(), "GET", &csv.unwrap(), "", "");
            assert_eq!(csv.status, 200);
            assert_eq!(csv.body.matches("STI-").count(), shown, "{}", csv.body);
            assert!(
                csv.body.contains(reference) && csv.body.contains(title),
                "{}",
                csv.body
            );
        }

        for profile in ["themes/water", "states/JOR", "organisations/COMSTECH"] {
            let page = viewer.at(&format!("/{lang}/{profile}")).await;
            assert!(
                page.links("main a")
                    .contains(&format!("/{lang}/initiatives/{reference}")),
                "{lang} {profile}: {}",
                page.said()
            );
            page.must_say(title);
        }

        let record = viewer.at(&format!("/{lang}/initiatives/{reference}")).await;
        assert_eq!(record.text("h1"), title);
    }
}

async fn sign_out(amina: &mut impl Visitor) {
    amina.open("/en/account").await;
    amina.press("main form button").await;
    let page = amina.page().await;
    assert_eq!(page.links(".account a"), ["/en/account/sign-in"]);
}

async fn sign_in(amina: &mut impl Visitor) {
    amina.open("/en/account/sign-in").await;
    amina
        .fill(&[("email", EMAIL), ("password", PASSWORD)])
        .await;
    amina.press("main form button").await;
    assert_eq!(amina.page().await.at, "/en/manage");
}
