//! `account add`.

use clap::Parser;

use super::databases::on_each;
use super::*;
use crate::accounts::command::{Add, add, first_line};
use crate::accounts::store;
use crate::db::Database;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: Add,
}

fn args(words: &str) -> Add {
    Line::try_parse_from(std::iter::once("add").chain(words.split(' ')))
        .unwrap()
        .args
}

fn run(database: &Database, words: &str, password: &str) -> Result<i64, String> {
    add(database, &clock(), args(words), || Ok(password.to_owned())).map_err(|e| e.to_string())
}

#[test]
fn roles_may_be_given_in_any_way() {
    for words in [
        "--email a@b.c --role reviewer --role contributor",
        "--email a@b.c --role reviewer contributor",
        "--role reviewer,contributor --email a@b.c",
    ] {
        assert_eq!(
            args(words).roles,
            [AccountRole::Reviewer, AccountRole::Contributor]
        );
    }
}

#[test]
fn an_unknown_role_is_told_the_roles() {
    let line = Line::try_parse_from(["add", "--email", "a@b.c", "--role", "king"]);
    let said = line.err().unwrap().to_string();
    assert!(
        said.contains("administrator, contributor, reviewer"),
        "{said}"
    );
}

#[test]
fn an_account_is_added_with_its_address_for_a_name() {
    on_each(|database| {
        let id = run(
            database,
            "--email Omar@Example.org --role administrator",
            PASSWORD,
        )
        .unwrap();
        let known = database.read_now(|conn| store::credentials(conn, &email("omar@example.org")));
        let known = known.unwrap().unwrap();
        assert_eq!(
            (known.account, known.name.as_str()),
            (id, "Omar@Example.org")
        );
        assert!(known.active);
    });
}

#[test]
fn what_is_wrong_is_said_in_a_sentence() {
    on_each(|database| {
        let words = "--email omar@example.org --role contributor";
        let said = run(database, words, "short").unwrap_err();
        assert_eq!(said, "Choose a password of at least 12 characters");
        run(database, words, PASSWORD).unwrap();
        let said = run(database, words, PASSWORD).unwrap_err();
        assert_eq!(said, "there is an account with this email already");
        let said = run(
            database,
            "--email o@example.org --role contributor --state XYZ",
            PASSWORD,
        );
        assert!(said.unwrap_err().contains("XYZ"));
        let said = run(database, "--email omar --role contributor", PASSWORD).unwrap_err();
        assert!(said.contains("name@example.org"));
    });
}

#[test]
fn a_password_is_one_line_of_standard_input() {
    for (input, password) in [
        ("two words\nmore\n", "two words"),
        ("  two words \r\n", "  two words "),
        ("two words", "two words"),
        ("", ""),
    ] {
        assert_eq!(first_line(input.as_bytes()).unwrap(), password);
    }
    assert!(first_line(&b"\xff\xfe\n"[..]).is_err());
}
