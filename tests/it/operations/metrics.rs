//! Numbers for monitors.

use actix_web::test::TestRequest;

use crate::support::{Page, TestApp};

async fn scrape(app: &TestApp, from: &str, header: Option<(&'static str, &'static str)>) -> Page {
    let mut request = TestRequest::get().uri("/metrics");
    request = request.peer_addr(from.parse().unwrap());
    if let Some(header) = header {
        request = request.insert_header(header);
    }
    app.anon().send(request).await
}

/// The value of a line.
fn value(page: &Page, line: &str) -> Option<f64> {
    let found = page.body.lines().find_map(|one| one.strip_prefix(line))?;
    found.trim().parse().ok()
}

on_both! {
    async fn monitors_on_this_machine_read_what_was_counted(app: TestApp) {
        let mut anon = app.anon();
        for _ in 0..3 {
            anon.see("/en/initiatives/STI-ZPEKJ").await;
        }
        anon.get("/ar/initiatives/STI-NOONE?q=secret").await;
        anon.get("/ar/no/such/page").await;
        let page = scrape(&app, "127.0.0.1:4000", None).await;
        assert_eq!(page.status, 200);
        assert!(page.header("content-type").unwrap().starts_with("application/openmetrics-text"));
        assert_eq!(page.header("cache-control"), Some("no-store"));
        let record = r#"route="/{lang}/initiatives/{reference}""#;
        for (line, expected) in [
            (format!(r#"sti_http_requests_total{{method="GET",{record},status="2xx"}}"#), 3.0),
            (format!(r#"sti_http_requests_total{{method="GET",{record},status="4xx"}}"#), 1.0),
            (format!("sti_http_request_duration_seconds_count{{{record}}}"), 4.0),
            (r#"sti_page_lookups_total{found="yes"}"#.to_owned(), 2.0),
            (r#"sti_http_requests_total{method="GET",route="none",status="4xx"}"#.to_owned(), 1.0),
            ("sti_letters_waiting".to_owned(), 0.0),
        ] {
            assert_eq!(value(&page, &line), Some(expected), "{line} in:\n{}", page.body);
        }
        for line in ["sti_database_connections", "sti_database_statements_total", "sti_database_writes_total", "sti_revision", "sti_uptime_seconds"] {
            assert!(value(&page, &format!("{line} ")).is_some_and(|value| value > 0.0), "{line} in:\n{}", page.body);
        }
        assert!(page.body.contains(concat!(r#"sti_build_info{version=""#, env!("CARGO_PKG_VERSION"))));
        // No address, no search, no language of a reader.
        for word in ["secret", "NOONE", "ZPEKJ", "no/such"] {
            assert!(!page.body.contains(word), "{word}");
        }
        assert!(page.body.ends_with("# EOF\n"));
    }
}

on_both! {
    async fn to_everybody_else_there_is_no_such_page(app: TestApp) {
        assert_eq!(scrape(&app, "192.0.2.7:4000", None).await.status, 404);
        assert_eq!(scrape(&app, "[::1]:4000", None).await.status, 200);
        for header in [("x-forwarded-for", "192.0.2.7"), ("forwarded", "for=192.0.2.7"), ("via", "1.1 proxy")] {
            assert_eq!(scrape(&app, "127.0.0.1:4000", Some(header)).await.status, 404);
        }
        let with = [("authorization", "Bearer guess")];
        assert_eq!(scrape(&app, "192.0.2.7:4000", Some(with[0])).await.status, 404);
    }
}
