//! The filters of the list of transactions, as they stand in addresses, and what they mean.

use serde::Deserialize;

use super::Bodies;
use crate::db::Conn;
use crate::error::{Result, named};
use crate::rules::money::Flow;
use crate::rules::{Alignment, Body, Coded, Currency, TransactionType};
use crate::themes::Theme;

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Params {
    /// A type of transaction, or `planned-budget`.
    #[serde(rename = "type")]
    pub flow: String,
    /// A currency.
    pub currency: String,
    /// An alignment of the record.
    pub alignment: String,
    /// A theme of the record, by code.
    pub theme: String,
    /// A state that provides or receives, by ISO code.
    pub state: String,
    /// An organisation that provides or receives, by code.
    pub organisation: String,
    /// Who provides, as `state:PAK` or `organisation:COMSTECH`.
    pub provider: String,
    /// Who receives, in the same way.
    pub receiver: String,
    /// A record, by reference.
    pub initiative: String,
    /// The transaction, or the record, after which the page begins.
    pub after: String,
}

impl Params {
    /// The filters that a figure stands under, beside its type and its currency: a query.
    pub fn heading(&self) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("alignment", &self.alignment),
            ("theme", &self.theme),
            ("state", &self.state),
            ("organisation", &self.organisation),
            ("provider", &self.provider),
            ("receiver", &self.receiver),
            ("initiative", &self.initiative),
        ] {
            if !value.trim().is_empty() {
                pairs.append_pair(name, value.trim());
            }
        }
        pairs.finish()
    }

    /// The address of a list with these filters, and with another place to begin.
    pub fn address(&self, path: &str, after: Option<&str>) -> String {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        let after = after.unwrap_or_default();
        let own = [
            ("type", self.flow.trim()),
            ("currency", self.currency.trim()),
        ];
        for (name, value) in own.into_iter().chain([("after", after)]) {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        let parts = [pairs.finish(), self.heading()];
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            return path.to_owned();
        }
        format!("{path}?{}", parts.join("&"))
    }

    /// Whether any filter is in use.
    pub fn in_use(&self) -> bool {
        !self.address("", None).is_empty()
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

/// What transactions must be like to be listed. An empty filter lists all that count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// What it is: a type of transaction, or plans.
    pub flow: Option<Flow>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// Of records with this alignment.
    pub alignment: Option<Alignment>,
    /// Of records with this theme.
    pub theme: Option<i64>,
    /// Of this record.
    pub initiative: Option<i64>,
    /// Each of these provides or receives.
    pub parties: Vec<Body>,
    /// It provides.
    pub provider: Option<Body>,
    /// It receives.
    pub receiver: Option<Body>,
}

impl Filter {
    /// Reads parameters; an unknown code is named to the reader rather than ignored.
    ///
    /// # Errors
    /// [`Error::Parameter`].
    pub fn read(
        conn: &mut Conn,
        params: &Params,
        bodies: &Bodies,
        themes: &[Theme],
    ) -> Result<Self> {
        let body = |sort: &'static str, code: &str| {
            named(sort, code, |code| bodies.body(&format!("{sort}:{code}")))
        };
        let state = body("state", &params.state)?;
        let organisation = body("organisation", &params.organisation)?;
        let reference = params.initiative.trim();
        let initiative = match reference {
            "" => None,
            _ => super::store::public_record(conn, reference)?,
        };
        Ok(Self {
            flow: named("type", &params.flow, Flow::from_code)?,
            currency: named("currency", &params.currency, Currency::from_code)?,
            alignment: named("alignment", &params.alignment, Alignment::from_code)?,
            theme: named("theme", &params.theme, |code| {
                themes.iter().find(|one| one.code == code).map(|one| one.id)
            })?,
            initiative: named("initiative", reference, |_| initiative)?,
            parties: state.into_iter().chain(organisation).collect(),
            provider: named("provider", &params.provider, |code| bodies.body(code))?,
            receiver: named("receiver", &params.receiver, |code| bodies.body(code))?,
        })
    }

    /// The type of transaction that is asked for; none where all are, or plans.
    pub fn kind(&self) -> Option<TransactionType> {
        match self.flow {
            Some(Flow::Of(kind)) => Some(kind),
            _ => None,
        }
    }

    /// Whether plans are listed rather than transactions.
    pub fn is_of_plans(&self) -> bool {
        self.flow == Some(Flow::Planned)
    }

    /// Whether planned budgets can be meant: they have no type, no provider and no receiver.
    pub fn takes_plans(&self) -> bool {
        let of_plans = matches!(self.flow, None | Some(Flow::Planned));
        of_plans && self.parties.is_empty() && self.provider.is_none() && self.receiver.is_none()
    }

    /// Whether transactions can be meant.
    pub fn takes_transactions(&self) -> bool {
        !self.is_of_plans()
    }

    /// Whether a transaction is of the type and the parties that are asked for.
    pub fn takes(&self, one: &super::Transaction) -> bool {
        let is = |party: &super::Party, body: &Body| *party == super::Party::Body(*body);
        let receives = |body: &Body| one.receiver.as_ref().is_some_and(|party| is(party, body));
        self.takes_transactions()
            && self.kind().is_none_or(|kind| kind == one.kind)
            && self.provider.is_none_or(|body| is(&one.provider, &body))
            && self.receiver.is_none_or(|body| receives(&body))
            && self
                .parties
                .iter()
                .all(|body| is(&one.provider, body) || receives(body))
    }
}
