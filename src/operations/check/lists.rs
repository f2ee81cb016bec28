//! What a list says, what its pages show and what its files hold are the same, and the same as the
//! total of what it lists. Asked of the functions that the pages and the files themselves call.

use super::Found;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::frameworks;
use crate::funding;
use crate::i18n::Locale;
use crate::initiatives::{self, Filter, Heading, Listed, PAGE, Sort};
use crate::rules::money::{Flow, Totals};
use crate::rules::{Alignment, Coded, Count, Figure, Figures, Kind, Moment, Slice};
use crate::web::csv::digits;

/// Pages of a list that are turned: what they show is compared with the first rows of the file.
const PAGES: usize = 20;

/// Rows of a list of money that are read at a time.
const BATCH: i64 = 1_000;

/// A list: how it is named, its filter, and the total that its length must be.
type List = (String, Filter, Option<(Count, Option<Alignment>, Slice)>);

/// All there is, by alignment, by kind, by standing.
fn all() -> Vec<List> {
    let of = |name: String, filter: Filter, total| (name, filter, Some(total));
    let whole = (Count::Record, None, Slice::All);
    let mut lists = vec![of("all".into(), Filter::default(), whole)];
    for one in Alignment::ALL {
        let filter = Filter {
            alignment: Some(*one),
            ..Filter::default()
        };
        let total = (Count::Record, Some(*one), Slice::All);
        lists.push(of(format!("alignment={}", one.code()), filter, total));
    }
    for kind in Kind::ALL {
        let filter = Filter {
            kind: Some(*kind),
            ..Filter::default()
        };
        let total = (Count::Record, None, Slice::Kind(*kind));
        lists.push(of(format!("kind={}", kind.code()), filter, total));
    }
    for heading in Heading::all() {
        let filter = Filter {
            heading: Some(heading),
            ..Filter::default()
        };
        let total = (heading.count(), None, Slice::All);
        lists.push(of(format!("status={}", heading.code()), filter, total));
    }
    lists
}

pub(super) fn look(conn: &mut Conn, clock: &Clock, found: &mut Found) -> Result<()> {
    let moment = Moment::as_it_stood(clock.today());
    let view = View::load(conn, clock, moment)?;
    let framework = frameworks::default(conn)?.id;
    let totals = view.totals(conn, framework, &["all", "kind"])?;
    for list in all() {
        let looked = look_at(conn, &view, &totals, &list, found);
        met(looked, &format!("/initiatives?{}", list.0), found)?;
    }
    let looked = money(conn, clock, &view, found);
    met(looked, "/funding", found)
}

/// A list that cannot be shown is a breach, and the others are looked at all the same.
fn met(looked: Result<()>, place: &str, found: &mut Found) -> Result<()> {
    match looked {
        Err(Error::Stored(what)) => {
            found.breach(place, format!("cannot be shown: {what}"));
            Ok(())
        }
        other => other,
    }
}

fn look_at(
    conn: &mut Conn,
    view: &View,
    totals: &Figures,
    (name, filter, total): &List,
    found: &mut Found,
) -> Result<()> {
    let order = (Sort::Title, Locale::En);
    let place = format!("/initiatives?{name}");
    let said = initiatives::count(conn, view, filter)?;
    let most = PAGES * usize::try_from(PAGE).unwrap_or(0);
    let (mut rows, mut first) = (0, Vec::new());
    initiatives::each(conn, view, filter, order, &mut |row: Listed| {
        rows += 1;
        if first.len() < most {
            first.push(row.reference);
        }
        Ok(())
    })?;
    found.saw(rows);
    if rows != said {
        let what = format!("the page says {said}, its file has {rows} rows");
        found.breach(place.as_str(), what);
    }
    if let Some((count, alignment, slice)) = *total {
        let total = totals.of(count, alignment, slice, "");
        let listed = Figure::counted(said, total.question().clone());
        if !listed.agrees_with(&total) {
            let total = digits(&total);
            let what = format!("the page says {said}, the total is {total}");
            found.breach(place.as_str(), what);
        }
    }
    let shown = turned(conn, view, filter)?;
    if shown != first {
        let at = shown
            .iter()
            .zip(&first)
            .position(|(one, other)| one != other);
        let at = at.unwrap_or(shown.len().min(first.len())) + 1;
        found.breach(
            place,
            format!("row {at} of the page is not row {at} of its file"),
        );
    }
    Ok(())
}

/// What the first pages of a list show, one after the other.
fn turned(conn: &mut Conn, view: &View, filter: &Filter) -> Result<Vec<String>> {
    let order = (Sort::Title, Locale::En);
    let mut shown: Vec<String> = Vec::new();
    for _ in 0..PAGES {
        let after = shown.last().cloned();
        let page = initiatives::list(conn, view, filter, order, after.as_deref(), PAGE)?;
        let done = page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
        shown.extend(page.into_iter().map(|row| row.reference));
        if done {
            break;
        }
    }
    Ok(shown)
}

/// The transactions that are listed add up to the sums above them.
fn money(conn: &mut Conn, clock: &Clock, view: &View, found: &mut Found) -> Result<()> {
    let filter = funding::Filter::default();
    let (mut rows, mut after) = (Vec::new(), None::<(String, i32)>);
    loop {
        let key = after
            .as_ref()
            .map(|(reference, number)| (reference.as_str(), *number));
        let page = funding::list(conn, (clock, view), &filter, Locale::En, key, BATCH)?;
        let done = page.len() < usize::try_from(BATCH).unwrap_or(usize::MAX);
        let last = page.last();
        after = last.map(|one| (one.reference.clone(), one.transaction.number));
        rows.extend(page.into_iter().map(|one| {
            let told = one.transaction;
            (Flow::Of(told.kind), told.amount)
        }));
        if done {
            break;
        }
    }
    found.saw(rows.len());
    let listed = Totals::of(rows);
    if listed != funding::totals(conn, clock, view, &filter)?.all() {
        found.breach("/funding", "the rows do not add up to the sums above them");
    }
    Ok(())
}
