//! `/manage/initiatives/{reference}/withdrawal`, `restoration`, `adoption`, `confirmation`: acts
//! of which no more is asked than a reason.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::acts::{self, Outcome};
use super::behalf::{self, Opened};
use super::telling::{self, back};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::web::work::{self, Asking, Frame};
use crate::web::{Ctx, Form, Principal};

/// The language and the reference of an address.
pub type Of = Path<(String, String)>;

/// An act of which no more is asked than a reason.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Withdraw,
    Restore,
    Adopt,
    Confirm,
}

impl Act {
    fn asking(self, ctx: &Ctx, reference: &str) -> Asking {
        let t = &ctx.t().manage;
        let (heading, said, button) = match self {
            Self::Withdraw => (t.withdraw_title, t.withdraw_hint, t.withdraw),
            Self::Restore => (t.restore, ctx.t().work.restore_hint, t.restore),
            Self::Adopt => (t.adopt_title, t.adopt_hint, t.adopt),
            Self::Confirm => (t.confirm, ctx.t().review.confirm_hint, t.confirm),
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
        self.is_of_secretariat()
    }

    /// Whether nobody else may do it.
    fn is_of_secretariat(self) -> bool {
        matches!(self, Self::Withdraw | Self::Restore)
    }

    /// Whether it can be done as things stand.
    fn allowed(self, conn: &mut Conn, acting: &Acting) -> Result<Outcome> {
        match self {
            Self::Withdraw => acts::withdrawable(conn, acting),
            Self::Restore => acts::restorable(conn, acting),
            Self::Adopt => acts::adoptable(conn, acting),
            Self::Confirm => acts::confirmable(conn, acting),
        }
    }

    fn perform(self, conn: &mut Conn, acting: &Acting, reason: Option<&str>) -> Result<Outcome> {
        match self {
            Self::Withdraw => acts::withdraw(conn, acting, reason),
            Self::Restore => acts::restore(conn, acting, reason),
            Self::Adopt => acts::adopt(conn, acting, reason),
            Self::Confirm => acts::confirm(conn, acting, reason),
        }
    }

    /// The code of its notice.
    fn done(self) -> &'static str {
        match self {
            Self::Withdraw => "withdrawn",
            Self::Restore => "restored",
            Self::Adopt => "adopted",
            Self::Confirm => "confirmed",
        }
    }
}

/// Somebody at work on the record of an address.
///
/// # Errors
/// As [`Acting::open`].
pub async fn acting(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Acting> {
    let whole = |_: &mut Conn, acting| Ok(acting);
    telling::open(ctx, principal, path.into_inner().1, whole).await
}

/// Opens the record of an address for somebody.
///
/// # Errors
/// As [`Acting::open`].
pub async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Opened> {
    telling::open(ctx, principal, path.into_inner().1, behalf::opened).await
}

/// The form; it asks in whose name where the act may be on behalf of a lead.
fn show(ctx: &Ctx, act: Act, (acting, leads): &Opened, form: Form) -> Result<HttpResponse> {
    let asking = act.asking(ctx, &acting.initiative.reference);
    if act.is_of_secretariat() {
        return work::ask(ctx, form, asking);
    }
    work::ask_in_name(ctx, form, asking, behalf::choices(leads, ctx.locale))
}

/// Asks for the reason; where the act cannot be done, the form says so at once.
async fn ask(ctx: &Ctx, act: Act, opened: Opened, mut form: Form) -> Result<HttpResponse> {
    let by = opened.0.clone();
    let allowed = ctx
        .state
        .db
        .read(move |conn| act.allowed(conn, &by))
        .await?;
    if let Err(refusal) = allowed {
        form.refuse("reason", refusal.words(ctx));
    }
    show(ctx, act, &opened, form)
}

async fn answer(ctx: &Ctx, act: Act, opened: Opened, mut form: Form) -> Result<HttpResponse> {
    if form.resumes() {
        return ask(ctx, act, opened, form).await;
    }
    let mut by = opened.0.clone();
    if !act.is_of_secretariat() {
        by = behalf::voiced(&mut form, (ctx.locale, ctx.today), &opened.1, by);
    }
    let reason = work::reason(&mut form, ctx.locale, act.needs_reason());
    if !form.is_good() {
        return show(ctx, act, &opened, form);
    }
    let done = ctx
        .state
        .write(move |conn| act.perform(conn, &by, reason.as_deref()))
        .await?;
    match done {
        Ok(()) => Ok(back(ctx, &opened.0, act.done())),
        Err(refusal) if act == Act::Confirm => Ok(back(ctx, &opened.0, refusal.code())),
        Err(refusal) => {
            form.refuse("reason", refusal.words(ctx));
            show(ctx, act, &opened, form)
        }
    }
}

/// `GET …/withdrawal`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn withdrawal_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    opened.0.secretariat()?;
    ask(&ctx, Act::Withdraw, opened, Form::default()).await
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
    let opened = open(&ctx, &principal, path).await?;
    opened.0.secretariat()?;
    answer(&ctx, Act::Withdraw, opened, form).await
}

/// `GET …/restoration`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn restoration_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    opened.0.secretariat()?;
    ask(&ctx, Act::Restore, opened, Form::default()).await
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
    let opened = open(&ctx, &principal, path).await?;
    opened.0.secretariat()?;
    answer(&ctx, Act::Restore, opened, form).await
}

/// `GET …/adoption`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn adoption_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    ask(&ctx, Act::Adopt, opened, Form::default()).await
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
    let opened = open(&ctx, &principal, path).await?;
    answer(&ctx, Act::Adopt, opened, form).await
}

/// `GET …/confirmation`: with a remark, or on behalf of a lead.
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn confirmation_form(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let opened = open(&ctx, ctx.signed_in()?, path).await?;
    ask(&ctx, Act::Confirm, opened, Form::default()).await
}

/// `POST …/confirmation`: also one button of the work page, which shows what came of it.
///
/// # Errors
/// As [`withdraw`].
pub async fn confirm(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, path).await?;
    answer(&ctx, Act::Confirm, opened, form).await
}
