//! The page of what happened over time.

use askama::Template;

use super::headings::{Line, REACHED, leads, series, themes};
use super::load::{Heading, Loaded, no_theme};
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, Text, format};
use crate::organisations::Organisation;
use crate::organisations::bodies::{Group, headed};
use crate::rules::{Count, Day, Figure, Figures, Slice};
use crate::web::Layout;
use crate::web::charts::{Chart, Cite, Lines, Marker, Picture};

/// The end of a year, or the day that is looked at.
pub(super) struct Year {
    pub day: Day,
    /// It is the day that is looked at.
    now: bool,
    pub planned: Figure,
    /// As it was first planned; nothing of a day that lies ahead, as in the others.
    pub first: Option<Figure>,
    /// Reported, documented, verified, rescheduled.
    pub reached: [Option<Figure>; 4],
    /// What public sources say of those that nobody adopted: due, reached.
    pub said: [Option<Figure>; 2],
}

impl Year {
    /// Something is planned by then, or was.
    fn has_plans(&self) -> bool {
        let first = self.first.as_ref();
        !self.planned.is_zero() || first.is_some_and(|first| !first.is_zero())
    }
}

/// A chart, and what its lines are called where there is no room for names at their ends.
struct Drawn {
    chart: Html,
    key: Vec<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "dashboards/over_time.html")]
pub(super) struct OverTime {
    page: Layout,
    heading: Html,
    groups: Vec<Group>,
    chosen: String,
    years: Vec<Year>,
    /// Nothing that anybody adopted has a milestone with a day.
    none: bool,
    none_said: bool,
    chart: Option<Drawn>,
    said_chart: Option<Drawn>,
    marks: Vec<(Html, Html)>,
    themes: Vec<Line>,
    leads: Vec<Line>,
    later: Figure,
    csv: String,
    /// Of the picture, where there is one.
    cite: Option<Cite>,
}

impl OverTime {
    pub(super) fn new(mut page: Layout, loaded: &Loaded) -> Self {
        page.title = title(&page, loaded);
        let years = years(&page, loaded);
        let drawn = years.iter().any(Year::has_plans);
        let later = later(loaded);
        let moved = |year: &Year| year.reached[3].as_ref().is_some_and(|one| !one.is_zero());
        let none = !drawn && later.is_zero() && !years.iter().any(moved);
        let said = |year: &Year| year.said.iter().flatten().all(Figure::is_zero);
        let none_said = years.iter().all(said);
        let query = loaded.heading.query();
        let t = &page.t.over_time;
        let chart = |id: &str, lines: &Lines, desc: Message| {
            let chart = Chart::new(id, "lines", &page.title, desc.as_str());
            let key = lines.series.iter();
            Drawn {
                chart: chart.in_rooms(|room| lines.draw(room)).html(),
                key: key.map(|one| (one.class, one.name.clone())).collect(),
            }
        };
        let all = loaded.heading.slice == Slice::All && drawn;
        Self {
            heading: headed_by(&page, &loaded.heading),
            groups: groups(&page, loaded),
            chosen: match loaded.heading.parameter {
                "" => String::new(),
                sort => format!("{sort}:{}", loaded.heading.code),
            },
            chart: drawn.then(|| chart("course", &lines(&page, loaded, &years), t.desc)),
            said_chart: (!drawn && !none_said)
                .then(|| chart("said", &said_lines(&page, loaded, &years), t.desc_said)),
            marks: marks(&page, loaded),
            themes: if all {
                themes(&page, loaded)
            } else {
                Vec::new()
            },
            leads: if all {
                leads(&page, loaded)
            } else {
                Vec::new()
            },
            later,
            csv: page.href(&format!("/over-time.csv{query}")),
            cite: (drawn || !none_said)
                .then(|| page.cite(&page.title, &format!("/over-time.svg{query}"))),
            years,
            none,
            none_said,
            page,
        }
    }

    fn action(&self) -> String {
        format!("/{}/over-time", self.page.lang())
    }
}

fn title(page: &Layout, loaded: &Loaded) -> String {
    let t = &page.t.over_time;
    match &loaded.heading.name {
        Some(name) => t.title_of.with(&[("name", &page.plain(name))]),
        None => t.title.to_string(),
    }
}

/// The same with the language of the name.
fn headed_by(page: &Layout, heading: &Heading) -> Html {
    match &heading.name {
        Some(name) => {
            let t = &page.t.over_time;
            t.title_of.html(&[("name", &page.text(name))])
        }
        None => Html::isolate(&page.title),
    }
}

/// Every day of the table.
pub(super) fn years(page: &Layout, loaded: &Loaded) -> Vec<Year> {
    let (heading, asked) = (&loaded.heading, page.moment());
    let year = |figures: &Figures| {
        let day = figures.moment().as_at;
        let of = |count| figures.of(count, None, heading.slice, &heading.code);
        let come = |count| (day <= asked.as_at).then(|| of(count));
        let [reported, documented, verified] = REACHED.map(come);
        Year {
            day,
            now: day == asked.as_at,
            planned: match day <= asked.as_at {
                true => of(Count::Due(None)),
                false => figures.planned(None, heading.slice, &heading.code, asked),
            },
            first: come(Count::FirstDue),
            reached: [reported, documented, verified, come(Count::Rescheduled)],
            said: [come(Count::SaidDue), come(Count::SaidReached)],
        }
    };
    loaded.course.iter().map(year).collect()
}

/// What is due after the day that is looked at.
fn later(loaded: &Loaded) -> Figure {
    let heading = &loaded.heading;
    let figures = loaded.now().unwrap_or(&loaded.course[0]);
    figures.of(Count::Later(None), None, heading.slice, &heading.code)
}

/// Planned up to the day and after it, and what was reached of it.
fn lines(page: &Layout, loaded: &Loaded, years: &[Year]) -> Lines {
    let t = &page.t.over_time;
    let as_at = loaded.moment.as_at;
    let planned = |ahead: bool| -> Vec<(Day, Figure)> {
        let of = years.iter().filter(|year| {
            if ahead {
                year.day >= as_at
            } else {
                year.day <= as_at
            }
        });
        of.map(|year| (year.day, year.planned.clone())).collect()
    };
    let reached = |place: usize| -> Vec<(Day, Figure)> {
        let of = years.iter();
        of.filter_map(|year| Some((year.day, year.reached[place].clone()?)))
            .collect()
    };
    let mut all = vec![
        series("s-planned", t.planned_ahead, planned(true)),
        series("s-due", t.due, planned(false)),
        series("s-reported", t.reported, reached(0)),
        series("s-documented", t.documented, reached(1)),
    ];
    let first = years.iter();
    let first: Vec<(Day, Figure)> = first
        .filter_map(|year| Some((year.day, year.first.clone()?)))
        .collect();
    // Where no plan was moved, both are one line.
    let slipped = |year: &Year| {
        let first = year.first.as_ref();
        first.is_some_and(|first| !first.equals(&year.planned))
    };
    if years.iter().any(slipped) {
        all.push(series("s-first", t.first_planned, first));
    }
    let verified = reached(2);
    // While nobody has checked anything there is no line of nought.
    if !verified.iter().all(|(_, figure)| figure.is_zero()) {
        all.push(series("s-verified", t.verified, verified));
    }
    Lines {
        locale: page.locale,
        series: all,
        markers: markers(page, loaded),
        days: loaded.days(),
    }
}

/// What public sources say, where nobody has adopted anything.
fn said_lines(page: &Layout, loaded: &Loaded, years: &[Year]) -> Lines {
    let t = &page.t.over_time;
    let points = |place: usize| -> Vec<(Day, Figure)> {
        let of = years.iter();
        of.filter_map(|year| Some((year.day, year.said[place].clone()?)))
            .collect()
    };
    Lines {
        locale: page.locale,
        series: vec![
            series("s-due", t.said_due, points(0)),
            series("s-reported", t.said_reached, points(1)),
        ],
        markers: markers(page, loaded),
        days: (loaded.days().0, loaded.moment.as_at),
    }
}

fn markers(page: &Layout, loaded: &Loaded) -> Vec<Marker> {
    let t = &page.t.over_time;
    let says = |day: Day, words: &str| format!("{} · {words}", format::day(page.locale, day));
    let meetings = loaded.meetings.iter().map(|one| Marker {
        class: "meeting",
        day: one.to,
        words: one.code.clone(),
        says: says(one.to, &page.plain(&one.name)),
    });
    let rules = loaded.rules.iter().map(|(day, rule)| Marker {
        class: "rule",
        day: *day,
        words: String::new(),
        says: says(*day, &crate::dashboards::why::words::rule(page, rule.name)),
    });
    let ends = Marker {
        class: "ends",
        day: loaded.framework.ends_on,
        words: t.ends.to_string(),
        says: says(loaded.framework.ends_on, t.ends.as_str()),
    };
    let today = Marker {
        class: "today",
        day: loaded.moment.as_at,
        words: String::new(),
        says: says(loaded.moment.as_at, t.now.as_str()),
    };
    let mut all: Vec<Marker> = meetings.chain(rules).chain([ends, today]).collect();
    all.sort_by_key(|one| one.day);
    all
}

/// What the chart marks, as a list: the day, and what happened.
fn marks(page: &Layout, loaded: &Loaded) -> Vec<(Html, Html)> {
    let (first, last) = loaded.days();
    let meetings = loaded.meetings.iter().map(|one| {
        let href = Html::escape(&page.at("/meetings", &one.code));
        let name = page.text(&one.name);
        let code = Html::isolate(&one.code);
        let link = Html::trusted(format!(
            r#"<a href="{href}">{name}</a> <span class="whole">({code})</span>"#
        ));
        (one.to, link)
    });
    let rules = loaded.rules.iter().map(|(day, rule)| {
        let words = crate::dashboards::why::words::rule(page, rule.name);
        (*day, Html::escape(&words))
    });
    let ends = Html::escape(page.t.over_time.ends.as_str());
    let ends = (loaded.framework.ends_on, ends);
    let mut all: Vec<(Day, Html)> = meetings.chain(rules).chain([ends]).collect();
    all.retain(|(day, _)| (first..=last).contains(day));
    all.sort_by_key(|(day, _)| *day);
    all.into_iter()
        .map(|(day, words)| (page.day(&day), words))
        .collect()
}

/// Themes, and leads under the headings of their kinds.
fn groups(page: &Layout, loaded: &Loaded) -> Vec<Group> {
    let option = |sort: &str, code: &str, name: &Text| (format!("{sort}:{code}"), page.plain(name));
    let themes = loaded.themes.iter();
    let none = option("theme", "none", &no_theme());
    let themes = themes.map(|one| option("theme", &one.code, &one.name));
    let themes = themes.chain([none]);
    let states = loaded.states.iter();
    let states = states.map(|one| option("state", &one.code, &one.name));
    let chosen = match loaded.heading.parameter {
        "organisation" => loaded.heading.code.as_str(),
        _ => "",
    };
    let organisations = |institution: bool| {
        let all = loaded.organisations.iter();
        let offered = |one: &&Organisation| one.is_offered(chosen);
        let mine = all.filter(|one| one.institution == institution);
        mine.filter(offered)
            .map(|one| option("organisation", &one.code, &one.name))
            .collect()
    };
    let leads = [organisations(true), states.collect(), organisations(false)];
    let mut groups = vec![(page.t.common.themes.to_string(), themes.collect())];
    groups.extend(headed(page.locale, leads));
    groups
}

/// The picture as a file: that of the plan, or of what public sources say.
pub(super) fn picture(page: &Layout, loaded: &Loaded) -> Result<Picture> {
    let years = years(page, loaded);
    let t = &page.t.over_time;
    let (lines, desc) = if years.iter().any(Year::has_plans) {
        (lines(page, loaded, &years), t.desc)
    } else if years
        .iter()
        .any(|year| year.said.iter().flatten().any(|one| !one.is_zero()))
    {
        (said_lines(page, loaded, &years), t.desc_said)
    } else {
        return Err(Error::NotFound);
    };
    let drawing = lines.draw(crate::web::charts::Room::Wide);
    let path = format!("/over-time{}", loaded.heading.query());
    let title = title(page, loaded);
    Ok(Picture::new(page, &title, desc.as_str(), drawing, &path))
}
