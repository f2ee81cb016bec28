//! Who may do what, for every line of the route table (in `routes`); and what every answer carries.

mod headers;
mod resumed;
mod routes;
mod session;

use actix_web::http::Method;
use actix_web::test::TestRequest;
use sti_tracker::accounts::store;
use sti_tracker::audit::events;
use sti_tracker::db::schema::audit_events;
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, Route, rich_initiative, routes};
use crate::support::{Client, Page, TestApp};

async fn ask(client: &mut Client, route: &Route, address: &str) -> Page {
    if route.writes {
        client.post::<&str, &str>(address, &[]).await
    } else {
        client.get(address).await
    }
}

on_both! {
    async fn who_is_refused_is_told_so_in_their_language(app: TestApp) {
        let address = "/ar/manage/initiatives/new";
        let page = app.anon().get(address).await;
        assert_eq!((page.status, page.language()), (401, ("ar".into(), "rtl".into())));
        assert!(page.has("main a[href^='/ar/account/sign-in']"), "{}", page.body);
        let page = app.member("Carim", &[AccountRole::Contributor]).get(address).await;
        assert_eq!((page.status, page.language().0), (403, "ar".into()));
        assert!(page.has("main h1"));
    }
}

fn written(app: &TestApp) -> i64 {
    use diesel::prelude::*;
    app.read(|conn| Ok(audit_events::table.count().get_result(conn)?))
}

on_both! {
    async fn writes_come_from_pages_of_this_site_only(app: TestApp) {
        let examples = Examples::shipped(&rich_initiative(&app).await);
        let amina = app.administrator();
        let before = written(&app);
        let strangers = [
            amina.clone().without_origin(),
            amina.clone().from("sec-fetch-site", "cross-site"),
            amina.clone().from("sec-fetch-site", "same-site"),
            amina.clone().from("origin", "https://evil.example"),
            amina.clone().from("origin", "null"),
        ];
        for route in routes().into_iter().filter(|route| route.writes) {
            let address = route.example("en", &examples);
            for stranger in &strangers {
                let page = ask(&mut stranger.clone(), &route, &address).await;
                // A reader's mail program takes them off letters from wherever it is (RFC 8058):
                // it knows the token.
                let by_mail = route.pattern == "/account/letters/{token}";
                assert_eq!(page.status, if by_mail { 404 } else { 400 }, "{address}");
                assert!(page.has("main h1"), "{address}");
            }
        }
        assert_eq!(written(&app), before);
        // Browsers that send no Sec-Fetch-Site say at least whose page it was.
        let mut old = amina.from("origin", "http://127.0.0.1:8080");
        let page = old.post::<&str, &str>("/en/manage/initiatives/new", &[]).await;
        assert_eq!(page.status, 422);
    }
}

on_both! {
    async fn no_other_verb_does_anything(app: TestApp) {
        let mut amina = app.administrator();
        let reference = rich_initiative(&app).await;
        let before = written(&app);
        for path in [
            "/en/".to_owned(),
            format!("/en/initiatives/{reference}"),
            format!("/en/manage/initiatives/{reference}/edit"),
            "/healthz".to_owned(),
        ] {
            for verb in [Method::PUT, Method::DELETE, Method::PATCH] {
                let request = TestRequest::default().method(verb.clone()).uri(&path);
                let page = amina.send(request).await;
                assert!(matches!(page.status, 404 | 405), "{verb} {path}: {}", page.status);
            }
        }
        assert_eq!(written(&app), before);
    }
}

on_both! {
    async fn an_account_that_is_closed_is_nobodys(app: TestApp) {
        use diesel::prelude::*;
        use sti_tracker::db::schema::accounts;
        let mut amina = app.administrator();
        assert_eq!(amina.get("/en/account").await.status, 200);
        let now = app.clock.now();
        app.write(|conn| {
            diesel::update(accounts::table)
                .set(accounts::deactivated_at.eq(Some(now)))
                .execute(conn)?;
            Ok(())
        });
        assert_eq!(amina.get("/en/account").await.status, 401);
        assert!(app.read(store::has_administrator).eq(&false));
        assert_eq!(app.read(events::first_break), None);
    }
}
