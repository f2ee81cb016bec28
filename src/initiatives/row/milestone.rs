//! A milestone as a row of a table: its plan, and what the row says of its being reached.
//!
//! How well that is proved is never taken from a row: it follows from documents, and only a
//! reviewer verifies. Who says so is taken as far as whoever imports can say it.

use std::collections::BTreeSet;

use super::cells::{self, Cells};
use super::said::{ORDER, each, reference, version};
use super::{Cell, Changed, Column, Note, Refusal, Why};
use crate::i18n::{Locale, Text, fold};
use crate::milestones::Plan;
use crate::rules::{Coded, Dating, Day, Level, Nature, Origin, Step};

/// What a row says.
#[derive(Clone, Debug)]
pub struct Said {
    /// The record.
    pub reference: String,
    /// The version of the record that the row was made from.
    pub version: Option<i64>,
    /// The number within the record.
    pub number: Option<i32>,
    /// The step of the lifecycle.
    pub step: Option<Step>,
    /// The title in English, Arabic, French.
    pub title: [Cell<String>; 3],
    /// Input, output or outcome.
    pub nature: Option<Nature>,
    /// When it is due.
    pub due: Cell<Dating>,
    /// When it was first due.
    pub originally_due: Option<Dating>,
    /// When it was reached; unknown where nobody gives the day.
    pub reached: Cell<Dating>,
    /// Who says so.
    pub origin: Option<Origin>,
    /// How well it is proved.
    pub level: Option<Level>,
    /// Addresses of the documents that back it.
    pub documents: Vec<String>,
}

impl Said {
    /// What a page calls it.
    pub fn name(&self) -> String {
        let titles = self.title.iter().filter_map(|title| match title {
            Cell::Say(title) => Some(title.clone()),
            Cell::Keep | Cell::Clear => None,
        });
        let step = self.step.map(|step| step.code().to_owned());
        step.or(titles.into_iter().next()).unwrap_or_default()
    }
}

/// Reads a row through `cell`, which gives what stands in a column; none where the file has no
/// such column.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read<'a>(cell: &'a dyn Fn(Column) -> Option<&'a str>) -> Result<Said, Vec<Refusal>> {
    let mut cells = Cells::new(cell);
    let cells_in = &mut cells;
    let own = cells_in.needed(Column::Reference, reference);
    let (of, number) = match cells_in.needed(Column::Milestone, numbered) {
        Some((of, number)) => (of, Some(number)),
        None => (None, None),
    };
    if own.is_some() && of.is_some() && own != of {
        cells_in.refuse(Column::Milestone, Why::MilestoneNumber);
    }
    let own = own.or(of);
    if own.is_none() && cells_in.wrong.is_empty() {
        cells_in.refuse(Column::Reference, Why::Needed);
    }
    let titles = [Column::TitleEn, Column::TitleAr, Column::TitleFr];
    let said = Said {
        reference: own.unwrap_or_default(),
        version: cells_in.needed(Column::Version, version),
        number,
        step: cells_in.needed(Column::Step, cells::coded),
        title: each(cells_in, titles, cells::name),
        nature: cells_in.needed(Column::Nature, cells::coded),
        due: cells_in.read(Column::Due, cells::dating),
        originally_due: cells_in.needed(Column::OriginallyDue, cells::dating),
        reached: cells_in.read(Column::Reached, reached),
        origin: cells_in.needed(Column::Origin, cells::coded),
        level: cells_in.needed(Column::Level, cells::coded),
        documents: cells_in
            .needed(Column::Documents, cells::addresses)
            .unwrap_or_default(),
    };
    if cells.wrong.is_empty() {
        Ok(said)
    } else {
        Err(cells.wrong)
    }
}

/// `STI-7F3K9.3`, or the number alone.
fn numbered(cell: &str) -> Result<(Option<String>, i32), Why> {
    let cell = fold::digits(cell);
    let (of, number) = match cell.rsplit_once('.') {
        Some((of, number)) => (Some(reference(of)?), number),
        None => (None, cell.as_str()),
    };
    let number: i32 = number.parse().map_err(|_| Why::MilestoneNumber)?;
    if (1..=NUMBER_MAX).contains(&number) {
        Ok((of, number))
    } else {
        Err(Why::MilestoneNumber)
    }
}

/// The highest number of a milestone that a file may give.
const NUMBER_MAX: i32 = 100_000;

/// The day, or that nobody knows it, in the words of any language.
fn reached(cell: &str) -> Result<Dating, Why> {
    let wanted = fold::fold(cell);
    let undated = |locale: Locale| fold::fold(locale.messages().export.undated.as_str());
    if Locale::ALL.into_iter().any(|one| undated(one) == wanted) {
        return Ok(Dating::Unknown);
    }
    cells::dating(cell)
}

/// A milestone as it stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The row of the database.
    pub id: i64,
    /// The step of the lifecycle; none where it was added.
    pub step: Option<Step>,
    /// The title of an added one.
    pub title: Text,
    /// The plan in force.
    pub plan: Plan,
    /// The first day that was set.
    pub originally_due: Dating,
    /// The newest report that stands: the fact and its day.
    pub reached: Option<(i64, Dating)>,
    /// The addresses of the documents that back it.
    pub backed: BTreeSet<String>,
    /// A reviewer agreed with it.
    pub verified: bool,
}

/// A report that a milestone was reached.
#[derive(Clone, Debug)]
pub struct Report {
    /// When.
    pub on: Dating,
    /// The report that it corrects.
    pub corrects: Option<i64>,
    /// Who says so, according to the row.
    pub origin: Option<Origin>,
    /// The addresses that back it.
    pub documents: Vec<String>,
}

/// What a row makes of a milestone.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The row of the database, where it stands.
    pub id: Option<i64>,
    /// The number that a new one gets, where the row gives one.
    pub number: Option<i32>,
    /// The step of the lifecycle.
    pub step: Option<Step>,
    /// The title.
    pub title: Text,
    /// The title of one that stands is another.
    pub retitled: bool,
    /// Plans that come after those that stand, the last in force: the first of a new one is what
    /// it was first due.
    pub plans: Vec<Plan>,
    /// The report that it brings.
    pub report: Option<Report>,
    /// The report that it takes back.
    pub retracted: Option<i64>,
    /// The report that stands, and addresses that back it from now on.
    pub backs: Option<(i64, Vec<String>)>,
    /// Columns whose value is assumed.
    pub assumed: Vec<Column>,
    /// What is not taken from the row.
    pub notes: Vec<Note>,
    /// What becomes different, by column: nothing for a new one.
    pub changed: Vec<Changed>,
}

impl Wanted {
    /// The due day in force afterwards, where it is another.
    pub fn due(&self) -> Option<Dating> {
        self.plans.last().map(|plan| plan.due)
    }

    /// Whether it speaks of the report.
    pub fn tells(&self) -> bool {
        self.report.is_some() || self.retracted.is_some()
    }
}

/// What a row makes of a milestone that stands, or of none.
///
/// # Errors
/// Everything that is wrong with it, seen beside the milestone.
pub fn wanted(said: &Said, before: Option<&Standing>, today: Day) -> Result<Wanted, Vec<Refusal>> {
    let step = before.map_or(said.step, |one| one.step);
    let title = title(said, before);
    if let Some((column, value, why)) = wrong(said, before, (step, &title), today) {
        return Err(vec![Refusal {
            column: Some(column),
            value,
            why,
        }]);
    }
    let mut assumed = Vec::new();
    let nature = said.nature.or(before.map(|one| one.plan.nature));
    let nature = nature.unwrap_or_else(|| {
        assumed.push(Column::Nature);
        step.map_or(Nature::Output, Step::nature)
    });
    let mut wanted = Wanted {
        id: before.map(|one| one.id),
        number: said.number.filter(|_| before.is_none()),
        step,
        retitled: before.is_some_and(|one| one.title != title),
        title,
        plans: plans(said, before, nature),
        report: report(said, before),
        retracted: match said.reached {
            Cell::Clear => before.and_then(|one| Some(one.reached?.0)),
            Cell::Keep | Cell::Say(_) => None,
        },
        backs: backs(said, before),
        assumed,
        notes: Vec::new(),
        changed: Vec::new(),
    };
    wanted.notes = notes(said, before, &wanted);
    if let Some(before) = before {
        wanted.changed = changed(said, before, &wanted);
    }
    Ok(wanted)
}

fn title(said: &Said, before: Option<&Standing>) -> Text {
    let stands = before.map(|one| one.title.clone()).unwrap_or_default();
    let [en, ar, fr] =
        std::array::from_fn(|n| said.title[n].over(stands.get(ORDER[n]).map(str::to_owned)));
    Text::new(en, ar, fr)
}

/// The first thing that is wrong: the column, its value, why.
fn wrong(
    said: &Said,
    before: Option<&Standing>,
    (step, title): (Option<Step>, &Text),
    today: Day,
) -> Option<(Column, String, Why)> {
    let stands = before.map(|one| &one.title);
    if said.step.is_some() && said.step != step {
        let value = said.step.map(Coded::code).unwrap_or_default();
        return Some((Column::Step, value.into(), Why::StepStays));
    }
    if step.is_some() && !title.is_empty() && stands != Some(title) {
        let value = title.in_locale(Locale::En).text.to_owned();
        return Some((Column::TitleEn, value, Why::StepNamed));
    }
    if step.is_none() && title.is_empty() {
        return Some((Column::TitleEn, String::new(), Why::Needed));
    }
    let first = before.map_or(Dating::Unknown, |one| one.originally_due);
    if let Some(original) = said.originally_due
        && !first.is_unknown()
        && original != first
    {
        let value = original.to_iso();
        return Some((Column::OriginallyDue, value, Why::OriginalStays));
    }
    if let Cell::Say(on) = said.reached
        && on.first().is_some_and(|first| first > today)
    {
        return Some((Column::Reached, on.to_iso(), Why::ReachedAhead));
    }
    let reported = before.is_some_and(|one| one.reached.is_some());
    if !said.documents.is_empty() && said.reached.keeps() && !reported {
        return Some((Column::Documents, String::new(), Why::NoReport));
    }
    None
}

/// The plans that come after those that stand.
fn plans(said: &Said, before: Option<&Standing>, nature: Nature) -> Vec<Plan> {
    let stands = before.map_or(Dating::Unknown, |one| one.plan.due);
    let due = said.due.over(Some(stands)).unwrap_or(Dating::Unknown);
    let of = |due: Dating| Plan {
        nature,
        due,
        dropped: false,
        reason: None,
    };
    let first = before.map_or(Dating::Unknown, |one| one.originally_due);
    let original = said
        .originally_due
        .filter(|one| first.is_unknown() && *one != due);
    let last = match before {
        Some(before) if (before.plan.nature, before.plan.due) == (nature, due) => None,
        _ => Some(of(due)),
    };
    // A day that was first set is followed by the one in force, also where that is none.
    match original {
        Some(original) => vec![of(original), of(due)],
        None => last.into_iter().collect(),
    }
}

fn report(said: &Said, before: Option<&Standing>) -> Option<Report> {
    let Cell::Say(on) = said.reached else {
        return None;
    };
    let stands = before.and_then(|one| one.reached);
    if stands.is_some_and(|(_, day)| day == on) {
        return None;
    }
    // A blank cell keeps: what backed the report before backs it still.
    let documents = match before {
        Some(before) if said.documents.is_empty() => before.backed.iter().cloned().collect(),
        _ => said.documents.clone(),
    };
    Some(Report {
        on,
        corrects: stands.map(|(fact, _)| fact),
        origin: said.origin,
        documents,
    })
}

/// What backs the report that stands from now on.
fn backs(said: &Said, before: Option<&Standing>) -> Option<(i64, Vec<String>)> {
    let before = before?;
    let (fact, on) = before.reached?;
    if !(said.reached.keeps() || said.reached == Cell::Say(on)) {
        return None;
    }
    let more = said
        .documents
        .iter()
        .filter(|url| !before.backed.contains(*url));
    let more: Vec<String> = more.cloned().collect();
    (!more.is_empty()).then_some((fact, more))
}

fn notes(said: &Said, before: Option<&Standing>, wanted: &Wanted) -> Vec<Note> {
    let mut notes = Vec::new();
    let (backed, verified) = match &wanted.report {
        Some(report) => (!report.documents.is_empty(), false),
        None => before.map_or((false, false), |one| {
            let backed = !one.backed.is_empty() || wanted.backs.is_some();
            (backed, one.verified)
        }),
    };
    let level = match (backed, verified) {
        (true, true) => Level::Verified,
        (true, false) => Level::Documented,
        (false, _) => Level::Reported,
    };
    if said.level.is_some_and(|claimed| claimed > level) {
        notes.push(Note::Level);
    }
    let foreign = [Origin::Lead, Origin::OnBehalf, Origin::Reviewer];
    let report = wanted.report.as_ref();
    if report.is_some_and(|one| one.origin.is_some_and(|origin| foreign.contains(&origin))) {
        notes.push(Note::Origin);
    }
    notes
}

fn changed(said: &Said, before: &Standing, wanted: &Wanted) -> Vec<Changed> {
    let mut found = Vec::new();
    let mut note = |column, old: String, new: String| {
        if old != new {
            found.push(Changed { column, old, new });
        }
    };
    let columns = [Column::TitleEn, Column::TitleAr, Column::TitleFr];
    for (column, locale) in columns.into_iter().zip(ORDER) {
        let text = |text: &Text| text.get(locale).unwrap_or_default().to_owned();
        note(column, text(&before.title), text(&wanted.title));
    }
    if let Some(plan) = wanted.plans.last() {
        let (old, new) = (before.plan.nature.code(), plan.nature.code());
        note(Column::Nature, old.into(), new.into());
        note(Column::Due, before.plan.due.to_iso(), plan.due.to_iso());
        if let Some(original) = said.originally_due {
            let old = before.originally_due.to_iso();
            note(Column::OriginallyDue, old, original.to_iso());
        }
    }
    // An undated report has nothing to show but that it is there.
    let shown = |on: Dating| match on {
        Dating::Unknown => "✓".to_owned(),
        known @ Dating::Within { .. } => known.to_iso(),
    };
    let stands = before.reached.map_or(String::new(), |(_, on)| shown(on));
    if let Some(report) = &wanted.report {
        note(Column::Reached, stands, shown(report.on));
        let more = report
            .documents
            .iter()
            .filter(|url| !before.backed.contains(*url));
        let more: Vec<&str> = more.map(String::as_str).collect();
        note(Column::Documents, String::new(), more.join(" "));
    } else if wanted.retracted.is_some() {
        note(Column::Reached, stands, String::new());
    }
    if let Some((_, more)) = &wanted.backs {
        note(Column::Documents, String::new(), more.join(" "));
    }
    found
}
