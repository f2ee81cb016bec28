//! A due day that is set, moved, and moved back.

use super::life::{Life, later, ymd};
use super::record::number;
use crate::dashboards::methodology::table::{Table, plain};
use crate::dashboards::why::words;
use crate::i18n::Html;
use crate::rules::{Count, Dating, Day, Kind, Step};
use crate::web::Layout;

/// On which day, which due day, and how many of its milestones were moved by then.
pub(super) fn told() -> Vec<(Day, Dating, i64)> {
    let (first, second) = (ymd(2024, 9, 30), ymd(2024, 12, 31));
    let (set, moved, back) = (ymd(2024, 2, 1), ymd(2024, 5, 1), ymd(2024, 7, 1));
    let mut life = Life::adopted(Kind::Project, ymd(2024, 1, 10));
    let last = life.plans(Some(Step::Completed), Dating::Unknown);
    life.replans(last, set, Dating::day(first));
    life.replans(last, moved, Dating::day(second));
    life.replans(last, back, Dating::day(first));
    let days = [later(set, -1), set, moved, back];
    let on = |day: Day| {
        let known = life.known(day)?;
        let amounts = known.on(day)?.amounts_on(day);
        let due = known.milestones.first()?.due;
        let amount = amounts.get(&Count::Rescheduled).copied();
        Some((
            day,
            due.map_or(Dating::Unknown, Dating::day),
            amount.unwrap_or(0),
        ))
    };
    days.into_iter().filter_map(on).collect()
}

pub(super) fn due_day(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let row = |(on, due, amount): (Day, Dating, i64)| {
        let due = if due.is_unknown() {
            plain(page.t.work.no_due.as_str())
        } else {
            page.dated(&due)
        };
        vec![page.day(&on), due, number(page, amount)]
    };
    let rows = told().into_iter().map(row).collect();
    let headings = [t.on_day, t.is_planned, t.number];
    let counted: Html = plain(&words::count_words(page, Count::Rescheduled));
    Table::example(page, &plain(t.of_replanned.as_str()), &headings, rows).so(counted)
}
