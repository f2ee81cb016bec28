//! `…/items/{item}`: one item, one answer, with obstacles and recommendations; and the ways to what
//! is entered of a record.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path};
use askama::Template;

use super::acts::{self, Answered};
use super::duty::{answered_by, kind_words, kinds, state_words};
use super::opened::Working;
use super::signing::{began, signed, took};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Locale, Message, Text};
use crate::rounds::model::{AnswerKind, Given, Item, ItemState, Of};
use crate::rounds::store::answers::NewAnswer;
use crate::rounds::store::reports;
use crate::rules::Coded;
use crate::web::form::TEXT_MAX;
use crate::web::work::SEEN;
use crate::web::{Ctx, Form, Layout, Principal, redirect, work};

/// The language, the round, the body and the item of an address.
type Of4 = Path<(String, String, String, String)>;

struct Loaded {
    working: Working,
    /// Answers are taken.
    takes: bool,
    /// What the newest report came back with about it.
    remarks: Vec<String>,
    item: Item,
}

async fn read(ctx: &Ctx, principal: &Principal, path: Of4) -> Result<Loaded> {
    let (_, round, body, code) = path.into_inner();
    let (principal, clock) = (principal.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| {
        let working = Working::open(conn, (&principal, &clock), (&round, &body))?;
        let items = working.items(conn)?;
        let item = items.into_iter().find(|item| item.of.code() == code);
        let item = item.ok_or(Error::NotFound)?;
        Ok(Loaded {
            takes: working.takes(conn)?,
            remarks: remarks(conn, &working, &code)?,
            working,
            item,
        })
    };
    ctx.state.db.read(read).await
}

/// What the newest report came back with about an item.
fn remarks(conn: &mut Conn, working: &Working, code: &str) -> Result<Vec<String>> {
    let duty = working.owner.duty;
    if !reports::came_back(conn, duty)? {
        return Ok(Vec::new());
    }
    let all = reports::remarks(conn, duty)?;
    let newest = all.iter().map(|(report, ..)| *report).max();
    let mine = all
        .into_iter()
        .filter(|(report, field, _)| Some(*report) == newest && field == code);
    Ok(mine.map(|(.., comment)| comment).collect())
}

/// What was answered before.
pub(super) struct GivenView {
    pub kind: Message,
    pub by: Html,
    pub words: Vec<(Message, Html)>,
}

/// What somebody wrote, marked where it is in another language than the reader's.
fn written(page: &Layout, language: &str, words: &str) -> Html {
    let locale = Locale::from_code(language).unwrap_or(page.locale);
    page.text(&Text::only(locale, words))
}

/// An answer with its words, each in the language that it was written in.
pub(super) fn given_view(ctx: &Ctx, page: &Layout, item: &Item) -> Option<GivenView> {
    let given = item.given.as_ref()?;
    let t = &page.t.duties;
    let words = [
        (t.why_not, &given.reason),
        (t.obstacles, &given.obstacles),
        (t.recommendations, &given.recommendations),
    ];
    let said = words.into_iter().filter_map(|(label, words)| {
        let words = words.as_ref()?;
        Some((label, written(page, &given.language, words)))
    });
    Some(GivenView {
        kind: kind_words(page, given.kind),
        by: answered_by(ctx, page, item)?,
        words: said.collect(),
    })
}

#[derive(Template)]
#[template(path = "rounds/item.html")]
struct Page {
    page: Layout,
    form: Form,
    back: String,
    title: Html,
    code: String,
    state: String,
    administers: bool,
    is_left: bool,
    given: Option<GivenView>,
    /// What was typed where nothing is taken any more.
    typed: Vec<String>,
    remarks: Vec<String>,
    /// Where something is entered of a record: address and words.
    ways: Vec<(String, Message)>,
    kinds: Vec<(String, String)>,
    began: String,
}

fn ways(page: &Layout, item: &Item) -> Vec<(String, Message)> {
    let Of::Record(_, reference) = &item.of else {
        return Vec::new();
    };
    let t = &page.t.duties;
    let at = |noun: &str| page.href(&format!("/manage/initiatives/{reference}{noun}"));
    let adoption = (!item.adopted).then(|| (at("/adoption"), page.t.manage.adopt));
    let entries = [
        (at("#milestones"), t.way_milestones),
        (at("#measures"), t.way_measures),
        (at("/documents/new"), t.way_documents),
        (at("/transactions/new"), t.way_transactions),
        (at("/edit"), t.way_edit),
        (at(""), t.way_record),
    ];
    adoption.into_iter().chain(entries).collect()
}

fn show(ctx: &Ctx, loaded: &Loaded, mut form: Form) -> Result<HttpResponse> {
    let item = &loaded.item;
    let title = item.title.in_locale(ctx.locale).to_string();
    let page = work::layout(ctx, &form, &title);
    form.replace(
        SEEN,
        &item.given.as_ref().map(Given::mark).unwrap_or_default(),
    );
    let template = Page {
        back: page.href(&loaded.working.path()),
        title: page.text(&item.title),
        code: item.of.code().to_owned(),
        state: state_words(&page, item).0,
        administers: loaded.working.administers(),
        is_left: item.state() == ItemState::Left || !loaded.takes,
        typed: ["reason", "obstacles", "recommendations"]
            .into_iter()
            .filter(|_| !loaded.takes && !form.is_good())
            .map(|name| form.value(name).to_owned())
            .filter(|words| !words.is_empty())
            .collect(),
        remarks: loaded.remarks.clone(),
        given: given_view(ctx, &page, item),
        ways: ways(&page, item),
        kinds: kinds(&page),
        began: began(&loaded.working),
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/items/{item}`
///
/// # Errors
/// [`Error::NotFound`] for what the body is not asked about; as the page of the duty.
pub async fn item(ctx: Ctx, path: Of4) -> Result<HttpResponse> {
    let loaded = read(&ctx, ctx.signed_in()?, path).await?;
    let mut form = Form::default();
    let entered = loaded.item.entered_at.is_some();
    if entered {
        form.set("kind", AnswerKind::Reported.code());
    }
    if let Some(given) = &loaded.item.given {
        if !entered {
            form.set("kind", given.kind.code());
        }
        let words = [
            ("reason", &given.reason),
            ("obstacles", &given.obstacles),
            ("recommendations", &given.recommendations),
        ];
        for (field, words) in words {
            form.set(field, words.as_deref().unwrap_or_default());
        }
    }
    show(&ctx, &loaded, form)
}

fn read_answer(ctx: &Ctx, form: &mut Form) -> Option<NewAnswer> {
    let mut typed = form.typed(ctx.locale);
    let kind: Option<AnswerKind> = typed.choice("kind");
    let [reason, obstacles, recommendations] =
        ["reason", "obstacles", "recommendations"].map(|name| typed.text(name, TEXT_MAX));
    let needs = kind == Some(AnswerKind::NotApplicable);
    if needs && reason.is_none() && typed.form().problem("reason").is_none() {
        typed.refuse("reason", ctx.t().work.reason_needed.as_str());
    }
    form.is_good().then_some(NewAnswer {
        kind: kind?,
        reason: reason.filter(|_| needs),
        obstacles,
        recommendations,
        language: ctx.locale.code().to_owned(),
        seconds: None,
    })
}

/// `POST …/items/{item}`: the answer.
///
/// # Errors
/// As [`item`]; what is wrong with the form is shown in it.
pub async fn answer(ctx: Ctx, path: Of4, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let Some(principal) = ctx.principal.clone() else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    let loaded = read(&ctx, &principal, path).await?;
    if form.resumes() {
        return show(&ctx, &loaded, form);
    }
    let t = &ctx.t().duties;
    if !loaded.takes {
        form.refuse("kind", t.refused_closed.as_str());
    }
    let said = read_answer(&ctx, &mut form);
    let working = signed(&ctx, &mut form, loaded.working.clone());
    let Some(said) = said.filter(|_| form.is_good()) else {
        return show(&ctx, &loaded, form);
    };
    let said = NewAnswer {
        seconds: took(&working, &form),
        ..said
    };
    let (path, code) = (working.path(), loaded.item.of.code().to_owned());
    let seen = form.value(SEEN).to_owned();
    let write = move |conn: &mut Conn| acts::answer(conn, &working, &code, &said, &seen);
    let words = match ctx.state.write(write).await? {
        Answered::Done => return Ok(redirect(ctx.href(&format!("{path}?done=answered")))),
        Answered::Meanwhile => t.answered_meanwhile,
        Answered::NotAdopted => t.adopt_first,
        Answered::NothingEntered => t.nothing_entered,
        Answered::Closed => t.refused_closed,
    };
    form.refuse("kind", words.as_str());
    // What somebody else answered stands on the page, beside what was typed.
    let again = Loaded {
        item: reread(&ctx, &loaded).await?,
        ..loaded
    };
    show(&ctx, &again, form)
}

async fn reread(ctx: &Ctx, loaded: &Loaded) -> Result<Item> {
    let (working, code) = (loaded.working.clone(), loaded.item.of.code().to_owned());
    let read = move |conn: &mut Conn| {
        let items = working.items(conn)?;
        let item = items.into_iter().find(|item| item.of.code() == code);
        item.ok_or(Error::NotFound)
    };
    ctx.state.db.read(read).await
}
