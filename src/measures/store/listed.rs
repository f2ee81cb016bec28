//! Measures of all records: what lists and totals are made of.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::super::Filter;
use super::super::model::Measure;
use super::{PlanRow, fill, measures_of, plan_row};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::db::schema::{
    changes, documents as held, initiative_versions as versions, initiatives,
    measure_versions as plans, measures, version_roles, version_themes,
};
use crate::db::{Conn, MultiBackend, among};
use crate::error::Result;
use crate::figures::{View, there};
use crate::i18n::{Locale, Text};
use crate::rules::{Alignment, Body, Coded, Instant, Role};

/// A measure with its record.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The record's reference.
    pub reference: String,
    /// The record's title.
    pub title: Text,
    /// Whether the record is under the Agenda.
    pub alignment: Alignment,
    /// The measure.
    pub measure: Measure,
}

impl Listed {
    /// The public code of the measure: `STI-7F3K9.M2`.
    pub fn code(&self) -> String {
        format!("{}.{}", self.reference, self.measure.code())
    }
}

#[diesel::dsl::auto_type]
fn known() -> _ {
    measures::table
        .inner_join(initiatives::table.on(measures::initiative_id.eq(initiatives::id)))
        .inner_join(versions::table.on(versions::initiative_id.eq(measures::initiative_id)))
        .inner_join(plans::table.on(plans::measure_id.eq(measures::id)))
        .inner_join(changes::table.on(plans::change_id.eq(changes::id)))
        .left_join(held::table.on(plans::baseline_document_id.eq(held::id.nullable())))
}

type Known<'a> = diesel::dsl::IntoBoxed<'a, known, MultiBackend>;

fn led_by<'a>(query: Known<'a>, body: Body) -> Known<'a> {
    let leads = version_roles::table
        .filter(version_roles::version_id.eq(versions::id))
        .filter(version_roles::role.eq(Role::Lead.code()))
        .select(version_roles::id);
    match body {
        Body::State(id) => query.filter(exists(leads.filter(version_roles::state_id.eq(id)))),
        Body::Organisation(id) => {
            query.filter(exists(leads.filter(version_roles::organisation_id.eq(id))))
        }
    }
}

/// The measures that a filter lists, of records that are there, by the titles of their records:
/// withdrawn ones are left out. Two statements, or one where there are none.
///
/// # Errors
/// Where the database is away.
pub fn listed(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    locale: Locale,
) -> Result<Vec<Listed>> {
    let sight = Sight::Public(view.known());
    let query = known().into_boxed::<MultiBackend>();
    let mut query = there!(query, view).filter(changes::public_at.le(view.known()));
    query = match filter.standard {
        Some(standard) => query.filter(measures::code.eq(standard.code())),
        None => query,
    };
    if filter.only_standard {
        query = query.filter(measures::code.is_not_null());
    }
    if let Some(alignment) = filter.alignment {
        query = query.filter(versions::alignment.eq(alignment.code()));
    }
    if let Some(theme) = filter.theme {
        let under = version_themes::table
            .filter(version_themes::version_id.eq(versions::id))
            .filter(version_themes::theme_id.eq(theme));
        query = query.filter(exists(under));
    }
    if let Some(initiative) = filter.initiative {
        query = query.filter(measures::initiative_id.eq(initiative));
    }
    for body in &filter.leads {
        query = led_by(query, *body);
    }
    let key = match locale {
        Locale::En => query.order((initiatives::sort_en, measures::id, plans::id)),
        Locale::Ar => query.order((initiatives::sort_ar, measures::id, plans::id)),
        Locale::Fr => query.order((initiatives::sort_fr, measures::id, plans::id)),
    };
    let rows: Vec<(PlanRow, String, Text, String)> = key
        .select((
            plan_row!(),
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            versions::alignment,
        ))
        .load(conn)?;
    together(conn, rows, &sight)
}

fn together(
    conn: &mut Conn,
    rows: Vec<(PlanRow, String, Text, String)>,
    sight: &Sight,
) -> Result<Vec<Listed>> {
    let mut records = Vec::new();
    let mut found: Vec<Measure> = Vec::new();
    for (row, reference, title, alignment) in rows {
        let Some(one) = measures_of([row])?.pop() else {
            continue;
        };
        match found.last_mut().filter(|last| last.id == one.id) {
            Some(last) => last.versions.extend(one.versions),
            None => {
                records.push((reference, title, stored(&alignment)?));
                found.push(one);
            }
        }
    }
    fill(conn, &mut found, sight)?;
    let both = records.into_iter().zip(found);
    Ok(both
        .filter(|(_, measure)| !measure.is_withdrawn())
        .map(|((reference, title, alignment), measure)| Listed {
            reference,
            title,
            alignment,
            measure,
        })
        .collect())
}

/// The measures of records with their plans as known at an instant, the original first, each with
/// the instant since which the public knows it and its reason; without values. What is withdrawn is
/// among them. One statement.
///
/// # Errors
/// Where the database is away.
pub fn plans_of(conn: &mut Conn, initiatives: &[i64], known: Instant) -> Result<Vec<Measure>> {
    let rows: Vec<PlanRow> = measures::table
        .inner_join(plans::table.inner_join(changes::table))
        .left_join(held::table.on(plans::baseline_document_id.eq(held::id.nullable())))
        .filter(among(measures::initiative_id, initiatives.iter().copied()))
        .filter(seen(&Sight::Public(known)))
        .order(plans::id)
        .select(plan_row!())
        .load(conn)?;
    measures_of(rows)
}
