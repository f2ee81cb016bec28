//! Made-up installations: everything to try, nothing real touched, and every page says so.

use std::collections::BTreeSet;

use diesel::dsl::count_star;
use diesel::prelude::*;
use sti_tracker::accounts::model::Email;
use sti_tracker::accounts::store::credentials;
use sti_tracker::audit::events;
use sti_tracker::db::schema::{
    account_roles, changes, count_spans, initiative_versions as versions, initiatives,
    organisations, submissions, version_roles,
};
use sti_tracker::error::Error;
use sti_tracker::figures;
use sti_tracker::frameworks;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Coded, Kind, Moment, Shown, Slice, Status};
use sti_tracker::synthesis::{self, Synthesise};

use crate::support::TestApp;
use crate::support::factory::initiative;

fn made_up(initiatives: u32, seed: u64) -> Synthesise {
    Synthesise { initiatives, seed }
}

fn make(app: &TestApp, initiatives: u32, seed: u64) {
    synthesis::run(&app.state.db, &app.clock, &made_up(initiatives, seed)).unwrap();
}

/// Reference and titles of every record, and what was said of them when.
fn all(app: &TestApp) -> Vec<(String, Option<String>, i64)> {
    app.read(|conn| {
        Ok(initiatives::table
            .inner_join(changes::table)
            .group_by((initiatives::reference, initiatives::title_en))
            .order(initiatives::reference)
            .select((initiatives::reference, initiatives::title_en, count_star()))
            .load(conn)?)
    })
}

on_both! {
    async fn a_made_up_installation_holds_everything_to_try(app: TestApp) {
        let shipped: BTreeSet<_> = all(&app).into_iter().collect();
        make(&app, 700, 7);
        let now: BTreeSet<_> = all(&app).into_iter().collect();
        assert_eq!(now.len(), shipped.len() + 700);
        assert!(shipped.is_subset(&now), "a shipped record was touched");
        app.read(|conn| {
            assert_eq!(events::first_break(conn)?, None);
            let framework = frameworks::default(conn)?.id;
            let today = app.clock.today();
            let moment = Moment { as_at: today, known_on: today };
            let kept = figures::from_rollups(conn, framework, moment, Shown::every(&Slice::NAMES))?;
            let computed = figures::from_facts(conn, &app.clock, framework, moment)?;
            assert!(kept.tally() == computed.tally(), "rollups and facts differ");
            let counts: Vec<String> = count_spans::table
                .filter(count_spans::from_day.le(today))
                .filter(count_spans::to_day.gt(today))
                .select(count_spans::counted)
                .distinct()
                .load(conn)?;
            for status in Status::ALL {
                let code = format!("status.{}", status.code());
                assert!(counts.contains(&code), "nothing is {code}");
            }
            assert!(counts.contains(&"proved.verified".to_owned()));
            let kinds: Vec<String> = versions::table.select(versions::kind).distinct().load(conn)?;
            assert_eq!(kinds.len(), Kind::ALL.len());
            let stages: Vec<String> = changes::table.select(changes::stage).distinct().load(conn)?;
            assert_eq!(stages.len(), 3);
            let waiting: i64 = submissions::table
                .filter(submissions::outcome.is_null())
                .count()
                .get_result(conn)?;
            assert!(waiting > 0);
            Ok(())
        });
    }

    async fn those_who_lead_are_invented(app: TestApp) {
        make(&app, 100, 3);
        let names: Vec<String> = app.read(|conn| {
            let loaded = changes::table
                .filter(changes::verb.eq("loaded"))
                .filter(changes::initiative_id.is_not_null())
                .select(changes::initiative_id.assume_not_null());
            Ok(version_roles::table
                .inner_join(versions::table)
                .inner_join(organisations::table)
                .filter(version_roles::role.eq("lead"))
                .filter(versions::initiative_id.ne_all(loaded))
                .select(organisations::name_en.assume_not_null())
                .distinct()
                .load(conn)?)
        });
        assert!(!names.is_empty());
        assert!(names.iter().all(|name| name.starts_with("Fictitious ")), "{names:?}");
    }

    async fn nobody_signs_in_with_an_invented_account(app: TestApp) {
        make(&app, 5, 1);
        app.read(|conn| {
            let roles: i64 = account_roles::table.count().get_result(conn)?;
            assert_eq!(roles, 3);
            for name in ["contributor", "secretariat", "reviewer"] {
                let address = Email::parse(&format!("made-up-{name}@example.org")).unwrap();
                assert!(!credentials(conn, &address)?.unwrap().active);
            }
            Ok(())
        });
    }

    async fn every_page_says_that_it_is_made_up(app: TestApp) {
        let mut anon = app.anon();
        assert!(!anon.see("/en/").await.has(".made-up"));
        make(&app, 5, 1);
        app.sees().await;
        for locale in Locale::ALL {
            let words = locale.messages().common.made_up.to_string();
            for path in ["/", "/initiatives", "/states/NER", "/account/sign-in", "/no-such-page"] {
                let page = anon.get(&format!("/{}{path}", locale.code())).await;
                assert_eq!(page.text(".made-up"), words, "{path}");
            }
        }
    }

    async fn real_records_are_not_mixed_with_made_up_ones(app: TestApp) {
        initiative("A real one").published(&app);
        let refused = synthesis::run(&app.state.db, &app.clock, &made_up(5, 1));
        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
        assert!(!app.anon().see("/en/").await.has(".made-up"));
    }

    async fn more_can_be_made_up_later(app: TestApp) {
        make(&app, 10, 1);
        make(&app, 10, 2);
        assert_eq!(all(&app).len(), 100);
    }
}

/// The same records from the same seed, on whichever database.
#[test]
fn a_seed_says_it_all() {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::support::Backend;
    use crate::support::app::tell;

    let found: Rc<RefCell<Vec<Vec<_>>>> = Rc::default();
    for backend in [Backend::Sqlite, Backend::Sqlite, Backend::Postgres] {
        let found = Rc::clone(&found);
        tell("synthesis::a_seed_says_it_all", backend, move |app| {
            let found = Rc::clone(&found);
            async move {
                make(&app, 40, 99);
                found.borrow_mut().push(all(&app));
            }
        });
    }
    let found = found.borrow();
    assert!(found.iter().all(|one| *one == found[0]));
}
