//! Days with a precision, and from which day they count.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};

use super::code::coded;

/// A day of the installation's zone.
pub type Day = NaiveDate;

/// An instant in UTC, with microseconds.
pub type Instant = NaiveDateTime;

/// The first day that anything here may have: 1 January 1900.
pub const FIRST_DAY: Day = ymd(1900, 1, 1);

/// The last day that a plan may have: 31 December 2100.
pub const LAST_PLAN_DAY: Day = ymd(2100, 12, 31);

/// The end of every open span; later than any day a plan may have.
pub const FOREVER: Day = ymd(9999, 12, 31);

const fn ymd(year: i32, month: u32, day: u32) -> Day {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

coded! {
    /// How much of a day is known.
    Precision {
        /// The day itself.
        Day = "day",
        /// Its month.
        Month = "month",
        /// Its year.
        Year = "year",
        /// Nothing.
        Unknown = "unknown",
    }
}

/// When something happened or is planned: a first and a last possible day, or nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dating {
    /// Not known.
    Unknown,
    /// A day, or all days of a month or a year.
    Within {
        /// The first possible day.
        first: Day,
        /// The last possible day.
        last: Day,
        /// Day, month or year; never unknown.
        precision: Precision,
    },
}

impl Dating {
    /// One day.
    pub fn day(day: Day) -> Self {
        Self::Within {
            first: day,
            last: day,
            precision: Precision::Day,
        }
    }

    /// A month of a year; `None` where there is no such month.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        Some(Self::Within {
            first,
            last,
            precision: Precision::Month,
        })
    }

    /// A whole year; `None` outside the calendar.
    pub fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Some(Self::Within {
            first,
            last,
            precision: Precision::Year,
        })
    }

    /// Reads `2025`, `2025-12` or `2025-12-31`; blank is unknown, anything else is `None`.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::Unknown);
        }
        let year_length = text.find('-').unwrap_or(text.len());
        let mut parts = text.split('-').map(digits);
        let year = i32::try_from(parts.next()??)
            .ok()
            .filter(|_| year_length == 4)?;
        match (parts.next(), parts.next(), parts.next()) {
            (None, None, None) => Self::year(year),
            (Some(month), None, None) => Self::month(year, month?),
            (Some(month), Some(day), None) => {
                NaiveDate::from_ymd_opt(year, month?, day?).map(Self::day)
            }
            _ => None,
        }
    }

    /// As it stands in files: the known parts of an ISO 8601 day, nothing where unknown.
    pub fn to_iso(self) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Within {
                first, precision, ..
            } => match precision {
                Precision::Year => format!("{:04}", first.year()),
                Precision::Month => format!("{:04}-{:02}", first.year(), first.month()),
                _ => first.to_string(),
            },
        }
    }

    /// From three stored columns; a precision without its days reads as unknown.
    pub fn from_columns(first: Option<Day>, last: Option<Day>, precision: Precision) -> Self {
        match (first, last, precision) {
            (Some(first), Some(last), precision) if precision != Precision::Unknown => {
                Self::Within {
                    first,
                    last,
                    precision,
                }
            }
            _ => Self::Unknown,
        }
    }

    /// How much is known.
    pub fn precision(self) -> Precision {
        match self {
            Self::Unknown => Precision::Unknown,
            Self::Within { precision, .. } => precision,
        }
    }

    /// The first possible day.
    pub fn first(self) -> Option<Day> {
        match self {
            Self::Unknown => None,
            Self::Within { first, .. } => Some(first),
        }
    }

    /// The last possible day: where an imprecise due date falls.
    pub fn last(self) -> Option<Day> {
        match self {
            Self::Unknown => None,
            Self::Within { last, .. } => Some(last),
        }
    }

    /// Whether nothing is known of the day.
    pub fn is_unknown(self) -> bool {
        self == Self::Unknown
    }

    /// The day from which a fact counts, given the day it was recorded.
    ///
    /// A day counts as itself; a month or a year from its last day or from the day of recording,
    /// whichever is first; an unknown day from the day of recording.
    pub fn counts_from(self, recorded_on: Day) -> Day {
        match self {
            Self::Unknown => recorded_on,
            Self::Within {
                last,
                precision: Precision::Day,
                ..
            } => last,
            Self::Within { last, .. } => last.min(recorded_on),
        }
    }
}

/// A number of digits alone; a sign is none.
fn digits(text: &str) -> Option<u32> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}
