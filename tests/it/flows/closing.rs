//! Roles, accreditations, and accounts that end: what was done with them stays.

use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::accounts::store;
use sti_tracker::audit::{NewChange, Publication, Verb, events};
use sti_tracker::db::schema::{accounts, changes, entry_drafts, letters, sessions};
use sti_tracker::rules::{Body, Origin};
use sti_tracker::web::{AccountRole, Principal};

use super::accounts::{CHOSEN, invite, link, page_of, row};
use crate::support::factory::body;
use crate::support::{Client, Page, TestApp};

/// Opens a page of an account by its link, and sends its form.
async fn work(amina: &mut Client, account: &str, ending: &str, typed: &[(&str, &str)]) -> Page {
    let page = amina.see(account).await;
    let links = page.attributes("main a", "href");
    let href = links.iter().find(|href| href.ends_with(ending));
    let href = href.unwrap_or_else(|| panic!("no link to {ending} in {links:?}"));
    let form = amina.see(href).await;
    let button = form.text("main form.stack .actions button");
    amina.submit(&form, &button, typed).await
}

fn principal(app: &TestApp, name: &str) -> Principal {
    let (account, today) = (row(app, name), app.clock.today());
    app.read(|conn| store::principal(conn, account, name.to_owned(), today))
}

fn institution(app: &TestApp, code: &str) -> Body {
    app.read(|conn| body(conn, code))
}

on_both! {
    async fn case_27_accreditations_are_added_changed_and_ended(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        let account = page_of(&app, "Carim");
        let (comstech, niger) = (institution(&app, "COMSTECH"), institution(&app, "NER"));
        assert_eq!(principal(&app, "Carim").bodies, [comstech]);
        let typed = [
            ("body", "state:NER"), ("deputy", "yes"),
            ("valid_from_day", "1"), ("valid_from_month", "1"), ("valid_from_year", "2027"),
        ];
        let answer = work(&mut amina, &account, "/accreditations/new", &typed).await;
        let page = amina.follow(answer).await;
        assert!(page.says("main", "not yet valid") && page.says("main", "as a deputy"));
        assert_eq!(principal(&app, "Carim").bodies, [comstech]);
        let typed = [("valid_from_day", "21"), ("valid_from_month", "11"), ("valid_from_year", "2026")];
        let answer = work(&mut amina, &account, "/accreditations/2", &typed).await;
        assert_eq!(answer.status, 303);
        let page = amina.follow(answer).await;
        assert!(page.says("main", "as a deputy"), "what was not changed stays");
        assert_eq!(principal(&app, "Carim").bodies.len(), 2);
        // The first one ends today: it holds no longer, and stands there.
        let button = page.text("main dd.action form button");
        let (action, fields) = page.filled_form(&button, &[]);
        assert!(action.ends_with("/accreditations/1/end"), "{action}");
        amina.post(&action, &fields).await;
        assert_eq!(principal(&app, "Carim").bodies, [niger]);
        let page = amina.see(&account).await;
        assert!(page.says("main", "CST/2026/17") && page.says("main", "ended"));
        let missing = amina.get(&format!("{account}/accreditations/3")).await;
        assert_eq!(missing.status, 404);
    }
}

on_both! {
    async fn an_accreditation_holds_on_its_days(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        app.on_day("2026-12-15".parse().unwrap());
        assert_eq!(principal(&app, "Carim").bodies.len(), 1);
        app.on_day("2026-12-16".parse().unwrap());
        assert_eq!(principal(&app, "Carim").bodies.len(), 0);
    }
}

on_both! {
    async fn the_list_is_filtered(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        app.member("Rabia", &[AccountRole::Reviewer]);
        let names = async |amina: &mut Client, query: &str| {
            let page = amina.see(&format!("/en/manage/accounts?{query}")).await;
            page.texts("main tbody th a")
        };
        assert_eq!(names(&mut amina, "").await, ["Amina", "Carim", "Rabia"]);
        assert_eq!(names(&mut amina, "state=invited").await, ["Carim"]);
        assert_eq!(names(&mut amina, "role=reviewer").await, ["Rabia"]);
        assert_eq!(names(&mut amina, "q=RABIA").await, ["Rabia"]);
        assert_eq!(names(&mut amina, "state=deactivated").await, [""; 0]);
        for wrong in ["state=asleep", "role=king", "after=NOBODY"] {
            let page = amina.get(&format!("/ar/manage/accounts?{wrong}")).await;
            assert_eq!((page.status, page.language().0.as_str()), (400, "ar"), "{wrong}");
        }
    }
}

on_both! {
    async fn the_last_administrator_stays(app: TestApp) {
        let mut amina = app.administrator();
        let account = page_of(&app, "Amina");
        // Somebody who was only invited administers nothing yet.
        let form = amina.see("/en/manage/accounts/new").await;
        let typed = [("name", "Omar"), ("email", "omar@example.org"), ("language", "en"), ("role", "administrator")];
        let answer = amina.submit(&form, "Send the invitation", &typed).await;
        assert_eq!(answer.status, 303);
        let page = amina.see(&account).await;
        assert!(page.says("main", "Nobody else administers"));
        assert!(!page.has("main a[href$='/deactivation']"));
        let (deactivation, anonymisation) = (format!("{account}/deactivation"), format!("{account}/anonymisation"));
        for (path, typed) in [(&deactivation, vec![]), (&anonymisation, vec![("sure", "yes")])] {
            let page = amina.post(path, &typed).await;
            assert_eq!(page.status, 422, "{path}");
            assert!(page.says(".error-summary", "Nobody else administers"));
        }
        let form = amina.see(&format!("{account}/edit")).await;
        let page = amina.submit(&form, "Save", &[("role", "reviewer")]).await;
        assert_eq!(page.attributes(".error-summary a", "href"), ["#role"]);
        // With another administrator at work all of it can be done.
        let link = link(&app);
        app.anon().post(&link, &[("password", CHOSEN)]).await;
        let page = amina.submit(&form, "Save", &[("role", "reviewer")]).await;
        assert_eq!(page.status, 303);
        assert_eq!(amina.get("/en/manage/accounts").await.status, 403);
    }
}

/// A change of a record by an account.
fn deed(app: &TestApp, account: i64) {
    let now = app.clock.now();
    app.write(|conn| {
        let change = NewChange {
            initiative: None,
            reference: "STI-77777".into(),
            account: Some(account),
            verb: Verb::Edited,
            origin: Origin::Secretariat,
            body: None,
            letter: None,
            publication: Publication::Draft,
            reason: None,
        };
        change.record(conn, now).map(|_| ())
    });
}

fn deeds(app: &TestApp, account: i64) -> i64 {
    app.read(|conn| {
        let theirs = changes::table.filter(changes::account_id.eq(account));
        Ok(theirs.count().get_result(conn)?)
    })
}

on_both! {
    async fn case_24_closing_an_account_keeps_what_was_done_with_it(app: TestApp) {
        let mut amina = app.administrator();
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let (account, page) = (row(&app, "Rabia"), page_of(&app, "Rabia"));
        deed(&app, account);
        let answer = work(&mut amina, &page, "/deactivation", &[]).await;
        let shown = amina.follow(answer).await;
        assert!(shown.says("main", "deactivated") && shown.says("main", "1 change of records"));
        assert_eq!(rabia.get("/en/account").await.status, 401);
        assert_eq!(app.anon().sign_in("Rabia").await.status, 422);
        assert_eq!(deeds(&app, account), 1);
        let answer = amina.submit(&shown, "Open it again", &[]).await;
        amina.follow(answer).await;
        // The sessions before do not come back.
        assert_eq!(rabia.get("/en/account").await.status, 401);
        assert_eq!(rabia.sign_in("Rabia").await.status, 303);
        assert_eq!(app.read(events::first_break), None);
    }
}

on_both! {
    async fn case_24_nobody_can_tell_whose_an_anonymous_account_was(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        let link = link(&app);
        let mut carim = app.anon();
        carim.post(&link, &[("password", CHOSEN)]).await;
        let (account, page) = (row(&app, "Carim"), page_of(&app, "Carim"));
        deed(&app, account);
        let unsure = work(&mut amina, &page, "/anonymisation", &[]).await;
        assert_eq!(unsure.attributes(".error-summary a", "href"), ["#sure"]);
        let answer = work(&mut amina, &page, "/anonymisation", &[("sure", "yes")]).await;
        let shown = amina.follow(answer).await;
        assert_eq!(shown.text("h1"), "a former focal point");
        assert!(!shown.has("main a[href$='/edit']"));
        for path in [&page, "/en/manage/accounts", "/en/manage/letters"] {
            let body = amina.see(path).await.body.to_lowercase();
            assert!(!body.contains("carim"), "{path}");
        }
        let left: (String, String, String) = app.read(|conn| {
            let row = accounts::table.find(account);
            Ok(row.select((accounts::name, accounts::email, accounts::password_hash)).first(conn)?)
        });
        assert!(left.1.ends_with("@invalid") && left.2 == "!", "{left:?}");
        let written: Vec<(String, String, String)> = app.read(|conn| {
            let theirs = letters::table.filter(letters::account_id.eq(account));
            Ok(theirs.select((letters::recipient, letters::subject, letters::body)).load(conn)?)
        });
        assert_eq!(written, [(String::new(), String::new(), String::new())]);
        let open: i64 = app.read(|conn| {
            let theirs = sessions::table.filter(sessions::account_id.eq(account));
            Ok(theirs.count().get_result(conn)?)
        });
        assert_eq!((open, deeds(&app, account)), (0, 1));
        assert_eq!(app.read(events::first_break), None);
        // The address is free for another account; this one never opens again.
        assert_eq!(amina.post(&format!("{page}/reactivation"), &[("", ""); 0]).await.status, 303);
        assert_eq!(carim.get("/en/account").await.status, 401);
        invite(&mut amina).await;
    }
}

/// Something that an account began, for a body.
fn begin(app: &TestApp, account: i64, code: &str, of: Body) {
    let (state, organisation) = match of {
        Body::State(id) => (Some(id), None),
        Body::Organisation(id) => (None, Some(id)),
    };
    let now = app.clock.now();
    app.write(|conn| {
        diesel::insert_into(entry_drafts::table)
            .values((
                entry_drafts::code.eq(code),
                entry_drafts::account_id.eq(account),
                entry_drafts::state_id.eq(state),
                entry_drafts::organisation_id.eq(organisation),
                entry_drafts::fields.eq("{}"),
                entry_drafts::stage.eq("draft"),
                entry_drafts::began_at.eq(now),
                entry_drafts::saved_at.eq(now),
            ))
            .execute(conn)?;
        Ok(())
    });
}

fn owner(app: &TestApp, code: &str) -> i64 {
    app.read(|conn| {
        let draft = entry_drafts::table.filter(entry_drafts::code.eq(code));
        Ok(draft.select(entry_drafts::account_id).first(conn)?)
    })
}

on_both! {
    async fn drafts_go_to_who_speaks_for_the_same_body(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        app.member("Salma", &[AccountRole::Contributor]);
        app.member("Other", &[AccountRole::Contributor]);
        let (comstech, niger) = (institution(&app, "COMSTECH"), institution(&app, "NER"));
        let carim = row(&app, "Carim");
        begin(&app, carim, "MINE", comstech);
        begin(&app, carim, "OLDER", niger);
        let page = page_of(&app, "Carim");
        let form = amina.see(&format!("{page}/handover")).await;
        assert!(form.says("main", "2 drafts") && form.says("main", "Nobody else speaks"));
        for (name, body) in [("Salma", "organisation:COMSTECH"), ("Other", "organisation:SESRIC")] {
            let account = page_of(&app, name);
            work(&mut amina, &account, "/accreditations/new", &[("body", body)]).await;
        }
        let form = amina.see(&format!("{page}/handover")).await;
        assert_eq!(form.texts("main .options label"), ["Salma (1 draft)"]);
        let code = |name: &str| page_of(&app, name).rsplit('/').next().unwrap().to_owned();
        let refused = amina.submit(&form, "Hand over", &[("successor", &code("Other"))]).await;
        assert_eq!(refused.status, 422);
        let answer = amina.submit(&form, "Hand over", &[("successor", &code("Salma"))]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(owner(&app, "MINE"), row(&app, "Salma"));
        assert_eq!(owner(&app, "OLDER"), carim, "a draft of another body stays");
    }
}

on_both! {
    async fn case_26_an_invitation_comes_back_filled_after_a_session_ended(app: TestApp) {
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/accounts/new").await;
        app.clock.set(app.clock.now() + TimeDelta::hours(13));
        let typed = [("name", "Omar"), ("email", "omar@example.org"), ("language", "ar"), ("role", "reviewer")];
        let asked = amina.submit(&form, "Send the invitation", &typed).await;
        assert_eq!(asked.status, 401);
        let fields = [("email", "amina@example.org"), ("password", crate::support::app::PASSWORD)];
        let back = amina.submit(&asked, "Sign in", &fields).await;
        let again = amina.submit(&back, "Go back to what you had typed", &[]).await;
        assert_eq!((again.status, again.attribute("#name", "value").as_deref()), (200, Some("Omar")));
        let sent = amina.submit(&again, "Send the invitation", &[]).await;
        assert_eq!(sent.status, 303);
        assert_eq!(principal(&app, "Omar").roles, [AccountRole::Reviewer]);
    }
}
