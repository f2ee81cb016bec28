//! Work on a record, below `/manage/initiatives/{reference}`.

use actix_web::web::{ServiceConfig, post};

use super::read;
use crate::{documents, funding, initiatives, measures, milestones, verification};

/// Work on one record.
pub(super) fn record(config: &mut ServiceConfig) {
    use initiatives::manage;
    config
        .route("", read().to(manage::record))
        .configure(entered)
        .configure(reviewed)
        .configure(checks)
        .route("/publication", read().to(manage::publication_form))
        .route("/publication", post().to(manage::publish))
        .route("/withdrawal", read().to(manage::withdrawal_form))
        .route("/withdrawal", post().to(manage::withdraw))
        .route("/restoration", read().to(manage::restoration_form))
        .route("/restoration", post().to(manage::restore))
        .route("/adoption", read().to(manage::adoption_form))
        .route("/adoption", post().to(manage::adopt))
        .route("/confirmation", read().to(manage::confirmation_form))
        .route("/confirmation", post().to(manage::confirm))
        .route("/declaration", read().to(manage::declaration_form))
        .route("/declaration", post().to(manage::declare))
        .configure(parts)
        .configure(transactions)
        .configure(measuring);
}

/// Money of one record.
fn transactions(config: &mut ServiceConfig) {
    use funding::pages as transaction;
    config
        .route("/transactions/new", read().to(transaction::new))
        .route("/transactions/new", post().to(transaction::create))
        .route(
            "/transactions/{number}",
            read().to(transaction::correct_form),
        )
        .route("/transactions/{number}", post().to(transaction::correct))
        .route(
            "/transactions/{number}/withdrawal",
            read().to(transaction::withdrawal_form),
        )
        .route(
            "/transactions/{number}/withdrawal",
            post().to(transaction::withdraw),
        );
}

/// Measures of one record.
fn measuring(config: &mut ServiceConfig) {
    use measures::pages as m;
    config
        .route("/measures/new", read().to(m::new))
        .route("/measures/new", post().to(m::create))
        .route("/measures/{number}", read().to(m::change_form))
        .route("/measures/{number}", post().to(m::change))
        .route(
            "/measures/{number}/withdrawal",
            read().to(m::withdrawal_form),
        )
        .route("/measures/{number}/withdrawal", post().to(m::withdraw))
        .route("/measures/{number}/values/new", read().to(m::new_value))
        .route("/measures/{number}/values/new", post().to(m::tell))
        .route(
            "/measures/{number}/values/{value}",
            read().to(m::correct_form),
        )
        .route("/measures/{number}/values/{value}", post().to(m::correct))
        .route(
            "/measures/{number}/values/{value}/withdrawal",
            read().to(m::value_form),
        )
        .route(
            "/measures/{number}/values/{value}/withdrawal",
            post().to(m::withdraw_value),
        );
}

/// Checking of one fact.
fn checks(config: &mut ServiceConfig) {
    use verification::pages as check;
    config
        .route("/facts/{fact}", read().to(check::fact))
        .route("/facts/{fact}", post().to(check::say))
        .route("/facts/{fact}/answer", read().to(check::answer_form))
        .route("/facts/{fact}/answer", post().to(check::answer))
        .route(
            "/facts/{fact}/retraction",
            read().to(check::retraction_form),
        )
        .route("/facts/{fact}/retraction", post().to(check::retract));
}

/// The texts and the profile of one record: its form, and what its leads propose.
fn entered(config: &mut ServiceConfig) {
    use initiatives::entry;
    config
        .route("/edit", read().to(entry::edit_form))
        .route("/edit", post().to(entry::edit))
        .route("/duplicate", read().to(entry::duplicate_form))
        .route("/duplicate", post().to(entry::duplicate))
        .route("/proposal", read().to(entry::proposal))
        .route("/proposal", post().to(entry::discard))
        .route("/proposals/{code}", read().to(entry::compare))
        .route("/proposals/{code}", post().to(entry::decide));
}

/// What leads hand in of one record, and what becomes of it.
fn reviewed(config: &mut ServiceConfig) {
    use initiatives::review::pages;
    config
        .route("/submission", read().to(pages::submission))
        .route("/submission", post().to(pages::hand_in_or_take_back))
        .route("/review", read().to(pages::review))
        .route("/review", post().to(pages::decide));
}

/// Work on the milestones and documents of one record.
fn parts(config: &mut ServiceConfig) {
    use documents::pages as document;
    use milestones::pages as milestone;
    config
        .route("/milestones/new", read().to(milestone::new))
        .route("/milestones/new", post().to(milestone::create))
        .route("/milestones/{number}/plan", read().to(milestone::plan_form))
        .route("/milestones/{number}/plan", post().to(milestone::plan))
        .route(
            "/milestones/{number}/report",
            read().to(milestone::report_form),
        )
        .route("/milestones/{number}/report", post().to(milestone::report))
        .route(
            "/milestones/{number}/retraction",
            read().to(milestone::retraction_form),
        )
        .route(
            "/milestones/{number}/retraction",
            post().to(milestone::retract),
        )
        .route("/documents", read().to(document::work_index))
        .route("/documents/new", read().to(document::new))
        .route("/documents/new", post().to(document::create))
        .route(
            "/documents/{number}/withdrawal",
            read().to(document::withdrawal_form),
        )
        .route(
            "/documents/{number}/withdrawal",
            post().to(document::withdraw),
        );
}
