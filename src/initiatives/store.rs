pub(super) mod rows;

use std::collections::BTreeMap;

use diesel::dsl::exists;
use diesel::prelude::*;
use rand::Rng;

use self::rows::{NewInitiative, add_profiles, write_texts};
use super::{Initiative, Profile, Texts};
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::audit::{Publication, Sight};
use crate::db::schema::{
    changes, initiative_versions as versions, initiatives, measures, version_commitments,
    version_priorities, version_roles, version_themes,
};
use crate::db::{Conn, among};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::rules::commitment::Basis;
use crate::rules::{Body, Coded, Dating, Day, Instant, Kind, Precision};

type Row = (
    i64,
    String,
    Text,
    Text,
    Option<String>,
    i64,
    Option<i64>,
    bool,
);

/// The initiative with a public reference, public or not.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_reference(conn: &mut Conn, reference: &str) -> Result<Initiative> {
    // What cannot be a reference is not asked for: PostgreSQL refuses a NUL in a text.
    if !reference.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::NotFound);
    }
    let row: Option<Row> = initiatives::table
        .filter(initiatives::reference.eq(reference))
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            crate::text_columns!(initiatives, summary),
            initiatives::partners,
            initiatives::lock_version,
            initiatives::public_version_id,
            exists(measures::table.filter(measures::initiative_id.eq(initiatives::id))),
        ))
        .first(conn)
        .optional()?;
    let (id, reference, title, summary, partners, lock_version, public_version, measured) =
        row.ok_or(Error::NotFound)?;
    let texts = Texts {
        title,
        summary,
        partners,
    };
    Ok(Initiative {
        id,
        reference,
        texts,
        lock_version,
        public_version,
        measured,
    })
}

/// The public reference of a row.
///
/// # Errors
/// [`Error::NotFound`].
pub fn reference_of(conn: &mut Conn, id: i64) -> Result<String> {
    initiatives::table
        .find(id)
        .select(initiatives::reference)
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// References and titles of rows.
///
/// # Errors
/// Where the database is away.
pub fn references(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, (String, Text)>> {
    let rows: Vec<(i64, String, Text)> = initiatives::table
        .filter(among(initiatives::id, ids.iter().copied()))
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(id, reference, title)| (id, (reference, title)))
        .collect())
}

/// `STI-` and five letters and digits that cannot be misread; somebody may have it.
pub(super) fn random_reference(random: &mut impl Rng) -> String {
    const ALPHABET: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut bytes = [0_u8; 5];
    random.fill_bytes(&mut bytes);
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    format!("STI-{}", letters.iter().collect::<String>())
}

/// A reference that nobody has: `STI-` and five letters and digits that cannot be misread.
///
/// # Errors
/// Where the database is away.
pub fn new_reference(conn: &mut Conn) -> Result<String> {
    loop {
        let reference = random_reference(&mut rand::rng());
        let taken: i64 = initiatives::table
            .filter(initiatives::reference.eq(&reference))
            .count()
            .get_result(conn)?;
        if taken == 0 {
            return Ok(reference);
        }
    }
}

/// Adds an initiative with its texts; nothing of it is public before a profile is.
///
/// # Errors
/// Where the database refuses.
pub fn add(conn: &mut Conn, reference: &str, texts: &Texts, now: Instant) -> Result<i64> {
    Ok(diesel::insert_into(initiatives::table)
        .values(&NewInitiative::new(reference, texts, now))
        .returning(initiatives::id)
        .get_result(conn)?)
}

/// Replaces the texts.
///
/// # Errors
/// Where the database refuses.
pub fn edit_texts(conn: &mut Conn, initiative: &Initiative, texts: &Texts) -> Result<()> {
    write_texts(conn, initiative.id, &initiative.reference, texts)
}

/// Takes the turn of an editor who saw `lock_version`: true, and the version raised, unless
/// somebody else was first.
///
/// # Errors
/// Where the database refuses.
pub fn take_turn(conn: &mut Conn, id: i64, lock_version: i64) -> Result<bool> {
    let mine = initiatives::table
        .filter(initiatives::id.eq(id))
        .filter(initiatives::lock_version.eq(lock_version));
    let raised = initiatives::lock_version.eq(initiatives::lock_version + 1);
    Ok(diesel::update(mine).set(raised).execute(conn)? == 1)
}

/// Adds a profile, which supersedes the ones before.
///
/// # Errors
/// Where the database refuses.
pub fn add_profile(conn: &mut Conn, initiative: i64, change: i64, profile: &Profile) -> Result<()> {
    add_profiles(conn, &[(initiative, change, profile)])
}

type VersionRow = (
    i64,
    i64,
    String,
    String,
    Option<i64>,
    Option<i64>,
    Option<String>,
    bool,
    Option<Day>,
    Option<Day>,
    Option<String>,
    bool,
);

/// The columns of a [`VersionRow`].
macro_rules! version_columns {
    () => {
        (
            versions::id,
            versions::framework_id,
            versions::kind,
            versions::alignment,
            versions::parent_id,
            versions::series_id,
            versions::source_word,
            versions::proposed,
            versions::announced_first,
            versions::announced_last,
            versions::announced_precision,
            versions::withdrawn,
        )
    };
}

/// A profile: the newest there is, drafts included, or the public one.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn profile(conn: &mut Conn, initiative: &Initiative, public: bool) -> Result<Profile> {
    let mut query = versions::table
        .filter(versions::initiative_id.eq(initiative.id))
        .order(versions::id.desc())
        .into_boxed::<crate::db::MultiBackend>();
    if public {
        query = query.filter(versions::id.eq(initiative.public_version.ok_or(Error::NotFound)?));
    }
    let row: Option<VersionRow> = query.select(version_columns!()).first(conn).optional()?;
    complete(conn, row.ok_or(Error::NotFound)?)
}

/// The row of the profile that the public sees, or of the newest draft while nothing is public.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn version_of(conn: &mut Conn, initiative: &Initiative) -> Result<i64> {
    if let Some(public) = initiative.public_version {
        return Ok(public);
    }
    versions::table
        .filter(versions::initiative_id.eq(initiative.id))
        .order(versions::id.desc())
        .select(versions::id)
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

/// The newest profile in somebody's sight.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn profile_seen(conn: &mut Conn, initiative: &Initiative, sight: &Sight) -> Result<Profile> {
    let row: Option<VersionRow> = versions::table
        .inner_join(changes::table)
        .filter(versions::initiative_id.eq(initiative.id))
        .filter(seen(sight))
        .order(versions::id.desc())
        .select(version_columns!())
        .first(conn)
        .optional()?;
    complete(conn, row.ok_or(Error::NotFound)?)
}

/// The row of the newest profile in somebody's sight.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn version_seen(conn: &mut Conn, initiative: &Initiative, sight: &Sight) -> Result<i64> {
    versions::table
        .inner_join(changes::table)
        .filter(versions::initiative_id.eq(initiative.id))
        .filter(seen(sight))
        .order(versions::id.desc())
        .select(versions::id)
        .first(conn)
        .optional()?
        .ok_or(Error::NotFound)
}

fn complete(conn: &mut Conn, row: VersionRow) -> Result<Profile> {
    let (
        id,
        framework,
        kind,
        alignment,
        parent,
        series,
        word,
        proposed,
        first,
        last,
        precision,
        withdrawn,
    ) = row;
    let themes: Vec<(i64, bool)> = version_themes::table
        .filter(version_themes::version_id.eq(id))
        .select((version_themes::theme_id, version_themes::is_primary))
        .load(conn)?;
    let roles: Vec<RoleRow> = version_roles::table
        .filter(version_roles::version_id.eq(id))
        .select((
            version_roles::role,
            version_roles::state_id,
            version_roles::organisation_id,
        ))
        .load(conn)?;
    let precision: Precision = stored(precision.as_deref().unwrap_or("unknown"))?;
    let linked: Vec<(i64, String)> = version_commitments::table
        .filter(version_commitments::version_id.eq(id))
        .select((
            version_commitments::commitment_id,
            version_commitments::basis,
        ))
        .load(conn)?;
    Ok(Profile {
        framework,
        kind: stored(&kind)?,
        alignment: stored(&alignment)?,
        parent,
        series,
        word: word.map(|word| stored(&word)).transpose()?,
        proposed,
        announced: Dating::from_columns(first, last, precision),
        withdrawn,
        primary_theme: themes.iter().find(|theme| theme.1).map(|theme| theme.0),
        themes: themes.iter().map(|theme| theme.0).collect(),
        roles: roles.into_iter().map(read_role).collect::<Result<_>>()?,
        priorities: version_priorities::table
            .filter(version_priorities::version_id.eq(id))
            .select(version_priorities::priority_id)
            .load(conn)?,
        commitments: linked.iter().map(|(commitment, _)| *commitment).collect(),
        confirmed: confirmed(linked),
    }
    .in_order())
}

/// Of links to commitments with their basis, those that a person confirmed.
pub fn confirmed(links: Vec<(i64, String)>) -> Vec<i64> {
    let is_confirmed = |(_, basis): &(i64, String)| basis == Basis::Confirmed.code();
    let confirmed = links.into_iter().filter(is_confirmed);
    confirmed.map(|(commitment, _)| commitment).collect()
}

/// A role with its body in three columns: role, state, organisation.
pub(crate) type RoleRow = (String, Option<i64>, Option<i64>);

/// A role with its body out of three columns.
///
/// # Errors
/// [`Error::Stored`] for a role that the program does not know, or a row without a body.
pub(crate) fn read_role(
    (role, state, organisation): RoleRow,
) -> Result<(crate::rules::Role, Body)> {
    let body = state
        .map(Body::State)
        .or(organisation.map(Body::Organisation));
    Ok((
        stored(&role)?,
        body.ok_or_else(|| Error::Stored("role without a body".into()))?,
    ))
}

/// The kind of a record by its newest profile, and whether that withdraws it: drafts included.
///
/// # Errors
/// [`Error::NotFound`] where there is none.
pub fn newest(conn: &mut Conn, initiative: i64) -> Result<(Kind, bool)> {
    let row: Option<(String, bool)> = versions::table
        .filter(versions::initiative_id.eq(initiative))
        .order(versions::id.desc())
        .select((versions::kind, versions::withdrawn))
        .first(conn)
        .optional()?;
    let (kind, withdrawn) = row.ok_or(Error::NotFound)?;
    Ok((stored(&kind)?, withdrawn))
}

/// How a change of a record becomes public: as a draft while the record is one, with the record
/// while an embargo holds it back, at once when it is public.
///
/// # Errors
/// Where the database is away.
pub fn next_publication(conn: &mut Conn, initiative: i64, now: Instant) -> Result<Publication> {
    let first: Option<(Option<Day>, Option<Instant>)> = changes::table
        .filter(changes::initiative_id.eq(initiative))
        .filter(changes::public_at.is_not_null())
        .order((changes::public_at, changes::id))
        .select((changes::embargo_on, changes::public_at))
        .first(conn)
        .optional()?;
    Ok(match first {
        None => Publication::Draft,
        Some((Some(day), Some(instant))) if instant > now => Publication::From(day, instant),
        Some(_) => Publication::Now,
    })
}

/// The most drafts that a list shows.
const DRAFTS: i64 = 100;

/// Records of which nothing was published yet: reference and title, the newest first.
///
/// # Errors
/// Where the database is away.
pub fn drafts(conn: &mut Conn) -> Result<Vec<(String, Text)>> {
    let published = changes::table
        .filter(changes::initiative_id.eq(initiatives::id.nullable()))
        .filter(changes::public_at.is_not_null())
        .select(changes::id);
    Ok(initiatives::table
        .filter(diesel::dsl::not(diesel::dsl::exists(published)))
        .order(initiatives::id.desc())
        .limit(DRAFTS)
        .select((
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?)
}
