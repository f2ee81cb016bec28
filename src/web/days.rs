//! The days that an address asks for: the day that is looked at, and the day whose knowledge
//! counts. Every public page takes both, and its links keep them.

use crate::error::{Error, Result};
use crate::i18n::fold;
use crate::rules::{Day, FIRST_DAY, Moment};

/// The parameter of the day that is looked at.
pub const AS_AT: &str = "as_at";

/// The parameter of the day whose knowledge counts.
pub const KNOWN_ON: &str = "known_on";

/// The days that an address asks for; a day that it does not name is today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// Things that happened up to this day.
    pub as_at: Option<Day>,
    /// As they were known at the end of this day.
    pub known_on: Option<Day>,
}

impl Days {
    /// The days of a public address; addresses of accounts and of work have none. A day that is
    /// named twice is the last one, as with every parameter of a form.
    ///
    /// # Errors
    /// [`Error::Parameter`] for what is no day, lies ahead, or before 1900.
    pub fn read(path: &str, query: &str, today: Day) -> Result<Self> {
        let mut days = Self::default();
        if !keeps(path) {
            return Ok(days);
        }
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                AS_AT => days.as_at = day(AS_AT, &value, today)?,
                KNOWN_ON => days.known_on = day(KNOWN_ON, &value, today)?,
                _ => {}
            }
        }
        Ok(days)
    }

    /// Both days.
    pub fn moment(self, today: Day) -> Moment {
        Moment {
            as_at: self.as_at.unwrap_or(today),
            known_on: self.known_on.unwrap_or(today),
        }
    }

    /// A path below the language with these days in its query; work and accounts take none.
    pub fn on(self, path: &str) -> String {
        let named = [(AS_AT, self.as_at), (KNOWN_ON, self.known_on)];
        let mut address = path.to_owned();
        if !keeps(path) {
            return address;
        }
        for (name, day) in named {
            if let Some(day) = day.filter(|_| !names(path, name)) {
                let sign = if address.contains('?') { '&' } else { '?' };
                address.push_str(&format!("{sign}{name}={day}"));
            }
        }
        address
    }
}

/// Whether pages under a path are read on any day; forms are not.
pub(super) fn keeps(path: &str) -> bool {
    let path = path.split('?').next().unwrap_or(path);
    if path.contains("/corrections/") {
        return false;
    }
    !["/account", "/manage"].iter().any(|work| {
        let rest = path.strip_prefix(work);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

fn names(path: &str, parameter: &str) -> bool {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    url::form_urlencoded::parse(query.as_bytes()).any(|(name, _)| name == parameter)
}

fn day(name: &'static str, given: &str, today: Day) -> Result<Option<Day>> {
    let text = fold::digits(given.trim());
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().ok();
    let day = day.filter(|day| (FIRST_DAY..=today).contains(day));
    let day = day.ok_or_else(|| Error::Parameter {
        name,
        given: given.to_owned(),
    })?;
    // Today is what a page shows anyhow: its links need not keep it.
    Ok((day != today).then_some(day))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn day_of(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_read_and_kept_in_links() {
        let today = day_of("2026-11-22");
        let days = Days::read("/themes", "q=a&as_at=٢٠٢٥-٠٥-٠١&known_on=", today).unwrap();
        assert_eq!(days.as_at, Some(day_of("2025-05-01")));
        assert_eq!(days.known_on, None);
        assert_eq!(days.on("/states"), "/states?as_at=2025-05-01");
        assert_eq!(
            days.on("/initiatives?q=as_at"),
            "/initiatives?q=as_at&as_at=2025-05-01"
        );
        assert_eq!(
            days.on("/states?as_at=2024-01-01"),
            "/states?as_at=2024-01-01"
        );
        assert_eq!(days.on("/manage/imports"), "/manage/imports");
        assert_eq!(days.on("/account"), "/account");
        let moment = days.moment(today);
        assert_eq!(
            (moment.as_at, moment.known_on),
            (day_of("2025-05-01"), today)
        );
    }

    #[test]
    fn what_is_no_day_or_lies_ahead_is_refused() {
        let today = day_of("2026-11-22");
        let named = Days::read("/", "as_at=2026-11-22", today).unwrap();
        assert_eq!(named, Days::default());
        for wrong in [
            "2026-11-23",
            "1899-12-31",
            "2025-02-30",
            "yesterday",
            "2025",
        ] {
            for name in [AS_AT, KNOWN_ON] {
                let query = format!("{name}={wrong}");
                assert!(Days::read("/", &query, today).is_err(), "{query}");
                assert!(Days::read("/manage", &query, today).is_ok());
            }
        }
    }
}
