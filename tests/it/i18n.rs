//! Three languages, complete: direction, isolation, and not a word of another language.

mod catalogue;
mod isolation;

use std::collections::BTreeSet;

use sti_tracker::audit::Verb;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Dating, FactKind, Kind, Step};
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, furnish, public_pages, rich_initiative, routes};
use crate::support::factory::{Act, Said, initiative};
use crate::support::{Client, Page, TestApp};

/// Every page in a language, with who may see it: public ones, work, and errors.
async fn all_pages(app: &TestApp, locale: Locale) -> Vec<Page> {
    let lang = locale.code();
    furnish(app);
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
    pages.extend(furnished(app, lang, &mut anon, &mut amina).await);
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

/// Pages of records of which there is something to say: adopted, planned, reported, a programme
/// with a part, one suspended, one withdrawn, one that two people edit.
async fn furnished(app: &TestApp, lang: &str, anon: &mut Client, amina: &mut Client) -> Vec<Page> {
    let whole = initiative("W")
        .of_kind(Kind::Programme)
        .under("water")
        .led_by("PAK");
    let whole = whole.published(app);
    let part = initiative("P")
        .part_of(&whole)
        .under("water")
        .led_by("NER")
        .published(app);
    let (start, end) = (
        part.step(app, Step::Started).id,
        part.step(app, Step::Completed).id,
    );
    let due = Dating::day(app.clock.today());
    part.plan(
        app,
        Act::of(Verb::Planned),
        start,
        Dating::year(2025).unwrap(),
        false,
    );
    part.plan(app, Act::of(Verb::Planned), start, due, false);
    let fact = part.report(app, Act::of(Verb::Reported), end, Dating::Unknown);
    part.document(
        app,
        Act::of(Verb::Documented),
        fact,
        "https://example.org/1",
    );
    let suspended = Said::on(FactKind::Suspended, due);
    whole.say(app, Act::of(Verb::Declared), suspended);
    let gone = initiative("G").led_by("NER").published(app);
    gone.edit(app, Act::of(Verb::Withdrawn), |profile| {
        profile.withdrawn = true
    });
    app.sees().await;
    let mut pages = Vec::new();
    for made in [&whole, &part, &gone] {
        pages.push(
            anon.get(&format!("/{lang}/initiatives/{}", made.reference))
                .await,
        );
        pages.push(
            amina
                .get(&format!("/{lang}/manage/initiatives/{}", made.reference))
                .await,
        );
    }
    let done = format!(
        "/{lang}/manage/initiatives/{}?done=reported",
        part.reference
    );
    pages.push(amina.get(&done).await);
    for path in ["", "states/NER", "themes/water", "states/PAK"] {
        pages.push(anon.get(&format!("/{lang}/{path}")).await);
    }
    let edit = format!("/{lang}/manage/initiatives/{}/edit", part.reference);
    let (first, second) = (amina.see(&edit).await, amina.see(&edit).await);
    amina
        .submit(&first, "save", &[("title_en", "X"), ("kind", "event")])
        .await;
    let merge = amina
        .submit(&second, "save", &[("title_en", "Y"), ("theme", "health")])
        .await;
    assert_eq!(merge.status, 409);
    pages.push(merge);
    pages
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
                let ids = page.attributes("[id]", "id");
                let distinct: BTreeSet<&String> = ids.iter().collect();
                assert_eq!(ids.len(), distinct.len(), "{}: an id twice in {ids:?}", page.address);
                for attribute in ["aria-labelledby", "aria-describedby", "for"] {
                    for named in page.attributes(&format!("[{attribute}]"), attribute) {
                        let lost = named.split_whitespace().find(|id| !ids.iter().any(|one| one == id));
                        assert_eq!(lost, None, "{}: {attribute}", page.address);
                    }
                }
            }
        }
    }
}
