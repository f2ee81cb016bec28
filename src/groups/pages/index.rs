//! The list of groups.

use actix_web::HttpResponse;
use askama::Template;

use super::super::{Group, Membership, by_name, store};
use super::{Counts, Totals, counted};
use crate::error::Result;
use crate::figures::View;
use crate::i18n::Html;
use crate::initiatives::count_by_group;
use crate::rules::{Figure, Moment, Role};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Layout, Link, Nav};

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
        let locale = ctx.locale;
        let load = move |conn: &mut _| {
            let view = View::load(conn, &clock, moment)?;
            let (day, known) = (moment.as_at, view.known());
            let memberships = store::memberships(conn, day, known)?;
            let ids: Vec<i64> = memberships.iter().map(|one| one.id).collect();
            Ok(Self {
                groups: by_name(store::all(conn)?, locale),
                led: count_by_group(conn, &view, &ids, Some(Role::Lead))?,
                any_role: count_by_group(conn, &view, &ids, None)?,
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
