//! The list of initiatives.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The list of initiatives.
    pub struct Initiatives {
        title plural {
            en: { one: "{n} initiative", other: "{n} initiatives" },
            ar~: { zero: "{n} initiatives", one: "{n} initiative", two: "{n} initiatives", few: "{n} initiatives", many: "{n} initiatives", other: "{n} initiatives" },
            fr~: { one: "{n} initiative", many: "{n} initiatives", other: "{n} initiatives" },
        }
        intro { en: "What is on record: found in public sources, or adopted and reported by those who answer for it. Under each title stand its kind and its reference.", ar~: "What is on record: found in public sources, or adopted and reported by those who answer for it. Under each title stand its kind and its reference.", fr~: "What is on record: found in public sources, or adopted and reported by those who answer for it. Under each title stand its kind and its reference." }
        filters { en: "Filter the list", ar~: "Filter the list", fr~: "Filter the list" }
        more_filters { en: "More filters", ar~: "More filters", fr~: "More filters" }
        words { en: "Words", ar~: "Words", fr~: "Words" }
        words_hint { en: "In any of the three languages; accents and spellings do not matter", ar~: "In any of the three languages; accents and spellings do not matter", fr~: "In any of the three languages; accents and spellings do not matter" }
        theme { en: "Theme", ar~: "Theme", fr~: "Theme" }
        state { en: "State", ar~: "State", fr~: "State" }
        organisation { en: "Organisation", ar~: "Organisation", fr~: "Organisation" }
        role { en: "Role", ar~: "Role", fr~: "Role" }
        group { en: "Group of states", ar~: "Group of states", fr~: "Group of states" }
        priority { en: "Priority", ar~: "Priority", fr~: "Priority" }
        commitment { en: "Commitment", ar~: "Commitment", fr~: "Commitment" }
        kind { en: "Kind", ar~: "Kind", fr~: "Kind" }
        alignment { en: "Alignment", ar~: "Alignment", fr~: "Alignment" }
        status { en: "Status, or what the source says", ar~: "Status, or what the source says", fr~: "Status, or what the source says" }
        level { en: "Proof, at least", ar~: "Proof, at least", fr~: "Proof, at least" }
        year { en: "Year", ar~: "Year", fr~: "Year" }
        year_hint { en: "A milestone was reached in it", ar~: "A milestone was reached in it", fr~: "A milestone was reached in it" }
        sort { en: "Order", ar~: "Order", fr~: "Order" }
        sort_title { en: "By title", ar~: "By title", fr~: "By title" }
        sort_newest { en: "Newest records first", ar~: "Newest records first", fr~: "Newest records first" }
        any { en: "Any", ar~: "Any", fr~: "Any" }
        empty { en: "No initiative on record matches these filters.", ar~: "No initiative on record matches these filters.", fr~: "No initiative on record matches these filters." }
        empty_hint { en: "Remove a filter, or use fewer words.", ar~: "Remove a filter, or use fewer words.", fr~: "Remove a filter, or use fewer words." }
        past_end { en: "The list ends before this page.", ar~: "The list ends before this page.", fr~: "The list ends before this page." }
        column_title { en: "Initiative", ar~: "Initiative", fr~: "Initiative" }
        column_lead { en: "Lead", ar~: "Lead", fr~: "Lead" }
        column_theme { en: "Theme", ar~: "Theme", fr~: "Theme" }
        column_state { en: "Where it stands", ar~: "Where it stands", fr~: "Where it stands" }
        says { en: "the source says: {word}", ar~: "the source says: {word}", fr~: "the source says: {word}" }
        says_nothing { en: "the source does not say", ar~: "the source does not say", fr~: "the source does not say" }
        no_lead { en: "no lead named", ar~: "no lead named", fr~: "no lead named" }
        no_theme { en: "no theme", ar~: "no theme", fr~: "no theme" }
        adopted_only { en: "adopted", ar~: "adopted", fr~: "adopted" }
        said_prefix { en: "Source says: {word}", ar~: "Source says: {word}", fr~: "Source says: {word}" }
        table_caption { en: "Initiatives on record, by the filters above", ar~: "Initiatives on record, by the filters above", fr~: "Initiatives on record, by the filters above" }
    }
}
