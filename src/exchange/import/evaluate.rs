//! From a table to what becomes of every row. Nothing is written.

mod milestones;

use std::collections::BTreeMap;

use super::content::Content;
use super::headers::{Headers, Misheaded};
use super::meet::Met;
use super::outcome::{Counts, Effect, Line, OnConflict, Outcome, Place, Target, Who};
use super::parents;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records::{self, Record};
use crate::exchange::table::{Row, guard};
use crate::i18n::fold;
use crate::initiatives::row::{self, Column, Refusal, Said, Sheet, Wanted, Why};
use crate::rules::Body;

/// What becomes of the rows of a file.
#[derive(Debug)]
pub struct Evaluation {
    /// Headers that mean nothing here.
    pub unknown: Vec<String>,
    /// Its rows: those of initiatives, then those of milestones.
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
    pub rows: BTreeMap<Place, OnConflict>,
}

impl Choices {
    fn takes(&self, at: Place) -> bool {
        self.rows.get(&at).copied().or(self.all) == Some(OnConflict::Take)
    }
}

/// Compares what was sent with what is on record.
///
/// # Errors
/// Where the database is away; within, where the headers are no use.
pub fn evaluate(
    conn: &mut Conn,
    clock: &Clock,
    content: &Content,
    who: &Who,
    choices: &Choices,
) -> Result<std::result::Result<Evaluation, Misheaded>> {
    let both = (
        Read::of(content, Sheet::Initiatives),
        Read::of(content, Sheet::Milestones),
    );
    let (initiatives, milestones) = match both {
        (Ok(initiatives), Ok(milestones)) => (initiatives, milestones),
        (Err(wrong), _) | (_, Err(wrong)) => return Ok(Err(wrong)),
    };
    let known = records::known(conn)?;
    let said = initiatives.rows(|cell| row::read(cell, &known));
    let of_milestones = milestones.rows(|cell| row::milestone::read(cell));
    let good = said.iter().filter_map(|(_, one)| one.as_ref().ok());
    let named = of_milestones
        .iter()
        .filter_map(|(_, one)| one.as_ref().ok());
    let named = named.map(|one| one.reference.clone()).collect();
    let met = Met::load(conn, good, named, clock.now())?;
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
    let lines = said.into_iter();
    let mut lines: Vec<Line> = lines
        .map(|(row, said)| judge.line(row, &initiatives.headers, said))
        .collect();
    parents::check(conn, &mut lines, who, clock.now())?;
    let mut judge = milestones::Judge::new(&met, who, choices, clock.today(), &lines);
    let more: Vec<Line> = of_milestones
        .into_iter()
        .map(|(row, said)| judge.line(row, &milestones.headers, said))
        .collect();
    lines.extend(more);
    let unknown = [initiatives.headers.unknown, milestones.headers.unknown].concat();
    Ok(Ok(Evaluation { unknown, lines }))
}

/// What one says of a row, or everything that is wrong with it.
type Refused<T> = std::result::Result<T, Vec<Refusal>>;

/// A table with its columns; blank where it was not sent.
struct Read<'a> {
    headers: Headers,
    table: &'a [Row],
}

impl<'a> Read<'a> {
    fn of(content: &'a Content, sheet: Sheet) -> std::result::Result<Self, Misheaded> {
        let table = match sheet {
            Sheet::Initiatives => &content.initiatives,
            Sheet::Milestones => &content.milestones,
        };
        let Some(table) = table else {
            return Ok(Self {
                headers: Headers::default(),
                table: &[],
            });
        };
        Ok(Self {
            headers: Headers::of(table, sheet)?,
            table: &table.rows,
        })
    }

    /// What the rows say; cells that a spreadsheet could not compute say nothing.
    fn rows<T>(
        &self,
        read: impl for<'b> Fn(&'b dyn Fn(Column) -> Option<&'b str>) -> Refused<T>,
    ) -> Vec<(&'a Row, Refused<T>)> {
        let rows = self.table.iter();
        rows.map(|row| (row, self.row(row, &read))).collect()
    }

    fn row<T>(
        &self,
        row: &'a Row,
        read: impl for<'b> Fn(&'b dyn Fn(Column) -> Option<&'b str>) -> Refused<T>,
    ) -> Refused<T> {
        let places = self.headers.places.iter();
        let failed: Vec<Refusal> = places
            .filter(|(_, place)| row.failed.contains(place))
            .map(|(column, place)| Refusal {
                column: Some(*column),
                value: row.cell(*place).to_owned(),
                why: Why::CellError,
            })
            .collect();
        if !failed.is_empty() {
            return Err(failed);
        }
        let beyond = row.cells.iter().skip(self.headers.width);
        if let Some(cell) = beyond.map(|cell| cell.trim()).find(|cell| !cell.is_empty()) {
            return Err(vec![Refusal {
                column: None,
                value: cell.to_owned(),
                why: Why::Beyond,
            }]);
        }
        let cell = |column: Column| {
            let place = self.headers.places.get(&column)?;
            Some(guard::unguard(row.cell(*place)))
        };
        read(&cell)
    }
}

/// What stands in a column of a row, for people to find it by.
fn shown<'a>(headers: &Headers, row: &'a Row, column: Column) -> Option<&'a str> {
    let text = headers.places.get(&column).map(|place| row.cell(*place));
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Judges row after row, and remembers which row spoke of which record first.
struct Judge<'a> {
    known: &'a row::Known,
    met: &'a Met,
    who: &'a Who,
    choices: &'a Choices,
    clock: &'a Clock,
    references: BTreeMap<String, u32>,
    records: BTreeMap<i64, u32>,
    twins: BTreeMap<(String, Vec<Body>, String), (u32, bool)>,
}

impl Judge<'_> {
    fn line(&mut self, row: &Row, headers: &Headers, said: Refused<Said>) -> Line {
        let titles = [
            Column::Title,
            Column::TitleEn,
            Column::TitleAr,
            Column::TitleFr,
        ];
        let mut titles = titles.into_iter();
        let title = titles.find_map(|column| shown(headers, row, column));
        let title = title.unwrap_or_default();
        let reference = shown(headers, row, Column::Reference);
        let mut line = Line {
            at: Place::initiative(row.number),
            outcome: Outcome::Rejected,
            reference: reference.map(|text| text.chars().take(40).collect()),
            title: title.chars().take(row::NAME_MAX).collect(),
            effect: None,
            refusals: Vec::new(),
        };
        match said.and_then(|said| self.judge(row.number, &said)) {
            Ok((outcome, target, wanted)) => {
                line.outcome = outcome;
                line.reference = match &target {
                    Target::Record(record) => Some(record.reference.clone()),
                    Target::New(reference) => reference.clone(),
                };
                line.effect = Some(Effect::Initiative(target, Box::new(wanted)));
            }
            Err(refusals) => line.refusals = refusals,
        }
        line
    }

    fn judge(&mut self, number: u32, said: &Said) -> Refused<(Outcome, Target, Wanted)> {
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
        // Two that have references of their own are two, whatever they are called.
        let named = said.reference.is_some();
        let (first, other) = *self.twins.entry(key).or_insert((number, named));
        let same = first != number && !(named && other);
        (same && wanted.new_parties.is_empty()).then_some(first)
    }

    fn outcome(&self, number: u32, said: &Said, target: &Target, wanted: &Wanted) -> Outcome {
        let Target::Record(record) = target else {
            return Outcome::New;
        };
        if wanted.changed.is_empty() {
            return Outcome::Unchanged;
        }
        let tale = &wanted.tale;
        let corrected = tale.reached.iter().filter_map(|(_, _, fact)| *fact);
        let retracted = tale.retracted.iter().map(|(_, fact)| *fact);
        let facts: Vec<i64> = corrected.chain(retracted).collect();
        if is_edited(record, said.version, &facts) && !self.choices.takes(Place::initiative(number))
        {
            Outcome::Conflict
        } else {
            Outcome::Changed
        }
    }
}

/// Whether a record was edited since a row was made from it, or the row speaks against reports
/// that were made here: it takes their place only where that is wanted.
fn is_edited(record: &Record, version: Option<i64>, facts: &[i64]) -> bool {
    match version {
        Some(version) => version != record.lock_version,
        None => {
            let here = |fact: &i64| record.said_here.contains(fact);
            record.lock_version > 1 || facts.iter().any(here)
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
