//! Any bytes behind the beginning of an archive.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sti_tracker::exchange::table::{Choice, read};

fuzz_target!(|bytes: &[u8]| {
    let _ = read(bytes, Choice::default());
    let whole = [b"PK\x03\x04".as_slice(), bytes].concat();
    let _ = read(&whole, Choice::default());
});
