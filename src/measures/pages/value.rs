//! `…/measures/{number}/values/new` and `…/values/{value}`: a value is told, or corrected.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, order};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, Telling};
use crate::measures::forms::{self, Entered};
use crate::measures::save::{self, Refusal};
use crate::measures::{Measure, Measurement, Number, by_number, view};
use crate::rules::Coded;
use crate::rules::measure::{Plan, Sex};
use crate::states::{self, State};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout};

/// A measure with what a value can name.
struct Opened {
    acting: Acting,
    of: Measure,
    plan: Plan,
    /// The one that is corrected.
    before: Option<Measurement>,
    /// The value that says the same already, by its number.
    again: Option<Number>,
    states: Vec<State>,
    documents: Vec<Document>,
    leads: Vec<Lead>,
}

impl Opened {
    fn is_gone(&self) -> bool {
        self.of.is_withdrawn() || self.before.as_ref().is_some_and(|one| one.withdrawn)
    }
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

impl Telling for Opened {
    /// The measure, and the value that is corrected; none where one is told.
    type Which = (Number, Option<Number>);
    type Said = Entered;
    type Refusal = Refusal;

    fn load(conn: &mut Conn, acting: Acting, (measure, value): Self::Which) -> Result<Self> {
        let (of, before) = match value {
            Some(Number(value)) => {
                let (of, one) = save::own_value(conn, &acting, (measure.0, value))?;
                (of, Some(one))
            }
            None => {
                let id = acting.initiative.id;
                (by_number(conn, id, &acting.sight, measure.0)?, None)
            }
        };
        let plan = of.current().ok_or(Error::NotFound)?.plan;
        Ok(Self {
            states: states::all(conn)?,
            documents: documents::offered(conn, acting.initiative.id, &acting.sight)?,
            leads: behalf::leads(conn, &acting)?,
            again: None,
            of,
            plan,
            before,
            acting,
        })
    }

    fn acting(&self) -> &Acting {
        &self.acting
    }

    fn mark(&self) -> String {
        let before = self.before.as_ref();
        before.map_or(String::new(), |one| one.told.mark())
    }

    fn form(&self, ctx: &Ctx) -> Form {
        let before = self.before.as_ref();
        let mut form = before.map_or_else(forms::new_value, forms::value_form);
        if self.is_gone() {
            form.refuse("value", ctx.t().measures.gone.as_str());
        }
        form
    }

    fn page(&self, ctx: &Ctx, form: Form) -> Result<HttpResponse> {
        let t = &ctx.t().measures;
        let page = work::layout(ctx, &form, t.add_value.as_str());
        let name = view::plain_name(&page, &self.of);
        let heading = match &self.before {
            Some(before) => {
                let number = before.number.to_string();
                let said = [("measure", name.as_str()), ("number", &number)];
                t.correct_value_title.with(&said)
            }
            None => t.add_value_title.with(&[("measure", &name)]),
        };
        let reference = self.acting.initiative.reference.clone();
        let frame = Frame {
            heading,
            reference,
            button: t.add_value_button,
            warns: false,
        };
        let page = work::layout(ctx, &form, &frame.heading);
        let plan = self.of.current();
        let plan = plan.map(|version| {
            let words = view::plan_words(&page, version);
            t.plan_current.html(&[("plan", &words)])
        });
        let template = Page {
            plan,
            again: self.again.map(|number| again_link(ctx, self, number)),
            states: state_choices(ctx, &self.states),
            documents: documents::forms::choices(ctx.t(), &self.documents),
            leads: behalf::choices(&self.leads, ctx.locale),
            corrects: self.before.is_some(),
            ratio: self.plan.ratio,
            page,
            form,
            frame,
        };
        ctx.page_with(work::status(&template.form), &template)
    }

    fn read(&self, ctx: &Ctx, form: &mut Form) -> (Acting, Option<Entered>) {
        let who = (ctx.locale, ctx.today);
        let known = (self.states.as_slice(), self.documents.as_slice());
        let entered = forms::entered(form, who, &self.plan, known);
        let by = behalf::voiced(form, who, &self.leads, self.acting.clone());
        (by, entered)
    }

    fn save(
        conn: &mut Conn,
        by: &Acting,
        (Number(measure), value): Self::Which,
        entered: &Entered,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Refusal>> {
        let (done, saved) = match value {
            Some(Number(value)) => {
                let done = save::correct(conn, by, (measure, value), entered, seen)?;
                (done, "value-corrected")
            }
            None => (save::tell(conn, by, measure, entered)?, "value-added"),
        };
        Ok(done.map(|done| done.code(saved)))
    }

    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Refusal) {
        let t = &ctx.t().measures;
        match refusal {
            Refusal::Meanwhile => {
                form.replace(SEEN, &self.mark());
                form.refuse("value", t.meanwhile.as_str());
            }
            Refusal::Again(number) => {
                self.again = Some(Number(*number));
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
    }
}

fn again_link(ctx: &Ctx, opened: &Opened, Number(number): Number) -> (String, String) {
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
    order::sorted(ctx.locale, states.iter().map(choice))
}

/// `GET …/measures/{number}/values/new`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn new(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, measure) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, (Number(measure), None)).await
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
    telling::ask::<Opened>(ctx, reference, (Number(measure), Some(Number(value)))).await
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
    telling::receive::<Opened>(ctx, (reference, (Number(measure), None)), body).await
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
    let which = (Number(measure), Some(Number(value)));
    telling::receive::<Opened>(ctx, (reference, which), body).await
}
