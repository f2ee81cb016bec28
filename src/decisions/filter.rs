//! The filters of the list of decisions, as they stand in its address.

use serde::Deserialize;

use super::Decision;
use crate::clock::Clock;
use crate::commitments;
use crate::db::Conn;
use crate::error::{Result, named};
use crate::frameworks;
use crate::i18n::{Locale, Text};
use crate::meetings::{self, Meeting};
use crate::organisations::{self, Organisation};
use crate::rules::decision::DecisionState;
use crate::rules::{Body, Coded, Day, Moment};
use crate::states::{self, State};

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A meeting by code.
    pub meeting: String,
    /// A responsible state by ISO code.
    pub state: String,
    /// A responsible organisation by code.
    pub organisation: String,
    /// A commitment by code.
    pub commitment: String,
    /// Where it stands.
    pub status: String,
    /// The code of the decision after which the page begins.
    pub after: String,
}

/// What decisions must be like to be listed. An empty filter lists all that are there.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// The meeting, by its code.
    pub meeting: Option<String>,
    /// Bodies that are all responsible.
    pub bodies: Vec<Body>,
    /// A commitment of which it speaks, by its code.
    pub commitment: Option<String>,
    /// Where it stands.
    pub status: Option<DecisionState>,
}

/// What the filters offer.
pub struct Offered {
    /// Meetings, the newest first.
    pub meetings: Vec<Meeting>,
    /// Member states.
    pub states: Vec<State>,
    /// Organisations, those that were merged into others too: addresses name them.
    pub organisations: Vec<Organisation>,
    /// Commitments: row, code, text.
    pub commitments: Vec<(i64, String, Text)>,
}

impl Offered {
    /// Reads it, in five statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, clock: &Clock, moment: Moment) -> Result<Self> {
        let (known, now) = (clock.known_at(moment.known_on), clock.now());
        let framework = frameworks::default(conn)?.id;
        Ok(Self {
            meetings: meetings::known(conn, known)?,
            states: states::all(conn)?,
            organisations: organisations::every(conn, now)?,
            commitments: commitments::names(conn, framework)?,
        })
    }
}

impl Params {
    /// What the parameters mean.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::error::Error::Parameter) for a code that nobody has: it is named
    /// to the reader.
    pub fn filter(&self, offered: &Offered) -> Result<Filter> {
        let state = named("state", &self.state, |code| {
            let found = offered.states.iter().find(|one| one.code == code);
            found.map(|one| Body::State(one.id))
        })?;
        let organisation = named("organisation", &self.organisation, |code| {
            let found = offered.organisations.iter().find(|one| one.code == code);
            found.map(|one| Body::Organisation(one.id))
        })?;
        Ok(Filter {
            meeting: named("meeting", &self.meeting, |code| {
                let found = offered.meetings.iter().find(|one| one.code == code);
                found.map(|one| one.code.clone())
            })?,
            bodies: state.into_iter().chain(organisation).collect(),
            commitment: named("commitment", &self.commitment, |code| {
                let found = offered.commitments.iter().find(|one| one.1 == code);
                found.map(|one| one.1.clone())
            })?,
            status: named("status", &self.status, DecisionState::from_code)?,
        })
    }

    /// The filters as a query, without the place where a page begins; empty where none is in use.
    pub fn query(&self) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("meeting", &self.meeting),
            ("state", &self.state),
            ("organisation", &self.organisation),
            ("commitment", &self.commitment),
            ("status", &self.status),
        ] {
            let value = value.trim();
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        pairs.finish()
    }
}

impl Filter {
    /// Whether a decision is listed on a day.
    pub fn lists(&self, one: &Decision, day: Day) -> bool {
        let Some((state, current)) = one.state(day).zip(one.current()) else {
            return false;
        };
        let mut spoken = current.commitments.iter();
        let commitment = self.commitment.as_ref();
        self.status.is_none_or(|wanted| wanted == state)
            && self
                .meeting
                .as_ref()
                .is_none_or(|code| *code == one.meeting.0)
            && self.bodies.iter().all(|body| one.names(*body))
            && commitment.is_none_or(|code| spoken.any(|(other, _)| other == code))
    }

    /// Those that are listed on a day, in their order.
    pub fn of(&self, all: Vec<Decision>, day: Day) -> Vec<Decision> {
        all.into_iter().filter(|one| self.lists(one, day)).collect()
    }
}

/// What filters are about, in words; none where none is in use.
pub fn heading(
    params: &Params,
    offered: &Offered,
    status: impl Fn(Locale, DecisionState) -> String,
) -> Option<Text> {
    let name = |locale: Locale| {
        let of = |text: &Text| text.in_locale(locale).to_string();
        let meeting = offered
            .meetings
            .iter()
            .find(|one| one.code == params.meeting);
        let state = offered.states.iter().find(|one| one.code == params.state);
        let body = offered.organisations.iter();
        let body = body.clone().find(|one| one.code == params.organisation);
        let commitment = offered
            .commitments
            .iter()
            .find(|one| one.1 == params.commitment);
        let status = DecisionState::from_code(&params.status).map(|one| status(locale, one));
        let parts = [
            meeting.map(|one| of(&one.name)),
            state.map(|one| of(&one.name)),
            body.map(|one| of(&one.name)),
            commitment.map(|one| one.1.clone()),
            status,
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    };
    let [en, ar, fr] = [Locale::En, Locale::Ar, Locale::Fr].map(name);
    en.is_some().then(|| Text::new(en, ar, fr))
}

/// Those that follow the decision with a code, of a list in its order.
///
/// # Errors
/// [`Error::Parameter`](crate::error::Error::Parameter) where there is no such decision.
pub fn place(all: &[Decision], after: &str) -> Result<usize> {
    let position = |code: &str| all.iter().position(|one| one.code() == code);
    Ok(named("after", after, position)?.map_or(0, |place| place + 1))
}
