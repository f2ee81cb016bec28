//! Values of measures.

use crate::audit::Verb;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::initiatives::{Acting, Done, proof};
use crate::measures::forms::Entered;
use crate::measures::save::{Outcome, Refusal};
use crate::measures::store::{self, NewMeasurement};
use crate::measures::{Measure, Measurement};
use crate::rules::measure::{self, Asked, Flag, Series};
use crate::rules::{FOREVER, Stamp};

fn is_same(one: &Measurement, entered: &Entered) -> bool {
    entered.proof.is(one.document.as_ref())
        && one.period == entered.period
        && one.quantity == entered.quantity
        && one.sex == entered.sex
        && one.state.as_ref().map(|state| state.id) == entered.state
        && one.note == entered.note
}

/// Another value of the same period, sex and state.
fn again(of: &Measure, entered: &Entered, number: Option<i32>) -> Option<i32> {
    let same = |one: &&Measurement| {
        one.period == entered.period
            && one.sex == entered.sex
            && one.state.as_ref().map(|state| state.id) == entered.state
    };
    let mut others = of.values.iter().filter(|one| !one.withdrawn);
    let other = others.find(|one| Some(one.number) != number && same(one))?;
    Some(other.number)
}

/// The places at which a total to date falls.
fn falls(of: &Measure, values: &[measure::Measurement]) -> usize {
    let Some(version) = of.current() else {
        return 0;
    };
    let asked = Asked::by(FOREVER);
    let flags = Series::read(&version.plan, values, asked).flags;
    let fall = |flag: &&Flag| matches!(flag, Flag::Falls(_));
    flags.iter().filter(fall).count()
}

/// Whether with this value a total to date falls where it did not before.
fn would_fall(acting: &Acting, of: &Measure, entered: &Entered, number: Option<i32>) -> bool {
    let day_of = |one: &Measurement| acting.day_of(one.told.recorded_at);
    let standing = of.values.iter();
    let standing: Vec<_> = standing.map(|one| one.of_rules(day_of(one))).collect();
    let before = falls(of, &standing);
    let now = acting.clock.now();
    let own = standing.iter().find(|one| Some(one.number) == number);
    let new = measure::Measurement {
        id: i64::MAX,
        measure: of.id,
        number: number.unwrap_or(i32::MAX),
        stamp: own.map_or(
            Stamp {
                change: i64::MAX,
                recorded_at: now,
                recorded_on: acting.clock.today(),
                public_at: now,
                origin: acting.voice.origin(),
            },
            |own| own.stamp,
        ),
        period: entered.period,
        quantity: entered.quantity,
        sex: entered.sex,
        state: entered.state,
        withdrawn: false,
    };
    let mut after = standing;
    after.retain(|one| Some(one.number) != number);
    after.push(new);
    falls(of, &after) > before
}

/// Why a value cannot be told.
fn checked(
    conn: &mut Conn,
    acting: &Acting,
    of: &Measure,
    entered: &Entered,
    number: Option<i32>,
) -> Result<Option<Refusal>> {
    if let Some(other) = again(of, entered, number) {
        return Ok(Some(Refusal::Again(other)));
    }
    if entered.falls.is_none() && would_fall(acting, of, entered, number) {
        return Ok(Some(Refusal::Falls));
    }
    let can = proof::can(conn, acting, &entered.proof)?;
    Ok((!can).then_some(Refusal::DocumentGone))
}

/// Why something is as it is, in one text.
fn reason(entered: &Entered) -> Option<String> {
    let parts: Vec<&str> = [&entered.reason, &entered.falls]
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

fn write(
    conn: &mut Conn,
    acting: &Acting,
    (measure, entered): (i64, &Entered),
    (change, number, supersedes): (i64, i32, Option<i64>),
) -> Result<()> {
    let document = proof::write(conn, acting, change, &entered.proof)?;
    let new = NewMeasurement {
        measure,
        change,
        number,
        supersedes,
        period: entered.period,
        quantity: entered.quantity,
        sex: entered.sex,
        state: entered.state,
        document,
        note: entered.note.clone(),
        withdrawn: false,
    };
    store::add_values(conn, &[new])
}

/// Tells a value of a measure.
///
/// # Errors
/// [`Error::NotFound`]; where the database refuses.
pub fn tell(conn: &mut Conn, acting: &Acting, measure: i32, entered: &Entered) -> Result<Outcome> {
    let id = acting.initiative.id;
    let of = store::by_number(conn, id, &acting.sight, measure)?;
    if of.is_withdrawn() {
        return Ok(Err(Refusal::Withdrawn));
    }
    // A button pressed twice tells one: a period has one value of each sort.
    let twice = |one: &Measurement| !one.withdrawn && is_same(one, entered);
    if of.values.iter().any(twice) {
        return Ok(Ok(Done::Saved));
    }
    if let Some(refusal) = checked(conn, acting, &of, entered, None)? {
        return Ok(Err(refusal));
    }
    let (_, last) = store::last_numbers(conn, &[id])?;
    let number = last.get(&of.id).copied().unwrap_or(0) + 1;
    let reason = reason(entered);
    acting.change(conn, Verb::ValueTold, reason.as_deref(), |conn, change| {
        write(conn, acting, (of.id, entered), (change, number, None))
    })?;
    Ok(Ok(Done::Saved))
}

/// The value of an address, for whoever may correct it: a lead corrects only what was said for it.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`].
pub fn own_value(
    conn: &mut Conn,
    acting: &Acting,
    (measure, number): (i32, i32),
) -> Result<(Measure, Measurement)> {
    let of = store::by_number(conn, acting.initiative.id, &acting.sight, measure)?;
    let one = of.value(number).cloned().ok_or(Error::NotFound)?;
    match acting.voice.may_correct(one.told.origin, one.told.body) {
        true => Ok((of, one)),
        false => Err(Error::Forbidden("values told for one's own body only")),
    }
}

fn refusal(of: &Measure, one: &Measurement, seen: &str) -> Option<Refusal> {
    if one.withdrawn || of.is_withdrawn() {
        Some(Refusal::Withdrawn)
    } else if !seen.is_empty() && seen != one.told.mark() {
        Some(Refusal::Meanwhile)
    } else {
        None
    }
}

/// Corrects a value; what was told before stays.
///
/// # Errors
/// As [`own_value`], and where the database refuses.
pub fn correct(
    conn: &mut Conn,
    acting: &Acting,
    place: (i32, i32),
    entered: &Entered,
    seen: &str,
) -> Result<Outcome> {
    let (of, one) = own_value(conn, acting, place)?;
    if !one.withdrawn && is_same(&one, entered) {
        return Ok(Ok(Done::Unchanged));
    }
    if let Some(refusal) = refusal(&of, &one, seen) {
        return Ok(Err(refusal));
    }
    if let Some(refusal) = checked(conn, acting, &of, entered, Some(one.number))? {
        return Ok(Err(refusal));
    }
    let (reason, verb) = (reason(entered), Verb::ValueCorrected);
    acting.change(conn, verb, reason.as_deref(), |conn, change| {
        let place = (change, one.number, Some(one.id));
        write(conn, acting, (of.id, entered), place)
    })?;
    Ok(Ok(Done::Saved))
}

/// Takes a value back; it stays in the history.
///
/// # Errors
/// As [`own_value`], and where the database refuses.
pub fn withdraw_value(
    conn: &mut Conn,
    acting: &Acting,
    place: (i32, i32),
    reason: &str,
    seen: &str,
) -> Result<Outcome> {
    let (of, one) = own_value(conn, acting, place)?;
    if let Some(refusal) = refusal(&of, &one, seen) {
        return Ok(Err(refusal));
    }
    let verb = Verb::ValueWithdrawn;
    acting.change(conn, verb, Some(reason), |conn, change| {
        let new = NewMeasurement {
            measure: of.id,
            change,
            number: one.number,
            supersedes: Some(one.id),
            period: one.period,
            quantity: one.quantity,
            sex: one.sex,
            state: one.state.as_ref().map(|state| state.id),
            document: one.document.as_ref().map(|document| document.id),
            note: one.note.clone(),
            withdrawn: true,
        };
        store::add_values(conn, &[new])
    })?;
    Ok(Ok(Done::Saved))
}
