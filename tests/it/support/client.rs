//! Somebody with a browser whose scripts are off: addresses, forms, a cookie.

use std::net::SocketAddr;

use actix_web::cookie::Cookie;
use actix_web::http::Method;
use actix_web::http::header::SET_COOKIE;
use actix_web::test::TestRequest;

use super::app::{PASSWORD, TestApp, address};
use super::html::Page;

/// Somebody.
#[derive(Clone)]
pub struct Client {
    app: TestApp,
    pub cookie: Option<Cookie<'static>>,
    headers: Vec<(String, String)>,
    /// Whose page sends what is sent.
    origin: Option<(&'static str, String)>,
    /// From where it is sent; limits count by it.
    peer: Option<SocketAddr>,
}

impl Client {
    pub fn new(app: &TestApp) -> Self {
        Self {
            app: app.clone(),
            cookie: None,
            headers: Vec::new(),
            origin: Some(("sec-fetch-site", "same-origin".into())),
            peer: None,
        }
    }

    pub fn with_session(mut self, token: String) -> Self {
        self.cookie = Some(Cookie::new("sti_session", token));
        self
    }

    /// Sends a header with everything.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends everything from a machine of its own.
    pub fn at(mut self, machine: u8) -> Self {
        self.peer = Some(SocketAddr::from(([192, 0, 2, machine], 4_000)));
        self
    }

    /// What is sent says this of the page that sends it.
    pub fn from(mut self, header: &'static str, value: &str) -> Self {
        self.origin = Some((header, value.into()));
        self
    }

    /// What is sent does not say which page sends it.
    pub fn without_origin(mut self) -> Self {
        self.origin = None;
        self
    }

    /// A page, and how many statements made it. What the first request of a day does for all that
    /// follow, and the look for what other instances wrote, which comes by the clock, are not its.
    pub async fn cost(&mut self, path: &str) -> (u64, Page) {
        self.get("/healthz").await;
        self.app.sees().await;
        let before = self.app.state.db.statements();
        let page = self.get(path).await;
        (self.app.state.db.statements() - before, page)
    }

    pub async fn get(&mut self, path: &str) -> Page {
        let mut page = self.send(TestRequest::get().uri(path)).await;
        page.address = path.to_owned();
        page
    }

    /// A page that must be there.
    pub async fn see(&mut self, path: &str) -> Page {
        let page = self.get(path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.title());
        page
    }

    pub async fn head(&mut self, path: &str) -> Page {
        let request = TestRequest::default().method(Method::HEAD).uri(path);
        self.send(request).await
    }

    pub async fn post<N: AsRef<str>, V: AsRef<str>>(
        &mut self,
        path: &str,
        fields: &[(N, V)],
    ) -> Page {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_ref(), value.as_ref()))
            .collect();
        let request = TestRequest::post().uri(path).set_form(fields);
        let mut page = self.send(request).await;
        page.address = path.to_owned();
        page
    }

    /// Fills the form that a page shows, by fields to set, and presses a button of it.
    pub async fn submit(&mut self, page: &Page, button: &str, typed: &[(&str, &str)]) -> Page {
        let (action, fields) = page.filled_form(button, typed);
        self.post(&action, &fields).await
    }

    /// Goes where an answer leads.
    pub async fn follow(&mut self, page: Page) -> Page {
        let to = page.location().expect("leads nowhere");
        self.get(&to).await
    }

    pub async fn sign_in(&mut self, name: &str) -> Page {
        let email = address(name);
        let fields = [("email", email.as_str()), ("password", PASSWORD)];
        self.post("/en/account/sign-in", &fields).await
    }

    pub async fn send(&mut self, mut request: TestRequest) -> Page {
        if let Some((name, value)) = &self.origin {
            request = request.insert_header((*name, value.as_str()));
        }
        for (name, value) in &self.headers {
            request = request.insert_header((name.as_str(), value.as_str()));
        }
        if let Some(cookie) = &self.cookie {
            request = request.cookie(cookie.clone());
        }
        if let Some(peer) = self.peer {
            request = request.peer_addr(peer);
        }
        let page = self.app.call(request).await;
        if let Some(given) = page.headers.get(SET_COOKIE) {
            let given = Cookie::parse(given.to_str().unwrap().to_owned()).unwrap();
            self.cookie = (!given.value().is_empty()).then_some(given);
        }
        page
    }
}
