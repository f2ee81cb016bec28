use std::collections::BTreeSet;

use diesel::dsl::{max, min, not};
use diesel::prelude::*;

use super::files::FileKind;
use super::{Content, Document, File, Language, NewDocument, NewLink, Sight};
use crate::audit::changes::stored;
use crate::db::schema::{blobs, changes, documents, fact_documents, facts};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::{Body, Coded, FactKind, Instant};

/// Documents on one page.
pub const SHOWN: i64 = 20;

/// Adds a link; returns its row. The same link twice is one document, unless the first is a draft
/// that the public may never see with what this change says.
///
/// # Errors
/// Where the database refuses.
pub fn add_link(conn: &mut Conn, link: &NewLink<'_>) -> Result<i64> {
    if let Some(id) = same_link(conn, link)? {
        return Ok(id);
    }
    let document = NewDocument {
        initiative: link.initiative,
        change: link.change,
        content: Content::Link(link.url),
        title: link.title,
        language: None,
        source_kind: link.source_kind,
        confidential: false,
    };
    add(conn, &document)
}

fn same_link(conn: &mut Conn, link: &NewLink<'_>) -> Result<Option<i64>> {
    type Row = (i64, (String, Option<i64>, Option<i64>));
    let same: Vec<Row> = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq(link.initiative))
        .filter(documents::url.eq(link.url))
        .filter(documents::confidential.eq(false))
        .order(documents::id)
        .select((
            documents::id,
            (changes::stage, changes::state_id, changes::organisation_id),
        ))
        .load(conn)?;
    if same.is_empty() {
        return Ok(None);
    }
    let (state, organisation): (Option<i64>, Option<i64>) = changes::table
        .find(link.change)
        .select((changes::state_id, changes::organisation_id))
        .first(conn)?;
    let ids: Vec<i64> = same.iter().map(|row| row.0).collect();
    let withdrawn = withdrawn(conn, link.initiative, &ids, &Sight::All)?;
    let known = |(_, (stage, of_state, of_organisation)): &Row| {
        stage == "published" || (*of_state, *of_organisation) == (state, organisation)
    };
    let mut standing = same
        .into_iter()
        .filter(|row| !withdrawn.contains(&row.0) && known(row));
    Ok(standing.next().map(|row| row.0))
}

/// Adds a document under the next number of its record; returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, document: &NewDocument<'_>) -> Result<i64> {
    let last: Option<i32> = documents::table
        .filter(documents::initiative_id.eq(document.initiative))
        .select(max(documents::number))
        .first(conn)?;
    let (form, url, sha256, name) = match document.content {
        Content::Link(url) => ("link", Some(url), None, None),
        Content::File(sha256, name) => ("file", None, Some(sha256), Some(name)),
    };
    Ok(diesel::insert_into(documents::table)
        .values((
            documents::initiative_id.eq(document.initiative),
            documents::number.eq(last.unwrap_or(0) + 1),
            documents::change_id.eq(document.change),
            documents::form.eq(form),
            documents::url.eq(url),
            documents::sha256.eq(sha256),
            documents::file_name.eq(name),
            documents::title.eq(document.title),
            documents::language.eq(document.language.map(Coded::code)),
            documents::source_kind.eq(document.source_kind.code()),
            documents::confidential.eq(document.confidential),
        ))
        .returning(documents::id)
        .get_result(conn)?)
}

/// Ties a document to a fact; once is enough.
///
/// # Errors
/// Where the database refuses.
pub fn back(conn: &mut Conn, fact: i64, document: i64, change: i64) -> Result<()> {
    let tied: i64 = fact_documents::table
        .filter(fact_documents::fact_id.eq(fact))
        .filter(fact_documents::document_id.eq(document))
        .count()
        .get_result(conn)?;
    if tied == 0 {
        diesel::insert_into(fact_documents::table)
            .values((
                fact_documents::fact_id.eq(fact),
                fact_documents::document_id.eq(document),
                fact_documents::change_id.eq(change),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Narrows a boxed query that knows `changes` to what somebody may know of.
macro_rules! seen {
    ($query:expr, $sight:expr) => {{
        let query = $query.into_boxed::<MultiBackend>();
        match $sight {
            Sight::All => query,
            Sight::Public(now) => query.filter(changes::public_at.le(now)),
            Sight::Of(Body::State(id), now) => {
                query.filter(changes::public_at.le(now).or(changes::state_id.eq(id)))
            }
            Sight::Of(Body::Organisation(id), now) => query.filter(
                changes::public_at
                    .le(now)
                    .or(changes::organisation_id.eq(id)),
            ),
        }
    }};
}

/// The columns of a [`Document`], of documents with their changes and files.
macro_rules! columns {
    () => {
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
            (changes::stage, changes::state_id, changes::organisation_id),
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
        .order(documents::number)
        .limit(limit);
    Ok(seen!(query, *sight).select(columns!()).load(conn)?)
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

/// How many documents a record has.
///
/// # Errors
/// Where the database is away.
pub fn count(conn: &mut Conn, initiative: i64, sight: &Sight) -> Result<usize> {
    let query = documents::table
        .inner_join(changes::table)
        .filter(documents::initiative_id.eq(initiative));
    let counted: i64 = seen!(query, *sight).count().get_result(conn)?;
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
    // A document that is public may be tied to a fact by a draft: that is not known yet.
    let changed = diesel::alias!(changes as tied);
    let (floor, now, state, organisation) = bounds(sight);
    let known = (changed.field(changes::public_at).le(now))
        .or(changed.field(changes::state_id).eq(state))
        .or(changed.field(changes::organisation_id).eq(organisation))
        .or(changed.field(changes::id).ge(floor));
    let tied = changed
        .filter(changed.field(changes::initiative_id).eq(initiative))
        .filter(known)
        .select(changed.field(changes::id));
    let query = documents::table
        .inner_join(fact_documents::table)
        .inner_join(changes::table)
        .left_join(blobs::table.on(documents::sha256.eq(blobs::sha256.nullable())))
        .filter(fact_documents::fact_id.eq_any(facts.to_vec()))
        .filter(fact_documents::change_id.eq_any(tied))
        .order((documents::number, fact_documents::fact_id))
        .limit(limit);
    Ok(seen!(query, *sight)
        .select((fact_documents::fact_id, columns!()))
        .load(conn)?)
}

/// A sight as bounds of changes: from which row on all, known at which instant, for which state or
/// organisation. Rows begin at 1, so that a nought is nobody.
fn bounds(sight: &Sight) -> (i64, Instant, i64, i64) {
    match *sight {
        Sight::All => (0, Instant::default(), 0, 0),
        Sight::Public(now) => (i64::MAX, now, 0, 0),
        Sight::Of(Body::State(id), now) => (i64::MAX, now, id, 0),
        Sight::Of(Body::Organisation(id), now) => (i64::MAX, now, 0, id),
    }
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
        .filter(fact_documents::document_id.eq_any(ids));
    Ok(seen!(query, *sight)
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

/// Every document of a record: those that the public sees at an instant, or drafts as well. For
/// checks; pages read [`page`] by page.
///
/// # Errors
/// Where the database is away.
pub fn of_initiative(
    conn: &mut Conn,
    initiative: i64,
    public_at: Option<Instant>,
) -> Result<Vec<Document>> {
    let sight = public_at.map_or(Sight::All, Sight::Public);
    page(conn, initiative, &sight, (0, i64::MAX))
}

/// Which facts of a record are backed by which documents.
///
/// # Errors
/// Where the database is away.
pub fn backings(conn: &mut Conn, initiative: i64) -> Result<Vec<(i64, i64)>> {
    Ok(fact_documents::table
        .inner_join(facts::table)
        .filter(facts::initiative_id.eq(initiative))
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
    if documents.is_empty() {
        return Ok(BTreeSet::new());
    }
    let query = facts::table
        .inner_join(changes::table)
        .filter(facts::initiative_id.eq(initiative))
        .filter(facts::kind.eq(FactKind::DocumentWithdrawn.code()))
        .filter(facts::document_id.eq_any(documents.to_vec()));
    let rows: Vec<Option<i64>> = seen!(query, *sight).select(facts::document_id).load(conn)?;
    Ok(rows.into_iter().flatten().collect())
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
        .limit(SHOWN);
    let query = seen!(query, *sight);
    let query = match content {
        Content::Link(url) => query.filter(documents::url.eq(*url)),
        Content::File(sha256, _) => query.filter(documents::sha256.eq(*sha256)),
    };
    let rows: Vec<Row> = query.select(columns!()).load(conn)?;
    let found = complete(conn, initiative, rows, sight)?;
    Ok(found.into_iter().find(|document| !document.withdrawn))
}
