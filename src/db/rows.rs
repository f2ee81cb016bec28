//! Rows of any table, whatever its columns: how a backup leaves a database and enters another.

use chrono::{NaiveDate, NaiveDateTime};
use diesel::connection::{DefaultLoadingMode, SimpleConnection};
use diesel::deserialize::{self, FromSql, QueryableByName};
use diesel::pg::{Pg, PgRowByRowLoadingMode, PgValue};
use diesel::prelude::*;
use diesel::row::{Field, NamedRow, Row};
use diesel::sql_types::{self as sql, Nullable};
use diesel::sqlite::{Sqlite, SqliteType};

use super::Conn;
use super::catalogue::{Column, Kind, Table};
use crate::error::{Error, Result};
use crate::on_backend;

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// An integer of either length.
    Integer(i64),
    /// A number.
    Double(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// A day.
    Date(NaiveDate),
    /// An instant in UTC.
    Timestamp(NaiveDateTime),
}

impl Value {
    /// Whether a column may hold it.
    pub fn fits(&self, column: &Column) -> bool {
        match (self, column.kind) {
            (Self::Null, _) => column.nullable,
            (Self::Integer(number), Kind::Integer) => i32::try_from(*number).is_ok(),
            (Self::Bool(_), Kind::Bool)
            | (Self::Integer(_), Kind::Big)
            | (Self::Double(_), Kind::Double)
            | (Self::Text(_), Kind::Text)
            | (Self::Bytes(_), Kind::Bytes)
            | (Self::Date(_), Kind::Date)
            | (Self::Timestamp(_), Kind::Timestamp) => true,
            _ => false,
        }
    }

    /// As the column's kind: SQLite keeps truth as a number and time as text.
    fn of_kind(self, kind: Kind) -> Option<Self> {
        Some(match (self, kind) {
            (Self::Integer(number @ (0 | 1)), Kind::Bool) => Self::Bool(number == 1),
            #[allow(clippy::cast_precision_loss)] // SQLite gives back what fits without its point
            (Self::Integer(number), Kind::Double) => Self::Double(number as f64),
            (Self::Text(text), Kind::Date) => Self::Date(text.parse().ok()?),
            (Self::Text(text), Kind::Timestamp) => {
                Self::Timestamp(text.replacen(' ', "T", 1).parse().ok()?)
            }
            (value, _) => value,
        })
    }
}

/// The fields of a row, as the database has them.
struct Raw(Vec<Value>);

impl QueryableByName<Sqlite> for Raw {
    fn build<'a>(row: &impl NamedRow<'a, Sqlite>) -> deserialize::Result<Self> {
        let field = |index| {
            let field = Row::get(row, index).ok_or("a column is missing")?;
            let Some(mut value) = Field::value(&field) else {
                return Ok(Value::Null);
            };
            Ok(match value.value_type() {
                None => Value::Null,
                Some(SqliteType::Binary) => Value::Bytes(value.read_blob().to_vec()),
                Some(SqliteType::Text) => Value::Text(value.read_text().to_owned()),
                Some(SqliteType::Float | SqliteType::Double) => Value::Double(value.read_double()),
                Some(_) => Value::Integer(value.read_long()),
            })
        };
        let fields: deserialize::Result<Vec<Value>> = (0..row.field_count()).map(field).collect();
        fields.map(Self)
    }
}

impl QueryableByName<Pg> for Raw {
    fn build<'a>(row: &impl NamedRow<'a, Pg>) -> deserialize::Result<Self> {
        let field = |index| {
            let field = Row::get(row, index).ok_or("a column is missing")?;
            Field::value(&field).map_or(Ok(Value::Null), of_postgres)
        };
        let fields: deserialize::Result<Vec<Value>> = (0..row.field_count()).map(field).collect();
        fields.map(Self)
    }
}

/// By the number that the server gives a type: these are the same everywhere.
fn of_postgres(value: PgValue<'_>) -> deserialize::Result<Value> {
    Ok(match value.get_oid().get() {
        16 => Value::Bool(FromSql::<sql::Bool, Pg>::from_sql(value)?),
        17 => Value::Bytes(FromSql::<sql::Binary, Pg>::from_sql(value)?),
        20 => Value::Integer(FromSql::<sql::BigInt, Pg>::from_sql(value)?),
        23 => {
            let number: i32 = FromSql::<sql::Integer, Pg>::from_sql(value)?;
            Value::Integer(number.into())
        }
        25 => Value::Text(FromSql::<sql::Text, Pg>::from_sql(value)?),
        701 => Value::Double(FromSql::<sql::Double, Pg>::from_sql(value)?),
        1082 => Value::Date(FromSql::<sql::Date, Pg>::from_sql(value)?),
        1114 => Value::Timestamp(FromSql::<sql::Timestamp, Pg>::from_sql(value)?),
        other => return Err(format!("a value of type {other}").into()),
    })
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn list<'a>(names: impl Iterator<Item = &'a String>) -> String {
    names
        .map(|name| quoted(name))
        .collect::<Vec<_>>()
        .join(", ")
}

fn column_names(table: &Table) -> String {
    list(table.columns.iter().map(|column| &column.name))
}

fn typed(table: &Table, raw: Raw) -> Result<Vec<Value>> {
    let fields = raw.0.into_iter().zip(&table.columns);
    fields
        .map(|(value, column)| {
            let value = value.of_kind(column.kind);
            value
                .filter(|value| value.fits(column))
                .ok_or_else(|| Error::Stored(format!("{}.{}", table.name, column.name)))
        })
        .collect()
}

/// Gives every row of a table to `work`, in the order of its key, one at a time: no table is ever
/// held in memory. Fields stand in the order of the table's columns.
///
/// # Errors
/// What `work` answers; where the database is away, or holds what its column should not.
pub fn each(
    conn: &mut Conn,
    table: &Table,
    mut work: impl FnMut(Vec<Value>) -> Result<()>,
) -> Result<()> {
    let query = format!(
        "SELECT {} FROM {} ORDER BY {}",
        column_names(table),
        quoted(&table.name),
        list(table.key.iter())
    );
    match conn {
        Conn::Sqlite(c) => {
            let rows = diesel::sql_query(query).load_iter::<Raw, DefaultLoadingMode>(c)?;
            for row in rows {
                work(typed(table, row?)?)?;
            }
        }
        Conn::Postgres(c) => {
            let rows = diesel::sql_query(query).load_iter::<Raw, PgRowByRowLoadingMode>(c)?;
            for row in rows {
                work(typed(table, row?)?)?;
            }
        }
    }
    Ok(())
}

/// Whether a table has no row.
///
/// # Errors
/// Where the database is away.
pub fn is_empty(conn: &mut Conn, table: &Table) -> Result<bool> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = sql::Bool)]
        found: bool,
    }
    let query = format!(
        "SELECT EXISTS (SELECT 1 FROM {}) AS found",
        quoted(&table.name)
    );
    let found: Found = on_backend!(conn, c => diesel::sql_query(query).get_result(c))?;
    Ok(!found.found)
}

/// Adds rows to a table in one statement; each value must fit its column. At most 32,766 values.
///
/// # Errors
/// Where the database refuses.
pub fn insert(conn: &mut Conn, table: &Table, rows: &[Vec<Value>]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let numbered = matches!(conn, Conn::Postgres(_));
    let statement = format!(
        "INSERT INTO {} ({}) VALUES {}",
        quoted(&table.name),
        column_names(table),
        places(rows.len(), table.columns.len(), numbered)
    );
    on_backend!(conn, c => {
        let mut query = diesel::sql_query(statement).into_boxed();
        for row in rows {
            for (value, column) in row.iter().zip(&table.columns) {
                query = bound!(query, value, column.kind);
            }
        }
        query.execute(c).map(|_| ())
    })?;
    Ok(())
}

/// `(?, ?), (?, ?)`, or the same with numbers.
fn places(rows: usize, columns: usize, numbered: bool) -> String {
    let mut places = String::new();
    for n in 0..rows * columns {
        places.push_str(match n {
            0 => "(",
            n if n % columns == 0 => "), (",
            _ => ", ",
        });
        if numbered {
            places.push_str(&format!("${}", n + 1));
        } else {
            places.push('?');
        }
    }
    places.push(')');
    places
}

/// Lets foreign keys wait for the end of this transaction, so that rows may come in any order.
/// Only for a database that holds nothing: PostgreSQL locks every table for it.
///
/// # Errors
/// Where the database refuses.
pub fn defer_references(conn: &mut Conn) -> Result<()> {
    match conn {
        Conn::Sqlite(c) => c.batch_execute("PRAGMA defer_foreign_keys = ON")?,
        Conn::Postgres(c) => c.batch_execute(&alter_references("DEFERRABLE INITIALLY DEFERRED"))?,
    }
    Ok(())
}

/// Checks every foreign key and lets them wait no longer. The table whose row refers to nothing,
/// where there is one.
///
/// # Errors
/// Where the database refuses: PostgreSQL says itself which row refers to nothing.
pub fn check_references(conn: &mut Conn) -> Result<Option<String>> {
    #[derive(QueryableByName)]
    struct Broken {
        #[diesel(sql_type = sql::Text)]
        name: String,
    }
    match conn {
        Conn::Sqlite(c) => {
            let query = "SELECT \"table\" AS name FROM pragma_foreign_key_check LIMIT 1";
            let broken: Option<Broken> = diesel::sql_query(query).get_result(c).optional()?;
            Ok(broken.map(|broken| broken.name))
        }
        Conn::Postgres(c) => {
            c.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
            c.batch_execute(&alter_references("NOT DEFERRABLE"))?;
            Ok(None)
        }
    }
}

fn alter_references(to: &str) -> String {
    format!(
        "DO $$ DECLARE one record; BEGIN \
         FOR one IN SELECT conrelid::regclass AS tied, conname FROM pg_constraint \
             WHERE contype = 'f' AND connamespace = current_schema()::text::regnamespace LOOP \
         EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I {to}', one.tied, one.conname); \
         END LOOP; END $$"
    )
}

/// Lets the next row get the number after the largest. SQLite does so by itself.
///
/// # Errors
/// Where the database refuses.
pub fn set_sequence(conn: &mut Conn, table: &Table) -> Result<()> {
    let Conn::Postgres(c) = conn else {
        return Ok(());
    };
    if table.key == ["id"] {
        let name = quoted(&table.name);
        diesel::sql_query(format!(
            "SELECT setval(sequence, largest) FROM \
             (SELECT pg_get_serial_sequence('{name}', 'id') AS sequence, max(id) AS largest \
             FROM {name}) AS last WHERE sequence IS NOT NULL AND largest IS NOT NULL"
        ))
        .execute(c)?;
    }
    Ok(())
}

/// Binds a value by its column's kind; a macro, for the two databases share no trait here.
macro_rules! bound {
    ($query:ident, $value:expr, $kind:expr) => {
        match ($value, $kind) {
            (Value::Bool(v), _) => $query.bind::<sql::Bool, _>(*v),
            (Value::Integer(v), Kind::Integer) => {
                // Too large a number does not fit the column and does not come here.
                $query.bind::<sql::Integer, _>(i32::try_from(*v).unwrap_or_default())
            }
            (Value::Integer(v), _) => $query.bind::<sql::BigInt, _>(*v),
            (Value::Double(v), _) => $query.bind::<sql::Double, _>(*v),
            (Value::Text(v), _) => $query.bind::<sql::Text, _>(v.as_str()),
            (Value::Bytes(v), _) => $query.bind::<sql::Binary, _>(v.as_slice()),
            (Value::Date(v), _) => $query.bind::<sql::Date, _>(*v),
            (Value::Timestamp(v), _) => $query.bind::<sql::Timestamp, _>(*v),
            (Value::Null, Kind::Bool) => $query.bind::<Nullable<sql::Bool>, _>(None::<bool>),
            (Value::Null, Kind::Integer) => $query.bind::<Nullable<sql::Integer>, _>(None::<i32>),
            (Value::Null, Kind::Big) => $query.bind::<Nullable<sql::BigInt>, _>(None::<i64>),
            (Value::Null, Kind::Double) => $query.bind::<Nullable<sql::Double>, _>(None::<f64>),
            (Value::Null, Kind::Text) => $query.bind::<Nullable<sql::Text>, _>(None::<&str>),
            (Value::Null, Kind::Bytes) => $query.bind::<Nullable<sql::Binary>, _>(None::<&[u8]>),
            (Value::Null, Kind::Date) => $query.bind::<Nullable<sql::Date>, _>(None::<NaiveDate>),
            (Value::Null, Kind::Timestamp) => {
                $query.bind::<Nullable<sql::Timestamp>, _>(None::<NaiveDateTime>)
            }
        }
    };
}
use bound;
