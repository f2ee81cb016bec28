//! The same change of many records at once: it becomes a file of their rows, which goes the way of
//! every file that comes in, with its rules, its preview and its undo. Or who leads them is asked by
//! letter to confirm them.

mod asking;
pub mod pages;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::initiatives::row::Column;
use crate::rules::{Coded, Day, Step, coded};

coded! {
    /// What is done to them.
    Task {
        /// They are put under one theme.
        Theme = "theme",
        /// One organisation leads them.
        Lead = "lead",
        /// A step of their lifecycles is due on a day.
        Due = "due",
        /// Who leads them is asked by letter to confirm them; nothing of them changes.
        Confirm = "confirm",
    }
}

/// What is done to them, with what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    /// The code of the theme.
    Theme(String),
    /// The code of the organisation.
    Lead(String),
    /// The step, and its day.
    Due(Step, Day),
}

impl Work {
    fn columns(&self) -> Vec<Column> {
        match self {
            Self::Theme(_) => vec![Column::Reference, Column::Themes],
            Self::Lead(_) => vec![Column::Reference, Column::LeadOrganisations],
            Self::Due(..) => vec![
                Column::Reference,
                Column::Milestone,
                Column::Step,
                Column::Due,
            ],
        }
    }

    fn cells(&self, reference: &str) -> Vec<String> {
        let reference = reference.to_owned();
        match self {
            Self::Theme(code) | Self::Lead(code) => vec![reference, code.clone()],
            Self::Due(step, day) => {
                let step = step.code().to_owned();
                vec![reference, String::new(), step, day.to_string()]
            }
        }
    }

    /// The file that does it to records.
    ///
    /// # Errors
    /// Where it cannot be written, which does not happen in memory.
    pub fn file<'a>(&self, records: impl IntoIterator<Item = &'a str>) -> Result<Vec<u8>> {
        let mut file = csv::Writer::from_writer(Vec::new());
        let columns = self.columns();
        file.write_record(columns.iter().map(|column| column.code()))
            .map_err(Error::internal)?;
        for reference in records {
            file.write_record(self.cells(reference))
                .map_err(Error::internal)?;
        }
        file.into_inner().map_err(Error::internal)
    }
}
