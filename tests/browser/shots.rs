//! Pictures of every kind of page, for a person to look at.

use std::path::PathBuf;

use serde_json::json;

use crate::chromium::{Chromium, Driver};
use crate::pages::{MANAGE, PUBLIC, WIDTHS, merge};
use crate::server::Server;
use crate::story;
use crate::visitor::Visitor;

/// Puts them into `target/shots`: name, language, width, light or dark or print.
pub async fn take(driver: &Driver, server: &Server) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/shots"));
    std::fs::create_dir_all(&folder).unwrap();
    let mut amina = Chromium::open(driver, server.base()).await;
    for lang in ["en", "ar", "fr"] {
        amina
            .open(&server.set_up().replace("/en/", &format!("/{lang}/")))
            .await;
        all(&mut amina, &folder, &format!("set-up-{lang}")).await;
    }
    story::become_administrator(&mut amina, server).await;
    let record = story::enter_the_seed_bank(&mut amina, "publish").await;
    let mut viewer = Chromium::open(driver, server.base()).await;
    for lang in ["en", "ar", "fr"] {
        for (name, path) in PUBLIC {
            viewer
                .open(&format!("/{lang}{}", path.replace("{record}", &record)))
                .await;
            all(&mut viewer, &folder, &format!("{name}-{lang}")).await;
        }
        for (name, path) in MANAGE {
            amina
                .open(&format!("/{lang}{}", path.replace("{record}", &record)))
                .await;
            all(&mut amina, &folder, &format!("{name}-{lang}")).await;
        }
        amina.open(&format!("/{lang}/manage/initiatives/new")).await;
        amina.press("main button[value=publish]").await;
        all(&mut amina, &folder, &format!("entry-wrong-{lang}")).await;
        merge(&mut amina, lang, &record).await;
        all(&mut amina, &folder, &format!("merge-{lang}")).await;
    }
    viewer.close().await;
    amina.close().await;
}

/// The page before a visitor in every width, colour and on paper.
async fn all(visitor: &mut Chromium, folder: &std::path::Path, name: &str) {
    for scheme in ["light", "dark"] {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let media = json!({ "media": "screen", "features": features });
        visitor.devtools("Emulation.setEmulatedMedia", media).await;
        for width in WIDTHS {
            whole(
                visitor,
                width,
                &folder.join(format!("{name}-{width}-{scheme}.png")),
            )
            .await;
        }
    }
    visitor
        .devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await;
    whole(visitor, 720, &folder.join(format!("{name}-print.png"))).await;
    visitor
        .devtools("Emulation.setEmulatedMedia", json!({ "media": "" }))
        .await;
}

/// From the first line to the last.
async fn whole(visitor: &mut Chromium, width: u32, file: &std::path::Path) {
    visitor.width(width, 800).await;
    let tall = "return document.documentElement.scrollHeight";
    let tall = visitor
        .client
        .execute(tall, vec![])
        .await
        .unwrap()
        .as_u64()
        .unwrap_or(800);
    visitor
        .width(width, u32::try_from(tall.min(12_000)).unwrap())
        .await;
    std::fs::write(file, visitor.client.screenshot().await.unwrap()).unwrap();
}
