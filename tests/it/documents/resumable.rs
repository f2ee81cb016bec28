//! A file over a slow line that breaks: what arrived is kept, and the rest follows.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use actix_web::HttpServer;
use actix_web::web::Data;
use chrono::TimeDelta;
use sti_tracker::app::{Opened, app as application};
use sti_tracker::web::AccountRole;

use super::files::pdf;
use super::{FIELDS, form_of, reported};
use crate::support::{Client, Page, TestApp};

async fn begin(client: &mut Client, name: &str, bytes: usize) -> Page {
    let fields = [("name", name.to_owned()), ("bytes", bytes.to_string())];
    client.post("/en/manage/uploads", &fields).await
}

fn said(page: &Page) -> serde_json::Value {
    serde_json::from_str(&page.body).unwrap_or_else(|_| panic!("{}: {}", page.status, page.body))
}

fn code(page: &Page) -> String {
    said(page)["code"].as_str().unwrap().to_owned()
}

async fn piece(client: &mut Client, code: &str, from: usize, content: &[u8]) -> Page {
    let path = format!("/en/manage/uploads/{code}/{from}");
    let request = actix_web::test::TestRequest::post()
        .uri(&path)
        .insert_header(("content-type", "application/octet-stream"))
        .set_payload(content.to_vec());
    client.send(request).await
}

async fn received(client: &mut Client, code: &str) -> usize {
    let page = client.see(&format!("/en/manage/uploads/{code}")).await;
    usize::try_from(said(&page)["received"].as_u64().unwrap()).unwrap()
}

/// Promises a whole piece, sends a part of it, and hangs up.
fn hang_up(server: SocketAddr, cookie: &str, path: &str, whole: usize, sent: &[u8]) {
    let mut line = TcpStream::connect(server).unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {server}\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: sti_session={cookie}\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {whole}\r\n\r\n"
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(sent).unwrap();
    line.flush().unwrap();
    std::thread::sleep(Duration::from_millis(300));
    line.shutdown(Shutdown::Write).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let _ = line.read_to_end(&mut Vec::new());
}

on_both! {
    async fn a_file_over_a_line_that_breaks_twice_arrives_whole(app: TestApp) {
        let mut amina = app.administrator();
        let cookie = amina.cookie.clone().unwrap().value().to_owned();
        let (made, _) = reported(&app);
        let (state, opened) = (app.state.clone(), Data::new(Opened::default()));
        let server = HttpServer::new(move || application(state.clone(), opened.clone()));
        let server = server.workers(1).bind("127.0.0.1:0").unwrap();
        let address = server.addrs()[0];
        let running = server.run();
        let handle = running.handle();
        actix_web::rt::spawn(running);
        let content = pdf(700_000);
        let upload = code(&begin(&mut amina, "report.pdf", content.len()).await);
        let mut at = 0;
        for cut in [300_001, 77] {
            let path = format!("/en/manage/uploads/{upload}/{at}");
            let (cookie, sent) = (cookie.clone(), content[at..at + cut].to_vec());
            let whole = sent.len() + 100_000;
            let broken = move || hang_up(address, &cookie, &path, whole, &sent);
            actix_web::web::block(broken).await.unwrap();
            let arrived = received(&mut amina, &upload).await;
            assert!(arrived >= at && arrived <= at + cut, "{arrived} after {at} and {cut}");
            at = arrived;
        }
        handle.stop(false).await;
        // The session ends as well; signed in again, it goes on.
        amina.post::<&str, &str>("/en/account/sign-out", &[]).await;
        assert_eq!(piece(&mut app.anon(), &upload, at, &content[at..at + 10]).await.status, 401);
        amina.sign_in("Amina").await;
        assert_eq!(received(&mut amina, &upload).await, at);
        // What was sent before is not taken twice.
        let twice = piece(&mut amina, &upload, 0, &content[..10]).await;
        assert_eq!((twice.status, said(&twice)["received"].as_u64().unwrap()), (409, at as u64));
        while at < content.len() {
            let to = content.len().min(at + 256 * 1024);
            let answer = piece(&mut amina, &upload, at, &content[at..to]).await;
            assert_eq!(answer.status, 200, "{}", answer.body);
            at = to;
        }
        assert_eq!(piece(&mut amina, &upload, at, b"more").await.status, 413);
        let fields = [FIELDS[0], FIELDS[1], ("upload", upload.as_str())];
        assert_eq!(amina.post(&form_of(&made), &fields).await.status, 303);
        app.sees().await;
        let file = app.anon().see(&format!("/en/initiatives/{}/documents/1", made.reference)).await;
        assert!(file.wire == content);
        assert_eq!(amina.get(&format!("/en/manage/uploads/{upload}")).await.status, 404);
    }
}

on_both! {
    async fn uploads_are_bounded_and_belong_to_who_began_them(app: TestApp) {
        let mut amina = app.administrator();
        let mut badr = app.member("Badr", &[AccountRole::Administrator]);
        let (made, _) = reported(&app);
        let mine = code(&begin(&mut amina, "a.pdf", 100).await);
        assert_eq!(badr.get(&format!("/en/manage/uploads/{mine}")).await.status, 404);
        assert_eq!(piece(&mut badr, &mine, 0, b"x").await.status, 404);
        let fields = [FIELDS[0], FIELDS[1], ("upload", mine.as_str())];
        assert_eq!(badr.post(&form_of(&made), &fields).await.status, 422);
        assert_eq!(amina.post(&form_of(&made), &fields).await.status, 422, "not whole");
        for (name, bytes) in [("a.pdf", 0), ("a.pdf", 20 * 1024 * 1024 + 1), ("pdf", 10), ("a\u{202e}.pdf", 10)] {
            let page = begin(&mut amina, name, bytes).await;
            assert_eq!(page.status, 422, "{name} {bytes}");
            assert!(said(&page)["refusal"].is_string());
        }
        for _ in 0..2 {
            assert_eq!(begin(&mut amina, "b.pdf", 100).await.status, 201);
        }
        assert_eq!(begin(&mut amina, "c.pdf", 100).await.status, 422, "three are open");
        assert_eq!(begin(&mut badr, "c.pdf", 100).await.status, 201);
        // What rests gives way after an hour, and is dropped after a day.
        app.clock.set(app.clock.now() + TimeDelta::hours(2));
        assert_eq!(begin(&mut amina, "c.pdf", 100).await.status, 201);
        assert_eq!(amina.get(&format!("/en/manage/uploads/{mine}")).await.status, 404);
        app.clock.set(app.clock.now() + TimeDelta::hours(25));
        amina.sign_in("Amina").await;
        assert_eq!(begin(&mut amina, "d.pdf", 100).await.status, 201);
        use diesel::prelude::*;
        let left: i64 = app.read(|conn| {
            Ok(sti_tracker::db::schema::uploads::table.count().get_result(conn)?)
        });
        assert_eq!(left, 1);
        for cut in ["%00", "zz", "0123456789012345678901234567890123456789012345678901234567890123456789"] {
            let page = amina.get(&format!("/en/manage/uploads/{cut}")).await;
            assert!(matches!(page.status, 400 | 404), "{cut}");
        }
    }
}
