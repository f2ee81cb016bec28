//! Writing what becomes of the rows: one transaction, many records at once.

mod milestones;
mod proposals;
mod work;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::outcome::{Line, Place, Target, Who};
use super::undo::Before;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records::{self, Record};
use crate::i18n::{Locale, Text, fold};
use crate::initiatives::bulk::{self, Work};
use crate::initiatives::row::{Cell, NewParty, Wanted, milestone};
use crate::initiatives::series;
use crate::organisations;
use crate::rules::Body;

/// What was asked for.
#[derive(Clone)]
pub struct Asked<'a> {
    /// Who imports.
    pub who: &'a Who,
    /// The time.
    pub clock: &'a Clock,
    /// The language of proposals.
    pub locale: Locale,
    /// What the history gives as the reason: the file.
    pub reason: &'a str,
}

/// A row that was written.
#[derive(Clone, Debug)]
pub struct Done {
    /// Where it stands.
    pub at: Place,
    /// The record's row.
    pub initiative: i64,
    /// The record's reference.
    pub reference: String,
    /// The row of the record's last change; none where it is kept as a proposal.
    pub change: Option<i64>,
    /// What stood before, where the record is not new; with the first row of the record.
    pub before: Option<Before>,
}

/// Writes the new and the changed rows, and brings the figures in step.
///
/// # Errors
/// Where the database refuses; the transaction must then be given up.
pub fn write(conn: &mut Conn, asked: &Asked<'_>, lines: &[Line]) -> Result<Vec<Done>> {
    let proposals = proposals::keep(conn, asked, lines)?;
    let proposed: BTreeSet<Place> = proposals.iter().map(|one| one.at).collect();
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| line.writes() && !proposed.contains(&line.at))
        .collect();
    let tasks = tasks(conn, asked, &lines)?;
    if tasks.works.is_empty() {
        return Ok(proposals);
    }
    let written = bulk::write(conn, asked.clock, &tasks.works)?;
    let mut done = proposals;
    let works = tasks.works.iter().zip(written).zip(tasks.rows);
    for ((work, written), (places, mut before)) in works {
        let last = i64::try_from(work.changes.len()).unwrap_or(1) - 1;
        done.extend(places.into_iter().map(|at| Done {
            at,
            initiative: written.id,
            reference: work.subject.reference().to_owned(),
            change: Some(written.first_change + last),
            before: before.take(),
        }));
    }
    Ok(done)
}

/// Works, each with the rows that it comes from and what stood before.
#[derive(Default)]
struct Tasks {
    works: Vec<Work>,
    rows: Vec<(Vec<Place>, Option<Before>)>,
}

/// Rows of milestones, by the reference of their record.
type OfRecord<'a> = BTreeMap<&'a str, Vec<(Place, &'a milestone::Wanted)>>;

/// The work that rows make: one for each record, those of the rows of initiatives first.
fn tasks(conn: &mut Conn, asked: &Asked<'_>, lines: &[&Line]) -> Result<Tasks> {
    let names = Names::load(conn, lines)?;
    let nameless = |line: &&&Line| line.reference.is_none() && line.initiative().is_some();
    let unnamed = lines.iter().filter(nameless).count();
    let mut free = bulk::new_references(conn, &mut rand::rng(), unnamed)?.into_iter();
    let mut of_record = OfRecord::new();
    let mut standing: BTreeMap<&str, &Arc<Record>> = BTreeMap::new();
    for line in lines {
        if let (Some((_, wanted)), Some(reference)) = (line.milestone(), &line.reference) {
            of_record
                .entry(reference)
                .or_default()
                .push((line.at, wanted));
            standing.extend(line.record().map(|record| (reference.as_str(), record)));
        }
    }
    let mut tasks = Tasks::default();
    for line in lines {
        let Some((target, wanted)) = line.initiative() else {
            continue;
        };
        let wanted = names.resolved(wanted);
        let rows = line
            .reference
            .as_deref()
            .and_then(|one| of_record.remove(one));
        let rows = rows.unwrap_or_default();
        let own: Vec<&milestone::Wanted> = rows.iter().map(|(_, row)| *row).collect();
        let mut work = match target {
            Target::New(reference) => {
                let given = reference.clone().or_else(|| free.next());
                work::new(asked, given.unwrap_or_default(), &wanted, &own)
            }
            Target::Record(record) => work::changed(asked, record, &wanted, &own),
        };
        work.part_of = names.place_of(&wanted);
        let places = std::iter::once(line.at).chain(rows.iter().map(|(at, _)| *at));
        let before = line.record().map(|record| Before::of(record));
        tasks.works.push(work);
        tasks.rows.push((places.collect(), before));
    }
    for (reference, rows) in of_record {
        let Some(record) = standing.get(reference) else {
            continue;
        };
        let own: Vec<&milestone::Wanted> = rows.iter().map(|(_, row)| *row).collect();
        tasks.works.push(milestones::alone(asked, record, &own));
        let places = rows.iter().map(|(at, _)| *at).collect();
        tasks.rows.push((places, Some(Before::of(record))));
    }
    Ok(tasks)
}

/// What rows name and has a row of its own by now.
struct Names {
    organisations: BTreeMap<String, i64>,
    series: BTreeMap<String, i64>,
    programmes: BTreeMap<String, i64>,
    places: BTreeMap<String, usize>,
}

impl Names {
    /// Adds the organisations and series that nobody knows yet, each once.
    fn load(conn: &mut Conn, lines: &[&Line]) -> Result<Self> {
        let mut names = Self {
            organisations: BTreeMap::new(),
            series: BTreeMap::new(),
            programmes: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        let mut programmes = Vec::new();
        let initiatives = lines.iter().filter_map(|line| line.initiative());
        for (place, (target, wanted)) in initiatives.enumerate() {
            if let Target::New(Some(reference)) = target {
                names.places.insert(reference.clone(), place);
            }
            for party in &wanted.new_parties {
                names.add_organisation(conn, party)?;
            }
            if let Cell::Say(name) = &wanted.series
                && !names.series.contains_key(&fold::fold(name))
            {
                let row = series::find_or_add(conn, name, language(name))?;
                names.series.insert(fold::fold(name), row);
            }
            programmes.extend(wanted.parent.over(None));
        }
        names.programmes = records::of_references(conn, &programmes)?;
        Ok(names)
    }

    fn add_organisation(&mut self, conn: &mut Conn, party: &NewParty) -> Result<()> {
        let folded = fold::fold(&party.name);
        if self.organisations.contains_key(&folded) {
            return Ok(());
        }
        // Somebody may have added it since the file was compared.
        let row = match organisations::find_by_name(conn, &party.name)? {
            Some(row) => row,
            None => {
                let name = Text::only(language(&party.name), &party.name);
                organisations::add(conn, &name, party.state)?
            }
        };
        self.organisations.insert(folded, row);
        Ok(())
    }

    /// The same with rows in place of names.
    fn resolved(&self, wanted: &Wanted) -> Wanted {
        let mut wanted = wanted.clone();
        for party in std::mem::take(&mut wanted.new_parties) {
            let row = self.organisations.get(&fold::fold(&party.name));
            let body = row.map(|row| (party.role, Body::Organisation(*row)));
            wanted.profile.roles.extend(body);
        }
        match &wanted.series {
            Cell::Keep => {}
            Cell::Clear => wanted.profile.series = None,
            Cell::Say(name) => {
                wanted.profile.series = self.series.get(&fold::fold(name)).copied();
            }
        }
        match &wanted.parent {
            Cell::Keep => {}
            Cell::Clear => wanted.profile.parent = None,
            Cell::Say(reference) => {
                wanted.profile.parent = self.programmes.get(reference).copied();
            }
        }
        wanted.profile = wanted.profile.in_order();
        wanted
    }

    /// The place of the programme among the works, where it is new as well.
    fn place_of(&self, wanted: &Wanted) -> Option<usize> {
        let Cell::Say(reference) = &wanted.parent else {
            return None;
        };
        self.places.get(reference).copied()
    }
}

/// A name in Arabic letters is Arabic; else it is taken for English, as in the shipped file.
fn language(name: &str) -> Locale {
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    if name.chars().any(arabic) {
        Locale::Ar
    } else {
        Locale::En
    }
}
