//! What many hands leave behind: accounts, letters, submissions, proposals, imports, checks. Their
//! pages are looked at beside the others.

use sti_tracker::i18n::Locale;

use crate::chromium::Chromium;
use crate::pages::{Look, Records, reached};
use crate::plain::Plain;
use crate::stories::steps::{
    self, CARIM, Person, accept_invitation, enter_step_by_step, hand_in, invite, open_review,
};
use crate::story::SEND;
use crate::visitor::Visitor;

/// A reviewer.
const RABIA: Person = Person {
    name: "Rabia",
    email: "rabia@example.org",
    role: "reviewer",
    body: "state:NER",
};

/// Somebody who does not follow her invitation.
const DINA: Person = Person {
    name: "Dina",
    email: "dina@example.org",
    role: "contributor",
    body: "state:UGA",
};

/// A table with a row in conflict, one that is new and one that is rejected.
const TABLE: &str = "ref,title,lead_institution,end\n\
    STI-ZPEKJ,A title from a spreadsheet,,\n\
    ,Pumps that run on the sun,COMSTECH,2026-12\n\
    ,Pumps of nobody,NOBODY,31.31.2026\n";

/// Those who are neither the administrator nor a reader.
pub struct Hands {
    /// Speaks for a lead.
    pub carim: Plain,
    /// Reviews.
    pub rabia: Plain,
}

impl Hands {
    /// Everybody does something that has a page.
    pub async fn prepare(base: &str, amina: &mut Plain, records: &mut Records) -> Self {
        let somebody = || Plain::new(base, Locale::En);
        let mut hands = Self {
            carim: somebody(),
            rabia: somebody(),
        };
        for (guest, person) in [(&mut hands.carim, &CARIM), (&mut hands.rabia, &RABIA)] {
            let link = invite(amina, person).await;
            accept_invitation(guest, person, &link).await;
        }
        let unused = invite(amina, &DINA).await;
        records.add("invitation", code_of(&unused));
        let accounts = amina.go("/manage/accounts").await;
        let names = accounts.texts("tbody th a");
        let carim = names.iter().position(|name| name == CARIM.name).unwrap();
        let person = code_of(&accounts.links("tbody th a")[carim]);
        records.add("person", person);
        let letters = amina.go("/manage/letters").await;
        records.add("letter", code_of(&letters.links("main tbody a")[0]));
        hands.report(amina, records).await;
        note(&mut somebody(), amina, records).await;
        import(amina, records).await;
        money_and_measures(amina, records).await;
        hands.meet(amina, records).await;
        hands
    }

    /// A decision, a round, a report that waits, and a note.
    async fn meet(&mut self, amina: &mut Plain, records: &mut Records) {
        amina.go("/manage/meetings/SC-7/decisions/new").await;
        amina
            .fill(&[
                ("number", "3"),
                ("text_en", "COMSTECH prepares a plan"),
                ("organisations", "COMSTECH"),
            ])
            .await;
        amina.press(SEND).await;
        records.add("decision", "SC-7.3".into());
        amina.go("/manage/rounds/new").await;
        amina
            .fill(&[("code", "SHOWN-1"), ("meeting", "SC-7")])
            .await;
        amina.press(SEND).await;
        amina.press("section[aria-labelledby=preview] button").await;
        records.add("round", "SHOWN-1".into());
        let duty = "/manage/duties/SHOWN-1/COMSTECH";
        let carim = &mut self.carim;
        carim.go(duty).await;
        carim.press("button[name=all]").await;
        carim.go(&format!("{duty}/check")).await;
        carim.set("sign", "yes").await;
        carim.press(SEND).await;
        amina.go(duty).await;
        amina.set("note", "Which of these are joint?").await;
        amina
            .press("section[aria-labelledby=notes] form button")
            .await;
        assert!(amina.page().await.has(".notice"));
    }

    /// Something waits, something came back, something is half filled in.
    async fn report(&mut self, amina: &mut Plain, records: &mut Records) {
        let carim = &mut self.carim;
        let returned = enter_step_by_step(carim, "1").await;
        hand_in(carim, &returned).await;
        open_review(amina, &returned).await;
        for field in ["title", "budget", "all"] {
            let words = "Which wells are meant?";
            amina.set(&format!("comment_{field}"), words).await;
        }
        amina.press("main button[value=return]").await;
        records.add("returned", returned);
        let waiting = enter_step_by_step(carim, "2").await;
        hand_in(carim, &waiting).await;
        records.add("waiting", waiting);

        let record = records.code("record").to_owned();
        carim
            .go(&format!("/manage/initiatives/{record}/edit"))
            .await;
        carim.set("title_en", "A seed bank in the desert").await;
        carim.set("title_ar", "بنك للبذور في الصحراء").await;
        carim.press(SEND).await;
        hand_in(carim, &record).await;
        open_review(amina, &record).await;
        let review = amina.page().await.links("main a");
        let proposal = review.iter().find(|link| link.contains("/proposals/"));
        records.add("proposal", code_of(proposal.unwrap()));

        carim.go("/manage/entries/new").await;
        let tasks = carim.press_and_see("main form.stack button").await;
        let entry = code_of(&tasks.at);
        carim.go(&format!("/manage/entries/{entry}/texts")).await;
        for (name, title) in steps::titles("3") {
            carim.set(name, &title).await;
        }
        carim.press(SEND).await;
        carim.go(&format!("/manage/entries/{entry}/kind")).await;
        carim.set("kind", "project").await;
        carim.press(SEND).await;
        records.add("entry", entry);
    }
}

/// The reviewer's list, and one fact of it.
pub async fn check(rabia: &mut Chromium, lang: &str, eye: &mut impl Look) {
    let list = rabia.at(&format!("/{lang}/manage/verification")).await;
    reached(rabia, "checks").await;
    eye.look(rabia, &format!("checks-of-reviewer-{lang}")).await;
    rabia.open(&list.links("main tbody a")[0]).await;
    reached(rabia, "fact").await;
    eye.look(rabia, &format!("fact-{lang}")).await;
}

/// A reader writes to the secretariat.
async fn note(viewer: &mut Plain, amina: &mut Plain, records: &mut Records) {
    let record = records.code("record");
    viewer
        .go(&format!("/initiatives/{record}/corrections/new"))
        .await;
    viewer
        .set("note", "The vault stands in another city.")
        .await;
    viewer.press(SEND).await;
    let queue = amina.go("/manage/corrections").await;
    let note = code_of(&queue.links("main .plainlist a")[0]);
    records.add("correction", note);
}

/// A disbursement, and a measure with a value.
async fn money_and_measures(amina: &mut Plain, records: &Records) {
    let work = format!("/manage/initiatives/{}", records.code("record"));
    amina.go(&format!("{work}/transactions/new")).await;
    amina
        .fill(&[
            ("type", "disbursement"),
            ("amount", "1250.50"),
            ("currency", "USD"),
            ("provider", "state:JOR"),
            ("day_year", "2024"),
            ("link", "https://example.org/paid"),
            ("source_kind", "official"),
        ])
        .await;
    let page = amina.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    amina.go(&format!("{work}/measures/new")).await;
    amina
        .fill(&[
            ("code", "trained"),
            ("unit", "people"),
            ("accumulation", "periodic"),
            ("target", "80"),
        ])
        .await;
    let page = amina.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    amina.go(&format!("{work}/measures/1/values/new")).await;
    amina
        .fill(&[
            ("period_year", "2024"),
            ("value", "20"),
            ("link", "https://example.org/trained"),
            ("source_kind", "official"),
        ])
        .await;
    let page = amina.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
}

/// A table is read, another one is written.
async fn import(amina: &mut Plain, records: &mut Records) {
    let shipped = format!("/manage/initiatives/{}/edit", records.code("shipped"));
    amina.go(&shipped).await;
    amina.set("title_en", "A title typed here").await;
    amina.press(SEND).await;
    for (name, table) in [
        ("import", TABLE),
        (
            "imported",
            "title,lead_institution\nTaps that count,COMSTECH\n",
        ),
    ] {
        amina.go("/manage/imports/new").await;
        amina
            .attach("file", "initiatives.csv", table.as_bytes())
            .await;
        let page = amina.press_and_see("main button[value=read]").await;
        records.add(name, code_of(&page.at));
    }
    amina.press("main button[value=good]").await;
}

/// The last part of an address.
fn code_of(address: &str) -> String {
    let path = address.split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}
