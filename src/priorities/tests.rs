//! A reader looks at the priorities.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn the_list_says_that_one_could_not_be_found() {
    on_each(async |site| {
        let page = site.page("/priorities").await;
        assert_eq!(page.texts("h1"), ["12 priorities"]);
        assert_eq!(page.rows("table").len(), 12);
        assert!(page.texts(".plain")[0].contains("the twelfth could not be found"));
        let file = site.csv("/priorities.csv").await;
        for (row, shown) in file.iter().zip(page.rows("table")) {
            assert!(
                shown[0].starts_with(&format!("{} {}", row[0], row[1])),
                "{shown:?}"
            );
            assert_eq!((&row[3], &row[4]), (&shown[1], &shown[3]));
        }
        assert_eq!(file.len(), 12);
    })
    .await;
}

#[actix_web::test]
async fn a_priority_tells_where_its_number_stands() {
    on_each(async |site| {
        let page = site.page("/priorities/3b").await;
        let facts = page.texts("dl.summary").concat();
        assert!(
            facts.contains("Priority 3b") && facts.contains("Water resources"),
            "{facts}"
        );
        assert_eq!(page.texts("dl.summary a[rel=external]"), ["comstech.org"]);
        assert_eq!(page.rows("[aria-labelledby=list] table").len(), 6);
        site.missing("/ar/priorities/12").await;
    })
    .await;
}
