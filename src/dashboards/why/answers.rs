//! The answers to questions, computed again from the facts.

use super::Params;
use crate::clock::Clock;
use crate::commitments;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures;
use crate::frameworks;
use crate::i18n::Locale::{Ar, En, Fr};
use crate::i18n::{Locale, Messages, Text, format, order};
use crate::initiatives;
use crate::organisations;
use crate::priorities;
use crate::rules::{
    Alignment, Body, Coded, Count, Figure, Instant, Kind, Moment, Question, Slice, Subject,
};
use crate::states;
use crate::themes;
use crate::web::terms;

/// Something that the figure counts, with the words that say how much, where that is not one.
pub(super) struct Counted {
    pub(super) href: String,
    pub(super) code: String,
    pub(super) name: Text,
    pub(super) adds: Option<String>,
}

/// The figure, the name of its heading, and what it counts.
pub(super) type Answer = (Figure, Option<Text>, Vec<Counted>);

pub(super) fn measured(
    conn: &mut Conn,
    clock: &Clock,
    name: &str,
    params: &Params,
    moment: Moment,
    locale: Locale,
) -> Result<Answer> {
    let count = Count::from_code(name).ok_or(Error::NotFound)?;
    let alignment = match params.alignment.as_str() {
        "" => None,
        code => Some(Alignment::from_code(code).ok_or_else(|| Error::Parameter {
            name: "alignment",
            given: code.to_owned(),
        })?),
    };
    let (slice, heading) = heading(conn, params, clock.end_of(moment.known_on))?;
    let framework = frameworks::default(conn)?;
    let asked = (count, alignment, slice);
    let (figures, behind) = figures::derivation(conn, clock, framework.id, asked, moment)?;
    let ids: Vec<i64> = behind.iter().map(|(id, _)| *id).collect();
    let names = initiatives::references(conn, &ids)?;
    let mut counted: Vec<Counted> = behind
        .into_iter()
        .filter_map(|(id, amount)| {
            let (reference, title) = names.get(&id)?;
            Some(Counted {
                href: format!("/initiatives/{reference}"),
                code: reference.clone(),
                name: title.clone(),
                adds: count
                    .is_of_milestones()
                    .then(|| format::number(locale, amount)),
            })
        })
        .collect();
    counted.sort_by_cached_key(|one| order::key(locale, one.name.in_locale(locale).text));
    let figure = figures.of(count, alignment, slice, &params.code);
    Ok((figure, heading, counted))
}

/// The heading of an address, with its name.
fn heading(conn: &mut Conn, params: &Params, known: Instant) -> Result<(Slice, Option<Text>)> {
    let code = params.code.as_str();
    let unknown = || Error::Parameter {
        name: "by",
        given: params.by.clone(),
    };
    Ok(match params.by.as_str() {
        "" | "all" => (Slice::All, None),
        "theme" if code == "none" => (Slice::Theme(None), None),
        "theme" => {
            let theme = themes::by_code(conn, code)?;
            (Slice::Theme(Some(theme.id)), Some(theme.name))
        }
        "kind" => {
            let kind = Kind::from_code(code).ok_or_else(unknown)?;
            let name = |locale| Some(terms::kind(Messages::of(locale), kind).to_string());
            (
                Slice::Kind(kind),
                Some(Text::new(name(En), name(Ar), name(Fr))),
            )
        }
        by @ ("lead-state" | "state") => {
            let state = states::by_code(conn, code)?;
            let slice = if by == "state" {
                Slice::State(state.id)
            } else {
                Slice::LeadState(state.id)
            };
            (slice, Some(state.name))
        }
        by @ ("lead-organisation" | "organisation") => {
            let one = organisations::by_code(conn, code)?;
            let slice = match by {
                "organisation" => Slice::Organisation(one.id),
                _ => Slice::LeadOrganisation(one.id),
            };
            (slice, Some(one.name))
        }
        "priority" => {
            let framework = frameworks::default(conn)?;
            let one = priorities::by_code(conn, framework.id, code)?;
            (Slice::Priority(one.id), Some(one.name))
        }
        "commitment" => {
            let framework = frameworks::default(conn)?;
            let one = commitments::by_code(conn, framework.id, code, known)?;
            (Slice::Commitment(one.id), Some(one.text))
        }
        "part" => {
            let one = initiatives::by_reference(conn, code)?;
            // Of what is not public nobody hears, not even its title.
            one.public_version.ok_or(Error::NotFound)?;
            (Slice::Part(one.id), Some(one.texts.title))
        }
        _ => return Err(unknown()),
    })
}

pub(super) fn heard(conn: &mut Conn, clock: &Clock, name: &str, moment: Moment) -> Result<Answer> {
    let heard = figures::coverage(conn, clock, moment)?;
    let (subject, counted): (Subject, Vec<Counted>) = match name {
        "states-heard" => {
            let all = states::all(conn)?.into_iter();
            let mine = all.filter(|one| heard.contains(&Body::State(one.id)));
            let rows = mine
                .map(|one| counted_body("/states", one.code, one.name))
                .collect();
            (Subject::StatesHeard, rows)
        }
        _ => {
            let all = organisations::all(conn)?.into_iter();
            let mine =
                all.filter(|one| one.institution && heard.contains(&Body::Organisation(one.id)));
            let rows = mine
                .map(|one| counted_body("/organisations", one.code, one.name))
                .collect();
            (Subject::InstitutionsHeard, rows)
        }
    };
    let figure = Figure::counted(counted.len(), Question { subject, moment });
    Ok((figure, None, counted))
}

fn counted_body(folder: &str, code: String, name: Text) -> Counted {
    Counted {
        href: format!("{folder}/{code}"),
        code,
        name,
        adds: None,
    }
}

pub(super) fn unlinked(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Answer> {
    let framework = frameworks::default(conn)?;
    let figures = figures::from_facts(conn, clock, framework.id, moment)?;
    let all = commitments::all(conn, framework.id, clock.end_of(moment.known_on))?;
    let counted: Vec<Counted> = figures::unlinked(&all, &figures)
        .into_iter()
        .map(|one| counted_body("/commitments", one.code.clone(), one.text.clone()))
        .collect();
    let subject = Subject::CommitmentsUnlinked;
    let figure = Figure::counted(counted.len(), Question { subject, moment });
    Ok((figure, None, counted))
}
