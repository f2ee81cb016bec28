//! What codes are called in the reader's language.

use crate::i18n::{Message, Messages, Plural};
use crate::rules::commitment::CommitmentState;
use crate::rules::duty::{Aspect, DutyState, Part};
use crate::rules::money::Currency;
use crate::rules::{Alignment, Coded, Kind, Level, Nature, Origin, Role, Status, Step, Word};

/// A kind of initiative.
pub fn kind(t: &Messages, kind: Kind) -> Message {
    let t = &t.terms;
    match kind {
        Kind::Programme => t.kind_programme,
        Kind::Project => t.kind_project,
        Kind::Scheme => t.kind_scheme,
        Kind::Event => t.kind_event,
        Kind::Facility => t.kind_facility,
        Kind::Product => t.kind_product,
        Kind::StandingBody => t.kind_standing_body,
        Kind::Agreement => t.kind_agreement,
    }
}

/// A kind in one or two words, for tables.
pub fn kind_short(t: &Messages, of: Kind) -> &'static str {
    let words = kind(t, of).as_str();
    words.split_once(" (").map_or(words, |(short, _)| short)
}

/// A computed status.
pub fn status(t: &Messages, status: Status) -> Message {
    let t = &t.terms;
    match status {
        Status::Cancelled => t.status_cancelled,
        Status::Suspended => t.status_suspended,
        Status::InOperation => t.status_in_operation,
        Status::Completed => t.status_completed,
        Status::Proposed => t.status_proposed,
        Status::Delayed => t.status_delayed,
        Status::Due => t.status_due,
        Status::NoRecentReport => t.status_no_recent_report,
        Status::NoDatedPlan => t.status_no_dated_plan,
        Status::OnSchedule => t.status_on_schedule,
    }
}

/// So many with a status.
pub fn status_counted(t: &Messages, status: Status) -> Plural {
    let t = &t.terms;
    match status {
        Status::Cancelled => t.n_cancelled,
        Status::Suspended => t.n_suspended,
        Status::InOperation => t.n_in_operation,
        Status::Completed => t.n_completed,
        Status::Proposed => t.n_proposed,
        Status::Delayed => t.n_delayed,
        Status::Due => t.n_due,
        Status::NoRecentReport => t.n_no_recent_report,
        Status::NoDatedPlan => t.n_no_dated_plan,
        Status::OnSchedule => t.n_on_schedule,
    }
}

/// The class of a status in bars and legends of the stylesheet.
pub fn status_class(status: Status) -> &'static str {
    match status {
        Status::Cancelled => "w-cancelled",
        Status::Suspended => "w-suspended",
        Status::InOperation => "w-operation",
        Status::Completed => "w-completed",
        Status::Proposed => "w-proposed",
        Status::Delayed => "w-delayed",
        Status::Due => "w-due",
        Status::NoRecentReport => "w-noreport",
        Status::NoDatedPlan => "w-noplan",
        Status::OnSchedule => "w-schedule",
    }
}

/// The class of a status as a tag.
pub fn status_tag(status: Status) -> &'static str {
    match status {
        Status::Completed | Status::InOperation => "tag tag-ok",
        Status::Due | Status::NoRecentReport => "tag tag-wait",
        Status::Delayed => "tag tag-late",
        Status::Cancelled | Status::Suspended => "tag tag-off",
        Status::Proposed | Status::NoDatedPlan | Status::OnSchedule => "tag",
    }
}

/// The source's own word for an initiative that nobody adopted.
pub fn word(t: &Messages, word: Option<Word>) -> Message {
    let t = &t.terms;
    match word {
        Some(Word::Proposed) => t.word_proposed,
        Some(Word::Ongoing) => t.word_ongoing,
        Some(Word::Completed) => t.word_completed,
        Some(Word::Operational) => t.word_operational,
        None => t.word_none,
    }
}

/// So many of which a source has this word.
pub fn word_counted(t: &Messages, word: Option<Word>) -> Plural {
    let t = &t.terms;
    match word {
        Some(Word::Proposed) => t.n_proposed,
        Some(Word::Ongoing) => t.n_ongoing,
        Some(Word::Completed) => t.n_completed,
        Some(Word::Operational) => t.n_operational,
        None => t.n_not_stated,
    }
}

/// The class of a source's word in bars and legends of the stylesheet.
pub fn word_class(word: Option<Word>) -> &'static str {
    match word {
        Some(Word::Proposed) => "w-proposed",
        Some(Word::Ongoing) => "w-ongoing",
        Some(Word::Completed) => "w-completed",
        Some(Word::Operational) => "w-operation",
        None => "w-none",
    }
}

/// What a currency is called: its code, where it has one.
pub fn currency(t: &Messages, currency: Currency) -> &'static str {
    match currency.code() {
        "Islamic dinar" => t.terms.islamic_dinar.as_str(),
        code => code,
    }
}

/// An alignment.
pub fn alignment(t: &Messages, alignment: Alignment) -> Message {
    match alignment {
        Alignment::Oic => t.terms.alignment_oic,
        Alignment::Aligned => t.terms.alignment_aligned,
    }
}

/// What an alignment means.
pub fn alignment_why(t: &Messages, alignment: Alignment) -> Message {
    match alignment {
        Alignment::Oic => t.terms.alignment_oic_why,
        Alignment::Aligned => t.terms.alignment_aligned_why,
    }
}

/// What a body is to an initiative.
pub fn role(t: &Messages, role: Role) -> Message {
    let t = &t.terms;
    match role {
        Role::Lead => t.role_lead,
        Role::Implementing => t.role_implementing,
        Role::Participating => t.role_participating,
        Role::Host => t.role_host,
        Role::Beneficiary => t.role_beneficiary,
        Role::Funder => t.role_funder,
    }
}

/// A level of proof.
pub fn level(t: &Messages, level: Level) -> Message {
    match level {
        Level::Reported => t.terms.level_reported,
        Level::Documented => t.terms.level_documented,
        Level::Verified => t.terms.level_verified,
    }
}

/// A step of a lifecycle, as the name of a milestone.
pub fn step(t: &Messages, step: Step) -> Message {
    let t = &t.terms;
    match step {
        Step::Held => t.step_held,
        Step::OutcomePublished => t.step_outcome_published,
        Step::Opened => t.step_opened,
        Step::Awarded => t.step_awarded,
        Step::Started => t.step_started,
        Step::Completed => t.step_completed,
        Step::Ended => t.step_ended,
        Step::Delivered => t.step_delivered,
        Step::InOperation => t.step_in_operation,
        Step::Published => t.step_published,
        Step::SetUp => t.step_set_up,
        Step::Signed => t.step_signed,
        Step::CarriedOut => t.step_carried_out,
    }
}

/// The nature of a milestone.
pub fn nature(t: &Messages, nature: Nature) -> Message {
    match nature {
        Nature::Input => t.terms.nature_input,
        Nature::Output => t.terms.nature_output,
        Nature::Outcome => t.terms.nature_outcome,
    }
}

/// Who says so.
pub fn origin(t: &Messages, origin: Origin) -> Message {
    match origin {
        Origin::PublicSource => t.terms.origin_public_source,
        Origin::Lead => t.terms.origin_lead,
        Origin::Secretariat => t.terms.origin_secretariat,
        Origin::OnBehalf => t.terms.origin_on_behalf,
        Origin::Reviewer => t.terms.origin_reviewer,
    }
}

/// What sort of source a document is, by its code; none where the code is unknown.
pub fn source_kind(t: &Messages, code: &str) -> Option<Message> {
    match code {
        "official" => Some(t.terms.source_official),
        "press" => Some(t.terms.source_press),
        "secondary" => Some(t.terms.source_secondary),
        _ => None,
    }
}

/// How a duty of a round stands.
pub fn duty_state(t: &Messages, state: DutyState) -> Message {
    let t = &t.rounds;
    match state {
        DutyState::NotYetDue => t.state_not_yet_due,
        DutyState::Due => t.state_due,
        DutyState::Overdue => t.state_overdue,
        DutyState::Submitted => t.state_submitted,
        DutyState::Returned => t.state_returned,
        DutyState::Accepted => t.state_accepted,
        DutyState::NotApplicable => t.state_not_applicable,
    }
}

/// The class of that state as a tag.
pub fn duty_tag(state: DutyState) -> &'static str {
    match state {
        DutyState::Accepted => "tag tag-ok",
        DutyState::Due | DutyState::Returned => "tag tag-wait",
        DutyState::Overdue => "tag tag-late",
        DutyState::NotApplicable => "tag tag-off",
        DutyState::NotYetDue | DutyState::Submitted => "tag",
    }
}

/// What is counted of the bodies of a round.
pub fn participation(t: &Messages, aspect: Aspect) -> Message {
    let t = &t.participation;
    match aspect {
        Aspect::Asked => t.asked,
        Aspect::Answered => t.answered,
        Aspect::OnTime => t.on_time,
        Aspect::Late => t.late,
        Aspect::Here => t.here,
        Aspect::ByLetter => t.by_letter,
        Aspect::Complete => t.complete,
        Aspect::NotApplicable => t.not_applicable,
    }
}

/// What a part of the bodies of a round is called.
pub fn part(t: &Messages, part: Part) -> Message {
    let t = &t.participation;
    match part {
        Part::All => t.all,
        Part::States => t.states,
        Part::Institutions => t.institutions,
        Part::Others => t.others,
    }
}

/// Where a commitment stands, by the code of its instrument; none where it is unknown.
pub fn instrument(t: &Messages, code: &str) -> Option<Message> {
    match code {
        "agenda" => Some(t.terms.instrument_agenda),
        "declaration" => Some(t.terms.instrument_declaration),
        "outcome" => Some(t.terms.instrument_outcome),
        "proposal" => Some(t.terms.instrument_proposal),
        _ => None,
    }
}

/// Where a commitment stands.
pub fn commitment_state(t: &Messages, state: CommitmentState) -> Message {
    match state {
        CommitmentState::Fulfilled => t.terms.commitment_fulfilled,
        CommitmentState::Activity => t.terms.commitment_activity,
        CommitmentState::NoRecentEvidence => t.terms.commitment_no_recent_evidence,
        CommitmentState::NothingLinked => t.terms.commitment_nothing_linked,
    }
}

/// The same words beginning with a capital, where they stand alone: in choices and headings.
pub fn capital(words: Message) -> String {
    let mut letters = words.as_str().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
