//! What the rows of milestones add to the work on their record.

use std::collections::{BTreeMap, BTreeSet};

use super::Asked;
use super::work::said_by;
use crate::audit::Verb;
use crate::documents::{self, SourceKind};
use crate::exchange::import::outcome::Who;
use crate::exchange::records::Record;
use crate::initiatives::bulk::{Change, Fact, Link, Milestone, Part, Subject, Work};
use crate::initiatives::row::milestone::{Report, Wanted};
use crate::milestones::Plan;
use crate::rules::{Dating, FactKind, Kind, Nature, Origin, Step};

/// The steps of which the milestones' own rows speak, so that the initiative's row does not.
#[derive(Default)]
pub(super) struct Covered {
    /// Plans.
    pub(super) plans: BTreeSet<Step>,
    /// Reports.
    pub(super) reports: BTreeSet<Step>,
}

impl Covered {
    /// By the rows of a new record: all that they name.
    pub(super) fn of_new(rows: &[&Wanted]) -> Self {
        let steps: BTreeSet<Step> = rows.iter().filter_map(|row| row.step).collect();
        Self {
            plans: steps.clone(),
            reports: steps,
        }
    }

    /// By rows that change what stands: what they change.
    pub(super) fn of_standing(rows: &[&Wanted]) -> Self {
        let steps = |speaks: fn(&Wanted) -> bool| {
            let rows = rows.iter().filter(|row| speaks(row));
            rows.filter_map(|row| row.step).collect()
        };
        Self {
            plans: steps(|row| row.due().is_some()),
            reports: steps(Wanted::tells),
        }
    }
}

/// The milestones of a new record: its lifecycle, unless its rows bear numbers, as they do in what
/// was exported: then they are all that it has.
pub(super) fn of_new(kind: Kind, due: Dating, rows: &[&Wanted]) -> Vec<Milestone> {
    if rows.iter().any(|row| row.number.is_some()) {
        return Vec::new();
    }
    Milestone::lifecycle(kind, due)
}

/// Work on a record of which only rows of milestones speak.
pub(super) fn alone(asked: &Asked<'_>, record: &Record, rows: &[&Wanted]) -> Work {
    let tells = rows.iter().any(|row| row.tells() || row.backs.is_some());
    let verb = if tells { Verb::Reported } else { Verb::Planned };
    let mut reports = rows.iter().filter_map(|row| row.report.as_ref());
    let first = reports.next().map(|report| origin(asked.who, report));
    let origin = first.unwrap_or_else(|| own(asked.who));
    let leads = record.standing.profile.leads();
    let mut work = Work {
        subject: Subject::Standing {
            id: record.id,
            reference: record.reference.clone(),
            texts: None,
        },
        part_of: None,
        changes: vec![Change::new(said_by(
            asked,
            (verb, origin),
            leads,
            record.publication,
        ))],
    };
    add(asked, &mut work, Some(record), rows);
    work
}

/// Who says what nobody else is said to have said.
fn own(who: &Who) -> Origin {
    match who {
        Who::Lead(..) => Origin::Lead,
        Who::Secretariat(_) => Origin::Secretariat,
    }
}

/// Who says a report: the lead where its own people import, else public sources where the row says
/// so or names documents, else the secretariat. Nobody speaks for somebody else.
fn origin(who: &Who, report: &Report) -> Origin {
    match (who, report.origin) {
        (Who::Secretariat(_), Some(Origin::PublicSource)) => Origin::PublicSource,
        (Who::Secretariat(_), None) if !report.documents.is_empty() => Origin::PublicSource,
        _ => own(who),
    }
}

/// Adds what the rows bring to the work, whose first change is there.
pub(super) fn add(asked: &Asked<'_>, work: &mut Work, record: Option<&Record>, rows: &[&Wanted]) {
    if let Some(main) = work.changes.first_mut() {
        let documents = link(main, record, rows);
        let milestones = plan(asked, main, rows);
        let rows: Vec<(Part, &Wanted)> = milestones.into_iter().zip(rows.iter().copied()).collect();
        let others = tell(asked, main, &documents, &rows);
        work.changes.extend(others);
    }
}

type Documents = BTreeMap<String, Part>;

/// The documents by address; those that nobody knows yet are added as links.
fn link(main: &mut Change, record: Option<&Record>, rows: &[&Wanted]) -> Documents {
    let standing = record.map(|record| record.documents.iter());
    let standing = standing.into_iter().flatten();
    let mut documents: Documents = standing
        .map(|(url, row)| (url.clone(), Part::Row(*row)))
        .collect();
    for (place, link) in main.links.iter().enumerate() {
        documents
            .entry(link.url.clone())
            .or_insert(Part::New(place));
    }
    let reports = rows.iter().filter_map(|row| row.report.as_ref());
    let reported = reports.flat_map(|report| &report.documents);
    let backs = rows.iter().filter_map(|row| row.backs.as_ref());
    for url in reported.chain(backs.flat_map(|(_, more)| more)) {
        if documents.contains_key(url) {
            continue;
        }
        documents.insert(url.clone(), Part::New(main.links.len()));
        main.links.push(Link {
            url: url.clone(),
            title: documents::site_of(url),
            source_kind: SourceKind::Secondary,
        });
    }
    documents
}

/// Plans and titles; the milestone that each row means.
fn plan(asked: &Asked<'_>, main: &mut Change, rows: &[&Wanted]) -> Vec<Part> {
    let mut parts = Vec::with_capacity(rows.len());
    for row in rows {
        let part = match row.id {
            Some(id) => Part::Row(id),
            None => place(main, row),
        };
        let later = match row.id {
            Some(_) => row.plans.as_slice(),
            None => row.plans.get(1..).unwrap_or_default(),
        };
        if row.id.is_some() && !later.is_empty() {
            main.plans.retain(|(one, _)| *one != part);
        }
        let later = later.iter().map(|plan| {
            let reason = Some(asked.reason.to_owned());
            let plan = Plan {
                reason,
                ..plan.clone()
            };
            (part, plan)
        });
        main.plans.extend(later);
        if let Some(id) = row.id.filter(|_| row.retitled) {
            main.titles.push((id, row.title.clone()));
        }
        parts.push(part);
    }
    parts
}

/// The place of a new milestone among those of the change: that of its step, or a new one.
fn place(main: &mut Change, row: &Wanted) -> Part {
    let first = row.plans.first().cloned();
    let same = |one: &Milestone| one.step.is_some() && one.step == row.step;
    if let Some(place) = main.milestones.iter().position(same) {
        if let (Some(there), Some(plan)) = (main.milestones.get_mut(place), first) {
            there.plan = plan;
        }
        return Part::New(place);
    }
    main.milestones.push(Milestone {
        number: row.number,
        step: row.step,
        title: row.title.clone(),
        plan: first.unwrap_or_else(|| Plan {
            nature: row.step.map_or(Nature::Output, Step::nature),
            due: Dating::Unknown,
            dropped: false,
            reason: None,
        }),
    });
    Part::New(main.milestones.len() - 1)
}

/// What was reached, and what was not after all: by who says so, the first change's first.
fn tell(
    asked: &Asked<'_>,
    main: &mut Change,
    documents: &Documents,
    rows: &[(Part, &Wanted)],
) -> Vec<Change> {
    for (part, row) in rows {
        if let Some(fact) = row.retracted {
            let today = Dating::day(asked.clock.today());
            main.facts.push(Fact {
                milestone: Some(*part),
                supersedes: Some(Part::Row(fact)),
                ..Fact::new(FactKind::Retracted, today)
            });
        }
        if let Some((fact, more)) = &row.backs {
            let more = more.iter().filter_map(|url| documents.get(url));
            let fact = Part::Row(*fact);
            main.backings.extend(more.map(|document| (fact, *document)));
        }
    }
    let mut by_origin: BTreeMap<Origin, Vec<(Part, &Report)>> = BTreeMap::new();
    for (part, row) in rows {
        if let Some(report) = &row.report {
            let origin = origin(asked.who, report);
            by_origin.entry(origin).or_default().push((*part, report));
        }
    }
    // Facts are counted through all changes of the work.
    let mut facts = main.facts.len();
    if let Some(own) = by_origin.remove(&main.said.origin) {
        facts = reports(main, &own, documents, facts);
    }
    let mut others = Vec::new();
    for (origin, own) in by_origin {
        let mut said = main.said.clone();
        said.verb = Verb::Reported;
        said.origin = origin;
        let mut change = Change::new(said);
        facts = reports(&mut change, &own, documents, facts);
        others.push(change);
    }
    others
}

/// Adds reports with what backs them; how many facts the work has then.
fn reports(
    change: &mut Change,
    own: &[(Part, &Report)],
    documents: &Documents,
    mut facts: usize,
) -> usize {
    for (part, report) in own {
        change.facts.push(Fact {
            milestone: Some(*part),
            supersedes: report.corrects.map(Part::Row),
            ..Fact::new(FactKind::Reached, report.on)
        });
        // An address that a cell names twice backs it once.
        let named: BTreeSet<&String> = report.documents.iter().collect();
        let backing = named.into_iter().filter_map(|url| documents.get(url));
        let fact = Part::New(facts);
        change
            .backings
            .extend(backing.map(|document| (fact, *document)));
        facts += 1;
    }
    facts
}
