//! The texts and the profile of a record in words, group by group, for whoever decides on them.

use super::choices::Choices;
use super::reading::{self, Desk};
use super::view::{Fields, label};
use super::{answers, merge};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Locale, Messages};
use crate::initiatives::Acting;
use crate::initiatives::drafts::EntryDraft;
use crate::rules::Day;
use crate::web::{Form, Principal};

/// A group of fields in words.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The group, as comments name it.
    pub group: &'static str,
    /// What it is called.
    pub name: String,
    /// What stands on the record, where it is a proposal.
    pub before: Vec<String>,
    /// What is handed in.
    pub now: Vec<String>,
}

/// A record that is new, group by group; or what a proposal would change of it.
///
/// # Errors
/// Where the database is away.
pub fn shown(
    conn: &mut Conn,
    (principal, locale, today): (Principal, Locale, Day),
    acting: &Acting,
    proposal: Option<&EntryDraft>,
) -> Result<Vec<Shown>> {
    let initiative = &acting.initiative;
    let desk = Desk {
        principal,
        locale,
        today,
        own: Some(initiative.id),
    };
    let choices = Choices::load(conn)?;
    let standing = reading::on_record(conn, &choices, initiative, &acting.sight)?;
    let (before, now) = match proposal {
        Some(draft) => (standing, Form::filled(draft.fields.iter().cloned())),
        None => (Form::default(), standing),
    };
    let fields = Fields::of(&desk, false, choices);
    let mut shown: Vec<Shown> = Vec::new();
    for one in merge::differences(&before, &now) {
        let group = one.group();
        let words = |pairs: &[(String, String)]| answers::of_group(&fields, group, pairs);
        let (before, now) = (words(&one.theirs), words(&one.yours));
        // The languages of a text are read, and commented on, as one.
        match shown.last_mut().filter(|last| last.group == group) {
            Some(last) => {
                last.before.extend(before);
                last.now.extend(now);
            }
            None => shown.push(Shown {
                group,
                name: name(locale.messages(), group),
                before,
                now,
            }),
        }
    }
    Ok(shown)
}

/// What a group is called.
pub fn name(t: &Messages, group: &str) -> String {
    label(t, group).to_string()
}
