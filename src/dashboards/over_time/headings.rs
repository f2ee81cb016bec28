//! The same over time of each theme and of each lead.

use super::load::{Heading, Loaded, no_theme};
use crate::i18n::{Html, Message, Text};
use crate::rules::{Body, Count, Day, Figure, Figures, Slice};
use crate::web::charts::{Chart, Lines, Series, Spark};
use crate::web::{Layout, Link};

/// What was reached by a day, of what.
pub(super) const REACHED: [Count; 3] = [
    Count::Reported(None),
    Count::Documented(None),
    Count::Verified(None),
];

pub(super) fn series(class: &'static str, name: Message, points: Vec<(Day, Figure)>) -> Series {
    Series {
        class,
        name: name.to_string(),
        points,
    }
}

/// A theme or a lead.
pub(super) struct Line {
    pub link: Link,
    pub more: String,
    pub counts: [Figure; 5],
    pub spark: Html,
    pub small: Option<Html>,
}

/// One theme or lead over the same days as all.
fn line(page: &Layout, loaded: &Loaded, heading: &Heading, folder: &str) -> Option<Line> {
    let (slice, code) = (heading.slice, heading.code.as_str());
    let now = loaded.now()?;
    let of = |figures: &Figures, count| figures.of(count, None, slice, code);
    let [reported, documented, verified] = REACHED.map(|count| of(now, count));
    let due = of(now, Count::Due(None));
    let none = loaded
        .course
        .iter()
        .all(|one| of(one, Count::Due(None)).is_zero() && of(one, Count::Rescheduled).is_zero());
    if none {
        return None;
    }
    let name = heading.name.clone().unwrap_or_default();
    let past = |count| -> Vec<(Day, Figure)> {
        let days = loaded.course.iter();
        let past = days.filter(|one| one.moment().as_at <= loaded.moment.as_at);
        past.map(|one| (one.moment().as_at, of(one, count)))
            .collect()
    };
    let t = &page.t.over_time;
    let lines = Lines {
        locale: page.locale,
        series: vec![
            series("s-due", t.due, past(Count::Due(None))),
            series("s-reported", t.reported, past(REACHED[0])),
            series("s-documented", t.documented, past(REACHED[1])),
        ],
        markers: Vec::new(),
        days: (loaded.days().0, loaded.moment.as_at),
    };
    let title = t.title_of.with(&[("name", &page.plain(&name))]);
    let id = format!("{}-{code}", heading.parameter);
    let spark = Spark {
        points: past(REACHED[1]),
    }
    .draw();
    let spark = Chart::new(
        format!("spark-{id}"),
        "spark",
        &title,
        t.desc_spark.as_str(),
    )
    .with(spark);
    let small = || Chart::new(id, "small", &title, t.desc_small.as_str()).with(lines.small());
    let more = page.href(&format!("/over-time{}", heading.query()));
    let mut link = Link::new(page, folder, code, &name);
    // What has no theme has no page.
    if slice == Slice::Theme(None) {
        link.href.clone_from(&more);
    }
    Some(Line {
        link,
        more,
        counts: [
            due,
            reported,
            documented,
            verified,
            of(now, Count::Rescheduled),
        ],
        spark: spark.html(),
        small: (folder == "/themes").then(|| small().html()),
    })
}

pub(super) fn themes(page: &Layout, loaded: &Loaded) -> Vec<Line> {
    let themes = loaded.themes.iter();
    let heading = |one: &crate::themes::Theme| Heading {
        slice: Slice::Theme(Some(one.id)),
        code: one.code.clone(),
        name: Some(one.name.clone()),
        parameter: "theme",
    };
    let none = Heading {
        slice: Slice::Theme(None),
        code: "none".into(),
        name: Some(no_theme()),
        parameter: "theme",
    };
    themes
        .map(heading)
        .chain([none])
        .filter_map(|one| line(page, loaded, &one, "/themes"))
        .collect()
}

/// Institutions, states and others, each by name: those that lead something with a plan.
pub(super) fn leads(page: &Layout, loaded: &Loaded) -> Vec<Line> {
    let heading = |body, code: &str, name: &Text, parameter| Heading {
        slice: Slice::of_body(body)[0],
        code: code.to_owned(),
        name: Some(name.clone()),
        parameter,
    };
    let organisations = |institution: bool| {
        let all = loaded.organisations.iter();
        all.filter(move |one| one.institution == institution)
            .map(|one| {
                heading(
                    Body::Organisation(one.id),
                    &one.code,
                    &one.name,
                    "organisation",
                )
            })
    };
    let states = loaded.states.iter();
    let states = states.map(|one| heading(Body::State(one.id), &one.code, &one.name, "state"));
    let all = organisations(true)
        .chain(states)
        .chain(organisations(false));
    all.filter_map(|one| {
        let folder = match one.parameter {
            "state" => "/states",
            _ => "/organisations",
        };
        line(page, loaded, &one, folder)
    })
    .collect()
}
