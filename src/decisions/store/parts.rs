//! What hangs on decisions: each list is one statement.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::Scope;
use crate::audit::Letter;
use crate::audit::changes::stored;
use crate::db::schema::{
    changes, commitments as promises, decision_bodies, decision_closings as closings,
    decision_commitments, decision_initiatives, decision_reports as reports,
    decision_reviews as reviews, decisions, initiatives as records, meetings, organisations,
    states,
};
use crate::db::{Conn, MultiBackend, among};
use crate::decisions::{Closing, Decision, Linked, Report, Review, Turn};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::initiatives::BodyName;
use crate::rules::{Body, Day, Instant};

/// What belongs to a row, by the row.
type Of<T> = BTreeMap<i64, Vec<T>>;

/// A code and what it is called, where there is one.
type Named = Option<(String, Text)>;

fn version_ids(all: &[Decision]) -> impl Iterator<Item = i64> {
    all.iter()
        .flat_map(|one| one.versions.iter().map(|version| version.id))
}

fn ids(all: &[Decision]) -> impl Iterator<Item = i64> {
    all.iter().map(|one| one.id)
}

fn gathered<T>(rows: impl IntoIterator<Item = (i64, T)>) -> Of<T> {
    let mut found: Of<T> = BTreeMap::new();
    for (id, one) in rows {
        found.entry(id).or_default().push(one);
    }
    found
}

fn body(
    (state, organisation): (Option<i64>, Option<i64>),
    names: (Named, Named),
) -> Option<(Body, BodyName)> {
    let row = state
        .map(Body::State)
        .or(organisation.map(Body::Organisation));
    row.zip(BodyName::read(names))
}

/// The responsible bodies, by version: organisations before states, each in the order of codes.
pub(super) fn bodies(conn: &mut Conn, all: &[Decision]) -> Result<Of<(Body, BodyName)>> {
    type Row = (i64, (Option<i64>, Option<i64>), (Named, Named));
    let rows: Vec<Row> = decision_bodies::table
        .left_join(states::table)
        .left_join(organisations::table)
        .filter(among(decision_bodies::version_id, version_ids(all)))
        .order((decision_bodies::version_id, decision_bodies::id))
        .select((
            decision_bodies::version_id,
            (decision_bodies::state_id, decision_bodies::organisation_id),
            (
                (states::iso3, crate::text_columns!(states, name)).nullable(),
                (
                    organisations::code,
                    crate::text_columns!(organisations, name),
                )
                    .nullable(),
            ),
        ))
        .load(conn)?;
    let rows = rows.into_iter();
    let mut found = gathered(rows.filter_map(|(id, row, names)| Some((id, body(row, names)?))));
    for bodies in found.values_mut() {
        bodies.sort_by(|(_, one), (_, other)| {
            (one.is_state, &one.code).cmp(&(other.is_state, &other.code))
        });
    }
    Ok(found)
}

/// That they were closed and opened again, in order.
pub(super) fn turns(conn: &mut Conn, all: &[Decision], known: Instant) -> Result<Of<Turn>> {
    type Row = (
        (i64, i64, Day, Option<Instant>),
        (Option<String>, Text, Option<String>),
        Option<(i32, String)>,
    );
    let (later, sat) = diesel::alias!(decisions as later, meetings as sat);
    let of_later = closings::later_id.eq(later.field(decisions::id).nullable());
    let of_sat = later
        .field(decisions::meeting_id)
        .eq(sat.field(meetings::id));
    let rows: Vec<Row> = closings::table
        .inner_join(changes::table)
        .left_join(later.on(of_later))
        .left_join(sat.on(of_sat))
        .filter(changes::public_at.le(known))
        .filter(among(closings::decision_id, ids(all)))
        .order(closings::id)
        .select((
            (
                closings::id,
                closings::decision_id,
                closings::turned_on,
                changes::public_at,
            ),
            (
                closings::outcome,
                crate::text_columns!(closings, text),
                closings::reason,
            ),
            (later.field(decisions::number), sat.field(meetings::code)).nullable(),
        ))
        .load(conn)?;
    let read = |((id, decision, on, public_at), (outcome, text, reason), later): Row| {
        let closing = outcome.map(|outcome| {
            Ok::<_, Error>(Closing {
                outcome: stored(&outcome)?,
                text,
                later: later.map(|(number, meeting)| format!("{meeting}.{number}")),
            })
        });
        let turn = Turn {
            id,
            on,
            public_at: public_at.unwrap_or(known),
            closing: closing.transpose()?,
            reason,
        };
        Ok((decision, turn))
    };
    let rows = rows.into_iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(gathered(rows))
}

type ReportRow = (
    (i64, i64, i32, Day, Text, Option<String>),
    (
        String,
        Option<i64>,
        (Option<String>, Option<Day>),
        Instant,
        Option<Instant>,
    ),
    ((Option<i64>, Option<i64>), (Named, Named)),
    Option<(Instant, Option<String>)>,
    Option<i32>,
);

/// What was reported, in order; what was not accepted too, where `drafts` asks for it.
pub(super) fn reports(
    conn: &mut Conn,
    all: &[Decision],
    drafts: bool,
    known: Instant,
) -> Result<Of<Report>> {
    let before = diesel::alias!(reports as before);
    let of_before = reports::supersedes_id.eq(before.field(reports::id).nullable());
    let mut query = reports::table
        .inner_join(
            changes::table
                .left_join(states::table)
                .left_join(organisations::table),
        )
        .left_join(reviews::table)
        .left_join(before.on(of_before))
        .filter(among(reports::decision_id, ids(all)))
        .order(reports::id)
        .into_boxed::<MultiBackend>();
    if !drafts {
        query = query.filter(changes::public_at.le(known));
    }
    let rows: Vec<ReportRow> = query
        .select((
            (
                reports::id,
                reports::decision_id,
                reports::number,
                reports::told_on,
                crate::text_columns!(reports, text),
                reports::url,
            ),
            (
                changes::origin,
                changes::account_id,
                (changes::letter_reference, changes::letter_on),
                changes::recorded_at,
                changes::public_at,
            ),
            (
                (changes::state_id, changes::organisation_id),
                (
                    (states::iso3, crate::text_columns!(states, name)).nullable(),
                    (
                        organisations::code,
                        crate::text_columns!(organisations, name),
                    )
                        .nullable(),
                ),
            ),
            (reviews::decided_at, reviews::comment).nullable(),
            before.field(reports::number).nullable(),
        ))
        .load(conn)?;
    let rows = rows.into_iter().map(report).collect::<Result<Vec<_>>>()?;
    Ok(gathered(rows))
}

fn report((said, told, (row, names), review, again): ReportRow) -> Result<(i64, Report)> {
    let (id, decision, number, on, text, url) = said;
    let (origin, account, letter, recorded_at, public_at) = told;
    let report = Report {
        id,
        number,
        on,
        text,
        url,
        origin: stored(&origin)?,
        body: body(row, names),
        letter: Letter::read(letter),
        account,
        recorded_at,
        public_at,
        review: review.map(|(at, comment)| Review { at, comment }),
        again,
    };
    Ok((decision, report))
}

/// The commitments of which they speak, by version.
pub(super) fn commitments(conn: &mut Conn, all: &[Decision]) -> Result<Of<Linked>> {
    let rows: Vec<(i64, Linked)> = decision_commitments::table
        .inner_join(promises::table)
        .filter(among(decision_commitments::version_id, version_ids(all)))
        .order((decision_commitments::version_id, promises::position))
        .select((
            decision_commitments::version_id,
            (promises::code, crate::text_columns!(promises, text)),
        ))
        .load(conn)?;
    Ok(gathered(rows))
}

/// The public initiatives of which they speak, by version.
pub(super) fn initiatives(conn: &mut Conn, all: &[Decision]) -> Result<Of<Linked>> {
    let rows: Vec<(i64, Linked)> = decision_initiatives::table
        .inner_join(records::table)
        .filter(among(decision_initiatives::version_id, version_ids(all)))
        .filter(records::public_version_id.is_not_null())
        .order((decision_initiatives::version_id, records::reference))
        .select((
            decision_initiatives::version_id,
            (records::reference, crate::text_columns!(records, title)),
        ))
        .load(conn)?;
    Ok(gathered(rows))
}

/// The versions that speak of the commitment of a scope.
pub(super) fn speaking_of(
    conn: &mut Conn,
    all: &[Decision],
    scope: Scope<'_>,
) -> Result<BTreeSet<i64>> {
    let Scope::Commitment(commitment) = scope else {
        return Ok(BTreeSet::new());
    };
    if all.is_empty() {
        return Ok(BTreeSet::new());
    }
    let rows: Vec<i64> = decision_commitments::table
        .filter(decision_commitments::commitment_id.eq(commitment))
        .filter(among(decision_commitments::version_id, version_ids(all)))
        .select(decision_commitments::version_id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
