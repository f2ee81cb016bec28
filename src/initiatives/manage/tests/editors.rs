//! Case 25: two editors of one record. The second save gets a merge page, no field is lost.

use super::world::{at, done, enter, entered};
use super::{World, told};

#[test]
fn the_second_of_two_editors_merges_and_loses_nothing() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "publish").await;
        let mut bilal = world.reader();
        bilal
            .sign_in(super::world::EMAIL, super::world::PASSWORD)
            .await;
        let hers = amina.get(&at(&reference, "edit")).await;
        let his = bilal.get(&at(&reference, "edit")).await;

        let changed = |hidden: Vec<(String, String)>, field: &str, value: &str| {
            let mut fields: Vec<(String, String)> = entered("A plant", "save")
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            fields.retain(|(name, _)| name != field);
            fields.push((field.to_owned(), value.to_owned()));
            fields.extend(hidden);
            fields
        };
        let hers = changed(hers.hidden(), "title_en", "A solar plant");
        let his = changed(his.hidden(), "summary_en", "It runs on sunlight.");
        done(&mut amina, &reference, "edit", &pairs(&hers), "edited").await;

        let page = bilal.post(&at(&reference, "edit"), &pairs(&his)).await;
        assert_eq!(page.status, 409);
        let parts = page.texts("tr.differs th");
        assert_eq!(parts, ["Title (English)", "What it is (English)"]);
        assert!(page.body.contains("A solar plant") && page.body.contains("It runs on sunlight."));
        let chosen = page.attribute("input[name=_keep_title_en][checked]", "value");
        assert_eq!(
            chosen.as_deref(),
            Some("theirs"),
            "he did not touch the title"
        );
        let mut merged = page.hidden();
        merged.push(("_keep_title_en".into(), "theirs".into()));
        merged.push(("_keep_summary_en".into(), "yours".into()));
        done(&mut bilal, &reference, "edit", &pairs(&merged), "edited").await;

        let public = world
            .reader()
            .get(&format!("/en/initiatives/{reference}"))
            .await;
        assert_eq!(public.texts("h1"), ["A solar plant"]);
        assert_eq!(public.texts("p.lead"), ["It runs on sunlight."]);
        assert!(
            public.texts("dl.summary").concat().contains("Niger"),
            "roles stay"
        );
        assert_eq!(
            world.history(&reference).await,
            ["created", "edited", "edited"]
        );
    });
}

#[test]
fn the_steps_of_a_kind_come_back_with_it() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        for (kind, steps) in [("event", "Event held"), ("project", "Started")] {
            let edit = amina.get(&at(&reference, "edit")).await;
            let hidden = edit.hidden();
            let mut fields = entered("A plant", "save");
            fields.retain(|(name, _)| *name != "kind");
            fields.push(("kind", kind));
            fields.extend(pairs(&hidden));
            let work = done(&mut amina, &reference, "edit", &fields, "edited").await;
            let names = work.texts("ol.milestones .name");
            assert!(names.len() == 2 && names[0].starts_with(steps), "{names:?}");
        }
    });
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}
