//! Sums of money, and what of it counts on a day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::thousand;
use crate::rules::money::{self, Aspect, Counting, Flow, Sums, Totals, Transaction};
use crate::rules::{
    Coded, Currency, Dating, Day, Instant, Money, Origin, Stamp, TransactionType, Value,
};

fn day(offset: u64) -> Day {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(offset)
}

fn instant(offset: u64) -> Instant {
    day(offset).and_hms_opt(9, 0, 0).unwrap()
}

fn amounts() -> impl Strategy<Value = Vec<Money>> {
    let one = (1..=i64::MAX, 0..Currency::ALL.len()).prop_map(|(minor, place)| Money {
        minor,
        currency: Currency::ALL[place],
    });
    prop::collection::vec(one, 0..60)
}

fn datings() -> impl Strategy<Value = Dating> {
    (0_u64..900, 0..4).prop_map(|(offset, precision)| {
        use chrono::Datelike;
        let day = day(offset);
        match precision {
            0 => Dating::Unknown,
            1 => Dating::month(day.year(), day.month()).unwrap(),
            2 => Dating::year(day.year()).unwrap(),
            _ => Dating::day(day),
        }
    })
}

fn transactions() -> impl Strategy<Value = Vec<Transaction>> {
    let one = (
        (1_i64..4, 1_i32..4),
        (0_u64..900, 0_u64..60),
        0..TransactionType::ALL.len(),
        (1_i64..1_000_000, 0..3_usize),
        datings(),
        any::<bool>(),
    );
    prop::collection::vec(one, 0..30).prop_map(|rows| {
        let version = |(id, (of, at, kind, amount, dating, withdrawn))| {
            let ((initiative, number), (recorded, waited), (minor, currency)) = (of, at, amount);
            let kind = TransactionType::ALL[kind];
            let amount = Money {
                minor,
                currency: Currency::ALL[currency],
            };
            Transaction {
                id,
                initiative,
                number,
                stamp: Stamp {
                    change: id,
                    recorded_at: instant(recorded),
                    recorded_on: day(recorded),
                    public_at: instant(recorded + waited),
                    origin: Origin::Secretariat,
                },
                kind,
                amount: (kind != TransactionType::InKind).then_some(amount),
                dating,
                withdrawn,
            }
        };
        (1_i64..).zip(rows).map(version).collect()
    })
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn a_sum_is_of_one_currency(amounts in amounts()) {
        let sums = Sums::of(amounts.clone());
        let mut seen = 0;
        for sum in sums.iter() {
            let own: Vec<i64> = amounts
                .iter()
                .filter(|one| one.currency == sum.currency())
                .map(|one| one.minor)
                .collect();
            seen += own.len();
            prop_assert_eq!(sum.number(), own.len());
            prop_assert_eq!(sum.total(), own.iter().map(|one| i128::from(*one)).sum::<i128>());
        }
        prop_assert_eq!(seen, amounts.len());
    }

    #[test]
    fn another_currency_changes_nothing(amounts in amounts(), minor in 1..i64::MAX, place in 0..Currency::ALL.len()) {
        let currency = Currency::ALL[place];
        let before = Sums::of(amounts.clone());
        let after = Sums::of(amounts.into_iter().chain([Money { minor, currency }]));
        for sum in before.iter().filter(|sum| sum.currency() != currency) {
            prop_assert_eq!(after.in_currency(sum.currency()), Some(sum));
        }
    }

    #[test]
    fn the_order_means_nothing(amounts in amounts()) {
        let back = Sums::of(amounts.iter().rev().copied());
        prop_assert_eq!(Sums::of(amounts), back);
    }

    #[test]
    fn half_lie_on_either_side_of_the_median(amounts in amounts()) {
        for sum in Sums::of(amounts.clone()).iter() {
            let own = amounts.iter().filter(|one| one.currency == sum.currency());
            let own: Vec<i128> = own.map(|one| i128::from(one.minor)).collect();
            let median = sum.median();
            // Half a minor unit is rounded up.
            let below = own.iter().filter(|one| **one < median).count();
            let above = own.iter().filter(|one| **one > median).count();
            prop_assert!(below <= own.len().div_ceil(2) && above <= own.len() / 2);
            prop_assert!(own.iter().min() <= Some(&median) && Some(&median) <= own.iter().max());
        }
    }

    #[test]
    fn one_version_of_each_stands(all in transactions(), known in 0_u64..1000) {
        let known = instant(known);
        let standing = money::standing(&all, known);
        for one in &all {
            let same = |other: &&Transaction| (other.initiative, other.number) == (one.initiative, one.number);
            let stands = standing.iter().filter(same).count();
            let is_known = all.iter().filter(same).any(|other| other.stamp.public_at <= known);
            prop_assert_eq!(stands, usize::from(is_known));
            if one.stamp.public_at <= known {
                prop_assert!(standing.iter().filter(same).all(|other| other.id >= one.id));
            } else {
                prop_assert!(standing.iter().all(|other| other.id != one.id));
            }
        }
    }

    #[test]
    fn what_counts_goes_on_counting(all in transactions(), early in 0_u64..900, later in 0_u64..900) {
        let (early, later) = (day(early.min(later)), day(early.max(later)));
        for one in &all {
            prop_assert_eq!(one.counting(early) == Counting::Withdrawn, one.withdrawn);
            if one.counting(early) == Counting::Counts {
                prop_assert_eq!(one.counting(later), Counting::Counts);
            }
        }
    }

    #[test]
    fn totals_count_each_once(all in transactions()) {
        let rows: Vec<_> = all.iter().map(|one| (Flow::Of(one.kind), one.amount)).collect();
        let totals = Totals::of(rows.clone());
        let mut counted = 0;
        for (flow, currency) in totals.lines() {
            let Value::Count(number) = totals.value(Aspect::Number, flow, currency) else {
                panic!("no number");
            };
            counted += number;
            let cash = totals.value(Aspect::Sum, flow, currency) != Value::Missing;
            prop_assert_eq!(cash, currency.is_some());
            prop_assert_eq!(currency.is_none(), flow == Flow::Of(TransactionType::InKind));
        }
        prop_assert_eq!(counted, i64::try_from(rows.len()).unwrap());
    }
}

#[test]
fn one_large_amount_does_not_move_the_median() {
    let usd = Currency::from_code("USD").unwrap();
    let of = |amounts: &[i64]| {
        Sums::of(amounts.iter().map(|&minor| Money {
            minor,
            currency: usd,
        }))
    };
    let sums = of(&[100, 200, 300, 900_000_000]);
    let sum = sums.in_currency(usd).unwrap();
    assert_eq!((sum.total(), sum.median()), (900_000_600, 250));
    assert_eq!(of(&[1, 2]).in_currency(usd).unwrap().median(), 2);
    assert_eq!(
        of(&[i64::MAX, i64::MAX]).in_currency(usd).unwrap().total(),
        2 * i128::from(i64::MAX)
    );
}
