//! Transactions for stories, told through the store.

use sti_tracker::funding::{self, NewTransaction, Party};
use sti_tracker::rules::{Coded, Currency, Dating, Money, TransactionType};

use super::app::TestApp;
use super::factory::{Act, Made, body};

/// A transaction about to be told.
#[derive(Clone)]
pub struct Told {
    kind: TransactionType,
    amount: Option<Money>,
    description: Option<String>,
    provider: Result<String, String>,
    receiver: Option<String>,
    dating: Dating,
    /// The number and the row of the one that it takes the place of.
    corrects: Option<i32>,
    withdrawn: bool,
}

/// So many minor units of a currency.
pub fn of(kind: TransactionType, minor: i64, currency: &str, dating: Dating) -> Told {
    let currency = Currency::from_code(currency).unwrap();
    Told {
        kind,
        amount: Some(Money { minor, currency }),
        description: None,
        provider: Err("Fund of a story".into()),
        receiver: None,
        dating,
        corrects: None,
        withdrawn: false,
    }
}

/// Something else than money.
pub fn gift(description: &str, dating: Dating) -> Told {
    Told {
        amount: None,
        description: Some(description.into()),
        ..of(TransactionType::InKind, 1, "USD", dating)
    }
}

impl Told {
    /// A state or an institution provides.
    pub fn by(mut self, code: &str) -> Self {
        self.provider = Ok(code.into());
        self
    }

    /// A state or an institution receives.
    pub fn to(mut self, code: &str) -> Self {
        self.receiver = Some(code.into());
        self
    }

    /// In the place of the one with a number.
    pub fn correcting(mut self, number: i32) -> Self {
        self.corrects = Some(number);
        self
    }

    pub fn withdrawn(mut self) -> Self {
        self.withdrawn = true;
        self
    }

    /// Tells of it on a record; returns its number.
    pub fn on(self, app: &TestApp, act: Act, made: &Made) -> i32 {
        made.act(app, act, |conn, change| {
            let last = funding::last_numbers(conn, &[made.id])?;
            let last = last.get(&made.id).copied().unwrap_or(0);
            let supersedes = match self.corrects {
                Some(number) => {
                    let all = funding::transactions_of(conn, made.id, None)?;
                    all.iter()
                        .find(|one| one.number == number)
                        .map(|one| one.id)
                }
                None => None,
            };
            let number = self.corrects.unwrap_or(last + 1);
            let provider = match &self.provider {
                Ok(code) => Party::Body(body(conn, code)?),
                Err(name) => Party::Named(name.clone()),
            };
            let receiver = match &self.receiver {
                Some(code) => Some(Party::Body(body(conn, code)?)),
                None => None,
            };
            let new = NewTransaction {
                initiative: made.id,
                change,
                number,
                supersedes,
                kind: self.kind,
                amount: self.amount,
                description: self.description.clone(),
                provider,
                receiver,
                dating: self.dating,
                document: None,
                withdrawn: self.withdrawn,
            };
            funding::add_transactions(conn, &[new])?;
            Ok(number)
        })
    }
}
