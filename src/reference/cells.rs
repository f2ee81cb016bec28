//! How the cells of the shipped files are read.

use serde::de::{Deserialize, Deserializer, Error as _};

use crate::rules::Dating;

/// A day with its precision, or nothing.
pub(super) fn dating<'de, D: Deserializer<'de>>(cell: D) -> Result<Dating, D::Error> {
    let text = String::deserialize(cell)?;
    Dating::parse_iso(&text).ok_or_else(|| D::Error::custom(format!("no day: {text:?}")))
}

/// A list, its entries parted by semicolons.
pub(super) fn list<'de, D: Deserializer<'de>>(cell: D) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(cell)?;
    let entries = text.split(';').map(str::trim);
    Ok(entries
        .filter(|entry| !entry.is_empty())
        .map(str::to_owned)
        .collect())
}
