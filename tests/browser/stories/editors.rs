//! Two editors of one record.

use super::People;
use super::steps::{BADIA, accept_invitation, invite, sign_out, title_in, titles};
use crate::story::SEND;
use crate::visitor::Visitor;

/// Case 25: the second save gets the merge page, and no field is lost.
pub async fn meet_on_a_merge_page<V: Visitor>(people: &mut People<V>, record: &str) {
    let link = invite(&mut people.amina, &BADIA).await;
    sign_out(&mut people.guest).await;
    accept_invitation(&mut people.guest, &BADIA, &link).await;

    let (amina, badia) = (&mut people.amina, &mut people.guest);
    let edit = format!("/manage/initiatives/{record}/edit");
    amina.go(&edit).await;
    badia.go(&edit).await;
    for (name, title) in titles("Amina") {
        amina.set(name, &title).await;
    }
    amina.set("partners", "Partners of Amina").await;
    let page = amina.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());

    let own = title_in(badia.locale(), "Badia");
    let lang = badia.locale().code();
    badia
        .fill(&[
            (&format!("title_{lang}"), &own),
            (&format!("summary_{lang}"), "Summary of Badia"),
        ])
        .await;
    let merge = badia.press_and_see(SEND).await;
    assert!(merge.has("table.merge"), "{}: {}", merge.at, merge.said());
    let hers = title_in(amina.locale(), "Amina");
    for words in [&hers, &own, "Partners of Amina", "Summary of Badia"] {
        merge.must_say(words);
    }
    badia.set(&format!("_keep_title_{lang}"), "theirs").await;
    let page = badia.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());

    let page = people.reader.go(&format!("/initiatives/{record}")).await;
    assert_eq!(page.text("h1"), hers);
    for words in ["Partners of Amina", "Summary of Badia"] {
        page.must_say(words);
    }
}
