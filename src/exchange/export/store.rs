use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::record::{Exported, Reach, Stage};
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{
    budget_versions as budgets, changes, documents, initiative_versions as versions, initiatives,
    milestones, series, version_themes,
};
use crate::documents::SourceKind;
use crate::error::Result;
use crate::figures;
use crate::funding::{Currency, Money};
use crate::i18n::Text;
use crate::initiatives::Texts;
use crate::rules::{
    Coded, Dating, Day, FactKind, Instant, Known, KnownMilestone, Milestone, Moment, Plan, Record,
};

/// What leaves of these records, in their order: what was known of what had happened by a day. At
/// most a few hundred at a time.
///
/// # Errors
/// Where the database is away or holds what the program does not know.
pub(super) fn load(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    moment: Moment,
) -> Result<Vec<Exported>> {
    let (as_at, now) = (moment.as_at, clock.known_at(moment.known_on));
    let is_now = moment == Moment::as_it_stood(clock.today());
    let records = figures::records(conn, clock, ids)?;
    let records: BTreeMap<i64, Record> = records.into_iter().map(|one| (one.id, one)).collect();
    let known: BTreeMap<i64, Known<'_>> = records
        .values()
        .filter_map(|record| Some((record.id, Known::of(record, now)?)))
        .collect();
    let parts = Parts::load(conn, ids, &known, now)?;
    let whole = |id: &i64| {
        let (record, known) = (records.get(id)?, known.get(id)?);
        let exported = parts.record(record, known, (as_at, now))?;
        // Of a past day nothing is brought back by chance: an import asks where it has no version.
        let version = exported.version.filter(|_| is_now);
        Some(Exported {
            version,
            ..exported
        })
    };
    Ok(ids.iter().filter_map(whole).collect())
}

/// A document that may leave.
struct Link {
    id: i64,
    url: String,
    kind: SourceKind,
}

/// What the rules do not read.
struct Parts {
    texts: BTreeMap<i64, (String, i64, Texts)>,
    parents: BTreeMap<i64, String>,
    series: BTreeMap<i64, Text>,
    themes: BTreeMap<i64, Vec<i64>>,
    milestones: BTreeMap<i64, (i32, Text)>,
    links: BTreeMap<i64, Vec<Link>>,
    budgets: BTreeMap<i64, Option<Money>>,
}

impl Parts {
    fn load(
        conn: &mut Conn,
        ids: &[i64],
        known: &BTreeMap<i64, Known<'_>>,
        now: Instant,
    ) -> Result<Self> {
        let shown: Vec<i64> = known.values().map(|one| one.classification.id).collect();
        let parents = known.values().filter_map(|one| one.classification.parent);
        let parents: Vec<i64> = parents.collect();
        Ok(Self {
            texts: texts(conn, ids)?,
            parents: references(conn, &parents)?,
            series: series_of(conn, &shown)?,
            themes: themes(conn, &shown)?,
            milestones: called(conn, ids)?,
            links: links(conn, ids, now)?,
            budgets: budgets_of(conn, ids, now)?,
        })
    }

    fn record(
        &self,
        record: &Record,
        known: &Known<'_>,
        (as_at, now): (Day, Instant),
    ) -> Option<Exported> {
        let said = known.classification;
        let (reference, version, texts) = self.texts.get(&record.id)?.clone();
        let links = self.standing(record, now);
        let stages = known.milestones.iter().filter_map(|one| {
            let milestone = record.milestones.iter().find(|of| of.id == one.id)?;
            self.stage(record, milestone, one, (as_at, now), &links)
        });
        let mut stages: Vec<Stage> = stages.collect();
        stages.sort_by_key(|stage| (stage.step.is_none(), stage.step, stage.number));
        let mut roles = said.roles.clone();
        roles.sort_unstable();
        Some(Exported {
            reference,
            version: Some(version),
            texts,
            kind: said.kind,
            alignment: said.alignment,
            roles,
            themes: self.themes.get(&said.id).cloned().unwrap_or_default(),
            priorities: in_order(&said.priorities),
            commitments: in_order(&said.commitments),
            parent: said.parent.and_then(|id| self.parents.get(&id).cloned()),
            series: self.series.get(&said.id).cloned(),
            word: said.word,
            announced: said.announced,
            budget: self.budgets.get(&record.id).copied().flatten(),
            sources: links
                .iter()
                .map(|link| (link.url.clone(), link.kind))
                .collect(),
            stages,
        })
    }

    /// The links of a record that were not taken back, each address once.
    fn standing(&self, record: &Record, now: Instant) -> Vec<&Link> {
        let taken_back: BTreeSet<i64> = record
            .facts
            .iter()
            .filter(|fact| fact.kind == FactKind::DocumentWithdrawn && fact.stamp.public_at <= now)
            .filter_map(|fact| fact.document)
            .collect();
        let mut seen = BTreeSet::new();
        let all = self.links.get(&record.id).map_or(&[][..], Vec::as_slice);
        all.iter()
            .filter(|link| !taken_back.contains(&link.id) && seen.insert(link.url.as_str()))
            .collect()
    }

    fn stage(
        &self,
        record: &Record,
        milestone: &Milestone,
        known: &KnownMilestone,
        (as_at, now): (Day, Instant),
        links: &[&Link],
    ) -> Option<Stage> {
        let (number, title) = self.milestones.get(&known.id)?.clone();
        let mut plans: Vec<&Plan> = milestone
            .plans
            .iter()
            .filter(|plan| plan.stamp.public_at <= now)
            .collect();
        // As the rules read them: as they became public.
        plans.sort_by_key(|plan| (plan.stamp.public_at, plan.stamp.change, plan.id));
        let mut dues = plans.iter().map(|plan| plan.due);
        let mut dated = dues.clone().filter(|due| !due.is_unknown());
        Some(Stage {
            number,
            step: known.step,
            title,
            nature: known.nature,
            due: dues.next_back().unwrap_or(Dating::Unknown),
            originally_due: dated.next().unwrap_or(Dating::Unknown),
            reached: reach(record, known, (as_at, now), links),
        })
    }
}

/// The newest report that stands, of what had happened by the day.
fn reach(
    record: &Record,
    known: &KnownMilestone,
    (as_at, now): (Day, Instant),
    links: &[&Link],
) -> Option<Reach> {
    let reports = known.reached.iter().filter(|one| one.on <= as_at);
    let with_fact = reports.filter_map(|one| {
        let fact = record.facts.iter().find(|fact| fact.id == one.fact)?;
        Some((one, fact))
    });
    let (report, fact) = with_fact.max_by_key(|(_, fact)| (fact.stamp.recorded_at, fact.id))?;
    let backed = |link: &&&Link| {
        record.backings.iter().any(|backing| {
            (backing.fact, backing.document) == (fact.id, link.id) && backing.stamp.public_at <= now
        })
    };
    let documents = links.iter().filter(backed).map(|link| link.url.clone());
    Some(Reach {
        dating: report.dating,
        origin: fact.stamp.origin,
        level: report.level,
        documents: documents.collect(),
    })
}

fn in_order(rows: &[i64]) -> Vec<i64> {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    rows
}

fn texts(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, (String, i64, Texts)>> {
    type Row = (i64, String, i64, Text, Text, Option<String>);
    let rows: Vec<Row> = initiatives::table
        .filter(initiatives::id.eq_any(ids))
        .select((
            initiatives::id,
            initiatives::reference,
            initiatives::lock_version,
            crate::text_columns!(initiatives, title),
            crate::text_columns!(initiatives, summary),
            initiatives::partners,
        ))
        .load(conn)?;
    let texts = rows
        .into_iter()
        .map(|(id, reference, version, title, summary, partners)| {
            let texts = Texts {
                title,
                summary,
                partners,
            };
            (id, (reference, version, texts))
        });
    Ok(texts.collect())
}

/// References of records of which readers may know.
fn references(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, String>> {
    let rows: Vec<(i64, String)> = initiatives::table
        .filter(initiatives::id.eq_any(ids))
        .inner_join(versions::table.on(initiatives::public_version_id.eq(versions::id.nullable())))
        .filter(versions::withdrawn.eq(false))
        .select((initiatives::id, initiatives::reference))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn series_of(conn: &mut Conn, shown: &[i64]) -> Result<BTreeMap<i64, Text>> {
    let rows: Vec<(i64, Text)> = versions::table
        .inner_join(series::table)
        .filter(versions::id.eq_any(shown))
        .select((versions::id, crate::text_columns!(series, title)))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

fn themes(conn: &mut Conn, shown: &[i64]) -> Result<BTreeMap<i64, Vec<i64>>> {
    let rows: Vec<(i64, i64)> = version_themes::table
        .filter(version_themes::version_id.eq_any(shown))
        .order((version_themes::is_primary.desc(), version_themes::theme_id))
        .select((version_themes::version_id, version_themes::theme_id))
        .load(conn)?;
    let mut themes: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (version, theme) in rows {
        themes.entry(version).or_default().push(theme);
    }
    Ok(themes)
}

fn called(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, (i32, Text)>> {
    let rows: Vec<(i64, i32, Text)> = milestones::table
        .filter(milestones::initiative_id.eq_any(ids))
        .select((
            milestones::id,
            milestones::number,
            crate::text_columns!(milestones, title),
        ))
        .load(conn)?;
    let called = rows.into_iter();
    Ok(called
        .map(|(id, number, title)| (id, (number, title)))
        .collect())
}

/// Links that are public; a confidential one stays with the secretariat.
fn links(conn: &mut Conn, ids: &[i64], now: Instant) -> Result<BTreeMap<i64, Vec<Link>>> {
    let rows: Vec<(i64, i64, Option<String>, String)> = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq_any(ids))
        .filter(documents::url.is_not_null())
        .filter(documents::confidential.eq(false))
        .filter(changes::public_at.le(now))
        .order(documents::number)
        .select((
            documents::id,
            documents::initiative_id,
            documents::url,
            documents::source_kind,
        ))
        .load(conn)?;
    let mut links: BTreeMap<i64, Vec<Link>> = BTreeMap::new();
    for (id, initiative, url, kind) in rows {
        let kind = stored(&kind)?;
        let url = url.unwrap_or_default();
        let link = Link { id, url, kind };
        links.entry(initiative).or_default().push(link);
    }
    Ok(links)
}

/// The budget last planned, by record.
fn budgets_of(conn: &mut Conn, ids: &[i64], now: Instant) -> Result<BTreeMap<i64, Option<Money>>> {
    let rows: Vec<(i64, Option<i64>, Option<String>)> = budgets::table
        .inner_join(changes::table)
        .filter(budgets::initiative_id.eq_any(ids))
        .filter(changes::public_at.le(now))
        .order(budgets::id)
        .select((
            budgets::initiative_id,
            budgets::amount_minor,
            budgets::currency,
        ))
        .load(conn)?;
    let mut found = BTreeMap::new();
    for (initiative, minor, currency) in rows {
        let currency = currency.as_deref().and_then(Currency::from_code);
        let money = minor.zip(currency);
        found.insert(
            initiative,
            money.map(|(minor, currency)| Money { minor, currency }),
        );
    }
    Ok(found)
}
