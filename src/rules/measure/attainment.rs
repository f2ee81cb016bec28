//! How far a measure has come from its baseline to its target.

use super::Fraction;

/// What is needed and was not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// There is no target.
    Target,
    /// There is no baseline: nothing is taken for 0 that nobody told.
    Baseline,
    /// There is no value.
    Actual,
}

/// How far a measure has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Attainment {
    /// The part of the way from the baseline to the target: less than nothing where it went the
    /// other way, more than one beyond the target.
    Share(f64),
    /// The target is the baseline, and it is kept.
    Reached,
    /// The target is the baseline, and it is not kept.
    NotReached,
    /// Something was not told.
    Lacks(Lack),
}

/// (actual − baseline) ÷ (target − baseline), exactly; none where the target is the baseline, or
/// where the numbers do not fit into 128 bits.
pub fn share(baseline: Fraction, target: Fraction, actual: Fraction) -> Option<Fraction> {
    actual.less(baseline)?.by(target.less(baseline)?)
}

/// How far it has come. Where the target is the baseline nothing is divided: it is kept by what is
/// not below it; a target of nothing is kept by what is not above nothing.
pub fn attainment(
    baseline: Option<Fraction>,
    target: Option<Fraction>,
    actual: Option<Fraction>,
) -> Attainment {
    let Some(target) = target else {
        return Attainment::Lacks(Lack::Target);
    };
    let Some(baseline) = baseline else {
        return Attainment::Lacks(Lack::Baseline);
    };
    let Some(actual) = actual else {
        return Attainment::Lacks(Lack::Actual);
    };
    if baseline == target {
        let kept = if target.is_zero() {
            actual <= target
        } else {
            actual >= target
        };
        return match kept {
            true => Attainment::Reached,
            false => Attainment::NotReached,
        };
    }
    // Fractions of very long numbers may not fit; then the last digits are rounded.
    let rounded = || {
        let (from, to) = (baseline.number(), target.number());
        (actual.number() - from) / (to - from)
    };
    let share = share(baseline, target, actual);
    Attainment::Share(share.map_or_else(rounded, Fraction::number))
}
