//! What moved of a body since a day: its counts then and now.

use crate::i18n::{Html, Message};
use crate::rules::{Body, Count, Day, Figure, Figures, Peers, peers};
use crate::web::{Layout, folder_of};

/// What is counted of what a body leads.
const LED: [Count; 6] = [
    Count::Record,
    Count::Adopted,
    Count::Due(None),
    Count::Reported(None),
    Count::Documented(None),
    Count::Verified(None),
];

/// What moved of a body.
pub struct Moved {
    /// Which two days these are.
    pub days: Html,
    /// What is counted.
    pub lines: Vec<Line>,
    /// Of whom the medians are; none where there are no peers.
    pub peers: Option<Message>,
    /// The same side by side with all that is counted.
    pub compare: String,
}

/// A count of a body on two days, and what stands beside it.
pub struct Line {
    /// What is counted.
    pub words: String,
    /// On the earlier day.
    pub then: Figure,
    /// On the day that is looked at.
    pub now: Figure,
    /// The median of its peers on that day.
    pub median: Option<Figure>,
}

/// Other ways to look at a body: each an address, and what it is called.
pub fn ways(page: &Layout, body: Body, code: &str) -> Vec<(String, Message)> {
    let (folder, sort) = (folder_of(body), body.sort());
    let t = page.t;
    [
        (format!("{folder}/{code}/brief"), t.brief.link),
        (format!("/over-time?{sort}={code}"), t.over_time.title),
        (
            format!("/cooperation?one={sort}:{code}"),
            t.cooperation.title,
        ),
        (format!("/compare?with={sort}:{code}"), t.compare.title),
        (
            format!("/participation?body={sort}:{code}"),
            t.participation.title,
        ),
    ]
    .map(|(path, words)| (page.href(&path), words))
    .into()
}

impl Moved {
    /// What moved of a body since a day; `code` is its public code.
    pub fn of(
        page: &Layout,
        (day, then): &(Day, Figures),
        now: &Figures,
        (body, code): (Body, &str),
        beside: Option<&Peers>,
    ) -> Self {
        let line = |words: String, count, led| {
            let heading = peers::heading(body, led);
            let of = |figures: &Figures| figures.of(count, None, heading, code);
            Line {
                words,
                then: of(then),
                now: of(now),
                median: beside.map(|peers| now.median(count, led, peers)),
            }
        };
        let t = &page.t.overview;
        let words = [
            page.t.profile.leads,
            t.adopted,
            t.milestones_due,
            t.milestones_reported,
            t.milestones_documented,
            t.milestones_verified,
        ];
        let led = LED.into_iter().zip(words);
        let led = led.map(|(count, words)| line(words.to_string(), count, true));
        let whole = line(page.t.compare.any_role.to_string(), Count::Record, false);
        let parts = [("day", &page.day(day))];
        let sort = body.sort();
        Self {
            days: t.moved_since.html(&parts),
            peers: beside.map(|peers| match peers.group {
                Some(_) => page.t.context.region_median,
                None => page.t.profile.institutions_median,
            }),
            lines: std::iter::once(whole).chain(led).collect(),
            compare: page.href(&format!("/compare?with={sort}:{code}&then={day}")),
        }
    }
}
