//! The route table.

use actix_web::web::{self, ServiceConfig, get, post, scope};

use crate::error::{Error, Result};
use crate::{accounts, dashboards, initiatives, web as kit};

/// Every address of the application.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/", get().to(dashboards::home))
        .route("/healthz", get().to(dashboards::health::alive))
        .route("/readyz", get().to(dashboards::health::ready))
        .route("/assets/{name}", get().to(kit::assets::show))
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
        .route("", get().to(dashboards::home))
        .route("/", get().to(dashboards::overview::show))
        .route("/why/{figure}", get().to(dashboards::why::show))
        .route("/initiatives", get().to(initiatives::pages::index))
        .route("/initiatives.csv", get().to(initiatives::pages::csv))
        .route("/initiatives/{reference}", get().to(initiatives::pages::show));
}

/// Signing in and out.
fn account(config: &mut ServiceConfig) {
    config
        .route("/account", get().to(accounts::pages::show))
        .route("/account/sign-in", get().to(accounts::pages::sign_in_form))
        .route("/account/sign-in", post().to(accounts::pages::sign_in))
        .route("/account/sign-out", post().to(accounts::pages::sign_out))
        .route("/account/set-up/{token}", get().to(accounts::pages::set_up_form))
        .route("/account/set-up/{token}", post().to(accounts::pages::set_up));
}

/// Signed-in work.
fn manage(config: &mut ServiceConfig) {
    config
        .route("/manage/initiatives/new", get().to(initiatives::entry::new))
        .route("/manage/initiatives/new", post().to(initiatives::entry::create))
        .route("/manage/initiatives/{reference}/edit", get().to(initiatives::entry::edit_form))
        .route("/manage/initiatives/{reference}/edit", post().to(initiatives::entry::edit));
}

async fn nothing() -> Result<actix_web::HttpResponse> {
    Err(Error::NotFound)
}
