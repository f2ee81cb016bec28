//! What the process keeps between requests: connections, the clock, rendered pages.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use diesel::prelude::*;

use super::Site;
use super::cache::Pages;
use super::limits::Limits;
use super::metrics::Metrics;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::schema::revision;
use crate::db::{Conn, Database};
use crate::error::Result;

/// How often the revision is looked up; writes of other instances are seen within a second.
pub const POLL: Duration = Duration::from_millis(500);

/// The state that handlers share.
pub struct State {
    /// The database.
    pub db: Database,
    /// The time.
    pub clock: Clock,
    /// Settings of the process.
    pub config: Config,
    /// Rendered pages.
    pub pages: Pages,
    /// Rate limits.
    pub limits: Limits,
    /// What is counted for those who watch over the installation.
    pub metrics: Metrics,
    seen: Seen,
}

/// What was last read of the public record's state.
struct Seen {
    revision: AtomicI64,
    at: Mutex<Instant>,
    site: RwLock<Arc<Site>>,
}

impl State {
    /// Reads the revision and the site's settings for the first time.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn new(db: Database, clock: Clock, config: Config) -> Result<Self> {
        let (number, site) = db.read_now(|conn| Ok((look(conn)?, Site::load(conn)?)))?;
        let seen = Seen {
            revision: AtomicI64::new(number),
            at: Mutex::new(Instant::now()),
            site: RwLock::new(Arc::new(site)),
        };
        Ok(Self {
            db,
            clock,
            config,
            pages: Pages::new(),
            limits: Limits::new(),
            metrics: Metrics::new(),
            seen,
        })
    }

    /// Writes in one transaction; the next page knows of it.
    ///
    /// # Errors
    /// What `work` answers, and where the database refuses.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (done, seen) = self
            .db
            .write(move |conn| {
                let done = work(conn)?;
                Ok((done, look(conn)?))
            })
            .await?;
        self.remember(seen).await?;
        Ok(done)
    }

    /// The revision, read again where the last look is too long ago.
    ///
    /// # Errors
    /// Where the database is away.
    pub async fn revision(&self) -> Result<i64> {
        let age = self
            .seen
            .at
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .elapsed();
        if age > POLL + POLL / 2 {
            self.poll().await?;
        }
        Ok(self.seen.revision.load(Ordering::Acquire))
    }

    /// Looks the revision up.
    ///
    /// # Errors
    /// Where the database is away.
    pub async fn poll(&self) -> Result<()> {
        let seen = self.db.read(look).await?;
        self.remember(seen).await
    }

    /// The site's settings as last read.
    pub fn site(&self) -> Arc<Site> {
        Arc::clone(
            &self
                .seen
                .site
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// Settings of the site change under a new revision only, and are there before its number is:
    /// a page is kept by the number, so that it must not be made of what stood before.
    async fn remember(&self, number: i64) -> Result<()> {
        // Never back: a late poll may carry an older number than a write that just ended.
        if self.seen.revision.load(Ordering::Acquire) < number {
            let both = |conn: &mut Conn| Ok((look(conn)?, Site::load(conn)?));
            let (number, site) = self.db.read(both).await?;
            let site_seen = &self.seen.site;
            let mut kept = site_seen.write().unwrap_or_else(PoisonError::into_inner);
            if self.seen.revision.load(Ordering::Acquire) < number {
                *kept = Arc::new(site);
                self.seen.revision.store(number, Ordering::Release);
            }
        }
        *self.seen.at.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        Ok(())
    }
}

fn look(conn: &mut Conn) -> Result<i64> {
    Ok(revision::table.select(revision::value).first(conn)?)
}

/// Raises the revision in the transaction of a write that changes what the public sees.
///
/// # Errors
/// Where the database refuses.
pub fn raise_revision(conn: &mut Conn) -> Result<()> {
    diesel::update(revision::table)
        .set(revision::value.eq(revision::value + 1))
        .execute(conn)?;
    Ok(())
}
