//! What changes do.

use crate::rules::coded;

coded! {
    /// What a change does, as the history of a record says it.
    Verb {
        /// Loaded from the shipped reference data.
        Loaded = "loaded",
        /// The record was entered.
        Created = "created",
        /// Texts or classification were changed.
        Edited = "edited",
        /// A milestone was added, or its plan changed.
        Planned = "planned",
        /// A milestone was reported as reached.
        Reported = "reported",
        /// A report was corrected or taken back.
        Corrected = "corrected",
        /// A document was added.
        Documented = "documented",
        /// A document was taken back.
        DocumentWithdrawn = "document-withdrawn",
        /// The record was adopted.
        Adopted = "adopted",
        /// It was confirmed that nothing has changed.
        Confirmed = "confirmed",
        /// The initiative was cancelled, suspended, or carried on.
        Declared = "declared",
        /// The record was withdrawn.
        Withdrawn = "withdrawn",
        /// The record was put back.
        Restored = "restored",
        /// A reviewer agreed with a documented fact.
        Verified = "verified",
        /// A reviewer took that back.
        VerificationWithdrawn = "verification-withdrawn",
        /// A reviewer asked about a documented fact.
        Asked = "asked",
        /// A question of a reviewer was answered.
        Answered = "answered",
        /// A reviewer refused the documents of a fact.
        Refused = "refused",
        /// A reviewer took a question or a refusal back.
        FindingWithdrawn = "finding-withdrawn",
        /// A commitment was declared fulfilled.
        Fulfilled = "fulfilled",
        /// That declaration was taken back.
        FulfilmentWithdrawn = "fulfilment-withdrawn",
        /// A transaction was told.
        Funded = "transaction-added",
        /// A transaction was corrected.
        FundingCorrected = "transaction-corrected",
        /// A transaction was taken back.
        FundingWithdrawn = "transaction-withdrawn",
        /// A measure was added.
        Measured = "measure-added",
        /// The plan of a measure was changed.
        MeasurePlanned = "measure-planned",
        /// A measure was taken back.
        MeasureWithdrawn = "measure-withdrawn",
        /// A value of a measure was told.
        ValueTold = "value-added",
        /// A value of a measure was corrected.
        ValueCorrected = "value-corrected",
        /// A value of a measure was taken back.
        ValueWithdrawn = "value-withdrawn",
        /// A suggested link to a commitment was confirmed.
        LinkConfirmed = "link-confirmed",
        /// A suggested link to a commitment was refused.
        LinkRefused = "link-refused",
        /// That refusal was taken back.
        LinkRefusalWithdrawn = "link-refusal-withdrawn",
        /// The target of a commitment was moved.
        TargetMoved = "target-moved",
        /// A baseline of a commitment was added.
        BaselineAdded = "baseline-added",
        /// A baseline of a commitment was corrected.
        BaselineCorrected = "baseline-corrected",
        /// A baseline of a commitment was taken back.
        BaselineWithdrawn = "baseline-withdrawn",
        /// A meeting was added.
        MeetingAdded = "meeting-added",
        /// The particulars of a meeting were changed.
        MeetingEdited = "meeting-edited",
        /// A document of a meeting was added.
        MeetingDocumented = "meeting-document-added",
        /// A document of a meeting was taken back.
        MeetingDocumentWithdrawn = "meeting-document-withdrawn",
        /// A decision of a meeting was entered.
        Decided = "decision-added",
        /// A decision was corrected.
        DecisionCorrected = "decision-corrected",
        /// A decision was taken off the record.
        DecisionWithdrawn = "decision-withdrawn",
        /// Somebody reported on a decision.
        DecisionReported = "decision-reported",
        /// A decision was closed.
        DecisionClosed = "decision-closed",
        /// A decision was opened again.
        DecisionReopened = "decision-reopened",
    }
}
