//! Stacked bars, one below another, each with its name above it and its numbers in words: the
//! picture of a table of bars, as a file of its own.

use super::drawing::{Anchor, Drawing, Mark, Px};
use super::lines::in_own_direction;
use super::scale::share;
use crate::i18n::Locale;
use crate::rules::Figure;

/// How wide the picture is.
const WIDTH: f64 = 720.0;
/// From the top of one bar's name to that of its words, and from one line of words to the next.
const BAR: f64 = 50.0;
const LINE: f64 = 17.0;
/// About so many letters have room in a line of words.
const LETTERS: usize = 96;

/// A stretch of a bar.
pub struct Stretch {
    /// The class of its look.
    pub class: &'static str,
    /// What this one and those after it are; none where nothing is told apart.
    pub head: Option<String>,
    /// What it counts, with the number.
    pub words: String,
    /// How many.
    pub figure: Figure,
}

/// A bar, or several stretches of one.
pub struct Stack {
    /// What it is about.
    pub name: String,
    /// What all of it comes to, as the reader's language writes it.
    pub total: String,
    /// Its stretches, from the side on which it begins.
    pub stretches: Vec<Stretch>,
}

/// Bars on one scale.
pub struct Stacks {
    /// The reader's language.
    pub locale: Locale,
    /// The bars.
    pub stacks: Vec<Stack>,
    /// What a bar of full length would be; the longest bar where none is said.
    pub whole: Option<Figure>,
}

impl Stacks {
    /// The bars; from right to left for those who read so.
    pub fn draw(&self) -> Drawing {
        let length = |stack: &Stack| -> i64 {
            let counts = stack.stretches.iter().map(|one| one.figure.value().count());
            counts.sum()
        };
        let said = self.whole.as_ref().map(|whole| whole.value().count());
        let longest = self.stacks.iter().map(length).max().unwrap_or(0);
        let whole = said.unwrap_or(0).max(longest);
        let mut marks = Vec::new();
        let mut top = 8.0;
        for stack in &self.stacks {
            let lines = lines(&stack.stretches);
            marks.extend(self.stack(stack, whole, top, &lines));
            top += BAR + LINE * f64::from(u32::try_from(lines.len()).unwrap_or(1)) + 8.0;
        }
        let drawing = Drawing {
            width: Px(WIDTH),
            height: Px(top),
            marks,
        };
        match self.locale {
            Locale::Ar => drawing.mirrored(),
            Locale::En | Locale::Fr => drawing,
        }
    }

    fn stack(&self, stack: &Stack, whole: i64, top: f64, lines: &[String]) -> Vec<Mark> {
        let own = |words: &str| in_own_direction(self.locale, words);
        let mut marks = vec![
            Mark::words("name", [0.0, top + 12.0], Anchor::Left, own(&stack.name)),
            Mark::words(
                "name",
                [WIDTH, top + 12.0],
                Anchor::Right,
                stack.total.clone(),
            ),
        ];
        let mut start = 0.0;
        for stretch in &stack.stretches {
            let width = share(stretch.figure.value().count(), whole) * WIDTH;
            marks.push(Mark::Rect {
                class: stretch.class,
                at: [start, top + 20.0, width, 14.0].map(Px),
                says: stretch.words.clone(),
            });
            start += width;
        }
        marks.push(Mark::Rect {
            class: "track",
            at: [0.0, top + 20.0, WIDTH, 14.0].map(Px),
            says: String::new(),
        });
        let mut y = top + BAR;
        for line in lines {
            marks.push(Mark::words("tick", [0.0, y], Anchor::Left, own(line)));
            y += LINE;
        }
        marks
    }
}

/// What the stretches say, in as many lines as that takes.
fn lines(stretches: &[Stretch]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for one in stretches {
        let words = match &one.head {
            Some(head) => format!("{head} {}", one.words),
            None => one.words.clone(),
        };
        match lines.last_mut() {
            Some(line) if line.chars().count() + words.chars().count() < LETTERS => {
                line.push_str(" · ");
                line.push_str(&words);
            }
            _ => lines.push(words),
        }
    }
    lines
}
