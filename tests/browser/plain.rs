//! A visitor without a browser: HTTP and the forms of pages, nothing that a script could do.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use scraper::{ElementRef, Html, Selector};

use crate::page::Page;
use crate::visitor::Visitor;

/// What a server answered.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self
            .headers
            .iter()
            .find(|(one, _)| one.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// Sends a request to `http://host:port`; HTTP/1.0, so that the answer ends where the
/// connection does.
pub fn send(base: &str, method: &str, path: &str, headers: &str, body: &str) -> Answer {
    let host = base.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(host).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .unwrap();
    let length = body.len();
    let head = format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\nContent-Length: {length}\r\n");
    stream
        .write_all(format!("{head}{headers}\r\n{body}").as_bytes())
        .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8(answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let (first, rest) = head.split_once("\r\n").unwrap_or((head, ""));
    let pairs = rest.lines().filter_map(|line| line.split_once(':'));
    Answer {
        status: first.split(' ').nth(1).unwrap().parse().unwrap(),
        headers: pairs
            .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
            .collect(),
        body: body.to_owned(),
    }
}

/// A visitor who has a cookie, a page, and what they typed into it.
pub struct Plain {
    base: String,
    cookie: Option<String>,
    page: Page,
    typed: Vec<(String, String)>,
}

impl Plain {
    /// With nothing before them.
    pub fn new(base: &str) -> Self {
        Self {
            base: base.to_owned(),
            cookie: None,
            page: Page {
                at: "/".into(),
                html: String::new(),
            },
            typed: Vec::new(),
        }
    }

    /// Follows what a request leads to.
    fn go(&mut self, method: &str, path: &str, body: &str) {
        let (mut method, mut path, mut body) = (method, path.to_owned(), body);
        for _ in 0..5 {
            let answer = send(&self.base, method, &path, &self.headers(method), body);
            if let Some(given) = answer.header("set-cookie") {
                let pair = given.split(';').next().unwrap_or_default();
                self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
            }
            let location = answer.header("location").map(|to| self.local(to));
            match location {
                Some(to) if (300..400).contains(&answer.status) => path = to,
                _ => {
                    assert!(answer.status < 500, "{method} {path}: {}", answer.body);
                    self.page = Page {
                        at: path,
                        html: answer.body,
                    };
                    self.typed.clear();
                    return;
                }
            }
            (method, body) = ("GET", "");
        }
        panic!("{path} leads round and round");
    }

    /// What browsers send, with scripts on or off.
    fn headers(&self, method: &str) -> String {
        let mut headers = String::new();
        if let Some(cookie) = &self.cookie {
            headers += &format!("Cookie: {cookie}\r\n");
        }
        if method == "POST" {
            headers += &format!("Origin: {}\r\n", self.base);
            headers += "Content-Type: application/x-www-form-urlencoded\r\n";
        }
        headers
    }

    /// Path and query of an address, escaped as browsers do it.
    fn local(&self, address: &str) -> String {
        let base = url::Url::parse(&self.base).unwrap();
        base.join(address).unwrap()[url::Position::BeforePath..].to_owned()
    }
}

impl Visitor for Plain {
    async fn open(&mut self, path: &str) {
        let path = self.local(path);
        self.go("GET", &path, "");
    }

    async fn set(&mut self, name: &str, value: &str) {
        let page = Html::parse_document(&self.page.html);
        let there = page
            .select(&all(&format!("main [name=\"{name}\"]")))
            .any(
                |control| match (control.value().name(), control.attr("type")) {
                    ("select", _) => options(control).any(|(code, _)| code == value),
                    ("input", Some("radio" | "checkbox")) => control.attr("value") == Some(value),
                    _ => true,
                },
            );
        assert!(
            there,
            "no {name} for {value} at {}: {}",
            self.page.at,
            self.page.said()
        );
        self.typed.push((name.to_owned(), value.to_owned()));
    }

    async fn press(&mut self, button: &str) {
        let page = Html::parse_document(&self.page.html);
        let Some(button) = page.select(&all(button)).next() else {
            panic!("no {button} at {}: {}", self.page.at, self.page.said());
        };
        let form = button.ancestors().filter_map(ElementRef::wrap);
        let form = form
            .into_iter()
            .find(|one| one.value().name() == "form")
            .unwrap();
        let mut fields = controls(form);
        for (name, value) in &self.typed {
            put(&mut fields, form, name, value);
        }
        if let Some(name) = button.attr("name") {
            fields.push((name.into(), button.attr("value").unwrap_or_default().into()));
        }
        let fields = serde_urlencoded::to_string(fields).unwrap();
        let path = form.attr("action").unwrap_or(&self.page.at).to_owned();
        if form.attr("method") == Some("post") {
            self.go("POST", &path, &fields);
        } else {
            self.go("GET", &format!("{path}?{fields}"), "");
        }
    }

    async fn page(&mut self) -> Page {
        Page {
            at: self.page.at.clone(),
            html: self.page.html.clone(),
        }
    }
}

fn all(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn options(select: ElementRef<'_>) -> impl Iterator<Item = (String, bool)> {
    let options: Vec<_> = select
        .select(&all("option"))
        .map(|one| {
            (
                one.attr("value").unwrap_or_default().into(),
                one.attr("selected").is_some(),
            )
        })
        .collect();
    options.into_iter()
}

/// What a form sends as it stands.
fn controls(form: ElementRef<'_>) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for control in form.select(&all("input[name], select[name], textarea[name]")) {
        let name = control.attr("name").unwrap().to_owned();
        match (control.value().name(), control.attr("type")) {
            ("select", _) => {
                let chosen = options(control).find(|(_, selected)| *selected);
                let chosen = chosen.or_else(|| options(control).next());
                fields.extend(chosen.map(|(value, _)| (name, value)));
            }
            ("input", Some("radio" | "checkbox")) if control.attr("checked").is_none() => {}
            ("textarea", _) => fields.push((name, control.text().collect())),
            _ => fields.push((name, control.attr("value").unwrap_or_default().to_owned())),
        }
    }
    fields
}

/// Puts what was typed where it belongs: ticks add up, everything else stands in for what was.
fn put(fields: &mut Vec<(String, String)>, form: ElementRef<'_>, name: &str, value: &str) {
    let ticks = all(&format!("input[type=checkbox][name=\"{name}\"]"));
    if form.select(&ticks).next().is_none() {
        fields.retain(|(one, _)| one != name);
    }
    fields.push((name.to_owned(), value.to_owned()));
}
