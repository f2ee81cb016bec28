//! Signing in and out, the first administrator, and one's own account.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

mod linked;
mod password;
mod second_factor;
mod sessions;

pub use linked::{accept, invitation_form, new_password, new_password_form};
pub use password::{change, change_form, forgotten, forgotten_form};
pub use second_factor::code::{code, code_form, send_again};
pub use second_factor::owed::{owed, owed_form};
pub(super) use second_factor::own::sentences as factor_sentences;
pub use second_factor::own::{act, confirm, confirmation, own_letter, show as second_factor};
pub use sessions::{data, end, sessions};

use super::accreditations::{self, Accreditation, Validity};
use super::entering::{self, Entry, Owed, SignedIn};
use super::forms::{self, next_path};
use super::sessions as open;
use super::{passwords, resume, setup, sign_in as signing, store};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, Messages, format};
use crate::web::{AccountRole, Ctx, Form, Layout, Nav, Principal, folder_of, redirect, session};

/// What a role is called.
pub fn role_name(t: &Messages, role: AccountRole) -> Message {
    match role {
        AccountRole::Administrator => t.account.administrator,
        AccountRole::Contributor => t.account.contributor,
        AccountRole::Reviewer => t.account.reviewer,
    }
}

// ---- Signing in and out

/// Where to go after signing in.
#[derive(Debug, Deserialize)]
pub struct Wish {
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
struct SignInPage {
    page: Layout,
    form: Form,
}

impl SignInPage {
    /// Whether what was typed into another form travels with this one.
    fn resumes(&self) -> bool {
        resume::resumes(&self.form)
    }

    fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        resume::carried(&self.form)
    }
}

/// The sign-in form as it stands, with a status.
pub(super) fn sign_in_page(ctx: &Ctx, status: StatusCode, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().common.sign_in, &form));
    ctx.page_with(status, &SignInPage { page, form })
}

/// `GET /account/sign-in`
///
/// # Errors
/// As [`Ctx::page`].
pub async fn sign_in_form(ctx: Ctx, wish: Query<Wish>) -> Result<HttpResponse> {
    let mut form = Form::default();
    if let Some(next) = &wish.next {
        form.set("next", next.as_str());
    }
    sign_in_page(&ctx, StatusCode::OK, form)
}

/// `POST /account/sign-in`
///
/// # Errors
/// [`Error::TooMany`], [`Error::TooLarge`], and where the database is away.
pub async fn sign_in(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    ctx.state.limits.sign_in(peer(&request))?;
    let mut form = Form::read(&body)?;
    let Some(typed) = forms::sign_in(&mut form, ctx.locale) else {
        return sign_in_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let before = session::token_of(&request);
    let Some(entry) = signing::attempt(&ctx.state, typed, before).await? else {
        form.refuse("email", ctx.t().account.sign_in_wrong.as_str());
        return sign_in_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    match entry {
        Entry::In(signed_in) => arrive(ctx, *signed_in, &form),
        Entry::Owes(token, owed) => second_factor::ask(&ctx, token, owed, form).await,
    }
}

/// The answer to whoever is in now: what they had typed, or the page that they wanted.
fn arrive(ctx: Ctx, signed_in: SignedIn, form: &Form) -> Result<HttpResponse> {
    let ctx = Ctx {
        principal: Some(signed_in.principal),
        ..ctx
    };
    let answer = match resume::way_back(&ctx, form)? {
        Some(page) => page,
        None => redirect(after_sign_in(&ctx, form)),
    };
    keep(&ctx, answer, signed_in.token)
}

/// Answers whoever a link led in with the page that it leads to, or with the step that they owe.
fn lead_in(ctx: &Ctx, entry: &Entry, to: &str) -> Result<HttpResponse> {
    let to = match entry {
        Entry::In(_) => to,
        Entry::Owes(_, owed) => step_of(*owed),
    };
    keep(ctx, redirect(ctx.href(to)), entry.token().to_owned())
}

/// Where what is owed is given.
fn step_of(owed: Owed) -> &'static str {
    match owed {
        Owed::Code(_) => "/account/sign-in/code",
        Owed::SetUp => "/account/sign-in/second-factor",
    }
}

/// Gives the browser the token of its session, open or half open.
fn keep(ctx: &Ctx, answer: HttpResponse, token: String) -> Result<HttpResponse> {
    let cookie = session::cookie(token, ctx.state.config.is_secure());
    with_cookie(answer, &cookie)
}

/// Where somebody wanted to go, else where their work is.
fn after_sign_in(ctx: &Ctx, form: &Form) -> String {
    if let Some(next) = next_path(form.value("next")) {
        return next.to_owned();
    }
    let desk = ctx.principal.as_ref().map(Principal::desk);
    ctx.href(desk.unwrap_or("/account"))
}

/// `POST /account/sign-out`; whoever is not signed in is not signed in afterwards.
///
/// # Errors
/// Where the database is away.
pub async fn sign_out(ctx: Ctx, request: HttpRequest) -> Result<HttpResponse> {
    if let Some(token) = session::token_of(&request) {
        let now = ctx.state.clock.now();
        ctx.state
            .db
            .write(move |conn| {
                entering::end(conn, &token)?;
                open::end(conn, &session::hash(&token), now)
            })
            .await?;
    }
    let cookie = session::ended(ctx.state.config.is_secure());
    with_cookie(redirect(ctx.href("/")), &cookie)
}

// ---- The first administrator

/// The token of a set-up link.
#[derive(Debug, Deserialize)]
pub struct Link {
    token: String,
}

#[derive(Template)]
#[template(path = "accounts/set_up.html")]
struct SetUpPage {
    page: Layout,
    form: Form,
}

impl SetUpPage {
    fn password_hint(&self) -> String {
        passwords::hint(self.page.locale)
    }
}

fn set_up_page(ctx: &Ctx, status: StatusCode, form: Form) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, title(ctx, ctx.t().account.set_up_title, &form));
    ctx.page_with(status, &SetUpPage { page, form })
}

/// `GET /account/set-up/{token}`
///
/// # Errors
/// [`Error::Expired`] for every link that does not work, and [`Error::TooMany`].
pub async fn set_up_form(ctx: Ctx, request: HttpRequest, link: Path<Link>) -> Result<HttpResponse> {
    check(&ctx, &request, &link).await?;
    set_up_page(&ctx, StatusCode::OK, Form::default())
}

/// `POST /account/set-up/{token}`
///
/// # Errors
/// [`Error::Expired`] for every link that does not work, [`Error::TooMany`], [`Error::TooLarge`].
pub async fn set_up(
    ctx: Ctx,
    request: HttpRequest,
    link: Path<Link>,
    body: Bytes,
) -> Result<HttpResponse> {
    check(&ctx, &request, &link).await?;
    let mut form = Form::read(&body)?;
    let Some(asked) = forms::set_up(&mut form, ctx.locale) else {
        return set_up_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let Ok(entry) = setup::complete(&ctx.state, link.into_inner().token, asked).await? else {
        form.refuse("email", ctx.t().account.email_taken.as_str());
        return set_up_page(&ctx, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    lead_in(&ctx, &entry, "/manage")
}

async fn check(ctx: &Ctx, request: &HttpRequest, link: &Link) -> Result<()> {
    ctx.state.limits.sign_in(peer(request))?;
    let (token, now) = (link.token.clone(), ctx.state.clock.now());
    ctx.state
        .db
        .read(move |conn| setup::check(conn, &token, now))
        .await
}

// ---- One's own account

#[derive(Template)]
#[template(path = "accounts/show.html")]
struct AccountPage {
    page: Layout,
    name: String,
    email: String,
    roles: Vec<Message>,
    accreditations: Vec<Accredited>,
    notice: Option<Message>,
}

/// An accreditation as pages show it.
pub(super) struct Accredited {
    /// The body's page.
    pub href: String,
    /// The body's name.
    pub name: Html,
    /// From when until when, by which letter, in whose place.
    pub said: Vec<String>,
    /// How it stands today.
    pub standing: Message,
    /// How that looks.
    pub tag: &'static str,
}

impl Accredited {
    /// Tells of an accreditation.
    pub(super) fn new(page: &Layout, one: &Accreditation) -> Self {
        let t = &page.t.people;
        let folder = folder_of(one.body);
        let day = |day| format::day(page.locale, day);
        let mut said = Vec::new();
        match (one.terms.valid_from, one.terms.valid_until) {
            (None, None) => said.push(t.valid_always.to_string()),
            (Some(from), None) => said.push(t.valid_since.with(&[("from", &day(from))])),
            (None, Some(until)) => said.push(t.valid_to.with(&[("until", &day(until))])),
            (Some(from), Some(until)) => {
                let days = [("from", day(from)), ("until", day(until))];
                let days = days.each_ref().map(|(name, day)| (*name, day.as_str()));
                said.push(t.valid_between.with(&days));
            }
        }
        if let Some(reference) = &one.terms.letter_reference {
            said.push(match one.terms.letter_on {
                Some(on) => t
                    .letter_of
                    .with(&[("reference", reference), ("day", &day(on))]),
                None => t.letter_without_day.with(&[("reference", reference)]),
            });
        }
        if one.terms.deputy {
            said.push(t.is_deputy.to_string());
        }
        let (standing, tag) = match one.terms.on(page.today) {
            Validity::Future => (t.validity_future, "tag-wait"),
            Validity::Valid => (t.validity_valid, "tag-ok"),
            Validity::Ending => (t.validity_ending, "tag-late"),
            Validity::Over => (t.validity_over, "tag-off"),
        };
        Self {
            href: page.at(folder, &one.code),
            name: page.text(&one.name),
            said,
            standing,
            tag,
        }
    }
}

/// `GET /account`
///
/// # Errors
/// [`Error::SignIn`] for whoever is not signed in.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let account = principal.account;
    let (email, accredited) = ctx
        .state
        .db
        .read(move |conn| {
            let email = store::email(conn, account)?;
            Ok((email, accreditations::of(conn, Some(account))?))
        })
        .await?;
    let roles = principal
        .roles
        .iter()
        .map(|role| role_name(ctx.t(), *role))
        .collect();
    let page = ctx.layout(Nav::None, ctx.t().common.account.as_str());
    let told = accredited.iter().map(|one| Accredited::new(&page, one));
    ctx.page(&AccountPage {
        accreditations: told.collect(),
        page,
        name: principal.name,
        email,
        roles,
        notice: (ctx.query == "done=password").then_some(ctx.t().people.password_done),
    })
}

// ---- What they share

/// The title of a page with a form, which says first whether something is wrong.
fn title(ctx: &Ctx, words: Message, form: &Form) -> String {
    if form.is_good() {
        return words.to_string();
    }
    ctx.t().common.error_title.with(&[("page", words.as_str())])
}

/// Whose attempts are counted together; those without an address are one.
pub(super) fn peer(request: &HttpRequest) -> IpAddr {
    request
        .peer_addr()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip())
}

fn with_cookie(mut answer: HttpResponse, cookie: &Cookie<'_>) -> Result<HttpResponse> {
    answer.add_cookie(cookie).map_err(Error::internal)?;
    Ok(answer)
}
