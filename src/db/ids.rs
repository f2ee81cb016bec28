//! The rows' numbers that the database gives next: many rows that speak of each other are written
//! without asking for each number.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::Conn;
use crate::error::{Error, Result};

#[derive(QueryableByName)]
struct Next {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The number that the next row of a table gets, and those after it theirs, while the write lock is
/// held. `table` is a table of the schema.
///
/// # Errors
/// Where the database is away.
pub fn next_id(conn: &mut Conn, table: &'static str) -> Result<i64> {
    let next: Next = match conn {
        Conn::Sqlite(c) => diesel::sql_query(format!(
            "SELECT COALESCE(MAX(seq), 0) + 1 AS id FROM sqlite_sequence WHERE name = '{table}'"
        ))
        .get_result(c)?,
        Conn::Postgres(c) => diesel::sql_query(format!(
            "SELECT last_value + CAST(is_called AS INTEGER) AS id FROM {table}_id_seq"
        ))
        .get_result(c)?,
    };
    Ok(next.id)
}

/// Makes sure that `count` rows got the numbers from `first` on.
///
/// # Errors
/// Where they did not; the transaction must then be given up.
pub fn came_in_order(conn: &mut Conn, table: &'static str, first: i64, count: usize) -> Result<()> {
    let next = next_id(conn, table)?;
    if usize::try_from(next - first).is_ok_and(|got| got == count) {
        return Ok(());
    }
    Err(Error::internal(format!("rows of {table} out of order")))
}
