//! How a file is read, and what is to be known of it: kept beside the import as text.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::exchange::import::content::Content;
use crate::exchange::import::words;
use crate::exchange::table::{Choice, Encoding, Form, Notice, Separator};
use crate::i18n::{Locale, Messages};
use crate::web::Form as Fields;

/// How a file is read.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Reading {
    /// The encoding that was chosen.
    encoding: String,
    /// The separator that was chosen.
    separator: String,
    /// How each text was read: encoding, whether that is certain, separator; none for a workbook.
    read: Vec<(String, bool, String)>,
    /// Headers that mean nothing.
    unknown: Vec<String>,
    /// What else is to be known.
    notices: Vec<Notice>,
}

impl Reading {
    /// What was chosen in a form; what is no choice means none.
    pub(super) fn chosen(form: &Fields) -> Self {
        Self {
            encoding: form.value("encoding").to_owned(),
            separator: form.value("separator").to_owned(),
            ..Self::default()
        }
    }

    /// As it is kept; what cannot be read means nothing chosen: the command line keeps nothing.
    pub(super) fn kept(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    pub(super) fn text(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }

    pub(super) fn choice(&self) -> Choice {
        Choice {
            encoding: Encoding::from_code(&self.encoding),
            separator: Separator::from_code(&self.separator),
        }
    }

    /// The same with what came out.
    pub(super) fn of(mut self, content: &Content, unknown: &[String]) -> Self {
        let forms = content.tables().filter_map(|table| match table.form {
            Form::Text {
                encoding,
                certain,
                separator,
            } => Some((encoding.code().into(), certain, separator.code().into())),
            Form::Sheet => None,
        });
        self.read = forms.collect();
        self.unknown = unknown.to_vec();
        let notices = content.tables().flat_map(|table| &table.notices);
        self.notices = notices.cloned().collect();
        self
    }

    /// Whether an encoding is a guess.
    pub(super) fn is_unsure(&self) -> bool {
        self.read.iter().any(|(_, certain, _)| !certain)
    }

    /// What is said of it.
    pub(super) fn lines(&self, locale: Locale) -> Vec<String> {
        let t = &locale.messages().imports;
        let mut lines = Vec::new();
        for (encoding, certain, separator) in &self.read {
            let separator = separator_name(locale.messages(), separator);
            let said = [("encoding", encoding.as_str()), ("separator", &separator)];
            lines.push(t.read_text.with(&said));
            if !certain {
                lines.push(t.read_unsure.to_string());
            }
        }
        let known = !(self.encoding.is_empty() && self.notices.is_empty());
        if self.read.is_empty() && known {
            lines.push(t.read_sheet.to_string());
        }
        lines.dedup();
        lines.extend(self.notices.iter().map(|one| words::notice(locale, one)));
        if !self.unknown.is_empty() {
            let columns = self.unknown.join(", ");
            lines.push(t.unknown_columns.with(&[("columns", &columns)]));
        }
        lines
    }
}

fn separator_name(t: &Messages, code: &str) -> String {
    let t = &t.imports;
    match Separator::from_code(code) {
        Some(Separator::Semicolon) => t.semicolon,
        Some(Separator::Tab) => t.tab,
        _ => t.comma,
    }
    .to_string()
}

/// Encodings to choose from.
pub(super) fn encodings(t: &Messages) -> Vec<(String, String)> {
    let find_out = (String::new(), t.imports.find_out.to_string());
    let all = Encoding::ALL.map(|one| (one.code().to_owned(), one.code().to_uppercase()));
    std::iter::once(find_out).chain(all).collect()
}

/// Separators to choose from.
pub(super) fn separators(t: &Messages) -> Vec<(String, String)> {
    let find_out = (String::new(), t.imports.find_out.to_string());
    let all = Separator::ALL.map(|one| (one.code().to_owned(), separator_name(t, one.code())));
    std::iter::once(find_out).chain(all).collect()
}
