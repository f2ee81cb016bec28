//! Where made-up records take place: the real lists, and invented bodies and hands.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::chance::Chance;
use super::store;
use super::words::{self, TOPICS, Words};
use crate::accounts::model::Email;
use crate::accounts::passwords::Password;
use crate::accounts::store::NewAccount;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Locale;
use crate::initiatives::series;
use crate::rules::{Body, Day, Instant};
use crate::web::AccountRole;
use crate::{commitments, frameworks, organisations, priorities, states, themes};

/// What made-up records speak of.
pub(super) struct World {
    /// The framework.
    pub(super) framework: i64,
    /// Topics with the row of their theme.
    pub(super) topics: Vec<(i64, Words)>,
    /// Themes.
    pub(super) themes: Vec<i64>,
    /// Member states.
    pub(super) states: Vec<i64>,
    /// Priorities.
    pub(super) priorities: Vec<i64>,
    /// Commitments.
    pub(super) commitments: Vec<i64>,
    /// Invented bodies with their states.
    pub(super) bodies: Vec<(i64, i64)>,
    /// Series of events.
    pub(super) series: Vec<i64>,
    /// Who reports.
    pub(super) hands: Hands,
    /// The day before this one is the last on which anything was recorded.
    pub(super) today: Day,
    clock: Clock,
}

/// Invented accounts; nobody can sign in with them.
#[derive(Clone, Copy)]
pub(super) struct Hands {
    /// Of bodies that lead.
    pub(super) contributor: i64,
    /// Of the secretariat.
    pub(super) secretariat: i64,
    /// Who checks.
    pub(super) reviewer: i64,
}

/// The first day on which anything was recorded.
const FIRST: Option<Day> = NaiveDate::from_ymd_opt(2018, 1, 15);

impl World {
    /// Reads the lists and invents the rest.
    pub(super) fn invent(
        conn: &mut Conn,
        clock: &Clock,
        chance: &mut Chance,
        wanted: usize,
    ) -> Result<Self> {
        let framework = frameworks::default(conn)?.id;
        let themes = themes::all(conn)?;
        let topics = TOPICS
            .iter()
            .filter_map(|(code, words)| {
                let theme = themes.iter().find(|theme| theme.code == *code)?;
                Some((theme.id, *words))
            })
            .collect();
        let states: Vec<i64> = states::all(conn)?.iter().map(|state| state.id).collect();
        let row = |(id, _, _): (i64, String, crate::i18n::Text)| id;
        Ok(Self {
            framework,
            topics,
            themes: themes.iter().map(|theme| theme.id).collect(),
            priorities: priorities::names(conn, framework)?
                .into_iter()
                .map(row)
                .collect(),
            commitments: commitments::names(conn, framework)?
                .into_iter()
                .map(row)
                .collect(),
            bodies: bodies(conn, chance, &states, wanted)?,
            states,
            series: series_of_events(conn)?,
            hands: Hands::invent(conn, clock)?,
            today: clock.today(),
            clock: clock.clone(),
        })
    }

    /// The body that leads for a body's row.
    pub(super) fn lead(body: (i64, i64)) -> Body {
        Body::Organisation(body.0)
    }

    /// An instant of working hours on a day, or on the last day on which anything was recorded.
    pub(super) fn instant(&self, chance: &mut Chance, day: Day) -> Instant {
        let yesterday = self.today - Days::new(1);
        let day = day.max(FIRST.unwrap_or(day)).min(yesterday);
        self.clock.start_of(day) + chrono::TimeDelta::minutes(chance.between(480, 1_020))
    }
}

fn series_of_events(conn: &mut Conn) -> Result<Vec<i64>> {
    words::INVENTED
        .iter()
        .map(|words| {
            let name = format!("Yearly made-up forum of the {}", words[0]);
            series::find_or_add(conn, &name, Locale::En)
        })
        .collect()
}

/// Invented bodies: some sixty at most, fewer where few records are wanted.
fn bodies(
    conn: &mut Conn,
    chance: &mut Chance,
    states: &[i64],
    wanted: usize,
) -> Result<Vec<(i64, i64)>> {
    let names = words::BODIES
        .iter()
        .flat_map(|pattern| words::INVENTED.iter().map(move |with| (pattern, with)));
    let most = (wanted / 10).clamp(6, words::BODIES.len() * words::INVENTED.len());
    let mut bodies = Vec::new();
    for (pattern, with) in names.take(most) {
        let state = *chance.pick(states);
        let name = words::filled(pattern, with);
        let id = match organisations::find_by_name(conn, &name[0])? {
            Some(id) => id,
            None => organisations::add(conn, &words::text(name, [true; 3]), Some(state))?,
        };
        let state = organisations::find(conn, id)?.state.unwrap_or(state);
        bodies.push((id, state));
    }
    Ok(bodies)
}

impl Hands {
    fn invent(conn: &mut Conn, clock: &Clock) -> Result<Self> {
        Ok(Self {
            contributor: hand(conn, clock, "contributor", AccountRole::Contributor)?,
            secretariat: hand(conn, clock, "secretariat", AccountRole::Administrator)?,
            reviewer: hand(conn, clock, "reviewer", AccountRole::Reviewer)?,
        })
    }
}

/// An account that was closed as soon as it was made, with a password that nobody knows.
fn hand(conn: &mut Conn, clock: &Clock, name: &str, role: AccountRole) -> Result<i64> {
    let address = format!("made-up-{name}@example.org");
    let email = Email::parse(&address).ok_or_else(|| Error::internal("no address"))?;
    if let Some(known) = crate::accounts::store::credentials(conn, &email)? {
        return Ok(known.account);
    }
    let secret: [u8; 24] = rand::random();
    let password = Password::choose(&hex::encode(secret), None)
        .map_err(|_| Error::internal("a random password is too weak"))?;
    let account = NewAccount {
        email,
        name: format!("Made-up {name}"),
        password_hash: password.hash()?,
        roles: BTreeSet::from([role]),
        states: BTreeSet::new(),
        organisations: BTreeSet::new(),
    };
    let id = account
        .create(conn, clock.now())?
        .map_err(|refused| Error::Refused(refused.to_string()))?;
    store::close_account(conn, id, clock.now())?;
    Ok(id)
}
