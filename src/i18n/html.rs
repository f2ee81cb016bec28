//! Markup that is already safe, as a type of its own.

use std::fmt;

use askama::filters::{Escaper, HtmlSafe};

/// Markup that is safe to print as it stands.
///
/// Templates print it unescaped with a plain `{{ x }}`, because the type says
/// that whatever came from outside has been escaped on the way in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Text as markup: `&`, `<`, `>`, `"` and `'` are escaped, so that it is
    /// safe in an element as well as in a quoted attribute.
    pub fn escape(text: &str) -> Self {
        let mut markup = String::with_capacity(text.len());
        // Writing into a string does not fail.
        let _ = askama::filters::Html.write_escaped_str(&mut markup, text);
        Self(markup)
    }

    /// Takes markup as it is.
    ///
    /// Only for what our own code wrote, such as a rendered template: never
    /// for anything that a person or a file supplied.
    pub const fn trusted(markup: String) -> Self {
        Self(markup)
    }

    /// Escaped text in `<bdi>`: a name, a number or a reference that must not
    /// disturb the direction of the sentence around it.
    pub fn isolate(text: &str) -> Self {
        Self(format!("<bdi>{}</bdi>", Self::escape(text)))
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use askama::Template;

    use super::*;

    const HOSTILE: &str = r#"<script>"a" & 'b'</script>"#;
    const HARMLESS: &str = "&#60;script&#62;&#34;a&#34; &#38; &#39;b&#39;&#60;/script&#62;";

    #[derive(Template)]
    #[template(
        source = "{{ text }}|{{ html }}|{{ by_ref }}|{{ self.method() }}",
        ext = "html"
    )]
    struct Page<'a> {
        text: &'a str,
        html: Html,
        by_ref: &'a Html,
    }

    impl Page<'_> {
        fn method(&self) -> Html {
            Html::isolate("<")
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(Html::escape(HOSTILE).as_str(), HARMLESS);
        assert_eq!(
            Html::isolate(HOSTILE).as_str(),
            format!("<bdi>{HARMLESS}</bdi>")
        );
    }

    #[test]
    fn templates_escape_text_and_leave_markup() {
        let markup = Html::trusted("<b>x</b>".to_owned());
        let page = Page {
            text: "<b>",
            html: markup.clone(),
            by_ref: &markup,
        };
        assert_eq!(
            page.render().unwrap(),
            "&#60;b&#62;|<b>x</b>|<b>x</b>|<bdi>&#60;</bdi>"
        );
    }
}
