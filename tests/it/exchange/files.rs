//! Files of every sort, and of none.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use sti_tracker::exchange::table::{self, Choice, Encoding, Form, Notice, Separator, Unreadable};

use super::refused;
use crate::support::TestApp;

fn read(bytes: &[u8]) -> Result<table::Table, Unreadable> {
    table::read(bytes, Choice::default())
}

fn cells(table: &table::Table) -> Vec<Vec<&str>> {
    table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(String::as_str).collect())
        .collect()
}

#[test]
fn case_15_separators_marks_and_encodings() {
    for (text, separator) in [
        ("a,b;c\n1,2\n", Separator::Comma),
        ("a;b,c;d\n1;2\n", Separator::Semicolon),
        ("a\tb\n1\t2\n", Separator::Tab),
        ("\"a;b;c\",d\n1,2\n", Separator::Comma),
        ("sep=;\na,b,c;d\n1;2\n", Separator::Semicolon),
    ] {
        let table = read(text.as_bytes()).unwrap();
        let Form::Text {
            separator: found,
            certain,
            ..
        } = table.form
        else {
            panic!()
        };
        assert_eq!((found, certain), (separator, true), "{text}");
        assert_eq!(cells(&table), [["1", "2"]], "{text}");
    }
    let text = "\u{feff}العنوان,b\nآبار,2\n";
    let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [text.as_bytes().to_vec(), le.clone(), be, le[2..].to_vec()] {
        let table = read(&bytes).unwrap();
        assert_eq!(table.header, ["العنوان", "b"]);
        assert_eq!(cells(&table), [["آبار", "2"]]);
    }
    let french = "Titre;Résumé\nForages;Été à côté\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(french);
    let table = read(&bytes).unwrap();
    let Form::Text {
        encoding, certain, ..
    } = table.form
    else {
        panic!()
    };
    assert_eq!((encoding, certain), (Encoding::Windows1252, false));
    assert_eq!(cells(&table), [["Forages", "Été à côté"]]);
    let wrong = Choice {
        encoding: Some(Encoding::Utf8),
        separator: None,
    };
    assert_eq!(
        table::read(&bytes, wrong).unwrap_err(),
        Unreadable::NotIn(Encoding::Utf8)
    );
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_shows() {
    let table = read(b"a,b\n\"one\ntwo\",2\n\n3,4\n").unwrap();
    let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [2, 4]);
    for text in [
        "a,b\r\n\r\n1,\"x\r\ny\"\r\n2,3\r\n",
        "a,b\r\r1,\"x\ry\"\r2,3",
        "a,b\n\n1,\"x\ny\"\n2,3",
    ] {
        let table = read(text.as_bytes()).unwrap();
        let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [3, 4], "{text:?}");
    }
}

#[test]
fn what_is_too_much_is_refused() {
    assert_eq!(read(b"").unwrap_err(), Unreadable::Empty);
    assert_eq!(read(b"\n\n,,\n").unwrap_err(), Unreadable::Empty);
    assert!(read(b"title\n").unwrap().rows.is_empty());
    let wide = "a,".repeat(101) + "b\n";
    assert_eq!(
        read(wide.as_bytes()).unwrap_err(),
        Unreadable::TooManyColumns
    );
    let long = format!("a\n{}\n", "x".repeat(40_000));
    assert_eq!(read(long.as_bytes()).unwrap_err(), Unreadable::LongCell(2));
    let many = "a\n".to_owned() + &"x\n".repeat(50_001);
    assert_eq!(read(many.as_bytes()).unwrap_err(), Unreadable::TooManyRows);
    let blank = "a,b\nx,y\n".to_owned() + &",\n".repeat(1_000_000);
    assert_eq!(read(blank.as_bytes()).unwrap().rows.len(), 1);
    for (bytes, kind) in [
        (&b"%PDF-1.7"[..], Unreadable::Other("pdf")),
        (&b"\x89PNG\r\n\x1a\n"[..], Unreadable::Other("png")),
        (
            &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..],
            Unreadable::OldWorkbook,
        ),
        (&b"PK\x03\x04 and no more"[..], Unreadable::Damaged),
    ] {
        assert_eq!(read(bytes).unwrap_err(), kind);
    }
}

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_sheet_is_read_as_it_looks() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet().set_name("Notes").unwrap();
        sheet.set_hidden(true);
        let sheet = book.add_worksheet().set_name("Initiatives").unwrap();
        sheet.set_active(true);
        let headers = ["title", "start", "end", "year", "sum", "merged"];
        for (column, header) in (0..).zip(headers) {
            sheet.write(0, column, header).unwrap();
        }
        let day = ExcelDateTime::from_ymd(2026, 3, 27).unwrap();
        let month = Format::new().set_num_format("mmm yyyy");
        let whole = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(2, 0, "آبار").unwrap();
        sheet.write_with_format(2, 1, &day, &month).unwrap();
        sheet.write_with_format(2, 2, &day, &whole).unwrap();
        sheet.write(2, 3, 2026).unwrap();
        sheet
            .write_formula(2, 4, Formula::new("=1+1").set_result("2"))
            .unwrap();
        sheet.merge_range(2, 5, 3, 5, "x", &Format::new()).unwrap();
    });
    let table = read(&bytes).unwrap();
    assert_eq!(table.form, Form::Sheet);
    assert_eq!(table.rows[0].number, 3);
    assert_eq!(
        cells(&table),
        [["آبار", "2026-03", "2026-03-27", "2026", "2", "x"]]
    );
    assert!(
        table
            .notices
            .contains(&Notice::HiddenSheets(vec!["Notes".into()]))
    );
    assert!(table.notices.contains(&Notice::Merged("F3:F4".into())));
    assert!(table.notices.contains(&Notice::Formulas(1)));
}

#[test]
fn days_of_the_epoch_of_1904_are_right() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "start").unwrap();
        // 44,646 days after 1 January 1904 is 27 March 2026.
        let whole = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_with_format(1, 0, 44_646, &whole).unwrap();
    });
    let in_1904 = replaced(&bytes, "xl/workbook.xml", |xml| {
        let found = xml.contains("<workbookPr");
        assert!(found);
        xml.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1)
    });
    assert_eq!(cells(&read(&in_1904).unwrap()), [["2026-03-27"]]);
}

/// A workbook with one part in other words.
fn replaced(bytes: &[u8], name: &str, words: impl Fn(String) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read, Write};
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..old.len() {
        let mut part = old.by_index(n).unwrap();
        let own = part.name().unwrap().to_string();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if own == name {
            content = words(String::from_utf8(content).unwrap()).into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        new.start_file(own, options).unwrap();
        new.write_all(&content).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_opens_up_too_far_is_refused_at_once() {
    let bytes = workbook(|book| {
        book.add_worksheet().write(0, 0, "title").unwrap();
    });
    let bomb = replaced(&bytes, "xl/worksheets/sheet1.xml", |xml| {
        xml + &" ".repeat(200 * 1024 * 1024)
    });
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(read(&bomb).unwrap_err(), Unreadable::Bomb);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_a_table_or_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = read(&bytes);
        for encoding in Encoding::ALL {
            let _ = table::read(&bytes, Choice { encoding: Some(encoding), separator: None });
        }
    }

    #[test]
    fn any_damage_to_a_workbook_is_borne(at in 0_usize..6_000, byte in any::<u8>()) {
        let mut bytes = workbook(|book| {
            book.add_worksheet().write(0, 0, "title").unwrap();
        });
        let place = at % bytes.len();
        bytes[place] = byte;
        let _ = read(&bytes);
    }

    #[test]
    fn text_that_was_written_is_read(rows in proptest::collection::vec(
        proptest::collection::vec("[a-zء-ي\"';,\n =+-]{1,12}", 3..4), 1..20,
    )) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["a", "b", "c"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let choice = Choice { encoding: None, separator: Some(Separator::Comma) };
        let table = table::read(&bytes, choice).unwrap();
        let kept: Vec<&Vec<String>> = rows
            .iter()
            .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
            .collect();
        prop_assert_eq!(table.rows.len(), kept.len());
        for (read, written) in table.rows.iter().zip(kept) {
            for (place, cell) in written.iter().enumerate() {
                if !cell.trim().is_empty() {
                    prop_assert_eq!(read.cell(place), cell.as_str());
                }
            }
        }
    }
}

on_both! {
    async fn what_is_no_table_is_refused_with_a_word(app: TestApp) {
        assert!(refused(&app, b"%PDF-1.7").contains("PDF"));
        assert!(refused(&app, b"").contains("empty"));
        assert!(refused(&app, b"a,b\n1,2\n").contains("title"));
    }
}
