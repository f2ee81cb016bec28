//! What pictures consist of: marks in a box, in the order in which they are painted.

use std::fmt;

/// Where something stands in a picture, or how long it is, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Px(pub f64);

impl fmt::Display for Px {
    /// A tenth of a pixel is finer than any screen; noughts that say nothing weigh.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (self.0 * 10.0).round() / 10.0;
        // Neither is there a nought below nought.
        write!(f, "{}", if tenths == 0.0 { 0.0 } else { tenths })
    }
}

/// For which room a picture is drawn: letters keep their size, what is between them gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A table, a computer, paper.
    Wide,
    /// A phone.
    Narrow,
}

/// At which end words are held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// By their left end.
    Left,
    /// By their middle.
    Middle,
    /// By their right end.
    Right,
}

impl Anchor {
    /// As SVG calls it where lines run from left to right.
    pub fn name(self) -> &'static str {
        match self {
            Self::Left => "start",
            Self::Middle => "middle",
            Self::Right => "end",
        }
    }

    fn mirrored(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Middle => Self::Middle,
            Self::Right => Self::Left,
        }
    }
}

/// One mark, with the class of its look.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A rectangle; what it says is shown to whoever points at it.
    Rect {
        /// The class of its look.
        class: &'static str,
        /// Left, top, width, height.
        at: [Px; 4],
        /// What it says.
        says: String,
    },
    /// A straight line.
    Rule {
        /// The class of its look.
        class: &'static str,
        /// From x and y to x and y.
        at: [Px; 4],
    },
    /// A line through points.
    Path {
        /// The class of its look.
        class: String,
        /// Its points.
        through: Vec<[Px; 2]>,
    },
    /// An outline that is never mirrored, such as that of a land.
    Shape {
        /// The class of its look.
        class: &'static str,
        /// Its path, as SVG writes it.
        outline: &'static str,
        /// What it says.
        says: String,
    },
    /// A point, with what it says.
    Dot {
        /// The class of its look.
        class: String,
        /// Where it is.
        at: [Px; 2],
        /// What it says.
        says: String,
    },
    /// Words.
    Words {
        /// The class of their look.
        class: &'static str,
        /// Where they are held: x, and y of the line on which they stand.
        at: [Px; 2],
        /// At which end.
        anchor: Anchor,
        /// Degrees by which they are turned.
        turned: Option<Px>,
        /// The words.
        words: String,
    },
}

impl Mark {
    /// Words that stand upright.
    pub fn words(class: &'static str, at: [f64; 2], anchor: Anchor, words: String) -> Self {
        Self::Words {
            class,
            at: at.map(Px),
            anchor,
            turned: None,
            words,
        }
    }

    /// The points of a path, as SVG writes them.
    pub fn points(through: &[[Px; 2]]) -> String {
        let points = through.iter().map(|[x, y]| format!("{x},{y}"));
        points.collect::<Vec<_>>().join(" ")
    }

    /// The same on the other side of a picture so wide.
    #[must_use]
    pub fn mirrored(self, width: f64) -> Self {
        let over = |x: Px| Px(width - x.0);
        match self {
            Self::Rect {
                class,
                at: [x, y, w, h],
                says,
            } => Self::Rect {
                class,
                at: [Px(width - x.0 - w.0), y, w, h],
                says,
            },
            Self::Rule {
                class,
                at: [x1, y1, x2, y2],
            } => Self::Rule {
                class,
                at: [over(x1), y1, over(x2), y2],
            },
            Self::Path { class, through } => Self::Path {
                class,
                through: through.into_iter().map(|[x, y]| [over(x), y]).collect(),
            },
            Self::Shape { .. } => self,
            Self::Dot {
                class,
                at: [x, y],
                says,
            } => Self::Dot {
                class,
                at: [over(x), y],
                says,
            },
            Self::Words {
                class,
                at: [x, y],
                anchor,
                turned,
                words,
            } => Self::Words {
                class,
                at: [over(x), y],
                anchor: anchor.mirrored(),
                turned: turned.map(|by| Px(-by.0)),
                words,
            },
        }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: Px,
    /// How high it is.
    pub height: Px,
    /// What is painted, in order.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// The same picture from right to left: what is upright stays upright.
    #[must_use]
    pub fn mirrored(mut self) -> Self {
        let width = self.width.0;
        let marks = self.marks.into_iter();
        self.marks = marks.map(|mark| mark.mirrored(width)).collect();
        self
    }
}

/// Words in lines of so many letters at most; a longer word has a line of its own.
pub fn lines_of(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_mirrored_twice_is_itself() {
        let drawing = Drawing {
            width: Px(100.0),
            height: Px(10.0),
            marks: vec![
                Mark::Rect {
                    class: "a",
                    at: [0.0, 1.0, 25.0, 4.0].map(Px),
                    says: String::new(),
                },
                Mark::words("b", [30.0, 5.0], Anchor::Left, "b".into()),
            ],
        };
        let mirrored = drawing.clone().mirrored();
        let Mark::Rect { at, .. } = &mirrored.marks[0] else {
            panic!("{mirrored:?}");
        };
        assert_eq!(at.map(|one| one.to_string()), ["75", "1", "25", "4"]);
        assert_eq!(mirrored.mirrored(), drawing);
    }

    #[test]
    fn words_stand_in_lines() {
        assert_eq!(lines_of("one two three", 8), ["one two", "three"]);
        assert_eq!(lines_of("", 8), [""]);
    }

    #[test]
    fn lengths_are_short() {
        let shown = [1.25, 3.0, -0.04, 10.06].map(|one| Px(one).to_string());
        assert_eq!(shown, ["1.3", "3", "0", "10.1"]);
    }
}
