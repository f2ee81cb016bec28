//! `/manage`: where an administrator's work begins.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Text, fold};
use crate::initiatives;
use crate::web::{Ctx, Form, Layout, Nav, redirect};

#[derive(Template)]
#[template(path = "initiatives/manage/index.html")]
struct Home {
    page: Layout,
    form: Form,
    drafts: Vec<(String, Text)>,
}

/// `GET /manage`, and `GET /manage?ref=…`, which leads to the record.
///
/// # Errors
/// Where no administrator is signed in.
pub async fn home(ctx: Ctx) -> Result<HttpResponse> {
    ctx.administrator()?;
    let mut form = Form::default();
    if let Some(typed) = asked(&ctx.query) {
        let reference = normal(&typed);
        let wanted = reference.clone();
        let found = ctx.state.db.read(move |conn| exists(conn, &wanted)).await?;
        if found {
            return Ok(redirect(
                ctx.href(&format!("/manage/initiatives/{reference}")),
            ));
        }
        form.set("ref", typed);
        form.refuse("ref", ctx.t().entry.parent_unknown.as_str());
    }
    let drafts = ctx.state.db.read(initiatives::drafts).await?;
    let page = ctx.layout(Nav::Manage, ctx.t().manage.title.as_str());
    let status = if form.is_good() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    ctx.page_with(status, &Home { page, form, drafts })
}

/// What was asked for, where anything was.
fn asked(query: &str) -> Option<String> {
    let typed = url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "ref")
        .map(|(_, value)| value.trim().chars().take(60).collect::<String>())?;
    (!typed.is_empty()).then_some(typed)
}

/// A reference as people type it: small letters, digits of any script, without `STI-`, with the
/// number of a part.
fn normal(typed: &str) -> String {
    let upper = fold::digits(typed).to_uppercase();
    let whole = upper.split('.').next().unwrap_or_default();
    let letters = whole.strip_prefix("STI-").unwrap_or(whole);
    let plain: String = letters
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    format!("STI-{plain}")
}

fn exists(conn: &mut Conn, reference: &str) -> Result<bool> {
    match initiatives::by_reference(conn, reference) {
        Ok(_) => Ok(true),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
