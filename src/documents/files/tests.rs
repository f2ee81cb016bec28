//! What is taken, what is refused, and that nothing makes the reading of it fail.

use std::io::Write;

use proptest::prelude::*;

use super::content::kind_of;
use super::serving::{Part, disposition, part};
use super::{FILE_MAX, Fault, FileKind, FileName, NAME_MAX};
use crate::rules::Coded;

/// What comes of a file.
fn taken(name: &str, content: &[u8]) -> Result<FileKind, Fault> {
    let name = FileName::parse(name)?;
    let mut source = content;
    kind_of(&mut source, &name).unwrap()
}

/// A package with these entries, stored or packed, perhaps marked as encrypted.
pub(crate) fn package(entries: &[(&str, &[u8])], packed: bool, encrypted: bool) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, content) in entries {
        let offset = u32::try_from(file.len()).unwrap();
        let body = if packed && *name != "mimetype" {
            let mut writer = flate2::write::DeflateEncoder::new(Vec::new(), Default::default());
            writer.write_all(content).unwrap();
            writer.finish().unwrap()
        } else {
            content.to_vec()
        };
        let method: u16 = if packed && *name != "mimetype" { 8 } else { 0 };
        let mut common = Vec::new();
        common.extend(20_u16.to_le_bytes());
        common.extend(u16::from(encrypted).to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend([0; 8]);
        common.extend(u32::try_from(body.len()).unwrap().to_le_bytes());
        common.extend(u32::try_from(content.len()).unwrap().to_le_bytes());
        common.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(name.as_bytes());
        file.extend(&body);
        list.extend(b"PK\x01\x02\x14\x00");
        list.extend(&common);
        list.extend([0; 10]);
        list.extend(offset.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let offset = u32::try_from(file.len()).unwrap();
    let count = u16::try_from(entries.len()).unwrap();
    file.extend(&list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend(u32::try_from(list.len()).unwrap().to_le_bytes());
    file.extend(offset.to_le_bytes());
    file.extend(0_u16.to_le_bytes());
    file
}

fn office(part: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut entries: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), (part, b"<x/>")];
    entries.extend(more);
    package(&entries, true, false)
}

fn open_document(kind: FileKind, manifest: &[u8]) -> Vec<u8> {
    let entries = [
        ("mimetype", kind.media_type().as_bytes()),
        ("content.xml", b"<x/>".as_slice()),
        ("META-INF/manifest.xml", manifest),
    ];
    package(&entries, true, false)
}

/// Every kind that is taken, with a file of it.
fn good() -> Vec<(&'static str, Vec<u8>, FileKind)> {
    vec![
        ("a.pdf", b"%PDF-1.7\n\0\x01".to_vec(), FileKind::Pdf),
        ("A.PDF", b"%PDF-1.4".to_vec(), FileKind::Pdf),
        ("a.docx", office("word/document.xml", &[]), FileKind::Docx),
        ("a.xlsx", office("xl/workbook.xml", &[]), FileKind::Xlsx),
        (
            "a.pptx",
            office("ppt/presentation.xml", &[]),
            FileKind::Pptx,
        ),
        (
            "a.odt",
            open_document(FileKind::Odt, b"<m/>"),
            FileKind::Odt,
        ),
        (
            "a.ods",
            open_document(FileKind::Ods, b"<m/>"),
            FileKind::Ods,
        ),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), FileKind::Png),
        ("a.jpg", b"\xff\xd8\xff\xe0\0".to_vec(), FileKind::Jpeg),
        ("a.jpeg", b"\xff\xd8\xff\xe1\0".to_vec(), FileKind::Jpeg),
        (
            "a.txt",
            "Water, ماء, l’eau\r\n".as_bytes().to_vec(),
            FileKind::Text,
        ),
        ("a.txt", b"\xe3\xe1\xc7 1256".to_vec(), FileKind::Text),
        ("a.txt", b"\xff\xfea\0\n\0".to_vec(), FileKind::Text),
        ("BM.txt", b"BM is how this begins".to_vec(), FileKind::Text),
        (
            "a.csv",
            b"\xef\xbb\xbfref;title\n1;x\n".to_vec(),
            FileKind::Csv,
        ),
    ]
}

#[test]
fn files_of_every_kind_are_taken() {
    for (name, content, kind) in good() {
        assert_eq!(taken(name, &content), Ok(kind), "{name}");
    }
    let kinds: Vec<FileKind> = good().into_iter().map(|(_, _, kind)| kind).collect();
    assert!(FileKind::ALL.iter().all(|kind| kinds.contains(kind)));
}

#[test]
fn hostile_files_are_refused_with_what_they_are() {
    let macros: &[(&str, &[u8])] = &[("word/vbaProject.bin", b"\0")];
    let both = office("word/document.xml", &[("xl/workbook.xml", b"")]);
    let mut cut = office("word/document.xml", &[]);
    cut.truncate(cut.len() - 30);
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0".to_vec();
    let locked = open_document(FileKind::Odt, b"<manifest:encryption-data/>");
    let bomb = vec![b' '; 2_000_000];
    let bombed = open_document(FileKind::Odt, &bomb);
    let zip = Fault::Other(Some("application/zip".into()));
    let table: Vec<(&str, Vec<u8>, Fault)> = vec![
        ("a.pdf", vec![], Fault::Empty),
        ("program.pdf", b"MZ\x90\0\x03\0".to_vec(), Fault::Program),
        (
            "program.pdf",
            b"\x7fELF\x02\x01\x01\0".to_vec(),
            Fault::Program,
        ),
        (
            "script.txt",
            b"#!/bin/sh\nrm -rf /".to_vec(),
            Fault::Program,
        ),
        (
            "table.csv",
            b"%PDF-1.7".to_vec(),
            Fault::Mismatch(FileKind::Pdf),
        ),
        (
            "table.xlsx",
            b"a,b\n".to_vec(),
            Fault::Mismatch(FileKind::Text),
        ),
        (
            "a.xlsx",
            office("word/document.xml", &[]),
            Fault::Mismatch(FileKind::Docx),
        ),
        ("a.docx", office("word/document.xml", macros), Fault::Macros),
        (
            "a.docx",
            package(&[("word/document.xml", b"")], true, true),
            Fault::Locked,
        ),
        ("a.doc", ole.clone(), Fault::Locked),
        ("a.docx", ole, Fault::Locked),
        ("a.odt", locked, Fault::Locked),
        ("a.docx", both, zip.clone()),
        ("a.zip", package(&[("x", b"y")], false, false), zip),
        ("a.docx", cut, Fault::Damaged),
        ("a.docx", b"PK\x03\x04".to_vec(), Fault::Damaged),
        (
            "a.svg",
            b"<svg xmlns='x'><script/></svg>".to_vec(),
            Fault::Markup,
        ),
        (
            "a.txt",
            b"\n <!DOCTYPE html><script>".to_vec(),
            Fault::Markup,
        ),
        ("a.csv", b"\xef\xbb\xbf<html>".to_vec(), Fault::Markup),
        ("a.txt", b"{\\rtf1 x}".to_vec(), Fault::Other(None)),
        ("a.txt", b"a\0b".to_vec(), Fault::Other(None)),
        ("a.txt", b"\xff\xfea\0\x07".to_vec(), Fault::Other(None)),
        (
            "a.png",
            b"GIF89a\0\0".to_vec(),
            Fault::Other(Some("image/gif".into())),
        ),
        (
            "a.pdf",
            b"\x89PNG\r\n\x1a\n".to_vec(),
            Fault::Mismatch(FileKind::Png),
        ),
        ("pdf", b"%PDF-1.7".to_vec(), Fault::NameShort),
        (".pdf", b"%PDF-1.7".to_vec(), Fault::NameShort),
        ("a\u{202e}fdp.exe", b"%PDF-1.7".to_vec(), Fault::NameOdd),
        ("a\u{0}.pdf", b"%PDF-1.7".to_vec(), Fault::NameOdd),
        (
            "a\r\nSet-Cookie: x.pdf",
            b"%PDF-1.7".to_vec(),
            Fault::NameOdd,
        ),
    ];
    for (name, content, fault) in table {
        assert_eq!(taken(name, &content), Err(fault), "{name:?}");
    }
    let long = format!("{}.pdf", "x".repeat(NAME_MAX));
    assert_eq!(taken(&long, b"%PDF-1.7"), Err(Fault::NameLong));
    // What would unpack without end is looked at as far as it goes.
    assert_eq!(taken("a.odt", &bombed), Ok(FileKind::Odt));
    let large = vec![b'x'; usize::try_from(FILE_MAX).unwrap() + 1];
    assert_eq!(taken("a.txt", &large), Err(Fault::TooLarge));
    assert_eq!(taken("a.txt", &large[1..]), Ok(FileKind::Text));
}

#[test]
fn folders_before_a_name_go() {
    for given in [
        "C:\\fakepath\\report.pdf",
        "../../etc/report.pdf",
        " report.pdf ",
    ] {
        assert_eq!(FileName::parse(given).unwrap().as_str(), "report.pdf");
    }
    assert_eq!(
        FileName::parse("تقرير 2026.PDF").unwrap().stem(),
        "تقرير 2026"
    );
}

#[test]
fn parts_of_a_file() {
    let of = |header: &str| part(Some(header), 100);
    assert_eq!(part(None, 100), Part::Whole);
    assert_eq!(of("bytes=0-0"), Part::Bytes(0, 0));
    assert_eq!(of("bytes=10-"), Part::Bytes(10, 99));
    assert_eq!(of("bytes=-10"), Part::Bytes(90, 99));
    assert_eq!(of("bytes=-1000"), Part::Bytes(0, 99));
    assert_eq!(of("bytes=90-1000"), Part::Bytes(90, 99));
    for beyond in ["bytes=100-", "bytes=99999999999999999999-", "bytes=-0"] {
        assert_eq!(of(beyond), Part::Beyond, "{beyond}");
    }
    for whole in [
        "bytes=5-1",
        "bytes=0-1,3-4",
        "lines=1-2",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
    ] {
        assert_eq!(of(whole), Part::Whole, "{whole}");
    }
}

proptest! {
    #[test]
    fn any_bytes_under_any_name_are_taken_or_refused(
        name in ".{0,40}",
        content in prop::collection::vec(any::<u8>(), 0..600),
        start in prop::sample::select(vec![
            &b""[..], b"PK\x03\x04", b"%PDF-", b"\xff\xfe", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<",
        ]),
        end in prop::sample::select(vec![&b""[..], b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x10\0\0\0\0\0\0\0\0\0"]),
    ) {
        let content = [start, &content, end].concat();
        for ending in ["", ".pdf", ".docx", ".odt", ".txt", ".csv"] {
            if let Ok(kind) = taken(&format!("{name}{ending}"), &content) {
                let text = matches!(kind, FileKind::Text | FileKind::Csv);
                prop_assert!(!text || !content.contains(&7) || content.starts_with(b"\xff\xfe"));
            }
        }
    }

    #[test]
    fn a_name_breaks_no_header(name in "\\PC{0,60}") {
        let header = disposition(false, &name);
        prop_assert!(header.is_ascii() && !header.contains(['\r', '\n']));
        prop_assert_eq!(header.matches('"').count(), 2);
        prop_assert!(actix_web::http::header::HeaderValue::from_str(&header).is_ok());
    }

    #[test]
    fn a_part_lies_within_its_file(header in "bytes=[0-9]{0,12}-[0-9]{0,12}", size in 1_u64..1_000_000) {
        if let Part::Bytes(from, to) = part(Some(&header), size) {
            prop_assert!(from <= to && to < size);
        }
    }
}
