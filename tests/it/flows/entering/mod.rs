//! Entering records: on one page and step by step, by the secretariat and by those who speak for
//! a lead.

mod duplicates;
mod guided;
mod names;
mod one_page;
mod proposals;
mod similar;

use sti_tracker::accounts::sessions;
use sti_tracker::audit::Stage;
use sti_tracker::web::AccountRole;

use crate::support::app::account;
use crate::support::{Client, TestApp};

/// Somebody accredited to speak for bodies, signed in: states by three letters, organisations by
/// code.
fn speaker(app: &TestApp, name: &str, states: &[&str], organisations: &[&str]) -> Client {
    let mut account = account(name, &[AccountRole::Contributor]);
    account.states = states.iter().map(|one| (*one).to_owned()).collect();
    account.organisations = organisations.iter().map(|one| (*one).to_owned()).collect();
    let now = app.clock.now();
    let token = app.write(|conn| {
        let id = account.create(conn, now)?.unwrap();
        sessions::start(conn, id, now)
    });
    Client::new(app).with_session(token)
}

/// What is stored of the changes of a record: origin, stage, whether it speaks for a body, reason.
fn changes(app: &TestApp, reference: &str) -> Vec<(String, String, bool, Option<String>)> {
    use diesel::prelude::*;
    use sti_tracker::db::schema::{changes, initiatives};
    let reference = reference.to_owned();
    app.read(|conn| {
        type Row = (String, String, Option<i64>, Option<i64>, Option<String>);
        let rows: Vec<Row> = changes::table
            .inner_join(initiatives::table)
            .filter(initiatives::reference.eq(reference))
            .order(changes::id)
            .select((
                changes::origin,
                changes::stage,
                changes::state_id,
                changes::organisation_id,
                changes::reason,
            ))
            .load(conn)?;
        let rows = rows.into_iter();
        let told = rows.map(|(origin, stage, state, organisation, reason)| {
            let speaks = state.is_some() || organisation.is_some();
            (origin, stage, speaks, reason)
        });
        Ok(told.collect())
    })
}

/// The code of a stage, as it is stored.
fn stage(stage: Stage) -> String {
    use sti_tracker::rules::Coded;
    stage.code().to_owned()
}
