//! Numbers as people type them: digits of any script, parted thousands, a decimal point or comma.

use super::{Locale, fold};

/// Reads a number into ASCII digits with at most one point and at most one minus before them;
/// `None` where it is none, or where it is not plain which sign parts the decimals.
///
/// Spaces, apostrophes and the Arabic thousands separator part thousands. A comma parts decimals
/// where it cannot part thousands (`12,5`, `1.250,75`, `0,125`), and in French always; of a file, in
/// no language, `1,250` is a thousand and more.
///
/// ```
/// use sti_tracker::i18n::{Locale, number::read};
/// assert_eq!(read("1 234,56", None).as_deref(), Some("1234.56"));
/// assert_eq!(read("1,250", Some(Locale::En)).as_deref(), Some("1250"));
/// assert_eq!(read("1,250", Some(Locale::Fr)).as_deref(), Some("1.250"));
/// ```
pub fn read(text: &str, locale: Option<Locale>) -> Option<String> {
    let text = plain(text.trim());
    let (minus, text) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, decimals) = parted(text, locale)?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(&whole) || !digits(decimals.unwrap_or_default()) {
        return None;
    }
    Some(match decimals {
        Some(decimals) if !decimals.is_empty() => format!("{minus}{whole}.{decimals}"),
        Some(_) => return None,
        None => format!("{minus}{whole}"),
    })
}

/// Reads a number that means the same in every language: `1,250` does not, and is none.
pub fn certain(text: &str) -> Option<String> {
    read(text, None).filter(|plain| read(text, Some(Locale::Fr)).as_ref() == Some(plain))
}

/// With ASCII digits and signs, without what can only part thousands.
fn plain(text: &str) -> String {
    let parts_thousands = |c: &char| {
        matches!(
            c,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{66c}' | '\''
        )
    };
    fold::digits(text)
        .chars()
        .filter(|c| !parts_thousands(c))
        .map(|c| match c {
            '\u{66b}' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect()
}

/// The whole part without signs, and the decimals.
fn parted(text: &str, locale: Option<Locale>) -> Option<(String, Option<&str>)> {
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    match (commas, points) {
        (0, 0) => Some((text.to_owned(), None)),
        (0, 1) => text.split_once('.').map(|(a, b)| (a.to_owned(), Some(b))),
        (1, 0) if is_decimal(text, locale) => {
            text.split_once(',').map(|(a, b)| (a.to_owned(), Some(b)))
        }
        (_, 0) => Some((grouped(text, ',')?, None)),
        (_, 1) if text.rfind('.') > text.rfind(',') => {
            let (whole, decimals) = text.split_once('.')?;
            Some((grouped(whole, ',')?, Some(decimals)))
        }
        (1, _) if text.rfind(',') > text.rfind('.') => {
            let (whole, decimals) = text.split_once(',')?;
            Some((grouped(whole, '.')?, Some(decimals)))
        }
        _ => None,
    }
}

/// Whether the only comma parts decimals.
fn is_decimal(text: &str, locale: Option<Locale>) -> bool {
    let (whole, rest) = text.split_once(',').unwrap_or((text, ""));
    let group = rest.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0";
    locale == Some(Locale::Fr) || !group
}

/// Digits in groups of three, put together.
fn grouped(text: &str, sign: char) -> Option<String> {
    let mut groups = text.split(sign);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let good = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    good.then(|| format!("{first}{}", rest.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, locale: Option<Locale>) -> String {
        read(text, locale).unwrap_or_else(|| "none".into())
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (text, wanted) in [
            ("1250", "1250"),
            ("1,250", "1250"),
            ("1 250", "1250"),
            ("1,5", "1.5"),
            ("0,125", "0.125"),
            ("1,250.5", "1250.5"),
            ("1.250,75", "1250.75"),
            ("1,250,000", "1250000"),
            ("1 234,56", "1234.56"),
            ("1234,56", "1234.56"),
            ("1234,567", "1234.567"),
            ("12.345", "12.345"),
            ("١٬٢٥٠٫٥", "1250.5"),
            ("\u{2212}3", "-3"),
            ("0", "0"),
        ] {
            assert_eq!(said(text, Some(Locale::En)), wanted, "{text}");
            assert_eq!(said(text, None), wanted, "{text}");
        }
        assert_eq!(said("1,250", Some(Locale::Fr)), "1.250");
        assert_eq!(said("1\u{202f}250,5", Some(Locale::Fr)), "1250.5");
    }

    #[test]
    fn numbers_leave_no_doubt() {
        for (text, wanted) in [
            ("2.5", "2.5"),
            ("2,5", "2.5"),
            ("٢٫٥", "2.5"),
            ("-3", "-3"),
            ("0,125", "0.125"),
        ] {
            assert_eq!(certain(text).as_deref(), Some(wanted), "{text}");
        }
        for wrong in ["1,234", "two", "1e400", "inf", "NaN", ""] {
            assert_eq!(certain(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_leaves_a_doubt_is_no_number() {
        for text in [
            "", "-", ",", "5,", ".5", "many", "1,25,000", "1.2.3", "--1", "1e5", "inf", "1,2.3,4",
        ] {
            for locale in [None, Some(Locale::En), Some(Locale::Ar), Some(Locale::Fr)] {
                assert_eq!(read(text, locale), None, "{text}");
            }
        }
    }
}
