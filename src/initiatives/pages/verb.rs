//! What changes did, in words.

use crate::audit::Verb;
use crate::i18n::Message;
use crate::web::Layout;

/// What a change did.
pub fn verb(page: &Layout, verb: Verb) -> Message {
    let t = &page.t.record;
    match verb {
        Verb::Loaded => t.verb_loaded,
        Verb::Created => t.verb_created,
        Verb::Edited => t.verb_edited,
        Verb::Planned => t.verb_planned,
        Verb::Reported => t.verb_reported,
        Verb::Corrected => t.verb_corrected,
        Verb::Documented => t.verb_documented,
        Verb::DocumentWithdrawn => t.verb_document_withdrawn,
        Verb::Adopted => t.verb_adopted,
        Verb::Confirmed => t.verb_confirmed,
        Verb::Declared => t.verb_declared,
        Verb::Withdrawn => t.verb_withdrawn,
        Verb::Restored => t.verb_restored,
        Verb::Verified => t.verb_verified,
        Verb::VerificationWithdrawn => t.verb_verification_withdrawn,
        Verb::Asked => page.t.verification.verb_asked,
        Verb::Answered => page.t.verification.verb_answered,
        Verb::Refused => page.t.verification.verb_refused,
        Verb::FindingWithdrawn => page.t.verification.verb_finding_withdrawn,
        Verb::Fulfilled => t.verb_fulfilled,
        Verb::FulfilmentWithdrawn => t.verb_fulfilment_withdrawn,
        Verb::Funded => page.t.funding.verb_added,
        Verb::FundingCorrected => page.t.funding.verb_corrected,
        Verb::FundingWithdrawn => page.t.funding.verb_withdrawn,
        Verb::Measured => page.t.measures.verb_added,
        Verb::MeasurePlanned => page.t.measures.verb_planned,
        Verb::MeasureWithdrawn => page.t.measures.verb_withdrawn,
        Verb::ValueTold => page.t.measures.verb_value_added,
        Verb::ValueCorrected => page.t.measures.verb_value_corrected,
        Verb::ValueWithdrawn => page.t.measures.verb_value_withdrawn,
        Verb::LinkConfirmed => page.t.promises.verb_link_confirmed,
        Verb::LinkRefused => page.t.promises.verb_link_refused,
        Verb::LinkRefusalWithdrawn => page.t.promises.verb_link_refusal_withdrawn,
        Verb::TargetMoved => page.t.promises.verb_target_moved,
        Verb::BaselineAdded => page.t.promises.verb_baseline_added,
        Verb::BaselineCorrected => page.t.promises.verb_baseline_corrected,
        Verb::BaselineWithdrawn => page.t.promises.verb_baseline_withdrawn,
        Verb::MeetingAdded => page.t.decisions.verb_meeting_added,
        Verb::MeetingEdited => page.t.decisions.verb_meeting_edited,
        Verb::MeetingDocumented => page.t.decisions.verb_document_added,
        Verb::MeetingDocumentWithdrawn => page.t.decisions.verb_document_withdrawn,
        Verb::Decided => page.t.decisions.verb_decided,
        Verb::DecisionCorrected => page.t.decisions.verb_corrected,
        Verb::DecisionWithdrawn => page.t.decisions.verb_withdrawn,
        Verb::DecisionReported => page.t.decisions.verb_reported,
        Verb::DecisionClosed => page.t.decisions.verb_closed,
        Verb::DecisionReopened => page.t.decisions.verb_reopened,
    }
}
