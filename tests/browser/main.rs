//! The application as its users meet it: the built program, in Chromium and by plain HTTP, on
//! SQLite and on PostgreSQL.
//!
//! What a missing browser, axe or PostgreSQL prevents is skipped and named on a line that begins
//! with `skipped:`; with `STI_NO_SKIP=1` it fails instead. `STI_SHOTS=1` puts pictures of every
//! kind of page into `target/shots`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests are tests

mod barriers;
mod chromium;
mod hands;
mod line;
mod markup;
mod needs;
mod page;
mod pages;
mod plain;
mod printed;
mod server;
mod shots;
mod slow;
mod starts;
mod stories;
mod story;
mod visitor;

use chromium::{Chromium, Driver};
use plain::Plain;
use server::{Backend, Server};
use sti_tracker::i18n::Locale;
use stories::People;
use story::publishes_and_everybody_reads;

#[tokio::test]
async fn an_administrator_publishes_and_everybody_reads_in_a_browser_on_sqlite() {
    in_a_browser(Backend::Sqlite).await;
}

#[tokio::test]
async fn an_administrator_publishes_and_everybody_reads_in_a_browser_on_postgresql() {
    in_a_browser(Backend::Postgres).await;
}

/// Case 27: every flow, signing out included, with scripts off.
#[tokio::test]
async fn an_administrator_publishes_and_everybody_reads_without_scripts_on_sqlite() {
    without_scripts(Backend::Sqlite).await;
}

/// Case 27, on the other database.
#[tokio::test]
async fn an_administrator_publishes_and_everybody_reads_without_scripts_on_postgresql() {
    without_scripts(Backend::Postgres).await;
}

async fn in_a_browser(backend: Backend) {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(backend)) else {
        return;
    };
    let mut administrator = Chromium::open(&driver, server.base(), Locale::En).await;
    let mut viewer = Chromium::open(&driver, server.base(), Locale::En).await;
    publishes_and_everybody_reads(&server, &mut administrator, &mut viewer).await;
    administrator.close().await;
    viewer.close().await;
}

async fn without_scripts(backend: Backend) {
    let Some(server) = Server::start(backend) else {
        return;
    };
    let mut administrator = Plain::new(server.base(), Locale::En);
    let mut viewer = Plain::new(server.base(), Locale::En);
    publishes_and_everybody_reads(&server, &mut administrator, &mut viewer).await;
}

#[tokio::test]
async fn whole_stories_in_arabic_in_a_browser_on_sqlite() {
    told_in_a_browser(Backend::Sqlite).await;
}

#[tokio::test]
async fn whole_stories_in_arabic_in_a_browser_on_postgresql() {
    told_in_a_browser(Backend::Postgres).await;
}

/// Case 27, in French.
#[tokio::test]
async fn whole_stories_in_french_without_scripts_on_sqlite() {
    told_without_scripts(Backend::Sqlite).await;
}

/// Case 27, in French, on the other database.
#[tokio::test]
async fn whole_stories_in_french_without_scripts_on_postgresql() {
    told_without_scripts(Backend::Postgres).await;
}

#[tokio::test]
async fn a_round_in_arabic_in_a_browser_on_sqlite() {
    round_in_a_browser(Backend::Sqlite).await;
}

#[tokio::test]
async fn a_round_in_arabic_in_a_browser_on_postgresql() {
    round_in_a_browser(Backend::Postgres).await;
}

/// Case 27, in French.
#[tokio::test]
async fn a_round_in_french_without_scripts_on_sqlite() {
    round_without_scripts(Backend::Sqlite).await;
}

/// Case 27, in French, on the other database.
#[tokio::test]
async fn a_round_in_french_without_scripts_on_postgresql() {
    round_without_scripts(Backend::Postgres).await;
}

/// Every way of a viewer, in French.
#[tokio::test]
async fn a_viewer_finds_the_way_without_scripts_on_sqlite() {
    viewer_without_scripts(Backend::Sqlite, Locale::Fr).await;
}

/// Every way of a viewer, in Arabic.
#[tokio::test]
async fn a_viewer_finds_the_way_without_scripts_on_postgresql() {
    viewer_without_scripts(Backend::Postgres, Locale::Ar).await;
}

async fn viewer_without_scripts(backend: Backend, locale: Locale) {
    let Some(server) = Server::start(backend) else {
        return;
    };
    let mut viewer = Plain::new(server.base(), locale);
    stories::viewer::finds_the_way(&mut viewer).await;
}

async fn round_in_a_browser(backend: Backend) {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(backend)) else {
        return;
    };
    let mut people = people_in_browsers(&driver, &server).await;
    stories::rounds::runs_from_its_opening_to_the_paper(&server, &mut people).await;
    close(people).await;
}

async fn round_without_scripts(backend: Backend) {
    let Some(server) = Server::start(backend) else {
        return;
    };
    let mut people = people_without_scripts(&server);
    stories::rounds::runs_from_its_opening_to_the_paper(&server, &mut people).await;
}

/// Three who read Arabic.
async fn people_in_browsers(driver: &Driver, server: &Server) -> People<Chromium> {
    People {
        amina: Chromium::open(driver, server.base(), Locale::Ar).await,
        guest: Chromium::open(driver, server.base(), Locale::Ar).await,
        reader: Chromium::open(driver, server.base(), Locale::Ar).await,
    }
}

/// Three who read French.
fn people_without_scripts(server: &Server) -> People<Plain> {
    People {
        amina: Plain::new(server.base(), Locale::Fr),
        guest: Plain::new(server.base(), Locale::Fr),
        reader: Plain::new(server.base(), Locale::Fr),
    }
}

async fn close(people: People<Chromium>) {
    for visitor in [people.amina, people.guest, people.reader] {
        visitor.close().await;
    }
}

async fn told_in_a_browser(backend: Backend) {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(backend)) else {
        return;
    };
    let mut people = people_in_browsers(&driver, &server).await;
    stories::tell(&server, &mut people).await;
    close(people).await;
}

async fn told_without_scripts(backend: Backend) {
    let Some(server) = Server::start(backend) else {
        return;
    };
    let mut people = people_without_scripts(&server);
    stories::tell(&server, &mut people).await;
}

#[test]
fn the_first_page_comes_soon_on_sqlite() {
    starts::measure(Backend::Sqlite);
}

#[test]
fn the_first_page_comes_soon_on_postgresql() {
    starts::measure(Backend::Postgres);
}

/// WCAG 2.2 AA as far as axe can tell, and no page wider than its screen.
#[tokio::test]
async fn no_kind_of_page_has_barriers_in_english() {
    searched_for_barriers("en").await;
}

/// The same from right to left.
#[tokio::test]
async fn no_kind_of_page_has_barriers_in_arabic() {
    searched_for_barriers("ar").await;
}

async fn searched_for_barriers(lang: &str) {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(Backend::Sqlite)) else {
        return;
    };
    barriers::examine(&driver, &server, lang).await;
}

#[tokio::test]
async fn the_overview_is_read_on_a_slow_line() {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(Backend::Sqlite)) else {
        return;
    };
    slow::readable(&driver, &server).await;
}

#[tokio::test]
async fn a_brief_is_one_page_of_paper() {
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(Backend::Sqlite)) else {
        return;
    };
    printed::on_one_page(&driver, &server).await;
}

/// The pictures that a person looks at before a release.
#[tokio::test]
async fn pictures_of_every_kind_of_page() {
    if std::env::var_os("STI_SHOTS").is_none() {
        return;
    }
    let (Some(driver), Some(server)) = (Driver::start(), Server::start(Backend::Sqlite)) else {
        return;
    };
    shots::take(&driver, &server).await;
}
