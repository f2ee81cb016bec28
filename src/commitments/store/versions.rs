//! Targets and baselines, in versions.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::all;
use crate::audit::changes::stored;
use crate::commitments::{Baseline, BaselinePlan, Planned, Plans, PlansOf, Target, Version};
use crate::db::schema::{baselines, changes, commitment_targets as targets, commitments};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::Instant;

/// Who says so, when the public could see it, why.
type Said = (String, Option<Instant>, Option<String>);

fn version<T>(id: i64, said: T, (origin, public_at, reason): Said) -> Result<Version<T>> {
    let public_at = public_at.ok_or_else(|| Error::Stored("public without an instant".into()))?;
    Ok(Version {
        id,
        said,
        origin: stored(&origin)?,
        public_at,
        reason,
    })
}

type TargetRow = (i64, i64, Option<f64>, Option<i32>, Said);

/// Targets as they were known at an instant, by commitment; the original first.
pub(super) fn targets(
    conn: &mut Conn,
    known: Instant,
) -> Result<BTreeMap<i64, Vec<Version<Target>>>> {
    let rows: Vec<TargetRow> = targets::table
        .inner_join(changes::table)
        .filter(changes::public_at.le(known))
        .order(targets::id)
        .select((
            targets::id,
            targets::commitment_id,
            targets::target,
            targets::target_year,
            (changes::origin, changes::public_at, targets::reason),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<Version<Target>>> = BTreeMap::new();
    for (id, commitment, value, year, said) in rows {
        let version = version(id, Target { value, year }, said)?;
        found.entry(commitment).or_default().push(version);
    }
    Ok(found)
}

type BaselineRow = ((i64, i64, i32, bool), Baseline, Said);

/// The baselines of a commitment as they were known at an instant, by the year in which each
/// began; those that were taken back are among them.
///
/// # Errors
/// Where the database is away.
pub fn baselines(conn: &mut Conn, commitment: i64, known: Instant) -> Result<Vec<BaselinePlan>> {
    let mut all = load(conn, Some(commitment), None, known)?;
    let mut found = all.remove(&commitment).unwrap_or_default();
    found.sort_by_key(|one| {
        let said = one.current().or_else(|| one.original());
        (said.map(|said| said.year), one.number)
    });
    Ok(found)
}

fn load(
    conn: &mut Conn,
    commitment: Option<i64>,
    framework: Option<i64>,
    known: Instant,
) -> Result<BTreeMap<i64, Vec<BaselinePlan>>> {
    let mut query = baselines::table
        .inner_join(changes::table)
        .inner_join(commitments::table)
        .filter(changes::public_at.le(known))
        .order((baselines::commitment_id, baselines::number, baselines::id))
        .into_boxed::<MultiBackend>();
    if let Some(commitment) = commitment {
        query = query.filter(baselines::commitment_id.eq(commitment));
    }
    if let Some(framework) = framework {
        query = query.filter(commitments::framework_id.eq(framework));
    }
    let rows: Vec<BaselineRow> = query
        .select((
            (
                baselines::id,
                baselines::commitment_id,
                baselines::number,
                baselines::withdrawn,
            ),
            (
                baselines::value,
                crate::text_columns!(baselines, unit),
                baselines::year,
                (
                    baselines::source.nullable(),
                    baselines::source_ar,
                    baselines::source_fr,
                ),
            ),
            (changes::origin, changes::public_at, baselines::reason),
        ))
        .load(conn)?;
    let mut found: BTreeMap<i64, Vec<BaselinePlan>> = BTreeMap::new();
    for ((id, commitment, number, withdrawn), baseline, said) in rows {
        let version = version(id, (!withdrawn).then_some(baseline), said)?;
        let mine = found.entry(commitment).or_default();
        match mine.last_mut().filter(|last| last.number == number) {
            Some(last) => last.versions.push(version),
            None => mine.push(BaselinePlan {
                number,
                versions: vec![version],
            }),
        }
    }
    Ok(found)
}

/// The versions of the targets and of the baselines of all commitments of a framework, as they
/// were known at an instant: in the order of the commitments, the target before the baselines.
/// Four statements.
///
/// # Errors
/// Where the database is away.
pub fn plans(conn: &mut Conn, framework: i64, known: Instant) -> Result<Vec<Plans>> {
    let mut of_baselines = load(conn, None, Some(framework), known)?;
    let mut found = Vec::new();
    for one in all(conn, framework, known)? {
        let plans = |of, versions| Plans {
            commitment: one.id,
            code: one.code.clone(),
            text: one.text.clone(),
            themes: one.themes.clone(),
            of,
            versions,
        };
        if !one.targets.is_empty() {
            let versions = one.targets.iter().cloned();
            let versions = versions.map(|version| version.map(Planned::Target));
            found.push(plans(PlansOf::Target, versions.collect()));
        }
        for baseline in of_baselines.remove(&one.id).unwrap_or_default() {
            let say = |said: Option<Baseline>| said.map_or(Planned::Withdrawn, Planned::Baseline);
            let versions = baseline.versions.into_iter();
            let versions = versions.map(|version| version.map(say)).collect();
            found.push(plans(PlansOf::Baseline(baseline.number), versions));
        }
    }
    Ok(found)
}

/// Moves a target.
///
/// # Errors
/// Where the database refuses.
pub fn move_target(
    conn: &mut Conn,
    commitment: i64,
    change: i64,
    target: Target,
    reason: &str,
) -> Result<()> {
    diesel::insert_into(targets::table)
        .values((
            targets::commitment_id.eq(commitment),
            targets::change_id.eq(change),
            targets::target.eq(target.value),
            targets::target_year.eq(target.year),
            targets::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}

/// A version of a baseline about to be added.
#[derive(Clone, Debug)]
pub struct NewBaseline<'a> {
    /// The commitment.
    pub commitment: i64,
    /// The change.
    pub change: i64,
    /// The row of the version on which it is made; none of a first one.
    pub supersedes: Option<i64>,
    /// Its number.
    pub number: i32,
    /// What it says, or said when it was taken back.
    pub said: &'a Baseline,
    /// It takes the baseline back.
    pub withdrawn: bool,
    /// Why.
    pub reason: Option<&'a str>,
}

impl NewBaseline<'_> {
    /// Adds it.
    ///
    /// # Errors
    /// Where the database refuses, also where somebody else superseded the same version.
    pub fn add(&self, conn: &mut Conn) -> Result<()> {
        let Text { en, ar, fr } = &self.said.unit;
        let source = &self.said.source;
        diesel::insert_into(baselines::table)
            .values((
                baselines::commitment_id.eq(self.commitment),
                baselines::value.eq(self.said.value),
                baselines::unit_en.eq(en),
                baselines::unit_ar.eq(ar),
                baselines::unit_fr.eq(fr),
                baselines::year.eq(self.said.year),
                baselines::source.eq(source.en.as_deref().unwrap_or_default()),
                baselines::source_ar.eq(&source.ar),
                baselines::source_fr.eq(&source.fr),
                baselines::change_id.eq(self.change),
                baselines::number.eq(self.number),
                baselines::supersedes_id.eq(self.supersedes),
                baselines::withdrawn.eq(self.withdrawn),
                baselines::reason.eq(self.reason),
            ))
            .execute(conn)?;
        Ok(())
    }
}

/// The number that a new baseline of a commitment gets.
///
/// # Errors
/// Where the database is away.
pub fn next_number(conn: &mut Conn, commitment: i64) -> Result<i32> {
    let last: Option<i32> = baselines::table
        .filter(baselines::commitment_id.eq(commitment))
        .select(diesel::dsl::max(baselines::number))
        .first(conn)?;
    Ok(last.unwrap_or(0) + 1)
}
