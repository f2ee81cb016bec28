//! Bytes as text: what the mark says, what the bytes prove, else a guess that is said to be one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

use super::Unreadable;

/// The encodings that spreadsheets of this field write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, the small end first.
    Utf16Le,
    /// UTF-16, the big end first.
    Utf16Be,
    /// The Arabic code page of Windows.
    Windows1256,
    /// The western code page of Windows.
    Windows1252,
}

impl Encoding {
    /// Every one.
    pub const ALL: [Self; 5] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Windows1256,
        Self::Windows1252,
    ];

    /// Its code, as the command line and the form take it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1256 => "windows-1256",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase();
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16Le => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
            Self::Windows1256 => WINDOWS_1256,
            Self::Windows1252 => WINDOWS_1252,
        }
    }
}

/// Text out of bytes: the encoding, and whether it is beyond doubt.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
    pub(super) certain: bool,
}

/// Decodes in the encoding that was chosen, or in the one that the bytes speak for.
pub(super) fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded, Unreadable> {
    let (encoding, certain) = match (chosen, mark(bytes)) {
        (Some(encoding), _) => (encoding, true),
        (None, Some(encoding)) => (encoding, true),
        (None, None) => guess(bytes),
    };
    let decoder = encoding.decoder();
    let (text, wrong) = decoder.decode_with_bom_removal(bytes);
    if wrong {
        return Err(Unreadable::NotIn(encoding));
    }
    // A table has no such characters, whatever the encoding: it is something else.
    if text.contains('\0') {
        return Err(Unreadable::Binary);
    }
    let controls = text.chars().filter(|c| c.is_control()).count();
    let breaks = text.matches(['\n', '\r', '\t']).count();
    if (controls - breaks) * 20 > text.len() {
        return Err(Unreadable::Binary);
    }
    Ok(Decoded {
        text: text.into_owned(),
        encoding,
        certain,
    })
}

fn mark(bytes: &[u8]) -> Option<Encoding> {
    let (encoding, _) = encoding_rs::Encoding::for_bom(bytes)?;
    Encoding::ALL
        .into_iter()
        .find(|one| one.decoder() == encoding)
}

fn guess(bytes: &[u8]) -> (Encoding, bool) {
    if let Some(encoding) = utf16(bytes) {
        return (encoding, false);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (Encoding::Utf8, true);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // Of what it knows, these are the two that this field writes.
    let arabic = ["windows-1256", "ISO-8859-6"];
    let guessed = detector.guess(None, Utf8Detection::Deny).name();
    if arabic.contains(&guessed) {
        (Encoding::Windows1256, false)
    } else {
        (Encoding::Windows1252, false)
    }
}

/// UTF-16 without a mark: line ends and separators have a zero on one side.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4_096)];
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |side: usize| {
        let of_side = sample.iter().skip(side).step_by(2);
        of_side.filter(|byte| **byte == 0).count()
    };
    let (high_first, high_last) = (zeros(0), zeros(1));
    let few = sample.len() / 40;
    if high_last > few && high_first == 0 {
        Some(Encoding::Utf16Le)
    } else if high_first > few && high_last == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}
