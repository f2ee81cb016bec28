//! Meetings, what they decided and what moved since, for everybody; and the secretariat's desk.

use actix_web::web::{ServiceConfig, post, scope};

use super::read;
use crate::{dashboards, decisions, meetings};

/// Meetings, what they decided, and what moved since.
pub(super) fn met(config: &mut ServiceConfig) {
    config
        .route("/meetings", read().to(meetings::pages::index))
        .route("/meetings.csv", read().to(meetings::pages::csv))
        .route("/meetings/{code}", read().to(meetings::pages::show))
        .route("/meetings/{code}/since", read().to(dashboards::since::show))
        .route("/meetings/{code}/paper", read().to(dashboards::paper::show))
        .route("/decisions", read().to(decisions::pages::index))
        .route("/decisions.csv", read().to(decisions::pages::csv))
        .route("/decisions/{code}", read().to(decisions::pages::show));
}

/// Meetings with their documents, and decisions.
pub(super) fn meeting(config: &mut ServiceConfig) {
    use meetings::manage as m;
    config
        .route("/manage/meetings", read().to(m::index))
        .route("/manage/meetings/new", read().to(m::new))
        .route("/manage/meetings/new", post().to(m::create))
        .route("/manage/meetings/{code}", read().to(m::show))
        .route("/manage/meetings/{code}/edit", read().to(m::edit))
        .route("/manage/meetings/{code}/edit", post().to(m::save))
        .route(
            "/manage/meetings/{code}/documents/new",
            read().to(m::new_document),
        )
        .route(
            "/manage/meetings/{code}/documents/new",
            post().to(m::add_document),
        )
        .route(
            "/manage/meetings/{code}/documents/{number}/withdrawal",
            read().to(m::withdrawing_document),
        )
        .route(
            "/manage/meetings/{code}/documents/{number}/withdrawal",
            post().to(m::withdraw_document),
        )
        .configure(deciding)
        .service(scope("/manage/decisions/{code}").configure(decision));
}

/// Decisions as they are entered and listed.
fn deciding(config: &mut ServiceConfig) {
    use decisions::manage as d;
    config
        .route("/manage/meetings/{code}/decisions/new", read().to(d::new))
        .route(
            "/manage/meetings/{code}/decisions/new",
            post().to(d::create),
        )
        .route("/manage/decisions", read().to(d::index));
}

/// Work on one decision.
fn decision(config: &mut ServiceConfig) {
    use decisions::manage as d;
    config
        .route("", read().to(d::show))
        .route("/correction", read().to(d::correcting))
        .route("/correction", post().to(d::correct))
        .route("/withdrawal", read().to(d::withdrawing))
        .route("/withdrawal", post().to(d::withdraw))
        .route("/reports/new", read().to(d::new_report))
        .route("/reports/new", post().to(d::create_report))
        .route("/reports/{number}", read().to(d::show_report))
        .route("/reports/{number}", post().to(d::decide))
        .route("/closing", read().to(d::closing))
        .route("/closing", post().to(d::close))
        .route("/reopening", read().to(d::reopening))
        .route("/reopening", post().to(d::reopen));
}
