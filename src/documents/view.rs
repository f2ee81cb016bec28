//! Documents as the pages of several features show them.

use super::{Document, forms};
use crate::audit::Stage;
use crate::i18n::{Html, Message, Messages};
use crate::rules::Coded;
use crate::web::{Layout, terms};

/// A document as a page shows it.
pub struct DocumentView {
    /// Its title, as a link where the reader may open it, with what a file is.
    pub title: Html,
    /// The title as words.
    pub name: String,
    /// Its number within the record.
    pub number: String,
    /// How close the source stands.
    pub source_kind: Option<Message>,
    /// Its language, where that was said.
    pub language: Option<Message>,
    /// Held by the secretariat, not shown.
    pub confidential: bool,
    /// Taken back.
    pub withdrawn: bool,
    /// Not public yet.
    pub draft: bool,
}

/// A document for the public: of a confidential one only that the secretariat holds it.
pub fn public(page: &Layout, reference: &str, document: &Document) -> DocumentView {
    let title = if document.confidential {
        Html::escape(page.t.record.document_confidential.as_str())
    } else if document.withdrawn && document.file.is_some() {
        with_file(page, document, &title_of(document))
    } else {
        let folder = format!("/initiatives/{reference}/documents");
        let file = page.at(&folder, &document.number.to_string());
        opened(page, document, &file)
    };
    view(page, document, title)
}

/// A document for somebody at work on its record.
pub fn at_work(page: &Layout, reference: &str, document: &Document) -> DocumentView {
    let folder = format!(
        "/manage/initiatives/{reference}/documents/{}",
        document.number
    );
    let title = opened(page, document, &page.at(&folder, "file"));
    view(page, document, title)
}

fn view(page: &Layout, document: &Document, title: Html) -> DocumentView {
    DocumentView {
        title,
        name: document.title.clone(),
        number: document.number.to_string(),
        source_kind: terms::source_kind(page.t, document.source_kind.code()),
        language: document.language.map(|language| words(page, language)),
        confidential: document.confidential,
        withdrawn: document.withdrawn,
        draft: document.stage != Stage::Published,
    }
}

/// What a language is called.
pub fn words(page: &Layout, language: super::Language) -> Message {
    let t = &page.t.documents;
    match language {
        super::Language::English => t.in_english,
        super::Language::Arabic => t.in_arabic,
        super::Language::French => t.in_french,
        super::Language::Other => t.in_other,
    }
}

fn title_of(document: &Document) -> Html {
    let title = Html::escape(&document.title);
    Html::trusted(format!(r#"<span dir="auto">{title}</span>"#))
}

/// The title as a link to the site or to the file.
fn opened(page: &Layout, document: &Document, file: &str) -> Html {
    let title = Html::escape(&document.title);
    match &document.url {
        Some(url) => Html::trusted(format!(
            r#"<a href="{}" rel="noopener noreferrer" dir="auto">{title}</a>"#,
            Html::escape(url)
        )),
        None => {
            let file = Html::escape(file);
            let link = Html::trusted(format!(r#"<a href="{file}" dir="auto">{title}</a>"#));
            with_file(page, document, &link)
        }
    }
}

/// The kind and size of a file behind its title.
fn with_file(page: &Layout, document: &Document, title: &Html) -> Html {
    let Some(file) = &document.file else {
        return title.clone();
    };
    let kind = Html::isolate(&file.kind.code().to_ascii_uppercase());
    let size = Html::isolate(&forms::size(page.locale, file.bytes));
    let said = [("kind", &kind), ("size", &size)];
    let note = page.t.documents.file_note.html(&said);
    Html::trusted(format!("{title} <small>{note}</small>"))
}

/// The document that backs something told of a record, as a link where the reader may open it.
pub fn backing(page: &Layout, reference: &str, backing: &super::Backing, at_work: bool) -> Html {
    let t = &page.t.record;
    if backing.confidential && !at_work {
        let held = Html::escape(t.document_confidential.as_str());
        return as_it_stands(page, backing, held);
    }
    let title = Html::escape(&backing.title);
    let number = backing.number;
    let link = match &backing.url {
        Some(url) => Html::trusted(format!(
            r#"<a href="{}" rel="noopener noreferrer" dir="auto">{title}</a>"#,
            Html::escape(url)
        )),
        None if backing.withdrawn => Html::trusted(format!(r#"<span dir="auto">{title}</span>"#)),
        None => {
            let (folder, end) = if at_work {
                ("/manage/initiatives", "/file")
            } else {
                ("/initiatives", "")
            };
            let href = format!("{folder}/{reference}/documents/{number}{end}");
            let href = Html::escape(&page.href(&href));
            Html::trusted(format!(r#"<a href="{href}" dir="auto">{title}</a>"#))
        }
    };
    as_it_stands(page, backing, link)
}

/// With the word for what was taken back.
fn as_it_stands(page: &Layout, backing: &super::Backing, link: Html) -> Html {
    if !backing.withdrawn {
        return link;
    }
    let words = Html::escape(page.t.record.document_withdrawn.as_str());
    Html::trusted(format!(
        r#"{link} <span class="tag tag-off">{words}</span>"#
    ))
}

/// The sorts of sources as choices of a form.
pub fn source_kinds(t: &Messages) -> Vec<(String, String)> {
    let words = |one: &super::SourceKind| terms::source_kind(t, one.code());
    super::SourceKind::ALL
        .iter()
        .filter_map(|one| Some((one.code().to_owned(), terms::capital(words(one)?))))
        .collect()
}
