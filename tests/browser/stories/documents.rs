//! A document over a line that breaks twice.

use sha2::{Digest, Sha256};

use super::People;
use super::steps::{accept, hand_in};
use crate::line::{DOWN, Line};
use crate::plain;
use crate::server::Server;
use crate::story::SEND;
use crate::visitor::{Broken, Visitor};

/// After how many bytes the line breaks, and after how many more.
const BREAKS: [usize; 2] = [300_000, 250_000];
/// The size of the document: four pieces.
const BYTES: usize = 900_000;

/// Carim backs his record with a file; Amina accepts; the reader gets what he sent.
pub async fn arrive_over_a_line_that_breaks_twice<V: Visitor>(
    server: &Server,
    people: &mut People<V>,
    record: &str,
) {
    let line = Line::to(server.base(), &BREAKS);
    let content = pdf();
    let carim = &mut people.guest;
    carim.by_way_of(line.base());
    carim
        .go(&format!("/manage/initiatives/{record}/documents/new"))
        .await;
    carim
        .fill(&[
            ("name", "Measurements of the first year"),
            ("source_kind", "official"),
            ("backs", "none"),
        ])
        .await;
    carim.attach("file", "measurements.pdf", &content).await;
    let said = send(carim, server).await;
    assert_eq!(line.broken(), 2);
    if let Some(said) = said {
        // A script went on by itself and said so; what had arrived was not sent again.
        let waiting = carim.t().documents.waiting.as_str();
        assert!(said.iter().any(|words| words == waiting), "{said:?}");
        assert!(line.sent() < BYTES + BREAKS[0], "{} bytes", line.sent());
    }
    carim.by_way_of(server.base());
    let page = carim.page().await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    page.must_say("Measurements of the first year");
    hand_in(carim, record).await;
    accept(&mut people.amina, record).await;

    let address = format!("/initiatives/{record}");
    let page = people.reader.go(&address).await;
    let file = people.reader.local(&format!("{address}/documents/1"));
    assert!(page.links("main a").contains(&file), "{}", page.said());
    let file = plain::send(server.base(), "GET", &file, "", "");
    assert_eq!(Sha256::digest(&file.bytes), Sha256::digest(&content));
}

/// Sends the form until it goes through; what was said meanwhile, where one press was enough.
async fn send(carim: &mut impl Visitor, server: &Server) -> Option<Vec<String>> {
    let before = ["documents", "blobs"].map(|table| server.rows(table));
    let mut tries = 0;
    loop {
        tries += 1;
        match carim.try_to_press(SEND).await {
            Ok(said) => return (tries == 1).then_some(said),
            Err(Broken) => {
                assert!(tries < 3, "the line broke more than twice");
                // Nothing is half there; what was typed and chosen is still in the form.
                assert_eq!(
                    ["documents", "blobs"].map(|table| server.rows(table)),
                    before
                );
                tokio::time::sleep(DOWN).await;
            }
        }
    }
}

/// A file that does not repeat itself.
fn pdf() -> Vec<u8> {
    let mut content = b"%PDF-1.7\n".to_vec();
    let mut block = Sha256::digest(b"measurements");
    while content.len() < BYTES {
        content.extend_from_slice(&block);
        block = Sha256::digest(block);
    }
    content
}
