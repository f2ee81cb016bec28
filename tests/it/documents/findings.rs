//! A reviewer asks, or does not agree; who answers for the record answers, or adds documents.

use sti_tracker::audit::Verb;
use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use super::verification::{LIST, documented, fact_page, listed};
use super::{proved, speaks_for};
use crate::support::TestApp;
use crate::support::factory::Act;

const ASKED: &str = "/en/manage/verification?queue=asked";
const REFUSED: &str = "/en/manage/verification?queue=refused";

on_both! {
    async fn a_question_waits_for_its_answer(app: TestApp) {
        let (made, _, _) = documented(&app);
        let t = &Locale::En.messages().verification;
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let address = fact_page(&mut rabia, &made).await.unwrap();
        // A finding must be chosen, and a question has words; what was typed stays.
        let page = rabia.post(&address, &[("note", "Where is it?")]).await;
        assert_eq!(page.status, 422);
        assert!(page.has("a[href='#finding']"), "{}", page.text("main"));
        assert!(page.text("textarea").contains("Where is it?"));
        let page = rabia.post(&address, &[("finding", "ask"), ("note", " ")]).await;
        assert_eq!(page.status, 422);
        assert!(page.text("main").contains(t.note_needed.as_str()));
        assert_eq!(rabia.post(&address, &[("finding", "praise"), ("note", "x")]).await.status, 422);
        // It waits in another list, and no figure moved.
        let asks = [("finding", "ask"), ("note", "On which page?")];
        assert_eq!(rabia.post(&address, &asks).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        assert!(!listed(&mut rabia, LIST, &made).await);
        assert!(listed(&mut rabia, ASKED, &made).await);
        assert!(!listed(&mut rabia, REFUSED, &made).await);
        // Everybody reads the question in the history; the reviewer does not answer it.
        let public = app.anon().see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(public.text("ol.history").contains("On which page?"));
        let answer = format!("{address}/answer");
        assert_eq!(rabia.get(&answer).await.status, 403);
        // Who does not lead the record neither.
        let mut other = speaks_for(&app, "Omar", AccountRole::Contributor, &["EGY"]);
        assert_eq!(other.post(&answer, &[("reason", "Page 12")]).await.status, 403);
        // The lead is led to it, and answers; that waits for acceptance.
        let mut niger = speaks_for(&app, "Nana", AccountRole::Contributor, &["NER"]);
        let page = niger.see(&address).await;
        assert!(page.text("main").contains("On which page?"));
        assert!(page.has(&format!("a[href='{answer}']")));
        let record = format!("/en/manage/initiatives/{}", made.reference);
        let work = niger.see(&record).await;
        assert!(work.says("ol.milestones .asked", "On which page?"), "{}", work.text("ol.milestones"));
        assert!(work.has(&format!("ol.milestones .asked a[href='{answer}']")));
        assert!(niger.see(&answer).await.text("main").contains("On which page?"));
        assert_eq!(niger.post(&answer, &[("reason", "")]).await.status, 422);
        let sent = niger.post(&answer, &[("reason", "Page 12")]).await;
        assert_eq!(sent.status, 303);
        let page = niger.follow(sent).await;
        assert!(page.text("main").contains("Page 12") && page.text("main").contains(t.not_accepted.as_str()));
        assert!(!niger.see(&record).await.has("ol.milestones .asked"), "theirs is answered");
        assert!(listed(&mut rabia, ASKED, &made).await, "a draft answers nothing");
        assert!(!rabia.see(&address).await.text("main").contains("Page 12"));
        // The secretariat's answer is public at once, and the fact is checked again.
        let mut amina = app.administrator();
        assert!(amina.see(&record).await.has("ol.milestones .asked"), "a draft answers nothing");
        assert_eq!(amina.post(&answer, &[("reason", "Page 12, below")]).await.status, 303);
        assert_eq!(amina.post(&answer, &[("reason", "Again")]).await.status, 422, "nothing waits");
        assert!(listed(&mut rabia, LIST, &made).await);
        assert!(!listed(&mut rabia, ASKED, &made).await);
        let page = rabia.see(&address).await;
        assert!(page.text("main").contains("Page 12, below"));
        assert_eq!(rabia.post(&address, &[("finding", "verify")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 1]);
    }
}

on_both! {
    async fn refused_documents_wait_for_others(app: TestApp) {
        let (made, fact, _) = documented(&app);
        let t = &Locale::En.messages().verification;
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let mut samir = app.member("Samir", &[AccountRole::Reviewer]);
        let address = fact_page(&mut rabia, &made).await.unwrap();
        assert_eq!(rabia.post(&address, &[("finding", "refuse"), ("note", "")]).await.status, 422);
        let refuses = [("finding", "refuse"), ("note", "It shows another well")];
        assert_eq!(rabia.post(&address, &refuses).await.status, 303);
        // A document is a document: the figures stay, and nobody verifies by it any more.
        assert_eq!(proved(&app).await, [1, 1, 0]);
        let page = samir.see(&address).await;
        assert!(page.text("main").contains(t.why_refused.as_str()));
        assert!(page.text("main").contains("It shows another well"));
        assert!(!page.has("input[name=finding]"));
        let page = samir.post(&address, &[("finding", "verify"), ("note", "I think so")]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("I think so"), "what was typed stays");
        assert!(listed(&mut samir, REFUSED, &made).await);
        assert!(!listed(&mut samir, LIST, &made).await);
        // Only who refused takes it back.
        let back = format!("{address}/retraction");
        assert_eq!(samir.post(&back, &[("reason", "No")]).await.status, 422);
        assert_eq!(rabia.post(&back, &[("reason", "I misread it")]).await.status, 303);
        assert!(listed(&mut samir, LIST, &made).await);
        assert_eq!(samir.post(&address, &refuses).await.status, 303);
        assert!(!listed(&mut samir, LIST, &made).await);
        // Another document, and it can be checked again.
        app.clock.set(app.clock.now() + chrono::TimeDelta::minutes(1));
        made.document(&app, Act::of(Verb::Documented), fact, "https://example.org/other");
        app.sees().await;
        assert!(listed(&mut samir, LIST, &made).await);
        assert!(!listed(&mut samir, REFUSED, &made).await);
        assert_eq!(rabia.post(&address, &[("finding", "verify")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 1]);
        assert_eq!(samir.get("/en/manage/verification?queue=lost").await.status, 400);
    }
}
