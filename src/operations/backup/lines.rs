//! The lines of a backup: how each is written, and what of one can be believed.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::Digest;
use crate::db::catalogue::{Column, Kind, Table};
use crate::db::rows::Value;
use crate::error::{Error, Result};
use crate::rules::Instant;

/// How every backup begins.
pub const FORMAT: &str = "sti-tracker backup";

/// The version of the format that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;

/// How instants are written: with all six digits, so that the same instant is the same text.
const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.6f";

/// The first line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Header {
    pub format: String,
    pub version: u32,
    pub program: String,
    pub made_at: Instant,
    pub revision: i64,
    pub migrations: Vec<String>,
}

/// The line before the rows of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableLine {
    pub table: String,
    /// Name and kind.
    pub columns: Vec<(String, String)>,
}

impl TableLine {
    /// Of a table of the database.
    pub fn of(table: &Table) -> Self {
        let column = |column: &Column| (column.name.clone(), column.kind.name().to_owned());
        Self {
            table: table.name.clone(),
            columns: table.columns.iter().map(column).collect(),
        }
    }
}

/// The last line.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trailer {
    pub end: End,
}

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Name, number of rows, SHA-256 of the rows.
    pub tables: Vec<(String, u64, String)>,
    pub sha256: String,
}

impl End {
    /// Of what was written or read.
    pub fn of(digests: &[Digest], sha256: String) -> Self {
        let line = |one: &Digest| (one.table.clone(), one.rows, one.sha256.clone());
        Self {
            tables: digests.iter().map(line).collect(),
            sha256,
        }
    }
}

/// Counts and digests the rows of a table.
pub struct Sum {
    table: String,
    rows: u64,
    sha256: Sha256,
}

impl Sum {
    /// Of no row yet.
    pub fn new(table: &str) -> Self {
        Self {
            table: table.to_owned(),
            rows: 0,
            sha256: Sha256::new(),
        }
    }

    /// One more line, its end included.
    pub fn add(&mut self, line: &[u8]) {
        self.rows += 1;
        self.sha256.update(line);
    }

    /// What came of it.
    pub fn digest(self) -> Digest {
        Digest {
            table: self.table,
            rows: self.rows,
            sha256: hex::encode(self.sha256.finalize()),
        }
    }
}

/// Anything as a line.
pub fn of<T: Serialize>(what: &T) -> Result<Vec<u8>> {
    let mut line = serde_json::to_vec(what).map_err(Error::internal)?;
    line.push(b'\n');
    Ok(line)
}

/// A row as a line.
pub fn of_row(row: &[Value]) -> Result<Vec<u8>> {
    let fields: Vec<Json> = row.iter().map(of_field).collect();
    of(&fields)
}

fn of_field(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => Json::Bool(*yes),
        Value::Integer(number) => Json::from(*number),
        // A negative zero is a zero; SQLite does not tell them apart.
        Value::Double(number) if *number == 0.0 => Json::from("0"),
        Value::Double(number) => Json::from(number.to_string()),
        Value::Text(text) => Json::from(text.as_str()),
        Value::Bytes(bytes) => Json::from(STANDARD.encode(bytes)),
        Value::Date(day) => Json::from(day.to_string()),
        Value::Timestamp(instant) => Json::from(instant.format(INSTANT).to_string()),
    }
}

/// The row of a line, for a table; a sentence where it is none of it.
pub fn row(line: &[u8], table: &Table) -> std::result::Result<Vec<Value>, String> {
    let fields: Vec<Json> =
        serde_json::from_slice(line).map_err(|_| "not a row of fields".to_owned())?;
    if fields.len() != table.columns.len() {
        let (are, should) = (fields.len(), table.columns.len());
        return Err(format!("{are} fields where the table has {should} columns"));
    }
    fields
        .into_iter()
        .zip(&table.columns)
        .map(|(json, column)| {
            field(json, column.kind)
                .filter(|value| value.fits(column))
                .ok_or_else(|| format!("column {} holds no {}", column.name, column.kind.name()))
        })
        .collect()
}

fn field(json: Json, kind: Kind) -> Option<Value> {
    Some(match (json, kind) {
        (Json::Null, _) => Value::Null,
        (Json::Bool(yes), Kind::Bool) => Value::Bool(yes),
        (Json::Number(number), Kind::Integer | Kind::Big) => Value::Integer(number.as_i64()?),
        (Json::String(text), Kind::Double) => Value::Double(text.parse().ok()?),
        // PostgreSQL has no zero in a text.
        (Json::String(text), Kind::Text) if !text.contains('\0') => Value::Text(text),
        (Json::String(text), Kind::Bytes) => Value::Bytes(STANDARD.decode(text).ok()?),
        (Json::String(text), Kind::Date) => Value::Date(text.parse().ok()?),
        (Json::String(text), Kind::Timestamp) => Value::Timestamp(text.parse().ok()?),
        _ => return None,
    })
}
