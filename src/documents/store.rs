//! Documents as they are read, each through somebody's sight; how they are written is in `adding`.

mod adding;

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::{min, not};
use diesel::prelude::*;

use super::files::FileKind;
use super::{Cited, Content, Document, File, Language};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::schema::{blobs, changes, documents, fact_documents, facts};
use crate::db::{BATCH, Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::{Body, Coded, FactKind, Instant};

pub use adding::{NumberedLink, add, add_link, add_links, back, back_all, last_numbers};

/// Documents on one page.
pub const SHOWN: i64 = 20;

/// The columns of a [`Document`], of documents with their files, and the columns of their changes:
/// stage, state, organisation.
macro_rules! columns {
    ($change:expr) => {
        (
            (
                documents::id,
                documents::number,
                documents::url,
                documents::title,
                documents::language,
                documents::source_kind,
                documents::confidential,
            ),
            $change,
            (documents::sha256, documents::file_name),
            (blobs::media_type, blobs::bytes).nullable(),
        )
    };
}

type Row = (
    (
        i64,
        i32,
        Option<String>,
        String,
        Option<String>,
        String,
        bool,
    ),
    (String, Option<i64>, Option<i64>),
    (Option<String>, Option<String>),
    Option<(String, i64)>,
);

fn read(row: Row, withdrawn: &BTreeSet<i64>) -> Result<Document> {
    let ((id, number, url, title, language, source_kind, confidential), change, file, blob) = row;
    let (stage, state, organisation) = change;
    Ok(Document {
        withdrawn: withdrawn.contains(&id),
        source_kind: stored(&source_kind)?,
        language: language.as_deref().and_then(Language::from_code),
        stage: stored(&stage)?,
        body: state
            .map(Body::State)
            .or(organisation.map(Body::Organisation)),
        file: file_of(file, blob)?,
        id,
        number,
        url,
        title,
        confidential,
    })
}

fn file_of(
    file: (Option<String>, Option<String>),
    blob: Option<(String, i64)>,
) -> Result<Option<File>> {
    let ((Some(sha256), name), Some((media_type, bytes))) = (file, blob) else {
        return Ok(None);
    };
    let name = name.unwrap_or_default();
    let kind = FileKind::stored(&media_type, &name).ok_or(Error::Stored(media_type))?;
    Ok(Some(File {
        sha256,
        name,
        kind,
        bytes,
    }))
}

fn complete(
    conn: &mut Conn,
    initiative: i64,
    rows: Vec<Row>,
    sight: &Sight,
) -> Result<Vec<Document>> {
    // Nothing that nobody may know of is left to be asked for.
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = rows.iter().map(|row| row.0.0).collect();
    let withdrawn = withdrawn(conn, initiative, &ids, sight)?;
    rows.into_iter().map(|row| read(row, &withdrawn)).collect()
}

/// The documents of a record with numbers above `after`, at most `limit` of them.
///
/// # Errors
/// Where the database is away.
pub fn page(
    conn: &mut Conn,
    initiative: i64,
    sight: &Sight,
    range: (i32, i64),
) -> Result<Vec<Document>> {
    let rows = page_rows(conn, initiative, sight, range)?;
    complete(conn, initiative, rows, sight)
}

/// Documents of one record that a form offers.
const OFFERED: i64 = 100;

/// The first documents of a record that can back something: none that was taken back.
///
/// # Errors
/// Where the database is away.
pub fn offered(conn: &mut Conn, initiative: i64, sight: &Sight) -> Result<Vec<Document>> {
    let found = page(conn, initiative, sight, (0, OFFERED))?;
    Ok(found.into_iter().filter(|one| !one.withdrawn).collect())
}

fn page_rows(
    conn: &mut Conn,
    initiative: i64,
    sight: &Sight,
    (after, limit): (i32, i64),
) -> Result<Vec<Row>> {
    let query = documents::table
        .inner_join(changes::table)
        .left_join(blobs::table.on(documents::sha256.eq(blobs::sha256.nullable())))
        .filter(documents::initiative_id.eq(initiative))
        .filter(documents::number.gt(after))
        .filter(seen(sight))
        .order(documents::number)
        .limit(limit);
    let change = (changes::stage, changes::state_id, changes::organisation_id);
    Ok(query.select(columns!(change)).load(conn)?)
}

/// Documents beside the facts that they back.
pub type Beside = Vec<(i64, Document)>;

/// The first documents of a record, and some that back these facts of it, where it is known already
/// which were taken back: one statement each.
///
/// # Errors
/// Where the database is away.
pub fn knowing(
    conn: &mut Conn,
    initiative: i64,
    (facts, limit): (&[i64], i64),
    withdrawn: &BTreeSet<i64>,
    now: Instant,
) -> Result<(Vec<Document>, Beside)> {
    let sight = Sight::Public(now);
    let first = page_rows(conn, initiative, &sight, (0, SHOWN + 1))?;
    let first = first.into_iter().map(|row| read(row, withdrawn));
    let backing = fact_rows(conn, initiative, facts, (&sight, limit))?;
    let backing = backing
        .into_iter()
        .map(|(fact, row)| Ok((fact, read(row, withdrawn)?)));
    Ok((
        first.collect::<Result<_>>()?,
        backing.collect::<Result<_>>()?,
    ))
}

/// The first documents of a record and, where there are more, some that back these facts of it: one
/// statement each, and one for which were taken back.
///
/// # Errors
/// Where the database is away.
pub(super) fn first_and_beside(
    conn: &mut Conn,
    initiative: i64,
    (facts, limit): (&[i64], i64),
    sight: &Sight,
) -> Result<(Vec<Document>, Beside)> {
    let first = page_rows(conn, initiative, sight, (0, SHOWN + 1))?;
    let shown = usize::try_from(SHOWN).map_err(Error::internal)?;
    let beside = if first.len() > shown {
        fact_rows(conn, initiative, facts, (sight, limit))?
    } else {
        Vec::new()
    };
    let rows = first.iter().chain(beside.iter().map(|(_, row)| row));
    let ids: Vec<i64> = rows.map(|row| row.0.0).collect();
    let withdrawn = withdrawn(conn, initiative, &ids, sight)?;
    let first = first.into_iter().map(|row| read(row, &withdrawn));
    let beside = beside
        .into_iter()
        .map(|(fact, row)| Ok((fact, read(row, &withdrawn)?)));
    Ok((
        first.collect::<Result<_>>()?,
        beside.collect::<Result<_>>()?,
    ))
}

/// How many documents a record has.
///
/// # Errors
/// Where the database is away.
pub fn count(conn: &mut Conn, initiative: i64, sight: &Sight) -> Result<usize> {
    let query = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq(initiative))
        .filter(seen(sight));
    let counted: i64 = query.count().get_result(conn)?;
    usize::try_from(counted).map_err(Error::internal)
}

/// The document of a record with a number.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(conn: &mut Conn, initiative: i64, sight: &Sight, number: i32) -> Result<Document> {
    let before = number.checked_sub(1).ok_or(Error::NotFound)?;
    let found = page(conn, initiative, sight, (before, 1))?;
    let found = found.into_iter().next();
    found
        .filter(|document| document.number == number)
        .ok_or(Error::NotFound)
}

/// The documents that back these facts of a record, each with its fact, by number; at most
/// `limit`.
///
/// # Errors
/// Where the database is away.
pub fn of_facts(
    conn: &mut Conn,
    initiative: i64,
    facts: &[i64],
    (sight, limit): (&Sight, i64),
) -> Result<Vec<(i64, Document)>> {
    let rows = fact_rows(conn, initiative, facts, (sight, limit))?;
    let (of, rows): (Vec<i64>, Vec<Row>) = rows.into_iter().unzip();
    let documents = complete(conn, initiative, rows, sight)?;
    Ok(of.into_iter().zip(documents).collect())
}

fn fact_rows(
    conn: &mut Conn,
    initiative: i64,
    facts: &[i64],
    (sight, limit): (&Sight, i64),
) -> Result<Vec<(i64, Row)>> {
    if facts.is_empty() {
        return Ok(Vec::new());
    }
    // A document that is seen may be tied to a fact by a draft that is not.
    let known = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(seen(sight))
        .select(changes::id);
    let of = diesel::alias!(changes as of);
    let query = documents::table
        .inner_join(fact_documents::table)
        .inner_join(of.on(documents::change_id.eq(of.field(changes::id))))
        .left_join(blobs::table.on(documents::sha256.eq(blobs::sha256.nullable())))
        .filter(fact_documents::fact_id.eq_any(facts.to_vec()))
        .filter(fact_documents::change_id.eq_any(known.clone()))
        .filter(documents::change_id.eq_any(known))
        .order((documents::number, fact_documents::fact_id))
        .limit(limit);
    let change = of.fields((changes::stage, changes::state_id, changes::organisation_id));
    Ok(query
        .select((fact_documents::fact_id, columns!(change)))
        .load(conn)?)
}

/// These documents as readers of a figure are told of them, by row.
///
/// # Errors
/// Where the database is away.
pub fn cited(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, Cited>> {
    let rows: Vec<(i64, i32, Option<String>, String, bool)> = documents::table
        .filter(documents::id.eq_any(ids))
        .select((
            documents::id,
            documents::number,
            documents::url,
            documents::title,
            documents::confidential,
        ))
        .load(conn)?;
    let cited = rows
        .into_iter()
        .map(|(id, number, url, title, confidential)| {
            let cited = Cited {
                number,
                url,
                title,
                confidential,
            };
            (id, cited)
        });
    Ok(cited.collect())
}

/// Which facts these documents back, as far as somebody may know: fact, document.
///
/// # Errors
/// Where the database is away.
pub fn backed_by(
    conn: &mut Conn,
    documents: &[Document],
    sight: &Sight,
) -> Result<Vec<(i64, i64)>> {
    let ids: Vec<i64> = documents.iter().map(|document| document.id).collect();
    let query = fact_documents::table
        .inner_join(changes::table)
        .filter(fact_documents::document_id.eq_any(ids))
        .filter(seen(sight));
    Ok(query
        .select((fact_documents::fact_id, fact_documents::document_id))
        .load(conn)?)
}

/// Enough of what backs facts of a record to know how well each is proved, however many documents
/// there are: of the public ones that stand, one for each fact; and every one of these that were
/// taken back. Pairs of fact and document.
///
/// # Errors
/// Where the database is away.
pub fn thin(
    conn: &mut Conn,
    initiative: i64,
    withdrawn: &[i64],
    now: Instant,
) -> Result<Vec<(i64, i64)>> {
    let tied = diesel::alias!(changes as tied);
    let since = tied
        .filter(tied.field(changes::initiative_id).eq(initiative))
        .filter(tied.field(changes::public_at).le(now))
        .select(tied.field(changes::id));
    let standing: Vec<(i64, Option<i64>)> = fact_documents::table
        .inner_join(documents::table.inner_join(changes::table))
        .filter(documents::initiative_id.eq(initiative))
        .filter(changes::public_at.le(now))
        .filter(fact_documents::change_id.eq_any(since))
        .filter(not(documents::id.eq_any(withdrawn.to_vec())))
        .group_by(fact_documents::fact_id)
        .select((fact_documents::fact_id, min(fact_documents::document_id)))
        .load(conn)?;
    let mut pairs: Vec<(i64, i64)> = standing
        .into_iter()
        .filter_map(|(fact, document)| Some((fact, document?)))
        .collect();
    if !withdrawn.is_empty() {
        let gone: Vec<(i64, i64)> = fact_documents::table
            .filter(fact_documents::document_id.eq_any(withdrawn.to_vec()))
            .select((fact_documents::fact_id, fact_documents::document_id))
            .load(conn)?;
        pairs.extend(gone);
    }
    Ok(pairs)
}

/// Every document of a record in somebody's sight. For checks, and what is handed in; other pages
/// read [`page`] by page.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Document>> {
    page(conn, initiative, &sight.into(), (0, i64::MAX))
}

/// Which facts of a record are backed by which documents, in somebody's sight.
///
/// # Errors
/// Where the database is away.
pub fn backings(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<(i64, i64)>> {
    Ok(fact_documents::table
        .inner_join(documents::table)
        .inner_join(changes::table.on(fact_documents::change_id.eq(changes::id)))
        .filter(documents::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .select((fact_documents::fact_id, fact_documents::document_id))
        .load(conn)?)
}

/// Which of these documents were taken back, as far as somebody may know.
fn withdrawn(
    conn: &mut Conn,
    initiative: i64,
    documents: &[i64],
    sight: &Sight,
) -> Result<BTreeSet<i64>> {
    let mut gone = BTreeSet::new();
    for chunk in documents.chunks(BATCH) {
        let rows: Vec<Option<i64>> = facts::table
            .inner_join(changes::table)
            .filter(facts::initiative_id.eq(initiative))
            .filter(seen(sight))
            .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
            .filter(facts::document_id.eq_any(chunk.to_vec()))
            .select(facts::document_id)
            .load(conn)?;
        gone.extend(rows.into_iter().flatten());
    }
    Ok(gone)
}

/// The document of a record that consists of the same and was not taken back, as far as somebody
/// may know.
///
/// # Errors
/// Where the database is away.
pub(super) fn same(
    conn: &mut Conn,
    initiative: i64,
    content: &Content<'_>,
    confidential: bool,
    sight: &Sight,
) -> Result<Option<Document>> {
    let query = documents::table
        .inner_join(changes::table)
        .left_join(blobs::table.on(documents::sha256.eq(blobs::sha256.nullable())))
        .filter(documents::initiative_id.eq(initiative))
        .filter(documents::confidential.eq(confidential))
        .order(documents::number)
        .filter(seen(sight))
        .limit(SHOWN)
        .into_boxed::<MultiBackend>();
    let query = match content {
        Content::Link(url) => query.filter(documents::url.eq(*url)),
        Content::File(sha256, _) => query.filter(documents::sha256.eq(*sha256)),
    };
    let change = (changes::stage, changes::state_id, changes::organisation_id);
    let rows: Vec<Row> = query.select(columns!(change)).load(conn)?;
    let found = complete(conn, initiative, rows, sight)?;
    Ok(found.into_iter().find(|document| !document.withdrawn))
}

/// Which of these documents were taken back, as far as somebody may know: one statement, or none.
///
/// # Errors
/// Where the database is away.
pub fn gone(
    conn: &mut Conn,
    ids: impl IntoIterator<Item = i64>,
    sight: &Sight,
) -> Result<BTreeSet<i64>> {
    let ids: BTreeSet<i64> = ids.into_iter().collect();
    let ids: Vec<i64> = ids.into_iter().collect();
    let mut gone = BTreeSet::new();
    for chunk in ids.chunks(crate::db::BATCH) {
        let rows: Vec<Option<i64>> = facts::table
            .inner_join(changes::table)
            .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
            .filter(facts::document_id.eq_any(chunk.to_vec()))
            .filter(seen(sight))
            .select(facts::document_id)
            .load(conn)?;
        gone.extend(rows.into_iter().flatten());
    }
    Ok(gone)
}
