//! Two editors of one record: the second gets a merge page, and no field is lost (case 25).

use sti_tracker::web::AccountRole;

use super::reference_of;
use crate::support::{Client, Page, TestApp};

/// Two administrators of one record.
struct Two {
    amina: Client,
    bilal: Client,
    path: String,
    public: String,
}

/// Both have the record open.
async fn two(app: &TestApp) -> (Two, Page, Page) {
    let mut amina = app.administrator();
    let mut bilal = app.member("Bilal", &[AccountRole::Administrator]);
    let form = amina.see("/en/manage/initiatives/new").await;
    let typed = [
        ("title_en", "One title"),
        ("title_fr", "Un titre"),
        ("summary_en", "A summary"),
        ("kind", "project"),
        ("theme", "water"),
        ("role_1", "lead"),
        ("body_1", "state:NER"),
    ];
    let answer = amina.submit(&form, "publish", &typed).await;
    let reference = reference_of(&answer);
    let path = format!("/en/manage/initiatives/{reference}/edit");
    let (first, second) = (amina.see(&path).await, bilal.see(&path).await);
    let public = format!("/en/initiatives/{reference}");
    let two = Two {
        amina,
        bilal,
        path,
        public,
    };
    (two, first, second)
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> &'a str {
    let found = fields.iter().find(|(field, _)| field == name);
    found.map_or("", |(_, value)| value.as_str())
}

on_both! {
    async fn case_25_the_second_editor_chooses_and_nothing_is_lost(app: TestApp) {
        let (mut two, first, second) = two(&app).await;
        let typed = [("title_en", "Amina's title"), ("theme", "health")];
        assert_eq!(two.amina.submit(&first, "save", &typed).await.status, 303);
        let typed = [
            ("title_en", "Bilal's title"),
            ("summary_en", "Bilal's summary"),
            ("partners", "Bilal's partners"),
        ];
        let merge = two.bilal.submit(&second, "save", &typed).await;
        assert_eq!(merge.status, 409);
        let main = merge.text("main");
        for words in ["Amina's title", "Bilal's title", "Bilal's summary", "Bilal's partners"] {
            assert!(main.contains(words), "{words} is not shown: {main}");
        }
        // Nothing of it is saved yet.
        assert!(!app.anon().see(&two.public).await.body.contains("Bilal"));
        // He keeps her title, and his own of the rest; what he did not touch stays hers.
        let answer = two.bilal.submit(&merge, "save", &[("_keep_title_en", "theirs")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let page = app.anon().see(&two.public).await;
        let main = page.text("main");
        assert_eq!(page.text("h1"), "Amina's title");
        assert!(main.contains("Bilal's summary") && main.contains("Bilal's partners"), "{main}");
        let form = two.amina.see(&two.path).await;
        let (_, fields) = form.filled_form("save", &[]);
        let expected = [
            ("theme", "health"),
            ("title_fr", "Un titre"),
            ("kind", "project"),
            ("body_1", "state:NER"),
        ];
        for (name, value) in expected {
            assert_eq!(field(&fields, name), value, "{name}");
        }
    }
}

on_both! {
    async fn case_25_what_one_did_not_touch_is_chosen_already(app: TestApp) {
        let (mut two, first, second) = two(&app).await;
        two.amina.submit(&first, "save", &[("summary_en", "Amina's summary")]).await;
        let merge = two.bilal.submit(&second, "save", &[("partners", "Bilal's partners")]).await;
        assert_eq!(merge.status, 409);
        let theirs = merge.attributes("input[value=theirs][checked]", "name");
        let yours = merge.attributes("input[value=yours][checked]", "name");
        assert_eq!((theirs, yours), (vec!["_keep_summary_en".into()], vec!["_keep_partners".into()]));
        assert_eq!(two.bilal.submit(&merge, "save", &[]).await.status, 303);
        let main = app.anon().see(&two.public).await.text("main");
        assert!(main.contains("Amina's summary") && main.contains("Bilal's partners"), "{main}");
    }
}

on_both! {
    async fn case_25_a_third_save_meanwhile_leads_to_another_merge(app: TestApp) {
        let (mut two, first, second) = two(&app).await;
        two.amina.submit(&first, "save", &[("title_en", "Amina's title")]).await;
        let merge = two.bilal.submit(&second, "save", &[("title_en", "Bilal's title")]).await;
        assert_eq!(merge.status, 409);
        let form = two.amina.see(&two.path).await;
        two.amina.submit(&form, "save", &[("title_en", "Amina's better title")]).await;
        let again = two.bilal.submit(&merge, "save", &[("_keep_title_en", "yours")]).await;
        assert_eq!(again.status, 409, "{}", again.text("main"));
        let main = again.text("main");
        assert!(main.contains("Amina's better title") && main.contains("Bilal's title"), "{main}");
        let answer = two.bilal.submit(&again, "save", &[("_keep_title_en", "yours")]).await;
        assert_eq!(answer.status, 303);
        assert_eq!(app.anon().see(&two.public).await.text("h1"), "Bilal's title");
    }
}

on_both! {
    async fn case_25_the_same_edit_twice_is_one(app: TestApp) {
        let (mut two, first, second) = two(&app).await;
        let typed = [("title_en", "The same title")];
        assert_eq!(two.amina.submit(&first, "save", &typed).await.status, 303);
        let answer = two.bilal.submit(&second, "save", &typed).await;
        if answer.status == 409 {
            assert!(!answer.has("table.merge"), "{}", answer.text("main"));
            assert_eq!(two.bilal.submit(&answer, "save", &[]).await.status, 303);
        } else {
            assert_eq!(answer.status, 303);
        }
        assert_eq!(app.anon().see(&two.public).await.text("h1"), "The same title");
    }
}

on_both! {
    async fn case_25_two_who_add_a_language_each_both_keep_theirs(app: TestApp) {
        let (mut two, first, second) = two(&app).await;
        two.amina.submit(&first, "save", &[("title_ar", "عنوان")]).await;
        let merge = two.bilal.submit(&second, "save", &[("title_fr", "Le titre")]).await;
        assert_eq!(merge.status, 409);
        assert_eq!(two.bilal.submit(&merge, "save", &[]).await.status, 303);
        let form = two.amina.see(&two.path).await;
        let (_, fields) = form.filled_form("save", &[]);
        assert_eq!(field(&fields, "title_ar"), "عنوان");
        assert_eq!(field(&fields, "title_fr"), "Le titre");
    }
}

on_both! {
    async fn a_form_that_is_sent_twice_is_no_conflict(app: TestApp) {
        let (mut two, first, _) = two(&app).await;
        let typed = [("title_ar", "عنوان")];
        assert_eq!(two.amina.submit(&first, "save", &typed).await.status, 303);
        assert_eq!(two.amina.submit(&first, "save", &typed).await.status, 303);
    }
}

on_both! {
    async fn a_button_pressed_twice_acts_once(app: TestApp) {
        let (mut two, _, _) = two(&app).await;
        let record = two.path.trim_end_matches("/edit").to_owned();
        let before = two.amina.see(&record).await;
        let count = |page: &Page| page.all("ol.history > li").len();
        let milestone = [("title_en", "A rig"), ("nature", "input")];
        let since = [("kind", "suspended"), ("since_year", "2026"), ("reason", "No money")];
        let acts: [(&str, &[(&str, &str)]); 3] = [
            ("confirmation", &[("x", "")]),
            ("milestones/new", &milestone),
            ("declaration", &since),
        ];
        for (n, (noun, typed)) in acts.into_iter().enumerate() {
            for _ in 0..2 {
                let answer = two.amina.post(&format!("{record}/{noun}"), typed).await;
                assert_eq!(answer.status, 303, "{noun}: {}", answer.text("main"));
            }
            let after = two.amina.see(&record).await;
            assert_eq!(count(&after), count(&before) + n + 1, "{noun}");
        }
        let mut codes = Vec::new();
        for _ in 0..2 {
            let answer = two.amina.post("/en/manage/entries/new", &[("then", "")]).await;
            codes.push(answer.location());
        }
        assert_eq!(codes[0], codes[1]);
    }
}
