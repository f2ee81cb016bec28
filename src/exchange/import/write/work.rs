//! One row as work on one record.

use super::Asked;
use super::milestones::{self, Covered};
use crate::audit::{Publication, Verb};
use crate::documents;
use crate::exchange::import::outcome::Who;
use crate::exchange::records::Record;
use crate::initiatives::bulk::{Budget, Change, Fact, Link, Milestone, Part, Said, Subject, Work};
use crate::initiatives::row::{Wanted, milestone};
use crate::milestones::Plan;
use crate::rules::{Body, Dating, FactKind, Origin, Step};

/// A new record. What a source says stays on record as that; what anybody answers for is adopted.
pub(super) fn new(
    asked: &Asked<'_>,
    reference: String,
    wanted: &Wanted,
    rows: &[&milestone::Wanted],
) -> Work {
    let covered = Covered::of_new(rows);
    let origin = origin(asked.who, wanted);
    let mut change = Change::new(said(asked, Verb::Created, origin, wanted, Publication::Now));
    let due = wanted.tale.due.unwrap_or(Dating::Unknown);
    let kind = wanted.profile.kind;
    change.milestones = milestones::of_new(kind, due, rows);
    change.links = links(wanted);
    if origin != Origin::PublicSource {
        let today = Dating::day(asked.clock.today());
        change.facts.push(Fact::new(FactKind::Adopted, today));
    }
    let documents: Vec<Part> = (0..change.links.len()).map(Part::New).collect();
    for (step, on, _) in &wanted.tale.reached {
        let mut all = change.milestones.iter();
        let place = all.position(|one| one.step == Some(*step));
        if let Some(place) = place.filter(|_| !covered.reports.contains(step)) {
            tell(&mut change, Some(Part::New(place)), *on, None, &documents);
        }
    }
    change.budget = wanted.budget.map(|amount| Budget {
        amount: Some(amount),
        document: documents.first().copied(),
        reason: None,
    });
    change.profile = Some(wanted.profile.clone());
    let mut work = Work {
        subject: Subject::New {
            reference,
            texts: wanted.texts.clone(),
        },
        part_of: None,
        changes: vec![change],
    };
    milestones::add(asked, &mut work, None, rows);
    work
}

/// A record that stands, as the row wants it.
pub(super) fn changed(
    asked: &Asked<'_>,
    record: &Record,
    wanted: &Wanted,
    rows: &[&milestone::Wanted],
) -> Work {
    let covered = Covered::of_standing(rows);
    let origin = origin(asked.who, wanted);
    let said = said(asked, Verb::Edited, origin, wanted, record.publication);
    let mut change = Change::new(said);
    let standing = &record.standing;
    change.profile = (standing.profile != wanted.profile).then(|| wanted.profile.clone());
    change.links = links(wanted);
    let mut documents: Vec<Part> = (0..change.links.len()).map(Part::New).collect();
    let named = wanted
        .named
        .iter()
        .filter_map(|url| record.documents.get(url));
    documents.extend(named.map(|row| Part::Row(*row)));
    lifecycle(&mut change, record, wanted, (asked.reason, &covered));
    let steps = Steps::of(&change, record);
    let told = |step: &Step| !covered.reports.contains(step);
    for (step, on, corrects) in wanted.tale.reached.iter().filter(|one| told(&one.0)) {
        tell(&mut change, steps.part(*step), *on, *corrects, &documents);
    }
    for (step, fact) in wanted.tale.retracted.iter().filter(|one| told(&one.0)) {
        let today = Dating::day(asked.clock.today());
        change.facts.push(Fact {
            milestone: steps.part(*step),
            supersedes: Some(Part::Row(*fact)),
            ..Fact::new(FactKind::Retracted, today)
        });
    }
    if standing.budget != wanted.budget {
        change.budget = Some(Budget {
            amount: wanted.budget,
            document: documents.first().copied(),
            reason: Some(asked.reason.to_owned()),
        });
    }
    let texts = (standing.texts != wanted.texts).then(|| wanted.texts.clone());
    let mut work = Work {
        subject: Subject::Standing {
            id: record.id,
            reference: record.reference.clone(),
            texts,
        },
        part_of: None,
        changes: vec![change],
    };
    milestones::add(asked, &mut work, Some(record), rows);
    work
}

fn origin(who: &Who, wanted: &Wanted) -> Origin {
    match who {
        Who::Lead(..) => Origin::Lead,
        Who::Secretariat(_) if wanted.named.is_empty() => Origin::Secretariat,
        Who::Secretariat(_) => Origin::PublicSource,
    }
}

fn said(
    asked: &Asked<'_>,
    verb: Verb,
    origin: Origin,
    wanted: &Wanted,
    publication: Publication,
) -> Said {
    said_by(asked, (verb, origin), wanted.profile.leads(), publication)
}

/// Who says a change of a record that these bodies lead, and how it becomes public.
pub(super) fn said_by(
    asked: &Asked<'_>,
    (verb, origin): (Verb, Origin),
    leads: impl IntoIterator<Item = Body>,
    publication: Publication,
) -> Said {
    let mut said = Said::now(asked.who.account(), verb, origin, asked.clock.now());
    said.body = asked.who.body_of(leads);
    said.publication = match asked.who {
        // What a lead says waits for acceptance.
        Who::Lead(..) => Publication::Draft,
        Who::Secretariat(_) => publication,
    };
    said.reason = Some(asked.reason.to_owned());
    said
}

fn links(wanted: &Wanted) -> Vec<Link> {
    let sources = wanted.sources.iter();
    sources
        .map(|(url, source_kind)| Link {
            url: url.clone(),
            title: documents::site_of(url),
            source_kind: *source_kind,
        })
        .collect()
}

/// Says that a step was reached, backed by the sources of the row.
fn tell(
    change: &mut Change,
    milestone: Option<Part>,
    on: Dating,
    corrects: Option<i64>,
    documents: &[Part],
) {
    let place = Part::New(change.facts.len());
    change.facts.push(Fact {
        milestone,
        supersedes: corrects.map(Part::Row),
        ..Fact::new(FactKind::Reached, on)
    });
    let backings = documents.iter().map(|document| (place, *document));
    change.backings.extend(backings);
}

/// The steps of another kind: what is missing is added or comes back, what does not belong leaves
/// the plan unless it was reached. And the due day of the final step.
fn lifecycle(
    change: &mut Change,
    record: &Record,
    wanted: &Wanted,
    (reason, covered): (&str, &Covered),
) {
    let kind = wanted.profile.kind;
    let mut plans: Vec<(Step, Plan)> = Vec::new();
    for step in kind.lifecycle() {
        match record.steps.get(step) {
            None => change.milestones.push(Milestone {
                number: None,
                step: Some(*step),
                title: crate::i18n::Text::default(),
                plan: Plan::of_step(*step),
            }),
            Some((_, plan)) if plan.dropped => {
                let back = Plan {
                    dropped: false,
                    ..plan.clone()
                };
                plans.push((*step, back));
            }
            Some(_) => {}
        }
    }
    for (step, (_, plan)) in &record.steps {
        let belongs = kind.lifecycle().contains(step);
        if !belongs && !plan.dropped && !record.standing.reached.contains_key(step) {
            let dropped = Plan {
                dropped: true,
                ..plan.clone()
            };
            plans.push((*step, dropped));
        }
    }
    let last = kind.final_step();
    if let Some(due) = wanted.tale.due.filter(|_| !covered.plans.contains(&last)) {
        let added = change
            .milestones
            .iter_mut()
            .find(|one| one.step == Some(last));
        if let Some(added) = added {
            added.plan.due = due;
        } else {
            plans.retain(|(step, _)| *step != last);
            let plan = record.steps.get(&last).map(|(_, plan)| plan.clone());
            let plan = plan.unwrap_or_else(|| Plan::of_step(last));
            let moved = Plan {
                due,
                dropped: false,
                reason: Some(reason.to_owned()),
                ..plan
            };
            plans.push((last, moved));
        }
    }
    let rows = plans.into_iter().filter_map(|(step, plan)| {
        let (row, _) = record.steps.get(&step)?;
        Some((Part::Row(*row), plan))
    });
    change.plans.extend(rows);
}

/// Where each step stands: on record, or among what the change adds.
struct Steps(Vec<(Step, Part)>);

impl Steps {
    fn of(change: &Change, record: &Record) -> Self {
        let standing = record.steps.iter();
        let standing = standing.map(|(step, (row, _))| (*step, Part::Row(*row)));
        let added = change.milestones.iter().enumerate();
        let added = added.filter_map(|(n, one)| Some((one.step?, Part::New(n))));
        Self(standing.chain(added).collect())
    }

    fn part(&self, step: Step) -> Option<Part> {
        self.0
            .iter()
            .find(|(one, _)| *one == step)
            .map(|(_, part)| *part)
    }
}
