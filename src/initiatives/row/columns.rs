//! The columns of tables: of initiatives, those of the shipped file and what else the record holds,
//! and of their milestones.

use crate::i18n::{Locale, Message, Messages, fold};
use crate::rules::{Coded, Role};

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// A column. Its code is its header in the shipped file; exports may call it by its name
        /// in a language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        pub enum Column { $($(#[$doc])* $name,)+ }

        impl Coded for Column {
            const ALL: &'static [Self] = &[$(Self::$name,)+];
            fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

columns! {
    /// The public reference.
    Reference = "ref",
    /// The version of the record that the row was made from.
    Version = "version",
    /// The title in whatever language it is.
    Title = "title",
    /// The title in English.
    TitleEn = "title_en",
    /// The title in Arabic.
    TitleAr = "title_ar",
    /// The title in French.
    TitleFr = "title_fr",
    /// What sort of thing it is, by code.
    Kind = "kind",
    /// `oic` or `aligned`.
    Alignment = "alignment",
    /// The states that lead, by ISO code.
    LeadStates = "lead_country_iso3",
    /// The organisations that lead, by code or name.
    LeadOrganisations = "lead_institution",
    /// Where it takes place: states by ISO code, organisations by code or name.
    Hosts = "host_iso3",
    /// Who does the work, in the same way.
    Implementing = "implementing",
    /// Who takes part.
    Participating = "participating",
    /// Whom it is for.
    Beneficiaries = "beneficiaries",
    /// Who pays.
    Funders = "funders",
    /// Partners in the source's words.
    Partners = "partners",
    /// Themes by code, the primary one first.
    Themes = "theme",
    /// Priorities by code.
    Priorities = "priority",
    /// Commitments by code.
    Commitments = "commitments",
    /// The reference of the programme that it is part of.
    Parent = "parent",
    /// The name of its series.
    Series = "series",
    /// When it began, or was proposed.
    Start = "start",
    /// When it ended, or is to end.
    End = "end",
    /// The planned budget in US dollars.
    BudgetUsd = "budget_usd",
    /// The planned budget.
    Budget = "budget",
    /// Its currency.
    Currency = "currency",
    /// The source's word: proposed, ongoing, completed, operational.
    Status = "status",
    /// The summary in whatever language it is.
    Summary = "summary",
    /// The summary in English.
    SummaryEn = "summary_en",
    /// The summary in Arabic.
    SummaryAr = "summary_ar",
    /// The summary in French.
    SummaryFr = "summary_fr",
    /// Addresses of the sources, parted by line breaks or spaces.
    SourceUrl = "source_url",
    /// How close the sources stand: one for all, or one for each.
    SourceKind = "source_kind",
    /// The milestone within the record: `STI-7F3K9.3`, or its number alone.
    Milestone = "milestone",
    /// The step of the lifecycle, by code; blank for one that was added.
    Step = "step",
    /// Input, output or outcome.
    Nature = "nature",
    /// When it is due.
    Due = "due",
    /// When it was first due.
    OriginallyDue = "originally_due",
    /// When it was reached.
    Reached = "reached",
    /// Who says that it was.
    Origin = "origin",
    /// How well that is proved.
    Level = "level",
    /// Addresses of the documents that back it, parted by line breaks or spaces.
    Documents = "documents",
}

/// A table of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// A row is an initiative.
    Initiatives,
    /// A row is a milestone of one.
    Milestones,
}

impl Coded for Sheet {
    const ALL: &'static [Self] = &[Self::Initiatives, Self::Milestones];

    fn code(self) -> &'static str {
        match self {
            Self::Initiatives => "initiatives",
            Self::Milestones => "milestones",
        }
    }
}

/// The columns of milestones, in the order in which they leave.
const OF_MILESTONES: [Column; 14] = [
    Column::Reference,
    Column::Milestone,
    Column::Step,
    Column::TitleEn,
    Column::TitleAr,
    Column::TitleFr,
    Column::Nature,
    Column::Due,
    Column::OriginallyDue,
    Column::Reached,
    Column::Origin,
    Column::Level,
    Column::Documents,
    Column::Version,
];

impl Sheet {
    /// Its columns.
    pub fn columns(self) -> impl Iterator<Item = Column> {
        let (all, end): (&'static [Column], _) = match self {
            Self::Initiatives => (Column::ALL, Some(Column::Milestone)),
            Self::Milestones => (&OF_MILESTONES, None),
        };
        let all = all.iter().copied();
        all.take_while(move |column| Some(*column) != end)
    }

    /// The table that has these headers: one of milestones has a column that only milestones have,
    /// and none that only initiatives have, beside texts.
    pub fn of(headers: &[String]) -> Self {
        let columns: Vec<Column> = headers.iter().filter_map(|one| column_of(one)).collect();
        let only = |sheet: Self, other: Self| {
            let mine: Vec<Column> = sheet.columns().collect();
            let theirs: Vec<Column> = other.columns().collect();
            columns
                .iter()
                .filter(|column| mine.contains(column) && !theirs.contains(column))
                .count()
        };
        let milestones = only(Self::Milestones, Self::Initiatives);
        if milestones > only(Self::Initiatives, Self::Milestones) {
            Self::Milestones
        } else {
            Self::Initiatives
        }
    }
}

/// What a column is called in a language.
pub fn heading(t: &Messages, column: Column) -> Message {
    let of_milestones = &t.export;
    let t = &t.columns;
    match column {
        Column::Reference => t.reference,
        Column::Version => t.version,
        Column::Title => t.title,
        Column::TitleEn => t.title_en,
        Column::TitleAr => t.title_ar,
        Column::TitleFr => t.title_fr,
        Column::Kind => t.kind,
        Column::Alignment => t.alignment,
        Column::LeadStates => t.lead_states,
        Column::LeadOrganisations => t.lead_organisations,
        Column::Hosts => t.hosts,
        Column::Implementing => t.implementing,
        Column::Participating => t.participating,
        Column::Beneficiaries => t.beneficiaries,
        Column::Funders => t.funders,
        Column::Partners => t.partners,
        Column::Themes => t.themes,
        Column::Priorities => t.priorities,
        Column::Commitments => t.commitments,
        Column::Parent => t.parent,
        Column::Series => t.series,
        Column::Start => t.start,
        Column::End => t.end,
        Column::BudgetUsd => t.budget_usd,
        Column::Budget => t.budget,
        Column::Currency => t.currency,
        Column::Status => t.status,
        Column::Summary => t.summary,
        Column::SummaryEn => t.summary_en,
        Column::SummaryAr => t.summary_ar,
        Column::SummaryFr => t.summary_fr,
        Column::SourceUrl => t.source_url,
        Column::SourceKind => t.source_kind,
        Column::Milestone => of_milestones.milestone,
        Column::Step => of_milestones.step,
        Column::Nature => of_milestones.nature,
        Column::Due => of_milestones.due,
        Column::OriginallyDue => of_milestones.originally_due,
        Column::Reached => of_milestones.reached,
        Column::Origin => of_milestones.origin,
        Column::Level => of_milestones.level,
        Column::Documents => of_milestones.documents,
    }
}

/// The column that a header means: its code, or what it is called in any language.
pub fn column_of(header: &str) -> Option<Column> {
    let wanted = plain(header);
    Column::ALL.iter().copied().find(|column| {
        let called = |locale: Locale| plain(heading(locale.messages(), *column).as_str());
        plain(column.code()) == wanted || Locale::ALL.into_iter().any(|one| called(one) == wanted)
    })
}

impl Column {
    /// The column of a role's organisations; states that lead have one of their own.
    pub fn of_role(role: Role) -> Self {
        match role {
            Role::Lead => Self::LeadOrganisations,
            Role::Host => Self::Hosts,
            Role::Implementing => Self::Implementing,
            Role::Participating => Self::Participating,
            Role::Beneficiary => Self::Beneficiaries,
            Role::Funder => Self::Funders,
        }
    }
}

/// Spellings that mean the same: `lead_institution` and `Lead institution`.
fn plain(header: &str) -> String {
    fold::fold(&header.replace('_', " "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_two_columns_are_called_alike() {
        let mut called: BTreeMap<String, Column> = BTreeMap::new();
        for column in Column::ALL {
            let names = Locale::ALL
                .into_iter()
                .map(|one| heading(one.messages(), *column).to_string())
                .chain([column.code().to_owned()]);
            for name in names {
                let other = *called.entry(plain(&name)).or_insert(*column);
                assert_eq!(other, *column, "{name}");
                assert_eq!(column_of(&name), Some(*column));
            }
        }
    }

    #[test]
    fn headers_are_met_as_people_spell_them() {
        assert_eq!(column_of(" TITLE "), Some(Column::Title));
        assert_eq!(
            column_of("Lead-Institution"),
            Some(Column::LeadOrganisations)
        );
        assert_eq!(column_of("العُنوان"), Some(Column::Title));
        assert_eq!(column_of("DEBUT"), Some(Column::Start));
        assert_eq!(column_of("remarks"), None);
    }
}
