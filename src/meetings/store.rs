//! Meetings and their documents out of their tables.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::{Meeting, MeetingDocument, NewDocument, NewMeeting};
use crate::db::Conn;
use crate::db::schema::{changes, meeting_documents as documents_of, meeting_edits, meetings};
use crate::error::{Error, Result};
use crate::i18n::{Locale, Text};
use crate::rules::{Day, Instant};

/// The columns of a meeting, for a `select`.
macro_rules! columns {
    () => {
        (
            meetings::id,
            meetings::code,
            meetings::from_on,
            meetings::to_on,
            $crate::text_columns!(meetings, name),
            $crate::text_columns!(meetings, place),
            $crate::text_columns!(meetings, note),
            (
                meetings::source.nullable(),
                meetings::source_ar,
                meetings::source_fr,
            ),
        )
    };
}

/// Every meeting, the newest first.
///
/// # Errors
/// Where the database is away.
pub fn all(conn: &mut Conn) -> Result<Vec<Meeting>> {
    Ok(meetings::table
        .order((meetings::from_on.desc(), meetings::id.desc()))
        .select(columns!())
        .load(conn)?)
}

/// Every meeting that was known at an instant, the newest first. What was loaded was always known.
///
/// # Errors
/// Where the database is away.
pub fn known(conn: &mut Conn, known: Instant) -> Result<Vec<Meeting>> {
    let added_later = meeting_edits::table
        .inner_join(changes::table)
        .filter(meeting_edits::meeting_id.eq(meetings::id))
        .filter(meeting_edits::added.eq(true))
        .filter(changes::public_at.gt(known))
        .select(meeting_edits::id);
    Ok(meetings::table
        .filter(not(exists(added_later)))
        .order((meetings::from_on.desc(), meetings::id.desc()))
        .select(columns!())
        .load(conn)?)
}

/// The meeting with a code.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_code(conn: &mut Conn, code: &str) -> Result<Meeting> {
    meetings::table
        .filter(meetings::code.eq(code))
        .select(columns!())
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// How a form says which particulars of a meeting it saw.
///
/// # Errors
/// Where the database is away.
pub fn mark(conn: &mut Conn, meeting: i64) -> Result<String> {
    let edits: Vec<Instant> = meeting_edits::table
        .inner_join(changes::table)
        .filter(meeting_edits::meeting_id.eq(meeting))
        .order(meeting_edits::id)
        .select(changes::recorded_at)
        .load(conn)?;
    let last = edits.last().copied().unwrap_or_default();
    Ok(format!(
        "{}.{}",
        last.and_utc().timestamp_micros(),
        edits.len()
    ))
}

/// Adds a meeting to a framework; its code must be free. Returns its row.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, framework: i64, code: &str, said: &NewMeeting) -> Result<i64> {
    let row = NewRow {
        framework_id: framework,
        code,
        particulars: particulars(said),
    };
    Ok(diesel::insert_into(meetings::table)
        .values(&row)
        .returning(meetings::id)
        .get_result(conn)?)
}

/// Changes the particulars of a meeting.
///
/// # Errors
/// Where the database refuses.
pub fn edit(conn: &mut Conn, meeting: i64, said: &NewMeeting) -> Result<()> {
    diesel::update(meetings::table.find(meeting))
        .set(particulars(said))
        .execute(conn)?;
    Ok(())
}

/// The columns of the particulars.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = meetings, treat_none_as_default_value = false, treat_none_as_null = true)]
struct Particulars<'a> {
    from_on: Day,
    to_on: Day,
    name_en: Option<&'a str>,
    name_ar: Option<&'a str>,
    name_fr: Option<&'a str>,
    place_en: Option<&'a str>,
    place_ar: Option<&'a str>,
    place_fr: Option<&'a str>,
    note_en: Option<&'a str>,
    note_ar: Option<&'a str>,
    note_fr: Option<&'a str>,
    source: &'a str,
    source_ar: Option<&'a str>,
    source_fr: Option<&'a str>,
}

/// The columns of a meeting that is added.
#[derive(Insertable)]
#[diesel(table_name = meetings, treat_none_as_default_value = false)]
struct NewRow<'a> {
    framework_id: i64,
    code: &'a str,
    #[diesel(embed)]
    particulars: Particulars<'a>,
}

fn particulars(said: &NewMeeting) -> Particulars<'_> {
    let NewMeeting {
        name,
        place,
        note,
        source,
        ..
    } = said;
    Particulars {
        from_on: said.from,
        to_on: said.to,
        name_en: name.en.as_deref(),
        name_ar: name.ar.as_deref(),
        name_fr: name.fr.as_deref(),
        place_en: place.en.as_deref(),
        place_ar: place.ar.as_deref(),
        place_fr: place.fr.as_deref(),
        note_en: note.en.as_deref(),
        note_ar: note.ar.as_deref(),
        note_fr: note.fr.as_deref(),
        source: source.en.as_deref().unwrap_or_default(),
        source_ar: source.ar.as_deref(),
        source_fr: source.fr.as_deref(),
    }
}

/// Notes that a meeting was added or edited here: a newer release leaves it alone.
///
/// # Errors
/// Where the database refuses.
pub fn note(conn: &mut Conn, meeting: i64, change: i64, added: bool) -> Result<()> {
    diesel::insert_into(meeting_edits::table)
        .values((
            meeting_edits::meeting_id.eq(meeting),
            meeting_edits::change_id.eq(change),
            meeting_edits::added.eq(added),
        ))
        .execute(conn)?;
    Ok(())
}

type DocumentRow = (
    (i32, Option<String>, Text, String, Option<String>),
    Option<(Option<Instant>, Option<String>)>,
);

/// The documents of a meeting as they were known at an instant, in order; those that were taken
/// back are among them.
///
/// # Errors
/// Where the database is away.
pub fn documents(conn: &mut Conn, meeting: i64, known: Instant) -> Result<Vec<MeetingDocument>> {
    let withdrawal = diesel::alias!(changes as withdrawal);
    let of_withdrawal = documents_of::withdrawal_id
        .eq(withdrawal.field(changes::id).nullable())
        .and(withdrawal.field(changes::public_at).le(known));
    let rows: Vec<DocumentRow> = documents_of::table
        .inner_join(changes::table.on(documents_of::change_id.eq(changes::id)))
        .left_join(withdrawal.on(of_withdrawal.assume_not_null()))
        .filter(documents_of::meeting_id.eq(meeting))
        .filter(changes::public_at.le(known))
        .order(documents_of::number)
        .select((
            (
                documents_of::number,
                documents_of::symbol,
                crate::text_columns!(documents_of, title),
                documents_of::languages,
                documents_of::url,
            ),
            (
                withdrawal.field(changes::public_at),
                withdrawal.field(changes::reason),
            )
                .nullable(),
        ))
        .load(conn)?;
    let read = |((number, symbol, title, languages, url), withdrawn): DocumentRow| {
        let languages = languages.split(' ').filter_map(Locale::from_code);
        let withdrawn = withdrawn.and_then(|(at, reason)| Some((at?, reason.unwrap_or_default())));
        MeetingDocument {
            number,
            symbol,
            title,
            languages: languages.collect(),
            url,
            withdrawn,
        }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Adds a document to a meeting; returns its number.
///
/// # Errors
/// Where the database refuses.
pub fn add_document(
    conn: &mut Conn,
    (meeting, change): (i64, i64),
    document: &NewDocument,
) -> Result<i32> {
    let last: Option<i32> = documents_of::table
        .filter(documents_of::meeting_id.eq(meeting))
        .select(diesel::dsl::max(documents_of::number))
        .first(conn)?;
    let number = last.unwrap_or(0) + 1;
    let languages: Vec<&str> = document.languages.iter().map(|one| one.code()).collect();
    diesel::insert_into(documents_of::table)
        .values((
            documents_of::meeting_id.eq(meeting),
            documents_of::number.eq(number),
            documents_of::change_id.eq(change),
            documents_of::symbol.eq(&document.symbol),
            documents_of::title_en.eq(&document.title.en),
            documents_of::title_ar.eq(&document.title.ar),
            documents_of::title_fr.eq(&document.title.fr),
            documents_of::languages.eq(languages.join(" ")),
            documents_of::url.eq(&document.url),
        ))
        .execute(conn)?;
    Ok(number)
}

/// Takes a document back; the change says why. Nothing where it was taken back before.
///
/// # Errors
/// Where the database refuses.
pub fn withdraw_document(
    conn: &mut Conn,
    (meeting, change): (i64, i64),
    number: i32,
) -> Result<()> {
    let standing = documents_of::table
        .filter(documents_of::meeting_id.eq(meeting))
        .filter(documents_of::number.eq(number))
        .filter(documents_of::withdrawal_id.is_null());
    diesel::update(standing)
        .set(documents_of::withdrawal_id.eq(change))
        .execute(conn)?;
    Ok(())
}
