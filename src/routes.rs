//! The route table.

use actix_web::Route;
use actix_web::guard::{Any, Get, Head};
use actix_web::web::{self, ServiceConfig, post, scope};

use crate::error::{Error, Result};
use crate::{accounts, dashboards, initiatives, web as kit};

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
                .configure(manage)
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
        .route("/initiatives", read().to(initiatives::pages::index))
        .route("/initiatives.csv", read().to(initiatives::pages::csv))
        .route(
            "/initiatives/{reference}",
            read().to(initiatives::pages::show),
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
        .route(
            "/manage/initiatives/new",
            read().to(initiatives::entry::new),
        )
        .route(
            "/manage/initiatives/new",
            post().to(initiatives::entry::create),
        )
        .route(
            "/manage/initiatives/{reference}/edit",
            read().to(initiatives::entry::edit_form),
        )
        .route(
            "/manage/initiatives/{reference}/edit",
            post().to(initiatives::entry::edit),
        );
}

/// Reads: the headers alone where only they are asked for.
fn read() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

async fn nothing() -> Result<actix_web::HttpResponse> {
    Err(Error::NotFound)
}
