//! `…/measures/{number}/withdrawal` and `…/values/{value}/withdrawal`: a measure or a value is
//! taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use crate::audit::Told;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, Telling};
use crate::measures::save::{self, Refusal};
use crate::measures::{Measure, Measurement, Number, view};
use crate::web::work::{self, Asking, Frame, SEEN};
use crate::web::{Ctx, Form, Nav};

/// A measure, or one of its values.
struct Opened {
    acting: Acting,
    of: Measure,
    one: Option<Measurement>,
    leads: Vec<Lead>,
}

impl Opened {
    fn is_gone(&self) -> bool {
        self.of.is_withdrawn() || self.one.as_ref().is_some_and(|one| one.withdrawn)
    }
}

impl Telling for Opened {
    /// The measure, and its value where that is taken back alone.
    type Which = (Number, Option<Number>);
    /// Why.
    type Said = String;
    type Refusal = Refusal;

    fn load(
        conn: &mut Conn,
        acting: Acting,
        (Number(measure), value): Self::Which,
    ) -> Result<Self> {
        let (of, one) = match value {
            Some(Number(value)) => {
                let (of, one) = save::own_value(conn, &acting, (measure, value))?;
                (of, Some(one))
            }
            None => (save::own_measure(conn, &acting, measure)?, None),
        };
        Ok(Self {
            leads: behalf::leads(conn, &acting)?,
            acting,
            of,
            one,
        })
    }

    fn acting(&self) -> &Acting {
        &self.acting
    }

    fn mark(&self) -> String {
        let version = self.of.current().map(|version| &version.told);
        let told = self.one.as_ref().map(|one| &one.told).or(version);
        told.map_or(String::new(), Told::mark)
    }

    fn page(&self, ctx: &Ctx, mut form: Form) -> Result<HttpResponse> {
        let t = &ctx.t().measures;
        if self.is_gone() && form.is_good() {
            form.refuse("reason", t.gone.as_str());
        }
        let page = ctx.layout(Nav::Manage, "");
        let name = view::plain_name(&page, &self.of);
        let version = self.of.current();
        let (heading, what, hint, button) = match (&self.one, version) {
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
            reference: self.acting.initiative.reference.clone(),
            button,
            warns: true,
        };
        let asking = Asking {
            frame,
            said: vec![what, hint.to_string()],
            needed: true,
        };
        let leads = behalf::choices(&self.leads, ctx.locale);
        work::ask_in_name(ctx, form, asking, leads)
    }

    fn read(&self, ctx: &Ctx, form: &mut Form) -> (Acting, Option<String>) {
        behalf::reasoned(ctx, form, &self.leads, self.acting.clone())
    }

    fn save(
        conn: &mut Conn,
        by: &Acting,
        (Number(measure), value): Self::Which,
        reason: &String,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Refusal>> {
        let (done, saved) = match value {
            Some(Number(value)) => {
                let place = (measure, value);
                let done = save::withdraw_value(conn, by, place, reason, seen)?;
                (done, "value-withdrawn")
            }
            None => {
                let done = save::withdraw_measure(conn, by, measure, reason, seen)?;
                (done, "measure-withdrawn")
            }
        };
        Ok(done.map(|_| saved))
    }

    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Refusal) {
        let t = &ctx.t().measures;
        if *refusal == Refusal::Meanwhile {
            form.replace(SEEN, &self.mark());
            form.refuse("reason", t.meanwhile.as_str());
        } else {
            form.refuse("reason", t.gone.as_str());
        }
    }
}

/// `GET …/measures/{number}/withdrawal`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who works on the record.
pub async fn withdrawal_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, (Number(measure), None)).await
}

/// `GET …/measures/{number}/values/{value}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`].
pub async fn value_form(ctx: Ctx, path: Path<(String, String, i32, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure, value) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, (Number(measure), Some(Number(value)))).await
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
    telling::receive::<Opened>(ctx, (reference, (Number(measure), None)), body).await
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
    let which = (Number(measure), Some(Number(value)));
    telling::receive::<Opened>(ctx, (reference, which), body).await
}
