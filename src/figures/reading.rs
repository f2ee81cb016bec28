//! The record on a day: with today's knowledge from what is kept, with that of an earlier day from
//! the facts. A page loads one view and asks everything of it, so that its totals and its lists
//! are of the same moment.

use std::collections::BTreeMap;

use super::load;
use super::totals::{from_rollups, of_default, of_default_on};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::Result;
use crate::frameworks;
use crate::rules::{
    Count, Day, Figures, Instant, Known, Moment, PlannedMilestone, Record, Shown, Tally,
};

/// The record as a page reads it.
pub struct View {
    moment: Moment,
    known: Instant,
    until: Instant,
    past: Option<Past>,
}

/// What was known on an earlier day, evaluated.
struct Past {
    tally: Tally,
    stood: BTreeMap<i64, Stood>,
    open: Vec<PlannedMilestone>,
}

/// One initiative as it was known on an earlier day.
#[derive(Clone, Debug, PartialEq)]
pub struct Stood {
    /// The version of the record that was public.
    pub version: i64,
    /// What it added to each count on the day that is looked at.
    pub amounts: BTreeMap<Count, i64>,
}

impl View {
    /// The record at a moment. With today's knowledge it costs nothing until it is asked; with that
    /// of an earlier day every record is evaluated, once.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Self> {
        let known = clock.known_at(moment.known_on);
        let past = if moment.known_on < clock.today() {
            Some(Past::of(&load::all_records(conn, clock)?, moment, known))
        } else {
            None
        };
        Ok(Self {
            until: clock.end_of(moment.as_at),
            moment,
            known,
            past,
        })
    }

    /// The record on an earlier day and at a moment, both with the knowledge of the moment: as
    /// [`View::load`], and what is evaluated is read once.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn both(
        conn: &mut Conn,
        clock: &Clock,
        earlier: Day,
        moment: Moment,
    ) -> Result<(Self, Self)> {
        let known = clock.known_at(moment.known_on);
        let records = if moment.known_on < clock.today() {
            Some(load::all_records(conn, clock)?)
        } else {
            None
        };
        let view = |as_at: Day| {
            let moment = Moment { as_at, ..moment };
            Self {
                moment,
                known,
                until: clock.end_of(as_at),
                past: records
                    .as_ref()
                    .map(|records| Past::of(records, moment, known)),
            }
        };
        Ok((view(earlier), view(moment.as_at)))
    }

    /// Both days.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// The instant whose knowledge counts.
    pub fn known(&self) -> Instant {
        self.known
    }

    /// The last instant of the day that is looked at.
    pub fn until(&self) -> Instant {
        self.until
    }

    /// Every initiative that was there, where the knowledge is that of an earlier day.
    pub fn past(&self) -> Option<&BTreeMap<i64, Stood>> {
        self.past.as_ref().map(|past| &past.stood)
    }

    /// The milestones that were open on the day, by their due days, where the knowledge is that of an
    /// earlier day.
    pub fn open(&self) -> Option<&[PlannedMilestone]> {
        self.past.as_ref().map(|past| past.open.as_slice())
    }

    /// The totals of a framework: one statement, or none. `headings` are the names of the slices
    /// that the page shows.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn totals(
        &self,
        conn: &mut Conn,
        framework: i64,
        headings: &[&'static str],
    ) -> Result<Figures> {
        self.shown_totals(conn, framework, Shown::every(headings))
    }

    /// The same of a page that shows some counts only.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn shown_totals(&self, conn: &mut Conn, framework: i64, shown: Shown) -> Result<Figures> {
        match &self.past {
            Some(past) => Ok(Figures::new(framework, self.moment, past.tally.clone())),
            None => from_rollups(conn, framework, self.moment, shown),
        }
    }

    /// The totals of the framework that addresses mean when they name none: as [`View::totals`],
    /// and one statement less before it.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn default_totals(&self, conn: &mut Conn, headings: &[&'static str]) -> Result<Figures> {
        self.default_shown(conn, Shown::every(headings))
    }

    fn default_shown(&self, conn: &mut Conn, shown: Shown) -> Result<Figures> {
        match &self.past {
            Some(_) => {
                let framework = frameworks::default(conn)?.id;
                self.shown_totals(conn, framework, shown)
            }
            None => of_default(conn, self.moment, shown),
        }
    }
}

/// The totals of two views of the same knowledge, in the framework that addresses mean when they
/// name none: one statement.
fn both_totals(
    conn: &mut Conn,
    (then, now): (&View, &View),
    shown: Shown,
) -> Result<(Figures, Figures)> {
    if let (Some(before), Some(after)) = (&then.past, &now.past) {
        let framework = frameworks::default(conn)?.id;
        let of =
            |view: &View, past: &Past| Figures::new(framework, view.moment, past.tally.clone());
        return Ok((of(then, before), of(now, after)));
    }
    let moments = [then.moment, now.moment];
    let [then, now] = of_default_on(conn, moments, &shown)?;
    Ok((then, now))
}

/// The record at a moment, its totals, and those of an earlier day.
pub struct Since {
    /// The record at the moment.
    pub view: View,
    /// Its totals.
    pub now: Figures,
    /// The earlier day, and the totals on it.
    pub then: Option<(Day, Figures)>,
}

/// The record at a moment beside that of an earlier day, where there is one: as [`View::load`], and
/// one statement.
///
/// # Errors
/// Where the database is away.
pub fn since(
    conn: &mut Conn,
    clock: &Clock,
    (earlier, moment): (Option<Day>, Moment),
    shown: Shown,
) -> Result<Since> {
    if let Some(day) = earlier {
        let (before, view) = View::both(conn, clock, day, moment)?;
        let (then, now) = both_totals(conn, (&before, &view), shown)?;
        return Ok(Since {
            view,
            now,
            then: Some((day, then)),
        });
    }
    let view = View::load(conn, clock, moment)?;
    let now = view.default_shown(conn, shown)?;
    Ok(Since {
        view,
        now,
        then: None,
    })
}

impl Past {
    fn of(records: &[Record], moment: Moment, known: Instant) -> Self {
        let mut tally = Tally::default();
        let mut stood = BTreeMap::new();
        let mut open = Vec::new();
        let is_open = |one: &PlannedMilestone| one.reached_on.is_none_or(|on| on > moment.as_at);
        let there = records
            .iter()
            .filter_map(|record| Known::of(record, known))
            .filter_map(|one| Some((one.on(moment.as_at)?.amounts_on(moment.as_at), one)));
        for (amounts, one) in there {
            tally.add_record(one.classification, &amounts);
            open.extend(one.planned().into_iter().filter(is_open));
            let version = one.classification.id;
            stood.insert(one.record, Stood { version, amounts });
        }
        open.sort_unstable_by_key(|one| (one.due.last(), one.id));
        Self { tally, stood, open }
    }
}
