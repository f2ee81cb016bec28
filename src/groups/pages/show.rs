//! The profile of a group.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::super::{Group, Membership, store};
use super::{Counts, Totals, counted};
use crate::error::Result;
use crate::figures::View;
use crate::i18n::{Html, Message};
use crate::initiatives::brief::{self, Brief, Lists};
use crate::initiatives::{Filter, count_by_group};
use crate::rules::{Body, Figure, Moment, Role};
use crate::states::{self, State};
use crate::web::{Ctx, Layout, Link, Nav};

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
            let view = View::load(conn, &clock, moment)?;
            let (day, known) = (moment.as_at, view.known());
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
                led: count_by_group(conn, &view, &ids, Some(Role::Lead))?,
                any_role: count_by_group(conn, &view, &ids, None)?,
                lists: brief::load(conn, &view, &[led_by_members], locale, states, None)?,
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
