//! The list of commitments, adopted ones by the text in which they stand and proposals apart, and
//! the profile of each. Their states come with the rules for them.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Baseline, Commitment, Instrument, Target, store};
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::{Html, Message, format};
use crate::initiatives::Filter;
use crate::initiatives::brief::{self, Brief, Lists};
use crate::rules::{Alignment, Coded, Figure, Figures, Measure, Question, Slice, Subject};
use crate::states;
use crate::themes::{self, Theme};
use crate::web::charts::Line;
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav, Source, terms};

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
            let framework = frameworks::default(conn)?.id;
            let known = clock.end_of(moment.known_on);
            Ok::<_, Error>(Self {
                commitments: store::all(conn, framework, known)?,
                themes: themes::all(conn)?,
                figures: figures::from_rollups(conn, framework, moment, &["commitment"])?,
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

fn themes_of<'a>(one: &'a Commitment, themes: &'a [Theme]) -> impl Iterator<Item = &'a Theme> {
    themes.iter().filter(|theme| one.themes.contains(&theme.id))
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
            figures.of(Measure::Record, Some(alignment), slice, &one.code)
        };
        let codes = themes_of(one, &list.themes).map(|theme| theme.code.as_str());
        Self {
            code: one.code.clone(),
            text: page.plain(&one.text),
            link: Link::new(page, "/commitments", &one.code, &one.text),
            themes: codes.collect::<Vec<_>>().join(";"),
            target: target(page, one.target.as_ref()).unwrap_or_default(),
            passed: one.target_year_passed(page.today),
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

/// A target in words; none where neither value nor year is named.
fn target(page: &Layout, target: Option<&Target>) -> Option<String> {
    let t = &page.t.commitments;
    let value = |value| format::decimal(page.locale, value, 6);
    let year = |year| format::year(page.locale, year);
    match target.map(|target| (target.value, target.year))? {
        (Some(v), Some(y)) => Some(
            t.target_value_year
                .with(&[("value", &value(v)), ("year", &year(y))]),
        ),
        (None, Some(y)) => Some(t.target_year.with(&[("year", &year(y))])),
        (Some(v), None) => Some(t.target_value.with(&[("value", &value(v))])),
        (None, None) => None,
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

/// What a profile is made of.
struct Profile {
    commitment: Commitment,
    themes: Vec<Theme>,
    baselines: Vec<Baseline>,
    figures: Figures,
    lists: Lists,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let when = (moment.as_at, ctx.locale);
        let load = move |conn: &mut _| {
            let framework = frameworks::default(conn)?.id;
            let known = clock.end_of(moment.known_on);
            let commitment = store::by_code(conn, framework, &code, known)?;
            let linked = Filter {
                commitment: Some(commitment.id),
                ..Filter::default()
            };
            let states = states::all(conn)?;
            Ok::<_, Error>(Self {
                themes: themes::all(conn)?,
                baselines: store::baselines(conn, commitment.id)?,
                figures: figures::from_rollups(conn, framework, moment, &["commitment"])?,
                lists: brief::load(conn, &[linked], when, states, None)?,
                commitment,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// A baseline with its source.
struct Start {
    value: String,
    unit: Html,
    year: String,
    source: Source,
}

#[derive(Template)]
#[template(path = "commitments/show.html")]
struct Show {
    code: String,
    text: Html,
    instrument: Option<Message>,
    proposal: bool,
    note: Html,
    source: Source,
    themes: Vec<Link>,
    target: Option<String>,
    passed: bool,
    baselines: Vec<Start>,
    lines: Vec<Line>,
    list: Brief,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile) -> Self {
        let one = &profile.commitment;
        let slice = Slice::Commitment(one.id);
        let t = &page.t.commitments;
        let headings = [
            (t.linked, Alignment::Oic, slice),
            (t.aligned, Alignment::Aligned, slice),
        ];
        let theme = |theme: &Theme| Link::new(&page, "/themes", &theme.code, &theme.name);
        let query = format!("commitment={}", one.code);
        Self {
            code: one.code.clone(),
            text: page.text(&one.text),
            instrument: terms::instrument(page.t, one.instrument.code()),
            proposal: !one.is_adopted(),
            note: page.text(&one.note),
            source: Source::of(&page, &one.source),
            themes: themes_of(one, &profile.themes).map(theme).collect(),
            target: target(&page, one.target.as_ref()),
            passed: one.target_year_passed(page.today),
            baselines: profile.baselines.iter().map(|b| start(&page, b)).collect(),
            lines: Line::all(page.t, &profile.figures, &one.code, &headings),
            list: profile.lists.first(&page, &query),
            page,
        }
    }
}

fn start(page: &Layout, baseline: &Baseline) -> Start {
    Start {
        value: format::decimal(page.locale, baseline.value, 6),
        unit: page.text(&baseline.unit),
        year: format::year(page.locale, baseline.year),
        source: Source::of(page, &baseline.source),
    }
}

/// `/commitments/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no commitment.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let text = profile.commitment.text.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(ctx.layout(Nav::Commitments, text), &profile))
}
