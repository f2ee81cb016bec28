//! The whole application on a loaded database, and what its visitors do in it.

use std::rc::Rc;

use actix_web::rt::System;
use actix_web::test;
use actix_web::web::Data;
use chrono::NaiveDate;

use crate::accounts::setup;
use crate::accounts::tests::databases::on_each;
use crate::accounts::tests::site::{Browser, Page, Pages};
use crate::app::{Opened, app};
use crate::audit::events;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Database};
use crate::error::Result;
use crate::initiatives;
use crate::reference;
use crate::rules::{Coded, Instant};
use crate::web::State;

/// What the administrator signs in with.
pub const EMAIL: &str = "amina@example.org";
pub const PASSWORD: &str = "seven quiet camels";

/// The application and its clock.
pub struct World {
    pub state: Data<State>,
    pub clock: Clock,
    pages: Pages,
}

/// Tells a story on a fresh, loaded database of each kind.
pub fn told(story: impl AsyncFn(&World)) {
    on_each(|database| {
        System::new().block_on(async {
            let world = World::open(database).await;
            story(&world).await;
            let broken = world.read(events::first_break).await;
            assert_eq!(broken, None, "the chain of events is whole");
        });
    });
}

/// A day's noon in the zone.
pub fn noon(year: i32, month: u32, day: u32) -> Instant {
    let day = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    day.and_hms_opt(9, 0, 0).unwrap()
}

impl World {
    async fn open(database: &Database) -> Self {
        let clock = Clock::set_to(chrono_tz::Asia::Riyadh, noon(2026, 11, 20));
        reference::load(database, &clock).unwrap();
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            database_url: String::new(),
            base_url: None,
            time_zone: chrono_tz::Asia::Riyadh,
            log: String::new(),
            smtp_url: None,
            mail_from: None,
            link_tests: false,
            metrics_token: None,
        };
        let state = Data::new(State::new(database.clone(), clock.clone(), config).unwrap());
        let app = test::init_service(app(state.clone(), Data::new(Opened::default()))).await;
        let app = Rc::new(app);
        let pages: Pages = Rc::new(move |request| {
            let app = Rc::clone(&app);
            Box::pin(async move {
                let response = test::call_service(&*app, request.to_request()).await;
                response.map_into_boxed_body()
            })
        });
        Self {
            state,
            clock,
            pages,
        }
    }

    /// Somebody without an account.
    pub fn reader(&self) -> Browser {
        Browser::new(&self.pages)
    }

    /// The first administrator, by the printed link.
    pub async fn administrator(&self) -> Browser {
        let now = self.clock.now();
        let link = self
            .state
            .db
            .write_now(|conn| setup::announce(conn, now))
            .unwrap()
            .unwrap();
        let mut browser = self.reader();
        let fields = [("name", "Amina"), ("email", EMAIL), ("password", PASSWORD)];
        let page = browser.post(&link, &fields).await;
        assert_eq!((page.status, page.to.as_deref()), (303, Some("/en/manage")));
        browser
    }

    /// Reads the database.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> T {
        self.state.db.read(work).await.unwrap()
    }

    /// A figure as the overview prints it; what it does not print as a figure is nothing.
    pub async fn figure(&self, count: &str) -> String {
        let page = self.reader().get("/en/").await;
        let link = format!(r#"a.figure[href^="/en/why/{count}?as_at"]"#);
        page.texts(&link).first().map_or("0".into(), Clone::clone)
    }

    /// What was done to a record, oldest first, by the codes of its history.
    pub async fn history(&self, reference: &str) -> Vec<&'static str> {
        let reference = reference.to_owned();
        let entries = self.read(move |conn| {
            let id = initiatives::by_reference(conn, &reference)?.id;
            initiatives::history(conn, id, None)
        });
        let verbs = entries.await.into_iter().map(|entry| entry.verb.code());
        verbs.rev().collect()
    }
}

/// The fields of an initiative that the secretariat enters.
pub fn entered<'a>(title: &'a str, then: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title_en", title),
        (
            "summary_en",
            "A plant that turns sea water into drinking water.",
        ),
        ("kind", "project"),
        ("alignment", "oic"),
        ("origin", "secretariat"),
        ("role_1", "lead"),
        ("body_1", "organisation:COMSTECH"),
        ("role_2", "host"),
        ("body_2", "state:NER"),
        ("theme", "water"),
        ("then", then),
    ]
}

/// Enters an initiative; returns its reference.
pub async fn enter(browser: &mut Browser, title: &str, then: &str) -> String {
    let page = browser
        .post("/en/manage/initiatives/new", &entered(title, then))
        .await;
    let to = page.to.unwrap();
    let path = to.strip_suffix("?done=created").unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

/// The address of a page of a record's work.
pub fn at(reference: &str, noun: &str) -> String {
    format!("/en/manage/initiatives/{reference}/{noun}")
}

/// Sends a form and expects that it leads back to the work page with this notice's code.
pub async fn done(
    browser: &mut Browser,
    reference: &str,
    noun: &str,
    fields: &[(&str, &str)],
    code: &str,
) -> Page {
    let page = browser.post(&at(reference, noun), fields).await;
    let shown = page.texts(".error-summary li");
    let to = format!("/en/manage/initiatives/{reference}?done={code}");
    assert_eq!((page.status, shown), (303, vec![]), "{noun}");
    assert_eq!(page.to.as_deref(), Some(to.as_str()), "{noun}");
    browser.get(&to).await
}

/// Sends a form and expects that it comes back with a problem at this field.
pub async fn refused(
    browser: &mut Browser,
    reference: &str,
    noun: &str,
    fields: &[(&str, &str)],
    field: &str,
) -> Page {
    let page = browser.post(&at(reference, noun), fields).await;
    let link = page.attribute(".error-summary a", "href");
    let problem = format!("#{field}");
    assert_eq!(
        (page.status, link),
        (422, Some(problem)),
        "{noun} {fields:?}"
    );
    assert!(page.texts("title")[0].starts_with("Error: "), "{noun}");
    page
}
