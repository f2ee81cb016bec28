//! The transactions of records, as they are read and written.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::super::{Bodies, Party, Transaction};
use super::money;
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::audit::{Sight, Told, ToldRow};
use crate::db::schema::{changes, documents as held, organisations, states, transactions};
use crate::db::{BATCH, Conn};
use crate::documents::{self, Backing, BackingRow};
use crate::error::{Error, Result};
use crate::i18n::Text;
use crate::insert_all;
use crate::organisations::bodies::Called;
use crate::rules::{Body, Coded, Dating, Day, Money, TransactionType};

/// What is told of a transaction, about to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTransaction {
    /// The record.
    pub initiative: i64,
    /// The change that says so.
    pub change: i64,
    /// Its number within the record.
    pub number: i32,
    /// The version that it was made on; none of a first one.
    pub supersedes: Option<i64>,
    /// What it is.
    pub kind: TransactionType,
    /// The amount; none of what was given in kind.
    pub amount: Option<Money>,
    /// What was given, or a remark.
    pub description: Option<String>,
    /// Who provides.
    pub provider: Party,
    /// Who receives.
    pub receiver: Option<Party>,
    /// The day it happened.
    pub dating: Dating,
    /// The document that backs it, by its row.
    pub document: Option<i64>,
    /// It is taken back.
    pub withdrawn: bool,
}

#[derive(Insertable)]
#[diesel(table_name = transactions, treat_none_as_default_value = false)]
struct NewRow<'a> {
    initiative_id: i64,
    number: i32,
    change_id: i64,
    supersedes_id: Option<i64>,
    kind: &'static str,
    amount_minor: Option<i64>,
    currency: Option<&'static str>,
    description: Option<&'a str>,
    provider_state_id: Option<i64>,
    provider_organisation_id: Option<i64>,
    provider_name: Option<&'a str>,
    receiver_state_id: Option<i64>,
    receiver_organisation_id: Option<i64>,
    receiver_name: Option<&'a str>,
    day_first: Option<Day>,
    day_last: Option<Day>,
    precision: &'static str,
    document_id: Option<i64>,
    withdrawn: bool,
}

type Columns<'a> = (Option<i64>, Option<i64>, Option<&'a str>);

fn columns(party: Option<&Party>) -> Columns<'_> {
    match party {
        Some(Party::Body(Body::State(id))) => (Some(*id), None, None),
        Some(Party::Body(Body::Organisation(id))) => (None, Some(*id), None),
        Some(Party::Named(name)) => (None, None, Some(name)),
        None => (None, None, None),
    }
}

impl<'a> From<&'a NewTransaction> for NewRow<'a> {
    fn from(new: &'a NewTransaction) -> Self {
        let provider = columns(Some(&new.provider));
        let receiver = columns(new.receiver.as_ref());
        Self {
            initiative_id: new.initiative,
            number: new.number,
            change_id: new.change,
            supersedes_id: new.supersedes,
            kind: new.kind.code(),
            amount_minor: new.amount.map(|amount| amount.minor),
            currency: new.amount.map(|amount| amount.currency.code()),
            description: new.description.as_deref(),
            provider_state_id: provider.0,
            provider_organisation_id: provider.1,
            provider_name: provider.2,
            receiver_state_id: receiver.0,
            receiver_organisation_id: receiver.1,
            receiver_name: receiver.2,
            day_first: new.dating.first(),
            day_last: new.dating.last(),
            precision: new.dating.precision().code(),
            document_id: new.document,
            withdrawn: new.withdrawn,
        }
    }
}

/// Adds versions of transactions, in their order.
///
/// # Errors
/// Where the database refuses.
pub fn add_transactions(conn: &mut Conn, new: &[NewTransaction]) -> Result<()> {
    let rows: Vec<NewRow<'_>> = new.iter().map(NewRow::from).collect();
    insert_all!(conn, transactions::table, &rows);
    Ok(())
}

/// The highest number among the transactions of each of these records that has any, drafts of
/// everybody included.
///
/// # Errors
/// Where the database is away.
pub fn last_numbers(conn: &mut Conn, ids: &[i64]) -> Result<BTreeMap<i64, i32>> {
    let mut last = BTreeMap::new();
    for chunk in ids.chunks(BATCH) {
        let rows: Vec<(i64, i32)> = transactions::table
            .filter(transactions::initiative_id.eq_any(chunk))
            .order(transactions::number)
            .select((transactions::initiative_id, transactions::number))
            .load(conn)?;
        last.extend(rows);
    }
    Ok(last)
}

/// The columns of a [`Transaction`], of transactions with their changes and documents.
macro_rules! row {
    () => {
        (
            (
                transactions::id,
                transactions::initiative_id,
                transactions::number,
                transactions::kind,
                transactions::withdrawn,
            ),
            (
                transactions::amount_minor,
                transactions::currency,
                transactions::description,
            ),
            (
                transactions::provider_state_id,
                transactions::provider_organisation_id,
                transactions::provider_name,
            ),
            (
                transactions::receiver_state_id,
                transactions::receiver_organisation_id,
                transactions::receiver_name,
            ),
            (
                transactions::day_first,
                transactions::day_last,
                transactions::precision,
            ),
            $crate::audit::told_columns!(),
            $crate::documents::backing_columns!(held),
        )
    };
}
pub(super) use row;

type PartyColumns = (Option<i64>, Option<i64>, Option<String>);

/// See [`row`].
pub(super) type Row = (
    (i64, i64, i32, String, bool),
    (Option<i64>, Option<String>, Option<String>),
    PartyColumns,
    PartyColumns,
    (Option<Day>, Option<Day>, String),
    ToldRow,
    Option<BackingRow>,
);

fn party((state, organisation, name): PartyColumns) -> Option<Party> {
    let state = state.map(|id| Party::Body(Body::State(id)));
    let organisation = organisation.map(|id| Party::Body(Body::Organisation(id)));
    state.or(organisation).or(name.map(Party::Named))
}

/// Reads a row; which documents were taken back is told by [`mark_gone`].
pub(super) fn read(row: Row) -> Result<Transaction> {
    let (own, (minor, currency, description), provider, receiver, day, change, document) = row;
    let (id, initiative, number, kind, withdrawn) = own;
    let (first, last, precision) = day;
    let provider = party(provider).ok_or_else(|| Error::Stored("no provider".into()))?;
    Ok(Transaction {
        kind: stored(&kind)?,
        amount: money(minor, currency)?,
        receiver: party(receiver),
        dating: Dating::from_columns(first, last, stored(&precision)?),
        document: document.map(Backing::from),
        told: Told::try_from(change)?,
        id,
        initiative,
        number,
        description,
        provider,
        withdrawn,
    })
}

/// Marks the documents that were taken back, as far as somebody may know: one statement, or none.
pub(super) fn mark_gone(conn: &mut Conn, found: &mut [Transaction], sight: &Sight) -> Result<()> {
    let backings = found.iter().filter_map(|one| one.document.as_ref());
    let ids: Vec<i64> = backings.map(|document| document.id).collect();
    let gone = documents::gone(conn, ids, sight)?;
    for document in found.iter_mut().filter_map(|one| one.document.as_mut()) {
        document.withdrawn = gone.contains(&document.id);
    }
    Ok(())
}

/// The transactions of a record in somebody's sight, by number, each as it was told last; one that
/// was taken back says so.
///
/// # Errors
/// Where the database is away.
pub fn transactions_of(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
) -> Result<Vec<Transaction>> {
    transactions_of_many(conn, &[initiative], sight)
}

/// The same of many records, by record and number.
///
/// # Errors
/// Where the database is away.
pub fn transactions_of_many(
    conn: &mut Conn,
    initiatives: &[i64],
    sight: impl Into<Sight>,
) -> Result<Vec<Transaction>> {
    let sight = sight.into();
    let mut newest: BTreeMap<(i64, i32), Transaction> = BTreeMap::new();
    for chunk in initiatives.chunks(BATCH) {
        let rows: Vec<Row> = transactions::table
            .inner_join(changes::table)
            .left_join(held::table.on(transactions::document_id.eq(held::id.nullable())))
            .filter(transactions::initiative_id.eq_any(chunk.to_vec()))
            .filter(seen(&sight))
            .order(transactions::id)
            .select(row!())
            .load(conn)?;
        for row in rows {
            let one = read(row)?;
            newest.insert((one.initiative, one.number), one);
        }
    }
    let mut found: Vec<Transaction> = newest.into_values().collect();
    mark_gone(conn, &mut found, &sight)?;
    Ok(found)
}

/// The transactions of a record in somebody's sight, with the names of those who provide and
/// receive, in one statement; which of their documents were taken back is told by `gone`, for
/// whoever asks has read the facts of the record.
///
/// # Errors
/// Where the database is away.
pub fn told_of(
    conn: &mut Conn,
    initiative: i64,
    sight: impl Into<Sight>,
    gone: impl Fn(i64) -> bool,
) -> Result<(Vec<Transaction>, Bodies)> {
    type StateRow = (i64, String, Text);
    type OrganisationRow = (i64, String, Text, bool);
    let state = transactions::provider_state_id
        .eq(states::id.nullable())
        .or(transactions::receiver_state_id.eq(states::id.nullable()));
    let organisation = transactions::provider_organisation_id
        .eq(organisations::id.nullable())
        .or(transactions::receiver_organisation_id.eq(organisations::id.nullable()));
    let rows: Vec<(Row, Option<StateRow>, Option<OrganisationRow>)> = transactions::table
        .inner_join(changes::table)
        .left_join(held::table.on(transactions::document_id.eq(held::id.nullable())))
        .left_join(states::table.on(state))
        .left_join(organisations::table.on(organisation))
        .filter(transactions::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .order(transactions::id)
        .select((
            row!(),
            (states::id, states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::id,
                organisations::code,
                crate::text_columns!(organisations, name),
                organisations::institution,
            )
                .nullable(),
        ))
        .load(conn)?;
    let mut newest: BTreeMap<i32, Transaction> = BTreeMap::new();
    let mut bodies = Bodies::default();
    // One that names two states comes twice, once with each.
    for (row, state, organisation) in rows {
        let mut one = read(row)?;
        if let Some(document) = &mut one.document {
            document.withdrawn = gone(document.id);
        }
        newest.insert(one.number, one);
        bodies.states.extend(state.map(|(id, code, name)| Called {
            id,
            code,
            name,
            institution: false,
            merged: false,
        }));
        let organisation = organisation.map(|(id, code, name, institution)| Called {
            id,
            code,
            name,
            institution,
            merged: false,
        });
        bodies.organisations.extend(organisation);
    }
    Ok((newest.into_values().collect(), bodies))
}

/// The transaction of a record with a number, as it was told last.
///
/// # Errors
/// [`Error::NotFound`].
pub fn by_number(
    conn: &mut Conn,
    initiative: i64,
    sight: &Sight,
    number: i32,
) -> Result<Transaction> {
    let all = transactions_of(conn, initiative, sight)?;
    let found = all.into_iter().find(|one| one.number == number);
    found.ok_or(Error::NotFound)
}
