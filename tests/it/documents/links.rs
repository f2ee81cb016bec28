//! Links of documents are tested for life, politely, and never inside a network.

use std::io::{BufRead, BufReader, Write};
use std::net::{IpAddr, TcpListener};
use std::sync::{Arc, Mutex};

use diesel::prelude::*;
use diesel::sql_types::Timestamp;
use sti_tracker::audit::Verb;
use sti_tracker::documents::links::{Outcome, Tester, test_due};
use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use super::verification::fact_page;
use super::{form_of, reported};
use crate::support::TestApp;
use crate::support::factory::Act;

/// A server that answers `/404` with 404, sends `/inside` on into a network, and refuses to give
/// the heading of `/page` alone; what it was asked for.
fn server() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked: Arc<Mutex<Vec<String>>> = Arc::default();
    let own = asked.clone();
    std::thread::spawn(move || {
        for line in listener.incoming() {
            let mut line = line.unwrap();
            let mut request = String::new();
            let mut reader = BufReader::new(line.try_clone().unwrap());
            reader.read_line(&mut request).unwrap();
            let mut more = String::new();
            while reader.read_line(&mut more).unwrap() > 2 {
                more.clear();
            }
            let mut words = request.split(' ');
            let (method, path) = (words.next().unwrap(), words.next().unwrap());
            own.lock().unwrap().push(format!("{method} {path}"));
            let status = match (method, path) {
                ("HEAD", "/page") => "405 No\r\n",
                (_, "/inside") => "302 There\r\nLocation: http://10.255.255.1/\r\n",
                (_, path) if path.starts_with("/404") => "404 Gone\r\n",
                _ => "200 Fine\r\n",
            };
            let answer = format!("HTTP/1.1 {status}Content-Length: 0\r\nConnection: close\r\n\r\n");
            line.write_all(answer.as_bytes()).unwrap();
        }
    });
    (address, asked)
}

fn loopback(ip: IpAddr) -> bool {
    ip.is_loopback()
}

#[test]
fn only_servers_that_everybody_can_reach_are_asked() {
    let (server, asked) = server();
    let tester = Tester::within("http://tests", loopback);
    let ask = |path: &str| tester.ask(&format!("{server}{path}"));
    assert_eq!(ask("/fine"), (Outcome::Answers, Some(200)));
    assert_eq!(ask("/page"), (Outcome::Answers, Some(200)));
    assert_eq!(ask("/404"), (Outcome::Gone, Some(404)));
    // Where a server sends on into a network, nobody follows.
    assert_eq!(ask("/inside"), (Outcome::NotPublic, None));
    assert_eq!(
        tester.ask("http://10.255.255.1/"),
        (Outcome::NotPublic, None)
    );
    let before = asked.lock().unwrap().len();
    let outside = Tester::new("http://tests");
    let port = server.rsplit(':').next().unwrap();
    for inside in [
        format!("{server}/fine"),
        format!("http://localhost:{port}/fine"),
    ] {
        assert_eq!(outside.ask(&inside), (Outcome::NotPublic, None), "{inside}");
    }
    assert_eq!(asked.lock().unwrap().len(), before, "it was asked");
    // A port where nobody listens.
    let nobody = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(
        tester.ask(&format!("http://{nobody}/")),
        (Outcome::Silent, None)
    );
}

on_both! {
    async fn links_are_asked_for_now_and_then(app: TestApp) {
        let (server, asked) = server();
        let tester = Tester::within("http://tests", loopback);
        // The servers of the shipped record are left alone.
        app.write(|conn| {
            let later = app.clock.now() + chrono::TimeDelta::days(36_500);
            let all = "INSERT INTO link_tests (url, tested_at, outcome) \
                 SELECT url, $1, 'answers' FROM documents WHERE url IS NOT NULL GROUP BY url";
            Ok(diesel::sql_query(all).bind::<Timestamp, _>(later).execute(conn)?)
        });
        let (made, fact) = reported(&app);
        let gone = format!("{server}/404/report");
        for link in [gone.clone(), format!("{server}/report")] {
            made.document(&app, Act::of(Verb::Documented), fact, &link);
        }
        app.sees().await;
        let mine = |asked: &Mutex<Vec<String>>| asked.lock().unwrap().clone();
        let round = || {
            for _ in 0..9 {
                if test_due(&app.state.db, &app.clock, &tester).unwrap() == 0 {
                    break;
                }
            }
        };
        let first = test_due(&app.state.db, &app.clock, &tester).unwrap();
        assert_eq!(first, 1, "one of each host: {:?}", mine(&asked));
        round();
        assert_eq!(mine(&asked).iter().filter(|one| one.ends_with("/report")).count(), 3, "a heading, and two of what is gone");
        // Whoever checks reads it beside the document, and the administrator in a list.
        let t = &Locale::En.messages().links;
        let mut amina = app.administrator();
        let list = amina.see("/en/manage/links").await;
        assert!(list.body.contains(&gone) && list.text("main").contains("404"), "{}", list.text("main"));
        assert!(!list.body.contains(&format!("{server}/report\"")));
        assert_eq!(app.anon().get("/en/manage/links").await.status, 401);
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        assert_eq!(carim.get("/en/manage/links").await.status, 403);
        assert_eq!(amina.get("/en/manage/links?page=none").await.status, 400);
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let fact = fact_page(&mut rabia, &made).await.unwrap();
        let said = rabia.see(&fact).await.text("section[aria-labelledby=documents]");
        assert!(said.contains("The link answered on 21 November 2026"), "{said}");
        assert!(said.contains("has not answered otherwise since 21 November 2026"), "{said}");
        assert!(t.answers.as_str().contains("{day}"));
        // Nobody is asked again at once; what is gone after three days, the other after thirty.
        let before = mine(&asked).len();
        round();
        assert_eq!(mine(&asked).len(), before);
        app.clock.set(app.clock.now() + chrono::TimeDelta::days(4));
        round();
        assert_eq!(mine(&asked)[before..], ["HEAD /404/report", "GET /404/report"]);
        app.clock.set(app.clock.now() + chrono::TimeDelta::days(30));
        round();
        assert!(mine(&asked)[before + 2..].contains(&"HEAD /report".to_owned()));
    }
}

on_both! {
    async fn a_link_into_a_network_is_refused_in_words(app: TestApp) {
        let (made, _) = reported(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let form = amina.see(&form_of(&made)).await;
        let button = form.text("main form.stack .actions button");
        for link in ["http://192.168.1.20/report", "http://localhost:8080/", "http://[::1]/", "http://intranet/a"] {
            let typed = [("url", link), ("title", "The report"), ("source_kind", "official")];
            let page = amina.submit(&form, &button, &typed).await;
            assert_eq!(page.status, 422, "{link}");
            let words = Locale::En.messages().form.address_private;
            assert!(page.text("main").contains(words.as_str()), "{}", page.text("main"));
            assert!(page.body.contains(link), "what was typed stays");
        }
    }
}
