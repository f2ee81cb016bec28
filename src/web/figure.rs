//! How a figure is printed: its number, as a link to its derivation. Only here is the number read
//! for a page.

use crate::i18n::{Html, Locale, Plural, format};
use crate::rules::{Coded, Figure, Question, Subject};

/// The number as a link to why it is what it is.
pub(super) fn link(locale: Locale, figure: &Figure) -> Html {
    let number = Html::escape(&number(locale, figure));
    let href = Html::escape(&address(locale, figure.question()));
    Html::trusted(format!(
        r#"<bdi><a class="figure" href="{href}">{number}</a></bdi>"#
    ))
}

/// The number in the reader's language.
pub(super) fn number(locale: Locale, figure: &Figure) -> String {
    format::number(locale, figure.value())
}

/// A plural sentence with the figure as its `{n}`.
pub(super) fn sentence(locale: Locale, plural: &Plural, figure: &Figure) -> Html {
    plural.html(figure.value(), &[("n", &link(locale, figure))])
}

/// The same as plain text.
pub(super) fn sentence_text(plural: &Plural, figure: &Figure) -> String {
    plural.text(figure.value())
}

/// Where the derivation of a figure stands, always with both days.
pub fn address(locale: Locale, question: &Question) -> String {
    let moment = question.moment;
    let days = format!("as_at={}&known_on={}", moment.as_at, moment.known_on);
    let lang = locale.code();
    match &question.subject {
        Subject::Measure {
            measure,
            alignment,
            slice,
            code,
        } => {
            let alignment = alignment.map_or(String::new(), |a| format!("alignment={}&", a.code()));
            let heading = match slice.name() {
                "all" => String::new(),
                name => format!("by={name}&code={}&", escape(code)),
            };
            format!("/{lang}/why/{}?{alignment}{heading}{days}", measure.code())
        }
        Subject::StatesHeard => format!("/{lang}/why/states-heard?{days}"),
        Subject::InstitutionsHeard => format!("/{lang}/why/institutions-heard?{days}"),
        Subject::CommitmentsUnlinked => format!("/{lang}/why/commitments-unlinked?{days}"),
        Subject::Listing(path) => format!("/{lang}{path}"),
    }
}

fn escape(code: &str) -> String {
    url::form_urlencoded::byte_serialize(code.as_bytes()).collect()
}
