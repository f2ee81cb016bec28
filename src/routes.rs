//! The route table.

use actix_web::Route;
use actix_web::guard::{Any, Get, Head};
use actix_web::web::{self, ServiceConfig, post, scope};

use crate::error::{Error, Result};
use crate::{
    accounts, commitments, dashboards, documents, groups, initiatives, meetings, milestones,
    organisations, priorities, states, themes, verification, web as kit,
};

/// Every address of the application.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/", read().to(dashboards::home))
        .route("/healthz", read().to(dashboards::health::alive))
        .route("/readyz", read().to(dashboards::health::ready))
        .route("/assets/{name}", read().to(kit::assets::show))
        .service(
            scope("/{lang:en|ar|fr}")
                .configure(public)
                .configure(account)
                .configure(files)
                .configure(manage)
                .configure(uploads)
                .default_service(web::to(nothing)),
        )
        .default_service(web::to(nothing));
}

/// Pages for everybody.
fn public(config: &mut ServiceConfig) {
    config
        .route("", read().to(dashboards::home))
        .route("/", read().to(dashboards::overview::show))
        .route("/why/{figure}", read().to(dashboards::why::show))
        .route("/states", read().to(states::pages::index))
        .route("/states.csv", read().to(states::pages::csv))
        .route("/states/{code}", read().to(states::pages::show))
        .route("/groups", read().to(groups::pages::index))
        .route("/groups.csv", read().to(groups::pages::csv))
        .route("/groups/{code}", read().to(groups::pages::show))
        .route("/organisations", read().to(organisations::pages::index))
        .route("/organisations.csv", read().to(organisations::pages::csv))
        .route(
            "/organisations/{code}",
            read().to(organisations::pages::show),
        )
        .route("/themes", read().to(themes::pages::index))
        .route("/themes.csv", read().to(themes::pages::csv))
        .route("/themes/{code}", read().to(themes::pages::show))
        .route("/priorities", read().to(priorities::pages::index))
        .route("/priorities.csv", read().to(priorities::pages::csv))
        .route("/priorities/{code}", read().to(priorities::pages::show))
        .route("/commitments", read().to(commitments::pages::index))
        .route("/commitments.csv", read().to(commitments::pages::csv))
        .route("/commitments/{code}", read().to(commitments::pages::show))
        .route("/meetings", read().to(meetings::pages::index))
        .route("/meetings.csv", read().to(meetings::pages::csv))
        .route("/meetings/{code}", read().to(meetings::pages::show))
        .route("/initiatives", read().to(initiatives::pages::index))
        .route("/initiatives.csv", read().to(initiatives::pages::csv))
        .route(
            "/initiatives/{reference}",
            read().to(initiatives::pages::show),
        )
        .route(
            "/initiatives/{reference}/documents",
            read().to(documents::pages::index),
        )
        .route(
            "/initiatives/{reference}/documents.csv",
            read().to(documents::pages::csv),
        );
}

/// Files as they were given, for everybody and for whoever may read what is held back.
fn files(config: &mut ServiceConfig) {
    config
        .route(
            "/initiatives/{reference}/documents/{number}",
            read().to(documents::pages::show),
        )
        .route(
            "/manage/initiatives/{reference}/documents/{number}/file",
            read().to(documents::pages::held),
        );
}

/// Files on their way, for the script of the form.
fn uploads(config: &mut ServiceConfig) {
    config
        .route("/manage/uploads", post().to(documents::pages::begin))
        .route(
            "/manage/uploads/{code}",
            read().to(documents::pages::arrived),
        )
        .route(
            "/manage/uploads/{code}/{from}",
            post().to(documents::pages::carry_on),
        );
}

/// Signing in and out.
fn account(config: &mut ServiceConfig) {
    config
        .route("/account", read().to(accounts::pages::show))
        .route("/account/sign-in", read().to(accounts::pages::sign_in_form))
        .route("/account/sign-in", post().to(accounts::pages::sign_in))
        .route("/account/sign-out", post().to(accounts::pages::sign_out))
        .route(
            "/account/set-up/{token}",
            read().to(accounts::pages::set_up_form),
        )
        .route(
            "/account/set-up/{token}",
            post().to(accounts::pages::set_up),
        );
}

/// Signed-in work.
fn manage(config: &mut ServiceConfig) {
    config
        .route("/manage", read().to(initiatives::manage::home))
        .route(
            "/manage/initiatives/new",
            read().to(initiatives::entry::new),
        )
        .route(
            "/manage/initiatives/new",
            post().to(initiatives::entry::create),
        )
        .route("/manage/verification", read().to(verification::pages::list))
        .service(scope("/manage/initiatives/{reference}").configure(record));
}

/// Work on one record.
fn record(config: &mut ServiceConfig) {
    use initiatives::{entry, manage};
    config
        .route("", read().to(manage::record))
        .route("/edit", read().to(entry::edit_form))
        .route("/edit", post().to(entry::edit))
        .route("/publication", read().to(manage::publication_form))
        .route("/publication", post().to(manage::publish))
        .route("/withdrawal", read().to(manage::withdrawal_form))
        .route("/withdrawal", post().to(manage::withdraw))
        .route("/restoration", read().to(manage::restoration_form))
        .route("/restoration", post().to(manage::restore))
        .route("/adoption", read().to(manage::adoption_form))
        .route("/adoption", post().to(manage::adopt))
        .route("/confirmation", post().to(manage::confirm))
        .route("/declaration", read().to(manage::declaration_form))
        .route("/declaration", post().to(manage::declare))
        .configure(parts)
        .configure(checks);
}

/// Checking of one fact.
fn checks(config: &mut ServiceConfig) {
    use verification::pages as check;
    config
        .route("/facts/{code}", read().to(check::fact))
        .route("/facts/{code}", post().to(check::verify))
        .route(
            "/facts/{code}/retraction",
            read().to(check::retraction_form),
        )
        .route("/facts/{code}/retraction", post().to(check::retract));
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

/// Reads: the headers alone where only they are asked for.
fn read() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

async fn nothing() -> Result<actix_web::HttpResponse> {
    Err(Error::NotFound)
}
