//! The time, injected: tests set it, and days are those of the installation's zone.

use std::sync::{Arc, Mutex};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;

/// Where the time comes from.
#[derive(Clone)]
enum Source {
    System,
    Set(Arc<Mutex<NaiveDateTime>>),
}

/// A clock with a zone. Instants are UTC with microseconds, as both databases keep them.
#[derive(Clone)]
pub struct Clock {
    source: Source,
    zone: Tz,
}

impl Clock {
    /// The system's time.
    pub fn system(zone: Tz) -> Self {
        Self {
            source: Source::System,
            zone,
        }
    }

    /// A clock that stands still until it is set; clones share its time.
    pub fn set_to(zone: Tz, now: NaiveDateTime) -> Self {
        Self {
            source: Source::Set(Arc::new(Mutex::new(now))),
            zone,
        }
    }

    /// Moves a set clock; the system's time stays as it is.
    pub fn set(&self, now: NaiveDateTime) {
        if let Source::Set(time) = &self.source {
            *time
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner) = now;
        }
    }

    /// The instant, in UTC.
    pub fn now(&self) -> NaiveDateTime {
        let now = match &self.source {
            Source::System => Utc::now().naive_utc(),
            Source::Set(time) => *time
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner),
        };
        now.with_nanosecond(now.nanosecond() / 1_000 * 1_000)
            .unwrap_or(now)
    }

    /// The day in the zone.
    pub fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }

    /// The day in the zone of an instant.
    pub fn day_of(&self, instant: NaiveDateTime) -> NaiveDate {
        self.local(instant).date()
    }

    /// An instant as the zone's wall clock shows it.
    pub fn local(&self, instant: NaiveDateTime) -> NaiveDateTime {
        self.zone.from_utc_datetime(&instant).naive_local()
    }

    /// The instant at which a day begins in the zone. Where clocks skip midnight, the first
    /// instant that exists.
    pub fn start_of(&self, day: NaiveDate) -> NaiveDateTime {
        let midnight = day.and_time(NaiveTime::MIN);
        (0..24)
            .find_map(|hours| {
                self.zone
                    .from_local_datetime(&(midnight + TimeDelta::hours(hours)))
                    .earliest()
            })
            .map_or(midnight, |instant| instant.naive_utc())
    }

    /// The last instant of a day in the zone: what is known "on" the day is known by then.
    pub fn end_of(&self, day: NaiveDate) -> NaiveDateTime {
        let next = day.succ_opt().unwrap_or(day);
        self.start_of(next) - TimeDelta::microseconds(1)
    }

    /// What is known by the end of a day: of today, what is known by now.
    pub fn known_at(&self, day: NaiveDate) -> NaiveDateTime {
        self.end_of(day).min(self.now())
    }

    /// The zone's name.
    pub fn zone(&self) -> &'static str {
        self.zone.name()
    }
}
