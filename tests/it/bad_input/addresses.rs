//! Nasty addresses, on every public page.

use super::answered;
use crate::support::TestApp;
use crate::support::addresses::{Examples, rich_initiative, routes};

/// What somebody may write in place of a code.
fn nasty() -> Vec<String> {
    let mut all: Vec<String> = [
        "no-such-code",
        "%00",
        "NER%00",
        "%ff",
        "%F0%9F%92%A7",
        "%D9%85%D9%8A%D8%A7%D9%87",
        "%2e%2e%2f",
        "..%2f..%2fetc%2fpasswd",
        "%27%20OR%201%3D1--",
        "%22",
        "%3Cscript%3E",
        "-1",
        "0",
        "99999999999999999999999999",
        "%20",
        "NER%20",
        "ner",
        "%25",
        "%0a",
        "%0d%0aSet-Cookie:x",
        "{code}",
        "%E2%80%AE",
        "null",
        "%EF%BB%BF",
        "a/b/c",
    ]
    .map(str::to_owned)
    .into();
    all.push("x".repeat(10_000));
    all
}

/// What filters and other parameters are called.
const PARAMETERS: [&str; 22] = [
    "q",
    "theme",
    "state",
    "organisation",
    "role",
    "group",
    "priority",
    "commitment",
    "kind",
    "alignment",
    "status",
    "level",
    "year",
    "sort",
    "after",
    "as_at",
    "known_on",
    "by",
    "code",
    "framework",
    "page",
    "no_such_parameter",
];

on_both! {
    async fn codes_that_nobody_knows(app: TestApp) {
        let mut anon = app.anon();
        let varying = routes().into_iter().filter(|route| {
            route.section == "public" && route.pattern.contains('{')
        });
        for route in varying {
            let (folder, _) = route.pattern.split_once("/{").unwrap();
            for code in nasty() {
                let address = format!("/fr{folder}/{code}");
                let page = anon.get(&address).await;
                answered(&page, &address, "fr");
                // Codes have one spelling; another may lead to it.
                assert!(page.status >= 300, "{address}: {}", page.status);
            }
        }
    }
}

/// Values for parameters: of each sort one.
const VALUES: [&str; 9] = [
    "no-such-code",
    "%00",
    "%ff",
    "%D9%85%D9%8A%D8%A7%D9%87",
    "-1",
    "99999999999999999999999999",
    "%20",
    "%0d%0aSet-Cookie:x",
    "%E2%80%AE%3Cscript%3E",
];

on_both! {
    async fn parameters_that_make_no_sense(app: TestApp) {
        let mut anon = app.anon();
        let lists = routes().into_iter().filter(|route| {
            route.section == "public" && !route.pattern.contains('{') && !route.pattern.is_empty()
        });
        let mut paths: Vec<String> = lists.map(|route| format!("/ar{}", route.pattern)).collect();
        paths.push("/ar/why/record".into());
        for path in paths {
            let values = if path == "/ar/initiatives" { &VALUES[..] } else { &VALUES[..2] };
            for name in PARAMETERS {
                for value in values {
                    let address = format!("{path}?{name}={value}");
                    answered(&anon.get(&address).await, &address, "ar");
                }
            }
        }
    }
}

on_both! {
    async fn an_unknown_value_is_named_with_what_to_do(app: TestApp) {
        let mut anon = app.anon();
        for name in [
            "theme", "state", "organisation", "role", "group", "priority", "commitment", "kind",
            "alignment", "status", "level", "year", "sort", "after",
        ] {
            for file in ["", ".csv"] {
                let address = format!("/ar/initiatives{file}?{name}=zzz");
                let page = anon.get(&address).await;
                if file == ".csv" && name == "after" {
                    continue;
                }
                assert_eq!((page.status, page.language().0), (400, "ar".into()), "{address}");
                let main = page.text("main");
                assert!(main.contains(name) && main.contains("zzz"), "{address}: {main}");
                assert!(page.has("main a[href^='/ar/']"), "{address}: no way on");
            }
        }
    }
}

on_both! {
    async fn days_that_do_not_exist_or_lie_ahead(app: TestApp) {
        let mut anon = app.anon();
        for day in [
            "0000-00-00", "2026-02-30", "2026-13-01", "1899-12-31", "2026-11-22", "9999-12-31",
            "262143-12-31", "-0001-01-01", "20261121", "2026-11-21Z", "%D9%A2%D9%A0%D9%A2%D9%A6",
        ] {
            for name in ["as_at", "known_on"] {
                for figure in ["record", "states-heard", "commitments-activity", "milestones-due"] {
                    let address = format!("/fr/why/{figure}?{name}={day}");
                    let page = anon.get(&address).await;
                    answered(&page, &address, "fr");
                    assert_eq!(page.status, 400, "{address}");
                }
            }
        }
    }
}

on_both! {
    async fn the_same_parameter_twice(app: TestApp) {
        let mut anon = app.anon();
        for query in ["theme=water&theme=energy", "q=a&q=b", "kind=&kind=", "after=x&after=y"] {
            for path in ["/fr/initiatives", "/fr/initiatives.csv", "/fr/why/record"] {
                let address = format!("{path}?{query}");
                answered(&anon.get(&address).await, &address, "fr");
            }
        }
        for query in ["&&&", "=", "%", "%zz", "q", "q=%", "?q=?", "q=%ff%fe", ";", "a[]=1"] {
            let address = format!("/fr/initiatives?{query}");
            answered(&anon.get(&address).await, &address, "fr");
        }
    }
}

on_both! {
    async fn a_search_of_ten_thousand_letters(app: TestApp) {
        let mut anon = app.anon();
        for words in ["x".repeat(10_000), "a ".repeat(5_000).replace(' ', "+"), "%25".repeat(3_000)] {
            let address = format!("/en/initiatives?q={words}");
            let page = anon.get(&address).await;
            assert_eq!(page.status, 200, "{}", page.text("main"));
        }
    }
}

on_both! {
    async fn addresses_that_lead_nowhere(app: TestApp) {
        let mut anon = app.anon();
        let reference = rich_initiative(&app).await;
        let below = Examples::shipped(&reference);
        for route in routes().into_iter().filter(|route| route.section == "public" && !route.writes) {
            let address = format!("{}/no/such/thing", route.example("ar", &below));
            let page = anon.get(&address).await;
            assert!(matches!(page.status, 404 | 302), "{address}: {}", page.status);
        }
        for (address, header, lang) in [
            ("/", "x", "en"), ("/de/", "fr", "fr"), ("//", "ar", "ar"), ("/EN/", "en", "en"),
            ("/en%00/", "en", "en"), ("/assets/none.css", "ar", "ar"), ("/favicon.ico", "fr", "fr"),
            ("/.env", "en", "en"), ("/ar/../en/", "en", "ar"),
        ] {
            let page = app.anon().with("accept-language", header).get(address).await;
            assert!(page.status < 500, "{address}");
            if page.status >= 400 {
                assert_eq!(page.language().0, lang, "{address}");
            }
        }
    }
}
