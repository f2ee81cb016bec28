//! Decisions as the pages of several features show them, with the template `decisions/parts.html`.

use super::{Decision, Report};
use crate::i18n::{Html, Message, Messages, Text, format};
use crate::initiatives::BodyName;
use crate::rules::decision::{ClosedAs, DecisionState};
use crate::rules::{Figure, Moment, Question, Subject};
use crate::web::{Layout, Link};

/// What a state is called.
pub fn state_words(t: &Messages, state: DecisionState) -> Message {
    match state {
        DecisionState::Open => t.decisions.open,
        DecisionState::Overdue => t.decisions.overdue,
        DecisionState::Closed => t.decisions.closed,
    }
}

/// As what a decision was closed.
pub fn outcome_words(t: &Messages, outcome: ClosedAs) -> Message {
    match outcome {
        ClosedAs::CarriedOut => t.decisions.carried_out,
        ClosedAs::Overtaken => t.decisions.overtaken,
        ClosedAs::TakenUp => t.decisions.taken_up,
    }
}

/// Where a decision stands on the day that is looked at, and as what it was closed.
pub fn state(page: &Layout, one: &Decision) -> Html {
    let day = page.as_at();
    let (class, words) = match one.state(day) {
        None if one.is_withdrawn() => ("tag tag-off", page.t.decisions.withdrawn),
        None => return Html::escape(page.t.decisions.not_decided.as_str()),
        Some(state) => (tag(state), state_words(page.t, state)),
    };
    let closed = one.closed(day).filter(|_| !one.is_withdrawn());
    let words = match closed {
        Some((_, closing)) => page.t.decisions.closed_as.with(&[
            ("state", words.as_str()),
            ("outcome", outcome_words(page.t, closing.outcome).as_str()),
        ]),
        None => words.to_string(),
    };
    let words = Html::escape(&words);
    Html::trusted(format!(r#"<span class="{class}">{words}</span>"#))
}

fn tag(state: DecisionState) -> &'static str {
    match state {
        DecisionState::Open => "tag",
        DecisionState::Overdue => "tag tag-late",
        DecisionState::Closed => "tag tag-ok",
    }
}

/// The page of a body.
pub fn body(page: &Layout, one: &BodyName) -> Link {
    let folder = if one.is_state {
        "/states"
    } else {
        "/organisations"
    };
    Link::new(page, folder, &one.code, &one.name)
}

/// The pages of the bodies that a version names, as a list in words.
pub fn bodies<'a>(page: &Layout, all: impl IntoIterator<Item = &'a BodyName>) -> Html {
    let links: Vec<Html> = all
        .into_iter()
        .map(|one| anchor(&body(page, one)))
        .collect();
    format::list_html(page.locale, &links)
}

/// A link in a sentence.
pub fn anchor(link: &Link) -> Html {
    let href = Html::escape(&link.href);
    Html::trusted(format!(r#"<a href="{href}">{}</a>"#, link.name))
}

/// Who says so: a body, by letter or here, or the secretariat.
pub fn who(page: &Layout, report: &Report) -> Html {
    let t = &page.t.decisions;
    let Some((_, name)) = &report.body else {
        return Html::escape(t.secretariat.as_str());
    };
    let who = anchor(&body(page, name));
    match &report.letter {
        None => who,
        Some(letter) => t.by_letter.html(&[
            ("who", &who),
            ("number", &Html::isolate(&letter.reference)),
            ("day", &page.day(&letter.on)),
        ]),
    }
}

/// The due day, or that none was set.
pub fn due(page: &Layout, day: Option<crate::rules::Day>) -> Html {
    match day {
        Some(day) => page.day(&day),
        None => Html::escape(page.t.decisions.no_due.as_str()),
    }
}

/// A decision of a list.
pub struct Row {
    /// Its page, under its text.
    pub link: Link,
    /// Its code.
    pub code: String,
    /// The meeting that decided.
    pub meeting: Link,
    /// Who is responsible.
    pub bodies: Html,
    /// Until when.
    pub due: Html,
    /// Where it stands.
    pub state: Html,
    /// The day of the newest report and who made it.
    pub newest: Option<Html>,
}

impl Row {
    /// What a list shows of a decision on the day that is looked at.
    pub fn new(page: &Layout, one: &Decision) -> Self {
        let current = one.current();
        let text = current.map_or_else(Text::default, |said| said.text.clone());
        let responsible = current.iter().flat_map(|said| &said.bodies);
        let code = one.code();
        let newest = one.newest(page.as_at()).map(|report| {
            let parts = [("day", &page.day(&report.on)), ("who", &who(page, report))];
            page.t.decisions.newest_line.html(&parts)
        });
        Self {
            link: Link::new(page, "/decisions", &code, &text),
            meeting: Link::new(page, "/meetings", &one.meeting.0, &one.meeting.1),
            bodies: bodies(page, responsible.map(|(_, name)| name)),
            due: due(page, current.and_then(|said| said.due)),
            state: state(page, one),
            newest,
            code,
        }
    }

    /// Those that are there on the day that is looked at.
    pub fn all(page: &Layout, all: &[Decision]) -> Vec<Self> {
        let there = all.iter().filter(|one| one.state(page.as_at()).is_some());
        there.map(|one| Self::new(page, one)).collect()
    }
}

/// How many decisions are under some filters, which are a query.
pub fn counted(number: usize, query: &str, moment: Moment) -> Figure {
    let subject = Subject::Decisions(query.to_owned());
    Figure::counted(number, Question { subject, moment })
}

/// How many decisions name the body of a parameter and a code.
pub fn naming(number: usize, (name, code): (&str, &str), moment: Moment) -> Figure {
    counted(number, &format!("{name}={code}"), moment)
}

/// What the profile of a body says of decisions.
pub struct OfBody {
    /// How many name it.
    pub figure: Figure,
    /// The list of them.
    pub list: String,
}

impl OfBody {
    /// Of the body of a parameter and a code.
    pub fn new(page: &Layout, figure: &Figure, (name, code): (&str, &str)) -> Self {
        Self {
            figure: figure.clone(),
            list: page.href(&format!("/decisions?{name}={code}")),
        }
    }
}
