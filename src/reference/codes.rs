//! From the codes that files use to the rows that they became.

use std::collections::BTreeMap;

use crate::error::{Error, Result};

/// Rows by code.
#[derive(Default)]
pub(super) struct Codes(BTreeMap<String, i64>);

impl Codes {
    /// The row of a code.
    ///
    /// # Errors
    /// Where a file names a code that no file defines.
    pub(super) fn row(&self, code: &str) -> Result<i64> {
        self.0
            .get(code)
            .copied()
            .ok_or_else(|| Error::internal(format!("reference data: unknown code {code:?}")))
    }

    /// The row of a code, where there is one.
    pub(super) fn maybe(&self, code: Option<&str>) -> Result<Option<i64>> {
        code.map(|code| self.row(code)).transpose()
    }

    /// The rows of a list of codes.
    pub(super) fn rows(&self, codes: &[String]) -> Result<Vec<i64>> {
        codes.iter().map(|code| self.row(code)).collect()
    }

    /// Every code with its row.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(code, row)| (code.as_str(), *row))
    }
}

impl FromIterator<(String, i64)> for Codes {
    fn from_iter<I: IntoIterator<Item = (String, i64)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// Adds a row, or gives the one that has its code the shipped names and texts; the row's id.
macro_rules! upsert {
    ($conn:expr, $table:ident, $code:expr, $row:expr) => {
        $crate::on_backend!($conn, c => diesel::insert_into($table::table)
            .values($row)
            .on_conflict($code)
            .do_update()
            .set($row)
            .returning($table::id)
            .get_result::<i64>(c))
    };
}
pub(super) use upsert;
