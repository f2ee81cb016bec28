//! The words of a title that tell it from others.

use std::collections::BTreeSet;

use super::fold;

/// Words between words, folded: they tell nothing.
const SMALL: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "its", "of", "on", "the", "to", "with",
    "au", "aux", "avec", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "par", "pour",
    "sur", "un", "une", "الي", "علي", "عن", "في", "مع", "من", "بين",
];

/// Words that the titles of very different things share, folded and without the article.
const COMMON: &[&str] = &[
    "activity",
    "annual",
    "centre",
    "center",
    "conference",
    "course",
    "event",
    "forum",
    "initiative",
    "international",
    "islamic",
    "meeting",
    "member",
    "national",
    "network",
    "oic",
    "program",
    "programme",
    "project",
    "scheme",
    "science",
    "states",
    "symposium",
    "technology",
    "training",
    "workshop",
    "activite",
    "annuel",
    "annuelle",
    "atelier",
    "colloque",
    "cours",
    "etats",
    "evenement",
    "formation",
    "internationale",
    "islamique",
    "membres",
    "nationale",
    "oci",
    "programmes",
    "projet",
    "reseau",
    "reunion",
    "sciences",
    "seminaire",
    "technologie",
    "اجتماع",
    "اسلاميه",
    "اعضاء",
    "برنامج",
    "تدريب",
    "تدريبيه",
    "تعاون",
    "تكنولوجيا",
    "دوره",
    "دول",
    "دوليه",
    "دولي",
    "سنوي",
    "سنويه",
    "شبكه",
    "علوم",
    "موتمر",
    "مبادره",
    "مركز",
    "مشروع",
    "منتدي",
    "منظمه",
    "ندوه",
    "وطنيه",
    "ورشه",
    "عمل",
];

/// The most words that are looked at: longer titles are cut.
const MOST: usize = 40;

/// The words of a title that tell it from others: folded, without small words, without words that
/// many titles share, and without years. Where nothing else is left, the shared words count after
/// all.
pub fn telling(title: &str) -> BTreeSet<String> {
    let all: BTreeSet<String> = fold::fold(title)
        .split(|c: char| !c.is_alphanumeric())
        .map(without_article)
        .filter(|word| !word.is_empty() && !is_year(word) && !SMALL.contains(word))
        // A lone letter is what an elision or an initial leaves.
        .filter(|word| word.chars().count() > 1)
        .take(MOST)
        .map(str::to_owned)
        .collect();
    let rare: BTreeSet<String> = all
        .iter()
        .filter(|word| !COMMON.contains(&word.as_str()))
        .cloned()
        .collect();
    if rare.is_empty() { all } else { rare }
}

/// The years that a title names, from 1900 to 2199.
pub fn years(title: &str) -> BTreeSet<i32> {
    fold::fold(title)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| is_year(word))
        .filter_map(|word| word.parse().ok())
        .collect()
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && (word.starts_with("19") || word.starts_with("20") || word.starts_with("21"))
}

/// An Arabic word without its article, and the "and", "by", "as" or "for" before it.
fn without_article(word: &str) -> &str {
    const ARTICLES: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];
    for article in ARTICLES {
        // What is left must still be a word.
        let rest = word.strip_prefix(article);
        if let Some(rest) = rest.filter(|rest| rest.chars().count() > 2) {
            return rest;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(title: &str) -> Vec<String> {
        telling(title).into_iter().collect()
    }

    #[test]
    fn small_and_common_words_and_years_are_left_out() {
        assert_eq!(
            words("The OIC programme for safe water, 2026"),
            ["safe", "water"]
        );
        assert_eq!(words("L’eau et l’énergie en 2025"), ["eau", "energie"]);
        assert_eq!(words("برنامج المياه والطاقة ٢٠٢٦"), ["طاقه", "مياه"]);
        assert_eq!(words("OIC Programme"), ["oic", "programme"]);
        assert_eq!(words("?!"), Vec::<String>::new());
    }

    #[test]
    fn years_are_read_in_any_digits() {
        assert_eq!(
            years("Drill 2025–٢٠٢٦ of 1234")
                .into_iter()
                .collect::<Vec<_>>(),
            [2025, 2026]
        );
    }
}
