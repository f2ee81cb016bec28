//! The points, each with its source.

use askama::Template;

use super::Loaded;
use crate::decisions::view::naming;
use crate::i18n::Html;
use crate::initiatives::brief::Brief;
use crate::rules::{Body, Count, Figure, Figures, Slice};
use crate::web::{Layout, folder_of};

/// Records that the page names: it is one page.
const NAMED: usize = 5;

/// A point, and where it can be read in full.
struct Point {
    words: Vec<Html>,
    /// The address, as it is printed.
    source: String,
    href: String,
}

#[derive(Template)]
#[template(path = "dashboards/one_page.html")]
pub(super) struct OnePage {
    page: Layout,
    name: Html,
    profile: String,
    code: String,
    made: Html,
    points: Vec<Point>,
    led: Brief,
    more: Option<Html>,
}

impl OnePage {
    pub(super) fn new(mut page: Layout, loaded: &Loaded) -> Self {
        let name = page.plain(&loaded.name);
        page.title = page.t.brief.title.with(&[("name", &name)]);
        let (folder, sort) = (folder_of(loaded.body), loaded.body.sort());
        let mut led = loaded
            .led
            .first(&page, &format!("{sort}={}&role=lead", loaded.code));
        let more = led.rows.len() > NAMED || led.more;
        led.rows.truncate(NAMED);
        let leads = of(loaded, &loaded.now, Count::Record, 0);
        Self {
            name: page.text(&loaded.name),
            profile: page.at(folder, &loaded.code),
            code: loaded.code.clone(),
            made: page.t.paper.made.html(&[("day", &page.shown_day())]),
            points: points(&page, loaded, (folder, sort)),
            more: more.then(|| page.counted(&page.t.brief.of_all, &leads)),
            led,
            page,
        }
    }
}

/// A count of what the body leads (0), or of everything in which it has a part (1).
fn of(loaded: &Loaded, figures: &Figures, count: Count, place: usize) -> Figure {
    let slice = Slice::of_body(loaded.body)[place];
    figures.of(count, None, slice, &loaded.code)
}

fn points(page: &Layout, loaded: &Loaded, (folder, sort): (&str, &'static str)) -> Vec<Point> {
    let code = &loaded.code;
    let profile = format!("{folder}/{code}");
    let list = format!("/initiatives?{sort}={code}");
    let over_time = format!("/over-time?{sort}={code}");
    let decisions = format!("/decisions?{sort}={code}");
    let point = |words: Vec<Html>, path: &str| Point {
        words,
        source: page.lasting(path),
        href: page.href(path),
    };
    let mut all = vec![
        point(on_record(page, loaded), &list),
        point(milestones(page, loaded), &over_time),
        point(vec![reported(page, loaded)], &profile),
    ];
    all.extend(moved(page, loaded).map(|(words, path)| point(words, &path)));
    all.push(point(decided(page, loaded, sort), &decisions));
    all
}

fn on_record(page: &Layout, loaded: &Loaded) -> Vec<Html> {
    let t = &page.t.brief;
    let count = |count, place| of(loaded, &loaded.now, count, place);
    vec![
        page.counted(&t.any_role, &count(Count::Record, 1)),
        page.counted(&t.leads, &count(Count::Record, 0)),
        page.counted(&t.adopted, &count(Count::Adopted, 0)),
    ]
}

fn milestones(page: &Layout, loaded: &Loaded) -> Vec<Html> {
    let t = &page.t.brief;
    let figure = |count| of(loaded, &loaded.now, count, 0);
    let due = figure(Count::Due(None));
    if due.is_zero() {
        return vec![Html::escape(t.none_due.as_str())];
    }
    let link = |count| page.figure(&figure(count));
    let parts = [
        ("due", &page.figure(&due)),
        ("reported", &link(Count::Reported(None))),
        ("documented", &link(Count::Documented(None))),
        ("verified", &link(Count::Verified(None))),
    ];
    vec![t.milestones.html(&parts)]
}

fn reported(page: &Layout, loaded: &Loaded) -> Html {
    let words = match (loaded.body, loaded.of_body.heard) {
        (Body::State(_), true) => page.t.states.reported,
        (Body::State(_), false) => page.t.states.not_reported,
        (Body::Organisation(_), true) => page.t.organisations.reported,
        (Body::Organisation(_), false) => page.t.organisations.not_reported,
    };
    Html::escape(words.as_str())
}

/// What moved since the last meeting, and the page that shows both days.
fn moved(page: &Layout, loaded: &Loaded) -> Option<(Vec<Html>, String)> {
    let (day, then) = loaded.then.as_ref()?;
    let t = &page.t.brief;
    let both = |count, place| {
        let of = |figures: &Figures| page.figure(&of(loaded, figures, count, place));
        (of(then), of(&loaded.now))
    };
    let (record_then, record_now) = both(Count::Record, 1);
    let (documented_then, documented_now) = both(Count::Documented(None), 0);
    let parts = [
        ("day", &page.day(day)),
        ("record_then", &record_then),
        ("record_now", &record_now),
        ("documented_then", &documented_then),
        ("documented_now", &documented_now),
    ];
    let sort = loaded.body.sort();
    let path = format!("/compare?with={sort}:{}&then={day}", loaded.code);
    Some((vec![t.moved.html(&parts)], path))
}

fn decided(page: &Layout, loaded: &Loaded, sort: &'static str) -> Vec<Html> {
    let figure = naming(
        loaded.of_body.decisions,
        (sort, &loaded.code),
        loaded.moment,
    );
    let only = Html::escape(page.t.decisions.entered_only.as_str());
    let only = figure.is_zero().then_some(only);
    let words = page.counted(&page.t.brief.decisions, &figure);
    std::iter::once(words).chain(only).collect()
}
