//! `…/transactions/new` and `…/transactions/{number}`: a transaction is told, or corrected.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::back;
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::documents::forms::NO_DOCUMENT;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::funding::forms::{self, Entered};
use crate::funding::save::{self, Done, Refusal};
use crate::funding::{Bodies, Currency, Number, Transaction, transactions_of, view};
use crate::i18n::Message;
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::rules::money::Flow;
use crate::rules::{Coded, TransactionType};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout, Principal};

/// Which transaction of which record.
#[derive(Clone)]
struct Which {
    reference: String,
    /// The transaction that is corrected; none where one is added.
    number: Option<Number>,
}

/// Documents of one record that a form offers.
const DOCUMENTS: i64 = 100;

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

impl Opened {
    fn load(conn: &mut Conn, acting: Acting, which: &Which) -> Result<Self> {
        let id = acting.initiative.id;
        let documents = documents::page(conn, id, &acting.sight, (0, DOCUMENTS))?;
        let (before, last) = match which.number {
            Some(Number(number)) => (Some(save::own(conn, &acting, number)?), String::new()),
            None => {
                let there = transactions_of(conn, id, &acting.sight)?;
                (None, save::last_seen(&there))
            }
        };
        let mut bodies = Bodies::all(conn)?;
        bodies.complete(conn, before.as_slice())?;
        Ok(Self {
            bodies,
            documents: documents
                .into_iter()
                .filter(|document| !document.withdrawn)
                .collect(),
            leads: behalf::leads(conn, &acting)?,
            before,
            last,
            acting,
        })
    }

    /// What stands, as the form says that it saw it.
    fn mark(&self) -> String {
        let before = self.before.as_ref();
        before.map_or_else(|| self.last.clone(), Transaction::mark)
    }
}

async fn open(ctx: &Ctx, principal: &Principal, which: Which) -> Result<Opened> {
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let acting = Acting::open(conn, &principal, &which.reference, clock)?;
        Opened::load(conn, acting, &which)
    };
    ctx.state.db.read(work).await
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

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, opened.mark());
    }
    let t = &ctx.t().funding;
    let corrects = opened.before.is_some();
    let (heading, button) = match &opened.before {
        Some(before) => {
            let number = format!("T{}", before.number);
            (t.correct_title.with(&[("number", &number)]), t.correct)
        }
        None => (t.add.to_string(), t.add_button),
    };
    let frame = Frame {
        heading,
        reference: opened.acting.initiative.reference.clone(),
        button,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let headings = [t.institutions, t.member_states, t.organisations];
    let groups = headings.into_iter().zip(opened.bodies.groups(ctx.locale));
    let none = (NO_DOCUMENT.to_owned(), ctx.t().common.none.to_string());
    let documents = opened.documents.iter();
    let documents = documents.map(|one| (one.number.to_string(), one.title.clone()));
    let template = Page {
        page,
        form,
        frame,
        corrects,
        groups: groups.filter(|(_, list)| !list.is_empty()).collect(),
        documents: std::iter::once(none).chain(documents).collect(),
        leads: behalf::choices(&opened.leads, ctx.locale),
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/transactions/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let which = Which {
        reference: path.into_inner().1,
        number: None,
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    show(&ctx, &opened, forms::empty())
}

/// `GET …/transactions/{number}`
///
/// # Errors
/// As [`Acting::open`]; [`crate::error::Error::Forbidden`] for a lead where somebody else told it.
pub async fn correct_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    let which = Which {
        reference,
        number: Some(Number(number)),
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    let mut form = match &opened.before {
        Some(before) => forms::filled(before, &opened.bodies),
        None => forms::empty(),
    };
    note_withdrawn(&ctx, &opened, &mut form);
    show(&ctx, &opened, form)
}

fn note_withdrawn(ctx: &Ctx, opened: &Opened, form: &mut Form) {
    let withdrawn = opened.before.as_ref().is_some_and(|one| one.withdrawn);
    if withdrawn && form.is_good() {
        form.refuse("type", ctx.t().funding.gone.as_str());
    }
}

/// `POST …/transactions/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    let which = Which {
        reference: path.into_inner().1,
        number: None,
    };
    receive(ctx, which, body).await
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
    let which = Which {
        reference,
        number: Some(Number(number)),
    };
    receive(ctx, which, body).await
}

async fn receive(ctx: Ctx, which: Which, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let opened = open(&ctx, &principal, which.clone()).await?;
    if form.resumes() {
        return show(&ctx, &opened, form);
    }
    let who = (ctx.locale, ctx.today);
    let read = forms::entered(&mut form, who, &opened.bodies, &opened.documents);
    let by = behalf::voiced(&mut form, who, &opened.leads, opened.acting.clone());
    let Some(entered) = read.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form);
    };
    let seen = form.value(SEEN).to_owned();
    let number = which.number;
    let done = ctx
        .state
        .write(move |conn| save(conn, &by, number, &entered, &seen))
        .await?;
    let code = match (done, number.is_some()) {
        (Ok(Done::Unchanged), _) => "unchanged",
        (Ok(Done::Saved), false) => "transaction-added",
        (Ok(Done::Saved), true) => "transaction-corrected",
        (Err(refusal), _) => {
            let opened = open(&ctx, &principal, which).await?;
            return refuse(&ctx, &opened, form, refusal);
        }
    };
    Ok(back(&ctx, &opened.acting, code))
}

fn save(
    conn: &mut Conn,
    by: &Acting,
    number: Option<Number>,
    entered: &Entered,
    seen: &str,
) -> Result<save::Outcome> {
    match number {
        Some(Number(number)) => save::correct(conn, by, number, entered, seen),
        None => save::create(conn, by, entered, seen),
    }
}

/// The form again, with what stands now.
fn refuse(ctx: &Ctx, opened: &Opened, mut form: Form, refusal: Refusal) -> Result<HttpResponse> {
    let t = &ctx.t().funding;
    match refusal {
        Refusal::Meanwhile => {
            form.replace(SEEN, &opened.mark());
            form.refuse("type", t.meanwhile.as_str());
        }
        Refusal::Withdrawn => form.refuse("type", t.gone.as_str()),
        Refusal::DocumentGone => form.refuse("document", ctx.t().documents.document_gone.as_str()),
    }
    show(ctx, opened, form)
}
