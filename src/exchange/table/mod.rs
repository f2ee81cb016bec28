//! Tables out of files: text with separators, in the encodings that spreadsheets write, and XLSX.
//!
//! Everything is bounded before it is believed: the file, its rows, columns and cells, and what a
//! compressed file opens up to. Nothing is ever evaluated.

mod bytes;
mod delimited;
mod encoding;
pub mod guard;
mod xlsx;

use std::collections::BTreeSet;

pub use encoding::Encoding;

/// The largest file, in bytes.
pub const FILE_MAX: usize = 20 * 1024 * 1024;

/// The most rows below the header.
pub const ROWS_MAX: usize = 50_000;

/// The most columns.
pub const COLUMNS_MAX: usize = 100;

/// The longest cell, in characters: that of spreadsheets.
pub const CELL_MAX: usize = 32_767;

/// How a file is to be read, where that was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The encoding of text; guessed where none was chosen.
    pub encoding: Option<Encoding>,
    /// The separator of text; guessed where none was chosen.
    pub separator: Option<Separator>,
}

/// What parts the cells of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Its code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The separator of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text.
    Text {
        /// In this encoding.
        encoding: Encoding,
        /// Whether that is beyond doubt: by its mark, by its bytes, or because it was chosen.
        certain: bool,
        /// Its cells parted by this.
        separator: Separator,
    },
    /// As a sheet of a workbook.
    Sheet,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// How it was read.
    pub form: Form,
    /// The cells of its first row.
    pub header: Vec<String>,
    /// The rows below it that hold anything.
    pub rows: Vec<Row>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
}

/// A row that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet shows it: the header has 1.
    pub number: u32,
    /// Its cells; those after the last filled one may be missing.
    pub cells: Vec<String>,
    /// Cells that the spreadsheet could not compute, by column from 0.
    pub failed: BTreeSet<usize>,
}

impl Row {
    /// A cell; blank where the row ends before it.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// What whoever sent a file should know about how it was read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Notice {
    /// This sheet was read, the others were not.
    OneSheet(String),
    /// These two sheets were read, the others were not.
    TwoSheets(String, String),
    /// Hidden sheets were left out.
    HiddenSheets(Vec<String>),
    /// Merged cells: their value counts for the first, the others are blank.
    Merged(String),
    /// Formulas are not computed: the value that the spreadsheet stored was taken, so often.
    Formulas(usize),
}

/// Why a file is no table that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing is in it.
    Empty,
    /// It is larger than [`FILE_MAX`].
    TooLarge,
    /// It is something else: what, by the extension of such files.
    Other(&'static str),
    /// A workbook of the time before 2007.
    OldWorkbook,
    /// It is no text and nothing that we know.
    Binary,
    /// It cannot be read in the encoding that was chosen.
    NotIn(Encoding),
    /// It has more than [`ROWS_MAX`] rows.
    TooManyRows,
    /// It has more than [`COLUMNS_MAX`] columns.
    TooManyColumns,
    /// A cell is longer than [`CELL_MAX`]: its row.
    LongCell(u32),
    /// It opens up to more than a table needs.
    Bomb,
    /// A workbook that is damaged, or locked by a password.
    Damaged,
    /// A workbook without a visible sheet.
    NoSheet,
}

/// Reads a table out of the bytes of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8], choice: Choice) -> Result<Table, Unreadable> {
    read_two(bytes, choice, &|_| false).map(|(table, _)| table)
}

/// The same, with the first other sheet of a workbook whose headers are those that are wanted.
///
/// # Errors
/// Why it cannot be read.
pub fn read_two(
    bytes: &[u8],
    choice: Choice,
    wanted: &dyn Fn(&[String]) -> bool,
) -> Result<(Table, Option<Table>), Unreadable> {
    if bytes.len() > FILE_MAX {
        return Err(Unreadable::TooLarge);
    }
    match bytes::sort(bytes)? {
        bytes::Sort::Workbook => xlsx::read(bytes, wanted),
        bytes::Sort::Text => Ok((delimited::read(bytes, choice)?, None)),
    }
}

/// Takes rows while they come, within the bounds; the first that holds anything is the header.
struct Rows {
    header: Option<Vec<String>>,
    rows: Vec<Row>,
}

impl Rows {
    fn new() -> Self {
        Self {
            header: None,
            rows: Vec::new(),
        }
    }

    fn take(&mut self, mut row: Row) -> Result<(), Unreadable> {
        while row.cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            row.cells.pop();
        }
        if row.cells.is_empty() && row.failed.is_empty() {
            return Ok(());
        }
        if row.cells.len() > COLUMNS_MAX {
            return Err(Unreadable::TooManyColumns);
        }
        // Bytes are counted first: most cells are short in either.
        let long = |cell: &String| cell.len() > CELL_MAX && cell.chars().count() > CELL_MAX;
        if row.cells.iter().any(long) {
            return Err(Unreadable::LongCell(row.number));
        }
        if self.header.is_none() {
            self.header = Some(row.cells);
            return Ok(());
        }
        if self.rows.len() == ROWS_MAX {
            return Err(Unreadable::TooManyRows);
        }
        self.rows.push(row);
        Ok(())
    }

    fn table(self, form: Form, notices: Vec<Notice>) -> Result<Table, Unreadable> {
        Ok(Table {
            form,
            header: self.header.ok_or(Unreadable::Empty)?,
            rows: self.rows,
            notices,
        })
    }
}
