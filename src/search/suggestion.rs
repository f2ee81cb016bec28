//! Another spelling of a question to which nothing answers.

use std::collections::BTreeMap;

use crate::i18n::{Text, fold};

/// A word of so many letters may differ by two, a shorter one by one; the shortest by none.
const LONG: usize = 7;
const SHORT: usize = 4;

/// The question with the nearest known word in the place of each that is unknown, spelt as it is
/// written; none where one of them has none that is near, or all are known.
pub(super) fn nearest(words: &[String], names: &[Text]) -> Option<String> {
    // Folded words, with one of their spellings.
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    let texts = names.iter().flat_map(|name| [&name.en, &name.ar, &name.fr]);
    for written in texts.flatten().flat_map(|text| text.split_whitespace()) {
        let written = written.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = fold::fold(written);
        if folded.chars().count() >= SHORT && !folded.contains(' ') {
            known.entry(folded).or_insert(written);
        }
    }
    let mut changed = false;
    let mut instead = Vec::new();
    for word in words {
        if known.keys().any(|one| one.contains(word.as_str())) {
            instead.push(word.clone());
            continue;
        }
        instead.push(near(word, &known)?.to_owned());
        changed = true;
    }
    changed.then(|| instead.join(" "))
}

fn near<'a>(word: &str, known: &BTreeMap<String, &'a str>) -> Option<&'a str> {
    let letters = word.chars().count();
    let most = match letters {
        LONG.. => 2,
        SHORT.. => 1,
        _ => return None,
    };
    // What is longer or shorter by more than the slip cannot be near.
    let alike = known
        .iter()
        .filter(|(one, _)| letters.abs_diff(one.chars().count()) <= most);
    let distances = alike.map(|(one, written)| (strsim::osa_distance(word, one), one, *written));
    let near = distances.filter(|(distance, _, _)| *distance <= most);
    near.min().map(|(_, _, written)| written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn a_word_with_a_slip_is_near_and_another_is_not() {
        let names = [
            Text::only(Locale::En, "Scholarships for water engineers"),
            Text::only(Locale::Ar, "الأمن الغذائي"),
        ];
        let ask = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| fold::fold(word)).collect();
            nearest(&words, &names)
        };
        assert_eq!(ask(&["scholrships"]).as_deref(), Some("Scholarships"));
        assert_eq!(
            ask(&["water", "enginers"]).as_deref(),
            Some("water engineers")
        );
        assert_eq!(ask(&["الغدائي"]).as_deref(), Some("الغذائي"));
        assert_eq!(ask(&["zzzzzzz"]), None);
        assert_eq!(ask(&["water"]), None, "it is known");
        assert_eq!(ask(&["wat"]), None);
    }
}
