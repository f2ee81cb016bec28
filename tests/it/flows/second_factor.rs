//! A second factor: set up, used at the sign-in, lost, turned off; by forms alone.

use chrono::TimeDelta;
use diesel::prelude::*;
use sti_tracker::accounts::factor::totp::Secret;
use sti_tracker::audit::events;
use sti_tracker::db::schema::{audit_events, letters, recovery_codes, sessions};
use sti_tracker::web::AccountRole;

use super::accounts::{CHOSEN, link, row};
use crate::support::app::PASSWORD;
use crate::support::{Client, Page, TestApp};

/// The secret that a page shows to those who type it.
pub fn secret_of(page: &Page) -> Secret {
    Secret::stored(page.text("main code.secret").replace(' ', ""))
}

/// The code that an app shows now.
pub fn code(app: &TestApp, secret: &Secret) -> String {
    secret.code_at(app.clock.now()).unwrap()
}

/// Lets time go by.
pub fn wait(app: &TestApp, seconds: i64) {
    app.clock.set(app.clock.now() + TimeDelta::seconds(seconds));
}

/// Chooses what to do with one's second factor.
async fn choose(who: &mut Client, typed: &[(&str, &str)]) -> Page {
    let form = who.see("/en/account/second-factor").await;
    let typed = [&[("password", PASSWORD)], typed].concat();
    who.submit(&form, "Continue", &typed).await
}

/// Sets up an app; the secret, and the recovery codes.
pub async fn set_up_app(app: &TestApp, who: &mut Client) -> (Secret, Vec<String>) {
    let answer = choose(who, &[("act", "app")]).await;
    let page = who.follow(answer).await;
    let secret = secret_of(&page);
    let typed = [("one_time_code", code(app, &secret))];
    let typed = typed
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let page = who.submit(&page, "Confirm", &typed).await;
    assert_eq!(
        page.text("h1"),
        "Your recovery codes",
        "{}",
        page.text("main")
    );
    (secret, page.texts("main ol.codes code"))
}

/// Gives the password, and comes to the page that asks for a code.
pub async fn half_in(who: &mut Client, name: &str) -> Page {
    let answer = who.sign_in(name).await;
    assert_eq!(answer.status, 303);
    let page = who.follow(answer).await;
    assert_eq!(page.text("h1"), "Enter your code");
    page
}

/// Gives a code.
pub async fn give(who: &mut Client, page: &Page, code: &str) -> Page {
    who.submit(page, "Sign in", &[("one_time_code", code)])
        .await
}

/// The code in the newest letter.
pub fn mailed(app: &TestApp) -> String {
    let body: String = app.read(|conn| {
        let newest = letters::table.order(letters::id.desc());
        Ok(newest.select(letters::body).first(conn)?)
    });
    let is_code = |line: &&str| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit());
    let found = body.lines().find(is_code);
    found
        .unwrap_or_else(|| panic!("no code in {body:?}"))
        .to_owned()
}

/// What happened to an account: who did what, with what detail.
pub fn happened(app: &TestApp, name: &str) -> Vec<(Option<i64>, String, String)> {
    let subject = format!("account {}", row(app, name));
    app.read(|conn| {
        let of = audit_events::table.filter(audit_events::subject.eq(subject));
        Ok(of
            .order(audit_events::id)
            .select((
                audit_events::account_id,
                audit_events::action,
                audit_events::detail,
            ))
            .load(conn)?)
    })
}

/// A code that is not the right one.
fn other_than(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

on_both! {
    async fn a_code_of_an_app_is_asked_for_after_the_password(app: TestApp) {
        let mut amina = app.administrator();
        let mut elsewhere = app.anon();
        elsewhere.sign_in("Amina").await;
        let page = amina.see("/en/account").await;
        assert!(page.has("main a[href='/en/account/second-factor']"));
        // A code that does not fit confirms nothing, and the square stays the same.
        let answer = choose(&mut amina, &[("act", "app")]).await;
        let page = amina.follow(answer).await;
        let secret = secret_of(&page);
        assert!(page.has("main svg.square path") && page.has("main a[href^='otpauth://totp/']"));
        let wrong = amina
            .submit(&page, "Confirm", &[("one_time_code", &other_than(&code(&app, &secret)))])
            .await;
        assert_eq!((wrong.status, secret_of(&wrong)), (422, secret.clone()));
        assert!(app.anon().sign_in("Amina").await.location().unwrap().ends_with("/manage"));
        let right = amina.submit(&wrong, "Confirm", &[("one_time_code", &code(&app, &secret))]).await;
        assert_eq!((right.status, right.texts("main ol.codes code").len()), (200, 10));
        // Whoever got in by the password alone does not stay.
        assert_eq!(elsewhere.get("/en/account").await.status, 401);
        assert_eq!(amina.get("/en/account").await.status, 200);

        // The password alone opens nothing.
        let page = half_in(&mut elsewhere, "Amina").await;
        for path in ["/en/account", "/en/manage", "/en/account/second-factor"] {
            assert_eq!(elsewhere.get(path).await.status, 401, "{path}");
        }
        // Setting it up again was a code too: it does not work twice.
        let used = give(&mut elsewhere, &page, &code(&app, &secret)).await;
        assert_eq!(used.status, 422);
        assert_eq!(used.attributes(".error-summary a", "href"), ["#one_time_code"]);
        assert_eq!(used.attribute("#one_time_code", "value"), None);
        wait(&app, 30);
        let spaced = code(&app, &secret);
        let spaced = format!(" {} {} ", &spaced[..3], &spaced[3..]);
        let answer = give(&mut elsewhere, &page, &spaced).await;
        assert_eq!(answer.location().as_deref(), Some("/en/manage"));
        assert_eq!(elsewhere.get("/en/account").await.status, 200);
        // Another browser with the same code comes too late.
        let mut third = app.anon();
        let page = half_in(&mut third, "Amina").await;
        assert_eq!(give(&mut third, &page, &code(&app, &secret)).await.status, 422);
        app.read(|conn| { assert_eq!(events::first_break(conn)?, None); Ok(()) });
    }
}

on_both! {
    async fn a_clock_that_is_off_by_half_a_minute_does_no_harm(app: TestApp) {
        let mut amina = app.administrator();
        let (secret, _) = set_up_app(&app, &mut amina).await;
        wait(&app, 300);
        let now = app.clock.now();
        let at = |seconds| secret.code_at(now + TimeDelta::seconds(seconds)).unwrap();
        let mut late = app.anon();
        let page = half_in(&mut late, "Amina").await;
        for off in [-60, 60] {
            assert_eq!(give(&mut late, &page, &at(off)).await.status, 422, "{off}");
        }
        assert_eq!(give(&mut late, &page, &at(-30)).await.status, 303);
        let mut early = app.anon();
        let page = half_in(&mut early, "Amina").await;
        // Digits as an Arabic keyboard gives them.
        let arabic: String = at(30)
            .chars()
            .map(|c| char::from_u32(c as u32 - '0' as u32 + '٠' as u32).unwrap())
            .collect();
        assert_eq!(give(&mut early, &page, &arabic).await.status, 303);
        // A step that was used closes those before it.
        let mut again = app.anon();
        let page = half_in(&mut again, "Amina").await;
        assert_eq!(give(&mut again, &page, &at(0)).await.status, 422);
    }
}

on_both! {
    async fn who_signs_in_seldom_gets_a_code_by_mail(app: TestApp) {
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        let page = carim.see("/en/account/second-factor").await;
        assert!(page.says("main", "the outbox"), "nothing is sent here");
        let answer = choose(&mut carim, &[("act", "mail")]).await;
        let page = carim.follow(answer).await;
        assert!(page.says("main", "carim@example.org"));
        let sent = mailed(&app);
        let page = carim.submit(&page, "Confirm", &[("one_time_code", &sent)]).await;
        assert_eq!(page.texts("main ol.codes code").len(), 10);
        // What was used is out of the letter.
        let left: i64 = app.read(|conn| {
            let whole = letters::table.filter(letters::body.ne(""));
            Ok(whole.count().get_result(conn)?)
        });
        assert_eq!(left, 0);

        let mut elsewhere = app.anon();
        let page = half_in(&mut elsewhere, "Carim").await;
        assert!(page.says("main", "on its way to carim@example.org"));
        let first = mailed(&app);
        // One letter in flight: signing in again writes no other, nor does asking at once.
        half_in(&mut elsewhere, "Carim").await;
        let waits = elsewhere.submit(&page, "Send another code", &[]).await;
        assert!(waits.says(".notice", "Wait two minutes"));
        assert_eq!(mailed(&app), first);
        wait(&app, 120);
        let again = elsewhere.submit(&page, "Send another code", &[]).await;
        assert!(again.says(".notice", "codes sent before work no more"));
        let second = mailed(&app);
        if first != second {
            assert_eq!(give(&mut elsewhere, &again, &first).await.status, 422);
        }
        let answer = give(&mut elsewhere, &again, &second).await;
        assert_eq!(answer.location().as_deref(), Some("/en/manage"));

        // Five tries, and its time: then it is over, and another letter can be had at once.
        let mut third = app.anon();
        let page = half_in(&mut third, "Carim").await;
        let sent = mailed(&app);
        for _ in 0..5 {
            assert_eq!(give(&mut third, &page, &other_than(&sent)).await.status, 422);
        }
        assert_eq!(give(&mut third, &page, &sent).await.status, 422);
        let page = third.submit(&page, "Send another code", &[]).await;
        let sent = mailed(&app);
        wait(&app, 9 * 60);
        assert_eq!(half_in(&mut third, "Carim").await.status, 200);
        wait(&app, 60);
        assert_eq!(give(&mut third, &page, &sent).await.status, 422);
    }
}

on_both! {
    async fn an_administrator_without_a_mail_server_cannot_lock_themselves_out(app: TestApp) {
        let mut amina = app.administrator();
        let page = amina.see("/en/account/second-factor").await;
        assert_eq!(page.attributes("main input[name=act]", "value"), ["app"]);
        let answer = choose(&mut amina, &[("act", "mail")]).await;
        assert_eq!(answer.attributes(".error-summary a", "href"), ["#act"]);
    }
}

on_both! {
    async fn a_recovery_code_lets_in_once(app: TestApp) {
        let mut amina = app.administrator();
        let (_, codes) = set_up_app(&app, &mut amina).await;
        let stored: Vec<String> = app.read(|conn| {
            Ok(recovery_codes::table.select(recovery_codes::code_hash).load(conn)?)
        });
        assert!(stored.len() == 10 && stored.iter().all(|hash| !codes.contains(hash)));
        let mut elsewhere = app.anon();
        let page = half_in(&mut elsewhere, "Amina").await;
        let typed = codes[0].to_lowercase().replace('-', " ");
        let typed = [("one_time_recovery", typed.as_str())];
        let answer = elsewhere.submit(&page, "Sign in", &typed).await;
        assert_eq!(answer.status, 303);
        let page = elsewhere.see("/en/account/second-factor").await;
        assert!(page.says("main", "9 that still work"));
        let mut again = app.anon();
        let page = half_in(&mut again, "Amina").await;
        let refused = again.submit(&page, "Sign in", &typed).await;
        assert_eq!(refused.attributes(".error-summary a", "href"), ["#one_time_recovery"]);

        // New ones take the place of the old; the second of them proves who asks.
        let typed = [("act", "codes"), ("one_time_recovery", &codes[1])];
        let page = choose(&mut elsewhere, &typed).await;
        let new = page.texts("main ol.codes code");
        assert!(new.len() == 10 && new.iter().all(|code| !codes.contains(code)));
        let page = half_in(&mut again, "Amina").await;
        let refused = again.submit(&page, "Sign in", &[("one_time_recovery", &codes[2])]).await;
        assert_eq!(refused.status, 422);
        let taken = again.submit(&page, "Sign in", &[("one_time_recovery", &new[0])]).await;
        assert_eq!(taken.status, 303);
    }
}

on_both! {
    async fn changing_and_turning_off_need_password_and_code(app: TestApp) {
        let mut carim = app.member("Carim", &[AccountRole::Contributor]);
        let (secret, codes) = set_up_app(&app, &mut carim).await;
        wait(&app, 30);
        let now = code(&app, &secret);
        for typed in [
            [("password", "not this one"), ("one_time_code", now.as_str())],
            [("password", PASSWORD), ("one_time_code", &other_than(&now))],
        ] {
            let typed = [&[("act", "off")], typed.as_slice()].concat();
            let form = carim.see("/en/account/second-factor").await;
            let page = carim.submit(&form, "Continue", &typed).await;
            assert_eq!(page.attributes(".error-summary a", "href"), ["#password"]);
            assert!(!page.body.contains("not this one"));
        }
        // Another app: the old one counts until the new one is confirmed.
        let answer = choose(&mut carim, &[("act", "app"), ("one_time_code", &now)]).await;
        let page = carim.follow(answer).await;
        let other = secret_of(&page);
        wait(&app, 30);
        let mut elsewhere = app.anon();
        let step = half_in(&mut elsewhere, "Carim").await;
        assert_eq!(give(&mut elsewhere, &step, &code(&app, &secret)).await.status, 303);
        carim.submit(&page, "Confirm", &[("one_time_code", &code(&app, &other))]).await;
        wait(&app, 30);
        let step = half_in(&mut elsewhere, "Carim").await;
        assert_eq!(give(&mut elsewhere, &step, &code(&app, &secret)).await.status, 422);
        let old = elsewhere.submit(&step, "Sign in", &[("one_time_recovery", &codes[0])]).await;
        assert_eq!(old.status, 422, "recovery codes go with their app");
        let off = choose(&mut carim, &[("act", "off"), ("one_time_code", &code(&app, &other))]).await;
        assert!(carim.follow(off).await.has(".notice"));
        let answer = app.anon().sign_in("Carim").await;
        assert_eq!(answer.location().as_deref(), Some("/en/manage"));
    }
}

on_both! {
    async fn ten_wrong_codes_lock_the_account(app: TestApp) {
        let mut amina = app.administrator();
        let (secret, _) = set_up_app(&app, &mut amina).await;
        wait(&app, 30);
        let mut eve = app.anon();
        let page = half_in(&mut eve, "Amina").await;
        let wrong = other_than(&code(&app, &secret));
        let first = give(&mut eve, &page, &wrong).await;
        for _ in 1..9 {
            give(&mut eve, &page, &wrong).await;
        }
        // The right password in between does not give ten more.
        let mut eve = eve.at(9);
        let page = half_in(&mut eve, "Amina").await;
        give(&mut eve, &page, &wrong).await;
        let locked = give(&mut eve, &page, &code(&app, &secret)).await;
        assert_eq!((locked.status, &locked.body), (422, &first.body));
        let happened = happened(&app, "Amina");
        let locks = happened.iter().filter(|one| one.1 == "account.locked");
        assert_eq!(locks.count(), 1);
        // The password is refused as well, as if it were wrong; what is open goes on.
        assert_eq!(app.anon().at(10).sign_in("Amina").await.status, 422);
        assert_eq!(amina.get("/en/account").await.status, 200);
        wait(&app, 15 * 60);
        let mut eve = eve.at(11);
        let page = half_in(&mut eve, "Amina").await;
        assert_eq!(give(&mut eve, &page, &code(&app, &secret)).await.status, 303);
    }
}

on_both! {
    async fn a_wrong_password_says_nothing_of_a_second_factor(app: TestApp) {
        let mut amina = app.administrator();
        set_up_app(&app, &mut amina).await;
        app.member("Nadia", &[]);
        let mut seen = Vec::new();
        for name in ["amina", "nadia", "nobody"] {
            let email = format!("{name}@example.org");
            // The look for what other instances wrote comes by the clock.
            app.sees().await;
            let before = app.state.db.statements();
            let fields = [("email", email.as_str()), ("password", "not this one")];
            let page = app.anon().post("/en/account/sign-in", &fields).await;
            let statements = app.state.db.statements() - before;
            assert!(page.header("set-cookie").is_none());
            seen.push((page.status, page.body.replace(name, "x"), statements));
        }
        assert!(seen.iter().all(|one| *one == seen[0]), "{seen:#?}");
    }
}

on_both! {
    async fn a_half_open_session_ends_after_ten_minutes_or_by_leaving(app: TestApp) {
        let mut amina = app.administrator();
        let (secret, _) = set_up_app(&app, &mut amina).await;
        let mut late = app.anon();
        let page = half_in(&mut late, "Amina").await;
        wait(&app, 600);
        let over = give(&mut late, &page, &code(&app, &secret)).await;
        assert_eq!((over.status, over.text("h1")), (401, "Sign in".into()));
        assert!(over.says(".error-summary", "Begin again"));
        let page = half_in(&mut late, "Amina").await;
        let token = late.cookie.clone();
        late.post::<&str, &str>("/en/account/sign-out", &[]).await;
        late.cookie = token;
        assert_eq!(give(&mut late, &page, &code(&app, &secret)).await.status, 401);
        // It is no row among the sessions.
        let open: i64 = app.read(|conn| Ok(sessions::table.count().get_result(conn)?));
        assert_eq!(open, 1);
    }
}

on_both! {
    async fn whoever_reads_the_mail_still_needs_the_second_factor(app: TestApp) {
        let mut amina = app.administrator();
        let (secret, _) = set_up_app(&app, &mut amina).await;
        let mut eve = app.anon();
        let form = eve.see("/en/account/password/forgotten").await;
        eve.submit(&form, "Ask for a letter", &[("email", "amina@example.org")]).await;
        let page = eve.see(&link(&app)).await;
        let answer = eve.submit(&page, "Choose and sign in", &[("password", CHOSEN)]).await;
        let page = eve.follow(answer).await;
        assert_eq!(page.text("h1"), "Enter your code");
        assert_eq!(eve.get("/en/account").await.status, 401);
        wait(&app, 30);
        assert_eq!(give(&mut eve, &page, &code(&app, &secret)).await.status, 303);
    }
}

on_both! {
    async fn what_was_typed_survives_both_steps(app: TestApp) {
        let mut amina = app.administrator();
        let (secret, _) = set_up_app(&app, &mut amina).await;
        let form = amina.see("/en/manage/initiatives/new").await;
        wait(&app, 13 * 60 * 60);
        let typed = [("title_en", "Typed for an hour"), ("kind", "event")];
        let sign_in = amina.submit(&form, "publish", &typed).await;
        assert_eq!(sign_in.status, 401);
        let person = [("email", "amina@example.org"), ("password", PASSWORD)];
        let step = amina.submit(&sign_in, "Sign in", &person).await;
        assert_eq!((step.status, step.text("h1")), (200, "Enter your code".into()));
        // A slip of the finger loses nothing.
        let step = give(&mut amina, &step, "000").await;
        assert_eq!(step.status, 422);
        let back = give(&mut amina, &step, &code(&app, &secret)).await;
        assert_eq!(back.status, 200, "{}", back.text("main"));
        let again = amina.submit(&back, "Go back to what you had typed", &[]).await;
        let (_, fields) = again.filled_form("publish", &[]);
        let title = fields.iter().find(|(name, _)| name == "title_en").unwrap();
        assert_eq!(title.1, "Typed for an hour");
        // And where somebody wanted to go.
        let mut other = app.anon();
        let person = [person[0], person[1], ("next", "/ar/manage/letters")];
        let answer = other.post("/en/account/sign-in", &person).await;
        let step = other.follow(answer).await;
        wait(&app, 30);
        let answer = give(&mut other, &step, &code(&app, &secret)).await;
        assert_eq!(answer.location().as_deref(), Some("/ar/manage/letters"));
    }
}
