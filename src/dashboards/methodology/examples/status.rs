//! Statuses over the days of three lives; every status occurs.

use super::life::{Life, later, ymd};
use crate::dashboards::methodology::table::{Table, plain};
use crate::i18n::{Html, Message};
use crate::rules::{Dating, Day, FRESH_DAYS, FactKind, GRACE_DAYS, Kind, Standing, Status, Step};
use crate::web::{Layout, terms};

/// A day, what happened by then, and the status.
pub(super) type Told = (Day, Event, Option<Status>);

/// What happened.
pub(super) enum Event {
    /// Words.
    Said(fn(&Layout) -> Message),
    /// It was adopted with a final milestone that is due on a day.
    Due(Day),
}

/// What was known of a life at the end of each day says where it stood.
fn told(life: &Life, days: Vec<(Day, Event)>) -> Vec<Told> {
    let status = |day: Day| match life.known(day)?.on(day)?.standing {
        Standing::Adopted(status) => Some(status),
        Standing::OnRecord(_) => None,
    };
    let days = days.into_iter();
    days.map(|(day, event)| (day, event, status(day))).collect()
}

/// A project that is due on a day.
pub(super) fn project(due: Day) -> Vec<Told> {
    let start = ymd(2024, 1, 10);
    let mut life = Life::adopted(Kind::Project, start);
    let last = life.plans(Some(Step::Completed), Dating::day(due));
    let delayed = later(due, GRACE_DAYS + 1);
    let (suspended, lifted) = (later(delayed, 35), later(delayed, 63));
    life.says(FactKind::Suspended, suspended);
    life.says(FactKind::Lifted, lifted);
    let (reported, documented) = (later(lifted, 20), later(lifted, 40));
    let fact = life.reports(last, Dating::day(reported), reported);
    life.documents(fact, documented);
    let said = Event::Said;
    told(
        &life,
        vec![
            (start, Event::Due(due)),
            (later(due, 30), said(|page| page.t.methodology.nothing_new)),
            (delayed, said(|page| page.t.methodology.nothing_new)),
            (suspended, said(|page| page.t.methodology.suspended)),
            (lifted, said(|page| page.t.methodology.lifted)),
            (reported, said(|page| page.t.methodology.final_reported)),
            (documented, said(|page| page.t.methodology.final_documented)),
        ],
    )
}

/// A facility of which nothing is planned.
pub(super) fn facility() -> Vec<Told> {
    let start = ymd(2024, 1, 10);
    let mut life = Life::adopted(Kind::Facility, start);
    let last = life.plans(Some(Step::InOperation), Dating::Unknown);
    let silent = later(start, FRESH_DAYS + 1);
    let works = later(silent, 50);
    let fact = life.reports(last, Dating::day(works), works);
    life.documents(fact, works);
    let said = Event::Said;
    told(
        &life,
        vec![
            (start, said(|page| page.t.methodology.adopted_undated)),
            (silent, said(|page| page.t.methodology.nothing_new)),
            (works, said(|page| page.t.methodology.final_documented)),
        ],
    )
}

/// A proposal that comes to nothing.
pub(super) fn proposal() -> Vec<Told> {
    let start = ymd(2024, 1, 10);
    let proposed = Life::adopted(Kind::Event, start);
    let mut life = proposed.with(|said| said.proposed = true);
    let over = later(start, 200);
    life.says(FactKind::Cancelled, over);
    let said = Event::Said;
    told(
        &life,
        vec![
            (start, said(|page| page.t.methodology.adopted_proposed)),
            (over, said(|page| page.t.methodology.cancelled)),
        ],
    )
}

fn table(page: &Layout, of: Message, told: Vec<Told>) -> Table {
    let t = &page.t.methodology;
    let row = |(day, event, status): Told| {
        let event = match event {
            Event::Said(words) => plain(words(page).as_str()),
            Event::Due(due) => t.adopted_due.html(&[("day", &page.day(&due))]),
        };
        let tag = |status: Status| {
            let words = plain(terms::status(page.t, status).as_str());
            Html::trusted(format!(
                r#"<span class="{}">{words}</span>"#,
                terms::status_tag(status)
            ))
        };
        let nothing = || plain(page.t.common.no_data.as_str());
        vec![page.day(&day), event, status.map_or_else(nothing, tag)]
    };
    let headings = [t.day, t.happened, t.result];
    let rows = told.into_iter().map(row).collect();
    Table::example(page, &plain(of.as_str()), &headings, rows)
}

pub(super) fn all(page: &Layout) -> Vec<Table> {
    let t = &page.t.methodology;
    vec![
        table(page, t.of_project, project(ymd(2024, 6, 30))),
        table(page, t.of_facility, facility()),
        table(page, t.of_proposal, proposal()),
    ]
}
