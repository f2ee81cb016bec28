//! `…/documents/{number}/withdrawal`: a document is taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::{acting, back};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::documents::{Document, save};
use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::work::{self, Asking, Frame};
use crate::web::{Ctx, Form, Principal};

/// The language, the record's reference and the document's number of an address.
type Of = Path<(String, String, i32)>;

async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<(Acting, Document)> {
    let (_, reference, number) = path.into_inner();
    let acting = acting(ctx, principal, reference).await?;
    let work = move |conn: &mut Conn| {
        let document = save::own(conn, &acting, number)?;
        Ok((acting, document))
    };
    ctx.state.db.read(work).await
}

fn show(ctx: &Ctx, acting: &Acting, document: &Document, mut form: Form) -> Result<HttpResponse> {
    if document.withdrawn && form.is_good() {
        form.refuse("reason", ctx.t().work.document_gone.as_str());
    }
    let t = &ctx.t().manage;
    let of = ctx.t().work.withdraw_document_of;
    let frame = Frame {
        heading: of.with(&[("document", &document.title)]),
        reference: acting.initiative.reference.clone(),
        button: t.document_withdraw,
        warns: true,
    };
    let asking = Asking {
        frame,
        said: document
            .url
            .iter()
            .cloned()
            .chain([t.document_withdraw_hint.to_string()])
            .collect(),
        needed: true,
    };
    work::ask(ctx, form, asking)
}

/// `GET …/documents/{number}/withdrawal`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who works on the record.
pub async fn withdrawal_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let (acting, document) = open(&ctx, &principal, path).await?;
    show(&ctx, &acting, &document, Form::default())
}

/// `POST …/documents/{number}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let (acting, document) = open(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &acting, &document, form);
    }
    let Some(reason) = work::reason(&mut form, ctx.locale, true) else {
        return show(&ctx, &acting, &document, form);
    };
    let (by, number) = (acting.clone(), document.number);
    let done = ctx
        .state
        .write(move |conn| save::withdraw(conn, &by, number, &reason))
        .await?;
    if done.is_err() {
        form.refuse("reason", ctx.t().work.document_gone.as_str());
        return show(&ctx, &acting, &document, form);
    }
    Ok(back(&ctx, &acting, "unlinked"))
}
