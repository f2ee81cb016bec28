//! The bytes of a report: what was said when it was handed in, made once and kept. Whatever happens
//! to the records later, they stay. No person is named in them: whose account it was stands beside.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::model::{Item, ItemState, Of, Owner, Round};
use crate::audit::Sight;
use crate::db::Conn;
use crate::documents::Document;
use crate::error::{Error, Result};
use crate::facts::Fact;
use crate::funding::Transaction;
use crate::i18n::Text;
use crate::initiatives::review::{Handed, Line, Said};
use crate::initiatives::{self, Entry, Voice, drafts};
use crate::measures::{Measurement, Version};
use crate::milestones::Plan;
use crate::rules::measure::Quantity;
use crate::rules::{Coded, Instant};

/// How instants are written: UTC, to the microsecond.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.6fZ";

/// What is handed in of a record.
pub(super) struct Carried {
    /// The record's row.
    pub initiative: i64,
    /// The submission's row, and the proposal that is part of it.
    pub submission: i64,
    /// The row of the proposal.
    pub proposal: Option<i64>,
}

/// Whose report it is, and which.
pub(super) struct Heading<'a> {
    /// The round.
    pub round: &'a Round,
    /// The body.
    pub owner: &'a Owner,
    /// The first is 1.
    pub number: i32,
    /// In whose name.
    pub voice: &'a Voice,
    /// When.
    pub at: Instant,
}

/// The digest of a report's bytes.
pub fn digest(content: &[u8]) -> String {
    hex::encode(Sha256::digest(content))
}

/// The bytes of a report.
///
/// # Errors
/// Where the database is away.
pub(super) fn build(
    conn: &mut Conn,
    heading: &Heading<'_>,
    items: &[Item],
    carried: &[Carried],
) -> Result<Vec<u8>> {
    let mut told = Vec::with_capacity(items.len());
    for item in items {
        let mine = match item.of {
            Of::Record(id, _) => carried.iter().find(|one| one.initiative == id),
            Of::Commitment(..) => None,
        };
        told.push(item_json(conn, heading, item, mine)?);
    }
    let (round, owner) = (heading.round, heading.owner);
    let letter = heading.voice.letter();
    let letter = letter.map(|one| json!({ "reference": one.reference, "on": one.on.to_string() }));
    let whole = json!({
        "format": "sti-tracker report",
        "version": 1,
        "round": {
            "code": round.said.code,
            "name": text(&round.said.name),
            "period": [round.said.period.0.to_string(), round.said.period.1.to_string()],
            "due_on": round.said.due_on.to_string(),
        },
        "body": {
            "kind": if owner.name.is_state { "state" } else { "organisation" },
            "code": owner.name.code,
            "name": text(&owner.name.name),
        },
        "number": heading.number,
        "submitted_at": instant(heading.at),
        "origin": heading.voice.origin().code(),
        "letter": letter,
        "items": told,
    });
    serde_json::to_vec_pretty(&whole).map_err(Error::internal)
}

fn instant(at: Instant) -> String {
    at.format(INSTANT).to_string()
}

fn text(text: &Text) -> Value {
    json!({ "en": text.en, "ar": text.ar, "fr": text.fr })
}

fn item_json(
    conn: &mut Conn,
    heading: &Heading<'_>,
    item: &Item,
    carried: Option<&Carried>,
) -> Result<Value> {
    // What the body said of the record since it was asked, accepted meanwhile or not.
    let spoke = item.entered_at.is_some() || carried.is_some();
    let since = heading.round.opened_at.filter(|_| spoke);
    let mut told = Map::new();
    let mut put = |name: &str, value: Value| told.insert(name.to_owned(), value);
    match &item.of {
        Of::Record(_, reference) => put("initiative", json!(reference)),
        Of::Commitment(_, code) => put("commitment", json!(code)),
    };
    put("title", text(&item.title));
    let answer = match item.state() {
        ItemState::Open => "none",
        ItemState::Left => "left",
        ItemState::Answered(kind) => kind.code(),
    };
    put("answer", json!(answer));
    if !item.led_by.is_empty() {
        let leads: Vec<Value> = item.led_by.iter().map(text).collect();
        put("led_by", json!(leads));
    }
    if let Some(given) = &item.given {
        put("answered_at", json!(instant(given.at)));
        put("language", json!(given.language));
        put("reason", json!(given.reason));
        put("obstacles", json!(given.obstacles));
        put("recommendations", json!(given.recommendations));
    }
    if let (Some(since), Of::Record(id, reference)) = (since, &item.of) {
        let body = heading.owner.body;
        let record = initiatives::by_reference(conn, reference)?;
        let sight = Sight::Told {
            body,
            since,
            submission: carried.map(|carried| carried.submission),
        };
        let handed = Handed::load(conn, &record, &sight)?;
        let acts: Vec<Value> = handed.entries.iter().rev().map(act).collect();
        put("acts", json!(acts));
        put(
            "said",
            json!(handed.lines.iter().map(line).collect::<Vec<Value>>()),
        );
        if handed.profile {
            let profile = initiatives::profile(conn, &record, false)?;
            put("summary", text(&record.texts.summary));
            put("kind", json!(profile.kind.code()));
            put("alignment", json!(profile.alignment.code()));
        }
        if let Some(row) = carried.and_then(|carried| carried.proposal) {
            let all = drafts::proposals(conn, *id)?;
            let draft = all.into_iter().find(|draft| draft.id == row);
            put("proposal", json!(draft.map(|draft| draft.fields)));
        }
    }
    Ok(Value::Object(told))
}

fn act(entry: &Entry) -> Value {
    json!({
        "verb": entry.verb.code(),
        "recorded_at": instant(entry.recorded_at),
        "reason": entry.reason,
    })
}

fn line(line: &Line) -> Value {
    let mut told = match &line.said {
        Said::Fact(said, documents) => fact(said, documents),
        Said::Plan(_, now) => plan(now),
        Said::Document(one) => document(one),
        Said::Transaction(both) => transaction(&both.1),
        Said::Measure(both) => measure(&both.1),
        Said::Value(three) => value(&three.2),
    };
    if let Value::Object(told) = &mut told {
        told.insert("about".into(), json!(line.subject.field()));
    }
    told
}

fn fact(fact: &Fact, documents: &[String]) -> Value {
    json!({
        "fact": fact.kind.code(),
        "day": fact.dating.to_iso(),
        "note": fact.note,
        "documents": documents,
    })
}

fn plan(plan: &Plan) -> Value {
    json!({
        "nature": plan.nature.code(),
        "due": plan.due.to_iso(),
        "dropped": plan.dropped,
        "reason": plan.reason,
    })
}

fn document(document: &Document) -> Value {
    json!({
        "document": document.title,
        "url": document.url,
        "sha256": document.file.as_ref().map(|file| &file.sha256),
        "confidential": document.confidential,
    })
}

fn transaction(one: &Transaction) -> Value {
    json!({
        "transaction": one.kind.code(),
        "minor_units": one.amount.map(|money| money.minor),
        "currency": one.amount.map(|money| money.currency.code()),
        "description": one.description,
        "day": one.dating.to_iso(),
        "withdrawn": one.withdrawn,
    })
}

fn quantity(one: Quantity) -> Value {
    json!({
        "value": one.value.plain(),
        "denominator": one.denominator.map(|denominator| denominator.plain()),
    })
}

fn measure(version: &Version) -> Value {
    json!({
        "unit": version.plan.unit.code(),
        "unit_name": version.unit_name,
        "baseline": version.plan.baseline.map(quantity),
        "target": version.plan.target.map(quantity),
        "due": version.due.to_iso(),
        "reason": version.reason,
        "withdrawn": version.withdrawn,
    })
}

fn value(one: &Measurement) -> Value {
    json!({
        "period": one.period.to_iso(),
        "quantity": quantity(one.quantity),
        "sex": one.sex.map(Coded::code),
        "state": one.state.as_ref().map(|state| &state.code),
        "note": one.note,
        "withdrawn": one.withdrawn,
    })
}
