//! What the record says of initiatives whose sources used different words.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use super::{Fixture, on_each};
use crate::audit::changes::stored;
use crate::db::schema::{facts as fact_rows, initiatives as records};
use crate::rules::{Coded, Dating, FactKind, Origin, Precision, Step, Word};
use crate::{documents, facts, funding, initiatives, milestones};

/// Reached steps with their days, and due days of steps, as they stand in files.
type Told = (Vec<(Step, String)>, Vec<(Step, String)>);

fn told(fixture: &Fixture, reference: &str) -> Told {
    let id = fixture.initiative(reference).id;
    let now = Some(fixture.clock.now());
    fixture.read(|conn| {
        let steps = milestones::of_initiative(conn, id, now)?;
        let by_row: BTreeMap<i64, Step> = steps
            .iter()
            .filter_map(|milestone| Some((milestone.id, milestone.step?)))
            .collect();
        let mut reached: Vec<(Step, String)> = facts::of_initiative(conn, id, now)?
            .iter()
            .filter_map(|fact| Some((by_row[&fact.milestone?], fact.dating.to_iso())))
            .collect();
        reached.sort();
        let due = steps
            .iter()
            .filter(|milestone| !milestone.plan.due.is_unknown())
            .filter_map(|milestone| Some((milestone.step?, milestone.plan.due.to_iso())))
            .collect();
        Ok((reached, due))
    })
}

#[test]
fn facts_are_what_the_source_says() {
    type Line<'a> = (&'a str, &'a [(Step, &'a str)], &'a [(Step, &'a str)]);
    let lines: &[Line<'_>] = &[
        // Operational, with the day of the opening.
        ("STI-WPD95", &[(Step::InOperation, "2021-09-27")], &[]),
        // Operational, with both days.
        (
            "STI-W28G4",
            &[(Step::Started, "1999"), (Step::InOperation, "2017-05-16")],
            &[],
        ),
        // Operational, since when is not known.
        (
            "STI-LCWL9",
            &[(Step::Started, "2016-01-09"), (Step::Published, "")],
            &[],
        ),
        // A completed plant is delivered; whether it works was not said.
        ("STI-3MBV5", &[(Step::Delivered, "2019-02-26")], &[]),
        // Proposed.
        ("STI-5U2P3", &[], &[]),
        ("STI-KMA9S", &[], &[]),
        // An event of a month.
        ("STI-ZPEKJ", &[(Step::Held, "2025-12")], &[]),
        // An event without an end, and one without any day.
        ("STI-ZTG7S", &[(Step::Held, "2022-07-18")], &[]),
        ("STI-XFXJN", &[(Step::Held, "")], &[]),
        // Ongoing since nobody says when.
        ("STI-SHDGQ", &[(Step::Started, "")], &[]),
        // No word, a start and an end: the end was planned.
        (
            "STI-ZEQ2E",
            &[(Step::Started, "2019")],
            &[(Step::Ended, "2023")],
        ),
        (
            "STI-MNREF",
            &[(Step::Started, "2018")],
            &[(Step::InOperation, "2030")],
        ),
        // Neither word nor start.
        ("STI-LK4UY", &[], &[]),
        ("STI-LNGH5", &[], &[]),
    ];
    on_each(|fixture| {
        for (reference, reached, due) in lines {
            let owned = |list: &[(Step, &str)]| -> Vec<(Step, String)> {
                list.iter()
                    .map(|(s, day)| (*s, (*day).to_owned()))
                    .collect()
            };
            assert_eq!(
                told(fixture, reference),
                (owned(reached), owned(due)),
                "{reference}"
            );
        }
        let trees = fixture.initiative("STI-ZEQ2E").id;
        let steps = fixture.read(|conn| milestones::of_initiative(conn, trees, None));
        let due = steps[1].plan.due.last().unwrap();
        assert_eq!(due.to_string(), "2023-12-31");
    });
}

#[test]
fn a_proposal_is_marked_and_keeps_its_day() {
    on_each(|fixture| {
        let proposal = fixture.initiative("STI-5U2P3");
        let profile = fixture.read(|conn| initiatives::profile(conn, &proposal, true));
        assert!(profile.proposed);
        assert_eq!(profile.word, Some(Word::Proposed));
        assert_eq!(profile.announced.to_iso(), "2017-09-10");
        let ongoing = fixture.initiative("STI-7EFMX");
        let profile = fixture.read(|conn| initiatives::profile(conn, &ongoing, true));
        assert!(!profile.proposed);
        assert_eq!(profile.announced, Dating::Unknown);
    });
}

#[test]
fn every_fact_is_reached_from_public_sources_and_backed_by_the_source() {
    on_each(|fixture| {
        fixture.read(|conn| {
            let kinds: Vec<String> = fact_rows::table.select(fact_rows::kind).load(conn)?;
            for kind in kinds {
                assert_eq!(stored::<FactKind>(&kind)?, FactKind::Reached);
            }
            let ids: Vec<i64> = records::table.select(records::id).load(conn)?;
            for id in ids {
                let sources = documents::of_initiative(conn, id, Some(fixture.clock.now()))?;
                assert_eq!(sources.len(), 1);
                let backed: BTreeSet<(i64, i64)> =
                    documents::backings(conn, id, None)?.into_iter().collect();
                let said = facts::of_initiative(conn, id, None)?;
                assert_eq!(backed.len(), said.len());
                for fact in said {
                    assert_eq!(fact.origin, Origin::PublicSource);
                    assert_eq!(fact.body, None);
                    assert!(backed.contains(&(fact.id, sources[0].id)));
                    assert!(fact.milestone.is_some());
                }
            }
            Ok(())
        });
    });
}

#[test]
fn days_keep_their_precision() {
    on_each(|fixture| {
        let id = fixture.initiative("STI-ZPEKJ").id;
        let said = fixture.read(|conn| facts::of_initiative(conn, id, None));
        assert_eq!(said[0].dating.precision(), Precision::Month);
        let unknown: i64 = fixture.read(|conn| {
            Ok(fact_rows::table
                .filter(fact_rows::precision.eq(Precision::Unknown.code()))
                .filter(fact_rows::day_first.is_not_null())
                .count()
                .get_result(conn)?)
        });
        assert_eq!(unknown, 0);
    });
}

#[test]
fn budgets_are_in_minor_units_with_their_source() {
    on_each(|fixture| {
        let id = fixture.initiative("STI-ANLN7").id;
        let budget = fixture.read(|conn| funding::budget(conn, id, Some(fixture.clock.now())));
        let amount = budget[0].amount.unwrap();
        assert_eq!(amount.minor, 1_054_000_000_000);
        assert_eq!(amount.currency.code(), "USD");
        assert!(budget[0].document.is_some());
    });
}
