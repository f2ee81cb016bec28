//! What can be checked by whom. Who may check is part of the query itself.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Timestamp};

use super::{Finding, Queue, Reviewer, Standing, Waiting};
use crate::audit::changes::stored;
use crate::db::Conn;
use crate::db::schema::{changes, facts, initiatives, milestones};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Body, Coded, Dating, Day, FactKind, Instant, Precision};

/// Facts on one page of what waits.
pub const SHOWN: usize = 20;

/// Public reports that stand, of records that are public. `$1` is the instant.
const FROM: &str = "FROM facts f \
     JOIN changes c ON c.id = f.change_id \
     JOIN initiatives i ON i.id = f.initiative_id \
     WHERE f.kind = 'reached' AND c.public_at <= $1 AND i.public_version_id IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM facts s JOIN changes sc ON sc.id = s.change_id \
         WHERE s.initiative_id = f.initiative_id AND s.supersedes_id = f.id \
         AND sc.public_at <= $1)";

/// A public document backs it that was not taken back.
const DOCUMENTED: &str = "EXISTS (SELECT 1 FROM fact_documents b \
     JOIN changes bc ON bc.id = b.change_id JOIN documents d ON d.id = b.document_id \
     JOIN changes dc ON dc.id = d.change_id \
     WHERE b.fact_id = f.id AND bc.public_at <= $1 AND dc.public_at <= $1 \
     AND NOT EXISTS (SELECT 1 FROM facts w JOIN changes wc ON wc.id = w.change_id \
         WHERE w.initiative_id = f.initiative_id AND w.document_id = d.id \
         AND w.kind = 'document-withdrawn' AND wc.public_at <= $1))";

/// A check stands, and no document behind the fact was taken back at or after it.
const VERIFIED: &str = "EXISTS (SELECT 1 FROM facts k JOIN changes kc ON kc.id = k.change_id \
     WHERE k.initiative_id = f.initiative_id AND k.about_id = f.id AND k.kind = 'verified' \
     AND kc.public_at <= $1 \
     AND NOT EXISTS (SELECT 1 FROM facts s JOIN changes sc ON sc.id = s.change_id \
         WHERE s.initiative_id = f.initiative_id AND s.supersedes_id = k.id \
         AND sc.public_at <= $1) \
     AND NOT EXISTS (SELECT 1 FROM facts w JOIN changes wc ON wc.id = w.change_id \
         JOIN fact_documents b ON b.document_id = w.document_id AND b.fact_id = f.id \
         WHERE w.initiative_id = f.initiative_id AND w.kind = 'document-withdrawn' \
         AND wc.public_at <= $1 AND (wc.public_at > kc.public_at \
             OR (wc.public_at = kc.public_at AND wc.id >= kc.id))))";

/// A finding of a kind stands, and no document was added to the fact after it.
fn found(kind: FactKind, and: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM facts k JOIN changes kc ON kc.id = k.change_id \
         WHERE k.initiative_id = f.initiative_id AND k.about_id = f.id AND k.kind = '{}' \
         AND kc.public_at <= $1 \
         AND NOT EXISTS (SELECT 1 FROM facts s JOIN changes sc ON sc.id = s.change_id \
             WHERE s.initiative_id = f.initiative_id AND s.supersedes_id = k.id \
             AND sc.public_at <= $1) \
         AND NOT EXISTS (SELECT 1 FROM fact_documents b JOIN changes bc ON bc.id = b.change_id \
             WHERE b.fact_id = f.id AND bc.public_at <= $1 AND (bc.public_at > kc.public_at \
                 OR (bc.public_at = kc.public_at AND bc.id > kc.id))) {and})",
        kind.code()
    )
}

/// A refusal stands, and no document was added since.
fn refused() -> String {
    found(FactKind::Refused, "")
}

/// A question waits for an answer or another document.
fn asked() -> String {
    found(
        FactKind::Asked,
        "AND NOT EXISTS (SELECT 1 FROM facts a JOIN changes ac ON ac.id = a.change_id \
         WHERE a.initiative_id = f.initiative_id AND a.about_id = k.id AND a.kind = 'answered' \
         AND ac.public_at <= $1)",
    )
}

impl Queue {
    /// What holds of the facts in it.
    fn condition(self) -> String {
        match self {
            Self::Open => format!("NOT {} AND NOT {}", refused(), asked()),
            // The few that were are looked for first, not among all that is documented.
            Self::Asked => format!(
                "f.id IN (SELECT about_id FROM facts WHERE kind = 'asked') AND {} AND NOT {}",
                asked(),
                refused()
            ),
            Self::Refused => format!(
                "f.id IN (SELECT about_id FROM facts WHERE kind = 'refused') AND {}",
                refused()
            ),
        }
    }
}

/// The two conditions that keep reviewers from what is theirs: that they reported it, and that
/// they belong to a body concerned, or to its state, or to an organisation of a state concerned.
fn theirs(reviewer: Option<&Reviewer>) -> (String, String) {
    let Some(reviewer) = reviewer else {
        return ("1 = 0".into(), "1 = 0".into());
    };
    // Rows begin at 1: a nought stands for nobody where the list would be empty.
    let list = |id: fn(&Body) -> Option<i64>| {
        let ids = std::iter::once(0).chain(reviewer.bodies.iter().filter_map(id));
        let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
        ids.join(", ")
    };
    let states = list(|body| match body {
        Body::State(id) => Some(*id),
        Body::Organisation(_) => None,
    });
    let organisations = list(|body| match body {
        Body::Organisation(id) => Some(*id),
        Body::State(_) => None,
    });
    let own = format!("COALESCE(c.account_id, 0) = {}", reviewer.account);
    let member = format!(
        "EXISTS (SELECT 1 FROM version_roles r \
         LEFT JOIN organisations o ON o.id = r.organisation_id \
         WHERE r.version_id = i.public_version_id \
         AND r.role IN ('lead', 'implementing', 'participating') \
         AND (r.organisation_id IN ({organisations}) OR r.state_id IN ({states}) \
             OR o.state_id IN ({states}) OR r.state_id IN \
             (SELECT so.state_id FROM organisations so WHERE so.id IN ({organisations}))))"
    );
    (own, member)
}

#[derive(QueryableByName)]
struct Flags {
    #[diesel(sql_type = Integer)]
    documented: i32,
    #[diesel(sql_type = Integer)]
    verified: i32,
    #[diesel(sql_type = Integer)]
    refused: i32,
    #[diesel(sql_type = Integer)]
    asked: i32,
    #[diesel(sql_type = Integer)]
    own: i32,
    #[diesel(sql_type = Integer)]
    member: i32,
}

/// How a report stands for a reviewer; none where it is not public or was superseded.
///
/// # Errors
/// Where the database is away.
pub fn standing(
    conn: &mut Conn,
    reviewer: Option<&Reviewer>,
    fact: i64,
    now: Instant,
) -> Result<Option<Standing>> {
    let (own, member) = theirs(reviewer);
    let flag =
        |condition: &str, name: &str| format!("CASE WHEN {condition} THEN 1 ELSE 0 END AS {name}");
    let columns = [
        flag(DOCUMENTED, "documented"),
        flag(VERIFIED, "verified"),
        flag(&refused(), "refused"),
        flag(&asked(), "asked"),
        flag(&own, "own"),
        flag(&member, "member"),
    ]
    .join(", ");
    let rows: Vec<Flags> = diesel::sql_query(format!("SELECT {columns} {FROM} AND f.id = {fact}"))
        .bind::<Timestamp, _>(now)
        .load(conn)?;
    Ok(rows.first().map(|flags| Standing {
        documented: flags.documented == 1,
        verified: flags.verified == 1,
        refused: flags.refused == 1,
        asked: flags.asked == 1,
        own: flags.own == 1,
        member: flags.member == 1,
    }))
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    id: i64,
}

/// The documented facts of a queue that a reviewer may check, or that anybody may, the oldest report
/// first, after one that is given by its row: one more than a page shows.
///
/// # Errors
/// Where the database is away.
pub fn waiting(
    conn: &mut Conn,
    (reviewer, queue): (Option<&Reviewer>, Queue),
    after: Option<(Instant, i64)>,
    now: Instant,
) -> Result<Vec<Waiting>> {
    let (own, member) = theirs(reviewer);
    // Without a fact before it, the list begins before all of them.
    let (since, row) = after.unwrap_or_default();
    let sql = format!(
        "SELECT f.id {FROM} AND {DOCUMENTED} AND NOT {VERIFIED} AND NOT ({own}) AND NOT {member} \
         AND {} AND (c.recorded_at > $2 OR (c.recorded_at = $2 AND f.id > {row})) \
         ORDER BY c.recorded_at, f.id LIMIT {}",
        queue.condition(),
        SHOWN + 1
    );
    let found: Vec<Found> = diesel::sql_query(sql)
        .bind::<Timestamp, _>(now)
        .bind::<Timestamp, _>(since)
        .load(conn)?;
    let ids: Vec<i64> = found.into_iter().map(|found| found.id).collect();
    named(conn, &ids)
}

type Row = (
    (String, Text),
    (i32, Option<String>, Text),
    (Option<Day>, Option<Day>, String),
    Instant,
);

fn named(conn: &mut Conn, ids: &[i64]) -> Result<Vec<Waiting>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = facts::table
        .inner_join(changes::table)
        .inner_join(milestones::table)
        .inner_join(initiatives::table)
        .filter(facts::id.eq_any(ids.to_vec()))
        .order((changes::recorded_at, facts::id))
        .select((
            (
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (
                milestones::number,
                milestones::step,
                crate::text_columns!(milestones, title),
            ),
            (facts::day_first, facts::day_last, facts::precision),
            changes::recorded_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |((reference, title), (number, step, milestone), days, recorded_at)| {
                let (first, last, precision) = days;
                let precision: Precision = stored(&precision)?;
                let recorded = recorded_at.and_utc().timestamp_micros();
                Ok(Waiting {
                    code: format!("{number}.{recorded}"),
                    step: step.map(|step| stored(&step)).transpose()?,
                    dating: Dating::from_columns(first, last, precision),
                    reference,
                    title,
                    milestone,
                    recorded_at,
                })
            },
        )
        .collect()
}

/// The newest finding of an account that stands on a fact, void or not.
///
/// # Errors
/// Where the database is away.
pub fn own_finding(
    conn: &mut Conn,
    initiative: i64,
    fact: i64,
    account: i64,
) -> Result<Option<(i64, Finding)>> {
    let kinds: Vec<&str> = Finding::ALL.iter().map(|one| one.kind().code()).collect();
    let found: Vec<(i64, String)> = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiative))
        .filter(facts::kind.eq_any(kinds))
        .filter(facts::about_id.eq(fact))
        .filter(changes::account_id.eq(account))
        .order(facts::id.desc())
        .select((facts::id, facts::kind))
        .load(conn)?;
    let ids: Vec<i64> = found.iter().map(|(id, _)| *id).collect();
    let taken_back: Vec<Option<i64>> = facts::table
        .filter(facts::initiative_id.eq(initiative))
        .filter(facts::supersedes_id.eq_any(ids))
        .select(facts::supersedes_id)
        .load(conn)?;
    let stands = |(id, _): &(i64, String)| !taken_back.contains(&Some(*id));
    let Some((id, kind)) = found.into_iter().find(stands) else {
        return Ok(None);
    };
    Ok(Finding::of(stored(&kind)?).map(|finding| (id, finding)))
}
