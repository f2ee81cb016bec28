//! Forms: what was typed, what is wrong with it, and typed values out of it.
//!
//! A handler reads a [`Form`], takes values out of it through [`Typed`], which notes what is wrong
//! in the reader's language, and shows the same form again, filled in, where anything is.

mod meeting;

use actix_web::web::Bytes;
use chrono::NaiveDate;

use crate::error::{Error, Result};
use crate::i18n::{Locale, Message, Messages, Text, fold, format};
use crate::reach::is_public_address;
use crate::rules::{Coded, Dating, Day, FIRST_DAY};

/// The largest form, in bytes.
pub const LIMIT: usize = 256 * 1024;

/// The longest name or title, in characters.
pub const NAME_MAX: usize = 300;

/// The longest text, in characters.
pub const TEXT_MAX: usize = 5_000;

/// The field by which a page asks to be shown again, filled in, after a session ended.
pub const RESUME: &str = "_resume";

/// What was typed, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    problems: Vec<Problem>,
    notes: Vec<Problem>,
}

/// What is wrong with one field, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: String,
    /// What is wrong and what would be right.
    pub message: String,
}

impl Form {
    /// Reads a body of type `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// [`Error::TooLarge`], and [`Error::BadRequest`] for what is no form.
    pub fn read(body: &Bytes) -> Result<Self> {
        if body.len() > LIMIT {
            return Err(Error::TooLarge);
        }
        // What is no text would else be kept as marks of replacement.
        if percent_encoding::percent_decode(body)
            .decode_utf8()
            .is_err()
        {
            return Err(Error::BadRequest("not UTF-8"));
        }
        let values = serde_urlencoded::from_bytes::<Vec<(String, String)>>(body)
            .map_err(|_| Error::BadRequest("not a form"))?;
        Ok(Self {
            values,
            problems: Vec::new(),
            notes: Vec::new(),
        })
    }

    /// A form with these values: what is on record, to be edited.
    pub fn filled(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self {
            values: values.into_iter().collect(),
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a value.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.values.push((name.into(), value.into()));
    }

    /// Puts a value in the place of every other of its field.
    pub fn replace(&mut self, name: &str, value: &str) {
        self.values.retain(|(field, _)| field != name);
        self.set(name, value);
    }

    /// What was typed into a field, empty where nothing was.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// What was chosen in a field that takes several.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let chosen = self.values.iter().filter(|(field, _)| field == name);
        chosen
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// Whether a choice was made.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.values
            .iter()
            .any(|(field, chosen)| field == name && chosen == value)
    }

    /// Whether the page only asks to be shown again, filled in.
    pub fn resumes(&self) -> bool {
        self.has(RESUME, "1")
    }

    /// What was typed, for a page that carries it on.
    pub fn values(&self) -> &[(String, String)] {
        &self.values
    }

    /// What is wrong with a field.
    pub fn problem(&self, name: &str) -> Option<&str> {
        self.problems
            .iter()
            .find(|p| p.field == name)
            .map(|p| p.message.as_str())
    }

    /// What is wrong with the fields of a day.
    pub fn day_problem(&self, name: &str) -> Option<&str> {
        ["day", "month", "year"]
            .iter()
            .find_map(|part| self.problem(&format!("{name}_{part}")))
    }

    /// Everything that is wrong, in the order of the fields.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Notes that something is wrong.
    pub fn refuse(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem {
            field: field.into(),
            message: message.into(),
        });
    }

    /// Puts what somebody said of a field beside it; it is not wrong for that.
    pub fn note(&mut self, field: impl Into<String>, message: impl Into<String>) {
        self.notes.push(Problem {
            field: field.into(),
            message: message.into(),
        });
    }

    /// Takes over what was said of the fields of another form.
    pub fn take_notes(&mut self, from: &Self) {
        self.notes.clone_from(&from.notes);
    }

    /// What somebody said of a field.
    pub fn comments(&self, name: &str) -> Vec<&str> {
        let mine = self.notes.iter().filter(|note| note.field == name);
        mine.map(|note| note.message.as_str()).collect()
    }

    /// The same form with what is wrong with some of its fields only.
    #[must_use]
    pub fn only(mut self, which: impl Fn(&str) -> bool) -> Self {
        self.problems.retain(|problem| which(&problem.field));
        self
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.problems.is_empty()
    }

    /// Takes typed values out, noting what is wrong in the reader's language.
    pub fn typed(&mut self, locale: Locale) -> Typed<'_> {
        Typed {
            form: self,
            locale,
            t: locale.messages(),
        }
    }
}

/// Takes typed values out of a form.
pub struct Typed<'a> {
    form: &'a mut Form,
    locale: Locale,
    t: &'static Messages,
}

impl Typed<'_> {
    /// The form as it was sent.
    pub fn form(&self) -> &Form {
        self.form
    }

    /// The reader's language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// What pages say in the reader's language.
    pub fn messages(&self) -> &'static Messages {
        self.t
    }

    /// Notes that something is wrong with a field.
    pub fn refuse(&mut self, field: &str, message: impl Into<String>) {
        self.form.refuse(field, message);
    }

    /// A line of text that may be blank.
    pub fn line(&mut self, name: &str, max: usize) -> Option<String> {
        let value = self.form.value(name).trim().to_owned();
        self.checked(name, value, max, false)
    }

    /// A line of text that must be there, under a label that names it where it is not.
    pub fn needed_line(&mut self, name: &str, label: Message, max: usize) -> String {
        let line = self.line(name, max);
        if line.is_none() && self.form.problem(name).is_none() {
            self.need(name, label);
        }
        line.unwrap_or_default()
    }

    /// Notes that a field is blank.
    pub fn need(&mut self, name: &str, label: Message) {
        let words = self.t.form.needed.with(&[("label", label.as_str())]);
        self.refuse(name, words);
    }

    /// Text of several lines that may be blank. Line ends become `\n`.
    pub fn text(&mut self, name: &str, max: usize) -> Option<String> {
        let value = self
            .form
            .value(name)
            .replace("\r\n", "\n")
            .replace('\r', "\n");
        self.checked(name, value.trim().to_owned(), max, true)
    }

    /// The three languages of a text, in fields `{name}_en`, `{name}_ar`, `{name}_fr`.
    pub fn texts(&mut self, name: &str, max: usize) -> Text {
        let [en, ar, fr] = ["en", "ar", "fr"].map(|l| self.text(&format!("{name}_{l}"), max));
        Text::new(en, ar, fr)
    }

    /// A choice that must be made.
    pub fn choice<T: Coded>(&mut self, name: &str) -> Option<T> {
        let chosen = T::from_code(self.form.value(name));
        if chosen.is_none() {
            self.refuse(name, self.t.form.choose.as_str());
        }
        chosen
    }

    /// A choice among things that the caller knows; an unknown code is refused, blank is none.
    pub fn among<T: Copy>(&mut self, name: &str, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let code = self.form.value(name).to_owned();
        let found = find(&code);
        if found.is_none() && !code.is_empty() {
            self.refuse(name, self.t.form.choose.as_str());
        }
        found
    }

    /// Choices among things that the caller knows; unknown codes are refused.
    pub fn several<T: Copy>(&mut self, name: &str, find: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let codes: Vec<String> = self.form.all(name).into_iter().map(str::to_owned).collect();
        let found: Vec<T> = codes.iter().filter_map(|code| find(code)).collect();
        if found.len() < codes.len() {
            self.refuse(name, self.t.form.choose.as_str());
        }
        found
    }

    /// A day of any precision, in fields `{name}_day`, `{name}_month`, `{name}_year`: all three,
    /// month and year, the year alone, or none. Digits of any script.
    pub fn dating(&mut self, name: &str, last: Day) -> Dating {
        let part = |part: &str| fold::digits(self.form.value(&format!("{name}_{part}")).trim());
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Dating::Unknown;
        }
        let found = read_dating(&day, &month, &year);
        match found {
            None => {
                let field = format!("{name}_{}", first_wrong(&day, &month, &year));
                self.refuse(&field, self.t.form.day_wrong.as_str());
                Dating::Unknown
            }
            Some(dating) => self.within(name, dating, last),
        }
    }

    /// A day, in the same fields, that must be a whole day where it is given.
    pub fn day(&mut self, name: &str, last: Day) -> Option<Day> {
        match self.dating(name, last) {
            Dating::Within { first, last, .. } if first == last => Some(first),
            Dating::Within { .. } => {
                self.refuse(&format!("{name}_day"), self.t.form.day_whole.as_str());
                None
            }
            Dating::Unknown => None,
        }
    }

    /// A web address that may be blank.
    pub fn address(&mut self, name: &str) -> Option<String> {
        let line = self.line(name, 2_000)?;
        let parsed = url::Url::parse(&line).ok();
        let good = parsed
            .as_ref()
            .is_some_and(|url| matches!(url.scheme(), "http" | "https") && url.host().is_some());
        if !good {
            self.refuse(name, self.t.form.address_wrong.as_str());
            return None;
        }
        if parsed.as_ref().is_some_and(|url| !is_public_address(url)) {
            self.refuse(name, self.t.form.address_private.as_str());
            return None;
        }
        parsed.map(|url| url.to_string())
    }

    fn within(&mut self, name: &str, dating: Dating, last: Day) -> Dating {
        let first_day = dating.first().unwrap_or(FIRST_DAY);
        if first_day < FIRST_DAY || first_day > last {
            let allowed = [
                ("first", format::day(self.locale, FIRST_DAY)),
                ("last", format::day(self.locale, last)),
            ];
            let values: Vec<(&str, &str)> = allowed
                .iter()
                .map(|(key, value)| (*key, value.as_str()))
                .collect();
            let message = self.t.form.day_out_of_range.with(&values);
            self.refuse(&format!("{name}_year"), message);
            return Dating::Unknown;
        }
        dating
    }

    fn checked(&mut self, name: &str, text: String, max: usize, lines: bool) -> Option<String> {
        let odd = |c: char| c.is_control() && !(lines && matches!(c, '\n' | '\t'));
        if text.chars().any(odd) {
            self.refuse(name, self.t.form.control_characters.as_str());
            return None;
        }
        let length = text.chars().count();
        if length > max {
            let (max, length) = (count(self.locale, max), count(self.locale, length));
            let message = self
                .t
                .form
                .too_long
                .with(&[("max", &max), ("length", &length)]);
            self.refuse(name, message);
            return None;
        }
        (!text.is_empty()).then_some(text)
    }
}

fn count(locale: Locale, n: usize) -> String {
    format::number(locale, i64::try_from(n).unwrap_or(i64::MAX))
}

fn read_dating(day: &str, month: &str, year: &str) -> Option<Dating> {
    let year: i32 = (year.len() == 4).then(|| year.parse().ok())??;
    match (day.is_empty(), month.is_empty()) {
        (true, true) => Dating::year(year),
        (true, false) => Dating::month(year, month.parse().ok()?),
        (false, true) => None,
        (false, false) => {
            NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?).map(Dating::day)
        }
    }
}

/// The first of the three fields that needs another value.
fn first_wrong(day: &str, month: &str, year: &str) -> &'static str {
    let in_range = |text: &str, range: std::ops::RangeInclusive<u32>| {
        text.parse::<u32>().is_ok_and(|n| range.contains(&n))
    };
    if !day.is_empty() && !in_range(day, 1..=31) {
        "day"
    } else if (month.is_empty() && !day.is_empty())
        || (!month.is_empty() && !in_range(month, 1..=12))
    {
        "month"
    } else if year.len() != 4 || !in_range(year, 1..=9999) {
        "year"
    } else {
        "day"
    }
}

/// The values of a dating as fields, to fill a form.
pub fn dating_fields(name: &str, dating: &Dating) -> Vec<(String, String)> {
    let iso = dating.to_iso();
    ["year", "month", "day"]
        .into_iter()
        .zip(iso.split('-').filter(|part| !part.is_empty()))
        .map(|(part, value)| {
            (
                format!("{name}_{part}"),
                value.trim_start_matches('0').to_owned(),
            )
        })
        .collect()
}
