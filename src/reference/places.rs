//! Member states, the suspensions of their memberships, and the groups that they belong to.

use diesel::prelude::*;
use serde::Deserialize;

use super::codes::{Codes, upsert};
use super::{cells, files};
use crate::audit::Verb;
use crate::db::Conn;
use crate::db::schema::{
    changes, group_memberships as memberships, state_groups, state_suspensions as suspensions,
    states,
};
use crate::error::Result;
use crate::rules::{Coded, Dating, Day};

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = states, treat_none_as_default_value = false, treat_none_as_null = true)]
struct StateRow {
    iso3: String,
    iso2: String,
    m49: String,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    joined_year: i32,
    population: i64,
    population_year: i32,
    #[serde(rename = "lon")]
    longitude: f64,
    #[serde(rename = "lat")]
    latitude: f64,
}

/// Member states, by ISO code.
pub(super) fn load_states(conn: &mut Conn) -> Result<Codes> {
    let rows: Vec<StateRow> = files::STATES.rows()?;
    rows.into_iter()
        .map(|row| {
            let id = upsert!(conn, states, states::iso3, &row)?;
            Ok((row.iso3, id))
        })
        .collect()
}

#[derive(Deserialize)]
struct SuspensionRow {
    iso3: String,
    #[serde(deserialize_with = "cells::dating")]
    from: Dating,
    #[serde(deserialize_with = "cells::dating")]
    to: Dating,
    note_en: Option<String>,
    note_ar: Option<String>,
    note_fr: Option<String>,
}

/// Suspensions; one is known by its state and its beginning.
pub(super) fn load_suspensions(conn: &mut Conn, states: &Codes) -> Result<()> {
    for row in files::SUSPENSIONS.rows::<SuspensionRow>()? {
        let state = states.row(&row.iso3)?;
        let beginning = (
            suspensions::state_id.eq(state),
            suspensions::from_first.eq(row.from.first()),
            suspensions::from_last.eq(row.from.last()),
            suspensions::from_precision.eq(row.from.precision().code()),
        );
        let rest = (
            suspensions::to_first.eq(row.to.first()),
            suspensions::to_last.eq(row.to.last()),
            suspensions::to_precision.eq(row.to.precision().code()),
            suspensions::note_en.eq(row.note_en),
            suspensions::note_ar.eq(row.note_ar),
            suspensions::note_fr.eq(row.note_fr),
        );
        let same = suspensions::table
            .filter(suspensions::state_id.eq(state))
            .filter(suspensions::from_first.eq(row.from.first()));
        if diesel::update(same).set(rest.clone()).execute(conn)? == 0 {
            diesel::insert_into(suspensions::table)
                .values((beginning, rest))
                .execute(conn)?;
        }
    }
    Ok(())
}

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = state_groups)]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
struct GroupRow {
    code: String,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    note_en: Option<String>,
    note_ar: Option<String>,
    note_fr: Option<String>,
}

/// Groups, by code.
pub(super) fn load_groups(conn: &mut Conn) -> Result<Codes> {
    let rows: Vec<GroupRow> = files::GROUPS.rows()?;
    rows.into_iter()
        .map(|row| {
            let id = upsert!(conn, state_groups, state_groups::code, &row)?;
            Ok((row.code, id))
        })
        .collect()
}

#[derive(Deserialize)]
struct MembershipRow {
    group_code: String,
    iso3: String,
    #[serde(deserialize_with = "cells::dating")]
    from: Dating,
    #[serde(deserialize_with = "cells::dating")]
    to: Dating,
    basis_en: Option<String>,
    basis_ar: Option<String>,
    basis_fr: Option<String>,
}

impl MembershipRow {
    fn period(&self) -> (Option<Day>, Option<Day>) {
        (self.from.first(), self.to.last())
    }
}

/// What stands of a membership: its row, period, and the verb of the change that brought it.
type Standing = (i64, i64, i64, Option<Day>, Option<Day>, String);

/// Memberships under one change. What somebody has edited here stays as they left it.
pub(super) fn load_memberships(
    conn: &mut Conn,
    change: i64,
    groups: &Codes,
    states: &Codes,
) -> Result<()> {
    let standing: Vec<Standing> = memberships::table
        .inner_join(changes::table)
        .order(memberships::id)
        .select((
            memberships::id,
            memberships::group_id,
            memberships::state_id,
            memberships::from_on,
            memberships::to_on,
            changes::verb,
        ))
        .load(conn)?;
    for row in files::MEMBERSHIPS.rows::<MembershipRow>()? {
        let pair = (groups.row(&row.group_code)?, states.row(&row.iso3)?);
        match standing.iter().rfind(|one| (one.1, one.2) == pair) {
            None => add_membership(conn, change, pair, None, &row)?,
            Some(one) if one.5 != Verb::Loaded.code() => {}
            Some(one) if (one.3, one.4) == row.period() => reword_membership(conn, one.0, &row)?,
            Some(one) => add_membership(conn, change, pair, Some(one.0), &row)?,
        }
    }
    Ok(())
}

fn add_membership(
    conn: &mut Conn,
    change: i64,
    (group, state): (i64, i64),
    supersedes: Option<i64>,
    row: &MembershipRow,
) -> Result<()> {
    let (from, to) = row.period();
    diesel::insert_into(memberships::table)
        .values((
            memberships::group_id.eq(group),
            memberships::state_id.eq(state),
            memberships::change_id.eq(change),
            memberships::supersedes_id.eq(supersedes),
            memberships::from_on.eq(from),
            memberships::to_on.eq(to),
            memberships::basis_en.eq(row.basis_en.as_deref()),
            memberships::basis_ar.eq(row.basis_ar.as_deref()),
            memberships::basis_fr.eq(row.basis_fr.as_deref()),
            memberships::ended.eq(false),
        ))
        .execute(conn)?;
    Ok(())
}

fn reword_membership(conn: &mut Conn, id: i64, row: &MembershipRow) -> Result<()> {
    diesel::update(memberships::table.find(id))
        .set((
            memberships::basis_en.eq(row.basis_en.as_deref()),
            memberships::basis_ar.eq(row.basis_ar.as_deref()),
            memberships::basis_fr.eq(row.basis_fr.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}
