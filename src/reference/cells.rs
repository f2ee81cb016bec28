//! How the cells of the shipped files are read.

use serde::de::{Deserialize, Deserializer, Error as _};

use crate::rules::{Coded, Dating};

/// A code of a closed list.
pub(super) fn coded<'de, D: Deserializer<'de>, T: Coded>(cell: D) -> Result<T, D::Error> {
    let code = String::deserialize(cell)?;
    T::from_code(&code).ok_or_else(|| D::Error::custom(format!("unknown code {code:?}")))
}

/// A code of a closed list, or nothing.
pub(super) fn maybe_coded<'de, D: Deserializer<'de>, T: Coded>(
    cell: D,
) -> Result<Option<T>, D::Error> {
    let code = Option::<String>::deserialize(cell)?;
    code.map(|code| {
        T::from_code(&code).ok_or_else(|| D::Error::custom(format!("unknown code {code:?}")))
    })
    .transpose()
}

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
