//! A table of the page: an example, or a list of what there is.

use crate::i18n::{Html, Message};
use crate::web::Layout;

/// A table. The first cell of a row is its heading.
pub(super) struct Table {
    /// What it shows.
    pub caption: Html,
    /// Whether the rules computed it from something made up.
    pub is_example: bool,
    /// The headings of its columns.
    pub headings: Vec<Message>,
    /// Its rows.
    pub rows: Vec<Vec<Html>>,
    /// What follows from it.
    pub after: Option<Html>,
}

impl Table {
    /// An example: what it is of, its columns, what the rules said.
    pub fn example(page: &Layout, of: &Html, headings: &[Message], rows: Vec<Vec<Html>>) -> Self {
        Self {
            caption: page.t.methodology.example.html(&[("of", of)]),
            is_example: true,
            headings: headings.to_vec(),
            rows,
            after: None,
        }
    }

    /// A list of what there is.
    pub fn list(caption: Message, headings: &[Message], rows: Vec<Vec<Html>>) -> Self {
        Self {
            caption: plain(caption.as_str()),
            is_example: false,
            headings: headings.to_vec(),
            rows,
            after: None,
        }
    }

    /// With what follows from it.
    pub fn so(mut self, words: Html) -> Self {
        self.after = Some(words);
        self
    }
}

/// Plain words as a cell.
pub(super) fn plain(words: &str) -> Html {
    Html::escape(words)
}
