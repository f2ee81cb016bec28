//! `check`: what must always hold of an installation, asked of the live database in one snapshot.
//!
//! Each invariant is a function that looks at something and says what is wrong with it, by the
//! names that readers know: references, codes, days. Never a row's number, never what people
//! wrote, never a person.
//!
//! # To add one
//! What a query can find is a line of [`Wrong`]: in `record.rs` for tables that hang on a record,
//! in `money.rs` for amounts. What has to be computed is a function of its own in a file of its
//! own, and a line of [`INVARIANTS`]. Whatever reads a table stands in `store.rs`. A test in
//! `tests/it/operations/check.rs` breaks it and sees it named.

mod checks;
mod decisions;
mod events;
mod figures;
mod files;
mod found;
mod links;
mod lists;
mod measures;
mod money;
mod record;
mod rounds;
mod store;
mod totals;

pub use found::{Breach, Found};

use crate::clock::Clock;
use crate::db::{Conn, Database};
use crate::error::{Error, Result};

/// Looks at what an invariant is of.
type Look = fn(&mut Conn, &Clock, &mut Found) -> Result<()>;

/// What must always hold: its name, what it looks at, and how.
const INVARIANTS: [(&str, &str, Look); 12] = [
    ("links", "references between tables", links::look),
    ("record", "rows of the record", record::look),
    ("figures", "records and headings", figures::look),
    ("totals", "totals", totals::look),
    ("lists", "listed rows", lists::look),
    ("checks", "checks of reports", checks::look),
    ("documents", "documents and files", files::look),
    ("money", "amounts", money::look),
    ("measures", "plans and values", measures::look),
    ("reports", "reports of rounds", rounds::look),
    (
        "decisions",
        "meetings, decisions, reports and closings",
        decisions::look,
    ),
    ("events", "events", events::look),
];

/// A query for rows that must not be: what is wrong with them, and the statement. Its one column,
/// `place`, names each row as readers do.
type Wrong = (&'static str, &'static str);

/// The names of all invariants, in their order.
pub fn names() -> impl Iterator<Item = &'static str> {
    INVARIANTS.iter().map(|(name, _, _)| *name)
}

/// Looks at everything. Reads in chunks: of a million records it keeps the changes of totals by
/// day, and 500 of the records themselves.
///
/// # Errors
/// Where the database is away. What the database holds is never an error: it is what is found.
pub fn check(conn: &mut Conn, clock: &Clock) -> Result<Vec<Found>> {
    let mut all = Vec::with_capacity(INVARIANTS.len());
    for (name, things, look) in INVARIANTS {
        let mut found = Found::new(name, things);
        match look(conn, clock, &mut found) {
            Ok(()) => {}
            Err(Error::Stored(what)) => found.breach(
                "the database",
                format!("holds what this release does not know: {what}"),
            ),
            Err(error) => return Err(error),
        }
        all.push(found);
    }
    Ok(all)
}

/// `sti-tracker check`: a line for each invariant on standard output, its breaches below it, and
/// how many hold in the last line. True where all do.
///
/// # Errors
/// Where the database is away.
#[allow(clippy::print_stdout)] // the lines are what scripts and people read
pub fn run(db: &Database, clock: &Clock) -> Result<bool> {
    let found = db.read_now(|conn| check(conn, clock))?;
    for line in lines(&found) {
        println!("{line}");
    }
    Ok(found.iter().all(Found::holds))
}

/// What the command prints.
pub fn lines(found: &[Found]) -> Vec<String> {
    let mut lines: Vec<String> = found.iter().flat_map(Found::lines).collect();
    let broken = found.iter().filter(|one| !one.holds()).count();
    lines.push(match broken {
        0 => format!("all {} invariants hold", found.len()),
        _ => format!("{broken} of {} invariants broken", found.len()),
    });
    lines
}

/// Asks each query, and says of each row that it finds what is wrong with it.
fn ask(conn: &mut Conn, found: &mut Found, wrong: &[Wrong]) -> Result<()> {
    for (what, sql) in wrong {
        for place in store::places(conn, sql)? {
            found.breach(place, *what);
        }
    }
    Ok(())
}
