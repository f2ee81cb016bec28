//! The cookie of a session, and pages that are for one person.

use actix_web::cookie::{Cookie, SameSite};
use chrono::TimeDelta;
use sti_tracker::web::AccountRole;

use crate::support::TestApp;

on_both! {
    async fn the_cookie_is_for_the_server_alone(app: TestApp) {
        app.administrator();
        let mut visitor = app.anon();
        let page = visitor.sign_in("Amina").await;
        assert_eq!((page.status, page.location().as_deref()), (303, Some("/en/manage")));
        let cookie = Cookie::parse(page.header("set-cookie").unwrap().to_owned()).unwrap();
        assert_eq!(cookie.name(), "sti_session");
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(cookie.same_site(), Some(SameSite::Lax));
        assert_eq!((cookie.path(), cookie.domain()), (Some("/"), None));
        assert_eq!(cookie.secure(), None);
        assert_eq!(cookie.value().len(), 64);
    }
}

on_both! {
    async fn over_tls_the_cookie_is_secure(app: TestApp) {
        app.administrator();
        let secure = app.behind("https://tracker.example").await;
        let page = secure.anon().sign_in("Amina").await;
        let cookie = Cookie::parse(page.header("set-cookie").unwrap().to_owned()).unwrap();
        assert_eq!((cookie.name(), cookie.secure()), ("__Host-sti_session", Some(true)));
    }
}

on_both! {
    async fn pages_of_somebody_are_not_kept(app: TestApp) {
        let mut amina = app.administrator();
        for path in ["/en/", "/en/initiatives", "/en/account"] {
            let page = amina.see(path).await;
            assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
            assert!(page.body.contains("Amina"), "{path}");
        }
        let page = app.anon().see("/en/").await;
        assert!(!page.body.contains("Amina"));
    }
}

on_both! {
    async fn a_session_ends_after_half_a_day_of_silence(app: TestApp) {
        let mut amina = app.administrator();
        let began = app.clock.now();
        app.clock.set(began + TimeDelta::hours(11));
        assert_eq!(amina.get("/en/account").await.status, 200);
        app.clock.set(began + TimeDelta::hours(22));
        assert_eq!(amina.get("/en/account").await.status, 200);
        app.clock.set(began + TimeDelta::hours(35));
        assert_eq!(amina.get("/en/account").await.status, 401);
    }
}

on_both! {
    async fn who_signs_out_is_out(app: TestApp) {
        let mut amina = app.administrator();
        let token = amina.cookie.clone();
        let page = amina.see("/en/").await;
        let page = amina.submit(&page, "Sign out", &[]).await;
        assert_eq!((page.status, page.location().as_deref()), (303, Some("/en/")));
        assert_eq!(amina.cookie, None);
        // The token itself works no longer, should somebody have kept it.
        amina.cookie = token;
        assert_eq!(amina.get("/en/account").await.status, 401);
    }
}

on_both! {
    async fn a_contributor_sees_their_account(app: TestApp) {
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        let page = carim.see("/fr/account").await;
        assert!(page.text("main").contains("carim@example.org"));
    }
}

on_both! {
    async fn guessing_is_slowed_down(app: TestApp) {
        let mut eve = app.anon();
        let fields = [("email", "amina@example.org"), ("password", "guess guess guess")];
        let mut last = eve.post("/ar/account/sign-in", &fields).await;
        for _ in 0..40 {
            if last.status == 429 {
                break;
            }
            assert_eq!(last.status, 422);
            last = eve.post("/ar/account/sign-in", &fields).await;
        }
        assert_eq!((last.status, last.language().0), (429, "ar".into()));
        assert!(last.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
    }
}
