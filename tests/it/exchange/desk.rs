//! The pages of imports, with scripts off.

use actix_web::test::TestRequest;
use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::audit::events;
use sti_tracker::db::schema::initiatives as records;
use sti_tracker::initiatives;

use crate::support::factory::Made;
use crate::support::{Client, Page, TestApp};

/// Sends a file as a browser does.
pub async fn upload(
    client: &mut Client,
    name: &str,
    bytes: &[u8],
    fields: &[(&str, &str)],
) -> Page {
    let mut body = Vec::new();
    for (field, value) in fields {
        let part =
            format!("--XXX\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let part = format!(
        "--XXX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: text/csv\r\n\r\n"
    );
    body.extend_from_slice(part.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--XXX--\r\n");
    let request = TestRequest::post()
        .uri("/en/manage/imports/new")
        .insert_header(("content-type", "multipart/form-data; boundary=XXX"))
        .set_payload(body);
    client.send(request).await
}

/// The code of the import that an answer leads to.
pub fn code_of(answer: &Page) -> String {
    let to = answer
        .location()
        .unwrap_or_else(|| panic!("{}", answer.body));
    to.rsplit('/').next().unwrap().to_owned()
}

on_both! {
    async fn case_27_a_file_is_seen_imported_and_undone(app: TestApp) {
        let mut amina = app.administrator();
        let known = Made::known(&app, "STI-ZPEKJ");
        let title = |app: &TestApp| {
            app.read(|conn| Ok(initiatives::by_reference(conn, "STI-ZPEKJ")?.texts.title.en))
        };
        let old = title(&app);
        let text = "ref,title,lead_institution,summary,remarks\n\
            STI-ZPEKJ,Another title,,Other words,x\n,Wells,COMSTECH,,\n,Nobody's,,,\n";
        let form = amina.see("/en/manage/imports/new").await;
        assert!(form.has("form[enctype='multipart/form-data'] input[type=file]"));
        let answer = upload(&mut amina, "initiatives.csv", text.as_bytes(), &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let code = code_of(&answer);
        let path = format!("/en/manage/imports/{code}");
        let page = amina.see(&path).await;
        assert!(page.body.contains("remarks"), "an unknown column is not named");
        let changed = amina.see(&format!("{path}?rows=changed")).await;
        assert!(changed.text("table.list").contains("Another title"));
        assert!(changed.text("table.list").contains(old.as_deref().unwrap()));
        let new = amina.see(&format!("{path}?rows=new")).await;
        assert!(new.text("table.list").contains("Assumed"));
        // Nothing was written so far.
        assert_eq!(title(&app), old);
        let answer = amina.post(&format!("{path}/commit"), &[("mode", "whole")]).await;
        assert!(amina.follow(answer).await.has(".notice"));
        assert_eq!(title(&app), old);
        let answer = amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("read back"), "{}", page.text("main"));
        assert_eq!(title(&app).as_deref(), Some("Another title"));
        // Pressed twice, it is written once.
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let wells = app.read(|conn| {
            Ok(records::table
                .filter(records::title_en.eq("Wells"))
                .select(records::reference)
                .load::<String>(conn)?)
        });
        assert_eq!(wells.len(), 1);
        assert_eq!(app.anon().get(&format!("/en/initiatives/{}", wells[0])).await.status, 200);
        let answer = amina.post(&format!("{path}/undo"), &[("then", "undo")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("2 rows"), "{}", page.text("main"));
        assert_eq!(title(&app), old);
        let after = app.read(|conn| initiatives::by_reference(conn, "STI-ZPEKJ"));
        assert!(after.lock_version > 1 && after.id == known.id);
        let list = app.anon().see("/en/initiatives?q=Wells").await;
        assert!(!list.body.contains(&wells[0]), "what was undone is still listed");
        // A button pressed twice.
        let answer = amina.post(&format!("{path}/undo"), &[("then", "undo")]).await;
        assert!(amina.follow(answer).await.text(".notice").contains("2 rows"));
        assert_eq!(app.read(events::first_break), None);
    }
}

on_both! {
    async fn what_was_worked_on_since_is_not_undone(app: TestApp) {
        let mut amina = app.administrator();
        let text = "title,lead_institution\nWells,COMSTECH\nPumps,COMSTECH\n";
        let answer = upload(&mut amina, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let wells: String = app.read(|conn| {
            let of = records::table.filter(records::title_en.eq("Wells"));
            Ok(of.select(records::reference).first(conn)?)
        });
        amina.post(&format!("/en/manage/initiatives/{wells}/confirmation"), &[("x", "")]).await;
        amina.post(&format!("{path}/undo"), &[("then", "undo")]).await;
        let page = amina.see(&path).await;
        assert!(page.text(".notice").contains("1 row stays"), "{}", page.text("main"));
        assert_eq!(app.anon().get(&format!("/en/initiatives/{wells}")).await.status, 200);
        // Nothing of a file is put back: it can be tried again.
        let answer = upload(&mut amina, "c.csv", b"title,lead_institution\nTaps,COMSTECH\n", &[]).await;
        let only = format!("/en/manage/imports/{}", code_of(&answer));
        amina.post(&format!("{only}/commit"), &[("mode", "good")]).await;
        let taps: String = app.read(|conn| {
            let of = records::table.filter(records::title_en.eq("Taps"));
            Ok(of.select(records::reference).first(conn)?)
        });
        amina.post(&format!("/en/manage/initiatives/{taps}/confirmation"), &[("x", "")]).await;
        let answer = amina.post(&format!("{only}/undo"), &[("then", "undo")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("1 row stays"), "{}", page.text("main"));
        assert!(page.has("form[action$='/undo']"), "{}", page.text("main"));
        // After thirty days it is too late.
        let answer = upload(&mut amina, "b.csv", b"title,lead_institution\nMains,COMSTECH\n", &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        app.clock.set(app.clock.now() + TimeDelta::days(31));
        let mut amina = app.member("Badia", &[sti_tracker::web::AccountRole::Administrator]);
        assert_eq!(amina.post(&format!("{path}/undo"), &[("then", "undo")]).await.status, 410);
    }
}

on_both! {
    async fn a_conflict_is_chosen_on_the_page(app: TestApp) {
        let mut amina = app.administrator();
        let made = Made::known(&app, "STI-ZPEKJ");
        app.write(|conn| initiatives::take_turn(conn, made.id, 1));
        let text = "ref,title\nSTI-ZPEKJ,Another title\n";
        let answer = upload(&mut amina, "a.csv", text.as_bytes(), &[]).await;
        let path = format!("/en/manage/imports/{}", code_of(&answer));
        let page = amina.see(&path).await;
        assert!(page.has("input[name=row_initiatives-2][value=take]"), "{}", page.text("main"));
        // Nothing chosen, nothing taken; but first somebody else edits the record.
        amina.post(&format!("{path}/choices"), &[("row_initiatives-2", "take"), ("then", "choose")]).await;
        app.write(|conn| initiatives::take_turn(conn, made.id, 2));
        let answer = amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("changed since"), "{}", page.text("main"));
        amina.post(&format!("{path}/choices"), &[("all", "take")]).await;
        let answer = amina.post(&format!("{path}/commit"), &[("mode", "good")]).await;
        let page = amina.follow(answer).await;
        assert!(page.text(".notice").contains("read back"), "{}", page.text("main"));
        let now = app.read(|conn| initiatives::by_reference(conn, "STI-ZPEKJ"));
        assert_eq!(now.texts.title.en.as_deref(), Some("Another title"));
    }
}

on_both! {
    async fn what_is_no_table_is_told_in_the_form(app: TestApp) {
        let mut amina = app.administrator();
        for (bytes, words) in [
            (&b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"[..], "PDF"),
            (&b""[..], "empty"),
            (&b"a,b\n1,2\n"[..], "title"),
            (&b"title,Title\n1,2\n"[..], "mean the same"),
        ] {
            let page = upload(&mut amina, "a.csv", bytes, &[]).await;
            assert_eq!(page.status, 422);
            assert!(page.text(".error-summary").contains(words), "{}", page.text("main"));
        }
        let large = vec![b'a'; 20 * 1024 * 1024 + 1];
        let page = upload(&mut amina, "a.csv", &large, &[]).await;
        assert_eq!(page.status, 422);
        assert!(page.text(".error-summary").contains("20 MB"));
        // An encoding that was chosen wrongly can be chosen again.
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode("العنوان,المنظمات القائدة\nآبار,COMSTECH\n");
        let chosen = [("encoding", "windows-1256"), ("separator", "comma")];
        let answer = upload(&mut amina, "a.csv", &bytes, &chosen).await;
        let page = amina.follow(answer).await;
        assert!(page.body.contains("آبار"));
    }
}
