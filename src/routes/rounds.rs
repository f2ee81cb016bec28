//! Reporting rounds: who took part, for everybody; the secretariat's desk; what a body owes.

use actix_web::web::{ServiceConfig, post, scope};

use super::read;
use crate::rounds::{manage, pages};

/// Who took part. A round's code has no dot: the file stands before the page.
pub(super) fn participating(config: &mut ServiceConfig) {
    config
        .route("/participation", read().to(pages::index))
        .route("/participation/{code}.csv", read().to(pages::csv))
        .route("/participation/{code}", read().to(pages::show));
}

/// Rounds, for the secretariat.
pub(super) fn asking(config: &mut ServiceConfig) {
    config
        .route("/manage/rounds", read().to(manage::index))
        .route("/manage/rounds/new", read().to(manage::new))
        .route("/manage/rounds/new", post().to(manage::create))
        .route("/manage/rounds/{code}", read().to(manage::show))
        .route("/manage/rounds/{code}/edit", read().to(manage::edit_form))
        .route("/manage/rounds/{code}/edit", post().to(manage::edit))
        .route("/manage/rounds/{code}/opening", post().to(manage::open))
        .route("/manage/rounds/{code}/closing", post().to(manage::close));
}

/// What a body owes, for whoever speaks for it and for the secretariat.
pub(super) fn answering(config: &mut ServiceConfig) {
    config
        .route("/manage/duties", read().to(manage::owed))
        .service(scope("/manage/duties/{code}/{body}").configure(duty));
}

/// One body in one round.
fn duty(config: &mut ServiceConfig) {
    config
        .route("", read().to(manage::duty))
        .route("/unchanged", post().to(manage::unchanged))
        .route("/items/{item}", read().to(manage::item))
        .route("/items/{item}", post().to(manage::answer))
        .route("/check", read().to(manage::check))
        .route("/check", post().to(manage::hand_in))
        .route("/reports/{number}.json", read().to(manage::bytes))
        .route("/reports/{number}", read().to(manage::report))
        .route("/review", read().to(manage::review))
        .route("/review", post().to(manage::decide))
        .route("/notes", post().to(manage::note))
        .route("/exemption", read().to(manage::exemption_form))
        .route("/exemption", post().to(manage::exempt))
        .route("/form", read().to(manage::form));
}
