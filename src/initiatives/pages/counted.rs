//! Numbers beside the choices of the list's filters.

use super::Names;
use super::filters::Chosen;
use crate::initiatives::{Facets, Heading};
use crate::rules::{Alignment, Coded, Figure, Kind, Question, Subject};
use crate::web::Layout;
use crate::web::filters::Choice;

impl Chosen {
    /// Adds to the words of each choice how many initiatives it would list.
    pub fn number_choices(
        &self,
        page: &Layout,
        (names, facets): (&Names, &Facets),
        choices: &mut [Choice],
    ) {
        for choice in choices {
            let name = choice.name;
            for (code, words, _) in &mut choice.options {
                if let Some(number) = number(facets, names, name, code) {
                    let figure = self.figure(page, (name, code), number);
                    let parts = [("words", words.as_str()), ("n", &page.number(&figure))];
                    *words = page.t.initiatives.choice_counted.with(&parts);
                }
            }
        }
    }

    /// The length of the list that a choice leads to.
    fn figure(&self, page: &Layout, (name, code): (&str, &str), number: usize) -> Figure {
        let mut params = self.params.clone();
        params.set(name, code);
        Figure::counted(
            number,
            Question {
                subject: Subject::Listing(params.address("/initiatives", None)),
                moment: page.moment(),
            },
        )
    }
}

fn number(facets: &Facets, names: &Names, name: &str, code: &str) -> Option<usize> {
    match name {
        "theme" => {
            let theme = names.themes.values().find(|one| one.code == code)?;
            Some(facets.under(theme.id))
        }
        "status" => Some(facets.standing(Heading::from_code(code)?)),
        "kind" => Some(facets.of_kind(Kind::from_code(code)?)),
        "alignment" => Some(facets.aligned(Alignment::from_code(code)?)),
        _ => None,
    }
}
