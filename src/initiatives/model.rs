//! An initiative: its identity and texts, and the profile that figures count it by.

use crate::i18n::Text;
use crate::rules::commitment::Basis;
use crate::rules::{Alignment, Body, Dating, Kind, Role, Word};

/// Whether a text is a public reference: `STI-` and five letters and digits that cannot be misread.
pub fn is_reference(text: &str) -> bool {
    let alphabet = |c: char| "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".contains(c);
    let code = text.strip_prefix("STI-");
    code.is_some_and(|code| code.len() == 5 && code.chars().all(alphabet))
}

/// Identity and texts. Texts are not versioned; the history says that they changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Initiative {
    /// The row.
    pub id: i64,
    /// The public reference, for ever.
    pub reference: String,
    /// Titles, summaries, partners.
    pub texts: Texts,
    /// Raised by every edit: the second of two editors notices.
    pub lock_version: i64,
    /// The profile that the public sees; none while nothing is public.
    pub public_version: Option<i64>,
    /// Whether it has measures, drafts among them: so that those without any ask nothing more.
    pub measured: bool,
}

/// The texts of an initiative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The title, in at least one language.
    pub title: Text,
    /// The summary.
    pub summary: Text,
    /// Partners as a source names them.
    pub partners: Option<String>,
}

/// What figures count and filter an initiative by: kept in versions, each superseding the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The framework.
    pub framework: i64,
    /// The kind.
    pub kind: Kind,
    /// Under the Agenda, or aligned.
    pub alignment: Alignment,
    /// The programme that it is part of.
    pub parent: Option<i64>,
    /// The series whose edition it is.
    pub series: Option<i64>,
    /// The source's own word.
    pub word: Option<Word>,
    /// Marked as a proposal.
    pub proposed: bool,
    /// When it was announced or proposed.
    pub announced: Dating,
    /// Taken out of the record.
    pub withdrawn: bool,
    /// Themes, in order; the primary one is among them.
    pub themes: Vec<i64>,
    /// The theme that totals by theme put it under.
    pub primary_theme: Option<i64>,
    /// Bodies by role, in order.
    pub roles: Vec<(Role, Body)>,
    /// Priorities, in order.
    pub priorities: Vec<i64>,
    /// Commitments, in order.
    pub commitments: Vec<i64>,
    /// Those of the commitments whose link was suggested by theme and confirmed by a person, in
    /// order; the others were entered.
    pub confirmed: Vec<i64>,
}

impl Profile {
    /// The same with its lists in order and each entry once, so that equal profiles compare equal.
    pub fn in_order(mut self) -> Self {
        fn tidy<T: Ord>(list: &mut Vec<T>) {
            list.sort();
            list.dedup();
        }
        self.themes.extend(self.primary_theme);
        tidy(&mut self.themes);
        tidy(&mut self.roles);
        tidy(&mut self.priorities);
        tidy(&mut self.commitments);
        tidy(&mut self.confirmed);
        self.confirmed
            .retain(|confirmed| self.commitments.contains(confirmed));
        self
    }

    /// The same, with what it keeps of an earlier one: a link that stays keeps its basis, and one
    /// that is newly chosen is entered.
    pub fn keeping_basis(self, before: Option<&Self>) -> Self {
        let confirmed = before.map(|before| before.confirmed.clone());
        Self {
            confirmed: confirmed.unwrap_or_default(),
            ..self
        }
        .in_order()
    }

    /// How it is linked to one of its commitments.
    pub fn basis(&self, commitment: i64) -> Basis {
        if self.confirmed.contains(&commitment) {
            Basis::Confirmed
        } else {
            Basis::Entered
        }
    }

    /// The bodies that lead it.
    pub fn leads(&self) -> impl Iterator<Item = Body> + '_ {
        self.roles
            .iter()
            .filter(|(role, _)| *role == Role::Lead)
            .map(|(_, body)| *body)
    }
}
