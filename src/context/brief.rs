//! What the page of a state shows of context indicators, and how values are written.

use super::model::{Among, Indicator, Observation, Panel, by_theme, changed, region_of, regions};
use super::{Chosen, store};
use crate::db::Conn;
use crate::error::Result;
use crate::groups::{Group, Membership};
use crate::i18n::{Html, Locale, format};
use crate::rules::context::{BASE_YEAR, last_year};
use crate::rules::{Figure, Moment};
use crate::states::State;
use crate::web::{Layout, Link};

/// Digits after the point of a value: as many as publishers give.
const DIGITS: u8 = 4;

/// A recorded value in the reader's language.
pub fn value(locale: Locale, value: f64) -> String {
    format::decimal(locale, value, DIGITS)
}

/// How far the last value of a state lies from that of the base year.
pub struct Change {
    /// So far; none where one of the two is missing.
    pub by: Option<Figure>,
    /// Which of them is missing, in words.
    pub missing: String,
}

impl Change {
    /// Of an indicator of a state.
    pub fn of(page: &Layout, panel: &Panel, indicator: &str, state: &State, on: Moment) -> Self {
        let t = &page.t.context;
        let missing = if panel.has_base(state.id) {
            t.none_since
        } else {
            t.no_base
        };
        let base = format::year(page.locale, BASE_YEAR);
        Self {
            by: panel
                .change(state.id)
                .map(|_| changed(panel, indicator, state, on)),
            missing: missing.with(&[("year", &base)]),
        }
    }
}

/// What is loaded for the page of a state.
pub struct Loaded {
    indicators: Vec<Indicator>,
    observations: Vec<Observation>,
    region: Option<Among>,
    moment: Moment,
}

/// All indicators with the values of a state and of its region: two statements.
///
/// # Errors
/// Where the database is away.
pub fn load(
    conn: &mut Conn,
    state: i64,
    groups: &[(Group, Vec<Membership>)],
    moment: Moment,
) -> Result<Loaded> {
    let region = region_of(regions(groups), state);
    let alone = [state];
    let among = region.as_ref().map_or(&alone[..], |region| &region.states);
    Ok(Loaded {
        indicators: store::all(conn)?,
        observations: store::of_states(conn, among, last_year(moment.as_at))?,
        region,
        moment,
    })
}

/// The indicators of a state.
pub struct Block {
    /// The group that stands for its region.
    pub region: Option<Html>,
    /// The headline indicators by theme.
    pub headline: Vec<Part>,
    /// The others by theme.
    pub others: Vec<Part>,
    /// How many others, in words.
    pub more: String,
    /// What the column of changes is called.
    pub change_since: String,
}

/// The indicators of a theme, or those that have none.
pub struct Part {
    /// The name of the theme.
    pub name: Html,
    /// The indicators.
    pub rows: Vec<Row>,
}

/// One indicator of a state.
pub struct Row {
    /// Its page.
    pub link: Link,
    /// What its values are counted in.
    pub unit: Html,
    /// The last value and its year.
    pub last: Option<(String, String)>,
    /// How far it lies from that of the base year.
    pub change: Change,
    /// The median of the region and its year with the number of states; none without data.
    pub median: Option<(Figure, Html)>,
}

impl Block {
    /// Of a state.
    pub fn new(page: &Layout, state: &State, loaded: &Loaded) -> Self {
        let panels = Panel::by_indicator(&loaded.observations);
        let none = Panel::default();
        let part = |headline: bool| {
            let mine = loaded.indicators.iter();
            let mine = by_theme(mine.filter(|one| one.headline == headline));
            let row = |one: &&Indicator| {
                let panel = panels.get(&one.id).unwrap_or(&none);
                Row::new(page, one, panel, state, loaded)
            };
            let part = |(theme, rows): (Option<&crate::themes::Theme>, Vec<&Indicator>)| Part {
                name: theme.map_or_else(
                    || Html::escape(page.t.context.general.as_str()),
                    |theme| page.text(&theme.name),
                ),
                rows: rows.iter().map(row).collect(),
            };
            mine.into_iter().map(part).collect::<Vec<_>>()
        };
        let others = part(false);
        let number: usize = others.iter().map(|part| part.rows.len()).sum();
        let base = format::year(page.locale, BASE_YEAR);
        let group = loaded.region.as_ref().and_then(|one| one.group.as_ref());
        let t = &page.t.context;
        Self {
            region: group.map(|group| t.region_note.html(&[("region", &page.text(&group.name))])),
            headline: part(true),
            more: t.more.text(i64::try_from(number).unwrap_or(i64::MAX)),
            others,
            change_since: t.change_since.with(&[("year", &base)]),
        }
    }
}

impl Row {
    fn new(page: &Layout, one: &Indicator, panel: &Panel, state: &State, on: &Loaded) -> Self {
        let last = panel.last(state.id);
        let in_words = |(year, number): (i32, f64)| {
            let year = format::year(page.locale, year);
            (value(page.locale, number), year)
        };
        Self {
            link: Link::new(page, "/context", &one.code, &one.name),
            unit: page.text(&one.unit),
            last: last.map(in_words),
            change: Change::of(page, panel, &one.code, state, on.moment),
            median: on
                .region
                .as_ref()
                .and_then(|region| median(page, one, panel, region, on.moment)),
        }
    }
}

/// The median of a region, its year, and of how many states it is.
fn median(
    page: &Layout,
    one: &Indicator,
    panel: &Panel,
    region: &Among,
    moment: Moment,
) -> Option<(Figure, Html)> {
    let year = Chosen::of(panel, None, region.states.len()).year?;
    let of = region.with_data(panel, &one.code, Some(year), moment);
    let words = page.t.context.year_and_states.html(&[
        ("year", &Html::isolate(&format::year(page.locale, year))),
        ("n", &page.figure(&of)),
    ]);
    Some((region.median(panel, &one.code, year, moment), words))
}
