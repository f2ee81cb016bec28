//! Where a commitment stands, and what of it can be computed.

use std::collections::BTreeMap;

use super::code::coded;

/// A documented fact older than this many months is no recent evidence.
pub const RECENT_MONTHS: u32 = 24;

coded! {
    /// Where a commitment stands, by what is linked to it: no judgement about a state.
    CommitmentState {
        /// Declared so with a document, by decision of a meeting.
        Fulfilled = "fulfilled",
        /// A linked initiative has a documented fact of the last 24 months.
        Activity = "activity",
        /// Something is linked, and nothing of it is documented in the last 24 months.
        NoRecentEvidence = "no-recent-evidence",
        /// No initiative on record is linked.
        NothingLinked = "nothing-linked",
    }
}

coded! {
    /// How a link between an initiative and a commitment came about. What is only suggested by a
    /// shared theme is no link, and counts nowhere.
    Basis {
        /// Chosen by whoever entered or edited the record.
        Entered = "entered",
        /// Suggested by a shared theme, and confirmed by a person.
        Confirmed = "confirmed",
    }
}

impl CommitmentState {
    /// The first that holds: declared fulfilled; an initiative with recent evidence is linked; any is.
    pub fn of(fulfilled: bool, evidenced: bool, linked: bool) -> Self {
        if fulfilled {
            Self::Fulfilled
        } else if evidenced {
            Self::Activity
        } else if linked {
            Self::NoRecentEvidence
        } else {
            Self::NothingLinked
        }
    }

    /// Whether it stands on the list that 2017 feared: nothing linked, or nothing documented of
    /// late.
    pub fn is_on_paper(self) -> bool {
        matches!(self, Self::NoRecentEvidence | Self::NothingLinked)
    }
}

/// A condition on the values of one state, as commitments have it: `value >= 2`, or
/// `value >= 2 * value(2017)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Formula {
    factor: f64,
    of_year: Option<i32>,
}

impl Formula {
    /// Reads a formula; `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.trim().strip_prefix("value")?.trim_start();
        let rest = rest.strip_prefix(">=")?.trim();
        let (factor, of_year) = match rest.split_once('*') {
            None => (rest, None),
            Some((factor, year)) => {
                let year = year.trim().strip_prefix("value(")?.strip_suffix(')')?;
                (factor.trim(), Some(year.trim().parse().ok()?))
            }
        };
        let factor: f64 = factor.parse().ok()?;
        factor.is_finite().then_some(Self { factor, of_year })
    }

    /// Whether a state's values meet it in a year; `None` where a value that it needs is missing:
    /// missing is neither met nor failed.
    pub fn holds(self, values: &BTreeMap<i32, f64>, year: i32) -> Option<bool> {
        let value = values.get(&year)?;
        let threshold = match self.of_year {
            None => self.factor,
            Some(base) => self.factor * values.get(&base)?,
        };
        Some(*value >= threshold)
    }

    /// The latest year, up to another, in which at least half as many states can be computed as in
    /// the best year: a year for which three states have answered says nothing of fifty-seven.
    pub fn year<'a>(
        self,
        series: impl Iterator<Item = &'a BTreeMap<i32, f64>> + Clone,
        up_to: i32,
    ) -> Option<i32> {
        let mut states: BTreeMap<i32, usize> = BTreeMap::new();
        for values in series {
            for year in values.keys().filter(|year| **year <= up_to) {
                if self.of_year != Some(*year) && self.holds(values, *year).is_some() {
                    *states.entry(*year).or_insert(0) += 1;
                }
            }
        }
        let most = states.values().max()?;
        let enough = |number: &usize| number * 2 >= *most;
        let mut found = states.iter().rev().filter(|(_, number)| enough(number));
        found.next().map(|(year, _)| *year)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values(pairs: &[(i32, f64)]) -> BTreeMap<i32, f64> {
        pairs.iter().copied().collect()
    }

    #[test]
    fn the_first_state_that_holds() {
        let of = CommitmentState::of;
        assert_eq!(of(true, false, false), CommitmentState::Fulfilled);
        assert_eq!(of(false, true, true), CommitmentState::Activity);
        assert_eq!(of(false, false, true), CommitmentState::NoRecentEvidence);
        assert_eq!(of(false, false, false), CommitmentState::NothingLinked);
        assert!(!of(false, true, true).is_on_paper() && of(false, false, true).is_on_paper());
    }

    #[test]
    fn formulas_of_the_commitments_are_read() {
        let two = Formula::parse("value >= 2").unwrap();
        assert_eq!(two.holds(&values(&[(2024, 2.0)]), 2024), Some(true));
        assert_eq!(two.holds(&values(&[(2024, 1.99)]), 2024), Some(false));
        assert_eq!(two.holds(&values(&[(2023, 5.0)]), 2024), None);
        let double = Formula::parse("value >= 2 * value(2017)").unwrap();
        let doubled = values(&[(2017, 10.0), (2023, 20.0)]);
        assert_eq!(double.holds(&doubled, 2023), Some(true));
        assert_eq!(double.holds(&values(&[(2023, 20.0)]), 2023), None);
        for wrong in [
            "",
            "value",
            "value > 2",
            "value >= x",
            "value >= 2 * v(2017)",
            "2",
        ] {
            assert_eq!(Formula::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_year_is_one_for_which_enough_states_have_data() {
        let formula = Formula::parse("value >= 2").unwrap();
        let one = values(&[(2020, 1.0), (2021, 1.0), (2022, 1.0)]);
        let two = values(&[(2020, 1.0), (2021, 1.0)]);
        let all = [one.clone(), two.clone(), two.clone(), two];
        assert_eq!(formula.year(all.iter(), 2025), Some(2021));
        assert_eq!(formula.year(all.iter(), 2020), Some(2020));
        assert_eq!(formula.year(all.iter(), 2010), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_text_is_a_formula_or_none(text in ".{0,40}") {
            let _ = Formula::parse(&text);
        }

        #[test]
        fn missing_is_neither_met_nor_failed(
            known in proptest::collection::btree_map(2010..2026_i32, -10.0..10.0_f64, 0..10),
            year in 2010..2026_i32,
        ) {
            let formula = Formula::parse("value >= 2 * value(2017)").unwrap();
            let there = known.contains_key(&year) && known.contains_key(&2017);
            prop_assert_eq!(formula.holds(&known, year).is_some(), there);
        }
    }
}
