//! A workbook: the initiatives, their milestones, their transactions, the values of their measures, and what codes mean. Every cell is text, so that
//! nothing becomes a formula or a day of another calendar.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, Formula, Workbook, Worksheet, XlsxError,
};

use super::{BATCH, MOST, Names, measurement, milestone, row, store, transaction};
use crate::clock::Clock;
use crate::db::Conn;
use crate::documents::SourceKind;
use crate::error::{Error, Result};
use crate::exchange::table::guard::{guard, unguard};
use crate::funding::Currency;
use crate::i18n::{Locale, Messages, Text};
use crate::initiatives;
use crate::initiatives::row::{Column, heading};
use crate::rules::{Alignment, Coded, Kind, Level, Moment, Nature, Origin, Role, Step, Word};
use crate::web::terms;

use super::delimited::Told;

/// The initiatives as a workbook, in the direction of the language.
///
/// # Errors
/// [`Error::TooLarge`] for more than [`MOST`]; where the database is away.
pub fn workbook(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    (locale, moment): (Locale, Moment),
    told: Told<'_>,
) -> Result<Vec<u8>> {
    if ids.len() > MOST {
        return Err(Error::TooLarge);
    }
    let names = Names::load(conn)?;
    let t = locale.messages();
    let mut first = Sheet::new(
        locale,
        t.export.sheet_initiatives.as_str(),
        &row::headings(locale),
    )?;
    let second = milestone::headings(locale);
    let mut second = Sheet::new(locale, t.export.sheet_milestones.as_str(), &second)?;
    let money = transaction::headings(locale);
    let mut money = Sheet::new(locale, t.funding.sheet.as_str(), &money)?;
    let values_of = measurement::headings(locale);
    let mut measured = Sheet::new(locale, t.measures.sheet.as_str(), &values_of)?;
    for chunk in ids.chunks(BATCH) {
        let records = initiatives::references(conn, chunk)?;
        let of = (chunk, &records);
        for cells in measurement::rows(conn, clock, of, (locale, moment))? {
            measured.row(&cells)?;
        }
        for cells in transaction::rows(conn, clock, of, moment)? {
            money.row(&cells)?;
        }
        for record in store::load(conn, clock, chunk, moment)? {
            first.row(&row::cells(&record, &names, locale))?;
            for cells in milestone::rows(&record, locale) {
                second.row(&cells)?;
            }
        }
        told(chunk.len());
    }
    let (third, ranges) = values(locale, &names)?;
    first.validate(&ranges)?;
    let mut book = Workbook::new();
    book.push_worksheet(first.sheet);
    book.push_worksheet(second.sheet);
    book.push_worksheet(money.sheet);
    book.push_worksheet(measured.sheet);
    book.push_worksheet(third.sheet);
    book.save_to_buffer().map_err(refused)
}

fn refused(cause: XlsxError) -> Error {
    Error::internal(cause)
}

/// A sheet that grows row by row.
struct Sheet {
    sheet: Worksheet,
    next: u32,
    plain: Format,
    quoted: Format,
}

/// How wide columns are, in characters.
const WIDTH: f64 = 22.0;

impl Sheet {
    fn new(locale: Locale, name: &str, headings: &[String]) -> Result<Self> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).map_err(refused)?;
        sheet.set_right_to_left(locale.dir() == "rtl");
        sheet.set_freeze_panes(1, 1).map_err(refused)?;
        let bold = Format::new().set_bold().set_text_wrap();
        for (column, heading) in (0..).zip(headings) {
            sheet
                .write_string_with_format(0, column, heading, &bold)
                .map_err(refused)?;
            sheet.set_column_width(column, WIDTH).map_err(refused)?;
        }
        // Text, also where somebody types over it: a year stays a year.
        let plain = Format::new().set_num_format("@");
        for column in (0..).take(headings.len()) {
            sheet.set_column_format(column, &plain).map_err(refused)?;
        }
        Ok(Self {
            sheet,
            next: 1,
            quoted: plain.clone().set_quote_prefix(),
            plain,
        })
    }

    fn row(&mut self, cells: &[String]) -> Result<()> {
        for (column, cell) in (0..).zip(cells) {
            if cell.is_empty() {
                continue;
            }
            let (text, quoted) = typed(cell);
            let format = if quoted { &self.quoted } else { &self.plain };
            self.sheet
                .write_string_with_format(self.next, column, text, format)
                .map_err(refused)?;
        }
        self.next += 1;
        Ok(())
    }

    /// Offers the allowed values in the columns that hold one code.
    fn validate(&mut self, ranges: &[(Column, String)]) -> Result<()> {
        let last = self.next.max(2) + 1_000;
        for (place, column) in (0_u16..).zip(row::columns()) {
            let Some((_, range)) = ranges.iter().find(|(one, _)| *one == column) else {
                continue;
            };
            let allowed = DataValidation::new()
                .allow_list_formula(Formula::new(range))
                .set_error_style(DataValidationErrorStyle::Stop);
            self.sheet
                .add_data_validation(1, place, last, place, &allowed)
                .map_err(refused)?;
        }
        Ok(())
    }
}

/// A cell as text, and whether it is marked as that: what looks like a formula is, so that it stays
/// text when somebody edits it. What looks like a mark of ours gets one more, so that an import can
/// tell.
fn typed(cell: &str) -> (String, bool) {
    let guarded = guard(cell);
    if unguard(cell) == cell {
        let quoted = guarded != cell;
        (cell.to_owned(), quoted)
    } else {
        (guarded, false)
    }
}

/// What a list of codes is called, the column that it is for, and the codes with their meanings.
type List = (String, Option<Column>, Vec<(String, String)>);

/// The sheet of allowed values, and where the values of each column stand.
fn values(locale: Locale, names: &Names) -> Result<(Sheet, Vec<(Column, String)>)> {
    let t = locale.messages();
    let lists = lists(t, locale, names);
    let meaning = t.export.meaning.to_string();
    let headings: Vec<String> = lists
        .iter()
        .flat_map(|(heading, _, _)| [heading.clone(), meaning.clone()])
        .collect();
    let name = t.export.sheet_values.as_str();
    let mut sheet = Sheet::new(locale, name, &headings)?;
    let longest = lists.iter().map(|list| list.2.len()).max().unwrap_or(0);
    for place in 0..longest {
        let cells: Vec<String> = lists
            .iter()
            .flat_map(|(_, _, list)| {
                let (code, meaning) = list.get(place).cloned().unwrap_or_default();
                [code, meaning]
            })
            .collect();
        sheet.row(&cells)?;
    }
    let mut ranges = Vec::new();
    for (place, (_, column, list)) in (0_u16..).zip(&lists) {
        if let Some(column) = column {
            let letters = rust_xlsxwriter::utility::column_number_to_name(place * 2);
            let range = format!("='{name}'!${letters}$2:${letters}${}", list.len() + 1);
            ranges.push((*column, range));
        }
    }
    Ok((sheet, ranges))
}

fn lists(t: &Messages, locale: Locale, names: &Names) -> Vec<List> {
    let called = |column| heading(t, column).to_string();
    let text = |text: &Text| text.in_locale(locale).text.to_owned();
    let codings = |list: &[(i64, String, Text)]| {
        list.iter()
            .map(|(_, code, name)| (code.clone(), text(name)))
            .collect::<Vec<_>>()
    };
    let words = |word: Word| terms::word(t, Some(word)).to_string();
    let sources = |kind: SourceKind| {
        terms::source_kind(t, kind.code()).map_or(String::new(), |words| words.to_string())
    };
    let states = names.states.iter();
    let institutions = names.institutions.iter();
    let own = &t.export;
    vec![
        of(called(Column::Kind), Some(Column::Kind), |one: Kind| {
            terms::kind(t, one).to_string()
        }),
        of(
            called(Column::Alignment),
            Some(Column::Alignment),
            |one: Alignment| terms::alignment(t, one).to_string(),
        ),
        of(called(Column::Status), Some(Column::Status), words),
        of(
            called(Column::Currency),
            Some(Column::Currency),
            |_: Currency| String::new(),
        ),
        of(called(Column::SourceKind), None, sources),
        (called(Column::Themes), None, codings(&names.themes)),
        (called(Column::Priorities), None, codings(&names.priorities)),
        (
            called(Column::Commitments),
            None,
            codings(&names.commitments),
        ),
        (
            own.states.to_string(),
            None,
            states
                .map(|one| (one.code.clone(), text(&one.name)))
                .collect(),
        ),
        (
            own.institutions.to_string(),
            None,
            institutions
                .map(|one| (one.code.clone(), text(&one.name)))
                .collect(),
        ),
        of(t.initiatives.role.to_string(), None, |one: Role| {
            terms::role(t, one).to_string()
        }),
        of(own.step.to_string(), None, |one: Step| {
            terms::step(t, one).to_string()
        }),
        of(own.nature.to_string(), None, |one: Nature| {
            terms::nature(t, one).to_string()
        }),
        of(own.origin.to_string(), None, |one: Origin| {
            terms::origin(t, one).to_string()
        }),
        of(own.level.to_string(), None, |one: Level| {
            terms::level(t, one).to_string()
        }),
    ]
}

/// Every code of a closed list with its meaning.
fn of<T: Coded>(heading: String, column: Option<Column>, meaning: impl Fn(T) -> String) -> List {
    let all = T::ALL.iter().copied();
    let list = all.map(|one| (one.code().to_owned(), meaning(one)));
    (heading, column, list.collect())
}
