//! Lists as CSV: the same rows as the page, for spreadsheets.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::error::{Error, Result};
use crate::i18n::format;
use crate::rules::{Figure, Value};

/// A table to be sent as CSV.
pub struct Table {
    writer: csv::Writer<Vec<u8>>,
}

impl Table {
    /// A table with its headings. A byte-order mark tells spreadsheets that it is UTF-8.
    ///
    /// # Errors
    /// None in practice: it writes into memory.
    pub fn new(headings: &[&str]) -> Result<Self> {
        let mut writer = csv::WriterBuilder::new().from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(headings).map_err(Error::internal)?;
        Ok(Self { writer })
    }

    /// Adds a row.
    ///
    /// # Errors
    /// Where it has another number of cells than the headings.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) -> Result<()> {
        let cells: Vec<String> = cells
            .into_iter()
            .map(|cell| as_text(cell.as_ref()))
            .collect();
        self.writer.write_record(cells).map_err(Error::internal)
    }

    /// Answers with the table as a file.
    ///
    /// # Errors
    /// None in practice.
    pub fn answer(self, name: &str) -> Result<HttpResponse> {
        let bytes = self.writer.into_inner().map_err(Error::internal)?;
        Ok(HttpResponse::Ok()
            .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
            .insert_header((
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}.csv\""),
            ))
            .body(bytes))
    }
}

/// A figure's value for a file: plain digits with a point; a share as a part of one; nothing where
/// there is no data.
pub fn digits(figure: &Figure) -> String {
    match figure.value() {
        Value::Count(count) => count.to_string(),
        Value::Number(number) | Value::Share(number) => number.to_string(),
        Value::PerCent(value) => (value / 100.0).to_string(),
        Value::Money(minor, places, _) => format::plain(minor, places),
        Value::Missing => String::new(),
    }
}

/// A cell that a spreadsheet reads as text: what begins like a formula gets an apostrophe, and
/// the tab or line break that would hide such a beginning goes.
fn as_text(cell: &str) -> String {
    let cell = cell.replace(['\r', '\0'], "");
    let start = cell.trim_start_matches(['\t', '\n', ' ']);
    if start.starts_with(['=', '+', '-', '@']) && start.parse::<f64>().is_err() {
        return format!("'{start}");
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::as_text;

    #[test]
    fn formulas_leave_as_text_and_numbers_as_numbers() {
        assert_eq!(as_text("=1+1"), "'=1+1");
        assert_eq!(as_text("\t@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(as_text("-12.5"), "-12.5");
        assert_eq!(as_text("-x"), "'-x");
        assert_eq!(as_text("a=b"), "a=b");
    }
}
