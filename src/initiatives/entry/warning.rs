//! The warning before a new record is saved that another one looks like: who enters it opens the
//! other, joins it, or goes on and says why.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::Datelike;

use super::choices::Choices;
use super::form::Entry;
use super::reading::{Desk, Reading};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Text, fold, format, words};
use crate::initiatives::series;
use crate::initiatives::similar::{self, Eyes, Likeness, Similar};
use crate::rules::Kind;
use crate::web::form::TEXT_MAX;
use crate::web::{Ctx, Form, Layout, work};

/// The field of the decision: `other`, or what the new record is of another one.
const DECISION: &str = "similar";

/// The field of the reason to go on.
const REASON: &str = "similar_reason";

/// The field that says which similar records were seen.
const SEEN: &str = "similar_seen";

/// The field that says of which record a new one is the next edition.
pub const EDITION_OF: &str = "edition_of";

/// What came of looking.
pub enum Outcome {
    /// Nothing stands in the way; a record may join the series of the new one.
    Nothing(Option<String>),
    /// Records that it may be the same as, and a decision that was not made yet.
    Similar(Vec<Candidate>),
}

/// A similar record, and the series that a new edition of it would be in.
pub struct Candidate {
    similar: Similar,
    series: String,
}

/// Looks for similar records, and reads what was decided about them; a decision is written into
/// the entry.
///
/// # Errors
/// Where the database is away.
pub fn look(conn: &mut Conn, reading: &mut Reading, desk: &Desk) -> Result<Outcome> {
    let Some((entry, _)) = &mut reading.entry else {
        return Ok(Outcome::Nothing(None));
    };
    let edition = reading.form.value(EDITION_OF).to_owned();
    let joins = (!edition.is_empty()).then_some(edition);
    let eyes = if desk.administers() {
        Eyes::All
    } else {
        Eyes::Of(&desk.principal.bodies)
    };
    let found = similar::find(conn, &likeness(entry), eyes)?;
    let mut candidates = Vec::new();
    for similar in found {
        let series = series_of(conn, &similar, desk)?;
        let is_edition = joins.as_ref() == Some(&similar.reference)
            || entry.series.as_ref().map(|one| fold::fold(one)) == Some(fold::fold(&series));
        // The same title in the same year is a twin, whatever its series.
        if !is_edition || !similar.shared.years.is_empty() {
            candidates.push(Candidate { similar, series });
        }
    }
    if candidates.is_empty() {
        return Ok(Outcome::Nothing(joins));
    }
    Ok(match decided(&mut reading.form, &candidates, desk) {
        Decision::None => Outcome::Similar(candidates),
        Decision::Other(why) => {
            entry.reason = joined(entry.reason.take(), why);
            Outcome::Nothing(joins)
        }
        Decision::Edition(reference, series) => {
            entry.series = Some(series);
            Outcome::Nothing(Some(reference))
        }
        Decision::Part(reference) => {
            entry.parent = Some(reference);
            Outcome::Nothing(joins)
        }
    })
}

fn joined(before: Option<String>, why: String) -> Option<String> {
    Some(match before {
        Some(before) => format!("{before}\n{why}"),
        None => why,
    })
}

fn likeness(entry: &Entry) -> Likeness {
    let title = &entry.texts.title;
    let said = [&title.en, &title.ar, &title.fr].into_iter().flatten();
    let said = said.flat_map(|title| words::years(title));
    let announced = [
        entry.profile.announced.first(),
        entry.profile.announced.last(),
    ];
    let due = entry.plans.iter().map(|(_, due)| due.last());
    let days = announced.into_iter().chain(due).flatten();
    Likeness {
        years: said.chain(days.map(|day| day.year())).collect(),
        themes: entry.profile.themes.iter().copied().collect(),
        bodies: entry.profile.roles.iter().map(|(_, body)| *body).collect(),
        title: title.clone(),
    }
}

/// The name of its series; where it has none, its title without the year.
fn series_of(conn: &mut Conn, similar: &Similar, desk: &Desk) -> Result<String> {
    let name = match similar.series {
        Some(id) => series::name(conn, id)?.in_locale(desk.locale).to_string(),
        None => series_name(&similar.likeness.title, desk),
    };
    Ok(name)
}

/// What a series is called after one of its editions: the title without its years.
pub fn series_name(title: &Text, desk: &Desk) -> String {
    let title = title.in_locale(desk.locale).to_string();
    let years: BTreeSet<i32> = words::years(&title);
    let is_year = |word: &&str| {
        let plain = fold::digits(word);
        let plain = plain.trim_matches(|c: char| !c.is_ascii_digit());
        plain.parse().is_ok_and(|year| years.contains(&year))
    };
    let kept: Vec<&str> = title
        .split_whitespace()
        .filter(|word| !is_year(word))
        .collect();
    let name = kept.join(" ");
    let name = name.trim_matches(|c: char| c.is_whitespace() || ",;:–-(".contains(c));
    if name.is_empty() {
        title
    } else {
        name.to_owned()
    }
}

enum Decision {
    None,
    Other(String),
    Edition(String, String),
    Part(String),
}

/// What was decided; a decision about records that were not seen is none.
fn decided(form: &mut Form, candidates: &[Candidate], desk: &Desk) -> Decision {
    let t = &desk.locale.messages().similar;
    let decision = form.value(DECISION).to_owned();
    let seen = form.value(SEEN).to_owned();
    let unseen = |one: &Candidate| !seen.split(' ').any(|seen| seen == one.similar.reference);
    if seen.is_empty() || candidates.iter().any(unseen) {
        return Decision::None;
    }
    if decision == "other" {
        let mut typed = form.typed(desk.locale);
        let why = typed.text(REASON, TEXT_MAX);
        if why.is_none() && typed.form().problem(REASON).is_none() {
            typed.refuse(REASON, t.reason_needed.as_str());
        }
        return why.map_or(Decision::None, Decision::Other);
    }
    let named = decision.split_once(':').and_then(|(what, reference)| {
        let named = |one: &&Candidate| one.similar.reference == reference;
        Some((what, candidates.iter().find(named)?))
    });
    match named {
        Some(("edition", one)) => {
            Decision::Edition(one.similar.reference.clone(), one.series.clone())
        }
        Some(("part", one)) if one.similar.kind == Kind::Programme => {
            Decision::Part(one.similar.reference.clone())
        }
        _ => {
            form.refuse(DECISION, t.decision_needed.as_str());
            Decision::None
        }
    }
}

/// A similar record as the page shows it.
struct Row {
    title: Html,
    reference: String,
    href: String,
    public: bool,
    /// What both share, in words.
    shared: String,
}

#[derive(Template)]
#[template(path = "initiatives/similar.html")]
struct Page {
    page: Layout,
    form: Form,
    rows: Vec<Row>,
    decisions: Vec<(String, String)>,
    seen: String,
    action: String,
}

impl Page {
    /// What was typed, without what is decided here.
    fn carried(&self) -> impl Iterator<Item = &(String, String)> {
        let here = [DECISION, REASON, SEEN, "then"];
        let values = self.form.values().iter();
        values.filter(move |(name, _)| !here.contains(&name.as_str()))
    }

    /// The button by which the form was sent: the decision is sent the same way.
    fn then(&self) -> &str {
        self.form.value("then")
    }
}

/// Asks what the new record is of the similar ones; everything typed goes along.
///
/// # Errors
/// As [`Ctx::page`].
pub fn show(
    ctx: &Ctx,
    form: Form,
    choices: &Choices,
    found: Vec<Candidate>,
    action: String,
) -> Result<HttpResponse> {
    let page = work::layout(ctx, &form, ctx.t().similar.title.as_str());
    let seen: Vec<&str> = found
        .iter()
        .map(|one| one.similar.reference.as_str())
        .collect();
    let page = Page {
        seen: seen.join(" "),
        rows: found.iter().map(|one| row(&page, choices, one)).collect(),
        decisions: decisions(ctx, &found),
        page,
        form,
        action,
    };
    ctx.page_with(StatusCode::CONFLICT, &page)
}

fn row(page: &Layout, choices: &Choices, one: &Candidate) -> Row {
    let similar = &one.similar;
    let folder = if similar.public {
        "/initiatives"
    } else {
        "/manage/initiatives"
    };
    let themes = similar.shared.themes.iter();
    let themes = themes.filter_map(|id| Some(page.plain(&choices.names.themes.get(id)?.name)));
    let bodies = similar.shared.bodies.iter();
    let bodies = bodies.map(|body| choices.name(*body, page.locale));
    let years = similar.shared.years.iter();
    let years = years.map(|year| format::year(page.locale, *year));
    let shared: Vec<String> = themes.chain(bodies).chain(years).take(6).collect();
    Row {
        title: page.text(&similar.likeness.title),
        reference: similar.reference.clone(),
        href: page.at(folder, &similar.reference),
        public: similar.public,
        shared: page
            .t
            .similar
            .shares
            .with(&[("shared", &format::list(page.locale, &shared))]),
    }
}

/// What it can be of each, and something else.
fn decisions(ctx: &Ctx, found: &[Candidate]) -> Vec<(String, String)> {
    let t = &ctx.t().similar;
    let mut decisions = Vec::new();
    for one in found {
        let reference = &one.similar.reference;
        let title = one.similar.likeness.title.in_locale(ctx.locale).to_string();
        let values = [("title", title.as_str()), ("series", one.series.as_str())];
        decisions.push((format!("edition:{reference}"), t.edition.with(&values)));
        if one.similar.kind == Kind::Programme {
            decisions.push((format!("part:{reference}"), t.part.with(&values[..1])));
        }
    }
    decisions.push(("other".into(), t.other.to_string()));
    decisions
}
