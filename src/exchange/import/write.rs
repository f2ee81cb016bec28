//! Writing what becomes of the rows: one transaction, many records at once.

mod proposals;
mod work;

use std::collections::{BTreeMap, BTreeSet};

use super::outcome::{Line, Outcome, Target, Who};
use super::undo::Before;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records;
use crate::i18n::{Locale, Text, fold};
use crate::initiatives::bulk::{self, Work};
use crate::initiatives::row::{Cell, NewParty, Wanted};
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
    /// Its number.
    pub number: u32,
    /// The record's row.
    pub initiative: i64,
    /// The record's reference.
    pub reference: String,
    /// The change's row; none where it is kept as a proposal.
    pub change: Option<i64>,
    /// What stood before, where the record is not new.
    pub before: Option<Before>,
}

/// Writes the new and the changed rows, and brings the figures in step.
///
/// # Errors
/// Where the database refuses; the transaction must then be given up.
pub fn write(conn: &mut Conn, asked: &Asked<'_>, lines: &[Line]) -> Result<Vec<Done>> {
    let proposals = proposals::keep(conn, asked, lines)?;
    let proposed: BTreeSet<u32> = proposals.iter().map(|one| one.number).collect();
    let lines = lines.iter().filter(|line| !proposed.contains(&line.number));
    let written = |line: &&Line| matches!(line.outcome, Outcome::New | Outcome::Changed);
    let lines: Vec<&Line> = lines.filter(written).collect();
    let names = Names::load(conn, &lines)?;
    let mut works: Vec<Work> = Vec::with_capacity(lines.len());
    let mut befores = Vec::with_capacity(lines.len());
    let unnamed = lines.iter().filter(|line| line.reference.is_none()).count();
    let mut free = bulk::new_references(conn, &mut rand::rng(), unnamed)?.into_iter();
    let mut kept = Vec::with_capacity(lines.len());
    for line in lines {
        let Some((target, wanted)) = &line.work else {
            continue;
        };
        let wanted = names.resolved(wanted);
        befores.push(match target {
            Target::Record(record) => Some(Before::of(record)),
            Target::New(_) => None,
        });
        let mut work = match target {
            Target::New(reference) => {
                let given = reference.clone().or_else(|| free.next());
                work::new(asked, given.unwrap_or_default(), &wanted)
            }
            Target::Record(record) => work::changed(asked, record, &wanted),
        };
        work.part_of = names.place_of(&wanted);
        works.push(work);
        kept.push(line.number);
    }
    if works.is_empty() {
        return Ok(proposals);
    }
    let written = bulk::write(conn, asked.clock, &works)?;
    let rows = kept.into_iter().zip(works).zip(written).zip(befores);
    Ok(rows
        .map(|(((number, work), written), before)| Done {
            number,
            initiative: written.id,
            reference: work.subject.reference().to_owned(),
            change: Some(written.first_change),
            before,
        })
        .chain(proposals)
        .collect())
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
        for (place, line) in lines.iter().enumerate() {
            let Some((target, wanted)) = &line.work else {
                continue;
            };
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
