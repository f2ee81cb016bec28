//! Every kind of page, in an order in which each can be reached.

use fantoccini::Locator;

use sti_tracker::i18n::Locale;

use crate::chromium::{Chromium, Driver};
use crate::hands::{self, Hands};
use crate::plain::Plain;
use crate::server::Server;
use crate::story::{self, SEND};
use crate::visitor::Visitor;

/// A computer's and a phone's width, in pixels.
pub const WIDTHS: [u32; 2] = [1280, 360];

/// What is done at each page.
pub trait Look {
    /// Makes a browser ready, before it opens a page.
    async fn prepare(&mut self, _: &mut Chromium) {}

    /// Looks at the page before a visitor.
    async fn look(&mut self, visitor: &mut Chromium, name: &str);
}

/// Whether everybody can open a page, by the name of its picture: its kind and its language.
pub fn is_public(name: &str) -> bool {
    let kind = name.rsplit_once('-').map_or(name, |(kind, _)| kind);
    PUBLIC.iter().any(|(one, _)| *one == kind)
}

/// Addresses that everybody can open, one of each kind, after a language.
const PUBLIC: [(&str, &str); 64] = [
    ("overview", "/"),
    ("matrix", "/matrix"),
    ("matrix-states", "/matrix?rows=states&role=lead&sort=total"),
    ("cooperation", "/cooperation?one=organisation:COMSTECH"),
    (
        "cooperation-pair",
        "/cooperation?one=organisation:COMSTECH&other=state:PAK",
    ),
    (
        "compare",
        "/compare?with=state:PAK&with=state:TUR&with=organisation:COMSTECH",
    ),
    (
        "compare-days",
        "/compare?with=organisation:COMSTECH&then=2020-01-01",
    ),
    ("error-compare", "/compare?with=state:XXX"),
    ("over-time", "/over-time"),
    ("search", "/search?q=water"),
    ("search-nothing", "/search?q=watre+zzz"),
    ("accessibility", "/accessibility"),
    ("style", "/style"),
    ("brief-state", "/states/PAK/brief"),
    ("brief-organisation", "/organisations/COMSTECH/brief"),
    ("list", "/initiatives"),
    ("list-filtered", "/initiatives?q=water&kind=project"),
    ("list-empty", "/initiatives?q=zzzz"),
    ("record", "/initiatives/{record}"),
    ("record-from-sources", "/initiatives/{shipped}"),
    ("error-withdrawn", "/initiatives/{withdrawn}"),
    ("why", "/why/record?alignment=oic&by=theme&code=water"),
    ("why-none", "/why/milestones-verified"),
    ("themes", "/themes"),
    ("theme", "/themes/water"),
    ("states", "/states"),
    ("state", "/states/JOR"),
    ("organisations", "/organisations"),
    ("organisation", "/organisations/COMSTECH"),
    ("groups", "/groups"),
    ("group", "/groups/LDC"),
    ("priorities", "/priorities"),
    ("priority", "/priorities/3a"),
    ("commitments", "/commitments"),
    ("commitment", "/commitments/C01"),
    ("meetings", "/meetings"),
    ("meeting", "/meetings/SC-7"),
    ("since", "/meetings/SC-7/since"),
    ("paper", "/meetings/SC-7/paper"),
    ("decisions", "/decisions"),
    ("decision", "/decisions/{decision}"),
    ("participation", "/participation"),
    ("participation-round", "/participation/{round}"),
    ("why-round", "/why/round-answered?code={round}"),
    ("measures", "/measures"),
    ("measure", "/measures/trained"),
    ("funding", "/funding"),
    ("context", "/context"),
    ("context-series", "/context/ER.H2O.FWST.ZS"),
    ("moved-plans", "/moved-plans"),
    ("methodology", "/methodology"),
    ("commitment-history", "/commitments/C01/history"),
    (
        "why-money",
        "/why/funding-sum?type=disbursement&currency=USD",
    ),
    ("past-day", "/?as_at=2025-06-30&known_on=2025-06-30"),
    ("sign-in", "/account/sign-in"),
    ("password-forgotten", "/account/password/forgotten"),
    ("invited", "/account/invitations/{invitation}"),
    ("documents", "/initiatives/{record}/documents"),
    ("error-invitation", "/account/invitations/0000"),
    ("correction", "/initiatives/{record}/corrections/new"),
    ("correction-sent", "/initiatives/{record}/corrections/sent"),
    ("error-not-found", "/nothing-here"),
    ("error-filter", "/initiatives?theme=nothing"),
    ("error-link", "/account/set-up/0000"),
];

/// Addresses of an administrator.
const MANAGE: [(&str, &str); 77] = [
    ("account", "/account"),
    ("password", "/account/password"),
    ("sessions", "/account/sessions"),
    ("work", "/manage"),
    ("accounts", "/manage/accounts"),
    ("invitation", "/manage/accounts/new"),
    ("person", "/manage/accounts/{person}"),
    ("person-edit", "/manage/accounts/{person}/edit"),
    (
        "accreditation",
        "/manage/accounts/{person}/accreditations/1",
    ),
    (
        "accreditation-new",
        "/manage/accounts/{person}/accreditations/new",
    ),
    ("deactivation", "/manage/accounts/{person}/deactivation"),
    ("anonymisation", "/manage/accounts/{person}/anonymisation"),
    ("handover", "/manage/accounts/{person}/handover"),
    ("letters", "/manage/letters"),
    ("letter", "/manage/letters/{letter}"),
    ("corrections", "/manage/corrections"),
    ("correction-note", "/manage/corrections/{correction}"),
    ("imports", "/manage/imports"),
    ("import", "/manage/imports/new"),
    ("import-conflict", "/manage/imports/{import}?rows=conflict"),
    ("import-rejected", "/manage/imports/{import}?rows=rejected"),
    ("import-new", "/manage/imports/{import}?rows=new"),
    ("import-done", "/manage/imports/{imported}"),
    ("checks", "/manage/verification"),
    ("review-waiting", "/manage/initiatives/{waiting}/review"),
    ("review-proposal", "/manage/initiatives/{record}/review"),
    (
        "proposal-beside",
        "/manage/initiatives/{record}/proposals/{proposal}",
    ),
    ("work-waiting", "/manage/initiatives/{waiting}"),
    ("bulk", "/manage/bulk"),
    ("links", "/manage/links"),
    ("own-letters", "/account/letters"),
    ("second-factor", "/account/second-factor"),
    ("factor-required", "/manage/accounts/second-factor"),
    (
        "factor-of-person",
        "/manage/accounts/{person}/second-factor",
    ),
    ("rounds", "/manage/rounds"),
    ("round-new", "/manage/rounds/new"),
    ("round", "/manage/rounds/{round}"),
    ("round-edit", "/manage/rounds/{round}/edit"),
    ("duty", "/manage/duties/{round}/COMSTECH"),
    ("duty-open", "/manage/duties/{round}/SESRIC"),
    ("duty-check", "/manage/duties/{round}/SESRIC/check"),
    ("duty-form", "/manage/duties/{round}/SESRIC/form"),
    ("duty-exemption", "/manage/duties/{round}/SESRIC/exemption"),
    ("duty-report", "/manage/duties/{round}/COMSTECH/reports/1"),
    ("duty-review", "/manage/duties/{round}/COMSTECH/review"),
    ("meetings-desk", "/manage/meetings"),
    ("meeting-new", "/manage/meetings/new"),
    ("meeting-desk", "/manage/meetings/SC-7"),
    ("decision-new", "/manage/meetings/SC-7/decisions/new"),
    ("decision-desk", "/manage/decisions/{decision}"),
    ("decision-closing", "/manage/decisions/{decision}/closing"),
    (
        "decision-report",
        "/manage/decisions/{decision}/reports/new",
    ),
    ("commitment-links", "/manage/commitments/C01/links"),
    ("commitment-target", "/manage/commitments/C01/target"),
    (
        "transaction",
        "/manage/initiatives/{record}/transactions/new",
    ),
    ("measure-new", "/manage/initiatives/{record}/measures/new"),
    ("work-documents", "/manage/initiatives/{record}/documents"),
    (
        "document-withdrawal",
        "/manage/initiatives/{record}/documents/1/withdrawal",
    ),
    ("step-by-step", "/manage/entries/new"),
    ("duplicate", "/manage/initiatives/{record}/duplicate"),
    ("submission", "/manage/initiatives/{draft}/submission"),
    ("confirmation", "/manage/initiatives/{record}/confirmation"),
    ("work-record", "/manage/initiatives/{record}"),
    ("work-draft", "/manage/initiatives/{draft}"),
    ("work-withdrawn", "/manage/initiatives/{withdrawn}"),
    ("entry", "/manage/initiatives/new"),
    ("edit", "/manage/initiatives/{record}/edit"),
    ("publication", "/manage/initiatives/{draft}/publication"),
    ("withdrawal", "/manage/initiatives/{record}/withdrawal"),
    ("restoration", "/manage/initiatives/{withdrawn}/restoration"),
    ("adoption", "/manage/initiatives/{shipped}/adoption"),
    ("declaration", "/manage/initiatives/{record}/declaration"),
    ("milestone", "/manage/initiatives/{record}/milestones/new"),
    ("plan", "/manage/initiatives/{record}/milestones/2/plan"),
    ("report", "/manage/initiatives/{draft}/milestones/1/report"),
    (
        "retraction",
        "/manage/initiatives/{record}/milestones/3/retraction",
    ),
    ("document", "/manage/initiatives/{record}/documents/new"),
];

/// Forms that refuse what is sent as they come, and the button that sends it.
const REFUSING: [(&str, &str, &str); 13] = [
    ("password", "/account/password", SEND),
    ("invitation", "/manage/accounts/new", SEND),
    (
        "accreditation",
        "/manage/accounts/{person}/accreditations/new",
        SEND,
    ),
    ("import", "/manage/imports/new", SEND),
    ("duty-check", "/manage/duties/{round}/SESRIC/check", SEND),
    ("decision-new", "/manage/meetings/SC-7/decisions/new", SEND),
    ("bulk", "/manage/bulk", SEND),
    (
        "review",
        "/manage/initiatives/{waiting}/review",
        "main button[value=return]",
    ),
    ("entry", "/manage/initiatives/new", SEND),
    (
        "withdrawal",
        "/manage/initiatives/{record}/withdrawal",
        SEND,
    ),
    (
        "declaration",
        "/manage/initiatives/{record}/declaration",
        SEND,
    ),
    (
        "milestone",
        "/manage/initiatives/{record}/milestones/new",
        SEND,
    ),
    (
        "document",
        "/manage/initiatives/{record}/documents/new",
        SEND,
    ),
];

/// Addresses of whoever speaks for a lead.
const LEAD: [(&str, &str); 20] = [
    ("lead-account", "/account"),
    ("lead-work", "/manage"),
    ("lead-entry", "/manage/initiatives/new"),
    ("owed", "/manage/duties"),
    ("lead-duty", "/manage/duties/{round}/COMSTECH"),
    (
        "lead-item",
        "/manage/duties/{round}/COMSTECH/items/STI-7EFMX",
    ),
    ("tasks", "/manage/entries/{entry}"),
    ("task-texts", "/manage/entries/{entry}/texts"),
    ("task-bodies", "/manage/entries/{entry}/bodies"),
    ("task-agenda", "/manage/entries/{entry}/agenda"),
    ("task-milestones", "/manage/entries/{entry}/milestones"),
    ("answers", "/manage/entries/{entry}/check"),
    ("entry-discard", "/manage/entries/{entry}/discard"),
    ("lead-record", "/manage/initiatives/{record}"),
    ("proposal", "/manage/initiatives/{record}/proposal"),
    ("waiting", "/manage/initiatives/{waiting}/submission"),
    ("lead-returned", "/manage/initiatives/{returned}"),
    ("lead-edit", "/manage/initiatives/{returned}/edit"),
    (
        "lead-submission",
        "/manage/initiatives/{returned}/submission",
    ),
    (
        "lead-document",
        "/manage/initiatives/{record}/documents/new",
    ),
];

/// Records in the states that a record can be in, and what else has an address of its own.
pub struct Records {
    codes: Vec<(&'static str, String)>,
}

impl Records {
    async fn enter(amina: &mut Plain) -> Self {
        let record = story::enter_the_seed_bank(amina, "publish").await;
        story::plan_and_report(amina, &record).await;
        let draft = story::enter_the_seed_bank(amina, "draft").await;
        let withdrawn = story::enter_the_seed_bank(amina, "publish").await;
        let withdrawal = format!("/en/manage/initiatives/{withdrawn}/withdrawal");
        amina.open(&withdrawal).await;
        amina.set("reason", "Entered twice.").await;
        amina.press(SEND).await;
        Self {
            codes: vec![
                ("record", record),
                ("draft", draft),
                ("withdrawn", withdrawn),
                ("shipped", "STI-ZPEKJ".into()),
            ],
        }
    }

    /// Adds what has an address.
    pub fn add(&mut self, name: &'static str, code: String) {
        self.codes.push((name, code));
    }

    /// The code of something.
    pub fn code(&self, name: &str) -> &str {
        let found = self.codes.iter().find(|(one, _)| *one == name);
        &found.unwrap_or_else(|| panic!("{name} has no address")).1
    }

    fn address(&self, lang: &str, path: &str) -> String {
        let mut path = path.to_owned();
        for (name, code) in &self.codes {
            path = path.replace(&format!("{{{name}}}"), code);
        }
        assert!(!path.contains('{'), "{path}");
        format!("/{lang}{path}")
    }
}

/// Goes through every kind of page in some languages.
pub async fn walk(driver: &Driver, server: &Server, langs: &[&str], eye: &mut impl Look) {
    let mut viewer = Chromium::open(driver, server.base(), Locale::En).await;
    eye.prepare(&mut viewer).await;
    for lang in langs {
        let link = server.set_up().replace("/en/", &format!("/{lang}/"));
        viewer.open(&link).await;
        eye.look(&mut viewer, &format!("set-up-{lang}")).await;
        viewer.press(SEND).await;
        refused(&mut viewer).await;
        eye.look(&mut viewer, &format!("set-up-refused-{lang}"))
            .await;
    }
    // What there is to see is made without a browser: that is sooner done.
    let mut amina = Plain::new(server.base(), Locale::En);
    story::become_administrator(&mut amina, server).await;
    let mut records = Records::enter(&mut amina).await;
    let hands = Hands::prepare(server.base(), &mut amina, &mut records).await;
    let mut worker = Chromium::open(driver, server.base(), Locale::En).await;
    eye.prepare(&mut worker).await;
    for lang in langs {
        let mut walk = Walk {
            lang,
            records: &records,
            eye: &mut *eye,
        };
        walk.each(&mut viewer, &PUBLIC).await;
        viewer.open(&format!("/{lang}/account/sign-in")).await;
        walk.refused(&mut viewer, "sign-in", SEND).await;
        worker.take_over(&hands.carim).await;
        walk.each(&mut worker, &LEAD).await;
        worker.take_over(&hands.rabia).await;
        hands::check(&mut worker, lang, walk.eye).await;
        worker.take_over(&amina).await;
        walk.each(&mut worker, &MANAGE).await;
        for (name, path, button) in REFUSING {
            worker.open(&records.address(lang, path)).await;
            walk.refused(&mut worker, name, button).await;
        }
        merge(&mut worker, lang, records.code("record")).await;
        walk.eye.look(&mut worker, &format!("merge-{lang}")).await;
        session_ends(&mut worker, lang, walk.eye).await;
    }
    viewer.close().await;
    worker.close().await;
}

/// A walk in one language.
struct Walk<'a, L> {
    lang: &'a str,
    records: &'a Records,
    eye: &'a mut L,
}

impl<L: Look> Walk<'_, L> {
    /// Looks at the page of each address.
    async fn each(&mut self, visitor: &mut Chromium, pages: &[(&str, &str)]) {
        for (name, path) in pages {
            visitor.open(&self.records.address(self.lang, path)).await;
            reached(visitor, name).await;
            self.eye
                .look(visitor, &format!("{name}-{}", self.lang))
                .await;
        }
    }

    /// Sends the form before a visitor as it came, and looks at what is said of it.
    async fn refused(&mut self, visitor: &mut Chromium, name: &str, button: &str) {
        visitor.press(button).await;
        refused(visitor).await;
        self.eye
            .look(visitor, &format!("{name}-refused-{}", self.lang))
            .await;
    }
}

/// A page that was meant to be reached is not the page of an error.
pub async fn reached(visitor: &mut Chromium, name: &str) {
    let page = visitor.page().await;
    let error = !page.texts("main.error-page").is_empty();
    let meant = name.starts_with("error-");
    assert_eq!(error, meant, "{name} at {}: {}", page.at, page.said());
}

async fn refused(visitor: &mut Chromium) {
    let page = visitor.page().await;
    let problems = page.links(".error-summary a");
    assert!(!problems.is_empty(), "{}: {}", page.at, page.said());
}

/// Leads to the page on which two editors meet: one saves while the other types.
async fn merge(amina: &mut Chromium, lang: &str, record: &str) {
    let edit = format!("/{lang}/manage/initiatives/{record}/edit");
    amina.open(&edit).await;
    let first = amina.client.window().await.unwrap();
    let second = amina.client.new_window(true).await.unwrap();
    amina.client.switch_to_window(second.handle).await.unwrap();
    amina.open(&edit).await;
    amina
        .set("title_en", &format!("Desert seed bank, {lang}"))
        .await;
    amina.press(SEND).await;
    amina.client.close_window().await.unwrap();
    amina.client.switch_to_window(first).await.unwrap();
    amina.set("title_en", "Seed bank of the deserts").await;
    amina.press(SEND).await;
    let table = amina.client.find(Locator::Css("table.merge")).await;
    assert!(table.is_ok(), "{}", amina.page().await.said());
}

/// A session ends while a form is filled in; after signing in the form is given back.
async fn session_ends(amina: &mut Chromium, lang: &str, eye: &mut impl Look) {
    amina.open(&format!("/{lang}/manage/initiatives/new")).await;
    amina
        .set("title_en", "Typed before the session ended")
        .await;
    amina.client.delete_all_cookies().await.unwrap();
    amina.press(SEND).await;
    eye.look(amina, &format!("sign-in-again-{lang}")).await;
    amina
        .fill(&[("email", story::EMAIL), ("password", story::PASSWORD)])
        .await;
    amina.press(SEND).await;
    eye.look(amina, &format!("resume-{lang}")).await;
    amina.press(SEND).await;
    let page = amina.page().await;
    let typed = "Typed before the session ended";
    assert!(page.html.contains(typed), "{}: {}", page.at, page.said());
}
