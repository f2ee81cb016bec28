//! A milestone as a row of a table of its own.

use super::record::{Exported, Stage};
use super::row::parted;
use crate::i18n::{Locale, Message};
use crate::initiatives::row::{Column, heading};
use crate::rules::{Coded, Dating};

/// The headings of the columns in a language.
pub(super) fn headings(locale: Locale) -> Vec<String> {
    let t = locale.messages();
    let own = &t.export;
    let of = |column| heading(t, column);
    let headings: [Message; 12] = [
        of(Column::Reference),
        own.milestone,
        own.step,
        of(Column::TitleEn),
        of(Column::TitleAr),
        of(Column::TitleFr),
        own.nature,
        own.due,
        own.originally_due,
        own.reached,
        own.origin,
        own.level,
    ];
    let documents = std::iter::once(own.documents);
    let all = headings.into_iter().chain(documents);
    all.map(|heading| heading.to_string()).collect()
}

/// The rows of a record's milestones.
pub(super) fn rows(record: &Exported, locale: Locale) -> impl Iterator<Item = Vec<String>> + '_ {
    let stages = record.stages.iter();
    stages.map(move |stage| cells(record, stage, locale))
}

fn cells(record: &Exported, stage: &Stage, locale: Locale) -> Vec<String> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let reach = stage.reached.as_ref();
    // That it was reached is said even where nobody knows the day.
    let day = |dating: Dating| match dating {
        Dating::Unknown => locale.messages().export.undated.to_string(),
        known @ Dating::Within { .. } => known.to_iso(),
    };
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    vec![
        record.reference.clone(),
        format!("{}.{}", record.reference, stage.number),
        code(stage.step.map(Coded::code)),
        said(&stage.title.en),
        said(&stage.title.ar),
        said(&stage.title.fr),
        stage.nature.code().to_owned(),
        stage.due.to_iso(),
        stage.originally_due.to_iso(),
        reach.map_or(String::new(), |reach| day(reach.dating)),
        code(reach.map(|reach| reach.origin.code())),
        code(reach.map(|reach| reach.level.code())),
        reach.map_or(String::new(), |reach| {
            parted(reach.documents.iter().map(String::as_str), "\n")
        }),
    ]
}
