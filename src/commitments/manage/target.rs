//! `/manage/commitments/{code}/target`: the secretariat moves the target of a commitment, with a
//! reason; the original stays beside it.

use actix_web::HttpResponse;
use actix_web::web::Bytes;
use askama::Template;

use super::super::Target;
use super::{Commitment, Of, change, forms, store, view};
use crate::accounts::sign_in_to_resume;
use crate::audit::Verb;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Html;
use crate::rules::Instant;
use crate::web::work::SEEN;
use crate::web::{Ctx, Form, Layout, redirect, state, work};

#[derive(Template)]
#[template(path = "commitments/manage/target.html")]
struct Show {
    page: Layout,
    form: Form,
    code: String,
    text: Html,
    heading: String,
    current: String,
}

async fn open(ctx: &Ctx, code: String) -> Result<Commitment> {
    let known = ctx.state.clock.now();
    ctx.state
        .db
        .read(move |conn| store::find(conn, &code, known))
        .await
}

/// Which version the form was opened on: its row, or nought.
fn seen(commitment: &Commitment) -> String {
    let last = commitment.targets.last();
    last.map_or(0, |version| version.id).to_string()
}

fn answer(ctx: &Ctx, commitment: &Commitment, mut form: Form) -> Result<HttpResponse> {
    let code = commitment.code.clone();
    let heading = ctx.t().promises.target_title.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    form.replace(SEEN, &seen(commitment));
    let template = Show {
        text: page.text(&commitment.text),
        current: view::target_or_none(&page, commitment.target()),
        heading,
        code,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET /manage/commitments/{code}/target`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let commitment = open(&ctx, path.into_inner().1).await?;
    let mut form = Form::default();
    if let Some(target) = commitment.target() {
        forms::fill_target(&mut form, target);
    }
    answer(&ctx, &commitment, form)
}

/// What became of it.
enum Moved {
    /// It is so now.
    Done,
    /// Somebody moved it meanwhile, to what is told here.
    Meanwhile(Box<Commitment>),
}

/// `POST /manage/commitments/{code}/target`
///
/// # Errors
/// As [`show`]; what is wrong with the form is shown in it.
pub async fn act(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let account = principal.administrator()?.account;
    let commitment = open(&ctx, path.into_inner().1).await?;
    if form.resumes() {
        return answer(&ctx, &commitment, form);
    }
    let said = forms::target(&mut form, ctx.locale);
    let stands = commitment.target().copied();
    let unchanged = said
        .as_ref()
        .is_some_and(|(target, _)| is_same(stands, *target));
    if unchanged && form.value(SEEN) == seen(&commitment) {
        form.refuse("value", ctx.t().promises.nothing_changed.as_str());
    }
    let Some((target, reason)) = said.filter(|_| form.is_good()) else {
        return answer(&ctx, &commitment, form);
    };
    let (now, code, seen) = (
        ctx.state.clock.now(),
        commitment.code,
        form.value(SEEN).to_owned(),
    );
    let of = code.clone();
    let write = move |conn: &mut Conn| write(conn, &of, (account, now), (&seen, target), &reason);
    match ctx.state.write(write).await? {
        Moved::Done => {
            let path = format!("/manage/commitments/{code}?done=target");
            Ok(redirect(ctx.href(&path)))
        }
        Moved::Meanwhile(commitment) => {
            let page = work::layout(&ctx, &form, "");
            let said = view::target_or_none(&page, commitment.target());
            let words = ctx.t().promises.meanwhile.with(&[("said", &said)]);
            form.refuse("value", words);
            answer(&ctx, &commitment, form)
        }
    }
}

/// No target says the same as one that names nothing.
fn is_same(stands: Option<Target>, wanted: Target) -> bool {
    let nothing = Target {
        value: None,
        year: None,
    };
    stands.unwrap_or(nothing) == wanted
}

fn write(
    conn: &mut Conn,
    code: &str,
    (account, now): (i64, Instant),
    (seen_version, target): (&str, Target),
    reason: &str,
) -> Result<Moved> {
    // Looked up again, in the transaction: a form that is sent twice moves it once.
    let commitment = store::find(conn, code, now)?;
    if is_same(commitment.target().copied(), target) {
        return Ok(Moved::Done);
    }
    if seen_version != seen(&commitment) {
        return Ok(Moved::Meanwhile(Box::new(commitment)));
    }
    let change = change(
        &commitment,
        account,
        Verb::TargetMoved,
        Some(reason.to_owned()),
    );
    let change = change.record(conn, now)?;
    store::versions::move_target(conn, commitment.id, change, target, reason)?;
    state::raise_revision(conn)?;
    Ok(Moved::Done)
}
