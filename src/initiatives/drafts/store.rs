use diesel::prelude::*;
use rand::Rng;

use super::{DraftStage, EntryDraft, packed, unpacked};
use crate::audit::Stage;
use crate::audit::changes::stored;
use crate::db::schema::{changes, entry_drafts as drafts, initiatives, submissions};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::rules::{Body, Coded, Instant};

/// The most drafts that one list shows.
const MOST: i64 = 100;

/// Begins a draft; returns its code.
///
/// # Errors
/// [`Error::TooLarge`], and where the database refuses.
pub fn begin(
    conn: &mut Conn,
    account: i64,
    initiative: Option<i64>,
    body: Option<Body>,
    fields: &[(String, String)],
    now: Instant,
) -> Result<String> {
    let (state, organisation) = columns(body);
    let code = new_code();
    diesel::insert_into(drafts::table)
        .values((
            drafts::code.eq(&code),
            drafts::account_id.eq(account),
            drafts::initiative_id.eq(initiative),
            drafts::state_id.eq(state),
            drafts::organisation_id.eq(organisation),
            drafts::fields.eq(packed(fields)?),
            drafts::stage.eq(DraftStage::Open.code()),
            drafts::began_at.eq(now),
            drafts::saved_at.eq(now),
        ))
        .execute(conn)?;
    Ok(code)
}

/// Saves what was typed; who saves a proposal of their body is its author from then on.
///
/// # Errors
/// [`Error::TooLarge`]; [`Error::NotFound`] where it is no longer open.
pub fn save(
    conn: &mut Conn,
    draft: i64,
    account: i64,
    fields: &[(String, String)],
    now: Instant,
) -> Result<()> {
    let open = drafts::table
        .filter(drafts::id.eq(draft))
        .filter(drafts::stage.eq(DraftStage::Open.code()));
    let saved = diesel::update(open)
        .set((
            drafts::account_id.eq(account),
            drafts::fields.eq(packed(fields)?),
            drafts::saved_at.eq(now),
        ))
        .execute(conn)?;
    if saved == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// The draft of a code: one's own, that of others is not there.
///
/// # Errors
/// [`Error::NotFound`].
pub fn find(conn: &mut Conn, account: i64, code: &str) -> Result<EntryDraft> {
    let mine = by_code(conn, code)?.filter(|draft| draft.account == account);
    mine.filter(|draft| draft.stage != DraftStage::Discarded)
        .ok_or(Error::NotFound)
}

/// The proposal of a code for a record, whosever it is: for those who decide on it.
///
/// # Errors
/// [`Error::NotFound`].
pub fn of_reference(conn: &mut Conn, initiative: i64, code: &str) -> Result<EntryDraft> {
    let found = by_code(conn, code)?.filter(|draft| draft.initiative == Some(initiative));
    found.ok_or(Error::NotFound)
}

fn by_code(conn: &mut Conn, code: &str) -> Result<Option<EntryDraft>> {
    // What cannot be a code is not asked for: PostgreSQL refuses a NUL in a text.
    if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(None);
    }
    let mut found = load(conn, |query| query.filter(drafts::code.eq(code.to_owned())))?;
    Ok(found.pop())
}

/// The unfinished new records of an account, the last saved first.
///
/// # Errors
/// Where the database is away.
pub fn of_account(conn: &mut Conn, account: i64) -> Result<Vec<EntryDraft>> {
    load(conn, |query| {
        query
            .filter(drafts::account_id.eq(account))
            .filter(drafts::initiative_id.is_null())
            .filter(drafts::stage.eq(DraftStage::Open.code()))
    })
}

/// What a body proposes to change of a record and was not decided on yet.
///
/// # Errors
/// Where the database is away.
pub fn proposal_of(conn: &mut Conn, initiative: i64, body: Body) -> Result<Option<EntryDraft>> {
    let of_body = proposals(conn, initiative)?.into_iter();
    Ok(of_body.rev().find(|draft| draft.body == Some(body)))
}

/// Every proposal for a record that was not decided on yet, by whatever body; the oldest first.
///
/// # Errors
/// Where the database is away.
pub fn proposals(conn: &mut Conn, initiative: i64) -> Result<Vec<EntryDraft>> {
    let waiting = [DraftStage::Open.code(), DraftStage::Submitted.code()];
    let mut found = load(conn, |query| {
        query
            .filter(drafts::initiative_id.eq(initiative).assume_not_null())
            .filter(drafts::stage.eq_any(waiting))
    })?;
    found.reverse();
    Ok(found)
}

/// Moves a draft on its way: submitted, returned to its author, entered.
///
/// # Errors
/// Where the database refuses.
pub fn set_stage(conn: &mut Conn, draft: i64, stage: DraftStage) -> Result<()> {
    diesel::update(drafts::table.find(draft))
        .set(drafts::stage.eq(stage.code()))
        .execute(conn)?;
    Ok(())
}

/// Puts what was decided of a submitted proposal in the place of what it said, its author and the
/// instant of its saving untouched.
///
/// # Errors
/// [`Error::NotFound`] where it is no longer submitted, and where the database refuses.
pub fn rebase(conn: &mut Conn, draft: i64, fields: &[(String, String)]) -> Result<()> {
    let waiting = drafts::table
        .filter(drafts::id.eq(draft))
        .filter(drafts::stage.eq(DraftStage::Submitted.code()));
    let saved = diesel::update(waiting)
        .set(drafts::fields.eq(packed(fields)?))
        .execute(conn)?;
    if saved == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Whether something of a record was handed in and waits for a decision.
///
/// # Errors
/// Where the database is away.
pub fn is_submitted(conn: &mut Conn, initiative: i64) -> Result<bool> {
    let waiting: i64 = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(changes::stage.eq(Stage::Submitted.code()))
        .count()
        .get_result(conn)?;
    Ok(waiting > 0)
}

/// Notes that an unfinished new record became a record.
///
/// # Errors
/// Where the database refuses.
pub fn entered(conn: &mut Conn, draft: i64, reference: &str) -> Result<()> {
    let record: i64 = initiatives::table
        .filter(initiatives::reference.eq(reference))
        .select(initiatives::id)
        .first(conn)?;
    diesel::update(drafts::table.find(draft))
        .set((
            drafts::initiative_id.eq(record),
            drafts::stage.eq(DraftStage::Entered.code()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives an open draft up. What was submitted once stays, for the submission speaks of it.
///
/// # Errors
/// [`Error::NotFound`] where it is no longer open.
pub fn discard(conn: &mut Conn, draft: &EntryDraft) -> Result<()> {
    if !draft.is_open() {
        return Err(Error::NotFound);
    }
    let handed_in: i64 = submissions::table
        .filter(submissions::entry_draft_id.eq(draft.id))
        .count()
        .get_result(conn)?;
    if handed_in > 0 {
        return set_stage(conn, draft.id, DraftStage::Discarded);
    }
    diesel::delete(drafts::table.find(draft.id)).execute(conn)?;
    Ok(())
}

/// Ties the change that a proposal became to it: recorded when its author saved it, and part of
/// what was handed in with it.
///
/// # Errors
/// Where the database refuses.
pub fn tie(conn: &mut Conn, change: i64, draft: &EntryDraft) -> Result<()> {
    let submission: Option<i64> = submissions::table
        .filter(submissions::entry_draft_id.eq(draft.id))
        .order(submissions::id.desc())
        .select(submissions::id)
        .first(conn)
        .optional()?;
    diesel::update(changes::table.find(change))
        .set((
            changes::recorded_at.eq(draft.saved_at),
            changes::submission_id.eq(submission),
        ))
        .execute(conn)?;
    Ok(())
}

fn columns(body: Option<Body>) -> (Option<i64>, Option<i64>) {
    match body {
        Some(Body::State(id)) => (Some(id), None),
        Some(Body::Organisation(id)) => (None, Some(id)),
        None => (None, None),
    }
}

/// Twenty letters and digits that cannot be misread: a hundred random bits.
fn new_code() -> String {
    const ALPHABET: &[u8] = b"23456789abcdefghjklmnpqrstuvwxyz";
    let mut bytes = [0_u8; 20];
    rand::rng().fill_bytes(&mut bytes);
    let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
    bytes.iter().map(letter).collect()
}

type Row = (
    i64,
    String,
    i64,
    Option<i64>,
    (Option<i64>, Option<i64>),
    String,
    String,
    (Instant, Instant),
);

type Query<'a> = diesel::dsl::IntoBoxed<'a, drafts::table, MultiBackend>;

/// The last saved first.
fn load<'a>(
    conn: &mut Conn,
    which: impl FnOnce(Query<'a>) -> Query<'a>,
) -> Result<Vec<EntryDraft>> {
    let rows: Vec<Row> = which(drafts::table.into_boxed::<MultiBackend>())
        .order((drafts::saved_at.desc(), drafts::id.desc()))
        .limit(MOST)
        .select((
            drafts::id,
            drafts::code,
            drafts::account_id,
            drafts::initiative_id,
            (drafts::state_id, drafts::organisation_id),
            drafts::fields,
            drafts::stage,
            (drafts::began_at, drafts::saved_at),
        ))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<EntryDraft> {
    let (id, code, account, initiative, (state, organisation), fields, stage, times) = row;
    Ok(EntryDraft {
        id,
        code,
        account,
        initiative,
        body: state
            .map(Body::State)
            .or(organisation.map(Body::Organisation)),
        fields: unpacked(&fields)?,
        stage: stored(&stage)?,
        began_at: times.0,
        saved_at: times.1,
    })
}
