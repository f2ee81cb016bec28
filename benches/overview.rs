//! The overview today and on a past day, at 100, 5,000 and 50,000 initiatives: what one request
//! costs that finds nothing kept. Medians, with their ratios to the smallest size, from one run.
//!
//! `cargo bench --bench overview`; with `STI_TEST_POSTGRES` also on PostgreSQL. Exits with 1 where
//! today's page takes more than 1.5 times as long at the largest size as at the smallest.
//! `STI_BENCH_SIZES=100,5000` measures other sizes.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a bench fails by panicking

mod installation;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web::Data;
use diesel::dsl::count_star;
use diesel::prelude::*;
use sti_tracker::app::{Opened, app};
use sti_tracker::db::Conn;
use sti_tracker::db::schema::{changes, facts, initiatives};
use sti_tracker::facts::{NewFact, append_all};
use sti_tracker::rules::{Dating, Day, FactKind};
use sti_tracker::synthesis::{self, Synthesise};
use sti_tracker::web::State;

use self::installation::{Installation, settings};

/// Requests of which the median is told, fewer where they take longer than this in all; the first
/// ones are not counted.
const RUNS: usize = 101;
const LEAST: usize = 5;
const LONGEST: Duration = Duration::from_secs(30);
const WARM: usize = 3;

/// Facts that each initiative has at least.
const FACTS: usize = 10;

/// Today's page at the largest size, against that at the smallest.
const TODAY_AT_MOST: f64 = 1.5;

/// What is asked for: how it is called, and its days.
const PAGES: [(&str, &str); 3] = [
    ("today", ""),
    ("as at a past day, as known today", "&as_at=2025-06-30"),
    (
        "as it stood on a past day",
        "&as_at=2025-06-30&known_on=2025-06-30",
    ),
];

fn sizes() -> Vec<u32> {
    let given = std::env::var("STI_BENCH_SIZES").unwrap_or_else(|_| "100,5000,50000".into());
    given.split(',').map(|size| size.parse().unwrap()).collect()
}

/// Made-up records have two or three facts each: confirmations, which change no figure, make ten.
fn ten_facts_each(conn: &mut Conn) -> sti_tracker::error::Result<()> {
    let public: Vec<(i64, i64)> = changes::table
        .filter(changes::public_at.is_not_null())
        .filter(changes::initiative_id.is_not_null())
        .order(changes::id.desc())
        .select((changes::initiative_id.assume_not_null(), changes::id))
        .load(conn)?;
    let first: BTreeMap<i64, i64> = public.into_iter().collect();
    let mut told: BTreeMap<i64, usize> = BTreeMap::new();
    for of in facts::table
        .select(facts::initiative_id)
        .load::<i64>(conn)?
    {
        *told.entry(of).or_default() += 1;
    }
    let day = |place: usize| {
        let month = u32::try_from(place).unwrap() + 1;
        Dating::day(Day::from_ymd_opt(2024, month, 1).unwrap())
    };
    let missing = first.iter().flat_map(|(initiative, change)| {
        let there = told.get(initiative).copied().unwrap_or(0);
        let new = move |place| NewFact::new(*initiative, *change, FactKind::Confirmed, day(place));
        (there..FACTS).map(new)
    });
    let missing: Vec<NewFact<'_>> = missing.collect();
    for some in missing.chunks(2_000) {
        append_all(conn, some)?;
    }
    Ok(())
}

/// An installation with so many made-up records.
fn filled(on: Installation, size: u32) -> Installation {
    let order = Synthesise {
        initiatives: size,
        seed: 2026,
    };
    synthesis::run(&on.db, &on.clock, &order).unwrap();
    on.db.write_now(ten_facts_each).unwrap();
    let (records, told): (i64, i64) = on
        .db
        .read_now(|conn| {
            let records = initiatives::table.select(count_star()).first(conn)?;
            Ok((records, facts::table.select(count_star()).first(conn)?))
        })
        .unwrap();
    println!(
        "{records} initiatives, {:.1} facts each",
        told as f64 / records as f64
    );
    on
}

fn state(on: &Installation) -> Data<State> {
    Data::new(State::new(on.db.clone(), on.clock.clone(), settings()).unwrap())
}

/// Medians of the pages at each size. The sizes are asked in turn, so that a machine that is slower
/// for a while is so for all of them.
async fn measure(installations: &[Installation]) -> Vec<[Duration; PAGES.len()]> {
    let mut services = Vec::new();
    for on in installations {
        services.push(init_service(app(state(on), Data::new(Opened::default()))).await);
    }
    let mut medians = vec![[Duration::ZERO; PAGES.len()]; services.len()];
    for (page, (_, days)) in PAGES.iter().enumerate() {
        let mut times = vec![Vec::new(); services.len()];
        let since = Instant::now();
        for run in 0..WARM + RUNS {
            if run >= WARM + LEAST && since.elapsed() > LONGEST {
                break;
            }
            // Another address each time, so that nothing is kept of it.
            let path = format!("/en/?run={run}{days}");
            for (service, times) in services.iter().zip(&mut times) {
                let begun = Instant::now();
                let request = TestRequest::get().uri(&path).to_request();
                let answer = call_service(service, request).await;
                assert_eq!(answer.status(), 200, "{path}");
                let bytes = read_body(answer).await;
                times.push(begun.elapsed());
                assert!(bytes.len() > 10_000, "{path}");
            }
        }
        for (times, medians) in times.into_iter().zip(&mut medians) {
            medians[page] = median(times);
        }
    }
    medians
}

/// Without the first ones.
fn median(mut times: Vec<Duration>) -> Duration {
    let mut times = times.split_off(WARM);
    times.sort_unstable();
    times[times.len() / 2]
}

/// Prints a table; whether it is within the bounds.
fn tell(name: &str, sizes: &[u32], medians: &[[Duration; PAGES.len()]]) -> bool {
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    println!(
        "\n{name}: median of at most {RUNS} in ms, and its ratio to that of {}",
        sizes[0]
    );
    let mut holds = true;
    for (place, (page, _)) in PAGES.iter().enumerate() {
        let base = ms(medians[0][place]);
        for (size, medians) in sizes.iter().zip(medians) {
            let time = ms(medians[place]);
            println!("{page:35} {size:>7}  {time:>9.2}  {:>7.2}", time / base);
            holds &= place > 0 || time <= base * TODAY_AT_MOST;
        }
    }
    holds
}

#[actix_web::main]
async fn main() -> ExitCode {
    let mut holds = true;
    let servers = [
        (
            "SQLite",
            (|| Some(Installation::sqlite())) as fn() -> Option<Installation>,
        ),
        ("PostgreSQL", Installation::postgres),
    ];
    let sizes = sizes();
    for (name, open) in servers {
        let installations: Vec<Installation> = sizes
            .iter()
            .filter_map(|size| Some(filled(open()?, *size)))
            .collect();
        if !installations.is_empty() {
            holds &= tell(name, &sizes, &measure(&installations).await);
        }
    }
    if holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
