//! The page of a search.

use askama::Template;

use super::asked::{Sort, address};
use super::found::{Found, Named, Section};
use crate::i18n::{Html, Message};
use crate::rules::{Coded, Figure};
use crate::web::{Layout, Link};

/// What is found of one kind.
struct SectionView {
    id: &'static str,
    /// The part of the page, or the address that shows it.
    href: String,
    words: Message,
    figure: Figure,
    hits: Vec<(Link, String)>,
    /// The others of the kind.
    whole: Option<String>,
    first: Option<String>,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "search/show.html")]
pub(super) struct SearchPage {
    page: Layout,
    q: String,
    heading: Html,
    sections: Vec<SectionView>,
    nothing: bool,
    asked: bool,
    /// Another spelling, and its address.
    instead: Option<(String, String)>,
    /// One word alone, and its address.
    fewer: Vec<(String, String)>,
    names: Vec<String>,
}

impl SearchPage {
    pub(super) fn new(mut page: Layout, found: &Found) -> Self {
        let t = &page.t.search;
        let asked = !found.asked.words.is_empty();
        let q = found.asked.text.clone();
        let (title, heading) = if asked {
            let n = page.number(&found.total);
            let title = t.found_title.with(&[("q", &q), ("n", &n)]);
            let parts = [("q", &Html::isolate(&q)), ("n", &page.figure(&found.total))];
            (title, t.found_title.html(&parts))
        } else {
            (t.title.to_string(), Html::escape(t.title.as_str()))
        };
        page.title = title;
        let link = |words: &str| (words.to_owned(), page.href(&address(words, None)));
        let typed: Vec<&str> = q.split_whitespace().collect();
        let fewer = match typed.as_slice() {
            [_] => Vec::new(),
            words => words.iter().map(|word| link(word)).collect(),
        };
        Self {
            heading,
            asked,
            nothing: asked && found.sections.is_empty(),
            sections: found
                .sections
                .iter()
                .map(|one| section(&page, found, one))
                .collect(),
            instead: found.instead.as_deref().map(link),
            fewer,
            names: found.names.iter().map(|name| page.plain(name)).collect(),
            q,
            page,
        }
    }

    fn action(&self) -> String {
        format!("/{}/search", self.page.lang())
    }
}

fn section(page: &Layout, found: &Found, one: &Section) -> SectionView {
    let shown = Figure::counted(one.hits.len(), one.figure.question().clone());
    let all = one.figure.equals(&shown);
    let code = one.sort.code();
    let turns = one.first.is_some() || one.next.is_some();
    let at = |address: &String| page.href(address);
    SectionView {
        id: code,
        href: match one.hits.is_empty() {
            true => page.href(&found.address(one.sort)),
            false => format!("#{code}"),
        },
        words: words(page, one.sort),
        figure: one.figure.clone(),
        hits: one.hits.iter().map(|hit| link(page, hit)).collect(),
        whole: (!all && !turns).then(|| page.href(&found.address(one.sort))),
        first: one.first.as_ref().map(at),
        next: one.next.as_ref().map(at),
    }
}

fn words(page: &Layout, sort: Sort) -> Message {
    let t = &page.t.common;
    match sort {
        Sort::Initiatives => t.initiatives,
        Sort::Organisations => t.organisations,
        Sort::States => t.states,
        Sort::Commitments => t.commitments,
        Sort::Decisions => page.t.search.decisions,
        Sort::Series => page.t.search.series,
        Sort::Themes => t.themes,
        Sort::Priorities => t.priorities,
        Sort::Groups => t.groups,
        Sort::Meetings => t.meetings,
    }
}

fn folder(sort: Sort) -> &'static str {
    match sort {
        Sort::Initiatives => "/initiatives",
        Sort::Organisations => "/organisations",
        Sort::States => "/states",
        Sort::Commitments => "/commitments",
        Sort::Decisions => "/decisions",
        Sort::Series => "/context",
        Sort::Themes => "/themes",
        Sort::Priorities => "/priorities",
        Sort::Groups => "/groups",
        Sort::Meetings => "/meetings",
    }
}

fn link(page: &Layout, hit: &Named) -> (Link, String) {
    let link = Link::new(page, folder(hit.sort), &hit.code, &hit.name);
    // The codes of themes are of addresses alone; nobody calls a theme by them.
    let code = match hit.sort {
        Sort::Themes => String::new(),
        _ => hit.code.clone(),
    };
    (link, code)
}
