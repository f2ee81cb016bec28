//! What pages say: a sentence of our own with places to be filled.

use std::fmt::{self, Write};

use super::Html;

/// A sentence of the product in one language, with places such as `{name}`.
///
/// Prints as plain text; templates escape it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static str);

/// A stretch of a message.
enum Piece {
    /// The message's own words.
    Words(&'static str),
    /// A place to be filled: the name, and the place as it was written.
    Place(&'static str, &'static str),
}

impl Message {
    /// A message; names in places are of `a-z`, `0-9` and `_`.
    pub const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// The message as it was written, places included.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// Fills the places with plain text, for titles, tables and logs.
    ///
    /// A place without a value stays as it is, to be seen; a value without a
    /// place is ignored. Values are never read for places of their own.
    pub fn with(&self, values: &[(&str, &str)]) -> String {
        let mut text = String::with_capacity(self.0.len() * 2);
        for piece in self.pieces() {
            text.push_str(match piece {
                Piece::Words(words) => words,
                Piece::Place(name, written) => value(values, name).copied().unwrap_or(written),
            });
        }
        text
    }

    /// Fills the places with markup; the message's own words are escaped.
    ///
    /// Places and values are matched as in [`Message::with`].
    pub fn html(&self, parts: &[(&str, &Html)]) -> Html {
        let mut markup = String::with_capacity(self.0.len() * 2);
        for piece in self.pieces() {
            // Writing into a string does not fail.
            let _ = match piece {
                Piece::Words(words) => write!(markup, "{}", Html::escape(words)),
                Piece::Place(name, written) => match value(parts, name) {
                    Some(part) => write!(markup, "{part}"),
                    None => write!(markup, "{}", Html::escape(written)),
                },
            };
        }
        Html::trusted(markup)
    }

    /// The names of the places, in the order of the sentence.
    pub fn placeholders(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.pieces().filter_map(|piece| match piece {
            Piece::Place(name, _) => Some(name),
            Piece::Words(_) => None,
        })
    }

    fn pieces(self) -> impl Iterator<Item = Piece> + use<> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let (piece, left) = first_piece(rest)?;
            rest = left;
            Some(piece)
        })
    }
}

/// Splits the first piece from a message; `None` at its end.
fn first_piece(text: &'static str) -> Option<(Piece, &'static str)> {
    let Some(inside) = text.strip_prefix('{') else {
        let end = text.find('{').unwrap_or(text.len());
        let (words, rest) = text.split_at(end);
        return (!words.is_empty()).then_some((Piece::Words(words), rest));
    };
    match inside.split_once('}') {
        Some((name, rest)) if is_name(name) => {
            let (written, _) = text.split_at(text.len() - rest.len());
            Some((Piece::Place(name, written), rest))
        }
        // A brace that opens no place is a brace.
        _ => Some((Piece::Words("{"), inside)),
    }
}

fn is_name(name: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    !name.is_empty() && name.bytes().all(allowed)
}

fn value<'a, T>(values: &'a [(&str, T)], name: &str) -> Option<&'a T> {
    values
        .iter()
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use askama::Template;

    use super::*;

    const GREETING: Message = Message::new("{who} & {whom}: {n_1}");

    #[test]
    fn places_are_filled_by_name() {
        let said = GREETING.with(&[("n_1", "7"), ("whom", "Niger"), ("who", "Mali")]);
        assert_eq!(said, "Mali & Niger: 7");
        assert_eq!(
            GREETING.placeholders().collect::<Vec<_>>(),
            ["who", "whom", "n_1"]
        );
    }

    #[test]
    fn an_open_place_stays_and_an_unknown_value_is_ignored() {
        assert_eq!(GREETING.with(&[("x", "?")]), "{who} & {whom}: {n_1}");
        assert_eq!(GREETING.html(&[]).as_str(), "{who} &#38; {whom}: {n_1}");
    }

    #[test]
    fn values_are_not_read_again() {
        assert_eq!(
            GREETING.with(&[("who", "{whom}"), ("whom", "{who}")]),
            "{whom} & {who}: {n_1}"
        );
    }

    #[test]
    fn odd_braces_are_just_braces() {
        for odd in [
            "{", "}", "{}", "{ a }", "{A}", "{{a", "a}b{", "{é}", "}{", "{a{b}",
        ] {
            let message = Message::new(odd);
            assert_eq!(message.with(&[]), odd);
            assert_eq!(message.html(&[]).as_str(), odd);
        }
        assert_eq!(Message::new("{{a}}").with(&[("a", "1")]), "{1}");
    }

    #[test]
    fn a_hostile_value_does_not_break_out() {
        let hostile = Html::escape(r#""><script>alert('x')</script>"#);
        let shown = Message::new("<{name}>").html(&[("name", &hostile)]);
        assert_eq!(
            shown.as_str(),
            "&#60;&#34;&#62;&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;&#62;"
        );
        let link = Html::trusted("<a href=\"/\">x</a>".to_owned());
        assert_eq!(
            Message::new("<{name}").html(&[("name", &link)]).as_str(),
            "&#60;<a href=\"/\">x</a>"
        );
    }

    #[test]
    fn templates_escape_a_message() {
        #[derive(Template)]
        #[template(source = "{{ message }}", ext = "html")]
        struct Page {
            message: Message,
        }
        assert_eq!(
            Page {
                message: Message::new("a < b")
            }
            .render()
            .unwrap(),
            "a &#60; b"
        );
    }
}
