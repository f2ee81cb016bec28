//! `/initiatives` and `/initiatives.csv`.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use super::Names;
use super::filters::{self, Chosen, Offered, Params};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures::View;
use crate::frameworks;
use crate::i18n::{Html, Locale, Message, Text};
use crate::initiatives::{self, Facets, Heading, Listed, PAGE};
use crate::rules::{Body, Coded, Figure, Question, Subject};
use crate::web::filters::Choice;
use crate::web::{AccountRole, Ctx, Layout, Nav, csv::Table, terms};

#[derive(Template)]
#[template(path = "initiatives/index.html")]
struct Index {
    page: Layout,
    found: Figure,
    rows: Vec<Listed>,
    names: Names,
    chosen: Chosen,
    offered: Offered,
    facets: Facets,
    next: Option<String>,
    /// The meeting since which something is new.
    since: Option<Text>,
}

impl Index {
    fn heading(&self) -> Html {
        let title = self
            .page
            .counted(&self.page.t.initiatives.title, &self.found);
        let Some(name) = &self.since else {
            return title;
        };
        let parts = [("title", &title), ("meeting", &self.page.text(name))];
        self.page.t.decisions.since_title.html(&parts)
    }

    fn choices(&self) -> Vec<Choice> {
        self.chosen.choices(&self.page, &self.names, &self.offered)
    }

    /// The same with how many initiatives each would list.
    fn numbered(&self) -> Vec<Choice> {
        let mut choices = self.choices();
        let of = (&self.names, &self.facets);
        self.chosen.number_choices(&self.page, of, &mut choices);
        choices
    }

    /// What could be let go where nothing is found.
    fn loosened(&self) -> Vec<(String, String)> {
        let colon = self.page.t.common.colon;
        let used = self.chosen.in_words(colon, &self.choices()).into_iter();
        used.filter_map(|(name, words)| {
            let way = self.chosen.without(&self.page, &self.facets, (name, words));
            way.map(|(words, path)| (words, self.page.href(&path)))
        })
        .collect()
    }

    fn csv(&self) -> String {
        self.page
            .href(&self.chosen.address("/initiatives.csv", None))
    }

    /// Where an administrator changes many of them at once.
    fn bulk(&self) -> Option<String> {
        let principal = self.page.principal.as_ref()?;
        let address = self.chosen.address("/manage/bulk", None);
        principal
            .is(AccountRole::Administrator)
            .then(|| self.page.href(&address))
    }

    /// The list with all columns, as files.
    fn exports(&self) -> Vec<(String, Message)> {
        let t = &self.page.t;
        [
            ("/initiatives/export.csv", t.common.csv),
            ("/initiatives/export.xlsx", t.export.workbook),
            ("/initiatives/milestones.csv", t.export.milestones_csv),
            ("/initiatives/transactions.csv", t.funding.transactions_csv),
            ("/initiatives/measurements.csv", t.measures.measurements_csv),
        ]
        .into_iter()
        .map(|(path, words)| (self.page.href(&self.chosen.address(path, None)), words))
        .collect()
    }

    fn first_page(&self) -> Option<String> {
        let beyond = !self.chosen.params.after.is_empty();
        beyond.then(|| self.page.href(&self.chosen.address("/initiatives", None)))
    }

    fn leads(&self, row: &Listed) -> Html {
        leads(&self.page, &self.names, row)
    }

    fn theme(&self, row: &Listed) -> Html {
        match row.primary_theme.and_then(|id| self.names.themes.get(&id)) {
            Some(theme) => self.page.text(&theme.name),
            None => Html::escape(self.page.t.initiatives.no_theme.as_str()),
        }
    }

    fn standing(&self, row: &Listed) -> Html {
        standing(&self.page, row.heading)
    }

    fn kind(&self, row: &Listed) -> &'static str {
        terms::kind_short(self.page.t, row.kind)
    }

    fn alignment(&self, row: &Listed) -> String {
        terms::alignment(self.page.t, row.alignment).to_string()
    }
}

/// The bodies that lead; a state beside its own body is not said twice.
pub(super) fn leads(page: &Layout, names: &Names, row: &Listed) -> Html {
    let organisations: Vec<i64> = row
        .leads
        .iter()
        .filter_map(|body| match body {
            Body::Organisation(id) => names.organisations.get(id)?.state,
            Body::State(_) => None,
        })
        .collect();
    let links: Vec<Html> = row
        .leads
        .iter()
        .filter(|body| !matches!(body, Body::State(id) if organisations.contains(id)))
        .map(|body| names.link(page, *body))
        .collect();
    if links.is_empty() {
        return Html::escape(page.t.initiatives.no_lead.as_str());
    }
    crate::i18n::format::list_html(page.locale, &links)
}

/// A computed status as a tag; the source's word as that.
pub(super) fn standing(page: &Layout, heading: Heading) -> Html {
    let (class, words) = match heading {
        Heading::Status(status) => (
            terms::status_tag(status),
            terms::status(page.t, status).to_string(),
        ),
        Heading::Word(_) | Heading::Adopted => ("soft", filters::heading(page, heading)),
    };
    Html::trusted(format!(
        r#"<span class="{class}">{}</span>"#,
        Html::escape(&words)
    ))
}

/// The list, filtered.
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a value that a filter does not know.
pub async fn index(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let after = Some(query.after.trim().to_owned()).filter(|after| !after.is_empty());
    let (names, offered, chosen, facets, mut rows) = ctx
        .state
        .db
        .read(move |conn| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?;
            let names = Names::known(conn, clock.now())?;
            let offered = Offered::load(conn, &framework, view.known())?;
            let chosen = Chosen::read(conn, query, &names, &offered, (&clock, &view))?;
            let facets = Facets::load(conn, &view, &chosen.filter)?;
            let (order, after) = ((chosen.sort, locale), after.as_deref());
            let rows = initiatives::list(conn, &view, &chosen.filter, order, after, PAGE + 1)?;
            Ok((names, offered, chosen, facets, rows))
        })
        .await?;
    let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    if more {
        rows.pop();
    }
    let last = rows
        .last()
        .filter(|_| more)
        .map(|row| row.reference.clone());
    let next = last.map(|after| ctx.href(&chosen.address("/initiatives", Some(&after))));
    let listing = Subject::Listing(chosen.address("/initiatives", None));
    let found = Figure::counted(
        facets.found(),
        Question {
            subject: listing,
            moment,
        },
    );
    let mut page = ctx.layout(Nav::Initiatives, "");
    page.title = page.counted_text(&page.t.initiatives.title, &found);
    let since = offered.meeting(&chosen.params)?;
    let since = since.map(|meeting| meeting.name.clone());
    if let Some(name) = &since {
        let name = page.plain(name);
        let parts = [("title", page.title.as_str()), ("meeting", name.as_str())];
        page.title = page.t.decisions.since_title.with(&parts);
    }
    ctx.page(&Index {
        since,
        page,
        found,
        rows,
        names,
        chosen,
        offered,
        facets,
        next,
    })
}

/// Every row of the list, in its order.
fn all(conn: &mut Conn, view: &View, chosen: &Chosen, locale: Locale) -> Result<Vec<Listed>> {
    let mut rows: Vec<Listed> = Vec::new();
    let order = (chosen.sort, locale);
    initiatives::each(conn, view, &chosen.filter, order, &mut |row| {
        rows.push(row);
        Ok(())
    })?;
    Ok(rows)
}

/// The initiatives that the filters select, in the order of the list.
///
/// # Errors
/// As [`index`].
pub fn selected(
    conn: &mut Conn,
    (clock, view): (&Clock, &View),
    query: Query<Params>,
    locale: Locale,
) -> Result<Vec<Listed>> {
    let framework = frameworks::default(conn)?;
    let names = Names::known(conn, clock.now())?;
    let offered = Offered::load(conn, &framework, view.known())?;
    let chosen = Chosen::read(conn, query, &names, &offered, (clock, view))?;
    all(conn, view, &chosen, locale)
}

/// The same rows as CSV, all of them.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, query: Query<Params>) -> Result<HttpResponse> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let (names, rows) = ctx
        .state
        .db
        .read(move |conn| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?;
            let names = Names::known(conn, clock.now())?;
            let offered = Offered::load(conn, &framework, view.known())?;
            let chosen = Chosen::read(conn, query, &names, &offered, (&clock, &view))?;
            let rows = all(conn, &view, &chosen, locale)?;
            Ok((names, rows))
        })
        .await?;
    let mut table = Table::new(&[
        "ref",
        "title_en",
        "title_ar",
        "title_fr",
        "kind",
        "alignment",
        "lead",
        "theme",
        "status",
    ])?;
    for row in &rows {
        let leads: Vec<&str> = row.leads.iter().map(|body| names.code(*body)).collect();
        let theme = row.primary_theme.and_then(|id| names.themes.get(&id));
        let title = |text: &Option<String>| text.clone().unwrap_or_default();
        table.row([
            row.reference.clone(),
            title(&row.title.en),
            title(&row.title.ar),
            title(&row.title.fr),
            row.kind.code().to_owned(),
            row.alignment.code().to_owned(),
            leads.join(";"),
            theme.map(|theme| theme.code.clone()).unwrap_or_default(),
            row.heading.code(),
        ])?;
    }
    table.answer("initiatives")
}
