//! Whether the process lives, and whether it can answer.

use actix_web::HttpResponse;
use actix_web::web::Data;
use diesel::prelude::*;

use crate::db::schema::reference_loads;
use crate::error::{Error, Result};
use crate::web::State;

/// `/healthz`: the process lives.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `/readyz`: the database answers, and the reference data is there.
///
/// # Errors
/// Where it does not, or is not.
pub async fn ready(state: Data<State>) -> Result<HttpResponse> {
    let loads: i64 = state
        .db
        .read(|conn| Ok(reference_loads::table.count().get_result(conn)?))
        .await?;
    if loads == 0 {
        return Err(Error::internal("the reference data is not loaded"));
    }
    Ok(HttpResponse::Ok()
        .content_type("text/plain")
        .body("ready\n"))
}
