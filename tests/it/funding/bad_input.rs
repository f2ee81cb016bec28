//! Nonsense about money: 422 with words beside the field, and everything typed still there.

use super::PLEDGE;
use crate::support::TestApp;
use crate::support::desk::{Typed, refused};
use crate::support::factory::initiative;

on_both! {
    async fn nonsense_is_refused_with_words(app: TestApp) {
        let made = initiative("A water laboratory").led_by("COMSTECH").published(&app);
        let mut amina = app.administrator();
        let path = format!("/fr/manage/initiatives/{}/transactions/new", made.reference);
        let cases: &[(&str, Typed<'_>)] = &[
            ("amount", &[("amount", "-5")]),
            ("amount", &[("amount", "0")]),
            ("amount", &[("amount", "")]),
            ("amount", &[("amount", "many")]),
            ("amount", &[("amount", "12.345")]),
            ("amount", &[("amount", "99999999999999999999")]),
            ("amount", &[("amount", "10.5"), ("currency", "XOF")]),
            ("currency", &[("currency", "")]),
            ("currency", &[("currency", "XXX")]),
            ("type", &[("type", "gift")]),
            ("amount", &[("type", "in-kind")]),
            ("description", &[("type", "in-kind"), ("amount", ""), ("currency", "")]),
            ("provider", &[("provider", "")]),
            ("provider", &[("provider", "state:XXX")]),
            ("provider_name", &[("provider_name", "Somebody")]),
            ("receiver", &[("receiver", "state:SAU")]),
            ("day", &[("day_year", "2027")]),
            ("day", &[("day_day", "22"), ("day_month", "11")]),
            ("day", &[("day_day", "31"), ("day_month", "2")]),
            ("link", &[("link", "javascript:alert(1)")]),
            ("description", &[("description", "bell \u{7}")]),
        ];
        // A choice that is none cannot be chosen again; what cannot be seen is shown otherwise.
        let lost = ["gift", "XXX", "state:XXX", "bell \u{7}"];
        for case in cases {
            let form = (path.as_str(), PLEDGE.as_slice(), "Ajouter la transaction");
            refused(&mut amina, form, *case, &lost).await;
        }
        assert!(!app.anon().see(&format!("/en/initiatives/{}", made.reference)).await.has("tr[id]"));
    }
}

on_both! {
    async fn unknown_filters_and_figures_are_named(app: TestApp) {
        let mut anon = app.anon();
        for (path, status) in [
            ("/en/funding?type=gift", 400),
            ("/en/funding?currency=XXX", 400),
            ("/en/funding?state=XXX", 400),
            ("/en/funding?provider=COMSTECH", 400),
            ("/en/funding?initiative=STI-22222", 400),
            ("/en/funding?after=STI-22222.T1", 400),
            ("/en/funding?after=nonsense", 400),
            ("/en/funding?known_on=2027-01-01", 400),
            ("/en/funding.csv?theme=none", 400),
            ("/en/why/funding-sum", 400),
            ("/en/why/funding-sum?type=pledge", 400),
            ("/en/why/funding-sum?type=pledge&currency=XXX", 400),
            ("/en/why/funding-sum?type=in-kind&currency=USD", 400),
            ("/en/why/funding-mean?type=pledge&currency=USD", 404),
            ("/en/why/funding-sum?type=pledge&type=pledge&currency=USD", 400),
            ("/en/why/funding-sum?type=pledge&currency=USD&as_at=2030-01-01", 400),
        ] {
            let page = anon.get(path).await;
            assert_eq!(page.status, status, "{path}");
            assert!(page.has("main h1"), "{path}");
        }
        // Nothing to add up is no data, not 0.
        let none = anon.see("/en/why/funding-sum?type=pledge&currency=USD").await;
        assert!(none.says(".lead", "no data"), "{}", none.text(".lead"));
        let none = anon.see("/en/why/funding-number?type=pledge&currency=USD").await;
        assert!(none.says(".lead", "0"), "{}", none.text(".lead"));
    }
}
