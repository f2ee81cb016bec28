//! `/{l}/why/{figure}`: the rule behind a figure, and the records that it counts, computed again
//! from the facts.

mod answers;
mod money;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use self::answers::{Counted, heard, measured, unlinked};
use crate::error::{Error, Result};
use crate::i18n::{Html, Text, format};
use crate::rules::{Coded, Count, Day, Figure, Moment, RuleName, Slice, Subject};
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
            RuleName::Money => t.rule_money,
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
        let Subject::Count {
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
            Subject::Count {
                slice: Slice::All | Slice::Theme(_) | Slice::Kind(_),
                ..
            }
        )
    }
}

/// A count in words.
fn count_words(page: &Layout, count: Count) -> String {
    let (t, w) = (page.t, &page.t.why);
    let of_nature = |words: crate::i18n::Message, nature: Option<crate::rules::Nature>| match nature
    {
        None => words.to_string(),
        Some(nature) => w.of_nature.with(&[
            ("count", words.as_str()),
            ("nature", terms::nature(t, nature).as_str()),
        ]),
    };
    match count {
        Count::Record => w.count_record.to_string(),
        Count::Adopted => w.count_adopted.to_string(),
        Count::Continues => w.count_continues.to_string(),
        Count::Status(status) => w
            .count_status
            .with(&[("status", terms::status(t, status).as_str())]),
        Count::Word(word) => w
            .count_word
            .with(&[("word", terms::word(t, word).as_str())]),
        Count::Proved(level) => w
            .count_proved
            .with(&[("level", terms::level(t, level).as_str())]),
        Count::Due(nature) => of_nature(w.count_due, nature),
        Count::Reported(nature) => of_nature(w.count_reported, nature),
        Count::Documented(nature) => of_nature(w.count_documented, nature),
        Count::Verified(nature) => of_nature(w.count_verified, nature),
        Count::Unheard(nature) => of_nature(w.count_unheard, nature),
        Count::Later(nature) => of_nature(w.count_later, nature),
        Count::WithoutDue(nature) => of_nature(w.count_without_due, nature),
        Count::SaidReached => w.count_said_reached.to_string(),
        Count::SaidDue => w.count_said_due.to_string(),
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
    if let Some(aspect) = name.strip_prefix(money::PREFIX) {
        return money::show(ctx, aspect, moment).await;
    }
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
        Subject::Count { count, .. } => count_words(page, *count),
        Subject::StatesHeard => w.states_heard.to_string(),
        Subject::InstitutionsHeard => w.institutions_heard.to_string(),
        Subject::CommitmentsUnlinked => w.commitments_unlinked.to_string(),
        Subject::Money { .. } | Subject::Listing(_) => w.title.to_string(),
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
