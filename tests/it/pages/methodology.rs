//! The methodology: every rule with its words, its versions and an example that the rule computed.

use std::collections::BTreeSet;

use sti_tracker::i18n::Locale;
use sti_tracker::rules::commitment::CommitmentState;
use sti_tracker::rules::{
    Coded, Count, FRESH_DAYS, GRACE_DAYS, Kind, Level, Reason, RuleName, Status,
};
use sti_tracker::web::terms;

use crate::support::{Page, TestApp};

/// The cells of the first table of a section, row by row.
fn cells(page: &Page, section: &str, table: usize) -> Vec<String> {
    let at = format!(
        "section[aria-labelledby={section}] table:nth-of-type({})",
        table + 1
    );
    page.texts(&format!("{at} tbody th, {at} tbody td"))
}

on_both! {
    async fn every_rule_has_words_a_version_and_an_example(app: TestApp) {
        let mut anon = app.anon();
        for locale in Locale::ALL {
            let lang = locale.code();
            let page = anon.see(&format!("/{lang}/methodology")).await;
            let text = page.text("main");
            assert!(!text.contains(['{', '}']), "{lang}: an open place");
            let contents: BTreeSet<String> = page.attributes("nav[aria-labelledby=contents] a", "href").into_iter().collect();
            for rule in RuleName::all() {
                let section = format!("section[aria-labelledby={}]", rule.code());
                assert!(contents.contains(&format!("#{}", rule.code())), "{lang} {rule:?}");
                assert_eq!(page.texts(&format!("h2#{}", rule.code())).len(), 1, "{lang} {rule:?}");
                let words = page.texts(&format!("{section} > p"));
                assert!(words[0].chars().count() > 15, "{lang} {rule:?}: {words:?}");
                // Its versions; the one that is used for the day is marked.
                let versions = page.texts(&format!("{section} > p.note"));
                assert_eq!(versions.len(), rule.versions().count(), "{lang} {rule:?}");
                assert_eq!(versions.iter().filter(|one| one.contains(" · ")).count(), 1);
                let example = format!("{section} table[data-example] tbody tr");
                assert!(!page.texts(&example).is_empty(), "{lang} {rule:?}");
            }
            let t = locale.messages();
            let said = |section: &str| page.text(&format!("section[aria-labelledby={section}]"));
            for status in Status::ALL {
                let results = page.texts("section[aria-labelledby=status] td:last-child");
                assert!(results.contains(&terms::status(t, *status).to_string()), "{lang} {status:?}");
            }
            for level in Level::ALL {
                assert!(said("milestones").contains(terms::level(t, *level).as_str()));
                assert!(said("everywhere").contains(terms::level(t, *level).as_str()));
            }
            for state in CommitmentState::ALL {
                assert!(said("commitments").contains(terms::commitment_state(t, *state).as_str()));
            }
            for kind in Kind::ALL {
                let kinds = said("kinds");
                assert!(kinds.contains(terms::kind(t, *kind).as_str()), "{lang} {kind:?}");
                for step in kind.lifecycle() {
                    assert!(kinds.contains(terms::step(t, *step).as_str()), "{lang} {step:?}");
                }
            }
            let counts = Count::all().into_iter().filter(|count| count.nature().is_none());
            assert_eq!(cells(&page, "counts", 0).len(), counts.count() * 2);
            let reasons = page.texts("section[aria-labelledby=reasons] li");
            assert_eq!(reasons.len(), Reason::all().len());
            let codes: BTreeSet<String> = Reason::all().iter().map(|one| one.code()).collect();
            assert_eq!(codes.len(), reasons.len());
        }
    }

    async fn what_the_rules_say_of_the_examples(app: TestApp) {
        let mut anon = app.anon();
        let page = anon.see("/en/methodology").await;
        assert_eq!(cells(&page, "dating", 0)[..8], [
            "15 March 2024, recorded on 1 May 2024", "15 March 2024",
            "March 2024, recorded on 1 May 2024", "31 March 2024",
            "March 2024, recorded on 20 March 2024", "20 March 2024",
            "2024, recorded on 1 May 2024", "1 May 2024",
        ]);
        assert_eq!(cells(&page, "status", 0), [
            "10 January 2024", "adopted; its final milestone is due on 30 June 2024", "on schedule",
            "30 July 2024", "nothing more was said", "due",
            "29 September 2024", "nothing more was said", "delayed",
            "3 November 2024", "declared suspended", "suspended",
            "1 December 2024", "the suspension is lifted", "delayed",
            "21 December 2024", "the final milestone is reported, without a document", "delayed",
            "10 January 2025", "the final milestone is documented", "completed",
        ]);
        assert_eq!(cells(&page, "days", 0), [
            "as_at=2024-04-01 known_on=2024-04-01", "nobody reported it as reached",
            "as_at=2024-02-01 known_on=2024-06-01", "nobody reported it as reached",
            "as_at=2024-04-01 known_on=2024-06-01", "reached 1 March 2024, reported",
        ]);
        let numbers: Vec<String> = cells(&page, "milestones", 1).into_iter().skip(1).step_by(2).collect();
        assert_eq!(numbers, ["4", "3", "2", "1", "2", "0", "0"]);
        let bounds = page.text("section[aria-labelledby=milestones]");
        assert!(bounds.contains("Between 2 and 2 + 2 of 4 are documented"), "{bounds}");
        assert_eq!(cells(&page, "coverage", 0)[3..], [
            "3 March 2025", "Yes", "Yes", "3 March 2026", "Yes", "Yes", "4 March 2026", "No", "No",
        ]);
        assert_eq!(cells(&page, "on-record", 1), ["overall", "1", "under lead A", "1", "under lead B", "1"]);
        assert_eq!(cells(&page, "change", 0)[2..], [
            "0.3", "state B", "no data in 2017, 0.8 in 2023", "no data",
            "state C", "0.5 in 2017, 0.5 in 2017", "no data",
        ]);
        let money = cells(&page, "money", 0);
        let of = |name: &str| money[money.iter().position(|one| one == name).unwrap() + 1].as_str();
        assert!(of("the sum in USD").contains("9,250,000"), "{money:?}");
        assert!(of("the median in USD").contains("150,000"), "{money:?}");
        assert!(of("the sum in EUR").contains("80,000"), "{money:?}");
        assert!(page.text("section[aria-labelledby=formula]").contains("2 of 3 with data"));
        // The same in the other languages, as these write it.
        let page = anon.see("/fr/methodology").await;
        assert_eq!(cells(&page, "status", 0)[6..9], ["29 septembre 2024", "rien de plus n’a été dit", "en retard"]);
        let page = anon.see("/ar/methodology").await;
        assert_eq!(cells(&page, "status", 0)[8], "متأخرة");
        assert_eq!(cells(&page, "milestones", 1)[1], "4");
    }

    async fn parameters_come_out_of_the_rules(app: TestApp) {
        let mut anon = app.anon();
        for lang in ["en", "ar", "fr"] {
            let page = anon.see(&format!("/{lang}/methodology")).await;
            let status = page.text("section[aria-labelledby=status]");
            assert!(status.contains(&GRACE_DAYS.to_string()), "{status}");
            assert!(status.contains(&FRESH_DAYS.to_string()), "{status}");
        }
    }

    async fn every_derivation_leads_to_its_rule(app: TestApp) {
        let mut anon = app.anon();
        let rules = [
            ("record", "on-record"), ("adopted", "adoption"), ("status.delayed", "status"),
            ("word.ongoing", "word"), ("milestones-due", "milestones"), ("states-heard", "coverage"),
            ("commitments-activity", "commitments"), ("formula?code=C01", "formula"),
            ("funding-sum?type=planned-budget&currency=USD", "money"),
            ("context-states?indicator=ER.H2O.FWST.ZS", "with-data"),
            ("context-median?indicator=ER.H2O.FWST.ZS&group=ARAB&year=2020", "median"),
            ("context-change?indicator=ER.H2O.FWST.ZS&state=NER", "change"),
        ];
        let page = anon.see("/en/methodology").await;
        for (figure, rule) in rules {
            let why = anon.get(&format!("/en/why/{figure}")).await;
            if why.status == 404 {
                assert!(figure.starts_with("formula"), "{figure}");
                continue;
            }
            assert!(why.attributes("section a", "href").contains(&format!("/en/methodology#{rule}")), "{figure}");
            assert_eq!(page.texts(&format!("#{rule}")).len(), 1);
        }
        // The days are kept on the way there, and the versions are those of the day.
        let why = anon.see("/en/why/record?as_at=2024-05-01&known_on=2024-06-01").await;
        let link = "/en/methodology?as_at=2024-05-01&known_on=2024-06-01#on-record";
        assert!(why.attributes("section a", "href").contains(&link.to_owned()));
        let then = anon.see("/en/methodology?as_at=2024-05-01").await;
        assert!(then.text("section[aria-labelledby=status]").contains("used for 1 May 2024"));
        assert!(anon.see("/en/").await.attributes("footer a", "href").contains(&"/en/methodology".to_owned()));
    }
}
