//! How a kept file is sent: which part of it, and under which name.

/// The part of a file that a reader asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// From one byte to another, both included.
    Bytes(u64, u64),
    /// Bytes that it does not have.
    Beyond,
}

/// Reads a `Range` header for a file of `size` bytes. Several ranges at once, and what is no range
/// of bytes, ask for all of it, as the standard allows.
pub fn part(header: Option<&str>, size: u64) -> Part {
    let Some(range) = header.and_then(|header| header.trim().strip_prefix("bytes=")) else {
        return Part::Whole;
    };
    let Some((from, to)) = range.trim().split_once('-') else {
        return Part::Whole;
    };
    match (number(from), number(to)) {
        (Some(None), Some(Some(last))) if last == 0 || size == 0 => Part::Beyond,
        (Some(None), Some(Some(last))) => Part::Bytes(size.saturating_sub(last), size - 1),
        (Some(Some(from)), Some(_)) if from >= size => Part::Beyond,
        (Some(Some(from)), Some(None)) => Part::Bytes(from, size - 1),
        (Some(Some(from)), Some(Some(to))) if from <= to => Part::Bytes(from, to.min(size - 1)),
        _ => Part::Whole,
    }
}

/// Digits as a number, nothing as none; `None` for anything else.
#[allow(clippy::option_option)] // a blank end of a range means something else than a wrong one
fn number(text: &str) -> Option<Option<u64>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Some(text.parse().unwrap_or(u64::MAX)))
}

/// A `Content-Disposition` with a name that no header can be broken by: in ASCII for old readers,
/// and whole by RFC 8187.
pub fn disposition(shown: bool, name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            let safe = c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
            if safe { c } else { '_' }
        })
        .collect();
    let whole: String = name
        .bytes()
        .map(|byte| {
            let safe = byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
            if safe {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect();
    let kind = if shown { "inline" } else { "attachment" };
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}
