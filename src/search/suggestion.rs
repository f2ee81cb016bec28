//! Another spelling of a question to which nothing answers.

use std::collections::BTreeSet;

use crate::i18n::{Text, fold};

/// A word of so many letters may differ by two, a shorter one by one; the shortest by none.
const LONG: usize = 7;
const SHORT: usize = 4;

/// The question with the nearest known word in the place of each that is unknown; none where one
/// of them has none that is near, or all are known.
pub(super) fn nearest(words: &[String], names: &[Text]) -> Option<String> {
    let known: BTreeSet<String> = names
        .iter()
        .flat_map(|name| [&name.en, &name.ar, &name.fr])
        .flatten()
        .flat_map(|name| {
            let folded = fold::fold(name);
            folded.split(' ').map(plain).collect::<Vec<_>>()
        })
        .filter(|word| word.chars().count() >= SHORT)
        .collect();
    let mut changed = false;
    let mut instead = Vec::new();
    for word in words {
        if known.iter().any(|one| one.contains(word.as_str())) {
            instead.push(word.clone());
            continue;
        }
        instead.push(near(word, &known)?.clone());
        changed = true;
    }
    changed.then(|| instead.join(" "))
}

fn plain(word: &str) -> String {
    let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
    letters.to_owned()
}

fn near<'a>(word: &str, known: &'a BTreeSet<String>) -> Option<&'a String> {
    let most = match word.chars().count() {
        LONG.. => 2,
        SHORT.. => 1,
        _ => return None,
    };
    let distances = known
        .iter()
        .map(|one| (strsim::osa_distance(word, one), one));
    let near = distances.filter(|(distance, _)| *distance <= most);
    near.min().map(|(_, one)| one)
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
        assert_eq!(ask(&["scholrships"]).as_deref(), Some("scholarships"));
        assert_eq!(
            ask(&["water", "enginers"]).as_deref(),
            Some("water engineers")
        );
        assert_eq!(ask(&["الغدائي"]), Some(fold::fold("الغذائي")));
        assert_eq!(ask(&["zzzzzzz"]), None);
        assert_eq!(ask(&["water"]), None, "it is known");
        assert_eq!(ask(&["wat"]), None);
    }
}
