//! The profile of a commitment.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::super::history as told;
use super::super::view::{basis, target, target_or_none};
use super::super::{
    Baseline, BaselinePlan, Commitment, Computed, Fulfilment, LinkVersion, ThemeName, links, store,
};
use super::entries::{EntryView, Teller, since_fulfilled};
use crate::decisions::{self, Decision, Scope, Wanted};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::{Html, Message, Text, format};
use crate::initiatives::brief::{self, Brief, Lists};
use crate::initiatives::{Filter, Suggested};
use crate::rules::{Alignment, Coded, Count, Figure, Figures, Slice};
use crate::states;
use crate::web::charts::Line;
use crate::web::{Ctx, Layout, Link, Nav, Source, terms};

/// What a profile is made of.
struct Profile {
    commitment: Commitment,
    baselines: Vec<BaselinePlan>,
    links: Vec<LinkVersion>,
    decisions: Vec<Decision>,
    computed: Option<Computed>,
    figures: Figures,
    lists: Lists,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let (locale, today) = (ctx.locale, ctx.today);
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let commitment = store::find(conn, &code, view.known())?;
            let lists = [linked(&commitment), suggested(&commitment)];
            let states = states::all(conn)?;
            Ok::<_, Error>(Self {
                baselines: store::baselines(conn, commitment.id, view.known())?,
                links: store::links::links_by(
                    conn,
                    commitment.id,
                    view.known(),
                    (moment.as_at, today),
                )?,
                decisions: decisions::load(
                    conn,
                    Scope::Commitment(commitment.id),
                    Wanted::default(),
                    view.known(),
                )?,
                computed: super::super::computed(conn, &commitment, moment)?,
                figures: view.totals(conn, commitment.framework, &["commitment"])?,
                lists: brief::load(conn, &view, &lists, locale, states, None)?,
                commitment,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// What is linked to it.
fn linked(one: &Commitment) -> Filter {
    Filter {
        commitment: Some(one.id),
        ..Filter::default()
    }
}

/// What a shared theme suggests for it.
fn suggested(one: &Commitment) -> Filter {
    Filter {
        suggested: Some(Suggested {
            commitment: one.id,
            themes: one.themes.iter().map(|theme| theme.id).collect(),
            primary: None,
        }),
        ..Filter::default()
    }
}

/// A version of a plan that is not the first: what it was originally, and since when and why it is
/// another.
struct Moved {
    original: Html,
    moved: Html,
}

/// A baseline with its source.
struct Start {
    value: String,
    unit: Html,
    year: String,
    source: Source,
    moved: Option<Moved>,
}

/// How many suggestions the page shows.
const SUGGESTED: usize = 8;

/// How many entries of the history the page shows.
const ENTRIES: usize = 12;

/// A decision of a meeting that speaks of it.
struct Taken {
    link: Link,
    code: String,
    state: Html,
}

/// Those that are there on the day that is looked at.
fn taken(page: &Layout, all: &[Decision]) -> Vec<Taken> {
    let there = all.iter().filter(|one| one.state(page.as_at()).is_some());
    let view = |one: &Decision| {
        let text = one
            .current()
            .map_or_else(Text::default, |said| said.text.clone());
        let code = one.code();
        Taken {
            link: Link::new(page, "/decisions", &code, &text),
            state: decisions::view::state(page, one),
            code,
        }
    };
    there.map(view).collect()
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
        let series = &one.series;
        Self {
            words: page.t.commitments.computed.html(&parts),
            indicator: Link::new(page, "/context", &series.code, &series.name),
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
        Self {
            words: since_fulfilled(page, one),
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
    target_moved: Option<Moved>,
    passed: bool,
    state: Option<Message>,
    evidenced: Figure,
    fulfilment: Option<Declared>,
    computed: Option<Met>,
    baselines: Vec<Start>,
    lines: Vec<Line>,
    list: Brief,
    suggested: Brief,
    suggested_more: Vec<Link>,
    decisions: Vec<Taken>,
    history: Vec<EntryView>,
    whole_history: Option<String>,
    page: Layout,
}

impl Show {
    fn new(ctx: &Ctx, page: Layout, profile: &Profile) -> Self {
        let one = &profile.commitment;
        let slice = Slice::Commitment(one.id);
        let t = &page.t.commitments;
        let headings = [
            (t.linked, Alignment::Oic, slice),
            (t.aligned, Alignment::Aligned, slice),
        ];
        let theme = |theme: &ThemeName| Link::new(&page, "/themes", &theme.code, &theme.name);
        let entries = told::history(one, &profile.baselines, &profile.links, page.as_at());
        let teller = Teller::new(ctx, &page, &profile.links);
        let query = format!("commitment={}", one.code);
        Self {
            code: one.code.clone(),
            text: page.text(&one.text),
            instrument: terms::instrument(page.t, one.instrument.code()),
            proposal: !one.is_adopted(),
            note: page.text(&one.note),
            source: Source::of(&page, &one.source),
            themes: one.themes.iter().map(theme).collect(),
            target: target(&page, one.target()),
            target_moved: target_moved(ctx, &page, one),
            passed: one.target_year_passed(page.as_at()),
            state: one
                .is_adopted_by(page.as_at())
                .then(|| terms::commitment_state(page.t, one.state(&profile.figures))),
            evidenced: profile.figures.of(Count::Evidenced, None, slice, &one.code),
            fulfilment: one
                .fulfilment
                .as_ref()
                .filter(|declared| declared.on <= page.as_at())
                .map(|declared| Declared::new(&page, declared)),
            computed: profile.computed.as_ref().map(|one| Met::new(&page, one)),
            baselines: starts(ctx, &page, &profile.baselines),
            lines: Line::all(page.t, &profile.figures, &one.code, &headings),
            list: with_basis(
                ctx,
                &page,
                profile.lists.first(&page, &query),
                &profile.links,
            ),
            suggested: few(profile.lists.second(&page, "")),
            suggested_more: one
                .themes
                .iter()
                .map(|theme| of_theme(&page, theme))
                .collect(),
            decisions: taken(&page, &profile.decisions),
            history: entries
                .iter()
                .take(ENTRIES)
                .map(|entry| teller.tell(entry))
                .collect(),
            whole_history: (entries.len() > ENTRIES)
                .then(|| page.href(&format!("/commitments/{}/history", one.code))),
            page,
        }
    }
}

/// The list with what is said of each link: its basis, and since when.
fn with_basis(ctx: &Ctx, page: &Layout, mut list: Brief, versions: &[LinkVersion]) -> Brief {
    let standing = links::standing(versions);
    for row in &mut list.rows {
        let link = standing.get(&row.reference);
        row.said = link.map(|link| basis(page, &ctx.state.clock, link));
    }
    list
}

/// The first of what is suggested.
fn few(mut list: Brief) -> Brief {
    list.rows.truncate(SUGGESTED);
    list
}

/// The initiatives of a theme.
fn of_theme(page: &Layout, theme: &ThemeName) -> Link {
    let name = page.text(&theme.name);
    Link {
        href: page.href(&format!("/initiatives?theme={}", theme.code)),
        name: page.t.promises.suggested_more.html(&[("theme", &name)]),
    }
}

/// What the target was originally, where it is another now.
fn target_moved(ctx: &Ctx, page: &Layout, one: &Commitment) -> Option<Moved> {
    let (first, last) = (one.targets.first()?, one.targets.last()?);
    let t = &page.t.promises;
    let said = Html::escape(&target_or_none(page, Some(&first.said)));
    let day = page.day(&ctx.state.clock.day_of(last.public_at));
    (first.said != last.said).then(|| Moved {
        original: t.original.html(&[("said", &said)]),
        moved: match &last.reason {
            Some(reason) => {
                let parts = [("day", &day), ("reason", &Html::isolate(reason))];
                t.moved_on.html(&parts)
            }
            None => t.moved_without_reason.html(&[("day", &day)]),
        },
    })
}

/// The baselines that stand.
fn starts(ctx: &Ctx, page: &Layout, baselines: &[BaselinePlan]) -> Vec<Start> {
    let standing = baselines.iter();
    let standing = standing.filter_map(|plan| Some((plan, plan.current()?)));
    standing
        .map(|(plan, one)| start(ctx, page, plan, one))
        .collect()
}

fn start(ctx: &Ctx, page: &Layout, plan: &BaselinePlan, baseline: &Baseline) -> Start {
    Start {
        value: format::decimal(page.locale, baseline.value, 6),
        unit: page.text(&baseline.unit),
        year: format::year(page.locale, baseline.year),
        source: Source::of(page, &baseline.source),
        moved: corrected(ctx, page, plan),
    }
}

fn corrected(ctx: &Ctx, page: &Layout, plan: &BaselinePlan) -> Option<Moved> {
    let (original, last) = (plan.original()?, plan.versions.last()?);
    let t = &page.t.promises;
    let said = super::super::view::baseline(page, original);
    let day = page.day(&ctx.state.clock.day_of(last.public_at));
    Some(Moved {
        original: t.original.html(&[("said", &said)]),
        moved: match &last.reason {
            Some(reason) => {
                let parts = [("day", &day), ("reason", &Html::isolate(reason))];
                t.corrected_on.html(&parts)
            }
            None => t.corrected_without_reason.html(&[("day", &day)]),
        },
    })
}

/// `/commitments/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no commitment.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let text = profile.commitment.text.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(
        &ctx,
        ctx.layout(Nav::Commitments, text),
        &profile,
    ))
}
