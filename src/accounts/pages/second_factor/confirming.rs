//! What a chosen second factor is confirmed with, and the recovery codes that come of it.

use actix_web::HttpResponse;
use askama::Template;

use super::super::title;
use crate::accounts::factor::{Means, qr};
use crate::accounts::resume;
use crate::error::Result;
use crate::i18n::{Locale, Message, format};
use crate::web::{Ctx, Form, Layout, Nav, work};

/// What an app is told.
struct App {
    square: qr::Square,
    /// In groups of four.
    key: String,
    /// The same as a link, for the app of the telephone that shows the page.
    address: String,
}

#[derive(Template)]
#[template(path = "accounts/second_factor/confirm.html")]
struct Page {
    page: Layout,
    form: Form,
    lead: String,
    /// Where the code is sent.
    action: String,
    /// Where another letter is asked for.
    letter: String,
    app: Option<App>,
    /// It is a step of the sign-in.
    owed: bool,
    notice: Option<Message>,
}

impl Page {
    fn hidden(&self) -> impl Iterator<Item = (&str, &str)> {
        resume::carried(&self.form)
    }
}

/// Asks for the first code of a second factor of the account of an address.
pub(super) fn page(
    ctx: &Ctx,
    (means, email): (&Means, &str),
    owed: bool,
    form: Form,
    notice: Option<Message>,
) -> Result<HttpResponse> {
    let t = &ctx.t().factor;
    let (action, letter) = if owed {
        ("/account/sign-in/second-factor", "/account/sign-in/letter")
    } else {
        (
            "/account/second-factor/confirmation",
            "/account/second-factor/letter",
        )
    };
    // The page holds a secret: nothing of what its address says is repeated beside it.
    let quiet = Ctx {
        query: String::new(),
        ..ctx.clone()
    };
    let page = quiet.layout(Nav::None, title(ctx, t.confirm_title, &form));
    let app = match means {
        Means::Mail => None,
        Means::App(secret) => {
            let address = secret.address(&site(ctx), email);
            Some(App {
                square: qr::draw(&address)?,
                key: secret.groups(),
                address,
            })
        }
    };
    let template = Page {
        lead: match means {
            Means::App(_) => t.confirm_app.to_string(),
            Means::Mail => t.confirm_mail.with(&[("email", email)]),
        },
        action: ctx.href(action),
        letter: ctx.href(letter),
        page,
        form,
        app,
        owed,
        notice,
    };
    ctx.page_with(work::status(&template.form), &template)
}

/// The site's name in the list of an app. Where none is set it is the English one: letters of other
/// scripts take six signs each, and would make the square hard to read.
fn site(ctx: &Ctx) -> String {
    let english = Locale::En.messages().common.site_name;
    let set = ctx.state.site().name.clone();
    set.unwrap_or_else(|| english.to_string())
}

#[derive(Template)]
#[template(path = "accounts/second_factor/codes.html")]
struct Codes {
    page: Layout,
    form: Form,
    /// Whose they are, where and since when: for the paper.
    whose: String,
    codes: Vec<String>,
    /// Where it goes on.
    onward: String,
    /// Where what was typed before the sign-in goes back to.
    back: Option<String>,
}

impl Codes {
    fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        resume::fields(&self.form)
    }
}

/// Shows recovery codes, once.
pub(super) fn codes(
    ctx: &Ctx,
    codes: Vec<String>,
    onward: String,
    form: Form,
) -> Result<HttpResponse> {
    let page = ctx.layout(Nav::None, ctx.t().factor.codes_title.as_str());
    let name = ctx.principal.as_ref().map(|who| who.name.as_str());
    let whose = ctx.t().factor.codes_of.with(&[
        ("name", name.unwrap_or_default()),
        ("site", page.site_name()),
        ("day", &format::day(ctx.locale, ctx.today)),
    ]);
    ctx.page(&Codes {
        back: resume::action(&form).map(str::to_owned),
        page,
        form,
        whose,
        codes,
        onward,
    })
}
