//! Reports of rounds: their digests are of their bytes, they follow each other, and nobody decided on
//! their own.

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::rounds;

const TABLES: [&str; 4] = ["duties", "duty_items", "answers", "report_notes"];

/// A report by round, body and number, out of `p`, `d` and `r`.
macro_rules! of_report {
    ($condition:literal) => {
        concat!(
            "SELECT r.code || ' ' || COALESCE(s.iso3, o.code) || ' ' || CAST(p.number AS TEXT) AS place \
             FROM reports p JOIN duties d ON d.id = p.duty_id JOIN rounds r ON r.id = d.round_id \
             LEFT JOIN states s ON s.id = d.state_id \
             LEFT JOIN organisations o ON o.id = d.organisation_id WHERE ",
            $condition
        )
    };
}

const WRONG: [Wrong; 6] = [
    (
        "a report was handed in while another of the same body waited",
        of_report!(
            "EXISTS (SELECT 1 FROM reports e WHERE e.duty_id = p.duty_id AND e.number < p.number \
             AND (e.decided_at IS NULL OR e.decided_at > p.submitted_at))"
        ),
    ),
    (
        "the numbers of the reports of a body do not run from 1",
        of_report!(
            "p.number <> (SELECT COUNT(*) FROM reports e WHERE e.duty_id = p.duty_id \
             AND e.number <= p.number)"
        ),
    ),
    (
        "a report was decided by whoever handed it in, or answered a part of it before",
        of_report!(
            "p.decided_by = p.account_id OR EXISTS (SELECT 1 FROM answers a \
             JOIN duty_items m ON m.id = a.item_id WHERE m.duty_id = p.duty_id \
             AND a.account_id = p.decided_by AND a.answered_at <= p.submitted_at)"
        ),
    ),
    (
        "a report was handed in before its round was opened, or answers more than is asked",
        of_report!(
            "r.opened_at IS NULL OR p.submitted_at < r.opened_at OR p.answered > p.items \
             OR p.answered < 0"
        ),
    ),
    (
        "a report was decided, and what it carries along was not",
        of_report!(
            "p.outcome IS NOT NULL AND EXISTS (SELECT 1 FROM report_submissions c \
             JOIN submissions b ON b.id = c.submission_id WHERE c.report_id = p.id \
             AND b.outcome IS NULL AND NOT EXISTS (SELECT 1 FROM report_submissions l \
                 WHERE l.submission_id = b.id AND l.report_id > p.id))"
        ),
    ),
    (
        "a report was accepted, and what it carries along was not",
        of_report!(
            "p.outcome = 'accepted' AND EXISTS (SELECT 1 FROM report_submissions c \
             JOIN submissions b ON b.id = c.submission_id WHERE c.report_id = p.id \
             AND b.outcome <> 'accepted')"
        ),
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    for table in TABLES {
        found.saw(store::rows_of(conn, table)?);
    }
    let mut after = 0;
    loop {
        let chunk = store::reports_after(conn, after)?;
        let Some(last) = chunk.last() else { break };
        after = last.id;
        found.saw(chunk.len());
        for report in &chunk {
            if rounds::digest(&report.content) != report.sha256 {
                found.breach(report.place.as_str(), "its digest is not that of its bytes");
            }
        }
    }
    ask(conn, found, &WRONG)
}
