//! Made-up records of a realistic shape, to try everything and to measure it under load.
//!
//! Nothing of it is a fact. What leads the records has invented names; the states beside it are
//! the real ones. No shipped record is touched, and every page says that the records are made up.

mod chance;
mod decided;
mod life;
mod measures;
mod money;
mod record;
mod store;
mod words;
mod world;

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};

use self::chance::Chance;
use self::world::World;
use crate::clock::Clock;
use crate::db::{self, Conn, Database};
use crate::error::{Error, Result};
use crate::figures;
use crate::initiatives::bulk;
use crate::rounds;

/// Fill an installation with made-up records, to try everything. Every page then says so.
#[derive(Clone, Debug, clap::Args)]
pub struct Synthesise {
    /// How many initiatives, up to 1,000,000.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub initiatives: u32,

    /// The same number makes the same records, on the same day.
    #[arg(long, value_name = "S", default_value_t = 2026)]
    pub seed: u64,
}

/// Records of one transaction: enough to be quick, few enough to bound the memory.
const BATCH: usize = 2_000;

/// Makes the records up, and says so on standard error. Each batch is written whole or not at all.
///
/// # Errors
/// [`Error::Refused`] where the database holds real records; where the database refuses.
pub fn run(db: &Database, clock: &Clock, args: &Synthesise) -> Result<()> {
    let wanted = usize::try_from(args.initiatives).map_err(Error::internal)?;
    let mut chance = Chance::new(args.seed);
    let world = db.write_now(|conn| begin(conn, clock, &mut chance, wanted))?;
    let bar = bar(wanted);
    let mut done = 0;
    while done < wanted {
        let count = BATCH.min(wanted - done);
        db.write_now(|conn| batch(conn, clock, &world, &mut chance, count))?;
        done += count;
        // Ten times as many rows are looked for in another way.
        if (done / BATCH).is_power_of_two() {
            db.write_now(db::analyze)?;
        }
        bar.inc(count as u64);
    }
    let rounds = |conn: &mut Conn| {
        let bodies: Vec<i64> = world.bodies.iter().map(|(body, _)| *body).collect();
        let hands = rounds::Hands {
            contributor: world.hands.contributor,
            secretariat: world.hands.secretariat,
        };
        rounds::make_up(conn, clock, (&bodies, world.framework), hands)
    };
    db.write_now(rounds)?;
    bar.finish_and_clear();
    // Its own chance: what meetings decide changes nothing of the records of a seed.
    let mut chance = Chance::new(args.seed.wrapping_add(1));
    db.write_now(|conn| decided::write(conn, &world, &mut chance))?;
    db.write_now(|conn| {
        figures::settle(conn, clock)?;
        db::analyze(conn)
    })?;
    eprintln!("{done} initiatives made up with seed {}", args.seed);
    Ok(())
}

/// Makes sure that nothing real is there, says on every page that the records are made up, and
/// invents those who lead and report.
fn begin(conn: &mut Conn, clock: &Clock, chance: &mut Chance, wanted: usize) -> Result<World> {
    if store::holds_real_records(conn)? {
        return Err(Error::Refused(
            "this database holds records that are not made up; take a fresh one".into(),
        ));
    }
    store::say_made_up(conn)?;
    World::invent(conn, clock, chance, wanted)
}

fn batch(
    conn: &mut Conn,
    clock: &Clock,
    world: &World,
    chance: &mut Chance,
    count: usize,
) -> Result<()> {
    let references = bulk::new_references(conn, chance.random(), count)?;
    let made = record::make(world, chance, references);
    let written = bulk::write(conn, clock, &made.works)?;
    store::submit(conn, &made, &written)?;
    money::write(conn, world, chance, (&made, &written))?;
    measures::write(conn, clock, world, chance, (&made, &written))
}

fn bar(steps: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(steps as u64).with_message("Making up");
    match ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
