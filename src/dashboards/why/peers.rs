//! The median of a count over the member states of a region or the institutions, computed again from
//! the facts.

use super::Params;
use super::answer::{Answer, Line};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::groups;
use crate::i18n::{Locale, Text};
use crate::organisations;
use crate::rules::{Body, Count, Instant, Moment, Peers, Shown, peers};
use crate::states;

/// The name of the figure in addresses.
pub(super) const NAME: &str = "peer-median";

/// What each of the peers has on record, and the one in the middle.
pub(super) fn counted(
    conn: &mut Conn,
    clock: &Clock,
    params: &Params,
    (moment, locale): (Moment, Locale),
) -> Result<Answer> {
    let count = Count::from_code(&params.of).ok_or_else(|| wrong("of", &params.of))?;
    let (heading, led) = match params.by.as_str() {
        "lead-state" => ("lead-state", true),
        "state" => ("state", false),
        "lead-organisation" => ("lead-organisation", true),
        "organisation" => ("organisation", false),
        _ => return Err(wrong("by", &params.by)),
    };
    let found = if heading.ends_with("state") {
        let known = clock.known_at(moment.known_on);
        of_region(conn, &params.code, (moment, known), locale)?
    } else {
        institutions(conn, &params.code, locale)?
    };
    let framework = frameworks::default(conn)?.id;
    let computed = figures::from_facts(conn, clock, framework, moment)?;
    let kept = if moment.known_on == clock.today() {
        let shown = Shown::default().and(&[heading], &[count]);
        let kept = figures::from_rollups(conn, framework, moment, shown)?;
        Some(kept.median(count, led, &found.peers))
    } else {
        None
    };
    let line = |(body, line): (Body, Line)| {
        let own = computed.of(count, None, peers::heading(body, led), &line.code);
        Line {
            figure: Some(own),
            ..line
        }
    };
    Ok(Answer {
        kept,
        heading: found.name,
        ..Answer::listing(
            computed.median(count, led, &found.peers),
            found.lines.into_iter().map(line).collect(),
        )
    })
}

/// Peers by their names.
struct Found {
    name: Option<Text>,
    peers: Peers,
    lines: Vec<(Body, Line)>,
}

impl Found {
    fn new(group: Option<(String, Text)>, lines: Vec<(Body, Line)>) -> Self {
        let (code, name) = group.unzip();
        Self {
            name,
            peers: Peers {
                group: code,
                bodies: lines.iter().map(|(body, _)| *body).collect(),
            },
            lines,
        }
    }
}

fn of_region(
    conn: &mut Conn,
    code: &str,
    (moment, known): (Moment, Instant),
    locale: Locale,
) -> Result<Found> {
    let group = match groups::by_code(conn, code) {
        Ok(group) if groups::REGIONS.contains(&group.code.as_str()) => group,
        Ok(_) | Err(Error::NotFound) => return Err(wrong("code", code)),
        Err(other) => return Err(other),
    };
    let members = groups::members(conn, group.id, moment.as_at, known)?;
    let all = states::by_name(states::all(conn)?, locale).into_iter();
    let mine = all.filter(|state| members.iter().any(|one| one.state == state.id));
    let lines = mine.map(|state| {
        let line = Line::of("/states", state.code, state.name);
        (Body::State(state.id), line)
    });
    Ok(Found::new(Some((group.code, group.name)), lines.collect()))
}

fn institutions(conn: &mut Conn, code: &str, locale: Locale) -> Result<Found> {
    if !code.is_empty() {
        return Err(wrong("code", code));
    }
    let all = organisations::in_order(organisations::institutions(conn)?, locale);
    let lines = all.into_iter().map(|one| {
        let line = Line::of("/organisations", one.code, one.name);
        (Body::Organisation(one.id), line)
    });
    Ok(Found::new(None, lines.collect()))
}

fn wrong(name: &'static str, given: &str) -> Error {
    Error::Parameter {
        name,
        given: given.to_owned(),
    }
}
