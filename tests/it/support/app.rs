//! The application as it is served, on a database of its own and a clock that stands still.

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::OnceLock;

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::Service;
use actix_web::test::{self, TestRequest};
use actix_web::web::Data;
use chrono::{NaiveDate, NaiveDateTime};
use sti_tracker::accounts::model::Email;
use sti_tracker::accounts::passwords::Password;
use sti_tracker::accounts::sessions;
use sti_tracker::accounts::store::NewAccount;
use sti_tracker::app::{Opened, app};
use sti_tracker::clock::Clock;
use sti_tracker::config::Config;
use sti_tracker::db::{Conn, Database};
use sti_tracker::error::Result;
use sti_tracker::rules::{Day, Instant};
use sti_tracker::web::{AccountRole, State};

use super::client::Client;
use super::databases::{Backend, Scratch};
use super::html::Page;

/// The password of everybody in these stories.
pub const PASSWORD: &str = "seven quiet camels";

/// When the stories begin: noon in the zone, on a day near the end of the Agenda.
pub fn noon() -> Instant {
    day(2026, 11, 21).and_hms_opt(9, 0, 0).unwrap()
}

/// A day.
pub fn day(year: i32, month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Nine in the morning of a day, noon in the zone.
pub fn noon_of(day: Day) -> NaiveDateTime {
    day.and_hms_opt(9, 0, 0).unwrap()
}

/// Tells a story on a database, if there is one of the kind.
pub fn tell<F: Future<Output = ()>>(name: &str, backend: Backend, story: impl Fn(TestApp) -> F) {
    if backend.is_there(name) {
        actix_web::rt::System::new().block_on(async {
            story(TestApp::new(backend).await).await;
        });
    }
}

/// The requests go through the whole application; actix does not name its type.
type Answers = Rc<dyn Fn(TestRequest) -> Pin<Box<dyn Future<Output = Page>>>>;

/// The application.
#[derive(Clone)]
pub struct TestApp {
    pub state: Data<State>,
    pub clock: Clock,
    pub backend: Backend,
    answers: Answers,
    // The last to go: the connections of the state come before it.
    scratch: Rc<Scratch>,
}

impl TestApp {
    /// With the reference data, and nobody's account.
    pub async fn new(backend: Backend) -> Self {
        let clock = Clock::set_to(chrono_tz::Asia::Riyadh, noon());
        Self::on(Rc::new(Scratch::loaded(backend)), backend, clock, None).await
    }

    /// Another instance of the same installation: it shares nothing but the database, and the time.
    pub async fn another_instance(&self) -> Self {
        let scratch = Rc::clone(&self.scratch);
        Self::on(scratch, self.backend, self.clock.clone(), None).await
    }

    /// The same installation behind another address.
    pub async fn behind(&self, base_url: &str) -> Self {
        let scratch = Rc::clone(&self.scratch);
        let base_url = Some(base_url.to_owned());
        Self::on(scratch, self.backend, self.clock.clone(), base_url).await
    }

    /// The same program over another database, at the same time.
    pub async fn served_from(&self, scratch: Scratch, backend: Backend) -> Self {
        Self::on(Rc::new(scratch), backend, self.clock.clone(), None).await
    }

    async fn on(
        scratch: Rc<Scratch>,
        backend: Backend,
        clock: Clock,
        base_url: Option<String>,
    ) -> Self {
        let database = Database::open(&scratch.address()).unwrap();
        let config = Config {
            listen: "127.0.0.1:8080".parse().unwrap(),
            database_url: String::new(),
            base_url,
            time_zone: chrono_tz::Asia::Riyadh,
            smtp_url: None,
            mail_from: None,
            log: String::new(),
            link_tests: false,
            metrics_token: None,
        };
        let state = Data::new(State::new(database, clock.clone(), config).unwrap());
        let application = app(state.clone(), Data::new(Opened::default()));
        let service = Rc::new(test::init_service(application).await);
        let answers: Answers = Rc::new(move |request| {
            let service = Rc::clone(&service);
            Box::pin(async move {
                // What middleware refuses becomes an answer in the dispatcher, as here.
                match service.call(request.to_request()).await {
                    Ok(response) => read(response.into_parts().1).await,
                    Err(error) => read(error.error_response()).await,
                }
            })
        });
        Self {
            state,
            clock,
            backend,
            answers,
            scratch,
        }
    }

    /// The address of its database.
    pub fn address(&self) -> String {
        self.scratch.address()
    }

    /// Somebody without an account.
    pub fn anon(&self) -> Client {
        Client::new(self)
    }

    /// Somebody with an account of some roles, signed in.
    pub fn member(&self, name: &str, roles: &[AccountRole]) -> Client {
        let account = account(name, roles);
        let now = self.clock.now();
        let token = self.write(|conn| {
            let id = account.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        Client::new(self).with_session(token)
    }

    /// Somebody who speaks for organisations, by their codes; signed in.
    pub fn focal_point(&self, name: &str, organisations: &[&str]) -> Client {
        let mut account = account(name, &[AccountRole::Contributor]);
        account.organisations = organisations.iter().map(|&code| code.into()).collect();
        let now = self.clock.now();
        let token = self.write(|conn| {
            let id = account.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        Client::new(self).with_session(token)
    }

    /// Amina, who administers the installation.
    pub fn administrator(&self) -> Client {
        self.member("Amina", &[AccountRole::Administrator])
    }

    /// A reader and the administrator.
    pub fn actors(&self) -> (Client, Client) {
        (self.anon(), self.administrator())
    }

    /// Sends a request.
    pub async fn call(&self, request: TestRequest) -> Page {
        (self.answers)(request).await
    }

    /// Reads the database.
    pub fn read<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
        self.state.db.read_now(work).unwrap()
    }

    /// Writes behind the application's back; [`TestApp::sees`] lets it know.
    pub fn write<T>(&self, work: impl FnOnce(&mut Conn) -> Result<T>) -> T {
        self.state.db.write_now(work).unwrap()
    }

    /// Lets the application look at what was written behind its back, as its poll does.
    pub async fn sees(&self) {
        self.state.poll().await.unwrap();
    }

    /// Moves the clock to noon of a day.
    pub fn on_day(&self, day: Day) {
        self.clock.set(noon_of(day));
    }
}

/// An account with the password of everybody.
pub fn account(name: &str, roles: &[AccountRole]) -> NewAccount {
    // Hashing takes a while on purpose; once is enough.
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| {
        let password = Password::choose(PASSWORD, None).ok().unwrap();
        password.hash().unwrap()
    });
    NewAccount {
        email: Email::parse(&address(name)).unwrap(),
        name: name.to_owned(),
        password_hash: hash.clone(),
        roles: roles.iter().copied().collect(),
        states: BTreeSet::new(),
        organisations: BTreeSet::new(),
    }
}

/// With which somebody signs in.
pub fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase())
}

async fn read(response: HttpResponse<impl actix_web::body::MessageBody + 'static>) -> Page {
    let response: HttpResponse<BoxBody> = response.map_into_boxed_body();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = to_bytes(response.into_body()).await.ok().unwrap();
    Page::new(status, headers, bytes.to_vec())
}
