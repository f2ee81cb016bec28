//! What an administrator does to a shipped record: adopts, suspends, withdraws, puts back.

use sti_tracker::i18n::Locale;

use super::work;
use crate::support::TestApp;

const RECORD: &str = "/en/manage/initiatives/STI-ZPEKJ";
const PUBLIC: &str = "/en/initiatives/STI-ZPEKJ";

on_both! {
    async fn a_record_is_adopted_suspended_and_carried_on(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let suspended = Locale::En.messages().terms.status_suspended;
        // What public sources say is adopted, and only then has a status.
        assert!(!anon.see(PUBLIC).await.has("main .asat .tag"));
        work(&mut amina, RECORD, "/adoption", &[("reason", "The host confirmed it")]).await;
        assert!(anon.see(PUBLIC).await.has("main .asat .tag"));
        let list = anon.see("/en/initiatives?status=adopted").await;
        assert_eq!(list.texts("table.list tbody bdi"), ["STI-ZPEKJ"]);
        let typed = [("kind", "suspended"), ("reason", "No funds this year")];
        work(&mut amina, RECORD, "/declaration", &typed).await;
        let page = anon.see(PUBLIC).await;
        assert_eq!(page.texts("main .asat .tag")[0], suspended.as_str());
        assert!(page.body.contains("No funds this year"));
        let typed = [("kind", "lifted"), ("reason", "There are funds")];
        work(&mut amina, RECORD, "/declaration", &typed).await;
        let page = anon.see(PUBLIC).await;
        assert_ne!(page.texts("main .asat .tag")[0], suspended.as_str());
    }
}

on_both! {
    async fn a_record_is_withdrawn_and_put_back_and_nothing_is_deleted(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        work(&mut amina, RECORD, "/withdrawal", &[("reason", "Entered twice")]).await;
        let page = anon.get(PUBLIC).await;
        assert_eq!(page.status, 410);
        assert!(page.body.contains("Entered twice"));
        assert_eq!(anon.see("/en/").await.texts(".lead a.figure")[0], "79");
        work(&mut amina, RECORD, "/restoration", &[("reason", "It was not")]).await;
        assert_eq!(anon.see("/en/").await.texts(".lead a.figure")[0], "80");
        let history = anon.see(PUBLIC).await.text("section[aria-labelledby=history]");
        for reason in ["Entered twice", "It was not"] {
            assert!(history.contains(reason), "{history}");
        }
    }
}

on_both! {
    async fn a_document_is_added_and_withdrawn(app: TestApp) {
        let (mut anon, mut amina) = app.actors();
        let typed = [
            ("url", "https://example.org/more"),
            ("name", "More of it"),
            ("source_kind", "press"),
        ];
        work(&mut amina, RECORD, "/documents/new", &typed).await;
        assert!(anon.see(PUBLIC).await.has("a[href='https://example.org/more']"));
        let page = amina.see(RECORD).await;
        let links = page.attributes("main a[href*='/documents/']", "href");
        let last = links.iter().rfind(|href| href.ends_with("/withdrawal")).unwrap();
        let link = last.replacen(RECORD, "", 1);
        work(&mut amina, RECORD, &link, &[("reason", "It is another's")]).await;
        let page = anon.see(PUBLIC).await;
        assert!(page.has("section[aria-labelledby=documents] .tag-off"), "{}", page.text("main"));
    }
}
