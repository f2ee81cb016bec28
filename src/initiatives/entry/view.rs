//! What the form and the merge page show.

use askama::Template;

use super::choices::{Choices, Group};
use super::form;
use super::merge::Difference;
use crate::documents::SourceKind;
use crate::funding::Currency;
use crate::i18n::Message;
use crate::rules::{Alignment, Coded, Kind, Role, Word};
use crate::web::{Form, Layout, terms};

#[derive(Template)]
#[template(path = "initiatives/form.html")]
pub(super) struct Page {
    pub(super) page: Layout,
    pub(super) form: Form,
    pub(super) choices: Choices,
    /// The record that is edited; none for a new one.
    pub(super) reference: Option<String>,
    pub(super) hidden: Vec<(String, String)>,
}

impl Page {
    fn action(&self) -> String {
        match &self.reference {
            Some(reference) => self
                .page
                .href(&format!("/manage/initiatives/{reference}/edit")),
            None => self.page.href("/manage/initiatives/new"),
        }
    }

    fn cancel(&self) -> String {
        match &self.reference {
            Some(reference) => self.page.at("/manage/initiatives", reference),
            None => self.page.href("/manage"),
        }
    }

    fn kinds(&self) -> Vec<(String, String)> {
        coded(|one: Kind| terms::kind(self.page.t, one))
    }

    fn alignments(&self) -> Vec<(String, String)> {
        let words = |one: Alignment| {
            format!(
                "{} – {}",
                terms::alignment(self.page.t, one),
                terms::alignment_why(self.page.t, one)
            )
        };
        Alignment::ALL
            .iter()
            .map(|one| (one.code().into(), words(*one)))
            .collect()
    }

    fn words(&self) -> Vec<(String, String)> {
        coded(|one: Word| terms::word(self.page.t, Some(one)))
    }

    fn origins(&self) -> Vec<(String, String)> {
        let t = &self.page.t.entry;
        vec![
            ("secretariat".into(), t.origin_secretariat.to_string()),
            ("source".into(), t.origin_source.to_string()),
        ]
    }

    fn source_kinds(&self) -> Vec<(String, String)> {
        let words = |one: &SourceKind| terms::source_kind(self.page.t, one.code());
        SourceKind::ALL
            .iter()
            .filter_map(|one| Some((one.code().to_owned(), words(one)?.to_string())))
            .collect()
    }

    fn currencies(&self) -> Vec<(String, String)> {
        Currency::ALL
            .iter()
            .map(|one| (one.code().into(), one.code().into()))
            .collect()
    }

    fn themes(&self) -> Vec<(String, String)> {
        self.choices.themes(self.page.locale)
    }

    fn priorities(&self) -> Vec<(String, String)> {
        self.choices.priorities(self.page.locale)
    }

    fn commitments(&self) -> Vec<(String, String)> {
        self.choices.commitments(self.page.locale)
    }

    fn roles(&self) -> Vec<(String, String)> {
        coded(|one: Role| terms::role(self.page.t, one))
    }

    fn bodies(&self) -> Vec<Group> {
        self.choices.bodies(self.page.locale)
    }

    fn rows(&self) -> Vec<String> {
        form::rows(&self.form)
    }

    fn yes(&self) -> Vec<(String, String)> {
        vec![("yes".into(), self.page.t.entry.proposed_label.to_string())]
    }
}

fn coded<T: Coded>(words: impl Fn(T) -> Message) -> Vec<(String, String)> {
    T::ALL
        .iter()
        .map(|one| (one.code().to_owned(), words(*one).to_string()))
        .collect()
}

#[derive(Template)]
#[template(path = "initiatives/merge.html")]
pub(super) struct Merge {
    pub(super) page: Layout,
    pub(super) form: Form,
    pub(super) reference: String,
    pub(super) lock_version: String,
    pub(super) differences: Vec<Difference>,
}

impl Merge {
    fn label(&self, group: &str) -> Message {
        let t = &self.page.t.entry;
        match group {
            "title" => t.title,
            "summary" => t.summary,
            "kind" => t.kind,
            "alignment" => t.alignment,
            "word" => t.word,
            "proposed" => t.proposed,
            "announced" => t.announced,
            "theme" => t.theme,
            "priorities" => t.priorities,
            "commitments" => t.commitments,
            "bodies" => t.bodies,
            "partners" => t.partners,
            "parent" => t.parent,
            "series" => t.series,
            _ => t.budget,
        }
    }

    fn action(&self) -> String {
        self.page
            .href(&format!("/manage/initiatives/{}/edit", self.reference))
    }

    /// What was typed, without what the merge decides anew.
    fn carried(&self) -> impl Iterator<Item = &(String, String)> {
        let decided = |name: &str| name == "lock_version" || name.starts_with("_keep_");
        self.form
            .values()
            .iter()
            .filter(move |(name, _)| !decided(name))
    }
}
