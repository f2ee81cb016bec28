//! Whoever speaks for a lead: reports, hands in, gets it back, hands in again, is accepted.

mod acceptance;
mod behalf;
mod doors;
mod drafts;
mod leaks;
mod proposals;

use diesel::prelude::*;
use sti_tracker::db::schema::{changes, facts};
use sti_tracker::rules::{Dating, Day, Instant};

use crate::support::desk::{Story, send};
use crate::support::factory::Made;
use crate::support::{Client, Page, TestApp};

fn lab(app: &TestApp) -> Story {
    Story::of(app, "A water laboratory")
}

/// A report on the first milestone.
async fn report(who: &mut Client, record: &str, day: &str, url: &str) -> Page {
    let typed = [
        ("reached_year", "2026"),
        ("reached_month", "10"),
        ("reached_day", day),
        ("link", url),
        ("source_kind", "official"),
    ];
    send(who, &format!("{record}/milestones/1/report"), &typed).await
}

async fn hand_in(who: &mut Client, record: &str) -> Page {
    let form = who.see(&format!("{record}/submission")).await;
    let answer = who.submit(&form, "hand-in", &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text("main"));
    who.follow(answer).await
}

async fn decide(who: &mut Client, record: &str, button: &str, typed: &[(&str, &str)]) -> Page {
    let form = who.see(&format!("{record}/review")).await;
    who.submit(&form, button, typed).await
}

/// What leads said of a record: verb, account, body, instant, and the day of the fact.
pub type Said = (
    String,
    Option<i64>,
    Option<i64>,
    Instant,
    Option<Day>,
    Option<Day>,
    Option<String>,
);

pub fn said(app: &TestApp, made: &Made) -> Vec<Said> {
    app.read(|conn| {
        Ok(changes::table
            .inner_join(facts::table)
            .filter(changes::initiative_id.eq(made.id))
            .filter(changes::origin.eq("lead"))
            .order(facts::id)
            .select((
                changes::verb,
                changes::account_id,
                changes::organisation_id,
                changes::recorded_at,
                facts::day_first,
                facts::day_last,
                facts::note,
            ))
            .load(conn)?)
    })
}

/// The figures of the overview, as they are printed.
async fn figures(app: &TestApp) -> Vec<String> {
    app.anon().see("/en/").await.texts("a.figure")
}

/// A day of October 2026.
fn october(day: u32) -> Dating {
    Dating::day(crate::support::app::day(2026, 10, day))
}
