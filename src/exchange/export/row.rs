//! A record as a row of a table: the cells that an import reads back.

use std::collections::{BTreeMap, BTreeSet};

use super::record::Exported;
use crate::db::Conn;
use crate::error::Result;
use crate::frameworks;
use crate::i18n::{Locale, Text};
use crate::initiatives::row::{CELL_MAX, Column, Sheet, heading};
use crate::organisations::Organisation;
use crate::rules::{Body, Coded, Role};
use crate::states::State;
use crate::{commitments, organisations, priorities, states, themes};

/// The columns that leave. Those for texts of whatever language are there for imports, and the
/// budget has its currency beside it.
pub(super) fn columns() -> impl Iterator<Item = Column> {
    let imported = [Column::Title, Column::Summary, Column::BudgetUsd];
    let all = Sheet::Initiatives.columns();
    all.filter(move |column| !imported.contains(column))
}

/// Their headings in a language.
pub(super) fn headings(locale: Locale) -> Vec<String> {
    columns()
        .map(|column| heading(locale.messages(), column).to_string())
        .collect()
}

/// A code with what it is called.
pub type Coding = (i64, String, Text);

/// What rows of the database are called in files.
pub struct Names {
    /// Themes.
    pub themes: Vec<Coding>,
    /// Priorities.
    pub priorities: Vec<Coding>,
    /// Commitments.
    pub commitments: Vec<Coding>,
    /// Member states.
    pub states: Vec<State>,
    /// The institutions of the OIC.
    pub institutions: Vec<Organisation>,
    bodies: BTreeMap<Body, String>,
    codes: BTreeMap<(Column, i64), String>,
}

impl Names {
    /// Reads them, in six statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn) -> Result<Self> {
        let framework = frameworks::default(conn)?.id;
        let themes = themes::all(conn)?;
        let mut names = Self {
            themes: themes
                .into_iter()
                .map(|one| (one.id, one.code, one.name))
                .collect(),
            priorities: priorities::names(conn, framework)?,
            commitments: commitments::names(conn, framework)?,
            states: states::all(conn)?,
            institutions: Vec::new(),
            bodies: BTreeMap::new(),
            codes: BTreeMap::new(),
        };
        for (column, list) in [
            (Column::Themes, &names.themes),
            (Column::Priorities, &names.priorities),
            (Column::Commitments, &names.commitments),
        ] {
            let codes = list.iter().map(|one| ((column, one.0), one.1.clone()));
            names.codes.extend(codes);
        }
        let states = names.states.iter();
        let states = states.map(|one| (Body::State(one.id), one.code.clone()));
        names.bodies.extend(states);
        for one in organisations::entered(conn)? {
            names
                .bodies
                .insert(Body::Organisation(one.id), called(&one));
            if one.institution && one.merged_into.is_none() {
                names.institutions.push(one);
            }
        }
        Ok(names)
    }

    fn list(&self, column: Column, rows: &[i64]) -> String {
        let codes = rows
            .iter()
            .filter_map(|row| self.codes.get(&(column, *row)));
        joined(codes.map(String::as_str))
    }

    fn bodies(&self, record: &Exported, role: Role, keep: fn(&Body) -> bool) -> String {
        let mine = record.roles.iter();
        let mine = mine.filter(|(one, body)| *one == role && keep(body));
        let of_state = |body: &Body| matches!(body, Body::State(_));
        let called = |(_, body): &(Role, Body)| Some((!of_state(body), self.bodies.get(body)?));
        // By what they are called, not by their rows: the same in every installation.
        let called: BTreeSet<(bool, &String)> = mine.filter_map(called).collect();
        joined(called.into_iter().map(|(_, name)| name.as_str()))
    }
}

/// An institution by its code, another body by its name, unless the name would end in a list.
fn called(body: &Organisation) -> String {
    let name = body.name.in_locale(Locale::En).text;
    if body.institution || name.is_empty() || name.contains([';', '\u{61b}']) {
        return body.code.clone();
    }
    name.to_owned()
}

/// A list in a cell, cut where a spreadsheet's cell ends.
fn joined<'a>(entries: impl Iterator<Item = &'a str>) -> String {
    parted(entries, "; ")
}

/// Entries with something between them, as many as a cell holds.
pub(super) fn parted<'a>(entries: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut cell = String::new();
    let mut length = 0;
    for entry in entries {
        length += entry.chars().count() + between.len();
        if length > CELL_MAX {
            break;
        }
        if !cell.is_empty() {
            cell.push_str(between);
        }
        cell.push_str(entry);
    }
    cell
}

/// The cells of a record, in the order of the columns.
pub(super) fn cells(record: &Exported, names: &Names, locale: Locale) -> Vec<String> {
    columns()
        .map(|column| cell(record, names, locale, column))
        .collect()
}

fn cell(record: &Exported, names: &Names, locale: Locale, column: Column) -> String {
    let state: fn(&Body) -> bool = |body| matches!(body, Body::State(_));
    let organisation: fn(&Body) -> bool = |body| matches!(body, Body::Organisation(_));
    let any: fn(&Body) -> bool = |_| true;
    let bodies = |role, keep| names.bodies(record, role, keep);
    let (title, summary) = (&record.texts.title, &record.texts.summary);
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        Column::Reference => record.reference.clone(),
        Column::Version => record
            .version
            .map_or(String::new(), |version| version.to_string()),
        Column::TitleEn => said(&title.en),
        Column::TitleAr => said(&title.ar),
        Column::TitleFr => said(&title.fr),
        Column::SummaryEn => said(&summary.en),
        Column::SummaryAr => said(&summary.ar),
        Column::SummaryFr => said(&summary.fr),
        Column::Title | Column::Summary | Column::BudgetUsd => String::new(),
        Column::Kind => record.kind.code().to_owned(),
        Column::Alignment => record.alignment.code().to_owned(),
        Column::LeadStates => bodies(Role::Lead, state),
        Column::LeadOrganisations => bodies(Role::Lead, organisation),
        Column::Hosts => bodies(Role::Host, any),
        Column::Implementing => bodies(Role::Implementing, any),
        Column::Participating => bodies(Role::Participating, any),
        Column::Beneficiaries => bodies(Role::Beneficiary, any),
        Column::Funders => bodies(Role::Funder, any),
        Column::Partners => said(&record.texts.partners),
        Column::Themes => names.list(column, &record.themes),
        Column::Priorities => names.list(column, &record.priorities),
        Column::Commitments => names.list(column, &record.commitments),
        Column::Parent => said(&record.parent),
        Column::Series => {
            let series = record.series.as_ref();
            series.map_or(String::new(), |text| text.in_locale(locale).text.to_owned())
        }
        Column::Start => record.days().0.to_iso(),
        Column::End => record.days().1.to_iso(),
        Column::Budget => record.budget.map_or(String::new(), |money| money.plain()),
        Column::Currency => record
            .budget
            .map_or(String::new(), |money| money.currency.code().to_owned()),
        Column::Status => record
            .word
            .map_or(String::new(), |word| word.code().to_owned()),
        Column::SourceUrl => parted(record.sources.iter().map(|one| one.0.as_str()), "\n"),
        Column::SourceKind => kinds(record),
        // The table of milestones has these.
        Column::Milestone
        | Column::Step
        | Column::Nature
        | Column::Due
        | Column::OriginallyDue
        | Column::Reached
        | Column::Origin
        | Column::Level
        | Column::Documents => String::new(),
    }
}

/// One kind where all sources are of it, else one for each address that the cell beside it holds.
fn kinds(record: &Exported) -> String {
    let mut kinds = record.sources.iter().map(|one| one.1);
    let Some(first) = kinds.next() else {
        return String::new();
    };
    if kinds.all(|kind| kind == first) {
        return first.code().to_owned();
    }
    let held = cell_of_sources(record);
    joined(record.sources.iter().take(held).map(|one| one.1.code()))
}

fn cell_of_sources(record: &Exported) -> usize {
    parted(record.sources.iter().map(|one| one.0.as_str()), "\n")
        .lines()
        .count()
}
