//! Measures: attainment, roll-up of ratios, and who is counted once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    missing_docs
)]

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::thousand;
use crate::rules::measure::{
    Accumulation, Asked, Attainment, Decimal, Flag, Fraction, Lack, LeftOut, Measurement, Part,
    Plan, Quantity, Series, Sex, Total, Unit, attainment, share, standing,
};
use crate::rules::{Dating, Day, Instant, Origin, Stamp, Value};

fn day(offset: u64) -> Day {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(offset)
}

fn instant(offset: u64) -> Instant {
    day(offset).and_hms_opt(9, 0, 0).unwrap()
}

fn end() -> Day {
    NaiveDate::from_ymd_opt(2030, 1, 1).unwrap()
}

fn quantity(value: i64) -> Quantity {
    Quantity {
        value: Decimal::whole(value).unwrap(),
        denominator: None,
    }
}

fn part_of(value: i64, denominator: i64) -> Quantity {
    Quantity {
        denominator: Decimal::whole(denominator),
        ..quantity(value)
    }
}

fn plan(baseline: Option<i64>, target: Option<i64>) -> Plan {
    Plan {
        unit: Unit::Other,
        accumulation: Accumulation::Cumulative,
        ratio: false,
        baseline: baseline.map(quantity),
        target: target.map(quantity),
    }
}

fn periodic() -> Plan {
    Plan {
        unit: Unit::People,
        accumulation: Accumulation::Periodic,
        ..plan(None, None)
    }
}

fn ratio() -> Plan {
    Plan {
        unit: Unit::PerCent,
        ratio: true,
        ..periodic()
    }
}

fn of(id: i64, year: i32, quantity: Quantity) -> Measurement {
    Measurement {
        id,
        measure: 1,
        number: i32::try_from(id).unwrap(),
        stamp: Stamp {
            change: id,
            recorded_at: instant(0),
            recorded_on: day(0),
            public_at: instant(0),
            origin: Origin::Lead,
        },
        period: Dating::year(year).unwrap(),
        quantity,
        sex: None,
        state: None,
        withdrawn: false,
    }
}

fn told(id: i64, year: i32, sex: Option<Sex>, state: Option<i64>, value: i64) -> Measurement {
    Measurement {
        sex,
        state,
        ..of(id, year, quantity(value))
    }
}

fn read(plan: &Plan, rows: &[Measurement]) -> Series {
    Series::read(plan, rows, Asked::by(end()))
}

fn attained(plan: &Plan, rows: &[Measurement]) -> Attainment {
    plan.attainment(read(plan, rows).total())
}

fn number(plan: &Plan, rows: &[Measurement]) -> Value {
    plan.value(read(plan, rows).total())
}

#[test]
fn case_01_a_falling_measure_is_half_way() {
    let plan = plan(Some(40), Some(20));
    let rows = [of(1, 2021, quantity(30))];
    assert_eq!(attained(&plan, &rows), Attainment::Share(0.5));
    assert!(plan.falls());
}

#[test]
fn case_02_a_target_that_is_the_baseline_is_reached_or_not() {
    let kept = plan(Some(100), Some(100));
    for (value, said) in [
        (100, Attainment::Reached),
        (130, Attainment::Reached),
        (99, Attainment::NotReached),
    ] {
        assert_eq!(attained(&kept, &[of(1, 2021, quantity(value))]), said);
    }
}

#[test]
fn case_03_a_target_of_nothing_is_a_target() {
    let plan = plan(Some(8), Some(0));
    for (value, said) in [(8, 0.0), (4, 0.5), (0, 1.0), (16, -1.0)] {
        let rows = [of(1, 2021, quantity(value))];
        assert_eq!(attained(&plan, &rows), Attainment::Share(said), "{value}");
    }
    let none = self::plan(Some(0), Some(0));
    let said = attained(&none, &[of(1, 2021, quantity(0))]);
    assert_eq!(said, Attainment::Reached);
    let said = attained(&none, &[of(1, 2021, quantity(1))]);
    assert_eq!(said, Attainment::NotReached);
}

#[test]
fn case_04_nothing_is_not_zero() {
    let all = plan(Some(0), Some(500));
    let nothing = [of(1, 2021, quantity(0))];
    assert_eq!(attained(&all, &nothing), Attainment::Share(0.0));
    assert_eq!(number(&all, &nothing), Value::Number(0.0));
    assert_eq!(attained(&all, &[]), Attainment::Lacks(Lack::Actual));
    assert_eq!(number(&all, &[]), Value::Missing);
    // Nothing is taken for 0 that nobody told.
    let rows = [of(1, 2021, quantity(100))];
    let without = plan(None, Some(500));
    assert_eq!(attained(&without, &rows), Attainment::Lacks(Lack::Baseline));
    let without = plan(Some(0), None);
    assert_eq!(attained(&without, &rows), Attainment::Lacks(Lack::Target));
}

#[test]
fn case_05_what_goes_beyond_the_target_is_shown() {
    let all = plan(Some(0), Some(100));
    let rows = [of(1, 2021, quantity(130))];
    assert_eq!(attained(&all, &rows), Attainment::Share(1.3));
    let back = plan(Some(50), Some(100));
    let rows = [of(1, 2021, quantity(40))];
    assert_eq!(attained(&back, &rows), Attainment::Share(-0.2));
}

#[test]
fn case_06_ratios_roll_up_by_their_parts() {
    let plan = ratio();
    let rows = [
        of(1, 2020, part_of(1, 2)),
        of(2, 2021, part_of(90, 100)),
        of(3, 2022, quantity(5)),
    ];
    let found = read(&plan, &rows);
    // Neither the mean of 50 % and 90 % nor with the one of which nobody knows the whole.
    assert_eq!(plan.value(found.total()), Value::Share(91.0 / 102.0));
    assert_eq!(found.left_out, [(rows[2], LeftOut::Denominator)]);
}

#[test]
fn case_07_a_total_to_date_that_falls_is_flagged() {
    let mut to_date = plan(Some(0), Some(500));
    let rows = [
        of(1, 2020, quantity(100)),
        of(2, 2021, quantity(80)),
        of(3, 2022, quantity(90)),
    ];
    let found = read(&to_date, &rows);
    assert_eq!(found.flags, [Flag::Falls(rows[1].period)]);
    assert_eq!(number(&to_date, &rows), Value::Number(90.0));
    to_date.accumulation = Accumulation::Periodic;
    assert!(read(&to_date, &rows).flags.is_empty());
    assert_eq!(number(&to_date, &rows), Value::Number(270.0));
    // Where less is wanted, less is no fault.
    assert!(read(&plan(Some(500), Some(0)), &rows).flags.is_empty());
}

#[test]
fn parts_of_a_total_are_not_counted_again() {
    let plan = periodic();
    let (women, men) = (Some(Sex::Female), Some(Sex::Male));
    let rows = [
        told(1, 2021, None, None, 100),
        told(2, 2021, women, None, 60),
        told(3, 2021, men, None, 40),
        told(4, 2021, None, Some(7), 30),
    ];
    let found = read(&plan, &rows);
    assert_eq!(plan.value(found.total()), Value::Number(100.0));
    assert!(found.flags.is_empty());
    assert!(found.left_out.iter().all(|(_, why)| *why == LeftOut::Part));
    let of_women = Asked {
        part: Part::Sex(Sex::Female),
        ..Asked::by(end())
    };
    let part = Series::read(&plan, &rows, of_women);
    assert_eq!(plan.value(part.total()), Value::Number(60.0));
    // Parts that do not go with the whole are flagged.
    let mut odd = rows;
    odd[2].quantity = quantity(41);
    let found = read(&plan, &odd);
    assert_eq!(found.flags, [Flag::DoesNotAddUp(odd[0].period)]);
    // Without the whole, the breakdown that tells more.
    let found = read(&plan, &rows[1..]);
    assert_eq!(plan.value(found.total()), Value::Number(100.0));
    assert_eq!(found.left_out, [(rows[3], LeftOut::OtherBreakdown)]);
    // A month within a year that was told is in it.
    let month = Measurement {
        period: Dating::month(2021, 3).unwrap(),
        ..told(9, 2021, None, None, 12)
    };
    let found = read(&plan, &[rows[0], month]);
    assert_eq!(plan.value(found.total()), Value::Number(100.0));
    assert_eq!(found.left_out, [(month, LeftOut::WithinLonger)]);
}

#[test]
fn a_period_counts_from_its_end_or_its_recording() {
    let plan = periodic();
    let mut row = of(1, 2021, quantity(5));
    let on = |row: Measurement, offset: u64| {
        let found = Series::read(&plan, &[row], Asked::by(day(offset)));
        found.left_out.first().map(|(_, why)| *why)
    };
    // Recorded on 1 January 2020, of a year to come: it counts from the recording.
    assert_eq!(on(row, 0), None);
    row.stamp.recorded_on = day(1000);
    let last = NaiveDate::from_ymd_opt(2021, 12, 31).unwrap();
    assert_eq!(on(row, 700), Some(LeftOut::Later(last)));
    assert_eq!(on(row, 730), None);
    row.withdrawn = true;
    assert_eq!(on(row, 730), Some(LeftOut::Withdrawn));
}

#[test]
fn the_version_recorded_last_stands_of_what_is_known() {
    let first = of(1, 2021, quantity(5));
    let mut second = Measurement {
        number: 1,
        ..of(2, 2021, quantity(7))
    };
    second.stamp.public_at = instant(10);
    let all = [first, second];
    assert_eq!(standing(&all, instant(9)), [first]);
    assert_eq!(standing(&all, instant(10)), [second]);
}

/// Rows of random years, sexes, states and values.
fn rows() -> impl Strategy<Value = Vec<Measurement>> {
    let one = (
        (2015_i32..2024, prop::option::of(1_u32..13)),
        prop::option::of(any::<bool>()),
        prop::option::of(1_i64..4),
        (0_i64..1000, prop::option::of(0_i64..1000)),
        (0_u64..900, any::<u8>()),
    );
    type Drawn = (
        (i32, Option<u32>),
        Option<bool>,
        Option<i64>,
        (i64, Option<i64>),
        (u64, u8),
    );
    prop::collection::vec(one, 0..25).prop_map(|rows| {
        let row = |(id, drawn): (i64, Drawn)| {
            let ((year, month), sex, state, (value, under), (recorded, chance)) = drawn;
            let mut row = of(id, year, quantity(value));
            row.quantity.denominator = under.and_then(Decimal::whole);
            row.sex = sex.map(|one| if one { Sex::Female } else { Sex::Male });
            row.state = state;
            row.stamp.recorded_on = day(recorded);
            row.withdrawn = chance < 20;
            if let Some(month) = month.filter(|_| chance > 180) {
                row.period = Dating::month(year, month).unwrap();
            }
            row
        };
        (1..).zip(rows).map(row).collect()
    })
}

fn plans() -> impl Strategy<Value = Plan> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(ratio, cumulative, per_cent)| Plan {
        unit: if per_cent {
            Unit::PerCent
        } else {
            Unit::People
        },
        accumulation: match cumulative {
            true => Accumulation::Cumulative,
            false => Accumulation::Periodic,
        },
        ratio,
        baseline: None,
        target: None,
    })
}

fn parts() -> impl Strategy<Value = Part> {
    prop_oneof![
        Just(Part::Whole),
        Just(Part::Sex(Sex::Female)),
        Just(Part::Sex(Sex::Male)),
        (1_i64..4).prop_map(Part::State),
    ]
}

proptest! {
    #![proptest_config(thousand())]

    #[test]
    fn attainment_is_exact(
        baseline in -1_000_000_000_i64..1_000_000_000,
        target in -1_000_000_000_i64..1_000_000_000,
        actual in -1_000_000_000_i64..1_000_000_000,
    ) {
        prop_assume!(baseline != target);
        let part = |n: i64| Fraction::new(n.into(), 1).unwrap();
        let exact = share(part(baseline), part(target), part(actual)).unwrap();
        let (over, under) = (i128::from(actual - baseline), i128::from(target - baseline));
        prop_assert_eq!(exact.over() * under, over * exact.under());
        let said = attainment(Some(part(baseline)), Some(part(target)), Some(part(actual)));
        prop_assert_eq!(said, Attainment::Share(exact.number()));
        // The whole way is one, no way is nothing, and a fall is a rise in the mirror.
        let way = |a, b, c| share(part(a), part(b), part(c)).unwrap();
        prop_assert_eq!(way(baseline, target, target), part(1));
        prop_assert_eq!(way(baseline, target, baseline), part(0));
        prop_assert_eq!(way(-baseline, -target, -actual), exact);
    }

    #[test]
    fn nothing_is_ever_divided_by_nothing(
        baseline in prop::option::of(-20_i64..20),
        target in prop::option::of(-20_i64..20),
        actual in prop::option::of(-20_i64..20),
    ) {
        let part = |n: Option<i64>| Fraction::new(n?.into(), 1);
        match attainment(part(baseline), part(target), part(actual)) {
            Attainment::Share(share) => {
                prop_assert!(share.is_finite());
                prop_assert_ne!(baseline, target);
            }
            Attainment::Reached | Attainment::NotReached => prop_assert_eq!(baseline, target),
            Attainment::Lacks(Lack::Target) => prop_assert_eq!(target, None),
            Attainment::Lacks(Lack::Baseline) => prop_assert_eq!(baseline, None),
            Attainment::Lacks(Lack::Actual) => prop_assert_eq!(actual, None),
        }
    }

    #[test]
    fn ratios_of_any_size_are_compared_and_attained(
        parts in prop::array::uniform3((0..=Decimal::MOST, 1..=Decimal::MOST)),
    ) {
        let [from, to, now] = parts.map(|(over, under)| {
            Fraction::new(over.into(), under.into()).unwrap()
        });
        prop_assert_eq!(from.cmp(&to), to.cmp(&from).reverse());
        let cross = i128::from(parts[0].0) * i128::from(parts[1].1);
        let other = i128::from(parts[1].0) * i128::from(parts[0].1);
        prop_assert_eq!(from.cmp(&to), cross.cmp(&other));
        prop_assume!(from != to);
        let Attainment::Share(said) = attainment(Some(from), Some(to), Some(now)) else {
            panic!("two that differ give a share");
        };
        let (a, b, c) = (from.number(), to.number(), now.number());
        let rounded = (c - a) / (b - a);
        let scale = (a.abs() + b.abs() + c.abs()) / (b - a).abs();
        prop_assert!((said - rounded).abs() <= 1e-9 * (1.0 + said.abs() + scale), "{} {}", said, rounded);
    }

    #[test]
    fn a_rolled_up_ratio_lies_between_its_parts(
        parts in prop::collection::vec((0_i64..1000, 1_i64..1000), 1..20),
    ) {
        let plan = ratio();
        let totals = parts.iter().map(|(over, under)| Total::from(part_of(*over, *under)));
        let together = plan.fraction(totals.clone().sum()).unwrap();
        let each: Vec<Fraction> = totals.map(|one| plan.fraction(one).unwrap()).collect();
        prop_assert!(*each.iter().min().unwrap() <= together);
        prop_assert!(together <= *each.iter().max().unwrap());
        let over: i64 = parts.iter().map(|one| one.0).sum();
        let under: i64 = parts.iter().map(|one| one.1).sum();
        prop_assert_eq!(Some(together), Fraction::new(over.into(), under.into()));
    }

    #[test]
    fn every_value_counts_or_is_left_out_once(
        plan in plans(), rows in rows(), part in parts(),
        offset in 0_u64..1400, year in prop::option::of(2015_i32..2024),
    ) {
        let asked = Asked { as_at: day(offset), year, part };
        let found = Series::read(&plan, &rows, asked);
        let mut ids: Vec<i64> = found.counted.iter().map(|one| one.id).collect();
        ids.extend(found.left_out.iter().map(|(one, _)| one.id));
        ids.sort_unstable();
        let all: Vec<i64> = rows.iter().map(|one| one.id).collect();
        prop_assert_eq!(ids, all);
        // The order in which they are read says nothing.
        let mut turned = rows;
        turned.reverse();
        let again = Series::read(&plan, &turned, asked);
        prop_assert_eq!(again.total(), found.total());
    }

    #[test]
    fn nobody_is_counted_twice(plan in plans(), rows in rows()) {
        let found = read(&plan, &rows);
        for (place, one) in found.counted.iter().enumerate() {
            for other in &found.counted[place + 1..] {
                let same = one.period == other.period
                    || one.period.first() <= other.period.last()
                        && other.period.first() <= one.period.last();
                let apart = one.sex.zip(other.sex).is_some_and(|(a, b)| a != b)
                    || one.state.zip(other.state).is_some_and(|(a, b)| a != b);
                prop_assert!(!same || apart, "{one:?} {other:?}");
            }
        }
    }

    /// However a whole is broken down, it comes to the same.
    #[test]
    fn complete_breakdowns_come_to_the_whole(
        cells in prop::collection::vec((0_i64..500, 0_i64..500), 1..6),
        told_sexes in any::<bool>(), told_states in any::<bool>(), told_cells in any::<bool>(),
    ) {
        prop_assume!(told_sexes || told_states || told_cells);
        let (women, men): (Vec<i64>, Vec<i64>) = cells.iter().copied().unzip();
        let mut rows = Vec::new();
        let mut tell = |sex, state, value| {
            let id = i64::try_from(rows.len()).unwrap() + 1;
            rows.push(told(id, 2021, sex, state, value));
        };
        if told_sexes {
            tell(Some(Sex::Female), None, women.iter().sum());
            tell(Some(Sex::Male), None, men.iter().sum());
        }
        for (state, (f, m)) in (1..).zip(&cells) {
            if told_states {
                tell(None, Some(state), f + m);
            }
            if told_cells {
                tell(Some(Sex::Female), Some(state), *f);
                tell(Some(Sex::Male), Some(state), *m);
            }
        }
        let whole: i64 = women.iter().sum::<i64>() + men.iter().sum::<i64>();
        let plan = periodic();
        prop_assert_eq!(number(&plan, &rows), Value::Number(whole as f64));
        rows.push(told(99, 2021, None, None, whole));
        let found = read(&plan, &rows);
        prop_assert_eq!(plan.value(found.total()), Value::Number(whole as f64));
        prop_assert!(found.flags.is_empty());
    }

    #[test]
    fn decimals_are_written_as_they_are_read(millionths in -Decimal::MOST..=Decimal::MOST) {
        let one = Decimal::from_millionths(millionths).unwrap();
        prop_assert_eq!(Decimal::read(&one.plain()), Some(one));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[-0-9.a-z ]{0,24}") {
        if let Some(one) = Decimal::read(&text) {
            prop_assert!(one.millionths().abs() <= Decimal::MOST);
        }
    }
}
