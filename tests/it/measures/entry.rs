//! Who tells of measures, and how it becomes public.

use chrono::TimeDelta;
use sti_tracker::audit::Verb;
use sti_tracker::rules::measure::{Standard, Unit};

use super::{TRAINED, VALUE, section};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::desk::{LETTER, Story, fill, send};
use crate::support::factory::{Act, from, initiative};
use crate::support::measures::{add, plan};

fn course(app: &TestApp) -> Story {
    Story::of(app, "A course")
}

on_both! {
    async fn what_the_secretariat_tells_is_public_at_once(app: TestApp) {
        let mut s = course(&app);
        let new = format!("{}/measures/new", s.work);
        let form = s.amina.see(&new).await;
        let button = form.text("main form.stack .actions button");
        // The button is pressed twice.
        for _ in 0..2 {
            let answer = s.amina.submit(&form, &button, &TRAINED).await;
            assert_eq!(answer.status, 303, "{}", answer.text("main"));
        }
        let values = format!("{}/measures/1/values/new", s.work);
        let link = [("link", "https://example.org/list"), ("source_kind", "press")];
        let typed: Vec<_> = VALUE.into_iter().chain(link).collect();
        send(&mut s.amina, &values, &typed).await;
        let said = section(&mut s.anon, &s.public).await;
        for words in ["People trained", "0 (2017)", "1,000", "250 unit: people", "25%", "documented", "2024"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        // The same again is no second one.
        let again = send(&mut s.amina, &values, &typed).await;
        assert!(again.status == 200);
        // Another value of the same year: the first is offered.
        let page = fill(&mut s.amina, &values, &[("period_year", "2024"), ("value", "300")]).await;
        assert_eq!(page.status, 422);
        assert!(page.has("a[href$='measures/1/values/1']"), "{}", page.text("main"));
        send(&mut s.amina, &format!("{}/measures/1/values/1", s.work), &[("value", "300"), ("reason", "A misprint")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("30%"));
        // A published target moves with a reason only.
        let plan = format!("{}/measures/1", s.work);
        let page = fill(&mut s.amina, &plan, &[("target", "600")]).await;
        assert_eq!(page.status, 422);
        assert!(page.body.contains("Say why the published"), "{}", page.text("main"));
        assert!(page.text("main").contains("Original plan: baseline 0, target 1,000"), "{}", page.text("main"));
        send(&mut s.amina, &plan, &[("target", "600"), ("reason", "Fewer places")]).await;
        let said = section(&mut s.anon, &s.public).await;
        assert!(said.contains("originally 1,000") && said.contains("Fewer places") && said.contains("50%"), "{said}");
        // Withdrawn, with a reason.
        let path = format!("{}/measures/1/values/1/withdrawal", s.work);
        assert_eq!(fill(&mut s.amina, &path, &[]).await.status, 422);
        send(&mut s.amina, &path, &[("reason", "Not so")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("no data"));
        let path = format!("{}/measures/1/withdrawal", s.work);
        send(&mut s.amina, &path, &[("reason", "Not measured")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("Nobody has said"));
        let history = s.anon.see(&s.public).await.text("section[aria-labelledby=history]");
        for words in ["Measure withdrawn", "Not measured", "Value of a measure corrected", "A misprint"] {
            assert!(history.contains(words), "{words}: {history}");
        }
    }
}

on_both! {
    async fn what_a_lead_tells_waits_is_returned_and_accepted(app: TestApp) {
        let mut s = course(&app);
        let page = send(&mut s.farida, &format!("{}/measures/new", s.work), &TRAINED).await;
        assert!(page.says(".notice", "Saved as a draft"), "{}", page.text("main"));
        send(&mut s.farida, &format!("{}/measures/1/values/new", s.work), &VALUE).await;
        assert!(section(&mut s.farida, &s.work).await.contains("250"));
        assert!(section(&mut s.anon, &s.public).await.contains("Nobody has said"));
        assert!(!section(&mut s.amina, &s.work).await.contains("250"));
        let submission = format!("{}/submission", s.work);
        let form = s.farida.see(&submission).await;
        let text = form.text("main");
        assert!(text.contains("People trained") && text.contains("250"), "{text}");
        s.farida.submit(&form, "hand-in", &[]).await;
        let review = format!("{}/review", s.work);
        let form = s.amina.see(&review).await;
        assert!(form.text("main").contains("target 1,000"), "{}", form.text("main"));
        let why = [("comment_value-1-1", "Of which year?")];
        assert_eq!(s.amina.submit(&form, "return", &why).await.status, 303);
        let back = s.farida.see(&s.work).await;
        let remarks = back.text("section[aria-labelledby=remarks]");
        assert!(remarks.contains("M1.1") && remarks.contains("Of which year?"), "{remarks}");
        send(&mut s.farida, &format!("{}/measures/1/values/1", s.work), &[("period_year", "2023")]).await;
        let form = s.farida.see(&submission).await;
        s.farida.submit(&form, "hand-in", &[]).await;
        let form = s.amina.see(&review).await;
        assert_eq!(s.amina.submit(&form, "accept", &[]).await.status, 303);
        let said = section(&mut s.anon, &s.public).await;
        assert!(said.contains("2023") && said.contains("25%"), "{said}");
        // A moved target of the lead waits too; what stands is beside it.
        let moved = [("target", "500"), ("reason", "Fewer places")];
        send(&mut s.farida, &format!("{}/measures/1", s.work), &moved).await;
        assert!(section(&mut s.anon, &s.public).await.contains("25%"));
        let form = s.farida.see(&submission).await;
        s.farida.submit(&form, "hand-in", &[]).await;
        let text = s.amina.see(&review).await.text("main");
        assert!(text.contains("target 500") && text.contains("target 1,000") && text.contains("Fewer places"), "{text}");
    }
}

on_both! {
    async fn two_values_of_one_period_do_not_stand(app: TestApp) {
        let mut s = course(&app);
        send(&mut s.amina, &format!("{}/measures/new", s.work), &TRAINED).await;
        let values = format!("{}/measures/1/values/new", s.work);
        send(&mut s.farida, &values, &VALUE).await;
        let form = s.farida.see(&format!("{}/submission", s.work)).await;
        assert_eq!(s.farida.submit(&form, "hand-in", &[]).await.status, 303);
        // The secretariat does not see the draft, and tells the same year.
        send(&mut s.amina, &values, &[("period_year", "2024"), ("value", "300")]).await;
        let review = format!("{}/review", s.work);
        let form = s.amina.see(&review).await;
        let refused = s.amina.submit(&form, "accept", &[]).await;
        assert_eq!(refused.status, 422);
        let said = refused.text(".error-summary");
        assert!(said.contains("M1.1 is of the same period") && said.contains("M1.2"), "{said}");
        assert!(section(&mut s.anon, &s.public).await.contains("300 unit: people"));
        let withdrawal = format!("{}/measures/1/values/2/withdrawal", s.work);
        send(&mut s.amina, &withdrawal, &[("reason", "The lead told it")]).await;
        let form = s.amina.see(&review).await;
        assert_eq!(s.amina.submit(&form, "accept", &[]).await.status, 303);
        let said = section(&mut s.anon, &s.public).await;
        assert!(said.contains("250 unit: people") && !said.contains("300"), "{said}");
    }
}

on_both! {
    async fn what_a_value_says_changes_with_a_reason_before_there_are_values(app: TestApp) {
        let mut s = course(&app);
        send(&mut s.amina, &format!("{}/measures/new", s.work), &TRAINED).await;
        let plan = format!("{}/measures/1", s.work);
        let page = fill(&mut s.amina, &plan, &[("accumulation", "periodic")]).await;
        assert_eq!(page.status, 422);
        assert!(page.has(".error-summary a[href='#reason']"), "{}", page.text("main"));
        let typed = [("accumulation", "periodic"), ("reason", "Counted by year")];
        send(&mut s.amina, &plan, &typed).await;
        send(&mut s.amina, &format!("{}/measures/1/values/new", s.work), &VALUE).await;
        let typed = [("accumulation", "cumulative"), ("reason", "To date after all")];
        let page = fill(&mut s.amina, &plan, &typed).await;
        assert_eq!(page.status, 422);
        assert!(page.says(".error-summary", "Values were told as the plan reads now"), "{}", page.text("main"));
        let (_, fields) = page.filled_form(&page.text("main form.stack .actions button"), &[]);
        assert!(fields.iter().any(|(_, value)| value == "To date after all"), "the reason is lost");
    }
}

on_both! {
    async fn case_07_a_falling_total_is_confirmed_with_a_reason(app: TestApp) {
        let mut s = course(&app);
        let of = plan(Unit::People, "0", "500");
        add(&app, Act::of(Verb::Measured), &s.made, Ok(Standard::Trained), of).value(&app, &s.made, 2023, "100");
        app.sees().await;
        let path = format!("{}/measures/1/values/new", s.work);
        assert!(!s.amina.see(&path).await.has("#falls"));
        let fallen = [("period_year", "2024"), ("value", "80")];
        let page = fill(&mut s.amina, &path, &fallen).await;
        assert_eq!(page.status, 422);
        assert!(page.has("#falls") && page.has("#falls_reason"), "{}", page.text("main"));
        assert!(page.body.contains("should not fall"), "{}", page.text("main"));
        let button = page.text("main form.stack .actions button");
        // Confirmed without a reason it is asked for again.
        let page = s.amina.submit(&page, &button, &[("falls", "yes")]).await;
        assert_eq!(page.status, 422);
        let why = [("falls", "yes"), ("falls_reason", "Twenty were counted twice")];
        assert_eq!(s.amina.submit(&page, &button, &why).await.status, 303);
        let page = s.anon.see(&s.public).await;
        let said = page.text("section[aria-labelledby=measures]");
        assert!(said.contains("80 unit: people") && said.contains("total to date falls at 2024"), "{said}");
        assert!(page.text("section[aria-labelledby=history]").contains("Twenty were counted twice"));
        // Going on from there is no fall.
        send(&mut s.amina, &path, &[("period_year", "2025"), ("value", "90")]).await;
    }
}

on_both! {
    async fn a_letter_speaks_for_the_lead(app: TestApp) {
        let mut s = course(&app);
        let typed: Vec<_> = TRAINED.into_iter().chain(LETTER).collect();
        send(&mut s.amina, &format!("{}/measures/new", s.work), &typed).await;
        let typed: Vec<_> = VALUE.into_iter().chain(LETTER).collect();
        send(&mut s.amina, &format!("{}/measures/1/values/new", s.work), &typed).await;
        let page = s.anon.see(&s.public).await;
        assert!(page.text("section[aria-labelledby=history]").contains("by letter no. 42/2026"));
        assert!(page.text("section[aria-labelledby=measures]").contains("25%"));
        // It is the lead's own: its focal point corrects it, as a draft.
        send(&mut s.farida, &format!("{}/measures/1/values/1", s.work), &[("value", "500")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("25%"));
    }
}

on_both! {
    async fn an_embargo_holds_measures_back_with_their_record(app: TestApp) {
        let until = from(&app.clock, day(2026, 12, 24));
        let made = initiative("Held back").led_by("COMSTECH").make(&app, until);
        let mut amina = app.administrator();
        let work = format!("/en/manage/initiatives/{}", made.reference);
        send(&mut amina, &format!("{work}/measures/new"), &TRAINED).await;
        send(&mut amina, &format!("{work}/measures/1/values/new"), &VALUE).await;
        // A correction of what is held back waits with it.
        send(&mut amina, &format!("{work}/measures/1/values/1"), &[("value", "500")]).await;
        let mut anon = app.anon();
        assert!(!anon.see("/en/measures/trained").await.body.contains("Held back"));
        app.on_day(day(2026, 12, 24));
        app.sees().await;
        let said = section(&mut anon, &format!("/en/initiatives/{}", made.reference)).await;
        assert!(said.contains("50%"), "{said}");
        assert!(anon.see("/en/measures/trained").await.body.contains("Held back"));
        let before = anon.see("/en/measures/trained?known_on=2026-12-23").await;
        assert!(!before.body.contains("Held back"));
    }
}

on_both! {
    async fn nobody_tells_for_somebody_else(app: TestApp) {
        let mut s = course(&app);
        let new = format!("{}/measures/new", s.work);
        let mut other = app.focal_point("Omar", &["SESRIC"]);
        assert_eq!(other.get(&new).await.status, 403);
        assert_eq!(other.post(&new, &TRAINED).await.status, 403);
        let of = plan(Unit::People, "0", "500");
        add(&app, Act::of(Verb::Measured), &s.made, Ok(Standard::Trained), of).value(&app, &s.made, 2023, "100");
        app.sees().await;
        // What the secretariat told is not the lead's to change; it may add a value of its own.
        for noun in ["1", "1/withdrawal", "1/values/1", "1/values/1/withdrawal"] {
            let path = format!("{}/measures/{noun}", s.work);
            assert_eq!(s.farida.get(&path).await.status, 403, "{path}");
            assert_eq!(s.farida.post(&path, &VALUE).await.status, 403, "{path}");
            assert_eq!(s.anon.get(&path).await.status, 401, "{path}");
        }
        send(&mut s.farida, &format!("{}/measures/1/values/new", s.work), &VALUE).await;
        for noun in ["9", "9/values/new", "1/values/9"] {
            let missing = format!("{}/measures/{noun}", s.work);
            assert_eq!(s.amina.get(&missing).await.status, 404, "{missing}");
        }
    }
}

on_both! {
    async fn the_second_of_two_who_correct_is_told(app: TestApp) {
        let mut s = course(&app);
        send(&mut s.amina, &format!("{}/measures/new", s.work), &TRAINED).await;
        let path = format!("{}/measures/1", s.work);
        let stale = s.amina.see(&path).await;
        app.clock.set(app.clock.now() + TimeDelta::minutes(5));
        let moved = [("target", "500"), ("reason", "Fewer places")];
        send(&mut s.amina, &path, &moved).await;
        let button = stale.text("main form.stack .actions button");
        let late = s.amina.submit(&stale, &button, &[("target", "400"), ("reason", "Other")]).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("meanwhile"), "{}", late.text("main"));
        assert_eq!(s.amina.submit(&late, &button, &[]).await.status, 303);
        assert!(section(&mut s.anon, &s.public).await.contains("400"));
    }
}
