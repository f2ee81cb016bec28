//! `/manage/initiatives/{reference}/milestones/…`: work on milestones.

mod new;
mod plan;
mod report;
mod retraction;

use actix_web::web::Path;

pub use new::{create, new};
pub use plan::{plan, plan_form};
pub use report::{report, report_form};
pub use retraction::{retract, retraction_form};

use super::{Milestone, by_number, of_initiative};
use crate::db::Conn;
use crate::error::Result;
use crate::facts::{self, Fact};
use crate::i18n::{Message, Messages};
use crate::initiatives::Acting;
use crate::initiatives::manage::behalf::{self, Lead};
use crate::initiatives::manage::telling::{self, back};
use crate::rules::{Coded, Nature};
use crate::web::{Ctx, Form, Principal, terms, work};

/// The language, the record's reference and the milestone's number of an address.
type Of = Path<(String, String, i32)>;

/// A milestone and the reports that stand, drafts included.
struct Opened {
    acting: Acting,
    milestone: Milestone,
    facts: Vec<Fact>,
    leads: Vec<Lead>,
}

impl Opened {
    fn load(conn: &mut Conn, acting: Acting, number: i32) -> Result<Self> {
        let id = acting.initiative.id;
        let milestones = of_initiative(conn, id, &acting.sight)?;
        Ok(Self {
            milestone: by_number(&milestones, number)?.clone(),
            facts: facts::of_initiative(conn, id, &acting.sight)?,
            leads: behalf::leads(conn, &acting)?,
            acting,
        })
    }

    fn name(&self, ctx: &Ctx) -> String {
        work::milestone(ctx.locale, self.milestone.step, &self.milestone.title)
    }
}

/// Opens the milestone of an address for somebody who works on its record.
async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Opened> {
    let (_, reference, number) = path.into_inner();
    let load = move |conn: &mut Conn, acting| Opened::load(conn, acting, number);
    telling::open(ctx, principal, reference, load).await
}

impl Opened {
    /// In whose name: what the form says of that, with what is wrong of it noted.
    fn voiced(&self, ctx: &Ctx, form: &mut Form) -> Acting {
        let who = (ctx.locale, ctx.today);
        behalf::voiced(form, who, &self.leads, self.acting.clone())
    }
}

/// Opens it again, as it is now.
async fn again(ctx: &Ctx, opened: Opened) -> Result<Opened> {
    let (acting, number) = (opened.acting, opened.milestone.number);
    let work = move |conn: &mut Conn| Opened::load(conn, acting, number);
    ctx.state.db.read(work).await
}

fn natures(t: &Messages) -> Vec<(String, Message)> {
    Nature::ALL
        .iter()
        .map(|one| (one.code().to_owned(), terms::nature(t, *one)))
        .collect()
}
