//! Who may not work here, and who comes back after a session ended.

use super::world::{EMAIL, PASSWORD, at, enter};
use super::{World, told};
use crate::accounts::tests::site::Browser;

const NOUNS: [&str; 12] = [
    "edit",
    "publication",
    "withdrawal",
    "restoration",
    "adoption",
    "declaration",
    "milestones/new",
    "milestones/1/plan",
    "milestones/1/report",
    "milestones/1/retraction",
    "documents/new",
    "documents/1/withdrawal",
];

async fn turned_away(browser: &mut Browser, status: u16) {
    let record = browser.get("/ar/manage/initiatives/STI-ZPEKJ").await;
    assert_eq!(record.status, status);
    for noun in NOUNS {
        let path = at("STI-ZPEKJ", noun);
        assert_eq!(browser.get(&path).await.status, status, "GET {noun}");
        let page = browser.post(&path, &[("reason", "Because")]).await;
        assert_eq!(page.status, status, "POST {noun}");
    }
    let page = browser.post(&at("STI-ZPEKJ", "confirmation"), &[]).await;
    assert_eq!(page.status, status);
}

#[test]
fn only_administrators_pass_and_nothing_is_written_for_others() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        turned_away(&mut world.reader(), 401).await;
        world
            .state
            .db
            .write_now(|conn| {
                use crate::db::schema::account_roles as roles;
                use diesel::prelude::*;
                diesel::update(roles::table)
                    .set(roles::role.eq("reviewer"))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        turned_away(&mut amina, 403).await;
        assert_eq!(world.history("STI-ZPEKJ").await, ["loaded"]);
    });
}

#[test]
fn every_page_is_there_in_three_languages() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        for lang in ["en", "ar", "fr"] {
            for noun in NOUNS {
                let path = format!("/{lang}/manage/initiatives/STI-ZPEKJ/{noun}");
                let page = amina.get(&path).await;
                // It is public and not withdrawn.
                let refused = ["publication", "restoration"].contains(&noun);
                assert_eq!(page.status, if refused { 422 } else { 200 }, "{path}");
            }
            for noun in [
                "milestones/99/plan",
                "milestones/99/report",
                "milestones/x/plan",
                "documents/9/withdrawal",
                "nothing",
            ] {
                let path = format!("/{lang}/manage/initiatives/STI-ZPEKJ/{noun}");
                let page = amina.get(&path).await;
                assert_eq!((page.status, page.texts("h1").len()), (404, 1), "{path}");
            }
            let path = format!("/{lang}/manage/initiatives/STI-22222");
            assert_eq!(amina.get(&path).await.status, 404);
        }
    });
}

#[test]
fn a_form_that_outlives_its_session_comes_back_filled() {
    told(async |world: &World| {
        let mut amina = world.administrator().await;
        let reference = enter(&mut amina, "A plant", "draft").await;
        amina.cookie = None;
        let typed = [
            ("reached_day", "31"),
            ("reached_month", "2"),
            ("reached_year", "2025"),
            ("note", "تقرير <b>"),
            ("link", "https://example.org/x"),
        ];
        let path = at(&reference, "milestones/1/report");
        let page = amina.post(&path, &typed).await;
        assert_eq!(page.status, 401);
        let hidden = page.hidden();
        let mut fields: Vec<(&str, &str)> = hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        fields.extend([("email", EMAIL), ("password", PASSWORD)]);
        let page = amina.post("/en/account/sign-in", &fields).await;
        let to = page.attribute("main form", "action").unwrap();
        assert_eq!(to, path);
        let hidden = page.hidden();
        let fields: Vec<(&str, &str)> = hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let page = amina.post(&to, &fields).await;
        assert_eq!(page.status, 200);
        assert_eq!(
            page.attribute("#reached_day", "value").as_deref(),
            Some("31")
        );
        assert_eq!(page.texts("#note"), ["تقرير <b>"]);
        assert_eq!(page.texts(".notice").len(), 1);
        assert_eq!(world.history(&reference).await, ["created"]);
    });
}
