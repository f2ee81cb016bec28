//! A figure that was added up of what was told, of money or of measures: what counts towards it and
//! what does not, line by line.

use askama::Template;

use super::words as said;
use crate::i18n::{Html, Message};
use crate::rules::{Figure, Moment};
use crate::web::Layout;

/// Something that is counted, or left out.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) code: String,
    pub(super) title: Html,
    pub(super) said: Html,
    pub(super) document: Option<Html>,
    pub(super) why: Option<Html>,
}

/// What the page calls its parts.
pub(super) struct Words {
    pub(super) nav: Message,
    pub(super) more: Message,
    pub(super) list: Message,
    /// That the page gives the same, or something else.
    pub(super) agreement: Message,
}

#[derive(Template)]
#[template(path = "dashboards/why_lines.html")]
pub(super) struct Why {
    pub(super) page: Layout,
    pub(super) words: Words,
    /// The section of the figure.
    pub(super) home: String,
    pub(super) figure: Figure,
    /// What is answered in words.
    pub(super) answer: Option<Message>,
    pub(super) under: Option<Html>,
    /// Original and current plan, with the reasons of its changes.
    pub(super) plans: Vec<Html>,
    pub(super) counted: Vec<Line>,
    pub(super) left_out: Vec<Line>,
    /// There are more than are shown.
    pub(super) more: bool,
    pub(super) list: String,
    pub(super) csv: Option<String>,
}

impl Why {
    fn days(&self) -> Html {
        said::days(&self.page, &self.figure)
    }

    fn answer(&self) -> Html {
        let Some(words) = self.answer else {
            return said::answer(&self.page, &self.figure);
        };
        let words = Html::escape(words.as_str());
        let strong = Html::trusted(format!("<strong>{words}</strong>"));
        self.page.t.why.answer.html(&[("n", &strong)])
    }

    fn rule(&self) -> String {
        said::rule(&self.page, self.figure.question().rule().name)
    }

    fn in_full(&self) -> String {
        said::in_full(&self.page, &self.figure)
    }

    fn rule_version(&self) -> String {
        said::rule_version(&self.page, &self.figure)
    }
}

/// An address on the days of a figure.
pub(super) fn on_days(address: &str, moment: Moment) -> String {
    let Moment { as_at, known_on } = moment;
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}as_at={as_at}&known_on={known_on}")
}
