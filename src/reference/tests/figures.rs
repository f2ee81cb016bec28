//! The figures of the first day, and that rollups and facts agree on them.

use chrono::{Days, NaiveDate};

use super::on_each;
use crate::rules::{Alignment, Count, Day, Moment, Shown, Slice, Word};
use crate::{figures, frameworks};

/// The day of the load and twenty others, before and after it, in uneven steps.
fn days(load: Day) -> Vec<Day> {
    let first = NaiveDate::from_ymd_opt(1998, 12, 31).unwrap();
    let others = (0..20_u64).map(|n| first + Days::new(n * 577 + n * n * 3));
    std::iter::once(load).chain(others).collect()
}

#[test]
fn rollups_agree_with_facts() {
    on_each(|fixture| {
        let load = fixture.clock.today();
        fixture.read(|conn| {
            let framework = frameworks::default(conn)?.id;
            for as_at in days(load) {
                let moment = Moment {
                    as_at,
                    known_on: load,
                };
                let kept =
                    figures::from_rollups(conn, framework, moment, Shown::every(&Slice::NAMES))?;
                let computed = figures::from_facts(conn, &fixture.clock, framework, moment)?;
                assert_eq!(kept.tally(), computed.tally(), "{as_at}");
            }
            Ok(())
        });
    });
}

#[test]
fn the_first_day_says_what_the_file_says() {
    on_each(|fixture| {
        let moment = Moment::as_it_stood(fixture.clock.today());
        let figures = fixture.read(|conn| {
            let framework = frameworks::default(conn)?.id;
            figures::from_rollups(conn, framework, moment, Shown::every(&Slice::NAMES))
        });
        let total = |count, alignment| figures.overall(count, alignment).value().count();
        assert_eq!(total(Count::Record, None), 80);
        assert_eq!(total(Count::Record, Some(Alignment::Oic)), 54);
        assert_eq!(total(Count::Record, Some(Alignment::Aligned)), 26);
        let by_word = [
            (Some(Word::Proposed), 2),
            (Some(Word::Ongoing), 38),
            (Some(Word::Completed), 17),
            (Some(Word::Operational), 11),
            (None, 12),
        ];
        for (word, count) in by_word {
            assert_eq!(total(Count::Word(word), None), count, "{word:?}");
        }
        assert_eq!(total(Count::Adopted, None), 0);
        assert_eq!(total(Count::Due(None), None), 0);
        let adopted_counts = figures.tally().cells().filter(|(cell, _)| {
            matches!(
                cell.count,
                Count::Status(_) | Count::Continues | Count::Due(_)
            )
        });
        assert_eq!(adopted_counts.count(), 0);
    });
}
