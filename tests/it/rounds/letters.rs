//! What rounds ask, by letter: one a day at most, composed when it is sent, and none for those who
//! want none.

use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::db::schema::letters as table;
use sti_tracker::letters::post;
use sti_tracker::rounds::letters::{compose, write_due};

use super::{decide, hand_in, nothing_changed};
use crate::support::app::day;
use crate::support::factory::initiative;
use crate::support::mail::{Mood, Server};
use crate::support::{Client, TestApp, rounds};

/// Announces what there is to announce and sends it; how many were sent.
fn send(app: &TestApp, server: &Server) -> usize {
    write_due(&app.state.db, &app.clock).unwrap();
    post::deliver(&app.state.db, &app.clock, &server.post(app), compose).unwrap()
}

/// The newest letter: its text.
fn newest(app: &TestApp) -> String {
    app.read(|conn| {
        let newest = table::table.order(table::id.desc());
        Ok(newest.select(table::body).first(conn)?)
    })
}

/// A round that asks COMSTECH about one record, and its focal point.
async fn asked(app: &TestApp) -> Client {
    initiative("A laboratory").led_by("COMSTECH").published(app);
    app.sees().await;
    let farida = app.focal_point("Farida", &["COMSTECH"]);
    rounds::opened(
        app,
        "R26",
        &[sti_tracker::rounds::INSTITUTIONS],
        day(2026, 12, 21),
    );
    app.sees().await;
    farida
}

on_both! {
    async fn a_round_is_told_once_reminded_and_told_when_it_is_over(app: TestApp) {
        let server = Server::start(Mood::Takes);
        asked(&app).await;
        let mut told = Vec::new();
        for days in 0..40 {
            app.clock.set(app.clock.now() + TimeDelta::days(i64::from(days > 0)));
            for _ in 0..2 {
                let sent = send(&app, &server);
                assert!(sent < 2, "two letters a day");
                told.extend((sent > 0).then(|| app.clock.today()));
            }
        }
        let wanted = [(2026, 11, 21), (2026, 12, 7), (2026, 12, 18), (2026, 12, 22)];
        assert_eq!(told, wanted.map(|(year, month, on)| day(year, month, on)));
        let text = newest(&app);
        for words in ["Dear Farida", "the last day was 21 December 2026", "answered: 0 of", "/en/manage/duties/R26/COMSTECH", "/en/account/letters/"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        let sent = server.taken().remove(0);
        for header in ["multipart/alternative", "text/html", "List-Unsubscribe: <http", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] {
            assert!(sent.contains(header), "{header}: {sent}");
        }
    }
}

on_both! {
    async fn a_letter_says_what_is_owed_when_it_is_sent(app: TestApp) {
        let server = Server::start(Mood::Takes);
        let mut farida = asked(&app).await;
        let mut amina = app.administrator();
        assert_eq!(write_due(&app.state.db, &app.clock).unwrap(), 1);
        // Until it is sent the outbox says what it would say.
        let outbox = amina.see("/en/manage/letters").await;
        let letter = outbox.attribute("main tbody a", "href").unwrap();
        assert!(amina.see(&letter).await.says("section[aria-labelledby=text]", "until 21 December 2026"));
        let duty = "/en/manage/duties/R26/COMSTECH";
        nothing_changed(&mut farida, duty, &[]).await;
        hand_in(&mut farida, duty, &[]).await;
        assert_eq!(send(&app, &server), 0);
        assert!(server.taken().is_empty());
        assert!(amina.see(&letter).await.says("dl.summary", "nothing was owed any more"));
        // It comes back: that is news of the next day, in their own language.
        app.clock.set(app.clock.now() + TimeDelta::hours(1));
        decide(&mut amina, duty, "return", &[("comment_all", "Of which year?")]).await;
        app.clock.set(app.clock.now() + TimeDelta::days(1));
        assert_eq!(send(&app, &server), 1);
        assert!(newest(&app).contains("came back with comments"), "{}", newest(&app));
    }
}

on_both! {
    async fn whoever_wants_none_gets_none(app: TestApp) {
        let server = Server::start(Mood::Takes);
        asked(&app).await;
        assert_eq!(send(&app, &server), 1);
        let text = newest(&app);
        let place = text.find("/en/account/letters/").unwrap();
        let address = text[place..].split_whitespace().next().unwrap().to_owned();
        // The page that the letter leads to, without signing in.
        let mut anon = app.anon();
        let page = anon.see(&address.replacen("/en/", "/ar/", 1)).await;
        assert_eq!(page.language().0, "ar");
        assert!(page.has("input[value=due][checked]"));
        let wrong = anon.post(&address, &[("choice", "often")]).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.has(".error-summary a[href='#choice']"));
        // What a mail program sends of itself.
        let mut program = app.anon().without_origin();
        let taken = program.post(&address, &[("List-Unsubscribe", "One-Click")]).await;
        assert_eq!(taken.status, 200);
        assert!(anon.see(&address).await.has("input[value=none][checked]"));
        app.clock.set(app.clock.now() + TimeDelta::days(16));
        assert_eq!(send(&app, &server), 0);
        // Every Monday, for who wants that.
        assert_eq!(anon.post(&address, &[("choice", "weekly")]).await.status, 303);
        app.on_day(day(2026, 12, 14));
        assert_eq!(send(&app, &server), 1);
        assert_eq!(anon.get("/en/account/letters/nobody").await.status, 404);
        assert_eq!(anon.get("/en/account/letters").await.status, 401);
    }
}

on_both! {
    /// Mail that was down for a day told nobody that a round began: it is told when mail is back.
    async fn a_letter_that_never_left_told_nothing(app: TestApp) {
        let server = Server::start(Mood::Refuses);
        asked(&app).await;
        assert_eq!(send(&app, &server), 0);
        app.clock.set(app.clock.now() + TimeDelta::hours(30));
        assert_eq!(send(&app, &server), 0, "given up: it came too late");
        server.is(Mood::Takes);
        app.clock.set(app.clock.now() + TimeDelta::hours(1));
        let sent = send(&app, &server) + {
            app.clock.set(app.clock.now() + TimeDelta::days(1));
            send(&app, &server)
        };
        assert_eq!(sent, 1, "one letter tells it, however late");
        assert!(newest(&app).contains("until 21 December 2026"), "{}", newest(&app));
    }
}

on_both! {
    /// Case 34: nobody is reminded of what is done, or was never asked of them.
    async fn case_34_nobody_is_reminded_of_what_is_done(app: TestApp) {
        let server = Server::start(Mood::Takes);
        let duty = "/en/manage/duties/R26/COMSTECH";
        let mut farida = asked(&app).await;
        let mut amina = app.administrator();
        // Somebody of a body that is not asked, and somebody who spoke for it until yesterday.
        crate::rounds::of_states(&app, "Zara", &["NER"]);
        app.focal_point("Former", &["COMSTECH"]);
        app.write(|conn| {
            use sti_tracker::db::schema::{accounts, accreditations};
            let former = accounts::table.filter(accounts::name.eq("Former")).select(accounts::id);
            let ended = accreditations::table.filter(accreditations::account_id.eq_any(former));
            diesel::update(ended).set(accreditations::valid_until.eq(day(2026, 11, 20))).execute(conn)?;
            Ok(())
        });
        // SESRIC is exempt before anything is sent.
        app.focal_point("Omar", &["SESRIC"]);
        let form = amina.see("/en/manage/duties/R26/SESRIC/exemption").await;
        let exempt = amina.submit(&form, "exempt", &[("reason", "It is being moved")]).await;
        assert_eq!(exempt.status, 303, "{}", exempt.text("main"));
        nothing_changed(&mut farida, duty, &[]).await;
        hand_in(&mut farida, duty, &[]).await;
        let walk = |days: i64| {
            (0..days).map(|_| {
                app.clock.set(app.clock.now() + TimeDelta::days(1));
                send(&app, &server)
            }).sum::<usize>()
        };
        assert_eq!(send(&app, &server) + walk(3), 0, "{:?}", server.taken());
        // Accepted: one letter says so, and asks for nothing.
        assert_eq!(amina.sign_in("Amina").await.status, 303);
        assert_eq!(decide(&mut amina, duty, "accept", &[]).await.status, 303);
        assert_eq!(walk(40), 1, "{:?}", server.taken());
        let text = newest(&app);
        assert!(text.contains("the report was accepted") && !text.contains("until"), "{text}");
        // Nor of a round that was closed.
        assert_eq!(amina.sign_in("Amina").await.status, 303);
        rounds::opened(&app, "R27", &["states"], day(2027, 3, 1));
        assert_eq!(amina.post("/en/manage/rounds/R27/closing", &[("sure", "yes")]).await.status, 303);
        assert_eq!(walk(70), 0, "{:?}", server.taken());
    }
}
