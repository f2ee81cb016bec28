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
async fn every_adopted_commitment_is_in_one_of_four_states() {
    on_each(async |site| {
        let page = site.page("/commitments").await;
        let states = page.rows("[aria-labelledby=states] table");
        let sum: usize = states
            .iter()
            .map(|row| row[1].parse::<usize>().unwrap())
            .sum();
        assert_eq!((states.len(), sum), (4, 25));
        // Nobody has declared anything.
        assert_eq!(states[0][1], "0");
        for state in &states {
            let shown = page.texts("td[data-label=State]");
            let mine = shown.iter().filter(|words| **words == state[0]).count();
            assert_eq!(mine.to_string(), state[1], "{}", state[0]);
        }
        let chosen = site.page("/commitments?state=nothing-linked").await;
        assert_eq!(
            chosen.texts("td[data-label=State]").len().to_string(),
            states[3][1]
        );
    })
    .await;
}

#[actix_web::test]
async fn the_file_has_the_rows_of_the_page() {
    on_each(async |site| {
        let page = site.page("/commitments").await;
        let file = site.csv("/commitments.csv").await;
        let rows = page.rows("table").into_iter().skip(4);
        assert_eq!(file.len(), 29);
        for (row, shown) in file.iter().zip(rows) {
            assert_eq!(shown[0], format!("{}{}", row[2], row[0]));
            assert!(shown[3].starts_with(&row[7]) && shown[4] == row[8]);
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

#[actix_web::test]
async fn what_can_be_computed_names_no_state_as_failing() {
    on_each(async |site| {
        crate::reference::load_context(site.db(), site.clock()).unwrap();
        let page = site.page("/commitments/C02").await;
        let said = page.texts("dl.summary").concat();
        assert!(said.contains("member states with data in 20"), "{said}");
        // One without a formula has nothing of the kind.
        let other = site.page("/commitments/C04").await.texts("dl.summary");
        assert!(!other.concat().contains("with data in"));
    })
    .await;
}
