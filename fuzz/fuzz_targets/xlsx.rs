//! Any bytes behind the beginning of an archive.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sti_tracker::exchange::import::Content;
use sti_tracker::exchange::table::Choice;

fuzz_target!(|bytes: &[u8]| {
    let _ = Content::read(bytes, None, Choice::default());
    let whole = [b"PK\x03\x04".as_slice(), bytes].concat();
    let _ = Content::read(&whole, None, Choice::default());
});
