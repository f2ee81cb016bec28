//! Milestones and how well they are proved; one event on two clocks.

use super::life::{Life, ymd};
use super::record::number;
use crate::dashboards::methodology::table::{Table, plain};
use crate::dashboards::why::words;
use crate::i18n::Html;
use crate::rules::{Count, Dating, Day, Kind, Level, MilestoneState, Snapshot, Step};
use crate::web::{Layout, days, terms};

/// The day on which the scheme is looked at.
fn day() -> Day {
    ymd(2025, 1, 31)
}

/// A scheme with a milestone of each level, and one that nobody has reported.
pub(super) fn snapshot() -> Option<Snapshot> {
    let mut life = Life::adopted(Kind::Scheme, ymd(2024, 1, 10));
    let due = |month, day| Dating::day(ymd(2024, month, day));
    let opened = life.plans(Some(Step::Opened), due(2, 29));
    let awarded = life.plans(Some(Step::Awarded), due(6, 30));
    let completed = life.plans(Some(Step::Completed), due(12, 20));
    life.plans(None, due(12, 31));
    let mut report =
        |milestone, month, day| life.reports(milestone, due(month, day), ymd(2024, month, day));
    let (first, second) = (report(opened, 2, 20), report(awarded, 6, 25));
    report(completed, 12, 15);
    life.documents(first, ymd(2024, 2, 20));
    life.documents(second, ymd(2024, 6, 25));
    life.verifies(first, ymd(2024, 4, 2));
    life.known(day())?.on(day())
}

fn proof(page: &Layout, level: Option<Level>) -> Html {
    plain(match level {
        Some(level) => terms::level(page.t, level).as_str(),
        None => page.t.why.nobody_reported.as_str(),
    })
}

pub(super) fn scheme(page: &Layout) -> Vec<Table> {
    let t = &page.t.methodology;
    let Some(on) = snapshot() else {
        return Vec::new();
    };
    let name = |one: &MilestoneState| {
        let name = one
            .step
            .map_or(t.own_step, |step| terms::step(page.t, step));
        let due = one.due.map(|due| {
            let words = page.t.overview.due_on;
            words.html(&[("day", &page.day(&due))])
        });
        let due = due.map_or_else(String::new, |due| format!(" · {due}"));
        Html::trusted(format!("{}{due}", plain(name.as_str())))
    };
    let row = |one: &MilestoneState| {
        let level = one.reached.map(|reached| reached.level);
        vec![name(one), proof(page, level)]
    };
    let rows = on.milestones.iter().map(row).collect();
    let of = t.of_scheme.html(&[("day", &page.day(&day()))]);
    let proofs = Table::example(page, &of, &[t.given, t.result], rows);

    let amounts = on.amounts_on(day());
    let amount = |count: Count| amounts.get(&count).copied().unwrap_or(0);
    let counts = [
        Count::Due(None),
        Count::Reported(None),
        Count::Documented(None),
        Count::Verified(None),
        Count::Unheard(None),
        Count::Later(None),
        Count::WithoutDue(None),
    ];
    let row = |count: &Count| {
        let name = plain(&words::count_words(page, *count));
        vec![name, number(page, amount(*count))]
    };
    let rows = counts.iter().map(row).collect();
    let of = plain(t.of_scheme_counts.as_str());
    let bounds = page.t.overview.bounds.html(&[
        ("low", &number(page, amount(Count::Documented(None)))),
        ("unheard", &number(page, amount(Count::Unheard(None)))),
        ("due", &number(page, amount(Count::Due(None)))),
    ]);
    let counted = Table::example(page, &of, &[t.count, t.number], rows).so(bounds);
    vec![proofs, counted]
}

/// A milestone that was reached on a day and told later, as both days see it.
pub(in crate::dashboards::methodology) fn clocks(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let (happened, told) = (ymd(2024, 3, 1), ymd(2024, 5, 1));
    let mut life = Life::adopted(Kind::Project, ymd(2024, 1, 10));
    let last = life.plans(Some(Step::Completed), Dating::Unknown);
    life.reports(last, Dating::day(happened), told);
    let (before, between, after) = (ymd(2024, 2, 1), ymd(2024, 4, 1), ymd(2024, 6, 1));
    let asked = [(between, between), (before, after), (between, after)];
    let row = |(as_at, known_on): (Day, Day)| {
        let address = format!("{}={as_at} {}={known_on}", days::AS_AT, days::KNOWN_ON);
        let known = life.known(known_on);
        let states = known.map(|known| known.milestones_on(as_at));
        let reached = states.iter().flatten().find_map(|one| one.reached);
        let says = reached.map_or_else(
            || proof(page, None),
            |reached| {
                let level = proof(page, Some(reached.level));
                let words = page.t.why.reached;
                words.html(&[("day", &page.day(&reached.on)), ("level", &level)])
            },
        );
        let address = Html::trusted(format!("<bdi><code>{}</code></bdi>", plain(&address)));
        vec![address, says]
    };
    let rows = asked.into_iter().map(row).collect();
    let (happened, told) = (page.day(&happened), page.day(&told));
    let of = t
        .happened_and_told
        .html(&[("day", &happened), ("told", &told)]);
    Table::example(page, &of, &[t.given, t.result], rows)
}
