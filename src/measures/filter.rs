//! The filters of lists and totals of measures, as they stand in addresses, and what they mean.

use serde::Deserialize;

use crate::db::Conn;
use crate::error::{Error, Result, named};
use crate::organisations::{self, Organisation};
use crate::rules::measure::{Sex, Standard, Unit};
use crate::rules::{Alignment, Body, Coded, FIRST_DAY, Instant};
use crate::states::{self, State};
use crate::themes::{self, Theme};

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Params {
    /// An alignment of the record.
    pub alignment: String,
    /// A theme of the record, by code.
    pub theme: String,
    /// A state that leads the record, by ISO code.
    pub state: String,
    /// An organisation that leads the record, by code.
    pub organisation: String,
    /// Values of periods up to the end of this year.
    pub year: String,
    /// The measure after which the page begins.
    pub after: String,
    /// Which standard measure a figure is of.
    pub code: String,
    /// In which unit.
    pub unit: String,
    /// `yes` where it is of ratios.
    pub ratio: String,
    /// Of one sex.
    pub sex: String,
    /// Of one state, by ISO code.
    pub of: String,
    /// Which measure of an initiative a figure is of: `STI-7F3K9.M2`.
    pub measure: String,
}

impl Params {
    /// The filters of a list, as a query.
    pub fn filters(&self) -> String {
        self.query(&[
            ("alignment", &self.alignment),
            ("theme", &self.theme),
            ("state", &self.state),
            ("organisation", &self.organisation),
            ("year", &self.year),
        ])
    }

    /// All that a figure is of, as a query.
    pub fn heading(&self) -> String {
        let own = self.query(&[
            ("measure", &self.measure),
            ("code", &self.code),
            ("unit", &self.unit),
            ("ratio", &self.ratio),
            ("sex", &self.sex),
            ("of", &self.of),
        ]);
        let parts = [own, self.filters()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("&")
    }

    fn query(&self, pairs: &[(&str, &String)]) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in pairs {
            if !value.trim().is_empty() {
                query.append_pair(name, value.trim());
            }
        }
        query.finish()
    }

    /// The address of a list with these filters, and with another place to begin.
    pub fn address(&self, path: &str, after: Option<&str>) -> String {
        let after = after.unwrap_or_default().to_owned();
        let parts = [self.query(&[("after", &after)]), self.filters()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return path.to_owned();
        }
        format!("{path}?{}", parts.join("&"))
    }

    /// Whether any filter is in use.
    pub fn in_use(&self) -> bool {
        !self.filters().is_empty()
    }

    /// The same under another alignment.
    #[must_use]
    pub fn under(&self, alignment: Alignment) -> Self {
        Self {
            alignment: alignment.code().to_owned(),
            ..self.clone()
        }
    }
}

/// What measures must be like to be listed. An empty filter lists all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Which standard measure.
    pub standard: Option<Standard>,
    /// Standard measures only.
    pub only_standard: bool,
    /// Of records with this alignment.
    pub alignment: Option<Alignment>,
    /// Of records with this theme.
    pub theme: Option<i64>,
    /// Of this record.
    pub initiative: Option<i64>,
    /// Each of these leads the record.
    pub leads: Vec<Body>,
    /// Values of periods up to the end of this year.
    pub year: Option<i32>,
}

/// What filters choose from.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// States.
    pub states: Vec<State>,
    /// Organisations, those that were merged into others too: addresses name them.
    pub organisations: Vec<Organisation>,
    /// Themes.
    pub themes: Vec<Theme>,
}

impl Choices {
    /// All of them, in three statements.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, now: Instant) -> Result<Self> {
        Ok(Self {
            states: states::all(conn)?,
            organisations: organisations::every(conn, now)?,
            themes: themes::all(conn)?,
        })
    }

    /// The state with a code.
    pub fn state(&self, code: &str) -> Option<&State> {
        self.states.iter().find(|one| one.code == code)
    }
}

impl Filter {
    /// The standard measures of what a body leads.
    pub fn led_by(body: Body) -> Self {
        Self {
            only_standard: true,
            leads: vec![body],
            ..Self::default()
        }
    }

    /// Reads parameters; an unknown code is named to the reader rather than ignored.
    ///
    /// # Errors
    /// [`Error::Parameter`].
    pub fn read(params: &Params, choices: &Choices) -> Result<Self> {
        let state = named("state", &params.state, |code| choices.state(code))?;
        let organisation = named("organisation", &params.organisation, |code| {
            choices.organisations.iter().find(|one| one.code == code)
        })?;
        let leads = [
            state.map(|one| Body::State(one.id)),
            organisation.map(|one| Body::Organisation(one.id)),
        ];
        Ok(Self {
            standard: None,
            only_standard: false,
            alignment: named("alignment", &params.alignment, Alignment::from_code)?,
            theme: named("theme", &params.theme, |code| {
                let themes = choices.themes.iter();
                themes
                    .into_iter()
                    .find(|one| one.code == code)
                    .map(|one| one.id)
            })?,
            initiative: None,
            leads: leads.into_iter().flatten().collect(),
            year: named("year", &params.year, year)?,
        })
    }
}

fn year(text: &str) -> Option<i32> {
    use chrono::Datelike;
    let year: i32 = (text.len() == 4).then(|| text.parse().ok())??;
    (FIRST_DAY.year()..=2100).contains(&year).then_some(year)
}

/// The values of a figure's own parameters: unit, whether of ratios, sex, state.
pub type Own = (Unit, bool, Option<Sex>, Option<i64>);

/// Reads what a figure over initiatives is of.
///
/// # Errors
/// [`Error::Parameter`].
pub fn own(params: &Params, choices: &Choices) -> Result<Own> {
    let unit = named("unit", &params.unit, Unit::from_code)?;
    let ratio = named("ratio", &params.ratio, |code| (code == "yes").then_some(()))?;
    let (sex, state) = part(params, choices)?;
    let unit = unit.ok_or_else(|| Error::Parameter {
        name: "unit",
        given: params.unit.clone(),
    })?;
    Ok((unit, ratio.is_some(), sex, state))
}

/// Reads of whom a figure is.
///
/// # Errors
/// [`Error::Parameter`].
pub fn part(params: &Params, choices: &Choices) -> Result<(Option<Sex>, Option<i64>)> {
    let sex = named("sex", &params.sex, Sex::from_code)?;
    let state = named("of", &params.of, |code| choices.state(code))?;
    Ok((sex, state.map(|one| one.id)))
}
