//! Amounts are in currencies that are known, and are told of their own record. What a query cannot
//! break on its own (signs, an amount without a currency) the tables refuse themselves; it is asked
//! all the same, for planned budgets have no such rules in the tables.

use super::{Found, Wrong, ask, store};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::rules::{Coded, Currency};

/// Tables of amounts: `amount_minor` in `currency`, of an initiative.
const TABLES: [&str; 2] = ["transactions", "budget_versions"];

const WRONG: [Wrong; 6] = [
    (
        "a planned budget is an amount without a currency, or a currency without an amount",
        "SELECT i.reference AS place FROM budget_versions b \
         JOIN initiatives i ON i.id = b.initiative_id \
         WHERE (b.amount_minor IS NULL) <> (b.currency IS NULL)",
    ),
    (
        "a planned budget is nothing or less",
        "SELECT i.reference AS place FROM budget_versions b \
         JOIN initiatives i ON i.id = b.initiative_id WHERE b.amount_minor <= 0",
    ),
    (
        "its document is one of another record",
        "SELECT i.reference || ' budget' AS place FROM budget_versions b \
         JOIN initiatives i ON i.id = b.initiative_id \
         JOIN documents d ON d.id = b.document_id WHERE d.initiative_id <> b.initiative_id \
         UNION ALL \
         SELECT i.reference || '.T' || CAST(t.number AS TEXT) AS place FROM transactions t \
         JOIN initiatives i ON i.id = t.initiative_id \
         JOIN documents d ON d.id = t.document_id WHERE d.initiative_id <> t.initiative_id",
    ),
    (
        "it corrects a transaction of another record, or of another number",
        "SELECT i.reference || '.T' || CAST(t.number AS TEXT) AS place FROM transactions t \
         JOIN initiatives i ON i.id = t.initiative_id \
         JOIN transactions s ON s.id = t.supersedes_id \
         WHERE s.initiative_id <> t.initiative_id OR s.number <> t.number",
    ),
    (
        "it corrects itself, or one that was told after it: a circle",
        "SELECT i.reference || '.T' || CAST(t.number AS TEXT) AS place FROM transactions t \
         JOIN initiatives i ON i.id = t.initiative_id WHERE t.supersedes_id >= t.id",
    ),
    (
        "it has no first telling",
        "SELECT DISTINCT i.reference || '.T' || CAST(t.number AS TEXT) AS place \
         FROM transactions t JOIN initiatives i ON i.id = t.initiative_id \
         WHERE NOT EXISTS (SELECT 1 FROM transactions f WHERE f.initiative_id = t.initiative_id \
             AND f.number = t.number AND f.supersedes_id IS NULL)",
    ),
];

pub(super) fn look(conn: &mut Conn, _: &Clock, found: &mut Found) -> Result<()> {
    for table in TABLES {
        found.saw(store::rows_of(conn, table)?);
        for code in store::currencies(conn, table)? {
            if Currency::from_code(&code).is_some() {
                continue;
            }
            for place in store::in_currency(conn, table, &code)? {
                found.breach(place, "an amount is in a currency that is not known");
            }
        }
    }
    ask(conn, found, &WRONG)
}
