//! Links of public documents are tested for life: a few at a time, each host once a round, what
//! answers again after thirty days and what does not after three. Nothing is drawn from it but words
//! beside the document: that a server was silent is no fact about an initiative.

mod store;
mod tester;
pub mod view;

use std::collections::BTreeSet;

use crate::clock::Clock;
use crate::db::Database;
use crate::error::Result;
use crate::rules::{Instant, coded};

pub use store::{Failing, failing, of};
pub use tester::Tester;

/// Links that are tested in one round.
pub const ROUND: usize = 20;

/// The time between two rounds, in seconds.
pub const PAUSE: u64 = 600;

coded! {
    /// What came of asking.
    Outcome {
        /// There is an answer, be it that a password is asked for.
        Answers = "answers",
        /// The server says that there is no such page, or that it is broken.
        Gone = "gone",
        /// Nothing answered.
        Silent = "silent",
        /// It leads into a network that not everybody can reach: it was not asked.
        NotPublic = "not-public",
    }
}

/// A link and what came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkTest {
    /// When it was asked last.
    pub tested_at: Instant,
    /// What came of it.
    pub outcome: Outcome,
    /// What the server answered, where it did.
    pub status: Option<u16>,
    /// The first of the tests in a row that failed; none where it answers.
    pub failing_since: Option<Instant>,
}

/// Tests the links whose time has come, one of each host; how many. Blocks: call it off the reactor.
///
/// # Errors
/// Where the database is away.
pub fn test_due(db: &Database, clock: &Clock, tester: &Tester) -> Result<usize> {
    let now = clock.now();
    let due = db.read_now(|conn| store::due(conn, now))?;
    let mut hosts = BTreeSet::new();
    let one_of_each = due.into_iter().filter(|link| {
        let parsed = url::Url::parse(link).ok();
        let host = parsed.and_then(|url| url.host_str().map(str::to_owned));
        hosts.insert(host)
    });
    let mut tested = 0;
    for link in one_of_each.take(ROUND) {
        let (outcome, status) = tester.ask(&link);
        let now = clock.now();
        db.write_now(|conn| store::note(conn, &link, (outcome, status), now))?;
        tested += 1;
    }
    Ok(tested)
}
