//! `…/form`: the report as a form on paper, filled in with what is known, for a signature. It comes
//! back by letter, and is entered on behalf on the pages of the duty.

use actix_web::HttpResponse;
use askama::Template;

use super::desk::period;
use super::duty::{asks, state_words};
use super::item::given_view;
use super::opened::{At, Working};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::rounds::model::{Item, ItemState, Of};
use crate::rounds::store::items::{self, OpenMilestone};
use crate::web::{Ctx, Layout, Nav, work};

/// An item on paper.
struct Row {
    code: String,
    title: Html,
    /// What was answered already.
    answer: Option<String>,
    /// What is still to be reached, with its day.
    open: Vec<Html>,
    /// Obstacles and recommendations that were given already.
    words: Vec<(Message, Html)>,
}

#[derive(Template)]
#[template(path = "rounds/form.html")]
struct Page {
    page: Layout,
    back: String,
    heading: String,
    round: Html,
    code: String,
    body: Html,
    period: Html,
    due: Html,
    note: Html,
    asks: Vec<Message>,
    rows: Vec<Row>,
}

fn to_reach(page: &Layout, (step, title, due): &OpenMilestone) -> Html {
    let name = work::milestone(page.locale, *step, title);
    let parts = [
        ("milestone", Html::isolate(&name)),
        ("day", page.dated(due)),
    ];
    let parts = parts.each_ref().map(|(name, value)| (*name, value));
    page.t.duties.form_to_reach.html(&parts)
}

/// `GET …/form`
///
/// # Errors
/// As the page of the duty.
pub async fn form(ctx: Ctx, path: At) -> Result<HttpResponse> {
    let (_, round, body) = path.into_inner();
    let (who, clock) = (ctx.signed_in()?.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| {
        let working = Working::open(conn, (&who, &clock), (&round, &body))?;
        let all = working.items(conn)?;
        let open = items::to_reach(conn, &all)?;
        Ok((working, all, open))
    };
    let (working, items, open) = ctx.state.db.read(read).await?;
    let mut page = ctx.layout(Nav::Manage, "");
    let heading = working.heading(page.t.duties.form_title, &page);
    page.title.clone_from(&heading);
    let asked = items.iter().filter(|item| item.state() != ItemState::Left);
    let row = |item: &Item| Row {
        code: item.of.code().to_owned(),
        title: page.text(&item.title),
        answer: matches!(item.state(), ItemState::Answered(_)).then(|| state_words(&page, item).0),
        open: match &item.of {
            Of::Record(id, _) => open.get(id).map_or(&[][..], Vec::as_slice),
            Of::Commitment(..) => &[],
        }
        .iter()
        .map(|one| to_reach(&page, one))
        .collect(),
        words: given_view(&ctx, &page, item).map_or_else(Vec::new, |given| given.words),
    };
    let said = &working.round.said;
    let template = Page {
        back: page.href(&working.path()),
        heading,
        round: page.text(&said.name),
        code: said.code.clone(),
        body: page.text(&working.owner.name.name),
        period: period(&page, &working.round),
        due: page.day(&said.due_on),
        note: page.text(&said.note),
        asks: asks(&page, &working.round),
        rows: asked.map(row).collect(),
        page,
    };
    ctx.page(&template)
}
