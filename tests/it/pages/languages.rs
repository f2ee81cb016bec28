//! The language switch, and text that is not there in the reader's language.

use sti_tracker::i18n::{Locale, Text};

use crate::support::TestApp;
use crate::support::addresses::{Examples, public_pages, rich_initiative};
use crate::support::factory::initiative;

on_both! {
    async fn the_switch_keeps_the_address(app: TestApp) {
        let mut anon = app.anon();
        let examples = Examples::shipped(&rich_initiative(&app).await);
        for path in public_pages("en", &examples) {
            let page = anon.see(&path).await;
            if !page.is_html() {
                continue;
            }
            let links = page.attributes("nav.languages a", "href");
            assert_eq!(links.len(), 3, "{path}");
            for locale in Locale::ALL {
                let expected = path.replacen("/en/", &format!("/{}/", locale.code()), 1);
                assert!(links.contains(&expected), "{path}: {links:?}");
            }
            assert_eq!(page.attributes("nav.languages [aria-current]", "hreflang"), ["en"]);
            // Every page but the form of a note can be read on any day.
            assert_eq!(page.has("details.days"), !path.contains("/corrections/"), "{path}");
        }
    }
}

on_both! {
    async fn a_missing_translation_shows_another_marked_as_such(app: TestApp) {
        let title = Text::new(None, Some("تحلية المياه".into()), None);
        let made = initiative("").titled(title).led_by("NER").published(&app);
        app.sees().await;
        let mut anon = app.anon();
        for path in ["initiatives?state=NER".to_owned(), format!("initiatives/{}", made.reference)] {
            for lang in ["en", "fr"] {
                let page = anon.see(&format!("/{lang}/{path}")).await;
                let marked = page.all("main [lang=ar][dir=rtl]").into_iter();
                let texts: Vec<String> = marked.map(crate::support::html::text).collect();
                assert!(texts.contains(&"تحلية المياه".to_owned()), "{lang} {path}: {texts:?}");
            }
            let page = anon.see(&format!("/ar/{path}")).await;
            assert!(!page.has("main [lang=ar]"), "marked in its own language");
        }
    }
}

on_both! {
    async fn names_that_are_there_are_in_the_readers_language(app: TestApp) {
        let mut anon = app.anon();
        for (lang, name) in [("en", "Niger"), ("ar", "النيجر"), ("fr", "Niger")] {
            let page = anon.see(&format!("/{lang}/states/NER")).await;
            assert_eq!(page.text("h1"), name);
        }
        for (lang, name) in [("en", "Water resources"), ("ar", "الموارد المائية"), ("fr", "Ressources en eau")] {
            let page = anon.see(&format!("/{lang}/themes/water")).await;
            assert!(page.text("h1").contains(name), "{}", page.text("h1"));
        }
    }
}
