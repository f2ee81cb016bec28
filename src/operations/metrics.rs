//! `/metrics`: the numbers that a monitor reads, in the text format of Prometheus.

use actix_web::http::header;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use prometheus_client::encoding::text;
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use sha2::{Digest, Sha256};

use super::store;
use crate::error::{Error, Result};
use crate::web::State;

const FORMAT: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Headers by which a proxy says for whom it asks.
const FORWARDED: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/// `GET /metrics`. With a token set, for whoever brings it; without one, for this machine alone:
/// to everybody else there is no such page.
///
/// # Errors
/// [`Error::NotFound`]; where the database is away.
pub async fn show(request: HttpRequest, state: Data<State>) -> Result<HttpResponse> {
    if !may(&request, state.config.metrics_token.as_deref()) {
        return Err(Error::NotFound);
    }
    let revision = state.revision().await?;
    let letters = state.db.read(store::letters_waiting).await?;
    let body = written(&state, revision, letters).map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, FORMAT))
        .body(body))
}

/// Behind a proxy everybody seems to come from this machine: where it says so, nobody does; and a
/// proxy that says nothing needs a token to be set.
fn may(request: &HttpRequest, token: Option<&str>) -> bool {
    let given = |name: &str| request.headers().get(name)?.to_str().ok();
    match token.filter(|token| !token.is_empty()) {
        Some(token) => given("authorization")
            .and_then(|value| value.strip_prefix("Bearer "))
            // Digests differ from their first byte on, whatever was guessed.
            .is_some_and(|given| Sha256::digest(given) == Sha256::digest(token)),
        None => {
            let here = |address: std::net::SocketAddr| address.ip().is_loopback();
            request.peer_addr().is_some_and(here)
                && FORWARDED
                    .iter()
                    .all(|name| !request.headers().contains_key(*name))
        }
    }
}

fn written(
    state: &State,
    revision: i64,
    letters: i64,
) -> std::result::Result<String, std::fmt::Error> {
    let mut body = String::new();
    text::encode_registry(&mut body, state.metrics.registry())?;
    text::encode_registry(&mut body, &now(state, revision, letters))?;
    text::encode_eof(&mut body)?;
    Ok(body)
}

/// What is so at this moment.
fn now(state: &State, revision: i64, letters: i64) -> Registry {
    let usage = state.db.usage();
    let mut of = Registry::with_prefix("sti");
    let gauge = |of: &mut Registry, name: &str, said: &str, value: i64| {
        of.register(name, said, ConstGauge::new(value));
    };
    let in_use = i64::from(usage.connections.saturating_sub(usage.idle));
    gauge(
        &mut of,
        "database_connections",
        "Connections that are open",
        usage.connections.into(),
    );
    gauge(
        &mut of,
        "database_connections_in_use",
        "Connections in use",
        in_use,
    );
    gauge(
        &mut of,
        "letters_waiting",
        "Letters that wait to be sent",
        letters,
    );
    gauge(
        &mut of,
        "revision",
        "Revision of the public record",
        revision,
    );
    let said = "Statements sent to the database";
    of.register(
        "database_statements",
        said,
        ConstCounter::new(usage.statements),
    );
    let said = "Transactions that write";
    of.register("database_writes", said, ConstCounter::new(usage.writes));
    let said = "Seconds that writes waited for other writers";
    let waited = ConstCounter::new(usage.waited.as_secs_f64());
    of.register("database_write_wait_seconds", said, waited);
    let uptime = ConstGauge::new(state.metrics.uptime().as_secs_f64());
    of.register("uptime_seconds", "Seconds since the process began", uptime);
    let build = Info::new([("version", env!("CARGO_PKG_VERSION"))]);
    of.register("build", "The program", build);
    of
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use actix_web::test::TestRequest;

    use super::may;

    fn asked(from: &str, authorization: Option<&str>) -> actix_web::HttpRequest {
        let mut request = TestRequest::get().peer_addr(from.parse().unwrap());
        if let Some(value) = authorization {
            request = request.insert_header(("authorization", value));
        }
        request.to_http_request()
    }

    #[test]
    fn with_a_token_set_nothing_else_counts() {
        let token = Some("seven quiet camels");
        let good = Some("Bearer seven quiet camels");
        for from in ["192.0.2.7:1", "127.0.0.1:1"] {
            assert!(may(&asked(from, good), token));
            assert!(
                !may(&asked(from, None), token),
                "a proxy is on this machine"
            );
            assert!(!may(&asked(from, Some("Bearer seven")), token));
            assert!(!may(&asked(from, Some("seven quiet camels")), token));
            assert!(!may(&asked(from, Some("Bearer ")), token));
        }
    }

    #[test]
    fn an_empty_token_is_none() {
        assert!(may(&asked("127.0.0.1:1", None), Some("")));
        assert!(!may(&asked("192.0.2.7:1", Some("Bearer ")), Some("")));
    }
}
