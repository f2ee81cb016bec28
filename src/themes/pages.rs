//! The list of themes, and the profile of each.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Theme, store};
use crate::commitments::{self, Commitment};
use crate::context::{self, Named};
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::i18n::{Html, Message, Messages, Text};
use crate::initiatives::Filter;
use crate::initiatives::brief::{self, Brief, Lists};
use crate::priorities::{self, Priority};
use crate::rules::{Alignment, Count, Figure, Figures, Slice};
use crate::states;
use crate::web::charts::{Bar, Line, Scale};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav};

/// What the list is made of.
struct List {
    themes: Vec<Theme>,
    figures: Figures,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?;
            let headings = ["all", "theme"];
            Ok(Self {
                themes: store::all(conn)?,
                figures: view.totals(conn, framework.id, &headings)?,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout) -> Vec<Row> {
        let records = self.themes.iter().map(|one| record(&self.figures, one));
        let scale = Scale::of(&records.collect::<Vec<_>>());
        let row = |theme| Row::new(page, theme, &self.figures, &scale);
        self.themes.iter().map(row).collect()
    }

    /// Initiatives without a theme: a line of its own, where there are any.
    fn without(&self) -> Option<[Figure; 2]> {
        let of = |alignment| {
            let none = Slice::Theme(None);
            self.figures
                .of(Count::Record, Some(alignment), none, "none")
        };
        let both = [of(Alignment::Oic), of(Alignment::Aligned)];
        both.iter().any(|one| !one.is_zero()).then_some(both)
    }
}

fn record(figures: &Figures, theme: &Theme) -> Figure {
    let slice = Slice::Theme(Some(theme.id));
    figures.of(Count::Record, Some(Alignment::Oic), slice, &theme.code)
}

/// One theme of the list.
struct Row {
    code: String,
    name: String,
    link: Link,
    headline: bool,
    record: Figure,
    adopted: Figure,
    bar: Bar,
    aligned: Figure,
}

impl Row {
    fn new(page: &Layout, theme: &Theme, figures: &Figures, scale: &Scale) -> Self {
        let (slice, code) = (Slice::Theme(Some(theme.id)), theme.code.as_str());
        let heading = (Some(Alignment::Oic), slice, code);
        Self {
            code: theme.code.clone(),
            name: page.plain(&theme.name),
            link: Link::new(page, "/themes", code, &theme.name),
            headline: theme.headline,
            record: record(figures, theme),
            adopted: figures.of(Count::Adopted, Some(Alignment::Oic), slice, code),
            bar: Bar::of(page.t, figures, heading, scale),
            aligned: figures.of(Count::Record, Some(Alignment::Aligned), slice, code),
        }
    }
}

#[derive(Template)]
#[template(path = "themes/index.html")]
struct Index {
    rows: Vec<Row>,
    without: Option<[Figure; 2]>,
    all: [Figure; 2],
    page: Layout,
}

/// `/themes`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let number = i64::try_from(list.themes.len()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Themes, ctx.t().themes.title.text(number));
    let all = |alignment| list.figures.overall(Count::Record, Some(alignment));
    ctx.page(&Index {
        rows: list.rows(&page),
        without: list.without(),
        all: [all(Alignment::Oic), all(Alignment::Aligned)],
        page,
    })
}

/// `/themes.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Themes, "");
    let mut table = Table::new(&headings(page.t))?;
    for row in list.rows(&page) {
        let headline = if row.headline {
            page.t.common.yes
        } else {
            page.t.common.no
        };
        let words = [row.code, row.name, headline.to_string()];
        let figures = [row.record, row.adopted, row.aligned];
        table.row(words.into_iter().chain(figures.iter().map(digits)))?;
    }
    if let Some(figures) = list.without() {
        let [record, aligned] = figures.each_ref().map(digits);
        let name = page.t.themes.no_theme.as_str();
        table.row(["", name, "", &record, "", &aligned])?;
    }
    table.answer("themes")
}

fn headings(t: &Messages) -> [&'static str; 6] {
    [
        t.profile.code.as_str(),
        t.themes.theme.as_str(),
        t.themes.headline.as_str(),
        t.profile.under_agenda.as_str(),
        t.profile.adopted.as_str(),
        t.profile.aligned.as_str(),
    ]
}

/// What a profile is made of.
struct Profile {
    theme: Theme,
    figures: Figures,
    priorities: Vec<Priority>,
    commitments: Vec<Commitment>,
    indicators: Vec<Named>,
    lists: Lists,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let (theme, indicators) = context::theme(conn, &code)?;
            let id = theme.id;
            let framework = frameworks::default(conn)?.id;
            let with_theme = Filter {
                theme: Some(id),
                ..Filter::default()
            };
            let mut priorities = priorities::all(conn, framework)?;
            priorities.retain(|one| one.themes.contains(&id));
            let mut commitments = commitments::all(conn, framework, view.known())?;
            commitments.retain(|one| one.is_of(id));
            let states = states::all(conn)?;
            Ok::<_, Error>(Self {
                figures: view.totals(conn, framework, &["theme"])?,
                lists: brief::load(conn, &view, &[with_theme], locale, states, None)?,
                indicators,
                priorities,
                commitments,
                theme,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// A numbered thing that a theme has.
struct Numbered {
    code: String,
    link: Link,
}

#[derive(Template)]
#[template(path = "themes/show.html")]
struct Show {
    name: Html,
    headline: bool,
    lines: Vec<Line>,
    priorities: Vec<Numbered>,
    commitments: Vec<Numbered>,
    indicators: Vec<Link>,
    list: Brief,
    csv: String,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile) -> Self {
        let theme = &profile.theme;
        let numbered = |folder, code: &str, name: &Text| Numbered {
            code: code.to_owned(),
            link: Link::new(&page, folder, code, name),
        };
        let slice = Slice::Theme(Some(theme.id));
        let t = &page.t.profile;
        let headings: [(Message, _, _); 2] = [
            (t.under_agenda, Alignment::Oic, slice),
            (t.aligned, Alignment::Aligned, slice),
        ];
        let query = format!("theme={}", theme.code);
        Self {
            name: page.text(&theme.name),
            headline: theme.headline,
            lines: Line::all(page.t, &profile.figures, &theme.code, &headings),
            priorities: profile
                .priorities
                .iter()
                .map(|one| numbered("/priorities", &one.code, &one.name))
                .collect(),
            commitments: profile
                .commitments
                .iter()
                .map(|one| numbered("/commitments", &one.code, &one.text))
                .collect(),
            indicators: profile
                .indicators
                .iter()
                .map(|(code, name)| Link::new(&page, "/context", code, name))
                .collect(),
            list: profile.lists.first(&page, &query),
            csv: page.href(&format!("/initiatives.csv?{query}")),
            page,
        }
    }
}

/// `/themes/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no theme.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let name = profile.theme.name.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(ctx.layout(Nav::Themes, name), &profile))
}
