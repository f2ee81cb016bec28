//! The list of commitments.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::super::view::target;
use super::super::{Commitment, Instrument, store};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::i18n::Message;
use crate::rules::commitment::CommitmentState;
use crate::rules::{Alignment, Coded, Count, Day, Figure, Figures, Question, Slice, Subject};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, terms};

/// What the list is made of.
struct List {
    commitments: Vec<Commitment>,
    figures: Figures,
    chosen: Option<CommitmentState>,
}

/// What an address asks, beside its days.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    state: String,
}

impl Params {
    fn state(&self) -> Result<Option<CommitmentState>> {
        if self.state.is_empty() {
            return Ok(None);
        }
        let state = CommitmentState::from_code(&self.state);
        state.map(Some).ok_or_else(|| Error::Parameter {
            name: "state",
            given: self.state.clone(),
        })
    }
}

impl List {
    async fn load(ctx: &Ctx, params: &Params) -> Result<Self> {
        let chosen = params.state()?;
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?.id;
            Ok::<_, Error>(Self {
                commitments: store::all(conn, framework, view.known())?,
                figures: view.totals(conn, framework, &["commitment"])?,
                chosen,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout, instrument: Instrument) -> Vec<Row> {
        let mine = |one: &&Commitment| {
            let adopted = one.is_adopted_by(page.as_at());
            let chosen = |state| adopted && self.state(one) == state;
            // What nobody had adopted by the day is not there; of proposals nothing says when.
            one.instrument == instrument
                && (adopted || !one.is_adopted())
                && self.chosen.is_none_or(chosen)
        };
        let all = self.commitments.iter().filter(mine);
        all.map(|one| Row::new(page, one, self)).collect()
    }

    /// How many adopted ones are in each state.
    fn states(&self, page: &Layout) -> Vec<State> {
        let states = CommitmentState::ALL.iter().copied();
        states.map(|state| State::new(page, self, state)).collect()
    }

    fn adopted(&self, day: Day) -> impl Iterator<Item = &Commitment> {
        let all = self.commitments.iter();
        all.filter(move |one| one.is_adopted_by(day))
    }

    fn state(&self, one: &Commitment) -> CommitmentState {
        one.state(&self.figures)
    }
}

/// One of the four states.
struct State {
    words: Message,
    figure: Figure,
    href: String,
    chosen: bool,
}

impl State {
    fn new(page: &Layout, list: &List, state: CommitmentState) -> Self {
        let adopted = list.adopted(page.as_at());
        let number = adopted.filter(|one| list.state(one) == state).count();
        let question = Question {
            subject: Subject::Commitments(state),
            moment: list.figures.moment(),
        };
        Self {
            words: terms::commitment_state(page.t, state),
            figure: Figure::counted(number, question),
            href: page.href(&format!("/commitments?state={}", state.code())),
            chosen: list.chosen == Some(state),
        }
    }
}

/// One commitment of the list.
struct Row {
    code: String,
    text: String,
    link: Link,
    themes: String,
    target: String,
    passed: bool,
    state: Option<Message>,
    linked: Figure,
    aligned: Figure,
}

impl Row {
    fn new(page: &Layout, one: &Commitment, list: &List) -> Self {
        let slice = Slice::Commitment(one.id);
        let of = |alignment| {
            let figures = &list.figures;
            figures.of(Count::Record, Some(alignment), slice, &one.code)
        };
        let codes = one.themes.iter().map(|theme| theme.code.as_str());
        Self {
            code: one.code.clone(),
            text: page.plain(&one.text),
            link: Link::new(page, "/commitments", &one.code, &one.text),
            themes: codes.collect::<Vec<_>>().join(";"),
            target: target(page, one.target()).unwrap_or_default(),
            passed: one.target_year_passed(page.as_at()),
            state: one
                .is_adopted()
                .then(|| terms::commitment_state(page.t, list.state(one))),
            linked: of(Alignment::Oic),
            aligned: of(Alignment::Aligned),
        }
    }

    fn has_target(&self) -> bool {
        !self.target.is_empty()
    }
}

/// Commitments of one instrument.
struct Part {
    instrument: &'static str,
    words: Option<Message>,
    rows: Vec<Row>,
    proposal: bool,
}

#[derive(Template)]
#[template(path = "commitments/index.html")]
struct Index {
    parts: Vec<Part>,
    states: Vec<State>,
    all: Option<String>,
    page: Layout,
}

/// `/commitments`.
///
/// # Errors
/// [`Error::Parameter`] for a state that there is not.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let list = List::load(&ctx, &query).await?;
    let adopted = list.adopted(ctx.moment().as_at);
    let number = i64::try_from(adopted.count()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Commitments, ctx.t().commitments.title.text(number));
    let part = |instrument: &Instrument| Part {
        instrument: instrument.code(),
        words: terms::instrument(page.t, instrument.code()),
        rows: list.rows(&page, *instrument),
        proposal: *instrument == Instrument::Proposal,
    };
    let parts = Instrument::ALL.iter().map(part);
    ctx.page(&Index {
        parts: parts.filter(|part| !part.rows.is_empty()).collect(),
        states: list.states(&page),
        all: list.chosen.map(|_| page.href("/commitments")),
        page,
    })
}

/// `/commitments.csv`: the rows of the list, proposals last and named as such.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let list = List::load(&ctx, &query).await?;
    let page = ctx.layout(Nav::Commitments, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.commitments.instrument.as_str(),
        t.commitments.commitment.as_str(),
        t.commitments.themes.as_str(),
        t.commitments.target.as_str(),
        t.commitments.target_passed.as_str(),
        t.commitments.state.as_str(),
        t.commitments.linked.as_str(),
        t.commitments.aligned.as_str(),
    ])?;
    for instrument in Instrument::ALL {
        let words = terms::instrument(t, instrument.code());
        let words = words.map_or(instrument.code(), |words| words.as_str());
        for row in list.rows(&page, *instrument) {
            let passed = if row.passed {
                t.common.yes.as_str()
            } else {
                ""
            };
            let state: &str = row.state.as_ref().map_or("", |state| state.as_str());
            let [linked, aligned] = [&row.linked, &row.aligned].map(digits);
            let cells = [
                &row.code,
                words,
                &row.text,
                &row.themes,
                &row.target,
                passed,
                state,
                &linked,
                &aligned,
            ];
            table.row(cells)?;
        }
    }
    table.answer("commitments")
}
