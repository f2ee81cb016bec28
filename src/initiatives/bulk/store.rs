use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use rand::Rng;

use super::{Change, Link, Part, Subject, Work, Written};
use crate::audit::{Recorded, record_all};
use crate::clock::Clock;
use crate::db::schema::initiatives;
use crate::db::{BATCH, Conn, came_in_order, next_id};
use crate::documents::{self, NewLink, NumberedLink};
use crate::error::{Error, Result};
use crate::facts::{self, NewFact};
use crate::figures;
use crate::funding;
use crate::initiatives::Profile;
use crate::initiatives::store::random_reference;
use crate::initiatives::store::rows::{NewInitiative, add_initiatives, add_profiles, write_texts};
use crate::milestones::{self, NewMilestone};

/// References that nobody has, each once.
///
/// # Errors
/// Where the database is away.
pub fn new_references(conn: &mut Conn, random: &mut impl Rng, count: usize) -> Result<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut free = Vec::with_capacity(count);
    while free.len() < count {
        let wanted = (count - free.len()).min(BATCH);
        let drawn: Vec<String> = (0..wanted).map(|_| random_reference(random)).collect();
        let taken: Vec<String> = initiatives::table
            .filter(initiatives::reference.eq_any(&drawn))
            .select(initiatives::reference)
            .load(conn)?;
        seen.extend(taken);
        free.extend(drawn.into_iter().filter(|one| seen.insert(one.clone())));
    }
    Ok(free)
}

/// Writes all of it and brings the figures in step, in the order of the works. To be given up as a
/// whole where it fails; the write lock is held, as in every write.
///
/// # Errors
/// Where the database refuses, or a [`Part`] is none of its work.
pub fn write(conn: &mut Conn, clock: &Clock, works: &[Work]) -> Result<Vec<Written>> {
    let ids = write_subjects(conn, works)?;
    let first_change = write_changes(conn, works, &ids)?;
    write_profiles(conn, works, &ids, first_change)?;
    let rows = Rows::lay(conn, works, &ids, first_change)?;
    rows.write(conn, works)?;
    let mut published = Vec::new();
    let mut written = Vec::with_capacity(works.len());
    let mut first = first_change;
    for (work, id) in works.iter().zip(&ids) {
        written.push(Written {
            id: *id,
            first_change: first,
        });
        first += as_row(work.changes.len());
        if work.changes.iter().any(|change| change.said.publishes()) {
            published.push(*id);
        }
    }
    if !published.is_empty() {
        figures::refresh(conn, clock, &published)?;
    }
    Ok(written)
}

fn as_row(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The row of each work's record, in the order of the works.
fn write_subjects(conn: &mut Conn, works: &[Work]) -> Result<Vec<i64>> {
    let first = next_id(conn, "initiatives")?;
    let mut rows = Vec::new();
    let mut ids = Vec::with_capacity(works.len());
    for work in works {
        match &work.subject {
            Subject::New { reference, texts } => {
                let began = work.changes.first().map(|change| change.said.at);
                let began = began.ok_or_else(|| Error::internal("a record without a change"))?;
                ids.push(first + as_row(rows.len()));
                rows.push(NewInitiative::new(reference, texts, began));
            }
            Subject::Standing { id, .. } => ids.push(*id),
        }
    }
    add_initiatives(conn, &rows)?;
    came_in_order(conn, "initiatives", first, rows.len())?;
    let mut standing = Vec::new();
    for work in works {
        if let Subject::Standing {
            id,
            reference,
            texts,
        } = &work.subject
        {
            standing.push(*id);
            if let Some(texts) = texts {
                write_texts(conn, *id, reference, texts)?;
            }
        }
    }
    for chunk in standing.chunks(BATCH) {
        diesel::update(initiatives::table.filter(initiatives::id.eq_any(chunk)))
            .set(initiatives::lock_version.eq(initiatives::lock_version + 1))
            .execute(conn)?;
    }
    Ok(ids)
}

fn write_changes(conn: &mut Conn, works: &[Work], ids: &[i64]) -> Result<i64> {
    let recorded: Vec<Recorded> = works
        .iter()
        .zip(ids)
        .flat_map(|(work, id)| {
            let reference = work.subject.reference();
            let changes = work.changes.iter();
            changes.map(move |change| change.said.recorded(*id, reference))
        })
        .collect();
    record_all(conn, &recorded)
}

/// Each change with its record and its row.
fn numbered<'a>(
    works: &'a [Work],
    ids: &'a [i64],
    first: i64,
) -> impl Iterator<Item = (&'a Work, i64, i64, &'a Change)> {
    let changes = works
        .iter()
        .zip(ids)
        .flat_map(|(work, id)| work.changes.iter().map(move |change| (work, *id, change)));
    (first..)
        .zip(changes)
        .map(|(row, (work, id, change))| (work, id, row, change))
}

fn write_profiles(conn: &mut Conn, works: &[Work], ids: &[i64], first: i64) -> Result<()> {
    let mut profiles: Vec<(i64, i64, Profile)> = Vec::new();
    for (work, id, change, said) in numbered(works, ids, first) {
        let Some(profile) = &said.profile else {
            continue;
        };
        let mut profile = profile.clone().in_order();
        if let Some(place) = work.part_of {
            let parent = ids.get(place);
            profile.parent = Some(*parent.ok_or_else(|| Error::internal("no such programme"))?);
        }
        profiles.push((id, change, profile));
    }
    let rows: Vec<(i64, i64, &Profile)> = profiles
        .iter()
        .map(|(id, change, profile)| (*id, *change, profile))
        .collect();
    add_profiles(conn, &rows)
}

/// The rows of what changes bring, laid out before they are written: they speak of each other.
struct Rows<'a> {
    milestones: Vec<NewMilestone<'a>>,
    plans: Vec<(i64, i64, &'a crate::milestones::Plan)>,
    links: Vec<NumberedLink<'a>>,
    facts: Vec<NewFact<'a>>,
    backings: Vec<(i64, i64, i64)>,
    budgets: Vec<(i64, i64, funding::Budget)>,
    firsts: Firsts,
}

/// The rows that the first milestone, document and fact get.
#[derive(Clone, Copy)]
struct Firsts {
    milestone: i64,
    document: i64,
    fact: i64,
}

impl<'a> Rows<'a> {
    fn lay(conn: &mut Conn, works: &'a [Work], ids: &[i64], first_change: i64) -> Result<Self> {
        let firsts = Firsts {
            milestone: next_id(conn, "milestones")?,
            document: next_id(conn, "documents")?,
            fact: next_id(conn, "facts")?,
        };
        let mut rows = Self {
            milestones: Vec::new(),
            plans: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
            backings: Vec::new(),
            budgets: Vec::new(),
            firsts,
        };
        let mut numbers = Numbers::load(conn, works)?;
        let mut change = first_change;
        for (work, id) in works.iter().zip(ids) {
            // The rows from which this work's own are counted.
            let own = rows.next();
            for said in &work.changes {
                rows.add(*id, change, said, own, &mut numbers)?;
                change += 1;
            }
        }
        Ok(rows)
    }

    /// The rows that come next.
    fn next(&self) -> Firsts {
        Firsts {
            milestone: self.firsts.milestone + as_row(self.milestones.len()),
            document: self.firsts.document + as_row(self.links.len()),
            fact: self.firsts.fact + as_row(self.facts.len()),
        }
    }

    fn add(
        &mut self,
        initiative: i64,
        change: i64,
        said: &'a Change,
        own: Firsts,
        numbers: &mut Numbers,
    ) -> Result<()> {
        // Numbers that are given are taken before others are dealt out.
        for number in said.milestones.iter().filter_map(|one| one.number) {
            let last = numbers.milestones.entry(initiative).or_insert(0);
            *last = number.max(*last);
        }
        for milestone in &said.milestones {
            let next = || Numbers::next(&mut numbers.milestones, initiative);
            let number = milestone.number.unwrap_or_else(next);
            self.plans
                .push((self.next().milestone, change, &milestone.plan));
            self.milestones.push(NewMilestone::new(
                initiative,
                number,
                milestone.step,
                &milestone.title,
            ));
        }
        for link in &said.links {
            let number = Numbers::next(&mut numbers.documents, initiative);
            self.links
                .push(NumberedLink::new(number, &linked(initiative, change, link)));
        }
        for fact in &said.facts {
            self.facts.push(NewFact {
                initiative,
                change,
                kind: fact.kind,
                milestone: fact.milestone.map(|part| row(part, own.milestone)),
                document: fact.document.map(|part| row(part, own.document)),
                about: fact.about.map(|part| row(part, own.fact)),
                supersedes: fact.supersedes.map(|part| row(part, own.fact)),
                dating: fact.dating,
                note: fact.note.as_deref(),
            });
        }
        for (milestone, plan) in &said.plans {
            self.plans
                .push((row(*milestone, own.milestone), change, plan));
        }
        for (fact, document) in &said.backings {
            let (fact, document) = (row(*fact, own.fact), row(*document, own.document));
            self.backings.push((fact, document, change));
        }
        if let Some(budget) = &said.budget {
            let budget = funding::Budget {
                amount: budget.amount,
                document: budget.document.map(|part| row(part, own.document)),
                reason: budget.reason.clone(),
            };
            self.budgets.push((initiative, change, budget));
        }
        self.within(own, said)
    }

    /// That a change speaks of nothing that its work has not brought yet.
    fn within(&self, own: Firsts, said: &Change) -> Result<()> {
        let next = self.next();
        let fits = |part: Part, first: i64, next: i64| match part {
            Part::Row(_) => true,
            Part::New(place) => first + as_row(place) < next,
        };
        let milestone = |part: Part| fits(part, own.milestone, next.milestone);
        let document = |part: Part| fits(part, own.document, next.document);
        let fact = |part: Part| fits(part, own.fact, next.fact);
        let whole = said.facts.iter().all(|one| {
            one.milestone.is_none_or(milestone)
                && one.document.is_none_or(document)
                && one.about.is_none_or(fact)
                && one.supersedes.is_none_or(fact)
        }) && said.plans.iter().all(|(part, _)| milestone(*part))
            && said
                .backings
                .iter()
                .all(|(one, other)| fact(*one) && document(*other));
        if whole {
            return Ok(());
        }
        Err(Error::internal("a change speaks of what is not there"))
    }

    fn write(&self, conn: &mut Conn, works: &[Work]) -> Result<()> {
        let Firsts {
            milestone,
            document,
            fact,
        } = self.firsts;
        if works.is_empty() {
            return Ok(());
        }
        milestones::add_all(conn, &self.milestones)?;
        came_in_order(conn, "milestones", milestone, self.milestones.len())?;
        milestones::plan_all(conn, &self.plans)?;
        for change in works.iter().flat_map(|work| &work.changes) {
            for (milestone, title) in &change.titles {
                milestones::retitle(conn, *milestone, title)?;
            }
        }
        documents::add_links(conn, &self.links)?;
        came_in_order(conn, "documents", document, self.links.len())?;
        facts::append_all(conn, &self.facts)?;
        came_in_order(conn, "facts", fact, self.facts.len())?;
        documents::back_all(conn, &self.backings)?;
        let budgets: Vec<(i64, i64, &funding::Budget)> = self
            .budgets
            .iter()
            .map(|(id, change, budget)| (*id, *change, budget))
            .collect();
        funding::add_budgets(conn, &budgets)
    }
}

fn row(part: Part, first: i64) -> i64 {
    match part {
        Part::Row(id) => id,
        Part::New(place) => first + as_row(place),
    }
}

fn linked(initiative: i64, change: i64, link: &Link) -> NewLink<'_> {
    NewLink {
        initiative,
        change,
        url: &link.url,
        title: &link.title,
        source_kind: link.source_kind,
    }
}

/// The numbers that milestones and documents have within records.
struct Numbers {
    milestones: BTreeMap<i64, i32>,
    documents: BTreeMap<i64, i32>,
}

impl Numbers {
    fn load(conn: &mut Conn, works: &[Work]) -> Result<Self> {
        let standing: Vec<i64> = works
            .iter()
            .filter_map(|work| match &work.subject {
                Subject::Standing { id, .. } => Some(*id),
                Subject::New { .. } => None,
            })
            .collect();
        Ok(Self {
            milestones: milestones::last_numbers(conn, &standing)?,
            documents: documents::last_numbers(conn, &standing)?,
        })
    }

    fn next(last: &mut BTreeMap<i64, i32>, initiative: i64) -> i32 {
        let number = last.entry(initiative).or_insert(0);
        *number += 1;
        *number
    }
}
