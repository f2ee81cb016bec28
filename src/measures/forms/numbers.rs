//! Numbers as people type them: digits of any script, spaces, a decimal comma.

use crate::i18n::{Locale, fold};
use crate::rules::measure::{Decimal, Quantity, Unit};
use crate::web::form::{NAME_MAX, Typed};

/// Reads `1 250`, `1,250.5`, `1,5`, `١٬٢٥٠٫٥`: a comma is a decimal one where nothing else can be
/// meant, and in French always.
fn read(text: &str, locale: Locale) -> Option<Decimal> {
    let plain: String = fold::digits(text)
        .chars()
        .filter(|c| {
            !matches!(
                c,
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{66c}' | '\''
            )
        })
        .map(|c| match c {
            '\u{66b}' => '.',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    let parts: Vec<&str> = plain.split(',').collect();
    let points = plain.matches('.').count();
    let plain = match parts.as_slice() {
        [_] => plain,
        [whole, places] if points == 0 && (locale == Locale::Fr || places.len() != 3) => {
            format!("{whole}.{places}")
        }
        [_, groups @ ..] => {
            let last = groups.len() - 1;
            let whole = |(place, group): (usize, &&str)| {
                let digits = if place == last {
                    group.split('.').next().unwrap_or_default()
                } else {
                    group
                };
                digits.len() == 3
            };
            if !groups.iter().enumerate().all(whole) {
                return None;
            }
            parts.concat()
        }
        [] => return None,
    };
    Decimal::read(&plain)
}

/// A number that may be blank; what is none, is out of bounds, or is no possible number of its
/// unit is refused.
pub fn number(
    typed: &mut Typed<'_>,
    name: &str,
    unit: Option<Unit>,
    locale: Locale,
) -> Option<Decimal> {
    let text = typed.line(name, NAME_MAX)?;
    let t = &typed.messages().measures;
    let Some(number) = read(&text, locale) else {
        typed.refuse(name, t.number_wrong.as_str());
        return None;
    };
    let counted = unit.is_some_and(Unit::is_count);
    if counted && (!number.is_whole() || number.is_negative()) {
        typed.refuse(name, t.number_whole.as_str());
        return None;
    }
    Some(number)
}

/// A value in `{name}`, of a ratio with its denominator in `{name}_denominator`.
pub fn quantity(
    typed: &mut Typed<'_>,
    name: &str,
    (unit, ratio): (Option<Unit>, bool),
    locale: Locale,
) -> Option<Quantity> {
    let under_name = format!("{name}_denominator");
    // What is above the line of a percentage may be of any unit.
    let value = number(typed, name, unit, locale);
    let denominator = number(typed, &under_name, None, locale);
    let t = &typed.messages().measures;
    if denominator.is_some() && !ratio {
        typed.refuse(&under_name, t.no_ratio.as_str());
        return None;
    }
    if denominator.is_some_and(|under| under <= Decimal::ZERO) {
        typed.refuse(&under_name, t.denominator_wrong.as_str());
        return None;
    }
    let refused = typed.form().problem(name).is_some();
    if denominator.is_some() && value.is_none() && !refused {
        typed.refuse(name, t.numerator_needed.as_str());
        return None;
    }
    let value = value?;
    let above = denominator.is_some_and(|under| value > under);
    if unit == Some(Unit::PerCent) && above {
        typed.refuse(name, t.above_denominator.as_str());
        return None;
    }
    Some(Quantity { value, denominator })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let plain = |text, locale| read(text, locale).map(Decimal::plain);
        for (text, said) in [
            ("1250", "1250"),
            ("1,250", "1250"),
            ("1 250", "1250"),
            ("1,5", "1.5"),
            ("1,250.5", "1250.5"),
            ("1,250,000", "1250000"),
            ("١٬٢٥٠٫٥", "1250.5"),
            ("\u{2212}3", "-3"),
            ("0", "0"),
        ] {
            assert_eq!(plain(text, Locale::En).as_deref(), Some(said), "{text}");
        }
        assert_eq!(plain("1,250", Locale::Fr).as_deref(), Some("1.25"));
        assert_eq!(
            plain("1\u{202f}250,5", Locale::Fr).as_deref(),
            Some("1250.5")
        );
        for text in [
            "",
            "many",
            "1,25,000",
            "1.2.3",
            "--1",
            "1e5",
            "9999999999999",
            "1.2345678",
        ] {
            assert_eq!(plain(text, Locale::En), None, "{text}");
        }
    }
}
