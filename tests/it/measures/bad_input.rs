//! Nonsense about measures: 422 with words beside the field, and everything typed still there.

use sti_tracker::audit::Verb;
use sti_tracker::rules::measure::{Standard, Unit};

use super::{TRAINED, VALUE};
use crate::support::TestApp;
use crate::support::desk::{Typed, fill, refused};
use crate::support::factory::{Act, Made, initiative};
use crate::support::measures::{add, plan};

/// What cannot be chosen again, or not be seen.
const LOST: [&str; 2] = ["XXX", "bell \u{7}"];

fn course(app: &TestApp) -> Made {
    initiative("A course")
        .led_by("COMSTECH")
        .under("water")
        .published(app)
}

on_both! {
    async fn nonsense_of_plans_is_refused_with_words(app: TestApp) {
        let made = course(&app);
        let mut amina = app.administrator();
        let path = format!("/fr/manage/initiatives/{}/measures/new", made.reference);
        let cases: &[(&str, Typed<'_>)] = &[
            // A target without a unit.
            ("unit", &[("unit", "")]),
            ("unit", &[("unit", "XXX")]),
            ("unit", &[("unit", "other"), ("unit_name", "litres")]),
            ("unit_name", &[("unit_name", "litres")]),
            ("code", &[("code", "")]),
            ("name", &[("code", "free")]),
            ("name", &[("name_fr", "Formés")]),
            ("accumulation", &[("accumulation", "")]),
            ("accumulation", &[("accumulation", "periodic"), ("unit", "per-cent")]),
            ("baseline", &[("baseline", "many")]),
            ("baseline", &[("baseline", "-1")]),
            ("baseline", &[("baseline", "1.5")]),
            ("baseline", &[("baseline", "")]),
            ("baseline", &[("baseline", "9999999999999")]),
            ("baseline", &[("baseline", "1.2345678"), ("unit", "per-cent"), ("target", "")]),
            ("baseline_denominator", &[("baseline_denominator", "100")]),
            ("baseline_denominator", &[("ratio", "yes")]),
            ("target", &[("ratio", "yes"), ("unit", "per-cent"), ("baseline", ""), ("baseline_year", ""), ("target", "120"), ("target_denominator", "100")]),
            ("target_denominator", &[("ratio", "yes"), ("target_denominator", "0"), ("baseline", ""), ("baseline_year", "")]),
            ("baseline_year", &[("baseline_year", "1492")]),
            ("baseline_year", &[("baseline_year", "2027")]),
            ("baseline_year", &[("baseline_year", "0")]),
            ("target", &[("target", ""), ("due_year", "2026")]),
            ("due", &[("due_day", "31"), ("due_month", "2"), ("due_year", "2026")]),
            ("baseline_source", &[("baseline_source", "bell \u{7}")]),
        ];
        for case in cases {
            refused(&mut amina, (&path, &TRAINED, "Ajouter l’indicateur"), *case, &LOST).await;
        }
        app.sees().await;
        assert!(!app.anon().see(&format!("/en/initiatives/{}", made.reference)).await.has("h3[id=M1]"));
        // 0 is a target, and a second of the same is known.
        let zero: Vec<_> = TRAINED.into_iter().filter(|(name, _)| *name != "target").chain([("target", "0")]).collect();
        assert_eq!(fill(&mut amina, &path, &zero).await.status, 303);
        refused(&mut amina, (&path, &TRAINED, "Ajouter l’indicateur"), ("code", &[]), &LOST).await;
    }
}

on_both! {
    async fn nonsense_of_values_is_refused_with_words(app: TestApp) {
        let made = course(&app);
        let mut amina = app.administrator();
        let of = plan(Unit::People, "0", "500");
        add(&app, Act::of(Verb::Measured), &made, Ok(Standard::Trained), of);
        let mut share = plan(Unit::PerCent, "", "");
        share.ratio = true;
        add(&app, Act::of(Verb::Measured), &made, Ok(Standard::Completed), share);
        let cases: &[(&str, Typed<'_>)] = &[
            ("value", &[("value", "")]),
            ("value", &[("value", "many")]),
            ("value", &[("value", "-1")]),
            ("value", &[("value", "1,5")]),
            ("period", &[("period_year", "")]),
            // A period ahead, and a year outside of bounds.
            ("period", &[("period_year", "2027")]),
            ("period", &[("period_year", "1492")]),
            ("period", &[("period_month", "13")]),
            ("sex", &[("sex", "XXX")]),
            ("state", &[("state", "XXX")]),
            ("link", &[("link", "javascript:alert(1)")]),
            ("note", &[("note", "bell \u{7}")]),
        ];
        let path = format!("/fr/manage/initiatives/{}/measures/1/values/new", made.reference);
        for case in cases {
            refused(&mut amina, (&path, &VALUE, "Enregistrer la valeur"), *case, &LOST).await;
        }
        let path = format!("/fr/manage/initiatives/{}/measures/2/values/new", made.reference);
        let cases: &[(&str, Typed<'_>)] = &[
            ("value", &[("value", "120"), ("value_denominator", "100")]),
            ("value_denominator", &[("value_denominator", "0")]),
            ("value", &[("value", ""), ("value_denominator", "100")]),
        ];
        for case in cases {
            refused(&mut amina, (&path, &VALUE, "Enregistrer la valeur"), *case, &LOST).await;
        }
        // A space, a decimal comma.
        let typed = [("period_year", "2024"), ("value", "1 250,5"), ("value_denominator", "2 501")];
        assert_eq!(fill(&mut amina, &path, &typed).await.status, 303);
        app.sees().await;
        let page = app.anon().see(&format!("/en/initiatives/{}", made.reference)).await;
        assert!(page.text("section[aria-labelledby=measures]").contains("50%"), "{}", page.text("main"));
    }
}

on_both! {
    async fn unknown_filters_and_figures_are_named(app: TestApp) {
        let made = course(&app);
        app.sees().await;
        let mut anon = app.anon();
        for (path, status) in [
            ("/en/measures?theme=none", 400),
            ("/en/measures?year=x", 400),
            ("/en/measures/trained?state=XXX", 400),
            ("/en/measures/trained?after=nonsense", 400),
            ("/en/measures/trained?known_on=2027-01-01", 400),
            ("/en/measures/joy", 404),
            ("/en/measures/joy.csv", 404),
            ("/en/measures.csv?alignment=x", 400),
            ("/en/why/measure-sum", 400),
            ("/en/why/measure-sum?code=trained", 400),
            ("/en/why/measure-sum?code=joy&unit=people", 400),
            ("/en/why/measure-mean?code=trained&unit=people", 404),
            ("/en/why/measure-actual?measure=STI-22222.M1", 400),
            (&format!("/en/why/measure-actual?measure={}.M9", made.reference), 400),
            ("/en/why/measure-attained", 400),
            ("/en/why/measure-sum?code=trained&code=trained&unit=people", 400),
        ] {
            let page = anon.get(path).await;
            assert_eq!(page.status, status, "{path}");
            assert!(page.has("main h1"), "{path}");
        }
        let none = anon.see("/en/why/measure-sum?code=trained&unit=people").await;
        assert!(none.says(".lead", "no data"), "{}", none.text(".lead"));
    }
}
