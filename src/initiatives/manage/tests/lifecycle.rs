//! A record is adopted, confirmed, suspended, carried on, withdrawn and put back.

use super::world::{at, done, enter, noon, refused};
use super::{World, told};

const REASON: [(&str, &str); 1] = [("reason", "A letter of 3 May says so")];

#[test]
fn what_public_sources_say_is_adopted_once_and_confirmed() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = "STI-7EFMX";
        let page = amina.post(&at(reference, "confirmation"), &[]).await;
        assert!(page.to.unwrap().ends_with("?done=not-adopted"));
        let work = done(&mut amina, reference, "adoption", &[], "adopted").await;
        assert_eq!(
            work.texts(".notice p"),
            ["Adopted. Its status is computed from now on."]
        );
        assert_eq!(world.figure("adopted").await, "1");
        refused(&mut amina, reference, "adoption", &[], "reason").await;
        assert_eq!(amina.get(&at(reference, "adoption")).await.status, 422);
        let mut viewer = world.reader();
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(public.body.contains("Adopted by the secretariat"));
        assert!(public.texts(".tag").contains(&"no dated plan".to_owned()));

        // Silence for more than a year, then a word.
        world.clock.set(noon(2027, 12, 1));
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(
            public
                .texts(".tag")
                .contains(&"no recent report".to_owned())
        );
        amina
            .sign_in(super::world::EMAIL, super::world::PASSWORD)
            .await;
        let work = done(&mut amina, reference, "confirmation", &[], "confirmed").await;
        assert_eq!(work.texts(".notice p"), ["Noted: nothing has changed."]);
        let public = viewer.get(&format!("/en/initiatives/{reference}")).await;
        assert!(public.texts(".tag").contains(&"no dated plan".to_owned()));
        assert_eq!(
            world.history(reference).await,
            ["loaded", "adopted", "confirmed"]
        );
    });
}

#[test]
fn a_suspension_stands_until_it_is_lifted() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let public = format!("/en/initiatives/{reference}");
        let mut viewer = world.reader();
        let lifted = [("kind", "lifted"), REASON[0]];
        refused(&mut amina, &reference, "declaration", &lifted, "kind").await;
        let suspended = [
            ("kind", "suspended"),
            ("since_month", "5"),
            ("since_year", "2026"),
            REASON[0],
        ];
        let work = done(
            &mut amina,
            &reference,
            "declaration",
            &suspended,
            "declared",
        )
        .await;
        assert!(work.texts(".tag").contains(&"Suspended".to_owned()));
        assert_eq!(
            viewer.get(&public).await.texts(".asat .tag")[0],
            "suspended"
        );
        assert!(viewer.get(&public).await.body.contains(REASON[0].1));

        let early = [("kind", "lifted"), ("since_year", "2025"), REASON[0]];
        refused(&mut amina, &reference, "declaration", &early, "since_year").await;
        done(&mut amina, &reference, "declaration", &lifted, "declared").await;
        assert_eq!(
            viewer.get(&public).await.texts(".asat .tag")[0],
            "no dated plan"
        );
        refused(&mut amina, &reference, "declaration", &lifted, "kind").await;
        let expected = ["created", "declared", "declared"];
        assert_eq!(world.history(&reference).await, expected);
    });
}

#[test]
fn a_withdrawn_record_counts_nowhere_and_can_be_put_back() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = "STI-ZPEKJ";
        let public = format!("/en/initiatives/{reference}");
        let mut viewer = world.reader();
        refused(&mut amina, reference, "restoration", &REASON, "reason").await;
        refused(
            &mut amina,
            reference,
            "withdrawal",
            &[("reason", "  ")],
            "reason",
        )
        .await;
        let work = done(&mut amina, reference, "withdrawal", &REASON, "withdrawn").await;
        assert!(work.texts(".tag").contains(&"Withdrawn".to_owned()));
        assert!(
            work.texts(".actions a")
                .contains(&"Put back on the record".to_owned())
        );
        assert_eq!(world.figure("record").await, "79");
        let gone = viewer.get(&public).await;
        assert_eq!(gone.status, 410);
        assert!(gone.body.contains(REASON[0].1));
        let page = refused(&mut amina, reference, "withdrawal", &REASON, "reason").await;
        assert_eq!(page.texts("#reason"), [REASON[0].1]);

        let work = done(&mut amina, reference, "restoration", &REASON, "restored").await;
        assert_eq!(work.texts(".notice p"), ["Put back on the record."]);
        assert_eq!(world.figure("record").await, "80");
        assert_eq!(viewer.get(&public).await.status, 200);
        assert_eq!(
            world.history(reference).await,
            ["loaded", "withdrawn", "restored"]
        );
    });
}

#[test]
fn a_withdrawn_draft_is_not_published() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A mistake", "draft").await;
        done(&mut amina, &reference, "withdrawal", &REASON, "withdrawn").await;
        refused(&mut amina, &reference, "publication", &[], "embargo_day").await;
        done(&mut amina, &reference, "restoration", &REASON, "restored").await;
        done(&mut amina, &reference, "publication", &[], "published").await;
        refused(&mut amina, &reference, "publication", &[], "embargo_day").await;
        assert_eq!(world.figure("record").await, "81");
    });
}
