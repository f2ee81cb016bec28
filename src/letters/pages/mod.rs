//! `/manage/letters`: the outbox, as the administrator reads it. And which letters somebody wants.

mod choosing;

pub use choosing::{by_token, choose_by_token, choose_own, own};

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::matter::Words;
use super::sending;
use super::store::{self, PAGE};
use super::{Composer, Kind, Letter, Standing};
use crate::error::{Error, Result};
use crate::i18n::{Message, format};
use crate::web::{Ctx, Layout, Nav};

#[derive(Template)]
#[template(path = "letters/index.html")]
struct Index {
    page: Layout,
    /// What becomes of letters here.
    note: Message,
    rows: Vec<Row>,
    next: Option<String>,
}

/// A letter on the list and on its page.
struct Row {
    code: String,
    subject: String,
    lang: &'static str,
    dir: &'static str,
    recipient: String,
    kind: Message,
    written: String,
    state: Message,
    tag: &'static str,
}

impl Row {
    fn new(ctx: &Ctx, letter: &Letter) -> Self {
        let t = &ctx.t().letters;
        let (state, tag) = match letter.standing() {
            Standing::Sent => (t.sent, "tag-ok"),
            Standing::Waiting if is_sent(ctx) => (t.waiting, "tag-wait"),
            Standing::Waiting => (t.in_outbox, "tag-off"),
            Standing::GivenUp => (t.given_up, "tag-late"),
        };
        Self {
            code: letter.code.clone(),
            subject: letter.subject.clone(),
            lang: letter.language.code(),
            dir: letter.language.dir(),
            recipient: letter.recipient.clone(),
            kind: kind(ctx, letter.kind),
            written: format::instant(ctx.locale, ctx.state.clock.local(letter.written_at)),
            state,
            tag,
        }
    }
}

/// Whether letters leave the house.
fn is_sent(ctx: &Ctx) -> bool {
    ctx.state.config.smtp_url().is_some()
}

fn kind(ctx: &Ctx, kind: Kind) -> Message {
    let t = &ctx.t().letters;
    match kind {
        Kind::Invitation => t.kind_invitation,
        Kind::NewPassword => t.kind_new_password,
        Kind::SignInCode => t.kind_code,
        Kind::FactorRemoved => t.kind_factor_removed,
        Kind::Submitted => t.kind_submitted,
        Kind::Returned => t.kind_returned,
        Kind::Accepted => t.kind_accepted,
        Kind::ConfirmationAsked => t.kind_confirmation,
        Kind::Rounds => t.kind_rounds,
    }
}

/// The letter behind which the page begins.
fn after(query: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "after")
        .map(|(_, value)| value.into_owned())
}

/// `GET /manage/letters`
///
/// # Errors
/// Where no administrator is signed in; [`Error::Parameter`] for a page behind no letter.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let asked = after(&ctx.query);
    let behind = asked.clone();
    let found = ctx
        .state
        .db
        .read(move |conn| store::page(conn, behind.as_deref()))
        .await;
    let mut letters = match (found, asked) {
        (Err(Error::Database(diesel::result::Error::NotFound)), Some(given)) => {
            return Err(Error::Parameter {
                name: "after",
                given,
            });
        }
        (found, _) => found?,
    };
    let most = usize::try_from(PAGE).unwrap_or_default();
    let more = letters.len() > most;
    letters.truncate(most);
    let next = letters
        .last()
        .filter(|_| more)
        .map(|last| last.code.clone());
    let t = &ctx.t().letters;
    ctx.page(&Index {
        page: ctx.layout(Nav::Manage, t.title.as_str()),
        note: if is_sent(&ctx) { t.is_sent } else { t.not_sent },
        rows: letters.iter().map(|one| Row::new(&ctx, one)).collect(),
        next,
    })
}

#[derive(Template)]
#[template(path = "letters/show.html")]
struct Show {
    page: Layout,
    row: Row,
    sent: Option<String>,
    attempts: String,
    failure: Option<String>,
    too_late: bool,
    not_needed: bool,
    /// Said in place of the text, or above it.
    remark: Option<Message>,
    paragraphs: Vec<String>,
}

/// `GET /manage/letters/{code}`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn show(
    ctx: Ctx,
    path: Path<(String, String)>,
    composer: Data<Composer>,
) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (code, clock) = (path.into_inner().1, ctx.state.clock.clone());
    let (base, compose) = (ctx.state.config.base_url(), composer.0);
    // A letter that leads to a choice may make the token of it.
    let (letter, now) = ctx
        .state
        .db
        .write(move |conn| {
            let letter = store::by_code(conn, &code)?;
            let waits = letter.standing() == Standing::Waiting && letter.kind == Kind::Rounds;
            let now = match waits {
                true => sending::composed(conn, &clock, &letter, (&base, compose))?,
                false => None,
            };
            Ok::<_, Error>((letter, now))
        })
        .await?;
    let (remark, shown) = text(&ctx, &letter, now.as_ref());
    let clock = &ctx.state.clock;
    let attempts = format::number(ctx.locale, i64::from(letter.attempts));
    let (too_late, not_needed) = (letter.is_too_late(), letter.is_not_needed());
    ctx.page(&Show {
        page: ctx.layout(Nav::Manage, ctx.t().letters.title.as_str()),
        row: Row::new(&ctx, &letter),
        sent: letter
            .sent_at
            .map(|at| format::instant(ctx.locale, clock.local(at))),
        attempts,
        failure: letter.failure.clone().filter(|_| !too_late && !not_needed),
        too_late,
        not_needed,
        remark,
        paragraphs: shown.split("\n\n").map(str::to_owned).collect(),
    })
}

/// What may be seen of a letter's text. A link that opens an account is for its recipient; only
/// where nothing is sent does the administrator hand it on.
fn text<'a>(ctx: &Ctx, letter: &'a Letter, now: Option<&'a Words>) -> (Option<Message>, &'a str) {
    let t = &ctx.t().letters;
    if let Some(words) = now {
        return (Some(t.text_now), &words.body);
    }
    match (letter.kind.is_secret(), letter.body.is_empty()) {
        (true, true) => (Some(t.text_removed), ""),
        (true, false) if is_sent(ctx) => (Some(t.text_on_its_way), ""),
        (true, false) => (Some(t.text_opens), &letter.body),
        (false, _) => (None, &letter.body),
    }
}
