//! What is done to milestones, in the verbs of the history. What cannot be done is refused with a
//! reason; the check and the act are one transaction.

use super::forms::{Added, Report};
use super::{Milestone, Plan, add, by_number, of_initiative, plan as add_plan};
use crate::audit::Verb;
use crate::db::Conn;
use crate::documents::{self, Document, NewLink};
use crate::error::Result;
use crate::facts::{self, Fact, NewFact};
use crate::initiatives::{Acting, Voice};
use crate::rules::{Coded, FactKind, Origin};

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A day that was set changes without a reason.
    DayReason,
    /// The milestone is dropped without a reason.
    DropReason,
    /// A report stands, so it cannot be dropped.
    Reported,
    /// Somebody else changed what the form was opened on.
    Meanwhile,
    /// No report stands that could be taken back.
    NoReport,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// It was saved.
    Saved,
    /// It was saved in the place of a report before.
    Corrected,
    /// There was nothing to save.
    Unchanged,
}

/// What came of it, or why not.
pub type Outcome = std::result::Result<Done, Refusal>;

/// A plan as a form says that it saw it.
pub fn plan_mark(plan: &Plan) -> String {
    format!("{}:{}", plan.nature.code(), plan.due.to_iso())
}

/// A report as a form says that it saw it; the instant of its recording, for rows never leave.
pub fn report_mark(report: Option<&Fact>) -> String {
    report.map_or("none".into(), |fact| {
        fact.recorded_at.and_utc().timestamp_micros().to_string()
    })
}

/// Whether somebody said a fact in this name: the secretariat, or a body, itself or by letter.
pub fn is_own(fact: &Fact, voice: &Voice) -> bool {
    match voice.body() {
        Some(body) => fact.origin.is_lead() && fact.body == Some(body),
        None => fact.origin == Origin::Secretariat,
    }
}

/// The report that another one in the same name corrects: its own last one.
pub fn corrected<'a>(facts: &'a [Fact], milestone: i64, voice: &Voice) -> Option<&'a Fact> {
    facts::reports(facts, milestone).find(|fact| is_own(fact, voice))
}

/// The report that somebody can take back: the newest; whoever speaks for a lead, of their own.
pub fn retractable<'a>(facts: &'a [Fact], milestone: i64, voice: &Voice) -> Option<&'a Fact> {
    let is_lead = matches!(voice, Voice::Lead(_));
    facts::reports(facts, milestone).find(|fact| !is_lead || is_own(fact, voice))
}

/// Whether what was seen still stands; who does not say what they saw is believed.
fn saw(seen: &str, stands: &str) -> bool {
    seen.is_empty() || seen == stands
}

/// Adds a milestone to a record.
///
/// # Errors
/// Where the database refuses.
pub fn create(conn: &mut Conn, acting: &Acting, added: &Added) -> Result<()> {
    // A button pressed twice adds one.
    let there = of_initiative(conn, acting.initiative.id, &acting.sight)?;
    let same = |one: &Milestone| {
        one.step.is_none()
            && one.title == added.title
            && plan_mark(&one.plan) == plan_mark(&added.plan)
    };
    if there.iter().any(same) {
        return Ok(());
    }
    acting.change(conn, Verb::Planned, None, |conn, change| {
        let id = acting.initiative.id;
        add(conn, id, change, None, &added.title, &added.plan).map(|_| ())
    })
}

fn find(conn: &mut Conn, acting: &Acting, number: i32) -> Result<(Milestone, Vec<Fact>)> {
    let id = acting.initiative.id;
    let milestones = of_initiative(conn, id, &acting.sight)?;
    let milestone = by_number(&milestones, number)?.clone();
    Ok((milestone, facts::of_initiative(conn, id, &acting.sight)?))
}

/// Changes the plan of a milestone; the plans before stay.
///
/// # Errors
/// [`crate::error::Error::NotFound`], and where the database refuses.
pub fn plan(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    wanted: &Plan,
    seen: &str,
) -> Result<Outcome> {
    let (milestone, facts) = find(conn, acting, number)?;
    let now = &milestone.plan;
    let same = (now.nature, now.due) == (wanted.nature, wanted.due);
    if same && !wanted.dropped {
        return Ok(Ok(Done::Unchanged));
    }
    if let Some(refusal) = plan_refusal(&milestone, &facts, wanted, seen) {
        return Ok(Err(refusal));
    }
    let reason = wanted.reason.as_deref();
    acting.change(conn, Verb::Planned, reason, |conn, change| {
        add_plan(conn, milestone.id, change, wanted)
    })?;
    Ok(Ok(Done::Saved))
}

fn plan_refusal(
    milestone: &Milestone,
    facts: &[Fact],
    wanted: &Plan,
    seen: &str,
) -> Option<Refusal> {
    let now = &milestone.plan;
    let moves = !now.due.is_unknown() && now.due != wanted.due;
    if wanted.dropped && facts::reports(facts, milestone.id).next().is_some() {
        Some(Refusal::Reported)
    } else if !saw(seen, &plan_mark(now)) {
        Some(Refusal::Meanwhile)
    } else if wanted.dropped && wanted.reason.is_none() {
        Some(Refusal::DropReason)
    } else if moves && wanted.reason.is_none() {
        Some(Refusal::DayReason)
    } else {
        None
    }
}

/// Reports that a milestone was reached, or corrects what was reported in the same name before.
///
/// # Errors
/// [`crate::error::Error::NotFound`], and where the database refuses.
pub fn report(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    report: &Report,
    seen: &str,
) -> Result<Outcome> {
    let (milestone, facts) = find(conn, acting, number)?;
    let before = corrected(&facts, milestone.id, &acting.voice);
    if let Some(before) = before
        && is_same(conn, acting, before, report)?
    {
        return Ok(Ok(Done::Unchanged));
    }
    if !saw(seen, &report_mark(before)) {
        return Ok(Err(Refusal::Meanwhile));
    }
    let (verb, done) = match before {
        Some(_) => (Verb::Corrected, Done::Corrected),
        None => (Verb::Reported, Done::Saved),
    };
    acting.change(conn, verb, None, |conn, change| {
        let id = acting.initiative.id;
        let fact = NewFact {
            milestone: Some(milestone.id),
            supersedes: before.map(|fact| fact.id),
            note: report.note.as_deref(),
            ..NewFact::new(id, change, FactKind::Reached, report.dating)
        };
        let fact = facts::append(conn, &fact)?;
        back(conn, acting, fact, change, report)
    })?;
    Ok(Ok(done))
}

/// Ties the link of a report to its fact.
fn back(conn: &mut Conn, acting: &Acting, fact: i64, change: i64, report: &Report) -> Result<()> {
    let Some((url, source_kind)) = &report.link else {
        return Ok(());
    };
    let link = NewLink {
        initiative: acting.initiative.id,
        change,
        url,
        title: &documents::site_of(url),
        source_kind: *source_kind,
    };
    let document = documents::add_link(conn, &link)?;
    documents::back(conn, fact, document, change)
}

/// Whether a report says what stands already, word for word and link for link.
fn is_same(conn: &mut Conn, acting: &Acting, before: &Fact, report: &Report) -> Result<bool> {
    let links = links_of(conn, acting, before)?;
    let backed = match &report.link {
        Some((url, _)) => links.iter().any(|link| link.url.as_deref() == Some(url)),
        None => links.is_empty(),
    };
    Ok(backed && before.dating == report.dating && before.note == report.note)
}

/// Documents of one report that are looked at.
const LINKS: i64 = 100;

/// The documents that back a report and were not taken back, the first of them.
///
/// # Errors
/// Where the database is away.
pub fn links_of(conn: &mut Conn, acting: &Acting, report: &Fact) -> Result<Vec<Document>> {
    let limit = (&acting.sight, LINKS);
    let found = documents::of_facts(conn, acting.initiative.id, &[report.id], limit)?;
    let documents = found.into_iter().map(|(_, document)| document);
    Ok(documents.filter(|document| !document.withdrawn).collect())
}

/// Takes the newest report of a milestone back; a lead, its own.
///
/// # Errors
/// [`crate::error::Error::NotFound`], and where the database refuses.
pub fn retract(
    conn: &mut Conn,
    acting: &Acting,
    number: i32,
    reason: &str,
    seen: &str,
) -> Result<Outcome> {
    let (milestone, facts) = find(conn, acting, number)?;
    let Some(report) = retractable(&facts, milestone.id, &acting.voice) else {
        return Ok(Err(Refusal::NoReport));
    };
    if !saw(seen, &report_mark(Some(report))) {
        return Ok(Err(Refusal::Meanwhile));
    }
    acting.change(conn, Verb::Corrected, Some(reason), |conn, change| {
        let fact = NewFact {
            milestone: Some(milestone.id),
            supersedes: Some(report.id),
            ..NewFact::new(
                acting.initiative.id,
                change,
                FactKind::Retracted,
                acting.today(),
            )
        };
        facts::append(conn, &fact).map(|_| ())
    })?;
    Ok(Ok(Done::Saved))
}
