//! The server: state, middleware, routes; and what runs beside the requests.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{Data, PayloadConfig};
use actix_web::{App, Error as ActixError, HttpServer};

use crate::documents::links::{self, Tester};
use crate::error::{Error, Result};
use crate::letters::{Composer, Post, post};
use crate::rules::Day;
use crate::web::metrics::Route;
use crate::web::{State, cache, errors, form, guard, headers, state};
use crate::{accounts, corrections, figures, reference, rounds, routes};

/// The last day whose embargoes were brought in by this process.
#[derive(Default)]
pub struct Opened(Mutex<Option<Day>>);

/// The application: every request passes the middleware from the last line to the first.
pub fn app(
    state: Data<State>,
    opened: Data<Opened>,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody>,
        Error = ActixError,
        InitError = (),
    >,
> {
    let secure = state.config.is_secure();
    App::new()
        .app_data(state)
        .app_data(opened)
        .app_data(Data::new(Composer(rounds::letters::compose)))
        .app_data(PayloadConfig::new(form::LIMIT))
        .configure(routes::routes)
        .wrap(from_fn(cache::kept))
        .wrap(from_fn(open_day))
        .wrap(from_fn(guard::same_site))
        .wrap(from_fn(accounts::identify))
        .wrap(from_fn(errors::pages))
        .wrap(headers::security(secure))
        .wrap(from_fn(log))
}

/// Serves until the process is told to stop; requests under way are finished.
///
/// # Errors
/// Where the address cannot be had, the database is away, or the mail server's address is none.
pub async fn serve(state: State) -> Result<()> {
    let address = state.config.listen;
    let post = Post::of(&state.config)?;
    let state = Data::new(state);
    let opened = Data::new(Opened::default());
    let shared = state.clone();
    let server = HttpServer::new(move || app(shared.clone(), opened.clone()))
        .workers(std::thread::available_parallelism().map_or(2, usize::from))
        .shutdown_timeout(10)
        .bind(address)?
        .run();
    announce(&state)?;
    actix_web::rt::spawn(watch(state.clone()));
    actix_web::rt::spawn(send_letters(state.clone(), post));
    actix_web::rt::spawn(load_context(state.clone()));
    if state.config.link_tests {
        actix_web::rt::spawn(test_links(state));
    }
    server.await.map_err(Error::from)
}

/// Tells where the site is and, while nobody administers it, how to begin.
#[allow(clippy::print_stdout)] // this is what the person at the terminal waits for
fn announce(state: &State) -> Result<()> {
    let base = state.config.base_url();
    println!("The STI Agenda 2026 progress tracker: {base}/");
    let clock = state.clock.clone();
    let link = state
        .db
        .write_now(|conn| accounts::setup::announce(conn, clock.now()))?;
    if let Some(path) = link {
        println!(
            "There is no administrator yet. Become it here, once, within 24 hours: {base}{path}"
        );
    }
    Ok(())
}

/// Sees what other instances and the command line write.
async fn watch(state: Data<State>) {
    loop {
        actix_web::rt::time::sleep(state::POLL).await;
        if let Err(cause) = state.poll().await {
            tracing::warn!(%cause, "the revision could not be read");
        }
    }
}

/// Announces what rounds ask, and sends letters as they become due where there is a mail server. A
/// server that is stopped meanwhile leaves the letter to the next one.
async fn send_letters(state: Data<State>, post: Option<Post>) {
    let post = Arc::new(post);
    loop {
        let (db, clock, by) = (state.db.clone(), state.clock.clone(), post.clone());
        let sent = actix_web::web::block(move || {
            rounds::letters::write_due(&db, &clock)?;
            match by.as_ref() {
                Some(post) => post::deliver(&db, &clock, post, rounds::letters::compose),
                None => Ok(0),
            }
        })
        .await;
        match sent.map_err(Error::from) {
            Ok(Ok(_)) => {}
            Ok(Err(cause)) | Err(cause) => tracing::warn!(%cause, "letters were not sent"),
        }
        actix_web::rt::time::sleep(post::POLL).await;
    }
}

/// Asks now and then whether links of documents still answer. It waits first: whoever starts the
/// program to try it asks nobody.
async fn test_links(state: Data<State>) {
    let tester = Arc::new(Tester::new(&state.config.base_url()));
    loop {
        actix_web::rt::time::sleep(Duration::from_secs(links::PAUSE)).await;
        let (db, clock, by) = (state.db.clone(), state.clock.clone(), tester.clone());
        let tested = actix_web::web::block(move || links::test_due(&db, &clock, &by)).await;
        match tested.map_err(Error::from) {
            Ok(Ok(tested)) => tracing::debug!(tested, "links"),
            Ok(Err(cause)) | Err(cause) => tracing::warn!(%cause, "links were not tested"),
        }
    }
}

/// The large part of the reference data comes after the first page can be served.
async fn load_context(state: Data<State>) {
    let (db, clock) = (state.db.clone(), state.clock.clone());
    let loaded = actix_web::web::block(move || reference::load_context(&db, &clock)).await;
    match loaded {
        Ok(Ok(_)) => {}
        Ok(Err(cause)) => tracing::error!(%cause, "context values were not loaded"),
        Err(cause) => tracing::error!(%cause, "context values were not loaded"),
    }
}

/// On the first request of a day, what an embargo held back until then becomes part of the totals
/// before any page is made.
async fn open_day(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<impl MessageBody>, ActixError> {
    let parts = (
        request.app_data::<Data<State>>(),
        request.app_data::<Data<Opened>>(),
    );
    if let (Some(state), Some(opened)) = parts {
        let today = state.clock.today();
        let last = *opened.0.lock().unwrap_or_else(PoisonError::into_inner);
        if last != Some(today) {
            let clock = state.clock.clone();
            state
                .write(move |conn| {
                    corrections::forget_contacts(conn, clock.now())?;
                    figures::settle(conn, &clock)
                })
                .await?;
            *opened.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(today);
        }
    }
    next.call(request).await
}

/// One line a request: no query, for it may hold what somebody searched for. And one more of the
/// numbers that monitors read.
async fn log(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> std::result::Result<ServiceResponse<impl MessageBody>, ActixError> {
    let began = std::time::Instant::now();
    let (method, path) = (request.method().clone(), request.path().to_owned());
    let state = request.app_data::<Data<State>>().cloned();
    let response = next.call(request).await;
    let status = match &response {
        Ok(response) => response.status(),
        Err(error) => error.as_response_error().status_code(),
    };
    let took = began.elapsed();
    if let Some(state) = state {
        let route = response
            .as_ref()
            .map_or_else(|_| Route::none(), Route::answered);
        state.metrics.answered(&method, route, status, took);
    }
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    tracing::debug!(%method, path, status = status.as_u16(), micros, "request");
    response
}
