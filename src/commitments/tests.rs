//! A reader looks at what was promised.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn adopted_commitments_and_proposals_stand_apart() {
    on_each(async |site| {
        let page = site.page("/commitments").await;
        assert_eq!(page.texts("h1"), ["25 adopted commitments"]);
        let number = |id: &str| page.rows(&format!("[aria-labelledby={id}] table")).len();
        let numbers = ["agenda", "declaration", "outcome", "proposal"].map(number);
        assert_eq!(numbers, [14, 10, 1, 4]);
        assert_eq!(
            page.texts("main > section h2").last().unwrap(),
            "Proposed at a summit, not adopted"
        );
        let row = page.row("[aria-labelledby=agenda] table", "At least 50 universities");
        assert_eq!(row[1], "value 50 by 2024 target year passed");
    })
    .await;
}

#[actix_web::test]
async fn those_with_nothing_linked_are_counted_and_named() {
    on_each(async |site| {
        let page = site.page("/commitments").await;
        let unlinked = page.texts(".plain .figure");
        let marked = ["agenda", "declaration", "outcome"].map(|id| {
            page.texts(&format!("[aria-labelledby={id}] td small.none"))
                .len()
        });
        assert_eq!(unlinked, [marked.iter().sum::<usize>().to_string()]);
        assert_ne!(unlinked, ["0"]);
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/commitments").await;
        let file = site.csv("/commitments.csv").await;
        assert_eq!(file.len(), 29);
        for (row, shown) in file.iter().zip(page.rows("table")) {
            assert_eq!(shown[0], format!("{}{}", row[2], row[0]));
            assert!(shown[2].starts_with(&row[6]) && shown[3] == row[7]);
        }
    })
    .await;
}

#[actix_web::test]
async fn a_commitment_stands_with_its_note_its_source_and_where_it_began() {
    on_each(async |site| {
        let page = site.page("/commitments/C01").await;
        let facts = page.texts("dl.summary").concat();
        for words in [
            "by 2025; no value is named",
            "target year passed",
            "paraphrase",
            "researchprofessionalnews.com",
        ] {
            assert!(facts.contains(words), "{words} in {facts}");
        }
        let baselines = page.rows("[aria-labelledby=baselines] table");
        assert_eq!(baselines.len(), 3);
        assert_eq!(baselines[0][1], "0.81 % of GDP, OIC average");
        let french = site.get("/fr/commitments/C01").await.body;
        assert!(french.contains("<bdi>0,81</bdi>"));
        let proposal = site.page("/commitments/C25").await;
        assert!(proposal.texts(".plain")[0].contains("not adopted"));
        site.missing("/en/commitments/C99").await;
    })
    .await;
}

#[actix_web::test]
async fn no_commitment_is_given_a_state_yet() {
    on_each(async |site| {
        for code in ["C01", "C21", "C27"] {
            let body = site.get(&format!("/en/commitments/{code}")).await.body;
            assert!(!body.contains("fulfilled"), "{code}");
        }
    })
    .await;
}
