//! Exact decimals: millionths in a whole number, never a float.

/// A number with up to six digits after its point, between a trillion below and above nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// Millionths of one.
const ONE: i64 = 1_000_000;

impl Decimal {
    /// Digits after the point.
    pub const PLACES: u8 = 6;

    /// The largest, in millionths.
    pub const MOST: i64 = 1_000_000_000_000 * ONE;

    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many millionths; none beyond [`Self::MOST`] either way.
    pub fn from_millionths(millionths: i64) -> Option<Self> {
        (-Self::MOST..=Self::MOST)
            .contains(&millionths)
            .then_some(Self(millionths))
    }

    /// A whole number; none beyond a trillion either way.
    pub fn whole(number: i64) -> Option<Self> {
        number.checked_mul(ONE).and_then(Self::from_millionths)
    }

    /// The number in millionths.
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// Whether nothing stands after the point.
    pub fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether it is less than nothing.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Reads ASCII digits with at most one point and at most six digits after it, such as `-12.5`;
    /// none where it is anything else, or out of bounds.
    pub fn read(plain: &str) -> Option<Self> {
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, plain),
        };
        let (whole, places) = digits.split_once('.').unwrap_or((digits, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let good = are_digits(whole) && are_digits(places) && !whole.is_empty();
        if !good || places.len() > usize::from(Self::PLACES) {
            return None;
        }
        let millionths: i64 = format!("{whole}{places:0<6}").parse().ok()?;
        Self::from_millionths(sign * millionths)
    }

    /// The number as digits with a point, without zeros at the end, as forms and files hold it.
    pub fn plain(self) -> String {
        let (whole, places) = (
            self.0.unsigned_abs() / ONE.unsigned_abs(),
            self.0.unsigned_abs() % ONE.unsigned_abs(),
        );
        let sign = if self.0 < 0 { "-" } else { "" };
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let places = format!("{places:06}");
        format!("{sign}{whole}.{}", places.trim_end_matches('0'))
    }
}
