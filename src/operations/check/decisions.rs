//! Decisions have a text and somebody responsible; what was reported of them was accepted by
//! somebody else; their state folds from closings and openings that take turns, each by somebody.

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;

const TABLES: [&str; 5] = [
    "meetings",
    "decisions",
    "decision_versions",
    "decision_reports",
    "decision_closings",
];

const WRONG: [Wrong; 10] = [
    (
        "a decision says nothing",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decisions d \
         JOIN meetings m ON m.id = d.meeting_id \
         WHERE NOT EXISTS (SELECT 1 FROM decision_versions v WHERE v.decision_id = d.id)",
    ),
    (
        "nobody is responsible for a decision",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_versions v \
         JOIN decisions d ON d.id = v.decision_id JOIN meetings m ON m.id = d.meeting_id \
         WHERE NOT EXISTS (SELECT 1 FROM decision_bodies b WHERE b.version_id = v.id)",
    ),
    (
        "a meeting ends before it begins",
        "SELECT m.code AS place FROM meetings m WHERE m.to_on < m.from_on",
    ),
    (
        "it is closed by nobody, or not by the secretariat",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_closings c \
         JOIN decisions d ON d.id = c.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN changes h ON h.id = c.change_id \
         WHERE h.account_id IS NULL OR h.origin <> 'secretariat'",
    ),
    (
        "it is closed while it is closed",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_closings c \
         JOIN decisions d ON d.id = c.decision_id JOIN meetings m ON m.id = d.meeting_id \
         WHERE c.outcome IS NOT NULL AND EXISTS (SELECT 1 FROM decision_closings o \
             WHERE o.decision_id = c.decision_id AND o.id < c.id AND o.outcome IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM decision_closings r \
                 WHERE r.supersedes_id = o.id AND r.id < c.id))",
    ),
    (
        "what opens it again is of another decision, twice, or of no closing before it",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_closings c \
         JOIN decisions d ON d.id = c.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN decision_closings o ON o.id = c.supersedes_id \
         WHERE o.decision_id <> c.decision_id OR o.id >= c.id OR o.outcome IS NULL \
         OR EXISTS (SELECT 1 FROM decision_closings t \
             WHERE t.supersedes_id = c.supersedes_id AND t.id <> c.id)",
    ),
    (
        "a body's report is public and nobody accepted it, or was accepted and is not public",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_reports r \
         JOIN decisions d ON d.id = r.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN changes h ON h.id = r.change_id WHERE h.origin = 'lead' \
         AND (h.stage = 'published') <> (EXISTS (SELECT 1 FROM decision_reviews w \
             WHERE w.report_id = r.id AND w.accepted))",
    ),
    (
        "a body's report names no body",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_reports r \
         JOIN decisions d ON d.id = r.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN changes h ON h.id = r.change_id WHERE h.origin IN ('lead', 'on-behalf') \
         AND h.state_id IS NULL AND h.organisation_id IS NULL",
    ),
    (
        "whoever wrote a report decided on it",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_reviews w \
         JOIN decision_reports r ON r.id = w.report_id \
         JOIN decisions d ON d.id = r.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN changes h ON h.id = r.change_id WHERE h.account_id = w.account_id",
    ),
    (
        "a report takes the place of one on another decision, or of one that did not come back",
        "SELECT m.code || '.' || CAST(d.number AS TEXT) AS place FROM decision_reports r \
         JOIN decisions d ON d.id = r.decision_id JOIN meetings m ON m.id = d.meeting_id \
         JOIN decision_reports o ON o.id = r.supersedes_id \
         WHERE o.decision_id <> r.decision_id OR o.id >= r.id \
         OR NOT EXISTS (SELECT 1 FROM decision_reviews w \
             WHERE w.report_id = o.id AND NOT w.accepted)",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    for table in TABLES {
        found.saw(store::rows_of(conn, table)?);
    }
    ask(conn, found, &WRONG)
}
