//! `/manage/imports`: files that came in, and the work of letting them in.

mod acts;
mod index;
mod new;
mod reading;
mod show;

pub use acts::{choose, commit, discard, undo};
pub use index::index;
pub(in crate::exchange) use new::bring;
pub use new::{create, new};
pub use show::show;

use super::outcome::Who;
use crate::error::{Error, Result};
use crate::web::{AccountRole, Ctx};

/// Who may import: administrators everything, contributors what their bodies lead.
fn importer(ctx: &Ctx) -> Result<Who> {
    let principal = ctx.signed_in()?;
    if principal.is(AccountRole::Administrator) {
        return Ok(Who::Secretariat(Some(principal.account)));
    }
    let speaks = principal.is(AccountRole::Contributor) && !principal.bodies.is_empty();
    if speaks {
        return Ok(Who::Lead(principal.account, principal.bodies.clone()));
    }
    Err(Error::Forbidden("administrators and contributors only"))
}

/// Whose imports somebody sees: administrators all, contributors their own.
fn of(who: &Who) -> Option<i64> {
    match who {
        Who::Secretariat(_) => None,
        Who::Lead(account, _) => Some(*account),
    }
}
