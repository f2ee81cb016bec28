//! A matrix of counts: each cell has the colour of its count, and the count in it.

use super::drawing::{Anchor, Drawing, Mark, Px};
use super::lines::in_own_direction;
use super::shade::shade;
use crate::i18n::Locale;
use crate::rules::Figure;
use crate::web::figure::number;

/// What the names of rows have, and the side of a cell.
const NAMES: f64 = 270.0;
const CELL: (f64, f64) = (48.0, 24.0);
/// Headings of columns are turned, and cut where they would leave the picture.
const HEAD: f64 = 130.0;
const LETTERS: usize = 26;

/// Rows of counts under the same headings.
pub struct Grid {
    /// The reader's language.
    pub locale: Locale,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// Names of rows, with a count for each column.
    pub rows: Vec<(String, Vec<Figure>)>,
}

impl Grid {
    /// The matrix; from right to left for those who read so.
    pub fn draw(&self) -> Drawing {
        let mut marks = Vec::new();
        let mut left = NAMES;
        for column in &self.columns {
            marks.push(Mark::Words {
                class: "tick",
                at: [Px(left + CELL.0 / 2.0), Px(HEAD - 8.0)],
                anchor: Anchor::Left,
                turned: Some(Px(-40.0)),
                words: in_own_direction(self.locale, &cut(column, LETTERS)),
            });
            left += CELL.0;
        }
        let mut top = HEAD;
        for (name, figures) in &self.rows {
            let words = in_own_direction(self.locale, &cut(name, 34));
            let at = [NAMES - 10.0, top + 16.0];
            marks.push(Mark::words("name", at, Anchor::Right, words));
            let mut left = NAMES;
            for (figure, column) in figures.iter().zip(&self.columns) {
                let n = number(self.locale, figure);
                marks.push(Mark::Rect {
                    class: shade(figure),
                    at: [left + 1.0, top + 1.0, CELL.0 - 2.0, CELL.1 - 2.0].map(Px),
                    says: format!("{name} · {column}: {n}"),
                });
                let at = [left + CELL.0 / 2.0, top + 16.0];
                marks.push(Mark::words(on(figure), at, Anchor::Middle, n));
                left += CELL.0;
            }
            top += CELL.1;
        }
        let drawing = Drawing {
            // The last heading leans over the last column.
            width: Px(left + 90.0),
            height: Px(top + 4.0),
            marks,
        };
        match self.locale {
            Locale::Ar => drawing.mirrored(),
            Locale::En | Locale::Fr => drawing,
        }
    }
}

/// The look of a number on the colour of its count.
fn on(figure: &Figure) -> &'static str {
    match shade(figure) {
        "c0" => "on-c0",
        "c1" => "on-c1",
        "c2" => "on-c2",
        _ => "on-c3",
    }
}

/// Words of so many letters at most; what is cut is marked.
fn cut(words: &str, letters: usize) -> String {
    if words.chars().count() <= letters {
        return words.to_owned();
    }
    let kept: String = words.chars().take(letters - 1).collect();
    format!("{}…", kept.trim_end())
}
