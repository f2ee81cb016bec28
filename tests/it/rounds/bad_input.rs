//! Bad input gets a clear error, and nothing is lost.

use super::press;
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::rounds::opened;

on_both! {
    async fn a_round_that_cannot_be_says_what_would_be_right(app: TestApp) {
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/rounds/new").await;
        let wrong: [(&str, &str, &str); 5] = [
            ("code", "round one!", "capital letters"),
            ("code", "R1", "used once"),
            ("last_year", "2019", "ends before it begins"),
            ("due_year", "2025", "due before the round opens"),
            ("first_year", "", "first_"),
        ];
        for (field, value, words) in wrong {
            let answer = press(&mut amina, &form, &[("name_en", "A name that stays"), (field, value)]).await;
            assert_eq!(answer.status, 422, "{field}");
            let said = answer.body.clone();
            assert!(said.contains(words), "{field}: {}", answer.text(".error-summary"));
            if field != "name_en" {
                assert!(said.contains("A name that stays"), "{field}");
            }
        }
        let (action, fields) = form.filled_form("Save", &[("code", "R2")]);
        for (without, words) in [("bodies", "Nobody would be asked"), ("asks", "Nothing would be asked")] {
            let rest: Vec<(String, String)> =
                fields.iter().filter(|(name, _)| name != without).cloned().collect();
            let answer = amina.post(&action, &rest).await;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(words), "{}", answer.text(".error-summary"));
        }
        // What nobody asked for is not there.
        for path in ["/en/manage/rounds/NONE", "/en/manage/rounds/%00", "/en/participation/none",
            "/en/manage/duties/R1/NER", "/en/manage/duties/R1/COMSTECH/items/STI-AAAAA",
            "/en/manage/duties/R1/COMSTECH/reports/9"] {
            let page = amina.get(path).await;
            assert!(matches!(page.status, 404 | 400), "{path}: {}", page.status);
        }
        for wrong in ["/en/why/round-answered?code=NONE", "/en/why/round-nothing?code=R1"] {
            assert_eq!(amina.get(wrong).await.status, 404, "{wrong}");
        }
        assert_eq!(amina.get("/en/why/round-answered?code=R1&by=planets").await.status, 400);
    }
}

on_both! {
    async fn a_closed_round_takes_nothing_more(app: TestApp) {
        opened(&app, "R1", &["institutions"], day(2026, 12, 15));
        let mut amina = app.administrator();
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let check = farida.see("/en/manage/duties/R1/COMSTECH/check").await;
        assert_eq!(amina.post::<&str, &str>("/en/manage/rounds/R1/closing", &[]).await.status, 422);
        assert_eq!(amina.post("/en/manage/rounds/R1/closing", &[("sure", "yes")]).await.status, 303);
        let late = press(&mut farida, &check, &[("sign", "yes")]).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("closed"));
        assert!(farida.see("/en/manage/duties").await.body.contains("owe nothing"));
    }
}
