//! A site with the pages of accounts and one form, and a browser to visit it.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::cookie::Cookie;
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, LOCATION};
use actix_web::middleware::from_fn;
use actix_web::test::{self, TestRequest};
use actix_web::web::{self, Bytes, Data};
use actix_web::{App, HttpResponse};
use scraper::{Html, Selector};
use tempfile::TempDir;

use super::databases::sqlite;
use super::{amina, clock, noon};
use crate::accounts::{identify, pages, setup, sign_in_to_resume};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::web::{Ctx, Form, State, errors, guard, headers};

/// What the pages stand on.
pub struct Site {
    pub state: Data<State>,
    pub clock: Clock,
    _folder: TempDir,
}

impl Site {
    /// Without accounts.
    pub fn empty() -> Self {
        let (database, folder) = sqlite();
        let clock = clock();
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            database_url: String::new(),
            base_url: None,
            time_zone: chrono_tz::Asia::Riyadh,
            smtp_url: None,
            mail_from: None,
            log: String::new(),
            link_tests: false,
            metrics_token: None,
        };
        let state = Data::new(State::new(database, clock.clone(), config).unwrap());
        Self {
            state,
            clock,
            _folder: folder,
        }
    }

    /// With Amina's account.
    pub fn with_amina() -> Self {
        let site = Self::empty();
        site.state
            .db
            .write_now(|conn| amina().create(conn, noon()))
            .unwrap()
            .unwrap();
        site
    }

    /// The path of a fresh set-up link.
    pub fn link(&self) -> String {
        self.state
            .db
            .write_now(|conn| setup::announce(conn, noon()))
            .unwrap()
            .unwrap()
    }
}

/// The pages: actix does not name the type of its requests, a closure need not either.
pub type Pages = Rc<dyn Fn(TestRequest) -> Answer>;
type Answer = Pin<Box<dyn Future<Output = ServiceResponse>>>;

/// Sets the pages up.
pub async fn app(state: &Data<State>) -> Pages {
    let account = web::scope("/account")
        .route("", web::get().to(pages::show))
        .route("/sign-in", web::get().to(pages::sign_in_form))
        .route("/sign-in", web::post().to(pages::sign_in))
        .route("/sign-out", web::post().to(pages::sign_out))
        .route("/set-up/{token}", web::get().to(pages::set_up_form))
        .route("/set-up/{token}", web::post().to(pages::set_up));
    let scope = web::scope("/{lang}")
        .wrap(from_fn(identify))
        .service(account)
        .route("/", web::get().to(who))
        .route("/manage/note", web::post().to(note));
    let app = App::new()
        .app_data(state.clone())
        .service(scope)
        .wrap(from_fn(guard::same_site))
        .wrap(from_fn(errors::pages))
        .wrap(headers::security(false));
    let service = Rc::new(test::init_service(app).await);
    Rc::new(move |request| {
        let service = Rc::clone(&service);
        Box::pin(async move { test::call_service(&*service, request.to_request()).await })
    })
}

async fn who(ctx: Ctx) -> Result<HttpResponse> {
    let name = ctx
        .principal
        .map_or("nobody".to_owned(), |principal| principal.name);
    Ok(HttpResponse::Ok().body(name))
}

/// A form of administrators, as the other features have them.
async fn note(ctx: Ctx, body: Bytes) -> Result<HttpResponse> {
    let form = Form::read(&body)?;
    if ctx.principal.is_none() {
        return sign_in_to_resume(&ctx, &ctx.href(&ctx.path), &form);
    }
    let done = if form.resumes() {
        "shown again"
    } else {
        "saved"
    };
    Ok(HttpResponse::Ok().body(format!("{done}: {:?}", form.values())))
}

/// Somebody with a cookie or without.
pub struct Browser {
    pages: Pages,
    /// Whose page sends what is sent.
    pub site: &'static str,
    pub cookie: Option<Cookie<'static>>,
}

/// What a browser got.
pub struct Page {
    pub status: u16,
    pub to: Option<String>,
    pub body: String,
    pub policy: bool,
    pub set_cookie: bool,
}

impl Browser {
    pub fn new(pages: &Pages) -> Self {
        Self {
            pages: Rc::clone(pages),
            site: "same-origin",
            cookie: None,
        }
    }

    pub async fn get(&mut self, path: &str) -> Page {
        self.send(TestRequest::get().uri(path)).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(TestRequest::post().uri(path).set_form(fields))
            .await
    }

    pub async fn sign_in(&mut self, email: &str, password: &str) -> Page {
        self.post(
            "/en/account/sign-in",
            &[("email", email), ("password", password)],
        )
        .await
    }

    async fn send(&mut self, mut request: TestRequest) -> Page {
        request = request.insert_header(("sec-fetch-site", self.site));
        if let Some(cookie) = &self.cookie {
            request = request.cookie(cookie.clone());
        }
        let response = (self.pages)(request).await;
        let given = response
            .response()
            .cookies()
            .next()
            .map(|cookie| cookie.into_owned());
        let set_cookie = given.is_some();
        if let Some(cookie) = given {
            self.cookie = (!cookie.value().is_empty()).then_some(cookie);
        }
        let location = response.headers().get(LOCATION);
        Page {
            status: response.status().as_u16(),
            to: location.map(|to| to.to_str().unwrap().to_owned()),
            policy: response.headers().contains_key(CONTENT_SECURITY_POLICY),
            body: String::from_utf8(test::read_body(response).await.to_vec()).unwrap(),
            set_cookie,
        }
    }
}

impl Page {
    /// The texts of what a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector)
            .map(|e| e.text().collect::<String>().trim().to_owned())
            .collect()
    }

    /// The hidden fields of the form in the page's content.
    pub fn hidden(&self) -> Vec<(String, String)> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse("main input[type=hidden]").unwrap();
        let attribute = |e: scraper::ElementRef<'_>, name| e.attr(name).unwrap().to_owned();
        page.select(&selector)
            .map(|e| (attribute(e, "name"), attribute(e, "value")))
            .collect()
    }

    /// An attribute of what a selector finds first.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.body);
        let found = page.select(&Selector::parse(selector).unwrap()).next()?;
        found.attr(name).map(str::to_owned)
    }
}
