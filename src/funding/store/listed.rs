//! Transactions and planned budgets of all records: lists, pages by key, and what is added up.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::super::{Filter, Transaction, Under};
use super::money;
use super::transactions::{Row, mark_gone, read, row};
use crate::audit::Sight;
use crate::audit::changes::stored;
use crate::clock::Clock;
use crate::db::schema::{
    budget_versions as budgets, changes, documents as held, initiative_versions as versions,
    initiatives, transactions, version_themes,
};
use crate::db::{Conn, MultiBackend};
use crate::error::{Error, Result};
use crate::figures::{View, there};
use crate::i18n::{Locale, Text};
use crate::rules::money::{Flow, Totals};
use crate::rules::{Body, Coded, Instant, Money, Precision, TransactionType};

/// A transaction with its record.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The record's reference.
    pub reference: String,
    /// The record's title.
    pub title: Text,
    /// The transaction.
    pub transaction: Transaction,
}

/// A planned budget with its record.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The record's row.
    pub initiative: i64,
    /// The record's reference.
    pub reference: String,
    /// The record's title.
    pub title: Text,
    /// What is planned.
    pub amount: Money,
}

#[diesel::dsl::auto_type]
fn told() -> _ {
    transactions::table
        .inner_join(changes::table)
        .inner_join(initiatives::table.on(transactions::initiative_id.eq(initiatives::id)))
        .inner_join(versions::table.on(versions::initiative_id.eq(initiatives::id)))
        .left_join(held::table.on(transactions::document_id.eq(held::id.nullable())))
}

type Told<'a> = diesel::dsl::IntoBoxed<'a, told, MultiBackend>;

#[diesel::dsl::auto_type]
fn planned() -> _ {
    budgets::table
        .inner_join(changes::table)
        .inner_join(initiatives::table.on(budgets::initiative_id.eq(initiatives::id)))
        .inner_join(versions::table.on(versions::initiative_id.eq(initiatives::id)))
}

type Plans<'a> = diesel::dsl::IntoBoxed<'a, planned, MultiBackend>;

#[diesel::dsl::auto_type]
fn under_theme(theme: i64) -> _ {
    exists(
        version_themes::table
            .filter(version_themes::version_id.eq(versions::id))
            .filter(version_themes::theme_id.eq(theme)),
    )
}

/// Of records that are there, by what is known of them; and under the filters of records.
macro_rules! of_records {
    ($query:expr, $view:expr, $filter:expr) => {{
        let mut query = there!($query, $view);
        if let Some(alignment) = $filter.alignment {
            query = query.filter(versions::alignment.eq(alignment.code()));
        }
        if let Some(theme) = $filter.theme {
            query = query.filter(under_theme(theme));
        }
        if let Some(initiative) = $filter.initiative {
            query = query.filter(initiatives::id.eq(initiative));
        }
        query.filter(changes::public_at.le($view.known()))
    }};
}

/// By title in a language, then by the record, after a key.
macro_rules! by_title {
    ($query:expr, $locale:expr, $after:expr, $then:expr) => {{
        macro_rules! by {
            ($column:expr) => {{
                let ordered = $query.order(($column, initiatives::id, $then));
                match $after {
                    Some((id, key, then)) => ordered.filter(
                        $column.gt(key.clone()).or($column.eq(key).and(
                            initiatives::id
                                .gt(id)
                                .or(initiatives::id.eq(id).and($then.gt(then))),
                        )),
                    ),
                    None => ordered,
                }
            }};
        }
        match $locale {
            Locale::En => by!(initiatives::sort_en),
            Locale::Ar => by!(initiatives::sort_ar),
            Locale::Fr => by!(initiatives::sort_fr),
        }
    }};
}

/// What counts: of each transaction the version that was told last, not taken back, and happened
/// by the day. The rules say the same of every single one: a test holds the two together.
fn counting<'a>(view: &View, clock: &Clock, filter: &Filter) -> Told<'a> {
    let (known, day) = (view.known(), view.moment().as_at);
    let (later, published) = diesel::alias!(transactions as later, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(known))
        .select(published.field(changes::id));
    let superseded = later
        .filter(
            later
                .field(transactions::initiative_id)
                .eq(transactions::initiative_id),
        )
        .filter(later.field(transactions::number).eq(transactions::number))
        .filter(later.field(transactions::id).gt(transactions::id))
        .filter(later.field(transactions::change_id).eq_any(published))
        .select(later.field(transactions::id));
    let recorded = changes::recorded_at.le(clock.end_of(day));
    let imprecise = transactions::precision
        .ne(Precision::Day.code())
        .and(recorded);
    let query = told().into_boxed::<MultiBackend>();
    let mut query = of_records!(query, view, filter)
        .filter(transactions::withdrawn.eq(false))
        .filter(transactions::day_last.le(day).or(imprecise))
        .filter(not(exists(superseded)));
    if let Some(kind) = filter.kind() {
        query = query.filter(transactions::kind.eq(kind.code()));
    }
    if let Some(currency) = filter.currency {
        query = query.filter(transactions::currency.eq(currency.code()));
    }
    with_parties(query, filter)
}

fn with_parties<'a>(mut query: Told<'a>, filter: &Filter) -> Told<'a> {
    use transactions as t;
    for body in &filter.parties {
        query = match *body {
            Body::State(id) => {
                query.filter(t::provider_state_id.eq(id).or(t::receiver_state_id.eq(id)))
            }
            Body::Organisation(id) => query.filter(
                t::provider_organisation_id
                    .eq(id)
                    .or(t::receiver_organisation_id.eq(id)),
            ),
        };
    }
    query = match filter.provider {
        Some(Body::State(id)) => query.filter(t::provider_state_id.eq(id)),
        Some(Body::Organisation(id)) => query.filter(t::provider_organisation_id.eq(id)),
        None => query,
    };
    match filter.receiver {
        Some(Body::State(id)) => query.filter(t::receiver_state_id.eq(id)),
        Some(Body::Organisation(id)) => query.filter(t::receiver_organisation_id.eq(id)),
        None => query,
    }
}

/// The plans that stand: of each record the budget that was planned last.
fn standing<'a>(view: &View, filter: &Filter) -> Plans<'a> {
    let known = view.known();
    let (later, published) = diesel::alias!(budgets as later, changes as published);
    let published = published
        .filter(published.field(changes::public_at).le(known))
        .select(published.field(changes::id));
    let superseded = later
        .filter(
            later
                .field(budgets::initiative_id)
                .eq(budgets::initiative_id),
        )
        .filter(later.field(budgets::id).gt(budgets::id))
        .filter(later.field(budgets::change_id).eq_any(published))
        .select(later.field(budgets::id));
    let query = planned().into_boxed::<MultiBackend>();
    let query = of_records!(query, view, filter)
        .filter(budgets::amount_minor.is_not_null())
        .filter(not(exists(superseded)));
    match filter.currency {
        Some(currency) => query.filter(budgets::currency.eq(currency.code())),
        None => query,
    }
}

/// What counts of the transactions that a filter lists, to be added up: one statement, or none.
///
/// # Errors
/// Where the database is away.
pub fn totals(conn: &mut Conn, clock: &Clock, view: &View, filter: &Filter) -> Result<Under> {
    if !filter.takes_transactions() {
        return Ok(Under::default());
    }
    let rows: Vec<(String, String, Option<i64>, Option<String>)> = counting(view, clock, filter)
        .select((
            versions::alignment,
            transactions::kind,
            transactions::amount_minor,
            transactions::currency,
        ))
        .load(conn)?;
    let row = |(alignment, kind, minor, currency): (String, String, _, _)| {
        let kind: TransactionType = stored(&kind)?;
        Ok((stored(&alignment)?, Flow::Of(kind), money(minor, currency)?))
    };
    let rows = rows.into_iter().map(row).collect::<Result<_>>()?;
    Ok(Under::new(rows))
}

/// The same of planned budgets.
///
/// # Errors
/// Where the database is away.
pub fn plans_total(conn: &mut Conn, view: &View, filter: &Filter) -> Result<Under> {
    if !filter.takes_plans() {
        return Ok(Under::default());
    }
    let rows: Vec<(String, Option<i64>, Option<String>)> = standing(view, filter)
        .select((
            versions::alignment,
            budgets::amount_minor,
            budgets::currency,
        ))
        .load(conn)?;
    let row = |(alignment, minor, currency): (String, _, _)| {
        Ok((stored(&alignment)?, Flow::Planned, money(minor, currency)?))
    };
    let rows = rows.into_iter().map(row).collect::<Result<_>>()?;
    Ok(Under::new(rows))
}

/// What a body provides, and what it receives: one statement.
///
/// # Errors
/// Where the database is away.
pub fn totals_of_body(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    body: Body,
) -> Result<(Totals, Totals)> {
    type Ids = (Option<i64>, Option<i64>);
    type Found = (String, Option<i64>, Option<String>, Ids, Ids);
    let filter = Filter {
        parties: vec![body],
        ..Filter::default()
    };
    let rows: Vec<Found> = counting(view, clock, &filter)
        .select((
            transactions::kind,
            transactions::amount_minor,
            transactions::currency,
            (
                transactions::provider_state_id,
                transactions::provider_organisation_id,
            ),
            (
                transactions::receiver_state_id,
                transactions::receiver_organisation_id,
            ),
        ))
        .load(conn)?;
    let is = |(state, organisation): Ids| match body {
        Body::State(id) => state == Some(id),
        Body::Organisation(id) => organisation == Some(id),
    };
    let (mut provides, mut receives) = (Vec::new(), Vec::new());
    for (kind, minor, currency, provider, receiver) in rows {
        let row = (Flow::Of(stored(&kind)?), money(minor, currency)?);
        if is(provider) {
            provides.push(row);
        }
        if is(receiver) {
            receives.push(row);
        }
    }
    Ok((Totals::of(provides), Totals::of(receives)))
}

/// A page of the transactions that count, by their records' titles, after the record with a
/// reference and a number within it.
///
/// # Errors
/// [`Error::Parameter`] where there is no such record.
pub fn list(
    conn: &mut Conn,
    (clock, view): (&Clock, &View),
    filter: &Filter,
    locale: Locale,
    after: Option<(&str, i32)>,
    limit: i64,
) -> Result<Vec<Listed>> {
    let after = match after {
        Some((reference, number)) => {
            let (id, key) = key_of(conn, reference, locale)?;
            Some((id, key, number))
        }
        None => None,
    };
    let query = counting(view, clock, filter).limit(limit);
    let query = by_title!(query, locale, after, transactions::number);
    let rows: Vec<(Row, String, Text)> = query
        .select((
            row!(),
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    complete(conn, rows, view.known())
}

fn complete(
    conn: &mut Conn,
    rows: Vec<(Row, String, Text)>,
    known: Instant,
) -> Result<Vec<Listed>> {
    let mut records = Vec::new();
    let mut found = Vec::new();
    for (row, reference, title) in rows {
        found.push(read(row)?);
        records.push((reference, title));
    }
    mark_gone(conn, &mut found, &Sight::Public(known))?;
    let both = records.into_iter().zip(found);
    Ok(both
        .map(|((reference, title), transaction)| Listed {
            reference,
            title,
            transaction,
        })
        .collect())
}

/// Every version that is known of the transactions of the records that a filter means, whatever
/// their type and their parties: what the rules choose from.
///
/// # Errors
/// Where the database is away.
pub fn candidates(conn: &mut Conn, view: &View, filter: &Filter) -> Result<Vec<Listed>> {
    let query = told().into_boxed::<MultiBackend>();
    let rows: Vec<(Row, String, Text)> = of_records!(query, view, filter)
        .order((initiatives::sort_en, transactions::number, transactions::id))
        .select((
            row!(),
            initiatives::reference,
            crate::text_columns!(initiatives, title),
        ))
        .load(conn)?;
    complete(conn, rows, view.known())
}

/// The record, its reference and title; minor units, currency.
type PlanRow = (i64, String, Text, Option<i64>, Option<String>);

/// A page of the planned budgets that stand, by their records' titles, after a record.
///
/// # Errors
/// [`Error::Parameter`] where there is no such record.
pub fn plans(
    conn: &mut Conn,
    view: &View,
    filter: &Filter,
    locale: Locale,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Planned>> {
    let after = match after {
        Some(reference) => {
            let (id, key) = key_of(conn, reference, locale)?;
            Some((id, key, i64::MAX))
        }
        None => None,
    };
    let query = standing(view, filter).limit(limit);
    let query = by_title!(query, locale, after, budgets::id);
    let rows: Vec<PlanRow> = query
        .select((
            initiatives::id,
            initiatives::reference,
            crate::text_columns!(initiatives, title),
            budgets::amount_minor,
            budgets::currency,
        ))
        .load(conn)?;
    rows.into_iter()
        .map(|(initiative, reference, title, minor, currency)| {
            let amount = money(minor, currency)?;
            Ok(Planned {
                initiative,
                reference,
                title,
                amount: amount.ok_or_else(|| Error::Stored("a plan without an amount".into()))?,
            })
        })
        .collect()
}

fn key_of(conn: &mut Conn, reference: &str, locale: Locale) -> Result<(i64, Vec<u8>)> {
    let one = initiatives::table
        .filter(initiatives::reference.eq(reference))
        .filter(initiatives::public_version_id.is_not_null());
    let found: Option<(i64, Vec<u8>)> = match locale {
        Locale::En => one
            .select((initiatives::id, initiatives::sort_en))
            .first(conn),
        Locale::Ar => one
            .select((initiatives::id, initiatives::sort_ar))
            .first(conn),
        Locale::Fr => one
            .select((initiatives::id, initiatives::sort_fr))
            .first(conn),
    }
    .optional()?;
    found.ok_or_else(|| Error::Parameter {
        name: "after",
        given: reference.to_owned(),
    })
}

/// The row of a record of which anything is public.
///
/// # Errors
/// Where the database is away.
pub(in super::super) fn public_record(conn: &mut Conn, reference: &str) -> Result<Option<i64>> {
    Ok(initiatives::table
        .filter(initiatives::reference.eq(reference))
        .filter(initiatives::public_version_id.is_not_null())
        .select(initiatives::id)
        .first(conn)
        .optional()?)
}
