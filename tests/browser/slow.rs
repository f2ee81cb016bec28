//! The overview on a slow line: 64 kbit/s, 400 ms to and fro, nothing kept from before.

use std::io::Write;

use serde_json::json;

use sti_tracker::i18n::Locale;

use crate::chromium::{Chromium, Driver};
use crate::server::Server;
use crate::visitor::Visitor;

/// Bytes a second of 64 kbit/s.
const PACE: u32 = 8_000;
/// Milliseconds.
const LATENCY: u32 = 400;
/// Within so many milliseconds there is something to read, and all of its words are there.
const READABLE: f64 = 10_000.0;

/// When the first words were painted and when the last had come, in milliseconds.
const TIMES: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const page = performance.getEntriesByType('navigation')[0];
    return [paint ? paint.startTime : -1, page.domContentLoadedEventEnd, page.encodedBodySize];";

/// Opens the overview in a browser that has nothing kept, and holds it to the bound.
pub async fn readable(driver: &Driver, server: &Server) {
    for locale in Locale::ALL {
        let mut visitor = Chromium::open(driver, server.base(), locale).await;
        let nothing = json!({});
        visitor.devtools("Network.enable", nothing).await;
        let line = json!({
            "offline": false,
            "latency": LATENCY,
            "downloadThroughput": PACE,
            "uploadThroughput": PACE,
        });
        visitor
            .devtools("Network.emulateNetworkConditions", line)
            .await;
        visitor.open(&format!("/{}/", locale.code())).await;
        let times = visitor.client.execute(TIMES, vec![]).await.unwrap();
        let [painted, read, bytes] = [0, 1, 2].map(|at| times[at].as_f64().unwrap());
        // Past the capture of tests that pass: the figure is worth reading.
        let said = format!(
            "{}: painted {painted:.0} ms, read {read:.0} ms, {bytes} bytes\n",
            locale.code()
        );
        let _ = std::io::stderr().write_all(said.as_bytes());
        // At that pace the bytes alone take so long: were it faster, the line was not slow.
        let least = bytes / f64::from(PACE) * 1_000.0;
        assert!(
            read >= least,
            "{read} ms for {bytes} bytes: the line was not slow"
        );
        assert!(
            painted > 0.0 && painted <= READABLE,
            "painted after {painted} ms"
        );
        assert!(read <= READABLE, "read after {read} ms");
        visitor.close().await;
    }
}
