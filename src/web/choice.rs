//! The choice of a day: what every public page offers and, on any day but today, says.

use super::days::{AS_AT, Days, KNOWN_ON};
use super::{Layout, Site};
use crate::i18n::{Html, Message};
use crate::rules::Day;

/// A day that a reader may choose.
pub struct Chosen {
    /// What it is called.
    pub name: Html,
    /// The day, in words.
    pub day: Html,
    /// The page on that day.
    pub href: String,
    /// Whether it is the day that is looked at.
    pub current: bool,
}

/// The choice of a day on one page.
pub struct DayChoice {
    /// Where a form sends a day.
    pub action: String,
    /// The first day on which there is something to be shown.
    pub first: Option<Day>,
    /// The page today.
    pub today: String,
    /// The meetings that were by today.
    pub meetings: Vec<Chosen>,
    /// The parameters that a form keeps, without the days and the place in a list.
    pub kept: Vec<(String, String)>,
}

impl DayChoice {
    pub(super) fn new(page: &Layout, site: &Site, path: &str, query: &str) -> Self {
        let kept = kept(query);
        let on = |days: Days| address(page, path, &kept, days);
        let action = format!("/{}{path}", page.lang());
        let first = page.begins();
        let meetings = site.meetings.iter();
        let meetings = meetings.filter(|one| one.day < page.today && first <= Some(one.day));
        Self {
            action,
            first,
            today: on(Days::default()),
            meetings: meetings
                .map(|one| Chosen {
                    name: page.text(&one.name),
                    day: page.day(&one.day),
                    href: on(at(one.day)),
                    current: page.as_at() == one.day,
                })
                .collect(),
            kept,
        }
    }
}

/// What is said of a day that is not today.
pub struct Past {
    /// Which days these are.
    pub words: Html,
    /// Other days on which the page can be read.
    pub ways: Vec<(String, Message)>,
}

impl Past {
    pub(super) fn new(page: &Layout, days: Days, path: &str, query: &str) -> Option<Self> {
        if days == Days::default() {
            return None;
        }
        let (t, kept) = (&page.t.days, kept(query));
        let on = |days: Days| address(page, path, &kept, days);
        let moment = days.moment(page.today);
        let (day, known) = (page.day(&moment.as_at), page.day(&moment.known_on));
        let back = (on(Days::default()), t.back);
        let now = (on(at(moment.as_at)), t.with_todays_knowledge);
        let stood = Days {
            known_on: days.as_at,
            ..days
        };
        // Before anything of it was known here, nothing stood.
        let was_known = page.known_from().is_some_and(|from| from <= moment.as_at);
        let stood = was_known.then(|| (on(stood), t.as_it_stood));
        let (words, now, stood) = match days.known_on {
            None => (t.past, None, stood),
            Some(_) if moment.as_at == moment.known_on => (t.past_as_it_stood, Some(now), None),
            Some(_) if days.as_at.is_none() => (t.past_known, None, None),
            Some(_) => (t.past_known, Some(now), stood),
        };
        let ways = std::iter::once(back).chain(now).chain(stood).collect();
        let words = words.html(&[("day", &day), ("known", &known)]);
        Some(Self { words, ways })
    }
}

/// The parameters of an address without the days and the place in a list.
fn kept(query: &str) -> Vec<(String, String)> {
    let dropped = [AS_AT, KNOWN_ON, "after", "from", "left_from"];
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .filter(|(name, value)| !dropped.contains(&name.as_str()) && !value.is_empty())
        .collect()
}

fn at(day: Day) -> Days {
    Days {
        as_at: Some(day),
        known_on: None,
    }
}

/// A page on other days.
fn address(page: &Layout, path: &str, kept: &[(String, String)], days: Days) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(kept)
        .finish();
    let sign = if query.is_empty() { "" } else { "?" };
    format!(
        "/{}{}",
        page.lang(),
        days.on(&format!("{path}{sign}{query}"))
    )
}
