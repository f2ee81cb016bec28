//! What tests of pages share: the shipped data in a fresh database, and a reader.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Write;

use actix_web::body::to_bytes;
use actix_web::dev::HttpServiceFactory;
use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data};
use actix_web::{App, test};
use scraper::{Html, Selector};

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Database;
use crate::scratch::{Backend, Scratch};
use crate::web::cache::{Encoding, compress};
use crate::web::state::raise_revision;
use crate::web::{State, errors};
use crate::{
    commitments, context, decisions, groups, meetings, organisations, priorities, states, themes,
};

/// The most statements that a page may make.
const STATEMENTS: u64 = 15;

/// The most bytes that a page may weigh, compressed.
const BYTES: usize = 60 * 1024;

/// An installation with the shipped data, on 21 November 2026.
pub(crate) struct Site {
    state: Data<State>,
}

/// What a reader got.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

/// The PostgreSQL server in which tests may create databases; where there is none, the test that
/// asks says what it leaves out.
///
/// # Panics
/// With `STI_NO_SKIP=1`, under which nothing may be left out.
pub(crate) fn server() -> Option<String> {
    let server = std::env::var("STI_TEST_POSTGRES").ok();
    if server.is_none() {
        let strict = std::env::var("STI_NO_SKIP").is_ok_and(|value| value == "1");
        assert!(!strict, "STI_TEST_POSTGRES is not set");
        let thread = std::thread::current();
        let test = thread.name().unwrap_or("a test");
        // Past the capture of tests that pass.
        let words = format!("skipped: {test} on PostgreSQL: STI_TEST_POSTGRES is not set\n");
        let _ = std::io::stderr().write_all(words.as_bytes());
    }
    server
}

/// Tells a story on a fresh, loaded database of each kind.
pub(crate) async fn on_each(story: impl AsyncFn(&Site)) {
    let sqlite = Scratch::loaded(Backend::Sqlite);
    story(&Site::new(sqlite.address())).await;
    if server().is_some() {
        let postgres = Scratch::loaded(Backend::Postgres);
        story(&Site::new(postgres.address())).await;
    }
}

impl Site {
    fn new(address: String) -> Self {
        let noon = "2026-11-21T09:00:00".parse().unwrap();
        let clock = Clock::set_to(chrono_tz::Asia::Riyadh, noon);
        let db = Database::open(&address).unwrap();
        let config = Config {
            listen: "127.0.0.1:8080".parse().unwrap(),
            database_url: address,
            base_url: None,
            time_zone: chrono_tz::Asia::Riyadh,
            smtp_url: None,
            mail_from: None,
            log: "off".into(),
            link_tests: false,
            metrics_token: None,
        };
        Self {
            state: Data::new(State::new(db, clock, config).unwrap()),
        }
    }

    pub(crate) fn db(&self) -> &Database {
        &self.state.db
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.state.clock
    }

    /// Writes, and lets pages know of it.
    pub(crate) async fn set(&self, key: &'static str, value: &'static str) {
        use crate::db::schema::settings;
        use diesel::prelude::*;
        let write = move |conn: &mut crate::db::Conn| {
            diesel::insert_into(settings::table)
                .values((settings::key.eq(key), settings::value.eq(value)))
                .execute(conn)?;
            raise_revision(conn)
        };
        self.state.write(write).await.unwrap();
    }

    /// Reads an address, and holds the answer to the bounds of every page.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        let app = App::new()
            .app_data(self.state.clone())
            .wrap(from_fn(errors::pages));
        let app = test::init_service(app.service(routes())).await;
        // The look for what other instances wrote comes by the clock, not with the page.
        self.state.poll().await.unwrap();
        let before = self.db().statements();
        let request = test::TestRequest::get().uri(path).to_request();
        let response = test::call_service(&app, request).await;
        let statements = self.db().statements() - before;
        let location = response.headers().get(LOCATION);
        let location = location.map(|value| value.to_str().unwrap().to_owned());
        let status = response.status();
        let body = to_bytes(response.into_body()).await.ok().unwrap();
        let bytes = compress(&body, Encoding::Brotli).len();
        assert!(statements <= STATEMENTS, "{path}: {statements} statements");
        assert!(bytes <= BYTES, "{path}: {bytes} bytes");
        if std::env::var_os("STI_PAGES").is_some() {
            eprintln!("{path} {status} {statements} statements {bytes} bytes");
        }
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer {
            status,
            location,
            body,
        }
    }

    /// Reads a page in all three languages; the English one is given back.
    pub(crate) async fn page(&self, path: &str) -> Page {
        for lang in ["ar", "fr", "en"] {
            let answer = self.get(&format!("/{lang}{path}")).await;
            assert_eq!(answer.status, 200, "/{lang}{path}");
            let page = Page(Html::parse_document(&answer.body));
            page.is_sound(lang, path);
            if lang == "en" {
                return page;
            }
        }
        unreachable!("English is the last")
    }

    /// A list as CSV, in English, without its headings: rows of cells.
    pub(crate) async fn csv(&self, path: &str) -> Vec<Vec<String>> {
        let answer = self.get(&format!("/en{path}")).await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.body.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    }

    /// Asserts that there is no such page.
    pub(crate) async fn missing(&self, path: &str) {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            answer.body.contains("<h1>"),
            "{path} has no page of its own"
        );
    }
}

/// A page as a reader sees it.
pub(crate) struct Page(Html);

impl Page {
    /// The texts of the elements of a selector.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let texts = self.0.select(&selector);
        texts
            .map(|one| neat(&one.text().collect::<String>()))
            .collect()
    }

    /// The values of an attribute of the elements of a selector.
    pub(crate) fn values(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let values = self.0.select(&selector).filter_map(|one| one.attr(name));
        values.map(str::to_owned).collect()
    }

    /// The cells of the rows of a table's body, by the table's selector.
    pub(crate) fn rows(&self, table: &str) -> Vec<Vec<String>> {
        let rows = Selector::parse(&format!("{table} tbody tr")).unwrap();
        let cells = Selector::parse("th, td").unwrap();
        let text = |cell: scraper::ElementRef<'_>| neat(&cell.text().collect::<String>());
        let row = |row: scraper::ElementRef<'_>| row.select(&cells).map(text).collect();
        self.0.select(&rows).map(row).collect()
    }

    /// The row whose heading begins with a name.
    pub(crate) fn row(&self, table: &str, name: &str) -> Vec<String> {
        let rows = self.rows(table);
        let found = rows.iter().find(|row| row[0].starts_with(name));
        found
            .unwrap_or_else(|| panic!("no {name} in {rows:?}"))
            .clone()
    }

    /// Language, direction, one heading, no place left open, unique ids, internal links in the
    /// page's language.
    fn is_sound(&self, lang: &str, path: &str) {
        let dir = if lang == "ar" { "rtl" } else { "ltr" };
        assert_eq!(self.values("html", "lang"), [lang]);
        assert_eq!(self.values("html", "dir"), [dir]);
        assert_eq!(self.texts("h1").len(), 1, "{lang}{path}");
        let text = self.texts("body").concat();
        assert!(!text.contains(['{', '}']), "{lang}{path}: an open place");
        let mut ids = self.values("[id]", "id");
        let number = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), number, "{lang}{path}: ids twice");
        for href in self.values("main a", "href") {
            let own = format!("/{lang}/");
            let fine = href.starts_with(&own) || href.starts_with("http") || href.starts_with('#');
            assert!(fine, "{lang}{path}: {href}");
        }
    }
}

fn neat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The addresses of the profiles, as the route table has them.
fn routes() -> impl HttpServiceFactory {
    macro_rules! feature {
        ($scope:expr, $name:literal, $feature:ident) => {
            $scope
                .route(concat!("/", $name), web::get().to($feature::pages::index))
                .route(
                    concat!("/", $name, ".csv"),
                    web::get().to($feature::pages::csv),
                )
                .route(
                    concat!("/", $name, "/{code}"),
                    web::get().to($feature::pages::show),
                )
        };
    }
    let scope = web::scope("/{lang}");
    let scope = feature!(scope, "states", states);
    let scope = feature!(scope, "organisations", organisations);
    let scope = feature!(scope, "groups", groups);
    let scope = feature!(scope, "themes", themes);
    let scope = feature!(scope, "priorities", priorities);
    let scope = feature!(scope, "commitments", commitments);
    // Its codes have dots: the file stands before the page.
    let scope = scope.route("/context/{code}.csv", web::get().to(context::pages::values));
    let scope = feature!(scope, "context", context);
    let scope = feature!(scope, "decisions", decisions);
    feature!(scope, "meetings", meetings)
}
