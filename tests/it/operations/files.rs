//! Backups taken apart, and put together again with something else in them.

use std::io::{Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use sti_tracker::db::Database;
use sti_tracker::operations::backup::{self, Digest as OfTable};

use crate::support::databases::Scratch;

/// The lines of a backup.
pub fn lines(path: &Path) -> Vec<String> {
    let mut text = String::new();
    let mut file = GzDecoder::new(std::fs::File::open(path).unwrap());
    file.read_to_string(&mut text).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// A file of these lines.
pub fn folded(lines: &[String]) -> Vec<u8> {
    let mut file = GzEncoder::new(Vec::new(), Compression::new(1));
    for line in lines {
        file.write_all(line.as_bytes()).unwrap();
        file.write_all(b"\n").unwrap();
    }
    file.finish().unwrap()
}

/// The same lines with a last line that says what they hold: what only malice would write.
pub fn sealed(lines: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = lines.to_vec();
    lines.retain(|line| !line.starts_with("{\"end\""));
    let mut whole = Sha256::new();
    let mut tables: Vec<(String, u64, Sha256)> = Vec::new();
    for line in &lines {
        let line = format!("{line}\n");
        whole.update(&line);
        if line.starts_with("{\"table\"") {
            let json: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
            let name = json["table"].as_str().unwrap_or_default().to_owned();
            tables.push((name, 0, Sha256::new()));
        } else if let (true, Some((_, rows, sum))) = (line.starts_with('['), tables.last_mut()) {
            *rows += 1;
            sum.update(&line);
        }
    }
    let tables: Vec<_> = tables
        .into_iter()
        .map(|(name, rows, sum)| (name, rows, hex::encode(sum.finalize())))
        .collect();
    let sha256 = hex::encode(whole.finalize());
    let end = serde_json::json!({"end": {"tables": tables, "sha256": sha256}});
    lines.push(end.to_string());
    lines
}

/// What a database holds.
pub fn digests(database: &Database) -> Vec<OfTable> {
    database.read_now(backup::digests).unwrap()
}

/// A database with tables and nothing in them.
pub fn open(scratch: &Scratch) -> Database {
    Database::open(&scratch.address()).unwrap()
}
