//! `/{l}/why/{figure}`: the rule behind a figure, and the records that it counts, computed again
//! from the facts.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use crate::commitments;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::{Html, Text, format};
use crate::initiatives;
use crate::organisations;
use crate::priorities;
use crate::rules::{
    Alignment, Body, Coded, Day, Figure, Instant, Measure, Moment, Question, RuleName, Slice, Subject,
};
use crate::states;
use crate::themes;
use crate::web::{Ctx, Layout, Nav, terms};

/// What an address asks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    alignment: String,
    by: String,
    code: String,
    as_at: String,
    known_on: String,
}

/// Something that the figure counts, with the words that say how much, where that is not one.
struct Counted {
    href: String,
    code: String,
    name: Text,
    adds: Option<String>,
}

#[derive(Template)]
#[template(path = "dashboards/why.html")]
struct Why {
    page: Layout,
    figure: Figure,
    heading: Option<Text>,
    counted: Vec<Counted>,
}

impl Why {
    fn rule_words(&self) -> crate::i18n::Message {
        let t = &self.page.t.why;
        match self.figure.question().rule().name {
            RuleName::OnRecord => t.rule_on_record,
            RuleName::Adoption => t.rule_adoption,
            RuleName::Status => t.rule_status,
            RuleName::Word => t.rule_word,
            RuleName::Milestones => t.rule_milestones,
            RuleName::Coverage => t.rule_coverage,
            RuleName::Commitments => t.rule_commitments,
            RuleName::Listing => t.rule_listing,
        }
    }

    fn rule_version(&self) -> String {
        let rule = self.figure.question().rule();
        let version = format::number(self.page.locale, rule.version.into());
        self.page.t.why.rule_version.with(&[("rule", rule.name.code()), ("version", &version)])
    }

    fn days(&self) -> Html {
        let Moment { as_at, known_on } = self.figure.question().moment;
        let (as_at, known_on) = (self.page.day(&as_at), self.page.day(&known_on));
        self.page.t.why.both_days.html(&[("as_at", &as_at), ("known_on", &known_on)])
    }

    fn number(&self) -> Html {
        Html::isolate(&self.page.number(&self.figure))
    }

    fn alignment(&self) -> Option<String> {
        let Subject::Measure { alignment: Some(alignment), .. } = self.figure.question().subject
        else {
            return None;
        };
        let words = terms::alignment(self.page.t, alignment);
        Some(self.page.t.why.counted_alignment.with(&[("alignment", words.as_str())]))
    }

    fn of_heading(&self) -> Option<Html> {
        let heading = self.heading.as_ref()?;
        let t = &self.page.t.why;
        Some(t.counted_heading.html(&[("heading", &self.page.text(heading))]))
    }

    fn is_joint(&self) -> bool {
        matches!(
            self.figure.question().subject,
            Subject::Measure { slice: Slice::All | Slice::Theme(_) | Slice::Kind(_), .. }
        )
    }
}

/// A measure in words.
fn measure_words(page: &Layout, measure: Measure) -> String {
    let (t, w) = (page.t, &page.t.why);
    let of_nature = |words: crate::i18n::Message, nature: Option<crate::rules::Nature>| match nature {
        None => words.to_string(),
        Some(nature) => w.of_nature.with(&[
            ("measure", words.as_str()),
            ("nature", terms::nature(t, nature).as_str()),
        ]),
    };
    match measure {
        Measure::Record => w.measure_record.to_string(),
        Measure::Adopted => w.measure_adopted.to_string(),
        Measure::Continues => w.measure_continues.to_string(),
        Measure::Status(status) => {
            w.measure_status.with(&[("status", terms::status(t, status).as_str())])
        }
        Measure::Word(word) => w.measure_word.with(&[("word", terms::word(t, word).as_str())]),
        Measure::Proved(level) => {
            w.measure_proved.with(&[("level", terms::level(t, level).as_str())])
        }
        Measure::Due(nature) => of_nature(w.measure_due, nature),
        Measure::Reported(nature) => of_nature(w.measure_reported, nature),
        Measure::Documented(nature) => of_nature(w.measure_documented, nature),
        Measure::Verified(nature) => of_nature(w.measure_verified, nature),
        Measure::Unheard(nature) => of_nature(w.measure_unheard, nature),
        Measure::Later(nature) => of_nature(w.measure_later, nature),
        Measure::WithoutDue(nature) => of_nature(w.measure_without_due, nature),
        Measure::SaidReached => w.measure_said_reached.to_string(),
        Measure::SaidDue => w.measure_said_due.to_string(),
    }
}

/// Why a figure is what it is.
///
/// # Errors
/// [`Error::NotFound`] for an unknown figure, [`Error::Parameter`] for an unknown heading or a day
/// that has not come.
pub async fn show(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let params = query.into_inner();
    let moment = moment(&params, ctx.today)?;
    let (name, clock) = (path.into_inner().1, ctx.state.clock.clone());
    let page = ctx.layout(Nav::None, ctx.t().why.title.as_str());
    let locale = ctx.locale;
    let (figure, heading, counted) = ctx
        .state
        .db
        .read(move |conn| match name.as_str() {
            "states-heard" | "institutions-heard" => heard(conn, &clock, &name, moment),
            "commitments-unlinked" => unlinked(conn, &clock, moment),
            _ => measured(conn, &clock, &name, &params, moment, locale),
        })
        .await?;
    let mut page = page;
    page.title = title(&page, &figure);
    ctx.page(&Why { page, figure, heading, counted })
}

fn title(page: &Layout, figure: &Figure) -> String {
    let w = &page.t.why;
    match &figure.question().subject {
        Subject::Measure { measure, .. } => measure_words(page, *measure),
        Subject::StatesHeard => w.states_heard.to_string(),
        Subject::InstitutionsHeard => w.institutions_heard.to_string(),
        Subject::CommitmentsUnlinked => w.commitments_unlinked.to_string(),
        Subject::Listing(_) => w.title.to_string(),
    }
}

/// Both days; today where none is named. Neither may lie ahead.
fn moment(params: &Params, today: Day) -> Result<Moment> {
    let read = |name: &'static str, text: &str| {
        if text.is_empty() {
            return Ok(today);
        }
        let day = text.parse().ok().filter(|day| *day <= today && *day >= crate::rules::FIRST_DAY);
        day.ok_or_else(|| Error::Parameter { name, given: text.to_owned() })
    };
    Ok(Moment {
        as_at: read("as_at", &params.as_at)?,
        known_on: read("known_on", &params.known_on)?,
    })
}

type Answer = (Figure, Option<Text>, Vec<Counted>);

fn measured(
    conn: &mut Conn,
    clock: &crate::clock::Clock,
    name: &str,
    params: &Params,
    moment: Moment,
    locale: crate::i18n::Locale,
) -> Result<Answer> {
    let measure = Measure::from_code(name).ok_or(Error::NotFound)?;
    let alignment = match params.alignment.as_str() {
        "" => None,
        code => Some(Alignment::from_code(code).ok_or_else(|| Error::Parameter {
            name: "alignment",
            given: code.to_owned(),
        })?),
    };
    let (slice, heading) = heading(conn, params, clock.end_of(moment.known_on))?;
    let framework = frameworks::default(conn)?;
    let behind = figures::records_behind(conn, clock, (measure, alignment, slice), moment)?;
    let ids: Vec<i64> = behind.iter().map(|(id, _)| *id).collect();
    let names = initiatives::references(conn, &ids)?;
    let mut counted: Vec<Counted> = behind
        .into_iter()
        .filter_map(|(id, amount)| {
            let (reference, title) = names.get(&id)?;
            Some(Counted {
                href: format!("/initiatives/{reference}"),
                code: reference.clone(),
                name: title.clone(),
                adds: measure.counts_milestones().then(|| format::number(locale, amount)),
            })
        })
        .collect();
    counted.sort_by_cached_key(|one| {
        crate::i18n::order::key(locale, one.name.in_locale(locale).text)
    });
    let figures = figures::from_facts(conn, clock, framework.id, moment)?;
    let figure = figures.of(measure, alignment, slice, &params.code);
    Ok((figure, heading, counted))
}

/// The heading of an address, with its name.
fn heading(conn: &mut Conn, params: &Params, known: Instant) -> Result<(Slice, Option<Text>)> {
    let code = params.code.as_str();
    let unknown = || Error::Parameter { name: "by", given: params.by.clone() };
    Ok(match params.by.as_str() {
        "" | "all" => (Slice::All, None),
        "theme" if code == "none" => (Slice::Theme(None), None),
        "theme" => {
            let theme = themes::by_code(conn, code)?;
            (Slice::Theme(Some(theme.id)), Some(theme.name))
        }
        "kind" => {
            let kind = crate::rules::Kind::from_code(code).ok_or_else(unknown)?;
            let name = |locale| Some(terms::kind(crate::i18n::Messages::of(locale), kind).to_string());
            use crate::i18n::Locale::{Ar, En, Fr};
            (Slice::Kind(kind), Some(Text::new(name(En), name(Ar), name(Fr))))
        }
        by @ ("lead-state" | "state") => {
            let state = states::by_code(conn, code)?;
            let slice = if by == "state" { Slice::State(state.id) } else { Slice::LeadState(state.id) };
            (slice, Some(state.name))
        }
        by @ ("lead-organisation" | "organisation") => {
            let one = organisations::by_code(conn, code)?;
            let slice = match by {
                "organisation" => Slice::Organisation(one.id),
                _ => Slice::LeadOrganisation(one.id),
            };
            (slice, Some(one.name))
        }
        "priority" => {
            let framework = frameworks::default(conn)?;
            let one = priorities::by_code(conn, framework.id, code)?;
            (Slice::Priority(one.id), Some(one.name))
        }
        "commitment" => {
            let framework = frameworks::default(conn)?;
            let one = commitments::by_code(conn, framework.id, code, known)?;
            (Slice::Commitment(one.id), Some(one.text))
        }
        "part" => {
            let one = initiatives::by_reference(conn, code)?;
            (Slice::Part(one.id), Some(one.texts.title))
        }
        _ => return Err(unknown()),
    })
}

fn heard(conn: &mut Conn, clock: &crate::clock::Clock, name: &str, moment: Moment) -> Result<Answer> {
    let heard = figures::coverage(conn, clock, moment)?;
    let (subject, counted): (Subject, Vec<Counted>) = match name {
        "states-heard" => {
            let all = states::all(conn)?.into_iter();
            let mine = all.filter(|one| heard.contains(&Body::State(one.id)));
            let rows = mine.map(|one| counted_body("/states", one.code, one.name)).collect();
            (Subject::StatesHeard, rows)
        }
        _ => {
            let all = organisations::all(conn)?.into_iter();
            let mine = all
                .filter(|one| one.institution && heard.contains(&Body::Organisation(one.id)));
            let rows = mine.map(|one| counted_body("/organisations", one.code, one.name)).collect();
            (Subject::InstitutionsHeard, rows)
        }
    };
    let figure = Figure::counted(counted.len(), Question { subject, moment });
    Ok((figure, None, counted))
}

fn counted_body(folder: &str, code: String, name: Text) -> Counted {
    Counted { href: format!("{folder}/{code}"), code, name, adds: None }
}

fn unlinked(conn: &mut Conn, clock: &crate::clock::Clock, moment: Moment) -> Result<Answer> {
    let framework = frameworks::default(conn)?;
    let figures = figures::from_facts(conn, clock, framework.id, moment)?;
    let all = commitments::all(conn, framework.id, clock.end_of(moment.known_on))?;
    let counted: Vec<Counted> = figures::unlinked(&all, &figures)
        .into_iter()
        .map(|one| counted_body("/commitments", one.code.clone(), one.text.clone()))
        .collect();
    let subject = Subject::CommitmentsUnlinked;
    let figure = Figure::counted(counted.len(), Question { subject, moment });
    Ok((figure, None, counted))
}
