//! Every public page in three languages: every link leads somewhere, every figure opens, and what
//! it opens to was computed anew from the record and is the number that was shown.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use sti_tracker::i18n::Locale;
use sti_tracker::reference;
use sti_tracker::synthesis::{self, Synthesise};

use crate::support::app::tell;
use crate::support::html::text;
use crate::support::{Backend, Client, Page, TestApp};

/// A walk through the pages of one language.
struct Walk {
    locale: Locale,
    /// What was asked for already.
    seen: BTreeSet<String>,
    queue: VecDeque<(String, String)>,
    /// Figures that are still to be opened: where to, and the number, by where they stand.
    figures: BTreeMap<(String, String), String>,
    pages: usize,
    faults: Vec<String>,
}

/// The address without the part behind `#`.
fn whole(href: &str) -> String {
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Of lists, the first page under each set of filters' names: their combinations have no end. Of
/// everything else, each address.
fn sort_of(href: &str) -> String {
    let Some((path, query)) = href.split_once('?') else {
        return href.to_owned();
    };
    let names = query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or_default());
    format!("{path}?{}", names.collect::<Vec<_>>().join("&"))
}

impl Walk {
    fn new(locale: Locale) -> Self {
        let start = format!("/{}/", locale.code());
        Self {
            locale,
            seen: BTreeSet::from([start.clone()]),
            queue: VecDeque::from([(start, "nowhere".to_owned())]),
            figures: BTreeMap::new(),
            pages: 0,
            faults: Vec::new(),
        }
    }

    async fn walk(&mut self, reader: &mut Client) {
        while let Some((href, from)) = self.queue.pop_front() {
            let page = reader.get(&href).await;
            if !matches!(page.status, 200 | 302 | 303) {
                self.faults
                    .push(format!("{href} from {from}: {}", page.status));
                continue;
            }
            self.pages += 1;
            if page.is_html() {
                self.read(&href, &page);
            }
        }
    }

    fn read(&mut self, href: &str, page: &Page) {
        let inside = format!("/{}/", self.locale.code());
        for figure in page.all("main a.figure") {
            let to = figure.attr("href").unwrap_or_default().to_owned();
            self.figures
                .entry((to, text(figure)))
                .or_insert_with(|| href.to_owned());
        }
        for next in page.attributes(
            "main a[href^='/'], footer a[href^='/'], nav a[href^='/']",
            "href",
        ) {
            let next = whole(&next);
            let other = !next.starts_with(&inside) || next.contains("/account/");
            if !other && !next.contains("/why/") && self.seen.insert(sort_of(&next)) {
                self.queue.push_back((next, href.to_owned()));
            }
        }
    }

    /// Opens every figure that was met; those of the pages that they open to as well.
    async fn open(&mut self, reader: &mut Client) -> usize {
        let mut opened = BTreeSet::new();
        let mut pages: BTreeMap<String, Page> = BTreeMap::new();
        while let Some((figure, from)) = self.figures.pop_first() {
            if !opened.insert(figure.clone()) {
                continue;
            }
            let (href, number) = figure;
            if !pages.contains_key(&href) {
                let page = reader.get(&href).await;
                if page.status == 200 && href.contains("/why/") {
                    for one in page.all("main a.figure") {
                        let to = one.attr("href").unwrap_or_default().to_owned();
                        self.figures
                            .entry((to, text(one)))
                            .or_insert_with(|| href.clone());
                    }
                }
                pages.insert(href.clone(), page);
            }
            if let Some(fault) = self.fault(&href, &number, &pages[&href]) {
                self.faults.push(format!("{href} from {from}: {fault}"));
            }
            if href.contains("/why/") && pages.len() > 50 {
                pages.clear();
            }
        }
        opened.len()
    }

    /// What is wrong with the page that a figure opens to.
    fn fault(&self, href: &str, number: &str, page: &Page) -> Option<String> {
        if page.status != 200 {
            return Some(page.status.to_string());
        }
        if page.has("main [role=alert]") {
            return Some(page.text("main [role=alert]"));
        }
        let says = |words: &str| words.split([' ', '\u{a0}']).any(|word| word == number);
        if !href.contains("/why/") {
            let headings = page.texts("main h1, main h2, main h3, main caption");
            let one = number == "1" || number == "0" || self.locale == Locale::Ar && number == "2";
            // In Arabic one and two are words.
            let stated = one || headings.iter().any(|words| says(words));
            return (!stated).then(|| format!("does not say {number}: {headings:?}"));
        }
        if href.contains("reason=") {
            let lines = page
                .all("section[aria-labelledby=left-out] li")
                .len()
                .to_string();
            let many = page.has("a[rel=next]");
            return (lines != number && !many).then(|| format!("{lines} lines, not {number}"));
        }
        let found = page.text("main .lead strong");
        let days = href.contains("as_at=") && href.contains("known_on=");
        let rule = page.has("section[aria-labelledby=rule] p");
        (found != number || !days || !rule).then(|| format!("{found}, not {number}"))
    }
}

async fn everything(app: TestApp) {
    reference::load_context(&app.state.db, &app.clock).unwrap();
    let order = Synthesise {
        initiatives: 150,
        seed: 7,
    };
    synthesis::run(&app.state.db, &app.clock, &order).unwrap();
    app.sees().await;
    let mut faults = Vec::new();
    for locale in [Locale::En, Locale::Ar, Locale::Fr] {
        let mut walk = Walk::new(locale);
        let mut reader = app.anon();
        walk.walk(&mut reader).await;
        let figures = walk.open(&mut reader).await;
        println!("{}: {} pages, {figures} figures", locale.code(), walk.pages);
        assert!(
            walk.pages > 300 && figures > 3_000,
            "{} pages, {figures} figures",
            walk.pages
        );
        faults.append(&mut walk.faults);
    }
    let some = &faults[..faults.len().min(40)];
    assert!(faults.is_empty(), "{} faults: {some:#?}", faults.len());
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn every_figure_in_three_languages_on_sqlite() {
    tell("pages::crawl::sqlite", Backend::Sqlite, everything);
}

#[test]
#[ignore = "takes minutes: .ci/run --full"]
fn every_figure_in_three_languages_on_postgres() {
    tell("pages::crawl::postgres", Backend::Postgres, everything);
}
