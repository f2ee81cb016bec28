//! What is counted of every request, in the form that monitors read. No address is kept, only the
//! line of the route table that answered: an address may say what somebody looked for.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant};

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

/// The line of the route table that a request belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route(Option<Arc<str>>);

impl Route {
    /// Of a request, by its address.
    pub fn of(request: &ServiceRequest) -> Self {
        Self(request.match_pattern().map(Arc::from))
    }

    /// Of none.
    pub fn none() -> Self {
        Self(None)
    }

    /// Of an answer: as noted in it, else by the address that it answers.
    pub fn answered<B>(response: &ServiceResponse<B>) -> Self {
        let noted = response.response().extensions().get::<Self>().cloned();
        noted.unwrap_or_else(|| Self(response.request().match_pattern().map(Arc::from)))
    }

    /// As the route table has it, `{lang}` for the languages.
    fn name(&self) -> Cow<'static, str> {
        match &self.0 {
            Some(pattern) => pattern.replace("{lang:en|ar|fr}", "{lang}").into(),
            None => "none".into(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: Cow<'static, str>,
    status: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfRoute {
    route: Cow<'static, str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct LookUp {
    found: &'static str,
}

/// Seconds that part quick answers from slow ones.
const SECONDS: [f64; 9] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

/// What a process counts.
pub struct Metrics {
    registry: Registry,
    answered: Family<Answered, Counter>,
    took: Family<OfRoute, Histogram>,
    kept: Counter,
    made: Counter,
    began: Instant,
}

impl Metrics {
    /// Nothing yet.
    pub fn new() -> Self {
        let answered = Family::default();
        let took = Family::new_with_constructor((|| Histogram::new(SECONDS)) as fn() -> Histogram);
        let look_ups: Family<LookUp, Counter> = Family::default();
        let look_up = |found| look_ups.get_or_create_owned(&LookUp { found });
        let (kept, made) = (look_up("yes"), look_up("no"));
        let mut registry = Registry::with_prefix("sti");
        let said = "Answers by line of the route table";
        registry.register("http_requests", said, answered.clone());
        let said = "Seconds until an answer began";
        registry.register("http_request_duration_seconds", said, took.clone());
        let said = "Public pages looked up among those that are kept";
        registry.register("page_lookups", said, look_ups);
        Self {
            registry,
            answered,
            took,
            kept,
            made,
            began: Instant::now(),
        }
    }

    /// Counts an answer.
    pub fn answered(&self, method: &Method, route: Route, status: StatusCode, took: Duration) {
        let route = route.name();
        let answered = Answered {
            method: known(method),
            route: route.clone(),
            status: class(status),
        };
        self.answered.get_or_create(&answered).inc();
        let of_route = OfRoute { route };
        self.took
            .get_or_create(&of_route)
            .observe(took.as_secs_f64());
    }

    /// Counts a look-up of a page.
    pub fn looked_up(&self, found: bool) {
        if found { &self.kept } else { &self.made }.inc();
    }

    /// What was counted.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// How long the process has been up.
    pub fn uptime(&self) -> Duration {
        self.began.elapsed()
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

/// Whoever asks could make up any number of others.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        100..=199 => "1xx",
        200..=299 => "2xx",
        300..=399 => "3xx",
        400..=499 => "4xx",
        _ => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_an_answer_costs_next_to_nothing() {
        let metrics = Metrics::new();
        let route = Route(Some(Arc::from("/{lang:en|ar|fr}/initiatives/{reference}")));
        let began = Instant::now();
        for _ in 0..20_000 {
            let took = Duration::from_micros(80);
            metrics.answered(&Method::GET, route.clone(), StatusCode::OK, took);
        }
        let each = began.elapsed() / 20_000;
        // The bound is for slow and busy machines; a hundredth of it is usual.
        assert!(each < Duration::from_micros(100), "{each:?}");
    }
}
