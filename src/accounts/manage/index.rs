//! The list of accounts.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::{shown_name, standing};
use crate::accounts::accreditations::{self, Accreditation};
use crate::accounts::pages::role_name;
use crate::accounts::people::{self, Person, Standing};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, fold, order};
use crate::rules::Coded;
use crate::web::{AccountRole, Ctx, Form, Layout, Nav};

/// Accounts on one page.
const PAGE: usize = 100;

/// What the list is filtered by.
#[derive(Debug, Default, Deserialize)]
pub struct Filters {
    q: Option<String>,
    role: Option<String>,
    state: Option<String>,
    after: Option<String>,
}

impl Filters {
    fn coded<T: Coded>(name: &'static str, given: Option<&String>) -> Result<Option<T>> {
        let Some(given) = given.filter(|given| !given.is_empty()) else {
            return Ok(None);
        };
        let found = T::from_code(given).ok_or_else(|| Error::Parameter {
            name,
            given: given.clone(),
        });
        found.map(Some)
    }

    /// The parameters of the next page, behind an account.
    fn next(&self, code: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("role", &self.role), ("state", &self.state)] {
            if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
                query.append_pair(name, value);
            }
        }
        query.append_pair("after", code).finish()
    }
}

#[derive(Template)]
#[template(path = "accounts/manage/index.html")]
struct Index {
    page: Layout,
    form: Form,
    count: String,
    rows: Vec<Row>,
    next: Option<String>,
}

struct Row {
    code: String,
    name: Html,
    email: Option<String>,
    roles: Vec<Message>,
    bodies: Vec<Html>,
    standing: Message,
    tag: &'static str,
}

impl Index {
    fn roles(&self) -> Vec<(&'static str, Message)> {
        let roles = AccountRole::ALL.iter();
        roles
            .map(|role| (role.code(), role_name(self.page.t, *role)))
            .collect()
    }

    fn states(&self) -> Vec<(&'static str, Message)> {
        let all = Standing::ALL.iter();
        all.map(|one| (one.code(), standing(self.page.t, *one).0))
            .collect()
    }
}

/// `GET /manage/accounts`
///
/// # Errors
/// Where no administrator is signed in; [`Error::Parameter`] for what no filter offers.
pub async fn index(ctx: Ctx, filters: Query<Filters>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let filters = filters.into_inner();
    let role: Option<AccountRole> = Filters::coded("role", filters.role.as_ref())?;
    let state: Option<Standing> = Filters::coded("state", filters.state.as_ref())?;
    let (people, accredited) = ctx
        .state
        .db
        .read(|conn| Ok((people::all(conn)?, accreditations::of(conn, None)?)))
        .await?;
    let page = ctx.layout(Nav::Manage, ctx.t().people.title.as_str());
    let bodies = by_account(&accredited, &page);
    let words = fold::fold(filters.q.as_deref().unwrap_or_default());
    let mut found: Vec<Person> = people
        .into_iter()
        .filter(|one| role.is_none_or(|role| one.roles.contains(&role)))
        .filter(|one| state.is_none_or(|state| one.standing == state))
        .filter(|one| fold::fold(&format!("{} {}", one.name, one.email)).contains(&words))
        .collect();
    found.sort_by_cached_key(|one| (order::key(ctx.locale, &one.name), one.id));
    let number = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let start = match &filters.after {
        Some(after) => behind(&found, after)?,
        None => 0,
    };
    let more = found.len() > start + PAGE;
    let shown: Vec<Person> = found.into_iter().skip(start).take(PAGE).collect();
    let next = shown
        .last()
        .filter(|_| more)
        .map(|last| filters.next(&last.code));
    let mut form = Form::default();
    form.set("q", filters.q.unwrap_or_default());
    form.set("role", filters.role.unwrap_or_default());
    form.set("state", filters.state.unwrap_or_default());
    ctx.page(&Index {
        count: ctx.t().people.count.text(number),
        rows: shown.iter().map(|one| row(&page, one, &bodies)).collect(),
        page,
        form,
        next,
    })
}

/// Where the page behind an account begins.
fn behind(found: &[Person], after: &str) -> Result<usize> {
    let at = found.iter().position(|one| one.code == after);
    at.map(|at| at + 1).ok_or_else(|| Error::Parameter {
        name: "after",
        given: after.to_owned(),
    })
}

/// The bodies that accounts speak for today.
fn by_account(all: &[Accreditation], page: &Layout) -> BTreeMap<i64, Vec<Html>> {
    let mut bodies: BTreeMap<i64, Vec<Html>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.terms.holds(page.today)) {
        bodies
            .entry(one.account)
            .or_default()
            .push(page.text(&one.name));
    }
    bodies
}

fn row(page: &Layout, person: &Person, bodies: &BTreeMap<i64, Vec<Html>>) -> Row {
    let (words, tag) = standing(page.t, person.standing);
    let known = person.standing != Standing::Anonymised;
    let roles = person.roles.iter();
    Row {
        code: person.code.clone(),
        name: Html::isolate(&shown_name(page.t, person)),
        email: known.then(|| person.email.clone()),
        roles: roles.map(|role| role_name(page.t, *role)).collect(),
        bodies: bodies.get(&person.id).cloned().unwrap_or_default(),
        standing: words,
        tag,
    }
}
