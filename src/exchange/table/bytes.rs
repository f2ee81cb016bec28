//! What a file is, by its bytes and not by its name.

use super::Unreadable;

/// What can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A workbook of today.
    Workbook,
    /// Text, as far as one can tell.
    Text,
}

/// Tells a workbook from text.
///
/// # Errors
/// What else it is.
pub(super) fn sort(bytes: &[u8]) -> Result<Sort, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    // Any archive may be a workbook; whether it is one shows when it is opened.
    if bytes.starts_with(b"PK\x03\x04") {
        return match infer::get(bytes).map(|kind| kind.extension()) {
            Some("xlsx" | "zip") | None => Ok(Sort::Workbook),
            Some(other) => Err(Unreadable::Other(other)),
        };
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(Unreadable::OldWorkbook);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Unreadable::Other("pdf"));
    }
    let text = |kind: &infer::Type| kind.matcher_type() == infer::MatcherType::Text;
    match infer::get(bytes) {
        Some(kind) if !text(&kind) => Err(Unreadable::Other(kind.extension())),
        Some(kind) if kind.extension() == "html" => Err(Unreadable::Other("html")),
        _ => Ok(Sort::Text),
    }
}
