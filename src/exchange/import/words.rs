//! What is said of files and cells, in a language: for pages and for the command line.

use super::headers::Misheaded;
use super::outcome::Place;
use crate::exchange::table::{Notice, Unreadable};
use crate::i18n::{Locale, format};
use crate::initiatives::row::Note;
use crate::initiatives::row::{Refusal, Sheet, Why, heading};

/// Why a file is no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// It is no table.
    Unreadable(Unreadable),
    /// Its headers say nothing.
    Misheaded(Misheaded),
    /// Milestones are in both files.
    TwoTables,
}

impl Words {
    /// The sentence.
    pub fn text(&self, locale: Locale) -> String {
        match self {
            Self::Unreadable(why) => unreadable(locale, why),
            Self::Misheaded(Misheaded::NoTitle) => locale.messages().imports.no_title.to_string(),
            Self::Misheaded(Misheaded::NoMilestones) => {
                locale.messages().milestone_rows.no_milestones.to_string()
            }
            Self::TwoTables => locale.messages().milestone_rows.two_tables.to_string(),
            Self::Misheaded(Misheaded::Twice(column)) => {
                let t = locale.messages();
                let column = heading(t, *column);
                t.imports.column_twice.with(&[("column", column.as_str())])
            }
        }
    }
}

/// Why a file cannot be read, and what would be right.
pub fn unreadable(locale: Locale, why: &Unreadable) -> String {
    let t = &locale.messages().imports;
    let words = match why {
        Unreadable::Empty => t.file_empty,
        Unreadable::TooLarge => t.file_too_large,
        Unreadable::Other(kind) => {
            return t.file_other.with(&[("kind", &kind.to_uppercase())]);
        }
        Unreadable::OldWorkbook => t.file_old,
        Unreadable::Binary => t.file_binary,
        Unreadable::NotIn(encoding) => {
            return t.file_not_in.with(&[("encoding", encoding.code())]);
        }
        Unreadable::TooManyRows => t.file_rows,
        Unreadable::TooManyColumns => t.file_columns,
        Unreadable::LongCell(row) => {
            return t.file_long_cell.with(&[("row", &row.to_string())]);
        }
        Unreadable::Bomb => t.file_bomb,
        Unreadable::Damaged => t.file_damaged,
        Unreadable::NoSheet => t.file_no_sheet,
    };
    words.to_string()
}

/// What is to be known of how a file was read.
pub fn notice(locale: Locale, notice: &Notice) -> String {
    let t = &locale.messages().imports;
    match notice {
        Notice::OneSheet(name) => t.one_sheet.with(&[("sheet", name)]),
        Notice::TwoSheets(first, second) => locale
            .messages()
            .milestone_rows
            .two_sheets
            .with(&[("first", first), ("second", second)]),
        Notice::HiddenSheets(names) => {
            let names = format::list(locale, names);
            t.hidden_sheets.with(&[("sheets", &names)])
        }
        Notice::Merged(cells) => t.merged.with(&[("cells", cells)]),
        Notice::Formulas(count) => t.formulas.text(i64::try_from(*count).unwrap_or(i64::MAX)),
    }
}

/// What is wrong with a cell: column, value, and what would be right.
pub fn refusal(locale: Locale, refusal: &Refusal) -> String {
    let t = locale.messages();
    let column = refusal
        .column
        .map_or(t.imports.whole_row, |column| heading(t, column));
    let why = why(locale, &refusal.why);
    let said = [
        ("column", column.as_str()),
        ("value", refusal.value.as_str()),
        ("why", why.as_str()),
    ];
    if refusal.value.is_empty() {
        t.imports.refused.with(&[said[0], said[2]])
    } else {
        t.imports.refused_value.with(&said)
    }
}

/// What of a row is not taken, and why.
pub fn note(locale: Locale, note: Note) -> String {
    let t = &locale.messages().milestone_rows;
    match note {
        Note::Level => t.note_level,
        Note::Origin => t.note_origin,
        Note::Start => t.note_start,
    }
    .to_string()
}

/// Which row it is, as people find it.
pub fn place(locale: Locale, at: Place) -> String {
    let row = at.row.to_string();
    match at.sheet {
        Sheet::Initiatives => row,
        Sheet::Milestones => {
            let t = &locale.messages().milestone_rows;
            t.row.with(&[("row", &row)])
        }
    }
}

/// What is wrong, and what would be right.
pub fn why(locale: Locale, why: &Why) -> String {
    if let Some(words) = why_of_milestones(locale, why) {
        return words;
    }
    let t = &locale.messages().imports;
    let words = match why {
        Why::NotAmong(codes) => return t.why_among.with(&[("codes", &codes.join(", "))]),
        Why::TooLong(max) => return t.why_too_long.with(&[("max", &max.to_string())]),
        Why::Twice(row) => return t.why_twice.with(&[("row", &row.to_string())]),
        Why::SameRecord(row) => return t.why_same_record.with(&[("row", &row.to_string())]),
        Why::Ambiguous(references) => {
            return t
                .why_ambiguous
                .with(&[("references", &references.join(", "))]);
        }
        Why::Needed => t.why_needed,
        Why::UnknownCode => t.why_code,
        Why::Day => t.why_day,
        Why::DayRange => t.why_day_range,
        Why::Ahead => t.why_ahead,
        Why::Amount => t.why_amount,
        Why::CurrencyNeeded => t.why_currency,
        Why::TwoBudgets => t.why_two_budgets,
        Why::Address => t.why_address,
        Why::SourceKinds => t.why_source_kinds,
        Why::Control => t.why_control,
        Why::Reference => t.why_reference,
        Why::UnknownReference => t.why_unknown_reference,
        Why::NotYours => t.why_not_yours,
        Why::UnknownBody => t.why_unknown_body,
        Why::CannotClear => t.why_cannot_clear,
        Why::UnknownParent => t.why_unknown_parent,
        Why::PartOfItself => t.why_part_of_itself,
        Why::CellError => t.why_cell_error,
        Why::Beyond => t.why_beyond,
        Why::Version => t.why_version,
        Why::Withdrawn => t.why_withdrawn,
        Why::Waits => t.why_waits,
        Why::ProposeThere => t.why_propose,
        Why::ReportThere => t.why_report,
        _ => return String::new(),
    };
    words.to_string()
}

/// What is wrong with a row of milestones.
fn why_of_milestones(locale: Locale, why: &Why) -> Option<String> {
    let t = &locale.messages().milestone_rows;
    let of_row = |words: crate::i18n::Message, row: &u32| words.with(&[("row", &row.to_string())]);
    Some(match why {
        Why::MilestoneNumber => t.why_number.to_string(),
        Why::UnknownMilestone => t.why_unknown.to_string(),
        Why::MilestoneDropped => t.why_dropped.to_string(),
        Why::StepStays => t.why_step_stays.to_string(),
        Why::StepNamed => t.why_step_named.to_string(),
        Why::OriginalStays => t.why_original.to_string(),
        Why::ReachedAhead => t.why_ahead.to_string(),
        Why::NoReport => t.why_no_report.to_string(),
        Why::SameMilestone(row) => of_row(t.why_same, row),
        Why::RowRejected(row) => of_row(t.why_row_rejected, row),
        Why::SaysOtherwise(row) => of_row(t.why_otherwise, row),
        _ => return None,
    })
}
