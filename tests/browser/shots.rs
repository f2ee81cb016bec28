//! Pictures of every kind of page, for a person to look at.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::chromium::{Chromium, Driver};
use crate::pages::{Look, WIDTHS, walk};
use crate::server::Server;

/// A sheet of A4 between its margins, in CSS pixels.
const SHEET: u32 = 672;

/// Chromium takes no taller picture, in CSS pixels.
const TALLEST: u32 = 15_000;

struct Camera {
    folder: PathBuf,
    taken: BTreeSet<String>,
}

/// Puts them into `target/shots`: name, language, width, light or dark or print.
pub async fn take(driver: &Driver, server: &Server) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/shots"));
    std::fs::create_dir_all(&folder).unwrap();
    let taken = BTreeSet::new();
    let mut camera = Camera { folder, taken };
    walk(driver, server, &["en", "ar", "fr"], &mut camera).await;
}

impl Look for Camera {
    async fn look(&mut self, visitor: &mut Chromium, name: &str) {
        let new = self.taken.insert(name.to_owned());
        assert!(new, "two kinds of pages are called {name}");
        let hidden = json!({ "hidden": true });
        visitor
            .devtools("Emulation.setScrollbarsHidden", hidden)
            .await;
        for scheme in ["light", "dark"] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            let media = json!({ "media": "screen", "features": features });
            visitor.devtools("Emulation.setEmulatedMedia", media).await;
            for width in WIDTHS {
                let file = format!("{name}-{width}-{scheme}.png");
                whole(visitor, width, &self.folder.join(file)).await;
            }
        }
        let print = json!({ "media": "print" });
        visitor.devtools("Emulation.setEmulatedMedia", print).await;
        let file = self.folder.join(format!("{name}-print.png"));
        whole(visitor, SHEET, &file).await;
        let as_it_is = json!({ "media": "" });
        visitor
            .devtools("Emulation.setEmulatedMedia", as_it_is)
            .await;
    }
}

/// From the first line to the last.
async fn whole(visitor: &mut Chromium, width: u32, file: &Path) {
    // Another width takes a frame, and parts that scroll are painted after the frame around them.
    let tall = "const done = arguments[0], height = () => document.documentElement.scrollHeight; \
                requestAnimationFrame(() => requestAnimationFrame(() => done(height())));";
    // Half of a screen, as a reader's would be, not of the height of the picture.
    let half = "const main = document.querySelector('main'); \
                if (main) main.style.minBlockSize = '400px';";
    visitor.client.execute(half, vec![]).await.unwrap();
    let mut height = 800;
    loop {
        visitor.width(width, height).await;
        let found = visitor.client.execute_async(tall, vec![]).await.unwrap();
        let found = u32::try_from(found.as_u64().unwrap()).unwrap();
        if found <= height || height == TALLEST {
            break;
        }
        height = found.min(TALLEST);
    }
    std::fs::write(file, visitor.client.screenshot().await.unwrap()).unwrap();
}
