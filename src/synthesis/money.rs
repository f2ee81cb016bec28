//! Made-up transactions. As with real ones, few records tell of money, and few amounts dominate.
//! States provide beside invented givers; nothing of it is a fact.

use chrono::Days;

use super::chance::Chance;
use super::record::{Made, dated};
use super::words::REASON;
use super::world::World;
use crate::audit::{NewChange, Publication, Recorded, Verb, record_all};
use crate::db::Conn;
use crate::error::Result;
use crate::funding::{NewTransaction, Party, add_transactions};
use crate::initiatives::bulk::{Work, Written};
use crate::rules::{Body, Coded, Currency, Dating, Instant, Money, Origin, TransactionType};

/// Givers that nobody will take for real ones.
const GIVERS: [&str; 4] = [
    "Made-up Fund for Science",
    "Made-up Development Bank",
    "Made-up Family Foundation",
    "Made-up Industries Ltd",
];

/// What was given in kind.
const GIFTS: [&str; 4] = [
    "Made up: 40 microscopes with spare parts",
    "Made up: use of a laboratory for six months",
    "Made up: 12 places on a training course",
    "Made up: two lecturers for one term",
];

/// Tells of money in some of the records that were written and are public.
pub(super) fn write(
    conn: &mut Conn,
    world: &World,
    chance: &mut Chance,
    (made, written): (&Made, &[Written]),
) -> Result<()> {
    let mut recorded = Vec::new();
    let mut told = Vec::new();
    for (work, row) in made.works.iter().zip(written) {
        if !is_public(work) || !chance.percent(25) {
            continue;
        }
        transactions(world, chance, (work, row), &mut recorded, &mut told);
    }
    let first = record_all(conn, &recorded)?;
    for (change, one) in (first..).zip(&mut told) {
        one.change = change;
    }
    add_transactions(conn, &told)
}

fn is_public(work: &Work) -> bool {
    work.changes.first().is_some_and(|change| {
        change.said.publication == Publication::Now || change.said.accepted_at.is_some()
    })
}

fn transactions(
    world: &World,
    chance: &mut Chance,
    (work, row): (&Work, &Written),
    recorded: &mut Vec<Recorded>,
    told: &mut Vec<NewTransaction>,
) {
    let Some(first) = work.changes.first() else {
        return;
    };
    let began = first.said.accepted_at.unwrap_or(first.said.at);
    let number = chance.weighted(&[(55, 1), (25, 2), (15, 4), (5, 9)]);
    for number in 1..=number {
        let day = began.date() + Days::new(chance.between(0, 700).unsigned_abs());
        let at = world.instant(chance, day).max(began);
        let reference = work.subject.reference();
        recorded.push(change(world, (row.id, reference), at));
        told.push(transaction(world, chance, (row.id, number), at));
    }
}

fn change(world: &World, (id, reference): (i64, &str), at: Instant) -> Recorded {
    Recorded {
        change: NewChange {
            initiative: Some(id),
            reference: reference.to_owned(),
            account: Some(world.hands.secretariat),
            verb: Verb::Funded,
            origin: Origin::Secretariat,
            body: None,
            letter: None,
            publication: Publication::Now,
            reason: Some(REASON.to_owned()),
        },
        at,
        accepted_at: None,
    }
}

fn transaction(
    world: &World,
    chance: &mut Chance,
    (initiative, number): (i64, i32),
    at: Instant,
) -> NewTransaction {
    let kind = chance.weighted(&[
        (30, TransactionType::Pledge),
        (20, TransactionType::Commitment),
        (40, TransactionType::Disbursement),
        (10, TransactionType::InKind),
    ]);
    let day = at.date() - Days::new(chance.between(0, 200).unsigned_abs());
    let in_kind = kind == TransactionType::InKind;
    let provider = match chance.percent(70) {
        true => Party::Body(Body::State(*chance.pick(&world.states))),
        false => Party::Named((*chance.pick(&GIVERS)).to_owned()),
    };
    let receiver = Party::Body(World::lead(*chance.pick(&world.bodies)));
    let gift = (*chance.pick(&GIFTS)).to_owned();
    NewTransaction {
        initiative,
        change: 0,
        number,
        supersedes: None,
        kind,
        amount: (!in_kind).then(|| amount(chance)),
        description: in_kind.then_some(gift),
        provider,
        receiver: chance.percent(80).then_some(receiver),
        dating: match chance.percent(4) {
            true => Dating::Unknown,
            false => dated(chance, day),
        },
        document: None,
        withdrawn: false,
    }
}

/// Most amounts are small; one in fifty is a thousand times as large.
fn amount(chance: &mut Chance) -> Money {
    let code = chance.weighted(&[
        (60, "USD"),
        (15, "EUR"),
        (10, "SAR"),
        (10, "XOF"),
        (5, "Islamic dinar"),
    ]);
    let scale = chance.weighted(&[(60, 1_000), (38, 20_000), (2, 5_000_000)]);
    let whole = chance.between(5, 900) * scale;
    let currency = Currency::from_code(code).unwrap_or(Currency::ALL[0]);
    let minor = whole * 10_i64.pow(currency.exponent().into());
    Money { minor, currency }
}
