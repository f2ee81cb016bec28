//! What a body is asked about, and what it did about each.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::model::{Item, Of, Owner, Round};
use super::{answers, columns};
use crate::audit::changes::stored;
use crate::audit::{Stage, Verb};
use crate::clock::Clock;
use crate::db::schema::{
    changes, commitments, count_spans as spans, duty_items as items, entry_drafts as drafts,
    initiatives, milestones, organisations, planned_milestones as planned, states, version_roles,
};
use crate::db::{Conn, among};
use crate::error::Result;
use crate::i18n::Text;
use crate::initiatives::{BodyName, Named};
use crate::rules::{Coded, Count, Dating, Day, Instant, Origin, Role, Step};

type Titled = (String, Text);

type Row = (
    (i64, Option<i64>, Option<i64>),
    Option<(String, Text, Option<i64>)>,
    Option<Titled>,
);

/// What the body of a duty is asked about, in order, with what was answered: seven statements. New
/// records that it entered since the round was opened are among it.
///
/// # Errors
/// Where the database is away.
pub fn of_duty(
    conn: &mut Conn,
    clock: &Clock,
    (round, owner): (&Round, &Owner),
) -> Result<Vec<Item>> {
    let mut versions = BTreeMap::new();
    let mut all = kept(conn, owner.duty, &mut versions)?;
    if round.said.asks.records() {
        let there: Vec<i64> = all.iter().filter_map(record).collect();
        all.extend(joined(conn, (round, owner), &there)?);
    }
    let records: Vec<i64> = all.iter().filter_map(record).collect();
    let mut given = answers::newest(conn, owner.duty)?;
    let entered = entered(conn, (round, owner), &records)?;
    let adopted = adopted(conn, clock, &records)?;
    let leads = other_leads(conn, owner, &versions)?;
    for item in &mut all {
        item.given = item.id.and_then(|id| given.remove(&id));
        let Some(id) = record(item) else { continue };
        if let Some(entered) = entered.get(&id) {
            item.entered_at = entered.at;
            item.unaccepted = entered.unaccepted;
            item.adopted = entered.adopted;
        }
        item.adopted |= adopted.contains(&id);
        item.led_by = leads.get(&id).cloned().unwrap_or_default();
    }
    Ok(all)
}

fn record(item: &Item) -> Option<i64> {
    match item.of {
        Of::Record(id, _) => Some(id),
        Of::Commitment(..) => None,
    }
}

fn item(id: Option<i64>, of: Of, title: Text, is_new: bool) -> Item {
    Item {
        id,
        of,
        title,
        adopted: false,
        is_new,
        given: None,
        entered_at: None,
        unaccepted: false,
        led_by: Vec::new(),
    }
}

/// The items as they were noted, and which version of each record is public.
fn kept(conn: &mut Conn, duty: i64, versions: &mut BTreeMap<i64, i64>) -> Result<Vec<Item>> {
    let rows: Vec<Row> = items::table
        .left_join(initiatives::table)
        .left_join(commitments::table)
        .filter(items::duty_id.eq(duty))
        .order(items::id)
        .select((
            (items::id, items::initiative_id, items::commitment_id),
            (
                initiatives::reference,
                crate::text_columns!(initiatives, title),
                initiatives::public_version_id,
            )
                .nullable(),
            (commitments::code, crate::text_columns!(commitments, text)).nullable(),
        ))
        .load(conn)?;
    let mut found = Vec::new();
    for ((id, initiative, commitment), record, promise) in rows {
        if let Some((initiative, (reference, title, version))) = initiative.zip(record) {
            versions.extend(version.map(|version| (initiative, version)));
            let of = Of::Record(initiative, reference);
            found.push(item(Some(id), of, title, version.is_none()));
        }
        if let Some((commitment, (code, text))) = commitment.zip(promise) {
            found.push(item(
                Some(id),
                Of::Commitment(commitment, code),
                text,
                false,
            ));
        }
    }
    Ok(found)
}

/// Records that the body entered since the round was opened.
fn joined(conn: &mut Conn, (round, owner): (&Round, &Owner), there: &[i64]) -> Result<Vec<Item>> {
    let (state, organisation) = columns(owner.body);
    let rows: Vec<(i64, String, Text, Option<i64>)> = changes::table
        .inner_join(initiatives::table)
        .filter(changes::verb.eq(Verb::Created.code()))
        .filter(changes::origin.eq_any([Origin::Lead.code(), Origin::OnBehalf.code()]))
        .filter(changes::recorded_at.ge(round.opened_at.unwrap_or(Instant::MAX)))
        .filter(
            changes::state_id
                .eq(state)
                .or(changes::organisation_id.eq(organisation)),
        )
        .order(initiatives::id)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            initiatives::public_version_id,
        ))
        .load(conn)?;
    let news = rows.into_iter().filter(|row| !there.contains(&row.0));
    let news = news.map(|(id, reference, title, version)| {
        item(None, Of::Record(id, reference), title, version.is_none())
    });
    Ok(news.collect())
}

/// What the body did to a record since the round was opened.
#[derive(Default)]
struct Entered {
    at: Option<Instant>,
    unaccepted: bool,
    adopted: bool,
}

fn entered(
    conn: &mut Conn,
    (round, owner): (&Round, &Owner),
    records: &[i64],
) -> Result<BTreeMap<i64, Entered>> {
    let (state, organisation) = columns(owner.body);
    let opened = round.opened_at.unwrap_or(Instant::MAX);
    let rows: Vec<(Option<i64>, String, String, Instant)> = changes::table
        .filter(among(
            changes::initiative_id.assume_not_null(),
            records.iter().copied(),
        ))
        .filter(changes::origin.eq_any([Origin::Lead.code(), Origin::OnBehalf.code()]))
        .filter(changes::recorded_at.ge(opened))
        .filter(
            changes::state_id
                .eq(state)
                .or(changes::organisation_id.eq(organisation)),
        )
        .order(changes::id)
        .select((
            changes::initiative_id,
            changes::verb,
            changes::stage,
            changes::recorded_at,
        ))
        .load(conn)?;
    let proposals: Vec<(Option<i64>, Instant)> = drafts::table
        .filter(among(
            drafts::initiative_id.assume_not_null(),
            records.iter().copied(),
        ))
        .filter(drafts::stage.eq_any([Stage::Draft.code(), Stage::Submitted.code()]))
        .filter(
            drafts::state_id
                .eq(state)
                .or(drafts::organisation_id.eq(organisation)),
        )
        .select((drafts::initiative_id, drafts::saved_at))
        .load(conn)?;
    let mut found: BTreeMap<i64, Entered> = BTreeMap::new();
    for (id, verb, stage, at) in rows {
        let verb: Verb = stored(&verb)?;
        let one = found.entry(id.unwrap_or_default()).or_default();
        one.unaccepted |= stage != Stage::Published.code();
        one.adopted |= matches!(verb, Verb::Adopted | Verb::Created);
        // That nothing has changed is what an answer says, not something that was entered.
        if verb != Verb::Confirmed {
            one.at = one.at.max(Some(at));
        }
    }
    for (id, at) in proposals {
        let one = found.entry(id.unwrap_or_default()).or_default();
        one.unaccepted = true;
        one.at = one.at.max(Some(at).filter(|at| *at >= opened));
    }
    Ok(found)
}

/// A milestone of a record that is planned and was not reached: its step, its own title, its day.
pub type OpenMilestone = (Option<Step>, Text, Dating);

/// What of these records is still to be reached, by record, what is due first at first: one
/// statement.
///
/// # Errors
/// Where the database is away.
pub fn to_reach(conn: &mut Conn, all: &[Item]) -> Result<BTreeMap<i64, Vec<OpenMilestone>>> {
    type Row = (
        (i64, Option<String>, Text),
        (Option<Day>, Option<Day>, String),
    );
    let rows: Vec<Row> = planned::table
        .inner_join(milestones::table)
        .filter(among(planned::initiative_id, all.iter().filter_map(record)))
        .filter(planned::reached_on.is_null())
        .order((planned::due_last, planned::milestone_id))
        .select((
            (
                planned::initiative_id,
                milestones::step,
                crate::text_columns!(milestones, title),
            ),
            (
                planned::due_first,
                planned::due_last.nullable(),
                planned::due_precision,
            ),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<OpenMilestone>> = BTreeMap::new();
    for ((id, step, title), (first, last, precision)) in rows {
        let step = step.map(|step| stored(&step)).transpose()?;
        let due = Dating::from_columns(first, last, stored(&precision)?);
        found.entry(id).or_default().push((step, title, due));
    }
    Ok(found)
}

/// Which of these somebody answers for today.
fn adopted(conn: &mut Conn, clock: &Clock, records: &[i64]) -> Result<BTreeSet<i64>> {
    let day = clock.today();
    let rows: Vec<i64> = spans::table
        .filter(among(spans::initiative_id, records.iter().copied()))
        .filter(spans::counted.eq(Count::Adopted.code()))
        .filter(spans::from_day.le(day))
        .filter(spans::to_day.gt(day))
        .select(spans::initiative_id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Who leads the records that the body does not lead any more, by record.
fn other_leads(
    conn: &mut Conn,
    owner: &Owner,
    versions: &BTreeMap<i64, i64>,
) -> Result<BTreeMap<i64, Vec<Text>>> {
    let (state, organisation) = columns(owner.body);
    type Lead = (
        i64,
        (Option<i64>, Option<i64>),
        (Option<Named>, Option<Named>),
    );
    let rows: Vec<Lead> = version_roles::table
        .left_join(states::table)
        .left_join(organisations::table)
        .filter(among(version_roles::version_id, versions.values().copied()))
        .filter(version_roles::role.eq(Role::Lead.code()))
        .order(version_roles::id)
        .select((
            version_roles::version_id,
            (version_roles::state_id, version_roles::organisation_id),
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
    let mut found = BTreeMap::new();
    for (record, version) in versions {
        let leads: Vec<&Lead> = rows.iter().filter(|row| row.0 == *version).collect();
        let mine = |row: &&Lead| {
            (state.is_some() && row.1.0 == state)
                || (organisation.is_some() && row.1.1 == organisation)
        };
        if !leads.iter().any(mine) {
            let names = leads.iter().filter_map(|row| BodyName::read(row.2.clone()));
            found.insert(*record, names.map(|one| one.name).collect());
        }
    }
    Ok(found)
}

/// Notes an item, where it is not noted yet; its row.
///
/// # Errors
/// Where the database refuses.
pub fn keep(conn: &mut Conn, duty: i64, item: &Item, now: Instant) -> Result<i64> {
    if let Some(id) = item.id {
        return Ok(id);
    }
    let (initiative, commitment) = match item.of {
        Of::Record(id, _) => (Some(id), None),
        Of::Commitment(id, _) => (None, Some(id)),
    };
    Ok(diesel::insert_into(items::table)
        .values((
            items::duty_id.eq(duty),
            items::initiative_id.eq(initiative),
            items::commitment_id.eq(commitment),
            items::joined_at.eq(now),
        ))
        .returning(items::id)
        .get_result(conn)?)
}
