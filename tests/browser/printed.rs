//! Paper: a brief of a body is one page of A4 in each language.

use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde_json::json;

use sti_tracker::i18n::Locale;

use crate::chromium::{Chromium, Driver};
use crate::server::Server;
use crate::visitor::Visitor;

/// How many pages of A4 the page before a visitor has in print.
async fn sheets(visitor: &Chromium) -> usize {
    let asked = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    let answer = visitor.devtools("Page.printToPDF", asked).await;
    let file = BASE64.decode(answer["data"].as_str().unwrap()).unwrap();
    let text = String::from_utf8_lossy(&file);
    // Each page is an object of its own; `/Pages` is their list.
    let objects = text.split("/Type /Page").skip(1);
    objects.filter(|rest| !rest.starts_with('s')).count()
}

/// Prints briefs, and a page that is longer.
pub async fn on_one_page(driver: &Driver, server: &Server) {
    for locale in Locale::ALL {
        let mut visitor = Chromium::open(driver, server.base(), locale).await;
        for path in ["states/PAK", "states/KAZ", "organisations/COMSTECH"] {
            let brief = format!("/{}/{path}/brief", locale.code());
            visitor.open(&brief).await;
            assert_eq!(sheets(&visitor).await, 1, "{brief}");
        }
        visitor.open(&format!("/{}/", locale.code())).await;
        assert!(sheets(&visitor).await > 1, "the overview is longer");
        visitor.close().await;
    }
}
