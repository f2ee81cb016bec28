//! What is asked for.

use serde::Deserialize;

use crate::error::{Result, named, offset};
use crate::i18n::fold;
use crate::rules::{Coded, coded};

/// The longest question, in characters; more is cut.
const MOST: usize = 200;

coded! {
    /// What has a name, in the order in which it is shown.
    Sort {
        /// Initiatives, by their titles, references and summaries.
        Initiatives = "initiatives",
        /// Institutions and other organisations.
        Organisations = "organisations",
        /// Member states.
        States = "states",
        /// Commitments, by their texts.
        Commitments = "commitments",
        /// Decisions of meetings, by their texts.
        Decisions = "decisions",
        /// Series of statistics that describe states.
        Series = "series",
        /// Themes.
        Themes = "themes",
        /// Priorities.
        Priorities = "priorities",
        /// Groups of states.
        Groups = "groups",
        /// Meetings.
        Meetings = "meetings",
    }
}

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Words.
    pub q: String,
    /// A kind of thing; all of them where none is named.
    #[serde(rename = "in")]
    pub within: String,
    /// Where the page of one kind begins.
    pub from: String,
}

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// As it was typed.
    pub text: String,
    /// Its words, folded.
    pub words: Vec<String>,
    pub within: Option<Sort>,
    /// What is found of that kind before the first that is shown.
    pub from: usize,
}

impl Params {
    pub(super) fn asked(&self) -> Result<Asked> {
        let text: String = self.q.trim().chars().take(MOST).collect();
        Ok(Asked {
            words: fold::words(&text),
            from: offset("from", &self.from)?,
            within: named("in", &self.within, Sort::from_code)?,
            text,
        })
    }
}

impl Asked {
    /// The address of the same question, in one kind of thing or in all.
    pub fn address(&self, within: Option<Sort>) -> String {
        address(&self.text, within)
    }

    /// The same from a place on.
    pub fn page(&self, within: Sort, from: usize) -> String {
        format!("{}&from={from}", self.address(Some(within)))
    }
}

/// The address of a question.
pub(super) fn address(text: &str, within: Option<Sort>) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    pairs.append_pair("q", text);
    if let Some(within) = within {
        pairs.append_pair("in", within.code());
    }
    format!("/search?{}", pairs.finish())
}
