//! A file is added, sent, held back and withdrawn.

use diesel::prelude::*;
use sti_tracker::db::schema::{blob_chunks, blobs, documents, uploads};
use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use super::{FIELDS, form_of, proved, reported, send, speaks_for};
use crate::support::TestApp;

/// A PDF of some size, for what the site looks at.
pub fn pdf(bytes: usize) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    file.extend((0..bytes).map(|n| u8::try_from(n % 251).unwrap()));
    file
}

fn rows(app: &TestApp) -> (i64, i64, i64) {
    app.read(|conn| {
        Ok((
            blobs::table.count().get_result(conn)?,
            documents::table
                .filter(documents::sha256.is_not_null())
                .count()
                .get_result(conn)?,
            uploads::table.count().get_result(conn)?,
        ))
    })
}

on_both! {
    async fn a_file_is_kept_once_and_sent_as_it_was(app: TestApp) {
        let mut amina = app.administrator();
        let (made, _) = reported(&app);
        app.sees().await;
        let content = pdf(600_000);
        let answer = send(&mut amina, &form_of(&made), &FIELDS, ("تقرير «1».pdf", &content)).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let record = format!("/en/initiatives/{}", made.reference);
        let mut anon = app.anon();
        let page = anon.see(&record).await;
        let link = format!("{record}/documents/1");
        assert!(page.has(&format!("a[href='{link}']")), "{}", page.text("main"));
        assert!(page.text("section[aria-labelledby=documents]").contains("PDF"));
        let file = anon.see(&link).await;
        assert_eq!(file.wire, content);
        assert_eq!(file.header("content-type"), Some("application/pdf"));
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        let policy = file.header("content-security-policy").unwrap();
        assert!(policy.contains("sandbox") && policy.contains("default-src 'none'"));
        let name = file.header("content-disposition").unwrap();
        assert!(name.starts_with("attachment; ") && name.contains("filename*=UTF-8''%D8%AA"));
        assert_eq!(file.header("cache-control"), Some("no-cache"));
        // Asked for again, or in part.
        let etag = file.header("etag").unwrap().to_owned();
        let mut again = app.anon().with("if-none-match", &etag);
        assert_eq!(again.get(&link).await.status, 304);
        let part = app.anon().with("range", "bytes=262140-262149").get(&link).await;
        assert_eq!((part.status, part.wire.as_slice()), (206, &content[262_140..262_150]));
        let range = format!("bytes 262140-262149/{}", content.len());
        assert_eq!(part.header("content-range"), Some(range.as_str()));
        assert_eq!(app.anon().with("range", "bytes=9999999-").get(&link).await.status, 416);
        let head = anon.head(&link).await;
        assert_eq!(head.status, 200);
        // The same bytes on another record are kept once; on the same one they are there.
        let (other, _) = reported(&app);
        let answer = send(&mut amina, &form_of(&other), &FIELDS, ("b.pdf", &content)).await;
        assert_eq!(answer.status, 303);
        let answer = send(&mut amina, &form_of(&made), &FIELDS, ("c.pdf", &content)).await;
        assert_eq!(answer.status, 422);
        assert!(answer.has("#file-error"), "{}", answer.text("main"));
        assert_eq!(rows(&app), (1, 2, 0));
    }
}

on_both! {
    async fn what_is_wrong_with_a_file_is_said_and_what_was_typed_stays(app: TestApp) {
        let mut amina = app.administrator();
        let (made, _) = reported(&app);
        let typed = [("name", "The report"), ("source_kind", "press"), ("backs", "none")];
        let t = &Locale::En.messages().documents;
        for (name, content, says) in [
            ("table.csv", &b"%PDF-1.7"[..], "PDF"),
            ("program.pdf", b"MZ\x90\0\x03\0", t.file_program.as_str()),
            ("empty.pdf", b"", t.file_empty.as_str()),
            ("drawing.svg", b"<svg/>", t.file_markup.as_str()),
            ("pdf", b"%PDF-1.7", t.name_short.as_str()),
        ] {
            let answer = send(&mut amina, &form_of(&made), &typed, (name, content)).await;
            assert_eq!(answer.status, 422, "{name}");
            assert!(answer.text("#file-error").contains(says), "{name}: {}", answer.text("main"));
            assert_eq!(answer.attributes("#name", "value"), ["The report"]);
        }
        let large = pdf(20 * 1024 * 1024);
        let answer = send(&mut amina, &form_of(&made), &typed, ("large.pdf", &large)).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#file-error").contains("20 MB"));
        // A file that is good waits for a form that is not.
        let wrong = [("source_kind", ""), ("backs", "none")];
        let answer = send(&mut amina, &form_of(&made), &wrong, ("a.pdf", b"%PDF-1.7")).await;
        assert_eq!(answer.status, 422);
        assert!(answer.text("#file-arrived").contains("a.pdf"), "{}", answer.text("main"));
        let upload = answer.attributes("input[name=upload]", "value").remove(0);
        let right = [("source_kind", "press"), ("backs", "none"), ("upload", upload.as_str())];
        assert_eq!(amina.post(&form_of(&made), &right).await.status, 303);
        // Both, or neither.
        let both = [("url", "https://example.org/"), ("source_kind", "press")];
        let answer = send(&mut amina, &form_of(&made), &both, ("b.pdf", b"%PDF-1.8")).await;
        assert_eq!((answer.status, answer.has("#url-error")), (422, true));
        assert_eq!(amina.post(&form_of(&made), &FIELDS).await.status, 422);
        // Nobody's file is thrown away, what they typed is not.
        let answer = send(&mut app.anon(), &form_of(&made), &typed, ("a.pdf", b"%PDF-1.7")).await;
        assert_eq!(answer.status, 401);
        assert!(answer.body.contains("The report"));
        assert_eq!(rows(&app).1, 1);
    }
}

on_both! {
    async fn a_confidential_file_is_held_by_the_secretariat(app: TestApp) {
        let mut amina = app.administrator();
        let (made, _) = reported(&app);
        app.sees().await;
        let fields = [FIELDS[0], FIELDS[1], ("name", "Between us"), ("confidential", "yes")];
        let answer = send(&mut amina, &form_of(&made), &fields, ("a.pdf", b"%PDF-1.7 x")).await;
        assert_eq!(answer.status, 303);
        let mut anon = app.anon();
        for path in ["", "/documents", "/documents.csv"] {
            let page = anon.see(&format!("/en/initiatives/{}{path}", made.reference)).await;
            assert!(!page.body.contains("Between us") && !page.body.contains("a.pdf"), "{path}");
        }
        let held = Locale::En.messages().record.document_confidential;
        let page = anon.see(&format!("/en/initiatives/{}/documents", made.reference)).await;
        assert!(page.text("main").contains(held.as_str()));
        assert_eq!(anon.get(&format!("/en/initiatives/{}/documents/1", made.reference)).await.status, 404);
        let file = format!("/en/manage/initiatives/{}/documents/1/file", made.reference);
        assert_eq!(anon.get(&file).await.status, 401);
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let mut niger = speaks_for(&app, "Nadia", AccountRole::Contributor, &["NER"]);
        let mut uganda = speaks_for(&app, "Umar", AccountRole::Contributor, &["UGA"]);
        for (client, status) in [(&mut amina, 200), (&mut rabia, 200), (&mut niger, 200), (&mut uganda, 403)] {
            assert_eq!(client.get(&file).await.status, status);
        }
        // Its withdrawal is told, and still not what it is.
        let withdrawal = format!("/en/manage/initiatives/{}/documents/1/withdrawal", made.reference);
        assert_eq!(amina.post(&withdrawal, &[("reason", "Forged")]).await.status, 303);
        let page = anon.see(&format!("/en/initiatives/{}/documents", made.reference)).await;
        let withdrawn = Locale::En.messages().record.document_withdrawn;
        let said = page.text("main");
        assert!(said.contains(held.as_str()) && said.contains(withdrawn.as_str()), "{said}");
        assert!(!page.body.contains("Between us"));
    }
}

on_both! {
    async fn a_contributor_adds_drafts_and_takes_back_only_their_own(app: TestApp) {
        let mut amina = app.administrator();
        let (made, _) = reported(&app);
        app.sees().await;
        let mut niger = speaks_for(&app, "Nadia", AccountRole::Contributor, &["NER"]);
        let mut uganda = speaks_for(&app, "Umar", AccountRole::Contributor, &["UGA"]);
        assert_eq!(uganda.get(&form_of(&made)).await.status, 403);
        let answer = send(&mut uganda, &form_of(&made), &FIELDS, ("a.pdf", b"%PDF-1.7")).await;
        assert_eq!((answer.status, rows(&app)), (403, (0, 0, 0)));
        let answer = send(&mut niger, &form_of(&made), &FIELDS, ("ours.pdf", b"%PDF-1.7")).await;
        assert_eq!(answer.status, 303);
        let link = [("url", "https://example.org/"), FIELDS[0], FIELDS[1]];
        assert_eq!(amina.post(&form_of(&made), &link).await.status, 303);
        // The draft is no business of readers, nor of reviewers.
        let at = |rest: &str| format!("/en/manage/initiatives/{}/documents{rest}", made.reference);
        let public = app.anon().see(&format!("/en/initiatives/{}/documents", made.reference)).await;
        assert!(!public.body.contains("ours") && public.body.contains("example.org"));
        assert_eq!(app.anon().get(&format!("/en/initiatives/{}/documents/1", made.reference)).await.status, 404);
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        assert_eq!(rabia.get(&at("/1/file")).await.status, 404);
        assert_eq!(niger.get(&at("/1/file")).await.status, 200);
        let own = niger.see(&at("")).await;
        assert!(own.body.contains("ours") && own.has("main .tag-wait"), "{}", own.text("main"));
        let reason = [("reason", "Another version follows")];
        assert_eq!(niger.post(&at("/2/withdrawal"), &reason).await.status, 403);
        assert_eq!(niger.get(&at("/2/withdrawal")).await.status, 403);
        assert_eq!(niger.post(&at("/1/withdrawal"), &reason).await.status, 303);
    }
}

on_both! {
    async fn case_24_a_document_is_withdrawn_and_never_deleted(app: TestApp) {
        let mut amina = app.administrator();
        let (made, _) = reported(&app);
        app.sees().await;
        let form = amina.see(&form_of(&made)).await;
        let report = form.attributes("#backs option:last-child", "value").remove(0);
        let fields = [FIELDS[0], ("backs", report.as_str())];
        assert_eq!(send(&mut amina, &form_of(&made), &fields, ("a.pdf", b"%PDF-1.7")).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        let address = format!("/en/initiatives/{}/documents/1", made.reference);
        let work = format!("/en/manage/initiatives/{}/documents/1", made.reference);
        for path in [&address, &work, &format!("{work}/file")] {
            let request = actix_web::test::TestRequest::delete().uri(path);
            assert!(matches!(amina.send(request).await.status, 404 | 405));
        }
        let refused = |sql: &'static str| {
            let done = app.state.db.write_now(|conn| Ok(diesel::sql_query(sql).execute(conn)?));
            assert!(done.is_err(), "{sql}");
        };
        refused("DELETE FROM documents");
        refused("DELETE FROM blobs");
        let reason = [("reason", "Replaced")];
        assert_eq!(amina.post(&format!("{work}/withdrawal"), &reason).await.status, 303);
        assert_eq!(proved(&app).await, [1, 0, 0]);
        assert_eq!(app.anon().get(&address).await.status, 404);
        assert_eq!(amina.get(&format!("{work}/file")).await.wire, b"%PDF-1.7");
        let kept: i64 = app.read(|conn| Ok(blob_chunks::table.count().get_result(conn)?));
        assert_eq!(kept, 1);
    }
}
