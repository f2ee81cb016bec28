//! A reader looks at summits and meetings.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn the_newest_meeting_comes_first_and_places_have_names() {
    on_each(async |site| {
        let page = site.page("/meetings").await;
        assert_eq!(page.texts("h1"), ["8 meetings"]);
        let rows = page.rows("table");
        assert_eq!(rows[0][0], "7th Steering Committee on implementation");
        assert_eq!(rows[0][1], "11 February 2026 to 12 February 2026");
        assert_eq!(rows[0][2], "Islamabad, Pakistan");
        assert_eq!(rows[7][2], "Astana, Kazakhstan");
        let file = site.csv("/meetings.csv").await;
        for (row, shown) in file.iter().zip(&rows) {
            assert_eq!((&row[3], &row[4]), (&shown[0], &shown[2]));
        }
        assert_eq!(file.len(), 8);
    })
    .await;
}

#[actix_web::test]
async fn a_meeting_tells_what_it_did_and_where_that_was_found() {
    on_each(async |site| {
        let page = site.page("/meetings/SUMMIT-2").await;
        let facts = page.texts("dl.summary").concat();
        assert!(
            facts.contains("virtual, chaired by United Arab Emirates"),
            "{facts}"
        );
        assert!(facts.contains("16 June 2021"), "{facts}");
        let summit = site
            .page("/meetings/SUMMIT-1")
            .await
            .texts("dl.summary")
            .concat();
        assert!(
            summit.contains("Encyclopaedia article on the summit"),
            "{summit}"
        );
        site.missing("/en/meetings/SC-99").await;
    })
    .await;
}
