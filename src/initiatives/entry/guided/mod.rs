//! `/manage/entries/…`: an initiative entered step by step. Every step is saved on the server; the
//! same rules as on the one-page form say what is wrong.

mod check;
mod list;
mod step;
mod task;

use actix_web::web::Path;

pub use check::{check, confirmation, finish};
pub(super) use list::begun;
pub use list::{begin, discard, discard_form, start, tasks};
pub use step::{save, show};
pub(super) use task::{LATER, Task};

use super::reading::Desk;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::initiatives::drafts::{self, EntryDraft};

/// The language and the code of a draft.
type Of = Path<(String, String)>;

/// Somebody's own new record on its way.
fn find(conn: &mut Conn, desk: &Desk, code: &str) -> Result<EntryDraft> {
    let draft = drafts::find(conn, desk.principal.account, code)?;
    // A proposal speaks for a body; it has its own pages.
    if draft.body.is_some() {
        return Err(Error::NotFound);
    }
    Ok(draft)
}
