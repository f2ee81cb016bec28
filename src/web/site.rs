//! What the installation calls itself: settings that live in the database.

use std::collections::BTreeMap;

use diesel::dsl::min;
use diesel::prelude::*;

use crate::clock::Clock;
use crate::db::Conn;
use crate::db::schema::{changes, meeting_edits, meetings, settings};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Day, Instant, Moment};

/// Settings that every page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The name, where another than the product's own is set.
    pub name: Option<String>,
    /// The line on every page, where another is set; an empty one removes it.
    pub disclaimer: Option<String>,
    /// A grid of equal tiles instead of the map.
    pub tiles: bool,
    /// The records are made up.
    pub made_up: bool,
    /// The image beside the name, by the SHA-256 of its blob.
    pub emblem: Option<String>,
    /// What the image says to those who do not see it; nothing where it only adorns the name.
    pub emblem_text: String,
    /// Meetings, the newest first: days on which readers look at the record.
    pub meetings: Vec<MeetingDay>,
    /// When the first change became public here: before it, nothing was known.
    pub since: Option<Instant>,
}

/// A meeting as the choice of a day offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingDay {
    /// What it is called.
    pub name: Text,
    /// Its last day: what was known when it parted.
    pub day: Day,
    /// When it was entered here; what was loaded with the facts was always known.
    pub entered: Option<Instant>,
}

impl Site {
    /// Reads the settings.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn) -> Result<Self> {
        let rows: Vec<(String, String)> = settings::table
            .filter(settings::key.like("site.%"))
            .select((settings::key, settings::value))
            .load(conn)?;
        let mut site = Self {
            meetings: meetings(conn)?,
            since: changes::table.select(min(changes::public_at)).first(conn)?,
            ..Self::default()
        };
        for (key, value) in rows {
            match key.as_str() {
                "site.name" => site.name = Some(value),
                "site.disclaimer" => site.disclaimer = Some(value),
                "site.map" => site.tiles = value == "tiles",
                "site.emblem" => site.emblem = Some(value),
                "site.emblem-text" => site.emblem_text = value,
                "site.made-up" => site.made_up = value == "yes",
                _ => {}
            }
        }
        Ok(site)
    }
}

impl Site {
    /// The last day of the newest meeting that parted before a day, of those that were known.
    pub fn last_meeting(&self, clock: &Clock, moment: Moment) -> Option<Day> {
        let known = clock.known_at(moment.known_on);
        let meetings = self.meetings.iter();
        let meetings = meetings.filter(|one| one.entered.is_none_or(|entered| entered <= known));
        let days = meetings.map(|one| one.day);
        days.filter(|day| *day < moment.as_at).max()
    }
}

fn meetings(conn: &mut Conn) -> Result<Vec<MeetingDay>> {
    let entered: Vec<(i64, Instant)> = meeting_edits::table
        .inner_join(changes::table)
        .filter(meeting_edits::added.eq(true))
        .filter(changes::public_at.is_not_null())
        .select((
            meeting_edits::meeting_id,
            changes::public_at.assume_not_null(),
        ))
        .load(conn)?;
    let entered: BTreeMap<i64, Instant> = entered.into_iter().collect();
    let all: Vec<(i64, Text, Day)> = meetings::table
        .order((meetings::to_on.desc(), meetings::id.desc()))
        .select((
            meetings::id,
            crate::text_columns!(meetings, name),
            meetings::to_on,
        ))
        .load(conn)?;
    let day = |(id, name, day)| MeetingDay {
        name,
        day,
        entered: entered.get(&id).copied(),
    };
    Ok(all.into_iter().map(day).collect())
}
