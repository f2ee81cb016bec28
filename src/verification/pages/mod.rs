//! `/manage/verification`, and `/manage/initiatives/{reference}/facts/{code}…`.

mod fact;
mod list;
mod retraction;

use actix_web::web::Path;

pub use fact::{fact, verify};
pub use list::list;
pub use retraction::{retract, retraction_form};

use super::{Reviewer, Standing, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::facts::{self, Fact};
use crate::initiatives::{self, Acting, Initiative};
use crate::milestones::{self, Milestone};
use crate::rules::Instant;
use crate::web::{AccountRole, Ctx, Principal, work};

/// The language, the record's reference and the fact's code of an address.
type Of = Path<(String, String, String)>;

/// Somebody as a reviewer; none for who is none.
fn reviewer(principal: &Principal) -> Option<Reviewer> {
    principal.is(AccountRole::Reviewer).then(|| Reviewer {
        account: principal.account,
        bodies: principal.bodies.clone(),
    })
}

/// A public report with its record.
struct Opened {
    initiative: Initiative,
    milestone: Milestone,
    fact: Fact,
    facts: Vec<Fact>,
    standing: Standing,
    /// A check of theirs stands.
    has_checked: bool,
}

impl Opened {
    fn name(&self, ctx: &Ctx) -> String {
        work::milestone(ctx.locale, self.milestone.step, &self.milestone.title)
    }
}

/// The report of a public record with a code.
///
/// # Errors
/// [`Error::NotFound`].
fn find(
    conn: &mut Conn,
    reference: &str,
    code: &str,
    now: Instant,
) -> Result<(Initiative, Milestone, Fact, Vec<Fact>)> {
    let initiative = initiatives::by_reference(conn, reference)?;
    initiative.public_version.ok_or(Error::NotFound)?;
    let milestones = milestones::of_initiative(conn, initiative.id, Some(now))?;
    let facts = facts::of_initiative(conn, initiative.id, Some(now))?;
    let found = milestones.iter().find_map(|milestone| {
        let mut reports = facts::reports(&facts, milestone.id);
        let fact = reports.find(|fact| fact.code(milestone.number) == code)?;
        Some((milestone.clone(), fact.clone()))
    });
    let (milestone, fact) = found.ok_or(Error::NotFound)?;
    Ok((initiative, milestone, fact, facts))
}

/// Opens the fact of an address: reviewers and administrators read every public one, others only
/// those of records that their bodies lead.
async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Opened> {
    let (_, reference, code) = path.into_inner();
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let now = clock.now();
        if !principal.is(AccountRole::Reviewer) {
            Acting::open(conn, &principal, &reference, clock)?;
        }
        let (initiative, milestone, fact, facts) = find(conn, &reference, &code, now)?;
        let reviewer = reviewer(&principal);
        let standing = store::standing(conn, reviewer.as_ref(), fact.id, now)?;
        let account = principal.account;
        Ok(Opened {
            has_checked: store::own_check(conn, initiative.id, fact.id, account)?.is_some(),
            standing: standing.ok_or(Error::NotFound)?,
            initiative,
            milestone,
            fact,
            facts,
        })
    };
    ctx.state.db.read(work).await
}
