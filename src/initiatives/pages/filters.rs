//! The filters of the list, as they stand in its address.

use actix_web::web::Query;
use serde::Deserialize;

use super::Names;
use crate::clock::Clock;
use crate::commitments;
use crate::db::Conn;
use crate::error::{Result, named};
use crate::figures::View;
use crate::frameworks::Framework;
use crate::groups::{self, Group};
use crate::i18n::{Locale, Message, Text, fold, order};
use crate::initiatives::{self, Filter, Heading, Side, Sort};
use crate::meetings::{self, Meeting};
use crate::priorities;
use crate::rules::{Alignment, Body, Coded, Instant, Kind, Level, Role};
use crate::web::filters::{Choice, coded};
use crate::web::{Layout, terms};

/// The parameters as they came; blank is as if it were not there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Words.
    pub q: String,
    /// A theme by code.
    pub theme: String,
    /// A state by ISO code.
    pub state: String,
    /// An organisation by code.
    pub organisation: String,
    /// Another body, with what it is: `state:PAK`, `organisation:COMSTECH`.
    pub with: String,
    /// A role of the body.
    pub role: String,
    /// A group of states by code.
    pub group: String,
    /// A priority by code.
    pub priority: String,
    /// A commitment by code.
    pub commitment: String,
    /// A kind.
    pub kind: String,
    /// An alignment.
    pub alignment: String,
    /// A status, or the source’s word.
    pub status: String,
    /// A level of proof, at least.
    pub level: String,
    /// A year in which a milestone was reached.
    pub year: String,
    /// A meeting by code: something became public after its last day.
    pub since: String,
    /// The order.
    pub sort: String,
    /// The reference after which the page begins.
    pub after: String,
}

impl Params {
    /// Sets one of them; a blank value lets it go.
    pub fn set(&mut self, name: &str, value: &str) {
        let one = match name {
            "q" => &mut self.q,
            "theme" => &mut self.theme,
            "state" => &mut self.state,
            "organisation" => &mut self.organisation,
            "with" => &mut self.with,
            "role" => &mut self.role,
            "group" => &mut self.group,
            "priority" => &mut self.priority,
            "commitment" => &mut self.commitment,
            "kind" => &mut self.kind,
            "alignment" => &mut self.alignment,
            "status" => &mut self.status,
            "level" => &mut self.level,
            "since" => &mut self.since,
            _ => &mut self.year,
        };
        value.clone_into(one);
    }

    /// The address of the list with these, and with another place to begin.
    pub fn address(&self, path: &str, after: Option<&str>) -> String {
        let p = self;
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("q", &p.q),
            ("theme", &p.theme),
            ("state", &p.state),
            ("organisation", &p.organisation),
            ("with", &p.with),
            ("role", &p.role),
            ("group", &p.group),
            ("priority", &p.priority),
            ("commitment", &p.commitment),
            ("kind", &p.kind),
            ("alignment", &p.alignment),
            ("status", &p.status),
            ("level", &p.level),
            ("year", &p.year),
            ("since", &p.since),
            ("sort", &p.sort),
        ] {
            if !value.is_empty() {
                pairs.append_pair(name, value);
            }
        }
        if let Some(reference) = after {
            pairs.append_pair("after", reference);
        }
        let query = pairs.finish();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }
}

/// A filter with what its form offers.
pub struct Chosen {
    /// The parameters.
    pub params: Params,
    /// What they mean.
    pub filter: Filter,
    /// The order.
    pub sort: Sort,
}

/// The longest search, in characters; more is cut.
const WORDS_MAX: usize = 200;

impl Chosen {
    /// Reads parameters; an unknown code is named to the reader rather than ignored.
    pub fn read(
        conn: &mut Conn,
        query: Query<Params>,
        names: &Names,
        offered: &Offered,
        (clock, view): (&Clock, &View),
    ) -> Result<Self> {
        let params = query.into_inner();
        let mut filter = Filter {
            words: words(&params.q),
            theme: named("theme", &params.theme, |code| {
                names
                    .themes
                    .values()
                    .find(|one| one.code == code)
                    .map(|one| one.id)
            })?,
            role: named("role", &params.role, Role::from_code)?,
            kind: named("kind", &params.kind, Kind::from_code)?,
            alignment: named("alignment", &params.alignment, Alignment::from_code)?,
            heading: named("status", &params.status, Heading::from_code)?,
            level: named("level", &params.level, Level::from_code)?,
            year: named("year", &params.year, year)?,
            ..Filter::default()
        };
        filter.bodies = bodies(conn, &params, names, offered, view)?;
        filter.sides = sides(&params);
        filter.priority = named("priority", &params.priority, |code| {
            row_of(&offered.priorities, code)
        })?;
        filter.commitment = named("commitment", &params.commitment, |code| {
            row_of(&offered.commitments, code)
        })?;
        let since = offered.meeting(&params)?;
        filter.since = since.map(|meeting| initiatives::since(clock, view, meeting.to));
        let sort = named("sort", &params.sort, Sort::from_code)?.unwrap_or(Sort::Title);
        Ok(Self {
            params,
            filter,
            sort,
        })
    }

    /// See [`Params::address`].
    pub fn address(&self, path: &str, after: Option<&str>) -> String {
        self.params.address(path, after)
    }

    /// The choices of the form, the ones that most readers want first.
    pub fn choices(&self, page: &Layout, names: &Names, offered: &Offered) -> Vec<Choice> {
        let t = page.t;
        let (l, p, locale) = (&t.initiatives, &self.params, page.locale);
        let themes = names
            .themes
            .values()
            .map(|one| (one.code.clone(), page.plain(&one.name)));
        let headings = Heading::all()
            .into_iter()
            .map(|one| (one.code(), heading(page, one)));
        let any = [(ANY.to_owned(), l.any_state.to_string())];
        let states = any
            .into_iter()
            .chain(order::sorted(locale, states(page, names)));
        let any = [(INSTITUTION, l.any_institution), (OTHER, l.any_other)];
        let any = any.map(|(code, words)| (code.to_owned(), words.to_string()));
        let organisations = any.into_iter().chain(order::sorted(
            locale,
            organisations(page, names, &p.organisation),
        ));
        let with = names.body(&p.with).and_then(|body| names.text(body));
        let with = with.map(|name| (p.with.clone(), page.plain(name)));
        let groups = offered
            .groups
            .iter()
            .map(|one| (one.code.clone(), page.plain(&one.name)));
        let priorities = words_of(locale, &offered.priorities);
        let commitments = words_of(locale, &offered.commitments);
        let meetings = offered.meetings.iter();
        let meetings = meetings.map(|one| (one.code.clone(), page.plain(&one.name)));
        let alignments = coded(|one| terms::alignment(t, one).to_string());
        let kinds = coded(|one| terms::kind(t, one).to_string());
        let roles = coded(|one| terms::role(t, one).to_string());
        let levels = coded(|one| terms::level(t, one).to_string());
        let orders = coded(|one| match one {
            Sort::Title => l.sort_title.to_string(),
            Sort::Newest => l.sort_newest.to_string(),
        });
        // By title is how the list stands where nothing is chosen.
        let orders = orders.filter(|(code, _)| code != Sort::Title.code());
        let mut all = vec![
            Choice::new("theme", l.theme, &p.theme, themes),
            Choice::new("state", l.state, &p.state, states),
            Choice::new(
                "organisation",
                l.organisation,
                &p.organisation,
                organisations,
            ),
            Choice::new("with", l.with, &p.with, with),
            Choice::new("role", l.role, &p.role, roles),
            Choice::new("status", l.status, &p.status, headings),
            Choice::new("alignment", l.alignment, &p.alignment, alignments),
            Choice::new("kind", l.kind, &p.kind, kinds),
            Choice::new("group", l.group, &p.group, groups),
            Choice::new("priority", l.priority, &p.priority, priorities),
            Choice::new("commitment", l.commitment, &p.commitment, commitments),
            Choice::new("level", l.level, &p.level, levels),
            Choice::new("since", t.decisions.since_filter, &p.since, meetings),
            Choice::new("sort", l.sort, &p.sort, orders),
        ];
        // Another body is asked for on the page of a pair; here it can be let go.
        all.retain(|one| one.name != "with" || !p.with.is_empty());
        all
    }

    /// Each filter that is in use: its name, and what it is in words.
    pub fn in_words(&self, colon: Message, choices: &[Choice]) -> Vec<(&'static str, String)> {
        let mut ways = Vec::new();
        let mut way = |words: String, name: &'static str| ways.push((name, words));
        if !self.params.q.is_empty() {
            way(self.params.q.clone(), "q");
        }
        for choice in choices.iter().filter(|choice| choice.name != "sort") {
            let chosen = choice.options.iter().find(|(_, _, chosen)| *chosen);
            if let Some((_, words, _)) = chosen {
                let label = colon.with(&[("words", choice.label.as_str())]);
                way(format!("{label} {words}"), choice.name);
            }
        }
        if !self.params.year.is_empty() {
            way(self.params.year.clone(), "year");
        }
        ways
    }

    /// Whether a filter beside the words is in use, so that they stand open.
    pub fn in_use(&self) -> bool {
        let with_words = self.address("", None);
        let words = Params {
            q: self.params.q.clone(),
            ..Params::default()
        };
        with_words != words.address("", None)
    }
}

/// What the form offers beside bodies and themes.
pub struct Offered {
    groups: Vec<Group>,
    priorities: Vec<(i64, String, Text)>,
    commitments: Vec<(i64, String, Text)>,
    meetings: Vec<Meeting>,
}

impl Offered {
    /// Reads it, in four statements.
    pub fn load(conn: &mut Conn, framework: &Framework, known: Instant) -> Result<Self> {
        Ok(Self {
            groups: groups::all(conn)?,
            priorities: priorities::names(conn, framework.id)?,
            commitments: commitments::names(conn, framework.id)?,
            meetings: meetings::known(conn, known)?,
        })
    }

    /// The meeting since which something must be new.
    pub fn meeting(&self, params: &Params) -> Result<Option<&Meeting>> {
        let find = |code: &str| self.meetings.iter().position(|one| one.code == code);
        let place = named("since", &params.since, find)?;
        Ok(place.map(|place| &self.meetings[place]))
    }
}

/// Code and words; long texts are cut, the code tells them apart.
fn words_of(
    locale: Locale,
    rows: &[(i64, String, Text)],
) -> impl Iterator<Item = (String, String)> {
    rows.iter().map(move |(_, code, text)| {
        let words: String = text.in_locale(locale).text.chars().take(80).collect();
        (code.clone(), format!("{code} {words}"))
    })
}

fn row_of(rows: &[(i64, String, Text)], code: &str) -> Option<i64> {
    rows.iter().find(|row| row.1 == code).map(|row| row.0)
}

/// A status or a source's word, as the filter offers it.
pub fn heading(page: &Layout, heading: Heading) -> String {
    let l = &page.t.initiatives;
    match heading {
        Heading::Status(status) => terms::status(page.t, status).to_string(),
        Heading::Word(word) => l
            .said_prefix
            .with(&[("word", terms::word(page.t, word).as_str())]),
        Heading::Adopted => l.adopted_only.to_string(),
    }
}

fn states<'a>(page: &'a Layout, names: &'a Names) -> impl Iterator<Item = (String, String)> + 'a {
    names
        .states
        .values()
        .map(|one| (one.code.clone(), page.plain(&one.name)))
}

/// Those that were not merged into others, and the one that is chosen.
fn organisations<'a>(
    page: &'a Layout,
    names: &'a Names,
    chosen: &'a str,
) -> impl Iterator<Item = (String, String)> + 'a {
    names
        .organisations
        .values()
        .filter(move |one| one.merged_into.is_none() || one.code == chosen)
        .map(|one| (one.code.clone(), page.plain(&one.name)))
}

/// Whichever state, institution or other organisation, in the place of a code.
const ANY: &str = "any";
const INSTITUTION: &str = "institution";
const OTHER: &str = "other";

fn sides(params: &Params) -> Vec<Side> {
    let state = (params.state.trim() == ANY).then_some(Side::States);
    let organisation = match params.organisation.trim() {
        INSTITUTION => Some(Side::Institutions),
        OTHER => Some(Side::Others),
        _ => None,
    };
    state.into_iter().chain(organisation).collect()
}

/// The code of a body, where the parameter does not ask for whichever.
fn of_one<'a>(given: &'a str, any: &[&str]) -> &'a str {
    if any.contains(&given.trim()) {
        ""
    } else {
        given
    }
}

fn year(text: &str) -> Option<i32> {
    fold::digits(text)
        .parse()
        .ok()
        .filter(|year| (1900..=2100).contains(year))
}

fn words(q: &str) -> Vec<String> {
    let cut: String = q.chars().take(WORDS_MAX).collect();
    fold::like_pattern(&cut)
}

/// The bodies that must have a role: a state, an organisation, one of the states of a group.
fn bodies(
    conn: &mut Conn,
    params: &Params,
    names: &Names,
    offered: &Offered,
    view: &View,
) -> Result<Vec<Vec<Body>>> {
    let state = named("state", of_one(&params.state, &[ANY]), |code| {
        names
            .states
            .values()
            .find(|one| one.code == code)
            .map(|one| Body::State(one.id))
    })?;
    let given = of_one(&params.organisation, &[INSTITUTION, OTHER]);
    let organisation = named("organisation", given, |code| {
        let mut all = names.organisations.values();
        all.find(|one| one.code == code)
            .map(|one| Body::Organisation(one.id))
    })?;
    let group = named("group", &params.group, |code| {
        offered
            .groups
            .iter()
            .find(|one| one.code == code)
            .map(|one| one.id)
    })?;
    let with = named("with", &params.with, |code| names.body(code))?;
    let mut lists: Vec<Vec<Body>> = [state, organisation, with]
        .into_iter()
        .flatten()
        .map(|body| vec![body])
        .collect();
    if let Some(group) = group {
        let members = groups::members(conn, group, view.moment().as_at, view.known())?;
        lists.push(
            members
                .into_iter()
                .map(|member| Body::State(member.state))
                .collect(),
        );
    }
    Ok(lists)
}
