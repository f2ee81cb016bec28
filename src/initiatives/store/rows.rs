//! The rows of initiatives and their profiles, one or many of them.

use diesel::prelude::*;

use crate::db::schema::{
    initiative_versions, initiatives, version_commitments, version_priorities, version_roles,
    version_themes,
};
use crate::db::{Conn, came_in_order, next_id};
use crate::error::Result;
use crate::i18n::{Locale, Text, fold, order};
use crate::initiatives::{Profile, Texts};
use crate::insert_all;
use crate::rules::{Body, Coded, Day, Instant, Role};

/// An initiative about to be added; nothing of it is public before a profile is.
#[derive(Insertable)]
#[diesel(table_name = initiatives, treat_none_as_default_value = false)]
pub(in crate::initiatives) struct NewInitiative<'a> {
    reference: &'a str,
    title_en: Option<&'a str>,
    title_ar: Option<&'a str>,
    title_fr: Option<&'a str>,
    summary_en: Option<&'a str>,
    summary_ar: Option<&'a str>,
    summary_fr: Option<&'a str>,
    partners: Option<&'a str>,
    search_text: String,
    sort_en: Vec<u8>,
    sort_ar: Vec<u8>,
    sort_fr: Vec<u8>,
    lock_version: i64,
    created_at: Instant,
}

impl<'a> NewInitiative<'a> {
    pub(in crate::initiatives) fn new(reference: &'a str, texts: &'a Texts, now: Instant) -> Self {
        let [sort_en, sort_ar, sort_fr] = sort_keys(&texts.title);
        Self {
            reference,
            title_en: texts.title.en.as_deref(),
            title_ar: texts.title.ar.as_deref(),
            title_fr: texts.title.fr.as_deref(),
            summary_en: texts.summary.en.as_deref(),
            summary_ar: texts.summary.ar.as_deref(),
            summary_fr: texts.summary.fr.as_deref(),
            partners: texts.partners.as_deref(),
            search_text: search_text(reference, texts),
            sort_en,
            sort_ar,
            sort_fr,
            lock_version: 1,
            created_at: now,
        }
    }
}

/// Replaces the texts of a record, and what it is found and sorted by.
pub(in crate::initiatives) fn write_texts(
    conn: &mut Conn,
    id: i64,
    reference: &str,
    texts: &Texts,
) -> Result<()> {
    let [sort_en, sort_ar, sort_fr] = sort_keys(&texts.title);
    diesel::update(initiatives::table.find(id))
        .set((
            initiatives::title_en.eq(texts.title.en.as_deref()),
            initiatives::title_ar.eq(texts.title.ar.as_deref()),
            initiatives::title_fr.eq(texts.title.fr.as_deref()),
            initiatives::summary_en.eq(texts.summary.en.as_deref()),
            initiatives::summary_ar.eq(texts.summary.ar.as_deref()),
            initiatives::summary_fr.eq(texts.summary.fr.as_deref()),
            initiatives::partners.eq(texts.partners.as_deref()),
            initiatives::search_text.eq(search_text(reference, texts)),
            initiatives::sort_en.eq(sort_en),
            initiatives::sort_ar.eq(sort_ar),
            initiatives::sort_fr.eq(sort_fr),
        ))
        .execute(conn)?;
    Ok(())
}

fn sort_keys(title: &Text) -> [Vec<u8>; 3] {
    [Locale::En, Locale::Ar, Locale::Fr]
        .map(|locale| order::key(locale, title.in_locale(locale).text))
}

fn search_text(reference: &str, texts: &Texts) -> String {
    let Texts {
        title,
        summary,
        partners,
    } = texts;
    let parts = [
        &title.en,
        &title.ar,
        &title.fr,
        &summary.en,
        &summary.ar,
        &summary.fr,
        partners,
    ];
    let words: Vec<&str> = parts
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    fold::fold(&format!("{reference} {}", words.join(" ")))
}

#[derive(Insertable)]
#[diesel(table_name = initiative_versions, treat_none_as_default_value = false)]
struct NewVersion {
    initiative_id: i64,
    change_id: i64,
    framework_id: i64,
    kind: &'static str,
    alignment: &'static str,
    parent_id: Option<i64>,
    series_id: Option<i64>,
    source_word: Option<&'static str>,
    proposed: bool,
    announced_first: Option<Day>,
    announced_last: Option<Day>,
    announced_precision: &'static str,
    withdrawn: bool,
}

impl NewVersion {
    fn new(initiative: i64, change: i64, profile: &Profile) -> Self {
        let announced = profile.announced;
        Self {
            initiative_id: initiative,
            change_id: change,
            framework_id: profile.framework,
            kind: profile.kind.code(),
            alignment: profile.alignment.code(),
            parent_id: profile.parent,
            series_id: profile.series,
            source_word: profile.word.map(Coded::code),
            proposed: profile.proposed,
            announced_first: announced.first(),
            announced_last: announced.last(),
            announced_precision: announced.precision().code(),
            withdrawn: profile.withdrawn,
        }
    }
}

#[derive(Insertable)]
#[diesel(table_name = version_themes, treat_none_as_default_value = false)]
struct NewTheme {
    version_id: i64,
    theme_id: i64,
    is_primary: bool,
}

#[derive(Insertable)]
#[diesel(table_name = version_roles, treat_none_as_default_value = false)]
struct NewRole {
    version_id: i64,
    role: &'static str,
    state_id: Option<i64>,
    organisation_id: Option<i64>,
}

impl NewRole {
    fn new(version_id: i64, (role, body): (Role, Body)) -> Self {
        let (state_id, organisation_id) = match body {
            Body::State(id) => (Some(id), None),
            Body::Organisation(id) => (None, Some(id)),
        };
        Self {
            version_id,
            role: role.code(),
            state_id,
            organisation_id,
        }
    }
}

#[derive(Insertable)]
#[diesel(table_name = version_priorities, treat_none_as_default_value = false)]
struct NewPriority {
    version_id: i64,
    priority_id: i64,
}

#[derive(Insertable)]
#[diesel(table_name = version_commitments, treat_none_as_default_value = false)]
struct NewCommitment {
    version_id: i64,
    commitment_id: i64,
    basis: &'static str,
}

/// What hangs on profiles.
#[derive(Default)]
struct Links {
    themes: Vec<NewTheme>,
    roles: Vec<NewRole>,
    priorities: Vec<NewPriority>,
    commitments: Vec<NewCommitment>,
}

impl Links {
    fn add(&mut self, version_id: i64, profile: &Profile) {
        let theme = |theme_id: &i64| NewTheme {
            version_id,
            theme_id: *theme_id,
            is_primary: Some(*theme_id) == profile.primary_theme,
        };
        let priority = |priority_id: &i64| NewPriority {
            version_id,
            priority_id: *priority_id,
        };
        let commitment = |commitment_id: &i64| NewCommitment {
            version_id,
            commitment_id: *commitment_id,
            basis: profile.basis(*commitment_id).code(),
        };
        let role = |role: &(Role, Body)| NewRole::new(version_id, *role);
        self.themes.extend(profile.themes.iter().map(theme));
        self.roles.extend(profile.roles.iter().map(role));
        self.priorities
            .extend(profile.priorities.iter().map(priority));
        self.commitments
            .extend(profile.commitments.iter().map(commitment));
    }

    fn write(&self, conn: &mut Conn) -> Result<()> {
        insert_all!(conn, version_themes::table, &self.themes);
        insert_all!(conn, version_roles::table, &self.roles);
        insert_all!(conn, version_priorities::table, &self.priorities);
        insert_all!(conn, version_commitments::table, &self.commitments);
        Ok(())
    }
}

/// Adds profiles, each superseding those of its record before: the record, the change that says
/// so, the profile.
pub(in crate::initiatives) fn add_profiles(
    conn: &mut Conn,
    new: &[(i64, i64, &Profile)],
) -> Result<()> {
    let first = next_id(conn, "initiative_versions")?;
    let rows: Vec<NewVersion> = new
        .iter()
        .map(|(initiative, change, profile)| NewVersion::new(*initiative, *change, profile))
        .collect();
    insert_all!(conn, initiative_versions::table, &rows);
    came_in_order(conn, "initiative_versions", first, rows.len())?;
    let mut links = Links::default();
    for (version, (_, _, profile)) in (first..).zip(new) {
        links.add(version, profile);
    }
    links.write(conn)
}

/// Adds initiatives, which get the rows from [`next_id`] on in their order.
pub(in crate::initiatives) fn add_initiatives(
    conn: &mut Conn,
    new: &[NewInitiative<'_>],
) -> Result<()> {
    insert_all!(conn, initiatives::table, new);
    Ok(())
}
