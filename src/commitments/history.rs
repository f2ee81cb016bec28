//! The history of a commitment: everything that changed, out of what is kept of it.

use chrono::NaiveTime;

use super::links::{self, LinkVersion};
use super::{Adopted, Baseline, BaselinePlan, Commitment, Declaration, Target, Version};
use crate::rules::commitment::Basis;
use crate::rules::{Day, Instant};

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Act<'a> {
    /// It was adopted.
    Adopted(&'a Adopted),
    /// A target; the one before where there was one.
    Target(Option<&'a Target>, &'a Version<Target>),
    /// A baseline; the one before where there was one.
    Baseline(Option<&'a Baseline>, &'a Version<Option<Baseline>>),
    /// Declared fulfilled, or that was taken back.
    Declared(&'a Declaration),
    /// A link was made, changed or ended; what it was before.
    Link(Option<Basis>, &'a LinkVersion),
}

/// An entry of the history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry<'a> {
    /// Since when it is public; of an adoption, the beginning of its day.
    pub(super) at: Instant,
    /// What changed.
    pub(super) act: Act<'a>,
}

/// What was declared by a day, and that it was taken back: whoever knows that does not tell the one
/// without the other.
fn decided(all: &[Declaration], as_at: Day) -> impl Iterator<Item = &Declaration> {
    all.iter()
        .scan(false, move |told, one| {
            if one.fulfilment.is_some() {
                *told = one.on <= as_at;
            }
            Some(told.then_some(one))
        })
        .flatten()
}

/// The history of a commitment, the newest first. What was decided after the day that is looked at
/// had not happened then.
pub(super) fn history<'a>(
    one: &'a Commitment,
    baselines: &'a [BaselinePlan],
    links: &'a [LinkVersion],
    as_at: Day,
) -> Vec<Entry<'a>> {
    let mut entries = Vec::new();
    let mut add = |at, act| entries.push(Entry { at, act });
    if let Some(adopted) = one.adopted.as_ref().filter(|adopted| adopted.on <= as_at) {
        add(adopted.on.and_time(NaiveTime::MIN), Act::Adopted(adopted));
    }
    let mut before = None;
    for version in &one.targets {
        add(version.public_at, Act::Target(before, version));
        before = Some(&version.said);
    }
    for plan in baselines {
        let mut before = None;
        for version in &plan.versions {
            add(version.public_at, Act::Baseline(before, version));
            before = version.said.as_ref();
        }
    }
    for declaration in decided(&one.declarations, as_at) {
        add(declaration.public_at, Act::Declared(declaration));
    }
    for (before, version) in links::turns(links) {
        add(version.public_at, Act::Link(before, version));
    }
    // Of one instant, what is written last comes first.
    entries.reverse();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries
}
