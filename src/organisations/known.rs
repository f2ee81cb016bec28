//! Which organisations the public knows. A name that was typed into a draft waits with it, and one
//! under an embargo for its day.

use diesel::BoxableExpression;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use crate::db::MultiBackend;
use crate::db::schema::{
    changes, decision_bodies, decision_versions, initiative_versions, organisations, transactions,
    version_roles,
};
use crate::rules::Instant;

type Known = Box<dyn BoxableExpression<organisations::table, MultiBackend, SqlType = Bool>>;

/// The institutions, and the bodies that by now something public names: a record, a payment, a
/// decision, or what was entered for them.
pub(super) fn known(now: Instant) -> Known {
    let of_oic: Known = Box::new(organisations::institution.eq(true));
    [named(now), paid(now), responsible(now), heard(now)]
        .into_iter()
        .fold(of_oic, |known, one| Box::new(known.or(one)))
}

/// Something that is public by now: a change of its own.
macro_rules! public {
    ($of:expr, $now:expr) => {
        $of.filter(changes::public_at.le($now))
    };
}

/// It has a role in a version that readers saw. Of the versions of a record that became public at
/// once, as those of a draft do, that is the last.
fn named(now: Instant) -> Known {
    let (newer, told) = diesel::alias!(initiative_versions as newer, changes as told);
    let change = newer.field(initiative_versions::change_id);
    let replaced = newer
        .inner_join(told.on(told.field(changes::id).eq(change)))
        .filter(
            newer
                .field(initiative_versions::initiative_id)
                .eq(initiative_versions::initiative_id),
        )
        .filter(change.gt(initiative_versions::change_id))
        .filter(told.field(changes::public_at).eq(changes::public_at))
        .select(newer.field(initiative_versions::id));
    let roles = version_roles::table
        .inner_join(initiative_versions::table.inner_join(changes::table))
        .filter(version_roles::organisation_id.eq(organisations::id.nullable()))
        .filter(initiative_versions::withdrawn.eq(false))
        .filter(not(exists(replaced)));
    Box::new(exists(public!(roles, now)))
}

/// It gave or was given money, by a row that readers saw.
fn paid(now: Instant) -> Known {
    let (newer, told) = diesel::alias!(transactions as later, changes as told);
    let change = newer.field(transactions::change_id);
    let replaced = newer
        .inner_join(told.on(told.field(changes::id).eq(change)))
        .filter(
            newer
                .field(transactions::initiative_id)
                .eq(transactions::initiative_id),
        )
        .filter(newer.field(transactions::number).eq(transactions::number))
        .filter(change.gt(transactions::change_id))
        .filter(told.field(changes::public_at).eq(changes::public_at))
        .select(newer.field(transactions::id));
    let id = organisations::id.nullable();
    let provider = transactions::provider_organisation_id.eq(id);
    let receiver = transactions::receiver_organisation_id.eq(id);
    let rows = transactions::table
        .inner_join(changes::table)
        .filter(provider.or(receiver))
        .filter(transactions::withdrawn.eq(false))
        .filter(not(exists(replaced)));
    Box::new(exists(public!(rows, now)))
}

/// A decision of a meeting names it as responsible.
fn responsible(now: Instant) -> Known {
    let decisions = decision_bodies::table
        .inner_join(decision_versions::table.inner_join(changes::table))
        .filter(decision_bodies::organisation_id.eq(organisations::id.nullable()));
    Box::new(exists(public!(decisions, now)))
}

/// Something was entered for it: the history of the record says so.
fn heard(now: Instant) -> Known {
    let entered = changes::table.filter(changes::organisation_id.eq(organisations::id.nullable()));
    Box::new(exists(public!(entered, now)))
}
