//! Links of initiatives to a commitment, and suggestions that were refused.

use std::collections::BTreeSet;

use diesel::prelude::*;

use crate::audit::changes::stored;
use crate::commitments::{LinkVersion, Linked, RecordLink};
use crate::db::Conn;
use crate::db::schema::{
    changes, commitment_refusals as refusals, commitments, count_spans as spans,
    initiative_versions as versions, initiatives, themes, version_commitments, version_themes,
};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::{Count, Day, Instant};

type Row = (
    (i64, String, Text),
    (String, Option<Instant>, bool),
    Option<String>,
);

/// The versions of every record that was ever linked to a commitment, as they were known at an
/// instant: by record, those of each in the order in which they came into force. One statement.
///
/// # Errors
/// Where the database is away.
pub fn links(conn: &mut Conn, commitment: i64, known: Instant) -> Result<Vec<LinkVersion>> {
    let (link, any) = diesel::alias!(version_commitments as link, versions as any_version);
    let of_version = link
        .field(version_commitments::version_id)
        .eq(any.field(versions::id));
    let ever = link
        .inner_join(any.on(of_version))
        .filter(
            link.field(version_commitments::commitment_id)
                .eq(commitment),
        )
        .select(any.field(versions::initiative_id));
    let linked = version_commitments::version_id
        .eq(versions::id)
        .and(version_commitments::commitment_id.eq(commitment));
    let rows: Vec<Row> = versions::table
        .inner_join(changes::table)
        .inner_join(initiatives::table.on(versions::initiative_id.eq(initiatives::id)))
        .left_join(version_commitments::table.on(linked))
        .filter(versions::initiative_id.eq_any(ever))
        .filter(changes::public_at.le(known))
        .order((
            initiatives::id,
            changes::public_at,
            changes::id,
            versions::id,
        ))
        .select((
            (
                initiatives::id,
                initiatives::reference,
                crate::text_columns!(initiatives, title),
            ),
            (changes::origin, changes::public_at, versions::withdrawn),
            version_commitments::basis.nullable(),
        ))
        .load(conn)?;
    let read = |(record, said, basis): Row| {
        let ((initiative, reference, title), (origin, public_at, withdrawn)) = (record, said);
        let instant = || Error::Stored("public without an instant".into());
        Ok(LinkVersion {
            initiative,
            reference,
            title,
            origin: stored(&origin)?,
            public_at: public_at.ok_or_else(instant)?,
            basis: basis.as_deref().map(stored).transpose()?,
            withdrawn,
        })
    };
    rows.into_iter().map(read).collect()
}

/// The same for a day that is past: without the records that were not there by then.
///
/// # Errors
/// Where the database is away.
pub fn links_by(
    conn: &mut Conn,
    commitment: i64,
    known: Instant,
    (as_at, today): (Day, Day),
) -> Result<Vec<LinkVersion>> {
    let mut links = links(conn, commitment, known)?;
    if as_at >= today || links.is_empty() {
        return Ok(links);
    }
    let there: BTreeSet<i64> = spans::table
        .filter(spans::counted.eq(Count::Record.code()))
        .filter(spans::from_day.le(as_at))
        .filter(spans::initiative_id.eq_any(links.iter().map(|one| one.initiative)))
        .select(spans::initiative_id)
        .load(conn)?
        .into_iter()
        .collect();
    links.retain(|one| there.contains(&one.initiative));
    Ok(links)
}

/// The links of a record that stand as they were known at an instant, in the order of the
/// commitments. One statement.
///
/// # Errors
/// Where the database is away.
pub fn of_record(conn: &mut Conn, initiative: i64, known: Instant) -> Result<Vec<RecordLink>> {
    type Row = (i64, Option<Instant>, Option<(String, Text, String)>);
    let linked = version_commitments::version_id.eq(versions::id);
    let rows: Vec<Row> = versions::table
        .inner_join(changes::table)
        .left_join(version_commitments::table.on(linked))
        .left_join(commitments::table.on(version_commitments::commitment_id.eq(commitments::id)))
        .filter(versions::initiative_id.eq(initiative))
        .filter(changes::public_at.le(known))
        .order((
            changes::public_at,
            changes::id,
            versions::id,
            commitments::position,
        ))
        .select((
            versions::id,
            changes::public_at,
            (
                commitments::code,
                crate::text_columns!(commitments, text),
                version_commitments::basis,
            )
                .nullable(),
        ))
        .load(conn)?;
    let (mut before, mut now): (Vec<RecordLink>, Vec<RecordLink>) = (Vec::new(), Vec::new());
    let mut version = None;
    for (id, public_at, link) in rows {
        if version != Some(id) {
            version = Some(id);
            before = std::mem::take(&mut now);
        }
        let Some((code, text, basis)) = link else {
            continue;
        };
        let basis = stored(&basis)?;
        let mut kept = before
            .iter()
            .filter(|one| one.code == code && one.link.basis == basis);
        let since = kept.next().map(|one| one.link.since);
        let since = since.or(public_at).unwrap_or(known);
        let link = Linked { basis, since };
        now.push(RecordLink { code, text, link });
    }
    Ok(now)
}

/// A suggestion that was refused.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The reference of the record.
    pub reference: String,
    /// Its title.
    pub title: Text,
    /// Why.
    pub reason: String,
    /// When.
    pub recorded_at: Instant,
}

/// Refusals of a commitment that stand, the newest first.
///
/// # Errors
/// Where the database is away.
pub fn refused(conn: &mut Conn, commitment: i64) -> Result<Vec<Refusal>> {
    let later = diesel::alias!(refusals as later);
    let taken_back = later
        .filter(later.field(refusals::commitment_id).eq(commitment))
        .filter(later.field(refusals::supersedes_id).is_not_null())
        .select(later.field(refusals::supersedes_id).assume_not_null());
    let rows: Vec<(String, Text, Option<String>, Instant)> = refusals::table
        .inner_join(changes::table)
        .inner_join(initiatives::table.on(refusals::initiative_id.eq(initiatives::id)))
        .filter(refusals::commitment_id.eq(commitment))
        .filter(refusals::supersedes_id.is_null())
        .filter(refusals::id.ne_all(taken_back))
        .order(refusals::id.desc())
        .select((
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            refusals::reason,
            changes::recorded_at,
        ))
        .load(conn)?;
    let read = |(reference, title, reason, recorded_at)| {
        let reason: Option<String> = reason;
        Refusal {
            reference,
            title,
            reason: reason.unwrap_or_default(),
            recorded_at,
        }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The refusal of a suggestion that stands.
///
/// # Errors
/// Where the database is away.
pub fn refusal(conn: &mut Conn, (commitment, initiative): (i64, i64)) -> Result<Option<i64>> {
    let rows: Vec<(i64, Option<i64>)> = refusals::table
        .filter(refusals::commitment_id.eq(commitment))
        .filter(refusals::initiative_id.eq(initiative))
        .order(refusals::id)
        .select((refusals::id, refusals::supersedes_id))
        .load(conn)?;
    // The last row either refuses or takes back the one before.
    let last = rows.last().filter(|last| last.1.is_none());
    Ok(last.map(|last| last.0))
}

/// Refuses a suggestion, with a reason.
///
/// # Errors
/// Where the database refuses.
pub fn refuse(
    conn: &mut Conn,
    (commitment, initiative): (i64, i64),
    change: i64,
    reason: &str,
) -> Result<()> {
    diesel::insert_into(refusals::table)
        .values((
            refusals::commitment_id.eq(commitment),
            refusals::initiative_id.eq(initiative),
            refusals::change_id.eq(change),
            refusals::reason.eq(reason),
        ))
        .execute(conn)?;
    Ok(())
}

/// Takes a refusal back: the suggestion is made again.
///
/// # Errors
/// Where the database refuses.
pub fn suggest_again(
    conn: &mut Conn,
    (commitment, initiative): (i64, i64),
    change: i64,
    refusal: i64,
) -> Result<()> {
    diesel::insert_into(refusals::table)
        .values((
            refusals::commitment_id.eq(commitment),
            refusals::initiative_id.eq(initiative),
            refusals::change_id.eq(change),
            refusals::supersedes_id.eq(refusal),
        ))
        .execute(conn)?;
    Ok(())
}

/// The themes of records as the public sees them: reference, and name of a theme, the primary one
/// of each record first.
///
/// # Errors
/// Where the database is away.
pub fn themes_of(conn: &mut Conn, references: &[String]) -> Result<Vec<(String, Text)>> {
    Ok(initiatives::table
        .inner_join(
            version_themes::table
                .on(initiatives::public_version_id.eq(version_themes::version_id.nullable())),
        )
        .inner_join(themes::table.on(version_themes::theme_id.eq(themes::id)))
        .filter(initiatives::reference.eq_any(references))
        .order((version_themes::is_primary.desc(), themes::position))
        .select((initiatives::reference, crate::text_columns!(themes, name)))
        .load(conn)?)
}
