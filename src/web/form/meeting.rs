//! Two who fill in the same form at once: what the first saved is met by the second.

use std::collections::BTreeSet;

use super::Form;

/// The field in which a form carries what it was filled with.
const WAS: &str = "was";

impl Form {
    /// Carries along what the form is filled with, for [`Form::meet`].
    #[must_use]
    pub fn remembered(mut self) -> Self {
        let was = self.written();
        self.replace(WAS, &was);
        self
    }

    fn written(&self) -> String {
        let own = self.values.iter().filter(|(name, _)| name != WAS);
        serde_urlencoded::to_string(own.collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Meets what somebody else saved since the form was opened: fields that were left alone take it
    /// over, others keep what was typed. A day is one field; of choices among several each is its
    /// own. Returns the fields that both changed, with what stands there now; nothing where the form
    /// was opened on what stands.
    pub fn meet(&mut self, stands: &Self, several: &[&str]) -> Option<Vec<(String, String)>> {
        let now = stands.written();
        if self.value(WAS).is_empty() || self.value(WAS) == now {
            return None;
        }
        let was = serde_urlencoded::from_str(self.value(WAS)).unwrap_or_default();
        let was = Self {
            values: was,
            ..Self::default()
        };
        let names = was
            .values
            .iter()
            .chain(&stands.values)
            .map(|(name, _)| name.as_str());
        let fields: BTreeSet<String> = names
            .filter(|name| *name != WAS)
            .map(|name| whole_field(name).to_owned())
            .collect();
        let mut both = Vec::new();
        for field in fields {
            let of = |form: &Self| form.told(&field);
            let (before, theirs, mine) = (of(&was), of(stands), of(self));
            if theirs == before || theirs == mine {
                continue;
            }
            if several.contains(&field.as_str()) {
                let dropped = |one: &(String, String)| before.contains(one) && !mine.contains(one);
                let added = mine
                    .iter()
                    .filter(|one| !before.contains(one) && !theirs.contains(one));
                let kept = theirs.iter().filter(|one| !dropped(one)).chain(added);
                let kept: Vec<_> = kept.cloned().collect();
                self.put(&field, kept);
            } else if mine == before {
                self.put(&field, theirs);
            } else {
                let words: Vec<String> = theirs.into_iter().map(|(_, value)| value).collect();
                both.push((field, words.join(" ")));
            }
        }
        self.replace(WAS, &now);
        Some(both)
    }

    /// What a field says, a day in its parts; without what was left blank.
    fn told(&self, field: &str) -> Vec<(String, String)> {
        let own = self
            .values
            .iter()
            .filter(|(name, _)| name != WAS && whole_field(name) == field);
        let lines = |value: &str| value.replace("\r\n", "\n").trim().to_owned();
        let mut told: Vec<(String, String)> = own
            .map(|(name, value)| (name.clone(), lines(value)))
            .filter(|(_, value)| !value.is_empty())
            .collect();
        told.sort();
        told
    }

    fn put(&mut self, field: &str, told: Vec<(String, String)>) {
        self.values
            .retain(|(name, _)| name == WAS || whole_field(name) != field);
        self.values.extend(told);
    }
}

/// The field that a part of a day belongs to; any other is its own.
fn whole_field(name: &str) -> &str {
    let parts = ["_day", "_month", "_year"];
    parts
        .iter()
        .find_map(|part| name.strip_suffix(part))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(values: &[(&str, &str)]) -> Form {
        let values = values
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Form::filled(values)
    }

    /// What is sent by whoever opened a form on this and typed that.
    fn typed(opened: &Form, values: &[(&str, &str)]) -> Form {
        let mut form = form(values);
        form.set(WAS, opened.written());
        form
    }

    #[test]
    fn a_day_is_one_field_and_each_choice_among_several_its_own() {
        let opened = form(&[
            ("due_day", "30"),
            ("due_month", "11"),
            ("role", "administrator"),
            ("role", "contributor"),
            ("name", "One"),
        ]);
        let stands = form(&[
            ("due_day", "15"),
            ("due_month", "12"),
            ("role", "contributor"),
            ("name", "Two"),
        ]);
        let mut mine = typed(
            &opened,
            &[
                ("due_day", "20"),
                ("due_month", "11"),
                ("role", "administrator"),
                ("role", "contributor"),
                ("role", "reviewer"),
                ("name", "One"),
            ],
        );
        let both = mine.meet(&stands, &["role"]).unwrap();
        assert_eq!(both, [("due".to_owned(), "15 12".to_owned())]);
        assert_eq!(
            (mine.value("due_day"), mine.value("due_month")),
            ("20", "11")
        );
        assert_eq!(mine.all("role"), ["contributor", "reviewer"]);
        assert_eq!(mine.value("name"), "Two");
        // Sent again it is what stands, and nothing is to be met.
        assert!(mine.meet(&stands, &["role"]).is_none());
    }

    #[test]
    fn all_ticks_taken_away_stay_away() {
        let opened = form(&[("bodies", "states"), ("name", "One")]);
        let stands = form(&[("bodies", "states"), ("name", "Two")]);
        let mut mine = typed(&opened, &[("name", "One")]);
        assert_eq!(mine.meet(&stands, &["bodies"]).unwrap(), []);
        assert!(mine.all("bodies").is_empty());
        assert_eq!(mine.value("name"), "Two");
    }
}
