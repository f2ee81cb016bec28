//! Two editors of one record: the second sees what the first saved beside what they typed, and
//! chooses. No field is lost.

use crate::i18n::Locale;
use crate::web::Form;

/// Fields that are chosen together, under one name. A text in one language is chosen by itself: who
/// adds the Arabic and who adds the French both keep theirs.
const PARTS: [(&str, &[&str]); 19] = [
    ("title_en", &["title_en"]),
    ("title_ar", &["title_ar"]),
    ("title_fr", &["title_fr"]),
    ("summary_en", &["summary_en"]),
    ("summary_ar", &["summary_ar"]),
    ("summary_fr", &["summary_fr"]),
    ("kind", &["kind"]),
    ("alignment", &["alignment"]),
    ("word", &["word"]),
    ("proposed", &["proposed"]),
    ("announced", &["announced_"]),
    ("theme", &["theme", "themes"]),
    ("priorities", &["priorities"]),
    ("commitments", &["commitments"]),
    ("bodies", &["role_", "body_", "other_"]),
    ("partners", &["partners"]),
    ("parent", &["parent"]),
    ("series", &["series"]),
    ("budget", &["budget", "currency"]),
];

/// The prefix of the hidden fields that say what a form began with.
const BEGAN: &str = "_began_";

/// The prefix of the choice of a part.
const KEEP: &str = "_keep_";

/// A part on which the two differ.
pub struct Difference {
    /// The part.
    pub part: &'static str,
    /// What is saved now.
    pub theirs: Vec<(String, String)>,
    /// What was typed.
    pub yours: Vec<(String, String)>,
    /// The second editor did not touch it.
    pub untouched: bool,
}

impl Difference {
    /// The group of the part, as comments name it.
    pub fn group(&self) -> &'static str {
        group(self.part).0
    }
}

/// The group of a part, as comments name it, and the language where the part is a text in one.
pub fn group(part: &'static str) -> (&'static str, Option<Locale>) {
    let text = part
        .rsplit_once('_')
        .filter(|(text, _)| ["title", "summary"].contains(text));
    match text {
        Some((text, language)) => (text, Locale::from_code(language)),
        None => (part, None),
    }
}

/// Whether a name is one of these fields; those that end in a line begin the names of several.
pub fn belongs(fields: &[&str], name: &str) -> bool {
    fields.iter().any(|field| match field.strip_suffix('_') {
        Some(_) => name.starts_with(field),
        None => name == *field,
    })
}

/// What a form says of a part, without what is blank, in an order of its own.
pub fn values(form: &Form, fields: &[&str]) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = form
        .values()
        .iter()
        .filter(|(name, value)| belongs(fields, name) && !value.trim().is_empty())
        .map(|(name, value)| (name.clone(), value.trim().replace("\r\n", "\n")))
        .collect();
    values.sort();
    values
}

/// What a form says of some fields, in a word that tells whether it changed.
pub fn mark(form: &Form, fields: &[&str]) -> String {
    let mut values = values(form, fields);
    // How many rows are shown says nothing of what stands in them.
    values.retain(|(name, _)| name != "rows");
    digest(&values)
}

fn digest(values: &[(String, String)]) -> String {
    let whole: Vec<String> = values
        .iter()
        .map(|(name, value)| format!("{name}\u{1f}{value}"))
        .collect();
    crate::web::session::hash(&whole.join("\u{1e}"))[..16].to_owned()
}

/// Hidden fields for a form that is about to be edited: what each part began with.
pub fn beginnings(form: &Form) -> Vec<(String, String)> {
    PARTS
        .iter()
        .map(|(part, fields)| (format!("{BEGAN}{part}"), digest(&values(form, fields))))
        .collect()
}

/// Where what is saved now and what was typed differ.
pub fn differences(theirs: &Form, yours: &Form) -> Vec<Difference> {
    PARTS
        .iter()
        .filter_map(|(part, fields)| {
            let (theirs, yours_now) = (values(theirs, fields), values(yours, fields));
            let began = yours.value(&format!("{BEGAN}{part}"));
            let untouched = began == digest(&yours_now);
            (theirs != yours_now).then_some(Difference {
                part,
                theirs,
                yours: yours_now,
                untouched,
            })
        })
        .collect()
}

/// Whether a field is the choice of a part.
pub fn is_choice(name: &str) -> bool {
    name.starts_with(KEEP)
}

/// Whether the form is a merge that was decided.
pub fn is_decided(form: &Form) -> bool {
    form.values().iter().any(|(name, _)| is_choice(name))
}

/// The form with every part as it was decided.
pub fn decided(theirs: &Form, yours: &Form) -> Form {
    let keep_theirs = |part: &str| yours.has(&format!("{KEEP}{part}"), "theirs");
    let mut merged = Form::default();
    for (name, value) in yours.values() {
        let part = PARTS.iter().find(|(_, fields)| belongs(fields, name));
        let replaced = part.is_some_and(|(part, _)| keep_theirs(part));
        if !replaced && !name.starts_with(KEEP) {
            merged.set(name.clone(), value.clone());
        }
    }
    for (part, fields) in PARTS.iter().filter(|(part, _)| keep_theirs(part)) {
        for (name, value) in theirs
            .values()
            .iter()
            .filter(|(name, _)| belongs(fields, name))
        {
            merged.set(name.clone(), value.clone());
        }
        if *part == "bodies" {
            merged.replace("rows", theirs.value("rows"));
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::filled(
            pairs
                .iter()
                .map(|(name, value)| ((*name).into(), (*value).into())),
        )
    }

    #[test]
    fn only_what_differs_is_asked_and_nothing_is_lost() {
        let base = form(&[("title_en", "A"), ("summary_en", "S"), ("themes", "water")]);
        let theirs = form(&[("title_en", "A"), ("summary_en", "S2"), ("themes", "water")]);
        let mut yours = form(&[("title_en", "B"), ("summary_en", "S"), ("themes", "water")]);
        for (name, value) in beginnings(&base) {
            yours.set(name, value);
        }
        let found = differences(&theirs, &yours);
        let parts: Vec<(&str, bool)> = found.iter().map(|d| (d.part, d.untouched)).collect();
        assert_eq!(parts, [("title_en", false), ("summary_en", true)]);

        yours.set("_keep_title_en", "yours");
        yours.set("_keep_summary_en", "theirs");
        let merged = decided(&theirs, &yours);
        assert_eq!(merged.value("title_en"), "B");
        assert_eq!(merged.value("summary_en"), "S2");
        assert_eq!(merged.all("themes"), ["water"]);
    }
}
