//! One record for its page: as much of it as the page shows, however many documents it has.

use std::collections::BTreeSet;

use super::parts::{NamedMilestone, load_facts, load_milestones};
use super::versions::{Links, load_versions};
use crate::audit::Sight;
use crate::clock::Clock;
use crate::db::Conn;
use crate::documents::{self, Document, SHOWN};
use crate::error::{Error, Result};
use crate::rules;
use crate::rules::{Backing, Fact, FactKind, Instant, Origin, Record, Stamp};

/// The first documents of a record, and facts with documents that back them.
type Shown = (Vec<Document>, Vec<(i64, Document)>);

/// Documents that back facts, of which the page names some beside each milestone.
const NAMED: i64 = 60;

/// One record with what its page calls things. Its classifications carry no bodies, priorities and
/// commitments: the page reads their names itself. Of its documents there are enough to know how
/// well each fact is proved.
pub struct Detail {
    /// The record as the rules read it.
    pub record: Record,
    /// The instant whose knowledge counts.
    pub instant: Instant,
    /// Its milestones by number.
    pub milestones: Vec<NamedMilestone>,
    /// The first of its documents, by number.
    pub documents: Vec<Document>,
    /// How many documents it has.
    pub all_documents: usize,
    /// Facts with documents that back them, by number; not all where there are many.
    pub backing: Vec<(i64, Document)>,
}

/// One record for its page, as it is known at an instant; in six statements, unless it has many
/// documents.
///
/// # Errors
/// [`Error::NotFound`] where nothing of it is published.
pub fn detail(conn: &mut Conn, clock: &Clock, id: i64, now: Instant) -> Result<Detail> {
    let ids: Option<&[i64]> = Some(&[id]);
    let mut record = Record::new(id);
    let versions = load_versions(conn, clock, ids, &mut Links::default())?;
    record.versions = versions.into_iter().map(|(_, version)| version).collect();
    if record.versions.is_empty() {
        return Err(Error::NotFound);
    }
    let mut milestones = Vec::new();
    for (_, named, milestone) in load_milestones(conn, clock, ids)? {
        milestones.push(named);
        record.milestones.push(milestone);
    }
    milestones
        .sort_by_key(|milestone| (milestone.step.is_none(), milestone.step, milestone.number));
    let facts = load_facts(conn, clock, ids)?.into_iter();
    record.facts = facts.map(|(_, fact)| fact).collect();
    let (mut documents, backing) = prove(conn, &mut record, now)?;
    let sight = Sight::Public(now);
    let shown = usize::try_from(SHOWN).map_err(Error::internal)?;
    let all_documents = match documents.len() {
        few if few <= shown => few,
        _ => documents::count(conn, id, &sight)?,
    };
    documents.truncate(shown);
    Ok(Detail {
        record,
        instant: now,
        milestones,
        documents,
        all_documents,
        backing,
    })
}

/// Gives a record as many documents as tell how well its facts are proved; returns its first ones,
/// and those to be named beside facts.
fn prove(conn: &mut Conn, record: &mut Record, now: Instant) -> Result<Shown> {
    let reached = |fact: &&Fact| fact.kind == FactKind::Reached;
    let facts: Vec<i64> = record
        .facts
        .iter()
        .filter(reached)
        .map(|fact| fact.id)
        .collect();
    let withdrawn: BTreeSet<i64> = record
        .facts
        .iter()
        .filter(|fact| fact.kind == FactKind::DocumentWithdrawn && fact.stamp.public_at <= now)
        .filter_map(|fact| fact.document)
        .collect();
    let (first, named) = documents::knowing(conn, record.id, (&facts, NAMED), &withdrawn, now)?;
    let whole = i64::try_from(named.len()).map_err(Error::internal)? < NAMED;
    let pairs = if whole {
        let pairs = named.iter().map(|(fact, document)| (*fact, document.id));
        pairs.collect()
    } else {
        let withdrawn: Vec<i64> = withdrawn.into_iter().collect();
        documents::thin(conn, record.id, &withdrawn, now)?
    };
    // What was read is public at the instant: no more than that is asked of its stamp.
    let stamp = Stamp {
        change: 0,
        recorded_at: now,
        recorded_on: now.date(),
        public_at: now,
        origin: Origin::Secretariat,
    };
    let mut ids: Vec<i64> = pairs.iter().map(|(_, document)| *document).collect();
    ids.sort_unstable();
    ids.dedup();
    record.documents = ids
        .into_iter()
        .map(|id| rules::Document { id, stamp })
        .collect();
    record.backings = pairs
        .into_iter()
        .map(|(fact, document)| Backing {
            fact,
            document,
            stamp,
        })
        .collect();
    Ok((first, named))
}
