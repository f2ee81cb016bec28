//! What of a record somebody sees while they work: a change that is not accepted yet belongs to
//! those who make it, and nobody else builds on it.

use chrono::{NaiveDate, NaiveTime};
use diesel::prelude::*;

use super::Stage;
use crate::db::schema::changes;
use crate::rules::{Body, Coded, Instant, Origin};

/// Through which changes a record is read. Facts, milestones, documents, budgets and the history
/// all take one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Every change, drafts of everybody included: what holds for the program itself, and for a
    /// record of which nothing was published yet, where the secretariat looks at it.
    Everything,
    /// What the public sees at an instant.
    Public(Instant),
    /// What is published, under an embargo or not, and what the secretariat entered: not what
    /// leads have not had accepted.
    Settled,
    /// What those see who speak for these bodies.
    Lead {
        /// The bodies.
        bodies: Vec<Body>,
        /// When they look.
        at: Instant,
        /// Nothing of it is public: they work on it together with the secretariat.
        draft: bool,
    },
    /// What leads have not had accepted: drafts, and what waits for a decision.
    Unaccepted,
    /// What a lead has not handed in yet.
    Drafts(Body),
    /// What one submission hands in, by its row.
    Submission(i64),
    /// What was said in the name of a body from an instant on, accepted or handed in; and what one
    /// submission hands in, whenever that was said.
    Told {
        /// The body.
        body: Body,
        /// The instant.
        since: Instant,
        /// The submission, by its row.
        submission: Option<i64>,
    },
}

impl Sight {
    fn until(&self) -> Instant {
        match self {
            Self::Public(instant) | Self::Lead { at: instant, .. } => *instant,
            Self::Everything | Self::Settled => end_of_time(),
            Self::Unaccepted | Self::Drafts(_) | Self::Submission(_) | Self::Told { .. } => {
                Instant::default()
            }
        }
    }

    fn bodies(&self) -> &[Body] {
        match self {
            Self::Lead { bodies, .. } => bodies,
            _ => &[],
        }
    }

    /// Whose drafts are seen, and nothing else of theirs.
    fn drafting(&self) -> &[Body] {
        match self {
            Self::Drafts(body) => std::slice::from_ref(body),
            _ => &[],
        }
    }

    /// Whose changes from an instant on are seen.
    fn telling(&self) -> (&[Body], Instant) {
        match self {
            Self::Told { body, since, .. } => (std::slice::from_ref(body), *since),
            _ => (&[], end_of_time()),
        }
    }

    fn states(bodies: &[Body]) -> Vec<i64> {
        let states = bodies.iter().filter_map(|body| match body {
            Body::State(id) => Some(*id),
            Body::Organisation(_) => None,
        });
        states.collect()
    }

    fn organisations(bodies: &[Body]) -> Vec<i64> {
        let organisations = bodies.iter().filter_map(|body| match body {
            Body::Organisation(id) => Some(*id),
            Body::State(_) => None,
        });
        organisations.collect()
    }

    /// Whose changes are seen whether they are published or not.
    fn origins(&self) -> Vec<&'static str> {
        let all = Origin::ALL.iter();
        let but_leads = all.clone().filter(|origin| **origin != Origin::Lead);
        match self {
            Self::Everything => all.map(|origin| origin.code()).collect(),
            Self::Settled | Self::Lead { draft: true, .. } => {
                but_leads.map(|origin| origin.code()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Changes without an instant of publication by these are seen.
    fn drafts_of(&self) -> Vec<&'static str> {
        match self {
            Self::Unaccepted => vec![Origin::Lead.code()],
            _ => Vec::new(),
        }
    }

    /// Rows of submissions begin at 1.
    fn submission(&self) -> i64 {
        match self {
            Self::Submission(id) => *id,
            Self::Told { submission, .. } => submission.unwrap_or_default(),
            _ => 0,
        }
    }
}

/// `None` is everything, an instant is what the public sees then.
impl From<Option<Instant>> for Sight {
    fn from(public_at: Option<Instant>) -> Self {
        public_at.map_or(Self::Everything, Self::Public)
    }
}

impl From<&Self> for Sight {
    fn from(sight: &Self) -> Self {
        sight.clone()
    }
}

/// Later than any change.
fn end_of_time() -> Instant {
    NaiveDate::from_ymd_opt(9999, 12, 31).map_or(Instant::MAX, |day| day.and_time(NaiveTime::MIN))
}

/// The changes that are seen, as a condition of a query over them.
#[diesel::dsl::auto_type(no_type_alias)]
pub fn seen(sight: &Sight) -> _ {
    let until: Instant = sight.until();
    let states: Vec<i64> = Sight::states(sight.bodies());
    let organisations: Vec<i64> = Sight::organisations(sight.bodies());
    let drafting_states: Vec<i64> = Sight::states(sight.drafting());
    let drafting_organisations: Vec<i64> = Sight::organisations(sight.drafting());
    let draft: &'static str = Stage::Draft.code();
    let lead: &'static str = Origin::Lead.code();
    let origins: Vec<&'static str> = sight.origins();
    let drafts_of: Vec<&'static str> = sight.drafts_of();
    let submission: i64 = sight.submission();
    let since: Instant = sight.telling().1;
    let telling_states: Vec<i64> = Sight::states(sight.telling().0);
    let telling_organisations: Vec<i64> = Sight::organisations(sight.telling().0);
    changes::public_at
        .le(until)
        .or(changes::state_id.eq_any(states))
        .or(changes::organisation_id.eq_any(organisations))
        .or(changes::origin.eq_any(origins))
        .or(changes::submission_id.eq(submission))
        .or(changes::public_at
            .is_null()
            .and(changes::origin.eq_any(drafts_of)))
        .or(changes::stage.eq(draft).and(changes::origin.eq(lead)).and(
            changes::state_id
                .eq_any(drafting_states)
                .or(changes::organisation_id.eq_any(drafting_organisations)),
        ))
        .or(changes::recorded_at
            .ge(since)
            .and(changes::stage.ne(draft))
            .and(
                changes::state_id
                    .eq_any(telling_states)
                    .or(changes::organisation_id.eq_any(telling_organisations)),
            ))
}
