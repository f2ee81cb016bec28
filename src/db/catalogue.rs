//! The tables of a database as it describes them itself, in words that both databases share: a
//! backup that reads this list cannot forget a table or a column.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};

use super::Conn;
use crate::error::{Error, Result};
use crate::on_backend;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// An integer of 32 bits.
    Integer,
    /// An integer of 64 bits.
    Big,
    /// A number with 53 bits of precision.
    Double,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// A day.
    Date,
    /// An instant in UTC, to the microsecond.
    Timestamp,
}

impl Kind {
    const ALL: [(Self, &'static str); 8] = [
        (Self::Bool, "bool"),
        (Self::Integer, "integer"),
        (Self::Big, "big"),
        (Self::Double, "double"),
        (Self::Text, "text"),
        (Self::Bytes, "bytes"),
        (Self::Date, "date"),
        (Self::Timestamp, "timestamp"),
    ];

    /// Its stable name.
    pub fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(kind, _)| *kind == self);
        found.map_or("", |(_, name)| name)
    }

    /// By the name that a database gives it.
    fn declared(name: &str) -> Option<Self> {
        Some(match name {
            "boolean" => Self::Bool,
            "integer" => Self::Integer,
            "bigint" => Self::Big,
            "double" | "double precision" => Self::Double,
            "text" => Self::Text,
            "blob" | "bytea" => Self::Bytes,
            "date" => Self::Date,
            "timestamp" | "timestamp without time zone" => Self::Timestamp,
            _ => return None,
        })
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may hold nothing.
    pub nullable: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, by name: the order in which they were added may differ.
    pub columns: Vec<Column>,
    /// The columns of its primary key, in the key's order.
    pub key: Vec<String>,
}

#[derive(QueryableByName)]
struct Described {
    #[diesel(sql_type = Text)]
    table: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
    /// The place in the primary key, from 1; 0 outside it.
    #[diesel(sql_type = BigInt)]
    key: i64,
}

/// `id INTEGER PRIMARY KEY` is SQLite's way to say that the row's number has 64 bits.
const OF_SQLITE: &str = "SELECT t.name AS \"table\", c.name AS name, \
     CASE WHEN c.pk = 1 AND lower(c.type) = 'integer' AND \
         (SELECT count(*) FROM pragma_table_info(t.name) k WHERE k.pk > 0) = 1 \
         THEN 'bigint' ELSE lower(c.type) END AS kind, \
     c.\"notnull\" = 0 AND c.pk = 0 AS nullable, c.pk AS key \
     FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
     AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY t.name, c.name";

const OF_POSTGRES: &str = "SELECT c.table_name::text AS \"table\", c.column_name::text AS name, \
     c.data_type::text AS kind, c.is_nullable = 'YES' AS nullable, \
     coalesce((SELECT array_position(i.indkey::int2[], a.attnum) + 1 \
         FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid \
         WHERE i.indisprimary AND a.attname = c.column_name \
         AND i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass), 0)::bigint AS key \
     FROM information_schema.columns c \
     JOIN information_schema.tables t USING (table_schema, table_name) \
     WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' \
     AND c.table_name NOT LIKE '\\_\\_%' \
     ORDER BY c.table_name COLLATE \"C\", c.column_name COLLATE \"C\"";

/// Every table by name, but for the migrations' own.
///
/// # Errors
/// Where the database is away, or has a column of a kind that the program does not know.
pub fn tables(conn: &mut Conn) -> Result<Vec<Table>> {
    let rows: Vec<Described> = match conn {
        Conn::Sqlite(c) => diesel::sql_query(OF_SQLITE).load(c)?,
        Conn::Postgres(c) => diesel::sql_query(OF_POSTGRES).load(c)?,
    };
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<(i64, String)> = Vec::new();
    for row in rows {
        if tables.last().is_none_or(|last| last.name != row.table) {
            close(&mut tables, &mut keys);
            tables.push(Table {
                name: row.table.clone(),
                columns: Vec::new(),
                key: Vec::new(),
            });
        }
        if row.key > 0 {
            keys.push((row.key, row.name.clone()));
        }
        let (name, kind) = (row.name, Kind::declared(&row.kind));
        let kind =
            kind.ok_or_else(|| Error::Stored(format!("{}.{name}: {}", row.table, row.kind)))?;
        if let Some(table) = tables.last_mut() {
            table.columns.push(Column {
                name,
                kind,
                nullable: row.nullable,
            });
        }
    }
    close(&mut tables, &mut keys);
    Ok(tables)
}

/// Gives the last table its key.
fn close(tables: &mut [Table], keys: &mut Vec<(i64, String)>) {
    keys.sort();
    if let Some(table) = tables.last_mut() {
        table.key = keys.drain(..).map(|(_, name)| name).collect();
    }
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

/// The migrations that the tables went through, in order.
///
/// # Errors
/// Where the database is away.
pub fn migrations(conn: &mut Conn) -> Result<Vec<String>> {
    let query = "SELECT version FROM __diesel_schema_migrations ORDER BY version";
    let rows: Vec<Version> = on_backend!(conn, c => diesel::sql_query(query).load(c))?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}
