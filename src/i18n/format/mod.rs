//! Numbers, days, lists and money as each language writes them.
//!
//! Digits are Western in all three, as on the OIC's own pages, and the
//! calendar is the Gregorian. ICU puts invisible direction marks into Arabic
//! (before a minus sign): they are taken out, so that what is shown can be
//! searched, compared and copied. Pages put numbers into `<bdi>` instead.
//!
//! Nothing here fails: where ICU had no data, which its compiled data
//! excludes, a plain form in ASCII is given.

mod dates;
mod lists;
mod money;
mod numbers;

pub use dates::{day, instant, month, year};
pub use lists::{apart, list, list_html};
pub use money::{money, plain};
pub use numbers::{decimal, digits, number, per_cent, percentage, scaled};

/// Takes out the marks U+200E, U+200F and U+061C.
fn without_marks(text: String) -> String {
    const MARKS: [char; 3] = ['\u{200e}', '\u{200f}', '\u{61c}'];
    if text.contains(MARKS) {
        text.replace(MARKS, "")
    } else {
        text
    }
}
