//! A column among many rows: the numbers stand in the statement, for there is no end to how many
//! there may be and there is one to what can be bound.

use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// That a column holds one of these rows; nothing is among none.
pub fn among<E: Expression>(column: E, rows: impl IntoIterator<Item = i64>) -> Among<E> {
    let rows: Vec<String> = rows.into_iter().map(|row| row.to_string()).collect();
    Among(column, rows.join(","))
}

/// See [`among`].
#[derive(Clone, Debug)]
pub struct Among<E>(E, String);

impl<E> QueryId for Among<E> {
    type QueryId = ();
    // What is asked differs from one to the next.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<E: Expression> Expression for Among<E> {
    type SqlType = Bool;
}

impl<E, G> ValidGrouping<G> for Among<E> {
    type IsAggregate = is_aggregate::Never;
}

impl<E: SelectableExpression<T>, T> SelectableExpression<T> for Among<E> {}
impl<E: AppearsOnTable<T>, T> AppearsOnTable<T> for Among<E> {}

impl<E: QueryFragment<B>, B: Backend> QueryFragment<B> for Among<E> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, B>) -> QueryResult<()> {
        out.unsafe_to_cache_prepared();
        if self.1.is_empty() {
            out.push_sql("1 = 0");
            return Ok(());
        }
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(" IN (");
        out.push_sql(&self.1);
        out.push_sql(")");
        Ok(())
    }
}
