//! The list of imports.

use actix_web::HttpResponse;
use askama::Template;

use super::{importer, of};
use crate::error::Result;
use crate::exchange::import::outcome::Outcome;
use crate::exchange::import::store::{self, Import};
use crate::i18n::{Html, Message, Messages};
use crate::rules::Day;
use crate::web::{Ctx, Layout, Nav};

/// Imports on the page: the newest.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "exchange/imports.html")]
struct Page {
    page: Layout,
    /// One was discarded just now.
    discarded: bool,
    imports: Vec<Line>,
}

/// An import as the list shows it.
struct Line {
    code: String,
    file: String,
    day: Day,
    state: Message,
    counts: Vec<(Message, usize)>,
}

/// What an outcome is called.
pub(super) fn outcome_name(t: &Messages, outcome: Outcome) -> Message {
    let t = &t.imports;
    match outcome {
        Outcome::New => t.outcome_new,
        Outcome::Changed => t.outcome_changed,
        Outcome::Unchanged => t.outcome_unchanged,
        Outcome::Conflict => t.outcome_conflict,
        Outcome::Rejected => t.outcome_rejected,
    }
}

/// How far an import is.
pub(super) fn state(t: &Messages, import: &Import) -> Message {
    let t = &t.imports;
    match (import.committed_at, import.undone_at) {
        (None, _) => t.not_written,
        (Some(_), None) => t.written,
        (Some(_), Some(_)) => t.undone,
    }
}

impl Page {
    fn day(&self, day: &Day) -> Html {
        self.page.day(day)
    }
}

/// `GET /manage/imports`
///
/// # Errors
/// Where nobody is signed in who may import.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let who = importer(&ctx)?;
    let own = of(&who);
    let read = ctx.state.db.read(move |conn| store::list(conn, own, SHOWN));
    let (t, clock) = (ctx.t(), &ctx.state.clock);
    let line = |import: Import| Line {
        day: clock.day_of(import.began_at),
        state: state(t, &import),
        counts: Outcome::ALL
            .into_iter()
            .map(|outcome| (outcome_name(t, outcome), import.counts.get(outcome)))
            .collect(),
        code: import.code,
        file: import.file_name,
    };
    let imports = read.await?.into_iter().map(line).collect();
    let page = ctx.layout(Nav::Manage, t.imports.title.as_str());
    let discarded = ctx.query.contains("done=discarded");
    ctx.page(&Page {
        page,
        discarded,
        imports,
    })
}
