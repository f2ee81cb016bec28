//! One cell: what it may hold, and what is wrong with it.

use super::{CLEAR, Cell, Column, NAME_MAX, Refusal, TEXT_MAX, Why};
use crate::i18n::fold;
use crate::reach::is_public_address;
use crate::rules::{Coded, Dating, FIRST_DAY, LAST_PLAN_DAY};

/// The cells of a row, and what was found wrong with them so far.
pub(super) struct Cells<'a> {
    of: &'a dyn Fn(Column) -> Option<&'a str>,
    pub(super) wrong: Vec<Refusal>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(of: &'a dyn Fn(Column) -> Option<&'a str>) -> Self {
        Self {
            of,
            wrong: Vec::new(),
        }
    }

    /// What stands in a column, trimmed; nothing where it is blank or not in the file.
    pub(super) fn text(&self, column: Column) -> Option<&'a str> {
        let text = (self.of)(column)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// Whether the file has a column.
    pub(super) fn has(&self, column: Column) -> bool {
        (self.of)(column).is_some()
    }

    pub(super) fn refuse(&mut self, column: Column, why: Why) {
        // A page or a line shows so much of it as one needs to find it.
        let value = self.text(column).unwrap_or_default();
        let value = value.chars().take(80).collect();
        self.wrong.push(Refusal {
            column: Some(column),
            value,
            why,
        });
    }

    /// A cell read by a function that says what is wrong with it.
    pub(super) fn read<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, Why>,
    ) -> Cell<T> {
        let Some(text) = self.text(column) else {
            return Cell::Keep;
        };
        if text == CLEAR {
            return Cell::Clear;
        }
        match read(text) {
            Ok(value) => Cell::Say(value),
            Err(why) => {
                self.refuse(column, why);
                Cell::Keep
            }
        }
    }

    /// The same where a value must be: it cannot be cleared.
    pub(super) fn needed<T>(
        &mut self,
        column: Column,
        read: impl FnOnce(&str) -> Result<T, Why>,
    ) -> Option<T> {
        match self.read(column, read) {
            Cell::Say(value) => Some(value),
            Cell::Keep => None,
            Cell::Clear => {
                self.refuse(column, Why::CannotClear);
                None
            }
        }
    }
}

/// Text of at most so many characters; line ends become `\n`.
fn text(text: &str, max: usize, lines: bool) -> Result<String, Why> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let odd = |c: char| c.is_control() && !(lines && matches!(c, '\n' | '\t'));
    if text.chars().any(odd) {
        return Err(Why::Control);
    }
    if text.chars().count() > max {
        return Err(Why::TooLong(max));
    }
    Ok(text)
}

/// A name or title.
pub(super) fn name(cell: &str) -> Result<String, Why> {
    // A title of two lines is one that somebody broke to fit a narrow column.
    let words: Vec<&str> = cell.split(['\r', '\n', '\t']).map(str::trim).collect();
    text(words.join(" ").trim(), NAME_MAX, false)
}

/// Text of several lines.
pub(super) fn long(cell: &str) -> Result<String, Why> {
    text(cell, TEXT_MAX, true)
}

/// A code of a closed list, in small or capital letters.
pub(super) fn coded<T: Coded>(cell: &str) -> Result<T, Why> {
    let code = cell.to_lowercase().replace([' ', '_'], "-");
    let codes = || T::ALL.iter().map(|one| one.code().to_owned()).collect();
    T::from_code(&code).ok_or_else(|| Why::NotAmong(codes()))
}

/// A day of any precision, digits of any script.
pub(super) fn dating(cell: &str) -> Result<Dating, Why> {
    let dating = Dating::parse_iso(&fold::digits(cell)).ok_or(Why::Day)?;
    let first = dating.first().ok_or(Why::Day)?;
    if first < FIRST_DAY || first > LAST_PLAN_DAY {
        return Err(Why::DayRange);
    }
    Ok(dating)
}

/// A list, its entries parted by semicolons; each is read, and the first that is wrong says why.
pub(super) fn list<T>(cell: &str, read: impl Fn(&str) -> Result<T, Why>) -> Result<Vec<T>, Why> {
    entries(cell).map(read).collect()
}

/// The entries of a list, also with the Arabic semicolon.
pub(super) fn entries(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\u{61b}'])
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
}

/// Web addresses, parted by line breaks or spaces.
pub(super) fn addresses(cell: &str) -> Result<Vec<String>, Why> {
    cell.split_whitespace().map(address).collect()
}

/// A web address.
fn address(cell: &str) -> Result<String, Why> {
    let parsed = url::Url::parse(cell).ok();
    let good = parsed.is_some_and(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host().is_some_and(|_| cell.len() <= 2_000)
            && is_public_address(&url)
    });
    // As it was written: the parser would add a slash here and there.
    if good {
        Ok(cell.to_owned())
    } else {
        Err(Why::Address)
    }
}
