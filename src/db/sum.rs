//! `SUM` of 64-bit integers as a 64-bit integer: PostgreSQL would answer with a numeric.

use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate,
};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};

/// `CAST(SUM(inner) AS BIGINT)`; null over no rows.
pub fn sum_big<E: Expression>(inner: E) -> SumBig<E> {
    SumBig(inner)
}

/// See [`sum_big`].
#[derive(Clone, Copy, Debug, QueryId)]
pub struct SumBig<E>(E);

impl<E: Expression> Expression for SumBig<E> {
    type SqlType = Nullable<BigInt>;
}

impl<E, G> ValidGrouping<G> for SumBig<E> {
    type IsAggregate = is_aggregate::Yes;
}

impl<E: SelectableExpression<T>, T> SelectableExpression<T> for SumBig<E> {}
impl<E: AppearsOnTable<T>, T> AppearsOnTable<T> for SumBig<E> {}

impl<E: QueryFragment<B>, B: Backend> QueryFragment<B> for SumBig<E> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, B>) -> QueryResult<()> {
        out.push_sql("CAST(SUM(");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") AS BIGINT)");
        Ok(())
    }
}
