//! The list of a ZIP package, read from its end without unpacking anything.

use std::io::Read;

use super::{FileKind, Source};
use crate::error::Result;

/// The most bytes of a list that is read.
const LIST_MAX: usize = 1024 * 1024;

/// The most entries of a package.
const ENTRIES_MAX: usize = 4_096;

/// The most bytes of an OpenDocument manifest that are unpacked.
const MANIFEST_MAX: u64 = 256 * 1024;

/// An entry of a package.
struct Entry {
    name: String,
    encrypted: bool,
    deflated: bool,
    packed: usize,
    offset: u64,
}

/// The list of a package.
pub(super) struct Container {
    entries: Vec<Entry>,
    /// What an OpenDocument package says first of itself.
    declared: Vec<u8>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at + 2)?;
    Some(usize::from(u16::from_le_bytes([two[0], two[1]])))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_le_bytes([four[0], four[1], four[2], four[3]])).ok()
}

impl Container {
    /// The list; none where it is damaged or too long.
    pub(super) fn read(source: &mut impl Source) -> Result<Option<Self>> {
        let size = source.size();
        let from = size.saturating_sub(66_000);
        let tail = source.read(from, 66_000)?;
        let Some((count, length, offset)) = end(&tail) else {
            return Ok(None);
        };
        if count > ENTRIES_MAX || length > LIST_MAX || (offset + length) as u64 > size {
            return Ok(None);
        }
        let list = source.read(offset as u64, length)?;
        let head = source.read(0, 128)?;
        let declared = declared(&head).unwrap_or_default().to_vec();
        Ok(entries(&list, count).map(|entries| Self { entries, declared }))
    }

    /// The kind that is taken; none for any other package.
    pub(super) fn kind(&self) -> Option<FileKind> {
        let has = |name: &str| self.entries.iter().any(|entry| entry.name == name);
        if has("[Content_Types].xml") {
            let parts = [
                ("word/document.xml", FileKind::Docx),
                ("xl/workbook.xml", FileKind::Xlsx),
                ("ppt/presentation.xml", FileKind::Pptx),
            ];
            let mut found = parts.into_iter().filter(|(part, _)| has(part));
            let first = found.next().map(|(_, kind)| kind);
            // Two at once are neither.
            return first.filter(|_| found.next().is_none());
        }
        [FileKind::Odt, FileKind::Ods]
            .into_iter()
            .find(|kind| self.declared == kind.media_type().as_bytes() && has("content.xml"))
    }

    /// Whether it holds macros of either family.
    pub(super) fn has_macros(&self) -> bool {
        self.entries.iter().any(|entry| {
            let name = entry.name.to_ascii_lowercase();
            name.ends_with("vbaproject.bin")
                || name.starts_with("basic/")
                || name.starts_with("scripts/")
                || name.contains("/macrosheets/")
        })
    }

    /// Whether it is encrypted: as a package, or by what an OpenDocument manifest says.
    pub(super) fn is_locked(&self, source: &mut impl Source) -> Result<bool> {
        if self.entries.iter().any(|entry| entry.encrypted) {
            return Ok(true);
        }
        let named = |name: &str| self.entries.iter().find(|entry| entry.name == name);
        if named("encrypted-package").is_some() {
            return Ok(true);
        }
        match named("META-INF/manifest.xml") {
            Some(manifest) => {
                let text = unpacked(source, manifest)?;
                Ok(find(&text, b"encryption-data").is_some())
            }
            None => Ok(false),
        }
    }
}

/// Number of entries, bytes and place of the list, out of the last record of a package.
fn end(tail: &[u8]) -> Option<(usize, usize, usize)> {
    let last = tail.len().checked_sub(22)?;
    let at = (0..=last)
        .rev()
        .find(|at| tail[*at..].starts_with(b"PK\x05\x06"))?;
    Some((
        u16_at(tail, at + 10)?,
        u32_at(tail, at + 12)?,
        u32_at(tail, at + 16)?,
    ))
}

fn entries(list: &[u8], count: usize) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut rest = list;
    for _ in 0..count {
        if !rest.starts_with(b"PK\x01\x02") {
            return None;
        }
        let (name, extra, comment) = (u16_at(rest, 28)?, u16_at(rest, 30)?, u16_at(rest, 32)?);
        entries.push(Entry {
            encrypted: u16_at(rest, 8)? & 1 == 1,
            deflated: u16_at(rest, 10)? == 8,
            packed: u32_at(rest, 20)?,
            offset: u32_at(rest, 42)? as u64,
            name: String::from_utf8_lossy(rest.get(46..46 + name)?).into_owned(),
        });
        rest = rest.get(46 + name + extra + comment..)?;
    }
    Some(entries)
}

/// What an OpenDocument package says of itself: its first entry, unpacked, is called `mimetype`.
fn declared(head: &[u8]) -> Option<&[u8]> {
    let (length, name, extra) = (u32_at(head, 18)?, u16_at(head, 26)?, u16_at(head, 28)?);
    (head.get(30..30 + name)? == b"mimetype").then_some(())?;
    let from = 30 + name + extra;
    head.get(from..from.checked_add(length)?)
}

/// The first bytes of an entry, bounded however far they would unpack.
fn unpacked(source: &mut impl Source, entry: &Entry) -> Result<Vec<u8>> {
    let head = source.read(entry.offset, 30)?;
    let (Some(name), Some(extra)) = (u16_at(&head, 26), u16_at(&head, 28)) else {
        return Ok(Vec::new());
    };
    let length = entry.packed.min(LIST_MAX);
    let packed = source.read(entry.offset + (30 + name + extra) as u64, length)?;
    if !entry.deflated {
        return Ok(packed);
    }
    let mut text = Vec::new();
    let mut reader = flate2::read::DeflateDecoder::new(packed.as_slice()).take(MANIFEST_MAX);
    // What cannot be unpacked is searched as far as it goes.
    let _ = reader.read_to_end(&mut text);
    Ok(text)
}

fn find(text: &[u8], words: &[u8]) -> Option<usize> {
    text.windows(words.len()).position(|window| window == words)
}
