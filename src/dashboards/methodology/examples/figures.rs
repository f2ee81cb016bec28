//! Coverage, commitments, money, lists.

use super::life::{Life, later, ymd};
use crate::dashboards::methodology::table::{Table, plain};
use crate::i18n::{Html, format};
use crate::rules::commitment::CommitmentState;
use crate::rules::coverage::{Report, heard};
use crate::rules::money::{Aspect, Flow, Totals};
use crate::rules::{
    Body, Coded, Currency, Dating, Day, FRESH_DAYS, Figure, Kind, Moment, Money, Question, Step,
    Subject, TransactionType,
};
use crate::web::{Layout, terms};

/// For how long a report of a ministry counts, for itself and for its state.
pub(super) fn coverage(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let told = ymd(2025, 3, 3);
    let (ministry, state) = (Body::Organisation(1), Body::State(1));
    let report = Report {
        body: ministry,
        state: Some(1),
        recorded_on: told,
        public_at: Life::end_of(told),
    };
    let yes = |yes: bool| {
        let words = &page.t.common;
        plain(if yes { words.yes } else { words.no }.as_str())
    };
    let row = |day: Day| {
        let heard = heard(&[report], day, Life::end_of(day));
        vec![
            page.day(&day),
            yes(heard.contains(&ministry)),
            yes(heard.contains(&state)),
        ]
    };
    let days = [-1, 0, FRESH_DAYS, FRESH_DAYS + 1];
    let rows = days
        .into_iter()
        .map(|days| row(later(told, days)))
        .collect();
    let of = t.of_report.html(&[("day", &page.day(&told))]);
    Table::example(page, &of, &[t.day, t.the_ministry, t.its_state], rows)
}

/// Every state of a commitment.
pub(super) fn commitments(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let day = ymd(2026, 6, 30);
    let evidenced = |reached: Day| {
        let mut life = Life::adopted(Kind::Project, reached);
        let last = life.plans(Some(Step::Completed), Dating::Unknown);
        let fact = life.reports(last, Dating::day(reached), reached);
        life.documents(fact, reached);
        let on = life.known(day).and_then(|known| known.on(day));
        on.is_some_and(|on| on.evidenced)
    };
    let linked = |reached: Day| {
        let words = t.linked_documented.html(&[("day", &page.day(&reached))]);
        (words, CommitmentState::of(false, evidenced(reached), true))
    };
    let rows = [
        (
            plain(t.declared_fulfilled.as_str()),
            CommitmentState::of(true, false, false),
        ),
        linked(ymd(2025, 3, 15)),
        linked(ymd(2023, 11, 2)),
        (
            plain(t.none_linked.as_str()),
            CommitmentState::of(false, false, false),
        ),
    ];
    let row = |(given, state): (Html, CommitmentState)| {
        vec![
            given,
            plain(terms::commitment_state(page.t, state).as_str()),
        ]
    };
    let rows = rows.into_iter().map(row).collect();
    let of = t.of_commitments.html(&[("day", &page.day(&day))]);
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// Amounts in two currencies, and a gift: one large amount moves the sum and not the median.
pub(super) fn money(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let given = [
        ("USD", 10_000_000),
        ("USD", 15_000_000),
        ("USD", 900_000_000),
        ("EUR", 8_000_000),
    ];
    let amounts: Vec<Money> = given
        .into_iter()
        .filter_map(|(code, minor)| {
            let currency = Currency::from_code(code)?;
            Some(Money { minor, currency })
        })
        .collect();
    let pledge = Flow::Of(TransactionType::Pledge);
    let gift = Flow::Of(TransactionType::InKind);
    let told = amounts.iter().map(|amount| (pledge, Some(*amount)));
    let totals = Totals::of(told.chain([(gift, None)]));
    let says = |aspect, flow, currency| {
        let subject = Subject::Listing(String::new());
        let moment = Moment::as_it_stood(page.as_at());
        let value = totals.value(aspect, flow, currency);
        Html::isolate(&page.number(&Figure::of(value, Question { subject, moment })))
    };
    let written = |one: &Money| {
        let (minor, code) = (one.minor.into(), one.currency.code());
        Html::isolate(&format::money(
            page.locale,
            minor,
            one.currency.exponent(),
            code,
        ))
    };
    let list: Vec<Html> = amounts.iter().map(written).collect();
    let list = format::list_html(page.locale, &list);
    let mut rows = vec![vec![plain(t.given.as_str()), list]];
    for (flow, currency) in totals.lines() {
        let Some(currency) = currency else {
            let name = plain(t.in_kind.as_str());
            rows.push(vec![name, says(Aspect::Number, flow, None)]);
            continue;
        };
        let code = Html::isolate(currency.code());
        for (words, aspect) in [(t.sum_in, Aspect::Sum), (t.median_in, Aspect::Median)] {
            let name = words.html(&[("currency", &code)]);
            rows.push(vec![name, says(aspect, flow, Some(currency))]);
        }
    }
    let of = plain(t.of_pledges.as_str());
    Table::example(page, &of, &[t.given, t.result], rows)
}

/// A list of three.
pub(super) fn listing(page: &Layout) -> Table {
    let t = &page.t.methodology;
    let list = ["A", "B", "C"].map(Html::isolate);
    let question = Question {
        subject: Subject::Listing(String::new()),
        moment: Moment::as_it_stood(page.as_at()),
    };
    let counted = Figure::counted(list.len(), question);
    let rows = vec![vec![
        format::list_html(page.locale, &list),
        Html::isolate(&page.number(&counted)),
    ]];
    let of = plain(t.of_list.as_str());
    Table::example(page, &of, &[t.given, t.number], rows)
}
