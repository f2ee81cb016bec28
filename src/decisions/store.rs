//! Decisions out of their tables.

pub(super) mod parts;
pub(super) mod writing;

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::{Decision, Version};
use crate::db::schema::{
    changes, decision_commitments, decision_versions as versions, decisions, meetings,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Day, Instant};

/// Which decisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'a> {
    /// All of them.
    All,
    /// Those of a meeting, by its code.
    Meeting(&'a str),
    /// One: the code of its meeting, and its number.
    One(&'a str, i32),
    /// Those of which a version speaks of a commitment, by its row.
    Commitment(i64),
}

impl<'a> Scope<'a> {
    /// The decision with a code such as `SC-7.3`.
    ///
    /// # Errors
    /// [`Error::NotFound`] for what is no such code.
    pub fn code(code: &'a str) -> Result<Self> {
        let (meeting, number) = code.rsplit_once('.').ok_or(Error::NotFound)?;
        // `07` is another spelling of the same number, and no address.
        let number: i32 = number
            .parse()
            .ok()
            .filter(|n: &i32| n.to_string() == number)
            .ok_or(Error::NotFound)?;
        Ok(Self::One(meeting, number))
    }
}

/// What of decisions is wanted beside their text, their days and who is responsible.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// What was reported of them.
    pub reports: bool,
    /// What bodies reported and was not accepted, too.
    pub drafts: bool,
    /// The commitments and initiatives of which they speak.
    pub links: bool,
}

impl Wanted {
    /// What pages show of one of them.
    pub const PUBLIC: Self = Self {
        reports: true,
        drafts: false,
        links: true,
    };
    /// What those at work see of one of them.
    pub const WORK: Self = Self {
        drafts: true,
        ..Self::PUBLIC
    };
    /// What lists show.
    pub const LISTED: Self = Self {
        links: false,
        ..Self::PUBLIC
    };
}

type Row = (
    (i64, i32),
    (String, Text, Day),
    (i64, Text, Option<Day>, bool, Option<String>),
    Option<Instant>,
);

/// Decisions as they were known at an instant: those of the newest meeting first, in the order of
/// their numbers. Three statements; one more for reports, two for links.
///
/// # Errors
/// Where the database is away.
pub fn load(
    conn: &mut Conn,
    scope: Scope<'_>,
    wanted: Wanted,
    known: Instant,
) -> Result<Vec<Decision>> {
    let mut all = Vec::new();
    for ((id, number), (code, name, decided_on), said, public_at) in rows(conn, scope, known)? {
        let (version, text, due, withdrawn, reason) = said;
        let version = Version {
            id: version,
            text,
            due,
            withdrawn,
            reason,
            public_at: public_at
                .ok_or_else(|| Error::Stored("public without an instant".into()))?,
            bodies: Vec::new(),
            commitments: Vec::new(),
            initiatives: Vec::new(),
        };
        match all.last_mut().filter(|last: &&mut Decision| last.id == id) {
            Some(last) => last.versions.push(version),
            None => all.push(Decision {
                id,
                number,
                meeting: (code, name),
                decided_on,
                versions: vec![version],
                turns: Vec::new(),
                reports: Vec::new(),
            }),
        }
    }
    complete(conn, &mut all, wanted, known)?;
    if let Scope::Commitment(_) = scope {
        // An earlier version may have spoken of it, and what stands does not.
        let standing = parts::speaking_of(conn, &all, scope)?;
        all.retain(|one| {
            one.current()
                .is_some_and(|last| standing.contains(&last.id))
        });
    }
    Ok(all)
}

fn rows(conn: &mut Conn, scope: Scope<'_>, known: Instant) -> Result<Vec<Row>> {
    let mut query = versions::table
        .inner_join(changes::table)
        .inner_join(decisions::table.inner_join(meetings::table))
        .filter(changes::public_at.le(known))
        .order((
            meetings::from_on.desc(),
            meetings::id.desc(),
            decisions::number,
            versions::id,
        ))
        .into_boxed::<MultiBackend>();
    query = match scope {
        Scope::All => query,
        Scope::Meeting(code) => query.filter(meetings::code.eq(code.to_owned())),
        Scope::One(code, number) => query
            .filter(meetings::code.eq(code.to_owned()))
            .filter(decisions::number.eq(number)),
        Scope::Commitment(id) => {
            let other = diesel::alias!(versions as other_version);
            let of_version = decision_commitments::version_id.eq(other.field(versions::id));
            let speaking = other
                .inner_join(decision_commitments::table.on(of_version))
                .filter(decision_commitments::commitment_id.eq(id))
                .select(other.field(versions::decision_id));
            query.filter(decisions::id.eq_any(speaking))
        }
    };
    Ok(query
        .select((
            (decisions::id, decisions::number),
            (
                meetings::code,
                crate::text_columns!(meetings, name),
                meetings::to_on,
            ),
            (
                versions::id,
                crate::text_columns!(versions, text),
                versions::due_on,
                versions::withdrawn,
                versions::reason,
            ),
            changes::public_at,
        ))
        .load(conn)?)
}

/// Adds who is responsible, what was reported and what closed them.
fn complete(conn: &mut Conn, all: &mut [Decision], wanted: Wanted, known: Instant) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let mut bodies = parts::bodies(conn, all)?;
    let mut turns = parts::turns(conn, all, known)?;
    let mut reports = if wanted.reports {
        parts::reports(conn, all, wanted.drafts, known)?
    } else {
        BTreeMap::new()
    };
    let (mut commitments, mut initiatives) = if wanted.links {
        (
            parts::commitments(conn, all)?,
            parts::initiatives(conn, all)?,
        )
    } else {
        Default::default()
    };
    for one in all {
        one.turns = turns.remove(&one.id).unwrap_or_default();
        one.reports = reports.remove(&one.id).unwrap_or_default();
        for version in &mut one.versions {
            version.bodies = bodies.remove(&version.id).unwrap_or_default();
            version.commitments = commitments.remove(&version.id).unwrap_or_default();
            version.initiatives = initiatives.remove(&version.id).unwrap_or_default();
        }
    }
    Ok(())
}

/// Whether any decision was ever entered.
///
/// # Errors
/// Where the database is away.
pub fn any(conn: &mut Conn) -> Result<bool> {
    let first: Option<i64> = decisions::table
        .select(decisions::id)
        .first(conn)
        .optional()?;
    Ok(first.is_some())
}
