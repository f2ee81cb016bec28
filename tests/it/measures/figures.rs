//! What a record's page says of its measures: the cases of attainment, and the days.

use sti_tracker::audit::Verb;
use sti_tracker::rules::measure::{Sex, Standard, Unit};

use super::{every_figure_opens, section};
use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::measures::{add, plan};

fn act() -> Act {
    Act::of(Verb::Measured)
}

on_both! {
    async fn case_01_a_falling_measure_half_way_says_so(app: TestApp) {
        let made = initiative("Less water lost").led_by("COMSTECH").under("water").published(&app);
        add(&app, act(), &made, Err("Water lost"), plan(Unit::Other, "40", "20")).value(&app, &made, 2024, "30");
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        let said = page.text("section[aria-labelledby=measures]");
        for words in ["Water lost", "40", "20", "30", "50%", "litres"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert_eq!(page.attribute("section[aria-labelledby=measures] svg.bar .s-done", "width").as_deref(), Some("50.00%"));
        assert_eq!(every_figure_opens(&mut anon, &page, "section[aria-labelledby=measures]").await, 2);
        let why = anon.see(&format!("/en/why/measure-attained?measure={}.M1", made.reference)).await;
        assert!(why.says(".lead", "50%"), "{}", why.text(".lead"));
        assert!(why.text("section[aria-labelledby=plan]").contains("baseline 40, target 20"), "{}", why.text("main"));
        assert!(why.text("section[aria-labelledby=records]").contains("30"), "{}", why.text("main"));
    }
}

on_both! {
    async fn case_02_and_03_what_is_kept_and_a_target_of_nothing(app: TestApp) {
        let made = initiative("Nobody hurt").led_by("COMSTECH").under("water").published(&app);
        let none = add(&app, act(), &made, Err("Accidents"), plan(Unit::Other, "8", "0"));
        none.value(&app, &made, 2024, "2");
        let kept = add(&app, act(), &made, Err("Laboratories open"), plan(Unit::Other, "5", "5"));
        kept.value(&app, &made, 2024, "5");
        let lost = add(&app, act(), &made, Err("Wells open"), plan(Unit::Other, "5", "5"));
        lost.value(&app, &made, 2024, "4");
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        let said = page.text("section[aria-labelledby=measures]");
        assert!(said.contains("75%") && said.contains("reached") && said.contains("not reached"), "{said}");
        every_figure_opens(&mut anon, &page, "section[aria-labelledby=measures]").await;
        let why = anon.see(&format!("/en/why/measure-attained?measure={}.M3", made.reference)).await;
        assert!(why.says(".lead", "not reached"), "{}", why.text(".lead"));
    }
}

on_both! {
    async fn case_04_nothing_prints_as_nothing_and_no_value_as_no_data(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let public = format!("/en/initiatives/{}", made.reference);
        let mut anon = app.anon();
        app.sees().await;
        assert!(section(&mut anon, &public).await.contains("Nobody has said"));
        let trained = add(&app, act(), &made, Ok(Standard::Trained), plan(Unit::People, "0", "100"));
        app.sees().await;
        let page = anon.see(&public).await;
        let said = page.text("section[aria-labelledby=measures]");
        assert_eq!(said.matches("no data").count(), 2, "{said}");
        assert!(!page.has("section[aria-labelledby=measures] svg.bar"), "{said}");
        assert!(said.contains("No value was told"), "{said}");
        trained.value(&app, &made, 2024, "0");
        app.sees().await;
        let said = section(&mut anon, &public).await;
        assert!(said.contains("0%") && !said.contains("no data"), "{said}");
        // Without a baseline nothing is taken for 0.
        add(&app, act(), &made, Ok(Standard::Treated), plan(Unit::People, "", "10")).value(&app, &made, 2024, "5");
        app.sees().await;
        let page = anon.see(&public).await;
        assert!(page.text("section[aria-labelledby=measures]").contains("no baseline"));
        every_figure_opens(&mut anon, &page, "section[aria-labelledby=measures]").await;
        let list = anon.see("/en/measures/trained").await;
        assert!(list.text("section[aria-labelledby=list]").contains("0%"), "{}", list.text("main"));
        assert!(anon.see("/en/measures").await.text("main").contains("no data"));
    }
}

on_both! {
    async fn case_05_only_the_bar_is_capped(app: TestApp) {
        let made = initiative("Many").led_by("COMSTECH").under("water").published(&app);
        let trained = add(&app, act(), &made, Ok(Standard::Trained), plan(Unit::People, "0", "100"));
        trained.value(&app, &made, 2024, "130");
        let back = add(&app, act(), &made, Err("Rivers clean"), plan(Unit::Other, "50", "100"));
        back.value(&app, &made, 2024, "40");
        app.sees().await;
        let mut anon = app.anon();
        for (lang, over, under) in [("en", "130%", "-20%"), ("ar", "130%", "-20%"), ("fr", "130 %", "-20 %")] {
            let page = anon.see(&format!("/{lang}/initiatives/{}", made.reference)).await;
            let said = page.text("section[aria-labelledby=measures]");
            assert!(said.contains(over) && said.contains(under), "{lang}: {said}");
            let widths = page.attributes("section[aria-labelledby=measures] svg.bar .s-done", "width");
            assert_eq!(widths, ["100.00%", "0.00%"]);
        }
    }
}

on_both! {
    async fn case_06_a_sum_lists_what_it_cannot_take(app: TestApp) {
        let mut of = plan(Unit::PerCent, "", "");
        of.ratio = true;
        let mut codes = Vec::new();
        for (title, value) in [("One", "1/2"), ("Two", "90/100"), ("Three", "5")] {
            let made = initiative(title).led_by("COMSTECH").under("water").published(&app);
            add(&app, act(), &made, Ok(Standard::Completed), of).value(&app, &made, 2024, value);
            codes.push(made.reference);
        }
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see("/en/measures/completed").await;
        // 91 of 102; neither the mean of 50% and 90%, nor 3 initiatives.
        assert!(page.text("section[aria-labelledby=sums]").contains("89.2%"), "{}", page.text("main"));
        assert!(every_figure_opens(&mut anon, &page, "main").await > 4);
        let why = anon.see("/en/why/measure-sum?code=completed&unit=per-cent&ratio=yes").await;
        assert!(why.says(".lead", "89.2%"), "{}", why.text("main"));
        let left = why.text("section[aria-labelledby=left-out]");
        assert!(left.contains("without a denominator") && left.contains(&codes[2]), "{left}");
        let why = anon.see("/en/why/measure-number?code=completed&unit=per-cent&ratio=yes").await;
        assert!(why.says(".lead", "2"), "{}", why.text(".lead"));
    }
}

on_both! {
    async fn a_percentage_has_the_digits_it_was_told_with(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let of = plan(Unit::PerCent, "20", "60.5");
        add(&app, act(), &made, Ok(Standard::Completed), of).value(&app, &made, 2024, "35.25");
        app.sees().await;
        let mut anon = app.anon();
        for (lang, told, target) in [("en", "35.25%", "60.5%"), ("ar", "35.25%", "60.5%"), ("fr", "35,25\u{a0}%", "60,5\u{a0}%")] {
            let page = anon.see(&format!("/{lang}/initiatives/{}", made.reference)).await;
            let said = page.body.replace("\u{202f}%", "\u{a0}%");
            assert!(said.contains(told) && said.contains(target), "{lang}: {}", page.text("section[aria-labelledby=measures]"));
        }
    }
}

on_both! {
    async fn a_total_to_date_below_its_baseline_is_flagged(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let trained = add(&app, act(), &made, Ok(Standard::Trained), plan(Unit::People, "100", "500"));
        trained.value(&app, &made, 2024, "80");
        app.sees().await;
        let said = section(&mut app.anon(), &format!("/en/initiatives/{}", made.reference)).await;
        assert!(said.contains("total to date falls at 2024"), "{said}");
        // Where it should fall, it may.
        let lost = initiative("Less water lost").led_by("COMSTECH").under("water").published(&app);
        add(&app, act(), &lost, Err("Water lost"), plan(Unit::Other, "40", "20")).value(&app, &lost, 2024, "30");
        app.sees().await;
        let said = section(&mut app.anon(), &format!("/en/initiatives/{}", lost.reference)).await;
        assert!(!said.contains("falls"), "{said}");
    }
}

on_both! {
    async fn measures_are_read_on_any_day(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let trained = add(&app, act(), &made, Ok(Standard::Trained), plan(Unit::People, "0", "100"));
        trained.value(&app, &made, 2024, "20");
        app.on_day(day(2026, 11, 25));
        trained.value(&app, &made, 2025, "50");
        app.on_day(day(2026, 11, 28));
        trained.moved(&app, &made, plan(Unit::People, "0", "50"), "Half of the money came");
        app.sees().await;
        let mut anon = app.anon();
        let public = format!("/en/initiatives/{}", made.reference);
        for (query, actual, attained) in [
            ("", "50 unit: people", "100%"),
            ("?known_on=2026-11-27", "50 unit: people", "50%"),
            ("?known_on=2026-11-24", "20 unit: people", "20%"),
            ("?as_at=2026-11-23", "50 unit: people", "100%"),
        ] {
            let page = anon.see(&format!("{public}{query}")).await;
            let said = page.text("section[aria-labelledby=measures]");
            assert!(said.contains(actual) && said.contains(attained), "{query}: {said}");
            every_figure_opens(&mut anon, &page, "section[aria-labelledby=measures]").await;
        }
        let said = section(&mut anon, &public).await;
        assert!(said.contains("originally 100") && said.contains("Half of the money came"), "{said}");
        assert!(!section(&mut anon, &format!("{public}?known_on=2026-11-27")).await.contains("originally"));
        let history = anon.see(&public).await.text("section[aria-labelledby=history]");
        for words in ["Measure added", "Plan of a measure changed", "Value of a measure told"] {
            assert!(history.contains(words), "{words}: {history}");
        }
        // Beside the original, with the reason, among the plans that were moved.
        let moved = anon.see("/en/moved-plans").await;
        let list = moved.text("[aria-labelledby=list]");
        assert!(list.contains(&made.reference) && list.contains("Half of the money came"), "{list}");
        assert_eq!(moved.texts("[aria-labelledby=themes] tfoot a.figure"), ["1", "0", "1", "0"]);
    }
}

on_both! {
    async fn nobody_is_counted_twice_and_odd_parts_are_flagged(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let trained = add(&app, act(), &made, Ok(Standard::Trained), plan(Unit::People, "0", "100"));
        let told = Act::of(Verb::ValueTold);
        trained.value(&app, &made, 2024, "50");
        trained.part(&app, told, &made, (2024, "20"), (Some(Sex::Female), None));
        trained.part(&app, told, &made, (2024, "31"), (Some(Sex::Male), None));
        trained.part(&app, told, &made, (2024, "10"), (None, Some("NER")));
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see(&format!("/en/initiatives/{}", made.reference)).await;
        let said = page.text("section[aria-labelledby=measures]");
        assert!(said.contains("50 unit: people") && said.contains("do not go together"), "{said}");
        every_figure_opens(&mut anon, &page, "section[aria-labelledby=measures]").await;
        let list = anon.see("/en/measures/trained").await;
        let sums = list.text("section[aria-labelledby=sums]");
        assert!(sums.contains("Niger") && sums.contains("women") && sums.contains("31"), "{sums}");
        every_figure_opens(&mut anon, &list, "main").await;
        let body = anon.see("/en/organisations/COMSTECH").await;
        assert!(body.text("section[aria-labelledby=measures]").contains("50"), "{}", body.text("main"));
        every_figure_opens(&mut anon, &body, "section[aria-labelledby=measures]").await;
        let state = anon.see("/ar/states/NER").await;
        assert!(state.has("section[aria-labelledby=measures]"));
    }
}
