//! The list of commitments, adopted ones by the text in which they stand and proposals apart, and
//! the profile of each. Their states come with the rules for them.

mod index;
mod show;

pub use index::{csv, index};
pub use show::show;

use super::{Commitment, Target};
use crate::i18n::format;
use crate::themes::Theme;
use crate::web::Layout;

/// The themes of a commitment.
fn themes_of<'a>(one: &'a Commitment, themes: &'a [Theme]) -> impl Iterator<Item = &'a Theme> {
    themes.iter().filter(|theme| one.themes.contains(&theme.id))
}

/// A target in words; none where neither value nor year is named.
fn target(page: &Layout, target: Option<&Target>) -> Option<String> {
    let t = &page.t.commitments;
    let value = |value| format::decimal(page.locale, value, 6);
    let year = |year| format::year(page.locale, year);
    match target.map(|target| (target.value, target.year))? {
        (Some(v), Some(y)) => Some(
            t.target_value_year
                .with(&[("value", &value(v)), ("year", &year(y))]),
        ),
        (None, Some(y)) => Some(t.target_year.with(&[("year", &year(y))])),
        (Some(v), None) => Some(t.target_value.with(&[("value", &value(v))])),
        (None, None) => None,
    }
}
