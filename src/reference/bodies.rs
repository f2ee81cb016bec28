//! The institutions of the OIC, with every name under which they are met.

use diesel::prelude::*;
use serde::Deserialize;

use super::codes::{Codes, upsert};
use super::{cells, files};
use crate::db::Conn;
use crate::db::schema::{organisation_aliases as aliases, organisations};
use crate::error::Result;
use crate::i18n::fold;
use crate::initiatives::row::Known;
use crate::organisations::alias;

#[derive(Deserialize, Insertable, AsChangeset)]
#[diesel(table_name = organisations)]
#[diesel(treat_none_as_default_value = false, treat_none_as_null = true)]
struct InstitutionRow {
    code: String,
    #[serde(skip)]
    institution: bool,
    #[serde(skip)]
    position: i32,
    name_en: Option<String>,
    name_ar: Option<String>,
    name_fr: Option<String>,
    #[serde(rename = "kind")]
    kind_en: Option<String>,
    kind_ar: Option<String>,
    kind_fr: Option<String>,
    #[serde(rename = "host_city")]
    host_city_en: Option<String>,
    host_city_ar: Option<String>,
    host_city_fr: Option<String>,
    #[diesel(skip_insertion, skip_update)]
    host_iso3: Option<String>,
    #[serde(skip)]
    host_state_id: Option<i64>,
    url: Option<String>,
    steering_committee: Option<String>,
    #[serde(deserialize_with = "cells::list")]
    #[diesel(skip_insertion, skip_update)]
    also_known_as: Vec<String>,
    #[serde(skip)]
    search_text: String,
}

impl InstitutionRow {
    fn names(&self) -> Vec<&str> {
        let named = [&self.name_en, &self.name_ar, &self.name_fr];
        std::iter::once(self.code.as_str())
            .chain(named.into_iter().filter_map(|name| name.as_deref()))
            .chain(self.also_known_as.iter().map(String::as_str))
            .collect()
    }
}

/// Institutions in the order of the file, each with its code and names as aliases.
pub(super) fn load_institutions(conn: &mut Conn, states: &Codes) -> Result<()> {
    for (position, mut row) in (1_i32..).zip(files::INSTITUTIONS.rows::<InstitutionRow>()?) {
        row.institution = true;
        row.position = position;
        row.host_state_id = states.maybe(row.host_iso3.as_deref())?;
        row.search_text = fold::fold(&row.names().join(" "));
        let id = upsert!(conn, organisations, organisations::code, &row)?;
        for name in row.names() {
            alias(conn, id, name)?;
        }
    }
    Ok(())
}

/// Every body by the names under which it is met, and which of them are institutions.
pub(super) fn known(conn: &mut Conn) -> Result<Known> {
    let names: Vec<(String, i64, bool)> = aliases::table
        .inner_join(organisations::table)
        .order(aliases::id)
        .select((
            aliases::alias,
            aliases::organisation_id,
            organisations::institution,
        ))
        .load(conn)?;
    let mut known = Known::default();
    for (name, id, institution) in names {
        known.organisations.add(&name, id);
        if institution {
            known.institutions.insert(id);
        }
    }
    Ok(known)
}
