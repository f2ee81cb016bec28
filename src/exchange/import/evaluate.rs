//! From a table to what becomes of every row. Nothing is written.

use std::collections::BTreeMap;

use super::headers::{Headers, Misheaded};
use super::meet::Met;
use super::outcome::{Counts, Line, OnConflict, Outcome, Target, Who};
use super::parents;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records;
use crate::exchange::table::{Row, Table, guard};
use crate::i18n::fold;
use crate::initiatives::row::{self, Column, Known, Refusal, Said, Wanted, Why};
use crate::rules::Body;

/// What becomes of the rows of a file.
#[derive(Debug)]
pub struct Evaluation {
    /// Its columns.
    pub headers: Headers,
    /// Its rows.
    pub lines: Vec<Line>,
}

impl Evaluation {
    /// How many rows have which outcome.
    pub fn counts(&self) -> Counts {
        Counts::of(self.lines.iter().map(|line| line.outcome))
    }
}

/// What is done with rows whose record was edited: by row, else for all.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// For all rows that are not named.
    pub all: Option<OnConflict>,
    /// By row.
    pub rows: BTreeMap<u32, OnConflict>,
}

impl Choices {
    fn takes(&self, row: u32) -> bool {
        self.rows.get(&row).copied().or(self.all) == Some(OnConflict::Take)
    }
}

/// Compares a table with what is on record.
///
/// # Errors
/// Where the database is away; within, where the headers are no use.
pub fn evaluate(
    conn: &mut Conn,
    clock: &Clock,
    table: &Table,
    who: &Who,
    choices: &Choices,
) -> Result<std::result::Result<Evaluation, Misheaded>> {
    let headers = match Headers::of(table) {
        Ok(headers) => headers,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let known = records::known(conn)?;
    let read: Vec<_> = table
        .rows
        .iter()
        .map(|row| said(row, &headers, &known))
        .collect();
    let good = read.iter().filter_map(|one| one.as_ref().ok());
    let met = Met::load(conn, good, clock.now())?;
    let mut judge = Judge {
        known: &known,
        met: &met,
        who,
        choices,
        clock,
        references: BTreeMap::new(),
        records: BTreeMap::new(),
        twins: BTreeMap::new(),
    };
    let lines = table.rows.iter().zip(read);
    let mut lines: Vec<Line> = lines
        .map(|(row, said)| judge.line(row, &headers, said))
        .collect();
    parents::check(conn, &mut lines, who, clock.now())?;
    Ok(Ok(Evaluation { headers, lines }))
}

/// What a row says; cells that a spreadsheet could not compute say nothing.
fn said(row: &Row, headers: &Headers, known: &Known) -> std::result::Result<Said, Vec<Refusal>> {
    let failed = headers
        .places
        .iter()
        .filter(|(_, place)| row.failed.contains(place));
    let failed: Vec<Refusal> = failed
        .map(|(column, place)| Refusal {
            column: Some(*column),
            value: row.cell(*place).to_owned(),
            why: Why::CellError,
        })
        .collect();
    if !failed.is_empty() {
        return Err(failed);
    }
    let cell = |column: Column| {
        let place = headers.places.get(&column)?;
        Some(guard::unguard(row.cell(*place)))
    };
    row::read(&cell, known)
}

/// Judges row after row, and remembers which row spoke of which record first.
struct Judge<'a> {
    known: &'a Known,
    met: &'a Met,
    who: &'a Who,
    choices: &'a Choices,
    clock: &'a Clock,
    references: BTreeMap<String, u32>,
    records: BTreeMap<i64, u32>,
    twins: BTreeMap<(String, Vec<Body>, String), u32>,
}

impl Judge<'_> {
    fn line(
        &mut self,
        row: &Row,
        headers: &Headers,
        said: std::result::Result<Said, Vec<Refusal>>,
    ) -> Line {
        let shown = |column: &Column| {
            let text = headers.places.get(column).map(|place| row.cell(*place));
            text.map(str::trim).filter(|text| !text.is_empty())
        };
        let titles = [
            Column::Title,
            Column::TitleEn,
            Column::TitleAr,
            Column::TitleFr,
        ];
        let title = titles.iter().find_map(shown).unwrap_or_default();
        let mut line = Line {
            number: row.number,
            outcome: Outcome::Rejected,
            reference: shown(&Column::Reference).map(|text| text.chars().take(40).collect()),
            title: title.chars().take(row::NAME_MAX).collect(),
            work: None,
            refusals: Vec::new(),
        };
        match said.and_then(|said| self.judge(row.number, &said)) {
            Ok((outcome, target, wanted)) => {
                line.outcome = outcome;
                line.reference = match &target {
                    Target::Record(record) => Some(record.reference.clone()),
                    Target::New(reference) => reference.clone(),
                };
                line.work = Some((target, wanted));
            }
            Err(refusals) => line.refusals = refusals,
        }
        line
    }

    fn judge(
        &mut self,
        number: u32,
        said: &Said,
    ) -> std::result::Result<(Outcome, Target, Wanted), Vec<Refusal>> {
        let one = |column: Option<Column>, why: Why| {
            vec![Refusal {
                column,
                value: said.reference.clone().unwrap_or_default(),
                why,
            }]
        };
        if let Some(reference) = &said.reference
            && let Some(first) = self.references.insert(reference.clone(), number)
        {
            self.references.insert(reference.clone(), first);
            return Err(one(Some(Column::Reference), Why::Twice(first)));
        }
        let target = self.met.target(said, self.who);
        let target = target.map_err(|why| one(Some(column_of(&why)), why))?;
        if let Target::Record(record) = &target {
            if let Some(first) = self.records.get(&record.id) {
                return Err(one(None, Why::SameRecord(*first)));
            }
            self.records.insert(record.id, number);
            if record.standing.profile.withdrawn {
                return Err(one(Some(Column::Reference), Why::Withdrawn));
            }
        }
        let before = match &target {
            Target::Record(record) => Some(&record.standing),
            Target::New(_) => None,
        };
        let wanted = row::wanted(said, self.known, before, self.clock.today())?;
        self.may(&target, &wanted)
            .map_err(|(column, why)| one(Some(column), why))?;
        self.lists(&wanted)?;
        if before.is_none()
            && let Some(first) = self.twin(number, said, &wanted)
        {
            return Err(one(None, Why::SameRecord(first)));
        }
        let outcome = self.outcome(number, said, &target, &wanted);
        Ok((outcome, target, wanted))
    }

    /// A contributor's record is led by a body of theirs, before and after.
    fn may(&self, target: &Target, wanted: &Wanted) -> std::result::Result<(), (Column, Why)> {
        let Who::Lead(..) = self.who else {
            return Ok(());
        };
        if self.who.body_of(wanted.profile.leads()).is_none() {
            return Err((Column::LeadOrganisations, Why::NotYours));
        }
        match target {
            Target::Record(record) if record.published && !wanted.tale.is_empty() => {
                Err((Column::Status, Why::ReportThere))
            }
            // A proposal is a form, which brings no sources.
            Target::Record(record) if record.published && !wanted.sources.is_empty() => {
                Err((Column::SourceUrl, Why::ReportThere))
            }
            Target::Record(record)
                if record
                    .proposed
                    .iter()
                    .any(|body| self.who.speaks_for(*body))
                    && !wanted.changed.is_empty() =>
            {
                Err((Column::Reference, Why::ProposeThere))
            }
            _ => Ok(()),
        }
    }

    /// A contributor names bodies of the list: what is added to it is public at once, and nobody
    /// has accepted it.
    fn lists(&self, wanted: &Wanted) -> std::result::Result<(), Vec<Refusal>> {
        let new = wanted.new_parties.iter();
        let refusals: Vec<Refusal> = new
            .filter(|_| matches!(self.who, Who::Lead(..)))
            .map(|party| Refusal {
                column: Some(Column::of_role(party.role)),
                value: party.name.clone(),
                why: Why::UnknownBody,
            })
            .collect();
        if refusals.is_empty() {
            Ok(())
        } else {
            Err(refusals)
        }
    }

    /// The row before that gives the same new record.
    fn twin(&mut self, number: u32, said: &Said, wanted: &Wanted) -> Option<u32> {
        let title = wanted.texts.title.in_locale(crate::i18n::Locale::En);
        let leads: Vec<Body> = wanted.profile.leads().collect();
        let year = |dating: Option<crate::rules::Dating>| {
            dating.map(|one| one.to_iso().chars().take(4).collect::<String>())
        };
        let start = year(said.start.over(None)).or(year(said.end.over(None)));
        let key = (fold::fold(title.text), leads, start.unwrap_or_default());
        let first = *self.twins.entry(key).or_insert(number);
        (first != number && wanted.new_parties.is_empty()).then_some(first)
    }

    fn outcome(&self, number: u32, said: &Said, target: &Target, wanted: &Wanted) -> Outcome {
        let Target::Record(record) = target else {
            return Outcome::New;
        };
        if wanted.changed.is_empty() {
            return Outcome::Unchanged;
        }
        // Reports made here are said by somebody: a row takes their place only where that is wanted.
        let tale = &wanted.tale;
        let corrected = tale.reached.iter().filter_map(|(_, _, fact)| *fact);
        let retracted = tale.retracted.iter().map(|(_, fact)| *fact);
        let speaks_against = || {
            let mut all = corrected.chain(retracted);
            all.any(|fact| record.said_here.contains(&fact))
        };
        let edited = match said.version {
            Some(version) => version != record.lock_version,
            None => record.lock_version > 1 || speaks_against(),
        };
        if edited && !self.choices.takes(number) {
            Outcome::Conflict
        } else {
            Outcome::Changed
        }
    }
}

/// The column that says why a row meets no record.
fn column_of(why: &Why) -> Column {
    match why {
        Why::Ambiguous(_) => Column::Title,
        _ => Column::Reference,
    }
}
