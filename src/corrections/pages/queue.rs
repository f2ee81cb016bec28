//! `/manage/corrections`: what readers say is wrong, open notes first.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use crate::corrections::Note;
use crate::corrections::store::{self, After};
use crate::error::Result;
use crate::i18n::Html;
use crate::web::{Ctx, Layout, Nav};

/// Where the page begins: after which open, or settled, note.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Params {
    open: Option<String>,
    settled: Option<String>,
}

impl Params {
    fn after(self) -> After {
        match (self.open, self.settled) {
            (_, Some(code)) => After::Settled(code),
            (Some(code), None) => After::Open(code),
            (None, None) => After::Nothing,
        }
    }
}

#[derive(Template)]
#[template(path = "corrections/queue.html")]
struct Queue {
    page: Layout,
    /// Each with the day on which it arrived.
    notes: Vec<(Note, Html)>,
    next: Option<String>,
    is_first: bool,
}

impl Queue {
    fn open(&self) -> Vec<&(Note, Html)> {
        let notes = self.notes.iter();
        notes.filter(|(note, _)| note.settled.is_none()).collect()
    }

    fn settled(&self) -> Vec<&(Note, Html)> {
        let notes = self.notes.iter();
        notes.filter(|(note, _)| note.settled.is_some()).collect()
    }
}

/// `GET /manage/corrections`
///
/// # Errors
/// [`crate::error::Error::Parameter`] for a page after no note; where no administrator is signed in.
pub async fn queue(ctx: Ctx, params: Query<Params>) -> Result<HttpResponse> {
    ctx.administrator()?;
    let after = params.into_inner().after();
    let is_first = after == After::Nothing;
    let work = move |conn: &mut _| store::queue(conn, &after);
    let (notes, next) = ctx.state.db.read(work).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().corrections.queue.as_str());
    let next = next.map(|after| match after {
        After::Settled(code) => format!("/manage/corrections?settled={code}"),
        After::Open(code) => format!("/manage/corrections?open={code}"),
        After::Nothing => "/manage/corrections".to_owned(),
    });
    let with_day = |note: Note| {
        let day = page.day(&ctx.state.clock.day_of(note.made_at));
        (note, day)
    };
    let template = Queue {
        notes: notes.into_iter().map(with_day).collect(),
        next: next.map(|path| ctx.href(&path)),
        is_first,
        page,
    };
    ctx.page(&template)
}
