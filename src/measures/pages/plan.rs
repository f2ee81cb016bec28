//! `…/measures/new` and `…/measures/{number}`: a measure is added, or its plan changed.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, Telling};
use crate::measures::forms;
use crate::measures::save::{self, Refusal};
use crate::measures::{Measure, Number, Version, of_initiative, view};
use crate::rules::Coded;
use crate::rules::measure::{Accumulation, Standard, Unit};
use crate::web::work::{self, Frame, SEEN};
use crate::web::{Ctx, Form, Layout};

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
    fn version(&self) -> Option<&Version> {
        self.before.as_ref().and_then(Measure::current)
    }
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

/// What a form says: which measure, where one is added, and its plan.
type Wanted = (Option<forms::Named>, forms::Planned);

impl Telling for Opened {
    /// The measure whose plan is changed, by its number; none where one is added.
    type Which = Option<Number>;
    type Said = Wanted;
    type Refusal = Refusal;

    fn load(conn: &mut Conn, acting: Acting, which: Self::Which) -> Result<Self> {
        let (before, last) = match which {
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
            documents: documents::offered(conn, acting.initiative.id, &acting.sight)?,
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
        let version = self.version();
        version.map_or_else(|| self.last.clone(), |version| version.told.mark())
    }

    fn form(&self, ctx: &Ctx) -> Form {
        let version = self.version();
        let mut form = version.map_or_else(forms::new_plan, forms::plan_form);
        if self.before.as_ref().is_some_and(Measure::is_withdrawn) {
            form.refuse("unit", ctx.t().measures.gone.as_str());
        }
        form
    }

    fn page(&self, ctx: &Ctx, form: Form) -> Result<HttpResponse> {
        let t = &ctx.t().measures;
        let adds = self.before.is_none();
        let mut page = work::layout(ctx, &form, t.add.as_str());
        let (heading, button) = match &self.before {
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
            reference: self.acting.initiative.reference.clone(),
            button,
            warns: false,
        };
        if !adds {
            page = work::layout(ctx, &form, &frame.heading);
        }
        let template = Page {
            plans: plans(&page, self.before.as_ref()),
            page,
            form,
            frame,
            adds,
            documents: documents::forms::choices(ctx.t(), &self.documents),
            leads: behalf::choices(&self.leads, ctx.locale),
        };
        ctx.page_with(work::status(&template.form), &template)
    }

    fn read(&self, ctx: &Ctx, form: &mut Form) -> (Acting, Option<Wanted>) {
        let who = (ctx.locale, ctx.today);
        let (named, standard) = match &self.before {
            Some(before) => (Some(None), before.standard),
            None => {
                let named = forms::named(form, ctx.locale);
                let standard = named.as_ref().and_then(|named| named.standard);
                (named.map(Some), standard)
            }
        };
        let plan = forms::planned(form, who, standard, &self.documents);
        let by = behalf::voiced(form, who, &self.leads, self.acting.clone());
        (by, named.zip(plan))
    }

    fn save(
        conn: &mut Conn,
        by: &Acting,
        which: Self::Which,
        (named, planned): &Wanted,
        seen: &str,
    ) -> Result<std::result::Result<&'static str, Refusal>> {
        let (done, saved) = match (which, named) {
            (Some(Number(number)), _) => {
                let done = save::change_plan(conn, by, number, planned, seen)?;
                (done, "measure-planned")
            }
            (None, Some(named)) => {
                let done = save::create(conn, by, named, planned, seen)?;
                (done, "measure-added")
            }
            (None, None) => (Err(Refusal::Withdrawn), ""),
        };
        Ok(done.map(|done| done.code(saved)))
    }

    fn refuse(&mut self, ctx: &Ctx, form: &mut Form, refusal: &Refusal) {
        let t = &ctx.t().measures;
        match refusal {
            Refusal::Meanwhile => {
                form.replace(SEEN, &self.mark());
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
    }
}

fn plans(page: &Layout, before: Option<&Measure>) -> Vec<Html> {
    let t = &page.t.measures;
    let Some(before) = before else {
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
    telling::ask::<Opened>(ctx, path.into_inner().1, None).await
}

/// `GET …/measures/{number}`
///
/// # Errors
/// As [`Acting::open`]; [`crate::error::Error::Forbidden`] for a lead where somebody else told it.
pub async fn change_form(ctx: Ctx, path: Path<(String, String, i32)>) -> Result<HttpResponse> {
    let (_, reference, number) = path.into_inner();
    telling::ask::<Opened>(ctx, reference, Some(Number(number))).await
}

/// `POST …/measures/new`
///
/// # Errors
/// As [`new`]; what is wrong with the form is shown in it.
pub async fn create(ctx: Ctx, path: Path<(String, String)>, body: Bytes) -> Result<HttpResponse> {
    telling::receive::<Opened>(ctx, (path.into_inner().1, None), body).await
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
    telling::receive::<Opened>(ctx, (reference, Some(Number(number))), body).await
}
