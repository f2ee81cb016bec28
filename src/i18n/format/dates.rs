//! Days, months, years and instants.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;

use super::without_marks;
use crate::i18n::Locale;
use crate::i18n::per_locale::PerLocale;

type Formatter<Fields> = Option<FixedCalendarDateTimeFormatter<Gregorian, Fields>>;

thread_local! {
    static DAY: PerLocale<Formatter<YMD>> = PerLocale::new(|locale| {
        FixedCalendarDateTimeFormatter::try_new(locale.icu().into(), YMD::long()).ok()
    });
    static MONTH: PerLocale<Formatter<YM>> = PerLocale::new(|locale| {
        FixedCalendarDateTimeFormatter::try_new(locale.icu().into(), YM::long()).ok()
    });
}

/// A day in full: `21 November 2026`, `21 نوفمبر 2026`, `1er novembre 2026`.
pub fn day(locale: Locale, day: NaiveDate) -> String {
    let Some(date) = gregorian(day.year(), day.month(), day.day()) else {
        return day.to_string();
    };
    let written = DAY.with(|formatters| {
        let formatter = formatters.get(locale).as_ref()?;
        Some(without_marks(formatter.format(&date).to_string()))
    });
    match written {
        // ICU knows no ordinals in dates; French has one, for the first.
        Some(text) if locale == Locale::Fr && day.day() == 1 => text.replacen("1 ", "1er ", 1),
        Some(text) => text,
        None => day.to_string(),
    }
}

/// A month of a year: `December 2025`. The month counts from 1; what is no
/// month prints as the numbers given.
pub fn month(locale: Locale, year: i32, month: u32) -> String {
    let written = gregorian(year, month, 1).and_then(|date| {
        MONTH.with(|formatters| {
            let formatter = formatters.get(locale).as_ref()?;
            Some(without_marks(formatter.format(&date).to_string()))
        })
    });
    written.unwrap_or_else(|| format!("{year}-{month:02}"))
}

/// A year, never grouped: `2026`. The same in every language; the locale is
/// asked for so that callers need not know that.
pub fn year(_locale: Locale, year: i32) -> String {
    year.to_string()
}

/// A minute of a day, on the 24-hour clock: `21 November 2026, 14:05`.
/// The instant is given in local time already.
pub fn instant(locale: Locale, local: NaiveDateTime) -> String {
    let comma = if locale == Locale::Ar { "،" } else { "," };
    format!(
        "{}{comma} {}",
        day(locale, local.date()),
        local.format("%H:%M")
    )
}

fn gregorian(year: i32, month: u32, day: u32) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    Date::try_new_gregorian(year, month, day).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_written_out() {
        let closing = date(2026, 11, 21);
        assert_eq!(day(Locale::En, closing), "21 November 2026");
        assert_eq!(day(Locale::Ar, closing), "21 نوفمبر 2026");
        assert_eq!(day(Locale::Fr, closing), "21 novembre 2026");
    }

    #[test]
    fn the_first_is_an_ordinal_in_french() {
        assert_eq!(day(Locale::Fr, date(2026, 1, 1)), "1er janvier 2026");
        assert_eq!(day(Locale::Fr, date(2026, 1, 11)), "11 janvier 2026");
        assert_eq!(day(Locale::En, date(2026, 1, 1)), "1 January 2026");
    }

    #[test]
    fn months_and_years() {
        assert_eq!(month(Locale::En, 2025, 12), "December 2025");
        assert_eq!(month(Locale::Ar, 2025, 12), "ديسمبر 2025");
        assert_eq!(month(Locale::Fr, 2025, 12), "décembre 2025");
        assert_eq!(month(Locale::En, 2025, 13), "2025-13");
        assert_eq!(month(Locale::En, 2025, 257), "2025-257");
        assert_eq!(year(Locale::Fr, 2026), "2026");
    }

    #[test]
    fn instants_are_to_the_minute() {
        let instant_at =
            |locale| instant(locale, date(2026, 11, 21).and_hms_opt(14, 5, 59).unwrap());
        assert_eq!(instant_at(Locale::En), "21 November 2026, 14:05");
        assert_eq!(instant_at(Locale::Ar), "21 نوفمبر 2026، 14:05");
        assert_eq!(instant_at(Locale::Fr), "21 novembre 2026, 14:05");
    }

    #[test]
    fn no_day_is_too_far_and_no_mark_is_hidden() {
        let days = [
            NaiveDate::MIN,
            NaiveDate::MAX,
            date(-4, 2, 29),
            date(1441, 12, 31),
        ];
        for locale in Locale::ALL {
            for each in days.into_iter().chain((1..=12).map(|m| date(2026, m, 28))) {
                let text = day(locale, each) + &month(locale, each.year(), each.month());
                assert!(
                    !text.contains(['\u{200e}', '\u{200f}', '\u{61c}']),
                    "{text:?}"
                );
            }
        }
    }
}
