//! What leaves of a record.

use crate::documents::SourceKind;
use crate::funding::Money;
use crate::i18n::Text;
use crate::initiatives::Texts;
use crate::rules::{Alignment, Body, Dating, Kind, Level, Nature, Origin, Role, Step, Word, story};

/// What leaves of a record.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The public reference.
    pub reference: String,
    /// The version of the record, by which an import notices that it was edited meanwhile; none of
    /// a past day.
    pub version: Option<i64>,
    /// Titles, summaries, partners.
    pub texts: Texts,
    /// The kind.
    pub kind: Kind,
    /// The alignment.
    pub alignment: Alignment,
    /// Bodies by role.
    pub roles: Vec<(Role, Body)>,
    /// Themes, the primary one first.
    pub themes: Vec<i64>,
    /// Priorities.
    pub priorities: Vec<i64>,
    /// Commitments.
    pub commitments: Vec<i64>,
    /// The reference of the programme.
    pub parent: Option<String>,
    /// The series.
    pub series: Option<Text>,
    /// The source's word.
    pub word: Option<Word>,
    /// The day of the announcement or proposal.
    pub announced: Dating,
    /// The planned budget.
    pub budget: Option<Money>,
    /// Links that were not taken back, with their kinds.
    pub sources: Vec<(String, SourceKind)>,
    /// Its milestones.
    pub stages: Vec<Stage>,
}

impl Exported {
    /// The two days that a row of it gives beside its word.
    pub fn days(&self) -> (Dating, Dating) {
        let of_step = |step: Step| self.stages.iter().find(|stage| stage.step == Some(step));
        let reached = |step| Some(of_step(step)?.reached.as_ref()?.dating);
        let due = of_step(self.kind.final_step()).map_or(Dating::Unknown, |stage| stage.due);
        story::untold(self.kind, self.word, reached, due, self.announced)
    }
}

/// A milestone.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its number within the record.
    pub number: i32,
    /// The lifecycle step; none where it was added.
    pub step: Option<Step>,
    /// The title of an added one.
    pub title: Text,
    /// Input, output or outcome.
    pub nature: Nature,
    /// When it is due.
    pub due: Dating,
    /// When it was first due.
    pub originally_due: Dating,
    /// That it was reached.
    pub reached: Option<Reach>,
}

/// That a milestone was reached.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The day.
    pub dating: Dating,
    /// Who says so.
    pub origin: Origin,
    /// How well it is proved.
    pub level: Level,
    /// The links that back it.
    pub documents: Vec<String>,
}
