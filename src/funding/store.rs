//! Planned budgets as they are kept; transactions are beside it.

mod listed;
mod transactions;

use diesel::prelude::*;

use super::{Budget, Currency, Money};
use crate::audit::Sight;
use crate::audit::sight::seen;
use crate::db::Conn;
use crate::db::schema::{budget_versions as budgets, changes};
use crate::error::{Error, Result};
use crate::insert_all;
use crate::rules::Coded;

pub(super) use listed::public_record;
pub use listed::{Listed, Planned, candidates, list, plans, plans_total, totals, totals_of_body};
pub use transactions::{
    NewTransaction, add_transactions, by_number, last_numbers, told_of, transactions_of,
    transactions_of_many,
};

#[derive(Insertable)]
#[diesel(table_name = budgets, treat_none_as_default_value = false)]
struct NewRow<'a> {
    initiative_id: i64,
    change_id: i64,
    amount_minor: Option<i64>,
    currency: Option<&'static str>,
    document_id: Option<i64>,
    reason: Option<&'a str>,
}

/// Adds a version of a record's planned budget.
///
/// # Errors
/// Where the database refuses.
pub fn add_budget(conn: &mut Conn, initiative: i64, change: i64, budget: &Budget) -> Result<()> {
    add_budgets(conn, &[(initiative, change, budget)])
}

/// Adds versions of the planned budgets of many records: the record, the change that says so, the
/// budget.
///
/// # Errors
/// Where the database refuses.
pub fn add_budgets(conn: &mut Conn, new: &[(i64, i64, &Budget)]) -> Result<()> {
    let rows: Vec<NewRow<'_>> = new
        .iter()
        .map(|(initiative, change, budget)| NewRow {
            initiative_id: *initiative,
            change_id: *change,
            amount_minor: budget.amount.map(|amount| amount.minor),
            currency: budget.amount.map(|amount| amount.currency.code()),
            document_id: budget.document,
            reason: budget.reason.as_deref(),
        })
        .collect();
    insert_all!(conn, budgets::table, &rows);
    Ok(())
}

/// The columns of a planned budget: amount in minor units, currency, document, reason.
pub type BudgetRow = (Option<i64>, Option<String>, Option<i64>, Option<String>);

/// The planned budget of a record, the original first: the versions in somebody's sight.
///
/// # Errors
/// Where the database is away.
pub fn budget(conn: &mut Conn, initiative: i64, sight: impl Into<Sight>) -> Result<Vec<Budget>> {
    let rows: Vec<BudgetRow> = budgets::table
        .inner_join(changes::table)
        .filter(budgets::initiative_id.eq(initiative))
        .filter(seen(&sight.into()))
        .order(budgets::id)
        .select((
            budgets::amount_minor,
            budgets::currency,
            budgets::document_id,
            budgets::reason,
        ))
        .load(conn)?;
    rows.into_iter().map(read_budget).collect()
}

/// Reads a planned budget.
///
/// # Errors
/// Where the currency is none that the program knows.
pub fn read_budget((minor, currency, document, reason): BudgetRow) -> Result<Budget> {
    Ok(Budget {
        amount: money(minor, currency)?,
        document,
        reason,
    })
}

fn money(minor: Option<i64>, currency: Option<String>) -> Result<Option<Money>> {
    let (Some(minor), Some(code)) = (minor, currency) else {
        return Ok(None);
    };
    let currency = Currency::from_code(&code).ok_or(Error::Stored(code))?;
    Ok(Some(Money { minor, currency }))
}
