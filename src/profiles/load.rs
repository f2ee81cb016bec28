//! What of a profile is loaded.

use crate::clock::Clock;
use crate::db::Conn;
use crate::decisions;
use crate::error::Result;
use crate::figures::{self, Since};
use crate::funding;
use crate::i18n::Locale;
use crate::initiatives::brief::{self, Lists, Names};
use crate::initiatives::{self, Linked};
use crate::measures::{self, Listed};
use crate::rules::money::Totals;
use crate::rules::{Body, Day, Figure, Figures, Moment, Peers};
use crate::states::State;

/// Whose profile it is.
pub struct Of {
    /// The body.
    pub body: Body,
    /// Its public code.
    pub code: String,
    /// The bodies beside which its counts stand; none where it has no peers.
    pub peers: Option<Peers>,
}

/// What is on record of a body at a moment.
pub struct Profile {
    pub(super) of: Of,
    pub(super) figures: Figures,
    pub(super) then: Option<(Day, Figures)>,
    pub(super) lists: Lists,
    pub(super) money: (Totals, Totals),
    pub(super) measures: Vec<Listed>,
    pub(super) commitments: Vec<Linked>,
    pub(super) decisions: Figure,
    pub(super) moment: Moment,
    /// Whether the body was heard in the last year.
    pub reported: bool,
}

impl Profile {
    /// Loads it; `states` are all of them, whose names the lists need.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(
        conn: &mut Conn,
        clock: &Clock,
        (of, states): (Of, Vec<State>),
        Since { view, now, then }: Since,
        locale: Locale,
    ) -> Result<Self> {
        let (body, moment) = (of.body, view.moment());
        let own = match body {
            Body::State(id) => Some(id),
            Body::Organisation(_) => None,
        };
        let said = figures::of_body(conn, clock, body, moment)?;
        let (parts, leads) = (brief::parts_of(body), measures::Filter::led_by(body));
        let named = (body.sort(), of.code.as_str());
        Ok(Self {
            money: funding::totals_of_body(conn, clock, &view, body)?,
            measures: measures::listed(conn, &view, &leads, locale)?,
            commitments: initiatives::commitments_of(conn, &view, body)?,
            decisions: decisions::view::naming(said.decisions, named, moment),
            lists: brief::load(
                conn,
                &view,
                &parts,
                locale,
                states,
                own.map(|state| (state, clock.now())),
            )?,
            reported: said.heard,
            figures: now,
            then,
            moment,
            of,
        })
    }

    /// Bodies by name: those that its lists name, and those that a state has or hosts.
    pub fn names(&self) -> &Names {
        &self.lists.names
    }
}
