//! Steps that several stories take.

use sti_tracker::i18n::Locale;

use crate::story::{SEND, say_that_it_is_another};
use crate::visitor::Visitor;

/// The password of whoever is invited.
pub const CHOSEN: &str = "nine loud herons";

/// Somebody to be invited.
pub struct Person {
    /// Their name.
    pub name: &'static str,
    /// Their address.
    pub email: &'static str,
    /// The role, beside that of a contributor.
    pub role: &'static str,
    /// The body that accredited them, by its choice in the form.
    pub body: &'static str,
}

/// The focal point of COMSTECH.
pub const CARIM: Person = Person {
    name: "Carim",
    email: "carim@example.org",
    role: "contributor",
    body: "organisation:COMSTECH",
};

/// Another administrator, who speaks for Niger as well: roles are a set.
pub const BADIA: Person = Person {
    name: "Badia",
    email: "badia@example.org",
    role: "administrator",
    body: "state:NER",
};

/// Invites somebody, and reads the link in the letter of the outbox.
pub async fn invite(amina: &mut impl Visitor, person: &Person) -> String {
    let t = amina.t();
    amina.go("/manage/accounts/new").await;
    let lang = amina.locale().code();
    amina
        .fill(&[
            ("name", person.name),
            ("email", person.email),
            ("language", lang),
            ("role", person.role),
            ("body", person.body),
            ("letter_reference", "CST/2026/17"),
        ])
        .await;
    day(amina, "letter_on", ["1", "11", "2025"]).await;
    day(amina, "valid_until", ["15", "12", "2030"]).await;
    let page = amina.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    page.must_say(person.email);
    let outbox = amina.go("/manage/letters").await;
    outbox.must_say(t.letters.title.as_str());
    let newest = outbox.links("main tbody a").remove(0);
    let letter = amina.at(&newest).await;
    letter.must_say(person.email);
    let paragraphs = letter.texts("main p");
    let link = paragraphs.iter().find(|words| words.starts_with("http"));
    let link = link.unwrap_or_else(|| panic!("no link: {paragraphs:?}"));
    assert!(
        link.contains(&amina.local("/account/invitations/")),
        "{link}"
    );
    link.to_owned()
}

/// A day's three fields.
pub async fn day(visitor: &mut impl Visitor, name: &str, parts: [&str; 3]) {
    for (part, value) in ["day", "month", "year"].into_iter().zip(parts) {
        visitor.set(&format!("{name}_{part}"), value).await;
    }
}

/// Follows an invitation and chooses a password.
pub async fn accept_invitation(guest: &mut impl Visitor, person: &Person, link: &str) {
    guest.at(link).await.must_say(person.email);
    guest.set("password", CHOSEN).await;
    guest.press("main form button").await;
    let page = guest.page().await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    page.must_say(person.name);
}

/// Signs in from an empty form.
pub async fn sign_in(visitor: &mut impl Visitor, email: &str, password: &str) {
    visitor.go("/account/sign-in").await;
    visitor
        .fill(&[("email", email), ("password", password)])
        .await;
    visitor.press("main form button").await;
    assert_eq!(visitor.page().await.at, visitor.local("/manage"));
}

/// Signs out.
pub async fn sign_out(visitor: &mut impl Visitor) {
    visitor.go("/account").await;
    let page = visitor.press_and_see("main form button").await;
    assert_eq!(
        page.links(".account a"),
        [visitor.local("/account/sign-in")]
    );
}

/// The title of a record in three languages, made of one word.
pub fn titles(word: &str) -> [(&'static str, String); 3] {
    [
        ("title_en", format!("Wells that measure themselves, {word}")),
        ("title_ar", format!("آبار تقيس نفسها، {word}")),
        ("title_fr", format!("Des puits qui se mesurent, {word}")),
    ]
}

/// The same as a reader of a language sees it.
pub fn title_in(locale: Locale, word: &str) -> String {
    let field = format!("title_{}", locale.code());
    let found = titles(word).into_iter().find(|(name, _)| *name == field);
    found.unwrap().1
}

/// Enters a record step by step, one thing a page, and goes on to submit it. Returns its
/// reference.
pub async fn enter_step_by_step(carim: &mut impl Visitor, word: &str) -> String {
    let t = carim.t();
    carim.go("/manage/entries/new").await;
    let tasks = carim.press_and_see("main form.stack button").await;
    let list = tasks.at.clone();
    assert_eq!(tasks.texts("ul.tasks .tag").len(), 8, "{}", tasks.said());
    for task in tasks.links("ul.tasks a") {
        carim.open(&task).await;
        let name = task.rsplit('/').next().unwrap();
        fill_task(carim, name, word).await;
        let page = carim.press_and_see(SEND).await;
        assert_eq!(page.at, list, "{task}: {}", page.said());
    }
    let tasks = carim.page().await;
    assert!(!tasks.has("ul.tasks .tag"), "{}", tasks.said());
    let check = tasks.links("main .actions a.button").remove(0);
    let answers = carim.at(&check).await;
    answers.must_say(t.guided.check_intro.as_str());
    for (_, title) in titles(word) {
        answers.must_say(&title);
    }
    carim.press("main button[value=submit]").await;
    say_that_it_is_another(carim).await;
    let page = carim.page().await;
    let work = carim.local("/manage/initiatives/");
    let reference = page.at.strip_prefix(&work).map(|rest| rest.split('/'));
    let reference = reference.and_then(|mut parts| parts.next());
    reference
        .unwrap_or_else(|| panic!("{}: {}", page.at, page.said()))
        .to_owned()
}

async fn fill_task(carim: &mut impl Visitor, task: &str, word: &str) {
    match task {
        "texts" => {
            for (name, title) in titles(word) {
                carim.set(name, &title).await;
            }
        }
        "kind" => {
            carim
                .fill(&[("kind", "project"), ("alignment", "oic")])
                .await
        }
        "bodies" => {
            carim
                .fill(&[("role_1", "lead"), ("body_1", "organisation:COMSTECH")])
                .await;
        }
        "themes" => carim.set("theme", "water").await,
        "days" => day(carim, "announced", ["", "3", "2025"]).await,
        "budget" => {
            carim
                .fill(&[("budget", "1250000"), ("currency", "USD")])
                .await;
        }
        "milestones" => day(carim, "due_completed", ["31", "12", "2026"]).await,
        _ => {} // nothing of it need be said
    }
}

/// Hands in what waits on a record; the page confirms it with the reference.
pub async fn hand_in(carim: &mut impl Visitor, reference: &str) {
    let t = carim.t();
    carim
        .go(&format!("/manage/initiatives/{reference}/submission"))
        .await;
    let page = carim.press_and_see("main button[value=hand-in]").await;
    assert_eq!(page.text(".notice h1"), t.review.handed_in_title.as_str());
    assert_eq!(page.text(".notice strong"), reference);
}

/// Finds on the desk what waits for a decision, and goes there.
pub async fn open_review(amina: &mut impl Visitor, reference: &str) {
    let review = amina.local(&format!("/manage/initiatives/{reference}/review"));
    let desk = amina.go("/manage").await;
    let waits = desk.links("main a").contains(&review);
    assert!(waits, "nothing waits of {reference}: {}", desk.said());
    amina.open(&review).await;
}

/// Accepts what waits on a record.
pub async fn accept(amina: &mut impl Visitor, reference: &str) {
    open_review(amina, reference).await;
    let t = amina.t();
    let page = amina.press_and_see("main button[value=accept]").await;
    assert_eq!(page.text(".notice"), t.review.accepted_done.as_str());
}
