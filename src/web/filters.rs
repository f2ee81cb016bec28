//! Choices of a list's filters: a select for each parameter.

use crate::i18n::Message;
use crate::rules::Coded;

/// A choice of the form: its parameter, its label, and code, words and whether it is chosen.
pub struct Choice {
    /// The parameter.
    pub name: &'static str,
    /// What it is called.
    pub label: Message,
    /// Code, words, whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

impl Choice {
    /// A choice among codes with words.
    pub fn new(
        name: &'static str,
        label: Message,
        chosen: &str,
        options: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let options = options.into_iter().map(|(code, words)| {
            let selected = code == chosen;
            (code, words, selected)
        });
        Self {
            name,
            label,
            options: options.collect(),
        }
    }
}

/// Every code of a closed list with its words.
pub fn coded<T: Coded>(words: impl Fn(T) -> String) -> impl Iterator<Item = (String, String)> {
    let all = T::ALL.iter();
    all.map(move |one| (one.code().to_owned(), words(*one)))
}
