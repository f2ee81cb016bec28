//! Reports are corrected and taken back; nothing is overwritten.

use super::world::{at, done, enter, refused};
use super::{World, told};

const LINK: (&str, &str) = ("link", "https://example.org/a");
const OFFICIAL: (&str, &str) = ("source_kind", "official");

#[test]
fn a_report_is_corrected_documented_anew_and_taken_back() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let report = "milestones/1/report";
        let plan = [("nature", "input"), ("due_year", "2025")];
        done(
            &mut amina,
            &reference,
            "milestones/1/plan",
            &plan,
            "planned",
        )
        .await;
        let page = amina.get(&at(&reference, report)).await;
        assert_eq!(page.texts("h1"), ["Report as reached: Started"]);

        let first = [("reached_year", "2025"), LINK, OFFICIAL];
        let work = done(&mut amina, &reference, report, &first, "reported").await;
        assert_eq!(
            work.texts(".notice p"),
            ["Reported. The dashboards count it now."]
        );
        assert_eq!(proved(world).await, ["1", "1"]);
        let page = amina.get(&at(&reference, report)).await;
        assert_eq!(page.texts("h1"), ["Correct the report: Started"]);
        assert_eq!(page.attribute("#link", "value").as_deref(), Some(LINK.1));
        // The same once more changes nothing.
        done(&mut amina, &reference, report, &first, "unchanged").await;

        // A correction does not take over the documents.
        let second = [
            ("reached_month", "3"),
            ("reached_year", "2025"),
            ("note", "In March"),
        ];
        let work = done(&mut amina, &reference, report, &second, "corrected").await;
        assert!(
            work.texts("ol.milestones .tag")
                .contains(&"reported".to_owned())
        );
        assert_eq!(proved(world).await, ["1", "0"]);
        let mut viewer = world.reader();
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(public.texts("ol.milestones .documents").is_empty());
        assert!(
            public
                .texts("ol.milestones time")
                .contains(&"March 2025".to_owned())
        );

        let retract = "milestones/1/retraction";
        let page = amina.get(&at(&reference, retract)).await;
        assert!(page.body.contains("This report is taken back: March 2025"));
        refused(&mut amina, &reference, retract, &[], "reason").await;
        let reason = [("reason", "It was another plant")];
        let work = done(&mut amina, &reference, retract, &reason, "retracted").await;
        assert_eq!(work.texts("ol.milestones li.reached").len(), 0);
        assert_eq!(proved(world).await, ["0", "0"]);
        refused(&mut amina, &reference, retract, &reason, "reason").await;
        let expected = ["created", "planned", "reported", "corrected", "corrected"];
        assert_eq!(world.history(&reference).await, expected);
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(public.body.contains("It was another plant"));
    });
}

/// Milestones reported and documented, as the overview prints them.
async fn proved(world: &World) -> [String; 2] {
    [
        world.figure("milestones-reported").await,
        world.figure("milestones-documented").await,
    ]
}

#[test]
fn a_report_beside_a_public_source_leaves_it_where_it_is() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        // An event that a public source calls completed.
        let work = amina.get("/en/manage/initiatives/STI-ZPEKJ").await;
        assert_eq!(work.texts("ol.milestones li.reached dd p").len(), 1);
        let report = [
            ("reached_day", "9"),
            ("reached_month", "12"),
            ("reached_year", "2025"),
        ];
        let work = done(
            &mut amina,
            "STI-ZPEKJ",
            "milestones/1/report",
            &report,
            "reported",
        )
        .await;
        assert_eq!(work.texts("ol.milestones li.reached dd p").len(), 2);
        let reason = [("reason", "Not yet")];
        done(
            &mut amina,
            "STI-ZPEKJ",
            "milestones/1/retraction",
            &reason,
            "retracted",
        )
        .await;
        let work = amina.get("/en/manage/initiatives/STI-ZPEKJ").await;
        assert!(work.texts("ol.milestones li.reached dd p")[0].contains("from public sources"));
    });
}

#[test]
fn who_reports_what_somebody_else_reported_meanwhile_is_told() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let report = "milestones/2/report";
        let page = amina.get(&at(&reference, report)).await;
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        done(
            &mut amina,
            &reference,
            report,
            &[("reached_year", "2024")],
            "reported",
        )
        .await;
        let mine = [("reached_year", "2025"), ("note", "Mine"), ("seen", &seen)];
        let page = refused(&mut amina, &reference, report, &mine, "reached_year").await;
        assert_eq!(page.texts("#note"), ["Mine"]);
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        let mine = [("reached_year", "2025"), ("note", "Mine"), ("seen", &seen)];
        done(&mut amina, &reference, report, &mine, "corrected").await;
        let stale = [("reason", "Wrong"), ("seen", "1")];
        refused(
            &mut amina,
            &reference,
            "milestones/2/retraction",
            &stale,
            "reason",
        )
        .await;
    });
}
