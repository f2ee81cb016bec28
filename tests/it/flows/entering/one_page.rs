//! The one-page form of a contributor, and in whose name the secretariat enters.

use sti_tracker::audit::Stage;
use sti_tracker::i18n::Locale;

use super::{changes, speaker, stage};
use crate::flows::reference_of;
use crate::support::TestApp;

/// Every field of the form.
pub const WHOLE: [(&str, &str); 27] = [
    ("title_en", "Solar wells for schools"),
    ("title_ar", "آبار شمسية للمدارس"),
    ("title_fr", "Puits solaires pour les écoles"),
    ("summary_en", "Thirty wells"),
    ("summary_ar", "ثلاثون بئرًا"),
    ("summary_fr", "Trente puits"),
    ("kind", "project"),
    ("alignment", "aligned"),
    ("role_1", "lead"),
    ("body_1", "state:NER"),
    ("role_2", "implementing"),
    ("body_2", "organisation:COMSTECH"),
    ("partners", "A foundation"),
    ("theme", "water"),
    ("themes", "energy"),
    ("priorities", "1"),
    ("commitments", "C01"),
    ("parent", ""),
    ("series", "Wells"),
    ("announced_day", "3"),
    ("announced_month", "2"),
    ("announced_year", "2026"),
    ("proposed", "yes"),
    ("budget", "1250000"),
    ("currency", "USD"),
    ("reason", "First entry"),
    ("rows", "4"),
];

/// Whether a form still says something in every field.
pub fn holds(fields: &[(String, String)], typed: &[(&str, &str)]) {
    for (name, value) in typed
        .iter()
        .filter(|(name, _)| !["rows", "reason"].contains(name))
    {
        let said = fields
            .iter()
            .any(|(field, one)| field == name && one == value);
        assert!(said, "{name}={value:?} is lost in {fields:?}");
    }
}

on_both! {
    async fn a_lead_enters_a_draft_and_edits_it_in_place(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let mut other = speaker(&app, "Other", &["PAK"], &[]);
        let form = carim.see("/en/manage/initiatives/new").await;
        assert!(!form.has("[name=origin], [name=embargo_day]"), "that is the secretariat's");
        assert!(form.text("#bodies-hint").contains("Niger"));
        let answer = carim.submit(&form, "draft", &WHOLE).await;
        let reference = reference_of(&answer);
        let edit = format!("/en/manage/initiatives/{reference}/edit");
        let created = ("lead".to_owned(), stage(Stage::Draft), true, Some("First entry".to_owned()));
        assert_eq!(changes(&app, &reference), [created]);
        // Nothing of it is public, and it is not there for who speaks for another body.
        assert_eq!(app.anon().get(&format!("/en/initiatives/{reference}")).await.status, 404);
        assert_eq!(other.get(&edit).await.status, 404);
        assert_eq!(other.post(&edit, &[("title_en", "Mine")]).await.status, 404);
        let form = carim.see(&edit).await;
        let (_, fields) = form.filled_form("save", &[]);
        holds(&fields, &WHOLE);
        let answer = carim.submit(&form, "submit", &[("title_en", "Deeper wells")]).await;
        let to = format!("/en/manage/initiatives/{reference}/submission");
        assert_eq!(answer.location(), Some(to), "{}", answer.text("main"));
        let (_, fields) = carim.see(&edit).await.filled_form("save", &[]);
        holds(&fields, &[("title_en", "Deeper wells")]);
        let all = changes(&app, &reference);
        assert!(all.len() == 2 && all.iter().all(|one| one.0 == "lead" && one.1 == "draft"));
    }
}

on_both! {
    async fn a_contributor_speaks_for_their_own_bodies_only(app: TestApp) {
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let form = carim.see("/ar/manage/initiatives/new").await;
        let mut typed = WHOLE.to_vec();
        typed.retain(|(name, _)| *name != "body_1");
        typed.push(("body_1", "state:PAK"));
        let page = carim.submit(&form, "draft", &typed).await;
        let t = &Locale::Ar.messages().proposal;
        assert_eq!(page.status, 422);
        assert!(page.says(".error-summary a[href='#bodies']", t.own_lead.as_str()));
        let (_, fields) = page.filled_form("draft", &[]);
        holds(&fields, &typed);
        // A body that is not in the list is added by the secretariat.
        let mut typed = WHOLE.to_vec();
        typed.extend([("role_3", "participating"), ("other_3", "Institute of Wells")]);
        let page = carim.submit(&form, "draft", &typed).await;
        assert!(page.says(".error-summary a[href='#other_3']", t.body_unknown.as_str()));
        // By whatever name it is known.
        typed.pop();
        typed.push(("other_3", "ICESCO"));
        let answer = carim.submit(&form, "draft", &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        // Who speaks for nobody enters nothing.
        let mut nobody = speaker(&app, "Nobody", &[], &[]);
        assert_eq!(nobody.get("/en/manage/initiatives/new").await.status, 403);
        assert_eq!(nobody.get("/en/manage/entries/new").await.status, 403);
    }
}

on_both! {
    async fn the_secretariat_enters_by_letter_and_with_an_embargo(app: TestApp) {
        let mut amina = app.administrator();
        let form = amina.see("/fr/manage/initiatives/new").await;
        let mut typed = WHOLE.to_vec();
        typed.extend([("origin", "letter"), ("letter_reference", "MIN/7"), ("letter_on_year", "2027")]);
        let page = amina.submit(&form, "publish", &typed).await;
        assert_eq!(page.status, 422);
        assert!(page.has(".error-summary a[href^='#letter_on']"), "{}", page.text("main"));
        typed.pop();
        typed.extend([("letter_on_day", "2"), ("letter_on_month", "11"), ("letter_on_year", "2026")]);
        typed.extend([("embargo_day", "24"), ("embargo_month", "11"), ("embargo_year", "2026")]);
        let answer = amina.submit(&form, "publish", &typed).await;
        let reference = reference_of(&answer);
        let all = changes(&app, &reference);
        assert_eq!((all[0].0.as_str(), all[0].1.as_str(), all[0].2), ("on-behalf", "published", true));
        let public = format!("/fr/initiatives/{reference}");
        // An edit by a letter of somebody who does not lead it is refused.
        let form = amina.see(&format!("/fr/manage/initiatives/{reference}/edit")).await;
        let typed = [
            ("origin", "letter"),
            ("letter_body", "state:PAK"),
            ("letter_reference", "8"),
            ("letter_on_day", "2"),
            ("letter_on_month", "11"),
            ("letter_on_year", "2026"),
            ("title_en", "Other wells"),
        ];
        let page = amina.submit(&form, "save", &typed).await;
        assert!(page.has(".error-summary a[href='#letter_body']"), "{}", page.text("main"));
        assert_eq!(app.anon().get(&public).await.status, 404, "the embargo holds");
        app.on_day(crate::support::app::day(2026, 11, 24));
        app.sees().await;
        assert_eq!(app.anon().see(&public).await.text("h1"), "Puits solaires pour les écoles");
    }
}
