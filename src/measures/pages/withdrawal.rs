//! `…/measures/{number}/withdrawal` and `…/values/{value}/withdrawal`: a measure or a value is
//! taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use super::back;
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::measures::save::{self, Outcome, Refusal};
use crate::measures::{Measure, Measurement, Number, view};
use crate::web::work::{self, Asking, Frame, SEEN};
use crate::web::{Ctx, Form, Nav, Principal};

/// What is taken back: a measure, or one of its values.
#[derive(Clone)]
struct Which {
    reference: String,
    measure: Number,
    value: Option<Number>,
}

struct Opened {
    acting: Acting,
    of: Measure,
    one: Option<Measurement>,
    leads: Vec<Lead>,
}

impl Opened {
    fn mark(&self) -> String {
        let version = self.of.current().map(|version| &version.told);
        let told = self.one.as_ref().map(|one| &one.told).or(version);
        told.map_or(String::new(), crate::measures::Told::mark)
    }

    fn is_gone(&self) -> bool {
        self.of.is_withdrawn() || self.one.as_ref().is_some_and(|one| one.withdrawn)
    }
}

async fn open(ctx: &Ctx, principal: &Principal, which: Which) -> Result<Opened> {
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let acting = Acting::open(conn, &principal, &which.reference, clock)?;
        let (of, one) = match which.value {
            Some(Number(value)) => {
                let (of, one) = save::own_value(conn, &acting, (which.measure.0, value))?;
                (of, Some(one))
            }
            None => (save::own_measure(conn, &acting, which.measure.0)?, None),
        };
        Ok(Opened {
            leads: behalf::leads(conn, &acting)?,
            acting,
            of,
            one,
        })
    };
    ctx.state.db.read(work).await
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    let t = &ctx.t().measures;
    if form.value(SEEN).is_empty() {
        form.set(SEEN, opened.mark());
    }
    if opened.is_gone() && form.is_good() {
        form.refuse("reason", t.gone.as_str());
    }
    let page = ctx.layout(Nav::Manage, "");
    let name = view::plain_name(&page, &opened.of);
    let version = opened.of.current();
    let (heading, what, hint, button) = match (&opened.one, version) {
        (Some(one), Some(version)) => {
            let number = one.number.to_string();
            let said = [("measure", name.as_str()), ("number", &number)];
            let heading = t.withdraw_value_title.with(&said);
            let what = view::value_words(&page, version, one);
            (heading, what, t.withdraw_value_hint, t.withdraw_value)
        }
        _ => {
            let heading = t.withdraw_title.with(&[("measure", &name)]);
            (heading, name, t.withdraw_hint, t.withdraw_measure)
        }
    };
    let frame = Frame {
        heading,
        reference: opened.acting.initiative.reference.clone(),
        button,
        warns: true,
    };
    let asking = Asking {
        frame,
        said: vec![what, hint.to_string()],
        needed: true,
    };
    let leads = behalf::choices(&opened.leads, ctx.locale);
    work::ask_in_name(ctx, form, asking, leads)
}

async fn ask(ctx: Ctx, which: Which) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let opened = open(&ctx, &principal, which).await?;
    show(&ctx, &opened, Form::default())
}

/// `GET …/measures/{number}/withdrawal`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who works on the record.
pub async fn withdrawal_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    let measure = Number(measure);
    let value = None;
    ask(
        ctx,
        Which {
            reference,
            measure,
            value,
        },
    )
    .await
}

/// `GET …/measures/{number}/values/{value}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn value_form(ctx: Ctx, path: Path<(String, String, i32, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure, value) = path.into_inner();
    let measure = Number(measure);
    let value = Some(Number(value));
    ask(
        ctx,
        Which {
            reference,
            measure,
            value,
        },
    )
    .await
}

/// `POST …/measures/{number}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw(
    ctx: Ctx,
    path: Path<(String, String, i32)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    let measure = Number(measure);
    let value = None;
    let which = Which {
        reference,
        measure,
        value,
    };
    receive(ctx, which, body).await
}

/// `POST …/measures/{number}/values/{value}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw_value(
    ctx: Ctx,
    path: Path<(String, String, i32, i32)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (_, reference, measure, value) = path.into_inner();
    let measure = Number(measure);
    let value = Some(Number(value));
    let which = Which {
        reference,
        measure,
        value,
    };
    receive(ctx, which, body).await
}

fn save(
    conn: &mut Conn,
    by: &Acting,
    (Number(measure), value): (Number, Option<Number>),
    (reason, seen): (&str, &str),
) -> Result<Outcome> {
    match value {
        Some(Number(value)) => save::withdraw_value(conn, by, (measure, value), reason, seen),
        None => save::withdraw_measure(conn, by, measure, reason, seen),
    }
}

async fn receive(ctx: Ctx, which: Which, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let place = (which.measure, which.value);
    let opened = open(&ctx, &principal, which).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let who = (ctx.locale, ctx.today);
    let by = behalf::voiced(&mut form, who, &opened.leads, opened.acting.clone());
    let reason = work::reason(&mut form, ctx.locale, true);
    let Some(reason) = reason.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form);
    };
    let seen = form.value(SEEN).to_owned();
    let done = ctx
        .state
        .write(move |conn| save(conn, &by, place, (&reason, &seen)))
        .await?;
    let t = &ctx.t().measures;
    match (done, place.1) {
        (Ok(_), None) => return Ok(back(&ctx, &opened.acting, "measure-withdrawn")),
        (Ok(_), Some(_)) => return Ok(back(&ctx, &opened.acting, "value-withdrawn")),
        (Err(Refusal::Meanwhile), _) => {
            form.replace(SEEN, "");
            form.refuse("reason", t.meanwhile.as_str());
        }
        (Err(_), _) => form.refuse("reason", t.gone.as_str()),
    }
    show(&ctx, &opened, form)
}
