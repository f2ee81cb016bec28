//! Whole stories, each told once for every kind of visitor: many hands, safely.

mod documents;
mod editors;
mod imports;
mod invitation;
mod returned;
pub mod rounds;
mod session;
pub mod steps;
pub mod viewer;

use crate::server::Server;
use crate::story;
use crate::visitor::Visitor;

/// Three people at their machines: the secretariat's Amina, somebody whom she invites, and a
/// reader. They read the same language.
pub struct People<V> {
    /// The administrator.
    pub amina: V,
    /// Whoever she invites.
    pub guest: V,
    /// Nobody: without an account.
    pub reader: V,
}

/// Every story, one after the other, on one installation.
pub async fn tell<V: Visitor>(server: &Server, people: &mut People<V>) {
    story::become_administrator(&mut people.amina, server).await;
    let record = invitation::leads_to_a_published_initiative(server, people).await;
    documents::arrive_over_a_line_that_breaks_twice(server, people, &record).await;
    imports::ask_where_they_conflict(server, people).await;
    returned::drafts_are_mended_and_accepted(people).await;
    editors::meet_on_a_merge_page(people, &record).await;
    session::ends_in_mid_form(people).await;
}
