//! The colour of a count, on maps and in matrices.

use crate::rules::Figure;

/// The colours of counts, with the counts that they stand for.
pub const SHADES: [(&str, &str); 4] = [("c0", "0"), ("c1", "1–2"), ("c2", "3–5"), ("c3", "6+")];

/// The class of the colour of a count.
pub fn shade(figure: &Figure) -> &'static str {
    match figure.value().count() {
        ..=0 => "c0",
        1..=2 => "c1",
        3..=5 => "c2",
        _ => "c3",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::rules::{Moment, Question, Subject};

    #[test]
    fn colours_have_the_bounds_of_the_legend() {
        let moment = Moment::as_it_stood("2026-11-21".parse().unwrap());
        let figure = |value| {
            let subject = Subject::Listing("/".into());
            Figure::counted(value, Question { subject, moment })
        };
        let shades = [0, 1, 2, 3, 5, 6, 99].map(|n| shade(&figure(n)));
        assert_eq!(shades, ["c0", "c1", "c1", "c2", "c2", "c3", "c3"]);
    }
}
