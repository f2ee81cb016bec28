//! Milestones as the record's page shows them.

use crate::documents::Document;
use crate::documents::view::{self as shown, DocumentView};
use crate::figures::{Detail, NamedMilestone};
use crate::i18n::{Html, Message};
use crate::rules::{Day, Fact, FactKind, Known, Level, MilestoneState, Reached};
use crate::web::{Layout, terms};

/// A milestone with what is known of it.
pub struct MilestoneView {
    /// What it is called.
    pub name: Html,
    /// Its public number, as in `STI-7F3K9.3`.
    pub reference: String,
    /// It closes the lifecycle.
    pub is_final: bool,
    /// It was added to the lifecycle.
    pub added: bool,
    /// Input, output or outcome.
    pub nature: Message,
    /// When it is due.
    pub due: Option<Html>,
    /// When it was first due, where that differs.
    pub original_due: Option<Html>,
    /// When it was reached.
    pub reached: Option<Html>,
    /// How well that is proved.
    pub level: Option<Level>,
    /// A later step implies it.
    pub implied: bool,
    /// The day is not given.
    pub undated: bool,
    /// The day is over and nothing was documented.
    pub overdue: bool,
    /// What backs it, or some of that.
    pub documents: Vec<DocumentView>,
    /// More backs it than is named.
    pub more_documents: bool,
}

impl MilestoneView {
    /// The class of the list item.
    pub fn class(&self) -> &'static str {
        match (&self.reached, self.implied, self.overdue) {
            (Some(_), true, _) => "implied",
            (Some(_), false, _) => "reached",
            (None, _, true) => "late",
            _ => "",
        }
    }

    /// The class of the proof's tag.
    pub fn tag(&self) -> &'static str {
        match self.level {
            Some(Level::Verified) => "tag tag-ok",
            _ => "tag",
        }
    }
}

/// Documents that are named beside one milestone.
const NAMED: usize = 5;

/// Every milestone of a record that is in its plan.
pub fn views(
    page: &Layout,
    detail: &Detail,
    known: &Known<'_>,
    reference: &str,
) -> Vec<MilestoneView> {
    let states = known.milestones_on(page.as_at());
    let state_of = |id: i64| states.iter().find(|state| state.id == id);
    let shown = detail
        .milestones
        .iter()
        .filter_map(|named| Some((named, state_of(named.id)?)));
    shown
        .map(|(named, state)| view(page, detail, known, reference, named, state))
        .collect()
}

fn view(
    page: &Layout,
    detail: &Detail,
    known: &Known<'_>,
    reference: &str,
    named: &NamedMilestone,
    state: &MilestoneState,
) -> MilestoneView {
    let milestones = &detail.record.milestones;
    let milestone = milestones.iter().find(|one| one.id == named.id);
    let due = milestone
        .and_then(|one| one.newest_plan(detail.instant))
        .map(|plan| plan.due)
        .filter(|due| !due.is_unknown());
    let moved = milestone.and_then(|one| one.rescheduled(detail.instant));
    let final_step = known.classification.kind.final_step();
    let (documents, more_documents) = documents_of(page, detail, reference, named.id);
    MilestoneView {
        name: name(page, named),
        reference: format!("{reference}.{}", named.number),
        is_final: named.step == Some(final_step),
        added: !known
            .classification
            .kind
            .lifecycle()
            .iter()
            .any(|step| Some(*step) == named.step),
        nature: terms::nature(page.t, state.nature),
        due: due.map(|due| page.dated(&due)),
        original_due: moved
            .map(|moved| moved.original)
            .filter(|first| Some(*first) != due)
            .map(|first| page.dated(&first)),
        reached: state
            .reached
            .map(|reached| reached_on(page, detail, named.id, &reached)),
        level: state.reached.map(|reached| reached.level),
        implied: state.reached.is_some_and(|reached| reached.implied),
        // A day that only a later step gives is not the day of this one.
        undated: state.reached.is_some_and(|reached| reached.undated)
            || standing(detail, named.id)
                .iter()
                .all(|fact| fact.dating.is_unknown()),
        overdue: is_overdue(state, page.as_at()),
        documents,
        more_documents,
    }
}

fn is_overdue(state: &MilestoneState, day: Day) -> bool {
    state.reached.is_none() && state.due.is_some_and(|due| due < day)
}

/// What a milestone is called: its own title, else its step.
pub fn name(page: &Layout, named: &NamedMilestone) -> Html {
    match named.step {
        Some(step) if named.title.is_empty() => Html::escape(terms::step(page.t, step).as_str()),
        _ => page.text(&named.title),
    }
}

/// The day as it was given, not only the day from which it counts.
fn reached_on(page: &Layout, detail: &Detail, milestone: i64, reached: &Reached) -> Html {
    let given = standing(detail, milestone)
        .into_iter()
        .find(|fact| fact.counts_from() == reached.on && !fact.dating.is_unknown());
    match given {
        Some(fact) => page.dated(&fact.dating),
        None => page.day(&reached.on),
    }
}

/// The reports of a milestone that were neither corrected nor taken back.
fn standing(detail: &Detail, milestone: i64) -> Vec<&Fact> {
    let facts = &detail.record.facts;
    let superseded: Vec<i64> = facts.iter().filter_map(|fact| fact.supersedes).collect();
    facts
        .iter()
        .filter(|fact| fact.kind == FactKind::Reached && fact.milestone == Some(milestone))
        .filter(|fact| !superseded.contains(&fact.id))
        .collect()
}

/// The first documents that back a milestone's reports, each once, and whether there may be more.
fn documents_of(
    page: &Layout,
    detail: &Detail,
    reference: &str,
    milestone: i64,
) -> (Vec<DocumentView>, bool) {
    let facts: Vec<i64> = standing(detail, milestone)
        .iter()
        .map(|fact| fact.id)
        .collect();
    let tied = |fact: i64| facts.contains(&fact);
    let mut found: Vec<&Document> = detail
        .backing
        .iter()
        .filter(|(fact, _)| tied(*fact))
        .map(|(_, document)| document)
        .collect();
    found.dedup_by_key(|document| document.id);
    let backings = detail.record.backings.iter();
    let unnamed = found.is_empty() && backings.into_iter().any(|one| tied(one.fact));
    let more = unnamed || found.len() > NAMED;
    let views = found.into_iter().take(NAMED);
    let views = views.map(|document| shown::public(page, reference, document));
    (views.collect(), more)
}
