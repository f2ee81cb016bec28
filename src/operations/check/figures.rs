//! Facts and plans fold to what is kept: each record's spans are those that the rules compute, and
//! the totals that are kept are their sums. What is compared are the changes of totals by day, so
//! that agreeing means agreeing on every day there is.

use std::collections::{BTreeMap, HashMap};

use super::{Found, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::rules::tally::{Cell, each_delta};
use crate::rules::{
    Alignment, Coded, Count, Day, Instant, Known, PlannedMilestone, Record, Slice, Span, timeline,
};

/// Changes of totals, by day.
type Deltas = HashMap<(Cell, Day), i64>;

pub(super) fn look(conn: &mut Conn, clock: &Clock, found: &mut Found) -> Result<()> {
    let mut deltas = Deltas::new();
    let unsettled = store::unsettled(conn, clock.now())?;
    let mut after = 0;
    loop {
        let chunk = store::initiatives_after(conn, after)?;
        let Some((last, _, _)) = chunk.last() else {
            break;
        };
        after = *last;
        found.saw(chunk.len());
        let ids: Vec<i64> = chunk.iter().map(|(id, _, _)| *id).collect();
        let Some((records, mut spans, mut planned)) = read(conn, clock, &chunk, &ids, found)?
        else {
            continue;
        };
        let records: BTreeMap<i64, Record> = records.into_iter().map(|one| (one.id, one)).collect();
        for (id, reference, version) in chunk {
            let kept = Kept {
                version,
                spans: spans.remove(&id).unwrap_or_default(),
                planned: planned.remove(&id).unwrap_or_default(),
            };
            let mut instants = vec![clock.now()];
            instants.extend(unsettled.get(&id).into_iter().flatten());
            compare(
                records.get(&id),
                (&reference, &kept),
                &instants,
                (found, &mut deltas),
            );
        }
    }
    fold(conn, found, deltas)
}

/// What is kept of a record.
struct Kept {
    version: Option<i64>,
    spans: Vec<Span>,
    planned: Vec<PlannedMilestone>,
}

/// Records, and by their rows their spans and milestones with a due day.
type Read = (
    Vec<Record>,
    BTreeMap<i64, Vec<Span>>,
    BTreeMap<i64, Vec<PlannedMilestone>>,
);

/// Some records and what is kept of them. Where one of them holds what the program does not know, each is
/// read on its own, so that it can be named; the totals then cannot be added up.
fn read(
    conn: &mut Conn,
    clock: &Clock,
    chunk: &[store::Listed],
    ids: &[i64],
    found: &mut Found,
) -> Result<Option<Read>> {
    let both = |conn: &mut Conn, ids: &[i64]| {
        Ok((
            figures::records(conn, clock, ids)?,
            figures::stored_spans(conn, ids)?,
            figures::stored_planned(conn, ids)?,
        ))
    };
    match both(conn, ids) {
        Ok(read) => return Ok(Some(read)),
        Err(Error::Stored(_)) => {}
        Err(error) => return Err(error),
    }
    let mut whole: Read = Default::default();
    for (id, reference, _) in chunk {
        match both(conn, &[*id]) {
            Ok((records, spans, planned)) => {
                whole.0.extend(records);
                whole.1.extend(spans);
                whole.2.extend(planned);
            }
            Err(Error::Stored(what)) => {
                let what = format!("holds what this release does not know: {what}");
                found.breach(reference.as_str(), what);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(Some(whole))
}

/// Compares what is kept of a record with what its facts say, as known at the first of these
/// instants at which both agree, or at the first.
fn compare(
    record: Option<&Record>,
    (reference, kept): (&str, &Kept),
    instants: &[Instant],
    (found, deltas): (&mut Found, &mut Deltas),
) {
    let at = |instant: &Instant| {
        let known = record.and_then(|record| Known::of(record, *instant));
        let spans = known.as_ref().map(timeline::spans).unwrap_or_default();
        (known, spans)
    };
    let agrees = |instant: &&Instant| at(instant).1 == kept.spans;
    let instant = instants.iter().find(agrees).or(instants.first());
    let Some((known, spans)) = instant.map(at) else {
        return;
    };
    if spans != kept.spans {
        found.breach(reference, differs(&kept.spans, &spans));
    }
    let version = known.as_ref().map(|known| known.classification.id);
    if version != kept.version {
        found.breach(reference, "the public sees another profile than the newest");
    }
    let planned = known.as_ref().map(Known::planned).unwrap_or_default();
    if planned != kept.planned {
        found.breach(
            reference,
            "milestones are kept otherwise than the facts say",
        );
    }
    if let Some(known) = known {
        each_delta(known.classification, &spans, |cell, day, amount| {
            *deltas.entry((cell, day)).or_insert(0) += amount;
        });
    }
}

/// The first span that is kept and not computed, or computed and not kept.
fn differs(kept: &[Span], computed: &[Span]) -> String {
    let said = |span: &Span| {
        format!(
            "{} {} from {} until {}",
            span.amount,
            span.count.code(),
            span.from,
            span.to
        )
    };
    let extra = kept.iter().find(|span| !computed.contains(span));
    let missing = computed.iter().find(|span| !kept.contains(span));
    match (extra, missing) {
        (Some(extra), Some(missing)) => {
            format!("kept is {}, the facts say {}", said(extra), said(missing))
        }
        (Some(extra), None) => format!("kept is {}, the facts say no such thing", said(extra)),
        (None, Some(missing)) => format!("the facts say {}, nothing of it is kept", said(missing)),
        (None, None) => "a span is kept twice".into(),
    }
}

/// Compares the totals that are kept, heading by heading, with the sums of the spans.
fn fold(conn: &mut Conn, found: &mut Found, mut deltas: Deltas) -> Result<()> {
    let headings = store::headings(conn)?;
    found.saw(headings.len());
    let mut wrong: BTreeMap<Cell, (Day, i64, i64)> = BTreeMap::new();
    let mut differs = |cell: Cell, day: Day, kept: i64, computed: i64| {
        let first = wrong.entry(cell).or_insert((day, kept, computed));
        if day < first.0 {
            *first = (day, kept, computed);
        }
    };
    for heading in headings {
        let Some(slice) = Slice::from_stored(&heading.1, &heading.2) else {
            found.breach(
                format!("{} {}", heading.1, heading.2),
                "totals under a heading that this release does not know",
            );
            continue;
        };
        for (alignment, counted, day, amount) in store::kept_under(conn, &heading)? {
            let known = Alignment::from_code(&alignment).zip(Count::from_code(&counted));
            let Some((alignment, count)) = known else {
                found.breach(
                    format!("{alignment} {counted}"),
                    "a total that this release does not know",
                );
                continue;
            };
            let cell = Cell {
                framework: heading.0,
                alignment,
                slice,
                count,
            };
            let computed = deltas.remove(&(cell, day)).unwrap_or(0);
            if computed != amount {
                differs(cell, day, amount, computed);
            }
        }
    }
    for ((cell, day), amount) in deltas.into_iter().filter(|(_, amount)| *amount != 0) {
        differs(cell, day, 0, amount);
    }
    for (cell, (day, kept, computed)) in wrong {
        let heading = store::heading_name(conn, cell.slice)?;
        let place = format!(
            "{heading}, {}, {}",
            cell.alignment.code(),
            cell.count.code()
        );
        let what =
            format!("on {day} the total kept changes by {kept}, by the facts it is {computed}");
        found.breach(place, what);
    }
    Ok(())
}
