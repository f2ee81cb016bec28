//! The columns of a file of values, and what a cell of each says.

use crate::exchange::table::{Row, Table, guard};
use crate::i18n::{Locale, Message, Messages, fold};
use crate::rules::Coded;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// The code of the indicator.
    Indicator,
    /// The code of the state.
    State,
    /// The year.
    Year,
    /// The value, in the unit of the indicator.
    Value,
}

impl Coded for Column {
    const ALL: &'static [Self] = &[Self::Indicator, Self::State, Self::Year, Self::Value];

    fn code(self) -> &'static str {
        match self {
            Self::Indicator => "indicator_code",
            Self::State => "iso3",
            Self::Year => "year",
            Self::Value => "value",
        }
    }
}

impl Column {
    /// What it is called in a language.
    pub(super) fn heading(self, t: &Messages) -> Message {
        match self {
            Self::Indicator => t.context.code,
            Self::State => t.context.iso3,
            Self::Year => t.context.year,
            Self::Value => t.context.value,
        }
    }

    /// The column of a header: by its code, or by its heading in any language.
    fn of(header: &str) -> Option<Self> {
        let header = fold::fold(header);
        let called = |column: Self| {
            Locale::ALL
                .map(|locale| column.heading(locale.messages()).as_str())
                .into_iter()
                .chain([column.code()])
                .any(|name| fold::fold(name) == header)
        };
        Self::ALL.iter().copied().find(|column| called(*column))
    }
}

/// Where the columns stand.
#[derive(Clone, Debug)]
pub(super) struct Headers {
    places: [usize; 4],
    width: usize,
    /// Headers that mean nothing here.
    pub(super) unknown: Vec<String>,
}

impl Headers {
    /// Reads the first row of a table.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(super) fn of(table: &Table, locale: Locale) -> Result<Self, String> {
        let t = &locale.messages().context;
        let mut found = [None; 4];
        let mut unknown = Vec::new();
        for (place, header) in table.header.iter().enumerate() {
            match Column::of(header) {
                Some(column) if found[column as usize].is_some() => {
                    return Err(t.column_twice.with(&[("column", column.code())]));
                }
                Some(column) => found[column as usize] = Some(place),
                None if header.trim().is_empty() => {}
                None => unknown.push(header.chars().take(80).collect()),
            }
        }
        let missing = Column::ALL.iter().zip(found);
        let missing = missing.filter(|(_, place)| place.is_none());
        let missing: Vec<&str> = missing.map(|(column, _)| column.code()).collect();
        if !missing.is_empty() {
            let columns = missing.join(", ");
            return Err(t.column_needed.with(&[("columns", &columns)]));
        }
        Ok(Self {
            places: found.map(Option::unwrap_or_default),
            width: table.header.len(),
            unknown,
        })
    }

    /// What stands in a column, without the mark that keeps a spreadsheet from computing it.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        guard::unguard(row.cell(self.places[column as usize])).trim()
    }

    /// Whether a spreadsheet could not compute it.
    pub(super) fn failed(&self, row: &Row, column: Column) -> bool {
        row.failed.contains(&self.places[column as usize])
    }

    /// The first cell of a row that stands under no heading.
    pub(super) fn beyond<'a>(&self, row: &'a Row) -> Option<&'a str> {
        let more = row.cells.iter().skip(self.width).map(|cell| cell.trim());
        more.into_iter().find(|cell| !cell.is_empty())
    }
}

/// The Arabic decimal sign.
const ARABIC_POINT: char = '\u{66b}';

/// A number: with a point, a decimal comma or the Arabic decimal sign, in digits of either kind.
/// None for anything else, and for a comma that may part thousands: `1,234`.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = fold::digits(text.trim()).replace('\u{2212}', "-");
    let text = text.replace(ARABIC_POINT, ".");
    let text = match text.split_once(',') {
        Some((whole, rest)) if rest.len() != 3 || whole.trim_start_matches(['-', '+']) == "0" => {
            format!("{whole}.{rest}")
        }
        Some(_) => return None,
        None => text,
    };
    let plain = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    if !text.bytes().all(plain) {
        return None;
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn case_15_numbers_are_read_in_every_spelling_and_never_guessed() {
        let right = [
            ("0.19", 0.19),
            ("-12.5", -12.5),
            ("\u{2212}3", -3.0),
            ("1e3", 1000.0),
            ("٢٫٥", 2.5),
            ("۱۲", 12.0),
            ("12,5", 12.5),
            ("0,125", 0.125),
            (" 7 ", 7.0),
            ("0", 0.0),
        ];
        for (text, value) in right {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in [
            "",
            "n/a",
            "1,234",
            "1,234,567",
            "1 234",
            "NaN",
            "inf",
            "-infinity",
            "1e999",
            "..",
            "12,5.1",
            "0x10",
            "12%",
            "#CLEAR",
            "1٬234",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
