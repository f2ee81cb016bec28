//! Bars within tables, in the stylesheet's classes: their words carry the numbers.

use super::stacks::Stretch;
use crate::i18n::{Message, Messages, Plural};
use crate::rules::{Alignment, Count, Figure, Figures, Slice, Status, Word};
use crate::web::{Layout, terms};

/// Statuses from the best known to the least.
const STATUSES: [Status; 10] = [
    Status::Completed,
    Status::InOperation,
    Status::OnSchedule,
    Status::Due,
    Status::Delayed,
    Status::NoRecentReport,
    Status::NoDatedPlan,
    Status::Proposed,
    Status::Suspended,
    Status::Cancelled,
];

/// Words of sources in the same order.
const WORDS: [Option<Word>; 5] = [
    Some(Word::Completed),
    Some(Word::Operational),
    Some(Word::Ongoing),
    Some(Word::Proposed),
    None,
];

/// What a bar of full length stands for.
pub struct Scale(i64);

impl Scale {
    /// The largest of some figures is the full length.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Self {
        let largest = figures
            .into_iter()
            .map(|figure| figure.value().count())
            .max();
        Self(largest.unwrap_or(0).max(1))
    }

    /// How long the bar of a figure is.
    pub fn width(&self, figure: &Figure) -> String {
        self.per_cent(figure.value().count())
    }

    fn per_cent(&self, value: i64) -> String {
        let hundredths = value.saturating_mul(10_000) / self.0;
        format!("{}.{:02}%", hundredths / 100, hundredths % 100)
    }
}

/// A stretch of a bar.
pub struct Part {
    /// The class of its colour.
    pub class: &'static str,
    /// What it counts, with the number.
    pub words: Plural,
    /// What is counted.
    pub count: Count,
    /// How many.
    pub figure: Figure,
    /// Where it begins.
    pub x: String,
    /// How long it is.
    pub width: String,
}

impl Part {
    fn stretch(&self, page: &Layout) -> Stretch {
        Stretch {
            class: self.class,
            head: None,
            words: page.counted_text(&self.words, &self.figure),
            figure: self.figure.clone(),
        }
    }
}

/// Initiatives under a heading: those adopted by status, the others by the source's word.
pub struct Bar {
    /// Adopted, by computed status.
    pub computed: Vec<Part>,
    /// Not adopted, by the source's own word.
    pub said: Vec<Part>,
}

impl Bar {
    /// The bar of a heading; `code` is its public code.
    pub fn of(
        t: &Messages,
        figures: &Figures,
        (alignment, slice, code): (Option<Alignment>, Slice, &str),
        scale: &Scale,
    ) -> Self {
        let mut start = 0;
        let mut part = |count, class, words| {
            let figure = figures.of(count, alignment, slice, code);
            let begins = start;
            start += figure.value().count();
            (!figure.is_zero()).then(|| Part {
                class,
                words,
                count,
                x: scale.per_cent(begins),
                width: scale.per_cent(figure.value().count()),
                figure,
            })
        };
        let computed = STATUSES.into_iter().filter_map(|status| {
            let class = terms::status_class(status);
            part(
                Count::Status(status),
                class,
                terms::status_counted(t, status),
            )
        });
        let computed = computed.collect();
        let said = WORDS.into_iter().filter_map(|word| {
            let class = terms::word_class(word);
            part(Count::Word(word), class, terms::word_counted(t, word))
        });
        let said = said.collect();
        Self { computed, said }
    }

    /// What it counts, and how many records there are.
    pub fn counts() -> Vec<Count> {
        std::iter::once(Count::Record)
            .chain(Self::stretched())
            .collect()
    }

    /// What its stretches can count, in order.
    pub fn stretched() -> impl Iterator<Item = Count> {
        let statuses = STATUSES.into_iter().map(Count::Status);
        statuses.chain(WORDS.into_iter().map(Count::Word))
    }

    /// Whether it shows statuses beside words, so that each list needs its name.
    pub fn is_mixed(&self) -> bool {
        !self.computed.is_empty() && !self.said.is_empty()
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.computed.is_empty() && self.said.is_empty()
    }

    /// How many of a count there are; none where it is no stretch.
    pub fn figure(&self, count: Count) -> Option<&Figure> {
        let part = self.parts().find(|part| part.count == count)?;
        Some(&part.figure)
    }

    /// Every stretch as one of a picture; where statuses stand beside words, the first of each is
    /// told apart.
    pub fn stretches(&self, page: &Layout) -> Vec<Stretch> {
        let t = &page.t.profile;
        let of = |parts: &[Part], head: Message| -> Vec<Stretch> {
            let mut all: Vec<Stretch> = parts.iter().map(|part| part.stretch(page)).collect();
            if let Some(first) = all.first_mut().filter(|_| self.is_mixed()) {
                first.head = Some(head.to_string());
            }
            all
        };
        let mut all = of(&self.computed, t.by_status);
        all.extend(of(&self.said, t.by_word));
        all
    }

    /// Every stretch, in order.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.computed.iter().chain(&self.said)
    }
}

/// A row of the table of one profile: what is on record under a heading.
pub struct Line {
    /// What the row is about.
    pub label: Message,
    /// On record.
    pub record: Figure,
    /// Of these, adopted.
    pub adopted: Figure,
    /// By status or word.
    pub bar: Bar,
}

impl Line {
    /// Rows on one scale; `code` is the public code of their headings.
    pub fn all(
        t: &Messages,
        figures: &Figures,
        code: &str,
        headings: &[(Message, Alignment, Slice)],
    ) -> Vec<Self> {
        let of = |count, alignment, slice| figures.of(count, Some(alignment), slice, code);
        let records: Vec<Figure> = headings
            .iter()
            .map(|(_, alignment, slice)| of(Count::Record, *alignment, *slice))
            .collect();
        let scale = Scale::of(&records);
        headings
            .iter()
            .zip(records)
            .map(|(&(label, alignment, slice), record)| Self {
                label,
                record,
                adopted: of(Count::Adopted, alignment, slice),
                bar: Bar::of(t, figures, (Some(alignment), slice, code), &scale),
            })
            .collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::rules::{Moment, Question, Subject};

    fn figure(value: usize) -> Figure {
        let moment = Moment::as_it_stood("2026-11-21".parse().unwrap());
        let subject = Subject::Listing("/".into());
        Figure::counted(value, Question { subject, moment })
    }

    #[test]
    fn the_largest_is_the_full_length() {
        let scale = Scale::of(&[figure(3), figure(14)]);
        assert_eq!(scale.per_cent(14), "100.00%");
        assert_eq!(scale.per_cent(1), "7.14%");
        assert_eq!(Scale::of(&[figure(0)]).per_cent(0), "0.00%");
    }
}
