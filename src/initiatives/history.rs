//! The history of a record: every change with who says so, newest first.

use diesel::prelude::*;

use super::naming::{BodyName, Named};
use crate::audit::changes::stored;
use crate::audit::sight::seen;
use crate::audit::{Author, Letter, Sight, Stage, Verb};
use crate::db::Conn;
use crate::db::schema::{accounts, budget_versions, changes, organisations, states};
use crate::error::Result;
use crate::funding::{self, Budget, BudgetRow};
use crate::rules::{Day, Instant, Origin};

/// A change as the history shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it did.
    pub verb: Verb,
    /// Who says so.
    pub origin: Origin,
    /// For which body.
    pub body: Option<BodyName>,
    /// Which person; none where the program did it. For those at work only.
    pub author: Option<Author>,
    /// By which letter.
    pub letter: Option<Letter>,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// How far it is on its way to the public.
    pub stage: Stage,
    /// When it became or becomes public.
    pub public_at: Option<Instant>,
    /// Why.
    pub reason: Option<String>,
    /// The planned budget that it sets.
    pub budget: Option<Budget>,
}

/// The most entries that one page shows.
const MOST: i64 = 500;

type Row = (
    (
        String,
        String,
        Instant,
        String,
        Option<Instant>,
        Option<String>,
    ),
    Option<Named>,
    Option<Named>,
    (Option<String>, Option<Day>),
    Option<(String, Option<Instant>)>,
    // The row tells a budget that was taken back from none.
    Option<(i64, BudgetRow)>,
);

/// The planned budgets of a record out of its history, the original first; `None` where the history
/// may be longer than what was read of it.
pub fn budgets(history: &[Entry]) -> Option<Vec<Budget>> {
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let entries = history.iter().rev();
    let budgets = entries.filter_map(|entry| entry.budget.clone());
    (history.len() < most).then(|| budgets.collect())
}

/// The changes of a record in somebody's sight, newest first.
///
/// # Errors
/// Where the database is away.
pub fn history(conn: &mut Conn, initiative: i64, sight: impl Into<Sight>) -> Result<Vec<Entry>> {
    let rows: Vec<Row> = changes::table
        .left_join(states::table)
        .left_join(organisations::table)
        .left_join(accounts::table.on(changes::account_id.eq(accounts::id.nullable())))
        .left_join(budget_versions::table)
        .filter(changes::initiative_id.eq(initiative))
        .order((changes::recorded_at.desc(), changes::id.desc()))
        .filter(seen(&sight.into()))
        .limit(MOST)
        .select((
            (
                changes::verb,
                changes::origin,
                changes::recorded_at,
                changes::stage,
                changes::public_at,
                changes::reason,
            ),
            (states::iso3, crate::text_columns!(states, name)).nullable(),
            (
                organisations::code,
                crate::text_columns!(organisations, name),
            )
                .nullable(),
            (changes::letter_reference, changes::letter_on),
            (accounts::name, accounts::anonymised_at).nullable(),
            (
                budget_versions::id,
                (
                    budget_versions::amount_minor,
                    budget_versions::currency,
                    budget_versions::document_id,
                    budget_versions::reason,
                ),
            )
                .nullable(),
        ))
        .load(conn)?;
    rows.into_iter()
        .map(
            |(
                (verb, origin, recorded_at, stage, public_at, reason),
                state,
                organisation,
                letter,
                author,
                budget,
            )| {
                Ok(Entry {
                    verb: stored(&verb)?,
                    origin: stored(&origin)?,
                    body: BodyName::read((state, organisation)),
                    author: author.map(Author::read),
                    letter: Letter::read(letter),
                    recorded_at,
                    stage: stored(&stage)?,
                    public_at,
                    reason,
                    budget: budget
                        .map(|(_, row)| funding::read_budget(row))
                        .transpose()?,
                })
            },
        )
        .collect()
}
