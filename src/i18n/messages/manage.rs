//! Signed-in work on records.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Signed-in work on records.
    pub struct Manage {
        title { en: "Manage the record", ar~: "Manage the record", fr~: "Manage the record" }
        intro { en: "Everything that is entered here stands in the record’s history.", ar~: "Everything that is entered here stands in the record’s history.", fr~: "Everything that is entered here stands in the record’s history." }
        new { en: "Enter an initiative", ar~: "Enter an initiative", fr~: "Enter an initiative" }
        drafts { en: "Drafts", ar~: "Drafts", fr~: "Drafts" }
        drafts_none { en: "There are no drafts.", ar~: "There are no drafts.", fr~: "There are no drafts." }
        all { en: "All initiatives", ar~: "All initiatives", fr~: "All initiatives" }
        all_hint { en: "Find the record on the public list; its page leads here.", ar~: "Find the record on the public list; its page leads here.", fr~: "Find the record on the public list; its page leads here." }
        find { en: "Find by reference", ar~: "Find by reference", fr~: "Find by reference" }
        find_hint { en: "For example STI-7F3K9", ar~: "For example STI-7F3K9", fr~: "For example STI-7F3K9" }
        find_go { en: "Open", ar~: "Open", fr~: "Open" }
        record_title { en: "Manage: {title}", ar~: "Manage: {title}", fr~: "Manage: {title}" }
        stage_draft { en: "Draft: not public", ar~: "Draft: not public", fr~: "Draft: not public" }
        stage_public { en: "Public", ar~: "Public", fr~: "Public" }
        stage_held { en: "Public from {day}", ar~: "Public from {day}", fr~: "Public from {day}" }
        stage_withdrawn { en: "Withdrawn", ar~: "Withdrawn", fr~: "Withdrawn" }
        public_page { en: "Public page", ar~: "Public page", fr~: "Public page" }
        edit { en: "Edit texts and classification", ar~: "Edit texts and classification", fr~: "Edit texts and classification" }
        publish { en: "Publish", ar~: "Publish", fr~: "Publish" }
        publish_title { en: "Publish this record", ar~: "Publish this record", fr~: "Publish this record" }
        publish_hint { en: "Leave the day blank to publish at once. With a day, nothing of it is public before that day begins.", ar~: "Leave the day blank to publish at once. With a day, nothing of it is public before that day begins.", fr~: "Leave the day blank to publish at once. With a day, nothing of it is public before that day begins." }
        embargo { en: "Not before", ar~: "Not before", fr~: "Not before" }
        embargo_past { en: "Enter a day after today, or leave it blank to publish at once", ar~: "Enter a day after today, or leave it blank to publish at once", fr~: "Enter a day after today, or leave it blank to publish at once" }
        published { en: "Published. Everybody can read it now.", ar~: "Published. Everybody can read it now.", fr~: "Published. Everybody can read it now." }
        published_later { en: "It will be public when that day begins.", ar~: "It will be public when that day begins.", fr~: "It will be public when that day begins." }
        withdraw { en: "Withdraw", ar~: "Withdraw", fr~: "Withdraw" }
        withdraw_title { en: "Withdraw this record", ar~: "Withdraw this record", fr~: "Withdraw this record" }
        withdraw_hint { en: "It then counts in no figure; its page says that it was withdrawn and why. Nothing is deleted, and it can be put back.", ar~: "It then counts in no figure; its page says that it was withdrawn and why. Nothing is deleted, and it can be put back.", fr~: "It then counts in no figure; its page says that it was withdrawn and why. Nothing is deleted, and it can be put back." }
        withdrawn_done { en: "Withdrawn.", ar~: "Withdrawn.", fr~: "Withdrawn." }
        restore { en: "Put back on the record", ar~: "Put back on the record", fr~: "Put back on the record" }
        restored_done { en: "Put back on the record.", ar~: "Put back on the record.", fr~: "Put back on the record." }
        reason { en: "Reason", ar~: "Reason", fr~: "Reason" }
        reason_hint { en: "Everybody can read it in the history", ar~: "Everybody can read it in the history", fr~: "Everybody can read it in the history" }
        reason_optional { en: "Reason (optional)", ar~: "Reason (optional)", fr~: "Reason (optional)" }
        adopt { en: "Adopt", ar~: "Adopt", fr~: "Adopt" }
        adopt_title { en: "Adopt this record", ar~: "Adopt this record", fr~: "Adopt this record" }
        adopt_hint { en: "The secretariat then answers for what it says, and a status is computed. What public sources said stays, marked as such.", ar~: "The secretariat then answers for what it says, and a status is computed. What public sources said stays, marked as such.", fr~: "The secretariat then answers for what it says, and a status is computed. What public sources said stays, marked as such." }
        adopted_done { en: "Adopted. Its status is computed from now on.", ar~: "Adopted. Its status is computed from now on.", fr~: "Adopted. Its status is computed from now on." }
        confirm { en: "Nothing has changed", ar~: "Nothing has changed", fr~: "Nothing has changed" }
        confirmed_done { en: "Noted: nothing has changed.", ar~: "Noted: nothing has changed.", fr~: "Noted: nothing has changed." }
        declare { en: "Cancel, suspend or carry on", ar~: "Cancel, suspend or carry on", fr~: "Cancel, suspend or carry on" }
        declare_title { en: "Declare cancelled, suspended or carried on", ar~: "Declare cancelled, suspended or carried on", fr~: "Declare cancelled, suspended or carried on" }
        declare_kind { en: "What is declared", ar~: "What is declared", fr~: "What is declared" }
        declare_cancelled { en: "Cancelled: it will not be carried on", ar~: "Cancelled: it will not be carried on", fr~: "Cancelled: it will not be carried on" }
        declare_suspended { en: "Suspended: it rests", ar~: "Suspended: it rests", fr~: "Suspended: it rests" }
        declare_lifted { en: "Carried on: a cancellation or suspension is over", ar~: "Carried on: a cancellation or suspension is over", fr~: "Carried on: a cancellation or suspension is over" }
        declare_day { en: "Since when", ar~: "Since when", fr~: "Since when" }
        declare_nothing { en: "Nothing is cancelled or suspended that could be carried on", ar~: "Nothing is cancelled or suspended that could be carried on", fr~: "Nothing is cancelled or suspended that could be carried on" }
        declared_done { en: "Declared.", ar~: "Declared.", fr~: "Declared." }
        milestones { en: "Milestones", ar~: "Milestones", fr~: "Milestones" }
        milestone_add { en: "Add a milestone", ar~: "Add a milestone", fr~: "Add a milestone" }
        milestone_title { en: "Title of the milestone", ar~: "Title of the milestone", fr~: "Title of the milestone" }
        milestone_nature { en: "Nature", ar~: "Nature", fr~: "Nature" }
        milestone_due { en: "When it is due", ar~: "When it is due", fr~: "When it is due" }
        milestone_due_hint { en: "Leave it blank where no day is set.", ar~: "Leave it blank where no day is set.", fr~: "Leave it blank where no day is set." }
        milestone_added { en: "The milestone was added.", ar~: "The milestone was added.", fr~: "The milestone was added." }
        plan { en: "Change the plan", ar~: "Change the plan", fr~: "Change the plan" }
        plan_title { en: "Change the plan: {milestone}", ar~: "Change the plan: {milestone}", fr~: "Change the plan: {milestone}" }
        plan_reason_hint { en: "Needed where a day that was set is changed. The original day stays in view.", ar~: "Needed where a day that was set is changed. The original day stays in view.", fr~: "Needed where a day that was set is changed. The original day stays in view." }
        plan_drop { en: "It no longer belongs to the plan", ar~: "It no longer belongs to the plan", fr~: "It no longer belongs to the plan" }
        planned_done { en: "The plan was changed.", ar~: "The plan was changed.", fr~: "The plan was changed." }
        report { en: "Report as reached", ar~: "Report as reached", fr~: "Report as reached" }
        report_again { en: "Correct the report", ar~: "Correct the report", fr~: "Correct the report" }
        report_title { en: "Report as reached: {milestone}", ar~: "Report as reached: {milestone}", fr~: "Report as reached: {milestone}" }
        report_day { en: "When it was reached", ar~: "When it was reached", fr~: "When it was reached" }
        report_day_hint { en: "As much of the day as is known.", ar~: "As much of the day as is known.", fr~: "As much of the day as is known." }
        report_note { en: "Remark", ar~: "Remark", fr~: "Remark" }
        report_link { en: "Link that backs it", ar~: "Link that backs it", fr~: "Link that backs it" }
        report_link_hint { en: "Without a document it counts as reported, not as documented.", ar~: "Without a document it counts as reported, not as documented.", fr~: "Without a document it counts as reported, not as documented." }
        reported_done { en: "Reported. The dashboards count it now.", ar~: "Reported. The dashboards count it now.", fr~: "Reported. The dashboards count it now." }
        reported_draft { en: "Reported. It will be public with the record.", ar~: "Reported. It will be public with the record.", fr~: "Reported. It will be public with the record." }
        retract { en: "Take the report back", ar~: "Take the report back", fr~: "Take the report back" }
        retract_title { en: "Take the report back: {milestone}", ar~: "Take the report back: {milestone}", fr~: "Take the report back: {milestone}" }
        retracted_done { en: "The report was taken back. It stays in the history.", ar~: "The report was taken back. It stays in the history.", fr~: "The report was taken back. It stays in the history." }
        documents { en: "Documents", ar~: "Documents", fr~: "Documents" }
        document_add { en: "Add a link", ar~: "Add a link", fr~: "Add a link" }
        document_title { en: "Add a link that backs a report", ar~: "Add a link that backs a report", fr~: "Add a link that backs a report" }
        document_url { en: "Address", ar~: "Address", fr~: "Address" }
        document_name { en: "What pages call it", ar~: "What pages call it", fr~: "What pages call it" }
        document_name_hint { en: "Left blank, the name of the site stands here.", ar~: "Left blank, the name of the site stands here.", fr~: "Left blank, the name of the site stands here." }
        document_source { en: "How close the source stands", ar~: "How close the source stands", fr~: "How close the source stands" }
        document_fact { en: "What it backs", ar~: "What it backs", fr~: "What it backs" }
        document_for_all { en: "No report yet; the record only", ar~: "No report yet; the record only", fr~: "No report yet; the record only" }
        document_added { en: "The link was added.", ar~: "The link was added.", fr~: "The link was added." }
        document_withdraw { en: "Withdraw this document", ar~: "Withdraw this document", fr~: "Withdraw this document" }
        document_withdraw_hint { en: "What was verified by it is no longer verified. The document stays in the history.", ar~: "What was verified by it is no longer verified. The document stays in the history.", fr~: "What was verified by it is no longer verified. The document stays in the history." }
        document_withdrawn_done { en: "The document was withdrawn.", ar~: "The document was withdrawn.", fr~: "The document was withdrawn." }
        in_future { en: "A fact cannot lie ahead: enter a day up to today", ar~: "A fact cannot lie ahead: enter a day up to today", fr~: "A fact cannot lie ahead: enter a day up to today" }
        nothing_yet { en: "There is nothing here yet.", ar~: "There is nothing here yet.", fr~: "There is nothing here yet." }
        is_draft { en: "draft", ar~: "draft", fr~: "draft" }
    }
}
