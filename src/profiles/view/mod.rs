//! What is on record of a body, as its profile shows it.

mod moved;
mod pledged;

use self::moved::Moved;
use self::pledged::Pledged;
use super::Profile;
use crate::clock::Clock;
use crate::i18n::Message;
use crate::initiatives::brief::Brief;
use crate::rules::{Alignment, Count, Figure, peers};
use crate::web::Layout;
use crate::web::charts::Line;
use crate::{decisions, funding, measures};

/// What is on record of a body.
pub struct OnRecord {
    /// How many initiatives it leads and takes part in, by status.
    pub lines: Vec<Line>,
    /// How many it leads.
    pub leads: Figure,
    /// What it leads, what it hosts, its other parts.
    pub lists: [Brief; 3],
    /// What moved since the last meeting; none where there was none.
    pub moved: Option<Moved>,
    /// Other ways to look at it: each an address, and what it is called.
    pub ways: Vec<(String, Message)>,
    /// What it provides and receives.
    pub funding: funding::view::OfBody,
    /// What is measured of what it leads.
    pub measures: measures::view::OfBody,
    /// The commitments to which what it does is linked.
    pub pledged: Vec<Pledged>,
    /// The decisions that name it.
    pub decisions: decisions::view::OfBody,
}

impl OnRecord {
    /// As it was loaded.
    pub fn new(page: &Layout, clock: &Clock, profile: &Profile) -> Self {
        let Profile {
            of,
            figures,
            moment,
            ..
        } = profile;
        let (body, code) = (of.body, of.code.as_str());
        let named = (body.sort(), code);
        let day_of = |instant| clock.day_of(instant);
        let query = format!("{}={code}", body.sort());
        Self {
            lines: lines(page, profile),
            leads: figures.of(Count::Record, None, peers::heading(body, true), code),
            lists: profile.lists.of_body(page, &query, body),
            moved: profile
                .then
                .as_ref()
                .map(|then| Moved::of(page, then, figures, (body, code), of.peers.as_ref())),
            ways: moved::ways(page, body, code),
            funding: funding::view::OfBody::new(page, *moment, &profile.money, named),
            measures: measures::view::OfBody::new(page, *moment, &profile.measures, named, day_of),
            pledged: Pledged::all(page, &profile.commitments, (body, code), *moment),
            decisions: decisions::view::OfBody::new(page, &profile.decisions, named),
        }
    }
}

fn lines(page: &Layout, profile: &Profile) -> Vec<Line> {
    let [lead, any] = [true, false].map(|led| peers::heading(profile.of.body, led));
    let t = &page.t.profile;
    let headings = [
        (t.leads_oic, Alignment::Oic, lead),
        (t.any_oic, Alignment::Oic, any),
        (t.leads_aligned, Alignment::Aligned, lead),
        (t.any_aligned, Alignment::Aligned, any),
    ];
    Line::all(page.t, &profile.figures, &profile.of.code, &headings)
}
