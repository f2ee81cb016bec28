//! The list of groups of states, and the profile of each. A joint initiative counts once for a
//! group, so its totals are counted and not summed up from its members'.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{Group, Membership, store};
use crate::error::Result;
use crate::i18n::{Html, Message};
use crate::initiatives::brief::{self, Brief, Lists};
use crate::initiatives::{Filter, count_by_group};
use crate::rules::{Alignment, Body, Coded, Figure, Moment, Question, Role, Subject};
use crate::states::{self, State};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav};

/// How many initiatives groups have, by alignment.
type Counts = Vec<(i64, Alignment, usize)>;

/// What the list is made of.
struct List {
    groups: Vec<Group>,
    memberships: Vec<Membership>,
    led: Counts,
    any_role: Counts,
    moment: Moment,
}

impl List {
    async fn load(ctx: &Ctx) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let load = move |conn: &mut _| {
            let (day, known) = (moment.as_at, clock.end_of(moment.known_on));
            let memberships = store::memberships(conn, day, known)?;
            let ids: Vec<i64> = memberships.iter().map(|one| one.id).collect();
            Ok(Self {
                groups: store::all(conn)?,
                led: count_by_group(conn, &ids, Some(Role::Lead), day)?,
                any_role: count_by_group(conn, &ids, None, day)?,
                memberships,
                moment,
            })
        };
        ctx.state.db.read(load).await
    }

    fn rows(&self, page: &Layout) -> Vec<Row> {
        self.groups
            .iter()
            .map(|one| Row::new(page, one, self))
            .collect()
    }

    fn members(&self, group: &Group) -> usize {
        let mine = self.memberships.iter();
        mine.filter(|one| one.group == group.id).count()
    }
}

/// One group of the list.
struct Row {
    code: String,
    name: String,
    link: Link,
    note: Html,
    plain_note: String,
    members: Figure,
    totals: Totals,
}

impl Row {
    fn new(page: &Layout, group: &Group, list: &List) -> Self {
        let path = format!("/groups/{}", group.code);
        Self {
            code: group.code.clone(),
            name: page.plain(&group.name),
            link: Link::new(page, "/groups", &group.code, &group.name),
            note: page.text(&group.note),
            plain_note: page.plain(&group.note),
            members: counted(list.members(group), path, list.moment),
            totals: Totals::new(group, (&list.led, &list.any_role), list.moment),
        }
    }
}

/// What a group's members lead, and have any role in: under the Agenda, and aligned apart.
struct Totals {
    led_oic: Figure,
    any_oic: Figure,
    led_aligned: Figure,
    any_aligned: Figure,
}

impl Totals {
    fn new(group: &Group, (led, any): (&Counts, &Counts), moment: Moment) -> Self {
        let of = |counts: &Counts, role: &str, alignment: Alignment| {
            let mine = |row: &&(i64, Alignment, usize)| (row.0, row.1) == (group.id, alignment);
            let number = counts.iter().find(mine).map_or(0, |row| row.2);
            let code = alignment.code();
            let path = format!("/initiatives?group={}{role}&alignment={code}", group.code);
            counted(number, path, moment)
        };
        Self {
            led_oic: of(led, "&role=lead", Alignment::Oic),
            any_oic: of(any, "", Alignment::Oic),
            led_aligned: of(led, "&role=lead", Alignment::Aligned),
            any_aligned: of(any, "", Alignment::Aligned),
        }
    }
}

/// A figure that is the length of a list.
fn counted(number: usize, path: String, moment: Moment) -> Figure {
    let subject = Subject::Listing(path);
    Figure::counted(number, Question { subject, moment })
}

#[derive(Template)]
#[template(path = "groups/index.html")]
struct Index {
    rows: Vec<Row>,
    page: Layout,
}

/// `/groups`.
///
/// # Errors
/// Where the database is away.
pub async fn index(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let number = i64::try_from(list.groups.len()).unwrap_or(i64::MAX);
    let page = ctx.layout(Nav::Groups, ctx.t().groups.title.text(number));
    ctx.page(&Index {
        rows: list.rows(&page),
        page,
    })
}

/// `/groups.csv`: the rows of the list.
///
/// # Errors
/// Where the database is away.
pub async fn csv(ctx: Ctx) -> Result<HttpResponse> {
    let list = List::load(&ctx).await?;
    let page = ctx.layout(Nav::Groups, "");
    let t = page.t;
    let mut table = Table::new(&[
        t.profile.code.as_str(),
        t.groups.group.as_str(),
        t.profile.note.as_str(),
        t.groups.members.as_str(),
        t.groups.led_oic.as_str(),
        t.groups.any_oic.as_str(),
        t.groups.led_aligned.as_str(),
        t.groups.any_aligned.as_str(),
    ])?;
    for row in list.rows(&page) {
        let Totals {
            led_oic,
            any_oic,
            led_aligned,
            any_aligned,
        } = row.totals;
        let figures = [row.members, led_oic, any_oic, led_aligned, any_aligned];
        let words = [row.code, row.name, row.plain_note];
        table.row(words.into_iter().chain(figures.iter().map(digits)))?;
    }
    table.answer("groups")
}

/// What a profile is made of.
struct Profile {
    group: Group,
    members: Vec<(State, Membership)>,
    led: Counts,
    any_role: Counts,
    lists: Lists,
    moment: Moment,
}

impl Profile {
    async fn load(ctx: &Ctx, code: String) -> Result<Self> {
        let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let (day, known) = (moment.as_at, clock.end_of(moment.known_on));
            let group = store::by_code(conn, &code)?;
            let memberships = store::members(conn, group.id, day, known)?;
            let ids: Vec<i64> = memberships.iter().map(|one| one.id).collect();
            let bodies = memberships.iter().map(|one| Body::State(one.state));
            let led_by_members = Filter {
                bodies: vec![bodies.collect()],
                role: Some(Role::Lead),
                ..Filter::default()
            };
            let states = states::by_name(states::all(conn)?, locale);
            Ok(Self {
                members: paired(&states, &memberships),
                led: count_by_group(conn, &ids, Some(Role::Lead), day)?,
                any_role: count_by_group(conn, &ids, None, day)?,
                lists: brief::load(conn, &[led_by_members], (day, locale), states, None)?,
                group,
                moment,
            })
        };
        ctx.state.db.read(load).await
    }
}

/// States that are members, each with its membership, in the order of the states.
fn paired(states: &[State], memberships: &[Membership]) -> Vec<(State, Membership)> {
    let membership = |state: &State| memberships.iter().find(|one| one.state == state.id);
    states
        .iter()
        .filter_map(|state| Some((state.clone(), membership(state)?.clone())))
        .collect()
}

/// One member of a group.
struct Member {
    state: Link,
    basis: Html,
    period: Option<Html>,
}

#[derive(Template)]
#[template(path = "groups/show.html")]
struct Show {
    name: Html,
    code: String,
    note: Html,
    size: Figure,
    members: Vec<Member>,
    totals: [(Message, Figure); 4],
    led: Brief,
    page: Layout,
}

impl Show {
    fn new(page: Layout, profile: &Profile) -> Self {
        let group = &profile.group;
        let Totals {
            led_oic,
            any_oic,
            led_aligned,
            any_aligned,
        } = Totals::new(group, (&profile.led, &profile.any_role), profile.moment);
        let t = &page.t.groups;
        let path = format!("/groups/{}", group.code);
        let query = format!("group={}&role=lead", group.code);
        Self {
            name: page.text(&group.name),
            code: group.code.clone(),
            note: page.text(&group.note),
            size: counted(profile.members.len(), path, profile.moment),
            members: profile
                .members
                .iter()
                .map(|(state, membership)| Member {
                    state: Link::new(&page, "/states", &state.code, &state.name),
                    basis: page.text(&membership.basis),
                    period: period(&page, membership),
                })
                .collect(),
            totals: [
                (t.led_oic, led_oic),
                (t.any_oic, any_oic),
                (t.led_aligned, led_aligned),
                (t.any_aligned, any_aligned),
            ],
            led: profile.lists.first(&page, &query),
            page,
        }
    }

    /// Whether the sources give a period for any member.
    fn has_periods(&self) -> bool {
        self.members.iter().any(|member| member.period.is_some())
    }
}

fn period(page: &Layout, membership: &Membership) -> Option<Html> {
    let t = &page.t.groups;
    match (membership.from, membership.to) {
        (None, None) => None,
        (Some(from), None) => Some(t.since.html(&[("from", &page.day(&from))])),
        (None, Some(to)) => Some(t.until.html(&[("to", &page.day(&to))])),
        (Some(from), Some(to)) => {
            let (from, to) = (page.day(&from), page.day(&to));
            Some(t.between.html(&[("from", &from), ("to", &to)]))
        }
    }
}

/// `/groups/{code}`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a code of no group.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let profile = Profile::load(&ctx, path.into_inner().1).await?;
    let name = profile.group.name.in_locale(ctx.locale).to_string();
    ctx.page(&Show::new(ctx.layout(Nav::Groups, name), &profile))
}
