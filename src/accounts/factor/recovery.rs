//! Recovery codes: each lets somebody in once in the place of a code of their app or mail.

use diesel::prelude::*;
use rand::Rng;

use crate::db::Conn;
use crate::db::schema::recovery_codes as codes;
use crate::error::Result;
use crate::i18n::fold;
use crate::rules::Instant;
use crate::web::session;

/// So many are made at once.
pub const NUMBER: usize = 10;

/// Letters and digits of a code: 80 bits.
const LENGTH: usize = 16;

/// Letters of a code that stand together.
const GROUP: usize = 4;

/// Nothing that can be misread: the alphabet of public references.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Makes the codes of an account and returns them, the only time that anybody sees them; those made
/// before work no longer.
///
/// # Errors
/// Where the database refuses.
pub fn replace(conn: &mut Conn, account: i64) -> Result<Vec<String>> {
    remove(conn, account)?;
    let made: Vec<String> = (0..NUMBER).map(|_| random()).collect();
    for code in &made {
        diesel::insert_into(codes::table)
            .values((
                codes::code_hash.eq(hash(code)),
                codes::account_id.eq(account),
            ))
            .execute(conn)?;
    }
    Ok(made)
}

/// Takes the codes of an account away.
///
/// # Errors
/// Where the database refuses.
pub fn remove(conn: &mut Conn, account: i64) -> Result<()> {
    diesel::delete(codes::table.filter(codes::account_id.eq(account))).execute(conn)?;
    Ok(())
}

/// How many of them still work.
///
/// # Errors
/// Where the database is away.
pub fn left(conn: &mut Conn, account: i64) -> Result<i64> {
    Ok(codes::table
        .filter(codes::account_id.eq(account))
        .filter(codes::used_at.is_null())
        .count()
        .get_result(conn)?)
}

/// Uses a code up, as it was typed; false where it is none of the account that still works.
///
/// # Errors
/// Where the database refuses.
pub fn spend(conn: &mut Conn, account: i64, typed: &str, now: Instant) -> Result<bool> {
    let unused = codes::table
        .find(hash(typed))
        .filter(codes::account_id.eq(account))
        .filter(codes::used_at.is_null());
    let spent = diesel::update(unused)
        .set(codes::used_at.eq(now))
        .execute(conn)?;
    Ok(spent > 0)
}

/// Whether what was typed has as many letters and digits as a code.
pub fn could_be(typed: &str) -> bool {
    plain(typed).len() == LENGTH
}

fn random() -> String {
    let mut bytes = [0_u8; LENGTH];
    rand::rng().fill_bytes(&mut bytes);
    let letters = bytes.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let groups = letters.chunks(GROUP).map(String::from_iter);
    groups.collect::<Vec<_>>().join("-")
}

/// What is stored of a code, however it is typed.
fn hash(code: &str) -> String {
    session::hash(&format!("recovery code {}", plain(code)))
}

/// Without what stands between its letters, in capitals, digits of any script.
fn plain(code: &str) -> String {
    let code = fold::digits(code);
    let letters = code.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|c| c.to_ascii_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_typed() {
        let code = "2345-6789-ABCD-EFGH";
        for typed in [
            "23456789abcdefgh",
            " 2345 6789 ABCD EFGH ",
            "٢٣٤٥-٦٧٨٩-abcd–efgh",
        ] {
            assert_eq!(hash(typed), hash(code), "{typed}");
        }
        assert_ne!(hash("2345-6789-ABCD-EFGJ"), hash(code));
    }

    #[test]
    fn codes_are_four_groups_that_nobody_misreads() {
        let code = random();
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 4]);
        assert!(!code.contains(['0', '1', 'I', 'O']));
        assert_ne!(random(), code);
    }
}
