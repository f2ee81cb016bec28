//! Codes, addresses and days come back as they went out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use chrono::{Datelike, Days};
use proptest::prelude::*;

use super::thousand;
use crate::rules::{
    Alignment, Coded, Count, Dating, Day, FIRST_DAY, FactKind, Kind, LAST_PLAN_DAY, Level, Nature,
    Origin, Precision, Role, RuleName, Slice, Status, Step, Word,
};

fn round<T: Coded + std::fmt::Debug>() {
    let codes: BTreeSet<&str> = T::ALL.iter().map(|value| value.code()).collect();
    assert_eq!(codes.len(), T::ALL.len(), "each has a code of its own");
    for value in T::ALL {
        assert_eq!(T::from_code(value.code()), Some(*value));
    }
    assert_eq!(T::from_code("no such code"), None);
    assert_eq!(T::from_code(""), None);
}

#[test]
fn every_code_leads_back() {
    round::<Alignment>();
    round::<FactKind>();
    round::<Kind>();
    round::<Level>();
    round::<Nature>();
    round::<Origin>();
    round::<Precision>();
    round::<Role>();
    round::<RuleName>();
    round::<Status>();
    round::<Step>();
    round::<Word>();
}

#[test]
fn every_measure_leads_back() {
    let all = Count::all();
    let codes: BTreeSet<String> = all.iter().map(|count| count.code()).collect();
    assert_eq!(codes.len(), all.len(), "each has a code of its own");
    for count in all {
        assert_eq!(Count::from_code(&count.code()), Some(count));
    }
    assert_eq!(Count::from_code("status.late"), None);
}

#[test]
fn a_rule_is_in_force_on_every_day() {
    for name in RuleName::all() {
        assert_eq!(name.on(FIRST_DAY).name, *name);
        assert_eq!(name.on(LAST_PLAN_DAY).name, *name);
    }
}

fn slices() -> impl Strategy<Value = Slice> {
    let id = any::<i64>();
    prop_oneof![
        Just(Slice::All),
        Just(Slice::Theme(None)),
        id.prop_map(|id| Slice::Theme(Some(id))),
        (0..Kind::ALL.len()).prop_map(|n| Slice::Kind(Kind::ALL[n])),
        id.prop_map(Slice::LeadState),
        id.prop_map(Slice::LeadOrganisation),
        id.prop_map(Slice::State),
        id.prop_map(Slice::Organisation),
        id.prop_map(Slice::Priority),
        id.prop_map(Slice::Commitment),
    ]
}

fn datings() -> impl Strategy<Value = Dating> {
    let span = (LAST_PLAN_DAY - FIRST_DAY).num_days();
    (0..=span.unsigned_abs(), 0..4).prop_map(|(after, precision)| {
        let day = FIRST_DAY + Days::new(after);
        match precision {
            0 => Dating::Unknown,
            1 => Dating::month(day.year(), day.month()).unwrap(),
            2 => Dating::year(day.year()).unwrap(),
            _ => Dating::day(day),
        }
    })
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn every_slice_leads_back(slice in slices()) {
        prop_assert_eq!(Slice::from_stored(slice.name(), &slice.key()), Some(slice));
    }

    #[test]
    fn every_dating_leads_back(dating in datings()) {
        prop_assert_eq!(Dating::parse_iso(&dating.to_iso()), Some(dating));
        let columns = Dating::from_columns(dating.first(), dating.last(), dating.precision());
        prop_assert_eq!(columns, dating);
    }

    #[test]
    fn a_dating_that_is_read_is_written_as_it_was_meant(text in "[ 0-9+-]{0,12}") {
        if let Some(dating) = Dating::parse_iso(&text) {
            prop_assert_eq!(Dating::parse_iso(&dating.to_iso()), Some(dating));
            prop_assert!(dating.last().is_none_or(|last| last.year() <= 9999));
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,20}") {
        let _ = Dating::parse_iso(&text);
    }

    #[test]
    fn a_fact_never_counts_after_its_last_possible_day(dating in datings(), after in 0_u64..9999) {
        let recorded_on: Day = FIRST_DAY + Days::new(after * 7);
        let from = dating.counts_from(recorded_on);
        prop_assert!(from <= dating.last().unwrap_or(recorded_on));
        let imprecise = dating.precision() != Precision::Day;
        prop_assert!(!imprecise || from <= recorded_on);
    }
}

#[test]
fn what_is_no_day_is_not_read() {
    let wrong = [
        "2025-13",
        "2025-02-30",
        "2025-00",
        "2025-1-1-1",
        "25-12-2025",
        "+2025",
        "2025-+5",
        "20250",
        "-2025",
        "2025-",
        "2025/12",
        "soon",
        "٢٠٢٥",
    ];
    for text in wrong {
        assert_eq!(Dating::parse_iso(text), None, "{text}");
    }
    for text in ["", "  "] {
        assert_eq!(Dating::parse_iso(text), Some(Dating::Unknown));
    }
    assert_eq!(
        Dating::parse_iso(" 2024-02 ").unwrap().last(),
        Day::from_ymd_opt(2024, 2, 29)
    );
}
