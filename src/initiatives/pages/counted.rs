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
                    *words = with_number(page, words, &figure);
                }
            }
        }
    }

    /// The list without a filter that is given with its words, and its address; nothing where it is
    /// known to be empty.
    pub fn without(
        &self,
        page: &Layout,
        facets: &Facets,
        (name, words): (&str, String),
    ) -> Option<(String, String)> {
        let mut params = self.params.clone();
        params.set(name, "");
        let address = params.address("/initiatives", None);
        let number = match name {
            "theme" => facets.under(None),
            "status" => facets.standing(None),
            "kind" => facets.of_kind(None),
            "alignment" => facets.aligned(None),
            _ => return Some((words, address)),
        };
        let figure = self.figure(page, (name, ""), number);
        (number > 0).then(|| (with_number(page, &words, &figure), address))
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

fn with_number(page: &Layout, words: &str, figure: &Figure) -> String {
    let parts = [("words", words), ("n", &page.number(figure))];
    page.t.initiatives.choice_counted.with(&parts)
}

fn number(facets: &Facets, names: &Names, name: &str, code: &str) -> Option<usize> {
    match name {
        "theme" => {
            let theme = names.themes.values().find(|one| one.code == code)?;
            Some(facets.under(Some(theme.id)))
        }
        "status" => Some(facets.standing(Some(Heading::from_code(code)?))),
        "kind" => Some(facets.of_kind(Some(Kind::from_code(code)?))),
        "alignment" => Some(facets.aligned(Some(Alignment::from_code(code)?))),
        _ => None,
    }
}
