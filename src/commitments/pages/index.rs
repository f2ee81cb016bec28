//! The list of commitments.

use actix_web::HttpResponse;
use askama::Template;

use super::super::{Commitment, Instrument, store};
use super::{target, themes_of};
use crate::error::{Error, Result};
use crate::figures::{self, View};
use crate::frameworks;
use crate::i18n::Message;
use crate::rules::{Alignment, Coded, Count, Figure, Figures, Question, Slice, Subject};
use crate::themes::{self, Theme};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, terms};

/// What the list is made of.
struct List {
    commitments: Vec<Commitment>,
    themes: Vec<Theme>,
    figures: Figures,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?.id;
            Ok::<_, Error>(Self {
                commitments: store::all(conn, framework, view.known())?,
                themes: themes::all(conn)?,
                figures: view.totals(conn, framework, &["commitment"])?,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout, instrument: Instrument) -> Vec<Row> {
        let mine = |one: &&Commitment| one.instrument == instrument;
        let all = self.commitments.iter().filter(mine);
        all.map(|one| Row::new(page, one, self)).collect()
    }

    /// Adopted ones with nothing linked.
    fn unlinked(&self) -> Figure {
        let number = figures::unlinked(&self.commitments, &self.figures).len();
        let question = Question {
            subject: Subject::CommitmentsUnlinked,
            moment: self.figures.moment(),
        };
        Figure::counted(number, question)
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
        let codes = themes_of(one, &list.themes).map(|theme| theme.code.as_str());
        Self {
            code: one.code.clone(),
            text: page.plain(&one.text),
            link: Link::new(page, "/commitments", &one.code, &one.text),
            themes: codes.collect::<Vec<_>>().join(";"),
            target: target(page, one.target.as_ref()).unwrap_or_default(),
            passed: one.target_year_passed(page.as_at()),
            linked: of(Alignment::Oic),
            aligned: of(Alignment::Aligned),
        }
    }

    fn has_target(&self) -> bool {
        !self.target.is_empty()
    }

    fn has_nothing(&self) -> bool {
        self.linked.is_zero() && self.aligned.is_zero()
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
    unlinked: Figure,
    page: Layout,
}

/// `/commitments`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let adopted = list.commitments.iter().filter(|one| one.is_adopted());
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
        unlinked: list.unlinked(),
        page,
    })
}

/// `/commitments.csv`: the rows of the list, proposals last and named as such.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Commitments, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.commitments.instrument.as_str(),
        t.commitments.commitment.as_str(),
        t.commitments.themes.as_str(),
        t.commitments.target.as_str(),
        t.commitments.target_passed.as_str(),
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
            let [linked, aligned] = [&row.linked, &row.aligned].map(digits);
            let cells = [
                &row.code,
                words,
                &row.text,
                &row.themes,
                &row.target,
                passed,
                &linked,
                &aligned,
            ];
            table.row(cells)?;
        }
    }
    table.answer("commitments")
}
