//! What forms share by which somebody tells a part of a record, puts it right or takes it back: the
//! record is opened for whoever works on it, what is sent is read and saved, and the form comes
//! again, with what stands now, where that cannot be.

use actix_web::HttpResponse;
use actix_web::web::Bytes;

use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::work::SEEN;
use crate::web::{Ctx, Form, Principal, redirect};

/// A part of a record, or a new one, opened for whoever tells of it.
pub trait Telling: Sized + Send + 'static {
    /// Which part it is of its record.
    type Which: Copy + Send + 'static;
    /// What the form says.
    type Said: Send + 'static;
    /// Why that is not done.
    type Refusal: Send + 'static;

    /// Reads it.
    ///
    /// # Errors
    /// Where it is not there or of somebody else; where the database is away.
    fn load(conn: &mut Conn, acting: Acting, which: Self::Which) -> Result<Self>;

    /// Who is at work.
    fn acting(&self) -> &Acting;

    /// What stands, as the form says that it saw it.
    fn mark(&self) -> String;

    /// The form as it is opened.
    fn form(&self, _: &Ctx) -> Form {
        Form::default()
    }

    /// The page of a form.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    fn page(&self, ctx: &Ctx, form: Form) -> Result<HttpResponse>;

    /// Reads what the form says, and in whose name; what is wrong is noted in it.
    fn read(&self, ctx: &Ctx, form: &mut Form) -> (Acting, Option<Self::Said>);

    /// Does what the form says to what it saw: the code of a notice, or why not.
    ///
    /// # Errors
    /// As [`Self::load`].
    fn save(
        conn: &mut Conn,
        by: &Acting,
        which: Self::Which,
        said: &Self::Said,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Self::Refusal>>;

    /// Notes in the form why it was not done; this was opened again meanwhile.
    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Self::Refusal);
}

/// Opens what somebody works on of the record of a reference.
///
/// # Errors
/// As [`Acting::open`] and `load`.
pub async fn open<T: Send + 'static>(
    ctx: &Ctx,
    principal: &Principal,
    reference: String,
    load: impl FnOnce(&mut Conn, Acting) -> Result<T> + Send + 'static,
) -> Result<T> {
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let acting = Acting::open(conn, &principal, &reference, clock)?;
        load(conn, acting)
    };
    ctx.state.db.read(work).await
}

/// Back to the work page, with the code of a notice.
pub fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}

fn show(ctx: &Ctx, opened: &impl Telling, mut form: Form) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, opened.mark());
    }
    opened.page(ctx, form)
}

/// Answers with the form as it is opened.
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn ask<T: Telling>(ctx: Ctx, reference: String, which: T::Which) -> Result<HttpResponse> {
    let load = move |conn: &mut Conn, acting| T::load(conn, acting, which);
    let opened = open(&ctx, ctx.signed_in()?, reference, load).await?;
    let form = opened.form(&ctx);
    show(&ctx, &opened, form)
}

/// Does what a form says; what is wrong with it is shown in it.
///
/// # Errors
/// As [`Acting::open`].
pub async fn receive<T: Telling>(
    ctx: Ctx,
    (reference, which): (String, T::Which),
    body: Bytes,
) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let load = move |conn: &mut Conn, acting| T::load(conn, acting, which);
    let opened = open(&ctx, &principal, reference.clone(), load).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let (by, said) = opened.read(&ctx, &mut form);
    let Some(said) = said.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form);
    };
    let seen = form.value(SEEN).to_owned();
    let done = ctx
        .state
        .write(move |conn| T::save(conn, &by, which, &said, &seen))
        .await?;
    let refusal = match done {
        Ok(code) => return Ok(back(&ctx, opened.acting(), code)),
        Err(refusal) => refusal,
    };
    let mut opened = open(&ctx, &principal, reference, load).await?;
    opened.refuse(&ctx, &mut form, &refusal);
    show(&ctx, &opened, form)
}
