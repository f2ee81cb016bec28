//! `/manage/initiatives/{reference}/withdrawal`, `restoration`, `adoption`, `confirmation`: acts
//! of which no more is asked than a reason.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::acts::{self, Outcome};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::work::{self, Asking, Frame};
use crate::web::{Ctx, Form, Principal, redirect};

/// The language and the reference of an address.
pub type Of = Path<(String, String)>;

/// An act of which no more is asked than a reason.
#[derive(Clone, Copy)]
enum Act {
    Withdraw,
    Restore,
    Adopt,
}

impl Act {
    fn asking(self, ctx: &Ctx, reference: &str) -> Asking {
        let t = &ctx.t().manage;
        let (heading, said, button) = match self {
            Self::Withdraw => (t.withdraw_title, t.withdraw_hint, t.withdraw),
            Self::Restore => (t.restore, ctx.t().work.restore_hint, t.restore),
            Self::Adopt => (t.adopt_title, t.adopt_hint, t.adopt),
        };
        let frame = Frame {
            heading: heading.to_string(),
            reference: reference.to_owned(),
            button,
            warns: matches!(self, Self::Withdraw),
        };
        Asking {
            frame,
            said: vec![said.to_string()],
            needed: self.needs_reason(),
        }
    }

    fn needs_reason(self) -> bool {
        !matches!(self, Self::Adopt)
    }

    /// Whether it can be done as things stand.
    fn allowed(self, conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
        match self {
            Self::Withdraw => acts::withdrawable(conn, acting),
            Self::Restore => acts::restorable(conn, acting),
            Self::Adopt => acts::adoptable(conn, acting),
        }
    }

    fn perform(self, conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
        match self {
            Self::Withdraw => acts::withdraw(conn, acting, reason),
            Self::Restore => acts::restore(conn, acting, reason),
            Self::Adopt => acts::adopt(conn, acting, reason),
        }
    }

    /// The code of its notice.
    fn done(self) -> &'static str {
        match self {
            Self::Withdraw => "withdrawn",
            Self::Restore => "restored",
            Self::Adopt => "adopted",
        }
    }
}

/// Somebody at work on the record of an address.
///
/// # Errors
/// As [`Acting::open`].
pub async fn acting(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Acting> {
    let reference = path.into_inner().1;
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| Acting::open(conn, &principal, &reference, clock);
    ctx.state.db.read(work).await
}

/// The address of the work page, with the code of a notice.
pub fn back(ctx: &Ctx, acting: &Acting, done: &str) -> HttpResponse {
    let reference = &acting.initiative.reference;
    redirect(ctx.href(&format!("/manage/initiatives/{reference}?done={done}")))
}

/// Asks for the reason; where the act cannot be done, the form says so at once.
async fn ask(ctx: &Ctx, act: Act, acting: Acting, mut form: Form) -> Result<HttpResponse> {
    let asking = act.asking(ctx, &acting.initiative.reference);
    let allowed = ctx
        .state
        .db
        .read(move |conn| act.allowed(conn, &acting))
        .await?;
    if let Err(refusal) = allowed {
        form.refuse("reason", refusal.words(ctx));
    }
    work::ask(ctx, form, asking)
}

async fn answer(ctx: &Ctx, act: Act, acting: Acting, mut form: Form) -> Result<HttpResponse> {
    if form.resumes() {
        return ask(ctx, act, acting, form).await;
    }
    let asking = act.asking(ctx, &acting.initiative.reference);
    let reason = work::reason(&mut form, ctx.locale, act.needs_reason());
    if !form.is_good() {
        return work::ask(ctx, form, asking);
    }
    let by = acting.clone();
    let done = ctx
        .state
        .write(move |conn| act.perform(conn, &by, reason.as_deref()))
        .await?;
    if let Err(refusal) = done {
        form.refuse("reason", refusal.words(ctx));
        return work::ask(ctx, form, asking);
    }
    Ok(back(ctx, &acting, act.done()))
}

/// `GET …/withdrawal`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn withdrawal_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let acting = acting(&ctx, ctx.signed_in()?, path).await?;
    acting.secretariat()?;
    ask(&ctx, Act::Withdraw, acting, Form::default()).await
}

/// `POST …/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    acting.secretariat()?;
    answer(&ctx, Act::Withdraw, acting, form).await
}

/// `GET …/restoration`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn restoration_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let acting = acting(&ctx, ctx.signed_in()?, path).await?;
    acting.secretariat()?;
    ask(&ctx, Act::Restore, acting, Form::default()).await
}

/// `POST …/restoration`
///
/// # Errors
/// As [`withdraw`].
pub async fn restore(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    acting.secretariat()?;
    answer(&ctx, Act::Restore, acting, form).await
}

/// `GET …/adoption`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn adoption_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let acting = acting(&ctx, ctx.signed_in()?, path).await?;
    ask(&ctx, Act::Adopt, acting, Form::default()).await
}

/// `POST …/adoption`
///
/// # Errors
/// As [`withdraw`].
pub async fn adopt(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    answer(&ctx, Act::Adopt, acting, form).await
}

/// `POST …/confirmation`: one button of the work page, which shows what came of it.
///
/// # Errors
/// As [`withdraw`].
pub async fn confirm(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let acting = acting(&ctx, &principal, path).await?;
    if form.resumes() {
        return Ok(redirect(ctx.href(&format!(
            "/manage/initiatives/{}",
            acting.initiative.reference
        ))));
    }
    let by = acting.clone();
    let done = ctx
        .state
        .write(move |conn| acts::confirm(conn, &by))
        .await?;
    let done = match done {
        Ok(()) => "confirmed",
        Err(acts::Refusal::Withdrawn) => "is-withdrawn",
        Err(_) => "not-adopted",
    };
    Ok(back(&ctx, &acting, done))
}
