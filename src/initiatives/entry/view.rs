//! What the form and the merge page show.

use askama::Template;

use super::answers;
use super::choices::Choices;
use super::form;
use super::merge::{self, Difference};
use super::reading::Desk;
use crate::documents::SourceKind;
use crate::funding::Currency;
use crate::i18n::{Locale, Message, Messages};
use crate::organisations::bodies::Group;
use crate::rules::{Alignment, Coded, Kind, Role, Word};
use crate::web::{Ctx, Form, Layout, terms, work};

/// What the fields offer.
pub struct Fields {
    choices: Choices,
    /// The language of the words.
    pub locale: Locale,
    t: &'static Messages,
    /// The secretariat fills them in.
    pub administers: bool,
    /// The record is new: it is asked where it comes from in every way there is.
    pub is_new: bool,
    /// The bodies that a contributor speaks for, by name.
    pub speaks_for: Vec<String>,
}

impl Fields {
    /// For somebody.
    pub fn of(desk: &Desk, is_new: bool, choices: Choices) -> Self {
        let locale = desk.locale;
        let bodies = desk.principal.bodies.iter();
        let name = |body: &_| choices.name(*body, locale);
        Self {
            locale,
            t: locale.messages(),
            administers: desk.administers(),
            is_new,
            speaks_for: bodies.map(name).collect(),
            choices,
        }
    }

    pub(super) fn kinds(&self) -> Vec<(String, String)> {
        coded(|one: Kind| terms::kind(self.t, one))
    }

    pub(super) fn alignments(&self) -> Vec<(String, String)> {
        let words = |one: Alignment| {
            format!(
                "{} – {}",
                terms::alignment(self.t, one),
                terms::alignment_why(self.t, one)
            )
        };
        Alignment::ALL
            .iter()
            .map(|one| (one.code().into(), words(*one)))
            .collect()
    }

    pub(super) fn words(&self) -> Vec<(String, String)> {
        coded(|one: Word| terms::word(self.t, Some(one)))
    }

    pub(super) fn origins(&self) -> Vec<(String, String)> {
        let (entry, proposal) = (&self.t.entry, &self.t.proposal);
        let mut origins = vec![("secretariat".into(), entry.origin_secretariat.to_string())];
        if self.is_new {
            origins.push(("source".into(), entry.origin_source.to_string()));
        }
        origins.push(("letter".into(), proposal.origin_letter.to_string()));
        origins
    }

    pub(super) fn source_kinds(&self) -> Vec<(String, String)> {
        let words = |one: &SourceKind| terms::source_kind(self.t, one.code());
        SourceKind::ALL
            .iter()
            .filter_map(|one| Some((one.code().to_owned(), words(one)?.to_string())))
            .collect()
    }

    pub(super) fn currencies(&self) -> Vec<(String, String)> {
        Currency::ALL
            .iter()
            .map(|one| (one.code().into(), one.code().into()))
            .collect()
    }

    pub(super) fn themes(&self) -> Vec<(String, String)> {
        self.choices.themes(self.locale)
    }

    pub(super) fn priorities(&self) -> Vec<(String, String)> {
        self.choices.priorities(self.locale)
    }

    pub(super) fn commitments(&self) -> Vec<(String, String)> {
        self.choices.commitments(self.locale)
    }

    pub(super) fn roles(&self) -> Vec<(String, String)> {
        coded(|one: Role| terms::role(self.t, one))
    }

    pub(super) fn bodies(&self) -> Vec<Group> {
        self.choices.bodies(self.locale)
    }

    pub(super) fn yes(&self) -> Vec<(String, String)> {
        vec![("yes".into(), self.t.entry.proposed_label.to_string())]
    }

    /// What is said of the bodies: of a contributor's own, which they may lead for.
    pub(super) fn bodies_hint(&self) -> String {
        if self.administers {
            return self.t.entry.bodies_hint.to_string();
        }
        let own = crate::i18n::format::list(self.locale, &self.speaks_for);
        self.t.proposal.bodies_hint.with(&[("bodies", &own)])
    }

    /// The milestones of the kind that was chosen: the name of the day's fields, and the step.
    pub(super) fn steps(&self, form: &Form) -> Vec<(String, Message)> {
        let kind = Kind::from_code(form.value("kind"));
        let steps = kind.map_or(&[][..], Kind::lifecycle);
        let shown = steps.iter();
        shown
            .map(|step| (form::due(*step), terms::step(self.t, *step)))
            .collect()
    }

    /// The words of a code that was chosen in one of the fields, for summaries.
    pub fn label(&self, field: &str, code: &str) -> String {
        let among = |list: Vec<(String, String)>| {
            let found = list.into_iter().find(|(one, _)| one == code);
            found.map_or_else(|| code.to_owned(), |(_, words)| words)
        };
        match field {
            "kind" => among(self.kinds()),
            "alignment" => among(self.alignments()),
            "word" => among(self.words()),
            "origin" => among(self.origins()),
            "source_kind" | "link_kind" => among(self.source_kinds()),
            "theme" | "themes" => among(self.themes()),
            "priorities" => among(self.priorities()),
            "commitments" => among(self.commitments()),
            "proposed" => among(self.yes()),
            _ if field.starts_with("role_") => among(self.roles()),
            _ if field.starts_with("body_") || field == "letter_body" => {
                let body = self.choices.body(code);
                body.map_or_else(
                    || code.to_owned(),
                    |body| self.choices.name(body, self.locale),
                )
            }
            _ => code.to_owned(),
        }
    }
}

fn coded<T: Coded>(words: impl Fn(T) -> Message) -> Vec<(String, String)> {
    T::ALL
        .iter()
        .map(|one| (one.code().to_owned(), words(*one).to_string()))
        .collect()
}

/// What the one-page form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new record.
    New,
    /// An edit that is written to the record of a reference.
    Edit(String),
    /// An edit that is proposed for it.
    Propose(String),
}

#[derive(Template)]
#[template(path = "initiatives/form.html")]
pub(super) struct Page {
    page: Layout,
    heading: String,
    form: Form,
    fields: Fields,
    purpose: Purpose,
    pub(super) hidden: Vec<(String, String)>,
}

impl Page {
    /// The form, which says in its title whether something is wrong.
    pub(super) fn new(
        ctx: &Ctx,
        desk: &Desk,
        purpose: Purpose,
        title: String,
        form: Form,
        choices: Choices,
    ) -> Self {
        Self {
            page: work::layout(ctx, &form, &title),
            heading: title,
            fields: Fields::of(desk, purpose == Purpose::New, choices),
            purpose,
            hidden: Vec::new(),
            form,
        }
    }

    fn reference(&self) -> Option<&str> {
        match &self.purpose {
            Purpose::New => None,
            Purpose::Edit(reference) | Purpose::Propose(reference) => Some(reference),
        }
    }

    fn action(&self) -> String {
        match self.reference() {
            Some(reference) => self
                .page
                .href(&format!("/manage/initiatives/{reference}/edit")),
            None => self.page.href("/manage/initiatives/new"),
        }
    }

    fn cancel(&self) -> String {
        match self.reference() {
            Some(reference) => self.page.at("/manage/initiatives", reference),
            None => self.page.href("/manage"),
        }
    }

    fn intro(&self) -> Message {
        match self.purpose {
            Purpose::Propose(_) => self.page.t.proposal.edit_intro,
            _ if !self.fields.administers => self.page.t.proposal.new_intro,
            _ => self.page.t.entry.intro,
        }
    }

    /// The buttons: what each does, what it says, and whether it is the first.
    fn buttons(&self) -> Vec<(&'static str, Message, bool)> {
        let (entry, proposal) = (&self.page.t.entry, &self.page.t.proposal);
        match self.purpose {
            Purpose::New if self.fields.administers => vec![
                ("publish", entry.publish, true),
                ("draft", entry.draft, false),
            ],
            Purpose::New => vec![
                ("draft", entry.draft, true),
                ("submit", proposal.save_and_submit, false),
            ],
            Purpose::Edit(_) if self.fields.administers => vec![("save", entry.save, true)],
            Purpose::Edit(_) => vec![
                ("save", entry.save, true),
                ("submit", proposal.save_and_submit, false),
            ],
            Purpose::Propose(_) => vec![
                ("save", proposal.save_proposal, true),
                ("submit", proposal.save_and_submit, false),
            ],
        }
    }

    fn rows(&self) -> Vec<String> {
        form::rows(&self.form)
    }
}

/// What a part of the form is called on the merge page.
pub fn part_label(t: &Messages, part: &'static str) -> String {
    let (group, language) = merge::group(part);
    let name = label(t, group);
    match language {
        Some(language) => {
            let said = [("field", name.as_str()), ("language", language.own_name())];
            t.entry.field_in.with(&said)
        }
        None => name.to_string(),
    }
}

/// What a group of fields is called.
pub fn label(t: &Messages, group: &str) -> Message {
    let t = &t.entry;
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

#[derive(Template)]
#[template(path = "initiatives/merge.html")]
pub(super) struct Merge {
    pub(super) page: Layout,
    /// What happened.
    pub(super) intro: Message,
    /// What the two columns are called: what stands, and what would take its place.
    pub(super) columns: [Message; 2],
    pub(super) form: Form,
    pub(super) reference: String,
    /// Where it is sent.
    pub(super) action: String,
    /// What it is decided on, in the place of what the form said.
    pub(super) hidden: Vec<(String, String)>,
    pub(super) differences: Vec<Difference>,
    pub(super) fields: Fields,
}

impl Merge {
    fn label(&self, part: &'static str) -> String {
        part_label(self.page.t, part)
    }

    /// What a group says, in words.
    fn said(&self, group: &str, pairs: &[(String, String)]) -> Vec<String> {
        answers::of_group(&self.fields, group, pairs)
    }

    fn theirs(&self) -> Message {
        self.columns[0]
    }

    fn yours(&self) -> Message {
        self.columns[1]
    }

    /// What was typed, without what the merge decides anew.
    fn carried(&self) -> impl Iterator<Item = &(String, String)> {
        let decided = |name: &str| {
            name.starts_with("_keep_") || self.hidden.iter().any(|(hidden, _)| hidden == name)
        };
        self.form
            .values()
            .iter()
            .filter(move |(name, _)| !decided(name))
    }
}
