//! Undoing an import: compensating changes that put back what stood before. Nothing is deleted.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::meet::waits;
use super::outcome::{Outcome, Who};
use super::store::{self, Import, WrittenRow};
use crate::audit::Verb;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::exchange::records::{self, Record};
use crate::funding::{Currency, Money};
use crate::i18n::Text;
use crate::initiatives::bulk::{self, Budget, Change, Fact, Part, Said, Subject, Work};
use crate::initiatives::row::{Sheet, milestone};
use crate::initiatives::{Profile, Texts};
use crate::milestones::Plan;
use crate::rules::{Body, Coded, Dating, FactKind, Instant, Origin};

/// Days for which an import can be undone.
pub const UNDO_DAYS: i64 = 30;

/// What was undone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Rows that were put back.
    pub rows: usize,
    /// Rows whose record was worked on since: they stay.
    pub refused: usize,
}

/// Whether an import can still be undone.
pub fn can_undo(import: &Import, now: Instant) -> bool {
    let since = import.committed_at.map(|at| now - at);
    import.undone_at.is_none() && since.is_some_and(|since| since <= TimeDelta::days(UNDO_DAYS))
}

/// What stood of a record before an import, as far as the import can change it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Before {
    title: [Option<String>; 3],
    summary: [Option<String>; 3],
    partners: Option<String>,
    kind: String,
    alignment: String,
    framework: i64,
    parent: Option<i64>,
    series: Option<i64>,
    word: Option<String>,
    proposed: bool,
    announced: String,
    themes: Vec<i64>,
    primary_theme: Option<i64>,
    roles: Vec<(String, bool, i64)>,
    priorities: Vec<i64>,
    commitments: Vec<i64>,
    // What was kept before there were any has none.
    #[serde(default)]
    confirmed: Vec<i64>,
    budget: Option<(i64, String)>,
    milestones: Vec<Milestone>,
}

/// What stood of a milestone.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Milestone {
    id: i64,
    title: [Option<String>; 3],
    nature: String,
    due: String,
    dropped: bool,
    /// The report: the fact, its day.
    report: Option<(i64, String)>,
}

fn three(text: &Text) -> [Option<String>; 3] {
    [text.en.clone(), text.ar.clone(), text.fr.clone()]
}

fn text([en, ar, fr]: [Option<String>; 3]) -> Text {
    Text::new(en, ar, fr)
}

impl Milestone {
    fn of(standing: &milestone::Standing) -> Self {
        let report = standing.reached.map(|(fact, on)| (fact, on.to_iso()));
        Self {
            id: standing.id,
            title: three(&standing.title),
            nature: standing.plan.nature.code().into(),
            due: standing.plan.due.to_iso(),
            dropped: standing.plan.dropped,
            report,
        }
    }
}

impl Before {
    /// What stands of a record.
    pub fn of(record: &Record) -> Self {
        let standing = &record.standing;
        let profile = &standing.profile;
        let role = |role: &str, body: &Body| match body {
            Body::State(row) => (role.to_owned(), true, *row),
            Body::Organisation(row) => (role.to_owned(), false, *row),
        };
        Self {
            title: three(&standing.texts.title),
            summary: three(&standing.texts.summary),
            partners: standing.texts.partners.clone(),
            kind: profile.kind.code().into(),
            alignment: profile.alignment.code().into(),
            framework: profile.framework,
            parent: profile.parent,
            series: profile.series,
            word: profile.word.map(|word| word.code().into()),
            proposed: profile.proposed,
            announced: profile.announced.to_iso(),
            themes: profile.themes.clone(),
            primary_theme: profile.primary_theme,
            roles: profile
                .roles
                .iter()
                .map(|(one, body)| role(one.code(), body))
                .collect(),
            priorities: profile.priorities.clone(),
            commitments: profile.commitments.clone(),
            confirmed: profile.confirmed.clone(),
            budget: standing
                .budget
                .map(|money| (money.minor, money.currency.code().into())),
            milestones: record.milestones.values().map(Milestone::of).collect(),
        }
    }

    fn texts(&self) -> Texts {
        Texts {
            title: text(self.title.clone()),
            summary: text(self.summary.clone()),
            partners: self.partners.clone(),
        }
    }

    fn profile(&self) -> Result<Profile> {
        let role = |(role, state, row): &(String, bool, i64)| {
            let body = if *state {
                Body::State(*row)
            } else {
                Body::Organisation(*row)
            };
            Ok((stored(role)?, body))
        };
        Ok(Profile {
            framework: self.framework,
            kind: stored(&self.kind)?,
            alignment: stored(&self.alignment)?,
            parent: self.parent,
            series: self.series,
            word: self.word.as_deref().map(stored).transpose()?,
            proposed: self.proposed,
            announced: dating(&self.announced)?,
            withdrawn: false,
            themes: self.themes.clone(),
            primary_theme: self.primary_theme,
            roles: self.roles.iter().map(role).collect::<Result<_>>()?,
            priorities: self.priorities.clone(),
            commitments: self.commitments.clone(),
            confirmed: self.confirmed.clone(),
        }
        .in_order())
    }

    fn money(&self) -> Result<Option<Money>> {
        let Some((minor, code)) = &self.budget else {
            return Ok(None);
        };
        Ok(Some(Money {
            minor: *minor,
            currency: stored::<Currency>(code)?,
        }))
    }
}

fn dating(iso: &str) -> Result<Dating> {
    Dating::parse_iso(iso).ok_or_else(|| Error::Stored(iso.to_owned()))
}

/// Undoes an import, but for the rows whose records were worked on since.
///
/// # Errors
/// [`Error::NotFound`] where it was not written or was undone; [`Error::Expired`] after
/// [`UNDO_DAYS`]; where the database refuses.
pub fn undo(conn: &mut Conn, clock: &Clock, who: &Who, import: &Import) -> Result<Undone> {
    if import.committed_at.is_none() || import.undone_at.is_some() {
        return Err(Error::NotFound);
    }
    let now = clock.now();
    if !can_undo(import, now) {
        return Err(Error::Expired);
    }
    let rows = store::written_rows(conn, import.id)?;
    let touched = store::touched_since(conn, &rows)?;
    let ids: Vec<i64> = rows.iter().map(|row| row.initiative).collect();
    let mut standing: BTreeMap<i64, Record> = BTreeMap::new();
    for record in records::of_rows(conn, &ids, now)? {
        standing.insert(record.id, record);
    }
    let mut works = Vec::new();
    let mut undone = Undone::default();
    let mut marks = Vec::with_capacity(rows.len());
    for (initiative, rows) in by_record(&rows) {
        let record = standing.get(&initiative);
        let record = record.filter(|one| {
            let theirs = one.published && matches!(who, Who::Lead(..));
            let decided = theirs || waits(one, who);
            !touched.contains(&one.id) && !one.standing.profile.withdrawn && !decided
        });
        marks.extend(rows.iter().map(|row| (row.at, record.is_some())));
        let Some(record) = record else {
            undone.refused += rows.len();
            continue;
        };
        let back = Back {
            who,
            clock,
            reason: &import.file_name,
            record,
        };
        let brought =
            |row: &&WrittenRow| row.at.sheet == Sheet::Initiatives && row.outcome == Outcome::New;
        works.push(if rows.iter().any(brought) {
            back.withdrawn()
        } else {
            back.restored(rows.iter().find_map(|row| row.before.as_ref()))?
        });
        undone.rows += rows.len();
    }
    // Where every record was worked on since, nothing was undone, and a later try may do better.
    if works.is_empty() {
        return Ok(undone);
    }
    bulk::write(conn, clock, &works)?;
    store::mark_undone(conn, import.id, who.account(), now, &marks)?;
    Ok(undone)
}

/// The rows of each record, in the order in which records come first.
fn by_record(rows: &[WrittenRow]) -> Vec<(i64, Vec<&WrittenRow>)> {
    let mut places: BTreeMap<i64, usize> = BTreeMap::new();
    let mut found: Vec<(i64, Vec<&WrittenRow>)> = Vec::new();
    for row in rows {
        let place = *places.entry(row.initiative).or_insert(found.len());
        match found.get_mut(place) {
            Some((_, rows)) => rows.push(row),
            None => found.push((row.initiative, vec![row])),
        }
    }
    found
}

/// Puts one record back.
struct Back<'a> {
    who: &'a Who,
    clock: &'a Clock,
    reason: &'a str,
    record: &'a Record,
}

impl Back<'_> {
    fn change(&self, verb: Verb) -> Change {
        let origin = match self.who {
            Who::Secretariat(_) => Origin::Secretariat,
            Who::Lead(..) => Origin::Lead,
        };
        let mut said = Said::now(self.who.account(), verb, origin, self.clock.now());
        said.body = self.who.body_of(self.record.standing.profile.leads());
        said.publication = self.record.publication;
        said.reason = Some(self.reason.to_owned());
        Change::new(said)
    }

    fn work(&self, texts: Option<Texts>, change: Change) -> Work {
        Work {
            subject: Subject::Standing {
                id: self.record.id,
                reference: self.record.reference.clone(),
                texts,
            },
            part_of: None,
            changes: vec![change],
        }
    }

    /// What an import brought is withdrawn: nothing with facts is deleted.
    fn withdrawn(&self) -> Work {
        let mut change = self.change(Verb::Withdrawn);
        change.profile = Some(Profile {
            withdrawn: true,
            ..self.record.standing.profile.clone()
        });
        self.work(None, change)
    }

    fn restored(&self, before: Option<&Before>) -> Result<Work> {
        let before = before.ok_or_else(|| Error::Stored("an import without a before".into()))?;
        let standing = &self.record.standing;
        let mut change = self.change(Verb::Edited);
        let profile = before.profile()?;
        change.profile = (profile != standing.profile).then_some(profile);
        let money = before.money()?;
        if money != standing.budget {
            change.budget = Some(Budget {
                amount: money,
                document: None,
                reason: Some(self.reason.to_owned()),
            });
        }
        self.plans(before, &mut change)?;
        self.reports(before, &mut change)?;
        let texts = before.texts();
        let texts = (texts != standing.texts).then_some(texts);
        Ok(self.work(texts, change))
    }

    /// Titles and plans as they were; milestones that the import added leave the plan.
    fn plans(&self, before: &Before, change: &mut Change) -> Result<()> {
        for now in self.record.milestones.values() {
            let was = before.milestones.iter().find(|one| one.id == now.id);
            let back = match was {
                Some(was) => Plan {
                    nature: stored(&was.nature)?,
                    due: dating(&was.due)?,
                    dropped: was.dropped,
                    reason: None,
                },
                None => Plan {
                    dropped: true,
                    ..now.plan.clone()
                },
            };
            if back != now.plan {
                let reason = Some(self.reason.to_owned());
                let back = Plan { reason, ..back };
                change.plans.push((Part::Row(now.id), back));
            }
            let title = was.map(|was| text(was.title.clone()));
            if let Some(title) = title.filter(|title| *title != now.title) {
                change.titles.push((now.id, title));
            }
        }
        Ok(())
    }

    /// Reports as they were: what was said anew is taken back, what was taken back is said again.
    fn reports(&self, before: &Before, change: &mut Change) -> Result<()> {
        let today = Dating::day(self.clock.today());
        for standing in self.record.milestones.values() {
            let was = before.milestones.iter().find(|one| one.id == standing.id);
            let was = was.and_then(|one| one.report.as_ref());
            let now = standing.reached.map(|(fact, _)| fact);
            if now == was.map(|(fact, _)| *fact) {
                continue;
            }
            let (kind, on) = match was {
                Some((_, day)) => (FactKind::Reached, dating(day)?),
                None => (FactKind::Retracted, today),
            };
            change.facts.push(Fact {
                milestone: Some(Part::Row(standing.id)),
                supersedes: now.map(Part::Row),
                ..Fact::new(kind, on)
            });
        }
        Ok(())
    }
}
