//! The page and the rows of the file.

use askama::Template;

use super::Loaded;
use super::filter::{Offered, Params};
use super::plan::{Part, Plan, Planned, Replanned, Stage, What};
use crate::i18n::{Html, Message, Messages, Text};
use crate::rules::measure::Decimal;
use crate::rules::{Count, Figure, Figures, Slice};
use crate::web::filters::Choice;
use crate::web::{Ctx, Layout, Link, Nav, terms, work};
use crate::{commitments, measures};

/// A heading with its counts; one without a page of its own has words only.
struct Line {
    link: Option<Link>,
    words: Html,
    counts: [Figure; 4],
}

/// An initiative of the list.
struct Row {
    link: Link,
    code: String,
    plans: Vec<PlanView>,
}

struct PlanView {
    name: Html,
    code: String,
    /// What was moved; nothing where the name says it.
    what: Option<Message>,
    original: Html,
    current: Html,
    changes: Vec<Change>,
}

struct Change {
    words: Html,
    reason: Option<String>,
}

/// What initiatives are counted and filtered by.
struct Counted {
    all: [Figure; 4],
    themes: Vec<Line>,
    leads: Vec<Line>,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "dashboards/moved.html")]
pub(super) struct Index {
    page: Layout,
    found: Figure,
    counted: Option<Counted>,
    params: Params,
    rows: Vec<Row>,
    next: Option<String>,
}

impl Index {
    pub(super) fn new(ctx: &Ctx, params: Params, loaded: Loaded) -> Self {
        let mut page = ctx.layout(Nav::MovedPlans, "");
        let t = &page.t.moved;
        let (title, folder) = match loaded.counted {
            Some(_) => (&t.title, "/initiatives"),
            None => (&t.title_commitments, "/commitments"),
        };
        page.title = page.counted_text(title, &loaded.found);
        let last = loaded.rows.last().filter(|_| loaded.more);
        let next = last.map(|one| {
            let address = params.address("/moved-plans", Some(&one.code));
            page.href(&address)
        });
        let counted = loaded.counted.as_ref();
        let row = |one: &Replanned| row(&page, folder, one);
        Self {
            rows: loaded.rows.iter().map(row).collect(),
            counted: counted.map(|(offered, figures)| Counted {
                all: counts(figures, Slice::All, ""),
                themes: themes(&page, offered, figures),
                leads: leads(&page, offered, figures),
                choices: choices(&page, &params, offered),
            }),
            found: loaded.found,
            params,
            next,
            page,
        }
    }

    /// The same page of the other sort: plans of commitments, or of initiatives.
    fn other(&self) -> (String, Message) {
        let t = &self.page.t.moved;
        match self.counted {
            Some(_) => (
                self.page.href("/moved-plans?of=commitments"),
                t.of_commitments,
            ),
            None => (self.page.href("/moved-plans"), t.of_initiatives),
        }
    }

    fn heading(&self) -> Html {
        let t = &self.page.t.moved;
        let title = match self.counted {
            Some(_) => &t.title,
            None => &t.title_commitments,
        };
        self.page.counted(title, &self.found)
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

fn counts(figures: &Figures, slice: Slice, code: &str) -> [Figure; 4] {
    let all = [
        Count::Replanned,
        Count::Rescheduled,
        Count::Retargeted,
        Count::Rebaselined,
    ];
    all.map(|count| figures.of(count, None, slice, code))
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
fn themes(page: &Layout, offered: &Offered, figures: &Figures) -> Vec<Line> {
    let themes = offered.themes.iter().map(|one| {
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
fn leads(page: &Layout, offered: &Offered, figures: &Figures) -> Vec<Line> {
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

fn choices(page: &Layout, params: &Params, offered: &Offered) -> Vec<Choice> {
    let t = &page.t.initiatives;
    let option = |code: &String, name: &Text| (code.clone(), page.plain(name));
    let themes = offered.themes.iter();
    let themes = themes.map(|one| option(&one.code, &one.name));
    let states = offered.states.iter();
    let states = states.map(|one| option(&one.code, &one.name));
    let bodies = offered.organisations.iter();
    let bodies = bodies.filter(|one| one.is_offered(&params.organisation));
    let bodies = bodies.map(|one| option(&one.code, &one.name));
    let moved = &page.t.moved;
    let (body, state) = (moved.lead_organisation, moved.lead_state);
    vec![
        Choice::new("theme", t.theme, &params.theme, themes),
        Choice::new("organisation", body, &params.organisation, bodies),
        Choice::new("state", state, &params.state, states),
    ]
}

fn row(page: &Layout, folder: &str, one: &Replanned) -> Row {
    Row {
        link: Link::new(page, folder, &one.code, &one.title),
        code: one.code.clone(),
        plans: one.plans.iter().map(|plan| plan_view(page, plan)).collect(),
    }
}

fn plan_view(page: &Layout, plan: &Plan) -> PlanView {
    let shown = |stage: Option<&Stage>| {
        let one = stage.and_then(|stage| stage.planned.as_ref());
        planned(page, plan.what, one)
    };
    let pairs = plan.stages.iter().zip(plan.stages.iter().skip(1));
    PlanView {
        name: Html::isolate(&name(page, plan)),
        code: plan.code.clone(),
        what: match plan.part {
            Part::Commitment => None,
            _ => Some(plan.what.words(page.t)),
        },
        original: shown(plan.stages.first()),
        current: shown(plan.stages.last()),
        changes: pairs
            .map(|(from, to)| change(page, plan.what, from, to))
            .collect(),
    }
}

fn change(page: &Layout, what: What, from: &Stage, to: &Stage) -> Change {
    let on = to.on.map_or_else(Html::default, |day| page.day(&day));
    let planned = |stage: &Stage| planned(page, what, stage.planned.as_ref());
    let (before, after) = (planned(from), planned(to));
    let parts = [("on", &on), ("from", &before), ("to", &after)];
    Change {
        words: page.t.moved.change.html(&parts),
        reason: to.reason.clone(),
    }
}

fn planned(page: &Layout, what: What, one: Option<&Planned>) -> Html {
    match one {
        Some(Planned::Day(day)) => page.dated(day),
        Some(one) => Html::isolate(&planned_text(page, one)),
        None => Html::escape(match what {
            What::DueDay => page.t.moved.nothing.as_str(),
            What::Target | What::Baseline => page.t.moved.taken_back.as_str(),
        }),
    }
}

fn planned_text(page: &Layout, one: &Planned) -> String {
    match one {
        Planned::Day(day) => page.dated_text(day),
        Planned::Quantity(quantity, of, due) => {
            let said = measures::view::quantity_text(page, *of, *quantity);
            if due.is_unknown() {
                return said;
            }
            let day = page.dated_text(due);
            page.t.moved.by_day.with(&[("value", &said), ("day", &day)])
        }
        Planned::Commitment(commitments::Planned::Target(target)) => {
            commitments::view::target(page, Some(target)).unwrap_or_default()
        }
        Planned::Commitment(commitments::Planned::Baseline(baseline)) => {
            commitments::view::baseline_text(page, baseline)
        }
        Planned::Commitment(commitments::Planned::Withdrawn) => String::new(),
    }
}

fn name(page: &Layout, plan: &Plan) -> String {
    match &plan.part {
        Part::Milestone(named) => work::milestone(page.locale, named.step, &named.title),
        Part::Measure(measure) => measures::view::plain_name(page, measure),
        Part::Commitment => terms::capital(plan.what.words(page.t)),
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

/// As a file says it: numbers and days without marks of a language.
fn plain(page: &Layout, one: &Planned) -> String {
    match one {
        Planned::Day(day) => day.to_iso(),
        Planned::Quantity(quantity, _, due) => {
            let value = quantity.value.plain();
            let under = quantity.denominator.map(Decimal::plain);
            let said = under.map_or(value.clone(), |under| format!("{value} / {under}"));
            match due.is_unknown() {
                true => said,
                false => format!("{said} ({})", due.to_iso()),
            }
        }
        Planned::Commitment(_) => planned_text(page, one),
    }
}

/// The rows of an initiative or a commitment: one for each change.
pub(super) fn cells(page: &Layout, one: &Replanned) -> Vec<[String; 10]> {
    let title = page.plain(&one.title);
    let said = |stage: &Stage| match &stage.planned {
        Some(one) => plain(page, one),
        None => String::new(),
    };
    let mut rows = Vec::new();
    for plan in &one.plans {
        let pairs = plan.stages.iter().zip(plan.stages.iter().skip(1));
        rows.extend(pairs.map(|(from, to)| {
            [
                one.code.clone(),
                title.clone(),
                plan.code.clone(),
                name(page, plan),
                plan.what.code().to_owned(),
                plan.stages.first().map_or(String::new(), said),
                to.on.map_or(String::new(), |on| on.to_string()),
                said(from),
                said(to),
                to.reason.clone().unwrap_or_default(),
            ]
        }));
    }
    rows
}
