//! The page and the rows of the file.

use askama::Template;

use super::Loaded;
use super::filter::Params;
use super::plan::{Part, Plan, Replanned, Stage};
use crate::i18n::{Html, Locale, Message, Messages, Text};
use crate::rules::{Count, Dating, Figure, Figures, Slice};
use crate::web::{Ctx, Layout, Link, Nav, work};

/// A choice of the form: its parameter, its label, and code, words and whether it is chosen.
struct Choice {
    name: &'static str,
    label: Message,
    options: Vec<(String, String, bool)>,
}

/// A heading with its counts; one without a page of its own has words only.
struct Line {
    link: Option<Link>,
    words: Html,
    counts: [Figure; 2],
}

/// An initiative of the list.
struct Row {
    link: Link,
    reference: String,
    plans: Vec<PlanView>,
}

struct PlanView {
    name: Html,
    code: String,
    what: Message,
    original: Html,
    current: Html,
    changes: Vec<Change>,
}

struct Change {
    words: Html,
    reason: Option<String>,
}

#[derive(Template)]
#[template(path = "dashboards/moved.html")]
pub(super) struct Index {
    page: Layout,
    found: Figure,
    all: [Figure; 2],
    themes: Vec<Line>,
    leads: Vec<Line>,
    params: Params,
    choices: Vec<Choice>,
    rows: Vec<Row>,
    next: Option<String>,
}

impl Index {
    pub(super) fn new(ctx: &Ctx, params: Params, loaded: Loaded) -> Self {
        let mut page = ctx.layout(Nav::MovedPlans, "");
        page.title = page.counted_text(&page.t.moved.title, &loaded.found);
        let last = loaded.rows.last().filter(|_| loaded.more);
        let next = last.map(|one| {
            let address = params.address("/moved-plans", Some(&one.reference));
            page.href(&address)
        });
        Self {
            all: counts(&loaded.figures, Slice::All, ""),
            themes: themes(&page, &loaded),
            leads: leads(&page, &loaded),
            choices: choices(&page, &params, &loaded),
            rows: loaded.rows.iter().map(|one| row(&page, one)).collect(),
            found: loaded.found,
            params,
            next,
            page,
        }
    }

    fn csv(&self) -> String {
        self.page
            .href(&self.params.address("/moved-plans.csv", None))
    }

    fn first_page(&self) -> Option<String> {
        let beyond = !self.params.after.trim().is_empty();
        beyond.then(|| self.page.href(&self.params.address("/moved-plans", None)))
    }
}

fn counts(figures: &Figures, slice: Slice, code: &str) -> [Figure; 2] {
    [Count::Replanned, Count::Rescheduled].map(|count| figures.of(count, None, slice, code))
}

fn line(page: &Layout, figures: &Figures, of: (&str, &str, &Text), slice: Slice) -> Line {
    let (folder, code, name) = of;
    Line {
        link: Some(Link::new(page, folder, code, name)),
        words: page.text(name),
        counts: counts(figures, slice, code),
    }
}

/// By primary theme: they partition the whole.
fn themes(page: &Layout, loaded: &Loaded) -> Vec<Line> {
    let figures = &loaded.figures;
    let themes = loaded.offered.themes.iter().map(|one| {
        let of = ("/themes", one.code.as_str(), &one.name);
        line(page, figures, of, Slice::Theme(Some(one.id)))
    });
    let none = Line {
        link: None,
        words: Html::escape(page.t.overview.no_theme.as_str()),
        counts: counts(figures, Slice::Theme(None), "none"),
    };
    let none = Some(none).filter(|line| !line.counts[0].is_zero());
    themes.chain(none).collect()
}

/// By lead, those of which any plan was moved; by name.
fn leads(page: &Layout, loaded: &Loaded) -> Vec<Line> {
    let (figures, offered) = (&loaded.figures, &loaded.offered);
    let organisations = offered.organisations.iter().map(|one| {
        let of = ("/organisations", one.code.as_str(), &one.name);
        line(page, figures, of, Slice::LeadOrganisation(one.id))
    });
    let states = offered.states.iter().map(|one| {
        let of = ("/states", one.code.as_str(), &one.name);
        line(page, figures, of, Slice::LeadState(one.id))
    });
    let lines = organisations.chain(states);
    lines.filter(|line| !line.counts[0].is_zero()).collect()
}

fn choices(page: &Layout, params: &Params, loaded: &Loaded) -> Vec<Choice> {
    let (t, offered) = (&page.t.initiatives, &loaded.offered);
    let choice = |name, label, chosen: &str, options: Vec<(&String, &Text)>| Choice {
        name,
        label,
        options: options
            .into_iter()
            .map(|(code, name)| (code.clone(), page.plain(name), code == chosen))
            .collect(),
    };
    let themes = offered.themes.iter().map(|one| (&one.code, &one.name));
    let states = offered.states.iter().map(|one| (&one.code, &one.name));
    let bodies = offered.organisations.iter();
    let bodies = bodies.map(|one| (&one.code, &one.name));
    vec![
        choice("theme", t.theme, &params.theme, themes.collect()),
        choice(
            "organisation",
            page.t.moved.lead_organisation,
            &params.organisation,
            bodies.collect(),
        ),
        choice(
            "state",
            page.t.moved.lead_state,
            &params.state,
            states.collect(),
        ),
    ]
}

fn row(page: &Layout, one: &Replanned) -> Row {
    Row {
        link: Link::new(page, "/initiatives", &one.reference, &one.title),
        reference: one.reference.clone(),
        plans: one.plans.iter().map(|plan| plan_view(page, plan)).collect(),
    }
}

fn plan_view(page: &Layout, plan: &Plan) -> PlanView {
    let shown = |stage: Option<&Stage>| planned(page, stage.and_then(|one| one.planned));
    let pairs = plan.stages.iter().zip(plan.stages.iter().skip(1));
    PlanView {
        name: Html::isolate(&name(page.locale, plan)),
        code: plan.code.clone(),
        what: plan.what.words(page.t),
        original: shown(plan.stages.first()),
        current: shown(plan.stages.last()),
        changes: pairs.map(|(from, to)| change(page, from, to)).collect(),
    }
}

fn change(page: &Layout, from: &Stage, to: &Stage) -> Change {
    let on = to.on.map_or_else(Html::default, |day| page.day(&day));
    let (before, after) = (planned(page, from.planned), planned(page, to.planned));
    let parts = [("on", &on), ("from", &before), ("to", &after)];
    Change {
        words: page.t.moved.change.html(&parts),
        reason: to.reason.clone(),
    }
}

fn planned(page: &Layout, day: Option<Dating>) -> Html {
    match day {
        Some(day) => page.dated(&day),
        None => Html::escape(page.t.moved.nothing.as_str()),
    }
}

fn name(locale: Locale, plan: &Plan) -> String {
    match &plan.part {
        Part::Milestone(step, title) => work::milestone(locale, *step, title),
    }
}

/// The headings of the file.
pub(super) fn headings(t: &Messages) -> [&'static str; 10] {
    let m = &t.moved;
    [
        m.reference.as_str(),
        m.initiative.as_str(),
        m.code.as_str(),
        m.plan.as_str(),
        m.what.as_str(),
        m.original.as_str(),
        m.on.as_str(),
        m.from.as_str(),
        m.to.as_str(),
        m.reason.as_str(),
    ]
}

/// The rows of an initiative: one for each change.
pub(super) fn cells(locale: Locale, one: &Replanned) -> Vec<[String; 10]> {
    let title = one.title.in_locale(locale).to_string();
    let day = |stage: &Stage| stage.planned.map_or(String::new(), |day| day.to_iso());
    let mut rows = Vec::new();
    for plan in &one.plans {
        let pairs = plan.stages.iter().zip(plan.stages.iter().skip(1));
        rows.extend(pairs.map(|(from, to)| {
            [
                one.reference.clone(),
                title.clone(),
                plan.code.clone(),
                name(locale, plan),
                plan.what.code().to_owned(),
                plan.stages.first().map_or(String::new(), day),
                to.on.map_or(String::new(), |on| on.to_string()),
                day(from),
                day(to),
                to.reason.clone().unwrap_or_default(),
            ]
        }));
    }
    rows
}
