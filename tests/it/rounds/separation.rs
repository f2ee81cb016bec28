//! Case 22: nobody accepts their own or their body's, in any order of requests and roles.

use sti_tracker::accounts::sessions;
use sti_tracker::web::AccountRole;

use super::{LETTER, decide, hand_in, nothing_changed, press};
use crate::support::app::{account, day};
use crate::support::factory::initiative;
use crate::support::rounds::opened;
use crate::support::{Client, TestApp};

fn somebody(app: &TestApp, name: &str, roles: &[AccountRole], bodies: &[&str]) -> Client {
    let mut account = account(name, roles);
    for body in bodies {
        if body.len() == 3 {
            account.states.insert((*body).into());
        } else {
            account.organisations.insert((*body).into());
        }
    }
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    app.anon().with_session(token)
}

/// How a report stands, by who decided on it.
fn decided(app: &TestApp) -> Vec<(Option<String>, i64, Option<i64>)> {
    use diesel::prelude::*;
    use sti_tracker::db::schema::reports;
    app.read(|conn| {
        let all = reports::table.order(reports::id);
        Ok(all
            .select((reports::outcome, reports::account_id, reports::decided_by))
            .load(conn)?)
    })
}

on_both! {
    async fn case_22_nobody_decides_on_what_is_theirs(app: TestApp) {
        use AccountRole::{Administrator, Contributor, Reviewer};
        initiative("A school").led_by("NER").published(&app);
        app.sees().await;
        let duty = "/en/manage/duties/R1/NER";
        opened(&app, "R1", &["states"], day(2026, 12, 15));
        let mut zara = somebody(&app, "Zara", &[Contributor], &["NER"]);
        // Everybody who may not decide on what Niger hands in: by role, or because it is theirs.
        let mut barred = vec![
            app.anon(),
            somebody(&app, "Plain", &[], &[]),
            somebody(&app, "Other", &[Contributor], &["MLI"]),
            somebody(&app, "Rabia", &[Reviewer], &["NER"]),
            somebody(&app, "Both", &[Contributor, Reviewer], &["NER"]),
            somebody(&app, "Aziz", &[Administrator], &["NER"]),
            somebody(&app, "Badr", &[Administrator, Contributor], &["NER"]),
            zara.clone(),
        ];
        let mut amina = app.administrator();
        assert_eq!(nothing_changed(&mut zara, duty, &[]).await.status, 303);
        // In every order of acts: before it is handed in, while it waits, after it came back.
        for step in 0..3 {
            for who in &mut barred {
                for then in ["accept", "return"] {
                    let typed = [("then", then), ("seen", "1"), ("comment_all", "Why?")];
                    let answer = who.post(&format!("{duty}/review"), &typed).await;
                    assert!(matches!(answer.status, 401 | 403 | 404 | 422), "{}", answer.status);
                }
            }
            let stands = decided(&app);
            let by_themselves = stands.iter().any(|(_, by, decided)| Some(*by) == *decided);
            assert!(!by_themselves, "{stands:?}");
            match step {
                0 => assert_eq!(hand_in(&mut zara, duty, &[]).await.status, 303),
                1 => {
                    let why = [("comment_all", "Why?")];
                    let done = decide(&mut amina, duty, "return", &why).await;
                    assert_eq!(done.status, 303, "{}", done.text("main"));
                }
                _ => {}
            }
        }
        // Whoever answered a part by letter does not decide on what the body hands in afterwards.
        let page = amina.see(duty).await;
        assert!(page.text("section[aria-labelledby=reports]").contains("returned"));
        let item = page.attributes("section[aria-labelledby=items] li a", "href")[0].clone();
        let form = amina.see(&item).await;
        let mut typed = vec![("kind", "unchanged"), ("obstacles", "No teachers")];
        typed.extend_from_slice(&LETTER);
        let answered = press(&mut amina, &form, &typed).await;
        assert_eq!(answered.status, 303, "{}", answered.text("main"));
        assert_eq!(hand_in(&mut zara, duty, &[]).await.status, 303);
        assert_eq!(decide(&mut amina, duty, "accept", &[]).await.status, 422);
        // A reviewer from outside does as well as another administrator.
        let mut bilal = somebody(&app, "Bilal", &[Reviewer], &["UGA"]);
        let list = bilal.see("/en/manage/verification").await;
        let review = format!("{duty}/review");
        assert!(list.attributes("section[aria-labelledby=reports] a", "href").contains(&review));
        let page = bilal.see(&review).await;
        let report = page.attribute("main form ~ p a, main p a", "href").unwrap();
        assert_eq!(bilal.get(&report).await.status, 200);
        for path in [duty.to_owned(), format!("{duty}/check"), format!("{duty}/form"), item.clone()] {
            assert_eq!(bilal.get(&path).await.status, 403, "{path}");
        }
        for (path, typed) in [("check", ("sign", "yes")), ("unchanged", ("all", "yes")), ("notes", ("note", "x"))] {
            assert_eq!(bilal.post(&format!("{duty}/{path}"), &[typed]).await.status, 403, "{path}");
        }
        let done = decide(&mut bilal, duty, "accept", &[]).await;
        assert_eq!(done.status, 303, "{}", done.text("main"));
        let stands = decided(&app);
        assert_eq!(stands[1].0.as_deref(), Some("accepted"));
        assert_ne!(Some(stands[1].1), stands[1].2);
    }
}

on_both! {
    /// The same where an administrator speaks for the body of a submission outside a round.
    async fn case_22_an_administrator_of_the_body_decides_on_no_submission(app: TestApp) {
        let made = initiative("A laboratory").led_by("COMSTECH").published(&app);
        app.sees().await;
        let mut farida = app.focal_point("Farida", &["COMSTECH"]);
        let record = format!("/en/manage/initiatives/{}", made.reference);
        let form = farida.see(&format!("{record}/edit")).await;
        assert_eq!(farida.submit(&form, "save", &[("title_en", "Another")]).await.status, 303);
        let form = farida.see(&format!("{record}/submission")).await;
        assert_eq!(farida.submit(&form, "hand-in", &[]).await.status, 303);
        let roles = [AccountRole::Administrator];
        let mut aziz = somebody(&app, "Aziz", &roles, &["COMSTECH"]);
        let form = aziz.see(&format!("{record}/review")).await;
        assert_eq!(aziz.submit(&form, "accept", &[]).await.status, 422);
        let mut amina = app.administrator();
        let form = amina.see(&format!("{record}/review")).await;
        assert_eq!(amina.submit(&form, "accept", &[]).await.status, 303);
    }
}
