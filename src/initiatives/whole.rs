//! A whole list, in its order: what files are made of.

use super::listing::{Filter, Listed, Sort, list};
use crate::db::Conn;
use crate::error::Result;
use crate::figures::View;
use crate::i18n::Locale;

/// Rows read at a time.
const BATCH: i64 = 1_000;

/// Hands on every row of a list in its order; no more than a thousand of them are in memory.
///
/// # Errors
/// Where the database is away, and what `take` refuses with.
pub fn each(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    order: (Sort, Locale),
    take: &mut dyn FnMut(Listed) -> Result<()>,
) -> Result<()> {
    let mut after: Option<String> = None;
    loop {
        let batch = list(conn, view, filter, order, after.as_deref(), BATCH)?;
        let done = batch.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        after = batch.last().map(|row| row.reference.clone());
        batch.into_iter().try_for_each(&mut *take)?;
        if done {
            return Ok(());
        }
    }
}
