//! The route table.

use actix_web::web::{self, ServiceConfig, get, post, scope};

use crate::error::{Error, Result};
use crate::{dashboards, initiatives, web as kit};

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
        .route("/initiatives/{reference}", get().to(initiatives::record::show));
}

/// Signing in and out.
fn account(_config: &mut ServiceConfig) {}

/// Signed-in work.
fn manage(config: &mut ServiceConfig) {
    let _ = (config, post());
}

async fn nothing() -> Result<actix_web::HttpResponse> {
    Err(Error::NotFound)
}
