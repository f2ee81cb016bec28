//! What a row says, cell by cell: nothing where it is blank.

use std::collections::BTreeMap;

use super::cells::{self, Cells};
use super::{Column, Known, Refusal, Why};
use crate::documents::SourceKind;
use crate::funding::{Currency, Money};
use crate::i18n::{Locale, fold};
use crate::rules::{Alignment, Body, Coded, Dating, Kind, Role, Word};

/// What a cell does to what stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell<T> {
    /// Blank, or not in the file: it stays.
    #[default]
    Keep,
    /// It goes.
    Clear,
    /// It becomes this.
    Say(T),
}

impl<T> Cell<T> {
    /// What stands afterwards.
    pub fn over(&self, before: Option<T>) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Self::Keep => before,
            Self::Clear => None,
            Self::Say(value) => Some(value.clone()),
        }
    }

    /// Whether the row says nothing here.
    pub fn keeps(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

/// A body of a row: known, or a name that nobody goes by yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// Known.
    Known(Body),
    /// An organisation that is added by this name.
    New(String),
}

/// What a row says.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The reference.
    pub reference: Option<String>,
    /// The version of the record that the row was made from.
    pub version: Option<i64>,
    /// The title in English, Arabic, French.
    pub title: [Cell<String>; 3],
    /// The summary in the same languages.
    pub summary: [Cell<String>; 3],
    /// The kind.
    pub kind: Option<Kind>,
    /// The alignment.
    pub alignment: Option<Alignment>,
    /// States that lead.
    pub lead_states: Cell<Vec<Party>>,
    /// Organisations that lead.
    pub lead_organisations: Cell<Vec<Party>>,
    /// Bodies in other roles.
    pub roles: BTreeMap<Role, Cell<Vec<Party>>>,
    /// Partners in the source's words.
    pub partners: Cell<String>,
    /// Themes, the primary one first.
    pub themes: Cell<Vec<i64>>,
    /// Priorities.
    pub priorities: Cell<Vec<i64>>,
    /// Commitments.
    pub commitments: Cell<Vec<i64>>,
    /// The reference of the programme.
    pub parent: Cell<String>,
    /// The name of the series.
    pub series: Cell<String>,
    /// The word.
    pub word: Cell<Word>,
    /// Its first day.
    pub start: Cell<Dating>,
    /// Its last day.
    pub end: Cell<Dating>,
    /// The planned budget.
    pub budget: Cell<Money>,
    /// Addresses of sources, each with its kind.
    pub sources: Vec<(String, SourceKind)>,
    /// The file has a column for those who take part, so that nobody is read out of prose.
    pub names_all: bool,
}

/// Reads a row through `cell`, which gives what stands in a column; none where the file has no
/// such column.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read<'a>(
    cell: &'a dyn Fn(Column) -> Option<&'a str>,
    known: &Known,
) -> Result<Said, Vec<Refusal>> {
    let mut cells = Cells::new(cell);
    let cells_in = &mut cells;
    let said = Said {
        reference: cells_in.needed(Column::Reference, reference),
        version: cells_in.needed(Column::Version, version),
        title: texts(cells_in, &TITLES, cells::name),
        summary: texts(cells_in, &SUMMARIES, cells::long),
        kind: cells_in.needed(Column::Kind, cells::coded),
        alignment: cells_in.needed(Column::Alignment, cells::coded),
        lead_states: cells_in.read(Column::LeadStates, |cell| {
            cells::list(cell, |one| state(one, known))
        }),
        lead_organisations: cells_in.read(Column::LeadOrganisations, |cell| {
            cells::list(cell, |one| organisation(one, known))
        }),
        roles: roles(cells_in, known),
        partners: cells_in.read(Column::Partners, cells::long),
        themes: codes(cells_in, Column::Themes, |one| known.themes.get(one)),
        priorities: codes(cells_in, Column::Priorities, |one| {
            known.priorities.get(one)
        }),
        commitments: codes(cells_in, Column::Commitments, |one| {
            known.commitments.get(one)
        }),
        parent: cells_in.read(Column::Parent, reference),
        series: cells_in.read(Column::Series, cells::name),
        word: cells_in.read(Column::Status, cells::coded),
        start: cells_in.read(Column::Start, cells::dating),
        end: cells_in.read(Column::End, cells::dating),
        budget: budget(cells_in),
        sources: sources(cells_in),
        names_all: cells_in.has(Column::Participating),
    };
    if cells.wrong.is_empty() {
        Ok(said)
    } else {
        Err(cells.wrong)
    }
}

/// The column of whatever language, and those of each language.
type Languages = (Column, [Column; 3]);

const TITLES: Languages = (
    Column::Title,
    [Column::TitleEn, Column::TitleAr, Column::TitleFr],
);
const SUMMARIES: Languages = (
    Column::Summary,
    [Column::SummaryEn, Column::SummaryAr, Column::SummaryFr],
);

/// A text by language.
pub(super) fn each(
    cells: &mut Cells<'_>,
    columns: [Column; 3],
    read: fn(&str) -> Result<String, Why>,
) -> [Cell<String>; 3] {
    columns.map(|column| cells.read(column, read))
}

/// A text by language. One without a language is Arabic where it is in Arabic letters, else
/// English, as in the shipped file.
fn texts(
    cells: &mut Cells<'_>,
    (any, each): &Languages,
    read: fn(&str) -> Result<String, Why>,
) -> [Cell<String>; 3] {
    let mut texts = self::each(cells, *each, read);
    let whole = cells.read(*any, read);
    let place = match &whole {
        Cell::Say(text) if is_arabic(text) => 1,
        _ => 0,
    };
    if !whole.keeps() {
        texts[place] = whole;
    }
    texts
}

/// Whether more than half of the letters of a text are Arabic.
fn is_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (arabic, all) = letters.fold((0, 0), |(arabic, all), c| {
        let is = ('\u{600}'..='\u{6ff}').contains(&c);
        (arabic + usize::from(is), all + 1)
    });
    arabic * 2 > all
}

/// A reference: `STI-` and five letters and digits, however it is spelt.
pub(super) fn reference(cell: &str) -> Result<String, Why> {
    let upper = fold::digits(cell).to_uppercase();
    let letters = upper.strip_prefix("STI-").unwrap_or(&upper);
    let alphabet = |c: char| "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".contains(c);
    if letters.len() != 5 || !letters.chars().all(alphabet) {
        return Err(Why::Reference);
    }
    Ok(format!("STI-{letters}"))
}

pub(super) fn version(cell: &str) -> Result<i64, Why> {
    let number: i64 = fold::digits(cell).parse().map_err(|_| Why::Version)?;
    if number > 0 {
        Ok(number)
    } else {
        Err(Why::Version)
    }
}

fn state(one: &str, known: &Known) -> Result<Party, Why> {
    let row = known.states.get(one).ok_or(Why::UnknownCode)?;
    Ok(Party::Known(Body::State(row)))
}

/// An organisation by code or name; one that nobody knows yet is added by its name.
fn organisation(one: &str, known: &Known) -> Result<Party, Why> {
    match known.organisations.get(one) {
        Some(row) => Ok(Party::Known(Body::Organisation(row))),
        None => cells::name(one).map(Party::New),
    }
}

/// A body: a state by its code or name, else an organisation.
fn body(one: &str, known: &Known) -> Result<Party, Why> {
    state(one, known).or_else(|_| organisation(one, known))
}

fn roles(cells: &mut Cells<'_>, known: &Known) -> BTreeMap<Role, Cell<Vec<Party>>> {
    let others = Role::ALL.iter().filter(|role| **role != Role::Lead);
    others
        .map(|role| {
            let read = |cell: &str| cells::list(cell, |one| body(one, known));
            (*role, cells.read(Column::of_role(*role), read))
        })
        .collect()
}

fn codes(
    cells: &mut Cells<'_>,
    column: Column,
    find: impl Fn(&str) -> Option<i64>,
) -> Cell<Vec<i64>> {
    cells.read(column, |cell| {
        cells::list(cell, |one| find(one).ok_or(Why::UnknownCode))
    })
}

fn budget(cells: &mut Cells<'_>) -> Cell<Money> {
    let usd = Currency::from_code("USD");
    let in_dollars = cells.read(Column::BudgetUsd, |cell| amount(cell, usd));
    let currency = cells.read(Column::Currency, currency);
    let named = match &currency {
        Cell::Say(currency) => Some(*currency),
        Cell::Keep | Cell::Clear => None,
    };
    let planned = cells.read(Column::Budget, |cell| amount(cell, named));
    match (in_dollars, planned) {
        (Cell::Say(dollars), Cell::Say(planned)) if dollars != planned => {
            cells.refuse(Column::BudgetUsd, Why::TwoBudgets);
            Cell::Keep
        }
        (Cell::Keep, planned) => planned,
        (dollars, _) => dollars,
    }
}

fn currency(cell: &str) -> Result<Currency, Why> {
    let same = |one: &&Currency| one.code().eq_ignore_ascii_case(cell);
    let codes = || {
        Currency::ALL
            .iter()
            .map(|one| one.code().to_owned())
            .collect()
    };
    Currency::ALL
        .iter()
        .find(same)
        .copied()
        .ok_or_else(|| Why::NotAmong(codes()))
}

fn amount(cell: &str, currency: Option<Currency>) -> Result<Money, Why> {
    let currency = currency.ok_or(Why::CurrencyNeeded)?;
    Money::parse(cell, currency, None).ok_or(Why::Amount)
}

/// Sources are added to those that stand: a document is withdrawn on its page, with a reason.
fn sources(cells: &mut Cells<'_>) -> Vec<(String, SourceKind)> {
    let urls = cells.needed(Column::SourceUrl, cells::addresses);
    let kinds = cells.needed(Column::SourceKind, |cell| cells::list(cell, cells::coded));
    let (urls, kinds) = (urls.unwrap_or_default(), kinds.unwrap_or_default());
    if kinds.len() > 1 && kinds.len() != urls.len() {
        cells.refuse(Column::SourceKind, Why::SourceKinds);
    }
    let only = kinds.first().copied().unwrap_or(SourceKind::Secondary);
    urls.into_iter()
        .enumerate()
        .map(|(n, url)| (url, kinds.get(n).copied().unwrap_or(only)))
        .collect()
}

/// The languages in the order of a row's texts.
pub(super) const ORDER: [Locale; 3] = [Locale::En, Locale::Ar, Locale::Fr];
