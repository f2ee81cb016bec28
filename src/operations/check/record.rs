//! The rows of a record belong together: public names are whole, what supersedes is of the same
//! record and comes after, a change is public at an instant or not at all.

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives;

/// What hangs on a change of a record: a table, and how it is named in a breach.
const OF_CHANGES: [(&str, &str); 5] = [
    ("initiative_versions", "a profile"),
    ("facts", "a fact"),
    ("documents", "a document"),
    ("budget_versions", "a planned budget"),
    ("transactions", "a transaction"),
];

const WRONG: [Wrong; 14] = [
    (
        "two records have this reference",
        "SELECT reference AS place FROM initiatives GROUP BY reference HAVING COUNT(*) > 1",
    ),
    (
        "a change is published without an instant, or has one and is not published",
        "SELECT COALESCE(i.reference, 'reference data') AS place FROM changes c \
         LEFT JOIN initiatives i ON i.id = c.initiative_id \
         WHERE (c.stage = 'published') <> (c.public_at IS NOT NULL)",
    ),
    (
        "a change was public before it was recorded",
        "SELECT COALESCE(i.reference, 'reference data') AS place FROM changes c \
         LEFT JOIN initiatives i ON i.id = c.initiative_id WHERE c.public_at < c.recorded_at",
    ),
    (
        "a fact supersedes one of another record",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         JOIN facts s ON s.id = f.supersedes_id WHERE s.initiative_id <> f.initiative_id",
    ),
    (
        "a fact supersedes itself, or one that was appended after it: a circle",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         WHERE f.supersedes_id >= f.id",
    ),
    (
        "a check is of nothing, or of what is no report of the same record",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         LEFT JOIN facts s ON s.id = f.about_id WHERE f.kind = 'verified' \
         AND (s.id IS NULL OR s.initiative_id <> f.initiative_id OR s.kind <> 'reached')",
    ),
    (
        "a report is of no milestone, or of one of another record",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         LEFT JOIN milestones m ON m.id = f.milestone_id WHERE f.kind = 'reached' \
         AND (m.id IS NULL OR m.initiative_id <> f.initiative_id)",
    ),
    (
        "a fact takes back a document of another record",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         JOIN documents d ON d.id = f.document_id WHERE d.initiative_id <> f.initiative_id",
    ),
    (
        "the first day of a fact is after its last, or its days do not fit their precision",
        "SELECT i.reference AS place FROM facts f JOIN initiatives i ON i.id = f.initiative_id \
         WHERE f.day_first > f.day_last OR (f.day_first IS NULL) <> (f.day_last IS NULL) \
         OR (f.precision = 'unknown') <> (f.day_first IS NULL)",
    ),
    (
        "the plan of a milestone belongs to a change of another record",
        "SELECT i.reference || '.' || CAST(m.number AS TEXT) AS place FROM milestone_versions v \
         JOIN milestones m ON m.id = v.milestone_id \
         JOIN initiatives i ON i.id = m.initiative_id JOIN changes c ON c.id = v.change_id \
         WHERE c.initiative_id IS NULL OR c.initiative_id <> m.initiative_id",
    ),
    (
        "a profile has two primary themes",
        "SELECT i.reference AS place FROM version_themes t \
         JOIN initiative_versions v ON v.id = t.version_id \
         JOIN initiatives i ON i.id = v.initiative_id WHERE t.is_primary \
         GROUP BY i.reference, v.id HAVING COUNT(*) > 1",
    ),
    (
        "it is part of itself",
        "SELECT i.reference AS place FROM initiative_versions v \
         JOIN initiatives i ON i.id = v.initiative_id WHERE v.parent_id = v.initiative_id",
    ),
    (
        "a membership supersedes one of another state or group, itself or a later one",
        "SELECT g.code || ' ' || s.iso3 AS place FROM group_memberships m \
         JOIN state_groups g ON g.id = m.group_id JOIN states s ON s.id = m.state_id \
         JOIN group_memberships o ON o.id = m.supersedes_id \
         WHERE o.group_id <> m.group_id OR o.state_id <> m.state_id OR o.id >= m.id",
    ),
    (
        "a declaration supersedes one of another commitment, itself or a later one",
        "SELECT k.code AS place FROM commitment_declarations d \
         JOIN commitments k ON k.id = d.commitment_id \
         JOIN commitment_declarations o ON o.id = d.supersedes_id \
         WHERE o.commitment_id <> d.commitment_id OR o.id >= d.id",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    let tables = ["changes", "milestones", "milestone_versions"];
    for table in tables {
        found.saw(store::rows_of(conn, table)?);
    }
    references(conn, found)?;
    for (table, thing) in OF_CHANGES {
        found.saw(store::rows_of(conn, table)?);
        // Names of the schema alone.
        let sql = format!(
            "SELECT i.reference AS place FROM {table} t \
             JOIN initiatives i ON i.id = t.initiative_id JOIN changes c ON c.id = t.change_id \
             WHERE c.initiative_id IS NULL OR c.initiative_id <> t.initiative_id"
        );
        for place in store::places(conn, &sql)? {
            let what = format!("{thing} belongs to a change of another record");
            found.breach(place, what);
        }
    }
    ask(conn, found, &WRONG)
}

/// Public references have the form that everybody was told.
fn references(conn: &mut Conn, found: &mut Found) -> Result<()> {
    let mut after = 0;
    loop {
        let chunk = store::initiatives_after(conn, after)?;
        let Some(last) = chunk.last() else {
            return Ok(());
        };
        after = last.0;
        found.saw(chunk.len());
        let wrong = chunk.iter().map(|(_, reference, _)| reference);
        for reference in wrong.filter(|reference| !initiatives::is_reference(reference)) {
            found.breach(reference.as_str(), "this is no reference");
        }
    }
}
