//! Which column of the file is which.

use std::collections::BTreeMap;

use crate::exchange::table::Table;
use crate::initiatives::row::{Column, Sheet, column_of};

/// The columns of a file.
#[derive(Clone, Debug, Default)]
pub struct Headers {
    /// Where each column stands.
    pub places: BTreeMap<Column, usize>,
    /// How many there are, blank ones between them included.
    pub width: usize,
    /// Headers that mean nothing here.
    pub unknown: Vec<String>,
}

/// Why the headers of a file are no use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misheaded {
    /// Two of them mean the same column.
    Twice(Column),
    /// None of them is a reference or a title.
    NoTitle,
    /// They are no headers of milestones.
    NoMilestones,
}

impl Headers {
    /// Reads the first row of a table.
    ///
    /// # Errors
    /// Where nothing can be read by it.
    pub fn of(table: &Table, sheet: Sheet) -> Result<Self, Misheaded> {
        if sheet == Sheet::Milestones && Sheet::of(&table.header) != sheet {
            return Err(Misheaded::NoMilestones);
        }
        let all: Vec<Column> = sheet.columns().collect();
        let mut headers = Self {
            width: table.header.len(),
            ..Self::default()
        };
        for (place, header) in table.header.iter().enumerate() {
            let header = header.trim();
            match column_of(header).filter(|column| all.contains(column)) {
                Some(column) if headers.places.insert(column, place).is_some() => {
                    return Err(Misheaded::Twice(column));
                }
                Some(_) => {}
                None if header.is_empty() => {}
                None => headers.unknown.push(header.chars().take(80).collect()),
            }
        }
        let has = |column: &Column| headers.places.contains_key(column);
        if sheet == Sheet::Milestones {
            let named = has(&Column::Reference) || has(&Column::Milestone);
            return named.then_some(headers).ok_or(Misheaded::NoMilestones);
        }
        let titles = [
            Column::Reference,
            Column::Title,
            Column::TitleEn,
            Column::TitleAr,
            Column::TitleFr,
        ];
        // Both are the title in English, and one would be lost.
        if has(&Column::Title) && has(&Column::TitleEn) {
            return Err(Misheaded::Twice(Column::TitleEn));
        }
        if titles.iter().any(has) {
            Ok(headers)
        } else {
            Err(Misheaded::NoTitle)
        }
    }
}
