//! A milestone as a row of a table of its own.

use super::record::{Exported, Stage};
use super::row::parted;
use crate::i18n::Locale;
use crate::initiatives::row::{Column, Sheet, heading};
use crate::rules::{Coded, Dating};

/// The headings of the columns in a language.
pub(super) fn headings(locale: Locale) -> Vec<String> {
    let columns = Sheet::Milestones.columns();
    columns
        .map(|column| heading(locale.messages(), column).to_string())
        .collect()
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
    let cell = |column| match column {
        Column::Reference => record.reference.clone(),
        Column::Version => record
            .version
            .map_or(String::new(), |version| version.to_string()),
        Column::Milestone => format!("{}.{}", record.reference, stage.number),
        Column::Step => code(stage.step.map(Coded::code)),
        Column::TitleEn => said(&stage.title.en),
        Column::TitleAr => said(&stage.title.ar),
        Column::TitleFr => said(&stage.title.fr),
        Column::Nature => stage.nature.code().to_owned(),
        Column::Due => stage.due.to_iso(),
        Column::OriginallyDue => stage.originally_due.to_iso(),
        Column::Reached => reach.map_or(String::new(), |reach| day(reach.dating)),
        Column::Origin => code(reach.map(|reach| reach.origin.code())),
        Column::Level => code(reach.map(|reach| reach.level.code())),
        Column::Documents => reach.map_or(String::new(), |reach| {
            parted(reach.documents.iter().map(String::as_str), "\n")
        }),
        _ => String::new(),
    };
    Sheet::Milestones.columns().map(cell).collect()
}
