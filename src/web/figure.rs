//! How a figure is printed: its number, as a link to its derivation. Only here is the number read
//! for a page.

use super::Layout;
use crate::i18n::{Html, Locale, Plural, format};
use crate::rules::measure::Decimal;
use crate::rules::{Alignment, Coded, Figure, Question, Slice, Subject, Value};

/// Digits after the point of a number that is no count: more where it is less than one, so that an
/// index from 0 to 1 says something.
fn digits(number: f64) -> u8 {
    if number.abs() < 1.0 { 4 } else { 2 }
}

/// The number as a link to why it is what it is.
pub(super) fn link(page: &Layout, figure: &Figure) -> Html {
    let number = Html::escape(&number(page.locale, figure));
    let href = Html::escape(&page.href(&address(figure.question())));
    Html::trusted(format!(
        r#"<bdi><a class="figure" href="{href}">{number}</a></bdi>"#
    ))
}

/// Words as a link to why a figure says so, where a rule answers with words and not with a number.
pub(super) fn link_words(page: &Layout, figure: &Figure, words: &str) -> Html {
    let words = Html::escape(words);
    let href = Html::escape(&page.href(&address(figure.question())));
    Html::trusted(format!(r#"<a class="figure" href="{href}">{words}</a>"#))
}

/// The number in the reader's language.
pub(super) fn number(locale: Locale, figure: &Figure) -> String {
    match figure.value() {
        Value::Count(count) => format::number(locale, count),
        Value::Number(number) => format::decimal(locale, number, digits(number)),
        Value::Share(share) => format::per_cent(locale, share),
        Value::PerCent(value) => format::percentage(locale, value, Decimal::PLACES),
        Value::Money(minor, places, currency) => format::money(locale, minor, places, currency),
        Value::Missing => locale.messages().common.no_data.to_string(),
    }
}

/// A plural sentence with the figure as its `{n}`.
pub(super) fn sentence(page: &Layout, plural: &Plural, figure: &Figure) -> Html {
    plural.html(figure.value().count(), &[("n", &link(page, figure))])
}

/// The same as plain text.
pub(super) fn sentence_text(plural: &Plural, figure: &Figure) -> String {
    plural.text(figure.value().count())
}

/// Where the derivation of a figure stands, below the language, always with both days; a list
/// stands for itself.
fn address(question: &Question) -> String {
    let moment = question.moment;
    let days = format!("as_at={}&known_on={}", moment.as_at, moment.known_on);
    match &question.subject {
        Subject::Count {
            count,
            alignment,
            slice,
            code,
        } => {
            let heading = under(*alignment, *slice, code);
            format!("/why/{}?{heading}{days}", count.code())
        }
        Subject::Planned {
            alignment,
            slice,
            code,
            until,
        } => format!(
            "/why/milestones-planned?{}until={until}&{days}",
            under(*alignment, *slice, code)
        ),
        Subject::StatesHeard => format!("/why/states-heard?{days}"),
        Subject::InstitutionsHeard => format!("/why/institutions-heard?{days}"),
        Subject::Round { aspect, part, code } => format!(
            "/why/round-{}?by={}&code={}&{days}",
            aspect.code(),
            part.code(),
            escape(code)
        ),
        Subject::Commitments(state) => format!("/why/commitments-{}?{days}", state.code()),
        Subject::Decisions(heading) if heading.is_empty() => format!("/why/decisions?{days}"),
        Subject::Decisions(heading) => format!("/why/decisions?{heading}&{days}"),
        Subject::Computed(code) => format!("/why/formula?code={}&{days}", escape(code)),
        Subject::Computable(code) => format!("/why/formula-data?code={}&{days}", escape(code)),
        Subject::Money {
            aspect,
            flow,
            currency,
            heading,
        } => {
            let mut asked = url::form_urlencoded::Serializer::new(String::new());
            asked.append_pair("type", flow.code());
            if let Some(currency) = currency {
                asked.append_pair("currency", currency.code());
            }
            let heading = if heading.is_empty() {
                String::new()
            } else {
                format!("&{heading}")
            };
            format!(
                "/why/funding-{}?{}{heading}&{days}",
                aspect.code(),
                asked.finish()
            )
        }
        Subject::Measure { aspect, heading } => {
            format!("/why/measure-{}?{heading}&{days}", aspect.code())
        }
        Subject::Listing(path) => path.clone(),
        Subject::Median {
            indicator,
            group,
            year,
        } => {
            let of = of_indicator(indicator, group.as_deref(), Some(*year));
            format!("/why/context-median?{of}&{days}")
        }
        Subject::PeerMedian { count, led, group } => {
            let heading = match (led, group) {
                (true, Some(_)) => "lead-state",
                (false, Some(_)) => "state",
                (true, None) => "lead-organisation",
                (false, None) => "organisation",
            };
            let group = group.as_deref().map(escape);
            let group = group.map_or(String::new(), |code| format!("&code={code}"));
            let of = count.code();
            format!("/why/peer-median?of={of}&by={heading}{group}&{days}")
        }
        Subject::WithData {
            indicator,
            group,
            year,
        } => {
            let of = of_indicator(indicator, group.as_deref(), *year);
            format!("/why/context-states?{of}&{days}")
        }
        Subject::Change { indicator, state } => {
            let (indicator, state) = (escape(indicator), escape(state));
            format!("/why/context-change?indicator={indicator}&state={state}&{days}")
        }
    }
}

/// The heading of a count, and the alignment.
fn under(alignment: Option<Alignment>, slice: Slice, code: &str) -> String {
    let alignment = alignment.map_or(String::new(), |a| format!("alignment={}&", a.code()));
    let heading = match slice.name() {
        "all" => String::new(),
        name => format!("by={name}&code={}&", escape(code)),
    };
    format!("{alignment}{heading}")
}

/// What narrows a figure of a context indicator.
fn of_indicator(indicator: &str, group: Option<&str>, year: Option<i32>) -> String {
    let group = group.map_or(String::new(), |code| format!("&group={}", escape(code)));
    let year = year.map_or(String::new(), |year| format!("&year={year}"));
    format!("indicator={}{group}{year}", escape(indicator))
}

fn escape(code: &str) -> String {
    url::form_urlencoded::byte_serialize(code.as_bytes()).collect()
}
