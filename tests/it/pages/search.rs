//! The list's search: the spellings of one word find each other (case 30).

use sti_tracker::i18n::Text;
use sti_tracker::i18n::fold::fold;

use super::initiatives::references;
use crate::support::factory::{Made, initiative};
use crate::support::{Client, TestApp};

async fn finds(reader: &mut Client, words: &str, made: &Made) -> bool {
    let query: String = url::form_urlencoded::byte_serialize(words.as_bytes()).collect();
    let page = reader.see(&format!("/ar/initiatives?q={query}")).await;
    references(&page).contains(&made.reference)
}

/// Words as a title has them, and as searchers may type them.
const SPELLINGS: [(&str, &[&str]); 9] = [
    (
        "أكاديمية الإمارات",
        &["اكاديميه الامارات", "أكاديمية", "آكاديمية", "إمارات"],
    ),
    (
        "مستشفى الخرطوم",
        &["مستشفي", "مستشفى", "مُسْتَشْفَى", "مستشفـــى", "مستشفی"],
    ),
    ("برنامج ١٢٣", &["برنامج 123", "۱۲۳", "١٢٣"]),
    ("كلية العلوم", &["کلیة العلوم", "كليه العلوم"]),
    (
        "Énergie à Niamey",
        &[
            "energie",
            "ENERGIE",
            "énergie",
            "e\u{301}nergie",
            "niamey energie",
        ],
    ),
    (
        "L’œuvre de l’eau",
        &["oeuvre", "l'œuvre", "l’oeuvre", "eau"],
    ),
    ("Şanlıurfa Suyu", &["sanliurfa", "ŞANLIURFA"]),
    ("Ｆｕｌｌ width ﬁlter", &["full", "filter"]),
    ("100 % renouvelable_test", &["100 %", "renouvelable_test"]),
];

on_both! {
    async fn case_30_the_spellings_of_a_word_find_each_other(app: TestApp) {
        let made: Vec<Made> = SPELLINGS
            .iter()
            .map(|(title, _)| initiative(title).led_by("NER").published(&app))
            .collect();
        app.sees().await;
        let mut anon = app.anon();
        for ((title, spellings), made) in SPELLINGS.iter().zip(&made) {
            for spelling in spellings.iter().chain([title]) {
                assert!(finds(&mut anon, spelling, made).await, "{spelling:?} does not find {title:?}");
                assert_eq!(fold(&fold(spelling)), fold(spelling), "{spelling:?}");
            }
        }
    }
}

on_both! {
    async fn signs_stand_for_themselves(app: TestApp) {
        let plain = initiative("Abcdefgh").led_by("NER").published(&app);
        app.sees().await;
        let mut anon = app.anon();
        for pattern in ["Abc%", "Abc_efgh", "A%h", "\\"] {
            assert!(!finds(&mut anon, pattern, &plain).await, "{pattern:?} is a pattern");
        }
    }
}

on_both! {
    async fn every_word_must_be_there_in_any_language_and_in_the_summary(app: TestApp) {
        let made = initiative("")
            .titled(Text::new(Some("Solar pumps".into()), Some("مضخات شمسية".into()), None))
            .about("Irrigation of gardens")
            .led_by("NER")
            .published(&app);
        app.sees().await;
        let mut anon = app.anon();
        assert!(finds(&mut anon, "pumps شمسيه gardens", &made).await);
        assert!(finds(&mut anon, &made.reference.to_lowercase(), &made).await);
        assert!(!finds(&mut anon, "pumps desert", &made).await);
    }
}
