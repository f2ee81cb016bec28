//! A report that is asked for, comes late, comes back and is accepted.

use super::life::ymd;
use crate::dashboards::methodology::table::{Table, plain};
use crate::i18n::Message;
use crate::rules::Day;
use crate::rules::duty::{Aspect, Duty, HandedIn, NOTICE_DAYS, Verdict};
use crate::web::{Layout, terms};

fn duty() -> Duty {
    let handed = |on, decided| HandedIn {
        on,
        by_letter: false,
        complete: true,
        decided: Some(decided),
    };
    let (first, second) = (ymd(2026, 7, 3), ymd(2026, 7, 20));
    Duty {
        due_on: ymd(2026, 6, 30),
        reports: vec![
            handed(first, (Verdict::Returned, ymd(2026, 7, 9))),
            handed(second, (Verdict::Accepted, ymd(2026, 7, 24))),
        ],
        exemptions: Vec::new(),
    }
}

/// How a duty of one body stands from day to day, and whether it counts as answered and as late.
pub(super) fn owed(page: &Layout) -> Table {
    let (t, duty) = (&page.t.methodology, duty());
    let yes = |yes: bool| {
        let words = &page.t.common;
        plain(if yes { words.yes } else { words.no }.as_str())
    };
    let row = |day: Day| {
        vec![
            page.day(&day),
            plain(terms::duty_state(page.t, duty.state(day)).as_str()),
            yes(duty.counts(Aspect::Answered, day)),
            yes(duty.counts(Aspect::Late, day)),
        ]
    };
    let due = duty.due_on;
    let days = [
        super::life::later(due, -NOTICE_DAYS - 1),
        super::life::later(due, -NOTICE_DAYS),
        super::life::later(due, 1),
        ymd(2026, 7, 3),
        ymd(2026, 7, 9),
        ymd(2026, 7, 20),
        ymd(2026, 7, 24),
    ];
    let rows = days.into_iter().map(row).collect();
    let headings: [Message; 4] = [
        t.day,
        page.t.rounds.state,
        page.t.participation.answered,
        page.t.participation.late,
    ];
    let of = t.of_duty.html(&[("day", &page.day(&due))]);
    Table::example(page, &of, &headings, rows)
}
