//! `/style`: the components that pages are made of, each in its states, as this installation shows
//! them today: the living page of the design. What it counts is what is on record.

use actix_web::HttpResponse;
use askama::Template;

use crate::error::Result;
use crate::figures::View;
use crate::frameworks;
use crate::i18n::{Html, Message};
use crate::rules::{
    Alignment, Coded, Count, Figure, Figures, Level, Moment, Question, Role, Shown, Slice, Status,
    Subject, Value, Word,
};
use crate::web::charts::{Bar, Line, SHADES, Scale};
use crate::web::{Ctx, Form, Layout, Nav, terms};

/// The colours by the names that the stylesheet gives them.
const COLOURS: [&str; 13] = [
    "paper", "sheet", "wash", "ink", "soft", "line", "edge", "green", "green-2", "sand", "clay",
    "mist", "ring",
];

#[derive(Template)]
#[template(path = "dashboards/style.html")]
struct StylePage {
    page: Layout,
    figures: Figures,
    lines: Vec<Line>,
    bar: Bar,
    /// A form as it is given back, with a refusal.
    form: Form,
}

impl StylePage {
    fn record(&self) -> Figure {
        self.figures.overall(Count::Record, None)
    }

    /// A figure of which nothing is known: no state has a value of that year.
    fn missing(&self) -> Figure {
        let question = Question {
            subject: Subject::Median {
                indicator: "IP.PAT.RESD".into(),
                group: None,
                year: 1900,
            },
            moment: self.figures.moment(),
        };
        Figure::of(Value::Missing, question)
    }

    fn statuses(&self) -> Vec<(&'static str, Message)> {
        let all = Status::ALL.iter();
        all.map(|one| (terms::status_tag(*one), terms::status(self.page.t, *one)))
            .collect()
    }

    /// The looks of bars: of statuses, and of what sources say.
    fn looks(&self) -> Vec<(&'static str, Message)> {
        let words = Word::ALL.iter().copied().map(Some).chain([None]);
        let words = words.map(|one| (terms::word_class(one), terms::word(self.page.t, one)));
        let all = Status::ALL.iter();
        all.map(|one| (terms::status_class(*one), terms::status(self.page.t, *one)))
            .chain(words)
            .collect()
    }

    fn levels(&self) -> Vec<(&'static str, Message)> {
        let looks = ["l-reported", "l-documented", "l-verified"];
        let all = looks.into_iter().zip(Level::ALL);
        all.map(|(look, one)| (look, terms::level(self.page.t, *one)))
            .collect()
    }

    fn shades(&self) -> [(&'static str, &'static str); 4] {
        SHADES
    }

    /// Pictures of the record as it is now: the page of each, its file, and what it is called.
    fn pictures(&self) -> Vec<(String, String, Message)> {
        let t = self.page.t;
        let map = ("/states", "/states.svg", t.states.map_title);
        let all = [
            ("/", "/overview/themes.svg", t.overview.by_theme),
            ("/over-time", "/over-time.svg", t.over_time.title),
            ("/matrix", "/matrix.svg", t.matrix.nav),
        ];
        // Tiles are no picture.
        let map = (!self.page.tiles()).then_some(map);
        let at = |path: &str| self.page.href(path);
        all.into_iter()
            .chain(map)
            .map(|(page, file, words)| (at(page), at(file), words))
            .collect()
    }

    fn colours(&self) -> [&'static str; 13] {
        COLOURS
    }

    /// Roles, as choices of a form offer them.
    fn roles(&self) -> Vec<(&'static str, Message)> {
        let all = Role::ALL.iter();
        all.map(|one| (one.code(), terms::role(self.page.t, *one)))
            .collect()
    }
}

fn form(page: &Layout) -> Form {
    let typed = [("name", ""), ("role", "host")];
    let typed = typed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut form = Form::filled(typed);
    let label = page.t.style.field.as_str();
    form.refuse("name", page.t.form.needed.with(&[("label", label)]));
    form
}

fn shown() -> Shown {
    let mut counts = Bar::counts();
    counts.push(Count::Adopted);
    Shown::default().and(&["all"], &counts)
}

fn figures(
    conn: &mut crate::db::Conn,
    clock: &crate::clock::Clock,
    moment: Moment,
) -> Result<Figures> {
    let view = View::load(conn, clock, moment)?;
    let framework = frameworks::default(conn)?.id;
    view.shown_totals(conn, framework, shown())
}

/// `/style`.
///
/// # Errors
/// Where the database is away.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let read = move |conn: &mut _| figures(conn, &clock, moment);
    let figures = ctx.state.db.read(read).await?;
    let page = ctx.layout(Nav::Style, ctx.t().style.title.as_str());
    let t = &page.t.profile;
    let headings = [
        (t.under_agenda, Alignment::Oic, Slice::All),
        (t.aligned, Alignment::Aligned, Slice::All),
    ];
    let whole = figures.overall(Count::Record, None);
    let bar = Bar::of(
        page.t,
        &figures,
        (None, Slice::All, ""),
        &Scale::of(&[whole]),
    );
    ctx.page(&StylePage {
        lines: Line::all(page.t, &figures, "", &headings),
        form: form(&page),
        bar,
        figures,
        page,
    })
}

impl StylePage {
    fn count(&self) -> Html {
        self.page
            .counted(&self.page.t.overview.lead, &self.record())
    }
}
