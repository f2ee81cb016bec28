//! The way of letters out of the house: one by one, over SMTP, never faster than the server takes
//! them.

use std::time::Duration;

use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::{Message, SmtpTransport, Transport};

use super::model::Letter;
use super::sending;
use super::{Compose, Kind, choice, html};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Database;
use crate::error::{Error, Result};

/// For how long a mail server may be silent. An attempt is some ten commands: well within a lease.
const PATIENCE: Duration = Duration::from_secs(20);

/// Letters sent in one round.
const ROUND: usize = 50;

/// How often it is looked for letters that are due.
pub const POLL: Duration = Duration::from_secs(5);

/// A mail server, and in whose name it is given letters.
pub struct Post {
    transport: SmtpTransport,
    from: Mailbox,
    base_url: String,
}

/// Where a reader's mail program takes them off these letters, and that it may do so at once
/// (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribe(String);

#[derive(Clone)]
struct OneClick;

type Parsed<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Parsed<Self> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("<{}>", self.0))
    }
}

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Parsed<Self> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// A letter on its way, and where its reader chooses not to get such.
struct Leaving {
    letter: Letter,
    choosing: Option<String>,
}

impl Post {
    /// The mail server of the settings; none where they name none.
    ///
    /// # Errors
    /// [`Error::Refused`] where the setting is no address of a mail server, or the sender's
    /// address none.
    pub fn of(config: &Config) -> Result<Option<Self>> {
        let Some(url) = config.smtp_url() else {
            return Ok(None);
        };
        // The address may hold a password: it is not repeated.
        let wrong = |cause: lettre::transport::smtp::Error| {
            Error::Refused(format!(
                "SMTP_URL: {cause}; an address is smtps://USER:PASSWORD@HOST or smtp://HOST:PORT"
            ))
        };
        let transport = SmtpTransport::from_url(url)
            .map_err(wrong)?
            .timeout(Some(PATIENCE))
            .build();
        let from = config.mail_from();
        let from = from
            .parse()
            .map_err(|cause| Error::Refused(format!("STI_MAIL_FROM {from:?}: {cause}")))?;
        Ok(Some(Self {
            transport,
            from,
            base_url: config.base_url(),
        }))
    }

    /// Hands a letter to the mail server, or tells what came in between.
    fn send(&self, leaving: &Leaving) -> std::result::Result<(), String> {
        let message = self.message(leaving).map_err(|cause| cause.to_string())?;
        let sent = self.transport.send(&message);
        sent.map(|_| ()).map_err(|cause| said(&cause))
    }

    /// The letter as it travels. Its name is the same at every attempt, so that a letter whose
    /// sender died between sending and noting it is known as the same where it arrives twice.
    fn message(
        &self,
        leaving: &Leaving,
    ) -> std::result::Result<Message, Box<dyn std::error::Error>> {
        let letter = &leaving.letter;
        let to: Mailbox = letter.recipient.parse()?;
        let name = format!("<{}@{}>", letter.code, self.from.email.domain());
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(name));
        if let Some(address) = &leaving.choosing {
            builder = builder
                .header(ListUnsubscribe(address.clone()))
                .header(OneClick);
        }
        let page = html::page(letter)?;
        Ok(builder.multipart(MultiPart::alternative_plain_html(letter.body.clone(), page))?)
    }

    /// Takes the next letter that is due, with what it says now.
    fn next(&self, db: &Database, clock: &Clock, compose: Compose) -> Result<Next> {
        db.write_now(|conn| {
            let Some(letter) = sending::claim(conn, clock.now())? else {
                return Ok(Next::Nothing);
            };
            let by = (self.base_url.as_str(), compose);
            let Some(letter) = sending::complete(conn, clock, letter, by)? else {
                return Ok(Next::NotNeeded);
            };
            let choosing = match letter.account.filter(|_| letter.kind == Kind::Rounds) {
                Some(account) => {
                    let token = choice::token(conn, account)?;
                    let lang = letter.language.code();
                    Some(format!("{}/{lang}/account/letters/{token}", self.base_url))
                }
                None => None,
            };
            Ok(Next::Letter(Box::new(Leaving { letter, choosing })))
        })
    }
}

/// What is sent next.
enum Next {
    Nothing,
    /// What a letter would have said is settled.
    NotNeeded,
    Letter(Box<Leaving>),
}

/// An error and what caused it: the first alone often says nothing.
fn said(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut cause = error.source();
    while let Some(one) = cause {
        words = format!("{words}: {one}");
        cause = one.source();
    }
    words
}

/// Sends the letters that are due; returns how many were taken by the server. Blocks: call it off
/// the reactor.
///
/// # Errors
/// Where the database is away. What goes wrong with a letter is noted on it.
pub fn deliver(db: &Database, clock: &Clock, post: &Post, compose: Compose) -> Result<usize> {
    let mut sent = 0;
    for _ in 0..ROUND {
        let now = clock.now();
        // Only looking does not wait for whoever writes.
        if !db.read_now(|conn| sending::is_due(conn, now))? {
            break;
        }
        let leaving = match post.next(db, clock, compose)? {
            Next::Nothing => break,
            Next::NotNeeded => continue,
            Next::Letter(leaving) => leaving,
        };
        let letter = &leaving.letter;
        let outcome = post.send(&leaving);
        match &outcome {
            Ok(()) => sent += 1,
            Err(cause) => tracing::warn!(letter = letter.code, cause, "a letter was not sent"),
        }
        let now = clock.now();
        db.write_now(|conn| sending::settle(conn, letter, outcome, now))?;
    }
    Ok(sent)
}
