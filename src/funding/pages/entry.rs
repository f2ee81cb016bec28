//! `…/transactions/new` and `…/transactions/{number}`: a transaction is told, or corrected.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::funding::forms::{self, Entered};
use crate::funding::save::{self, Refusal};
use crate::funding::{Bodies, Currency, Number, Transaction, transactions_of, view};
use crate::i18n::Message;
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, Telling};
use crate::rules::money::Flow;
use crate::rules::{Coded, TransactionType};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout};

/// A record with what a transaction can name.
struct Opened {
    acting: Acting,
    /// The one that is corrected.
    before: Option<Transaction>,
    /// What a form for a new one says that it saw.
    last: String,
    bodies: Bodies,
    documents: Vec<Document>,
    leads: Vec<Lead>,
}

/// A group of a select: its heading, and codes with words.
type Group = (Message, Vec<(String, String)>);

#[derive(Template)]
#[template(path = "funding/entry.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    corrects: bool,
    groups: Vec<Group>,
    documents: Vec<(String, String)>,
    leads: Vec<(String, String)>,
}

impl Page {
    fn types(&self) -> Vec<(String, Message)> {
        let words = |one: &TransactionType| view::flow(self.page.t, Flow::Of(*one));
        let all = TransactionType::ALL.iter();
        all.map(|one| (one.code().to_owned(), words(one))).collect()
    }

    fn currencies(&self) -> Vec<(String, String)> {
        let all = Currency::ALL.iter();
        all.map(|one| (one.code().to_owned(), one.code().to_owned()))
            .collect()
    }

    fn source_kinds(&self) -> Vec<(String, String)> {
        documents::view::source_kinds(self.page.t)
    }
}

impl Telling for Opened {
    /// The transaction that is corrected, by its number; none where one is added.
    type Which = Option<Number>;
    type Said = Entered;
    type Refusal = Refusal;

    fn load(conn: &mut Conn, acting: Acting, which: Self::Which) -> Result<Self> {
        let documents = documents::offered(conn, acting.initiative.id, &acting.sight)?;
        let (before, last) = match which {
            Some(Number(number)) => (Some(save::own(conn, &acting, number)?), String::new()),
            None => {
                let there = transactions_of(conn, acting.initiative.id, &acting.sight)?;
                (None, save::last_seen(&there))
            }
        };
        let mut bodies = Bodies::entered(conn)?;
        bodies.complete(conn, before.iter().flat_map(Transaction::bodies))?;
        Ok(Self {
            bodies,
            documents,
            leads: behalf::leads(conn, &acting)?,
            before,
            last,
            acting,
        })
    }

    fn acting(&self) -> &Acting {
        &self.acting
    }

    fn mark(&self) -> String {
        let before = self.before.as_ref();
        before.map_or_else(|| self.last.clone(), |one| one.told.mark())
    }

    fn form(&self, ctx: &Ctx) -> Form {
        let Some(before) = &self.before else {
            return forms::empty();
        };
        let mut form = forms::filled(before, &self.bodies);
        if before.withdrawn && form.is_good() {
            form.refuse("type", ctx.t().funding.gone.as_str());
        }
        form
    }

    fn page(&self, ctx: &Ctx, form: Form) -> Result<HttpResponse> {
        let t = &ctx.t().funding;
        let corrects = self.before.is_some();
        let (heading, button) = match &self.before {
            Some(before) => {
                let number = format!("T{}", before.number);
                (t.correct_title.with(&[("number", &number)]), t.correct)
            }
            None => (t.add.to_string(), t.add_button),
        };
        let frame = Frame {
            heading,
            reference: self.acting.initiative.reference.clone(),
            button,
            warns: false,
        };
        let page = work::layout(ctx, &form, &frame.heading);
        let headings = [t.institutions, t.member_states, t.organisations];
        let groups = headings
            .into_iter()
            .zip(self.bodies.groups(ctx.locale, &[]));
        let template = Page {
            page,
            form,
            frame,
            corrects,
            groups: groups.filter(|(_, list)| !list.is_empty()).collect(),
            documents: documents::forms::choices(ctx.t(), &self.documents),
            leads: behalf::choices(&self.leads, ctx.locale),
        };
        ctx.page_with(work::status(&template.form), &template)
    }

    fn read(&self, ctx: &Ctx, form: &mut Form) -> (Acting, Option<Entered>) {
        let who = (ctx.locale, ctx.today);
        let entered = forms::entered(form, who, &self.bodies, &self.documents);
        let by = behalf::voiced(form, who, &self.leads, self.acting.clone());
        (by, entered)
    }

    fn save(
        conn: &mut Conn,
        by: &Acting,
        which: Self::Which,
        entered: &Entered,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Refusal>> {
        let (done, saved) = match which {
            Some(Number(number)) => {
                let done = save::correct(conn, by, number, entered, seen)?;
                (done, "transaction-corrected")
            }
            None => {
                let done = save::create(conn, by, entered, seen)?;
                (done, "transaction-added")
            }
        };
        Ok(done.map(|done| done.code(saved)))
    }

    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Refusal) {
        let t = &ctx.t().funding;
        match refusal {
            Refusal::Meanwhile => {
                form.replace(SEEN, &self.mark());
                form.refuse("type", t.meanwhile.as_str());
            }
            Refusal::Withdrawn => form.refuse("type", t.gone.as_str()),
            Refusal::DocumentGone => {
                form.refuse("document", ctx.t().documents.document_gone.as_str());
            }
        }
    }
}

/// `GET …/transactions/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    telling::ask::<Opened>(ctx, path.into_inner().1, None).await
}

/// `GET …/transactions/{number}`
///
/// # Errors
/// As [`Acting::open`]; [`crate::error::Error::Forbidden`] for a lead where somebody else told it.
pub async fn correct_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, Some(Number(number))).await
}

/// `POST …/transactions/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    telling::receive::<Opened>(ctx, (path.into_inner().1, None), body).await
}

/// `POST …/transactions/{number}`
///
/// # Errors
/// As [`correct_form`]; what is wrong with the form is shown in it.
pub async fn correct(
    ctx: Ctx,
    path: Path<(String, String, i32)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    telling::receive::<Opened>(ctx, (reference, Some(Number(number))), body).await
}
