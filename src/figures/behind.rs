//! What stands behind a figure: the records that it counts.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::load::{self, NamedMilestone};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{changes, organisations};
use crate::error::Result;
use crate::rules::coverage::{Report, heard};
use crate::rules::tally::Cell;
use crate::rules::{
    self, Alignment, Body, Classification, Coded, Count, Figures, Ground, Instant, Known,
    KnownReach, Moment, Origin, Record, Slice, Tally, withdrawn,
};

/// What stands behind a figure that counts, evaluated from the facts, which are read once.
pub struct Derivation {
    /// The totals under the heading at the moment.
    pub figures: Figures,
    /// What the count counts under its heading, and what it leaves out.
    pub grounds: Vec<(i64, Ground)>,
    records: BTreeMap<i64, Record>,
    named: BTreeMap<i64, NamedMilestone>,
    instant: Instant,
}

/// The evidence for one milestone.
pub struct Evidence {
    /// The reports that speak for it, its own and those of later steps.
    pub reports: Vec<KnownReach>,
    /// Rows of the documents that back them and were not taken back.
    pub documents: Vec<i64>,
}

impl Derivation {
    /// The records that it counts, with how much each adds.
    pub fn amounts(&self) -> Vec<(i64, i64)> {
        let mut amounts = BTreeMap::new();
        for (record, ground) in &self.grounds {
            if ground.left_out.is_none() {
                *amounts.entry(*record).or_insert(0) += 1;
            }
        }
        amounts.into_iter().collect()
    }

    /// What a milestone is called.
    pub fn milestone(&self, id: i64) -> Option<&NamedMilestone> {
        self.named.get(&id)
    }

    /// What speaks for a milestone of a record.
    pub fn evidence(&self, record: i64, milestone: i64) -> Evidence {
        let record = self.records.get(&record);
        let known = record.and_then(|record| Known::of(record, self.instant));
        let day = self.figures.moment().as_at;
        let reports: Vec<KnownReach> = known
            .iter()
            .flat_map(|known| known.reports_of(milestone, day))
            .copied()
            .collect();
        let facts: Vec<i64> = reports.iter().map(|report| report.fact).collect();
        let documents = record.map(|record| rules::documents_behind(record, &facts, self.instant));
        Evidence {
            reports,
            documents: documents.unwrap_or_default(),
        }
    }
}

/// What a count counts and leaves out under a heading, at a moment.
///
/// # Errors
/// Where the database is away.
pub fn derivation(
    conn: &mut Conn,
    clock: &Clock,
    framework: i64,
    (count, alignment, slice): (Count, Option<Alignment>, Slice),
    moment: Moment,
) -> Result<Derivation> {
    let instant = clock.known_at(moment.known_on);
    let (records, named) = load::all_under(conn, clock, slice)?;
    let under = |said: &Classification| {
        let of_alignment = alignment.is_none_or(|one| one == said.alignment);
        said.framework == framework && of_alignment && said.slices().contains(&slice)
    };
    let mut grounds = Vec::new();
    let mut sums = Vec::new();
    for record in &records {
        let found = match Known::of(record, instant) {
            Some(known) if under(known.classification) => {
                let alignment = known.classification.alignment;
                let amounts = known.on(moment.as_at).map(|on| on.amounts_on(moment.as_at));
                let cell = |count| Cell {
                    framework,
                    alignment,
                    slice,
                    count,
                };
                let amounts = amounts.into_iter().flatten();
                sums.extend(amounts.map(|(count, amount)| (cell(count), amount)));
                known.grounds(moment.as_at, count)
            }
            Some(_) => Vec::new(),
            None => withdrawn(record, instant)
                .filter(|said| under(said))
                .map(|_| Ground::withdrawn())
                .into_iter()
                .collect(),
        };
        grounds.extend(found.into_iter().map(|ground| (record.id, ground)));
    }
    Ok(Derivation {
        figures: Figures::new(framework, moment, Tally::from_sums(sums)),
        grounds,
        records: records.into_iter().map(|one| (one.id, one)).collect(),
        named: named.into_iter().map(|one| (one.id, one)).collect(),
        instant,
    })
}

/// Who was heard.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// States and organisations; an organisation's report counts for its state too.
    pub bodies: BTreeSet<Body>,
    /// Those of them that are institutions of the OIC.
    pub institutions: BTreeSet<i64>,
}

impl Heard {
    /// How many member states were heard.
    pub fn states(&self) -> usize {
        let states = self.bodies.iter();
        states.filter(|body| matches!(body, Body::State(_))).count()
    }
}

type Row = (
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<bool>,
    Instant,
    Option<Instant>,
    String,
);

/// The bodies that reported in the 365 days up to a moment.
///
/// # Errors
/// Where the database is away.
pub fn coverage(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Heard> {
    let origins: Vec<&str> = Origin::ALL
        .iter()
        .filter(|origin| origin.is_lead())
        .map(|origin| origin.code())
        .collect();
    let rows: Vec<Row> = changes::table
        .left_join(organisations::table)
        .filter(changes::origin.eq_any(origins))
        .filter(changes::public_at.is_not_null())
        // A report on a decision of a meeting says nothing of the initiatives of its body.
        .filter(changes::initiative_id.is_not_null())
        .select((
            changes::state_id,
            changes::organisation_id,
            organisations::state_id.nullable(),
            organisations::institution.nullable(),
            changes::recorded_at,
            changes::public_at,
            changes::origin,
        ))
        .load(conn)?;
    let mut reports = Vec::new();
    let mut institutions = BTreeSet::new();
    for (state, organisation, state_of, institution, recorded_at, public_at, origin) in rows {
        let _: Origin = stored(&origin)?;
        let body = state
            .map(Body::State)
            .or(organisation.map(Body::Organisation));
        institutions.extend(organisation.filter(|_| institution == Some(true)));
        if let (Some(body), Some(public_at)) = (body, public_at) {
            let recorded_on = clock.day_of(recorded_at);
            reports.push(Report {
                body,
                state: state_of,
                recorded_on,
                public_at,
            });
        }
    }
    let bodies = heard(&reports, moment.as_at, clock.known_at(moment.known_on));
    institutions.retain(|id| bodies.contains(&Body::Organisation(*id)));
    Ok(Heard {
        bodies,
        institutions,
    })
}
