//! Records that a new one may be the same as.
//!
//! The measure can be told in a sentence: a record is similar where at least six in ten of the
//! telling words of a title are in both, in whatever language, **and** they share a theme, a
//! state or organisation, or a year.

mod store;

use std::collections::BTreeSet;

use crate::i18n::{Text, words};
use crate::rules::{Body, Kind};

pub use store::find;

/// The most similar records that are shown.
pub const SHOWN: usize = 5;

/// Tenths of the words that two titles must share.
const SHARE: usize = 6;

/// What a new record says of itself.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    /// The title.
    pub title: Text,
    /// Themes.
    pub themes: BTreeSet<i64>,
    /// Bodies in any role.
    pub bodies: BTreeSet<Body>,
    /// Years that it names: in the title, and of its days.
    pub years: BTreeSet<i32>,
}

/// Whose eyes see the records that are not public.
#[derive(Clone, Copy, Debug)]
pub enum Eyes<'a> {
    /// The secretariat's: every draft.
    All,
    /// A lead's: drafts that one of these bodies leads.
    Of(&'a [Body]),
}

/// A similar record.
#[derive(Clone, Debug)]
pub struct Similar {
    /// The row.
    pub id: i64,
    /// The public reference.
    pub reference: String,
    /// What it says of itself.
    pub likeness: Likeness,
    /// The kind: a programme can have parts.
    pub kind: Kind,
    /// The series that it is an edition of.
    pub series: Option<i64>,
    /// Everybody can read it.
    pub public: bool,
    /// What both share.
    pub shared: Shared,
}

/// What two records share beside the words of their titles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Themes.
    pub themes: Vec<i64>,
    /// States and organisations.
    pub bodies: Vec<Body>,
    /// Years.
    pub years: Vec<i32>,
}

impl Shared {
    fn of(one: &Likeness, other: &Likeness) -> Self {
        fn both<T: Copy + Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> Vec<T> {
            one.intersection(other).copied().collect()
        }
        Self {
            themes: both(&one.themes, &other.themes),
            bodies: both(&one.bodies, &other.bodies),
            years: both(&one.years, &other.years),
        }
    }

    /// Whether they share nothing.
    pub fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.bodies.is_empty() && self.years.is_empty()
    }
}

/// The titles of a text, each by its telling words.
fn titles(title: &Text) -> Vec<BTreeSet<String>> {
    let all = [&title.en, &title.ar, &title.fr].into_iter().flatten();
    let words = all.map(|title| words::telling(title));
    words.filter(|words| !words.is_empty()).collect()
}

/// How many of the words of the longer title both have, and how many it has: of the pair of
/// titles, in whatever languages, that share most.
fn share(one: &Text, other: &Text) -> (usize, usize) {
    let (ones, others) = (titles(one), titles(other));
    let pairs = ones
        .iter()
        .flat_map(|one| others.iter().map(move |other| (one, other)));
    let shares = pairs.map(|(one, other)| {
        let both = one.intersection(other).count();
        (both, one.len().max(other.len()))
    });
    // Fractions by cross multiplication: no rounding decides.
    let larger = |a: &(usize, usize), b: &(usize, usize)| (a.0 * b.1).cmp(&(b.0 * a.1));
    shares.max_by(larger).unwrap_or((0, 1))
}

/// Whether two titles share words enough.
fn same_words(one: &Text, other: &Text) -> bool {
    let (both, all) = share(one, other);
    both * 10 >= all * SHARE
}

/// Groups of words of which a title that shares enough must have one each: so few titles need be
/// looked at. Of a title of n words a similar one lacks at most n less six tenths; of any more
/// words than that, it has one.
fn needed(words: &BTreeSet<String>) -> Vec<Vec<String>> {
    let mut longest: Vec<String> = words.iter().cloned().collect();
    longest.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let must = (longest.len() * SHARE).div_ceil(10);
    let size = longest.len() - must + 1;
    longest
        .chunks_exact(size)
        .take(2)
        .map(<[_]>::to_vec)
        .collect()
}
