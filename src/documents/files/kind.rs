use crate::rules::Coded;

/// The kinds of files that are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// Portable Document Format.
    Pdf,
    /// A text of Office Open XML.
    Docx,
    /// A workbook of Office Open XML.
    Xlsx,
    /// Slides of Office Open XML.
    Pptx,
    /// A text of OpenDocument.
    Odt,
    /// A workbook of OpenDocument.
    Ods,
    /// A picture.
    Png,
    /// A photograph.
    Jpeg,
    /// Plain text.
    Text,
    /// A table as plain text.
    Csv,
}

impl Coded for FileKind {
    const ALL: &'static [Self] = &[
        Self::Pdf,
        Self::Docx,
        Self::Xlsx,
        Self::Pptx,
        Self::Odt,
        Self::Ods,
        Self::Png,
        Self::Jpeg,
        Self::Text,
        Self::Csv,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Odt => "odt",
            Self::Ods => "ods",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Text => "txt",
            Self::Csv => "csv",
        }
    }
}

impl FileKind {
    /// What a name of such a file ends with, without the point.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Pdf => &["pdf"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Png => &["png"],
            Self::Text => &["txt"],
            Self::Csv => &["csv"],
        }
    }

    /// Its type on the web.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Text => "text/plain",
            Self::Csv => "text/csv",
        }
    }

    /// The kind of a stored file: bytes are kept once under one type, and the same text can be
    /// called a table by another name.
    pub fn stored(media_type: &str, name: &str) -> Option<Self> {
        let kind = Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.media_type() == media_type)?;
        Some(match kind {
            Self::Text | Self::Csv if extension(name) == "csv" => Self::Csv,
            Self::Csv => Self::Text,
            other => other,
        })
    }

    /// Whether browsers may show it rather than keep it: pictures only. A PDF would need scripts
    /// and plug-ins that the sandbox refuses.
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg)
    }
}

/// What a name ends with behind its last point, in small letters.
pub(super) fn extension(name: &str) -> String {
    name.rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase())
        .unwrap_or_default()
}
