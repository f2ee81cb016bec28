//! `…/reports/{number}`: a report as it was handed in, shown from its bytes and never from the
//! records; and `….json`, the bytes themselves.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use serde_json::Value;

use super::opened::Working;
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Locale, Message, Text};
use crate::initiatives;
use crate::rounds::model::{AnswerKind, Report};
use crate::rounds::store::reports;
use crate::rules::duty::Verdict;
use crate::rules::{Alignment, Coded, Dating, Kind, Nature};
use crate::web::{Ctx, Layout, Nav, Principal, terms};

/// The language, the round, the body and the number of an address.
type Of = Path<(String, String, String, String)>;

struct Loaded {
    working: Working,
    report: Report,
    content: Vec<u8>,
}

async fn read(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Loaded> {
    let (_, round, body, number) = path.into_inner();
    let (principal, clock) = (principal.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| {
        let working = Working::open_to_read(conn, (&principal, &clock), (&round, &body))?;
        let all = reports::of_duty(conn, working.owner.duty)?;
        let number: i32 = number.parse().map_err(|_| Error::NotFound)?;
        let report = all.into_iter().find(|one| one.number == number);
        let report = report.ok_or(Error::NotFound)?;
        let content = reports::content(conn, report.id)?;
        Ok(Loaded {
            working,
            report,
            content,
        })
    };
    ctx.state.db.read(read).await
}

/// An item of a report, out of its bytes.
struct Row {
    code: String,
    title: Html,
    answer: Message,
    words: Vec<(Message, Html)>,
    acts: Vec<Html>,
    said: Vec<(String, Vec<(String, String)>)>,
}

#[derive(Template)]
#[template(path = "rounds/report.html")]
struct Page {
    page: Layout,
    back: String,
    json: String,
    /// Where it is decided, for the secretariat.
    review: Option<String>,
    heading: String,
    reference: String,
    handed_in: Html,
    letter: Option<Html>,
    decided: Option<Html>,
    sha256: String,
    rows: Vec<Row>,
    done: bool,
}

/// A text in three languages, out of a report's bytes.
fn text(told: &Value) -> Text {
    let of = |locale: Locale| told[locale.code()].as_str().map(str::to_owned);
    Text::new(of(Locale::En), of(Locale::Ar), of(Locale::Fr))
}

fn answer(page: &Layout, code: &str) -> Message {
    match (AnswerKind::from_code(code), code) {
        (Some(kind), _) => super::duty::kind_words(page, kind),
        (None, "left") => page.t.duties.left,
        (None, _) => page.t.duties.not_answered,
    }
}

/// Codes and words as they were said, without what says nothing.
fn plain(told: &Value) -> Option<String> {
    match told {
        Value::String(words) if !words.is_empty() => Some(words.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(all) => {
            let all: Vec<String> = all.iter().filter_map(plain).collect();
            (!all.is_empty()).then(|| all.join("; "))
        }
        Value::Object(all) => {
            let all: Vec<String> = all.values().filter_map(plain).collect();
            (!all.is_empty()).then(|| all.join(" / "))
        }
        _ => None,
    }
}

/// What a part of the bytes is called; none for parts that no report has.
fn label(page: &Layout, name: &str) -> Option<Message> {
    let t = &page.t.reported;
    Some(match name {
        "fact" => t.fact,
        "day" => t.day,
        "note" => t.note,
        "documents" => t.documents,
        "document" => t.document,
        "nature" => t.nature,
        "due" => t.due,
        "dropped" => t.dropped,
        "reason" => t.reason,
        "url" => t.link,
        "sha256" => t.digest,
        "confidential" => t.confidential,
        "transaction" => t.kind,
        "minor_units" => t.amount,
        "currency" => t.currency,
        "description" => t.description,
        "withdrawn" => t.withdrawn,
        "unit" => t.unit,
        "unit_name" => t.unit_name,
        "baseline" => t.baseline,
        "target" => t.target,
        "period" => t.period,
        "quantity" => t.quantity,
        "sex" => t.sex,
        "state" => t.state,
        _ => return None,
    })
}

/// What a line of the bytes is about: `record`, `milestone-3`, `value-1-2`.
fn about(page: &Layout, field: &str) -> String {
    let t = &page.t.reported;
    let (kind, number) = field.split_once('-').unwrap_or((field, ""));
    let words = match kind {
        "record" => return t.record.to_string(),
        "milestone" => t.milestone,
        "document" => t.document_of,
        "transaction" => t.transaction_of,
        "measure" => t.measure_of,
        "value" => t.value_of,
        _ => return field.to_owned(),
    };
    words.with(&[("number", &number.replace('-', "."))])
}

/// A part of the bytes in words: what only says that it is so has none of its own.
fn value(page: &Layout, name: &str, told: &Value) -> Option<String> {
    let t = &page.t.reported;
    match (name, told) {
        (_, Value::Bool(so)) => so.then(String::new),
        ("fact", Value::String(code)) => Some(match code.as_str() {
            "reached" => t.reached.to_string(),
            _ => t.other_fact.to_string(),
        }),
        ("nature", Value::String(code)) => {
            let nature = Nature::from_code(code)?;
            Some(terms::nature(page.t, nature).to_string())
        }
        ("day" | "due", Value::String(day)) => match Dating::parse_iso(day) {
            Some(day) => Some(page.dated_text(&day)),
            None => plain(told),
        },
        // The numerator of a ratio first.
        ("quantity" | "baseline" | "target", Value::Object(all)) => {
            let parts = ["value", "denominator"]
                .iter()
                .filter_map(|part| plain(all.get(*part)?));
            let parts: Vec<String> = parts.collect();
            (!parts.is_empty()).then(|| parts.join(" / "))
        }
        _ => plain(told),
    }
}

fn pairs(page: &Layout, told: &Value) -> Vec<(String, String)> {
    let all = told.as_object().into_iter().flatten();
    let pair = |(name, told): (&String, &Value)| {
        let label = label(page, name)?;
        Some((label.to_string(), value(page, name, told)?))
    };
    all.filter_map(pair).collect()
}

fn act(page: &Layout, told: &Value) -> Option<Html> {
    let verb = Verb::from_code(told["verb"].as_str()?)?;
    let words = Html::escape(initiatives::verb_words(page, verb).as_str());
    let reason = told["reason"].as_str().filter(|reason| !reason.is_empty());
    Some(match reason {
        Some(reason) => {
            let parts = [("act", &words), ("reason", &Html::isolate(reason))];
            page.t.duties.act_reason.html(&parts)
        }
        None => words,
    })
}

/// What a report says of a record that is new in it, or changed.
fn profile(page: &Layout, told: &Value) -> [(Message, Option<Html>); 3] {
    let t = page.t;
    let code = |name: &str| told[name].as_str();
    let summary = text(&told["summary"]);
    let kind = code("kind").and_then(Kind::from_code);
    let alignment = code("alignment").and_then(Alignment::from_code);
    let words = |words: Message| Html::escape(words.as_str());
    [
        (
            t.entry.summary,
            (!summary.is_empty()).then(|| page.text(&summary)),
        ),
        (
            t.reported.kind,
            kind.map(|kind| words(terms::kind(t, kind))),
        ),
        (
            t.initiatives.alignment,
            alignment.map(|one| words(terms::alignment(t, one))),
        ),
    ]
}

fn row(page: &Layout, told: &Value) -> Row {
    let t = &page.t.duties;
    let written = |name: &str| {
        let words = told[name].as_str().filter(|words| !words.is_empty())?;
        let locale = Locale::from_code(told["language"].as_str().unwrap_or_default());
        Some(page.text(&Text::only(locale.unwrap_or(page.locale), words)))
    };
    let words = [
        (t.why_not, written("reason")),
        (t.obstacles, written("obstacles")),
        (t.recommendations, written("recommendations")),
    ];
    let code = told["initiative"].as_str().or(told["commitment"].as_str());
    let list = |name: &str| told[name].as_array().cloned().unwrap_or_default();
    let proposal = list("proposal");
    let proposed = proposal.iter().filter_map(|pair| {
        let (name, value) = (pair[0].as_str()?, pair[1].as_str()?);
        (!value.is_empty() && !name.starts_with('_')).then(|| (name.to_owned(), value.to_owned()))
    });
    let proposed: Vec<(String, String)> = proposed.collect();
    let said = list("said").into_iter().map(|line| {
        let field = line["about"].as_str().unwrap_or_default();
        (about(page, field), pairs(page, &line))
    });
    let proposed = (!proposed.is_empty()).then(|| (t.proposal.to_string(), proposed));
    Row {
        code: code.unwrap_or_default().to_owned(),
        title: page.text(&text(&told["title"])),
        answer: answer(page, told["answer"].as_str().unwrap_or_default()),
        words: words
            .into_iter()
            .chain(profile(page, told))
            .filter_map(|(label, words)| Some((label, words?)))
            .collect(),
        acts: list("acts")
            .iter()
            .filter_map(|one| act(page, one))
            .collect(),
        said: said.chain(proposed).collect(),
    }
}

/// `GET …/reports/{number}`
///
/// # Errors
/// [`Error::NotFound`] for a number of no report; as the page of the duty.
pub async fn report(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let loaded = read(&ctx, ctx.signed_in()?, path).await?;
    let Loaded {
        working,
        report,
        content,
    } = &loaded;
    let told: Value = serde_json::from_slice(content)
        .map_err(|_| Error::Stored("the content of a report".into()))?;
    let mut page = ctx.layout(Nav::Manage, "");
    let t = &page.t.duties;
    let heading = working.heading(t.report_title, &page);
    let day = |at| page.day(&ctx.state.clock.day_of(at));
    let path = working.path();
    let late = ctx.state.clock.day_of(report.submitted_at) > working.round.said.due_on;
    let words = if late { t.handed_in_late } else { t.handed_in };
    let decided = report.decided.map(|(verdict, at)| {
        let words = match verdict {
            Verdict::Accepted => t.accepted_on,
            Verdict::Returned => t.returned_on,
        };
        words.html(&[("day", &day(at))])
    });
    let letter = report.letter.as_ref().map(|letter| {
        let parts = [
            ("number", &Html::isolate(&letter.reference)),
            ("day", &page.day(&letter.on)),
        ];
        t.by_letter.html(&parts)
    });
    let rows = told["items"].as_array().into_iter().flatten();
    let (code, body) = (&working.round.said.code, &working.owner.name.code);
    let name = page.person(report.author.name());
    let parts = [("day", &day(report.submitted_at)), ("name", &name)];
    let template = Page {
        back: page.href(&working.back()),
        json: page.href(&format!("{path}/reports/{}.json", report.number)),
        review: (working.decides().is_ok() && report.decided.is_none())
            .then(|| page.href(&format!("{path}/review"))),
        reference: Report::reference(code, body, report.number),
        handed_in: words.html(&parts),
        letter,
        decided,
        sha256: report.sha256.clone(),
        rows: rows.map(|told| row(&page, told)).collect(),
        done: ctx.query == "done=handed-in",
        page: {
            page.title.clone_from(&heading);
            page
        },
        heading,
    };
    ctx.page(&template)
}

/// `GET …/reports/{number}.json`: the bytes as they were made when the report was handed in.
///
/// # Errors
/// As [`report`].
pub async fn bytes(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let loaded = read(&ctx, ctx.signed_in()?, path).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header(("digest", format!("sha-256={}", loaded.report.sha256)))
        .body(loaded.content))
}
