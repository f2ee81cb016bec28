//! What was backed up is there again, in a database of either kind.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::prelude::*;
use sti_tracker::accounts::store;
use sti_tracker::audit::events::{self, Event};
use sti_tracker::audit::{NewChange, Publication, Verb};
use sti_tracker::clock::Clock;
use sti_tracker::db::schema::{
    audit_events, blob_chunks, blobs, count_spans, organisations, revision, rollups, sessions,
    settings,
};
use sti_tracker::db::{Conn, Database};
use sti_tracker::error::{Error, Result};
use sti_tracker::facts::{self, NewFact};
use sti_tracker::figures;
use sti_tracker::operations::backup::{self, Figures, LEFT_OUT, kept_tables};
use sti_tracker::rules::measure::Unit;
use sti_tracker::rules::{Dating, FactKind, Origin, Step, TransactionType};
use tempfile::TempDir;

use super::files::{digests, open};
use crate::support::app::day;
use crate::support::databases::Scratch;
use crate::support::factory::{Act, Made, from, initiative};
use crate::support::{Backend, TestApp};
use crate::support::{measures, money};

/// A file in a folder of its own.
pub fn file() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("everything.backup");
    (folder, path)
}

/// An installation with a little of everything.
async fn lived_in(app: &TestApp) -> Made {
    let made = initiative("Clean water, “quoted” \\ and\nbroken \u{1f4a7}")
        .led_by("NER")
        .under("water")
        .published(app);
    let done = made.step(app, Step::Completed);
    let act = Act::of(Verb::Reported);
    let fact = made.report(app, act, done.id, Dating::day(day(2026, 3, 1)));
    made.document(
        app,
        Act::of(Verb::Documented),
        fact,
        "https://example.org/x",
    );
    made.verify(app, act, fact);
    let on = Dating::day(day(2026, 3, 1));
    let told = money::of(TransactionType::Pledge, 125_000, "USD", on).by("SAU");
    let number = told.clone().on(app, Act::of(Verb::Funded), &made);
    let correction = Act::of(Verb::FundingCorrected);
    told.to("COMSTECH")
        .correcting(number)
        .on(app, correction, &made);
    let plan = measures::plan(Unit::Other, "40", "20");
    let measured = measures::add(app, Act::of(Verb::Measured), &made, Err("Losses"), plan);
    measured.moved(
        app,
        &made,
        measures::plan(Unit::Other, "40", "25"),
        "A dry year",
    );
    measured.value(app, &made, 2025, "30.5");
    let later = from(&app.clock, day(2026, 12, 24));
    initiative("Held back").led_by("COMSTECH").make(app, later);
    initiative("A draft")
        .led_by("SDN")
        .make(app, Publication::Draft);
    app.administrator();
    let mut anon = app.anon();
    let note = [
        ("note", "It was 2025, not 2026"),
        ("contact", "reader@example.org"),
    ];
    let page = format!("/fr/initiatives/{}/corrections/new", made.reference);
    assert_eq!(anon.post(&page, &note).await.status, 303);
    app.write(|conn| {
        // A row that refers to a later one of its own table.
        let last: i64 = organisations::table
            .select(diesel::dsl::max(organisations::id))
            .first::<Option<i64>>(conn)?
            .unwrap();
        let first = organisations::table.filter(organisations::id.lt(last));
        let first: i64 = first
            .select(organisations::id)
            .order(organisations::id)
            .first(conn)?;
        diesel::update(organisations::table.find(first))
            .set(organisations::merged_into_id.eq(Some(last)))
            .execute(conn)?;
        store_blob(conn)
    });
    app.sees().await;
    made
}

fn store_blob(conn: &mut Conn) -> Result<()> {
    let digest = "0".repeat(64);
    diesel::insert_into(blobs::table)
        .values((
            blobs::sha256.eq(&digest),
            blobs::bytes.eq(300_000_i64),
            blobs::media_type.eq("application/pdf"),
        ))
        .execute(conn)?;
    for position in 0..3 {
        let content: Vec<u8> = (0..100_000_u32)
            .map(|n| (n * 7 + position as u32) as u8)
            .collect();
        diesel::insert_into(blob_chunks::table)
            .values((
                blob_chunks::sha256.eq(&digest),
                blob_chunks::position.eq(position),
                blob_chunks::content.eq(content),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The other kind, where it can be had.
fn other(app: &TestApp, test: &str) -> Option<Backend> {
    let other = app.backend.other();
    other.is_there(test).then_some(other)
}

on_both! {
    async fn what_is_restored_into_the_other_kind_is_the_same(app: TestApp) {
        let Some(other) = other(&app, "what_is_restored_into_the_other_kind_is_the_same") else { return };
        let made = lived_in(&app).await;
        let (_folder, path) = file();
        let database = &app.state.db;
        let written = backup::backup(database, app.clock.now(), &path).unwrap();
        assert_eq!(written, digests(database));
        let scratch = Scratch::empty(other);
        let restored = open(&scratch);
        let done = backup::restore(&restored, &app.clock, &path).unwrap();
        assert_eq!((done.figures, &done.digests), (Figures::Same, &written));
        assert_eq!(digests(&restored), written);
        assert_eq!(restored.read_now(events::first_break).unwrap(), None);
        drop(restored);
        let there = app.served_from(scratch, other).await;
        for path in [
            "/en/".to_owned(),
            "/ar/".to_owned(),
            "/fr/initiatives".to_owned(),
            "/en/initiatives?q=water".to_owned(),
            format!("/ar/initiatives/{}", made.reference),
            "/en/initiatives/STI-ZPEKJ".to_owned(),
            "/en/why/record".to_owned(),
            "/en/why/record?by=state&code=NER&as_at=2020-01-01&known_on=2026-11-21".to_owned(),
            "/fr/states".to_owned(),
            "/en/states/NER".to_owned(),
            "/en/organisations.csv".to_owned(),
            "/en/commitments".to_owned(),
        ] {
            let (here, there) = (app.anon().see(&path).await, there.anon().see(&path).await);
            assert_eq!(here.body, there.body, "{path}");
        }
        // People are there, and the next rows get numbers of their own.
        assert_eq!(there.anon().sign_in("Amina").await.status, 303);
        let next = initiative("The first after the move").led_by("NER").published(&there);
        there.sees().await;
        assert_eq!(there.anon().see(&format!("/en/initiatives/{}", next.reference)).await.status, 200);
        there.member("Bilal", &[]);
    }
}

on_both! {
    async fn the_same_kind_will_do_too(app: TestApp) {
        lived_in(&app).await;
        let (_folder, path) = file();
        let written = backup::backup(&app.state.db, app.clock.now(), &path).unwrap();
        let scratch = Scratch::empty(app.backend);
        let restored = open(&scratch);
        backup::restore(&restored, &app.clock, &path).unwrap();
        assert_eq!(digests(&restored), written);
        // What was restored can be backed up, and that restored.
        let again = backup::backup(&restored, app.clock.now(), &path).unwrap();
        assert_eq!(again, written);
    }
}

on_both! {
    async fn what_is_ended_does_not_come_back_to_life(app: TestApp) {
        let mut amina = app.administrator();
        amina.see("/en/account").await;
        let before: i64 = app.read(|conn| Ok(revision::table.select(revision::value).first(conn)?));
        let (_folder, path) = file();
        backup::backup(&app.state.db, app.clock.now(), &path).unwrap();
        let scratch = Scratch::empty(app.backend);
        let restored = open(&scratch);
        backup::restore(&restored, &app.clock, &path).unwrap();
        let (open, after): (i64, i64) = restored.read_now(|conn| {
            assert!(store::has_administrator(conn)?);
            Ok((sessions::table.count().get_result(conn)?, revision::table.select(revision::value).first(conn)?))
        }).unwrap();
        assert_eq!(open, 0);
        assert!(after > before, "pages that a process keeps must be made anew");
    }
}

on_both! {
    async fn case_24_a_database_with_anything_in_it_is_left_alone(app: TestApp) {
        let (_folder, path) = file();
        let before = backup::backup(&app.state.db, app.clock.now(), &path).unwrap();
        let refused = backup::restore(&app.state.db, &app.clock, &path).unwrap_err();
        let Error::Refused(why) = refused else { panic!("{refused}") };
        assert!(why.contains("not empty"), "{why}");
        assert_eq!(digests(&app.state.db), before);
    }
}

const COUNTER: &str = "test.counter";

/// One transaction: a number raised, an event written, a fact that figures count.
fn write_once(database: &Database, clock: &Clock, made: &Made) {
    database
        .write_now(|conn| {
            let counter: String = settings::table
                .find(COUNTER)
                .select(settings::value)
                .first(conn)?;
            let next = counter.parse::<i64>().unwrap() + 1;
            diesel::update(settings::table.find(COUNTER))
                .set(settings::value.eq(next.to_string()))
                .execute(conn)?;
            let event = Event {
                at: clock.now(),
                account: None,
                action: "test.done",
                subject: "x",
                detail: "",
            };
            events::append(conn, &event)?;
            let change = NewChange {
                initiative: Some(made.id),
                reference: made.reference.clone(),
                account: None,
                verb: Verb::Confirmed,
                origin: Origin::Secretariat,
                body: None,
                letter: None,
                publication: Publication::Now,
                reason: None,
            };
            let change = change.record(conn, clock.now())?;
            facts::append(
                conn,
                &NewFact::new(
                    made.id,
                    change,
                    FactKind::Confirmed,
                    Dating::day(clock.today()),
                ),
            )?;
            figures::refresh(conn, clock, &[made.id])
        })
        .unwrap();
}

on_both! {
    async fn a_backup_while_somebody_writes_is_of_one_instant(app: TestApp) {
        let Some(other) = other(&app, "a_backup_while_somebody_writes_is_of_one_instant") else { return };
        let made = lived_in(&app).await;
        app.write(|conn| {
            diesel::insert_into(settings::table)
                .values((settings::key.eq(COUNTER), settings::value.eq("0")))
                .execute(conn)?;
            Ok(())
        });
        let ends = Arc::new(AtomicBool::new(false));
        let (database, clock, stop, of) = (app.state.db.clone(), app.clock.clone(), Arc::clone(&ends), made.clone());
        let writer = std::thread::spawn(move || {
            let mut writes = 0;
            while !stop.load(Ordering::Relaxed) {
                write_once(&database, &clock, &of);
                writes += 1;
            }
            writes
        });
        let mut seen = BTreeSet::new();
        for _ in 0..3 {
            let (_folder, path) = file();
            let written = backup::backup(&app.state.db, app.clock.now(), &path).unwrap();
            let scratch = Scratch::empty(other);
            let restored = open(&scratch);
            let done = backup::restore(&restored, &app.clock, &path).unwrap();
            assert_eq!(done.figures, Figures::Same);
            assert_eq!(digests(&restored), written);
            let (counter, events): (String, i64) = restored.read_now(|conn| Ok((
                settings::table.find(COUNTER).select(settings::value).first(conn)?,
                audit_events::table.filter(audit_events::action.eq("test.done")).count().get_result(conn)?,
            ))).unwrap();
            assert_eq!(counter, events.to_string(), "half of a write");
            assert_eq!(restored.read_now(events::first_break).unwrap(), None);
            seen.insert(counter);
        }
        ends.store(true, Ordering::Relaxed);
        let writes: i64 = writer.join().unwrap();
        println!("{writes} writes meanwhile, seen at {seen:?}");
        assert!(writes > 3 && seen.len() > 1, "nothing was written meanwhile: {writes}, {seen:?}");
    }
}

on_both! {
    async fn figures_that_are_wrong_are_computed_anew(app: TestApp) {
        app.write(|conn| {
            diesel::update(rollups::table).set(rollups::amount.eq(rollups::amount + 1)).execute(conn)?;
            diesel::delete(count_spans::table.filter(count_spans::amount.gt(0))).execute(conn)?;
            Ok(())
        });
        let (_folder, path) = file();
        backup::backup(&app.state.db, app.clock.now(), &path).unwrap();
        let scratch = Scratch::empty(app.backend);
        let restored = open(&scratch);
        let done = backup::restore(&restored, &app.clock, &path).unwrap();
        assert_eq!(done.figures, Figures::Other);
        drop(restored);
        let there = app.served_from(scratch, app.backend).await;
        assert_eq!(there.anon().see("/en/").await.texts(".lead a.figure")[0], "80");
    }
}

on_both! {
    async fn no_table_is_forgotten(app: TestApp) {
        let kept = app.read(kept_tables);
        let kept = kept.iter().map(|table| table.name.clone());
        let all: BTreeSet<String> = kept.chain(LEFT_OUT.map(str::to_owned)).collect();
        let (_, schema) = crate::support::sources::files("src/db", "rs").into_iter()
            .find(|(path, _)| path == "schema.rs").unwrap();
        let named: BTreeSet<String> = schema
            .lines()
            .filter_map(|line| line.strip_prefix("    ")?.strip_suffix(") {"))
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| Some(line.split_once(" (")?.0.to_owned()))
            .collect();
        assert!(named.len() > 40, "the schema is read wrongly");
        assert_eq!(all, named);
        for table in app.read(kept_tables) {
            assert!(!table.key.is_empty(), "{} has no order", table.name);
        }
    }
}

#[test]
fn references_wait_for_nothing_afterwards() {
    if !Backend::Postgres.is_there("references_wait_for_nothing_afterwards") {
        return;
    }
    let (from, into) = (
        Scratch::loaded(Backend::Sqlite),
        Scratch::empty(Backend::Postgres),
    );
    let (_folder, path) = file();
    let clock = crate::support::databases::first_day();
    backup::backup(&open(&from), clock.now(), &path).unwrap();
    backup::restore(&open(&into), &clock, &path).unwrap();
    #[derive(QueryableByName)]
    struct Number {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        number: i64,
    }
    let mut conn = diesel::pg::PgConnection::establish(&into.address()).unwrap();
    let found: Number = diesel::sql_query(
        "SELECT count(*) AS number FROM pg_constraint WHERE contype = 'f' AND condeferrable",
    )
    .get_result(&mut conn)
    .unwrap();
    assert_eq!(found.number, 0);
}

#[cfg(unix)]
#[test]
fn a_backup_is_its_owners_and_whole_or_not_there() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::loaded(Backend::Sqlite);
    let (folder, path) = file();
    let now = crate::support::app::noon();
    backup::backup(&open(&scratch), now, &path).unwrap();
    backup::backup(&open(&scratch), now, &path).unwrap();
    let mode = std::fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let nowhere = folder.path().join("no/such/folder/file");
    let refused = backup::backup(&open(&scratch), now, &nowhere).unwrap_err();
    assert!(matches!(refused, Error::Refused(_)), "{refused}");
    let names = std::fs::read_dir(folder.path()).unwrap();
    assert_eq!(names.count(), 1, "something else is left");
}

#[test]
fn a_database_that_holds_nothing_is_not_backed_up() {
    let scratch = Scratch::empty(Backend::Sqlite);
    let (folder, path) = file();
    let refused = backup::backup(&open(&scratch), crate::support::app::noon(), &path).unwrap_err();
    let Error::Refused(why) = refused else {
        panic!("{refused}")
    };
    assert!(why.contains("DATABASE_URL"), "{why}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
