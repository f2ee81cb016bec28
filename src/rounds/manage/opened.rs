//! Somebody at work on what a body owes in a round.

use actix_web::web::Path;

use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Message;
use crate::initiatives::{Acting, Voice};
use crate::rounds::model::{Item, Owner, Round};
use crate::rounds::store::{duties, items, reports, rounds};
use crate::web::{AccountRole, Ctx, Layout, Principal};

/// The language, the round and the body of an address.
pub(super) type At = Path<(String, String, String)>;

/// Somebody at work on a duty.
#[derive(Clone)]
pub(super) struct Working {
    /// Who.
    pub principal: Principal,
    /// In whose name: the body's, or the secretariat's until it says whose letter it enters.
    pub voice: Voice,
    /// The round.
    pub round: Round,
    /// The body that is asked.
    pub owner: Owner,
    /// The time.
    pub clock: Clock,
}

impl Working {
    /// An administrator, or whoever speaks for the body.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a round that has not begun, or asks no such body;
    /// [`Error::Forbidden`] for everybody else.
    pub fn open(conn: &mut Conn, by: (&Principal, &Clock), duty: (&str, &str)) -> Result<Self> {
        let refused = Error::Forbidden("the body asked and administrators only");
        let working = Self::open_to_read(conn, by, duty)?;
        let works = working.administers() || matches!(working.voice, Voice::Lead(_));
        works.then_some(working).ok_or(refused)
    }

    /// The same, and reviewers, who read reports and decide on them.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_to_read(
        conn: &mut Conn,
        (principal, clock): (&Principal, &Clock),
        (code, body): (&str, &str),
    ) -> Result<Self> {
        let round = rounds::by_code(conn, code)?;
        let begins = round.begins(clock.start_of(round.said.opens_on));
        let administers = principal.is(AccountRole::Administrator);
        if !administers && begins.is_none_or(|at| at > clock.now()) {
            return Err(Error::NotFound);
        }
        let owner = duties::find(conn, round.id, body)?;
        let voice = match principal.speaks_for([owner.body]) {
            _ if administers => Voice::Secretariat,
            Some(body) => Voice::Lead(body),
            None if principal.is(AccountRole::Reviewer) => Voice::Secretariat,
            None => return Err(Error::Forbidden("the body asked and administrators only")),
        };
        Ok(Self {
            principal: principal.clone(),
            voice,
            round,
            owner,
            clock: clock.clone(),
        })
    }

    /// Whether the secretariat works on it.
    pub fn administers(&self) -> bool {
        self.principal.is(AccountRole::Administrator)
    }

    /// Whether answers and reports are taken: while the round is open, and where the report came back,
    /// whatever became of the round since. Asked again in the transaction of each act.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn takes(&self, conn: &mut Conn) -> Result<bool> {
        let round = rounds::by_code(conn, &self.round.said.code)?;
        Ok(round.is_open() || reports::came_back(conn, self.owner.duty)?)
    }

    /// Passes the secretariat only.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for whoever speaks for the body.
    pub fn secretariat(&self) -> Result<&Self> {
        self.principal.administrator().map(|_| self)
    }

    /// Passes whoever may decide on reports: administrators and reviewers. On which they may not, the
    /// decision itself looks up.
    ///
    /// # Errors
    /// [`Error::Forbidden`] for everybody else.
    pub fn decides(&self) -> Result<&Self> {
        let reviews = self.principal.is(AccountRole::Reviewer);
        if self.administers() || reviews {
            return Ok(self);
        }
        Err(Error::Forbidden("administrators and reviewers only"))
    }

    /// Where this account goes from a report, below the language: to the duty, or to what waits to be
    /// checked.
    pub fn back(&self) -> String {
        if self.administers() || matches!(self.voice, Voice::Lead(_)) {
            return self.path();
        }
        "/manage/verification".into()
    }

    /// The address of the duty, below the language.
    pub fn path(&self) -> String {
        let (round, body) = (&self.round.said.code, &self.owner.name.code);
        format!("/manage/duties/{round}/{body}")
    }

    /// What the chain of events calls it.
    pub fn subject(&self) -> String {
        let (round, body) = (&self.round.said.code, &self.owner.name.code);
        format!("round {round} {body}")
    }

    /// What the body is asked about.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn items(&self, conn: &mut Conn) -> Result<Vec<Item>> {
        items::of_duty(conn, &self.clock, (&self.round, &self.owner))
    }

    /// The same account at work on a record, in the same name.
    ///
    /// # Errors
    /// As [`Acting::open`].
    pub fn acting(&self, conn: &mut Conn, reference: &str) -> Result<Acting> {
        let acting = Acting::open(conn, &self.principal, reference, self.clock.clone())?;
        Ok(Acting {
            voice: self.voice.clone(),
            ..acting
        })
    }

    /// The heading of its pages.
    pub fn heading(&self, words: Message, page: &Layout) -> String {
        let body = page.plain(&self.owner.name.name);
        words.with(&[
            ("body", &body),
            ("round", &page.plain(&self.round.said.name)),
        ])
    }
}

/// Opens the duty of an address for whoever is signed in.
///
/// # Errors
/// As [`Working::open`].
pub(super) async fn working(ctx: &Ctx, principal: &Principal, path: At) -> Result<Working> {
    let (_, round, body) = path.into_inner();
    let (principal, clock) = (principal.clone(), ctx.state.clock.clone());
    let read = move |conn: &mut Conn| Working::open(conn, (&principal, &clock), (&round, &body));
    ctx.state.db.read(read).await
}
