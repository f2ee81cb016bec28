//! Accounts, their roles and their scope.

use diesel::prelude::*;

use super::databases::on_each;
use super::*;
use crate::accounts::store::{self, Refused};
use crate::audit::events::first_break;
use crate::db::schema::{accounts, accreditations, organisations, states};

fn insert_niger(conn: &mut Conn) -> i64 {
    diesel::insert_into(states::table)
        .values((
            states::iso3.eq("NER"),
            states::iso2.eq("NE"),
            states::m49.eq("562"),
            states::name_en.eq("Niger"),
            states::joined_year.eq(1969),
            states::population.eq(1_i64),
            states::population_year.eq(2024),
            states::longitude.eq(8.0),
            states::latitude.eq(17.0),
        ))
        .returning(states::id)
        .get_result(conn)
        .unwrap()
}

fn insert_body(conn: &mut Conn, code: &str, merged_into: Option<i64>) -> i64 {
    diesel::insert_into(organisations::table)
        .values((
            organisations::code.eq(code),
            organisations::institution.eq(true),
            organisations::position.eq(1),
            organisations::name_en.eq(code),
            organisations::merged_into_id.eq(merged_into),
            organisations::search_text.eq(""),
        ))
        .returning(organisations::id)
        .get_result(conn)
        .unwrap()
}

fn number_of_accounts(conn: &mut Conn) -> i64 {
    accounts::table.count().get_result(conn).unwrap()
}

#[test]
fn an_account_has_its_roles_and_its_scope() {
    on_each(|database| {
        let mut account = amina();
        account.states.insert("ner".into());
        account
            .organisations
            .extend(["COMSTECH".into(), "ORG-OLDER".into()]);
        database
            .write_now(|conn| {
                let niger = insert_niger(conn);
                let comstech = insert_body(conn, "COMSTECH", None);
                insert_body(conn, "ORG-OLDER", Some(comstech));
                let id = account.create(conn, noon())?.unwrap();
                assert_eq!(
                    store::roles(conn, id)?,
                    [AccountRole::Administrator, AccountRole::Reviewer]
                );
                let mut scope: Vec<(Option<i64>, Option<i64>)> = accreditations::table
                    .select((accreditations::state_id, accreditations::organisation_id))
                    .load(conn)?;
                scope.sort_unstable();
                assert_eq!(scope, [(None, Some(comstech)), (Some(niger), None)]);
                assert_eq!(store::email(conn, id)?, "amina@example.org");
                assert!(store::has_administrator(conn)?);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn an_unknown_code_is_named_and_nothing_is_left_behind() {
    on_each(|database| {
        let mut nowhere = amina();
        nowhere.states.insert("XXX".into());
        let mut nobody = amina();
        nobody.organisations.insert("COMSTECK".into());
        database
            .write_now(|conn| {
                let refused = nowhere.create(conn, noon())?.unwrap_err();
                assert_eq!(refused, Refused::UnknownState("XXX".into()));
                let refused = nobody.create(conn, noon())?.unwrap_err();
                assert!(refused.to_string().contains("COMSTECK"));
                assert_eq!(number_of_accounts(conn), 0);
                assert!(actions(conn).is_empty());
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn an_address_belongs_to_one_account() {
    on_each(|database| {
        database
            .write_now(|conn| {
                amina().create(conn, noon())?.unwrap();
                let again = NewAccount {
                    email: email(" AMINA@example.org"),
                    ..amina()
                };
                assert_eq!(again.create(conn, noon())?, Err(Refused::EmailTaken));
                assert_eq!(number_of_accounts(conn), 1);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn an_account_that_was_shut_administers_nothing() {
    on_each(|database| {
        database
            .write_now(|conn| {
                let id = amina().create(conn, noon())?.unwrap();
                diesel::update(accounts::table.find(id))
                    .set(accounts::deactivated_at.eq(noon()))
                    .execute(conn)?;
                assert!(!store::has_administrator(conn)?);
                assert!(
                    !store::credentials(conn, &email("amina@example.org"))?
                        .unwrap()
                        .active
                );
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn events_name_accounts_by_their_row_only() {
    on_each(|database| {
        database
            .write_now(|conn| {
                let id = amina().create(conn, noon())?.unwrap();
                let subject = format!("account {id}");
                assert_eq!(events(conn), [(None, "account.created".into(), subject)]);
                let details: Vec<String> = audit_events::table
                    .select(audit_events::detail)
                    .load(conn)?;
                assert_eq!(details, ["administrator reviewer"]);
                assert_eq!(first_break(conn)?, None);
                Ok(())
            })
            .unwrap();
    });
}
