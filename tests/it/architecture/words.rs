//! Every visible word stands in the catalogues, where a missing translation does not compile.

use super::nothing_of;
use crate::support::sources::{files, sources};

/// Attributes that are read out or shown.
const SHOWN: [&str; 6] = [
    "aria-label",
    "aria-description",
    "title",
    "placeholder",
    "alt",
    "label",
];

/// A template without its comments and expressions.
fn markup(template: &str) -> String {
    let mut left = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        let close = match rest[start..].chars().nth(1) {
            Some('#') => "#}",
            Some('%') => "%}",
            Some('{') => "}}",
            _ => {
                left.push_str(&rest[..=start]);
                rest = &rest[start + 1..];
                continue;
            }
        };
        left.push_str(&rest[..start]);
        let end = rest[start..].find(close).unwrap() + start;
        rest = &rest[end + 2..];
    }
    left.push_str(rest);
    left
}

/// The texts between tags, and the tags.
fn split(markup: &str) -> (Vec<&str>, Vec<&str>) {
    let (mut texts, mut tags) = (Vec::new(), Vec::new());
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        texts.push(&rest[..start]);
        // An attribute may hold a sign that looks like the end of its tag.
        let mut quoted = false;
        let end = rest[start..].find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let end = start + end.unwrap();
        tags.push(&rest[start..=end]);
        rest = &rest[end + 1..];
    }
    texts.push(rest);
    (texts, tags)
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// A text without the attributes that a macro or a block puts into a tag elsewhere.
fn without_attributes(text: &str) -> String {
    let mut left = String::new();
    for word in text.split_inclusive('"') {
        let is_end = left.ends_with("=\"") && word.ends_with('"');
        if is_end {
            let start = left.rfind(' ').unwrap_or(0);
            left.truncate(start);
        } else {
            left.push_str(word);
        }
    }
    left
}

fn shown_attributes(tag: &str) -> Vec<String> {
    SHOWN
        .iter()
        .filter_map(|name| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            let (value, _) = value.split_once('"')?;
            has_letters(value).then(|| format!("{name}={value:?}"))
        })
        .collect()
}

#[test]
fn templates_say_nothing_of_their_own() {
    let mut found = Vec::new();
    for (path, template) in files("templates", "html") {
        let markup = markup(&template);
        let (texts, tags) = split(&markup);
        for text in texts.iter().filter(|text| has_letters(text)) {
            found.extend(
                shown_attributes(text)
                    .into_iter()
                    .map(|one| format!("{path}: {one}")),
            );
        }
        let texts = texts.into_iter().map(without_attributes);
        let texts = texts.filter(|text| has_letters(text));
        found.extend(texts.map(|text| format!("{path}: {:?}", text.trim())));
        for tag in tags {
            found.extend(
                shown_attributes(tag)
                    .into_iter()
                    .map(|one| format!("{path}: {one}")),
            );
        }
        for (start, _) in template.match_indices("{{ \"") {
            found.push(format!(
                "{path}: {}",
                template[start..].lines().next().unwrap()
            ));
        }
    }
    nothing_of("words in templates", found);
}

#[test]
fn the_tokenizer_finds_words() {
    let page =
        markup("{# note #}<p title=\"{{ x }}\" class=\"a>b\">{% if a %}{{ b }}{% endif %} – 1</p>");
    let (texts, tags) = split(&page);
    assert!(!texts.iter().any(|text| has_letters(text)), "{texts:?}");
    assert_eq!(shown_attributes(tags[0]), Vec::<String>::new());
    assert_eq!(split("<p>Water</p>").0[1], "Water");
    assert_eq!(shown_attributes("<a title=\"Water\">"), ["title=\"Water\""]);
}

/// Names that are made up are data, in three languages, and no words of a page.
const MADE_UP: &str = "synthesis/words.rs";

/// Arabic and French sentences stand in the catalogues and in the shipped data.
#[test]
fn arabic_stands_in_the_catalogues_only() {
    let is_arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let found = sources()
        .into_iter()
        .filter(|source| !source.path.starts_with("i18n/") && source.path != MADE_UP)
        .flat_map(|source| {
            let lines = source.text.lines().enumerate();
            let of_tests = source.text.find("#[cfg(test)]").unwrap_or(usize::MAX);
            let of_tests = source.text[..of_tests.min(source.text.len())]
                .lines()
                .count();
            let lines = lines
                .filter(|(n, line)| *n < of_tests && line.contains(is_arabic) && line.contains('"'))
                .map(|(n, line)| format!("{}:{}: {}", source.path, n + 1, line.trim()));
            lines.collect::<Vec<_>>()
        });
    nothing_of("Arabic outside the catalogues", found.collect());
}
