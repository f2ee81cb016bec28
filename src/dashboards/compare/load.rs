//! What is compared.

use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::{self, Heard, View};
use crate::frameworks;
use crate::i18n::{Text, fold};
use crate::organisations::Bodies;
use crate::rules::{Body, Count, Day, FIRST_DAY, Figures, Moment, Shown, Slice};
use crate::themes::{self, Theme};
use crate::web::charts::Bar;

/// As many stand side by side at most: more are a table to be read, and there is one.
pub(super) const MOST: usize = 3;

/// A body or a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// A state or an organisation.
    Body(Body),
    /// A theme by its row.
    Theme(i64),
}

/// One column: a subject on a day.
pub(super) struct Column {
    pub subject: Subject,
    /// As forms and addresses name it: `state:PAK`, `theme:water`.
    pub code: String,
    /// Its own code.
    pub own: String,
    pub name: Text,
    pub figures: Figures,
    /// It reported in the last 365 days; of themes nobody does.
    pub heard: Option<bool>,
}

impl Column {
    /// What it answers for, and everything in which it has a part.
    pub fn slices(&self) -> [Slice; 2] {
        match self.subject {
            Subject::Body(body) => Slice::of_body(body),
            Subject::Theme(id) => [Slice::Theme(Some(id)); 2],
        }
    }

    pub fn is_theme(&self) -> bool {
        matches!(self.subject, Subject::Theme(_))
    }
}

/// What the page is made of.
pub(super) struct Loaded {
    pub bodies: Bodies,
    pub themes: Vec<Theme>,
    pub columns: Vec<Column>,
    /// The codes that were asked for, in their order.
    pub asked: Vec<String>,
    /// The other day.
    pub then: Option<Day>,
    pub moment: Moment,
}

fn wrong(name: &'static str, given: &str) -> Error {
    Error::Parameter {
        name,
        given: given.to_owned(),
    }
}

impl Loaded {
    pub fn read(
        conn: &mut Conn,
        clock: &Clock,
        (moment, today): (Moment, Day),
        query: &str,
    ) -> Result<Self> {
        let (asked, then) = parameters(query, today)?;
        // The day that is looked at is the other one; the same day twice is one.
        let then = then.filter(|then| *then != moment.as_at);
        let bodies = Bodies::known(conn, clock.now())?;
        let themes = themes::all(conn)?;
        let subject = |code: &String| {
            let found = match code.strip_prefix("theme:") {
                Some(code) => {
                    let theme = themes.iter().find(|one| one.code == code);
                    theme.map(|one| Subject::Theme(one.id))
                }
                None => bodies.body(code).map(Subject::Body),
            };
            found.ok_or_else(|| wrong("compare", code))
        };
        let subjects = asked.iter().map(subject).collect::<Result<Vec<_>>>()?;
        let of_themes = |one: &&Subject| matches!(one, Subject::Theme(_));
        let mixed = subjects.iter().filter(of_themes).count();
        if mixed != 0 && mixed != subjects.len() {
            return Err(wrong("compare", &asked.join(", ")));
        }
        let mut loaded = Self {
            bodies,
            themes,
            columns: Vec::new(),
            asked,
            then,
            moment,
        };
        if subjects.is_empty() {
            return Ok(loaded);
        }
        let shown = shown(&subjects);
        let framework = frameworks::default(conn)?.id;
        let mut days = Vec::new();
        match then {
            Some(then) => {
                let (first, last) = (then.min(moment.as_at), then.max(moment.as_at));
                let last = Moment {
                    as_at: last,
                    ..moment
                };
                let (earlier, later) = View::both(conn, clock, first, last)?;
                for view in [earlier, later] {
                    let heard = figures::coverage(conn, clock, view.moment())?;
                    days.push((view.shown_totals(conn, framework, shown.clone())?, heard));
                }
            }
            None => {
                let view = View::load(conn, clock, moment)?;
                let heard = figures::coverage(conn, clock, moment)?;
                days.push((view.shown_totals(conn, framework, shown)?, heard));
            }
        }
        loaded.columns = loaded.columns(&subjects, &days);
        Ok(loaded)
    }

    /// Each subject on each day.
    fn columns(&self, subjects: &[Subject], days: &[(Figures, Heard)]) -> Vec<Column> {
        let column = |(subject, code): (&Subject, &String), (figures, heard): &(Figures, Heard)| {
            let (own, name) = self.named(*subject)?;
            Some(Column {
                subject: *subject,
                code: code.clone(),
                own: own.to_owned(),
                name: name.clone(),
                figures: figures.clone(),
                heard: match subject {
                    Subject::Body(body) => Some(heard.bodies.contains(body)),
                    Subject::Theme(_) => None,
                },
            })
        };
        let subjects = subjects.iter().zip(&self.asked);
        subjects
            .flat_map(|one| days.iter().filter_map(move |day| column(one, day)))
            .collect()
    }

    fn named(&self, subject: Subject) -> Option<(&str, &Text)> {
        match subject {
            Subject::Body(body) => self.bodies.named(body),
            Subject::Theme(id) => {
                let theme = self.themes.iter().find(|one| one.id == id)?;
                Some((theme.code.as_str(), &theme.name))
            }
        }
    }
}

/// What is compared and the other day: of two days one subject only.
fn parameters(query: &str, until: Day) -> Result<(Vec<String>, Option<Day>)> {
    let (mut asked, mut then) = (Vec::new(), None);
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let value = value.trim();
        match name.as_ref() {
            "with" if !value.is_empty() && !asked.iter().any(|one| one == value) => {
                asked.push(value.to_owned());
            }
            "then" if !value.is_empty() => {
                let day = fold::digits(value).parse().ok();
                let day = day.filter(|day| (FIRST_DAY..=until).contains(day));
                then = Some(day.ok_or_else(|| wrong("then", value))?);
            }
            _ => {}
        }
    }
    if asked.len() > MOST || then.is_some() && asked.len() > 1 {
        return Err(wrong("compare", &asked.join(", ")));
    }
    Ok((asked, then))
}

/// What is counted of what they lead, or of a theme.
pub(super) fn counts() -> Vec<Count> {
    let first = [Count::Record, Count::Adopted].into_iter();
    // In the order of bars and of their keys.
    let stretched = Bar::stretched();
    let others = [
        Count::Due(None),
        Count::Reported(None),
        Count::Documented(None),
        Count::Verified(None),
        Count::Later(None),
        Count::Evidenced,
        Count::Replanned,
    ];
    first.chain(stretched).chain(others).collect()
}

fn shown(subjects: &[Subject]) -> Shown {
    let mut shown = Shown::default();
    for subject in subjects {
        let (own, any) = match subject {
            Subject::Body(Body::State(_)) => ("lead-state", "state"),
            Subject::Body(Body::Organisation(_)) => ("lead-organisation", "organisation"),
            Subject::Theme(_) => ("theme", "theme"),
        };
        shown = shown.and(&[own], &counts()).and(&[any], &[Count::Record]);
    }
    shown
}
