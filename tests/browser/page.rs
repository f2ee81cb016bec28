//! A page as a reader has it before them.

use scraper::{ElementRef, Html, Selector};

/// A page: where it is and what it says.
pub struct Page {
    /// Path and query.
    pub at: String,
    /// Its HTML.
    pub html: String,
}

impl Page {
    /// The texts of what a selector finds, spaces made single.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.each(selector, text)
    }

    /// The text of what a selector finds first.
    pub fn text(&self, selector: &str) -> String {
        let found = self.texts(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("no {selector} at {}: {}", self.at, self.said()))
    }

    /// What its content says.
    pub fn said(&self) -> String {
        self.texts("main").join(" ")
    }

    /// Whether its content says something, whatever spaces part the words.
    pub fn says(&self, words: &str) -> bool {
        self.said().contains(&single_spaced(words))
    }

    /// Where the links go that a selector finds.
    pub fn links(&self, selector: &str) -> Vec<String> {
        self.attrs(selector, "href")
    }

    /// An attribute of what a selector finds, where it is there.
    pub fn attrs(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.each(selector, |one| one.attr(name).map(str::to_owned));
        found.into_iter().flatten().collect()
    }

    /// Whether something is there.
    pub fn has(&self, selector: &str) -> bool {
        !self.each(selector, |_| ()).is_empty()
    }

    /// Fails unless the content says something.
    #[track_caller]
    pub fn must_say(&self, words: &str) {
        assert!(
            self.says(words),
            "{} does not say “{words}”: {}",
            self.at,
            self.said()
        );
    }

    fn each<T>(&self, selector: &str, what: impl Fn(ElementRef<'_>) -> T) -> Vec<T> {
        let page = Html::parse_document(&self.html);
        page.select(&Selector::parse(selector).unwrap())
            .map(what)
            .collect()
    }
}

fn text(element: ElementRef<'_>) -> String {
    single_spaced(&element.text().collect::<String>())
}

/// Spaces made single, those that do not break included.
pub fn single_spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
