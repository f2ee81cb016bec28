//! Who is asked, and how far each is.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::super::model::{Owner, Round, Standing};
use super::{body, columns, note_event};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    duties, duty_exemptions as exemptions, organisations, reports, rounds, states,
};
use crate::db::{Conn, MultiBackend, among};
use crate::error::{Error, Result};
use crate::initiatives::{BodyName, Named};
use crate::rules::duty::{Duty, HandedIn};
use crate::rules::{Body, Day, Instant, Origin};

type Row = (
    (i64, i64, Option<i64>, Option<i64>),
    (Option<Named>, Option<Named>, Option<bool>),
);

/// Which duties.
enum Wanted<'a> {
    Rounds(Vec<i64>),
    Bodies(&'a [Body]),
}

fn load(conn: &mut Conn, wanted: &Wanted<'_>) -> Result<Vec<Owner>> {
    let query = duties::table
        .inner_join(rounds::table)
        .left_join(states::table)
        .left_join(organisations::table)
        .into_boxed::<MultiBackend>();
    let query = match wanted {
        Wanted::Rounds(rounds) => query.filter(duties::round_id.eq_any(rounds.clone())),
        Wanted::Bodies(bodies) => {
            let (mut of_states, mut of_organisations) = (Vec::new(), Vec::new());
            for body in *bodies {
                let (state, organisation) = columns(*body);
                of_states.extend(state);
                of_organisations.extend(organisation);
            }
            query.filter(rounds::opened_at.is_not_null()).filter(
                duties::state_id
                    .eq_any(of_states)
                    .or(duties::organisation_id.eq_any(of_organisations))
                    .assume_not_null(),
            )
        }
    };
    let rows: Vec<Row> = query
        .order(duties::id)
        .select((
            (
                duties::id,
                duties::round_id,
                duties::state_id,
                duties::organisation_id,
            ),
            (
                (states::iso3, crate::text_columns!(states, name)).nullable(),
                (
                    organisations::code,
                    crate::text_columns!(organisations, name),
                )
                    .nullable(),
                organisations::institution.nullable(),
            ),
        ))
        .load(conn)?;
    let read = |((duty, round, state, organisation), (named, other, institution)): Row| {
        Some(Owner {
            duty,
            round,
            body: body((state, organisation))?,
            name: BodyName::read((named, other))?,
            institution: institution == Some(true),
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The bodies that a round asks.
///
/// # Errors
/// Where the database is away.
pub fn of_round(conn: &mut Conn, round: i64) -> Result<Vec<Owner>> {
    load(conn, &Wanted::Rounds(vec![round]))
}

/// The bodies that some rounds ask.
///
/// # Errors
/// Where the database is away.
pub fn of_rounds(conn: &mut Conn, rounds: &[Round]) -> Result<Vec<Owner>> {
    let rounds = rounds.iter().map(|round| round.id);
    load(conn, &Wanted::Rounds(rounds.collect()))
}

/// What some bodies are asked in rounds that were opened.
///
/// # Errors
/// Where the database is away.
pub fn owed_by(conn: &mut Conn, bodies: &[Body]) -> Result<Vec<Owner>> {
    load(conn, &Wanted::Bodies(bodies))
}

/// One body that a round asks, by its code in addresses.
///
/// # Errors
/// [`Error::NotFound`] for a body that it does not ask.
pub fn find(conn: &mut Conn, round: i64, code: &str) -> Result<Owner> {
    let all = of_round(conn, round)?;
    let found = all.into_iter().find(|one| one.name.code == code);
    found.ok_or(Error::NotFound)
}

type ReportRow = (
    (i64, Instant, String, i32, i32),
    (Option<String>, Option<Instant>),
);

/// How each of these stands, as far as it was known at an instant; `due` is the last day of a round
/// by its row. Two statements.
///
/// # Errors
/// Where the database is away.
pub fn standings(
    conn: &mut Conn,
    clock: &Clock,
    owners: Vec<Owner>,
    due: impl Fn(i64) -> Day,
    known: Instant,
) -> Result<Vec<Standing>> {
    let ids: Vec<i64> = owners.iter().map(|one| one.duty).collect();
    let reports = handed_in(conn, clock, &ids, known)?;
    let exempt: Vec<(i64, bool, String, Instant)> = exemptions::table
        .filter(among(exemptions::duty_id, ids.iter().copied()))
        .filter(exemptions::recorded_at.le(known))
        .order(exemptions::id)
        .select((
            exemptions::duty_id,
            exemptions::exempt,
            exemptions::reason,
            exemptions::recorded_at,
        ))
        .load(conn)?;
    let standing = |owner: Owner| {
        let mine = reports.get(&owner.duty).map_or(&[][..], Vec::as_slice);
        let said: Vec<_> = exempt.iter().filter(|one| one.0 == owner.duty).collect();
        Standing {
            first: mine.first().map(|(at, ..)| *at),
            last: mine.last().map(|(at, ..)| *at),
            decided: mine.iter().filter_map(|(_, decided, _)| *decided).max(),
            reason: said.last().map(|one| one.2.clone()),
            duty: Duty {
                due_on: due(owner.round),
                reports: mine.iter().map(|(.., report)| *report).collect(),
                exemptions: said
                    .iter()
                    .map(|one| (clock.day_of(one.3), one.1))
                    .collect(),
            },
            owner,
        }
    };
    Ok(owners.into_iter().map(standing).collect())
}

/// A report, when it was handed in, and when it was decided on.
type Reported = (Instant, Option<Instant>, HandedIn);

type Reports = BTreeMap<i64, Vec<Reported>>;

/// What was handed in, by duty, as far as it was known at an instant.
fn handed_in(conn: &mut Conn, clock: &Clock, duties: &[i64], known: Instant) -> Result<Reports> {
    let rows: Vec<ReportRow> = reports::table
        .filter(among(reports::duty_id, duties.iter().copied()))
        .filter(reports::submitted_at.le(known))
        .order((reports::duty_id, reports::number))
        .select((
            (
                reports::duty_id,
                reports::submitted_at,
                reports::origin,
                reports::items,
                reports::answered,
            ),
            (reports::outcome, reports::decided_at),
        ))
        .load(conn)?;
    let mut found = Reports::new();
    for ((duty, at, origin, items, answered), (outcome, decided_at)) in rows {
        let decided_at = decided_at.filter(|decided| *decided <= known);
        let decided = match outcome.zip(decided_at) {
            Some((outcome, decided)) => Some((stored(&outcome)?, clock.day_of(decided))),
            None => None,
        };
        let report = HandedIn {
            on: clock.day_of(at),
            by_letter: stored::<Origin>(&origin)? == Origin::OnBehalf,
            complete: answered >= items,
            decided,
        };
        found
            .entry(duty)
            .or_default()
            .push((at, decided_at, report));
    }
    Ok(found)
}

/// A round with how each of its bodies stands: three statements.
///
/// # Errors
/// Where the database is away.
pub fn of_round_standing(
    conn: &mut Conn,
    clock: &Clock,
    round: &Round,
    known: Instant,
) -> Result<Vec<Standing>> {
    let owners = of_round(conn, round.id)?;
    standings(conn, clock, owners, |_| round.said.due_on, known)
}

/// How much of a duty was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is asked, without what another body leads now.
    pub items: i64,
    /// Of that, what was answered or worked on since the round was opened.
    pub answered: i64,
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    duty: i64,
    #[diesel(sql_type = BigInt)]
    items: i64,
    #[diesel(sql_type = BigInt)]
    answered: i64,
}

/// The body leads the record, or nothing of it is public yet.
const LEADS: &str = "(m.initiative_id IS NULL OR EXISTS (SELECT 1 FROM initiatives i \
     WHERE i.id = m.initiative_id AND (i.public_version_id IS NULL OR EXISTS \
     (SELECT 1 FROM version_roles v WHERE v.version_id = i.public_version_id AND v.role = 'lead' \
     AND (v.state_id = d.state_id OR v.organisation_id = d.organisation_id)))))";

/// Somebody answered, or the body entered something since the round was opened.
const ANSWERED: &str = "(EXISTS (SELECT 1 FROM answers a WHERE a.item_id = m.id) \
     OR EXISTS (SELECT 1 FROM changes c WHERE c.initiative_id = m.initiative_id \
         AND c.recorded_at >= r.opened_at AND c.verb <> 'confirmed' \
         AND c.origin IN ('lead', 'on-behalf') \
         AND (c.state_id = d.state_id OR c.organisation_id = d.organisation_id)) \
     OR EXISTS (SELECT 1 FROM entry_drafts e WHERE e.initiative_id = m.initiative_id \
         AND e.saved_at >= r.opened_at AND e.stage IN ('draft', 'submitted') \
         AND (e.state_id = d.state_id OR e.organisation_id = d.organisation_id)))";

/// New records that the body entered since the round was opened, which were not noted as items yet:
/// what was entered is their answer.
const JOINED: &str = "SELECT d.id AS duty, COUNT(DISTINCT c.initiative_id) AS items, \
     COUNT(DISTINCT c.initiative_id) AS answered \
     FROM duties d JOIN rounds r ON r.id = d.round_id \
     JOIN changes c ON c.verb = 'created' AND c.origin IN ('lead', 'on-behalf') \
     AND c.recorded_at >= r.opened_at \
     AND (c.state_id = d.state_id OR c.organisation_id = d.organisation_id) \
     WHERE (r.asks_initiatives OR r.asks_measures) AND NOT EXISTS (SELECT 1 FROM duty_items m \
     WHERE m.duty_id = d.id AND m.initiative_id = c.initiative_id)";

/// How much of these duties was answered, by duty: one statement.
///
/// # Errors
/// Where the database is away.
pub fn progress(conn: &mut Conn, duties: &[i64]) -> Result<BTreeMap<i64, Progress>> {
    if duties.is_empty() {
        return Ok(BTreeMap::new());
    }
    let ids: Vec<String> = duties.iter().map(i64::to_string).collect();
    let ids = ids.join(",");
    let sql = format!(
        "SELECT d.id AS duty, COUNT(m.id) AS items, \
         COUNT(CASE WHEN {ANSWERED} THEN 1 END) AS answered \
         FROM duties d JOIN rounds r ON r.id = d.round_id \
         JOIN duty_items m ON m.duty_id = d.id \
         WHERE d.id IN ({ids}) AND {LEADS} GROUP BY d.id \
         UNION ALL {JOINED} AND d.id IN ({ids}) GROUP BY d.id"
    );
    let rows: Vec<Counted> = diesel::sql_query(sql).load(conn)?;
    let mut found: BTreeMap<i64, Progress> = BTreeMap::new();
    for row in rows {
        let one = found.entry(row.duty).or_default();
        one.items += row.items;
        one.answered += row.answered;
    }
    Ok(found)
}

/// Says that a body need not answer, or must after all.
///
/// # Errors
/// Where the database refuses.
pub fn exempt(
    conn: &mut Conn,
    (owner, round): (&Owner, &Round),
    (is_exempt, reason): (bool, &str),
    account: i64,
    now: Instant,
) -> Result<()> {
    diesel::insert_into(exemptions::table)
        .values((
            exemptions::duty_id.eq(owner.duty),
            exemptions::exempt.eq(is_exempt),
            exemptions::reason.eq(reason),
            exemptions::recorded_at.eq(now),
            exemptions::account_id.eq(account),
        ))
        .execute(conn)?;
    let action = if is_exempt {
        "duty.not-applicable"
    } else {
        "duty.applicable"
    };
    let subject = format!("round {} {}", round.said.code, owner.name.code);
    note_event(conn, (action, &subject), account, "", now)
}
