//! A new record that another one looks like.

use super::{changes, speaker};
use crate::flows::reference_of;
use crate::support::factory::{Made, initiative};
use crate::support::{Page, TestApp};
use sti_tracker::audit::Publication;
use sti_tracker::i18n::Text;
use sti_tracker::rules::Kind;

fn titled(en: Option<&str>, ar: Option<&str>, fr: Option<&str>) -> Text {
    Text::new(en.map(Into::into), ar.map(Into::into), fr.map(Into::into))
}

fn fields<'a>(title: (&'a str, &'a str), theme: &'a str, lead: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        title,
        ("kind", "project"),
        ("theme", theme),
        ("role_1", "lead"),
        ("body_1", lead),
    ]
}

fn warns(page: &Page, made: &Made) -> bool {
    page.status == 409 && page.text("ul.similar").contains(&made.reference)
}

on_both! {
    async fn the_same_words_with_something_shared_warn(app: TestApp) {
        let wells = initiative("").titled(titled(
            Some("Solar-powered wells for rural schools"),
            Some("آبار الطاقة الشمسية للمدارس الريفية"),
            Some("Puits solaires pour les écoles rurales"),
        ));
        let wells = wells.under("water").led_by("NER").published(&app);
        let drill = initiative("Cyber drill of the OIC 2025").under("energy").led_by("PAK").published(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let (water, niger, turkey) = ("water", "state:NER", "state:TUR");
        let cases = [
            // Words in another order and spelling, with the theme.
            ("title_en", "Wells, solar powered, for Rural Schools!", water, turkey, Some(&wells)),
            // In Arabic: without hamza and marks, with tatweel, without the article.
            ("title_ar", "ابار الطاقه الشمسيه للمدارس الريفيه", water, turkey, Some(&wells)),
            ("title_ar", "آبَارُ الطاقـــة الشمسية لمدارس ريفية", "health", niger, Some(&wells)),
            // In French: without accents; with the lead.
            ("title_fr", "Puits solaires – ecoles rurales", "health", niger, Some(&wells)),
            // Typed into the field of another language.
            ("title_fr", "Solar-powered wells for rural schools", water, turkey, Some(&wells)),
            // With the year alone.
            ("title_en", "OIC cyber drill, 2025", "health", turkey, Some(&drill)),
            // False friends: the words without anything shared.
            ("title_en", "Solar-powered wells for rural schools", "health", turkey, None),
            // Something shared without the words.
            ("title_en", "Desalination on the coast", water, niger, None),
            // Words that everything has in its title.
            ("title_en", "OIC programme for science and technology", water, niger, None),
            // A part of the words.
            ("title_en", "Solar panels for hospitals and mosques", water, niger, None),
            ("title_ar", "مدارس ريفية للبنات في المدن الجديدة", water, niger, None),
            // Next year's, with nothing else shared.
            ("title_en", "Cyber drill 2026", "health", turkey, None),
        ];
        for (field, title, theme, lead, expected) in cases {
            let form = amina.see("/en/manage/initiatives/new").await;
            let typed = fields((field, title), theme, lead);
            let page = amina.submit(&form, "draft", &typed).await;
            match expected {
                Some(made) => assert!(warns(&page, made), "{title}: {} {}", page.status, page.text("main")),
                None => {
                    let reference = reference_of(&page);
                    withdraw(&app, &reference);
                }
            }
        }
    }
}

/// Takes what was entered out of the way of the next.
fn withdraw(app: &TestApp, reference: &str) {
    use diesel::prelude::*;
    use sti_tracker::db::schema::{initiative_versions as versions, initiatives};
    app.write(|conn| {
        let id: i64 = initiatives::table
            .filter(initiatives::reference.eq(reference))
            .select(initiatives::id)
            .first(conn)?;
        diesel::update(versions::table.filter(versions::initiative_id.eq(id)))
            .set(versions::withdrawn.eq(true))
            .execute(conn)?;
        Ok(())
    });
}

on_both! {
    async fn who_goes_on_says_why_and_loses_nothing(app: TestApp) {
        let wells = initiative("Solar wells for schools").under("water").led_by("NER").published(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let form = amina.see("/fr/manage/initiatives/new").await;
        let typed = crate::flows::entering::one_page::WHOLE;
        let warning = amina.submit(&form, "publish", &typed).await;
        assert!(warns(&warning, &wells));
        assert!(warning.has(&format!("a[href='/fr/initiatives/{}']", wells.reference)));
        // Back to the form: everything is there.
        let back = amina.submit(&warning, "form", &[]).await;
        assert_eq!(back.status, 200);
        crate::flows::entering::one_page::holds(&back.filled_form("publish", &[]).1, &typed);
        // Without a decision, and without a reason, it asks again.
        let again = amina.submit(&warning, "publish", &[]).await;
        assert!(again.status == 409 && again.has(".error-summary a[href='#similar']"));
        let again = amina.submit(&again, "publish", &[("similar", "other")]).await;
        assert!(again.has(".error-summary a[href='#similar_reason']"));
        let why = [("similar", "other"), ("similar_reason", "Deeper, elsewhere")];
        let answer = amina.submit(&again, "publish", &why).await;
        let reference = reference_of(&answer);
        let reason = changes(&app, &reference)[0].3.clone().unwrap();
        assert_eq!(reason, "First entry\nDeeper, elsewhere");
        let form = amina.see(&format!("/fr/manage/initiatives/{reference}/edit")).await;
        crate::flows::entering::one_page::holds(&form.filled_form("save", &[]).1, &typed);
    }
}

on_both! {
    async fn it_joins_a_series_or_a_programme(app: TestApp) {
        let drill = initiative("Cyber drill 2025").under("water").led_by("NER").published(&app);
        let whole = initiative("Clean rivers").of_kind(Kind::Programme).under("water").led_by("NER").published(&app);
        app.sees().await;
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/initiatives/new").await;
        let typed = fields(("title_en", "Cyber drill 2026"), "water", "state:NER");
        let warning = amina.submit(&form, "draft", &typed).await;
        let edition = format!("edition:{}", drill.reference);
        let answer = amina.submit(&warning, "draft", &[("similar", &edition)]).await;
        let reference = reference_of(&answer);
        for one in [&reference, &drill.reference] {
            let form = amina.see(&format!("/en/manage/initiatives/{one}/edit")).await;
            crate::flows::entering::one_page::holds(&form.filled_form("save", &[]).1, &[("series", "Cyber drill")]);
        }
        let typed = fields(("title_en", "Clean rivers, the north"), "water", "state:NER");
        let warning = amina.submit(&form, "draft", &typed).await;
        let part = format!("part:{}", whole.reference);
        let answer = amina.submit(&warning, "draft", &[("similar", &part)]).await;
        let reference = reference_of(&answer);
        let form = amina.see(&format!("/en/manage/initiatives/{reference}/edit")).await;
        let parent = [("parent", whole.reference.as_str())];
        crate::flows::entering::one_page::holds(&form.filled_form("save", &[]).1, &parent);
    }
}

on_both! {
    async fn drafts_of_others_are_not_told(app: TestApp) {
        let secret = initiative("Secret wells of Karachi").under("water").led_by("PAK");
        let secret = secret.make(&app, Publication::Draft);
        let mut carim = speaker(&app, "Carim", &["NER"], &[]);
        let form = carim.see("/en/manage/initiatives/new").await;
        let typed = fields(("title_en", "Secret wells of Karachi"), "water", "state:NER");
        let answer = carim.submit(&form, "draft", &typed).await;
        reference_of(&answer);
        assert!(!answer.body.contains(&secret.reference));
        // The secretariat sees it, and their own is told to those who lead it.
        let mut amina = app.administrator();
        let form = amina.see("/en/manage/initiatives/new").await;
        assert!(warns(&amina.submit(&form, "draft", &typed).await, &secret));
        let mut owner = speaker(&app, "Owner", &["PAK"], &[]);
        let form = owner.see("/en/manage/initiatives/new").await;
        let typed = fields(("title_en", "Secret wells of Karachi"), "water", "state:PAK");
        assert!(warns(&owner.submit(&form, "draft", &typed).await, &secret));
    }
}
