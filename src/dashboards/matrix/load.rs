//! What a matrix is made of.

use std::collections::BTreeSet;

use super::params::{Asked, Params, Rows};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result, named, offset};
use crate::figures::{self, View};
use crate::frameworks;
use crate::groups::{self, Group};
use crate::i18n::format::number;
use crate::i18n::{Locale, Text, order};
use crate::initiatives::{self, Across, Crossed, Crossing, Filter};
use crate::organisations;
use crate::priorities;
use crate::rules::{Body, Coded, Figure, Instant, Moment, Question, Subject};
use crate::states;
use crate::themes;
use crate::web::Layout;

/// Rows on one page.
const SHOWN: usize = 60;

/// A theme or a priority.
pub(super) struct Column {
    pub id: i64,
    pub code: String,
    pub name: Text,
    /// A priority is known by its number.
    pub numbered: bool,
}

/// A body of a row.
pub(super) struct Member {
    pub body: Body,
    pub code: String,
    pub name: Text,
    /// It was merged into another: it has a row on days on which it had something.
    pub merged: bool,
}

/// A row: its name, a figure for each column, and all of them.
pub(super) struct Row {
    pub code: String,
    pub name: String,
    pub text: Text,
    pub cells: Vec<Figure>,
    pub total: Figure,
    pub heard: bool,
}

/// Everything that a matrix needs, its rows by name.
pub(super) struct Loaded {
    pub params: Params,
    pub asked: Asked,
    pub columns: Vec<Column>,
    pub groups: Vec<Group>,
    pub heard: figures::Heard,
    pub whole: Figure,
    members: Vec<Member>,
    crossed: Crossed,
    moment: Moment,
    from: usize,
}

impl Loaded {
    pub fn read(
        conn: &mut Conn,
        clock: &Clock,
        moment: Moment,
        locale: Locale,
        params: Params,
    ) -> Result<Self> {
        let asked = params.asked()?;
        let view = View::load(conn, clock, moment)?;
        let columns = columns(conn, asked.across)?;
        let known = |code: &str| code == "total" || columns.iter().any(|one| one.code == code);
        named("sort", &params.sort, |code| known(code).then_some(()))?;
        let from = offset("from", &params.from)?;
        let groups = groups::by_name(groups::all(conn)?, locale);
        let of_group = of_group(conn, &view, &params, &groups)?;
        let mut members = members(conn, asked.rows, clock.now())?;
        if let Some(states) = &of_group {
            members.retain(|one| states.contains(&one.body));
        }
        members.sort_by_cached_key(|one| order::key(locale, one.name.in_locale(locale).text));
        let crossing = Crossing {
            bodies: members.iter().map(|one| one.body).collect(),
            across: asked.across,
            role: asked.role,
            alignment: asked.alignment,
        };
        let crossed = initiatives::crossed(conn, &view, &crossing)?;
        let everybody = asked.rows != Rows::Others;
        members.retain(|one| everybody && !one.merged || crossed.row(one.body) > 0);
        let filter = Filter {
            sides: vec![asked.rows.side().0],
            bodies: of_group.into_iter().map(Vec::from_iter).collect(),
            role: asked.role,
            alignment: asked.alignment,
            ..Filter::default()
        };
        let whole = initiatives::count(conn, &view, &filter)?;
        let mut loaded = Self {
            heard: figures::coverage(conn, clock, moment)?,
            whole: Figure::counted(0, listing(String::new(), moment)),
            params,
            asked,
            columns,
            groups,
            members,
            crossed,
            moment,
            from,
        };
        loaded.whole = loaded.figure(whole, &[]);
        if loaded.from > 0 && loaded.from >= loaded.members.len() {
            return Err(Error::Parameter {
                name: "from",
                given: loaded.params.from,
            });
        }
        Ok(loaded)
    }

    /// A figure that opens to the list with the filters of the matrix and these.
    fn figure(&self, number: usize, more: &[(&str, &str)]) -> Figure {
        let mut pairs = url::form_urlencoded::Serializer::new(String::new());
        pairs.extend_pairs(more);
        if let Some(role) = self.asked.role {
            pairs.append_pair("role", role.code());
        }
        let (of_one, of_group) = (self.asked.rows.parameter(), self.params.group.trim());
        let names_one = more.iter().any(|(name, _)| *name == of_one);
        let mut any = "";
        if of_group.is_empty() || self.asked.rows != Rows::States {
            any = if names_one {
                ""
            } else {
                self.asked.rows.side().1
            };
        } else if !names_one {
            pairs.append_pair("group", of_group);
        }
        if let Some(alignment) = self.asked.alignment {
            pairs.append_pair("alignment", alignment.code());
        }
        let parts = [any.to_owned(), pairs.finish()];
        let parts: Vec<String> = parts.into_iter().filter(|one| !one.is_empty()).collect();
        let address = format!("/initiatives?{}", parts.join("&"));
        Figure::counted(number, listing(address, self.moment))
    }

    fn across(&self) -> &'static str {
        match self.asked.across {
            Across::Themes => "theme",
            Across::Priorities => "priority",
        }
    }

    /// Every row in the order that is asked for; those that are equal stand by name.
    pub fn rows(&self, page: &Layout) -> Vec<Row> {
        let mut members: Vec<&Member> = self.members.iter().collect();
        let number = |one: &Member| match self.sorted_by() {
            Some(column) => self.crossed.cell(one.body, column.id),
            None => self.crossed.row(one.body),
        };
        if !self.params.sort.trim().is_empty() {
            members.sort_by_key(|one| std::cmp::Reverse(number(one)));
        }
        members.into_iter().map(|one| self.row(page, one)).collect()
    }

    fn sorted_by(&self) -> Option<&Column> {
        let sort = self.params.sort.trim();
        self.columns.iter().find(|one| one.code == sort)
    }

    fn row(&self, page: &Layout, one: &Member) -> Row {
        let body = (self.asked.rows.parameter(), one.code.as_str());
        let cell = |column: &Column| {
            let number = self.crossed.cell(one.body, column.id);
            self.figure(number, &[body, (self.across(), &column.code)])
        };
        Row {
            code: one.code.clone(),
            name: page.plain(&one.name),
            text: one.name.clone(),
            cells: self.columns.iter().map(cell).collect(),
            total: self.figure(self.crossed.row(one.body), &[body]),
            heard: self.heard.bodies.contains(&one.body),
        }
    }

    /// Of each column, all initiatives of these bodies; a joint one counts once.
    pub fn totals(&self) -> Vec<Figure> {
        let of =
            |one: &Column| self.figure(self.crossed.column(one.id), &[(self.across(), &one.code)]);
        self.columns.iter().map(of).collect()
    }

    /// The rows of this page.
    pub fn shown(&self, rows: Vec<Row>) -> Vec<Row> {
        rows.into_iter().skip(self.from).take(SHOWN).collect()
    }

    /// The address of what the page shows.
    pub fn address(&self, path: &str) -> String {
        self.params.page(path, self.from)
    }

    /// Where the page before and the next one begin.
    pub fn beyond(&self) -> (Option<usize>, Option<usize>) {
        let before = (self.from > 0).then(|| self.from.saturating_sub(SHOWN));
        let next = self.from + SHOWN;
        (before, (next < self.members.len()).then_some(next))
    }

    /// What the matrix is called.
    pub fn title(&self, page: &Layout) -> String {
        let t = &page.t.matrix;
        let title = match (self.asked.rows, self.asked.across) {
            (Rows::Institutions, Across::Priorities) => t.institutions_priorities,
            (Rows::Institutions, Across::Themes) => t.institutions_themes,
            (Rows::States, Across::Priorities) => t.states_priorities,
            (Rows::States, Across::Themes) => t.states_themes,
            (Rows::Others, Across::Priorities) => t.organisations_priorities,
            (Rows::Others, Across::Themes) => t.organisations_themes,
        };
        title.to_string()
    }

    /// The same of what one page shows, where there are more rows.
    pub fn part_title(&self, page: &Layout) -> String {
        let all = self.members.len();
        if all <= SHOWN {
            return self.title(page);
        }
        let last = all.min(self.from + SHOWN);
        let [from, to, n] = [self.from + 1, last, all]
            .map(|n| number(page.locale, i64::try_from(n).unwrap_or(i64::MAX)));
        page.t.matrix.title_part.with(&[
            ("title", &self.title(page)),
            ("from", &from),
            ("to", &to),
            ("n", &n),
        ])
    }

    /// How many of the rows' bodies reported, of how many.
    pub fn coverage(&self) -> Option<[Figure; 2]> {
        // One that was merged into another is counted nowhere else either.
        let standing = || self.members.iter().filter(|one| !one.merged);
        let heard = standing().filter(|one| self.heard.bodies.contains(&one.body));
        let counted = |n, subject| {
            let moment = self.moment;
            Figure::counted(n, Question { subject, moment })
        };
        let (subject, list) = match self.asked.rows {
            Rows::Institutions => (Subject::InstitutionsHeard, "/organisations"),
            Rows::States => (Subject::StatesHeard, "/states"),
            Rows::Others => return None,
        };
        // Of a group nothing else tells who was heard; organisations are in none.
        let grouped = self.asked.rows == Rows::States && !self.params.group.trim().is_empty();
        (!grouped).then(|| {
            let all = counted(standing().count(), Subject::Listing(list.into()));
            [counted(heard.count(), subject), all]
        })
    }
}

fn listing(address: String, moment: Moment) -> Question {
    let subject = Subject::Listing(address);
    Question { subject, moment }
}

fn columns(conn: &mut Conn, across: Across) -> Result<Vec<Column>> {
    match across {
        Across::Themes => Ok(themes::all(conn)?
            .into_iter()
            .map(|one| Column {
                id: one.id,
                code: one.code,
                name: one.name,
                numbered: false,
            })
            .collect()),
        Across::Priorities => {
            let framework = frameworks::default(conn)?.id;
            let names = priorities::names(conn, framework)?.into_iter();
            Ok(names
                .map(|(id, code, name)| Column {
                    id,
                    code,
                    name,
                    numbered: true,
                })
                .collect())
        }
    }
}

fn members(conn: &mut Conn, rows: Rows, now: Instant) -> Result<Vec<Member>> {
    if rows == Rows::States {
        let states = states::all(conn)?.into_iter();
        return Ok(states
            .map(|one| Member {
                body: Body::State(one.id),
                code: one.code,
                name: one.name,
                merged: false,
            })
            .collect());
    }
    let all = organisations::every(conn, now)?.into_iter();
    Ok(all
        .filter(|one| one.institution == (rows == Rows::Institutions))
        .map(|one| Member {
            body: Body::Organisation(one.id),
            code: one.code,
            name: one.name,
            merged: one.merged_into.is_some(),
        })
        .collect())
}

/// The states of the group that is asked for; of a matrix of organisations there is none.
fn of_group(
    conn: &mut Conn,
    view: &View,
    params: &Params,
    groups: &[Group],
) -> Result<Option<BTreeSet<Body>>> {
    let group = named("group", &params.group, |code| {
        let mut all = groups.iter();
        all.find(|one| one.code == code).map(|one| one.id)
    })?;
    let Some(group) = group.filter(|_| params.asked().is_ok_and(|one| one.rows == Rows::States))
    else {
        return Ok(None);
    };
    let members = groups::members(conn, group, view.moment().as_at, view.known())?;
    let states = members.into_iter().map(|one| Body::State(one.state));
    Ok(Some(states.collect()))
}
