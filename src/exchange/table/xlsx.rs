//! A sheet of a workbook: the first that can be seen.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use calamine::{
    DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, open_workbook_from_rs,
};

use super::{COLUMNS_MAX, Form, Notice, ROWS_MAX, Row, Rows, Table, Unreadable};

/// The most that a workbook may open up to, in bytes.
const OPEN_MAX: u64 = 128 * 1024 * 1024;

/// The most parts that it may have.
const PARTS_MAX: usize = 1_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Other sheets whose headers are looked at.
const LOOKED_AT: usize = 10;

pub(super) fn read(
    bytes: &[u8],
    wanted: &dyn Fn(&[String]) -> bool,
) -> Result<(Table, Option<Table>), Unreadable> {
    check(bytes)?;
    let mut book: Book<'_> =
        open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut notices = Vec::new();
    let sheets = visible(&book, &mut notices);
    let (name, others) = sheets.split_first().ok_or(Unreadable::NoSheet)?;
    let mut first = sheet(&mut book, name)?;
    let mut second = None;
    for other in others.iter().take(LOOKED_AT) {
        if wanted(&header(&mut book, other)?) {
            second = Some((other, sheet(&mut book, other)?));
            break;
        }
    }
    match &second {
        Some((other, _)) if others.len() > 1 => {
            notices.push(Notice::TwoSheets(name.clone(), (*other).clone()));
        }
        None if !others.is_empty() => notices.push(Notice::OneSheet(name.clone())),
        _ => {}
    }
    notices.append(&mut first.notices);
    first.notices = notices;
    Ok((first, second.map(|(_, table)| table)))
}

fn sheet(book: &mut Book<'_>, name: &str) -> Result<Table, Unreadable> {
    let merged = merged(book, name);
    let days = day_formats(book, name)?;
    let (mut table, formulas) = cells(book, name, &days)?;
    table.notices.extend(merged.map(Notice::Merged));
    if formulas > 0 {
        table.notices.push(Notice::Formulas(formulas));
    }
    Ok(table)
}

/// The cells of the first row that has any.
fn header(book: &mut Book<'_>, sheet: &str) -> Result<Vec<String>, Unreadable> {
    let reader = book.worksheet_cells_reader(sheet);
    let mut reader = reader.map_err(|_| Unreadable::Damaged)?;
    let (mut found, mut row) = (Vec::new(), None);
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::Damaged)? {
        let (number, _) = cell.get_position();
        if row.is_some_and(|row| row != number) || found.len() > COLUMNS_MAX {
            break;
        }
        let text = text(cell.get_value(), None).unwrap_or_default();
        if !text.trim().is_empty() {
            row = Some(number);
            found.push(text);
        }
    }
    Ok(found)
}

/// Opens every part once, without keeping it: what a part says of its own size need not be true.
fn check(bytes: &[u8]) -> Result<(), Unreadable> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes));
    let mut archive = archive.map_err(|_| Unreadable::Damaged)?;
    if archive.len() > PARTS_MAX {
        return Err(Unreadable::Bomb);
    }
    if archive.index_for_name("[Content_Types].xml").is_none() {
        return Err(Unreadable::Other("zip"));
    }
    let mut left = OPEN_MAX;
    for n in 0..archive.len() {
        let part = archive.by_index(n).map_err(|_| Unreadable::Damaged)?;
        let mut bounded = part.take(left + 1);
        let opened = std::io::copy(&mut bounded, &mut std::io::sink());
        let opened = opened.map_err(|_| Unreadable::Damaged)?;
        left = left.checked_sub(opened).ok_or(Unreadable::Bomb)?;
    }
    Ok(())
}

/// The visible sheets; that others were left out is said.
fn visible(book: &Book<'_>, notices: &mut Vec<Notice>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    let sheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) =
        sheets.partition(|sheet| sheet.visible == SheetVisible::Visible);
    if !seen.is_empty() && !hidden.is_empty() {
        let names = hidden.iter().map(|sheet| sheet.name.clone());
        notices.push(Notice::HiddenSheets(names.take(10).collect()));
    }
    seen.into_iter().map(|sheet| sheet.name.clone()).collect()
}

/// The first few merged cells, as a spreadsheet names them.
fn merged(book: &mut Book<'_>, sheet: &str) -> Option<String> {
    let regions = book.merge_cells_by_sheet_name(sheet).ok()?;
    let name = |(row, column): (u32, u32)| format!("{}{}", letters(column), u64::from(row) + 1);
    let names = regions
        .iter()
        .take(5)
        .map(|region| format!("{}:{}", name(region.start), name(region.end)));
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// A column as a spreadsheet names it: A, B, …, Z, AA.
pub(super) fn letters(column: u32) -> String {
    let mut name = String::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}

/// How much of a day a cell's format shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Year,
    Month,
}

/// Cells whose format shows only the year, or the year and the month.
type DayFormats = BTreeMap<(u32, u32), Shows>;

fn day_formats(book: &mut Book<'_>, sheet: &str) -> Result<DayFormats, Unreadable> {
    let mut found = DayFormats::new();
    let reader = book.worksheet_cells_reader(sheet);
    let mut reader = reader.map_err(|_| Unreadable::Damaged)?;
    let shown: Vec<Option<Shows>> = reader
        .styles()
        .iter()
        .map(|style| {
            style
                .number_format
                .as_ref()
                .and_then(|one| shows(&one.format_code))
        })
        .collect();
    if shown.iter().all(Option::is_none) {
        return Ok(found);
    }
    while let Some((row, column, style)) =
        reader.next_style_id().map_err(|_| Unreadable::Damaged)?
    {
        let shows = shown.get(style).copied().flatten();
        if let Some(shows) = shows.filter(|_| in_bounds(row, column)) {
            found.insert((row, column), shows);
        }
    }
    Ok(found)
}

/// What is kept of formats: no table that is read has cells beyond this.
fn in_bounds(row: u32, column: u32) -> bool {
    (row as usize) <= ROWS_MAX * 2 && (column as usize) < COLUMNS_MAX
}

fn shows(format: &str) -> Option<Shows> {
    let plain: String = format.to_lowercase();
    let has = |c: char| plain.contains(c);
    match (has('y'), has('m'), has('d') || has('h')) {
        (true, false, false) => Some(Shows::Year),
        (true, true, false) => Some(Shows::Month),
        _ => None,
    }
}

/// The cells row by row, and how many of them are formulas.
fn cells(
    book: &mut Book<'_>,
    sheet: &str,
    days: &DayFormats,
) -> Result<(Table, usize), Unreadable> {
    let reader = book.worksheet_cells_reader(sheet);
    let mut reader = reader.map_err(|_| Unreadable::Damaged)?;
    let (mut rows, mut formulas) = (Rows::new(), 0);
    let mut row = blank(0);
    while let Some(cell) = reader
        .next_cell_with_formula_metadata()
        .map_err(|_| Unreadable::Damaged)?
    {
        let (number, column) = cell.pos;
        if number + 1 < row.number {
            // Rows that come twice or in disorder are no work of a spreadsheet.
            return Err(Unreadable::Damaged);
        }
        if number + 1 != row.number {
            rows.take(std::mem::replace(&mut row, blank(number + 1)))?;
        }
        let has_formula = cell.formula.is_some();
        formulas += usize::from(has_formula);
        let text = text(&cell.value, days.get(&cell.pos).copied());
        let failed = text.is_none() || (has_formula && cell.value == DataRef::Empty);
        let text = text.unwrap_or_default();
        if text.is_empty() && !failed {
            continue;
        }
        let column = column as usize;
        if column >= COLUMNS_MAX {
            return Err(Unreadable::TooManyColumns);
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.cells[column] = text;
        if failed {
            row.failed.insert(column);
        }
    }
    rows.take(row)?;
    Ok((rows.table(Form::Sheet, Vec::new())?, formulas))
}

fn blank(number: u32) -> Row {
    Row {
        number,
        cells: Vec::new(),
        failed: BTreeSet::new(),
    }
}

/// A value as text; none where the spreadsheet could not compute it.
fn text(value: &DataRef<'_>, shows: Option<Shows>) -> Option<String> {
    Some(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // 2026 is a year, not 2026.0; Rust prints a whole number so.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(day) => dated(day, shows),
        DataRef::DateTimeIso(text) => {
            let day = text.split('T').next().unwrap_or(text);
            cut(day.to_owned(), shows)
        }
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => return None,
    })
}

/// A day as text, with as much of it as its format shows.
fn dated(day: &ExcelDateTime, shows: Option<Shows>) -> String {
    let number = day.as_f64();
    if !day.is_datetime() || !(0.0..2_958_466.0).contains(&number) {
        return number.to_string();
    }
    let (year, month, date, ..) = day.to_ymd_hms_milli();
    cut(format!("{year:04}-{month:02}-{date:02}"), shows)
}

fn cut(day: String, shows: Option<Shows>) -> String {
    let length = match shows {
        Some(Shows::Year) => 4,
        Some(Shows::Month) => 7,
        None => return day,
    };
    day.get(..length).map(str::to_owned).unwrap_or(day)
}
