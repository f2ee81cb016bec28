//! What the work page says after something was done, by the code in its address.

use crate::audit::Publication;
use crate::web::Layout;

/// The same for whoever speaks for a lead: what they enter is a draft.
pub fn notice_for_lead(page: &Layout, code: &str, reference: &str) -> Option<String> {
    match code {
        "edited"
        | "adopted"
        | "confirmed"
        | "declared"
        | "added"
        | "planned"
        | "reported"
        | "corrected"
        | "retracted"
        | "linked"
        | "unlinked"
        | "transaction-added"
        | "transaction-corrected"
        | "transaction-withdrawn"
        | "measure-added"
        | "measure-planned"
        | "measure-withdrawn"
        | "value-added"
        | "value-corrected"
        | "value-withdrawn" => Some(page.t.review.saved_draft.to_string()),
        _ => notice(page, code, reference, Publication::Draft),
    }
}

/// The notice of a code; none for codes that no page gives. What was reported or published is
/// said as it is: public now, or with the record.
pub fn notice(
    page: &Layout,
    code: &str,
    reference: &str,
    publication: Publication,
) -> Option<String> {
    let (entry, manage, work) = (&page.t.entry, &page.t.manage, &page.t.work);
    let review = &page.t.review;
    let public = publication == Publication::Now;
    let words = match code {
        "created" => return Some(entry.created.with(&[("reference", reference)])),
        "edited" => entry.edited,
        "unchanged" => entry.unchanged,
        "published" => manage.published,
        "published-later" => manage.published_later,
        "withdrawn" => manage.withdrawn_done,
        "restored" => manage.restored_done,
        "adopted" => manage.adopted_done,
        "confirmed" => manage.confirmed_done,
        "declared" => manage.declared_done,
        "added" => manage.milestone_added,
        "planned" => manage.planned_done,
        "reported" if public => manage.reported_done,
        "reported" => manage.reported_draft,
        "corrected" => work.corrected_done,
        "retracted" => manage.retracted_done,
        "linked" => manage.document_added,
        "unlinked" => manage.document_withdrawn_done,
        "transaction-added" => page.t.funding.added_done,
        "transaction-corrected" => page.t.funding.corrected_done,
        "transaction-withdrawn" => page.t.funding.withdrawn_done,
        "measure-added" => page.t.measures.added_done,
        "measure-planned" => page.t.measures.planned_done,
        "measure-withdrawn" => page.t.measures.withdrawn_done,
        "value-added" => page.t.measures.value_added_done,
        "value-corrected" => page.t.measures.value_corrected_done,
        "value-withdrawn" => page.t.measures.value_withdrawn_done,
        "not-adopted" => work.not_adopted,
        "is-withdrawn" => work.already_withdrawn,
        "accepted" => review.accepted_done,
        "returned" => review.returned_done,
        "taken-back" => review.taken_back,
        _ => return None,
    };
    Some(words.to_string())
}
