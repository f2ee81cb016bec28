//! `check`: sound installations are found sound, and each kind of damage is found and named.

use std::process::Command;

use diesel::connection::SimpleConnection;
use sti_tracker::audit::Verb;
use sti_tracker::operations::check::{self, Found};
use sti_tracker::rules::measure::{Standard, Unit};
use sti_tracker::rules::{Dating, Step, TransactionType};
use sti_tracker::synthesis::{self, Synthesise};
use sti_tracker::web::AccountRole;

use super::saboteur::Saboteur;
use crate::figures::story::{DAYS, Story, begins};
use crate::support::app::day;
use crate::support::factory::{Act, Made, initiative};
use crate::support::{Backend, TestApp, measures, money};

fn look(app: &TestApp) -> Vec<Found> {
    app.read(|conn| check::check(conn, &app.clock))
}

fn holds(app: &TestApp) -> Vec<Found> {
    let found = look(app);
    assert!(
        found.iter().all(Found::holds),
        "{:#?}",
        check::lines(&found)
    );
    found
}

/// A record with a little of everything, and people.
fn furnished(app: &TestApp) -> Made {
    let made = initiative("Clean water")
        .led_by("NER")
        .under("water")
        .published(app);
    let act = Act::of(Verb::Reported);
    let done = made.step(app, Step::Completed);
    let fact = made.report(app, act, done.id, Dating::day(day(2026, 3, 1)));
    made.document(app, act, fact, "https://example.org/x");
    made.verify(app, Act::of(Verb::Verified), fact);
    let on = Dating::day(day(2026, 3, 1));
    let told = money::of(TransactionType::Pledge, 125_000, "USD", on).by("SAU");
    let number = told.clone().on(app, Act::of(Verb::Funded), &made);
    let correction = Act::of(Verb::FundingCorrected);
    told.correcting(number).on(app, correction, &made);
    app.member("Rashid", &[AccountRole::Reviewer]);
    app.member("Mariam", &[AccountRole::Contributor]);
    made
}

on_both! {
    async fn a_sound_installation_is_found_sound(app: TestApp) {
        let found = holds(&app);
        // Something was looked at, but for what the shipped data has none of.
        let nothing: Vec<&str> = found
            .iter()
            .filter(|one| one.looked_at() == 0)
            .map(Found::name)
            .collect();
        assert_eq!(nothing, ["checks", "reports"]);
        assert_eq!(found.len(), check::names().count());
        furnished(&app);
        crate::support::rounds::example(&app);
        let found = holds(&app);
        assert!(found.iter().all(|one| one.looked_at() > 0));
        let lines = check::lines(&found);
        assert_eq!(lines.last().unwrap(), "all 12 invariants hold");
        assert!(lines[5].starts_with("checks: 1 checks of reports: holds"), "{lines:?}");
    }

    async fn a_made_up_installation_is_found_sound(app: TestApp) {
        let made_up = Synthesise { initiatives: 700, seed: 11 };
        synthesis::run(&app.state.db, &app.clock, &made_up).unwrap();
        holds(&app);
    }

    async fn an_installation_is_found_sound_after_a_story(app: TestApp) {
        let mut story = Story::new(&app, 77);
        for n in 0..DAYS / 2 {
            // What an embargo held back until today may or may not have been brought in yet.
            if n % 3 != 0 {
                app.write(|conn| sti_tracker::figures::settle(conn, &app.clock));
            }
            story.live(&app, begins() + chrono::Days::new(n));
            if n % 5 == 0 {
                holds(&app);
            }
        }
        holds(&app);
    }

    async fn figures_that_do_not_follow_from_the_facts(app: TestApp) {
        let made = furnished(&app);
        let mut s = Saboteur::new(&app, &made);
        s.finds(
            "UPDATE count_spans SET amount = 2 WHERE counted = 'record' AND initiative_id = ME",
            "figures", "REF", "kept is 2 record from ",
        );
        s.finds(
            "DELETE FROM count_spans WHERE counted = 'status.completed' AND initiative_id = ME",
            "figures", "REF", "the facts say 1 status.completed from ",
        );
        s.finds(
            "UPDATE count_spans SET counted = 'nonsense' WHERE counted = 'record' AND initiative_id = ME",
            "figures", "REF", "does not know: nonsense",
        );
        s.finds(
            "UPDATE initiatives SET public_version_id = NULL WHERE id = ME",
            "figures", "REF", "another profile",
        );
        s.finds(
            "DELETE FROM planned_milestones WHERE initiative_id = ME; INSERT INTO planned_milestones \
             (milestone_id, initiative_id, due_first, due_last, due_precision) \
             SELECT MAX(id), ME, '2026-01-01', '2026-01-01', 'day' FROM milestones WHERE initiative_id = ME",
            "figures", "REF", "kept otherwise",
        );
        // A fact that nobody refreshed the figures after.
        s.finds(
            "UPDATE facts SET day_first = '2026-03-02', day_last = '2026-03-02' WHERE id = FACT",
            "figures", "REF", "the facts say",
        );
        s.finds(
            "UPDATE rollups SET amount = amount + 1 WHERE slice = 'theme' AND counted = 'record' \
             AND slice_key = (SELECT CAST(id AS TEXT) FROM themes WHERE code = 'water')",
            "figures", "theme water, oic, record", "the total kept changes by",
        );
        s.finds("DELETE FROM rollups WHERE slice = 'lead-state'", "figures", "lead-state NER", "changes by 0");
        s.finds(
            "UPDATE rollups SET slice = 'planet' WHERE slice = 'priority'",
            "figures", "planet", "does not know",
        );
    }

    async fn totals_and_lists_that_disagree(app: TestApp) {
        let made = furnished(&app);
        // With the first request of a day totals are summed up to it.
        app.anon().see("/en/").await;
        let mut s = Saboteur::new(&app, &made);
        for slice in ["theme", "kind"] {
            s.finds(
                &format!("DELETE FROM rollups WHERE slice = '{slice}' AND counted = 'adopted'"),
                "totals", "oic, adopted", &format!("by {slice} do not add up"),
            );
        }
        s.finds(
            "UPDATE rollups SET amount = amount + 7 WHERE slice = 'all' AND counted = 'record' \
             AND alignment = 'aligned'",
            "totals", "aligned, record, all", "overall it is",
        );
        s.finds(
            "DELETE FROM rollups WHERE slice = 'lead-state' AND counted = 'record' \
             AND slice_key = (SELECT CAST(id AS TEXT) FROM states WHERE iso3 = 'NER')",
            "totals", "oic, record, lead NER", "by lead it is 0 on",
        );
        s.finds(
            "UPDATE totals SET amount = amount + 1 WHERE slice = 'theme' AND counted = 'record'",
            "totals", "oic, record", "not the sum of its days",
        );
        s.finds("DELETE FROM totals WHERE slice = 'state'", "totals", "state", "not the sum of its days");
        s.finds(
            "UPDATE totals SET amount = amount + 1 WHERE slice = 'kind' AND slice_key = 'event' \
             AND counted = 'record' AND alignment = 'oic'",
            "lists", "/initiatives?kind=event", "the total is",
        );
        // A list that is longer or shorter than the total above it.
        s.finds(
            "DELETE FROM count_spans WHERE initiative_id = ME AND counted = 'status.completed'",
            "lists", "/initiatives?status=completed", "the page says",
        );
        s.finds(
            "DELETE FROM count_spans WHERE initiative_id = ME AND counted = 'status.completed'",
            "lists", "/initiatives?all", "cannot be shown: an initiative without a status",
        );
    }

    async fn checks_by_those_whom_they_concern(app: TestApp) {
        let made = furnished(&app);
        let mut s = Saboteur::new(&app, &made);
        let rashid = "(SELECT id FROM accounts WHERE name = 'Rashid')";
        let checked = format!("UPDATE changes SET account_id = {rashid} WHERE id = (SELECT change_id FROM facts WHERE id = CHECK);");
        let place = "REF.2";
        s.finds(
            &format!("{checked} UPDATE changes SET account_id = {rashid} WHERE id = (SELECT change_id FROM facts WHERE id = FACT)"),
            "checks", place, "by whoever reported it",
        );
        let accredited = |terms: &str, values: &str| format!(
            "{checked} INSERT INTO accreditations (account_id, deputy, {terms}) VALUES ({rashid}, FALSE, {values})"
        );
        let niger = "(SELECT id FROM states WHERE iso3 = 'NER')";
        s.finds(&accredited("state_id", niger), "checks", place, "on 2026-11-21");
        s.finds(
            &accredited("state_id, valid_from, valid_until", &format!("{niger}, '2026-11-21', '2026-11-21'")),
            "checks", place, "a body that it concerns",
        );
        // An organisation of the state, too.
        s.finds(
            &format!("UPDATE organisations SET state_id = {niger} WHERE code = 'COMSTECH'; {}",
                accredited("organisation_id", "(SELECT id FROM organisations WHERE code = 'COMSTECH')")),
            "checks", place, "a body that it concerns",
        );
        s.finds(
            &format!("UPDATE changes SET state_id = {niger} WHERE id = (SELECT change_id FROM facts WHERE id = CHECK)"),
            "checks", place, "a body that it concerns",
        );
        // Not who spoke for it before, or since.
        for terms in ["'2020-01-01', '2026-11-20'", "'2026-11-22', NULL"] {
            let sql = accredited("state_id, valid_from, valid_until", &format!("{niger}, {terms}"));
            let found = s.under(&sql);
            assert!(found.iter().all(Found::holds), "{:#?}", check::lines(&found));
        }
        // What was added to the account after the check began after it.
        let sql = format!(
            "{}; INSERT INTO audit_events (at, action, subject, detail, previous_digest, digest) \
             SELECT '2026-11-21 23:00:00', 'accreditation.added', 'account ' || CAST({rashid} AS TEXT), \
             'state ' || CAST({niger} AS TEXT), '', ''",
            accredited("state_id", niger)
        );
        let checks = s.under(&sql).into_iter().find(|one| one.name() == "checks").unwrap();
        assert!(checks.holds());
    }

    async fn documents_and_files_that_are_not_what_they_were(app: TestApp) {
        let made = furnished(&app);
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let me = made.id;
        app.write(|conn| {
            let sql = format!(
                "INSERT INTO blobs (sha256, bytes, media_type) VALUES ('{hash}', 3, 'application/pdf'); \
                 INSERT INTO documents (initiative_id, number, change_id, form, sha256, title, source_kind, confidential, file_name) \
                 SELECT {me}, 9, change_id, 'file', '{hash}', 'A report', 'official', FALSE, 'a.pdf' \
                 FROM documents WHERE initiative_id = {me}"
            );
            conn.batch_execute(&sql)?;
            for (position, content) in [(0, "ab"), (1, "c")] {
                let content = hex::encode(content);
                let content = match app.backend {
                    Backend::Sqlite => format!("x'{content}'"),
                    Backend::Postgres => format!("'\\x{content}'"),
                };
                conn.batch_execute(&format!(
                    "INSERT INTO blob_chunks (sha256, position, content) VALUES ('{hash}', {position}, {content})"
                ))?;
            }
            Ok(())
        });
        holds(&app);
        let mut s = Saboteur::new(&app, &made);
        let of = format!("WHERE sha256 = '{hash}'");
        let place = "REF document 9";
        s.finds(&format!("DELETE FROM blobs {of}"), "documents", place, "its file is missing");
        s.finds(&format!("DELETE FROM blobs {of}"), "links", "table blob_chunks", "2 rows whose sha256");
        s.finds(&format!("DELETE FROM blob_chunks {of} AND position = 0"), "documents", place, "piece 0");
        s.finds(&format!("DELETE FROM blob_chunks {of} AND position = 1"), "documents", place, "has 2 bytes, it should have 3");
        let x = if app.backend == Backend::Sqlite { "x'78'" } else { "'\\x78'" };
        s.finds(
            &format!("UPDATE blob_chunks SET content = {x} {of} AND position = 1"),
            "documents", place, "not the one that was handed in",
        );
        s.finds(
            "UPDATE documents SET initiative_id = 0 WHERE initiative_id = ME AND number = 1",
            "documents", "document 1", "without a record",
        );
        s.finds(
            "UPDATE documents SET initiative_id = 0 WHERE initiative_id = ME AND number = 1",
            "links", "table documents", "initiative_id is in no row of initiatives",
        );
        s.finds(
            "UPDATE fact_documents SET fact_id = (SELECT MIN(id) FROM facts) WHERE fact_id = FACT",
            "documents", "REF document 1", "another record",
        );
        s.finds(
            "UPDATE fact_documents SET change_id = (SELECT MIN(id) FROM changes) WHERE fact_id = FACT",
            "documents", "REF document 1", "a change of another record",
        );
    }

    async fn a_chain_of_events_that_is_not_whole(app: TestApp) {
        let made = furnished(&app);
        let mut s = Saboteur::new(&app, &made);
        s.finds(
            "UPDATE audit_events SET detail = 'change 0' WHERE id = 3",
            "events", "event 3 of the chain", "does not follow",
        );
        s.finds("DELETE FROM audit_events WHERE id = 5", "events", "event 5 of the chain", "does not follow");
        s.finds("DELETE FROM audit_events WHERE id = 1", "events", "event 1 of the chain", "does not follow");
        // Nothing breaks where the end is cut off; changes without an event tell.
        s.finds(
            "DELETE FROM audit_events WHERE id >= (SELECT MIN(id) FROM audit_events WHERE subject = 'REF')",
            "events", "", if app.backend == Backend::Sqlite { "events are gone" } else { "has no event" },
        );
        s.finds(
            "DELETE FROM audit_events WHERE id >= (SELECT MIN(id) FROM audit_events WHERE subject = 'REF')",
            "events", "REF", "has no event",
        );
    }

    async fn rows_of_a_record_that_do_not_belong_together(app: TestApp) {
        let made = furnished(&app);
        let mut s = Saboteur::new(&app, &made);
        let other = "(SELECT MIN(id) FROM initiatives)";
        s.finds("UPDATE initiatives SET reference = 'STI-O0I1L' WHERE id = ME", "record", "STI-O0I1L", "no reference");
        s.finds("UPDATE changes SET public_at = NULL WHERE initiative_id = ME", "record", "REF", "without an instant");
        s.finds("UPDATE changes SET stage = 'draft' WHERE initiative_id = ME", "record", "REF", "is not published");
        s.finds(
            "UPDATE changes SET public_at = '2020-01-01 00:00:00' WHERE initiative_id = ME",
            "record", "REF", "before it was recorded",
        );
        s.finds(
            "UPDATE facts SET supersedes_id = (SELECT MIN(id) FROM facts) WHERE id = FACT",
            "record", "REF", "one of another record",
        );
        s.finds("UPDATE facts SET supersedes_id = CHECK WHERE id = FACT", "record", "REF", "a circle");
        s.finds("UPDATE facts SET about_id = NULL WHERE id = CHECK", "record", "REF", "a check is of nothing");
        s.finds("UPDATE facts SET about_id = CHECK WHERE id = CHECK", "record", "REF", "no report");
        s.finds("UPDATE facts SET milestone_id = NULL WHERE id = FACT", "record", "REF", "of no milestone");
        s.finds(
            &format!("UPDATE facts SET document_id = (SELECT MIN(id) FROM documents WHERE initiative_id <> ME) WHERE id = CHECK; -- {other}"),
            "record", "REF", "a document of another record",
        );
        s.finds("UPDATE facts SET day_first = '2026-04-01' WHERE id = FACT", "record", "REF", "after its last");
        s.finds(
            "UPDATE milestone_versions SET change_id = (SELECT MIN(id) FROM changes WHERE initiative_id <> ME) \
             WHERE milestone_id IN (SELECT id FROM milestones WHERE initiative_id = ME)",
            "record", "REF.1", "a change of another record",
        );
        for (table, thing) in [
            ("initiative_versions", "a profile"), ("facts", "a fact"), ("documents", "a document"),
            ("transactions", "a transaction"),
        ] {
            s.finds(
                &format!("UPDATE {table} SET change_id = (SELECT MIN(id) FROM changes WHERE initiative_id <> ME) WHERE initiative_id = ME"),
                "record", "REF", &format!("{thing} belongs to a change of another record"),
            );
        }
        s.finds(
            "INSERT INTO version_themes (version_id, theme_id, is_primary) \
             SELECT v.id, (SELECT id FROM themes WHERE code = 'education'), TRUE \
             FROM initiative_versions v WHERE v.initiative_id = ME",
            "record", "REF", "two primary themes",
        );
        s.finds("UPDATE initiative_versions SET parent_id = initiative_id WHERE initiative_id = ME", "record", "REF", "part of itself");
        s.finds(
            "UPDATE group_memberships SET supersedes_id = id WHERE id = (SELECT MIN(id) FROM group_memberships)",
            "record", "", "a membership supersedes",
        );
        s.finds(
            "INSERT INTO commitment_declarations (id, commitment_id, change_id, supersedes_id, fulfilled, declared_on, reason) \
             SELECT 900, MIN(c.id), (SELECT MIN(id) FROM changes), 900, FALSE, '2026-01-01', 'x' FROM commitments c",
            "record", "C", "a declaration supersedes",
        );
        s.finds("DELETE FROM initiatives WHERE id = ME", "links", "table facts", "rows whose initiative_id");
    }

    async fn amounts_that_mean_nothing(app: TestApp) {
        let made = furnished(&app);
        let mut s = Saboteur::new(&app, &made);
        s.finds("UPDATE transactions SET currency = 'QQQ' WHERE initiative_id = ME", "money", "REF", "not known");
        s.finds("UPDATE transactions SET currency = 'QQQ' WHERE initiative_id = ME", "lists", "/funding", "QQQ");
        let row = "INSERT INTO budget_versions (initiative_id, change_id, amount_minor, currency) \
             SELECT ME, MAX(id), VALUES FROM changes WHERE initiative_id = ME";
        s.finds(&row.replace("VALUES", "5, NULL"), "money", "REF", "without a currency");
        s.finds(&row.replace("VALUES", "0, 'USD'"), "money", "REF", "nothing or less");
        s.finds(&row.replace("VALUES", "1, 'EURO'"), "money", "REF", "not known");
        s.finds(
            "UPDATE transactions SET document_id = (SELECT MIN(id) FROM documents WHERE initiative_id <> ME) WHERE initiative_id = ME",
            "money", "REF.T1", "its document",
        );
        let correction = "WHERE initiative_id = ME AND supersedes_id IS NOT NULL";
        s.finds(&format!("UPDATE transactions SET number = 5 {correction}"), "money", "REF.T5", "of another number");
        s.finds(&format!("UPDATE transactions SET supersedes_id = id {correction}"), "money", "REF.T1", "a circle");
        s.finds("DELETE FROM transactions WHERE initiative_id = ME AND supersedes_id IS NULL", "money", "REF.T1", "no first telling");
    }

    async fn measures_and_plans_that_belong_elsewhere(app: TestApp) {
        let made = furnished(&app);
        let told = Act::of(Verb::Measured);
        let plan = measures::plan(Unit::People, "0", "100");
        let trained = measures::add(&app, told, &made, Ok(Standard::Trained), plan);
        trained.value(&app, &made, 2023, "20");
        trained.value(&app, &made, 2024, "30");
        let mut s = Saboteur::new(&app, &made);
        let other = "(SELECT MIN(id) FROM documents WHERE initiative_id <> ME)";
        for (sql, place, words) in [
            ("UPDATE measure_versions SET change_id = (SELECT MIN(id) FROM changes)", "REF.M1", "the plan of a measure"),
            ("UPDATE measurements SET change_id = (SELECT MIN(id) FROM changes)", "REF.M1", "a value belongs"),
            (&format!("UPDATE measurements SET document_id = {other}"), "REF.M1", "its document"),
            (&format!("UPDATE measure_versions SET baseline_document_id = {other}"), "REF.M1", "its document"),
            ("UPDATE measurements SET supersedes_id = id", "REF.M1", "a circle"),
            ("UPDATE measurements SET supersedes_id = (SELECT MIN(id) FROM measurements) WHERE number = 2", "REF.M1", "of another number"),
            ("UPDATE measurements SET denominator = 1000000", "REF.M1", "no ratio"),
            ("DELETE FROM measure_versions", "REF.M1", "no plan"),
            ("UPDATE baselines SET supersedes_id = id WHERE id = (SELECT MIN(id) FROM baselines)", "C", "a baseline corrects"),
            ("INSERT INTO commitment_refusals (id, commitment_id, initiative_id, change_id, supersedes_id) SELECT 900, MIN(c.id), ME, (SELECT MIN(id) FROM changes), 900 FROM commitments c", "REF C", "a refusal"),
        ] {
            s.finds(sql, "measures", place, words);
        }
        let columns = "measure_id, change_id, unit, accumulation, ratio, baseline, due_precision, withdrawn";
        let moved = format!("INSERT INTO measure_versions ({columns}, target) SELECT {columns}, 7000000 FROM measure_versions");
        s.finds(&moved, "figures", "REF", "moved-plans");
    }

    async fn the_command_says_so_by_its_exit_status(app: TestApp) {
        let made = furnished(&app);
        let run = || {
            let output = Command::new(env!("CARGO_BIN_EXE_sti-tracker"))
                .arg("check")
                .env("DATABASE_URL", app.address())
                .env("STI_LOG", "off")
                .output()
                .unwrap();
            (output.status.code(), String::from_utf8(output.stdout).unwrap())
        };
        let (status, said) = run();
        assert_eq!(status, Some(0), "{said}");
        assert!(said.ends_with("all 12 invariants hold\n"), "{said}");
        let mut s = Saboteur::new(&app, &made);
        s.conn.batch_execute("UPDATE facts SET precision = 'fortnight'").unwrap();
        let (status, said) = run();
        assert_eq!(status, Some(1), "{said}");
        // What is not known is said where it is met, and nothing stops before its end.
        assert!(said.contains("figures: ") && said.contains("does not know: fortnight"), "{said}");
        assert!(said.contains("\nevents: ") && said.ends_with("invariants broken\n"), "{said}");
        assert!(said.contains("  and "), "the first fifty are told: {said}");
    }
}
