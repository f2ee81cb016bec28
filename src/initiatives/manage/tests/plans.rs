//! Plans change with a reason, and the original stays in view.

use super::world::{at, done, enter, refused};
use super::{World, told};

#[test]
fn a_day_that_was_set_moves_with_a_reason_and_stays_in_view() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let plan = "milestones/2/plan";
        let set = [("nature", "output"), ("due_year", "2026")];
        done(&mut amina, &reference, plan, &set, "planned").await;
        done(&mut amina, &reference, plan, &set, "unchanged").await;
        let moved = [
            ("nature", "output"),
            ("due_month", "6"),
            ("due_year", "2027"),
        ];
        let page = refused(&mut amina, &reference, plan, &moved, "reason").await;
        assert_eq!(page.attribute("#due_month", "value").as_deref(), Some("6"));
        let with_reason = [&moved[..], &[("reason", "The pumps are late")]].concat();
        let work = done(&mut amina, &reference, plan, &with_reason, "planned").await;
        assert!(work.body.contains("originally"));
        let mut viewer = world.reader();
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(public.texts("ol.milestones dd")[2].contains("originally 2026"));
        assert!(public.body.contains("The pumps are late"));
        // Taking the day away is a change as well.
        refused(
            &mut amina,
            &reference,
            plan,
            &[("nature", "output")],
            "reason",
        )
        .await;
        let expected = ["created", "planned", "planned"];
        assert_eq!(world.history(&reference).await, expected);
    });
}

#[test]
fn a_milestone_leaves_the_plan_unless_a_report_stands() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let (plan, report) = ("milestones/1/plan", "milestones/1/report");
        let dropped = [
            ("nature", "input"),
            ("dropped", "yes"),
            ("reason", "Never planned"),
        ];
        done(&mut amina, &reference, report, &[], "reported").await;
        refused(&mut amina, &reference, plan, &dropped, "dropped").await;
        let reason = [("reason", "Nobody knows")];
        done(
            &mut amina,
            &reference,
            "milestones/1/retraction",
            &reason,
            "retracted",
        )
        .await;
        refused(&mut amina, &reference, plan, &dropped[..2], "reason").await;
        let work = done(&mut amina, &reference, plan, &dropped, "planned").await;
        assert_eq!(work.texts("ol.milestones > li").len(), 1);
        for noun in [plan, report, "milestones/1/retraction"] {
            assert_eq!(amina.get(&at(&reference, noun)).await.status, 404);
        }
    });
}

#[test]
fn who_changes_a_plan_that_changed_meanwhile_is_told() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        let plan = "milestones/1/plan";
        let page = amina.get(&at(&reference, plan)).await;
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        let first = [("nature", "input"), ("due_year", "2027")];
        done(&mut amina, &reference, plan, &first, "planned").await;
        let second = [
            ("nature", "outcome"),
            ("due_year", "2028"),
            ("reason", "x"),
            ("seen", &seen),
        ];
        let page = refused(&mut amina, &reference, plan, &second, "due_year").await;
        assert!(
            page.texts("main")[0].contains("In force: input, \u{2068}2027\u{2069}")
                || page.body.contains("2027")
        );
        assert_eq!(
            page.attribute("#due_year", "value").as_deref(),
            Some("2028")
        );
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        let again = [
            ("nature", "outcome"),
            ("due_year", "2028"),
            ("reason", "x"),
            ("seen", &seen),
        ];
        done(&mut amina, &reference, plan, &again, "planned").await;
    });
}
