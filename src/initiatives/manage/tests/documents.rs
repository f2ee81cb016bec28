//! Links back reports, and are taken back.

use super::world::{at, done, enter, refused};
use super::{World, told};

#[test]
fn a_link_documents_a_report_until_it_is_withdrawn() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let plan = [("nature", "input"), ("due_year", "2025")];
        done(
            &mut amina,
            &reference,
            "milestones/1/plan",
            &plan,
            "planned",
        )
        .await;
        let reached = [("reached_year", "2025")];
        done(
            &mut amina,
            &reference,
            "milestones/1/report",
            &reached,
            "reported",
        )
        .await;
        assert_eq!(world.figure("milestones-documented").await, "0");

        let page = amina.get(&at(&reference, "documents/new")).await;
        let choices = page.texts("#backs option");
        assert_eq!(choices.len(), 3, "{choices:?}");
        assert!(choices[2].starts_with("Started – "));
        let code = page.attribute("#backs option:last-child", "value").unwrap();
        let link = [
            ("url", "https://www.example.org/report"),
            ("source_kind", "press"),
            ("backs", code.as_str()),
        ];
        let work = done(&mut amina, &reference, "documents/new", &link, "linked").await;
        assert_eq!(world.figure("milestones-documented").await, "1");
        assert!(
            work.texts("ul.plainlist a")
                .contains(&"example.org".to_owned())
        );
        assert!(work.texts("ul.plainlist")[0].contains("Backs: Started"));
        refused(&mut amina, &reference, "documents/new", &link, "url").await;

        let withdrawal = "documents/1/withdrawal";
        refused(&mut amina, &reference, withdrawal, &[], "reason").await;
        let reason = [("reason", "The page is about another plant")];
        let work = done(&mut amina, &reference, withdrawal, &reason, "unlinked").await;
        assert!(work.texts(".tag").contains(&"withdrawn".to_owned()));
        assert_eq!(world.figure("milestones-documented").await, "0");
        refused(&mut amina, &reference, withdrawal, &reason, "reason").await;
        // The same link can be given again.
        done(&mut amina, &reference, "documents/new", &link, "linked").await;
        assert_eq!(world.figure("milestones-documented").await, "1");
        let verbs = world.history(&reference).await;
        assert_eq!(
            verbs[3..],
            ["documented", "document-withdrawn", "documented"]
        );
    });
}

#[test]
fn a_link_that_is_there_can_back_another_report() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        let link = [
            ("url", "https://example.org/all"),
            ("name", "The whole story"),
            ("source_kind", "official"),
        ];
        let work = done(&mut amina, &reference, "documents/new", &link, "linked").await;
        assert!(
            work.texts("ul.plainlist a")
                .contains(&"The whole story".to_owned())
        );
        refused(&mut amina, &reference, "documents/new", &link, "url").await;
        done(
            &mut amina,
            &reference,
            "milestones/1/report",
            &[],
            "reported",
        )
        .await;
        let page = amina.get(&at(&reference, "documents/new")).await;
        let code = page.attribute("#backs option:last-child", "value").unwrap();
        let tied = [&link[..], &[("backs", code.as_str())]].concat();
        let work = done(&mut amina, &reference, "documents/new", &tied, "linked").await;
        assert_eq!(work.texts("ul.plainlist li").len(), 1);
        // A report that was taken back meanwhile cannot be backed.
        let reason = [("reason", "No")];
        done(
            &mut amina,
            &reference,
            "milestones/1/retraction",
            &reason,
            "retracted",
        )
        .await;
        refused(&mut amina, &reference, "documents/new", &tied, "backs").await;
    });
}
