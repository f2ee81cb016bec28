//! The list of groups of states, and the profile of each. A joint initiative counts once for a
//! group, so its totals are counted and not summed up from its members'.

mod index;
mod show;

pub use index::{csv, index};
pub use show::show;

use super::Group;
use crate::rules::{Alignment, Coded, Figure, Moment, Question, Subject};

/// How many initiatives groups have, by alignment.
type Counts = Vec<(i64, Alignment, usize)>;

/// What a group's members lead, and have any role in: under the Agenda, and aligned apart.
struct Totals {
    led_oic: Figure,
    any_oic: Figure,
    led_aligned: Figure,
    any_aligned: Figure,
}

impl Totals {
    fn new(group: &Group, (led, any): (&Counts, &Counts), moment: Moment) -> Self {
        let of = |counts: &Counts, role: &str, alignment: Alignment| {
            let mine = |row: &&(i64, Alignment, usize)| (row.0, row.1) == (group.id, alignment);
            let number = counts.iter().find(mine).map_or(0, |row| row.2);
            let code = alignment.code();
            let path = format!("/initiatives?group={}{role}&alignment={code}", group.code);
            counted(number, path, moment)
        };
        Self {
            led_oic: of(led, "&role=lead", Alignment::Oic),
            any_oic: of(any, "", Alignment::Oic),
            led_aligned: of(led, "&role=lead", Alignment::Aligned),
            any_aligned: of(any, "", Alignment::Aligned),
        }
    }
}

/// A figure that is the length of a list.
fn counted(number: usize, path: String, moment: Moment) -> Figure {
    let subject = Subject::Listing(path);
    Figure::counted(number, Question { subject, moment })
}
