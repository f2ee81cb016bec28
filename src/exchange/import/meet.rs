//! Rows meet records: by reference, else by title, lead and year.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::Datelike;

use super::outcome::{Target, Who};
use crate::audit::Publication;
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records::{self, Record};
use crate::i18n::fold;
use crate::initiatives::row::{Cell, Party, Said, Why};
use crate::rules::{Dating, Instant};

/// The records that the rows of a file may mean.
pub(super) struct Met {
    by_reference: BTreeMap<String, i64>,
    by_title: BTreeMap<String, Vec<i64>>,
    records: BTreeMap<i64, Arc<Record>>,
}

impl Met {
    /// Reads them: those that the rows name, those that have a title of theirs, and those that
    /// rows of milestones name.
    pub(super) fn load<'a>(
        conn: &mut Conn,
        rows: impl Iterator<Item = &'a Said> + Clone,
        of_milestones: BTreeSet<String>,
        now: Instant,
    ) -> Result<Self> {
        let named = rows.clone().filter_map(|row| row.reference.clone());
        let references: BTreeSet<String> = named.chain(of_milestones).collect();
        let references: Vec<String> = references.into_iter().collect();
        let by_reference = records::of_references(conn, &references)?;
        let unnamed = rows.filter(|row| row.reference.is_none());
        let titles: BTreeSet<String> = unnamed.flat_map(titles).collect();
        let by_title = records::titled(conn, &titles)?;
        let mut ids: BTreeSet<i64> = by_reference.values().copied().collect();
        ids.extend(by_title.values().flatten());
        let ids: Vec<i64> = ids.into_iter().collect();
        let records = records::of_rows(conn, &ids, now)?;
        Ok(Self {
            by_reference,
            by_title,
            records: records
                .into_iter()
                .map(|one| (one.id, Arc::new(one)))
                .collect(),
        })
    }

    /// What a row means.
    ///
    /// # Errors
    /// Why it cannot be told, or may not be touched.
    pub(super) fn target(&self, said: &Said, who: &Who) -> std::result::Result<Target, Why> {
        match &said.reference {
            Some(reference) => self.by_reference(reference, who),
            None => self.by_title(said, who),
        }
    }

    /// The record of a reference; a new one where nothing has it.
    ///
    /// # Errors
    /// Why it may not be touched.
    pub(super) fn by_reference(
        &self,
        reference: &str,
        who: &Who,
    ) -> std::result::Result<Target, Why> {
        let row = self.by_reference.get(reference);
        let found = row.and_then(|row| self.records.get(row));
        match (found, who) {
            // A reference is given by the secretariat, or by the program.
            (None, Who::Lead(..)) => Err(Why::UnknownReference),
            (None, Who::Secretariat(_)) => Ok(Target::New(Some(reference.to_owned()))),
            (Some(record), _) if !sees(record, who) => Err(Why::UnknownReference),
            (Some(record), _) if !may(record, who) => Err(Why::NotYours),
            (Some(record), _) if waits(record, who) => Err(Why::Waits),
            (Some(record), _) => Ok(Target::Record(Arc::clone(record))),
        }
    }

    fn by_title(&self, said: &Said, who: &Who) -> std::result::Result<Target, Why> {
        let ids: BTreeSet<i64> = titles(said)
            .filter_map(|title| self.by_title.get(&title))
            .flatten()
            .copied()
            .collect();
        let same: Vec<&Arc<Record>> = ids
            .iter()
            .filter_map(|id| self.records.get(id))
            .filter(|record| sees(record, who) && shares_lead(said, record))
            .collect();
        let same = in_year(said, same);
        match same.as_slice() {
            [] => Ok(Target::New(None)),
            [one] if !may(one, who) => Err(Why::NotYours),
            [one] if waits(one, who) => Err(Why::Waits),
            [one] => Ok(Target::Record(Arc::clone(one))),
            several => {
                let references = several.iter().take(5).map(|one| one.reference.clone());
                Err(Why::Ambiguous(references.collect()))
            }
        }
    }
}

/// Drafts of others are nobody's business, nor is what an embargo holds back.
pub(super) fn sees(record: &Record, who: &Who) -> bool {
    record.publication == Publication::Now || may(record, who)
}

fn may(record: &Record, who: &Who) -> bool {
    matches!(who, Who::Secretariat(_)) || who.body_of(record.standing.profile.leads()).is_some()
}

/// What a lead handed in stays as it was handed in until it is decided or taken back.
pub(super) fn waits(record: &Record, who: &Who) -> bool {
    record.submitted && matches!(who, Who::Lead(..))
}

/// The titles of a row, folded.
fn titles(said: &Said) -> impl Iterator<Item = String> + '_ {
    said.title.iter().filter_map(|title| match title {
        Cell::Say(title) => Some(fold::fold(title)),
        Cell::Keep | Cell::Clear => None,
    })
}

/// Whether a lead of the row leads the record; a row that names none says nothing against it.
fn shares_lead(said: &Said, record: &Record) -> bool {
    let mut named = [&said.lead_states, &said.lead_organisations]
        .into_iter()
        .filter_map(|cell| match cell {
            Cell::Say(parties) => Some(parties),
            Cell::Keep | Cell::Clear => None,
        })
        .flatten()
        .peekable();
    named.peek().is_none()
        || named.any(|party| match party {
            Party::Known(body) => record.standing.profile.leads().any(|lead| lead == *body),
            Party::New(_) => false,
        })
}

/// Of records with the same title and lead, those of the row's year; where none has it, those of
/// no year. A row without a year means any.
fn in_year<'a>(said: &Said, same: Vec<&'a Arc<Record>>) -> Vec<&'a Arc<Record>> {
    let wanted: BTreeSet<i32> = [&said.start, &said.end]
        .into_iter()
        .filter_map(|cell| match cell {
            Cell::Say(dating) => year(*dating),
            Cell::Keep | Cell::Clear => None,
        })
        .collect();
    if wanted.is_empty() {
        return same;
    }
    let years = |record: &Record| {
        let (start, end) = record.standing.days();
        [start, end, record.standing.profile.announced]
            .into_iter()
            .filter_map(year)
            .collect::<BTreeSet<i32>>()
    };
    let of_year = |record: &&Arc<Record>| years(record).intersection(&wanted).next().is_some();
    let exact: Vec<&Arc<Record>> = same.iter().copied().filter(of_year).collect();
    if !exact.is_empty() {
        return exact;
    }
    same.into_iter()
        .filter(|one| years(one).is_empty())
        .collect()
}

fn year(dating: Dating) -> Option<i32> {
    dating.first().map(|first| first.year())
}
