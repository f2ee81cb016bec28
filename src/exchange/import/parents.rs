//! The programmes that rows name: on record where who imports can see them, or another good row of
//! the file; and never below the row itself.

use std::collections::{BTreeMap, BTreeSet};

use super::meet::sees;
use super::outcome::{Line, Outcome, Who};
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::records;
use crate::initiatives::row::{Column, Refusal, Why};
use crate::rules::Instant;

/// Rejects the rows whose programme is none. A row that is rejected is no programme either, so
/// that this goes on until nothing changes.
///
/// # Errors
/// Where the database is away.
pub(super) fn check(conn: &mut Conn, lines: &mut [Line], who: &Who, now: Instant) -> Result<()> {
    let named: BTreeSet<String> = lines.iter().filter_map(parent).collect();
    if named.is_empty() {
        return Ok(());
    }
    let stored = Stored::load(conn, named, who, now)?;
    loop {
        let file = File::of(lines);
        let wrong: Vec<(usize, Why)> = lines
            .iter()
            .enumerate()
            .filter_map(|(place, line)| Some((place, why(line, &file, &stored)?)))
            .collect();
        if wrong.is_empty() {
            return Ok(());
        }
        for (place, why) in wrong {
            reject(&mut lines[place], why);
        }
    }
}

/// The programme that a good row names.
fn parent(line: &Line) -> Option<String> {
    let (_, wanted) = line.initiative()?;
    wanted.parent.over(None)
}

/// Programmes on record, and those above them.
struct Stored {
    seen: BTreeSet<String>,
    above: BTreeMap<String, String>,
}

impl Stored {
    fn load(conn: &mut Conn, named: BTreeSet<String>, who: &Who, now: Instant) -> Result<Self> {
        let mut stored = Self {
            seen: BTreeSet::new(),
            above: BTreeMap::new(),
        };
        let mut asked = BTreeSet::new();
        let mut next = named;
        while !next.is_empty() {
            let references: Vec<String> = next.iter().cloned().collect();
            asked.append(&mut next);
            let found = records::of_references(conn, &references)?;
            let ids: Vec<i64> = found.into_values().collect();
            for record in records::of_rows(conn, &ids, now)? {
                if sees(&record, who) {
                    stored.seen.insert(record.reference.clone());
                }
                if let Some(above) = record.standing.parent {
                    if !asked.contains(&above) {
                        next.insert(above.clone());
                    }
                    stored.above.insert(record.reference, above);
                }
            }
        }
        Ok(stored)
    }
}

/// What the good rows of a file say.
struct File {
    coming: BTreeSet<String>,
    above: BTreeMap<String, String>,
}

impl File {
    fn of(lines: &[Line]) -> Self {
        let new = lines.iter().filter(|line| line.outcome == Outcome::New);
        Self {
            coming: new.filter_map(|line| line.reference.clone()).collect(),
            above: lines
                .iter()
                .filter_map(|line| Some((line.reference.clone()?, parent(line)?)))
                .collect(),
        }
    }
}

/// Why a row's programme is none.
fn why(line: &Line, file: &File, stored: &Stored) -> Option<Why> {
    let named = parent(line)?;
    if !stored.seen.contains(&named) && !file.coming.contains(&named) {
        return Some(Why::UnknownParent);
    }
    let own = line.reference.as_ref()?;
    let mut passed = BTreeSet::new();
    let mut at = &named;
    while passed.insert(at) {
        if at == own {
            return Some(Why::PartOfItself);
        }
        at = file.above.get(at).or_else(|| stored.above.get(at))?;
    }
    None
}

fn reject(line: &mut Line, why: Why) {
    line.refusals.push(Refusal {
        column: Some(Column::Parent),
        value: parent(line).unwrap_or_default(),
        why,
    });
    line.outcome = Outcome::Rejected;
    line.effect = None;
}
