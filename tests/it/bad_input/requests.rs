//! Requests that no browser sends.

use actix_web::test::TestRequest;

use super::answered;
use crate::support::TestApp;

on_both! {
    async fn bodies_that_are_no_form(app: TestApp) {
        let mut amina = app.administrator();
        for (kind, body) in [
            ("application/json", "{\"title_en\": 1}"),
            ("text/plain", "title_en=x"),
            ("application/x-www-form-urlencoded", "%ff%fe=%00&&&==="),
            ("application/x-www-form-urlencoded", ""),
            ("multipart/form-data; boundary=x", "--x\r\n\r\n--x--"),
        ] {
            for path in ["/fr/manage/initiatives/new", "/fr/account/sign-in"] {
                let request = TestRequest::post()
                    .uri(path)
                    .insert_header(("content-type", kind))
                    .set_payload(body);
                let page = amina.send(request).await;
                answered(&page, path, "fr");
                assert!(page.status >= 400, "{path} {kind}: {}", page.status);
            }
        }
    }
}

on_both! {
    async fn headers_that_make_no_sense(app: TestApp) {
        for (name, value) in [
            ("cookie", "sti_session=; sti_session=%00"),
            ("cookie", "sti_session=not-a-token"),
            ("cookie", ";;;==="),
            ("accept-encoding", "br;q=nan,*;q=0,,,"),
            ("accept-language", "q=1;;;,,"),
            ("if-none-match", "not quoted"),
            ("if-modified-since", "yesterday"),
            ("range", "bytes=0-1"),
            ("host", "evil.example"),
            ("x-forwarded-host", "evil.example"),
        ] {
            let page = app.anon().with(name, value).get("/ar/").await;
            assert_eq!(page.status, 200, "{name}: {value}");
            answered(&page, name, "ar");
            assert!(!page.body.contains("evil.example"), "{name}: {value}");
        }
    }
}
