//! Nobody accepts or verifies what is theirs or their body's, in any order of requests and roles:
//! random people, whose roles change between their requests, do random things; after each, whoever
//! decided or found something is looked at as they were then.

use diesel::prelude::*;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sti_tracker::accounts::sessions;
use sti_tracker::audit::Verb;
use sti_tracker::db::schema::{account_roles, changes, facts, reports};
use sti_tracker::rules::{Coded, Dating, Step};
use sti_tracker::web::AccountRole;

use super::{decide, hand_in, nothing_changed};
use crate::support::app::{account, day};
use crate::support::factory::{Act, Made, initiative};
use crate::support::rounds::opened;
use crate::support::{Client, TestApp};

/// The bodies that people may belong to: two are asked, and lead; one takes no part.
const BODIES: [&str; 3] = ["NER", "COMSTECH", "MLI"];

const STEPS: usize = 360;

struct Person {
    client: Client,
    id: i64,
    bodies: Vec<&'static str>,
    roles: Vec<AccountRole>,
}

fn chance(random: &mut StdRng, of: u32) -> bool {
    random.next_u32().is_multiple_of(of)
}

fn pick(random: &mut StdRng, of: usize) -> usize {
    usize::try_from(random.next_u32()).unwrap() % of
}

fn person(app: &TestApp, name: &str, random: &mut StdRng) -> Person {
    let bodies: Vec<&str> = BODIES.into_iter().filter(|_| chance(random, 2)).collect();
    let mut new = account(name, &[]);
    for body in &bodies {
        match body.len() {
            3 => new.states.insert((*body).into()),
            _ => new.organisations.insert((*body).into()),
        };
    }
    let now = app.clock.now();
    let (id, token) = app.write(|conn| {
        let id = new.create(conn, now)?.unwrap();
        Ok((id, sessions::start(conn, id, now)?))
    });
    Person {
        client: Client::new(app).with_session(token),
        id,
        bodies,
        roles: Vec::new(),
    }
}

/// Gives somebody other roles.
fn turn(app: &TestApp, person: &mut Person, random: &mut StdRng) {
    let all = AccountRole::ALL.iter().copied();
    person.roles = all.filter(|_| !chance(random, 3)).collect();
    let (id, roles) = (person.id, person.roles.clone());
    app.write(|conn| {
        diesel::delete(account_roles::table.filter(account_roles::account_id.eq(id)))
            .execute(conn)?;
        for role in roles {
            let row = (
                account_roles::account_id.eq(id),
                account_roles::role.eq(role.code()),
            );
            diesel::insert_into(account_roles::table)
                .values(row)
                .execute(conn)?;
        }
        Ok(())
    });
}

/// Records that Niger and COMSTECH lead, each with a documented milestone that one person reported.
fn led_by(app: &TestApp, body: &str) -> (Made, String) {
    let made = initiative(&format!("Of {body}"))
        .led_by(body)
        .published(app);
    let step = made.step(app, Step::Started);
    let on = Dating::day(day(2026, 5, 5));
    let fact = made.report(app, Act::of(Verb::Reported), step.id, on);
    made.document(
        app,
        Act::of(Verb::Documented),
        fact,
        "https://example.org/proof",
    );
    let recorded: chrono::NaiveDateTime = app.read(|conn| {
        let of = facts::table
            .inner_join(changes::table)
            .filter(facts::id.eq(fact));
        Ok(of.select(changes::recorded_at).first(conn)?)
    });
    let code = format!("{}.{}", step.number, recorded.and_utc().timestamp_micros());
    let address = format!("/en/manage/initiatives/{}/facts/{code}", made.reference);
    (made, address)
}

/// Who decided on reports: the report's row, who handed it in, who decided.
fn decisions(app: &TestApp) -> Vec<(i64, i64, Option<i64>)> {
    app.read(|conn| {
        let all = reports::table
            .filter(reports::decided_by.is_not_null())
            .order(reports::id);
        Ok(all
            .select((reports::id, reports::account_id, reports::decided_by))
            .load(conn)?)
    })
}

/// What reviewers found: how many times.
fn findings(app: &TestApp) -> i64 {
    app.read(|conn| {
        let kinds = ["verified", "asked", "refused"];
        let found = facts::table.filter(facts::kind.eq_any(kinds));
        Ok(found.count().get_result(conn)?)
    })
}

on_both! {
    async fn case_22_in_any_order_of_requests_and_roles(app: TestApp) {
        let seed = 2026;
        let mut random = StdRng::seed_from_u64(seed);
        let records: Vec<(&str, String)> = ["NER", "COMSTECH"]
            .into_iter()
            .map(|body| (body, led_by(&app, body).1))
            .collect();
        opened(&app, "R1", &["states", "institutions"], day(2026, 12, 15));
        app.sees().await;
        let mut people: Vec<Person> = (0..8)
            .map(|n| person(&app, &format!("Person-{n}"), &mut random))
            .collect();
        for one in &mut people {
            turn(&app, one, &mut random);
        }
        // How often each kind of act was done, and refused.
        let (mut done, mut refused) = ([0; 3], [0; 3]);
        for step in 0..STEPS {
            let number = people.len();
            let one = &mut people[pick(&mut random, number)];
            if chance(&mut random, 8) {
                turn(&app, one, &mut random);
            }
            let (body, fact) = &records[pick(&mut random, records.len())];
            let duty = format!("/en/manage/duties/R1/{body}");
            let (decided, found) = (decisions(&app), findings(&app));
            let belongs = one.bodies.contains(body);
            let act = pick(&mut random, 3);
            let status = match act {
                0 => {
                    if one.client.get(&format!("{duty}/check")).await.status == 200 {
                        nothing_changed(&mut one.client, &duty, &[]).await;
                        hand_in(&mut one.client, &duty, &[]).await.status
                    } else {
                        one.client.post(&format!("{duty}/check"), &[("sign", "yes")]).await.status
                    }
                }
                1 => {
                    let then = if chance(&mut random, 5) { "accept" } else { "return" };
                    if one.client.get(&format!("{duty}/review")).await.status == 200 {
                        decide(&mut one.client, &duty, then, &[("comment_all", "Why?")]).await.status
                    } else {
                        let typed = [("then", then), ("seen", "1"), ("comment_all", "Why?")];
                        one.client.post(&format!("{duty}/review"), &typed).await.status
                    }
                }
                _ => {
                    let finding = ["verify", "ask", "refuse"][pick(&mut random, 3)];
                    let typed = [("finding", finding), ("note", "Which page?")];
                    let answer = one.client.post(fact, &typed).await;
                    // So that there is something to find again.
                    let back = [("reason", "Another look")];
                    if answer.status == 303 && chance(&mut random, 2) {
                        one.client.post(&format!("{fact}/retraction"), &back).await;
                    }
                    answer.status
                }
            };
            let context = format!("seed {seed}, step {step}: {:?} {:?} {act} {body}", one.roles, one.bodies);
            assert!(matches!(status, 303 | 401 | 403 | 404 | 422), "{context}: {status}");
            done[act] += usize::from(status == 303);
            refused[act] += usize::from(status != 303);
            for new in decisions(&app).into_iter().filter(|one| !decided.contains(one)) {
                assert_eq!(new.2, Some(one.id), "{context}");
                assert_ne!(new.1, one.id, "{context}: decided on their own");
                assert!(!belongs, "{context}: decided on their body's");
                assert!(one.roles.contains(&AccountRole::Administrator), "{context}");
            }
            if findings(&app) > found {
                assert!(!belongs, "{context}: found on what their body leads");
                assert!(one.roles.contains(&AccountRole::Reviewer), "{context}");
            }
        }
        println!("done {done:?}, refused {refused:?}");
        assert!(done.iter().all(|n| *n > 2) && refused.iter().all(|n| *n > 2), "{done:?} {refused:?}");
    }
}
