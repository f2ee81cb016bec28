//! Any bytes as a text with separators, in whatever encoding the first byte says, and the rows as
//! initiatives.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sti_tracker::exchange::import::Headers;
use sti_tracker::exchange::table::{Choice, Encoding, Separator, read};
use sti_tracker::initiatives::row::{self, Column, Known, Sheet};
use sti_tracker::rules::LAST_PLAN_DAY;

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let first = usize::from(*first);
    let choice = Choice {
        encoding: Encoding::ALL.get(first % 8).copied(),
        separator: Separator::ALL.get(first / 8 % 5).copied(),
    };
    let Ok(table) = read(rest, choice) else {
        return;
    };
    let sheet = Sheet::of(&table.header);
    let Ok(headers) = Headers::of(&table, sheet) else {
        return;
    };
    let known = Known::default();
    for one in &table.rows {
        let cell = |column: Column| headers.places.get(&column).map(|place| one.cell(*place));
        if sheet == Sheet::Milestones {
            if let Ok(said) = row::milestone::read(&cell) {
                let _ = row::milestone::wanted(&said, None, LAST_PLAN_DAY);
            }
        } else if let Ok(said) = row::read(&cell, &known) {
            let _ = row::wanted(&said, &known, None, LAST_PLAN_DAY);
        }
    }
});
