//! A record that people work on, told through the forms.

use super::factory::{Made, initiative};
use super::{Client, Page, TestApp};

/// What a form says.
pub type Typed<'a> = &'a [(&'a str, &'a str)];

/// That a letter of the lead says so.
pub const LETTER: [(&str, &str); 5] = [
    ("origin", "letter"),
    ("letter_reference", "42/2026"),
    ("letter_on_day", "3"),
    ("letter_on_month", "11"),
    ("letter_on_year", "2026"),
];

/// A public record that COMSTECH leads, its focal point, the administrator and a reader.
pub struct Story {
    pub made: Made,
    pub work: String,
    pub public: String,
    pub farida: Client,
    pub amina: Client,
    pub anon: Client,
}

impl Story {
    pub fn of(app: &TestApp, title: &str) -> Self {
        let made = initiative(title)
            .led_by("COMSTECH")
            .under("water")
            .published(app);
        Self {
            work: format!("/en/manage/initiatives/{}", made.reference),
            public: format!("/en/initiatives/{}", made.reference),
            farida: app.focal_point("Farida", &["COMSTECH"]),
            amina: app.administrator(),
            anon: app.anon(),
            made,
        }
    }
}

/// Fills the form of an address by its first button.
pub async fn fill(who: &mut Client, path: &str, typed: Typed<'_>) -> Page {
    let form = who.see(path).await;
    let button = form.text("main form.stack .actions button");
    who.submit(&form, &button, typed).await
}

/// The same; it must be taken.
pub async fn send(who: &mut Client, path: &str, typed: Typed<'_>) -> Page {
    let answer = fill(who, path, typed).await;
    assert_eq!(answer.status, 303, "{path}: {}", answer.text("main"));
    who.follow(answer).await
}

/// Sends a form with what is wrong in the place of what is good: 422 with words in French beside
/// the field, and everything typed still there but for what cannot be chosen or seen again.
pub async fn refused(
    who: &mut Client,
    (path, good, button): (&str, Typed<'_>, &str),
    (field, wrong): (&str, Typed<'_>),
    lost: &[&str],
) {
    let typed: Vec<_> = good
        .iter()
        .filter(|(name, _)| !wrong.iter().any(|(other, _)| other == name))
        .chain(wrong)
        .copied()
        .collect();
    let page = fill(who, path, &typed).await;
    assert_eq!(page.status, 422, "{wrong:?}: {}", page.text("main"));
    assert!(page.title().starts_with("Erreur"), "{}", page.title());
    let links = page.attributes(".error-summary a", "href");
    let beside = links
        .iter()
        .any(|href| href.trim_start_matches('#').starts_with(field));
    assert!(beside, "{wrong:?}: {links:?}");
    for href in &links {
        assert!(page.has(href), "{wrong:?}: nothing at {href}");
    }
    let (_, fields) = page.filled_form(button, &[]);
    let kept = typed
        .iter()
        .filter(|(_, value)| !value.is_empty() && !lost.contains(value));
    for (name, value) in kept {
        let there = fields
            .iter()
            .any(|(field, typed)| field == name && typed == value);
        assert!(there, "{wrong:?}: {name} is lost");
    }
}
