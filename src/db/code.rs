//! What rows are called outside: random codes, for their numbers never leave.

use rand::Rng;

/// The alphabet of public references: nothing that can be misread.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A random code of ten letters and digits (50 bits): among thousands of rows no two meet, and a
/// unique index stands behind it.
pub fn new_code() -> String {
    let mut bytes = [0_u8; 10];
    rand::rng().fill_bytes(&mut bytes);
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    letters.iter().collect()
}
