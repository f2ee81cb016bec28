//! Whose plans are listed: of a theme, of a lead.

use serde::Deserialize;

use crate::error::{Result, named};
use crate::initiatives::Filter;
use crate::organisations::Organisation;
use crate::rules::{Body, Role};
use crate::states::State;
use crate::themes::Theme;

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A theme by code.
    pub theme: String,
    /// A state that leads, by ISO code.
    pub state: String,
    /// An organisation that leads, by code.
    pub organisation: String,
    /// `commitments` for plans of commitments; blank for those of initiatives.
    pub of: String,
    /// The reference after which the page begins.
    pub after: String,
}

/// The bodies and themes that addresses name.
pub(super) struct Offered {
    pub(super) themes: Vec<Theme>,
    pub(super) states: Vec<State>,
    pub(super) organisations: Vec<Organisation>,
}

impl Params {
    /// Whether plans of commitments are asked for.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::error::Error::Parameter) for anything but `commitments`.
    pub(super) fn is_of_commitments(&self) -> Result<bool> {
        let asked = named("of", &self.of, |code| (code == "commitments").then_some(()))?;
        Ok(asked.is_some())
    }

    /// What they mean.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::error::Error::Parameter) for a code that nobody has.
    pub(super) fn filter(&self, offered: &Offered) -> Result<Filter> {
        let theme = named("theme", &self.theme, |code| {
            let mut themes = offered.themes.iter();
            themes.find(|one| one.code == code).map(|one| one.id)
        })?;
        let state = named("state", &self.state, |code| {
            let mut states = offered.states.iter();
            states.find(|one| one.code == code).map(|one| one.id)
        })?;
        let organisation = named("organisation", &self.organisation, |code| {
            let mut all = offered.organisations.iter();
            all.find(|one| one.code == code).map(|one| one.id)
        })?;
        let bodies = [state.map(Body::State), organisation.map(Body::Organisation)];
        let bodies: Vec<Vec<Body>> = bodies.into_iter().flatten().map(|one| vec![one]).collect();
        Ok(Filter {
            theme,
            role: (!bodies.is_empty()).then_some(Role::Lead),
            bodies,
            replanned: true,
            ..Filter::default()
        })
    }

    /// The address of a list with these filters, and with another place to begin.
    pub(super) fn address(&self, path: &str, after: Option<&str>) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let given = [
            ("of", self.of.trim()),
            ("theme", self.theme.as_str()),
            ("state", self.state.as_str()),
            ("organisation", self.organisation.as_str()),
            ("after", after.unwrap_or_default()),
        ];
        for (name, value) in given.into_iter().filter(|(_, value)| !value.is_empty()) {
            pairs.append_pair(name, value);
        }
        match pairs.finish() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// Whether any filter is in use.
    pub(super) fn in_use(&self) -> bool {
        [&self.theme, &self.state, &self.organisation]
            .iter()
            .any(|code| !code.is_empty())
    }
}
