//! A draft that comes back with comments.

use super::People;
use super::steps::{accept, enter_step_by_step, hand_in, open_review, title_in, titles};
use crate::story::SEND;
use crate::visitor::Visitor;

/// What Amina remarks, by field; the last one on the whole.
const REMARKS: [(&str, &str); 3] = [
    ("title", "Which wells are meant?"),
    ("budget", "Is this for one year?"),
    ("all", "Almost done."),
];

/// Submitted, returned with comments at fields, mended, submitted again, accepted.
pub async fn drafts_are_mended_and_accepted<V: Visitor>(people: &mut People<V>) {
    let (amina, carim) = (&mut people.amina, &mut people.guest);
    let reference = enter_step_by_step(carim, "2").await;
    hand_in(carim, &reference).await;

    let t = amina.t();
    open_review(amina, &reference).await;
    // Without a word it cannot be returned.
    let page = amina.press_and_see("main button[value=return]").await;
    assert!(page.has(".error-summary"), "{}", page.said());
    for (field, words) in REMARKS {
        amina.set(&format!("comment_{field}"), words).await;
    }
    let page = amina.press_and_see("main button[value=return]").await;
    assert_eq!(page.text(".notice"), t.review.returned_done.as_str());

    let work = format!("/manage/initiatives/{reference}");
    let desk = carim.go("/manage").await;
    desk.must_say(carim.t().review.returned_title.as_str());
    let page = carim.go(&work).await;
    for (_, words) in REMARKS {
        page.must_say(words);
    }
    let form = carim.go(&format!("{work}/edit")).await;
    for (field, words) in &REMARKS[..2] {
        let beside = form.texts(&format!(
            "[id=\"{field}\"] .comment, .field:has(#{field}) .comment"
        ));
        assert_eq!(beside, [*words], "{field}: {}", form.said());
    }
    for (name, title) in titles("3") {
        carim.set(name, &title).await;
    }
    let page = carim.press_and_see(SEND).await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    hand_in(carim, &reference).await;
    accept(amina, &reference).await;
    let reader = &mut people.reader;
    let page = reader.go(&format!("/initiatives/{reference}")).await;
    assert_eq!(page.text("h1"), title_in(reader.locale(), "3"));
    for (_, words) in REMARKS {
        assert!(!page.says(words), "a comment is public: {words}");
    }
}
