//! A reader looks at institutions and other bodies.

#![allow(clippy::unwrap_used)]

use diesel::prelude::*;

use crate::db::schema::{initiative_versions, organisations, version_roles};
use crate::i18n::{Locale, Text};
use crate::testing::on_each;

#[actix_web::test]
async fn institutions_come_first_then_the_others() {
    on_each(async |site| {
        let page = site.page("/organisations").await;
        assert_eq!(page.rows("[aria-labelledby=institutions] table").len(), 18);
        assert_eq!(page.texts("h2#institutions"), ["18 OIC institutions"]);
        let comstech = page.row(
            "[aria-labelledby=institutions] table",
            "Ministerial Standing Committee on Sc",
        );
        assert_eq!(comstech[1], "Islamabad · Pakistan");
        assert_eq!(comstech[2], "18");
        let others = page.rows("[aria-labelledby=others] table");
        assert!(others.len() > 20, "{}", others.len());
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/organisations").await;
        let file = site.csv("/organisations.csv").await;
        let shown = page.rows("table");
        assert_eq!(file.len(), shown.len());
        for (row, shown) in file.iter().zip(&shown) {
            assert_eq!(shown[0], format!("{}{}", row[1], row[0]));
            assert_eq!(row[3..], shown[2..]);
        }
    })
    .await;
}

#[actix_web::test]
async fn an_institution_has_its_seat_and_its_part_in_the_committee() {
    on_each(async |site| {
        let page = site.page("/organisations/COMSTECH").await;
        assert_eq!(page.row("table.bars", "Leads, under the Agenda")[1], "18");
        let facts = page.texts("dl.summary").concat();
        for words in [
            "standing committee",
            "Islamabad",
            "Pakistan",
            "comstech.org",
            "Member and coordinator",
        ] {
            assert!(facts.contains(words), "{words} in {facts}");
        }
        assert_eq!(
            page.values("dl.summary a[rel=external]", "href"),
            ["https://comstech.org"]
        );
        assert_eq!(page.rows("[aria-labelledby=leads] table").len(), 18);
    })
    .await;
}

#[actix_web::test]
async fn a_merged_body_leads_to_the_one_with_which_it_was_merged() {
    on_each(async |site| {
        let merge = |conn: &mut crate::db::Conn| {
            let isdb: i64 = organisations::table
                .filter(organisations::code.eq("ISDB"))
                .select(organisations::id)
                .first(conn)?;
            diesel::update(organisations::table.filter(organisations::code.eq("UNA")))
                .set(organisations::merged_into_id.eq(isdb))
                .execute(conn)?;
            Ok(())
        };
        site.db().write_now(merge).unwrap();
        let answer = site.get("/ar/organisations/UNA").await;
        assert_eq!(answer.status, 308);
        assert_eq!(answer.location.as_deref(), Some("/ar/organisations/ISDB"));
    })
    .await;
}

#[actix_web::test]
async fn a_page_past_the_end_is_empty_and_an_unknown_one_is_refused() {
    on_each(async |site| {
        let file = site.csv("/organisations.csv").await;
        let last = &file.last().unwrap()[0];
        let page = site.page(&format!("/organisations?after={last}")).await;
        assert_eq!(page.texts(".empty").len(), 1);
        let refused = site.get("/en/organisations?after=NOBODY").await;
        assert_eq!(refused.status, 400);
        site.missing("/en/organisations/NOBODY").await;
    })
    .await;
}

#[actix_web::test]
async fn a_long_list_goes_on_by_key() {
    on_each(async |site| {
        let add = |conn: &mut crate::db::Conn| {
            let version: i64 = initiative_versions::table
                .select(initiative_versions::id)
                .first(conn)?;
            for number in 1..=150 {
                let name = format!("Zonal laboratory {number}");
                let name = Text::only(Locale::En, &name);
                let id = super::add(conn, &name, None)?;
                // The public knows whom a record names.
                diesel::insert_into(version_roles::table)
                    .values((
                        version_roles::version_id.eq(version),
                        version_roles::role.eq("participating"),
                        version_roles::organisation_id.eq(id),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        };
        site.db().write_now(add).unwrap();
        let first = site.page("/organisations").await;
        assert_eq!(first.rows("[aria-labelledby=others] table").len(), 100);
        let next = first.values(".pages [rel=next]", "href");
        let second = site.page(next[0].strip_prefix("/en").unwrap()).await;
        assert!(second.texts("h2#institutions").is_empty());
        let rest = second.rows("[aria-labelledby=others] table");
        assert_eq!(
            rest.len(),
            site.csv("/organisations.csv").await.len() - 18 - 100
        );
        assert!(rest.last().unwrap()[0].starts_with("Zonal laboratory 150"));
        assert!(second.values(".pages [rel=next]", "href").is_empty());
    })
    .await;
}
