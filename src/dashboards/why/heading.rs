//! The heading of an address.

use super::Params;
use crate::commitments;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::frameworks;
use crate::i18n::Locale::{Ar, En, Fr};
use crate::i18n::{Messages, Text};
use crate::initiatives;
use crate::organisations;
use crate::priorities;
use crate::rules::{Coded, Instant, Kind, Slice};
use crate::states;
use crate::themes;
use crate::web::terms;

/// The heading of an address, with its name.
pub(super) fn heading(
    conn: &mut Conn,
    params: &Params,
    now: Instant,
) -> Result<(Slice, Option<Text>)> {
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
            let one = organisations::by_code(conn, code, now)?;
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
            let mut all = commitments::names(conn, framework.id)?.into_iter();
            let (id, _, text) = all.find(|one| one.1 == code).ok_or(Error::NotFound)?;
            (Slice::Commitment(id), Some(text))
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
