//! A newer version of the shipped files.

use diesel::prelude::*;

use super::super::{Loaded, files, load_context_version, load_version};
use super::{Fixture, on_each};
use crate::audit::{NewChange, Publication, Verb};
use crate::db::schema::{
    baselines, commitment_targets as targets, context_values as values,
    group_memberships as memberships, initiatives as records, reference_loads, themes,
};
use crate::rules::Origin;
use crate::{commitments, frameworks, groups, meetings, states};

/// Loads the shipped files as if they were the next version.
fn load_next(fixture: &Fixture) -> Loaded {
    let next = files::version().unwrap() + 1;
    load_version(&fixture.db, &fixture.clock, next).unwrap()
}

#[test]
fn texts_are_brought_up_to_date_and_what_is_missing_is_added() {
    on_each(|fixture| {
        let gone = "STI-LK4UY";
        fixture
            .db
            .write_now(|conn| {
                diesel::update(themes::table.filter(themes::code.eq("water")))
                    .set(themes::name_en.eq("Old name"))
                    .execute(conn)?;
                diesel::update(records::table.filter(records::reference.eq("STI-WPD95")))
                    .set(records::title_en.eq("An editor's title"))
                    .execute(conn)?;
                // As if the file had not had it before.
                diesel::update(records::table.filter(records::reference.eq(gone)))
                    .set(records::reference.eq("STI-22222"))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        let version = files::version().unwrap() + 1;
        assert_eq!(load_next(fixture), Loaded::Version { version, rows: 1 });
        fixture.read(|conn| {
            assert_eq!(
                crate::themes::by_code(conn, "water")?.name.en.unwrap(),
                "Water resources"
            );
            assert_eq!(records::table.count().get_result::<i64>(conn)?, 81);
            assert_eq!(memberships::table.count().get_result::<i64>(conn)?, 92);
            assert_eq!(targets::table.count().get_result::<i64>(conn)?, 5);
            let loaded: i64 = reference_loads::table
                .find("reference")
                .select(reference_loads::version)
                .first(conn)?;
            assert_eq!(loaded, version);
            Ok(())
        });
        let kept = fixture.initiative("STI-WPD95").texts.title.en.unwrap();
        assert_eq!(kept, "An editor's title");
        // An older program does not load its older files over newer ones.
        let older = load_version(&fixture.db, &fixture.clock, version - 1).unwrap();
        assert_eq!(older, Loaded::Before);
    });
}

#[test]
fn versions_that_were_set_here_stay_in_force() {
    on_each(|fixture| {
        let now = fixture.clock.now();
        let commitment = fixture.read(|conn| {
            let framework = frameworks::default(conn)?.id;
            commitments::by_code(conn, framework, "C02", now)
        });
        let (group, state) = fixture.read(|conn| {
            Ok((
                groups::by_code(conn, "LDC")?.id,
                states::by_code(conn, "BGD")?.id,
            ))
        });
        fixture
            .db
            .write_now(|conn| {
                let change = NewChange {
                    initiative: None,
                    reference: "C02".into(),
                    account: None,
                    verb: Verb::Edited,
                    origin: Origin::Secretariat,
                    body: None,
                    letter: None,
                    publication: Publication::Now,
                    reason: None,
                }
                .record(conn, now)?;
                diesel::insert_into(targets::table)
                    .values((
                        targets::commitment_id.eq(commitment.id),
                        targets::change_id.eq(change),
                        targets::target_year.eq(2030),
                    ))
                    .execute(conn)?;
                let standing = memberships::table
                    .filter(memberships::group_id.eq(group))
                    .filter(memberships::state_id.eq(state));
                let old: i64 = standing.select(memberships::id).first(conn)?;
                diesel::insert_into(memberships::table)
                    .values((
                        memberships::group_id.eq(group),
                        memberships::state_id.eq(state),
                        memberships::change_id.eq(change),
                        memberships::supersedes_id.eq(old),
                        memberships::ended.eq(true),
                    ))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        load_next(fixture);
        fixture.read(|conn| {
            let kept = commitments::by_code(conn, commitment.framework, "C02", now)?;
            assert_eq!(kept.target().unwrap().year, Some(2030));
            let today = fixture.clock.today();
            assert_eq!(groups::members(conn, group, today, now)?.len(), 20);
            Ok(())
        });
    });
}

#[test]
fn a_baseline_gets_a_version_unless_somebody_corrected_it_here() {
    on_each(|fixture| {
        let now = fixture.clock.now();
        let [corrected, shipped] = ["C01", "C03"].map(|code| {
            fixture.read(|conn| {
                let framework = frameworks::default(conn)?.id;
                Ok(commitments::by_code(conn, framework, code, now)?.id)
            })
        });
        fixture
            .db
            .write_now(|conn| {
                let change = NewChange {
                    initiative: None,
                    reference: "C01".into(),
                    account: None,
                    verb: Verb::BaselineCorrected,
                    origin: Origin::Secretariat,
                    body: None,
                    letter: None,
                    publication: Publication::Now,
                    reason: Some("A misprint".into()),
                }
                .record(conn, now)?;
                let mine = baselines::table.filter(baselines::commitment_id.eq(corrected));
                let first: i64 = mine
                    .select(diesel::dsl::min(baselines::id).assume_not_null())
                    .first(conn)?;
                diesel::insert_into(baselines::table)
                    .values((
                        baselines::commitment_id.eq(corrected),
                        baselines::value.eq(0.8),
                        baselines::year.eq(2011),
                        baselines::source.eq("here"),
                        baselines::change_id.eq(change),
                        baselines::number.eq(1),
                        baselines::supersedes_id.eq(first),
                        baselines::withdrawn.eq(false),
                    ))
                    .execute(conn)?;
                // As if the file had said something else before.
                let other = baselines::table
                    .filter(baselines::commitment_id.eq(shipped))
                    .filter(baselines::number.eq(1));
                diesel::update(other)
                    .set(baselines::value.eq(1.0))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        load_next(fixture);
        let values = |commitment| {
            let plans = fixture.read(|conn| commitments::baselines(conn, commitment, now));
            let said = |plan: &commitments::BaselinePlan| -> Vec<f64> {
                let said = plan.versions.iter().filter_map(|one| one.said.as_ref());
                said.map(|one| one.value).collect()
            };
            plans.iter().map(said).collect::<Vec<_>>()
        };
        assert_eq!(values(corrected), [vec![0.81, 0.8], vec![0.46], vec![0.5]]);
        assert_eq!(values(shipped), [vec![1.0, 18_391.0], vec![92_503.0]]);
    });
}

#[test]
fn values_are_brought_up_to_date() {
    on_each(|fixture| {
        let version = files::version().unwrap();
        load_context_version(&fixture.db, &fixture.clock, version).unwrap();
        fixture
            .db
            .write_now(|conn| {
                diesel::update(values::table.filter(values::year.eq(2021)))
                    .set(values::value.eq(-1.0))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        load_context_version(&fixture.db, &fixture.clock, version + 1).unwrap();
        let wrong: i64 = fixture.read(|conn| {
            let wrong = values::table.filter(values::value.eq(-1.0));
            Ok(wrong.count().get_result(conn)?)
        });
        assert_eq!(wrong, 0);
    });
}

#[test]
fn what_was_imported_stays_when_a_newer_version_is_loaded() {
    on_each(|fixture| {
        let version = files::version().unwrap();
        load_context_version(&fixture.db, &fixture.clock, version).unwrap();
        let mine = values::table.filter(values::year.eq(2021));
        let number: i64 = fixture.read(|conn| Ok(mine.count().get_result(conn)?));
        fixture
            .db
            .write_now(|conn| {
                let now = fixture.clock.now();
                diesel::update(mine)
                    .set((values::value.eq(-1.0), values::imported_at.eq(now)))
                    .execute(conn)?;
                Ok(())
            })
            .unwrap();
        load_context_version(&fixture.db, &fixture.clock, version + 1).unwrap();
        let kept: i64 = fixture.read(|conn| {
            let kept = values::table.filter(values::value.eq(-1.0));
            Ok(kept.count().get_result(conn)?)
        });
        assert_eq!(kept, number);
        assert!(number > 1000, "{number}");
    });
}

#[test]
fn meetings_that_were_added_or_edited_here_are_left_alone() {
    on_each(|fixture| {
        let now = fixture.clock.now();
        fixture
            .db
            .write_now(|conn| {
                let change = NewChange {
                    initiative: None,
                    reference: "meeting SC-7".into(),
                    account: None,
                    verb: Verb::MeetingEdited,
                    origin: Origin::Secretariat,
                    body: None,
                    letter: None,
                    publication: Publication::Now,
                    reason: None,
                };
                let change = change.record(conn, now)?;
                let edited = meetings::by_code(conn, "SC-7")?;
                let mut said = edited.particulars();
                said.name.en = Some("An editor's name".into());
                meetings::edit(conn, edited.id, &said)?;
                meetings::note(conn, edited.id, change, false)?;
                // Nobody said so: the release puts it right.
                let other = meetings::by_code(conn, "SC-6")?;
                let mut said = other.particulars();
                said.name.en = Some("Damage".into());
                meetings::edit(conn, other.id, &said)
            })
            .unwrap();
        load_next(fixture);
        fixture.read(|conn| {
            let name = |one: meetings::Meeting| one.name.en.unwrap();
            assert_eq!(name(meetings::by_code(conn, "SC-7")?), "An editor's name");
            assert_ne!(name(meetings::by_code(conn, "SC-6")?), "Damage");
            Ok(())
        });
    });
}

/// Case 24: what people said of shipped records stays, whatever a newer version of the files says.
#[test]
fn case_24_reports_and_documents_of_shipped_records_stay() {
    use crate::db::schema::{documents, fact_documents, facts};
    on_each(|fixture| {
        let rows = |fixture: &Fixture| {
            fixture.read(|conn| {
                let told: Vec<i64> = facts::table.order(facts::id).select(facts::id).load(conn)?;
                let held: Vec<i64> = documents::table
                    .order(documents::id)
                    .select(documents::id)
                    .load(conn)?;
                let backed: i64 = fact_documents::table.count().get_result(conn)?;
                Ok((told, held, backed))
            })
        };
        let before = rows(fixture);
        assert!(!before.0.is_empty() && !before.1.is_empty());
        load_next(fixture);
        assert_eq!(rows(fixture), before);
    });
}
