//! The form for an initiative.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The form for an initiative.
    pub struct EntryForm {
        new_title { en: "Enter an initiative", ar~: "Enter an initiative", fr~: "Enter an initiative" }
        edit_title { en: "Edit: {title}", ar~: "Edit: {title}", fr~: "Edit: {title}" }
        intro { en: "Fill in what is known. Only a title in one language, a kind and a lead are needed.", ar~: "Fill in what is known. Only a title in one language, a kind and a lead are needed.", fr~: "Fill in what is known. Only a title in one language, a kind and a lead are needed." }
        title { en: "Title", ar~: "Title", fr~: "Title" }
        title_hint { en: "As its lead calls it. One language is enough.", ar~: "As its lead calls it. One language is enough.", fr~: "As its lead calls it. One language is enough." }
        summary { en: "What it is", ar~: "What it is", fr~: "What it is" }
        summary_hint { en: "Two or three sentences. One language is enough.", ar~: "Two or three sentences. One language is enough.", fr~: "Two or three sentences. One language is enough." }
        kind { en: "Kind", ar~: "Kind", fr~: "Kind" }
        kind_hint { en: "It decides which milestones the lifecycle has.", ar~: "It decides which milestones the lifecycle has.", fr~: "It decides which milestones the lifecycle has." }
        alignment { en: "Does it belong to the Agenda?", ar~: "Does it belong to the Agenda?", fr~: "Does it belong to the Agenda?" }
        origin { en: "Where does this come from?", ar~: "Where does this come from?", fr~: "Where does this come from?" }
        origin_secretariat { en: "Entered by the secretariat, which answers for it: a status is computed", ar~: "Entered by the secretariat, which answers for it: a status is computed", fr~: "Entered by the secretariat, which answers for it: a status is computed" }
        origin_source { en: "Found in a public source: on record with its source, no status", ar~: "Found in a public source: on record with its source, no status", fr~: "Found in a public source: on record with its source, no status" }
        word { en: "What the source says", ar~: "What the source says", fr~: "What the source says" }
        word_hint { en: "Only for what was found in a public source.", ar~: "Only for what was found in a public source.", fr~: "Only for what was found in a public source." }
        source { en: "Address of the source", ar~: "Address of the source", fr~: "Address of the source" }
        source_hint { en: "Needed for what was found in a public source.", ar~: "Needed for what was found in a public source.", fr~: "Needed for what was found in a public source." }
        source_needed { en: "Enter the address of the public source", ar~: "Enter the address of the public source", fr~: "Enter the address of the public source" }
        source_kind { en: "How close the source stands", ar~: "How close the source stands", fr~: "How close the source stands" }
        proposed { en: "It is a proposal", ar~: "It is a proposal", fr~: "It is a proposal" }
        proposed_label { en: "Marked as a proposal: nothing has begun", ar~: "Marked as a proposal: nothing has begun", fr~: "Marked as a proposal: nothing has begun" }
        announced { en: "When it was announced or proposed", ar~: "When it was announced or proposed", fr~: "When it was announced or proposed" }
        theme { en: "Primary theme", ar~: "Primary theme", fr~: "Primary theme" }
        theme_hint { en: "Totals by theme count it here.", ar~: "Totals by theme count it here.", fr~: "Totals by theme count it here." }
        themes { en: "Further themes", ar~: "Further themes", fr~: "Further themes" }
        priorities { en: "Priorities", ar~: "Priorities", fr~: "Priorities" }
        commitments { en: "Commitments it is linked to", ar~: "Commitments it is linked to", fr~: "Commitments it is linked to" }
        bodies { en: "States and organisations", ar~: "States and organisations", fr~: "States and organisations" }
        bodies_hint { en: "At least one lead. Choose a body, or type the name of one that is not in the list.", ar~: "At least one lead. Choose a body, or type the name of one that is not in the list.", fr~: "At least one lead. Choose a body, or type the name of one that is not in the list." }
        role { en: "Role", ar~: "Role", fr~: "Role" }
        body { en: "Body", ar~: "Body", fr~: "Body" }
        other_body { en: "Or another body, by name", ar~: "Or another body, by name", fr~: "Or another body, by name" }
        states { en: "States", ar~: "States", fr~: "States" }
        institutions { en: "Institutions", ar~: "Institutions", fr~: "Institutions" }
        organisations { en: "Other organisations", ar~: "Other organisations", fr~: "Other organisations" }
        more_rows { en: "More rows", ar~: "More rows", fr~: "More rows" }
        lead_needed { en: "Choose at least one lead", ar~: "Choose at least one lead", fr~: "Choose at least one lead" }
        role_needed { en: "Choose the role of this body", ar~: "Choose the role of this body", fr~: "Choose the role of this body" }
        body_needed { en: "Choose the body, or type its name", ar~: "Choose the body, or type its name", fr~: "Choose the body, or type its name" }
        two_bodies { en: "Choose a body or type a name, not both", ar~: "Choose a body or type a name, not both", fr~: "Choose a body or type a name, not both" }
        partners { en: "Partners, as a source names them", ar~: "Partners, as a source names them", fr~: "Partners, as a source names them" }
        parent { en: "Part of the programme", ar~: "Part of the programme", fr~: "Part of the programme" }
        parent_hint { en: "The reference of the programme, such as STI-7F3K9", ar~: "The reference of the programme, such as STI-7F3K9", fr~: "The reference of the programme, such as STI-7F3K9" }
        parent_unknown { en: "There is no record with this reference", ar~: "There is no record with this reference", fr~: "There is no record with this reference" }
        parent_self { en: "A record cannot be part of itself or of its own parts", ar~: "A record cannot be part of itself or of its own parts", fr~: "A record cannot be part of itself or of its own parts" }
        series { en: "Edition of the series", ar~: "Edition of the series", fr~: "Edition of the series" }
        series_hint { en: "The name that its yearly editions share, for example: OIC-CERT annual drill", ar~: "The name that its yearly editions share, for example: OIC-CERT annual drill", fr~: "The name that its yearly editions share, for example: OIC-CERT annual drill" }
        budget { en: "Planned budget", ar~: "Planned budget", fr~: "Planned budget" }
        budget_hint { en: "A number, such as 1250000. Leave it blank where none is known.", ar~: "A number, such as 1250000. Leave it blank where none is known.", fr~: "A number, such as 1250000. Leave it blank where none is known." }
        currency { en: "Currency", ar~: "Currency", fr~: "Currency" }
        budget_wrong { en: "Enter an amount of at least 0 in this currency, such as 1250000 or 1250000.50", ar~: "Enter an amount of at least 0 in this currency, such as 1250000 or 1250000.50", fr~: "Enter an amount of at least 0 in this currency, such as 1250000 or 1250000.50" }
        currency_needed { en: "Choose the currency of the amount", ar~: "Choose the currency of the amount", fr~: "Choose the currency of the amount" }
        reason { en: "Why it is changed", ar~: "Why it is changed", fr~: "Why it is changed" }
        reason_hint { en: "Shown in the history. Needed where the planned budget changes.", ar~: "Shown in the history. Needed where the planned budget changes.", fr~: "Shown in the history. Needed where the planned budget changes." }
        reason_needed { en: "Say why the planned budget changes", ar~: "Say why the planned budget changes", fr~: "Say why the planned budget changes" }
        draft { en: "Save as draft", ar~: "Save as draft", fr~: "Save as draft" }
        publish { en: "Publish", ar~: "Publish", fr~: "Publish" }
        save { en: "Save", ar~: "Save", fr~: "Save" }
        created { en: "Saved as {reference}.", ar~: "Saved as {reference}.", fr~: "Saved as {reference}." }
        edited { en: "Saved.", ar~: "Saved.", fr~: "Saved." }
        unchanged { en: "Nothing was changed.", ar~: "Nothing was changed.", fr~: "Nothing was changed." }
        merge_title { en: "Somebody else saved this record while you worked on it", ar~: "Somebody else saved this record while you worked on it", fr~: "Somebody else saved this record while you worked on it" }
        merge_intro { en: "Nothing you typed is lost. For each difference, choose which is kept.", ar~: "Nothing you typed is lost. For each difference, choose which is kept.", fr~: "Nothing you typed is lost. For each difference, choose which is kept." }
        merge_field { en: "Field", ar~: "Field", fr~: "Field" }
        merge_theirs { en: "As saved now", ar~: "As saved now", fr~: "As saved now" }
        merge_yours { en: "As you typed it", ar~: "As you typed it", fr~: "As you typed it" }
        merge_keep { en: "Keep", ar~: "Keep", fr~: "Keep" }
        merge_same { en: "The other changes do not touch what you changed.", ar~: "The other changes do not touch what you changed.", fr~: "The other changes do not touch what you changed." }
        merge_save { en: "Save this", ar~: "Save this", fr~: "Save this" }
        nothing { en: "nothing", ar~: "nothing", fr~: "nothing" }
        yes { en: "yes", ar~: "yes", fr~: "yes" }
    }
}
