//! One's own second factor: set up, changed, turned off. Whoever sits down at somebody else's open
//! session changes nothing: password and code are asked for again.

use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::super::{peer, title};
use super::{code, confirming, mail_warning, may_use_mail, methods};
use crate::accounts::factor::proving::{self, Proof};
use crate::accounts::factor::{self, Factor, Means, Method, recovery};
use crate::accounts::sessions::{self, Ending};
use crate::accounts::{forms, sign_in_to_resume, store};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Message, format};
use crate::rules::Coded;
use crate::web::{Ctx, Form, Layout, Nav, Principal, redirect, session, work};

/// What can be done with a second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    App,
    Mail,
    Codes,
    Off,
}

impl Coded for Act {
    const ALL: &'static [Self] = &[Self::App, Self::Mail, Self::Codes, Self::Off];

    fn code(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Mail => "mail",
            Self::Codes => "codes",
            Self::Off => "off",
        }
    }
}

/// How it stands with somebody's second factor.
struct Standing {
    email: String,
    factor: Option<Factor>,
    left: i64,
    required: bool,
}

#[derive(Template)]
#[template(path = "accounts/second_factor/show.html")]
struct Page {
    page: Layout,
    form: Form,
    /// For password managers, which file passwords under it.
    email: String,
    standing: Vec<String>,
    /// How many recovery codes are left; none where there is no second factor.
    left: Option<String>,
    question: Message,
    acts: Vec<(&'static str, Message)>,
    by_mail: bool,
    warning: Option<Message>,
    notice: Option<Message>,
}

async fn load(ctx: &Ctx, account: i64) -> Result<Standing> {
    let work = move |conn: &mut Conn| {
        Ok(Standing {
            email: store::email(conn, account)?,
            factor: factor::store::find(conn, account)?,
            left: recovery::left(conn, account)?,
            required: factor::store::is_required(conn, account)?,
        })
    };
    ctx.state.db.read(work).await
}

/// What somebody may do: one without a second factor chooses its kind.
fn acts(ctx: &Ctx, who: &Principal, standing: &Standing) -> Vec<(&'static str, Message)> {
    let t = &ctx.t().factor;
    let Some(factor) = &standing.factor else {
        return methods(ctx, &who.roles);
    };
    let mut acts = match factor.means.method() {
        Method::App => vec![(Act::App.code(), t.act_app)],
        Method::Mail => vec![(Act::App.code(), t.act_to_app)],
    };
    if factor.means.method() == Method::App && may_use_mail(ctx, &who.roles) {
        acts.push((Act::Mail.code(), t.act_to_mail));
    }
    acts.push((Act::Codes.code(), t.act_codes));
    if !standing.required {
        acts.push((Act::Off.code(), t.act_off));
    }
    acts
}

fn told(ctx: &Ctx, standing: &Standing) -> Vec<String> {
    let t = &ctx.t().factor;
    let mut told = sentences(ctx, standing.factor.as_ref());
    if standing.required {
        let words = match standing.factor {
            Some(_) => t.required_by_role,
            None => t.required_next,
        };
        told.push(words.to_string());
    }
    told
}

/// What a second factor is, in sentences.
pub(in crate::accounts) fn sentences(ctx: &Ctx, factor: Option<&Factor>) -> Vec<String> {
    let t = &ctx.t().factor;
    let Some(factor) = factor else {
        return vec![t.state_none.to_string()];
    };
    let words = match factor.means {
        Means::App(_) => t.state_app,
        Means::Mail => t.state_mail,
    };
    let since = format::instant(ctx.locale, ctx.state.clock.local(factor.since));
    vec![words.to_string(), t.since.with(&[("day", &since)])]
}

fn notice(ctx: &Ctx) -> Option<Message> {
    let t = &ctx.t().factor;
    match ctx.query.strip_prefix("done=")? {
        "off" => Some(t.off_done),
        "letter" => Some(t.letter_sent),
        "waits" => Some(t.letter_waits),
        _ => None,
    }
}

fn page(ctx: &Ctx, who: &Principal, standing: &Standing, form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().factor;
    let means = standing.factor.as_ref().map(|factor| &factor.means);
    let by_mail = means == Some(&Means::Mail);
    let acts = acts(ctx, who, standing);
    let offers_mail = acts.iter().any(|(code, _)| *code == Act::Mail.code());
    let template = Page {
        page: ctx.layout(Nav::None, title(ctx, t.title, &form)),
        email: standing.email.clone(),
        standing: told(ctx, standing),
        left: means.map(|_| t.recovery_left.text(standing.left)),
        question: if means.is_some() { t.act } else { t.method },
        acts,
        by_mail,
        warning: mail_warning(ctx).filter(|_| by_mail || offers_mail),
        notice: notice(ctx),
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /account/second-factor`
///
/// # Errors
/// [`crate::error::Error::SignIn`] for whoever is not signed in.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let who = ctx.signed_in()?.clone();
    let standing = load(&ctx, who.account).await?;
    page(&ctx, &who, &standing, Form::default())
}

/// `POST /account/second-factor`: what was chosen, for whoever proves who they are.
///
/// # Errors
/// As [`show`]; [`crate::error::Error::TooMany`], [`crate::error::Error::TooLarge`].
pub async fn act(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(who) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let standing = load(&ctx, who.account).await?;
    if form.resumes() {
        return page(&ctx, &who, &standing, form);
    }
    let offered = acts(&ctx, &who, &standing);
    let act = form.typed(ctx.locale).choice::<Act>("act");
    if act.is_some_and(|act| offered.iter().all(|(code, _)| *code != act.code())) {
        form.refuse("act", ctx.t().form.choose.as_str());
    }
    let proof = forms::proof(&mut form, standing.factor.is_some(), ctx.locale);
    let (Some(act), Some(proof)) = (act, proof) else {
        return page(&ctx, &who, &standing, form);
    };
    ctx.state.limits.sign_in(peer(&request))?;
    if let Some(answer) = done(&ctx, who.account, act, proof).await? {
        return Ok(answer);
    }
    form.refuse("password", ctx.t().factor.proof_wrong.as_str());
    page(&ctx, &who, &standing, form)
}

/// What an act answers; `None` where the proof is wrong.
async fn done(ctx: &Ctx, account: i64, act: Act, proof: Proof) -> Result<Option<HttpResponse>> {
    let (base_url, now) = (ctx.state.config.base_url(), ctx.state.clock.now());
    let method = match act {
        Act::App => Method::App,
        Act::Mail => Method::Mail,
        Act::Codes => {
            let work = move |conn: &mut Conn| factor::store::new_codes(conn, account, now);
            let made = proving::proven(&ctx.state, account, proof, work).await?;
            let onward = ctx.href("/account/second-factor");
            let page = made.map(|made| confirming::codes(ctx, made, onward, Form::default()));
            return page.transpose();
        }
        Act::Off => {
            let work = move |conn: &mut Conn| factor::store::turn_off(conn, account, now);
            let off = proving::proven(&ctx.state, account, proof, work).await?;
            let to = |off| if off { "?done=off" } else { "" };
            return Ok(off.map(|off| back(ctx, to(off))));
        }
    };
    let work = move |conn: &mut Conn| factor::store::offer(conn, account, method, &base_url, now);
    let offered = proving::proven(&ctx.state, account, proof, work).await?;
    Ok(offered.map(|_| back(ctx, "/confirmation")))
}

fn back(ctx: &Ctx, more: &str) -> HttpResponse {
    redirect(ctx.href(&format!("/account/second-factor{more}")))
}

/// `POST /account/second-factor/letter`: a code by mail, for whoever changes something, or confirms.
///
/// # Errors
/// As [`act`].
pub async fn own_letter(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(who) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    // Whoever had to sign in sees first what stands.
    if form.resumes() {
        return Ok(back(&ctx, ""));
    }
    ctx.state.limits.sign_in(peer(&request))?;
    let notice = code::send(&ctx, who.account).await?;
    let folder = if form.value("for") == "confirmation" {
        "/confirmation"
    } else {
        ""
    };
    let done = if notice.as_str() == ctx.t().factor.letter_sent.as_str() {
        "letter"
    } else {
        "waits"
    };
    Ok(back(&ctx, &format!("{folder}?done={done}")))
}

// ---- Confirming

/// What somebody was offered, and their address.
async fn offer(ctx: &Ctx, account: i64) -> Result<Option<(Means, String)>> {
    let now = ctx.state.clock.now();
    let work = move |conn: &mut Conn| {
        let means = factor::store::offered(conn, account, now)?;
        let email = store::email(conn, account)?;
        Ok(means.map(|means| (means, email)))
    };
    ctx.state.db.read(work).await
}

/// `GET /account/second-factor/confirmation`; whoever was offered nothing sees how it stands.
///
/// # Errors
/// As [`show`].
pub async fn confirmation(ctx: Ctx) -> Result<HttpResponse> {
    let who = ctx.signed_in()?.clone();
    let notice = notice(&ctx);
    match offer(&ctx, who.account).await? {
        Some((means, email)) => {
            confirming::page(&ctx, (&means, &email), false, Form::default(), notice)
        }
        None => show(ctx).await,
    }
}

/// `POST /account/second-factor/confirmation`: the second factor counts, every other session ends,
/// and the recovery codes are shown.
///
/// # Errors
/// As [`act`].
pub async fn confirm(ctx: Ctx, request: HttpRequest, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(who) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = who.account;
    let Some((means, email)) = offer(&ctx, account).await? else {
        return Ok(back(&ctx, ""));
    };
    let offer = (&means, email.as_str());
    let code = (!form.resumes()).then(|| forms::code(&mut form, ctx.locale));
    let Some(code) = code.flatten() else {
        return confirming::page(&ctx, offer, false, form, None);
    };
    ctx.state.limits.sign_in(peer(&request))?;
    let this = session::token_of(&request).unwrap_or_default();
    let now = ctx.state.clock.now();
    let work = move |conn: &mut Conn| {
        let codes = factor::store::confirm(conn, account, &code, now)?;
        if codes.is_some() {
            // Whoever got in by the password alone does not stay.
            sessions::end_of(conn, account, Ending::Others(&this), now)?;
        }
        Ok(codes)
    };
    match ctx.state.db.write(work).await? {
        Some(codes) => {
            let onward = ctx.href("/account/second-factor");
            confirming::codes(&ctx, codes, onward, Form::default())
        }
        None => {
            form.refuse(forms::CODE, ctx.t().factor.confirm_wrong.as_str());
            confirming::page(&ctx, offer, false, form, None)
        }
    }
}
