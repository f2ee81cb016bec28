//! What the overview is asked.

use serde::Deserialize;

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::i18n::fold;
use crate::rules::{Day, FIRST_DAY, Moment, coded};
use crate::web::Site;

coded! {
    /// A block of the overview.
    Block {
        /// Milestones due, reported, documented, verified.
        Milestones = "milestones",
        /// Where initiatives stand.
        Standing = "standing",
        /// Who has reported.
        Reported = "reported",
        /// What moved since a day.
        Moved = "moved",
        /// What is due.
        Due = "due",
        /// Adopted commitments, by their states.
        Commitments = "commitments",
        /// By theme.
        Themes = "themes",
        /// By kind.
        Kinds = "kinds",
        /// The newest facts.
        Newest = "newest",
    }
}

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The day since which the page tells what moved; that of the last meeting where none is named.
    pub since: String,
}

impl Params {
    /// The day since which something moved, before that which is looked at.
    ///
    /// # Errors
    /// [`Error::Parameter`] for what is no such day.
    pub(super) fn since(&self, site: &Site, clock: &Clock, moment: Moment) -> Result<Option<Day>> {
        let given = self.since.trim();
        if given.is_empty() {
            return Ok(site.last_meeting(clock, moment));
        }
        let day = fold::digits(given).parse().ok();
        let day = day.filter(|day| (FIRST_DAY..=clock.today()).contains(day));
        let day: Day = day.ok_or_else(|| Error::Parameter {
            name: "since",
            given: given.to_owned(),
        })?;
        // Who turns to an earlier day than the chosen one reads of the meeting before that.
        Ok(Some(day)
            .filter(|day| *day < moment.as_at)
            .or_else(|| site.last_meeting(clock, moment)))
    }
}
