//! A reviewer from outside checks a documented fact.

use sti_tracker::audit::Verb;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Body, Origin, Role};
use sti_tracker::web::AccountRole;

use super::{proved, reported, speaks_for};
use crate::support::factory::{Act, Made, body};
use crate::support::{Client, TestApp};

pub const LIST: &str = "/en/manage/verification";

/// The page of the fact of a record, as the list leads to it.
pub async fn fact_page(client: &mut Client, made: &Made) -> Option<String> {
    place(client, LIST, made).await
}

/// Whether a list has the fact of a record.
pub async fn listed(client: &mut Client, list: &str, made: &Made) -> bool {
    place(client, list, made).await.is_some()
}

async fn place(client: &mut Client, list: &str, made: &Made) -> Option<String> {
    let mut address = list.to_owned();
    loop {
        let page = client.see(&address).await;
        let links = page.attributes("table.list a", "href");
        let of_it = links
            .into_iter()
            .find(|href| href.contains(&made.reference));
        let next = page.attributes("nav.pages a[rel=next]", "href").pop();
        match (of_it, next) {
            (Some(found), _) => return Some(found),
            (None, Some(next)) => address = next,
            (None, None) => return None,
        }
    }
}

pub fn documented(app: &TestApp) -> (Made, i64, i64) {
    let (made, fact) = reported(app);
    let act = Act::of(Verb::Documented);
    let document = made.document(app, act, fact, "https://example.org/proof");
    (made, fact, document)
}

on_both! {
    async fn a_reviewer_verifies_and_takes_it_back(app: TestApp) {
        let (made, _, _) = documented(&app);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        // Their way in is on every page.
        let page = rabia.see("/en/").await;
        assert!(page.has(&format!("header a[href='{LIST}']")));
        let address = fact_page(&mut rabia, &made).await.unwrap();
        let page = rabia.see(&address).await;
        assert!(page.has("a[href='https://example.org/proof']"), "no document beside it");
        assert!(page.text("dl.summary").contains("5 May 2026"));
        let long = "x".repeat(5_001);
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", long.as_str())]).await.status, 422);
        let answer = rabia.post(&address, &[("finding", "verify"), ("note", "Seen on the spot")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        assert_eq!(proved(&app).await, [1, 1, 1]);
        let done = rabia.follow(answer).await;
        assert!(done.has(".notice") && done.text("main").contains("Seen on the spot"));
        assert_eq!(fact_page(&mut rabia, &made).await, None);
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 422, "once is enough");
        // The history says who: a reviewer, for no body.
        let public = app.anon().see(&format!("/en/initiatives/{}", made.reference)).await;
        let t = Locale::En.messages();
        let history = public.texts("ol.history > li").remove(0);
        assert!(history.contains(t.record.verb_verified.as_str()), "{history}");
        assert!(history.contains(t.terms.origin_reviewer.as_str()), "{history}");
        assert!(history.contains("Seen on the spot"), "{history}");
        // Another's check is not one's own.
        let mut samir = app.member("Samir", &[AccountRole::Reviewer]);
        let back = format!("{address}/retraction");
        assert_eq!(samir.post(&back, &[("reason", "No")]).await.status, 422);
        assert_eq!(rabia.post(&back, &[("reason", "")]).await.status, 422);
        assert_eq!(rabia.post(&back, &[("reason", "It was another well")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        assert!(fact_page(&mut samir, &made).await.is_some());
        // A session that ends brings the note back.
        let answer = app.anon().post(&address, &[("finding", "verify"), ("note", "Half a thought")]).await;
        assert_eq!(answer.status, 401);
        assert!(answer.body.contains("Half a thought"));
    }
}

on_both! {
    async fn withdrawing_the_document_voids_the_check(app: TestApp) {
        let (made, fact, _) = documented(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let address = fact_page(&mut rabia, &made).await.unwrap();
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 1]);
        let work = format!("/en/manage/initiatives/{}/documents/1/withdrawal", made.reference);
        assert_eq!(amina.post(&work, &[("reason", "Forged")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 0, 0]);
        let page = rabia.see(&address).await;
        assert!(page.text("main").contains(Locale::En.messages().verification.check_void.as_str()));
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 422);
        // Another document, another check.
        made.document(&app, Act::of(Verb::Documented), fact, "https://example.org/other");
        assert_eq!(proved(&app).await, [1, 1, 0]);
        assert_eq!(fact_page(&mut rabia, &made).await.as_ref(), Some(&address));
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 1]);
    }
}

on_both! {
    async fn nobody_checks_what_is_theirs(app: TestApp) {
        let (made, _, _) = documented(&app);
        made.edit(&app, Act::of(Verb::Edited), |profile| {
            let of = |code: &str| app.read(|conn| body(conn, code));
            let (pakistan, sesric, uganda) = (of("PAK"), of("SESRIC"), of("UGA"));
            profile.roles.push((Role::Implementing, pakistan));
            profile.roles.push((Role::Participating, sesric));
            profile.roles.push((Role::Host, uganda));
        });
        app.sees().await;
        let mut outside = speaks_for(&app, "Umar", AccountRole::Reviewer, &["UGA"]);
        let address = fact_page(&mut outside, &made).await.unwrap();
        for (name, bodies) in [
            ("Nadia", &["NER"][..]),
            ("Parvez", &["KAZ", "PAK"]),
            ("Sami", &["SESRIC"]),
        ] {
            let mut inside = speaks_for(&app, name, AccountRole::Reviewer, bodies);
            assert_eq!(fact_page(&mut inside, &made).await, None, "{name}");
            let page = inside.see(&address).await;
            let why = Locale::En.messages().verification.why_member;
            assert!(page.text("main").contains(why.as_str()), "{name}");
            assert!(!page.has("main form.stack"), "{name}");
            let refused = inside.post(&address, &[("finding", "verify"), ("note", "I was there")]).await;
            assert_eq!(refused.status, 403, "{name}");
            let said = refused.text("main");
            assert!(said.contains(why.as_str()) && said.contains("I was there"), "{name}: {said}");
        }
        // Neither administrators nor contributors check anything.
        let mut amina = app.administrator();
        assert_eq!(amina.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 403);
        let mut carim = speaks_for(&app, "Carim", AccountRole::Contributor, &["KAZ"]);
        assert_eq!(carim.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 403);
        assert_eq!(carim.get(LIST).await.status, 403);
        assert_eq!(carim.get(&address).await.status, 403);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        assert_eq!(outside.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 1]);
    }
}

on_both! {
    async fn nobody_checks_what_belongs_to_their_state(app: TestApp) {
        use diesel::prelude::*;
        use sti_tracker::db::schema::organisations;
        let (made, _, _) = documented(&app);
        let (niger, comstech) = app.read(|conn| Ok((body(conn, "NER")?, body(conn, "COMSTECH")?)));
        let (Body::State(niger), Body::Organisation(comstech)) = (niger, comstech) else { panic!() };
        // A body of the state that leads is of the state.
        app.write(|conn| {
            let one = organisations::table.find(comstech);
            diesel::update(one).set(organisations::state_id.eq(niger)).execute(conn)?;
            Ok(())
        });
        let mut of_it = speaks_for(&app, "Omar", AccountRole::Reviewer, &["COMSTECH"]);
        assert_eq!(fact_page(&mut of_it, &made).await, None);
        // And the state is of what its bodies lead.
        made.edit(&app, Act::of(Verb::Edited), |profile| {
            profile.roles = vec![(Role::Lead, Body::Organisation(comstech))];
        });
        let mut niger = speaks_for(&app, "Nadia", AccountRole::Reviewer, &["NER"]);
        assert_eq!(fact_page(&mut niger, &made).await, None);
        let mut outside = speaks_for(&app, "Umar", AccountRole::Reviewer, &["UGA"]);
        assert!(fact_page(&mut outside, &made).await.is_some());
    }
}

on_both! {
    async fn case_22_nobody_checks_their_own_report(app: TestApp) {
        use sti_tracker::accounts::sessions;
        let both = [AccountRole::Administrator, AccountRole::Reviewer];
        let account = crate::support::app::account("Both", &both);
        let now = app.clock.now();
        let token = app.write(|conn| {
            let id = account.create(conn, now)?.unwrap();
            sessions::start(conn, id, now)
        });
        let mut both = Client::new(&app).with_session(token);
        let (made, _) = reported(&app);
        app.sees().await;
        let step = made.step(&app, sti_tracker::rules::Step::Started).number;
        let report = format!("/en/manage/initiatives/{}/milestones/{step}/report", made.reference);
        let fields = [
            ("reached_year", "2025"),
            ("link", "https://example.org/own"),
            ("source_kind", "official"),
        ];
        let answer = both.post(&report, &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        assert_eq!(fact_page(&mut both, &made).await, None);
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        let address = fact_page(&mut rabia, &made).await.unwrap();
        let why = Locale::En.messages().verification.why_own;
        assert!(both.see(&address).await.text("main").contains(why.as_str()));
        let refused = both.post(&address, &[("finding", "verify"), ("note", "It is so")]).await;
        assert_eq!(refused.status, 403);
        let said = refused.text("main");
        assert!(said.contains(why.as_str()) && said.contains("It is so"), "{said}");
        assert_eq!(rabia.post(&address, &[("finding", "verify"), ("note", "")]).await.status, 303);
    }
}

on_both! {
    async fn what_is_not_public_or_not_documented_waits_for_nobody(app: TestApp) {
        let (bare, _) = reported(&app);
        let (made, fact) = reported(&app);
        let niger = app.read(|conn| body(conn, "NER"));
        let draft = Act::of(Verb::Documented).by(niger).public(sti_tracker::audit::Publication::Draft);
        assert_eq!(draft.origin, Origin::Lead);
        made.document(&app, draft, fact, "https://example.org/draft");
        app.sees().await;
        let mut rabia = app.member("Rabia", &[AccountRole::Reviewer]);
        for made in [&bare, &made] {
            assert_eq!(fact_page(&mut rabia, made).await, None);
        }
        for code in ["1", "1.2", "x", "1.99999999999999999999", "%00", "9.1"] {
            let address = format!("/en/manage/initiatives/{}/facts/{code}", made.reference);
            assert!(matches!(rabia.get(&address).await.status, 400 | 404), "{code}");
        }
        for after in ["x", "STI-AAAAA.1.1", "..", "%00"] {
            assert_eq!(rabia.get(&format!("{LIST}?after={after}")).await.status, 400, "{after}");
        }
    }
}
