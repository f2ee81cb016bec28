//! Who told a version of something, and how far it is on its way to the public.

use super::Stage;
use super::changes::stored;
use crate::error::{Error, Result};
use crate::rules::{Body, Day, Instant, Origin, Stamp};

/// Who told something, and how far it is on its way to the public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The change; breaks ties between equal instants.
    pub change: i64,
    /// How far it is on its way to the public.
    pub stage: Stage,
    /// Who says so.
    pub origin: Origin,
    /// For which body.
    pub body: Option<Body>,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it became or becomes public.
    pub public_at: Option<Instant>,
    /// Why it was changed or taken back.
    pub reason: Option<String>,
}

impl Told {
    /// Of what is about to be told: the change that is made says the rest.
    pub fn now(at: Instant) -> Self {
        Self {
            change: 0,
            stage: Stage::Draft,
            origin: Origin::Secretariat,
            body: None,
            recorded_at: at,
            public_at: None,
            reason: None,
        }
    }

    /// As the rules see it; what is not public yet counts for those at work from its recording.
    pub fn stamp(&self, recorded_on: Day) -> Stamp {
        Stamp {
            change: self.change,
            recorded_at: self.recorded_at,
            recorded_on,
            public_at: self.public_at.unwrap_or(self.recorded_at),
            origin: self.origin,
        }
    }

    /// What stands as a form says that it saw it; rows never leave.
    pub fn mark(&self) -> String {
        self.recorded_at.and_utc().timestamp_micros().to_string()
    }
}

/// The columns of a [`Told`] as they are read.
pub type ToldRow = (
    i64,
    String,
    String,
    Option<i64>,
    Option<i64>,
    Instant,
    Option<Instant>,
    Option<String>,
);

/// The columns of a [`ToldRow`], for a `select`.
macro_rules! told_columns {
    () => {{
        use $crate::db::schema::changes;
        (
            changes::id,
            changes::stage,
            changes::origin,
            changes::state_id,
            changes::organisation_id,
            changes::recorded_at,
            changes::public_at,
            changes::reason,
        )
    }};
}
pub(crate) use told_columns;

impl TryFrom<ToldRow> for Told {
    type Error = Error;

    fn try_from(row: ToldRow) -> Result<Self> {
        let (change, stage, origin, state, organisation, recorded_at, public_at, reason) = row;
        let organisation = organisation.map(Body::Organisation);
        Ok(Self {
            change,
            stage: stored(&stage)?,
            origin: stored(&origin)?,
            body: state.map(Body::State).or(organisation),
            recorded_at,
            public_at,
            reason,
        })
    }
}
