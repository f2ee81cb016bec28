//! The profile of a commitment.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::super::{Baseline, Commitment, Computed, Fulfilment, store};
use super::{target, themes_of};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::i18n::{Html, Message, format};
use crate::initiatives::Filter;
use crate::initiatives::brief::{self, Brief, Lists};
use crate::rules::{Alignment, Coded, Count, Figure, Figures, Slice};
use crate::states;
use crate::themes::{self, Theme};
use crate::web::charts::Line;
use crate::web::{Ctx, Layout, Link, Nav, Source, terms};

/// What a profile is made of.
struct Profile {
    commitment: Commitment,
    themes: Vec<Theme>,
    baselines: Vec<Baseline>,
    computed: Option<Computed>,
    figures: Figures,
    lists: Lists,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?.id;
            let commitment = store::by_code(conn, framework, &code, view.known())?;
            let linked = Filter {
                commitment: Some(commitment.id),
                ..Filter::default()
            };
            let states = states::all(conn)?;
            Ok::<_, Error>(Self {
                themes: themes::all(conn)?,
                baselines: store::baselines(conn, commitment.id)?,
                computed: super::super::computed(conn, &commitment, moment)?,
                figures: view.totals(conn, framework, &["commitment"])?,
                lists: brief::load(conn, &view, &[linked], locale, states, None)?,
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

/// How many states meet its formula.
struct Met {
    words: Html,
    indicator: Link,
}

impl Met {
    fn new(page: &Layout, one: &Computed) -> Self {
        let (met, all) = (page.figure(&one.met()), page.figure(&one.with_data()));
        let year = Html::isolate(&format::year(page.locale, one.year));
        let parts = [("met", &met), ("all", &all), ("year", &year)];
        let indicator = &one.indicator;
        Self {
            words: page.t.commitments.computed.html(&parts),
            indicator: Link::new(page, "/context", &indicator.code, &indicator.name),
        }
    }
}

/// The declaration that it is fulfilled.
struct Declared {
    words: Html,
    decision: Option<String>,
    document: Source,
    title: String,
}

impl Declared {
    fn new(page: &Layout, one: &Fulfilment) -> Self {
        let meeting = Link::new(page, "/meetings", &one.meeting, &one.meeting_name);
        let href = Html::escape(&meeting.href);
        let meeting = Html::trusted(format!(r#"<a href="{href}">{}</a>"#, meeting.name));
        let parts = [("day", &page.day(&one.on)), ("meeting", &meeting)];
        Self {
            words: page.t.commitments.since_fulfilled.html(&parts),
            decision: one.decision.clone(),
            document: Source::at(page, &one.document_url),
            title: one.document_title.clone(),
        }
    }
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
    state: Option<Message>,
    evidenced: Figure,
    fulfilment: Option<Declared>,
    computed: Option<Met>,
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
            passed: one.target_year_passed(page.as_at()),
            state: one
                .is_adopted()
                .then(|| terms::commitment_state(page.t, one.state(&profile.figures))),
            evidenced: profile.figures.of(Count::Evidenced, None, slice, &one.code),
            fulfilment: one
                .fulfilment
                .as_ref()
                .filter(|declared| declared.on <= page.as_at())
                .map(|declared| Declared::new(&page, declared)),
            computed: profile.computed.as_ref().map(|one| Met::new(&page, one)),
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
