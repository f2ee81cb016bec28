//! `…/transactions/{number}/withdrawal`: a transaction is taken back; it stays in the history.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};

use crate::db::Conn;
use crate::error::Result;
use crate::funding::save::{self, Refusal};
use crate::funding::{Bodies, Number, Transaction, bodies_of, view};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, Telling};
use crate::rules::money::Flow;
use crate::web::work::{self, Asking, Frame, SEEN};
use crate::web::{Ctx, Form, money_text};

/// The language, the record's reference and the transaction's number of an address.
type Of = Path<(String, String, i32)>;

/// A transaction with the names that it speaks of.
struct Opened {
    acting: Acting,
    one: Transaction,
    bodies: Bodies,
    leads: Vec<Lead>,
}

impl Telling for Opened {
    /// The transaction, by its number.
    type Which = Number;
    /// Why.
    type Said = String;
    type Refusal = Refusal;

    fn load(conn: &mut Conn, acting: Acting, Number(number): Number) -> Result<Self> {
        let one = save::own(conn, &acting, number)?;
        Ok(Self {
            bodies: bodies_of(conn, std::slice::from_ref(&one))?,
            leads: behalf::leads(conn, &acting)?,
            acting,
            one,
        })
    }

    fn acting(&self) -> &Acting {
        &self.acting
    }

    fn mark(&self) -> String {
        self.one.told.mark()
    }

    fn page(&self, ctx: &Ctx, mut form: Form) -> Result<HttpResponse> {
        let (t, one) = (&ctx.t().funding, &self.one);
        if one.withdrawn && form.is_good() {
            form.refuse("reason", t.gone.as_str());
        }
        let number = format!("T{}", one.number);
        let frame = Frame {
            heading: t.withdraw_title.with(&[("number", &number)]),
            reference: self.acting.initiative.reference.clone(),
            button: t.withdraw,
            warns: true,
        };
        let asking = Asking {
            frame,
            said: vec![what(ctx, self), t.withdraw_hint.to_string()],
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
        Number(number): Number,
        reason: &String,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Refusal>> {
        let done = save::withdraw(conn, by, number, reason, seen)?;
        Ok(done.map(|_| "transaction-withdrawn"))
    }

    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Refusal) {
        let t = &ctx.t().funding;
        if *refusal == Refusal::Meanwhile {
            form.replace(SEEN, &self.mark());
            form.refuse("reason", t.meanwhile.as_str());
        } else {
            form.refuse("reason", t.gone.as_str());
        }
    }
}

/// Which one it is: type, amount, provider, day.
fn what(ctx: &Ctx, opened: &Opened) -> String {
    let one = &opened.one;
    let kind = view::flow(ctx.t(), Flow::Of(one.kind)).to_string();
    let amount = one.amount;
    let amount = amount.map(|amount| money_text(ctx.locale, amount));
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
    let (_, reference, number) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, Number(number)).await
}

/// `POST …/transactions/{number}/withdrawal`
///
/// # Errors
/// As [`withdrawal_form`]; what is wrong with the form is shown in it.
pub async fn withdraw(ctx: Ctx, path: Of, body: Bytes) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    telling::receive::<Opened>(ctx, (reference, Number(number)), body).await
}
