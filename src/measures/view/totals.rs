//! What measures of many records come to, as figures.

use chrono::Datelike;

use super::words;
use crate::i18n::{Html, Message};
use crate::measures::summary::{self, Line, Summary};
use crate::measures::{Listed, Params};
use crate::rules::measure::{Asked, Aspect, Standard};
use crate::rules::{Alignment, Coded, Day, Figure, Instant, Moment, Question, Subject, Value};
use crate::web::Layout;

/// A figure of measures.
pub fn figure(aspect: Aspect, of: &Params, moment: Moment, value: Value) -> Figure {
    let subject = Subject::Measure {
        aspect,
        heading: of.heading(),
    };
    Figure::of(value, Question { subject, moment })
}

/// What a standard measure comes to in a unit.
pub struct TotalLine {
    /// The measure.
    pub name: Message,
    /// Its page.
    pub href: String,
    /// Under the Agenda or not.
    pub alignment: Message,
    /// The unit.
    pub unit: Html,
    /// What it comes to.
    pub sum: Figure,
    /// How many initiatives report.
    pub number: Figure,
    /// By the end of each year.
    pub years: Vec<(String, Figure)>,
    /// By sex.
    pub sexes: Vec<(Message, Figure)>,
    /// By state: its name as a link.
    pub states: Vec<(Html, Figure)>,
}

/// The parameters of a figure of a line.
fn own(params: &Params, standard: Standard, alignment: Alignment, (unit, ratio): Line) -> Params {
    Params {
        code: standard.code().to_owned(),
        unit: unit.code().to_owned(),
        ratio: if ratio {
            "yes".to_owned()
        } else {
            String::new()
        },
        after: String::new(),
        ..params.under(alignment)
    }
}

fn line(
    page: &Layout,
    params: &Params,
    moment: Moment,
    standard: Standard,
    one: &Summary,
) -> TotalLine {
    let own = own(params, standard, one.alignment, one.line);
    let sum = |of: &Params, value| figure(Aspect::Sum, of, moment, value);
    let t = &page.t.measures;
    let (unit, ratio) = one.line;
    let unit = Html::escape(words::unit(page.t, unit).as_str());
    let number = Value::Count(i64::try_from(one.number).unwrap_or(i64::MAX));
    let years = one.years.iter().map(|(year, value)| {
        let of = Params {
            year: year.to_string(),
            ..own.clone()
        };
        (year.to_string(), sum(&of, *value))
    });
    let sexes = one.sexes.iter().map(|(sex, value)| {
        let of = Params {
            sex: sex.code().to_owned(),
            ..own.clone()
        };
        (words::sex(page.t, *sex), sum(&of, *value))
    });
    let path = Params {
        code: String::new(),
        unit: String::new(),
        ratio: String::new(),
        ..own.clone()
    };
    let path = path.address(&format!("/measures/{}", standard.code()), None);
    TotalLine {
        name: words::standard(page.t, standard),
        href: page.href(&path),
        alignment: match one.alignment {
            Alignment::Oic => t.under_agenda,
            Alignment::Aligned => t.aligned,
        },
        unit: match ratio {
            true => t.as_ratio.html(&[("unit", &unit)]),
            false => unit,
        },
        number: figure(Aspect::Number, &own, moment, number),
        years: years.collect(),
        sexes: sexes.collect(),
        states: Vec::new(),
        sum: sum(&own, one.sum),
    }
}

/// The states of a line: their names as links, by name.
fn states(
    page: &Layout,
    listed: &[Listed],
    (own, moment): (&Params, Moment),
    one: &Summary,
) -> Vec<(Html, Figure)> {
    let mut rows: Vec<(String, Html, Figure)> = Vec::new();
    for (id, value) in &one.states {
        let values = listed.iter().flat_map(|one| &one.measure.values);
        let mut named = values.filter_map(|value| value.state.as_ref());
        let Some(state) = named.find(|state| state.id == *id) else {
            continue;
        };
        let of = Params {
            of: state.code.clone(),
            ..own.clone()
        };
        let href = Html::escape(&page.at("/states", &state.code));
        let name = page.text(&state.name);
        let link = Html::trusted(format!(r#"<a href="{href}">{name}</a>"#));
        let figure = figure(Aspect::Sum, &of, moment, *value);
        rows.push((page.plain(&state.name), link, figure));
    }
    rows.sort_by_cached_key(|row| crate::i18n::order::key(page.locale, &row.0));
    let rows = rows.into_iter().map(|(_, link, figure)| (link, figure));
    rows.collect()
}

/// The lines of a standard measure, by alignment and unit; with years, sexes and states where
/// asked for.
pub fn total_lines(
    page: &Layout,
    (params, asked, moment): (&Params, Asked, Moment),
    (listed, standard): (&[Listed], Standard),
    alignments: &[Alignment],
    broken_down: bool,
    day_of: impl Fn(Instant) -> Day,
) -> Vec<TotalLine> {
    let lines = summary::lines(listed, standard, alignments);
    let one = |(alignment, key): (Alignment, Line)| {
        let of = (standard, alignment, key);
        let summed = summary::summary(listed, of, asked, broken_down, &day_of);
        let own = own(params, standard, alignment, key);
        TotalLine {
            states: states(page, listed, (&own, moment), &summed),
            ..line(page, params, moment, standard, &summed)
        }
    };
    lines.into_iter().map(one).collect()
}

/// The measures of what a body leads, as its profile shows them.
pub struct OfBody {
    /// The standard measures of which a value counts.
    pub lines: Vec<TotalLine>,
    /// All of them.
    pub list: String,
}

impl OfBody {
    /// Of a body, by its sort (`state`, `organisation`) and its code.
    pub fn new(
        page: &Layout,
        moment: Moment,
        listed: &[Listed],
        (sort, code): (&str, &str),
        day_of: impl Fn(Instant) -> Day,
    ) -> Self {
        let mut params = Params::default();
        match sort {
            "state" => params.state = code.to_owned(),
            _ => params.organisation = code.to_owned(),
        }
        let asked = Asked::by(moment.as_at);
        let of = |standard: &Standard| {
            let all = Alignment::ALL;
            let given = (&params, asked, moment);
            total_lines(page, given, (listed, *standard), all, false, &day_of)
        };
        let lines = Standard::ALL.iter().flat_map(of);
        Self {
            lines: lines.filter(|line| !line.number.is_zero()).collect(),
            list: page.href(&params.address("/measures", None)),
        }
    }
}

/// The years that a filter offers: from the first of the Agenda to this one.
pub fn years(today: Day) -> Vec<String> {
    (2015..=today.year())
        .rev()
        .map(|one| one.to_string())
        .collect()
}
