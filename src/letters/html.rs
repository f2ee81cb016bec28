//! A letter as a page of its own, for programs that show such: the same words as its text.

use askama::Template;

use super::Letter;
use crate::error::{Error, Result};

/// A part of a letter.
enum Block<'a> {
    Words(&'a str),
    Link(&'a str),
    List(Vec<Item<'a>>),
}

/// A line of a list, with the address that belongs to it.
struct Item<'a> {
    words: &'a str,
    link: Option<&'a str>,
}

#[derive(Template)]
#[template(path = "letters/letter.html")]
struct Page<'a> {
    lang: &'static str,
    dir: &'static str,
    subject: &'a str,
    blocks: Vec<Block<'a>>,
}

fn is_link(line: &str) -> bool {
    let scheme = line.starts_with("https://") || line.starts_with("http://");
    scheme && !line.contains(char::is_whitespace)
}

fn block(paragraph: &str) -> Block<'_> {
    if is_link(paragraph) {
        return Block::Link(paragraph);
    }
    let mut items: Vec<Item<'_>> = Vec::new();
    for line in paragraph.lines() {
        match (line.strip_prefix("- "), items.last_mut()) {
            (Some(words), _) => items.push(Item { words, link: None }),
            (None, Some(item)) if is_link(line.trim()) => item.link = Some(line.trim()),
            _ => return Block::Words(paragraph),
        }
    }
    Block::List(items)
}

/// The page of a letter.
pub(super) fn page(letter: &Letter) -> Result<String> {
    let page = Page {
        lang: letter.language.code(),
        dir: letter.language.dir(),
        subject: &letter.subject,
        blocks: letter.body.split("\n\n").map(block).collect(),
    };
    page.render().map_err(Error::internal)
}
