//! What is typed into the forms of documents.

use super::files::{FILE_MAX, Fault, FileName, NAME_MAX as FILE_NAME_MAX};
use super::{Backing, Document, Language, Proof, SourceKind};
use crate::i18n::{Locale, Messages, format};
use crate::rules::Coded;
use crate::web::Form;
use crate::web::form::{NAME_MAX, Typed};

/// The choice that backs no report.
pub const NO_REPORT: &str = "none";

/// The choice of no document.
pub const NO_DOCUMENT: &str = "none";

/// The field of a file.
pub const FILE: &str = "file";

/// The field of a file that arrived before its form, by the code of its upload.
pub const UPLOAD: &str = "upload";

/// A document to be added.
#[derive(Clone, Debug)]
pub struct Added {
    /// What it consists of.
    pub given: Given,
    /// What pages call it, where that was said.
    pub title: Option<String>,
    /// Its language, where that was said.
    pub language: Option<Language>,
    /// How close the source stands.
    pub source_kind: SourceKind,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
    /// The report that it backs, by its code.
    pub backs: Option<String>,
}

/// A link, or a file that has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// An address.
    Link(String),
    /// The code of an upload.
    Upload(String),
}

/// Reads a new document, which may back one of these reports; what is wrong is noted in the form.
pub fn added(form: &mut Form, locale: Locale, reports: &[String]) -> Option<Added> {
    let given = given(form, locale);
    let mut typed = form.typed(locale);
    let title = typed.line("name", NAME_MAX);
    let language = typed.among("language", Language::from_code);
    let source_kind: Option<SourceKind> = typed.choice("source_kind");
    let confidential = typed.among("confidential", |code| (code == "yes").then_some(true));
    let chosen = typed.among("backs", |chosen| {
        let report = reports.iter().position(|code| code == chosen).map(Some);
        report.or((chosen == NO_REPORT).then_some(None))
    });
    if !form.is_good() {
        return None;
    }
    Some(Added {
        given: given?,
        title,
        language,
        source_kind: source_kind?,
        confidential: confidential.unwrap_or(false),
        backs: chosen.flatten().and_then(|at| reports.get(at).cloned()),
    })
}

/// A link or a file: one of them, not both.
fn given(form: &mut Form, locale: Locale) -> Option<Given> {
    let t = &locale.messages().documents;
    let upload = form.value(UPLOAD).to_owned();
    let url = form.typed(locale).address("url");
    let refused = form.problem("url").is_some() || form.problem(FILE).is_some();
    match (url, upload.is_empty()) {
        (Some(url), true) => return Some(Given::Link(url)),
        (None, false) => return Some(Given::Upload(upload)),
        (Some(_), false) => form.refuse("url", t.one_of_both.as_str()),
        (None, true) if !refused => form.refuse("url", t.needed.as_str()),
        (None, true) => {}
    }
    None
}

/// The form as it begins.
pub fn empty() -> Form {
    let mut form = Form::default();
    form.set("source_kind", SourceKind::Official.code());
    form.set("backs", NO_REPORT);
    form
}

/// Reads the name of a file as a browser gives it.
///
/// # Errors
/// What is wrong with it, in the reader's language.
pub fn file_name(given: &str, locale: Locale) -> std::result::Result<FileName, String> {
    FileName::parse(given).map_err(|fault| words(locale, &fault))
}

/// Why a file is not taken, and what would be right.
pub fn words(locale: Locale, fault: &Fault) -> String {
    let t = &locale.messages().documents;
    match fault {
        Fault::Empty => t.file_empty.to_string(),
        Fault::TooLarge => t.file_large.with(&[("most", &size(locale, FILE_MAX))]),
        Fault::NameLong => {
            let most = i64::try_from(FILE_NAME_MAX).unwrap_or(i64::MAX);
            let most = format::number(locale, most);
            t.name_long.with(&[("most", &most)])
        }
        Fault::NameOdd => t.name_odd.to_string(),
        Fault::NameShort => t.name_short.to_string(),
        Fault::Mismatch(kind) => {
            let kind = kind.extensions()[0];
            let is = kind.to_ascii_uppercase();
            t.file_mismatch
                .with(&[("is", is.as_str()), ("ending", &format!(".{kind}"))])
        }
        Fault::Program => t.file_program.to_string(),
        Fault::Markup => t.file_markup.to_string(),
        Fault::Macros => t.file_macros.to_string(),
        Fault::Locked => t.file_locked.to_string(),
        Fault::Damaged => t.file_damaged.to_string(),
        Fault::Other(None) => t.file_other.to_string(),
        Fault::Other(Some(is)) => t.file_is.with(&[("is", is)]),
    }
}

/// A number of bytes in words: kilobytes of a thousand up to a million, then megabytes.
pub fn size(locale: Locale, bytes: i64) -> String {
    let t: &Messages = locale.messages();
    let of = |unit: i64| format::number(locale, (bytes + unit / 2).div_euclid(unit).max(1));
    // A limit of a power of two is called by it.
    if bytes == FILE_MAX {
        return t
            .documents
            .megabytes
            .with(&[("n", &format::number(locale, 20))]);
    }
    if bytes < 1_000_000 {
        return t.documents.kilobytes.with(&[("n", &of(1_000))]);
    }
    t.documents.megabytes.with(&[("n", &of(1_000_000))])
}

/// Reads what backs something: a document of the record or a link, one of them, not both.
pub fn proof(typed: &mut Typed<'_>, documents: &[Document]) -> Option<Proof> {
    let words = typed.messages().documents.document_or_link;
    let known = |code: &str| {
        let found = documents.iter().find(|one| one.number.to_string() == code);
        let found = found.map(|one| Some(one.number));
        found.or((code == NO_DOCUMENT).then_some(None))
    };
    let document = typed.among("document", known).flatten();
    let link = typed.address("link");
    match (document, link) {
        (Some(_), Some(_)) => {
            typed.refuse("link", words.as_str());
            None
        }
        (Some(number), None) => Some(Proof::Document(number)),
        (None, Some(url)) => Some(Proof::Link(url, typed.choice("source_kind")?)),
        (None, None) => Some(Proof::None),
    }
}

/// Documents that can back something as choices, none of them first.
pub fn choices(t: &Messages, documents: &[Document]) -> Vec<(String, String)> {
    let none = (NO_DOCUMENT.to_owned(), t.common.none.to_string());
    let documents = documents.iter();
    let documents = documents.map(|one| (one.number.to_string(), one.title.clone()));
    std::iter::once(none).chain(documents).collect()
}

/// Fills the fields of what backs something with what stands.
pub fn fill_proof(form: &mut Form, standing: Option<&Backing>) {
    let document = standing.filter(|document| !document.withdrawn);
    let number = document.map_or(NO_DOCUMENT.to_owned(), |one| one.number.to_string());
    form.set("document", number);
    form.set("source_kind", SourceKind::Official.code());
}
