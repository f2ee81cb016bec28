//! Folding: one spelling for all that a searcher may type.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// A few letters open up into what must be folded again ('℡' is "TEL"); a
/// second pass settles them, a third finds nothing to do.
const PASSES: usize = 4;

/// At most so many words of a query are looked for.
const WORDS: usize = 8;

/// Folds text for search. What is stored and what is asked for go through
/// this one function, so that both are spelt alike:
///
/// - lower case, compatibility forms opened (ﷺ, ﻻ, ℡, full width);
/// - no accents, no tashkeel, no tatweel, no control or format characters;
/// - one alef, ya, waw, kaf and ha for the ways to write them (ta marbuta is
///   ha), also from Persian and Urdu keyboards;
/// - ASCII digits; apostrophes, quotation marks and hyphens are spaces;
/// - letters that do not decompose as usual without accents (œ, ß, ı, ø, ə);
/// - single spaces.
///
/// Folding what is folded changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = folded_once(text);
    for _ in 1..PASSES {
        let again = folded_once(&folded);
        if again == folded {
            break;
        }
        folded = again;
    }
    folded
}

/// The words of a query, folded, without the punctuation round them.
pub fn words(query: &str) -> Vec<String> {
    fold(query)
        .split(' ')
        .map(|word| word.trim_matches(is_punctuation))
        .filter(|word| !word.is_empty())
        .take(WORDS)
        .map(ToOwned::to_owned)
        .collect()
}

/// Patterns for `LIKE … ESCAPE '\'`, one for each of the [`words`] of a query:
/// a row is found if its folded text matches all. `%`, `_` and `\` stand for
/// themselves. No words, no patterns.
pub fn like_pattern(query: &str) -> Vec<String> {
    let words = words(query).into_iter();
    words.map(|word| format!("%{}%", escaped(&word))).collect()
}

/// Arabic-Indic and extended Arabic-Indic digits as ASCII, for reading form
/// fields; everything else stays.
pub fn digits(text: &str) -> String {
    text.chars().map(digit).collect()
}

fn folded_once(text: &str) -> String {
    let normalizer = const { DecomposingNormalizerBorrowed::new_nfkd() };
    let mut open = String::with_capacity(text.len());
    for c in normalizer
        .normalize_iter(text.chars())
        .filter(|c| is_kept(*c))
    {
        // Lower case may add a combining dot, which the next pass takes off.
        c.to_lowercase()
            .for_each(|lower| push_plain(&mut open, lower));
    }
    single_spaced(&open)
}

/// Whether a character says something: no mark, no control, no filling.
fn is_kept(c: char) -> bool {
    use GeneralCategory::{Control, EnclosingMark, Format, NonspacingMark};
    const TATWEEL: char = '\u{640}';
    let category = const { CodePointMapData::<GeneralCategory>::new() }.get(c);
    let silent = matches!(category, Control | EnclosingMark | Format | NonspacingMark);
    c.is_whitespace() || (!silent && c != TATWEEL)
}

/// Adds a letter in its plainest spelling.
fn push_plain(text: &mut String, c: char) {
    match c {
        'œ' => text.push_str("oe"),
        'æ' => text.push_str("ae"),
        'ß' => text.push_str("ss"),
        'þ' => text.push_str("th"),
        _ => text.push(plain(digit(c))),
    }
}

fn plain(c: char) -> char {
    match c {
        // Alef, ya, waw and ha with hamza have lost it as a combining mark.
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ے' => 'ي',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        'ک' => 'ك',
        // Azerbaijan, Turkey, the Hausa and the Fula write these.
        'ı' => 'i',
        'ə' => 'e',
        'ɓ' => 'b',
        'ɗ' | 'đ' | 'ð' => 'd',
        'ƙ' => 'k',
        'ƴ' => 'y',
        'ŋ' => 'n',
        'ø' => 'o',
        'ł' => 'l',
        'ς' => 'σ',
        _ if is_apostrophe_or_quote(c) || is_hyphen(c) => ' ',
        _ => c,
    }
}

const fn is_apostrophe_or_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '"' | '‘'..='‟' | '‹' | '›' | '«' | '»' | '′' | '″' | 'ʹ'..='ʿ' | 'ˈ' | '´'
    )
}

const fn is_hyphen(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '־'
    )
}

/// Signs that end or enclose words; those that mean something in a name or a
/// number (`%`, `+`, `&`, `/`) are not among them.
const fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '،' | '؛' | '؟' | '۔'
    )
}

/// An Arabic-Indic (U+0660…) or extended (U+06F0…) digit as ASCII.
fn digit(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}

fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for c in word.chars() {
        if matches!(c, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests;
