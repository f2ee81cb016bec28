//! What is on somebody's desk: what waits for an administrator, and how far a contributor is.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::Outcome;
use crate::audit::changes::stored;
use crate::audit::{Author, Stage};
use crate::db::Conn;
use crate::db::schema::{
    accounts, changes, entry_drafts, initiative_versions as versions, initiatives, organisations,
    report_submissions as carried, reports, review_comments as remarks, states, submissions,
    version_roles,
};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::initiatives::naming::{BodyName, Named};
use crate::rules::{Body, Coded, Instant, Origin, Role};

/// The most lines of a list on one page.
pub const PAGE: usize = 20;

/// A submission that waits for a decision, as the queue shows it.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The record.
    pub reference: String,
    /// Its title.
    pub title: Text,
    /// Who handed it in.
    pub author: Author,
    /// For which body.
    pub body: Option<BodyName>,
    /// When.
    pub submitted_at: Instant,
}

/// What waits for a decision, the oldest first: the first lines of it, and how many there are. What
/// is decided with the report of a round is not among it.
///
/// # Errors
/// Where the database is away.
pub fn queue(conn: &mut Conn) -> Result<(Vec<Waiting>, i64)> {
    type Row = (
        (String, Text),
        (String, Option<Instant>),
        Instant,
        Option<Named>,
        Option<Named>,
    );
    let with_a_report = || {
        carried::table
            .inner_join(reports::table)
            .filter(carried::submission_id.eq(submissions::id))
            .filter(reports::outcome.is_null())
    };
    let undecided = submissions::table
        .filter(submissions::outcome.is_null())
        .filter(not(exists(with_a_report())));
    let count: i64 = undecided.count().get_result(conn)?;
    let rows: Vec<Row> = submissions::table
        .inner_join(initiatives::table)
        .inner_join(accounts::table.on(submissions::account_id.eq(accounts::id)))
        .left_join(states::table)
        .left_join(organisations::table)
        .filter(submissions::outcome.is_null())
        .filter(not(exists(with_a_report())))
        .order((submissions::submitted_at, submissions::id))
        .limit(i64::try_from(PAGE).unwrap_or(i64::MAX))
        .select((
            (
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (accounts::name, accounts::anonymised_at),
            submissions::submitted_at,
            (states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::code,
                crate::text_columns!(organisations, name),
            )
                .nullable(),
        ))
        .load(conn)?;
    let waiting = rows
        .into_iter()
        .map(
            |((reference, title), author, submitted_at, state, organisation)| Waiting {
                reference,
                title,
                author: Author::read(author),
                body: BodyName::read((state, organisation)),
                submitted_at,
            },
        )
        .collect();
    Ok((waiting, count))
}

/// How far the work of some bodies on their records is.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// What came back: reference, title and how many comments.
    pub returned: Vec<(String, Text, usize)>,
    /// What waits for a decision.
    pub submitted: Vec<(String, Text)>,
    /// What was not handed in yet.
    pub drafts: Vec<(String, Text)>,
}

/// How far the work of some bodies is: at most 100 records, the last worked on first.
///
/// # Errors
/// Where the database is away.
pub fn standing_of(conn: &mut Conn, bodies: &[Body]) -> Result<Standing> {
    let open = open_changes(conn, bodies)?;
    let ids: Vec<i64> = open.iter().map(|(id, ..)| *id).collect();
    let back = came_back(conn, &ids)?;
    let mut standing = Standing::default();
    let mut seen = Vec::new();
    for (id, reference, title, stage) in open {
        if seen.contains(&(id, stage)) {
            continue;
        }
        seen.push((id, stage));
        let comments = back.iter().filter(|one| **one == id).count();
        match stage {
            Stage::Submitted => standing.submitted.push((reference, title)),
            _ if comments > 0 => standing.returned.push((reference, title, comments)),
            _ => standing.drafts.push((reference, title)),
        }
    }
    Ok(standing)
}

type Open = (i64, String, Text, Stage);

/// Records with drafts of some bodies, handed in or not: changes, and proposals.
fn open_changes(conn: &mut Conn, bodies: &[Body]) -> Result<Vec<Open>> {
    let (states, organisations) = ids(bodies);
    let rows: Vec<(i64, String, Text, String)> = changes::table
        .inner_join(initiatives::table)
        .filter(changes::origin.eq(Origin::Lead.code()))
        .filter(changes::stage.ne(Stage::Published.code()))
        .filter(
            changes::state_id
                .eq_any(states.clone())
                .or(changes::organisation_id.eq_any(organisations.clone())),
        )
        .order(changes::id.desc())
        .limit(1_000)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            changes::stage,
        ))
        .load(conn)?;
    let proposals: Vec<(i64, String, Text, String)> = entry_drafts::table
        .inner_join(initiatives::table)
        .filter(entry_drafts::stage.eq_any([Stage::Draft.code(), Stage::Submitted.code()]))
        .filter(
            entry_drafts::state_id
                .eq_any(states)
                .or(entry_drafts::organisation_id.eq_any(organisations)),
        )
        .order(entry_drafts::saved_at.desc())
        .limit(100)
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            entry_drafts::stage,
        ))
        .load(conn)?;
    let both = rows.into_iter().chain(proposals);
    both.take(1_100)
        .map(|(id, reference, title, stage)| Ok((id, reference, title, stored(&stage)?)))
        .collect()
}

/// The records among these whose newest submission came back, once for each comment.
fn came_back(conn: &mut Conn, initiatives: &[i64]) -> Result<Vec<i64>> {
    let rows: Vec<(i64, i64, Option<String>)> = submissions::table
        .filter(submissions::initiative_id.eq_any(initiatives))
        .order(submissions::id)
        .select((
            submissions::initiative_id,
            submissions::id,
            submissions::outcome,
        ))
        .load(conn)?;
    let mut newest = std::collections::BTreeMap::new();
    for (initiative, id, outcome) in rows {
        newest.insert(initiative, (id, outcome));
    }
    let returned = newest
        .values()
        .filter(|(_, outcome)| outcome.as_deref() == Some(Outcome::Returned.code()))
        .map(|(id, _)| *id);
    Ok(remarks::table
        .inner_join(submissions::table)
        .filter(remarks::submission_id.eq_any(returned.collect::<Vec<_>>()))
        .select(submissions::initiative_id)
        .load(conn)?)
}

fn ids(bodies: &[Body]) -> (Vec<i64>, Vec<i64>) {
    let (mut states, mut organisations) = (Vec::new(), Vec::new());
    for body in bodies {
        match body {
            Body::State(id) => states.push(*id),
            Body::Organisation(id) => organisations.push(*id),
        }
    }
    (states, organisations)
}

/// Unfinished new records of an account: code, title as typed, and when it was last saved.
///
/// # Errors
/// Where the database is away or holds what is no form.
pub fn unfinished(conn: &mut Conn, account: i64) -> Result<Vec<(String, String, Instant)>> {
    let rows: Vec<(String, String, Instant)> = entry_drafts::table
        .filter(entry_drafts::account_id.eq(account))
        .filter(entry_drafts::initiative_id.is_null())
        .filter(entry_drafts::stage.eq(Stage::Draft.code()))
        .order(entry_drafts::saved_at.desc())
        .limit(100)
        .select((
            entry_drafts::code,
            entry_drafts::fields,
            entry_drafts::saved_at,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(code, fields, saved_at)| {
            let fields: Vec<(String, String)> = serde_urlencoded::from_str(&fields)
                .map_err(|_| Error::Stored("fields of a draft".into()))?;
            let title = fields
                .into_iter()
                .find(|(name, value)| name.starts_with("title_") && !value.trim().is_empty());
            Ok((
                code,
                title.map(|(_, value)| value).unwrap_or_default(),
                saved_at,
            ))
        })
        .collect()
}

/// Public records that some bodies lead.
#[derive(Clone, Debug, Default)]
pub struct Led {
    /// Reference and title, by reference.
    pub records: Vec<(String, Text)>,
    /// How many there are in all.
    pub count: i64,
    /// There are more after these.
    pub more: bool,
}

/// The public records that some bodies lead: a page of them, after a reference.
///
/// # Errors
/// Where the database is away.
pub fn led_by(conn: &mut Conn, bodies: &[Body], after: &str) -> Result<Led> {
    let (state_ids, organisation_ids) = ids(bodies);
    let led = version_roles::table
        .filter(version_roles::version_id.eq(versions::id))
        .filter(version_roles::role.eq(Role::Lead.code()))
        .filter(
            version_roles::state_id
                .eq_any(state_ids)
                .or(version_roles::organisation_id.eq_any(organisation_ids)),
        )
        .select(version_roles::id);
    let all = initiatives::table
        .inner_join(versions::table.on(initiatives::public_version_id.eq(versions::id.nullable())))
        .filter(diesel::dsl::exists(led));
    let count: i64 = all.clone().count().get_result(conn)?;
    let most = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut records: Vec<(String, Text)> = all
        .filter(initiatives::reference.gt(after))
        .order(initiatives::reference)
        .limit(most + 1)
        .select((
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    let more = records.len() > PAGE;
    records.truncate(PAGE);
    Ok(Led {
        records,
        count,
        more,
    })
}

/// What bodies are called, in the order of their codes.
///
/// # Errors
/// Where the database is away.
pub fn names(conn: &mut Conn, bodies: &[Body]) -> Result<Vec<BodyName>> {
    let (state_ids, organisation_ids) = ids(bodies);
    let states: Vec<Named> = states::table
        .filter(states::id.eq_any(state_ids))
        .order(states::iso3)
        .select((states::iso3, crate::text_columns!(states, name)))
        .load(conn)?;
    let organisations: Vec<Named> = organisations::table
        .filter(organisations::id.eq_any(organisation_ids))
        .order(organisations::code)
        .select((
            organisations::code,
            crate::text_columns!(organisations, name),
        ))
        .load(conn)?;
    let states = states
        .into_iter()
        .filter_map(|state| BodyName::read((Some(state), None)));
    let organisations = organisations
        .into_iter()
        .filter_map(|organisation| BodyName::read((None, Some(organisation))));
    Ok(states.chain(organisations).collect())
}
