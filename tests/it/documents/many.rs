//! Twelve thousand documents on one record.

use std::time::Instant;

use diesel::prelude::*;
use sti_tracker::audit::Verb;
use sti_tracker::db::schema::{changes, documents, fact_documents};
use sti_tracker::figures;
use sti_tracker::on_backend;
use sti_tracker::web::assets;

use super::{proved, reported};
use crate::support::TestApp;
use crate::support::factory::Act;

const MANY: i32 = 12_000;

/// Links that back a fact, each with a change of its own.
fn fill(app: &TestApp, initiative: i64, fact: i64) {
    let now = app.clock.now();
    app.write(|conn| {
        for first in (1..=MANY).step_by(500) {
            let numbers = first..first + 500;
            let rows: Vec<_> = numbers
                .clone()
                .map(|_| {
                    (
                        changes::initiative_id.eq(initiative),
                        changes::verb.eq("documented"),
                        changes::origin.eq("secretariat"),
                        changes::recorded_at.eq(now),
                        changes::stage.eq("published"),
                        changes::public_at.eq(now),
                    )
                })
                .collect();
            on_backend!(conn, c => diesel::insert_into(changes::table).values(&rows).execute(c))?;
            let last: i64 = changes::table.select(diesel::dsl::max(changes::id)).first::<Option<i64>>(conn)?.unwrap();
            let rows: Vec<_> = numbers
                .map(|number| {
                    (
                        documents::initiative_id.eq(initiative),
                        documents::number.eq(number),
                        documents::change_id.eq(last - i64::from(first + 499 - number)),
                        documents::form.eq("link"),
                        documents::url.eq(format!("https://example.org/{number}")),
                        documents::title.eq(format!("Attachment {number} of the final report")),
                        documents::source_kind.eq("official"),
                        documents::confidential.eq(false),
                    )
                })
                .collect();
            on_backend!(conn, c => diesel::insert_into(documents::table).values(&rows).execute(c))?;
        }
        let of_it: Vec<(i64, i64)> = documents::table
            .filter(documents::initiative_id.eq(initiative))
            .select((documents::id, documents::change_id))
            .load(conn)?;
        for some in of_it.chunks(1_000) {
            let rows: Vec<_> = some
                .iter()
                .map(|(document, change)| {
                    (
                        fact_documents::fact_id.eq(fact),
                        fact_documents::document_id.eq(*document),
                        fact_documents::change_id.eq(*change),
                    )
                })
                .collect();
            on_backend!(conn, c => diesel::insert_into(fact_documents::table).values(&rows).execute(c))?;
        }
        // As either database does by itself after a while.
        diesel::sql_query("ANALYZE").execute(conn)?;
        Ok(())
    });
}

on_both! {
    async fn case_32_twelve_thousand_documents_stay_usable(app: TestApp) {
        let mut amina = app.administrator();
        amina.get("/healthz").await;
        let (made, fact) = reported(&app);
        fill(&app, made.id, fact);
        let clock = app.clock.clone();
        let began = Instant::now();
        app.write(|conn| figures::refresh(conn, &clock, &[made.id]));
        // Shown with `--nocapture`.
        println!("{:?}: a refresh of 12,000 documents takes {:?}", app.backend, began.elapsed());
        assert_eq!(proved(&app).await, [1, 1, 0]);
        let mut reader = app.anon().with("accept-encoding", "br");
        let style = reader.see(assets::stylesheet_path()).await.wire.len();
        let public = format!("/en/initiatives/{}", made.reference);
        let work = format!("/en/manage/initiatives/{}", made.reference);
        for path in [public.clone(), format!("{public}/documents"), format!("{public}/documents?after=6000")] {
            let began = Instant::now();
            let (statements, page) = reader.cost(&path).await;
            let bytes = page.wire.len() + style;
            println!("{path}: {statements} statements, {bytes} bytes, {:?}", began.elapsed());
            assert_eq!(page.status, 200, "{path}");
            assert!(statements <= 15 && bytes <= 60 * 1024, "{path}: {statements}, {bytes}");
        }
        for path in [work.clone(), format!("{work}/documents?after=11990")] {
            let began = Instant::now();
            let (statements, page) = amina.cost(&path).await;
            println!("{path}: {statements} statements, {:?}", began.elapsed());
            assert!(page.status == 200 && statements <= 15, "{path}: {statements}");
        }
        let page = reader.see(&public).await;
        assert_eq!(page.all("section[aria-labelledby=documents] li").len(), 20);
        assert!(page.text("section[aria-labelledby=documents]").contains("12,000"));
        // From page to page each of them once.
        let mut seen = std::collections::BTreeSet::new();
        let mut next = format!("{public}/documents");
        for _ in 0..5 {
            let page = reader.see(&next).await;
            for link in page.attributes("table.list tbody a[href^='https://example.org/']", "href") {
                assert!(seen.insert(link.clone()), "{link} twice");
            }
            next = page.attributes("nav.pages a[rel=next]", "href").remove(0);
        }
        assert_eq!(seen.len() % 5, 0, "{}", seen.len());
        let all: std::collections::BTreeSet<String> =
            (1..=seen.len()).map(|number| format!("https://example.org/{number}")).collect();
        assert_eq!(seen, all);
        let list = amina.see(&format!("{work}/documents")).await;
        assert!(list.all("main li, main tbody tr").len() <= 60, "{}", list.all("main li").len());
        let page = reader.see(&format!("{public}/documents?after=11970")).await;
        let next = page.attributes("nav.pages a[rel=next]", "href").remove(0);
        let last = reader.see(&next).await;
        assert_eq!(last.all("table.list tbody tr").len(), 10);
        assert!(!last.has("nav.pages a[rel=next]"));
        assert_eq!(reader.get(&format!("{public}/documents?after=x")).await.status, 400);
        let file = reader.see(&format!("{public}/documents.csv")).await;
        assert_eq!(file.body.lines().count(), 12_001);
        // The proof stands on any of them: one is withdrawn, and it is documented still.
        let reason = [("reason", "Twice")];
        let answer = amina.post(&format!("{work}/documents/1/withdrawal"), &reason).await;
        assert_eq!(answer.status, 303);
        assert_eq!(proved(&app).await, [1, 1, 0]);
        made.verify(&app, Act::of(Verb::Verified), fact);
        assert_eq!(proved(&app).await, [1, 1, 1]);
        let page = app.anon().see(&public).await;
        assert!(page.has("ol.milestones .tag-ok"), "the page and the figures agree");
    }
}
