//! A duplicate begins with texts and profile, and with nothing that happened.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use sti_tracker::audit::Verb;
use sti_tracker::rules::{Dating, FactKind, Kind, Nature, Step};
use sti_tracker::web::AccountRole;

use super::one_page::holds;
use super::speaker;
use crate::flows::reference_of;
use crate::support::TestApp;
use crate::support::app::account;
use crate::support::factory::{Act, Made, Said, initiative};
use crate::support::sources::files;

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// Every table that hangs on a record, out of the schema itself, with how many rows one has.
fn hanging(app: &TestApp, made: &Made) -> BTreeMap<String, i64> {
    let (_, schema) = files("src/db", "rs")
        .into_iter()
        .find(|(path, _)| path == "schema.rs")
        .unwrap();
    let tables = schema.split("diesel::table! {").skip(1);
    let tables = tables.filter(|table| table.contains(" initiative_id -> "));
    let names = tables.map(|table| {
        let line = table.lines().find(|line| line.contains(") {")).unwrap();
        line.trim().split(' ').next().unwrap().to_owned()
    });
    let count = |name: String| {
        let n = app.read(|conn| {
            let sql = format!(
                "SELECT COUNT(*) AS n FROM {name} WHERE initiative_id = {}",
                made.id
            );
            Ok(diesel::sql_query(sql).get_result::<Count>(conn)?.n)
        });
        (name, n)
    };
    names.map(count).filter(|(_, n)| *n > 0).collect()
}

/// A record with everything that a record can hang on it.
fn rich(app: &TestApp) -> Made {
    let made = initiative("Cyber drill 2025")
        .about("Teams of all states")
        .of_kind(Kind::Event);
    let made = made.under("water").led_by("NER").published(app);
    let held = made.step(app, Step::Held).id;
    made.plan(
        app,
        Act::of(Verb::Planned),
        held,
        Dating::year(2025).unwrap(),
        false,
    );
    made.add_milestone(
        app,
        Act::of(Verb::Planned),
        Nature::Outcome,
        Dating::year(2026).unwrap(),
    );
    let fact = made.report(
        app,
        Act::of(Verb::Reported),
        held,
        Dating::year(2025).unwrap(),
    );
    made.document(
        app,
        Act::of(Verb::Documented),
        fact,
        "https://example.org/drill",
    );
    made.verify(app, Act::of(Verb::Confirmed), fact);
    made.say(
        app,
        Act::of(Verb::Declared),
        Said::on(FactKind::Suspended, Dating::Unknown),
    );
    let (id, now) = (made.id, app.clock.now());
    let somebody = account("Xenia", &[AccountRole::Contributor]);
    app.write(|conn| {
        let author = somebody.create(conn, now)?.unwrap();
        conn.batch_execute(&format!(
            "INSERT INTO budget_versions (initiative_id, change_id, amount_minor, currency) \
             SELECT {id}, MAX(id), 100, 'USD' FROM changes; \
             INSERT INTO submissions (initiative_id, account_id, submitted_at) \
             VALUES ({id}, {author}, '2026-11-01 00:00:00'); \
             INSERT INTO review_comments (submission_id, field, comment) \
             SELECT MAX(id), 'title', 'Shorter' FROM submissions;"
        ))?;
        Ok(())
    });
    made
}

on_both! {
    async fn case_09_a_duplicate_takes_nothing_that_happened(app: TestApp) {
        let made = rich(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let path = format!("/en/manage/initiatives/{}/duplicate", made.reference);
        let page = amina.see(&path).await;
        let form = amina.submit(&page, "page", &[]).await;
        let (_, fields) = form.filled_form("publish", &[]);
        let taken = [
            ("title_en", "Cyber drill 2025"),
            ("summary_en", "Teams of all states"),
            ("kind", "event"),
            ("theme", "water"),
            ("body_1", "state:NER"),
            ("series", "Cyber drill"),
        ];
        holds(&fields, &taken);
        let empty = ["budget", "announced_year", "word", "source", "letter_reference", "reason"];
        for (name, value) in fields.iter().filter(|(name, _)| empty.contains(&name.as_str())) {
            assert_eq!(value, "", "{name}");
        }
        let answer = amina.submit(&form, "publish", &[("title_en", "Cyber drill 2026")]).await;
        let reference = reference_of(&answer);
        let new = Made::known(&app, &reference);
        let mut found = hanging(&app, &new);
        found.remove("count_spans");
        let lifecycle = i64::try_from(Kind::Event.lifecycle().len()).unwrap();
        let expected = [
            ("changes", 1),
            ("facts", 1), // that the secretariat adopts it
            ("initiative_versions", 1),
            ("milestones", lifecycle),
        ];
        let expected = expected.map(|(name, n)| (name.to_owned(), n));
        assert_eq!(found, BTreeMap::from(expected), "something came along");
        assert!(hanging(&app, &made).len() > 7, "the record had everything");
        assert!(new.milestones(&app).iter().all(|one| one.plan.due.is_unknown()));
        // Both are editions of one series now.
        let series = |id: i64| {
            use sti_tracker::db::schema::initiative_versions as versions;
            app.read(|conn| {
                Ok(versions::table
                    .filter(versions::initiative_id.eq(id))
                    .order(versions::id.desc())
                    .select(versions::series_id)
                    .first::<Option<i64>>(conn)?)
            })
        };
        assert!(series(new.id).is_some() && series(new.id) == series(made.id));
    }
}

on_both! {
    async fn a_lead_duplicates_step_by_step(app: TestApp) {
        let made = initiative("Cyber drill 2025").of_kind(Kind::Event).led_by("NER").published(&app);
        let foreign = initiative("Other").led_by("PAK").published(&app);
        app.sees().await;
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let path = |made: &Made| format!("/fr/manage/initiatives/{}/duplicate", made.reference);
        assert_eq!(carim.get(&path(&foreign)).await.status, 403);
        let page = carim.see(&path(&made)).await;
        let answer = carim.submit(&page, "guided", &[]).await;
        let entry = answer.location().unwrap();
        let texts = carim.see(&format!("{entry}/texts")).await;
        holds(&texts.filled_form("save", &[]).1, &[("title_en", "Cyber drill 2025")]);
        carim.submit(&texts, "save", &[("title_en", "Cyber drill 2026")]).await;
        let check = carim.see(&format!("{entry}/check")).await;
        let answer = carim.submit(&check, "draft", &[]).await;
        assert_eq!(answer.location(), Some(format!("{entry}/confirmation")), "{}", answer.text("main"));
        // A lead writes nothing to the public record by it.
        assert_eq!(crate::flows::entering::changes(&app, &made.reference).len(), 1);
    }
}
