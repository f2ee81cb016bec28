//! `/manage/meetings`: the secretariat adds meetings and their documents, and puts both right.

mod documents;
mod particulars;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

pub use self::documents::{add_document, new_document, withdraw_document, withdrawing_document};
pub use self::particulars::{create, edit, new, save};
use super::view::days;
use super::{Meeting, MeetingDocument, store};
use crate::audit::{NewChange, Publication, Verb};
use crate::db::Conn;
use crate::decisions::view::Row;
use crate::decisions::{self, Decision, Scope, Wanted};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message};
use crate::rules::Origin;
use crate::web::{Ctx, Layout, Link, Nav};

/// The language and the code of an address.
type Of = Path<(String, String)>;

/// A change of a meeting, by the secretariat and public at once.
fn change(code: &str, account: i64, verb: Verb, reason: Option<String>) -> NewChange {
    NewChange {
        initiative: None,
        reference: format!("meeting {code}"),
        account: Some(account),
        verb,
        origin: Origin::Secretariat,
        body: None,
        letter: None,
        publication: Publication::Now,
        reason,
    }
}

#[derive(Template)]
#[template(path = "meetings/manage/index.html")]
struct Index {
    page: Layout,
    rows: Vec<(Link, String, Html)>,
}

/// `GET /manage/meetings`
///
/// # Errors
/// Where no administrator is signed in.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let all = ctx.state.db.read(store::all).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().meeting_desk.title.as_str());
    let row = |one: &Meeting| {
        let link = Link::new(&page, "/manage/meetings", &one.code, &one.name);
        (link, one.code.clone(), days(&page, one))
    };
    let rows = all.iter().map(row).collect();
    ctx.page(&Index { rows, page })
}

/// A document as the desk shows it.
struct DocumentLine {
    title: Html,
    symbol: Option<String>,
    withdraw: Option<String>,
    withdrawn: Option<Html>,
}

#[derive(Template)]
#[template(path = "meetings/manage/show.html")]
struct Show {
    page: Layout,
    code: String,
    name: Html,
    days: Html,
    begun: bool,
    documents: Vec<DocumentLine>,
    decisions: Vec<Row>,
    done: Option<Message>,
}

/// `GET /manage/meetings/{code}`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (known, code) = (ctx.known(), path.into_inner().1);
    let read = move |conn: &mut Conn| {
        let meeting = store::by_code(conn, &code)?;
        let documents = store::documents(conn, meeting.id, known)?;
        let decisions = decisions::load(conn, Scope::Meeting(&code), Wanted::LISTED, known)?;
        Ok::<_, Error>((meeting, documents, decisions))
    };
    let loaded: (Meeting, Vec<MeetingDocument>, Vec<Decision>) = ctx.state.db.read(read).await?;
    let (meeting, documents, decisions) = loaded;
    let title = meeting.name.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Manage, title);
    let t = &page.t.meeting_desk;
    let row = |one: &Decision| {
        let mut row = Row::new(&page, one);
        row.link.href = page.at("/manage/decisions", &one.code());
        row
    };
    ctx.page(&Show {
        name: page.text(&meeting.name),
        days: days(&page, &meeting),
        begun: meeting.from <= ctx.today,
        documents: documents
            .iter()
            .map(|one| line(&ctx, &page, &meeting.code, one))
            .collect(),
        decisions: decisions.iter().map(row).collect(),
        done: match ctx.query.as_str() {
            "done=meeting" => Some(t.done_meeting),
            "done=document" => Some(t.done_document),
            "done=document-withdrawn" => Some(t.done_document_withdrawn),
            _ => None,
        },
        code: meeting.code,
        page,
    })
}

fn line(ctx: &Ctx, page: &Layout, code: &str, one: &MeetingDocument) -> DocumentLine {
    let path = format!(
        "/manage/meetings/{code}/documents/{}/withdrawal",
        one.number
    );
    let withdrawn = one.withdrawn.as_ref().map(|(at, reason)| {
        let day = page.day(&ctx.state.clock.day_of(*at));
        let parts = [("day", &day), ("reason", &Html::isolate(reason))];
        page.t.decisions.withdrawn_on.html(&parts)
    });
    DocumentLine {
        title: page.text(&one.title),
        symbol: one.symbol.clone(),
        withdraw: withdrawn.is_none().then(|| page.href(&path)),
        withdrawn,
    }
}
