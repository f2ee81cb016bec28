//! Tables of bars: by theme, by kind.

use crate::i18n::Html;
use crate::rules::{Alignment, Coded, Count, Figure, Figures, Kind, Slice};
use crate::themes::Theme;
use crate::web::charts::{Bar, Scale};
use crate::web::{Layout, terms};

/// A row of a table of bars.
pub(super) struct Row {
    pub name: Html,
    /// The same without markup.
    pub plain: String,
    pub href: String,
    pub record: Figure,
    pub aligned: Figure,
    pub bar: Bar,
}

pub(super) fn theme_rows(page: &Layout, figures: &Figures, themes: &[Theme]) -> Vec<Row> {
    let mut headings: Vec<Heading<'_>> = themes
        .iter()
        .map(|theme| {
            let href = page.at("/themes", &theme.code);
            let name = (page.text(&theme.name), page.plain(&theme.name));
            let slice = Slice::Theme(Some(theme.id));
            (name, href, slice, theme.code.as_str())
        })
        .collect();
    let none = figures.of(Count::Record, None, Slice::Theme(None), "none");
    if !none.is_zero() {
        let words = page.t.overview.no_theme;
        let words = (Html::escape(words.as_str()), words.to_string());
        headings.push((words, String::new(), Slice::Theme(None), "none"));
    }
    rows(page, figures, headings)
}

pub(super) fn kind_rows(page: &Layout, figures: &Figures) -> Vec<Row> {
    let headings = Kind::ALL.iter().map(|kind| {
        let href = page.href(&format!("/initiatives?kind={}", kind.code()));
        let words = terms::kind(page.t, *kind);
        let words = (Html::escape(words.as_str()), words.to_string());
        (words, href, Slice::Kind(*kind), kind.code())
    });
    rows(page, figures, headings.collect())
}

/// The name as markup and without it, the page, and what is counted.
type Heading<'a> = ((Html, String), String, Slice, &'a str);

fn rows(page: &Layout, figures: &Figures, headings: Vec<Heading<'_>>) -> Vec<Row> {
    let of = |alignment, slice, code| figures.of(Count::Record, Some(alignment), slice, code);
    let records: Vec<Figure> = headings
        .iter()
        .map(|(_, _, slice, code)| of(Alignment::Oic, *slice, code))
        .collect();
    let scale = Scale::of(&records);
    headings
        .into_iter()
        .zip(records)
        .map(|(((name, plain), href, slice, code), record)| Row {
            aligned: of(Alignment::Aligned, slice, code),
            bar: Bar::of(page.t, figures, (Some(Alignment::Oic), slice, code), &scale),
            name,
            plain,
            href,
            record,
        })
        .collect()
}
