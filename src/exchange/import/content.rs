//! What was sent: a table of initiatives, one of their milestones, or both.

use super::headers::Misheaded;
use super::words::Words;
use crate::exchange::table::{self, Choice, Table};
use crate::initiatives::row::Sheet;

/// The tables of what was sent.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// Initiatives.
    pub initiatives: Option<Table>,
    /// Their milestones.
    pub milestones: Option<Table>,
}

/// Why what was sent is no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// It is the file of milestones that is meant.
    pub of_milestones: bool,
    /// What is wrong.
    pub words: Words,
}

/// Whether headers are those of milestones.
fn of_milestones(header: &[String]) -> bool {
    Sheet::of(header) == Sheet::Milestones
}

impl From<Table> for Content {
    fn from(table: Table) -> Self {
        let mut content = Self::default();
        match Sheet::of(&table.header) {
            Sheet::Initiatives => content.initiatives = Some(table),
            Sheet::Milestones => content.milestones = Some(table),
        }
        content
    }
}

impl Content {
    /// Reads a file, with the sheet of milestones where it is a workbook that has one, and a
    /// second file with milestones.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(file: &[u8], milestones: Option<&[u8]>, choice: Choice) -> Result<Self, Unfit> {
        let unfit = |of_milestones, words| Unfit {
            of_milestones,
            words,
        };
        let read = |bytes, second| {
            table::read_two(bytes, choice, &of_milestones)
                .map_err(|why| unfit(second, Words::Unreadable(why)))
        };
        let (first, second) = read(file, false)?;
        let mut content = Self::from(first);
        if content.milestones.is_none() {
            content.milestones = second;
        }
        let Some(bytes) = milestones else {
            return Ok(content);
        };
        if content.milestones.is_some() {
            return Err(unfit(true, Words::TwoTables));
        }
        let (first, second) = read(bytes, true)?;
        content.milestones = Self::from(first).milestones.or(second);
        match content.milestones {
            Some(_) => Ok(content),
            None => Err(unfit(true, Words::Misheaded(Misheaded::NoMilestones))),
        }
    }

    /// Its tables.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.initiatives.iter().chain(&self.milestones)
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.tables().map(|table| table.rows.len()).sum()
    }
}
