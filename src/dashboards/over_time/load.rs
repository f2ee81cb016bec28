//! What happened by the end of each year.

use chrono::Datelike;

use super::Params;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result, named};
use crate::figures;
use crate::frameworks::{self, Framework};
use crate::i18n::{Locale, Text};
use crate::meetings::{self, Meeting};
use crate::organisations::{self, Organisation};
use crate::rules::{Count, Day, Figures, Moment, Rule, RuleName, Shown, Slice};
use crate::states::{self, State};
use crate::themes::{self, Theme};

/// The first year of the axis: that of the Agenda.
const FIRST_YEAR: i32 = 2017;
/// So many years after the Agenda's end are shown: what continues is planned no further.
const BEYOND: i32 = 4;

/// What is counted on each day.
pub(super) const COUNTS: [Count; 9] = [
    Count::Due(None),
    Count::Reported(None),
    Count::Documented(None),
    Count::Verified(None),
    Count::Rescheduled,
    Count::SaidDue,
    Count::SaidReached,
    Count::Later(None),
    Count::FirstDue,
];

/// What the page is about: everything, a theme, what a body leads.
#[derive(Clone, Debug)]
pub(super) struct Heading {
    pub slice: Slice,
    pub code: String,
    pub name: Option<Text>,
    /// The parameter that names it.
    pub parameter: &'static str,
}

impl Heading {
    /// The query of an address that is about it, with its question mark; empty of everything.
    pub fn query(&self) -> String {
        if self.parameter.is_empty() {
            return String::new();
        }
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        pairs.append_pair(self.parameter, &self.code);
        format!("?{}", pairs.finish())
    }
}

/// Everything that the page needs.
pub(super) struct Loaded {
    pub heading: Heading,
    /// Totals at the end of each year, and on the day that is looked at, in order.
    pub course: Vec<Figures>,
    pub moment: Moment,
    pub framework: Framework,
    pub themes: Vec<Theme>,
    pub states: Vec<State>,
    pub organisations: Vec<Organisation>,
    pub meetings: Vec<Meeting>,
    /// Rules that took force on a day.
    pub rules: Vec<(Day, Rule)>,
}

impl Loaded {
    pub fn read(
        conn: &mut Conn,
        clock: &Clock,
        (moment, locale): (Moment, Locale),
        params: Params,
    ) -> Result<Self> {
        let framework = frameworks::default(conn)?;
        let themes = themes::all(conn)?;
        let states = states::by_name(states::all(conn)?, locale);
        let organisations = organisations::every(conn, clock.now())?;
        let organisations = organisations::in_order(organisations, locale);
        let heading = heading(&params, &themes, &states, &organisations)?;
        let mut shown = Shown::default().and(&[heading.slice.name()], &COUNTS);
        if heading.slice == Slice::All {
            let each = ["theme", "lead-state", "lead-organisation"];
            shown = shown.and(&each, &COUNTS[..5]);
        }
        let ahead = moment.as_at == clock.today();
        let days = days(moment.as_at, framework.ends_on, ahead);
        let known = clock.known_at(moment.known_on);
        Ok(Self {
            course: figures::course(conn, clock, (framework.id, &shown), moment, &days)?,
            meetings: meetings::known(conn, known)?,
            rules: rules(),
            heading,
            moment,
            framework,
            themes,
            states,
            organisations,
        })
    }

    /// The totals on the day that is looked at.
    pub fn now(&self) -> Option<&Figures> {
        let mut course = self.course.iter();
        course.find(|one| one.moment().as_at == self.moment.as_at)
    }

    /// First and last day of the axis.
    pub fn days(&self) -> (Day, Day) {
        let first = Day::from_ymd_opt(FIRST_YEAR, 1, 1);
        let last = self.course.last().map(|one| one.moment().as_at);
        let first = first.unwrap_or(self.moment.as_at).min(self.moment.as_at);
        (first, last.unwrap_or(self.moment.as_at))
    }
}

/// The last day of each year, and the day that is looked at. Of days after it there is a plan as it
/// stands today; how plans stood on an earlier day, a page of that day does not foresee.
fn days(as_at: Day, ends: Day, ahead: bool) -> Vec<Day> {
    let last = ends.year().max(as_at.year()) + BEYOND;
    let years = FIRST_YEAR..=last;
    let mut days: Vec<Day> = years
        .filter_map(|year| Day::from_ymd_opt(year, 12, 31))
        .filter(|day| ahead || *day <= as_at)
        .chain([as_at])
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn rules() -> Vec<(Day, Rule)> {
    let versions = RuleName::all().iter().flat_map(|name| name.versions());
    let dated = versions.filter_map(|rule| Some((rule.since?, rule)));
    dated.collect()
}

/// What has no theme, in each language.
pub(super) fn no_theme() -> Text {
    let words = |locale: Locale| Some(locale.messages().overview.no_theme.to_string());
    Text::new(words(Locale::En), words(Locale::Ar), words(Locale::Fr))
}

fn heading(
    params: &Params,
    themes: &[Theme],
    states: &[State],
    organisations: &[Organisation],
) -> Result<Heading> {
    let params = &params.spread()?;
    let theme = named("theme", &params.theme, |code| {
        if code == "none" {
            return Some((Slice::Theme(None), no_theme()));
        }
        let theme = themes.iter().find(|one| one.code == code)?;
        Some((Slice::Theme(Some(theme.id)), theme.name.clone()))
    })?;
    let state = named("state", &params.state, |code| {
        let state = states.iter().find(|one| one.code == code)?;
        Some((Slice::LeadState(state.id), state.name.clone()))
    })?;
    let organisation = named("organisation", &params.organisation, |code| {
        let one = organisations.iter().find(|one| one.code == code)?;
        Some((Slice::LeadOrganisation(one.id), one.name.clone()))
    })?;
    let given = [
        ("theme", &params.theme, theme),
        ("state", &params.state, state),
        ("organisation", &params.organisation, organisation),
    ];
    let mut found = given.into_iter().filter_map(|(parameter, code, found)| {
        let (slice, name) = found?;
        Some(Heading {
            slice,
            code: code.trim().to_owned(),
            name: Some(name),
            parameter,
        })
    });
    let first = found.next();
    // Of a theme and a lead at once nothing is kept.
    if let Some(second) = found.next() {
        return Err(Error::Parameter {
            name: second.parameter,
            given: second.code,
        });
    }
    Ok(first.unwrap_or(Heading {
        slice: Slice::All,
        code: String::new(),
        name: None,
        parameter: "",
    }))
}
