//! `…/measures/new` and `…/measures/{number}`: a measure is added, or its plan changed.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{back, document_choices, documents_of};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::documents::Document;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::measures::forms;
use crate::measures::save::{self, Done, Outcome, Refusal};
use crate::measures::{Measure, Number, Version, of_initiative, view};
use crate::rules::Coded;
use crate::rules::measure::{Accumulation, Standard, Unit};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout, Principal};

/// Which measure of which record.
#[derive(Clone)]
struct Which {
    reference: String,
    /// The measure whose plan is changed, by its number; none where one is added.
    number: Option<Number>,
}

/// A record with what a plan can name.
struct Opened {
    acting: Acting,
    /// The one whose plan is changed.
    before: Option<Measure>,
    /// What a form for a new one says that it saw.
    last: String,
    documents: Vec<Document>,
    leads: Vec<Lead>,
}

impl Opened {
    fn load(conn: &mut Conn, acting: Acting, which: &Which) -> Result<Self> {
        let (before, last) = match which.number {
            Some(Number(number)) => {
                let one = save::own_measure(conn, &acting, number)?;
                (Some(one), String::new())
            }
            None => {
                let id = acting.initiative.id;
                let there = of_initiative(conn, id, &acting.sight)?;
                (None, save::last_seen(&there))
            }
        };
        Ok(Self {
            documents: documents_of(conn, &acting)?,
            leads: behalf::leads(conn, &acting)?,
            before,
            last,
            acting,
        })
    }

    fn version(&self) -> Option<&Version> {
        self.before.as_ref().and_then(Measure::current)
    }

    /// What stands, as the form says that it saw it.
    fn mark(&self) -> String {
        let version = self.version();
        version.map_or_else(|| self.last.clone(), |version| version.told.mark())
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

#[derive(Template)]
#[template(path = "measures/plan.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    adds: bool,
    /// The original plan and the one that stands.
    plans: Vec<Html>,
    documents: Vec<(String, String)>,
    leads: Vec<(String, String)>,
}

impl Page {
    fn codes(&self) -> Vec<(String, Message)> {
        let standard = Standard::ALL.iter();
        let standard =
            standard.map(|one| (one.code().to_owned(), view::standard(self.page.t, *one)));
        let free = (forms::FREE.to_owned(), self.page.t.measures.free);
        standard.chain([free]).collect()
    }

    fn units(&self) -> Vec<(String, Message)> {
        let all = Unit::ALL.iter();
        all.map(|one| (one.code().to_owned(), view::unit(self.page.t, *one)))
            .collect()
    }

    fn accumulations(&self) -> Vec<(String, Message)> {
        let t = &self.page.t.measures;
        let words = |one: &Accumulation| match one {
            Accumulation::Periodic => t.accumulation_periodic,
            Accumulation::Cumulative => t.accumulation_cumulative,
        };
        let all = Accumulation::ALL.iter();
        all.map(|one| (one.code().to_owned(), words(one))).collect()
    }

    fn ratio(&self) -> Vec<(String, Message)> {
        vec![("yes".to_owned(), self.page.t.measures.ratio)]
    }
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, opened.mark());
    }
    let t = &ctx.t().measures;
    let adds = opened.before.is_none();
    let mut page = work::layout(ctx, &form, t.add.as_str());
    let (heading, button) = match &opened.before {
        Some(before) => {
            let name = view::plain_name(&page, before);
            (
                t.plan_title.with(&[("measure", &name)]),
                ctx.t().common.save,
            )
        }
        None => (t.add.to_string(), t.add_button),
    };
    let frame = Frame {
        heading,
        reference: opened.acting.initiative.reference.clone(),
        button,
        warns: false,
    };
    if !adds {
        page = work::layout(ctx, &form, &frame.heading);
    }
    let template = Page {
        plans: plans(&page, opened),
        page,
        form,
        frame,
        adds,
        documents: document_choices(ctx, &opened.documents),
        leads: behalf::choices(&opened.leads, ctx.locale),
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn plans(page: &Layout, opened: &Opened) -> Vec<Html> {
    let t = &page.t.measures;
    let Some(before) = &opened.before else {
        return Vec::new();
    };
    let words = |version: Option<&Version>, said: Message| {
        let plan = view::plan_words(page, version?);
        Some(said.html(&[("plan", &plan)]))
    };
    let original = words(before.original(), t.plan_original);
    let current = words(before.current(), t.plan_current);
    original.into_iter().chain(current).collect()
}

/// `GET …/measures/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let which = Which {
        reference: path.into_inner().1,
        number: None,
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    show(&ctx, &opened, forms::new_plan())
}

/// `GET …/measures/{number}`
///
/// # Errors
/// As [`Acting::open`]; [`crate::error::Error::Forbidden`] for a lead where somebody else told it.
pub async fn change_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    let which = Which {
        reference,
        number: Some(Number(number)),
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    let mut form = opened
        .version()
        .map_or_else(forms::new_plan, forms::plan_form);
    if opened.before.as_ref().is_some_and(Measure::is_withdrawn) {
        form.refuse("unit", ctx.t().measures.gone.as_str());
    }
    show(&ctx, &opened, form)
}

/// `POST …/measures/new`
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

/// `POST …/measures/{number}`
///
/// # Errors
/// As [`change_form`]; what is wrong with the form is shown in it.
pub async fn change(
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

/// What a form says: which measure, where one is added, and its plan.
type Wanted = (Option<forms::Named>, forms::Planned);

fn read(form: &mut Form, ctx: &Ctx, opened: &Opened) -> Option<Wanted> {
    let who = (ctx.locale, ctx.today);
    match &opened.before {
        Some(before) => {
            let plan = forms::planned(form, who, before.standard, &opened.documents);
            Some((None, plan?))
        }
        None => {
            let named = forms::named(form, ctx.locale);
            let standard = named.as_ref().and_then(|named| named.standard);
            let plan = forms::planned(form, who, standard, &opened.documents);
            Some((Some(named?), plan?))
        }
    }
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
    let wanted = read(&mut form, &ctx, &opened);
    let who = (ctx.locale, ctx.today);
    let by = behalf::voiced(&mut form, who, &opened.leads, opened.acting.clone());
    let Some(wanted) = wanted.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form);
    };
    let seen = form.value(SEEN).to_owned();
    let number = which.number;
    let done = ctx
        .state
        .write(move |conn| save(conn, &by, number, &wanted, &seen))
        .await?;
    let code = match (done, number.is_some()) {
        (Ok(Done::Unchanged), _) => "unchanged",
        (Ok(Done::Saved), false) => "measure-added",
        (Ok(Done::Saved), true) => "measure-planned",
        (Err(refusal), _) => {
            let opened = open(&ctx, &principal, which).await?;
            return refuse(&ctx, &opened, form, &refusal);
        }
    };
    Ok(back(&ctx, &opened.acting, code))
}

fn save(
    conn: &mut Conn,
    by: &Acting,
    number: Option<Number>,
    (named, planned): &Wanted,
    seen: &str,
) -> Result<Outcome> {
    match (number, named) {
        (Some(Number(number)), _) => save::change_plan(conn, by, number, planned, seen),
        (None, Some(named)) => save::create(conn, by, named, planned, seen),
        (None, None) => Ok(Err(Refusal::Withdrawn)),
    }
}

/// The form again, with what stands now.
fn refuse(ctx: &Ctx, opened: &Opened, mut form: Form, refusal: &Refusal) -> Result<HttpResponse> {
    let t = &ctx.t().measures;
    match refusal {
        Refusal::Meanwhile => {
            form.replace(SEEN, &opened.mark());
            form.refuse("unit", t.meanwhile.as_str());
        }
        Refusal::Known(number) => {
            let number = format!("M{number}");
            form.refuse("code", t.known.with(&[("number", &number)]));
        }
        Refusal::ReasonNeeded => form.refuse("reason", t.reason_needed.as_str()),
        Refusal::HasValues => form.refuse("unit", t.has_values.as_str()),
        Refusal::DocumentGone => {
            let words = ctx.t().documents.document_gone;
            form.refuse("baseline_document", words.as_str());
        }
        _ => form.refuse("unit", t.gone.as_str()),
    }
    show(ctx, opened, form)
}
