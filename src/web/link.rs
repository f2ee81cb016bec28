//! Links that pages make of names and of sources.

use super::Layout;
use crate::i18n::{Html, Text};
use crate::rules::Body;

/// A name that leads to its page.
pub struct Link {
    /// The address.
    pub href: String,
    /// The name, marked where it is in another language than the reader's.
    pub name: Html,
}

impl Link {
    /// The page of a code within a folder such as `/states`.
    pub fn new(page: &Layout, folder: &str, code: &str, name: &Text) -> Self {
        Self {
            href: page.at(folder, code),
            name: page.text(name),
        }
    }
}

/// Where the pages of bodies of a sort stand.
pub fn folder_of(body: Body) -> &'static str {
    match body {
        Body::State(_) => "/states",
        Body::Organisation(_) => "/organisations",
    }
}

/// Where something was found: an address, or words.
pub struct Source {
    /// The address, where it is one.
    pub address: Option<String>,
    /// The site of the address, or the words.
    pub words: Html,
}

impl Source {
    /// Reads a source; what is no web address is words.
    pub fn of(page: &Layout, source: &Text) -> Self {
        let site = source.en.as_deref().and_then(site_of);
        Self {
            address: site.and(source.en.clone()),
            words: site.map_or_else(|| page.text(source), Html::isolate),
        }
    }

    /// Reads a source that is an address or nothing.
    pub fn at(page: &Layout, address: &str) -> Self {
        Self::of(page, &Text::only(crate::i18n::Locale::En, address))
    }
}

/// The site of a web address, without `www.`.
fn site_of(address: &str) -> Option<&str> {
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))?;
    let site = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let site = site.strip_prefix("www.").unwrap_or(site);
    (!site.is_empty() && !address.contains(char::is_whitespace)).then_some(site)
}

#[cfg(test)]
mod tests {
    use super::site_of;

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(site_of("https://www.oic-oci.org/a?b"), Some("oic-oci.org"));
        assert_eq!(site_of("http://kaztag.kz"), Some("kaztag.kz"));
        for words in [
            "Press report",
            "javascript:alert(1)",
            "https://",
            "https:// a",
        ] {
            assert_eq!(site_of(words), None, "{words}");
        }
    }
}
