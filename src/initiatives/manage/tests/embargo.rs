//! A record that is held back until a day.

use super::world::{EMAIL, PASSWORD, at, done, enter, noon, refused};
use super::{World, told};

#[test]
fn nothing_is_public_before_the_day_and_all_of_it_after() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "Sea water for Agadez", "draft").await;
        let today = [
            ("embargo_day", "20"),
            ("embargo_month", "11"),
            ("embargo_year", "2026"),
        ];
        refused(&mut amina, &reference, "publication", &today, "embargo_day").await;
        let month = [("embargo_month", "12"), ("embargo_year", "2026")];
        refused(&mut amina, &reference, "publication", &month, "embargo_day").await;
        let day = [
            ("embargo_day", "1"),
            ("embargo_month", "12"),
            ("embargo_year", "2026"),
        ];
        let work = done(
            &mut amina,
            &reference,
            "publication",
            &day,
            "published-later",
        )
        .await;
        assert!(
            work.texts(".tag")
                .iter()
                .any(|tag| tag.contains("1 December 2026"))
        );

        // What is added meanwhile waits with it, edits of the texts included.
        let report = [
            ("reached_year", "2025"),
            ("link", "https://example.org/a"),
            ("source_kind", "official"),
        ];
        let work = done(
            &mut amina,
            &reference,
            "milestones/1/report",
            &report,
            "reported",
        )
        .await;
        assert_eq!(
            work.texts(".notice p"),
            ["Reported. It will be public with the record."]
        );
        let edit = amina.get(&at(&reference, "edit")).await;
        let lock = edit.attribute("input[name=lock_version]", "value").unwrap();
        let mut fields = super::world::entered("Sea water for Agadez and Zinder", "save");
        fields.push(("lock_version", &lock));
        fields.push(("priorities", "2"));
        done(&mut amina, &reference, "edit", &fields, "edited").await;

        let public = format!("/en/initiatives/{reference}");
        let mut viewer = world.reader();
        for eve in [noon(2026, 11, 20), noon(2026, 11, 30)] {
            world.clock.set(eve);
            assert_eq!(viewer.get(&public).await.status, 404);
            assert_eq!(world.figure("record").await, "80");
            assert!(
                !viewer
                    .get("/en/initiatives?sort=newest")
                    .await
                    .body
                    .contains(&reference)
            );
            assert!(
                !viewer
                    .get("/en/initiatives.csv")
                    .await
                    .body
                    .contains(&reference)
            );
            assert!(!viewer.get("/en/").await.body.contains(&reference));
        }
        // One request on the day is enough: Riyadh is three hours ahead.
        world
            .clock
            .set(noon(2026, 12, 1) - chrono::TimeDelta::hours(12));
        assert_eq!(world.figure("record").await, "81");
        assert_eq!(world.figure("adopted").await, "1");
        let page = viewer.get(&public).await;
        assert_eq!(
            (page.status, page.texts("h1")),
            (200, vec!["Sea water for Agadez and Zinder".into()])
        );
        assert!(page.body.contains("https://example.org/a"));
        amina.sign_in(EMAIL, PASSWORD).await;
        let work = amina
            .get(&format!("/en/manage/initiatives/{reference}"))
            .await;
        assert!(work.texts(".tag").contains(&"Public".to_owned()));
    });
}
