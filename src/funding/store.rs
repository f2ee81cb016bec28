use diesel::prelude::*;

use super::{Budget, Currency, Money};
use crate::audit::Sight;
use crate::audit::sight::seen;
use crate::db::Conn;
use crate::db::schema::{budget_versions as budgets, changes};
use crate::error::{Error, Result};
use crate::rules::Coded;

/// Adds a version of a record's planned budget.
///
/// # Errors
/// Where the database refuses.
pub fn add_budget(conn: &mut Conn, initiative: i64, change: i64, budget: &Budget) -> Result<()> {
    diesel::insert_into(budgets::table)
        .values((
            budgets::initiative_id.eq(initiative),
            budgets::change_id.eq(change),
            budgets::amount_minor.eq(budget.amount.map(|amount| amount.minor)),
            budgets::currency.eq(budget.amount.map(|amount| amount.currency.code())),
            budgets::document_id.eq(budget.document),
            budgets::reason.eq(budget.reason.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}

type Row = (Option<i64>, Option<String>, Option<i64>, Option<String>);

/// The planned budget of a record, the original first: the versions in somebody's sight.
///
/// # Errors
/// Where the database is away.
pub fn budget(conn: &mut Conn, initiative: i64, sight: impl Into<Sight>) -> Result<Vec<Budget>> {
    let rows: Vec<Row> = budgets::table
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
    rows.into_iter()
        .map(|(minor, currency, document, reason)| {
            Ok(Budget {
                amount: money(minor, currency)?,
                document,
                reason,
            })
        })
        .collect()
}

fn money(minor: Option<i64>, currency: Option<String>) -> Result<Option<Money>> {
    let (Some(minor), Some(code)) = (minor, currency) else {
        return Ok(None);
    };
    let currency = Currency::from_code(&code).ok_or(Error::Stored(code))?;
    Ok(Some(Money { minor, currency }))
}
