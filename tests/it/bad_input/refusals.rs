//! What is refused says what was wrong and what would be right, and leads on.

use actix_web::http::header::ALLOW;
use actix_web::test::TestRequest;

use crate::support::TestApp;
use crate::support::factory::initiative;

on_both! {
    async fn a_day_that_lies_ahead_is_named_with_the_form_of_a_day(app: TestApp) {
        let mut anon = app.anon();
        for (lang, form, today) in [
            ("en", "YYYY-MM-DD", "not after today"),
            ("ar", "YYYY-MM-DD", "ولا يتجاوز اليوم"),
            ("fr", "AAAA-MM-JJ", "au plus tard aujourd’hui"),
        ] {
            for (path, name) in [("/", "as_at"), ("/initiatives", "known_on"), ("/why/record", "known_on")] {
                let page = anon.get(&format!("/{lang}{path}?{name}=2026-11-22")).await;
                assert_eq!((page.status, page.language().0.as_str()), (400, lang), "{path}");
                let said = page.text("main");
                for words in [name, "2026-11-22", form, today] {
                    assert!(said.contains(words), "{words}: {said}");
                }
                assert!(page.has(&format!("main a[href='/{lang}/']")), "no way on");
            }
        }
    }
}

on_both! {
    async fn an_unknown_figure_is_named_and_leads_to_the_rules(app: TestApp) {
        let mut anon = app.anon();
        for figure in ["happiness", "commitments-kept", "funding-mean", "measure-mean", "context-mean"] {
            for path in [format!("/en/why/{figure}"), format!("/en/why/{figure}.csv")] {
                let page = anon.get(&path).await;
                assert_eq!(page.status, 404, "{path}");
                assert_eq!(page.text("main h1"), "There is no such figure", "{path}");
                let said = page.text("main");
                assert!(said.contains(figure), "{path}: {said}");
                assert!(page.has("main a[href='/en/methodology']"), "{path}");
            }
        }
    }
}

on_both! {
    async fn two_currencies_are_never_added_up(app: TestApp) {
        let path = "/fr/why/funding-sum?type=pledge&currency=USD&currency=EUR";
        let page = app.anon().get(path).await;
        assert_eq!((page.status, page.language().0), (400, "fr".into()));
        let said = page.text("main");
        assert!(said.contains("USD, EUR") && said.contains("ne s’additionnent jamais"), "{said}");
    }
}

on_both! {
    async fn an_address_says_how_it_is_used(app: TestApp) {
        let made = initiative("Wells").led_by("COMSTECH").published(&app);
        let mut anon = app.anon();
        for path in ["/ar/", "/ar/themes/water", &format!("/ar/initiatives/{}", made.reference)] {
            for request in [TestRequest::post(), TestRequest::put(), TestRequest::delete()] {
                let page = anon.send(request.uri(path)).await;
                assert_eq!((page.status, page.language().0), (405, "ar".into()), "{path}");
                assert_eq!(page.headers.get(ALLOW).unwrap(), "GET, HEAD", "{path}");
            }
        }
        // Where there is no page, there is none to any method.
        let page = anon.send(TestRequest::delete().uri("/ar/none")).await;
        assert_eq!(page.status, 404);
    }
}
