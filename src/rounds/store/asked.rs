//! Who is asked about what, were a round opened now.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::super::model::NewRound;
use super::body;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{
    commitments, count_spans as spans, initiative_versions as versions, initiatives, measures,
    version_commitments, version_roles,
};
use crate::error::Result;
use crate::initiatives::BodyName;
use crate::rules::{Body, Coded, Count, Day, Role, Status, Word};
use crate::{groups, organisations, states};

/// The institutions of the OIC, among who is asked.
pub const INSTITUTIONS: &str = "institutions";

/// The member states, among who is asked.
pub const STATES: &str = "states";

/// Other organisations that lead open records, among who is asked.
pub const OTHERS: &str = "others";

/// A body that would be asked, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expanded {
    /// The body.
    pub body: Body,
    /// What it is called.
    pub name: BodyName,
    /// One of the institutions of the OIC.
    pub institution: bool,
    /// The open records that it leads, by their rows.
    pub initiatives: Vec<i64>,
    /// The adopted commitments to which these are linked, by their rows.
    pub commitments: Vec<i64>,
}

/// Who is asked about what by a round that is opened today: institutions and states in the order of
/// their codes, each body once.
///
/// # Errors
/// Where the database is away.
pub fn expand(conn: &mut Conn, clock: &Clock, said: &NewRound) -> Result<Vec<Expanded>> {
    let asked = bodies(conn, clock, said)?;
    about(conn, clock, said, asked)
}

/// The same of bodies that were chosen otherwise.
///
/// # Errors
/// Where the database is away.
pub fn about(
    conn: &mut Conn,
    clock: &Clock,
    said: &NewRound,
    mut asked: Vec<Expanded>,
) -> Result<Vec<Expanded>> {
    let led = open_records(conn, clock.today(), said.framework)?;
    let promises = match said.asks.commitments {
        true => promised(conn, said.framework)?,
        false => BTreeMap::new(),
    };
    let measured = match (said.asks.measures, said.asks.initiatives) {
        (true, false) => measured(conn)?,
        _ => BTreeSet::new(),
    };
    for one in &mut asked {
        let mine = led.iter().filter(|(lead, ..)| *lead == one.body);
        let mut linked = BTreeSet::new();
        for (_, initiative, version) in mine {
            if said.asks.initiatives || measured.contains(initiative) {
                one.initiatives.push(*initiative);
            }
            linked.extend(promises.get(version).into_iter().flatten().copied());
        }
        one.commitments = linked.into_iter().collect();
    }
    // Institutions and states are asked whatever they lead; others where they lead something.
    asked.retain(|one| {
        let member = one.institution || one.name.is_state;
        member || led.iter().any(|(lead, ..)| *lead == one.body)
    });
    Ok(asked)
}

/// How many open records nobody among these is asked about, because none of them leads it.
///
/// # Errors
/// Where the database is away.
pub fn left_out(
    conn: &mut Conn,
    clock: &Clock,
    said: &NewRound,
    asked: &[Expanded],
) -> Result<usize> {
    let bodies: BTreeSet<Body> = asked.iter().map(|one| one.body).collect();
    let led = open_records(conn, clock.today(), said.framework)?;
    let all: BTreeSet<i64> = led.iter().map(|(_, record, _)| *record).collect();
    let of_these = led.iter().filter(|(lead, ..)| bodies.contains(lead));
    let asked: BTreeSet<i64> = of_these.map(|(_, record, _)| *record).collect();
    Ok(all.len() - asked.len())
}

/// The records that are measured by something.
fn measured(conn: &mut Conn) -> Result<BTreeSet<i64>> {
    let rows: Vec<i64> = measures::table
        .select(measures::initiative_id)
        .distinct()
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn bodies(conn: &mut Conn, clock: &Clock, said: &NewRound) -> Result<Vec<Expanded>> {
    let asks = |code: &str| said.bodies.iter().any(|one| one == code);
    let asked = |body, is_state, code, name, institution| Expanded {
        body,
        name: BodyName {
            is_state,
            code,
            name,
        },
        institution,
        initiatives: Vec::new(),
        commitments: Vec::new(),
    };
    let mut found = Vec::new();
    if asks(INSTITUTIONS) || asks(OTHERS) {
        let mut all = organisations::all(conn, clock.now())?;
        all.retain(|one| {
            asks(if one.institution {
                INSTITUTIONS
            } else {
                OTHERS
            })
        });
        found.extend(all.into_iter().map(|one| {
            let body = Body::Organisation(one.id);
            asked(body, false, one.code, one.name, one.institution)
        }));
    }
    let members: BTreeSet<i64> = groups::with_members(conn, clock.today(), clock.now())?
        .iter()
        .filter(|(group, _)| asks(&group.code))
        .flat_map(|(_, members)| members.iter().map(|one| one.state))
        .collect();
    let all = states::all(conn)?.into_iter();
    let all = all.filter(|one| asks(STATES) || members.contains(&one.id));
    found.extend(all.map(|one| asked(Body::State(one.id), true, one.code, one.name, false)));
    Ok(found)
}

/// A lead, a record of it, and the version of that which is public.
type Led = (Body, i64, i64);

/// The open records of a framework with their leads, by reference. What is completed, in operation
/// or cancelled is not open; what nobody adopted is, unless its source says the same.
fn open_records(conn: &mut Conn, today: Day, framework: i64) -> Result<Vec<Led>> {
    let closed = [
        Count::Status(Status::Completed),
        Count::Status(Status::InOperation),
        Count::Status(Status::Cancelled),
        Count::Word(Some(Word::Completed)),
        Count::Word(Some(Word::Operational)),
    ];
    let closed: BTreeSet<i64> = spans::table
        .filter(spans::counted.eq_any(closed.map(Count::code)))
        .filter(spans::from_day.le(today))
        .filter(spans::to_day.gt(today))
        .select(spans::initiative_id)
        .load::<i64>(conn)?
        .into_iter()
        .collect();
    let there = spans::table
        .filter(spans::initiative_id.eq(initiatives::id))
        .filter(spans::counted.eq(Count::Record.code()))
        .filter(spans::from_day.le(today))
        .filter(spans::to_day.gt(today));
    let rows: Vec<(Option<i64>, Option<i64>, i64, i64)> = version_roles::table
        .inner_join(versions::table)
        .inner_join(
            initiatives::table
                .on(initiatives::public_version_id.eq(version_roles::version_id.nullable())),
        )
        .filter(versions::framework_id.eq(framework))
        .filter(version_roles::role.eq(Role::Lead.code()))
        .filter(diesel::dsl::exists(there))
        .order((initiatives::reference, version_roles::id))
        .select((
            version_roles::state_id,
            version_roles::organisation_id,
            initiatives::id,
            version_roles::version_id,
        ))
        .load(conn)?;
    let open = rows.into_iter().filter(|row| !closed.contains(&row.2));
    let led = open.filter_map(|(state, organisation, id, version)| {
        Some((body((state, organisation))?, id, version))
    });
    Ok(led.collect())
}

/// The adopted commitments to which public versions are linked, by version.
fn promised(conn: &mut Conn, framework: i64) -> Result<BTreeMap<i64, Vec<i64>>> {
    let rows: Vec<(i64, i64)> = version_commitments::table
        .inner_join(commitments::table)
        .filter(commitments::framework_id.eq(framework))
        .filter(commitments::instrument.ne("proposal"))
        .order((version_commitments::version_id, commitments::id))
        .select((version_commitments::version_id, commitments::id))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (version, commitment) in rows {
        found.entry(version).or_default().push(commitment);
    }
    Ok(found)
}
