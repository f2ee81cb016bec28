//! The page on which things stand side by side.

use askama::Template;

use super::load::{Column, Loaded, MOST, counts};
use crate::dashboards::why::words;
use crate::i18n::{Html, format};
use crate::organisations::bodies::{Group, headed};
use crate::rules::{Count, Day, Figure};
use crate::web::charts::{Bar, Cite, Picture, Scale, Stack, Stacks};
use crate::web::{Layout, Link};

/// A line: what is counted, and the figure of each column.
pub(super) struct Row {
    pub words: String,
    pub figures: Vec<Figure>,
}

/// A heading of the table, and the bar under it.
struct Heading {
    link: Link,
    day: Option<Html>,
    heard: Option<bool>,
    bar: Bar,
}

#[derive(Template)]
#[template(path = "dashboards/compare.html")]
pub(super) struct Compare {
    page: Layout,
    heading: Html,
    groups: Vec<Group>,
    /// What is chosen in each of the selects.
    chosen: Vec<(String, String)>,
    then: Option<Day>,
    headings: Vec<Heading>,
    rows: Vec<Row>,
    of_themes: bool,
    csv: String,
    cite: Cite,
}

impl Compare {
    pub(super) fn new(mut page: Layout, loaded: &Loaded) -> Self {
        page.title = title(&page, loaded);
        let query = query(loaded);
        let picture = format!("/compare.svg?{query}");
        let chosen = (0..MOST).map(|place| {
            let code = loaded.asked.get(place).cloned().unwrap_or_default();
            (format!("with{}", place + 1), code)
        });
        Self {
            heading: heading(&page, loaded),
            groups: groups(&page, loaded),
            chosen: chosen.collect(),
            then: loaded.then,
            headings: headings(&page, loaded),
            rows: rows(&page, loaded),
            of_themes: loaded.columns.iter().any(Column::is_theme),
            csv: page.href(&format!("/compare.csv?{query}")),
            cite: page.cite(&page.title, &picture),
            page,
        }
    }

    fn action(&self) -> String {
        format!("/{}/compare", self.page.lang())
    }

    /// What the first select calls itself, and the others.
    fn label(&self, place: &usize) -> String {
        let t = &self.page.t.compare;
        let all = [t.first, t.second, t.third];
        all.get(*place).unwrap_or(&t.third).to_string()
    }
}

/// The filters of the page as they stand in its address.
fn query(loaded: &Loaded) -> String {
    let mut pairs = url::form_urlencoded::Serializer::new(String::new());
    for code in &loaded.asked {
        pairs.append_pair("with", code);
    }
    if let Some(then) = loaded.then {
        pairs.append_pair("then", &then.to_string());
    }
    pairs.finish()
}

fn title(page: &Layout, loaded: &Loaded) -> String {
    let t = &page.t.compare;
    let day = |day: Day| format::day(page.locale, day);
    match (loaded.columns.first(), loaded.then) {
        (None, _) => t.title.to_string(),
        (Some(one), Some(then)) => t.two_days.with(&[
            ("name", &page.plain(&one.name)),
            ("then", &day(then.min(loaded.moment.as_at))),
            ("now", &day(then.max(loaded.moment.as_at))),
        ]),
        (Some(_), None) => {
            let names = loaded.columns.iter().map(|one| page.plain(&one.name));
            format::list(page.locale, &names.collect::<Vec<_>>())
        }
    }
}

/// The same with the language of each name.
fn heading(page: &Layout, loaded: &Loaded) -> Html {
    let day = |day: Day| page.day(&day);
    match (loaded.columns.first(), loaded.then) {
        (None, _) => Html::isolate(&page.title),
        (Some(one), Some(then)) => page.t.compare.two_days.html(&[
            ("name", &page.text(&one.name)),
            ("then", &day(then.min(loaded.moment.as_at))),
            ("now", &day(then.max(loaded.moment.as_at))),
        ]),
        (Some(_), None) => {
            let names = loaded.columns.iter().map(|one| page.text(&one.name));
            format::list_html(page.locale, &names.collect::<Vec<_>>())
        }
    }
}

/// Bodies under their headings, and themes.
fn groups(page: &Layout, loaded: &Loaded) -> Vec<Group> {
    let chosen: Vec<&str> = loaded.asked.iter().map(String::as_str).collect();
    let mut groups = headed(page.locale, loaded.bodies.groups(page.locale, &chosen));
    let themes = loaded.themes.iter();
    let themes = themes.map(|one| (format!("theme:{}", one.code), page.plain(&one.name)));
    groups.push((page.t.common.themes.to_string(), themes.collect()));
    groups
}

fn of(column: &Column, count: Count) -> Figure {
    let [own, _] = column.slices();
    column.figures.of(count, None, own, &column.own)
}

/// What is counted of each; what is nought in all of them says nothing and is left out, but for
/// what everybody asks first.
pub(super) fn rows(page: &Layout, loaded: &Loaded) -> Vec<Row> {
    let all = |count: Count| -> Vec<Figure> {
        let columns = loaded.columns.iter();
        columns.map(|column| of(column, count)).collect()
    };
    let always = [
        Count::Record,
        Count::Adopted,
        Count::Due(None),
        Count::Reported(None),
        Count::Documented(None),
        Count::Verified(None),
    ];
    let mut rows = Vec::new();
    for count in counts() {
        let figures = all(count);
        if always.contains(&count) || !figures.iter().all(Figure::is_zero) {
            let words = words::count_words(page, count);
            rows.push(Row { words, figures });
        }
    }
    if !loaded.columns.iter().any(Column::is_theme) && !loaded.columns.is_empty() {
        let any = loaded.columns.iter().map(|column| {
            let [_, any] = column.slices();
            column.figures.of(Count::Record, None, any, &column.own)
        });
        let row = Row {
            words: page.t.compare.any_role.to_string(),
            figures: any.collect(),
        };
        rows.insert(1, row);
    }
    rows
}

fn bars(page: &Layout, loaded: &Loaded) -> Vec<Bar> {
    let records = loaded.columns.iter().map(|one| of(one, Count::Record));
    let scale = Scale::of(&records.collect::<Vec<_>>());
    let columns = loaded.columns.iter();
    columns
        .map(|one| {
            let [own, _] = one.slices();
            Bar::of(page.t, &one.figures, (None, own, &one.own), &scale)
        })
        .collect()
}

fn headings(page: &Layout, loaded: &Loaded) -> Vec<Heading> {
    let heading = |(column, bar): (&Column, Bar)| {
        let folder = match column.code.split(':').next() {
            Some("state") => "/states",
            Some("theme") => "/themes",
            _ => "/organisations",
        };
        let as_at = column.figures.moment().as_at;
        Heading {
            link: Link::new(page, folder, &column.own, &column.name),
            day: loaded.then.map(|_| page.day(&as_at)),
            heard: column.heard,
            bar,
        }
    };
    let columns = loaded.columns.iter().zip(bars(page, loaded));
    columns.map(heading).collect()
}

/// Where what they lead stands, as a file.
pub(super) fn picture(page: &Layout, loaded: &Loaded) -> Picture {
    let stack = |(column, bar): (&Column, Bar)| {
        let name = page.plain(&column.name);
        let day = format::day(page.locale, column.figures.moment().as_at);
        Stack {
            name: match loaded.then {
                Some(_) => format!("{name} · {day}"),
                None => name,
            },
            total: page.number(&of(column, Count::Record)),
            stretches: bar.stretches(page),
        }
    };
    let columns = loaded.columns.iter().zip(bars(page, loaded));
    let stacks = Stacks {
        locale: page.locale,
        stacks: columns.map(stack).collect(),
        whole: None,
    };
    let (title, desc) = (title(page, loaded), page.t.compare.drawn.to_string());
    let path = format!("/compare?{}", query(loaded));
    Picture::new(page, &title, &desc, stacks.draw(), &path)
}
