//! The second factor that a role needs, set up between the password and everything else.

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::super::{Wish, after_sign_in, keep, peer, sign_in_page, title};
use super::{begin_again, code, confirming, half_open, mail_warning, may_use_mail, methods};
use crate::accounts::entering::{self, Answer, HalfOpen, Owed};
use crate::accounts::factor::{self, Means, Method};
use crate::accounts::{forms, resume};
use crate::error::Result;
use crate::i18n::Message;
use crate::web::{Ctx, Form, Layout, Nav, work};

#[derive(Template)]
#[template(path = "accounts/second_factor/owed.html")]
struct Page {
    page: Layout,
    form: Form,
    methods: Vec<(&'static str, Message)>,
    warning: Option<Message>,
}

impl Page {
    fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        resume::carried(&self.form)
    }
}

/// Says why a second factor is needed, and asks for its kind.
pub(super) fn choose_page(ctx: &Ctx, who: &HalfOpen, form: Form) -> Result<HttpResponse> {
    let template = Page {
        page: ctx.layout(Nav::None, title(ctx, ctx.t().factor.owed_title, &form)),
        methods: methods(ctx, &who.roles),
        warning: mail_warning(ctx).filter(|_| may_use_mail(ctx, &who.roles)),
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

async fn offered(ctx: &Ctx, account: i64) -> Result<Option<Means>> {
    let now = ctx.state.clock.now();
    ctx.state
        .db
        .read(move |conn| factor::store::offered(conn, account, now))
        .await
}

/// `GET /account/sign-in/second-factor`; whoever owes none is shown the sign-in form.
///
/// # Errors
/// Where the database is away.
pub async fn owed_form(ctx: Ctx, request: HttpRequest, wish: Query<Wish>) -> Result<HttpResponse> {
    let form = code::wished(&wish);
    match half_open(&ctx, &request).await? {
        Some((_, who)) if who.owed == Owed::SetUp => choose_page(&ctx, &who, form),
        _ => sign_in_page(&ctx, StatusCode::OK, form),
    }
}

/// `POST /account/sign-in/second-factor`: by its button, the choice, the first code, or another
/// choice.
///
/// # Errors
/// [`crate::error::Error::TooMany`], [`crate::error::Error::TooLarge`], and where the database is
/// away.
pub async fn owed(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    ctx.state.limits.sign_in(peer(&request))?;
    let form = Form::read(&body)?;
    match half_open(&ctx, &request).await? {
        Some((token, who)) if who.owed == Owed::SetUp => match form.value("do") {
            "confirm" => confirm(ctx, token, who, form).await,
            "again" => choose_page(&ctx, &who, form),
            _ => choose(ctx, token, who, form).await,
        },
        _ => begin_again(&ctx, form),
    }
}

async fn choose(ctx: Ctx, token: String, who: HalfOpen, mut form: Form) -> Result<HttpResponse> {
    let chosen = form.typed(ctx.locale).choice::<Method>("method");
    if chosen == Some(Method::Mail) && !may_use_mail(&ctx, &who.roles) {
        form.refuse("method", ctx.t().form.choose.as_str());
    }
    let Some(method) = chosen.filter(|_| form.is_good()) else {
        return choose_page(&ctx, &who, form);
    };
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    let means = ctx
        .state
        .db
        .write(move |conn| entering::choose(conn, &token, method, &base_url, now))
        .await?;
    match means {
        Some(means) => confirming::page(&ctx, (&means, &who.email), true, form, None),
        None => begin_again(&ctx, form),
    }
}

/// The page of the first code again, after another letter.
pub(super) async fn again(
    ctx: &Ctx,
    who: HalfOpen,
    form: Form,
    notice: Message,
) -> Result<HttpResponse> {
    match offered(ctx, who.account).await? {
        Some(means) => confirming::page(ctx, (&means, &who.email), true, form, Some(notice)),
        None => choose_page(ctx, &who, form),
    }
}

async fn confirm(ctx: Ctx, token: String, who: HalfOpen, mut form: Form) -> Result<HttpResponse> {
    let Some(means) = offered(&ctx, who.account).await? else {
        return choose_page(&ctx, &who, form);
    };
    let offer = (&means, who.email.as_str());
    let Some(code) = forms::code(&mut form, ctx.locale) else {
        return confirming::page(&ctx, offer, true, form, None);
    };
    let (now, today) = (ctx.state.clock.now(), ctx.state.clock.today());
    let answer = ctx
        .state
        .db
        .write(move |conn| entering::confirm(conn, &token, &code, now, today))
        .await?;
    match answer {
        Answer::Over => begin_again(&ctx, form),
        Answer::Wrong => {
            form.refuse(forms::CODE, ctx.t().factor.confirm_wrong.as_str());
            confirming::page(&ctx, offer, true, form, None)
        }
        Answer::Right((signed_in, codes)) => {
            let ctx = Ctx {
                principal: Some(signed_in.principal),
                ..ctx
            };
            let onward = after_sign_in(&ctx, &form);
            let page = confirming::codes(&ctx, codes, onward, form)?;
            keep(&ctx, page, signed_in.token)
        }
    }
}
