//! `/manage/commitments/{code}/links`: what shared themes suggest for a commitment. The secretariat
//! confirms a suggestion, or refuses it with a reason.

use std::collections::BTreeMap;

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Path, Query};
use askama::Template;
use serde::Deserialize;

use super::deciding::{self, Decision, Outcome};
use super::{Commitment, store};
use crate::accounts::sign_in_to_resume;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::{Html, Message, format};
use crate::initiatives::brief::{self, Brief, Lists};
use crate::initiatives::{self, Filter, Suggested};
use crate::states;
use crate::web::{Ctx, Form, Layout, Link, redirect, work};

/// Refusals that the page shows.
const REFUSALS: usize = 50;

/// The language, the commitment's code and the record's reference of an address.
type One = Path<(String, String, String)>;

/// What an address asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    by: String,
    after: String,
    done: String,
}

impl Params {
    /// By the primary theme, unless another is asked for.
    fn primary(&self) -> Result<bool> {
        match self.by.as_str() {
            "" | "primary" => Ok(true),
            "other" => Ok(false),
            _ => Err(Error::Parameter {
                name: "by",
                given: self.by.clone(),
            }),
        }
    }

    fn done(&self, ctx: &Ctx) -> Option<Message> {
        let t = &ctx.t().promises;
        match self.done.as_str() {
            "confirmed" => Some(t.done_confirmed),
            "refused" => Some(t.done_refused),
            "again" => Some(t.done_again),
            _ => None,
        }
    }
}

/// What the page is made of.
struct Loaded {
    commitment: Commitment,
    lists: Lists,
    themes: Vec<(String, crate::i18n::Text)>,
    refused: Vec<store::links::Refusal>,
}

async fn load(ctx: &Ctx, code: String, params: &Params) -> Result<Loaded> {
    let (clock, moment, locale) = (ctx.state.clock.clone(), ctx.moment(), ctx.locale);
    let (primary, after) = (params.primary()?, params.after.clone());
    let load = move |conn: &mut Conn| {
        let view = View::load(conn, &clock, moment)?;
        let commitment = store::find(conn, &code, view.known())?;
        let filter = Filter {
            suggested: Some(Suggested {
                commitment: commitment.id,
                themes: commitment.themes.iter().map(|theme| theme.id).collect(),
                primary: Some(primary),
            }),
            ..Filter::default()
        };
        let states = states::all(conn)?;
        let after = Some(after.as_str()).filter(|after| !after.is_empty());
        let lists = brief::load_after(conn, &view, &filter, (after, locale), states)?;
        Ok::<_, Error>(Loaded {
            themes: store::links::themes_of(conn, &lists.references())?,
            refused: store::links::refused(conn, commitment.id)?,
            commitment,
            lists,
        })
    };
    ctx.state.db.read(load).await
}

/// A suggestion that was refused.
struct Refused {
    title: Link,
    reference: String,
    words: Html,
    again: String,
}

#[derive(Template)]
#[template(path = "commitments/manage/links.html")]
struct Links {
    page: Layout,
    form: Form,
    code: String,
    text: Html,
    done: Option<Message>,
    primary: bool,
    list: Brief,
    themes: BTreeMap<String, String>,
    next: Option<String>,
    refused: Vec<Refused>,
}

impl Links {
    /// The themes of a record.
    fn themes(&self, reference: &str) -> &str {
        self.themes.get(reference).map_or("", String::as_str)
    }

    /// An address of one suggestion.
    fn act(&self, reference: &str, act: &str) -> String {
        let code = &self.code;
        self.page.href(&format!(
            "/manage/commitments/{code}/links/{reference}/{act}"
        ))
    }
}

async fn answer(ctx: &Ctx, code: String, params: &Params, form: Form) -> Result<HttpResponse> {
    let loaded = load(ctx, code, params).await?;
    let code = loaded.commitment.code.clone();
    let heading = ctx.t().promises.links_title.with(&[("code", &code)]);
    let page = work::layout(ctx, &form, &heading);
    let list = loaded.lists.first(&page, "");
    let path = format!("/manage/commitments/{code}/links");
    let by = if params.primary()? {
        "primary"
    } else {
        "other"
    };
    let last = list.rows.last().filter(|_| list.more);
    let mut themes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (reference, name) in &loaded.themes {
        let of_record = themes.entry(reference.clone()).or_default();
        of_record.push(page.plain(name));
    }
    let joined =
        |(reference, names): (String, Vec<String>)| (reference, format::list(page.locale, &names));
    let refused = loaded.refused.iter().take(REFUSALS);
    let template = Links {
        text: page.text(&loaded.commitment.text),
        done: params.done(ctx).filter(|_| form.is_good()),
        primary: params.primary()?,
        next: last.map(|row| page.href(&format!("{path}?by={by}&after={}", row.reference))),
        themes: themes.into_iter().map(joined).collect(),
        refused: refused.map(|one| refusal(ctx, &page, &path, one)).collect(),
        list,
        code,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

fn refusal(ctx: &Ctx, page: &Layout, path: &str, one: &store::links::Refusal) -> Refused {
    let day = page.day(&ctx.state.clock.day_of(one.recorded_at));
    let parts = [("day", &day), ("reason", &Html::isolate(&one.reason))];
    Refused {
        title: Link::new(page, "/initiatives", &one.reference, &one.title),
        words: page.t.promises.refused_on.html(&parts),
        again: page.href(&format!("{path}/{}/refusal/withdrawal", one.reference)),
        reference: one.reference.clone(),
    }
}

/// `GET /manage/commitments/{code}/links`
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn index(ctx: Ctx, path: super::Of, query: Query<Params>) -> Result<HttpResponse> {
    ctx.administrator()?;
    answer(&ctx, path.into_inner().1, &query, Form::default()).await
}

/// What became of an act on a suggestion: the list, with what was done, or why it cannot be.
async fn decide(
    ctx: &Ctx,
    (code, reference): (String, String),
    mut form: Form,
    decision: Decision,
    done: &str,
) -> Result<HttpResponse> {
    let account = ctx.administrator()?.account;
    let (clock, of) = (ctx.state.clock.clone(), code.clone());
    let write = move |conn: &mut Conn| {
        let commitment = store::find(conn, &of, clock.now())?;
        deciding::decide(conn, &clock, account, &commitment, &reference, &decision)
    };
    match ctx.state.write(write).await? {
        Outcome::Done => {
            let path = format!("/manage/commitments/{code}/links?done={done}");
            Ok(redirect(ctx.href(&path)))
        }
        Outcome::NotSuggested => {
            form.refuse("suggestions", ctx.t().promises.not_suggested.as_str());
            answer(ctx, code, &Params::default(), form).await
        }
    }
}

/// `POST …/links/{reference}/confirmation`: the initiative is linked from now on.
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn confirm(ctx: Ctx, path: One, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let (_, code, reference) = path.into_inner();
    let Some(principal) = &ctx.principal else {
        let list = ctx.href(&format!("/manage/commitments/{code}/links"));
        return sign_in_to_resume(&ctx, &list, &form);
    };
    principal.administrator()?;
    decide(
        &ctx,
        (code, reference),
        form,
        Decision::Confirm,
        "confirmed",
    )
    .await
}

/// `POST …/links/{reference}/refusal/withdrawal`: it may be suggested again.
///
/// # Errors
/// As [`confirm`].
pub async fn suggest_again(ctx: Ctx, path: One, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    let (_, code, reference) = path.into_inner();
    let Some(principal) = &ctx.principal else {
        let list = ctx.href(&format!("/manage/commitments/{code}/links"));
        return sign_in_to_resume(&ctx, &list, &form);
    };
    principal.administrator()?;
    decide(
        &ctx,
        (code, reference),
        form,
        Decision::SuggestAgain,
        "again",
    )
    .await
}

#[derive(Template)]
#[template(path = "commitments/manage/refusal.html")]
struct Asking {
    page: Layout,
    form: Form,
    code: String,
    heading: Html,
    title: Html,
}

async fn ask(ctx: &Ctx, (code, reference): (String, String), form: Form) -> Result<HttpResponse> {
    let known = ctx.known();
    let load = move |conn: &mut Conn| {
        let commitment = store::find(conn, &code, known)?;
        let record = initiatives::by_reference(conn, &reference)?;
        let is_public = record.public_version.is_some();
        is_public
            .then_some((commitment, record))
            .ok_or(Error::NotFound)
    };
    let (commitment, record) = ctx.state.db.read(load).await?;
    let parts = [
        ("reference", record.reference.as_str()),
        ("code", commitment.code.as_str()),
    ];
    let heading = ctx.t().promises.refuse_title.with(&parts);
    let page = work::layout(ctx, &form, &heading);
    let [reference, of] = parts.map(|(_, code)| Html::isolate(code));
    let parts = [("reference", &reference), ("code", &of)];
    let template = Asking {
        heading: page.t.promises.refuse_title.html(&parts),
        title: page.text(&record.texts.title),
        code: commitment.code,
        page,
        form,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// `GET …/links/{reference}/refusal`: asks for the reason.
///
/// # Errors
/// [`Error::NotFound`]; where no administrator is signed in.
pub async fn refusing(ctx: Ctx, path: One) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (_, code, reference) = path.into_inner();
    ask(&ctx, (code, reference), Form::default()).await
}

/// `POST …/links/{reference}/refusal`: it is suggested no more.
///
/// # Errors
/// As [`refusing`]; a reason that is missing is asked for.
pub async fn refuse(ctx: Ctx, path: One, body: Bytes) -> Result<HttpResponse> {
    let mut form = Form::read(&body)?;
    let (_, code, reference) = path.into_inner();
    let Some(principal) = &ctx.principal else {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    };
    principal.administrator()?;
    let reason = work::reason(&mut form, ctx.locale, true).filter(|_| form.is_good());
    let Some(reason) = reason.filter(|_| !form.resumes()) else {
        return ask(&ctx, (code, reference), form).await;
    };
    decide(
        &ctx,
        (code, reference),
        form,
        Decision::Refuse(reason),
        "refused",
    )
    .await
}
