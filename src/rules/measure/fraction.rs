//! Fractions of whole numbers: nothing is rounded before it is printed.

use std::cmp::Ordering;

/// A fraction in lowest terms; what is below the line is above nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    over: i128,
    under: i128,
}

fn common(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b > 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1).max(1)
}

impl Fraction {
    /// One number over another; none over nothing, and none where a sign does not fit.
    pub fn new(over: i128, under: i128) -> Option<Self> {
        if under == 0 {
            return None;
        }
        let shared = common(over, under);
        let (over, under) = (over / shared, under / shared);
        if under > 0 {
            return Some(Self { over, under });
        }
        let (over, under) = (over.checked_neg()?, under.checked_neg()?);
        Some(Self { over, under })
    }

    /// What is above the line.
    pub fn over(self) -> i128 {
        self.over
    }

    /// What is below the line: above nothing.
    pub fn under(self) -> i128 {
        self.under
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.over == 0
    }

    /// Less another; none where it does not fit into 128 bits.
    pub fn less(self, other: Self) -> Option<Self> {
        let shared = common(self.under, other.under);
        let (mine, theirs) = (other.under / shared, self.under / shared);
        let over = self.over.checked_mul(mine)?;
        let over = over.checked_sub(other.over.checked_mul(theirs)?)?;
        Self::new(over, self.under.checked_mul(mine)?)
    }

    /// Divided by another; none by nothing, and where it does not fit into 128 bits.
    pub fn by(self, other: Self) -> Option<Self> {
        if other.over == 0 {
            return None;
        }
        let (above, below) = (
            common(self.over, other.over),
            common(self.under, other.under),
        );
        let over = (self.over / above).checked_mul(other.under / below)?;
        let under = (self.under / below).checked_mul(other.over / above)?;
        Self::new(over, under)
    }

    /// The nearest number that a machine prints.
    #[allow(
        clippy::cast_precision_loss,
        reason = "printed with a few digits, and nothing is computed from it"
    )]
    pub fn number(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    /// Exact for any two: whole parts first, then the rest turned over.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (*self, *other);
        loop {
            let (first, second) = (a.over.div_euclid(a.under), b.over.div_euclid(b.under));
            if first != second {
                return first.cmp(&second);
            }
            let (left, right) = (a.over.rem_euclid(a.under), b.over.rem_euclid(b.under));
            if left == 0 || right == 0 {
                return left.cmp(&right);
            }
            (a, b) = (
                Self {
                    over: b.under,
                    under: right,
                },
                Self {
                    over: a.under,
                    under: left,
                },
            );
        }
    }
}
