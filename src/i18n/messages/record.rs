//! The page of an initiative.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The page of an initiative.
    pub struct Record {
        on_record { en: "On record from public sources. Nobody who answers for it has adopted it, so no status is computed.", ar~: "On record from public sources. Nobody who answers for it has adopted it, so no status is computed.", fr~: "On record from public sources. Nobody who answers for it has adopted it, so no status is computed." }
        source_says { en: "The source says: {word}.", ar~: "The source says: {word}.", fr~: "The source says: {word}." }
        source_says_nothing { en: "The source does not say how far it is.", ar~: "The source does not say how far it is.", fr~: "The source does not say how far it is." }
        marked_proposed { en: "Marked as a proposal.", ar~: "Marked as a proposal.", fr~: "Marked as a proposal." }
        adopted_by { en: "Adopted by {who} on {day}: {who} answers for what is said here.", ar~: "Adopted by {who} on {day}: {who} answers for what is said here.", fr~: "Adopted by {who} on {day}: {who} answers for what is said here." }
        adopted_secretariat { en: "the secretariat", ar~: "the secretariat", fr~: "the secretariat" }
        status_is { en: "Status: {status}", ar~: "Status: {status}", fr~: "Status: {status}" }
        summary { en: "What it is", ar~: "What it is", fr~: "What it is" }
        facts { en: "In short", ar~: "In short", fr~: "In short" }
        reference { en: "Reference", ar~: "Reference", fr~: "Reference" }
        kind { en: "Kind", ar~: "Kind", fr~: "Kind" }
        kind_note { en: "our reading", ar~: "our reading", fr~: "our reading" }
        alignment { en: "Alignment", ar~: "Alignment", fr~: "Alignment" }
        themes { en: "Themes", ar~: "Themes", fr~: "Themes" }
        primary_theme { en: "{theme} (primary)", ar~: "{theme} (primary)", fr~: "{theme} (primary)" }
        priorities { en: "Priorities", ar~: "Priorities", fr~: "Priorities" }
        commitments { en: "Commitments it is linked to", ar~: "Commitments it is linked to", fr~: "Commitments it is linked to" }
        commitments_note { en: "Links to commitments are our reading until a person confirms them.", ar~: "Links to commitments are our reading until a person confirms them.", fr~: "Links to commitments are our reading until a person confirms them." }
        roles { en: "Bodies", ar~: "Bodies", fr~: "Bodies" }
        partners { en: "Partners, as the source names them", ar~: "Partners, as the source names them", fr~: "Partners, as the source names them" }
        budget { en: "Planned budget", ar~: "Planned budget", fr~: "Planned budget" }
        budget_original { en: "originally {amount}", ar~: "originally {amount}", fr~: "originally {amount}" }
        budget_source { en: "by the source below", ar~: "by the source below", fr~: "by the source below" }
        announced { en: "Announced or proposed", ar~: "Announced or proposed", fr~: "Announced or proposed" }
        parent { en: "Part of", ar~: "Part of", fr~: "Part of" }
        series { en: "Series", ar~: "Series", fr~: "Series" }
        parts { en: "Its parts", ar~: "Its parts", fr~: "Its parts" }
        parts_note { en: "Counted by the same rules over the initiatives that are part of it.", ar~: "Counted by the same rules over the initiatives that are part of it.", fr~: "Counted by the same rules over the initiatives that are part of it." }
        parts_on_record plural {
            en: { one: "{n} part on record", other: "{n} parts on record" },
            ar~: { zero: "{n} parts on record", one: "{n} part on record", two: "{n} parts on record", few: "{n} parts on record", many: "{n} parts on record", other: "{n} parts on record" },
            fr~: { one: "{n} part on record", many: "{n} parts on record", other: "{n} parts on record" },
        }
        milestones { en: "Milestones", ar~: "Milestones", fr~: "Milestones" }
        milestones_note { en: "In the order of the lifecycle of its kind. A later step that was reached implies the earlier ones.", ar~: "In the order of the lifecycle of its kind. A later step that was reached implies the earlier ones.", fr~: "In the order of the lifecycle of its kind. A later step that was reached implies the earlier ones." }
        milestones_none { en: "No milestone is planned.", ar~: "No milestone is planned.", fr~: "No milestone is planned." }
        added { en: "added", ar~: "added", fr~: "added" }
        is_final { en: "final", ar~: "final", fr~: "final" }
        due { en: "Due", ar~: "Due", fr~: "Due" }
        due_original { en: "originally {day}", ar~: "originally {day}", fr~: "originally {day}" }
        no_due { en: "no day set", ar~: "no day set", fr~: "no day set" }
        reached { en: "Reached", ar~: "Reached", fr~: "Reached" }
        not_reached { en: "not reached, as far as is known", ar~: "not reached, as far as is known", fr~: "not reached, as far as is known" }
        implied { en: "implied by a later step", ar~: "implied by a later step", fr~: "implied by a later step" }
        undated { en: "day not given; counted from the day it was recorded", ar~: "day not given; counted from the day it was recorded", fr~: "day not given; counted from the day it was recorded" }
        proof { en: "Proof", ar~: "Proof", fr~: "Proof" }
        overdue_note { en: "The day has passed; nobody who answers for it has reported.", ar~: "The day has passed; nobody who answers for it has reported.", fr~: "The day has passed; nobody who answers for it has reported." }
        documents { en: "Documents", ar~: "Documents", fr~: "Documents" }
        documents_none { en: "There is no document.", ar~: "There is no document.", fr~: "There is no document." }
        document_confidential { en: "Held by the secretariat, not shown", ar~: "Held by the secretariat, not shown", fr~: "Held by the secretariat, not shown" }
        document_withdrawn { en: "withdrawn", ar~: "withdrawn", fr~: "withdrawn" }
        history { en: "History", ar~: "History", fr~: "History" }
        history_note { en: "Every change of the record, the newest first. Nothing is overwritten.", ar~: "Every change of the record, the newest first. Nothing is overwritten.", fr~: "Every change of the record, the newest first. Nothing is overwritten." }
        recorded_on { en: "Recorded on {day}", ar~: "Recorded on {day}", fr~: "Recorded on {day}" }
        held_back { en: "Public from {day}", ar~: "Public from {day}", fr~: "Public from {day}" }
        by { en: "{origin}, {body}", ar~: "{origin}, {body}", fr~: "{origin}, {body}" }
        reason { en: "Reason: {reason}", ar~: "Reason: {reason}", fr~: "Reason: {reason}" }
        verb_loaded { en: "Taken into the record", ar~: "Taken into the record", fr~: "Taken into the record" }
        verb_created { en: "Entered", ar~: "Entered", fr~: "Entered" }
        verb_edited { en: "Texts or classification changed", ar~: "Texts or classification changed", fr~: "Texts or classification changed" }
        verb_planned { en: "Plan of a milestone changed", ar~: "Plan of a milestone changed", fr~: "Plan of a milestone changed" }
        verb_reported { en: "Milestone reported", ar~: "Milestone reported", fr~: "Milestone reported" }
        verb_corrected { en: "Report corrected or taken back", ar~: "Report corrected or taken back", fr~: "Report corrected or taken back" }
        verb_documented { en: "Document added", ar~: "Document added", fr~: "Document added" }
        verb_document_withdrawn { en: "Document withdrawn", ar~: "Document withdrawn", fr~: "Document withdrawn" }
        verb_adopted { en: "Adopted", ar~: "Adopted", fr~: "Adopted" }
        verb_confirmed { en: "Confirmed: nothing has changed", ar~: "Confirmed: nothing has changed", fr~: "Confirmed: nothing has changed" }
        verb_declared { en: "Cancelled, suspended or carried on", ar~: "Cancelled, suspended or carried on", fr~: "Cancelled, suspended or carried on" }
        verb_withdrawn { en: "Withdrawn from the record", ar~: "Withdrawn from the record", fr~: "Withdrawn from the record" }
        verb_restored { en: "Put back on the record", ar~: "Put back on the record", fr~: "Put back on the record" }
        fact_cancelled { en: "Cancelled", ar~: "Cancelled", fr~: "Cancelled" }
        fact_suspended { en: "Suspended", ar~: "Suspended", fr~: "Suspended" }
        fact_lifted { en: "Carried on", ar~: "Carried on", fr~: "Carried on" }
        manage { en: "Manage this record", ar~: "Manage this record", fr~: "Manage this record" }
        csv { en: "The whole list as CSV", ar~: "The whole list as CSV", fr~: "The whole list as CSV" }
        checking { en: "checking has not begun", ar~: "checking has not begun", fr~: "checking has not begun" }
        withdrawn_title { en: "This record was withdrawn", ar~: "This record was withdrawn", fr~: "This record was withdrawn" }
        withdrawn_why { en: "It no longer counts in any figure. Reason given: {reason}", ar~: "It no longer counts in any figure. Reason given: {reason}", fr~: "It no longer counts in any figure. Reason given: {reason}" }
    }
}
