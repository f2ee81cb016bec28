//! A decision that becomes overdue and is closed.

use super::life::{Life, later, ymd};
use crate::dashboards::methodology::table::{Table, plain};
use crate::decisions::view;
use crate::i18n::Html;
use crate::rules::Day;
use crate::rules::decision::{DecisionState, Turn, Wording};
use crate::web::Layout;

/// On which day, and where it stood by then; nowhere while it was not taken.
pub(super) fn told() -> Vec<(Day, Option<DecisionState>)> {
    let (taken, due, closed) = (ymd(2024, 2, 12), ymd(2024, 6, 30), ymd(2024, 9, 10));
    let wording = Wording {
        public_at: Life::end_of(taken),
        due: Some(due),
        withdrawn: false,
    };
    let turn = Turn {
        public_at: Life::end_of(closed),
        on: closed,
        closes: true,
    };
    let on = |day: Day| {
        let at = (day, Life::end_of(day));
        (day, DecisionState::of(taken, [wording], [turn], at))
    };
    [later(taken, -1), taken, due, later(due, 1), closed]
        .map(on)
        .into()
}

pub(super) fn closed(page: &Layout) -> Table {
    let t = &page.t.decisions;
    let row = |(day, state): (Day, Option<DecisionState>)| {
        let state = state.map_or(page.t.common.none, |state| view::state_words(page.t, state));
        vec![page.day(&day), plain(state.as_str())]
    };
    let of: Html = plain(t.example.as_str());
    let headings = [page.t.methodology.on_day, t.state];
    Table::example(page, &of, &headings, told().into_iter().map(row).collect())
}
