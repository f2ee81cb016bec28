//! An initiative and its milestones as rows of tables: what columns are called, what a row says,
//! and what that makes of a record. The shipped file, imports and exports read and write rows by this code alone.

mod cells;
mod changed;
mod columns;
mod known;
pub mod milestone;
mod partners;
mod said;
mod wanted;

use serde::{Deserialize, Serialize};

pub use columns::{Column, Sheet, column_of, heading};
pub use known::{Known, Names};
pub use said::{Cell, Party, Said, read};
pub use wanted::{Changed, NewParty, Standing, Tale, Wanted, wanted};

/// Blank keeps what stands; this clears it.
pub const CLEAR: &str = "#CLEAR";

/// The longest name or title, in characters, as on forms.
pub const NAME_MAX: usize = 300;

/// The longest text, in characters, as on forms.
pub const TEXT_MAX: usize = 5_000;

/// The longest cell that a spreadsheet holds, in characters.
pub const CELL_MAX: usize = 32_767;

/// What is wrong with a cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The column; none where the row as a whole is meant.
    pub column: Option<Column>,
    /// What stands in the cell.
    pub value: String,
    /// What is wrong.
    pub why: Why,
}

/// What is to be known of what a row says and is not taken from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// The level of proof that it claims: documents and reviewers make it.
    Level,
    /// Who says so: it comes in as said by whoever imports.
    Origin,
    /// The day it began: of what is over, a row tells the end.
    Start,
}

/// What can be wrong with a cell or a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// It must be there.
    Needed,
    /// It is none of these codes.
    NotAmong(Vec<String>),
    /// No theme, priority, commitment or state has this code.
    UnknownCode,
    /// No day, month or year.
    Day,
    /// A day before 1900 or after 2100.
    DayRange,
    /// What happened cannot lie ahead.
    Ahead,
    /// No amount of the currency.
    Amount,
    /// The amount needs a currency.
    CurrencyNeeded,
    /// Two columns give a budget.
    TwoBudgets,
    /// No web address.
    Address,
    /// As many kinds of source as addresses, or one.
    SourceKinds,
    /// Longer than so many characters.
    TooLong(usize),
    /// Characters that cannot be printed.
    Control,
    /// No reference.
    Reference,
    /// No record that one may change has it.
    UnknownReference,
    /// Somebody else leads it.
    NotYours,
    /// A body that is not in the list, to which contributors add nothing.
    UnknownBody,
    /// Another row of the file has the same reference.
    Twice(u32),
    /// Another row of the file means the same record.
    SameRecord(u32),
    /// Several records have this title, lead and year.
    Ambiguous(Vec<String>),
    /// It cannot be cleared.
    CannotClear,
    /// No programme has this reference.
    UnknownParent,
    /// A programme is no part of itself.
    PartOfItself,
    /// The spreadsheet could not compute the cell.
    CellError,
    /// It stands under no heading.
    Beyond,
    /// No version.
    Version,
    /// The record is withdrawn.
    Withdrawn,
    /// It was handed in and waits for a decision.
    Waits,
    /// Their body has a proposal on the record that is not decided.
    ProposeThere,
    /// Days, words and sources of a public record are reported by its lead on its page.
    ReportThere,
    /// No number of a milestone, or of one of another record.
    MilestoneNumber,
    /// The record has no milestone of this number.
    UnknownMilestone,
    /// The milestone no longer belongs to the plan.
    MilestoneDropped,
    /// The step of a milestone stays what it is.
    StepStays,
    /// A step goes by its own name.
    StepNamed,
    /// What was first due stays what it was.
    OriginalStays,
    /// What was reached cannot lie ahead.
    ReachedAhead,
    /// Documents back a report, and there is none.
    NoReport,
    /// Another row of the file means the same milestone.
    SameMilestone(u32),
    /// The row of its initiative was not taken.
    RowRejected(u32),
    /// The row of its initiative says otherwise.
    SaysOtherwise(u32),
}
