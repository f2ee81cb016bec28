//! Counts of initiatives and of milestones, evaluated again from the facts.

use std::collections::BTreeMap;

use super::answer::{Answer, Evidence, Line};
use super::bodies::coverage;
use super::heading::heading;
use super::{Params, SHOWN};
use crate::clock::Clock;
use crate::db::Conn;
use crate::documents::{self, Cited};
use crate::error::{Error, Result};
use crate::figures::{self, Derivation};
use crate::frameworks;
use crate::i18n::{Locale, order};
use crate::initiatives;
use crate::rules::{Alignment, Coded, Count, Moment, Shown};

/// Documents that are named beside one milestone.
const NAMED: usize = 5;

/// The answer to what a count counts under a heading.
pub(super) fn counted(
    conn: &mut Conn,
    clock: &Clock,
    name: &str,
    params: &Params,
    moment: Moment,
    locale: Locale,
) -> Result<Answer> {
    let count = Count::from_code(name).ok_or_else(|| Error::NoFigure(name.to_owned()))?;
    let alignment = alignment(params)?;
    let (slice, heading) = heading(conn, params, clock.now())?;
    let framework = frameworks::default(conn)?.id;
    let asked = (count, alignment, slice);
    let derivation = figures::derivation(conn, clock, framework, asked, moment)?;
    // What is kept is of today's knowledge; an earlier day's is computed from the facts everywhere.
    let kept = if moment.known_on == clock.today() {
        let shown = Shown::default().and(&[slice.name()], &[count]);
        let kept = figures::from_rollups(conn, framework, moment, shown)?;
        Some(kept.of(count, alignment, slice, &params.code))
    } else {
        None
    };
    let of = |count| {
        let figures = &derivation.figures;
        figures.of(count, alignment, slice, &params.code)
    };
    let bounds = match count {
        Count::Documented(nature) | Count::Unheard(nature) | Count::Due(nature) => {
            let parts = [
                Count::Documented(nature),
                Count::Unheard(nature),
                Count::Due(nature),
            ];
            Some(parts.map(of)).filter(|[_, unheard, _]| !unheard.is_zero())
        }
        _ => None,
    };
    let (mut counted, mut left_out) = lines(conn, &derivation, locale)?;
    left_out.retain(|(_, line)| params.asks_for(line));
    let of_lines = (counted.as_mut_slice(), left_out.as_mut_slice());
    prove(conn, &derivation, params.places()?, of_lines)?;
    Ok(Answer {
        kept,
        base: count.base().map(of),
        bounds,
        coverage: Some(coverage(conn, clock, moment)?),
        heading,
        left_out: without_rows(left_out),
        ..Answer::listing(of(count), without_rows(counted))
    })
}

pub(super) fn alignment(params: &Params) -> Result<Option<Alignment>> {
    match params.alignment.as_str() {
        "" => Ok(None),
        code => Alignment::from_code(code)
            .map(Some)
            .ok_or_else(|| Error::Parameter {
                name: "alignment",
                given: code.to_owned(),
            }),
    }
}

/// The row of a record, and a line of it.
pub(super) type Of = (i64, Line);

/// What is counted and what is left out, each by title.
pub(super) fn lines(
    conn: &mut Conn,
    derivation: &Derivation,
    locale: Locale,
) -> Result<(Vec<Of>, Vec<Of>)> {
    let mut ids: Vec<i64> = derivation.grounds.iter().map(|(id, _)| *id).collect();
    ids.dedup();
    let names = initiatives::references(conn, &ids)?;
    let keys: BTreeMap<i64, Vec<u8>> = names
        .iter()
        .map(|(id, (_, title))| (*id, order::key(locale, title.in_locale(locale).text)))
        .collect();
    let line = |(record, ground): &(i64, crate::rules::Ground)| {
        let (reference, title) = names.get(record)?.clone();
        let milestone = ground
            .milestone
            .and_then(|one| derivation.milestone(one.id));
        let line = Line {
            milestone: ground.milestone,
            left_out: ground.left_out,
            ..Line::of("/initiatives", reference, title)
        };
        let line = match milestone {
            Some(milestone) => Line {
                code: format!("{}.{}", line.code, milestone.number),
                ..line
            },
            None => line,
        };
        // A measure stands under its own code on the page of its record.
        let line = match ground.measure {
            Some(number) => Line {
                href: format!("{}#M{number}", line.href),
                code: format!("{}.M{number}", line.code),
                ..line
            },
            None => line,
        };
        Some((*record, line))
    };
    let mut all: Vec<Of> = derivation.grounds.iter().filter_map(line).collect();
    all.sort_by_key(|(record, _)| (keys.get(record), *record));
    let counted = |(_, line): &Of| line.left_out.is_none();
    Ok(all.into_iter().partition(counted))
}

/// Lines without the rows of their records.
pub(super) fn without_rows(lines: Vec<Of>) -> Vec<Line> {
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Adds what speaks for the milestones of lines that are shown, from the first of them on: one
/// statement.
pub(super) fn prove(
    conn: &mut Conn,
    derivation: &Derivation,
    [from, left_from]: [usize; 2],
    (counted, left_out): (&mut [Of], &mut [Of]),
) -> Result<()> {
    let counted = counted.iter_mut().skip(from).take(SHOWN);
    let lines = counted.chain(left_out.iter_mut().skip(left_from).take(SHOWN));
    let mut found: Vec<(&mut Line, i64, figures::Evidence)> = lines
        .filter_map(|(record, line)| {
            let milestone = line.milestone?.id;
            let evidence = derivation.evidence(*record, milestone);
            Some((line, milestone, evidence))
        })
        .collect();
    if found.is_empty() {
        return Ok(());
    }
    let documents = found
        .iter()
        .flat_map(|(_, _, one)| one.documents.iter().take(NAMED));
    let documents: Vec<i64> = documents.copied().collect();
    let documents = documents::cited(conn, &documents)?;
    for (line, milestone, evidence) in &mut found {
        let Some(milestone) = derivation.milestone(*milestone) else {
            continue;
        };
        let named = evidence.documents.iter().take(NAMED);
        let named: Vec<Cited> = named.filter_map(|id| documents.get(id).cloned()).collect();
        line.evidence = Some(Evidence {
            milestone: milestone.clone(),
            more: evidence.documents.len() > NAMED,
            reports: std::mem::take(&mut evidence.reports),
            documents: named,
        });
    }
    Ok(())
}
