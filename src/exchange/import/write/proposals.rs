//! What a lead's rows want of public records is kept as proposals, and written to none of them.

use super::{Asked, Done};
use crate::db::Conn;
use crate::error::Result;
use crate::exchange::import::outcome::{Line, Outcome, Target, Who};
use crate::i18n::{Locale, Text};
use crate::initiatives::entry::proposals::{Proposer, Wish};
use crate::initiatives::row::Cell;

/// Keeps them; the rows that they come from.
pub(super) fn keep(conn: &mut Conn, asked: &Asked<'_>, lines: &[Line]) -> Result<Vec<Done>> {
    let Who::Lead(account, _) = asked.who else {
        return Ok(Vec::new());
    };
    let mut kept = Vec::new();
    let mut proposer = None;
    for line in lines.iter().filter(|line| line.outcome == Outcome::Changed) {
        let Some((Target::Record(record), wanted)) = line.initiative() else {
            continue;
        };
        let body = asked.who.body_of(record.standing.profile.leads());
        let (true, Some(body)) = (asked.who.proposes(record), body) else {
            continue;
        };
        let standing = &record.standing;
        let name = |text: &Text| text.in_locale(Locale::En).to_string();
        let series = match &wanted.series {
            Cell::Keep => standing.series.as_ref().map(name),
            Cell::Clear => None,
            Cell::Say(name) => Some(name.clone()),
        };
        let new = wanted.new_parties.iter();
        let wish = Wish {
            texts: &wanted.texts,
            profile: &wanted.profile,
            new_bodies: new.map(|one| (one.role, one.name.clone())).collect(),
            parent: wanted.parent.over(standing.parent.clone()),
            series,
            budget: wanted.budget,
        };
        if proposer.is_none() {
            proposer = Some(Proposer::load(conn, *account, asked.locale, asked.clock)?);
        }
        if let Some(proposer) = &proposer {
            proposer.propose(conn, &record.reference, body, &wish)?;
        }
        kept.push(Done {
            at: line.at,
            initiative: record.id,
            reference: record.reference.clone(),
            change: None,
            before: None,
        });
    }
    Ok(kept)
}
