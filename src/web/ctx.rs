//! The context of a request: language, day, address, and who is asking.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use askama::Template;

use super::days::Days;
use super::{Layout, Nav, Principal, State};
use crate::error::{Error, Result};
use crate::i18n::{Locale, Messages};
use crate::rules::{Day, Instant, Moment};

/// The context of a request.
#[derive(Clone)]
pub struct Ctx {
    /// What the process keeps.
    pub state: Data<State>,
    /// The language of the address.
    pub locale: Locale,
    /// The address below the language, from its first slash on: `/themes/water`.
    pub path: String,
    /// The parameters as they came.
    pub query: String,
    /// Who is signed in.
    pub principal: Option<Principal>,
    /// The day in the installation's zone.
    pub today: Day,
    /// The days that the address asks for.
    pub days: Days,
}

impl FromRequest for Ctx {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

impl Ctx {
    /// The context of a request, which must stand under a language.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the address begins with no language.
    pub fn of(request: &HttpRequest) -> Result<Self> {
        let (locale, path) = split(request.path()).ok_or(Error::NotFound)?;
        // PostgreSQL has no text with a zero in it: nothing can be asked for by such an address.
        if request.uri().to_string().contains("%00") {
            return Err(Error::BadRequest("a zero in the address"));
        }
        let days = Days::read(path, request.query_string(), today(request)?)?;
        Ok(Self {
            days,
            ..Self::with(request, locale, path.to_owned())?
        })
    }

    /// The context of a request in a language that is not that of its address, and as at today.
    ///
    /// # Errors
    /// Where the server was set up without its state.
    pub fn with(request: &HttpRequest, locale: Locale, path: String) -> Result<Self> {
        let state = state(request)?.clone();
        Ok(Self {
            today: state.clock.today(),
            days: Days::default(),
            state,
            locale,
            path,
            query: request.query_string().to_owned(),
            principal: request.extensions().get::<Principal>().cloned(),
        })
    }

    /// What pages say in the reader's language.
    pub fn t(&self) -> &'static Messages {
        self.locale.messages()
    }

    /// The day that is looked at, and the day whose knowledge counts: today, unless the address
    /// names others.
    pub fn moment(&self) -> Moment {
        self.days.moment(self.today)
    }

    /// The instant whose knowledge counts.
    pub fn known(&self) -> Instant {
        self.state.clock.known_at(self.moment().known_on)
    }

    /// Passes whoever is signed in.
    ///
    /// # Errors
    /// [`Error::SignIn`] for everybody else.
    pub fn signed_in(&self) -> Result<&Principal> {
        self.principal.as_ref().ok_or(Error::SignIn)
    }

    /// Passes administrators.
    ///
    /// # Errors
    /// [`Error::SignIn`] and [`Error::Forbidden`].
    pub fn administrator(&self) -> Result<&Principal> {
        self.signed_in()?.administrator()
    }

    /// The frame of a page.
    pub fn layout(&self, nav: Nav, title: impl Into<String>) -> Layout {
        Layout::new(self, nav, title.into())
    }

    /// An address in the reader's language, on the days that are looked at.
    pub fn href(&self, path: &str) -> String {
        format!("/{}{}", self.locale.code(), self.days.on(path))
    }

    /// Answers with a page.
    ///
    /// # Errors
    /// Where the template fails, which only a failing view method can make it do.
    pub fn page(&self, template: &impl Template) -> Result<HttpResponse> {
        self.page_with(actix_web::http::StatusCode::OK, template)
    }

    /// Answers with a page and a status.
    ///
    /// # Errors
    /// As [`Ctx::page`].
    pub fn page_with(
        &self,
        status: actix_web::http::StatusCode,
        template: &impl Template,
    ) -> Result<HttpResponse> {
        let html = template.render().map_err(Error::internal)?;
        Ok(HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .insert_header((header::CONTENT_LANGUAGE, self.locale.code()))
            .body(html))
    }
}

fn state(request: &HttpRequest) -> Result<&Data<State>> {
    let state = request.app_data::<Data<State>>();
    state.ok_or_else(|| Error::internal("no state"))
}

fn today(request: &HttpRequest) -> Result<Day> {
    Ok(state(request)?.clock.today())
}

/// Splits an address into its language and the rest.
pub fn split(path: &str) -> Option<(Locale, &str)> {
    let rest = path.strip_prefix('/')?;
    let end = rest.find('/')?;
    Some((Locale::from_code(&rest[..end])?, &rest[end..]))
}

/// Answers a form with another page, to be got.
pub fn redirect(to: String) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, to))
        .finish()
}
