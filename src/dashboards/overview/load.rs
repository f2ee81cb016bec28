//! What the overview is made of.

use crate::clock::Clock;
use crate::commitments::{self, Commitment};
use crate::db::Conn;
use crate::error::Result;
use crate::figures::{self, Heard, OpenMilestone, RecentFact, Since};
use crate::frameworks;
use crate::organisations;
use crate::rules::{Count, Day, Figures, Moment, Shown};
use crate::states::{self, State};
use crate::themes::{self, Theme};
use crate::web::charts::Bar;

/// Facts and open milestones that the page shows; their files have the others.
pub(super) const SHOWN: usize = 8;

/// Everything that the page reads, in one snapshot.
pub(super) struct Loaded {
    pub figures: Figures,
    /// The totals of an earlier day, and that day.
    pub then: Option<(Day, Figures)>,
    pub themes: Vec<Theme>,
    pub states: Vec<State>,
    pub institutions: usize,
    pub heard: Heard,
    pub newest: Vec<RecentFact>,
    pub open: Vec<OpenMilestone>,
    pub commitments: Vec<Commitment>,
    pub moment: Moment,
}

/// Everything overall; of headings what their bars, the map and the states of commitments need.
fn shown() -> Shown {
    Shown::every(&["all"])
        .and(&["theme", "kind"], &Bar::counts())
        .and(&["state"], &[Count::Record])
        .and(&["commitment"], &Commitment::COUNTS)
}

impl Loaded {
    /// Of facts and of open milestones it reads so many at `most`.
    pub fn read(
        conn: &mut Conn,
        clock: &Clock,
        moment: Moment,
        (since, most): (Option<Day>, i64),
    ) -> Result<Self> {
        let framework = frameworks::default(conn)?.id;
        let Since { view, now, then } = figures::since(conn, clock, (since, moment), shown())?;
        Ok(Self {
            themes: themes::all(conn)?,
            states: states::all(conn)?,
            institutions: organisations::institutions(conn)?.len(),
            heard: figures::coverage(conn, clock, moment)?,
            newest: figures::newest_facts(conn, &view, most)?,
            open: figures::open_milestones(conn, clock, &view, most)?,
            commitments: commitments::all(conn, framework, view.known())?,
            figures: now,
            then,
            moment,
        })
    }
}
