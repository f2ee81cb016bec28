//! The way of letters out of the house: one by one, over SMTP, never faster than the server takes
//! them.

use std::time::Duration;

use lettre::message::{Mailbox, header::ContentType};
use lettre::{Message, SmtpTransport, Transport};

use super::store::{self, Letter};
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
        Ok(Some(Self { transport, from }))
    }

    /// Hands a letter to the mail server, or tells what came in between.
    fn send(&self, letter: &Letter) -> std::result::Result<(), String> {
        let message = self.message(letter).map_err(|cause| cause.to_string())?;
        let sent = self.transport.send(&message);
        sent.map(|_| ()).map_err(|cause| said(&cause))
    }

    /// The letter as it travels. Its name is the same at every attempt, so that a letter whose
    /// sender died between sending and noting it is known as the same where it arrives twice.
    fn message(&self, letter: &Letter) -> std::result::Result<Message, Box<dyn std::error::Error>> {
        let to: Mailbox = letter.recipient.parse()?;
        let name = format!("<{}@{}>", letter.code, self.from.email.domain());
        Ok(Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&letter.subject)
            .message_id(Some(name))
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone())?)
    }
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
pub fn deliver(db: &Database, clock: &Clock, post: &Post) -> Result<usize> {
    let mut sent = 0;
    for _ in 0..ROUND {
        let now = clock.now();
        // Only looking does not wait for whoever writes.
        if !db.read_now(|conn| store::is_due(conn, now))? {
            break;
        }
        let Some(letter) = db.write_now(|conn| store::claim(conn, now))? else {
            break;
        };
        let outcome = post.send(&letter);
        match &outcome {
            Ok(()) => sent += 1,
            Err(cause) => tracing::warn!(letter = letter.code, cause, "a letter was not sent"),
        }
        let now = clock.now();
        db.write_now(|conn| store::settle(conn, &letter, outcome, now))?;
    }
    Ok(sent)
}
