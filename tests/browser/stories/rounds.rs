//! A reporting round from its opening to the meeting's paper, as the people who take part live it.

use chrono::{Datelike, Days, Utc};

use sti_tracker::i18n::format;

use super::People;
use super::steps::{
    CARIM, CHOSEN, Person, accept_invitation, day, invite, sign_in, sign_out, titles,
};
use crate::page::Page;
use crate::server::Server;
use crate::story::{self, SEND, say_that_it_is_another};
use crate::visitor::Visitor;

const ZARA: Person = Person {
    name: "Zara",
    email: "zara@example.org",
    role: "contributor",
    body: "state:NER",
};

const OMAR: Person = Person {
    name: "Omar",
    email: "omar@example.org",
    role: "contributor",
    body: "organisation:SESRIC",
};

const RABIA: Person = Person {
    name: "Rabia",
    email: "rabia@example.org",
    role: "reviewer",
    body: "state:UGA",
};

const BILAL: Person = Person {
    name: "Bilal",
    email: "bilal@example.org",
    role: "administrator",
    body: "state:UGA",
};

/// The duties of those who answer.
const COMSTECH: &str = "/manage/duties/STORY-1/COMSTECH";
const SESRIC: &str = "/manage/duties/STORY-1/SESRIC";
const NIGER: &str = "/manage/duties/STORY-1/NER";
const MALI: &str = "/manage/duties/STORY-1/MLI";

const REMARK: &str = "Which laboratory?";
const OBSTACLES: [&str; 2] = ["No reagents", "No reagents in Islamabad"];
const REFUSAL: &str = "It shows another laboratory.";

/// What is shown of milestones on the overview: reported, documented, verified.
type Proved = [i64; 3];

/// A round for 18 institutions and 57 states before a meeting; four answers, one returned and
/// corrected, one document refused, another verified, all accepted. Participation, coverage, figures
/// and the paper follow.
pub async fn runs_from_its_opening_to_the_paper<V: Visitor>(
    server: &Server,
    people: &mut People<V>,
) {
    story::become_administrator(&mut people.amina, server).await;
    for person in [&CARIM, &ZARA, &OMAR, &RABIA, &BILAL] {
        let link = invite(&mut people.amina, person).await;
        accept_invitation(&mut people.guest, person, &link).await;
        sign_out(&mut people.guest).await;
    }
    let lab = enter(&mut people.amina, "organisation:COMSTECH", "1", "publish").await;
    plan(&mut people.amina, &lab).await;
    let school = enter(&mut people.amina, "state:NER", "2", "publish").await;
    call_a_meeting(&mut people.amina).await;
    open_the_round(&mut people.amina).await;
    let reader = &mut people.reader;
    assert_eq!(institutions(reader).await, [18, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(states(reader).await, [57, 0, 0, 0, 0, 0, 0, 0]);
    let proved = proved_now(reader).await;

    nothing_has_changed(&mut people.guest, &school).await;
    assert_eq!(states(&mut people.reader).await, [57, 1, 1, 0, 1, 0, 1, 0]);
    with_documents(&mut people.guest, &lab).await;
    returned_and_corrected(people, &lab).await;
    with_a_new_initiative(&mut people.guest).await;
    by_letter(&mut people.amina).await;
    // What waits for a decision is nobody's yet.
    assert_eq!(proved_now(&mut people.reader).await, proved);
    let heard = heard(&mut people.reader).await;
    for duty in [NIGER, COMSTECH, SESRIC] {
        decide(&mut people.amina, duty, "accept").await;
    }
    // Nobody accepts what they entered: another administrator does.
    let review = people.amina.go(&format!("{MALI}/review")).await;
    assert!(review.has("button[value=accept]"), "{}", review.said());
    let own = people.amina.press_and_see("button[value=accept]").await;
    assert!(own.has(".error-summary"), "{}", own.said());
    sign_in(&mut people.guest, BILAL.email, CHOSEN).await;
    decide(&mut people.guest, MALI, "accept").await;
    sign_out(&mut people.guest).await;

    let reader = &mut people.reader;
    // SESRIC leads more than it answered for, and COMSTECH too: neither report is complete.
    assert_eq!(institutions(reader).await, [18, 2, 2, 0, 2, 0, 0, 0]);
    assert_eq!(states(reader).await, [57, 2, 2, 0, 1, 1, 2, 0]);
    assert_eq!(
        self::heard(reader).await,
        heard + 2,
        "both institutions were heard"
    );
    let [reported, documented, verified] = proved;
    let accepted = [reported + 2, documented + 2, verified];
    assert_eq!(proved_now(reader).await, accepted);
    one_is_refused_and_one_verified(people, &lab).await;
    let checked = [reported + 2, documented + 2, verified + 1];
    assert_eq!(proved_now(&mut people.reader).await, checked);
    the_paper_tells_it(&mut people.reader).await;
}

/// Enters a project that a body leads; `then` is what becomes of it. Returns its reference.
async fn enter(who: &mut impl Visitor, lead: &str, word: &str, then: &str) -> String {
    who.go("/manage/initiatives/new").await;
    for (name, title) in titles(word) {
        who.set(name, &title).await;
    }
    who.fill(&[
        ("kind", "project"),
        ("role_1", "lead"),
        ("body_1", lead),
        ("theme", "water"),
    ])
    .await;
    who.press(&format!("main .actions button[value={then}].button"))
        .await;
    say_that_it_is_another(who).await;
    let page = who.page().await;
    let work = who.local("/manage/initiatives/");
    let reference = page.at.strip_prefix(&work);
    let reference = reference.unwrap_or_else(|| panic!("{}: {}", page.at, page.said()));
    reference.split(['?', '/']).next().unwrap().to_owned()
}

/// Two milestones are due: figures of progress count what is due.
async fn plan(amina: &mut impl Visitor, record: &str) {
    for number in [1, 2] {
        amina
            .go(&format!(
                "/manage/initiatives/{record}/milestones/{number}/plan"
            ))
            .await;
        day(amina, "due", ["", "12", "2024"]).await;
        let page = amina.press_and_see(SEND).await;
        assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    }
}

/// A meeting two months ahead.
async fn call_a_meeting(amina: &mut impl Visitor) {
    amina.go("/manage/meetings/new").await;
    amina
        .fill(&[
            ("code", "SC-8"),
            ("name_en", "Eighth meeting"),
            ("name_ar", "الاجتماع الثامن"),
            ("name_fr", "Huitième réunion"),
            ("source", "Invitation of the secretariat"),
        ])
        .await;
    let from = Utc::now().date_naive() + Days::new(60);
    for (name, on) in [("from", from), ("to", from + Days::new(1))] {
        let parts = [on.day(), on.month(), on.year().unsigned_abs()].map(|part| part.to_string());
        day(amina, name, parts.each_ref().map(String::as_str)).await;
    }
    let page = amina.press_and_see(SEND).await;
    assert!(page.has("[role=status]"), "{}: {}", page.at, page.said());
}

/// The form knows whom to ask, until when and for which meeting: only a code is typed.
async fn open_the_round(amina: &mut impl Visitor) {
    let form = amina.go("/manage/rounds/new").await;
    let meeting = form.attrs("select[name=meeting] option[selected]", "value");
    assert_eq!(meeting, ["SC-8"], "{}", form.said());
    amina.set("code", "STORY-1").await;
    let preview = amina.press_and_see(SEND).await;
    let t = &amina.t().rounds;
    preview.must_say(&t.preview_institutions.text(18));
    preview.must_say(&t.preview_states.text(57));
    let opened = amina
        .press_and_see("section[aria-labelledby=preview] button")
        .await;
    opened.must_say(t.done_opened.as_str());
}

/// One click, a look and a signature.
async fn nothing_has_changed(guest: &mut impl Visitor, school: &str) {
    sign_in(guest, ZARA.email, CHOSEN).await;
    let desk = guest.go("/manage").await;
    let duty = guest.local(NIGER);
    assert!(desk.links("main a").contains(&duty), "{}", desk.said());
    let page = guest.at(&duty).await;
    page.must_say(school);
    let page = guest.press_and_see("button[name=all]").await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    hand_in(guest, NIGER, 1).await;
    sign_out(guest).await;
}

/// Checks all answers, signs and hands in.
async fn hand_in(who: &mut impl Visitor, duty: &str, number: u32) {
    who.go(&format!("{duty}/check")).await;
    who.set("sign", "yes").await;
    let page = who.press_and_see(SEND).await;
    let report = who.local(&format!("{duty}/reports/{number}"));
    assert!(page.at.starts_with(&report), "{}: {}", page.at, page.said());
}

/// Two milestones with a document each, obstacles, and the report.
async fn with_documents(guest: &mut impl Visitor, lab: &str) {
    sign_in(guest, CARIM.email, CHOSEN).await;
    for (number, month) in [(1, "3"), (2, "9")] {
        let report = format!("/manage/initiatives/{lab}/milestones/{number}/report");
        guest.go(&report).await;
        day(guest, "reached", ["", month, "2025"]).await;
        let link = format!("https://example.org/laboratory-{number}");
        guest
            .fill(&[("link", &link), ("source_kind", "official")])
            .await;
        let page = guest.press_and_see(SEND).await;
        assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    }
    answer(guest, lab, OBSTACLES[0]).await;
    hand_in(guest, COMSTECH, 1).await;
    sign_out(guest).await;
}

async fn answer(guest: &mut impl Visitor, lab: &str, obstacles: &str) {
    guest.go(&format!("{COMSTECH}/items/{lab}")).await;
    guest
        .fill(&[("kind", "reported"), ("obstacles", obstacles)])
        .await;
    let page = guest.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
}

/// It comes back with a remark, which stands where the correction is typed.
async fn returned_and_corrected<V: Visitor>(people: &mut People<V>, lab: &str) {
    let (amina, guest) = (&mut people.amina, &mut people.guest);
    amina.go(&format!("{COMSTECH}/review")).await;
    amina.set(&format!("comment_{lab}"), REMARK).await;
    let page = amina.press_and_see("button[value=return]").await;
    page.must_say(amina.t().duties.done_returned.as_str());
    sign_in(guest, CARIM.email, CHOSEN).await;
    let item = guest.go(&format!("{COMSTECH}/items/{lab}")).await;
    item.must_say(REMARK);
    answer(guest, lab, OBSTACLES[1]).await;
    hand_in(guest, COMSTECH, 2).await;
    // The report as it was first handed in stays.
    let first = guest.go(&format!("{COMSTECH}/reports/1")).await;
    first.must_say(OBSTACLES[0]);
    assert!(!first.says(OBSTACLES[1]), "{}", first.said());
    sign_out(guest).await;
}

async fn with_a_new_initiative(guest: &mut impl Visitor) {
    sign_in(guest, OMAR.email, CHOSEN).await;
    let made = enter(guest, "organisation:SESRIC", "3", "draft").await;
    guest.go(SESRIC).await.must_say(&made);
    hand_in(guest, SESRIC, 1).await;
    sign_out(guest).await;
}

/// What a minister signed on paper is entered with the number and the day of the letter.
async fn by_letter(amina: &mut impl Visitor) {
    let form = amina.go(&format!("{MALI}/form")).await;
    form.must_say(amina.t().duties.form_signature.as_str());
    amina.go(&format!("{MALI}/check")).await;
    amina.set("sign", "yes").await;
    let refused = amina.press_and_see(SEND).await;
    assert!(
        refused.has(".error-summary"),
        "without a letter: {}",
        refused.said()
    );
    amina
        .fill(&[("letter_reference", "77/2025"), ("sign", "yes")])
        .await;
    day(amina, "letter_on", ["1", "11", "2025"]).await;
    let page = amina.press_and_see(SEND).await;
    page.must_say("77/2025");
}

async fn decide(who: &mut impl Visitor, duty: &str, then: &str) {
    who.go(&format!("{duty}/review")).await;
    let page = who.press_and_see(&format!("button[value={then}]")).await;
    page.must_say(who.t().duties.done_accepted.as_str());
}

/// A reviewer reads two facts beside their documents.
async fn one_is_refused_and_one_verified<V: Visitor>(people: &mut People<V>, lab: &str) {
    let rabia = &mut people.guest;
    sign_in(rabia, RABIA.email, CHOSEN).await;
    let facts = waiting(rabia, lab).await;
    assert_eq!(facts.len(), 2, "{facts:?}");
    // The later step is refused: it would speak for the earlier one as well.
    let page = rabia.at(&facts[1]).await;
    assert!(page.html.contains("https://example.org/laboratory-2"));
    rabia
        .fill(&[("finding", "refuse"), ("note", REFUSAL)])
        .await;
    let page = rabia.press_and_see(SEND).await;
    page.must_say(REFUSAL);
    let page = rabia.at(&facts[0]).await;
    assert!(page.html.contains("https://example.org/laboratory-1"));
    rabia.set("finding", "verify").await;
    let page = rabia.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    assert_eq!(waiting(rabia, lab).await, Vec::<String>::new());
    sign_out(rabia).await;
    // Everybody reads why.
    let record = people.reader.go(&format!("/initiatives/{lab}")).await;
    record.must_say(REFUSAL);
}

/// The facts of a record that wait to be checked.
async fn waiting(rabia: &mut impl Visitor, record: &str) -> Vec<String> {
    let mut page = rabia.go("/manage/verification").await;
    let mut found = Vec::new();
    loop {
        let links = page.links("main tbody th a").into_iter();
        found.extend(links.filter(|link| link.contains(record)));
        let Some(next) = page.links("nav.pages a[rel=next]").pop() else {
            return found;
        };
        page = rabia.at(&next).await;
    }
}

/// The numbers of the institutions, then of the states: asked, answered, on time, late, here, by
/// letter, complete, not applicable.
async fn institutions(reader: &mut impl Visitor) -> Vec<i64> {
    let words = reader.t().participation.institutions.as_str();
    row(reader, "/participation/STORY-1", words).await
}

async fn states(reader: &mut impl Visitor) -> Vec<i64> {
    let words = reader.t().participation.states.as_str();
    row(reader, "/participation/STORY-1", words).await
}

async fn row(reader: &mut impl Visitor, path: &str, part: &str) -> Vec<i64> {
    let page = reader.go(path).await;
    let parts = page.texts("main table:first-of-type tbody th");
    let place = parts.iter().position(|one| one == part);
    let place = place.unwrap_or_else(|| panic!("no {part}: {}", page.said())) + 1;
    let cells = format!("main table:first-of-type tbody tr:nth-child({place}) td.num");
    let cells = page.texts(&cells);
    cells.iter().map(|cell| number(reader, cell)).collect()
}

/// A number as the reader's language writes it.
fn number(reader: &impl Visitor, cell: &str) -> i64 {
    let written = |n: &i64| format::number(reader.locale(), *n) == cell;
    (0..10_000)
        .find(written)
        .unwrap_or_else(|| panic!("{cell:?} is no number"))
}

async fn proved_now(reader: &mut impl Visitor) -> Proved {
    let page = reader.go("/").await;
    ["reported", "documented", "verified"]
        .map(|level| figure(reader, &page, &format!("milestones-{level}")))
}

/// How many institutions were heard: the coverage of the overview.
async fn heard(reader: &mut impl Visitor) -> i64 {
    let page = reader.go("/").await;
    figure(reader, &page, "institutions-heard")
}

/// A figure of a page; without it there is none of it.
fn figure(reader: &impl Visitor, page: &Page, subject: &str) -> i64 {
    let why = reader.local(&format!("/why/{subject}?"));
    let texts = page.texts(&format!("a.figure[href^='{why}']"));
    texts.first().map_or(0, |text| number(reader, text))
}

/// The paper of the meeting counts the same as the page of participation, and names who answered.
async fn the_paper_tells_it(reader: &mut impl Visitor) {
    let t = reader.t();
    let paper = "/meetings/SC-8/paper";
    for (part, counts) in [
        (t.participation.institutions, institutions(reader).await),
        (t.participation.states, states(reader).await),
    ] {
        // Late and here follow from the others: the paper does without them.
        let wanted: Vec<i64> = [0, 1, 2, 5, 6, 7].map(|place| counts[place]).into();
        assert_eq!(row(reader, paper, part.as_str()).await, wanted);
    }
    let page = reader.go(paper).await;
    let answered = page.texts("section[aria-labelledby=participation] dl.summary dd");
    assert_eq!(answered.len(), 2, "{answered:?}");
    for body in [
        "/organisations/COMSTECH",
        "/organisations/SESRIC",
        "/states/NER",
        "/states/MLI",
    ] {
        let name = reader.go(body).await.text("h1");
        let named = answered.iter().any(|names| names.contains(&name));
        assert!(named, "{name}: {answered:?}");
    }
    // Since the meeting before: the institution moved, and each figure opens.
    let moved = page.links("section[aria-labelledby=moved] a.figure");
    assert!(moved.len() > 8, "{}", page.said());
    reader.at(&moved[1]).await;
    let page = reader.page().await;
    assert!(!page.has("main.error-page"), "{}: {}", page.at, page.said());
}
