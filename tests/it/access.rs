//! Who may do what, for every line of the route table; and what every answer carries.

mod headers;
mod session;

use actix_web::http::Method;
use actix_web::test::TestRequest;
use sti_tracker::accounts::store;
use sti_tracker::audit::events;
use sti_tracker::db::schema::audit_events;
use sti_tracker::web::AccountRole;

use crate::support::addresses::{Examples, Route, rich_initiative, routes};
use crate::support::{Client, Page, TestApp};

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    Anybody,
    Administrator,
    Contributor,
    Reviewer,
}

const EVERYBODY: [Who; 4] = [
    Who::Anybody,
    Who::Administrator,
    Who::Contributor,
    Who::Reviewer,
];

fn client(app: &TestApp, who: Who) -> Client {
    match who {
        Who::Anybody => app.anon(),
        Who::Administrator => app.administrator(),
        Who::Contributor => app.member("Carim", &[AccountRole::Contributor]),
        Who::Reviewer => app.member("Rabia", &[AccountRole::Reviewer]),
    }
}

/// What an address answers to somebody who sends nothing with it. A new line of the route table
/// that none of these rules speaks of fails the test.
fn expected(route: &Route, who: Who) -> &'static [u16] {
    let signed_in = who != Who::Anybody;
    match (route.section.as_str(), route.pattern.as_str(), route.writes) {
        ("routes", "/", _) | ("public", "", _) => &[302],
        ("routes" | "public", _, false) => &[200],
        ("account", "/account", false) if signed_in => &[200],
        ("account", "/account", false) => &[401],
        ("account", "/account/sign-in", false) => &[200],
        ("account", "/account/sign-in", true) => &[422],
        ("account", "/account/sign-out", true) => &[303],
        ("account", "/account/set-up/{token}", _) => &[410],
        // What is linked has no bytes; nothing is on its way.
        ("files", "/initiatives/{reference}/documents/{number}", false) => &[404],
        ("files" | "uploads", ..) if !signed_in => &[401],
        ("files", ..) if who == Who::Contributor => &[403],
        ("files", ..) => &[404],
        ("uploads", ..) if who == Who::Reviewer => &[403],
        ("uploads", "/manage/uploads", true) => &[422],
        ("uploads", ..) => &[404],
        ("manage", ..) if !signed_in => &[401],
        // A reviewer from outside checks; an administrator looks on.
        (
            "manage",
            "/manage/verification" | "/manage/initiatives/{reference}/facts/{code}",
            false,
        ) if who != Who::Contributor => &[200],
        ("manage", "/manage/initiatives/{reference}/facts/{code}/retraction", writes) => {
            match who {
                Who::Reviewer => &[200, 303, 422],
                Who::Administrator if !writes => &[422],
                _ => &[403],
            }
        }
        ("manage", "/manage/initiatives/{reference}/facts/{code}", true) => match who {
            Who::Reviewer => &[303],
            _ => &[403],
        },
        // What cannot be done as things stand is said at once.
        ("manage", "/manage/initiatives/{reference}/restoration", false)
        | ("manage", "/manage/initiatives/{reference}/publication", false)
        | ("manage", "/manage/initiatives/{reference}/milestones/{number}/retraction", false)
            if who == Who::Administrator =>
        {
            &[200, 422]
        }
        ("manage", _, false) if who == Who::Administrator => &[200],
        // Nothing was filled in: it is shown again, or there was nothing to do.
        ("manage", _, true) if who == Who::Administrator => &[303, 422],
        ("manage", ..) => &[403],
        _ => panic!("nobody said who may have {route:?}: add it to tests/it/access.rs"),
    }
}

async fn ask(client: &mut Client, route: &Route, address: &str) -> Page {
    if route.writes {
        client.post::<&str, &str>(address, &[]).await
    } else {
        client.get(address).await
    }
}

on_both! {
    async fn every_address_knows_who_may_have_it(app: TestApp) {
        let examples = Examples::shipped(&rich_initiative(&app).await);
        let mut wrong = Vec::new();
        for who in EVERYBODY {
            let before = client(&app, who);
            for route in routes() {
                // Signing out must not end the session for the next line.
                let mut client = before.clone();
                if route.pattern == "/account/sign-out" {
                    client.cookie = None;
                }
                let address = route.example("fr", &examples);
                let page = ask(&mut client, &route, &address).await;
                if !expected(&route, who).contains(&page.status) {
                    let verb = if route.writes { "POST" } else { "GET" };
                    wrong.push(format!("{who:?} {verb} {address}: {}", page.status));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

on_both! {
    async fn who_is_refused_is_told_so_in_their_language(app: TestApp) {
        let address = "/ar/manage/initiatives/new";
        let page = app.anon().get(address).await;
        assert_eq!((page.status, page.language()), (401, ("ar".into(), "rtl".into())));
        assert!(page.has("main a[href^='/ar/account/sign-in']"), "{}", page.body);
        let page = client(&app, Who::Contributor).get(address).await;
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
                assert_eq!(page.status, 400, "{address}");
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
        let before = written(&app);
        let reference = rich_initiative(&app).await;
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
