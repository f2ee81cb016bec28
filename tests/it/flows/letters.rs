//! Letters over a mail server that takes them, refuses them, or drops the line.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::config::Config;
use sti_tracker::db::schema::letters;
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::letters::{Matter, Post, Record, post, write};
use sti_tracker::rounds::letters::compose;

use super::accounts::{invite, row};
use crate::support::TestApp;
use crate::support::mail::{Mood, Server};

fn deliver(app: &TestApp, post: &Post) -> usize {
    post::deliver(&app.state.db, &app.clock, post, compose).unwrap()
}

fn later(app: &TestApp, minutes: i64) {
    app.clock.set(app.clock.now() + TimeDelta::minutes(minutes));
}

/// Writes a letter that can wait.
fn accepted(app: &TestApp, number: usize) {
    let record = Record {
        reference: "STI-7F3K9".into(),
        title: Text::only(Locale::En, &format!("Letter {number}")),
        path: "/manage/initiatives/STI-7F3K9".into(),
    };
    let (account, now) = (row(app, "Amina"), app.clock.now());
    let base = "http://127.0.0.1:8080";
    assert!(app.write(|conn| write(conn, base, account, &Matter::Accepted(record), now)));
}

/// Attempts, whether it was sent, what went wrong, and how much of its text is left.
fn state(app: &TestApp) -> (i32, bool, String, usize) {
    type Row = (
        i32,
        Option<sti_tracker::rules::Instant>,
        Option<String>,
        String,
    );
    let row: Row = app.read(|conn| {
        let newest = letters::table.order(letters::id.desc());
        Ok(newest
            .select((
                letters::attempts,
                letters::sent_at,
                letters::failure,
                letters::body,
            ))
            .first(conn)?)
    });
    (
        row.0,
        row.1.is_some(),
        row.2.unwrap_or_default(),
        row.3.len(),
    )
}

on_both! {
    async fn a_letter_is_sent_once_and_its_link_is_not_kept(app: TestApp) {
        let mut amina = app.administrator();
        let server = Server::start(Mood::Takes);
        let post = server.post(&app);
        assert_eq!(deliver(&app, &post), 0);
        invite(&mut amina).await;
        assert_eq!(deliver(&app, &post), 1);
        assert_eq!(deliver(&app, &post), 0);
        let taken = server.taken();
        assert_eq!(taken.len(), 1);
        assert!(taken[0].contains("To: carim@example.org"), "{}", taken[0]);
        assert!(taken[0].contains("From: no-reply@localhost"), "{}", taken[0]);
        assert_eq!(state(&app), (1, true, String::new(), 0));
        let outbox = amina.see("/en/manage/letters").await;
        assert_eq!(outbox.text("main tbody .tag"), "sent");
    }
}

on_both! {
    async fn a_letter_that_is_refused_is_tried_again_and_then_given_up(app: TestApp) {
        let mut amina = app.administrator();
        let server = Server::start(Mood::Refuses);
        let post = server.post(&app);
        accepted(&app, 1);
        assert_eq!(deliver(&app, &post), 0);
        let (attempts, sent, failure, _) = state(&app);
        assert_eq!((attempts, sent), (1, false));
        assert!(failure.contains("no such mailbox"), "{failure}");
        // Not before its pause is over.
        assert_eq!((deliver(&app, &post), server.calls()), (0, 1));
        later(&app, 1);
        deliver(&app, &post);
        assert_eq!(server.calls(), 2);
        for _ in 0..10 {
            later(&app, 24 * 60);
            deliver(&app, &post);
        }
        assert_eq!((server.calls(), state(&app).0), (8, 8));
        amina.sign_in("Amina").await;
        let outbox = amina.see("/en/manage/letters").await;
        assert_eq!(outbox.text("main tbody .tag"), "not sent");
        let page = amina.see(&outbox.attribute("main tbody a", "href").unwrap()).await;
        assert!(page.says("main", "no such mailbox") && page.says("main", "Letter 1"));
    }
}

on_both! {
    async fn a_line_that_drops_loses_no_letter(app: TestApp) {
        app.administrator();
        let server = Server::start(Mood::Drops);
        let post = server.post(&app);
        accepted(&app, 1);
        assert_eq!(deliver(&app, &post), 0);
        assert!(!state(&app).2.is_empty());
        server.is(Mood::Takes);
        later(&app, 1);
        assert_eq!((deliver(&app, &post), server.taken().len()), (1, 1));
        assert_eq!(state(&app).2, "");
    }
}

on_both! {
    async fn a_sender_that_dies_leaves_the_letter_to_the_next(app: TestApp) {
        app.administrator();
        let server = Server::start(Mood::Takes);
        let post = server.post(&app);
        accepted(&app, 1);
        // What is there after a claim that nobody settled.
        let lease = app.clock.now() + TimeDelta::minutes(15);
        app.write(|conn| {
            diesel::update(letters::table)
                .set((letters::attempts.eq(1), letters::next_try_at.eq(lease)))
                .execute(conn)?;
            Ok(())
        });
        assert_eq!(deliver(&app, &post), 0);
        later(&app, 15);
        assert_eq!((deliver(&app, &post), server.taken().len()), (1, 1));
    }
}

on_both! {
    async fn two_instances_send_each_letter_once(app: TestApp) {
        app.administrator();
        let server = Server::start(Mood::Takes);
        for number in 0..12 {
            accepted(&app, number);
        }
        let other = app.another_instance().await;
        let sent: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = [&app, &other]
                .map(|one| (one.state.db.clone(), one.clock.clone(), server.post(one)))
                .into_iter()
                .map(|(db, clock, post)| scope.spawn(move || post::deliver(&db, &clock, &post, compose).unwrap()))
                .collect();
            threads.into_iter().map(|one| one.join().unwrap()).sum()
        });
        let taken = server.taken();
        let names: BTreeSet<&str> = taken
            .iter()
            .flat_map(|letter| letter.lines())
            .filter(|line| line.starts_with("Message-ID:"))
            .collect();
        assert_eq!((sent, taken.len(), names.len()), (12, 12, 12));
    }
}

on_both! {
    async fn a_letter_whose_link_is_over_is_not_sent(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        let server = Server::start(Mood::Takes);
        later(&app, 8 * 24 * 60);
        assert_eq!((deliver(&app, &server.post(&app)), server.calls()), (0, 0));
        amina.sign_in("Amina").await;
        let outbox = amina.see("/fr/manage/letters").await;
        let page = amina.see(&outbox.attribute("main tbody a", "href").unwrap()).await;
        assert!(page.says("main", "Trop tard") && page.says("main", "n’est pas conservé"));
    }
}

on_both! {
    async fn the_outbox_has_pages(app: TestApp) {
        let mut amina = app.administrator();
        let page = amina.see("/ar/manage/letters").await;
        assert!(page.has("main .empty"));
        for number in 0..51 {
            accepted(&app, number);
        }
        let page = amina.see("/en/manage/letters").await;
        assert!(page.says("main", "No mail server is set"));
        assert_eq!(page.all("main tbody tr").len(), 50);
        let page = amina.see(&page.attribute("main a[rel=next]", "href").unwrap()).await;
        assert_eq!(page.texts("main tbody th"), ["Accepted: Letter 0 (STI-7F3K9)"]);
        assert!(!page.has("main a[rel=next]"));
        assert_eq!(amina.get("/en/manage/letters?after=NONE").await.status, 400);
        assert_eq!(amina.get("/en/manage/letters/NONE").await.status, 404);
    }
}

#[test]
fn a_mail_server_that_is_none_is_refused_at_the_start() {
    use clap::Parser;
    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        config: Config,
    }
    let post = |smtp: &str, from: &str| {
        let args = ["sti-tracker", "--smtp-url", smtp, "--mail-from", from];
        Post::of(&Cli::parse_from(args).config).map(|post| post.is_some())
    };
    assert!(
        post(
            "smtps://user:secret@mail.example.org",
            "tracker@example.org"
        )
        .unwrap()
    );
    assert!(!post(" ", "tracker@example.org").unwrap());
    for (smtp, from) in [
        ("mail.example.org", "a@example.org"),
        ("smtp://x", "nobody"),
    ] {
        let refused = post(smtp, from).unwrap_err().to_string();
        assert!(!refused.contains("secret"), "{refused}");
    }
}
