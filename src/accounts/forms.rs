//! What is typed into the forms of accounts.

use super::factor::proving::Proof;
use super::factor::{DIGITS, Entered, recovery};
use super::model::{EMAIL_MAX, Email};
use super::passwords::Password;
use crate::i18n::{Locale, Message, fold};
use crate::web::form::NAME_MAX;
use crate::web::{Form, Typed};

/// The longest address of ours to go back to.
const NEXT_MAX: usize = 2_000;

/// An attempt to sign in.
pub struct SignIn {
    /// With which; nothing where what was typed can be nobody's.
    pub email: Option<Email>,
    /// As it was typed.
    pub password: String,
}

/// The first administrator.
pub struct SetUp {
    /// The name that pages show.
    pub name: String,
    /// With which they sign in.
    pub email: Email,
    /// Good enough.
    pub password: Password,
}

/// Reads the sign-in form; `None` where a field is blank or holds what nobody types.
pub fn sign_in(form: &mut Form, locale: Locale) -> Option<SignIn> {
    let mut typed = form.typed(locale);
    let email = typed.needed_line("email", locale.messages().account.email, EMAIL_MAX);
    let password = needed_password(&mut typed, locale.messages().account.password);
    let email = Email::parse(&email);
    form.is_good().then_some(SignIn { email, password })
}

/// Reads the form of the first administrator; `None` where anything is wrong with it.
pub fn set_up(form: &mut Form, locale: Locale) -> Option<SetUp> {
    let mut typed = form.typed(locale);
    let name = typed.needed_line("name", locale.messages().account.name, NAME_MAX);
    let email = needed_email(&mut typed, locale);
    let password = new_password(
        &mut typed,
        email.as_ref(),
        (locale.messages().account.password, locale),
    );
    let good = form.is_good();
    let (email, password) = (email?, password?);
    good.then_some(SetUp {
        name,
        email,
        password,
    })
}

/// Reads a new password for the account of an address; `None` where it is not good enough.
pub fn chosen_password(form: &mut Form, email: &Email, locale: Locale) -> Option<Password> {
    let label = locale.messages().people.new_password;
    new_password(&mut form.typed(locale), Some(email), (label, locale))
}

/// Another password of one's own.
pub struct Change {
    /// The one until now, as it was typed.
    pub current: String,
    /// Good enough.
    pub password: Password,
}

/// Reads the form that changes one's password; `None` where anything is wrong with it.
pub fn change(form: &mut Form, email: &Email, locale: Locale) -> Option<Change> {
    let current = form.value("current_password").to_owned();
    let mut typed = form.typed(locale);
    if current.is_empty() {
        typed.need(
            "current_password",
            locale.messages().people.current_password,
        );
    }
    let label = locale.messages().people.new_password;
    let password = new_password(&mut typed, Some(email), (label, locale));
    let good = form.is_good();
    password
        .filter(|_| good)
        .map(|password| Change { current, password })
}

/// The field of a code of six digits. Like passwords it never travels through a sign-in.
pub const CODE: &str = "one_time_code";

/// The field of a recovery code.
pub const RECOVERY: &str = "one_time_recovery";

/// Reads a code of six digits, of any script and with anything blank in between; `None` where it
/// is none.
pub fn code(form: &mut Form, locale: Locale) -> Option<String> {
    let code: String = fold::digits(form.value(CODE))
        .chars()
        .filter(|c| !stands_between(*c))
        .collect();
    let good = code.len() == DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    if !good {
        form.refuse(CODE, locale.messages().factor.code_needed.as_str());
    }
    good.then_some(code)
}

/// Spaces, hyphens, and the marks of direction that come along with what is copied.
fn stands_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Reads a code, or a recovery code where one was typed; `None` where neither could be one.
pub fn entered(form: &mut Form, locale: Locale) -> Option<Entered> {
    let typed = form.value(RECOVERY).trim().to_owned();
    if typed.is_empty() {
        return code(form, locale).map(Entered::Code);
    }
    if recovery::could_be(&typed) {
        return Some(Entered::Recovery(typed));
    }
    form.refuse(RECOVERY, locale.messages().factor.recovery_needed.as_str());
    None
}

/// Reads what proves who somebody is; a code is asked of those who have a second factor. `None`
/// where something is missing.
pub fn proof(form: &mut Form, has_factor: bool, locale: Locale) -> Option<Proof> {
    let password = needed_password(&mut form.typed(locale), locale.messages().account.password);
    let entered = has_factor.then(|| entered(form, locale));
    let good = form.is_good();
    good.then_some(Proof {
        password,
        entered: entered.flatten(),
    })
}

/// Reads the address of somebody who forgot their password; `None` where it is none.
pub fn forgotten(form: &mut Form, locale: Locale) -> Option<Email> {
    needed_email(&mut form.typed(locale), locale)
}

/// Reads an address that must be there and whole.
pub(super) fn needed_email(typed: &mut Typed<'_>, locale: Locale) -> Option<Email> {
    let line = typed.needed_line("email", locale.messages().account.email, EMAIL_MAX);
    let email = Email::parse(&line);
    if email.is_none() && typed.form().problem("email").is_none() {
        typed.refuse("email", locale.messages().account.email_wrong.as_str());
    }
    email
}

/// A password may hold any characters, spaces at its ends and line breaks among them.
fn needed_password(typed: &mut Typed<'_>, label: Message) -> String {
    let password = typed.form().value("password").to_owned();
    if password.is_empty() {
        typed.need("password", label);
    }
    password
}

fn new_password(
    typed: &mut Typed<'_>,
    email: Option<&Email>,
    (label, locale): (Message, Locale),
) -> Option<Password> {
    let password = needed_password(typed, label);
    if password.is_empty() {
        return None;
    }
    match Password::choose(&password, email) {
        Ok(password) => Some(password),
        Err(weakness) => {
            typed.refuse("password", weakness.message(locale));
            None
        }
    }
}

/// A page of ours to go to: a path under a language, which no browser can take for another site.
pub fn next_path(given: &str) -> Option<&str> {
    let local = Locale::ALL.into_iter().any(|locale| {
        let rest = given
            .strip_prefix('/')
            .and_then(|rest| rest.strip_prefix(locale.code()));
        rest.is_some_and(|rest| rest.starts_with('/'))
    });
    let plain = given.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (local && plain && !given.contains("//") && given.len() <= NEXT_MAX).then_some(given)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn form(values: &[(&str, &str)]) -> Form {
        Form::filled(
            values
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        )
    }

    #[test]
    fn only_paths_of_ours_are_gone_to() {
        for good in [
            "/en/",
            "/ar/manage/initiatives/STI-7F3K9?x=1",
            "/fr/themes/water",
        ] {
            assert_eq!(next_path(good), Some(good));
        }
        let long = format!("/en/{}", "a".repeat(NEXT_MAX));
        let bad = [
            "",
            "/",
            "/en",
            "/de/x",
            "/english/",
            "en/",
            "//evil.example/en/",
            "/en//evil.example",
            "https://evil.example/en/",
            "/en/\\evil.example",
            "/\\evil.example/en/",
            "/en/\r\nx: y",
            "/en/\tx",
            "/en/a b",
            "/en/\u{0}",
            "/en/é",
            " /en/",
            "javascript:alert(1)",
            &long,
        ];
        for bad in bad {
            assert_eq!(next_path(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn every_field_says_what_is_wrong_in_order_and_nothing_typed_is_lost() {
        let mut form = form(&[("name", " "), ("email", "amina"), ("password", "short")]);
        assert!(set_up(&mut form, Locale::En).is_none());
        let fields: Vec<&str> = form.problems().iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["name", "email", "password"]);
        assert_eq!(form.value("email"), "amina");
    }

    #[test]
    fn a_password_may_not_be_the_email() {
        let email = "amina@example.org";
        let mut form = form(&[("name", "Amina"), ("email", email), ("password", email)]);
        assert!(set_up(&mut form, Locale::Fr).is_none());
        assert_eq!(form.problems().len(), 1);
        let message = Locale::Fr.messages().account.password_is_email.as_str();
        assert_eq!(form.problem("password"), Some(message));
    }

    #[test]
    fn control_characters_and_overlong_lines_are_refused_by_field() {
        let long = "a".repeat(EMAIL_MAX + 1);
        for odd in ["a\u{0}@b.c", &long] {
            let mut form = form(&[("email", odd), ("password", "x")]);
            assert!(sign_in(&mut form, Locale::Ar).is_none());
            assert!(form.problem("email").is_some());
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        for typed in [
            "123456",
            " 123 456 ",
            "١٢٣٤٥٦",
            "۱۲۳ ۴۵۶",
            "\u{200e}123-456\u{200f}",
        ] {
            let mut form = form(&[(CODE, typed)]);
            let entered = entered(&mut form, Locale::Ar).unwrap();
            assert_eq!(entered, Entered::Code("123456".into()), "{typed:?}");
        }
        for odd in ["", "12345", "1234567", "12345a", "+12345", "½23456"] {
            let mut form = form(&[(CODE, odd)]);
            assert!(entered(&mut form, Locale::Ar).is_none(), "{odd:?}");
            assert!(form.problem(CODE).is_some());
        }
    }

    #[test]
    fn a_recovery_code_takes_the_place_of_a_code() {
        let mut typed = form(&[(CODE, ""), (RECOVERY, "abcd efgh jklm npqr")]);
        let entered = entered(&mut typed, Locale::En).unwrap();
        assert_eq!(entered, Entered::Recovery("abcd efgh jklm npqr".into()));
        let mut odd = form(&[(RECOVERY, "too short")]);
        assert!(super::entered(&mut odd, Locale::En).is_none());
        assert!(odd.problem(RECOVERY).is_some());
    }

    #[test]
    fn an_odd_address_is_an_attempt_that_will_fail() {
        let mut form = form(&[("email", "nobody"), ("password", " x\n")]);
        let attempt = sign_in(&mut form, Locale::En).unwrap();
        assert_eq!((attempt.email, attempt.password.as_str()), (None, " x\n"));
    }
}
