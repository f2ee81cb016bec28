use diesel::prelude::*;
use sha2::{Digest, Sha256};

use super::Organisation;
use super::known::known;
use crate::db::Conn;
use crate::db::schema::{organisation_aliases, organisations};
use crate::error::{Error, Result};
use crate::i18n::{Text, fold};
use crate::rules::Instant;

/// The alphabet of public references: nothing that can be misread.
const ALPHABET: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Every organisation that the public knows by now and that was not merged into another, institutions
/// first, by code.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn, now: Instant) -> Result<Vec<Organisation>> {
    let mut all = every(conn, now)?;
    all.retain(|one| one.merged_into.is_none());
    Ok(all)
}

/// Every organisation that the public knows by now, those that were merged into others too: records of
/// earlier days name them.
///
/// # Errors
/// Where the database is away.
pub fn every(conn: &mut Conn, now: Instant) -> Result<Vec<Organisation>> {
    Ok(organisations::table
        .filter(known(now))
        .order((
            organisations::institution.desc(),
            organisations::position,
            organisations::code,
        ))
        .select(columns())
        .load(conn)?)
}

/// Every organisation there is, also those that only drafts name: for those who enter.
///
/// # Errors
/// Where the database is away.
pub fn entered(conn: &mut Conn) -> Result<Vec<Organisation>> {
    Ok(organisations::table
        .order((
            organisations::institution.desc(),
            organisations::position,
            organisations::code,
        ))
        .select(columns())
        .load(conn)?)
}

/// The institutions that were not merged into others.
///
/// # Errors
/// Where the database is away.
pub fn institutions(conn: &mut Conn) -> Result<Vec<Organisation>> {
    Ok(organisations::table
        .filter(organisations::institution.eq(true))
        .filter(organisations::merged_into_id.is_null())
        .order((organisations::position, organisations::code))
        .select(columns())
        .load(conn)?)
}

/// The organisation with a code, merged or not, if the public knows it by now.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str, now: Instant) -> Result<Organisation> {
    organisations::table
        .filter(organisations::code.eq(code))
        .filter(known(now))
        .select(columns())
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// The organisation of a row.
///
/// # Errors
/// [`Error::NotFound`].
pub fn find(conn: &mut Conn, id: i64) -> Result<Organisation> {
    organisations::table
        .find(id)
        .select(columns())
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// The organisations of these rows, merged or not.
///
/// # Errors
/// Where the database is away.
pub fn named(conn: &mut Conn, ids: &[i64]) -> Result<Vec<Organisation>> {
    Ok(organisations::table
        .filter(organisations::id.eq_any(ids))
        .select(columns())
        .load(conn)?)
}

/// The same, and those that a state has or hosts and the public knows by now.
///
/// # Errors
/// Where the database is away.
pub fn named_or_of(
    conn: &mut Conn,
    ids: &[i64],
    (state, now): (i64, Instant),
) -> Result<Vec<Organisation>> {
    // Two-valued, so that the others are not asked for who names them.
    let own = organisations::state_id.is_not_null();
    let own = own.and(organisations::state_id.assume_not_null().eq(state));
    let hosted = organisations::host_state_id.is_not_null();
    let hosted = hosted.and(organisations::host_state_id.assume_not_null().eq(state));
    let of_state = own
        .or(hosted)
        .and(organisations::merged_into_id.is_null())
        .and(known(now));
    Ok(organisations::table
        .filter(organisations::id.eq_any(ids).or(of_state))
        .select(columns())
        .load(conn)?)
}

/// The organisation that goes by a name, a code or another name, folded.
///
/// # Errors
/// Where the database is away.
pub fn by_name(conn: &mut Conn, name: &str) -> Result<Option<i64>> {
    Ok(organisation_aliases::table
        .filter(organisation_aliases::folded.eq(fold::fold(name)))
        .select(organisation_aliases::organisation_id)
        .first(conn)
        .optional()?)
}

type Columns = (
    organisations::id,
    organisations::code,
    organisations::institution,
    (
        organisations::name_en,
        organisations::name_ar,
        organisations::name_fr,
    ),
    (
        organisations::kind_en,
        organisations::kind_ar,
        organisations::kind_fr,
    ),
    organisations::state_id,
    organisations::host_state_id,
    (
        organisations::host_city_en,
        organisations::host_city_ar,
        organisations::host_city_fr,
    ),
    organisations::url,
    organisations::steering_committee,
    organisations::merged_into_id,
);

fn columns() -> Columns {
    (
        organisations::id,
        organisations::code,
        organisations::institution,
        crate::text_columns!(organisations, name),
        crate::text_columns!(organisations, kind),
        organisations::state_id,
        organisations::host_state_id,
        crate::text_columns!(organisations, host_city),
        organisations::url,
        organisations::steering_committee,
        organisations::merged_into_id,
    )
}

/// Adds a body that is no institution, with a code made from its name, so that the same body gets
/// the same code in every installation.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, name: &Text, state: Option<i64>) -> Result<i64> {
    let names: Vec<&str> = [&name.en, &name.ar, &name.fr]
        .into_iter()
        .filter_map(|n| n.as_deref())
        .collect();
    let code = free_code(conn, names.first().copied().unwrap_or_default())?;
    let id = diesel::insert_into(organisations::table)
        .values((
            organisations::code.eq(code),
            organisations::institution.eq(false),
            organisations::position.eq(0),
            organisations::name_en.eq(name.en.as_deref()),
            organisations::name_ar.eq(name.ar.as_deref()),
            organisations::name_fr.eq(name.fr.as_deref()),
            organisations::state_id.eq(state),
            organisations::search_text.eq(fold::fold(&names.join(" "))),
        ))
        .returning(organisations::id)
        .get_result(conn)?;
    for name in names {
        alias(conn, id, name)?;
    }
    Ok(id)
}

/// Adds a name under which a body is met, unless another goes by it already.
///
/// # Errors
/// Where the database refuses.
pub(crate) fn alias(conn: &mut Conn, organisation: i64, name: &str) -> Result<()> {
    if by_name(conn, name)?.is_some() {
        return Ok(());
    }
    diesel::insert_into(organisation_aliases::table)
        .values((
            organisation_aliases::organisation_id.eq(organisation),
            organisation_aliases::alias.eq(name),
            organisation_aliases::folded.eq(fold::fold(name)),
        ))
        .execute(conn)?;
    Ok(())
}

/// The code made from a name; another `round` gives another code, for the rare name whose code is
/// taken.
pub fn code_for(name: &str, round: u8) -> String {
    let digest = Sha256::new()
        .chain_update(fold::fold(name))
        .chain_update([round])
        .finalize();
    let letters = digest
        .iter()
        .take(5)
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    format!("ORG-{}", letters.collect::<String>())
}

fn free_code(conn: &mut Conn, name: &str) -> Result<String> {
    for round in 0..=u8::MAX {
        let code = code_for(name, round);
        let taken: i64 = organisations::table
            .filter(organisations::code.eq(&code))
            .count()
            .get_result(conn)?;
        if taken == 0 {
            return Ok(code);
        }
    }
    Err(Error::internal("no free code"))
}
