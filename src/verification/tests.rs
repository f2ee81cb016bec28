//! What the queries say of a report is what the rules say.

use std::collections::BTreeMap;

use super::store::standing;
use crate::figures;
use crate::rules::{Known, Level};
use crate::synthesis::{self, Synthesise};
use crate::testing::on_each;

#[actix_web::test]
async fn the_queries_agree_with_the_rules() {
    on_each(async |site| {
        let made_up = Synthesise {
            initiatives: 300,
            seed: 5,
        };
        synthesis::run(site.db(), site.clock(), &made_up).unwrap();
        let now = site.clock().now();
        let clock = site.clock().clone();
        let read = move |conn: &mut crate::db::Conn| {
            let records = figures::all_records(conn, &clock)?;
            let mut seen: BTreeMap<Level, usize> = BTreeMap::new();
            for record in &records {
                let Some(known) = Known::of(record, now) else {
                    continue;
                };
                for reach in known.milestones.iter().flat_map(|one| &one.reached) {
                    let stands = standing(conn, None, reach.fact, now)?.unwrap();
                    assert_eq!(stands.documented, reach.level >= Level::Documented);
                    assert_eq!(stands.verified, reach.level == Level::Verified);
                    *seen.entry(reach.level).or_default() += 1;
                }
            }
            Ok(seen)
        };
        let seen = site.db().read(read).await.unwrap();
        // Every level was met, or nothing was compared.
        assert!(
            seen.len() == 3 && seen.values().all(|n| *n > 20),
            "{seen:?}"
        );
    })
    .await;
}
