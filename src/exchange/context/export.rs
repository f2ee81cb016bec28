//! `sti-tracker export context`: what `import context` reads.

use std::io::Write;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::row::Column;
use crate::clock::Clock;
use crate::context::{self, Leaving};
use crate::db::Database;
use crate::error::{Error, Result};
use crate::exchange::export::command::{Asked, ending, past, refused, whole};
use crate::exchange::table::guard::guard;
use crate::i18n::Locale;
use crate::rules::Coded;
use crate::rules::context::last_year;

/// Writes the values of years up to that of the day; the file is there whole or not at all.
///
/// # Errors
/// [`Error::Refused`] for another ending; where the database or the file is away.
pub(in crate::exchange) fn run(db: &Database, clock: &Clock, asked: &Asked) -> Result<()> {
    past(asked, clock)?;
    let day = asked.as_at.unwrap_or_else(|| clock.today());
    let rows = db.read_now(|conn| context::leaving(conn, last_year(day)))?;
    let headings = headings(asked.lang);
    whole(&asked.out, |out| match ending(asked).as_str() {
        "csv" => delimited(&headings, &rows, out),
        "xlsx" => {
            let bytes = workbook(asked.lang, &headings, &rows).map_err(Error::internal)?;
            Ok(out.write_all(&bytes)?)
        }
        _ => Err(refused("the file ends in .csv or .xlsx")),
    })?;
    eprintln!("{} values: {}", rows.len(), asked.out.display());
    Ok(())
}

/// The first row: in English the names by which the shipped file goes.
fn headings(locale: Locale) -> [&'static str; 4] {
    let all = [
        Column::Indicator,
        Column::State,
        Column::Year,
        Column::Value,
    ];
    all.map(|column| match locale {
        Locale::En => column.code(),
        _ => column.heading(locale.messages()).as_str(),
    })
}

fn delimited(headings: &[&str; 4], rows: &[Leaving], mut out: &mut impl Write) -> Result<()> {
    // A byte-order mark tells spreadsheets that it is UTF-8.
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(&mut out);
    writer.write_record(headings).map_err(Error::internal)?;
    for (indicator, state, year, value) in rows {
        let cells = [indicator, state, &year.to_string(), &value.to_string()];
        let guarded = cells.map(|cell| guard(cell));
        writer.write_record(&guarded).map_err(Error::internal)?;
    }
    Ok(writer.flush()?)
}

/// Years and values are numbers of the sheet: nothing here can be taken for a formula or a day.
fn workbook(
    locale: Locale,
    headings: &[&str; 4],
    rows: &[Leaving],
) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(locale.messages().context.nav.as_str())?;
    sheet.set_right_to_left(locale.dir() == "rtl");
    sheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, *heading, &bold)?;
        sheet.set_column_width(column, 22.0)?;
    }
    for (line, (indicator, state, year, value)) in (1..).zip(rows) {
        sheet.write_string(line, 0, indicator)?;
        sheet.write_string(line, 1, state)?;
        sheet.write_number(line, 2, *year)?;
        sheet.write_number(line, 3, *value)?;
    }
    book.save_to_buffer()
}
