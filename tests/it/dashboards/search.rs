//! `/search`.

use sti_tracker::audit::Verb;
use sti_tracker::rules::{Body, Role};

use crate::support::factory::{Act, initiative};
use crate::support::{Page, TestApp};

/// The kinds of things that were found, with their numbers.
fn found(page: &Page) -> Vec<(String, String)> {
    let kinds = page.attributes("nav.views a[href^='#']", "href");
    let kinds = kinds
        .into_iter()
        .map(|href| href.trim_start_matches('#').to_owned());
    kinds.zip(page.texts("nav.views a.figure")).collect()
}

on_both! {
    async fn everything_with_a_name_is_found_and_counted(app: TestApp) {
        initiative("Wells for Niger").led_by("NER").under("water").published(&app);
        app.sees().await;
        let mut reader = app.anon();
        let page = reader.see("/en/search?q=water").await;
        let kinds: Vec<String> = found(&page).into_iter().map(|(kind, _)| kind).collect();
        for kind in ["initiatives", "themes", "priorities", "series"] {
            assert!(kinds.contains(&kind.to_owned()), "{kind}: {kinds:?}");
        }
        // Case 31: the title states the count, which is that of its parts.
        let all: i64 = page.text("h1 a.figure").parse().unwrap();
        let parts: i64 = found(&page).iter().map(|(_, n)| n.parse::<i64>().unwrap()).sum();
        assert_eq!(all, parts);
        let list = reader.see("/en/initiatives?q=water").await;
        assert_eq!(found(&page)[0].1, list.text("h1 a.figure"));
        for (query, href) in [
            ("niger", "/en/states/NER"),
            ("ner", "/en/states/NER"),
            ("النيجر", "/en/states/NER"),
            ("نيجر", "/en/states/NER"),
            ("comstech", "/en/organisations/COMSTECH"),
            ("C01", "/en/commitments/C01"),
            ("sc-7", "/en/meetings/SC-7"),
            ("wells niger", "/en/initiatives/"),
        ] {
            let query: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
            let page = reader.see(&format!("/en/search?q={query}")).await;
            let links = page.attributes("main section li a", "href");
            assert!(links.iter().any(|link| link.starts_with(href)), "{query}: {links:?}");
        }
        // A code stands before names that hold the same letters.
        let page = reader.see("/en/search?q=ner&in=states").await;
        assert_eq!(page.attributes("main section li a", "href")[0], "/en/states/NER");
    }
}

on_both! {
    /// Whatever is counted can be reached.
    async fn a_kind_of_which_much_is_found_goes_on(app: TestApp) {
        let made = initiative("Taught by many").led_by("NER").published(&app);
        let academies = app.write(|conn| {
            let academy = |number| {
                let name = sti_tracker::i18n::Text::new(Some(format!("Academy of wells {number}")), None, None);
                sti_tracker::organisations::add(conn, &name, None)
            };
            (1..=130).map(academy).collect::<sti_tracker::error::Result<Vec<i64>>>()
        });
        made.edit(&app, Act::of(Verb::Edited), |profile| {
            let part = |id| (Role::Participating, Body::Organisation(id));
            profile.roles.extend(academies.into_iter().map(part));
        });
        app.sees().await;
        let mut reader = app.anon();
        let all = reader.see("/en/search?q=academy").await;
        let number = &found(&all).into_iter().find(|(kind, _)| kind == "organisations").unwrap().1;
        let href = all.attributes("nav.views a.figure[href*='in=organisations']", "href");
        let mut page = reader.see(&href[0]).await;
        assert_eq!(&page.text("h1 a.figure"), number);
        let mut hits = page.texts("#organisations ~ ul li");
        assert_eq!(hits.len(), 100);
        while let Some(next) = page.attribute("nav.pages a[rel=next]", "href") {
            page = reader.see(&next).await;
            assert!(page.has("nav.pages a[rel=prev]"));
            hits.extend(page.texts("#organisations ~ ul li"));
            assert!(hits.len() < 1_000, "the pages go in a circle");
        }
        assert_eq!(&hits.len().to_string(), number);
        // A sign is a word of its own, and no pattern.
        for query in ["%25", "%5C", "_"] {
            let page = reader.see(&format!("/en/search?q={query}")).await;
            assert!(!page.has("#states") && !page.has("#organisations"), "{query}");
        }
    }
}

on_both! {
    async fn what_finds_nothing_says_what_to_loosen(app: TestApp) {
        let mut reader = app.anon();
        let page = reader.see("/en/search?q=pakistn").await;
        let instead = page.attributes("main .empty a", "href");
        assert!(instead.contains(&"/en/search?q=Pakistan".to_owned()), "{instead:?}");
        let found = reader.see("/en/search?q=pakistan").await;
        assert!(found.has("main section li a"));
        let page = reader.see("/fr/search?q=eau+zzzzzz").await;
        let fewer = page.attributes("main .empty a", "href");
        assert!(fewer.contains(&"/fr/search?q=eau".to_owned()), "{fewer:?}");
        for q in ["%22%27%3Cscript%3E", "%25%5F%5C", "%20%20", "%E2%80%8F", &"x".repeat(3_000)] {
            let page = reader.get(&format!("/ar/search?q={q}")).await;
            assert_eq!(page.status, 200, "{q}");
            assert!(!page.body.contains("<script>"));
        }
    }
}

on_both! {
    async fn drafts_are_nobodys_to_find(app: TestApp) {
        initiative("Secretive wells").led_by("NER").make(&app, sti_tracker::audit::Publication::Draft);
        app.sees().await;
        let page = app.anon().see("/en/search?q=secretive").await;
        assert!(page.has("main .empty") && !page.body.contains("Secretive"));
    }
}
