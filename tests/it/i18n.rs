//! Three languages, complete: direction, isolation, and not a word of another language.

mod catalogue;
mod isolation;

use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, public_pages, rich_initiative, routes};
use crate::support::{Client, Page, TestApp};

/// Every page in a language, with who may see it: public ones, work, and errors.
async fn all_pages(app: &TestApp, locale: Locale) -> Vec<Page> {
    let lang = locale.code();
    let examples = Examples::shipped(&rich_initiative(app).await);
    let (mut anon, mut amina) = (
        app.anon(),
        app.member(&format!("Amina{lang}"), &[AccountRole::Administrator]),
    );
    let mut pages = Vec::new();
    for path in public_pages(lang, &examples) {
        pages.push(anon.see(&path).await);
    }
    let work = routes()
        .into_iter()
        .filter(|route| !route.writes && matches!(route.section.as_str(), "manage" | "account"));
    for route in work {
        pages.push(amina.get(&route.example(lang, &examples)).await);
    }
    for path in [
        "no-such-page",
        "initiatives?kind=nothing",
        "manage",
        "why/nothing",
        "why/record?as_at=x",
    ] {
        pages.push(anon.get(&format!("/{lang}/{path}")).await);
    }
    let form = format!("/{lang}/manage/initiatives/new");
    pages.push(amina.post::<&str, &str>(&form, &[]).await);
    pages.push(sent_from_elsewhere(&amina, &form).await);
    pages.into_iter().filter(Page::is_html).collect()
}

async fn sent_from_elsewhere(somebody: &Client, form: &str) -> Page {
    somebody
        .clone()
        .without_origin()
        .post::<&str, &str>(form, &[])
        .await
}

on_both! {
    async fn every_page_says_its_language_and_direction(app: TestApp) {
        for locale in Locale::ALL {
            for page in all_pages(&app, locale).await {
                let expected = (locale.code().to_owned(), locale.dir().to_owned());
                assert_eq!(page.language(), expected, "{}", page.address);
                assert_eq!(page.header("content-language"), Some(locale.code()), "{}", page.address);
                assert!(!page.title().is_empty(), "{}", page.address);
                assert_eq!(page.all("h1").len(), 1, "{}: one heading", page.address);
            }
        }
    }
}
