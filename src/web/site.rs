//! What the installation calls itself: settings that live in the database.

use diesel::dsl::min;
use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{changes, meetings, settings};
use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Day, Instant};

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
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct MeetingDay {
    /// What it is called.
    pub name: Text,
    /// Its last day: what was known when it parted.
    pub day: Day,
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
    /// The last day of the newest meeting that parted before a day.
    pub fn last_meeting(&self, before: Day) -> Option<Day> {
        let days = self.meetings.iter().map(|one| one.day);
        days.filter(|day| *day < before).max()
    }
}

fn meetings(conn: &mut Conn) -> Result<Vec<MeetingDay>> {
    Ok(meetings::table
        .order((meetings::to_on.desc(), meetings::id.desc()))
        .select((crate::text_columns!(meetings, name), meetings::to_on))
        .load(conn)?)
}
