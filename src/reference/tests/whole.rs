//! What is there after a load, and that a second one changes nothing.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::{Loaded, files, load, load_context};
use super::{Fixture, on_each, on_each_empty};
use crate::audit::events;
use crate::db::schema::{audit_events, changes, initiative_versions as versions, revision};
use crate::db::{Conn, schema};
use crate::error::Result;
use crate::{commitments, documents, frameworks, groups, meetings, organisations, priorities};
use crate::{states, themes};

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The rows of every table.
fn row_counts(conn: &mut Conn) -> Result<BTreeMap<String, i64>> {
    let names = match conn {
        Conn::Sqlite(_) => "SELECT name FROM sqlite_master WHERE type = 'table'",
        Conn::Postgres(_) => {
            "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'"
        }
    };
    let names: Vec<Name> = diesel::sql_query(names).load(conn)?;
    names
        .into_iter()
        .map(|Name { name }| {
            let query = format!("SELECT CAST(COUNT(*) AS BIGINT) AS n FROM {name}");
            let Count { n } = diesel::sql_query(query).get_result(conn)?;
            Ok((name, n))
        })
        .collect()
}

fn revision_of(fixture: &Fixture) -> i64 {
    fixture.read(|conn| Ok(revision::table.select(revision::value).first(conn)?))
}

#[test]
fn everything_is_there() {
    on_each(|fixture| {
        load_context(&fixture.db, &fixture.clock).unwrap();
        let counts = fixture.read(row_counts);
        let expected = [
            ("frameworks", 1),
            ("themes", 10),
            ("priorities", 12),
            ("states", 57),
            ("state_suspensions", 3),
            ("state_groups", 5),
            ("group_memberships", 92),
            ("commitments", 29),
            ("commitment_targets", 5),
            ("baselines", 7),
            ("meetings", 8),
            ("initiatives", 80),
            ("initiative_versions", 80),
            ("documents", 80),
            ("budget_versions", 8),
            ("context_indicators", 37),
            ("context_values", 19_940),
            ("changes", 81),
            ("audit_events", 82),
            ("reference_loads", 3),
        ];
        for (table, rows) in expected {
            assert_eq!(counts.get(table), Some(&rows), "{table}");
        }
        assert_eq!(counts["facts"], counts["fact_documents"]);
        assert_eq!(fixture.read(events::first_break), None);
    });
}

#[test]
fn a_second_load_changes_nothing() {
    on_each_empty(|fixture| {
        let (db, clock) = (&fixture.db, &fixture.clock);
        let (version, rows) = (files::version().unwrap(), 80);
        assert_eq!(load(db, clock).unwrap(), Loaded::Version { version, rows });
        let rows = 19_940;
        let first = load_context(db, clock).unwrap();
        assert_eq!(first, Loaded::Version { version, rows });
        let before = (fixture.read(row_counts), revision_of(fixture));
        let statements = db.statements();
        assert_eq!(load(db, clock).unwrap(), Loaded::Before);
        assert_eq!(db.statements(), statements + 1);
        assert_eq!(load_context(db, clock).unwrap(), Loaded::Before);
        assert_eq!((fixture.read(row_counts), revision_of(fixture)), before);
    });
}

#[test]
fn a_load_that_is_interrupted_leaves_nothing() {
    on_each_empty(|fixture| {
        let (db, clock) = (&fixture.db, &fixture.clock);
        let rename = |from: &str, to: &str| {
            let sql = format!("ALTER TABLE {from} RENAME TO {to}");
            let done = db.write_now(|conn| Ok(diesel::sql_query(sql).execute(conn)?));
            done.unwrap();
        };
        // Totals are the last thing that a load writes.
        rename("rollups", "elsewhere");
        let before = fixture.read(row_counts);
        assert!(load(db, clock).is_err());
        assert!(load_context(db, clock).is_err());
        assert_eq!(fixture.read(row_counts), before);
        rename("elsewhere", "rollups");
        assert!(load(db, clock).is_ok());
    });
}

#[test]
fn pages_see_it() {
    on_each(|fixture| {
        let now = fixture.clock.now();
        fixture.read(|conn| {
            let framework = frameworks::default(conn)?.id;
            let promised = commitments::all(conn, framework, now)?;
            let adopted = promised.iter().filter(|one| one.is_adopted()).count();
            assert_eq!((promised.len(), adopted), (29, 25));
            let second = promised[1].target().unwrap();
            assert_eq!((second.value, second.year), (Some(2.0), Some(2025)));
            assert_eq!(promised[0].target().unwrap().value, None);
            assert_eq!(
                commitments::baselines(conn, promised[0].id, fixture.clock.now())?.len(),
                3
            );

            let states = states::with_suspensions(conn)?;
            assert_eq!(states.len(), 57);
            let of = |code: &str| {
                let mut all = states.iter();
                all.find(|(state, _)| state.code == code).unwrap().1.clone()
            };
            assert_eq!(of("SYR")[0].to.to_iso(), "2025-03-07");
            assert_eq!(of("EGY")[0].from.to_iso(), "1979-05");
            assert!(of("NER").is_empty());

            let ldc = groups::by_code(conn, "LDC")?.id;
            let today = fixture.clock.today();
            assert_eq!(groups::members(conn, ldc, today, now)?.len(), 21);
            assert_eq!(themes::all(conn)?.len(), 10);
            assert_eq!(priorities::all(conn, framework)?[3].themes.len(), 3);
            assert_eq!(meetings::all(conn)?[0].code, "SC-7");
            Ok(())
        });
    });
}

#[test]
fn institutions_go_by_all_their_names() {
    on_each(|fixture| {
        fixture.read(|conn| {
            let bodies = organisations::entered(conn)?;
            let institutions: Vec<_> = bodies.iter().filter(|body| body.institution).collect();
            assert_eq!(institutions.len(), 18);
            assert_eq!(institutions[0].code, "OIC-GS");
            assert_eq!(
                institutions[1].steering_committee.as_deref(),
                Some("yes (coordinator)")
            );
            for (name, code) in [
                ("islamic development bank", "ISDB"),
                ("IsDB Group", "ISDB"),
                ("ISESCO", "ICESCO"),
                ("OIC CERT", "OIC-CERT"),
                ("Islamic University in Uganda", "IUIU"),
                (
                    "منظمة العالم الإسلامي للتربية والعلوم والثقافة (إيسيسكو)",
                    "ICESCO",
                ),
            ] {
                let found = organisations::find_by_name(conn, name)?.unwrap();
                assert_eq!(organisations::find(conn, found)?.code, code);
            }
            let sesame = organisations::find_by_name(conn, "SESAME")?.unwrap();
            let jordan = states::by_code(conn, "JOR")?.id;
            assert_eq!(organisations::find(conn, sesame)?.state, Some(jordan));
            Ok(())
        });
    });
}

#[test]
fn records_are_public_and_nobody_speaks_for_them() {
    on_each(|fixture| {
        fixture.read(|conn| {
            let alignments: Vec<String> = versions::table.select(versions::alignment).load(conn)?;
            let oic = alignments.iter().filter(|code| *code == "oic").count();
            assert_eq!((oic, alignments.len() - oic), (54, 26));
            let public: i64 = schema::initiatives::table
                .filter(schema::initiatives::public_version_id.is_not_null())
                .count()
                .get_result(conn)?;
            assert_eq!(public, 80);
            let spoken: i64 = changes::table
                .filter(
                    changes::account_id
                        .is_not_null()
                        .or(changes::state_id.is_not_null()),
                )
                .count()
                .get_result(conn)?;
            assert_eq!(spoken, 0);
            let loads: Vec<(String, Option<i64>)> = audit_events::table
                .filter(audit_events::action.eq("reference.loaded"))
                .select((audit_events::subject, audit_events::account_id))
                .load(conn)?;
            assert_eq!(loads, [("reference".to_owned(), None)]);
            Ok(())
        });
        let egypt = fixture.initiative("STI-WPD95");
        let documents = fixture.read(|conn| documents::of_initiative(conn, egypt.id, None));
        assert_eq!(documents[0].title, "naturenews.africa");
    });
}
