//! Which bodies of a round a figure counts. Who did not answer is named where the round says so,
//! and to those who are signed in.

use super::Params;
use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Locale, order};
use crate::rounds;
use crate::rules::duty::{Aspect, Part};
use crate::rules::{Coded, Moment};

/// How the names of these figures begin.
pub(super) const PREFIX: &str = "round-";

/// The bodies that count under an aspect, of all that were asked.
pub(super) fn counted(
    conn: &mut Conn,
    clock: &Clock,
    aspect: &str,
    params: &Params,
    (moment, locale, member): (Moment, Locale, bool),
) -> Result<Answer> {
    let aspect = Aspect::from_code(aspect).ok_or(Error::NotFound)?;
    let part = match params.by.as_str() {
        "" => Part::All,
        code => Part::from_code(code).ok_or_else(|| Error::Parameter {
            name: "by",
            given: params.by.clone(),
        })?,
    };
    let taking = rounds::taking_part(conn, clock, &params.code, moment)?;
    let all: Vec<_> = taking.counted(aspect, part).collect();
    let mut named: Vec<_> = all
        .iter()
        .filter(|one| taking.names(one, member))
        .map(|one| &one.owner)
        .collect();
    named.sort_by_cached_key(|one| order::key(locale, one.name.name.in_locale(locale).text));
    let lines = named
        .iter()
        .map(|one| Line::of(one.folder(), one.name.code.clone(), one.name.name.clone()));
    Ok(Answer {
        base: aspect.base().map(|base| taking.figure(base, part)),
        heading: Some(taking.round.said.name.clone()),
        unnamed: named.len() < all.len(),
        ..Answer::listing(taking.figure(aspect, part), lines.collect())
    })
}
