//! Text with separators.

use std::collections::BTreeSet;

use super::{Choice, Form, Row, Rows, Separator, Table, Unreadable, encoding};

/// Lines that are looked at to find the separator.
const SAMPLE: usize = 20;

pub(super) fn read(bytes: &[u8], choice: Choice) -> Result<Table, Unreadable> {
    let decoded = encoding::decode(bytes, choice.encoding)?;
    let (told, text) = told(&decoded.text);
    let separator = choice.separator.or(told).unwrap_or_else(|| sniff(text));
    let form = Form::Text {
        encoding: decoded.encoding,
        certain: decoded.certain,
        separator,
    };
    let mut rows = Rows::new();
    let bytes = text.as_bytes();
    // A first line that only names the separator is a row of the spreadsheet all the same.
    let above = u32::from(told.is_some());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    // A spreadsheet counts blank lines, and a cell of several lines as one row.
    let (mut counted, mut lines, mut inside) = (0, 0, 0);
    while reader
        .read_record(&mut record)
        .map_err(|_| Unreadable::Binary)?
    {
        let began = record.position().map_or(0, csv::Position::byte);
        let began = usize::try_from(began)
            .unwrap_or(usize::MAX)
            .min(bytes.len());
        let blank = bytes[began..].iter();
        let blank = blank
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        lines += breaks(&bytes[counted..began + blank]);
        counted = began + blank;
        rows.take(Row {
            number: (1 + above + lines).saturating_sub(inside),
            cells: record.iter().map(str::to_owned).collect(),
            failed: BTreeSet::new(),
        })?;
        inside += record
            .iter()
            .map(|cell| breaks(cell.as_bytes()))
            .sum::<u32>();
    }
    rows.table(form, Vec::new())
}

/// How often a line ends: by a line feed, by a carriage return, or by both.
fn breaks(bytes: &[u8]) -> u32 {
    let ends = bytes.iter().enumerate().filter(|(place, byte)| match byte {
        b'\n' => true,
        b'\r' => bytes.get(place + 1) != Some(&b'\n'),
        _ => false,
    });
    u32::try_from(ends.count()).unwrap_or(u32::MAX)
}

/// The separator that a first line `sep=;` names, as spreadsheets write and read it, and the rest.
fn told(text: &str) -> (Option<Separator>, &str) {
    let named = text.get(..5).and_then(|start| match start {
        "sep=," => Some(Separator::Comma),
        "sep=;" => Some(Separator::Semicolon),
        "sep=\t" => Some(Separator::Tab),
        _ => None,
    });
    let rest = text.get(5..).unwrap_or_default();
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    match (named, rest.strip_prefix('\n')) {
        (Some(separator), Some(rest)) => (Some(separator), rest),
        _ => (None, text),
    }
}

/// The separator that stands most often in the first line, outside quotation marks; where none
/// does, in the lines after it.
fn sniff(text: &str) -> Separator {
    let mut counts = [0_usize; 3];
    let (mut quoted, mut lines) = (false, 0);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => {
                lines += 1;
                if counts.iter().any(|count| *count > 0) || lines == SAMPLE {
                    break;
                }
            }
            ',' if !quoted => counts[0] += 1,
            ';' if !quoted => counts[1] += 1,
            '\t' if !quoted => counts[2] += 1,
            _ => {}
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    let found = Separator::ALL
        .into_iter()
        .zip(counts)
        .find(|(_, count)| *count == most && most > 0);
    found.map_or(Separator::Comma, |(separator, _)| separator)
}
