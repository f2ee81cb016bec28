//! `…/transactions/{number}/withdrawal`: a transaction is taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::back;
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::funding::save::{self, Refusal};
use crate::funding::{Bodies, Transaction, view};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::rules::money::Flow;
use crate::web::work::{self, Asking, Frame, SEEN};
use crate::web::{Ctx, Form, Principal};

/// The language, the record's reference and the transaction's number of an address.
type Of = Path<(String, String, i32)>;

/// A transaction with the names that it speaks of.
struct Opened {
    acting: Acting,
    one: Transaction,
    bodies: Bodies,
    leads: Vec<Lead>,
}

async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Opened> {
    let (_, reference, number) = path.into_inner();
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let acting = Acting::open(conn, &principal, &reference, clock)?;
        let one = save::own(conn, &acting, number)?;
        Ok(Opened {
            bodies: Bodies::of(conn, std::slice::from_ref(&one))?,
            leads: behalf::leads(conn, &acting)?,
            acting,
            one,
        })
    };
    ctx.state.db.read(work).await
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let (t, one) = (&ctx.t().funding, &opened.one);
    if form.value(SEEN).is_empty() {
        form.set(SEEN, one.mark());
    }
    if one.withdrawn && form.is_good() {
        form.refuse("reason", t.gone.as_str());
    }
    let number = format!("T{}", one.number);
    let frame = Frame {
        heading: t.withdraw_title.with(&[("number", &number)]),
        reference: opened.acting.initiative.reference.clone(),
        button: t.withdraw,
        warns: true,
    };
    let asking = Asking {
        frame,
        said: vec![what(ctx, opened), t.withdraw_hint.to_string()],
        needed: true,
    };
    let leads = behalf::choices(&opened.leads, ctx.locale);
    work::ask_in_name(ctx, form, asking, leads)
}

/// Which one it is: type, amount, provider, day.
fn what(ctx: &Ctx, opened: &Opened) -> String {
    let one = &opened.one;
    let kind = view::flow(ctx.t(), Flow::Of(one.kind)).to_string();
    let amount = one.amount.map(|amount| {
        let (minor, currency) = (amount.minor.into(), amount.currency);
        let code = crate::rules::Coded::code(currency);
        crate::i18n::format::money(ctx.locale, minor, currency.exponent(), code)
    });
    let provider = match &one.provider {
        crate::funding::Party::Named(name) => name.clone(),
        crate::funding::Party::Body(body) => opened
            .bodies
            .named(*body)
            .map_or(String::new(), |(_, name)| {
                name.in_locale(ctx.locale).to_string()
            }),
    };
    let day = crate::web::layout::dated_text(ctx.locale, &one.dating);
    let words = [Some(kind), amount, Some(provider), Some(day)];
    let words: Vec<String> = words.into_iter().flatten().collect();
    words.join(" · ")
}

/// `GET …/transactions/{number}/withdrawal`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who works on the record.
pub async fn withdrawal_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, path).await?;
    show(&ctx, &opened, Form::default())
}

/// `POST …/transactions/{number}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let who = (ctx.locale, ctx.today);
    let by = behalf::voiced(&mut form, who, &opened.leads, opened.acting.clone());
    let reason = work::reason(&mut form, ctx.locale, true);
    let Some(reason) = reason.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form);
    };
    let (number, seen) = (opened.one.number, form.value(SEEN).to_owned());
    let done = ctx
        .state
        .write(move |conn| save::withdraw(conn, &by, number, &reason, &seen))
        .await?;
    let t = &ctx.t().funding;
    match done {
        Ok(_) => return Ok(back(&ctx, &opened.acting, "transaction-withdrawn")),
        Err(Refusal::Meanwhile) => {
            form.replace(SEEN, "");
            form.refuse("reason", t.meanwhile.as_str());
        }
        Err(_) => form.refuse("reason", t.gone.as_str()),
    }
    show(&ctx, &opened, form)
}
