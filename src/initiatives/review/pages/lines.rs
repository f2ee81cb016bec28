//! What is handed in, as both pages show it.

use super::super::{Handed, Line, OVERALL, Said, Subject};
use crate::documents::{Document, view};
use crate::facts::Fact;
use crate::funding::view::TransactionView;
use crate::funding::{Bodies, Transaction};
use crate::i18n::{Html, Message, Messages, Text};
use crate::initiatives::entry;
use crate::measures::{Measurement, Version, view as measured};
use crate::milestones::Plan;
use crate::rules::FactKind;
use crate::rules::measure::Standard;
use crate::web::{Layout, terms, work};

/// A subject with what is said of it.
pub struct SubjectView {
    /// The field of comments on it.
    pub field: String,
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub said: Vec<SaidView>,
}

/// Something that is said.
pub struct SaidView {
    /// What.
    pub words: Html,
    /// What stood before, where that is another.
    pub before: Option<Html>,
    /// A remark.
    pub note: Option<String>,
    /// The documents that back it.
    pub documents: Vec<String>,
}

/// A comment with what it speaks of.
pub struct RemarkView {
    /// What it speaks of; nothing for the whole.
    pub about: Option<String>,
    /// What it says.
    pub comment: String,
}

/// What a subject is called.
fn name(page: &Layout, subject: &Subject) -> String {
    match subject {
        Subject::Record => page.t.review.record_as_whole.to_string(),
        Subject::Milestone(_, step, title) => work::milestone(page.locale, *step, title),
        Subject::Document(_, title) => title.clone(),
        Subject::Transaction(number) => {
            let number = format!("T{number}");
            let words = page.t.funding.transaction_number;
            words.with(&[("number", &number)])
        }
        Subject::Measure(_, standard, name) => measure(page, *standard, name),
        Subject::Value(number, (of, standard, name)) => {
            let name = measure(page, *standard, name);
            format!("{name}, M{of}.{number}")
        }
    }
}

fn measure(page: &Layout, standard: Option<Standard>, name: &Text) -> String {
    match standard {
        Some(standard) => measured::standard(page.t, standard).to_string(),
        None => page.plain(name),
    }
}

/// What is handed in, subject by subject.
pub fn subject_views(page: &Layout, reference: &str, handed: &Handed) -> Vec<SubjectView> {
    let view = |subject: Subject| {
        let lines = handed.lines.iter().filter(|line| line.subject == subject);
        SubjectView {
            field: subject.field(),
            name: name(page, &subject),
            said: lines
                .map(|line| said(page, (reference, &handed.bodies), line))
                .collect(),
        }
    };
    handed.spoken_of().into_iter().map(view).collect()
}

fn said(page: &Layout, (reference, bodies): (&str, &Bodies), line: &Line) -> SaidView {
    match &line.said {
        Said::Fact(fact, documents) => SaidView {
            words: fact_words(page, fact),
            before: None,
            note: fact.note.clone(),
            documents: documents.clone(),
        },
        Said::Plan(before, plan) => SaidView {
            words: plan_words(page, plan),
            before: before.as_ref().map(|before| plan_words(page, before)),
            note: None,
            documents: Vec::new(),
        },
        Said::Transaction(both) => {
            let words = |one: &Transaction| transaction_words(page, (reference, bodies), one);
            let (before, now) = both.as_ref();
            SaidView {
                words: words(now),
                before: before.as_ref().map(words),
                note: now.told.reason.clone(),
                documents: Vec::new(),
            }
        }
        Said::Measure(both) => {
            let (before, now) = both.as_ref();
            let words = |one: &Version| plan_of_measure(page, one);
            SaidView {
                words: words(now),
                before: before.as_ref().map(words),
                note: now.reason.clone(),
                documents: Vec::new(),
            }
        }
        Said::Value(all) => {
            let (version, before, now) = all.as_ref();
            let words = |one: &Measurement| value_words(page, version, one);
            let document = now.document.as_ref();
            SaidView {
                words: words(now),
                before: before.as_ref().map(words),
                note: now.told.reason.clone(),
                documents: document.map(|one| one.title.clone()).into_iter().collect(),
            }
        }
        Said::Document(document) => SaidView {
            words: document_words(page, reference, document),
            before: None,
            note: None,
            documents: Vec::new(),
        },
    }
}

fn fact_words(page: &Layout, fact: &Fact) -> Html {
    let words = Html::escape(kind(page.t, fact.kind).as_str());
    if fact.dating.is_unknown() {
        return words;
    }
    let day = page.dated(&fact.dating);
    page.t
        .review
        .fact_on
        .html(&[("fact", &words), ("day", &day)])
}

fn kind(t: &Messages, kind: FactKind) -> Message {
    match kind {
        FactKind::Reached => t.record.verb_reported,
        FactKind::Retracted => t.review.retracted,
        FactKind::Adopted => t.record.verb_adopted,
        FactKind::Confirmed => t.record.verb_confirmed,
        FactKind::Cancelled => t.record.fact_cancelled,
        FactKind::Suspended => t.record.fact_suspended,
        FactKind::DocumentWithdrawn => t.record.verb_document_withdrawn,
        FactKind::Answered => t.verification.verb_answered,
        _ => t.record.verb_declared,
    }
}

fn plan_words(page: &Layout, plan: &Plan) -> Html {
    let t = page.t;
    if plan.dropped {
        return Html::escape(t.manage.plan_drop.as_str());
    }
    let nature = Html::escape(terms::nature(t, plan.nature).as_str());
    let day = if plan.due.is_unknown() {
        Html::escape(t.work.no_due.as_str())
    } else {
        page.dated(&plan.due)
    };
    t.review.planned.html(&[("nature", &nature), ("day", &day)])
}

fn transaction_words(
    page: &Layout,
    (reference, bodies): (&str, &Bodies),
    one: &Transaction,
) -> Html {
    let said = TransactionView::at_work(page, bodies, reference, one).sentence(page);
    if !one.withdrawn {
        return said;
    }
    page.t.funding.was_withdrawn.html(&[("said", &said)])
}

fn plan_of_measure(page: &Layout, version: &Version) -> Html {
    let said = measured::plan_words(page, version);
    if !version.withdrawn {
        return said;
    }
    page.t.measures.was_withdrawn.html(&[("said", &said)])
}

fn value_words(page: &Layout, version: &Version, one: &Measurement) -> Html {
    let said = measured::value_words(page, version, one);
    let said = Html::trusted(format!(
        r#"<span dir="auto">{}</span>"#,
        Html::escape(&said)
    ));
    if !one.withdrawn {
        return said;
    }
    page.t.measures.was_withdrawn.html(&[("said", &said)])
}

fn document_words(page: &Layout, reference: &str, document: &Document) -> Html {
    let added = Html::escape(page.t.record.verb_documented.as_str());
    match &document.url {
        Some(url) => {
            let href = Html::escape(url);
            let link =
                format!(r#"<a href="{href}" rel="noopener noreferrer" dir="ltr">{href}</a>"#);
            let parts = [("fact", &added), ("day", &Html::trusted(link))];
            page.t.review.fact_on.html(&parts)
        }
        None => {
            let file = view::at_work(page, reference, document).title;
            let parts = [("fact", &added), ("day", &file)];
            page.t.review.fact_on.html(&parts)
        }
    }
}

/// Comments with what they speak of.
pub fn remark_views(
    page: &Layout,
    subjects: &[Subject],
    comments: &[(String, String)],
) -> Vec<RemarkView> {
    let about = |field: &str| {
        let subject = subjects.iter().find(|subject| subject.field() == field);
        match subject {
            Some(subject) => Some(name(page, subject)),
            None if field == OVERALL => None,
            None if field == "record" => Some(name(page, &Subject::Record)),
            None => Some(entry::group_name(page.t, field)),
        }
    };
    comments
        .iter()
        .map(|(field, comment)| RemarkView {
            about: about(field),
            comment: comment.clone(),
        })
        .collect()
}
