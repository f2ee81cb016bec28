//! Everything that pages say, by group. A translator reads the group files;
//! their form is described in [`catalogue`](super::catalogue).

use super::Locale;
use super::catalogue::Entry;

/// Lists the groups: each is a file of this folder, a field of [`Messages`]
/// and a struct with the messages.
macro_rules! groups {
    ($($field:ident: $group:ident,)*) => {
        $(
            mod $field;
            pub use $field::$group;
        )*

        /// What pages say in one language.
        #[derive(Debug)]
        pub struct Messages {
            /// The language.
            pub locale: Locale,
            $(
                #[doc = concat!("The group [`", stringify!($group), "`].")]
                pub $field: $group,
            )*
        }

        static EN: Messages = Messages { locale: Locale::En, $($field: $group::EN,)* };
        static AR: Messages = Messages { locale: Locale::Ar, $($field: $group::AR,)* };
        static FR: Messages = Messages { locale: Locale::Fr, $($field: $group::FR,)* };

        /// The messages of every group, in all languages.
        const GROUPS: &[&[Entry]] = &[$($group::ENTRIES,)*];
    };
}

// To add a group: one line here, and the file that it names.
groups! {
    account: Account,
    letters: Letters,
    links: Links,
    people: People,
    factor: Factor,
    entry: EntryForm,
    guided: Guided,
    proposal: Proposal,
    similar: Similar,
    manage: Manage,
    review: Review,
    work: Work,
    documents: Documents,
    verification: Verification,
    reported: Reported,
    funding: Funding,
    common: Common,
    charts: Charts,
    matrix: MatrixWords,
    cooperation: CooperationWords,
    compare: CompareWords,
    over_time: OverTimeWords,
    search: SearchWords,
    brief: BriefWords,
    accessibility: AccessibilityWords,
    style: StyleWords,
    days: DayWords,
    why: Why,
    methodology: Methodology,
    overview: Overview,
    paper: Paper,
    moved: MovedPlans,
    profile: Profile,
    record: Record,
    imports: Imports,
    bulk: Bulk,
    milestone_rows: MilestoneRows,
    initiatives: Initiatives,
    errors: Errors,
    form: Form,
    states: States,
    organisations: Organisations,
    groups: Groups,
    themes: Themes,
    priorities: Priorities,
    columns: Columns,
    commitments: Commitments,
    measures: Measures,
    meetings: Meetings,
    rounds: Rounds,
    duties: Duties,
    participation: Participation,
    decisions: Decisions,
    meeting_desk: MeetingDesk,
    corrections: Corrections,
    fulfilment: FulfilmentDesk,
    promises: Promises,
    export: Export,
    terms: Terms,
    context: Context,
}

impl Messages {
    /// The messages of a language.
    pub const fn of(locale: Locale) -> &'static Self {
        match locale {
            Locale::En => &EN,
            Locale::Ar => &AR,
            Locale::Fr => &FR,
        }
    }
}

/// Every message of every group.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    GROUPS.iter().copied().flatten()
}

/// How many messages await a native reader: Arabic, French, and how many
/// messages there are.
pub fn awaiting() -> (usize, usize, usize) {
    let arabic = entries().filter(|entry| entry.ar_awaits).count();
    let french = entries().filter(|entry| entry.fr_awaits).count();
    (arabic, french, entries().count())
}

#[cfg(test)]
mod tests;
