//! The page of a matrix.

use askama::Template;

use super::Params;
use super::load::{Loaded, Row};
use super::params::Rows;
use crate::i18n::Html;
use crate::initiatives::Across;
use crate::rules::{Alignment, Coded, Figure, Role};
use crate::web::charts::{Cite, SHADES, shade};
use crate::web::filters::{Choice, coded};
use crate::web::{Layout, Link, terms};

/// A heading of a column: it orders the rows.
struct Heading {
    code: Option<String>,
    name: String,
    href: String,
    sorted: bool,
}

/// A row as the page shows it.
struct Line {
    link: Link,
    heard: bool,
    cells: Vec<(&'static str, Figure)>,
    total: Figure,
}

#[derive(Template)]
#[template(path = "dashboards/matrix.html")]
pub(super) struct Matrix {
    page: Layout,
    title: String,
    lead: Html,
    coverage: Option<Html>,
    views: Vec<(String, String, bool)>,
    choices: Vec<Choice>,
    kept: Vec<(&'static str, String)>,
    sorted: bool,
    by_name: String,
    headings: Vec<Heading>,
    total: Heading,
    lines: Vec<Line>,
    totals: Vec<Figure>,
    whole: Figure,
    csv: String,
    cite: Cite,
    before: Option<String>,
    next: Option<String>,
}

impl Matrix {
    pub(super) fn new(mut page: Layout, loaded: &Loaded) -> Self {
        let title = loaded.title(&page);
        page.title.clone_from(&title);
        let rows = loaded.shown(loaded.rows(&page));
        let (before, next) = loaded.beyond();
        let at = |from: usize| page.href(&loaded.params.page("/matrix", from));
        let params = &loaded.params;
        let picture = loaded.address("/matrix.svg");
        Self {
            lead: page.counted(&page.t.matrix.lead, &loaded.whole),
            coverage: coverage(&page, loaded),
            views: views(&page, loaded),
            choices: choices(&page, loaded),
            kept: vec![
                ("rows", params.rows.clone()),
                ("columns", params.columns.clone()),
                ("sort", params.sort.clone()),
            ],
            sorted: !params.sort.trim().is_empty(),
            by_name: page.href(&params.address("/matrix", Some(""))),
            headings: headings(&page, loaded),
            total: Heading {
                code: None,
                name: page.t.matrix.total.to_string(),
                href: page.href(&params.address("/matrix", Some("total"))),
                sorted: params.sort.trim() == "total",
            },
            lines: rows
                .into_iter()
                .map(|row| line(&page, loaded, row))
                .collect(),
            totals: loaded.totals(),
            whole: loaded.whole.clone(),
            csv: page.href(&params.address("/matrix.csv", None)),
            cite: page.cite(&title, &picture),
            before: before.map(at),
            next: next.map(at),
            title,
            page,
        }
    }

    fn legend(&self) -> [(&'static str, &'static str); 4] {
        SHADES
    }

    /// Where the filters lead; the days that are looked at go with them as fields.
    fn action(&self) -> String {
        format!("/{}/matrix", self.page.lang())
    }
}

fn line(page: &Layout, loaded: &Loaded, row: Row) -> Line {
    let folder = match loaded.asked.rows {
        Rows::States => "/states",
        Rows::Institutions | Rows::Others => "/organisations",
    };
    Line {
        link: Link::new(page, folder, &row.code, &row.text),
        heard: row.heard,
        cells: row
            .cells
            .into_iter()
            .map(|one| (shade(&one), one))
            .collect(),
        total: row.total,
    }
}

fn headings(page: &Layout, loaded: &Loaded) -> Vec<Heading> {
    let columns = loaded.columns.iter();
    columns
        .map(|one| Heading {
            code: one.numbered.then(|| one.code.clone()),
            name: page.plain(&one.name),
            href: page.href(&loaded.params.address("/matrix", Some(&one.code))),
            sorted: loaded.params.sort.trim() == one.code,
        })
        .collect()
}

/// The other matrices, with the filters that they share.
fn views(page: &Layout, loaded: &Loaded) -> Vec<(String, String, bool)> {
    let t = &page.t.matrix;
    let (priorities, themes) = (Across::Priorities, Across::Themes);
    [
        (Rows::Institutions, priorities, t.institutions_priorities),
        (Rows::Institutions, themes, t.institutions_themes),
        (Rows::States, themes, t.states_themes),
        (Rows::States, priorities, t.states_priorities),
        (Rows::Others, priorities, t.organisations_priorities),
        (Rows::Others, themes, t.organisations_themes),
    ]
    .into_iter()
    .map(|(rows, across, words)| {
        let of_states = rows == Rows::States;
        let group = if of_states {
            loaded.params.group.clone()
        } else {
            String::new()
        };
        let params = Params {
            rows: rows.code().to_owned(),
            columns: across.code().to_owned(),
            group,
            sort: String::new(),
            ..loaded.params.clone()
        };
        let current = rows == loaded.asked.rows && across == loaded.asked.across;
        let href = page.href(&params.address("/matrix", None));
        (href, words.to_string(), current)
    })
    .collect()
}

fn choices(page: &Layout, loaded: &Loaded) -> Vec<Choice> {
    let (t, l, params) = (page.t, &page.t.initiatives, &loaded.params);
    let roles = coded(|one: Role| terms::role(t, one).to_string());
    let alignments = coded(|one: Alignment| terms::alignment(t, one).to_string());
    let mut choices = vec![
        Choice::new("role", l.role, params.role.trim(), roles),
        Choice::new(
            "alignment",
            l.alignment,
            params.alignment.trim(),
            alignments,
        ),
    ];
    if loaded.asked.rows == Rows::States {
        let groups = loaded.groups.iter();
        let groups = groups.map(|one| (one.code.clone(), page.plain(&one.name)));
        choices.push(Choice::new("group", l.group, params.group.trim(), groups));
    }
    choices
}

fn coverage(page: &Layout, loaded: &Loaded) -> Option<Html> {
    let [heard, all] = loaded.coverage()?;
    let words = match loaded.asked.rows {
        Rows::States => page.t.matrix.coverage_states,
        Rows::Institutions | Rows::Others => page.t.matrix.coverage_institutions,
    };
    let parts = [("n", &page.figure(&heard)), ("of", &page.figure(&all))];
    Some(words.html(&parts))
}
