//! A reader looks at what meetings decided.

#![allow(clippy::unwrap_used)]

use crate::testing::on_each;

#[actix_web::test]
async fn nothing_is_invented_where_none_is_on_record() {
    on_each(async |site| {
        let page = site.page("/decisions").await;
        assert_eq!(page.texts("h1"), ["0 decisions"]);
        assert!(page.texts(".empty")[0].starts_with("No decision is on record here"));
        assert!(site.csv("/decisions.csv").await.is_empty());
        let meeting = site.page("/meetings/SC-7").await;
        let said = meeting.texts("[aria-labelledby=decisions] .empty");
        assert_eq!(said, ["No decision of this meeting is on record here."]);
        let body = site.page("/organisations/COMSTECH").await;
        let said = body.texts("[aria-labelledby=decisions]").concat();
        assert!(
            said.contains("0 decisions of meetings name it as responsible."),
            "{said}"
        );
        assert!(!said.contains("The list"), "{said}");
        assert!(
            site.page("/commitments/C12")
                .await
                .texts("#decisions")
                .is_empty()
        );
    })
    .await;
}

#[actix_web::test]
async fn what_is_no_code_or_no_filter_is_named() {
    on_each(async |site| {
        for code in [
            "SC-7.1",
            "SC-7.01",
            "SC-7",
            "SC-7.x",
            ".1",
            "SC-7.99999999999",
        ] {
            site.missing(&format!("/en/decisions/{code}")).await;
        }
        for wrong in [
            "meeting=SC-99",
            "state=XXX",
            "organisation=NOBODY",
            "commitment=C99",
            "status=late",
            "after=SC-7.1",
        ] {
            for path in ["decisions", "decisions.csv"] {
                let answer = site.get(&format!("/en/{path}?{wrong}")).await;
                assert_eq!(answer.status, 400, "{path}?{wrong}");
            }
        }
    })
    .await;
}
