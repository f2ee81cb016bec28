//! The bodies beside which one is shown: the member states of its region, or the institutions.

use super::context::median;
use super::count::{Count, Slice};
use super::figure::{Figure, Figures, Question, Subject, Value};
use super::record::Body;

/// Bodies of which the middle one is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peers {
    /// The code of the group of states; none for the institutions.
    pub group: Option<String>,
    /// All of them, the one that is shown beside them included.
    pub bodies: Vec<Body>,
}

/// The heading of a body: what it leads, or everything in which it has a role.
pub fn heading(body: Body, led: bool) -> Slice {
    let [own, any] = Slice::of_body(body);
    if led { own } else { any }
}

impl Figures {
    /// The median of a count over peers; a body with nothing on record counts as 0. Missing where
    /// there is no peer.
    pub fn median(&self, count: Count, led: bool, peers: &Peers) -> Figure {
        let number = |body: &Body| {
            let slice = heading(*body, led);
            let total = self.tally().total(self.framework(), None, slice, count);
            i32::try_from(total).ok().map(f64::from)
        };
        let value = median(peers.bodies.iter().map(number));
        let subject = Subject::PeerMedian {
            count,
            led,
            group: peers.group.clone(),
        };
        Figure::of(
            value.map_or(Value::Missing, Value::Number),
            Question {
                subject,
                moment: self.moment(),
            },
        )
    }
}
