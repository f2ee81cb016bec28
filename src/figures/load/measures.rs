//! Measures with the versions of their plans, as far as these can be moved.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{StampRow, stamp};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{changes, measure_versions as plans, measures};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::measure::{Decimal, Quantity};
use crate::rules::{Dating, Day, Measured};

type Row = (
    (i64, i64, i32),
    (i64, bool, Option<i64>, Option<i64>),
    (Option<i64>, Option<i64>),
    (Option<Day>, Option<Day>, String),
    StampRow,
);

/// The measures of records, with every published version of their plans: one statement.
pub(super) fn load_measures(
    conn: &mut Conn,
    clock: &Clock,
    ids: Option<&[i64]>,
) -> Result<Vec<(i64, Measured)>> {
    let joined = plans::table
        .inner_join(measures::table)
        .inner_join(changes::table)
        .filter(changes::public_at.is_not_null())
        .order((measures::number, plans::id));
    let rows: Vec<Row> = of!(joined, measures::initiative_id, ids)
        .select((
            (measures::id, measures::initiative_id, measures::number),
            (
                plans::id,
                plans::withdrawn,
                plans::baseline,
                plans::baseline_denominator,
            ),
            (plans::target, plans::target_denominator),
            (plans::due_first, plans::due_last, plans::due_precision),
            stamp_columns!(),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, (i64, Measured)> = BTreeMap::new();
    for ((id, initiative, number), (version, withdrawn, baseline, under), target, due, change) in
        rows
    {
        let stamp = stamp(clock, change)?;
        let (first, last, precision) = due;
        let due = Dating::from_columns(first, last, stored(&precision)?);
        let stands = |one: Option<Quantity>| one.filter(|_| !withdrawn);
        let baseline = stands(quantity(baseline, under)?);
        let target = stands(quantity(target.0, target.1)?);
        let (_, measure) = found.entry(id).or_insert_with(|| {
            let measure = Measured {
                number,
                targets: Vec::new(),
                baselines: Vec::new(),
            };
            (initiative, measure)
        });
        let target = target.map(|target| (target, due));
        measure.targets.push((version, stamp, target));
        measure.baselines.push((version, stamp, baseline));
    }
    Ok(found.into_values().collect())
}

fn quantity(value: Option<i64>, under: Option<i64>) -> Result<Option<Quantity>> {
    let read = |number: i64| {
        Decimal::from_millionths(number)
            .ok_or_else(|| Error::Stored(format!("{number} millionths")))
    };
    let Some(value) = value else { return Ok(None) };
    Ok(Some(Quantity {
        value: read(value)?,
        denominator: under.map(read).transpose()?,
    }))
}
