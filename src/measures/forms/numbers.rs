//! Values as people type them, within the bounds of their units.

use crate::i18n::{self, Locale};
use crate::rules::measure::{Decimal, Quantity, Unit};
use crate::web::form::{NAME_MAX, Typed};

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
    let read = i18n::number::read(&text, Some(locale));
    let Some(number) = read.and_then(|plain| Decimal::read(&plain)) else {
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
