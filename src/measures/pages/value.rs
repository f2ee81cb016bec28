//! `…/measures/{number}/values/new` and `…/values/{value}`: a value is told, or corrected.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::{back, document_choices, documents_of};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, order};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::measures::forms::{self, Entered};
use crate::measures::save::{self, Done, Outcome, Refusal};
use crate::measures::{Measure, Measurement, Number, by_number, view};
use crate::rules::Coded;
use crate::rules::measure::{Plan, Sex};
use crate::states::{self, State};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout, Principal};

/// Which value of which measure.
#[derive(Clone)]
struct Which {
    reference: String,
    measure: Number,
    /// The value that is corrected; none where one is told.
    value: Option<Number>,
}

/// A measure with what a value can name.
struct Opened {
    acting: Acting,
    of: Measure,
    plan: Plan,
    /// The one that is corrected.
    before: Option<Measurement>,
    states: Vec<State>,
    documents: Vec<Document>,
    leads: Vec<Lead>,
}

impl Opened {
    fn load(conn: &mut Conn, acting: Acting, which: &Which) -> Result<Self> {
        let (of, before) = match which.value {
            Some(Number(value)) => {
                let (of, one) = save::own_value(conn, &acting, (which.measure.0, value))?;
                (of, Some(one))
            }
            None => {
                let id = acting.initiative.id;
                (by_number(conn, id, &acting.sight, which.measure.0)?, None)
            }
        };
        let plan = of.current().ok_or(Error::NotFound)?.plan;
        Ok(Self {
            states: states::all(conn)?,
            documents: documents_of(conn, &acting)?,
            leads: behalf::leads(conn, &acting)?,
            of,
            plan,
            before,
            acting,
        })
    }

    fn mark(&self) -> String {
        let before = self.before.as_ref();
        before.map_or(String::new(), |one| one.told.mark())
    }

    fn is_gone(&self) -> bool {
        self.of.is_withdrawn() || self.before.as_ref().is_some_and(|one| one.withdrawn)
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
#[template(path = "measures/value.html")]
struct Page {
    page: Layout,
    form: Form,
    frame: Frame,
    corrects: bool,
    ratio: bool,
    plan: Option<Html>,
    /// The value that says the same already: its form and what the link says.
    again: Option<(String, String)>,
    states: Vec<(String, String)>,
    documents: Vec<(String, String)>,
    leads: Vec<(String, String)>,
}

impl Page {
    fn sexes(&self) -> Vec<(String, Message)> {
        let t = self.page.t;
        let all = ("all".to_owned(), t.measures.everybody);
        let sexes = Sex::ALL.iter();
        let sexes = sexes.map(|one| (one.code().to_owned(), view::sex(t, *one)));
        std::iter::once(all).chain(sexes).collect()
    }

    fn source_kinds(&self) -> Vec<(String, String)> {
        documents::view::source_kinds(self.page.t)
    }

    /// A total to date that falls is asked about where it does.
    fn asks_of_fall(&self) -> bool {
        self.form.problem("falls").is_some() || self.form.has("falls", "yes")
    }

    fn falls(&self) -> Vec<(String, Message)> {
        vec![("yes".to_owned(), self.page.t.measures.falls_confirm)]
    }

    fn value_label(&self) -> Message {
        let t = &self.page.t.measures;
        if self.ratio {
            t.value_numerator
        } else {
            t.value_label
        }
    }
}

fn show(ctx: &Ctx, opened: &Opened, mut form: Form, again: Option<i32>) -> Result<HttpResponse> {
    if form.value(SEEN).is_empty() {
        form.set(SEEN, opened.mark());
    }
    let t = &ctx.t().measures;
    let page = work::layout(ctx, &form, t.add_value.as_str());
    let name = view::plain_name(&page, &opened.of);
    let heading = match &opened.before {
        Some(before) => {
            let number = before.number.to_string();
            let said = [("measure", name.as_str()), ("number", &number)];
            t.correct_value_title.with(&said)
        }
        None => t.add_value_title.with(&[("measure", &name)]),
    };
    let reference = opened.acting.initiative.reference.clone();
    let frame = Frame {
        heading,
        reference,
        button: t.add_value_button,
        warns: false,
    };
    let page = work::layout(ctx, &form, &frame.heading);
    let plan = opened.of.current();
    let plan = plan.map(|version| {
        let words = view::plan_words(&page, version);
        t.plan_current.html(&[("plan", &words)])
    });
    let template = Page {
        plan,
        again: again.map(|number| again_link(ctx, opened, number)),
        states: state_choices(ctx, &opened.states),
        documents: document_choices(ctx, &opened.documents),
        leads: behalf::choices(&opened.leads, ctx.locale),
        corrects: opened.before.is_some(),
        ratio: opened.plan.ratio,
        page,
        form,
        frame,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn again_link(ctx: &Ctx, opened: &Opened, number: i32) -> (String, String) {
    let (reference, of) = (&opened.acting.initiative.reference, opened.of.number);
    let path = format!("/manage/initiatives/{reference}/measures/{of}/values/{number}");
    let number = number.to_string();
    let words = ctx.t().measures.again_link.with(&[("number", &number)]);
    (ctx.href(&path), words)
}

fn state_choices(ctx: &Ctx, states: &[State]) -> Vec<(String, String)> {
    let choice = |one: &State| {
        let name = one.name.in_locale(ctx.locale).to_string();
        (one.code.clone(), name)
    };
    let mut choices: Vec<_> = states.iter().map(choice).collect();
    choices.sort_by_cached_key(|(_, words)| order::key(ctx.locale, words));
    choices
}

/// `GET …/measures/{number}/values/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    let which = Which {
        reference,
        measure: Number(measure),
        value: None,
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    let form = note_gone(&ctx, &opened, forms::new_value());
    show(&ctx, &opened, form, None)
}

/// `GET …/measures/{number}/values/{value}`
///
/// # Errors
/// As [`Acting::open`]; [`Error::Forbidden`] for a lead where somebody else told it.
pub async fn correct_form(
    ctx: Ctx,
    path: Path<(String, String, i32, i32)>,
) -> Result<HttpResponse> {
    let (_, reference, measure, value) = path.into_inner();
    let which = Which {
        reference,
        measure: Number(measure),
        value: Some(Number(value)),
    };
    let opened = open(&ctx, ctx.signed_in()?, which).await?;
    let form = opened.before.as_ref();
    let form = form.map_or_else(forms::new_value, forms::value_form);
    let form = note_gone(&ctx, &opened, form);
    show(&ctx, &opened, form, None)
}

fn note_gone(ctx: &Ctx, opened: &Opened, mut form: Form) -> Form {
    if opened.is_gone() {
        form.refuse("value", ctx.t().measures.gone.as_str());
    }
    form
}

/// `POST …/measures/{number}/values/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn tell(
    ctx: Ctx,
    path: Path<(String, String, i32)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    let which = Which {
        reference,
        measure: Number(measure),
        value: None,
    };
    receive(ctx, which, body).await
}

/// `POST …/measures/{number}/values/{value}`
///
/// # Errors
/// As [`correct_form`]; what is wrong with the form is shown in it.
pub async fn correct(
    ctx: Ctx,
    path: Path<(String, String, i32, i32)>,
    body: Bytes,
) -> Result<HttpResponse> {
    let (_, reference, measure, value) = path.into_inner();
    let which = Which {
        reference,
        measure: Number(measure),
        value: Some(Number(value)),
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
        return show(&ctx, &opened, form, None);
    }
    let who = (ctx.locale, ctx.today);
    let known = (opened.states.as_slice(), opened.documents.as_slice());
    let read = forms::entered(&mut form, who, &opened.plan, known);
    let by = behalf::voiced(&mut form, who, &opened.leads, opened.acting.clone());
    let Some(entered) = read.filter(|_| form.is_good()) else {
        return show(&ctx, &opened, form, None);
    };
    let seen = form.value(SEEN).to_owned();
    let place = (which.measure, which.value);
    let done = ctx
        .state
        .write(move |conn| save(conn, &by, place, &entered, &seen))
        .await?;
    let code = match (done, place.1.is_some()) {
        (Ok(Done::Unchanged), _) => "unchanged",
        (Ok(Done::Saved), false) => "value-added",
        (Ok(Done::Saved), true) => "value-corrected",
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
    (Number(measure), value): (Number, Option<Number>),
    entered: &Entered,
    seen: &str,
) -> Result<Outcome> {
    match value {
        Some(Number(value)) => save::correct(conn, by, (measure, value), entered, seen),
        None => save::tell(conn, by, measure, entered),
    }
}

/// The form again, with what stands now.
fn refuse(ctx: &Ctx, opened: &Opened, mut form: Form, refusal: &Refusal) -> Result<HttpResponse> {
    let t = &ctx.t().measures;
    let mut again = None;
    match refusal {
        Refusal::Meanwhile => {
            form.replace(SEEN, &opened.mark());
            form.refuse("value", t.meanwhile.as_str());
        }
        Refusal::Again(number) => {
            again = Some(*number);
            let number = number.to_string();
            form.refuse("period_year", t.again.with(&[("number", &number)]));
        }
        Refusal::Falls => form.refuse("falls", t.falls.as_str()),
        Refusal::DocumentGone => {
            let words = ctx.t().documents.document_gone;
            form.refuse("document", words.as_str());
        }
        _ => form.refuse("value", t.gone.as_str()),
    }
    show(ctx, opened, form, again)
}
