//! `/{l}/initiatives`: filters, the count in the title, pages by key.

use std::collections::BTreeSet;

use sti_tracker::audit::Publication;
use sti_tracker::i18n::Locale;

use crate::support::factory::initiative;
use crate::support::{Client, Page, TestApp};

/// The references on a page of the list, in order.
pub fn references(page: &Page) -> Vec<String> {
    page.texts("table.list tbody th bdi")
}

/// The count that the title states.
pub fn count(page: &Page) -> usize {
    // Of a list since a meeting, the name of the meeting follows.
    let heading = page.text("h1");
    let heading = heading.split(" with something new").next().unwrap();
    let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap()
}

/// Every page of a list from its first on, by its links.
pub async fn whole(reader: &mut Client, path: &str) -> (usize, Vec<String>) {
    let mut page = reader.see(path).await;
    let (title, mut all) = (count(&page), references(&page));
    while let Some(next) = page.attribute("nav.pages a[rel=next]", "href") {
        page = reader.see(&next).await;
        assert_eq!(count(&page), title, "{next}");
        all.extend(references(&page));
        assert!(all.len() < 5_000, "the pages go in a circle");
    }
    (title, all)
}

/// Filters of every sort, and some together.
pub const FILTERS: [&str; 27] = [
    "since=SC-6",
    "",
    "theme=water",
    "state=NER",
    "state=PAK&role=lead",
    "organisation=COMSTECH",
    "organisation=COMSTECH&role=lead",
    "role=host",
    "group=LDC",
    "group=LDC&state=NER",
    "priority=4",
    "commitment=C12",
    "kind=scheme",
    "alignment=aligned",
    "status=said-ongoing",
    "status=said-none",
    "status=adopted",
    "status=delayed",
    "level=reported",
    "level=verified",
    "year=2025",
    "sort=newest",
    "sort=newest&theme=education",
    "q=water",
    "q=COMSTECH&kind=event",
    "q=STI-ZPEKJ",
    "theme=education&alignment=oic&kind=scheme&status=said-ongoing",
];

on_both! {
    async fn case_31_the_title_states_what_the_filter_finds(app: TestApp) {
        let mut anon = app.anon();
        let mut seen = BTreeSet::new();
        for filter in FILTERS {
            let path = format!("/en/initiatives?{filter}");
            let (title, all) = whole(&mut anon, &path).await;
            assert_eq!(title, all.len(), "{filter}");
            let distinct: BTreeSet<&String> = all.iter().collect();
            assert_eq!(distinct.len(), all.len(), "{filter}: one twice");
            seen.insert(title);
        }
        assert!(seen.len() > 6, "the filters do not filter: {seen:?}");
        assert!(seen.contains(&80) && seen.contains(&0));
    }
}

on_both! {
    async fn case_31_the_count_stands_in_the_tab_and_on_top(app: TestApp) {
        let mut anon = app.anon();
        for locale in Locale::ALL {
            let page = anon.see(&format!("/{}/initiatives?theme=water", locale.code())).await;
            let counted = locale.messages().initiatives.title.text(count(&page) as i64);
            assert!(page.title().starts_with(&counted), "{} {counted}", page.title());
            assert_eq!(page.text("h1"), counted.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}

on_both! {
    async fn case_31_the_table_comes_before_the_chart(app: TestApp) {
        let mut anon = app.anon();
        for path in ["/en/", "/en/initiatives", "/en/themes", "/en/states", "/en/organisations"] {
            let page = anon.see(path).await;
            let main = page.one("main").html();
            let table = main.find("<table").unwrap_or_else(|| panic!("{path} has no table"));
            if let Some(chart) = main.find("<svg") {
                assert!(table < chart, "{path}: a chart before the table");
            }
            assert!(page.all("main table").iter().all(|table| {
                let caption = scraper::Selector::parse("caption").unwrap();
                table.select(&caption).next().is_some()
            }), "{path}: a table without a caption");
        }
    }
}

on_both! {
    async fn what_was_chosen_stays_chosen(app: TestApp) {
        let path = "/en/initiatives?q=water&theme=water&role=lead&kind=project&year=2025";
        let page = app.anon().see(path).await;
        assert_eq!(page.attribute("#q", "value").as_deref(), Some("water"));
        assert_eq!(page.attribute("#year", "value").as_deref(), Some("2025"));
        let chosen = page.attributes("form.filters option[selected]", "value");
        for code in ["water", "lead", "project"] {
            assert!(chosen.contains(&code.to_owned()), "{chosen:?}");
        }
        assert_eq!(page.attribute("form.filters", "method").as_deref(), Some("get"));
    }
}

on_both! {
    async fn pages_go_by_key_to_the_end(app: TestApp) {
        let mut anon = app.anon();
        // Equal titles: the key alone does not tell them apart.
        for n in 0..40 {
            initiative(if n % 2 == 0 { "Same title" } else { "Autre titre" }).led_by("NER").published(&app);
        }
        app.sees().await;
        for locale in Locale::ALL {
            for sort in ["title", "newest"] {
                let path = format!("/{}/initiatives?sort={sort}", locale.code());
                let (title, all) = whole(&mut anon, &path).await;
                let distinct: BTreeSet<&String> = all.iter().collect();
                assert_eq!((title, all.len(), distinct.len()), (120, 120, 120), "{path}");
            }
        }
    }
}

on_both! {
    async fn titles_stand_in_the_order_of_the_language(app: TestApp) {
        for title in ["Zèbre", "Étude", "eau", "Ecole"] {
            initiative(title).led_by("NER").published(&app);
        }
        app.sees().await;
        let path = "/fr/initiatives?state=NER&sort=title";
        let page = app.anon().see(path).await;
        let titles = page.texts("table.list tbody th a");
        let place = |title: &str| titles.iter().position(|one| one == title).unwrap();
        let places = ["eau", "Ecole", "Étude", "Zèbre"].map(place);
        assert!(places.is_sorted(), "{titles:?}");
    }
}

on_both! {
    async fn a_page_past_the_end_says_so(app: TestApp) {
        let mut anon = app.anon();
        let (_, all) = whole(&mut anon, "/en/initiatives").await;
        let last = all.last().unwrap();
        for locale in Locale::ALL {
            let sorted = whole(&mut anon, &format!("/{}/initiatives", locale.code())).await.1;
            let path = format!("/{}/initiatives?after={}", locale.code(), sorted.last().unwrap());
            let page = anon.see(&path).await;
            let words = locale.messages().initiatives.past_end;
            assert!(page.text("main .empty").contains(words.as_str()), "{}", page.body);
            assert!(page.has("nav.pages a[rel=prev]"));
            assert_eq!(count(&page), 80);
        }
        let page = anon.see(&format!("/en/initiatives?after={last}&theme=water")).await;
        assert!(references(&page).is_empty());
    }
}

on_both! {
    /// A page begins after no record that nobody may know of.
    async fn a_draft_is_no_place_in_the_list(app: TestApp) {
        let draft = initiative("Not yet").led_by("NER").make(&app, Publication::Draft);
        app.sees().await;
        let mut anon = app.anon();
        for path in ["initiatives", "moved-plans"] {
            let page = anon.get(&format!("/en/{path}?after={}", draft.reference)).await;
            assert_eq!(page.status, 400, "{path}");
        }
    }
}

on_both! {
    async fn nothing_found_leads_on(app: TestApp) {
        let page = app.anon().see("/fr/initiatives?q=zzzzzz").await;
        assert_eq!(count(&page), 0);
        assert!(page.has("main .empty a[href='/fr/initiatives']"));
    }
}
