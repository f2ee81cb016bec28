//! What a file is by its content, whatever its name says. Only a bounded part of it is held at a
//! time, and nothing is unpacked but the list of an OpenDocument package.

use super::container::Container;
use super::{CHUNK, FILE_MAX, FileKind, FileName};
use crate::error::Result;

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// It has more than [`FILE_MAX`] bytes.
    TooLarge,
    /// Its name is longer than a name may be.
    NameLong,
    /// Its name holds characters that cannot be seen.
    NameOdd,
    /// Its name lacks a name, or an ending.
    NameShort,
    /// Its name says another kind than its content.
    Mismatch(FileKind),
    /// A program.
    Program,
    /// A web page or a drawing that can hold a program.
    Markup,
    /// It holds macros.
    Macros,
    /// It is encrypted, or in the format of an office program before 2007.
    Locked,
    /// It is damaged.
    Damaged,
    /// Something else; its type, where that is known.
    Other(Option<String>),
}

/// Bytes that can be read from any place.
pub trait Source {
    /// How many there are.
    fn size(&self) -> u64;

    /// At most `length` bytes from `from` on; fewer at the end.
    ///
    /// # Errors
    /// Where they cannot be read.
    fn read(&mut self, from: u64, length: usize) -> Result<Vec<u8>>;
}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read(&mut self, from: u64, length: usize) -> Result<Vec<u8>> {
        let from = usize::try_from(from).unwrap_or(usize::MAX).min(self.len());
        let to = from.saturating_add(length).min(self.len());
        Ok(self[from..to].to_vec())
    }
}

/// The kind of a file, where its content and its name agree on one that is taken.
///
/// # Errors
/// Where the bytes cannot be read.
pub fn kind_of(
    source: &mut impl Source,
    name: &FileName,
) -> Result<std::result::Result<FileKind, Fault>> {
    let size = source.size();
    if size == 0 {
        return Ok(Err(Fault::Empty));
    }
    if size > FILE_MAX.unsigned_abs() {
        return Ok(Err(Fault::TooLarge));
    }
    Ok(recognised(source)?.and_then(|kind| agreed(kind, name)))
}

/// A name must end as names of its kind do; a text may be called a table.
fn agreed(kind: FileKind, name: &FileName) -> std::result::Result<FileKind, Fault> {
    let extension = name.extension();
    let is = |kind: FileKind| kind.extensions().contains(&extension.as_str());
    match kind {
        FileKind::Text if is(FileKind::Csv) => Ok(FileKind::Csv),
        kind if is(kind) => Ok(kind),
        kind => Err(Fault::Mismatch(kind)),
    }
}

fn recognised(source: &mut impl Source) -> Result<std::result::Result<FileKind, Fault>> {
    let head = source.read(0, 4096)?;
    if head.starts_with(b"%PDF-") {
        return Ok(Ok(FileKind::Pdf));
    }
    if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(Ok(FileKind::Png));
    }
    if head.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok(Ok(FileKind::Jpeg));
    }
    if head.starts_with(b"PK\x03\x04") {
        return container(source);
    }
    if head.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        return Ok(Err(Fault::Locked));
    }
    if let Some(fault) = refused(&head) {
        return Ok(Err(fault));
    }
    let plain = is_text(source)?;
    Ok(plain
        .then_some(FileKind::Text)
        .ok_or_else(|| described(&head)))
}

/// Text that is more than a text: scripts, web pages, drawings, other formats.
fn refused(head: &[u8]) -> Option<Fault> {
    let shown = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let first = shown.trim_ascii_start();
    if first.starts_with(b"#!") {
        return Some(Fault::Program);
    }
    let opens = |c: &u8| c.is_ascii_alphabetic() || matches!(c, b'!' | b'?');
    if first.first() == Some(&b'<') && first.get(1).is_some_and(opens) {
        return Some(Fault::Markup);
    }
    let other = first.starts_with(b"{\\rtf") || first.starts_with(b"%!PS");
    other.then_some(Fault::Other(None))
}

/// What a file is that is neither taken nor text.
fn described(head: &[u8]) -> Fault {
    let programs: [&[u8]; 7] = [
        b"MZ",
        b"\x7fELF",
        b"\xfe\xed\xfa",
        b"\xcf\xfa\xed\xfe",
        b"\xce\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"\0asm",
    ];
    if programs.iter().any(|magic| head.starts_with(magic)) {
        return Fault::Program;
    }
    Fault::Other(infer::get(head).map(|known| known.mime_type().to_owned()))
}

fn container(source: &mut impl Source) -> Result<std::result::Result<FileKind, Fault>> {
    let Some(container) = Container::read(source)? else {
        return Ok(Err(Fault::Damaged));
    };
    if container.is_locked(source)? {
        return Ok(Err(Fault::Locked));
    }
    if container.has_macros() {
        return Ok(Err(Fault::Macros));
    }
    let kind = container.kind();
    Ok(kind.ok_or_else(|| Fault::Other(Some("application/zip".into()))))
}

/// Text of any script: no control characters, as UTF-16 with its mark or with one byte or more a
/// character.
fn is_text(source: &mut impl Source) -> Result<bool> {
    let wide = match source.read(0, 2)?.as_slice() {
        [0xff, 0xfe] => Some(u16::from_le_bytes as fn([u8; 2]) -> u16),
        [0xfe, 0xff] => Some(u16::from_be_bytes as fn([u8; 2]) -> u16),
        _ => None,
    };
    let size = source.size();
    let mut from = 0;
    while from < size {
        let piece = source.read(from, CHUNK)?;
        let plain = match wide {
            // A piece has an even number of bytes, but for a last one that is cut short.
            Some(unit) => {
                let (pairs, rest) = piece.as_chunks::<2>();
                rest.is_empty() && !pairs.iter().any(|pair| is_control(unit(*pair)))
            }
            None => !piece.iter().any(|byte| is_control(u16::from(*byte))),
        };
        if !plain || piece.is_empty() {
            return Ok(false);
        }
        from += piece.len() as u64;
    }
    Ok(true)
}

/// Control characters but for tab, line ends and page ends.
fn is_control(unit: u16) -> bool {
    (unit < 0x20 && !matches!(unit, 0x09 | 0x0a | 0x0c | 0x0d)) || unit == 0x7f
}
