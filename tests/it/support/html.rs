//! An answer, read as a reader reads it.

use std::cell::OnceCell;

use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, LOCATION};
use scraper::{ElementRef, Html, Selector};

/// An answer.
pub struct Page {
    pub status: u16,
    /// Where it was asked for.
    pub address: String,
    pub headers: HeaderMap,
    /// The body as it went over the wire.
    pub wire: Vec<u8>,
    /// The body as text.
    pub body: String,
    parsed: OnceCell<Html>,
}

/// Workbooks and pictures are no text, but for those that are drawn by words.
fn is_binary(kind: Option<&[u8]>) -> bool {
    let kind = kind.unwrap_or_default();
    let drawn = kind.starts_with(b"image/svg");
    kind.starts_with(b"application/vnd.openxmlformats") || kind.starts_with(b"image/") && !drawn
}

impl Page {
    pub fn new(status: u16, headers: HeaderMap, wire: Vec<u8>) -> Self {
        let encoding = headers.get(CONTENT_ENCODING).map(|v| v.as_bytes().to_vec());
        let plain = match encoding.as_deref() {
            Some(b"br") => {
                let mut plain = Vec::new();
                brotli::BrotliDecompress(&mut wire.as_slice(), &mut plain).unwrap();
                plain
            }
            Some(b"gzip") => {
                let mut plain = Vec::new();
                let mut reader = flate2::read::GzDecoder::new(wire.as_slice());
                std::io::Read::read_to_end(&mut reader, &mut plain).unwrap();
                plain
            }
            _ => wire.clone(),
        };
        let binary = is_binary(headers.get(CONTENT_TYPE).map(|value| value.as_bytes()));
        Self {
            status,
            address: String::new(),
            headers,
            wire,
            body: if binary {
                String::new()
            } else {
                String::from_utf8_lossy(&plain).into_owned()
            },
            parsed: OnceCell::new(),
        }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub fn location(&self) -> Option<String> {
        let location = self.headers.get(LOCATION)?;
        Some(location.to_str().unwrap().to_owned())
    }

    pub fn is_html(&self) -> bool {
        let kind = self.headers.get(CONTENT_TYPE);
        kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
    }

    fn parsed(&self) -> &Html {
        self.parsed.get_or_init(|| Html::parse_document(&self.body))
    }

    /// What a selector finds.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).unwrap();
        self.parsed().select(&selector).collect()
    }

    /// What a selector finds first, which must be there.
    pub fn one(&self, selector: &str) -> ElementRef<'_> {
        let found = self.all(selector).into_iter().next();
        found.unwrap_or_else(|| panic!("no {selector} in:\n{}", self.body))
    }

    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// The texts of what a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).into_iter().map(text).collect()
    }

    /// The text of what a selector finds first.
    pub fn text(&self, selector: &str) -> String {
        text(self.one(selector))
    }

    /// Whether what a selector finds first says something, however it is spaced.
    pub fn says(&self, selector: &str, words: &str) -> bool {
        let words: Vec<&str> = words.split_whitespace().collect();
        self.text(selector).contains(&words.join(" "))
    }

    /// An attribute of everything that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.all(selector).into_iter();
        found
            .filter_map(|one| one.attr(name).map(str::to_owned))
            .collect()
    }

    /// An attribute of what a selector finds first.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.attributes(selector, name).into_iter().next()
    }

    /// The title of the browser's tab.
    pub fn title(&self) -> String {
        self.texts("title").into_iter().next().unwrap_or_default()
    }

    /// Language and direction of the page.
    pub fn language(&self) -> (String, String) {
        let attribute = |name| self.attribute("html", name).unwrap_or_default();
        (attribute("lang"), attribute("dir"))
    }

    /// The form that has a button, as a browser would send it: where to, and its fields with what
    /// is typed in their place.
    pub fn filled_form(
        &self,
        button: &str,
        typed: &[(&str, &str)],
    ) -> (String, Vec<(String, String)>) {
        let form = self.form_with(button);
        let mut fields = fields(form);
        for (name, _) in typed {
            fields.retain(|(field, _)| field != name);
        }
        let typed = typed.iter().map(|(n, v)| ((*n).into(), (*v).into()));
        fields.extend(typed);
        let (name, value) = self.button(form, button);
        if let Some(name) = name {
            fields.push((name, value));
        }
        let action = form.attr("action").unwrap_or(&self.address);
        (action.to_owned(), fields)
    }

    fn form_with(&self, button: &str) -> ElementRef<'_> {
        let forms = self.all("main form[method=post], header form[method=post]");
        let found = forms.into_iter().find(|form| is_there(*form, button));
        found.unwrap_or_else(|| panic!("no button {button:?} in:\n{}", self.body))
    }

    fn button(&self, form: ElementRef<'_>, button: &str) -> (Option<String>, String) {
        let pressed = buttons(form).into_iter().find(|one| is_named(*one, button));
        let pressed = pressed.unwrap();
        let value = pressed.attr("value").unwrap_or_default().to_owned();
        (pressed.attr("name").map(str::to_owned), value)
    }
}

/// Text without the space around it, and with single spaces in it.
pub fn text(element: ElementRef<'_>) -> String {
    let whole: String = element.text().collect();
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn buttons(form: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    let selector = Selector::parse("button").unwrap();
    form.select(&selector).collect()
}

/// A button goes by its value or by its words.
fn is_named(one: ElementRef<'_>, button: &str) -> bool {
    one.attr("value") == Some(button) || text(one) == button
}

fn is_there(form: ElementRef<'_>, button: &str) -> bool {
    buttons(form).into_iter().any(|one| is_named(one, button))
}

/// What a browser sends of a form that nobody touched.
fn fields(form: ElementRef<'_>) -> Vec<(String, String)> {
    let selector = Selector::parse("input[name], textarea[name], select[name]").unwrap();
    let mut fields = Vec::new();
    for field in form.select(&selector) {
        let name = field.attr("name").unwrap().to_owned();
        match (field.value().name(), field.attr("type")) {
            ("textarea", _) => {
                let text: String = field.text().collect();
                fields.push((name, text.strip_prefix('\n').unwrap_or(&text).to_owned()));
            }
            ("select", _) => fields.push((name, chosen(field))),
            (_, Some("radio" | "checkbox")) if field.attr("checked").is_none() => {}
            _ => fields.push((name, field.attr("value").unwrap_or_default().to_owned())),
        }
    }
    fields
}

fn chosen(select: ElementRef<'_>) -> String {
    let value = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        let option = select.select(&selector).next()?;
        Some(option.attr("value").unwrap_or_default().to_owned())
    };
    value("option[selected]")
        .or_else(|| value("option"))
        .unwrap_or_default()
}
