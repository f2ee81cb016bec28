//! `/manage/verification`, and `/manage/initiatives/{reference}/facts/{code}…`.

mod answer;
mod fact;
mod list;
mod retraction;

use actix_web::web::Path;

pub use answer::{answer, answer_form};
pub use fact::{fact, find as say};
pub use list::list;
pub use retraction::{retract, retraction_form};

use super::{Finding, Reviewer, Standing, store};
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
    /// A finding of theirs stands.
    finding: Option<Finding>,
    /// For whom they may answer questions about it.
    acting: Option<Acting>,
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
/// those of records that their bodies lead. Who answers for the record sees their own drafts.
async fn open(ctx: &Ctx, principal: &Principal, path: Of) -> Result<Opened> {
    let (_, reference, code) = path.into_inner();
    let (clock, principal) = (ctx.state.clock.clone(), principal.clone());
    let work = move |conn: &mut Conn| {
        let now = clock.now();
        let acting = match Acting::open(conn, &principal, &reference, clock) {
            Err(Error::Forbidden(_)) if principal.is(AccountRole::Reviewer) => None,
            acting => Some(acting?),
        };
        let (initiative, milestone, fact, mut facts) = find(conn, &reference, &code, now)?;
        if let Some(acting) = &acting {
            facts = facts::of_initiative(conn, initiative.id, &acting.sight)?;
        }
        let reviewer = reviewer(&principal);
        let standing = store::standing(conn, reviewer.as_ref(), fact.id, now)?;
        let own = store::own_finding(conn, initiative.id, fact.id, principal.account)?;
        Ok(Opened {
            finding: own.map(|(_, finding)| finding),
            acting,
            standing: standing.ok_or(Error::NotFound)?,
            initiative,
            milestone,
            fact,
            facts,
        })
    };
    ctx.state.db.read(work).await
}
