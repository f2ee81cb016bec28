//! From an invitation to an account, and what its owner does with it: by forms alone.

use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::accounts::{people, sessions};
use sti_tracker::audit::events;
use sti_tracker::db::schema::{accounts, letters};
use sti_tracker::web::AccountRole;

use crate::support::app::PASSWORD;
use crate::support::{Client, Page, TestApp};

pub const CHOSEN: &str = "nine loud herons";

/// The path of the link in the newest letter.
pub fn link(app: &TestApp) -> String {
    let body: String = app.read(|conn| {
        let newest = letters::table.order(letters::id.desc());
        Ok(newest.select(letters::body).first(conn)?)
    });
    let found = body.lines().find(|line| line.starts_with("http://"));
    let found = found.unwrap_or_else(|| panic!("no link in {body:?}"));
    found.replacen("http://127.0.0.1:8080", "", 1)
}

/// The row of an account.
pub fn row(app: &TestApp, name: &str) -> i64 {
    app.read(|conn| {
        let found = accounts::table.filter(accounts::name.eq(name));
        Ok(found.select(accounts::id).first(conn)?)
    })
}

/// The page on which an administrator manages an account.
pub fn page_of(app: &TestApp, name: &str) -> String {
    let account = row(app, name);
    let code = app.read(|conn| Ok(people::by_row(conn, account)?.code));
    format!("/en/manage/accounts/{code}")
}

/// Invites Carim, who speaks for COMSTECH, and leads back to his account's page.
pub async fn invite(amina: &mut Client) -> Page {
    let list = amina.see("/en/manage/accounts").await;
    let href = list.attribute("main a.button", "href").unwrap();
    let form = amina.see(&href).await;
    let typed = [
        ("name", "Carim"),
        ("email", "carim@example.org"),
        ("language", "fr"),
        ("role", "contributor"),
        ("body", "organisation:COMSTECH"),
        ("letter_reference", "CST/2026/17"),
        ("letter_on_day", "1"),
        ("letter_on_month", "11"),
        ("letter_on_year", "2026"),
        ("valid_until_day", "15"),
        ("valid_until_month", "12"),
        ("valid_until_year", "2026"),
    ];
    let answer = amina.submit(&form, "Send the invitation", &typed).await;
    assert_eq!(answer.status, 303, "{:?}", answer.texts(".error-summary"));
    let page = amina.follow(answer).await;
    assert!(page.has(".notice"), "{}", page.address);
    page
}

/// Chooses a password behind a link.
async fn choose(somebody: &mut Client, link: &str) -> Page {
    somebody.post(link, &[("password", CHOSEN)]).await
}

on_both! {
    async fn case_27_an_invitation_leads_to_an_account_without_scripts(app: TestApp) {
        let (mut carim, mut amina) = app.actors();
        let page = invite(&mut amina).await;
        assert_eq!(page.text("main .tag-wait"), "invited");
        assert!(page.says("main", "By letter CST/2026/17 of 1 November 2026"));
        // The administrator reads in the outbox what the letter says, and hands it on.
        let outbox = amina.see("/en/manage/letters").await;
        assert!(outbox.says("main", "nothing is sent"));
        let letter = amina.see(&outbox.attribute("main tbody a", "href").unwrap()).await;
        let link = link(&app);
        assert!(link.starts_with("/fr/account/invitations/"), "{link}");
        assert!(letter.says("main", &link));
        // Nobody signs in before a password is chosen.
        assert_eq!(carim.sign_in("Carim").await.status, 422);
        let page = carim.see(&link).await;
        assert!(page.says("main", "carim@example.org"));
        let weak = carim.submit(&page, "Choisir et se connecter", &[("password", "short")]).await;
        assert_eq!(weak.status, 422);
        let typed = [("password", CHOSEN)];
        let answer = carim.submit(&page, "Choisir et se connecter", &typed).await;
        assert_eq!(answer.location().as_deref(), Some("/fr/account?done=password"));
        let own = carim.follow(answer).await;
        assert!(own.has(".notice") && own.says("main", "CST/2026/17"));
        assert_eq!(own.text("main .tag-late"), "prend fin dans les 30 jours");
        // The link is used, and its text is gone from the letter.
        for page in [app.anon().get(&link).await, choose(&mut app.anon(), &link).await] {
            assert_eq!(page.status, 410);
            assert!(page.has("main a[href='/fr/account/sign-in']"));
        }
        let letter = amina.see(&letter.address).await;
        assert!(!letter.body.contains("/account/invitations/"));
        let page = amina.see(&page_of(&app, "Carim")).await;
        assert_eq!(page.text("main .tag-ok"), "active");
        // Signing out and in again, as ever.
        let answer = carim.submit(&own, "Se déconnecter", &[]).await;
        assert_eq!((answer.status, carim.cookie.is_none()), (303, true));
        let fields = [("email", "carim@example.org"), ("password", CHOSEN)];
        assert_eq!(carim.post("/fr/account/sign-in", &fields).await.status, 303);
        assert_eq!(app.read(events::first_break), None);
    }
}

on_both! {
    async fn an_invitation_ends_after_seven_days_and_can_be_sent_again(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        let first = link(&app);
        app.clock.set(app.clock.now() + TimeDelta::days(7));
        let page = app.anon().get(&first).await;
        assert_eq!((page.status, page.language().0.as_str()), (410, "fr"));
        assert!(page.says("main", "renvoyer l’invitation"));
        assert_eq!(choose(&mut app.anon(), &first).await.status, 410);
        let mut amina = app.member("Amal", &[AccountRole::Administrator]);
        let page = amina.see(&page_of(&app, "Carim")).await;
        assert!(page.says("main", "send it again"));
        let answer = amina.submit(&page, "Send the invitation again", &[]).await;
        assert!(amina.follow(answer).await.has(".notice"));
        let second = link(&app);
        assert_ne!(first, second);
        assert_eq!(app.anon().get(&first).await.status, 410);
        // A link for one thing is none for another.
        let other = second.replace("invitations", "password/new");
        assert_eq!(app.anon().get(&other).await.status, 410);
        assert_eq!(choose(&mut app.anon(), &second).await.status, 303);
        assert_eq!(choose(&mut app.anon(), &second).await.status, 410);
    }
}

on_both! {
    async fn what_is_wrong_with_an_invitation_is_said_beside_the_field(app: TestApp) {
        let mut amina = app.administrator();
        let form = amina.see("/ar/manage/accounts/new").await;
        let typed = [
            ("name", "X"), ("email", "amina@example.org"), ("language", "ar"),
            ("valid_from_day", "2"), ("valid_from_month", "3"), ("valid_from_year", "2026"),
            ("valid_until_day", "1"), ("valid_until_month", "3"), ("valid_until_year", "2026"),
        ];
        let page = amina.post(&form.address, &[&typed[..], &[("role", "contributor")]].concat()).await;
        assert_eq!(page.status, 422);
        let named = page.attributes(".error-summary a", "href");
        assert_eq!(named, ["#body", "#valid_until_day"]);
        assert_eq!(page.attribute("#name", "value").as_deref(), Some("X"));
        // An address that somebody has is refused when all else is right.
        let typed = [("name", "X"), ("email", " AMINA@example.org"), ("language", "ar")];
        let page = amina.post(&form.address, &typed).await;
        assert_eq!(page.attributes(".error-summary a", "href"), ["#email"]);
        let nothing: i64 = app.read(|conn| Ok(letters::table.count().get_result(conn)?));
        assert_eq!(nothing, 0);
    }
}

async fn forget(somebody: &mut Client, email: &str) -> Page {
    somebody
        .post("/en/account/password/forgotten", &[("email", email)])
        .await
}

on_both! {
    async fn a_forgotten_password_tells_nobody_who_has_an_account(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        app.member("Dina", &[AccountRole::Reviewer]);
        let dina = row(&app, "Dina");
        let (by, now) = (row(&app, "Amina"), app.clock.now());
        app.write(|conn| people::deactivate(conn, by, dina, now)).unwrap();
        let mut answers = Vec::new();
        let asked = ["amina@example.org", "nobody@example.org", "carim@example.org", "dina@example.org", "amina@example.org"];
        for email in asked {
            // The look for what other instances wrote comes by the clock.
            app.sees().await;
            let before = app.state.db.statements();
            let page = forget(&mut app.anon(), email).await;
            assert_eq!(page.status, 200, "{email}");
            answers.push((app.state.db.statements() - before, page.body));
        }
        // The last one asked again too soon: no second letter, and the same answer.
        assert!(answers.iter().all(|one| *one == answers[0]), "{:?}", answers.iter().map(|one| one.0).collect::<Vec<_>>());
        let written: Vec<(String, String)> = app.read(|conn| {
            Ok(letters::table.select((letters::kind, letters::recipient)).order(letters::id).load(conn)?)
        });
        let expected = [("invitation", "carim@example.org"), ("new-password", "amina@example.org")];
        assert_eq!(written, expected.map(|(kind, to)| (kind.to_owned(), to.to_owned())));
        assert_eq!(forget(&mut app.anon(), "no address").await.status, 422);
    }
}

on_both! {
    async fn case_27_a_forgotten_password_is_replaced_once_within_an_hour(app: TestApp) {
        let mut amina = app.administrator();
        let mut visitor = app.anon();
        let page = visitor.see("/en/account/sign-in").await;
        let href = page.attribute("main a[href$='/password/forgotten']", "href").unwrap();
        let page = visitor.see(&href).await;
        let asked = visitor.submit(&page, "Ask for a letter", &[("email", " AMINA@example.org")]).await;
        assert!(asked.says("main", "If there is an account"));
        let late = link(&app);
        app.clock.set(app.clock.now() + TimeDelta::hours(1));
        let gone = visitor.get(&late).await;
        assert_eq!(gone.status, 410);
        let again = gone.attribute("main a.button", "href").unwrap();
        let page = visitor.see(&again).await;
        visitor.submit(&page, "Ask for a letter", &[("email", "amina@example.org")]).await;
        let link = link(&app);
        assert_eq!(amina.get("/en/account").await.status, 200);
        let page = visitor.see(&link).await;
        let answer = visitor.submit(&page, "Choose and sign in", &[("password", CHOSEN)]).await;
        assert_eq!(answer.status, 303);
        // Whoever was signed in is not any more; whoever has the letter cannot use it again.
        assert_eq!(amina.get("/en/account").await.status, 401);
        assert_eq!(visitor.get("/en/account").await.status, 200);
        assert_eq!(choose(&mut app.anon(), &link).await.status, 410);
        assert_eq!(app.anon().sign_in("Amina").await.status, 422);
    }
}

on_both! {
    async fn asking_for_letters_is_limited_by_address(app: TestApp) {
        let mut eve = app.anon().at(7);
        for number in 0..5 {
            let page = forget(&mut eve, &format!("x{number}@example.org")).await;
            assert_eq!(page.status, 200);
        }
        let page = forget(&mut eve, "x@example.org").await;
        assert_eq!(page.status, 429);
        assert!(page.header("retry-after").unwrap().parse::<u32>().unwrap() > 0);
        assert_eq!(forget(&mut app.anon().at(8), "x@example.org").await.status, 200);
    }
}

on_both! {
    async fn case_27_changing_the_password_ends_the_other_sessions(app: TestApp) {
        let mut amina = app.administrator();
        let mut other = app.anon();
        other.sign_in("Amina").await;
        let page = amina.see("/en/account").await;
        let href = page.attribute("main a[href$='/account/password']", "href").unwrap();
        let form = amina.see(&href).await;
        let typed = [("current_password", "not this one"), ("password", CHOSEN)];
        let wrong = amina.submit(&form, "Change the password", &typed).await;
        assert_eq!(wrong.attributes(".error-summary a", "href"), ["#current_password"]);
        assert!(!wrong.body.contains("not this one") && !wrong.body.contains(CHOSEN));
        let typed = [("current_password", PASSWORD), ("password", "amina@example.org")];
        let weak = amina.submit(&form, "Change the password", &typed).await;
        assert_eq!(weak.attributes(".error-summary a", "href"), ["#password"]);
        let typed = [("current_password", PASSWORD), ("password", CHOSEN)];
        let answer = amina.submit(&form, "Change the password", &typed).await;
        assert!(amina.follow(answer).await.has(".notice"));
        assert_eq!(other.get("/en/account").await.status, 401);
        assert_eq!(app.anon().sign_in("Amina").await.status, 422);
    }
}

on_both! {
    async fn guessing_the_password_until_now_locks_the_account(app: TestApp) {
        let mut amina = app.administrator();
        let typed = [("current_password", "not this one"), ("password", CHOSEN)];
        for _ in 0..10 {
            assert_eq!(amina.post("/en/account/password", &typed).await.status, 422);
        }
        let typed = [("current_password", PASSWORD), ("password", CHOSEN)];
        assert_eq!(amina.post("/en/account/password", &typed).await.status, 422);
        app.clock.set(app.clock.now() + TimeDelta::minutes(15));
        assert_eq!(amina.post("/en/account/password", &typed).await.status, 303);
    }
}

on_both! {
    async fn case_27_sessions_are_seen_and_ended(app: TestApp) {
        let mut amina = app.administrator();
        let (mut second, mut third) = (app.anon(), app.anon());
        second.sign_in("Amina").await;
        third.sign_in("Amina").await;
        let page = amina.see("/en/account/sessions").await;
        assert_eq!(page.all("main tbody tr").len(), 3);
        assert_eq!(page.texts("main tbody .tag"), ["this one"]);
        let token = amina.cookie.clone().unwrap().value().to_owned();
        let hash = sti_tracker::web::session::hash(&token);
        assert!(!page.body.contains(&token) && !page.body.contains(&hash[..12]));
        // Somebody else's button ends nothing here.
        let mut dina = app.member("Dina", &[]);
        let codes = page.attributes("main tbody button", "value");
        assert_eq!(codes.len(), 2);
        dina.post("/en/account/sessions", &[("end", &codes[0])]).await;
        let answer = amina.submit(&page, &codes[0], &[]).await;
        let page = amina.follow(answer).await;
        assert!(page.has(".notice"));
        assert_eq!(page.all("main tbody tr").len(), 2);
        let answer = amina.submit(&page, "End all others", &[]).await;
        assert_eq!(answer.status, 303);
        for gone in [&mut second, &mut third] {
            assert_eq!(gone.get("/en/account").await.status, 401);
        }
        assert_eq!(dina.get("/en/account").await.status, 200);
        let now = app.clock.now();
        let account = row(&app, "Amina");
        let open = app.read(|conn| sessions::of_account(conn, account, Some(&token), now));
        assert!(open.len() == 1 && open[0].is_this);
    }
}

on_both! {
    async fn everything_held_about_oneself_comes_as_a_file(app: TestApp) {
        let mut amina = app.administrator();
        invite(&mut amina).await;
        let link = link(&app);
        let mut carim = app.anon();
        choose(&mut carim, &link).await;
        let page = carim.get("/en/account/data.json").await;
        assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")));
        let held: serde_json::Value = serde_json::from_str(&page.body).unwrap();
        assert_eq!(held["account"]["email"], "carim@example.org");
        assert_eq!(held["roles"], serde_json::json!(["contributor"]));
        assert_eq!(held["accreditations"][0]["letter_reference"], "CST/2026/17");
        assert_eq!(held["accreditations"][0]["valid_until"], "2026-12-15");
        assert_eq!(held["sessions"][0]["this"], true);
        assert_eq!(held["letters"][0]["kind"], "invitation");
        let parts = ["changes", "drafts", "submissions", "files", "links", "events"];
        assert!(parts.iter().all(|part| held[part].is_array()), "{held:#}");
        let events = held["events"].as_array().unwrap();
        assert!(events.iter().any(|one| one["action"] == "invitation.used"));
        // Nobody else's, and nothing that opens anything.
        let secret = ["argon2", "amina@example.org", "token", "/account/invitations"];
        assert!(secret.iter().all(|one| !page.body.contains(one)), "{}", page.body);
        let changes = amina.get("/en/account/data.json").await;
        assert_eq!(changes.status, 200);
    }
}

on_both! {
    /// Case 25: of two administrators who change an account at once, each keeps what only they
    /// changed; the same of an accreditation.
    async fn case_25_two_who_change_an_account(app: TestApp) {
        use sti_tracker::web::AccountRole;
        app.focal_point("Farida", &["COMSTECH"]);
        let mut amina = app.administrator();
        let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
        let list = amina.see("/en/manage/accounts").await;
        let links = list.all("tbody th a").into_iter();
        let found = links.filter(|one| one.text().collect::<String>().trim() == "Farida");
        let person = found.map(|one| one.attr("href").unwrap().to_owned()).next().unwrap();
        let edit = format!("{person}/edit");
        let (one, other) = (amina.see(&edit).await, bilal.see(&edit).await);
        // One gives her another role, the other a new name.
        let (action, mut fields) = one.filled_form("Save", &[]);
        fields.push(("role".into(), "reviewer".into()));
        assert_eq!(amina.post(&action, &fields).await.status, 303);
        let met = bilal.submit(&other, "Save", &[("name", "Farida K.")]).await;
        assert_eq!(met.status, 422);
        assert!(met.says(".error-summary", "Somebody else changed this"));
        assert!(met.has("input[name=role][value=reviewer][checked]"), "{}", met.text("main"));
        assert_eq!(met.attribute("#name", "value").as_deref(), Some("Farida K."));
        assert_eq!(bilal.submit(&met, "Save", &[]).await.status, 303);
        let stands = amina.see(&edit).await;
        assert!(stands.has("input[name=role][value=reviewer][checked]"));
        assert_eq!(stands.attribute("#name", "value").as_deref(), Some("Farida K."));
        // Both change her name: what the other wrote stands beside it.
        let (one, other) = (amina.see(&edit).await, bilal.see(&edit).await);
        assert_eq!(amina.submit(&one, "Save", &[("name", "Farida One")]).await.status, 303);
        let met = bilal.submit(&other, "Save", &[("name", "Farida Two")]).await;
        assert!(met.body.contains("Farida One") && met.body.contains("Farida Two"));
        let terms = format!("{person}/accreditations/1");
        let (one, other) = (amina.see(&terms).await, bilal.see(&terms).await);
        assert_eq!(amina.submit(&one, "Save", &[("letter_reference", "L-1")]).await.status, 303);
        let until = [("valid_until_day", "31"), ("valid_until_month", "12"), ("valid_until_year", "2027")];
        let met = bilal.submit(&other, "Save", &until).await;
        assert_eq!(met.status, 422);
        assert_eq!(met.attribute("#letter_reference", "value").as_deref(), Some("L-1"));
        assert_eq!(bilal.submit(&met, "Save", &[]).await.status, 303);
        let stands = amina.see(&terms).await;
        assert_eq!(stands.attribute("#letter_reference", "value").as_deref(), Some("L-1"));
        assert_eq!(stands.attribute("#valid_until_year", "value").as_deref(), Some("2027"));
    }
}
