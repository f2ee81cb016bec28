//! Made-up measures. As with real ones, much is announced and little taken up; nothing of it is a
//! fact.

use chrono::{Datelike, Days};

use super::chance::Chance;
use super::record::Made;
use super::words::REASON;
use super::world::World;
use crate::audit::{NewChange, Publication, Recorded, Told, Verb, record_all};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::figures;
use crate::i18n::Text;
use crate::initiatives::bulk::{Work, Written};
use crate::measures::{
    NewMeasure, NewMeasurement, Version, add_measures, add_values, add_versions,
};
use crate::rules::measure::{Accumulation, Decimal, Plan, Quantity, Sex, Standard, Unit};
use crate::rules::{Dating, Day, Instant, Origin};

/// What is about to be written, each part in the order of its changes.
#[derive(Default)]
struct Batch {
    changes: Vec<Recorded>,
    measures: Vec<NewMeasure>,
    /// The place of its measure and of its change, and the plan.
    plans: Vec<(usize, usize, Version)>,
    /// The place of its measure and of its change, and the value.
    values: Vec<(usize, usize, NewMeasurement)>,
}

/// Tells of measures of some of the records that were written and are public; moved plans count.
pub(super) fn write(
    conn: &mut Conn,
    clock: &Clock,
    world: &World,
    chance: &mut Chance,
    (made, written): (&Made, &[Written]),
) -> Result<()> {
    let mut batch = Batch::default();
    for (work, row) in made.works.iter().zip(written) {
        if !is_public(work) || !chance.percent(20) {
            continue;
        }
        batch.measures_of(world, chance, (work, row));
    }
    let first = record_all(conn, &batch.changes)?;
    let change = |place: usize| first + i64::try_from(place).unwrap_or(0);
    let rows = add_measures(conn, &batch.measures)?;
    let plans: Vec<_> = batch
        .plans
        .iter()
        .filter_map(|(of, at, version)| Some((*rows.get(*of)?, change(*at), version)))
        .collect();
    add_versions(conn, &plans)?;
    let values: Vec<_> = batch
        .values
        .into_iter()
        .filter_map(|(of, at, value)| {
            Some(NewMeasurement {
                measure: *rows.get(of)?,
                change: change(at),
                ..value
            })
        })
        .collect();
    add_values(conn, &values)?;
    let moved = batch
        .plans
        .iter()
        .filter(|(_, _, plan)| plan.reason.is_some());
    let moved = moved.filter_map(|(of, _, _)| Some(batch.measures.get(*of)?.initiative));
    let mut moved: Vec<i64> = moved.collect();
    moved.dedup();
    figures::refresh(conn, clock, &moved)
}

fn is_public(work: &Work) -> bool {
    work.changes.first().is_some_and(|change| {
        change.said.publication == Publication::Now || change.said.accepted_at.is_some()
    })
}

fn quantity(number: i64, under: Option<i64>) -> Quantity {
    Quantity {
        value: Decimal::whole(number).unwrap_or_default(),
        denominator: under.and_then(Decimal::whole),
    }
}

/// Which measure, the name of one of its own, and its plan.
fn planned(chance: &mut Chance, offered: i64) -> (Option<Standard>, Text, Plan) {
    let kind = chance.weighted(&[(35, 0), (35, 1), (12, 2), (18, 3)]);
    let plan = Plan {
        unit: Unit::Places,
        accumulation: Accumulation::Cumulative,
        ratio: false,
        baseline: chance.percent(80).then(|| quantity(0, None)),
        target: chance.percent(85).then(|| quantity(offered, None)),
    };
    match kind {
        0 => (Some(Standard::TakenUp), Text::default(), plan),
        1 => {
            let standard = *chance.pick(&[
                Standard::Trained,
                Standard::Treated,
                Standard::Completed,
                Standard::Published,
                Standard::Patents,
            ]);
            let plan = Plan {
                unit: standard.unit(),
                accumulation: Accumulation::Periodic,
                ..plan
            };
            (Some(standard), Text::default(), plan)
        }
        2 => {
            let plan = Plan {
                unit: Unit::PerCent,
                accumulation: Accumulation::Periodic,
                ratio: true,
                baseline: Some(quantity(40, Some(100))),
                target: Some(quantity(80, Some(100))),
            };
            (Some(Standard::Completed), Text::default(), plan)
        }
        _ => {
            let name = Text::new(
                Some("Made up: days to grant a permit".into()),
                None,
                Some("Inventé\u{a0}: jours pour délivrer un permis".into()),
            );
            let plan = Plan {
                unit: Unit::Other,
                baseline: Some(quantity(40, None)),
                target: Some(quantity(20, None)),
                ..plan
            };
            (None, name, plan)
        }
    }
}

impl Batch {
    fn measures_of(&mut self, world: &World, chance: &mut Chance, (work, row): (&Work, &Written)) {
        let Some(first) = work.changes.first() else {
            return;
        };
        let began = first.said.accepted_at.unwrap_or(first.said.at);
        let subject = (row.id, work.subject.reference());
        let offered = 10 * chance.between(2, 80);
        let (standard, name, plan) = planned(chance, offered);
        let mut number = 1;
        if standard == Some(Standard::TakenUp) {
            // What was announced stands beside what was taken up.
            let all = Plan {
                target: None,
                baseline: None,
                ..plan
            };
            let of = (Some(Standard::Offered), Text::default(), all);
            let place = self.measure(world, chance, (subject, number, began), of);
            self.value(
                world,
                chance,
                (subject, place, 1),
                (began, began.year()),
                |value| {
                    value.quantity = quantity(offered, None);
                },
            );
            number += 1;
        }
        let of = (standard, name, plan);
        let place = self.measure(world, chance, (subject, number, began), of);
        self.series(world, chance, (subject, place, began), (plan, offered));
    }

    fn change(
        &mut self,
        world: &World,
        (id, reference): (i64, &str),
        (verb, at): (Verb, Instant),
    ) -> usize {
        self.changes.push(Recorded {
            change: NewChange {
                initiative: Some(id),
                reference: reference.to_owned(),
                account: Some(world.hands.secretariat),
                verb,
                origin: Origin::Secretariat,
                body: None,
                letter: None,
                publication: Publication::Now,
                reason: Some(REASON.to_owned()),
            },
            at,
            accepted_at: None,
        });
        self.changes.len() - 1
    }

    /// Adds a measure with its plan, sometimes moved; gives its place.
    fn measure(
        &mut self,
        world: &World,
        chance: &mut Chance,
        (subject, number, began): ((i64, &str), i32, Instant),
        (standard, name, plan): (Option<Standard>, Text, Plan),
    ) -> usize {
        let place = self.measures.len();
        self.measures.push(NewMeasure {
            initiative: subject.0,
            number,
            standard,
            name,
        });
        let day = Day::from_ymd_opt(2026, 12, 31);
        let due = day.filter(|_| plan.target.is_some());
        let version = Version {
            id: 0,
            told: Told::now(began),
            unit_name: (plan.unit == Unit::Other).then(|| "made-up days".to_owned()),
            baseline_year: plan.baseline.map(|_| 2017),
            baseline_source: plan.baseline.map(|_| "Made-up survey".to_owned()),
            baseline_document: None,
            due: due.map_or(Dating::Unknown, Dating::day),
            reason: None,
            withdrawn: false,
            plan,
        };
        let at = self.change(world, subject, (Verb::Measured, began));
        self.plans.push((place, at, version.clone()));
        let target = plan
            .target
            .filter(|_| !plan.ratio && plan.unit != Unit::Other);
        if let Some(target) = target.filter(|_| chance.percent(20)) {
            let later = began.date() + Days::new(chance.between(30, 500).unsigned_abs());
            let later = world.instant(chance, later).max(began);
            let half = target.value.millionths() / 20_000_000 * 10;
            let moved = Version {
                plan: Plan {
                    target: Some(quantity(half.max(10), None)),
                    ..plan
                },
                reason: Some(REASON.to_owned()),
                ..version
            };
            let at = self.change(world, subject, (Verb::MeasurePlanned, later));
            self.plans.push((place, at, moved));
        }
        place
    }

    fn value(
        &mut self,
        world: &World,
        chance: &mut Chance,
        (subject, place, number): ((i64, &str), usize, i32),
        (began, year): (Instant, i32),
        set: impl FnOnce(&mut NewMeasurement),
    ) {
        let Some(period) = Dating::year(year) else {
            return;
        };
        let day = period.last().unwrap_or(began.date()) + Days::new(30);
        let at = world.instant(chance, day.min(world.today)).max(began);
        let at = self.change(world, subject, (Verb::ValueTold, at));
        let mut value = NewMeasurement {
            measure: 0,
            change: 0,
            number,
            supersedes: None,
            period,
            quantity: quantity(0, None),
            sex: None,
            state: None,
            document: None,
            note: None,
            withdrawn: false,
        };
        set(&mut value);
        self.values.push((place, at, value));
    }

    /// About a fifth of what was offered is taken up, over some years; sometimes by sex and state.
    fn series(
        &mut self,
        world: &World,
        chance: &mut Chance,
        (subject, place, began): ((i64, &str), usize, Instant),
        (plan, offered): (Plan, i64),
    ) {
        let first = began.year().max(2018);
        let years = i32::try_from(chance.between(0, 5)).unwrap_or(0);
        let last = (first + years).min(world.today.year());
        let (mut number, mut to_date) = (0, 0);
        for year in first..=last {
            let part = (offered * chance.between(5, 40) / 100 / i64::from(years + 1)).max(1);
            to_date += part;
            let all = match (plan.accumulation, plan.unit, plan.ratio) {
                (_, _, true) => quantity(part, chance.percent(90).then_some(part + 20)),
                (_, Unit::Other, _) => quantity(40 - i64::from(year - first) * 3, None),
                (Accumulation::Cumulative, ..) => quantity(to_date, None),
                (Accumulation::Periodic, ..) => quantity(part, None),
            };
            number += 1;
            let own = (subject, place, number);
            self.value(world, chance, own, (began, year), |value| {
                value.quantity = all
            });
            let women = all.value.millionths() / 3_000_000;
            if plan.unit == Unit::People && chance.percent(40) {
                let men = all.value.millionths() / 1_000_000 - women;
                for (sex, part) in [(Sex::Female, women), (Sex::Male, men)] {
                    number += 1;
                    let own = (subject, place, number);
                    self.value(world, chance, own, (began, year), |value| {
                        value.sex = Some(sex);
                        value.quantity = quantity(part, None);
                    });
                }
            } else if plan.unit == Unit::People && chance.percent(30) {
                number += 1;
                let state = *chance.pick(&world.states);
                let own = (subject, place, number);
                self.value(world, chance, own, (began, year), |value| {
                    value.state = Some(state);
                    value.quantity = quantity(women, None);
                });
            }
        }
    }
}
