//! What becomes of the rows of milestones, beside the rows of their initiatives.

use std::collections::BTreeMap;

use super::{Choices, Refused, is_edited, shown};
use crate::exchange::import::headers::Headers;
use crate::exchange::import::meet::Met;
use crate::exchange::import::outcome::{Effect, Line, Outcome, Place, Target, Who};
use crate::exchange::records::Record;
use crate::exchange::table::Row;
use crate::i18n::fold;
use crate::initiatives::row::milestone::{Said, Standing, Wanted, wanted};
use crate::initiatives::row::{self, Cell, Column, Refusal, Why};
use crate::rules::{Coded, Day, Kind, Step};

/// Which milestone of a record a row means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Standing(i64),
    Number(i32),
    Step(Step),
    Title(String),
}

/// Judges row after row, and remembers which row spoke of which milestone first.
pub(super) struct Judge<'a> {
    met: &'a Met,
    who: &'a Who,
    choices: &'a Choices,
    today: Day,
    /// The rows of initiatives, by reference.
    initiatives: BTreeMap<&'a str, &'a Line>,
    seen: BTreeMap<(String, Key), u32>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        met: &'a Met,
        who: &'a Who,
        choices: &'a Choices,
        today: Day,
        lines: &'a [Line],
    ) -> Self {
        let mut initiatives = BTreeMap::new();
        for line in lines {
            if let Some(reference) = &line.reference {
                initiatives.entry(reference.as_str()).or_insert(line);
            }
        }
        Self {
            met,
            who,
            choices,
            today,
            initiatives,
            seen: BTreeMap::new(),
        }
    }

    pub(super) fn line(&mut self, row: &Row, headers: &Headers, said: Refused<Said>) -> Line {
        let first = |columns: &[Column]| {
            let mut columns = columns.iter();
            columns.find_map(|column| shown(headers, row, *column))
        };
        let reference = first(&[Column::Reference, Column::Milestone]);
        let title = first(&[
            Column::Step,
            Column::TitleEn,
            Column::TitleAr,
            Column::TitleFr,
        ]);
        let title = title.unwrap_or_default();
        let mut line = Line {
            at: Place::milestone(row.number),
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
                let step = wanted.step.map(|step| step.code().to_owned());
                line.title = step.unwrap_or(line.title);
                line.effect = Some(Effect::Milestone(target, Box::new(wanted)));
            }
            Err(refusals) => line.refusals = refusals,
        }
        line
    }

    fn judge(&mut self, number: u32, said: &Said) -> Refused<(Outcome, Target, Wanted)> {
        let refused = |(column, why): (Option<Column>, Why)| {
            let value = match column {
                Some(Column::Reference) => said.reference.clone(),
                Some(Column::Milestone) => said.number.unwrap_or(0).to_string(),
                Some(Column::Step) => said.step.map(Coded::code).unwrap_or_default().into(),
                _ => String::new(),
            };
            vec![Refusal { column, value, why }]
        };
        let of = self.initiatives.get(said.reference.as_str()).copied();
        let (target, kind) = self
            .target(said, of)
            .map_err(|why| refused((Some(Column::Reference), why)))?;
        let before = match &target {
            Target::Record(record) => found(said, record).map_err(refused)?,
            Target::New(_) => None,
        };
        self.remember(number, said, before)
            .map_err(|why| refused((None, why)))?;
        if let (Target::Record(_), None, Some(step)) = (&target, before, said.step)
            && !kind.lifecycle().contains(&step)
        {
            let codes = kind.lifecycle().iter().map(|one| one.code().to_owned());
            let why = Why::NotAmong(codes.collect());
            return Err(refused((Some(Column::Step), why)));
        }
        let wanted = wanted(said, before, self.today)?;
        let outcome = self.outcome(number, said, &target, &wanted);
        if let Target::Record(record) = &target
            && outcome != Outcome::Unchanged
            && self.who.proposes(record)
        {
            return Err(refused((Some(Column::Reference), Why::ReportThere)));
        }
        if let Some(of) = of.filter(|_| outcome != Outcome::Unchanged)
            && says_otherwise(of, kind, &wanted)
        {
            return Err(refused((None, Why::SaysOtherwise(of.at.row))));
        }
        Ok((outcome, target, wanted))
    }

    /// The record that a row means, and its kind: one that the file brings, or one that stands.
    fn target(&self, said: &Said, of: Option<&Line>) -> std::result::Result<(Target, Kind), Why> {
        let own = of.and_then(Line::initiative);
        if let Some((Target::New(reference), wanted)) = own {
            return Ok((Target::New(reference.clone()), wanted.profile.kind));
        }
        match self.met.by_reference(&said.reference, self.who)? {
            Target::New(_) => {
                Err(of.map_or(Why::UnknownReference, |line| Why::RowRejected(line.at.row)))
            }
            Target::Record(record) if record.standing.profile.withdrawn => Err(Why::Withdrawn),
            Target::Record(record) => {
                let written = own.filter(|_| of.is_some_and(Line::writes));
                let kind = written.map(|(_, wanted)| wanted.profile.kind);
                let kind = kind.unwrap_or(record.standing.profile.kind);
                Ok((Target::Record(record), kind))
            }
        }
    }

    /// Remembers which milestone a row means; refuses a second row of one.
    fn remember(
        &mut self,
        row: u32,
        said: &Said,
        before: Option<&Standing>,
    ) -> std::result::Result<(), Why> {
        let mut keys = Vec::new();
        match before {
            Some(before) => keys.push(Key::Standing(before.id)),
            None => {
                keys.extend(said.number.map(Key::Number));
                keys.extend(said.step.map(Key::Step));
                if keys.is_empty() {
                    keys.extend(titles(said).into_iter().map(Key::Title));
                }
            }
        }
        for key in keys {
            let key = (said.reference.clone(), key);
            let first = *self.seen.entry(key).or_insert(row);
            if first != row {
                return Err(Why::SameMilestone(first));
            }
        }
        Ok(())
    }

    fn outcome(&self, number: u32, said: &Said, target: &Target, wanted: &Wanted) -> Outcome {
        let Target::Record(record) = target else {
            return Outcome::New;
        };
        if wanted.id.is_some() && wanted.changed.is_empty() {
            return Outcome::Unchanged;
        }
        let corrected = wanted.report.as_ref().and_then(|report| report.corrects);
        let facts: Vec<i64> = corrected.into_iter().chain(wanted.retracted).collect();
        let at = Place::milestone(number);
        if is_edited(record, said.version, &facts) && !self.choices.takes(at) {
            Outcome::Conflict
        } else if wanted.id.is_none() {
            Outcome::New
        } else {
            Outcome::Changed
        }
    }
}

/// The titles that a row gives, folded.
fn titles(said: &Said) -> Vec<String> {
    let said = said.title.iter().filter_map(|title| match title {
        Cell::Say(title) => Some(fold::fold(title)),
        Cell::Keep | Cell::Clear => None,
    });
    said.collect()
}

/// The milestone of a record that a row means: by its number, else by its step, else by its title.
fn found<'a>(
    said: &Said,
    record: &'a Record,
) -> std::result::Result<Option<&'a Standing>, (Option<Column>, Why)> {
    let (column, found) = if let Some(number) = said.number {
        let found = record.milestones.get(&number);
        let unknown = (Some(Column::Milestone), Why::UnknownMilestone);
        (Column::Milestone, Some(found.ok_or(unknown)?))
    } else if said.step.is_some() {
        let mut all = record.milestones.values();
        (Column::Step, all.find(|one| one.step == said.step))
    } else {
        let wanted = titles(said);
        let called = |one: &&Standing| {
            let own = [&one.title.en, &one.title.ar, &one.title.fr];
            let mut own = own.into_iter().flatten().map(|one| fold::fold(one));
            one.step.is_none() && !one.plan.dropped && own.any(|title| wanted.contains(&title))
        };
        (Column::TitleEn, record.milestones.values().find(called))
    };
    match found {
        Some(one) if one.plan.dropped => Err((Some(column), Why::MilestoneDropped)),
        found => Ok(found),
    }
}

/// Whether the row of the initiative changes the same day to another one. What a new record's row
/// tells of a milestone gives way to the milestone's own row.
fn says_otherwise(of: &Line, kind: Kind, wanted: &Wanted) -> bool {
    let Some((Target::Record(_), initiative)) = of.initiative().filter(|_| of.writes()) else {
        return false;
    };
    let tale = &initiative.tale;
    let due = wanted.step == Some(kind.final_step())
        && matches!((tale.due, wanted.due()), (Some(one), Some(other)) if one != other);
    let mut reached = tale.reached.iter().filter(|one| Some(one.0) == wanted.step);
    let mut retracted = tale
        .retracted
        .iter()
        .filter(|one| Some(one.0) == wanted.step);
    let told = reached.next().map(|(_, on, _)| *on);
    let reports = match (&wanted.report, told) {
        (Some(report), Some(on)) => report.on != on,
        (Some(_), None) => retracted.next().is_some(),
        (None, Some(_)) => wanted.retracted.is_some(),
        (None, None) => false,
    };
    due || reports
}
