//! `/{l}/why/{figure}`: the rule behind a figure, and the records that it counts, computed again
//! from the facts.

mod answers;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use self::answers::{Counted, heard, measured, unlinked};
use crate::error::{Error, Result};
use crate::i18n::{Html, Text, format};
use crate::rules::{Coded, Day, Figure, Measure, Moment, RuleName, Slice, Subject};
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
        self.page
            .t
            .why
            .rule_version
            .with(&[("rule", rule.name.code()), ("version", &version)])
    }

    fn days(&self) -> Html {
        let Moment { as_at, known_on } = self.figure.question().moment;
        let (as_at, known_on) = (self.page.day(&as_at), self.page.day(&known_on));
        self.page
            .t
            .why
            .both_days
            .html(&[("as_at", &as_at), ("known_on", &known_on)])
    }

    fn answer(&self) -> Html {
        let number = Html::isolate(&self.page.number(&self.figure));
        let strong = Html::trusted(format!("<strong>{number}</strong>"));
        self.page.t.why.answer.html(&[("n", &strong)])
    }

    fn alignment(&self) -> Option<String> {
        let Subject::Measure {
            alignment: Some(alignment),
            ..
        } = self.figure.question().subject
        else {
            return None;
        };
        let words = terms::alignment(self.page.t, alignment);
        Some(
            self.page
                .t
                .why
                .counted_alignment
                .with(&[("alignment", words.as_str())]),
        )
    }

    fn of_heading(&self) -> Option<Html> {
        let heading = self.heading.as_ref()?;
        let t = &self.page.t.why;
        Some(
            t.counted_heading
                .html(&[("heading", &self.page.text(heading))]),
        )
    }

    fn is_joint(&self) -> bool {
        matches!(
            self.figure.question().subject,
            Subject::Measure {
                slice: Slice::All | Slice::Theme(_) | Slice::Kind(_),
                ..
            }
        )
    }
}

/// A measure in words.
fn measure_words(page: &Layout, measure: Measure) -> String {
    let (t, w) = (page.t, &page.t.why);
    let of_nature = |words: crate::i18n::Message, nature: Option<crate::rules::Nature>| match nature
    {
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
        Measure::Status(status) => w
            .measure_status
            .with(&[("status", terms::status(t, status).as_str())]),
        Measure::Word(word) => w
            .measure_word
            .with(&[("word", terms::word(t, word).as_str())]),
        Measure::Proved(level) => w
            .measure_proved
            .with(&[("level", terms::level(t, level).as_str())]),
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
    ctx.page(&Why {
        page,
        figure,
        heading,
        counted,
    })
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
        let day = text
            .parse()
            .ok()
            .filter(|day| *day <= today && *day >= crate::rules::FIRST_DAY);
        day.ok_or_else(|| Error::Parameter {
            name,
            given: text.to_owned(),
        })
    };
    Ok(Moment {
        as_at: read("as_at", &params.as_at)?,
        known_on: read("known_on", &params.known_on)?,
    })
}
