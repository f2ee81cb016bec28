//! A visitor without a browser: HTTP and the forms of pages, nothing that a script could do.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use scraper::{ElementRef, Html, Selector};

use sti_tracker::i18n::Locale;

use crate::page::Page;
use crate::visitor::{Broken, Visitor};

/// What a server answered.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    /// What is not UTF-8 in it is lost here.
    pub body: String,
    /// The same as it came.
    pub bytes: Vec<u8>,
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

    fn read(answer: &[u8]) -> Option<Self> {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let bytes = answer[end + 4..].to_vec();
        let (first, rest) = head.split_once("\r\n").unwrap_or((&head, ""));
        let pairs = rest.lines().filter_map(|line| line.split_once(':'));
        Some(Self {
            status: first.split(' ').nth(1)?.parse().ok()?,
            headers: pairs
                .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
                .collect(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        })
    }
}

/// Sends a request to `http://host:port` and waits for its answer.
pub fn send(base: &str, method: &str, path: &str, headers: &str, body: &str) -> Answer {
    let answer = try_to_send(base, method, path, headers, body.as_bytes());
    answer.unwrap_or_else(|Broken| panic!("{method} {path}: no answer"))
}

/// The same over a line that may break; HTTP/1.0, so that the answer ends where the connection
/// does.
fn try_to_send(
    base: &str,
    method: &str,
    path: &str,
    headers: &str,
    body: &[u8],
) -> Result<Answer, Broken> {
    let host = base.strip_prefix("http://").unwrap();
    let length = body.len();
    let head = format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\nContent-Length: {length}\r\n");
    let ask = || -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.write_all(format!("{head}{headers}\r\n").as_bytes())?;
        stream.write_all(body)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(answer)
    };
    let answer = ask().map_err(|_| Broken)?;
    Answer::read(&answer).ok_or(Broken)
}

/// A file that was chosen.
struct Chosen {
    field: String,
    name: String,
    content: Vec<u8>,
}

/// What goes to the server.
struct Sent {
    method: &'static str,
    kind: String,
    body: Vec<u8>,
}

impl Sent {
    fn get() -> Self {
        Self {
            method: "GET",
            kind: String::new(),
            body: Vec::new(),
        }
    }
}

/// A visitor who has a cookie, a page, and what they typed and chose on it.
pub struct Plain {
    base: String,
    locale: Locale,
    cookie: Option<String>,
    page: Page,
    typed: Vec<(String, String)>,
    chosen: Vec<Chosen>,
}

impl Plain {
    /// With nothing before them.
    pub fn new(base: &str, locale: Locale) -> Self {
        Self {
            base: base.to_owned(),
            locale,
            cookie: None,
            page: Page {
                at: "/".into(),
                html: String::new(),
            },
            typed: Vec::new(),
            chosen: Vec::new(),
        }
    }

    /// The cookie of their session: name and value.
    pub fn session(&self) -> (&str, &str) {
        let cookie = self.cookie.as_deref().unwrap_or_default();
        cookie.split_once('=').unwrap()
    }

    /// Follows what a request leads to.
    fn follow(&mut self, path: &str, sent: Sent) -> Result<(), Broken> {
        let (mut path, mut sent) = (path.to_owned(), sent);
        for _ in 0..5 {
            let headers = self.headers(&sent);
            let answer = try_to_send(&self.base, sent.method, &path, &headers, &sent.body)?;
            if let Some(given) = answer.header("set-cookie") {
                let pair = given.split(';').next().unwrap_or_default();
                self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
            }
            let location = answer.header("location").map(|to| self.address(to));
            match location {
                Some(to) if (300..400).contains(&answer.status) => path = to,
                _ => {
                    assert!(answer.status < 500, "{path}: {}", answer.body);
                    self.page = Page {
                        at: path,
                        html: answer.body,
                    };
                    self.typed.clear();
                    self.chosen.clear();
                    return Ok(());
                }
            }
            sent = Sent::get();
        }
        panic!("{path} leads round and round");
    }

    /// What browsers send, with scripts on or off.
    fn headers(&self, sent: &Sent) -> String {
        let mut headers = String::new();
        if let Some(cookie) = &self.cookie {
            headers += &format!("Cookie: {cookie}\r\n");
        }
        if sent.method == "POST" {
            headers += &format!("Origin: {}\r\n", self.base);
            headers += &format!("Content-Type: {}\r\n", sent.kind);
        }
        headers
    }

    /// Path and query of an address, escaped as browsers do it.
    fn address(&self, address: &str) -> String {
        let base = url::Url::parse(&self.base).unwrap();
        base.join(address).unwrap()[url::Position::BeforePath..].to_owned()
    }
}

impl Visitor for Plain {
    fn locale(&self) -> Locale {
        self.locale
    }

    fn by_way_of(&mut self, base: &str) {
        self.base = base.to_owned();
    }

    async fn open(&mut self, path: &str) {
        let path = self.address(path);
        self.follow(&path, Sent::get()).unwrap();
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

    async fn attach(&mut self, name: &str, file: &str, content: &[u8]) {
        let field = format!("main input[type=file][name=\"{name}\"]");
        assert!(self.page.has(&field), "no {name} at {}", self.page.at);
        self.chosen.push(Chosen {
            field: name.to_owned(),
            name: file.to_owned(),
            content: content.to_vec(),
        });
    }

    async fn press(&mut self, button: &str) {
        self.try_to_press(button).await.unwrap();
    }

    async fn try_to_press(&mut self, button: &str) -> Result<Vec<String>, Broken> {
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
        let path = form.attr("action").unwrap_or(&self.page.at).to_owned();
        if form.attr("method") != Some("post") {
            let fields = serde_urlencoded::to_string(fields).unwrap();
            // What is asked stands before the part of the page that the form leads to.
            let path = path.split('#').next().unwrap_or_default();
            self.follow(&format!("{path}?{fields}"), Sent::get())?;
            return Ok(Vec::new());
        }
        let sent = if form.attr("enctype") == Some("multipart/form-data") {
            in_parts(&fields, &self.chosen)
        } else {
            Sent {
                method: "POST",
                kind: "application/x-www-form-urlencoded".into(),
                body: serde_urlencoded::to_string(fields).unwrap().into_bytes(),
            }
        };
        self.follow(&path, sent)?;
        Ok(Vec::new())
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
            // Files are chosen, never filled in.
            ("input", Some("file")) => {}
            ("textarea", _) => fields.push((name, control.text().collect())),
            _ => fields.push((name, control.attr("value").unwrap_or_default().to_owned())),
        }
    }
    fields
}

/// A form with files, as browsers send it.
fn in_parts(fields: &[(String, String)], files: &[Chosen]) -> Sent {
    const EDGE: &str = "----edge-of-a-part-7F3K9";
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(value.as_bytes());
        body.extend_from_slice(b"\r\n");
    }
    for Chosen {
        field,
        name,
        content,
    } in files
    {
        let part = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(part.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
    Sent {
        method: "POST",
        kind: format!("multipart/form-data; boundary={EDGE}"),
        body,
    }
}

/// Puts what was typed where it belongs: ticks add up, everything else stands in for what was.
fn put(fields: &mut Vec<(String, String)>, form: ElementRef<'_>, name: &str, value: &str) {
    let ticks = all(&format!("input[type=checkbox][name=\"{name}\"]"));
    if form.select(&ticks).next().is_none() {
        fields.retain(|(one, _)| one != name);
    }
    fields.push((name.to_owned(), value.to_owned()));
}
