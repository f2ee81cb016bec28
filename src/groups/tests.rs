//! A reader looks at groups of states.

#![allow(clippy::unwrap_used)]

use crate::figures::View;
use crate::initiatives::{self, Filter};
use crate::rules::{Alignment, Body, Moment, Role};
use crate::testing::{Site, on_each};

/// What the list of initiatives counts for the members of a group.
fn counted(site: &Site, code: &str, role: Option<Role>, alignment: Alignment) -> String {
    let count = |conn: &mut crate::db::Conn| {
        let clock = site.clock();
        let today = Moment::as_it_stood(clock.today());
        let view = View::load(conn, clock, today)?;
        let group = super::by_code(conn, code)?;
        let members = super::members(conn, group.id, today.as_at, view.known())?;
        let filter = Filter {
            bodies: vec![members.iter().map(|one| Body::State(one.state)).collect()],
            role,
            alignment: Some(alignment),
            ..Filter::default()
        };
        initiatives::count(conn, &view, &filter)
    };
    site.db().read_now(count).unwrap().to_string()
}

#[actix_web::test]
async fn totals_count_a_joint_initiative_once() {
    on_each(async |site| {
        let page = site.page("/groups").await;
        assert_eq!(page.texts("h1"), ["5 groups of states"]);
        for (name, code) in [
            ("Arab group", "ARAB"),
            ("Least", "LDC"),
            ("OIC-15", "OIC-15"),
        ] {
            let row = page.row("table", name);
            let lead = Some(Role::Lead);
            assert_eq!(row[2], counted(site, code, lead, Alignment::Oic), "{code}");
            assert_eq!(row[3], counted(site, code, None, Alignment::Oic), "{code}");
            assert_eq!(
                row[4],
                counted(site, code, lead, Alignment::Aligned),
                "{code}"
            );
            assert_eq!(
                row[5],
                counted(site, code, None, Alignment::Aligned),
                "{code}"
            );
        }
        assert_eq!(page.row("table", "OIC-15")[1], "14");
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/groups").await;
        let file = site.csv("/groups.csv").await;
        for (row, shown) in file.iter().zip(page.rows("table")) {
            assert_eq!(shown[0], format!("{}{}", row[1], row[2]));
            assert_eq!(row[3..], shown[1..]);
        }
        assert_eq!(file.len(), 5);
    })
    .await;
}

#[actix_web::test]
async fn members_stand_with_the_basis_of_each() {
    on_each(async |site| {
        let page = site.page("/groups/OIC-15").await;
        let members = page.rows("[aria-labelledby=members] table");
        assert_eq!(members.len(), 14);
        assert!(members.iter().all(|row| !row[1].is_empty()), "{members:?}");
        assert!(page.texts(".lead")[0].starts_with("no source names all fifteen"));
        assert!(page.texts("[aria-labelledby=members] .note")[0].contains("no periods"));
        let figures = page.values("[aria-labelledby=record] .figure", "href");
        assert_eq!(
            figures[0],
            "/en/initiatives?group=OIC-15&role=lead&alignment=oic"
        );
        site.missing("/en/groups/G77").await;
    })
    .await;
}
