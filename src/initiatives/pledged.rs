//! The commitments to which what a body does is linked.

use diesel::dsl::count;
use diesel::prelude::*;

use super::listing::public;
use super::stands::standing;
use crate::audit::changes::stored;
use crate::commitments::Instrument;
use crate::db::Conn;
use crate::db::schema::{
    commitments, initiative_versions as versions, initiatives, version_commitments, version_roles,
};
use crate::error::Result;
use crate::figures::View;
use crate::i18n::Text;
use crate::rules::Body;

/// A commitment, and how much is linked to it.
pub struct Linked {
    /// Its public code.
    pub code: String,
    /// What was promised.
    pub text: Text,
    /// By which text; a proposal was promised by none.
    pub instrument: Instrument,
    /// How many initiatives are linked to it.
    pub initiatives: usize,
}

/// Each commitment to which an initiative is linked in which a body has a role, in the order of the
/// commitments: one statement.
///
/// # Errors
/// Where the database is away.
pub fn commitments_of(conn: &mut Conn, view: &View, body: Body) -> Result<Vec<Linked>> {
    let (state, organisation) = match body {
        Body::State(id) => (id, 0),
        Body::Organisation(id) => (0, id),
    };
    let has = version_roles::state_id
        .eq(state)
        .or(version_roles::organisation_id.eq(organisation));
    let with = version_roles::table
        .filter(has.assume_not_null())
        .select(version_roles::version_id);
    let query = public()
        .inner_join(version_commitments::table.on(version_commitments::version_id.eq(versions::id)))
        .inner_join(commitments::table.on(version_commitments::commitment_id.eq(commitments::id)))
        .filter(versions::id.eq_any(with))
        .group_by((
            commitments::position,
            commitments::code,
            commitments::instrument,
            commitments::text_en,
            commitments::text_ar,
            commitments::text_fr,
        ))
        .order(commitments::position)
        .select((
            commitments::code,
            commitments::instrument,
            crate::text_columns!(commitments, text),
            count(initiatives::id).aggregate_distinct(),
        ));
    let rows: Vec<(String, String, Text, i64)> = standing!(query, view).load(conn)?;
    let linked = |(code, instrument, text, number): (String, String, Text, i64)| {
        Ok(Linked {
            code,
            text,
            instrument: stored(&instrument)?,
            initiatives: usize::try_from(number).unwrap_or(0),
        })
    };
    rows.into_iter().map(linked).collect()
}
