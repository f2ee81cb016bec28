//! Letters to the people concerned, in the transaction of what they tell. One place, three events.

use super::{Submission, store};
use crate::db::Conn;
use crate::error::Result;
use crate::initiatives::Initiative;
use crate::letters::{self, Matter, Record};
use crate::rules::Instant;

/// What people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Something was handed in: the administrators are told, but whoever handed it in.
    Submitted,
    /// It came back with comments: its author is told.
    Returned,
    /// It was accepted: its author is told.
    Accepted,
}

/// Who is told of an event, by account.
fn readers(conn: &mut Conn, told: Told, submission: &Submission) -> Result<Vec<i64>> {
    Ok(match told {
        Told::Submitted => {
            let mut all = store::administrators(conn)?;
            all.retain(|account| *account != submission.account);
            all
        }
        Told::Returned | Told::Accepted => vec![submission.account],
    })
}

/// Where its reader works on it, below the language.
fn path(told: Told, initiative: &Initiative) -> String {
    let record = format!("/manage/initiatives/{}", initiative.reference);
    match told {
        Told::Submitted => format!("{record}/review"),
        Told::Returned | Told::Accepted => record,
    }
}

/// Writes a letter to everybody concerned.
///
/// # Errors
/// Where the database refuses.
pub fn notify(
    conn: &mut Conn,
    told: Told,
    (initiative, submission): (&Initiative, &Submission),
    base_url: &str,
    now: Instant,
) -> Result<()> {
    let record = Record {
        reference: initiative.reference.clone(),
        title: initiative.texts.title.clone(),
        path: path(told, initiative),
    };
    let matter = match told {
        Told::Submitted => Matter::Submitted(record),
        Told::Returned => Matter::Returned(record),
        Told::Accepted => Matter::Accepted(record),
    };
    for account in readers(conn, told, submission)? {
        letters::write(conn, base_url, account, &matter, now)?;
    }
    Ok(())
}
