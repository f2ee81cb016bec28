//! A second factor that a role needs, and one that its owner lost.

use diesel::prelude::*;
use sti_tracker::accounts::command::{SecondFactor, run_second_factor};
use sti_tracker::db::schema::{letters, recovery_codes, second_factor_removals, second_factors};
use sti_tracker::i18n::Locale;
use sti_tracker::web::AccountRole;

use super::accounts::{CHOSEN, invite, link, page_of, row};
use super::second_factor::{code, give, half_in, happened, mailed, secret_of, set_up_app, wait};
use crate::support::app::PASSWORD;
use crate::support::{Client, TestApp};

/// Says which roles need a second factor.
async fn require(amina: &mut Client, roles: &[&str]) {
    let list = amina.see("/en/manage/accounts").await;
    let href = list.attribute("main a[href$='/accounts/second-factor']", "href");
    let form = amina.see(&href.unwrap()).await;
    // Ticks alone: what is not ticked is not sent.
    let (action, _) = form.filled_form("Save", &[]);
    let typed: Vec<(&str, &str)> = roles.iter().map(|role| ("role", *role)).collect();
    let answer = amina.post(&action, &typed).await;
    let page = amina.follow(answer).await;
    assert!(page.has(".notice"), "{}", page.text("main"));
    let ticked = page.attributes("main input[name=role][checked]", "value");
    assert_eq!(ticked, roles);
}

on_both! {
    async fn a_role_that_needs_one_sets_it_up_before_anything_else(app: TestApp) {
        let mut amina = app.administrator();
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        app.member("Rabia", &[AccountRole::Reviewer]);
        require(&mut amina, &["contributor"]).await;
        let page = amina.see("/en/manage/accounts/second-factor").await;
        assert!(page.says("main", "Contributor: 0 of 1 accounts have one"));
        // What is open goes on; others are not asked.
        assert_eq!(carim.get("/en/account").await.status, 200);
        assert_eq!(app.anon().sign_in("Rabia").await.location().as_deref(), Some("/en/manage/verification"));

        // In the reader's language, with what they had typed.
        let t = Locale::Ar.messages();
        let typed = [("current_password", "x"), ("password", "y")];
        let mut browser = app.anon();
        let sign_in = browser.post("/ar/account/password", &typed).await;
        let person = [("email", "carim@example.org"), ("password", PASSWORD)];
        let why = browser.submit(&sign_in, t.common.sign_in.as_str(), &person).await;
        assert_eq!((why.status, why.text("h1")), (200, t.factor.owed_title.to_string()));
        assert!(why.says("main", t.factor.owed_why.as_str()));
        for path in ["/en/account", "/en/account/second-factor", "/en/manage"] {
            assert_eq!(browser.get(path).await.status, 401, "{path}");
        }
        let go_on = t.factor.go_on.as_str();
        let nothing = browser.submit(&why, go_on, &[]).await;
        assert_eq!(nothing.attributes(".error-summary a", "href"), ["#method"]);
        // By mail, then rather by app.
        let page = browser.submit(&nothing, go_on, &[("method", "mail")]).await;
        assert!(page.says("main", "carim@example.org"));
        assert_eq!(mailed(&app).len(), 6);
        let page = browser.submit(&page, t.factor.another_method.as_str(), &[]).await;
        let page = browser.submit(&page, go_on, &[("method", "app")]).await;
        let secret = secret_of(&page);
        let confirm = t.factor.confirm_button.as_str();
        let wrong = browser.submit(&page, confirm, &[("one_time_code", "12")]).await;
        assert_eq!((wrong.status, secret_of(&wrong)), (422, secret.clone()));
        assert_eq!(browser.get("/en/account").await.status, 401);
        let right = [("one_time_code", code(&app, &secret))];
        let right = right.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = browser.submit(&wrong, confirm, &right).await;
        assert_eq!(page.texts("main ol.codes code").len(), 10);
        assert_eq!(browser.get("/en/account").await.status, 200);
        let back = browser.submit(&page, t.account.resume_button.as_str(), &[]).await;
        assert_eq!((back.status, back.address.as_str()), (200, "/ar/account/password"));

        // It cannot be turned off as long as the role needs it.
        let page = browser.see("/en/account/second-factor").await;
        let acts = page.attributes("main input[name=act]", "value");
        assert_eq!(acts, ["app", "mail", "codes"]);
        wait(&app, 30);
        let mut again = app.anon();
        let page = half_in(&mut again, "Carim").await;
        assert_eq!(give(&mut again, &page, &code(&app, &secret)).await.status, 303);
        require(&mut amina, &[]).await;
        let page = again.see("/en/account/second-factor").await;
        assert!(page.has("main input[value=off]"));
    }
}

on_both! {
    async fn whoever_is_invited_sets_it_up_with_their_password(app: TestApp) {
        let mut amina = app.administrator();
        require(&mut amina, &["contributor"]).await;
        invite(&mut amina).await;
        let mut carim = app.anon();
        let link = link(&app).replace("/fr/", "/en/");
        let answer = carim.post(&link, &[("password", CHOSEN)]).await;
        let why = carim.follow(answer).await;
        assert_eq!(why.text("h1"), "Set up a second factor");
        let page = carim.submit(&why, "Continue", &[("method", "mail")]).await;
        let sent = mailed(&app);
        let page = carim.submit(&page, "Confirm", &[("one_time_code", &sent)]).await;
        let onward = page.attribute("main a.button", "href").unwrap();
        assert_eq!(carim.see(&onward).await.text("h1"), "Your work");
    }
}

on_both! {
    async fn an_administrator_takes_away_what_somebody_lost(app: TestApp) {
        let mut amina = app.administrator();
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        let account = page_of(&app, "Carim");
        assert!(!amina.see(&account).await.has("main a[href$='/second-factor']"));
        let (secret, _) = set_up_app(&app, &mut carim).await;
        let mut half = app.anon();
        let step = half_in(&mut half, "Carim").await;
        let page = amina.see(&account).await;
        assert!(page.says("main", "A code of an authenticator app"));
        let href = page.attribute("main a[href$='/second-factor']", "href").unwrap();
        // Nobody else may.
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        assert_eq!(rabia.get(&href).await.status, 403);
        let form = amina.see(&href).await;
        let none = amina.submit(&form, "Remove the second factor", &[]).await;
        assert_eq!(none.attributes(".error-summary a", "href"), ["#reason"]);
        let typed = [("reason", "Telephone lost in Jeddah; called back")];
        let answer = amina.submit(&form, "Remove the second factor", &typed).await;
        let page = amina.follow(answer).await;
        assert!(page.has(".notice") && page.says("main", "Telephone lost in Jeddah"));
        // What was open is over, half open too; the password is enough.
        assert_eq!(carim.get("/en/account").await.status, 401);
        wait(&app, 30);
        assert_eq!(give(&mut half, &step, &code(&app, &secret)).await.status, 401);
        assert_eq!(app.anon().sign_in("Carim").await.location().as_deref(), Some("/en/manage"));
        let (kind, body): (String, String) = app.read(|conn| {
            let newest = letters::table.order(letters::id.desc());
            Ok(newest.select((letters::kind, letters::body)).first(conn)?)
        });
        assert_eq!(kind, "second-factor-removed");
        assert!(body.contains("Telephone lost in Jeddah"), "{body}");
        let happened = happened(&app, "Carim");
        let removed = happened.iter().find(|one| one.1 == "second-factor.removed").unwrap();
        assert_eq!((removed.0, removed.2.as_str()), (Some(row(&app, "Amina")), ""));
        // A second time there is nothing to take away.
        let answer = amina.submit(&form, "Remove the second factor", &typed).await;
        assert_eq!(answer.status, 422);
    }
}

on_both! {
    async fn nobody_takes_their_own_away_by_the_page_of_accounts(app: TestApp) {
        let mut amina = app.administrator();
        set_up_app(&app, &mut amina).await;
        let account = page_of(&app, "Amina");
        assert!(!amina.see(&account).await.has("main dl a[href$='/second-factor']"));
        let path = format!("{account}/second-factor");
        assert_eq!(amina.post(&path, &[("reason", "lost")]).await.status, 422);
        // The last administrator has the command line.
        let args = |email: &str| SecondFactor { email: email.into(), remove: true };
        let run = |email: &str| {
            let state = &app.state;
            run_second_factor(&state.db, &app.clock, &state.config, &args(email))
        };
        assert!(run("nobody@example.org").unwrap_err().to_string().contains("no account"));
        run("amina@example.org").unwrap();
        assert!(run("amina@example.org").is_err());
        assert_eq!(amina.get("/en/account").await.status, 401);
        assert_eq!(app.anon().sign_in("Amina").await.location().as_deref(), Some("/en/manage"));
    }
}

on_both! {
    async fn what_is_held_names_it_and_anonymous_accounts_have_none(app: TestApp) {
        let mut amina = app.administrator();
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        let (secret, codes) = set_up_app(&app, &mut carim).await;
        let page = carim.get("/en/account/data.json").await;
        let held: serde_json::Value = serde_json::from_str(&page.body).unwrap();
        assert_eq!(held["second_factor"]["method"], "app");
        assert_eq!(held["second_factor"]["recovery_codes_left"], 10);
        assert!(!page.body.contains(secret.as_str()) && !page.body.contains(&codes[0]));
        let account = page_of(&app, "Carim");
        let form = amina.see(&format!("{account}/second-factor")).await;
        let typed = [("reason", "Telephone lost in Jeddah")];
        amina.submit(&form, "Remove the second factor", &typed).await;
        carim.sign_in("Carim").await;
        set_up_app(&app, &mut carim).await;
        let form = amina.see(&format!("{account}/anonymisation")).await;
        let answer = amina.submit(&form, "Make anonymous", &[("sure", "yes")]).await;
        assert_eq!(answer.status, 303);
        let left: (i64, i64, Vec<Option<String>>) = app.read(|conn| {
            Ok((
                second_factors::table.count().get_result(conn)?,
                recovery_codes::table.count().get_result(conn)?,
                second_factor_removals::table.select(second_factor_removals::reason).load(conn)?,
            ))
        });
        assert_eq!(left, (0, 0, vec![None]));
    }
}
