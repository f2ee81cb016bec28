//! In Arabic, numbers, dates, references and amounts keep their order (case 28): each stands in an
//! isolate of its own.

use sti_tracker::audit::Verb;
use sti_tracker::funding::{self, Budget, Currency, Money};
use sti_tracker::i18n::{Html, Locale, format};
use sti_tracker::rules::{Coded, Dating, Step};

use super::all_pages;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::{Page, TestApp};

/// Whether a stretch of text would be torn apart among Arabic words: a reference, a day of digits,
/// a signed number, an amount with its currency.
fn is_fragile(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = letters.split('-').collect();
    let reference = letters.starts_with("STI-") && letters.len() == 9;
    let iso = parts.len() == 3 && parts.iter().all(|part| digits(part));
    let signed = letters
        .strip_prefix('-')
        .is_some_and(|rest| digits(rest.split(['.', ',']).next().unwrap()));
    reference || iso || signed
}

/// The fragile words of a page outside isolates. What people typed is theirs, and stands in
/// elements that take their direction from it.
fn exposed(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for node in page.one("body").descendants() {
        let Some(text) = node.value().as_text() else {
            continue;
        };
        let held = node
            .ancestors()
            .filter_map(|one| one.value().as_element())
            .any(|one| {
                let own = one.attr("lang").is_some() && one.name() != "html";
                // The example in a hint is part of its sentence, which a translator wrote.
                let hint = one.attr("class") == Some("hint");
                let typed = one.attr("dir") == Some("auto");
                one.name() == "bdi" || one.name() == "option" || typed || own || hint
            });
        if !held {
            let fragile = text.split_whitespace().filter(|word| is_fragile(word));
            found.extend(fragile.map(|word| format!("{}: {word}", page.address)));
        }
    }
    found
}

on_both! {
    async fn case_28_nothing_fragile_stands_bare(app: TestApp) {
        let mut found = Vec::new();
        for page in all_pages(&app, Locale::Ar).await {
            found.extend(exposed(&page));
        }
        assert!(found.is_empty(), "{found:#?}");
    }
}

on_both! {
    async fn case_28_dates_and_figures_are_isolated(app: TestApp) {
        for page in all_pages(&app, Locale::Ar).await {
            for time in page.all("main time") {
                assert!(time.inner_html().starts_with("<bdi>"), "{}: {}", page.address, time.html());
                assert!(time.attr("datetime").is_some());
            }
            for figure in page.all("a.figure") {
                let parent = figure.parent().and_then(|one| one.value().as_element().map(|e| e.name().to_owned()));
                assert_eq!(parent.as_deref(), Some("bdi"), "{}: {}", page.address, figure.html());
            }
        }
    }
}

on_both! {
    async fn case_28_money_keeps_its_currency(app: TestApp) {
        let made = initiative("Paid").led_by("NER").published(&app);
        let usd = Currency::from_code("USD").unwrap();
        for minor in [82_800_000_000, 105_400_000_000] {
            made.act(&app, Act::of(Verb::Edited), |conn, change| {
                let budget = Budget {
                    amount: Some(Money { minor, currency: usd }),
                    document: None,
                    reason: Some("as agreed".into()),
                };
                funding::add_budget(conn, made.id, change, &budget)
            });
        }
        let last = made.step(&app, Step::Completed).id;
        made.report(&app, Act::of(Verb::Reported), last, Dating::day(day(2026, 3, 27)));
        app.sees().await;
        let page = app.anon().see(&format!("/ar/initiatives/{}", made.reference)).await;
        let isolated = page.texts("main bdi");
        for words in ["1,054,000,000 USD", "828,000,000 USD", "27 مارس 2026", made.reference.as_str()] {
            assert!(isolated.contains(&words.to_owned()), "{words}: {isolated:?}");
        }
        assert_eq!(exposed(&page), Vec::<String>::new());
    }
}

#[test]
fn case_28_negative_numbers_and_shares_have_one_way_to_be_isolated() {
    let number = format::decimal(Locale::Ar, -12.5, 1);
    assert_eq!(number, "-12.5");
    let share = Html::isolate(&format!("{number} %"));
    assert_eq!(share.as_str(), "<bdi>-12.5 %</bdi>");
    let amount = format::money(Locale::Ar, 82_800_000_000, 2, "USD");
    assert_eq!(
        Html::isolate(&amount).as_str(),
        "<bdi>828,000,000 USD</bdi>"
    );
    // Marks of direction would be copied along with the number.
    for locale in Locale::ALL {
        for text in [
            format::decimal(locale, -12.5, 1),
            format::day(locale, day(2026, 3, 27)),
        ] {
            assert!(
                !text.contains(['\u{200e}', '\u{200f}', '\u{61c}']),
                "{text:?}"
            );
        }
    }
}

#[test]
fn what_is_fragile_is_known() {
    for word in ["STI-7F3K9", "(2026-11-21)", "-12.5", "-3,"] {
        assert!(is_fragile(word), "{word}");
    }
    for word in ["2026", "OIC-15", "2017-2026", "–", "-", "12.5", "C12"] {
        assert!(!is_fragile(word), "{word}");
    }
}
