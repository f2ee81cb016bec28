//! A visitor in Chromium, through Debian's chromedriver.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use sti_tracker::i18n::Locale;
use tempfile::TempDir;

use crate::needs;
use crate::page::Page;
use crate::plain::Plain;
use crate::visitor::{Broken, Visitor};

/// What a form says while it is being sent.
const STATUS: &str = "
    const said = document.querySelector('main form [role=status]');
    return said && !said.hidden ? said.textContent : '';";

/// The kind of a control; opens the part of the page that folds it away, where one does.
const KIND: &str = "
    const folded = arguments[0].closest('details:not([open])');
    if (folded) folded.querySelector('summary').click();
    return arguments[0].type;";

/// Chromium without a window, and without the calls that it makes on its own behalf.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox", // CI runs as root
    "--disable-gpu",
    "--disable-dev-shm-usage", // containers have little of it
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// chromedriver, which ends with its browsers when this is dropped.
pub struct Driver {
    child: Child,
    host: String,
    chromium: String,
}

impl Driver {
    /// Starts it on a port of its own choice; none where it or Chromium is missing.
    pub fn start() -> Option<Self> {
        let untested = "the pages were not tried in a browser";
        let Some(chromium) = needs::program("chromium") else {
            needs::skip("Chromium (Debian: chromium)", untested);
            return None;
        };
        let Some(program) = needs::program("chromedriver") else {
            needs::skip("chromedriver (Debian: chromium-driver)", untested);
            return None;
        };
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        // "ChromeDriver was started successfully on port 40123."
        let port: Option<u16> = lines.find_map(|line| {
            let words = line.split_once("successfully on port ")?.1;
            words.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        Some(Self {
            child,
            host: format!("127.0.0.1:{}", port.expect("chromedriver names its port")),
            chromium: chromium.display().to_string(),
        })
    }
}

impl Driver {
    fn ask_to_stop(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(&self.host)?;
        let request = format!(
            "GET /shutdown HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.host
        );
        stream.write_all(request.as_bytes())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It takes its browsers along when it is asked; killed, it would leave them.
        let asked = self.ask_to_stop().is_ok();
        let until = Instant::now() + Duration::from_secs(5);
        while asked && Instant::now() < until {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser of its own: no cookie is shared with another.
pub struct Chromium {
    pub client: Client,
    base: String,
    locale: Locale,
    /// Its profile, and the files that are chosen.
    folder: TempDir,
}

impl Chromium {
    /// Opens a browser.
    pub async fn open(driver: &Driver, base: &str, locale: Locale) -> Self {
        let folder = TempDir::new().unwrap();
        let profile = folder.path().join("profile");
        let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
        flags.push(format!("--user-data-dir={}", profile.display()));
        let options = json!({ "binary": driver.chromium, "args": flags });
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".into(), options);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let address = format!("http://{}", driver.host);
        let client = builder
            .capabilities(capabilities)
            .connect(&address)
            .await
            .unwrap();
        Self {
            client,
            base: base.to_owned(),
            locale,
            folder,
        }
    }

    /// Closes it.
    pub async fn close(self) {
        self.client.close().await.unwrap();
    }

    /// Is from now on whoever another visitor is.
    pub async fn take_over(&self, from: &Plain) {
        let (name, value) = from.session();
        let cookie = json!({ "name": name, "value": value, "url": self.base });
        self.devtools("Network.setCookie", cookie).await;
    }

    /// Runs a script in every page that is opened from now on.
    pub async fn in_every_page(&self, script: &str) {
        self.devtools("Page.enable", json!({})).await;
        let script = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await;
    }

    /// Gives the page a width that no window of a desktop has.
    pub async fn width(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        let command = DevTools {
            command,
            parameters,
        };
        self.client.issue_cmd(command).await.unwrap()
    }

    /// Clicks a button, and waits until that has led to another page. Whoever listens hears what
    /// the page says in the meantime, once each.
    async fn click(&self, button: &str, listens: bool) -> Vec<String> {
        let before = self.client.find(Locator::Css("html")).await.unwrap();
        let Ok(found) = self.client.find(Locator::Css(button)).await else {
            let html = self.client.source().await.unwrap();
            panic!("no {button}: {html}");
        };
        found.click().await.unwrap();
        let until = Instant::now() + Duration::from_secs(30);
        let mut said = Vec::new();
        while before.tag_name().await.is_ok() {
            assert!(Instant::now() < until, "nothing came of a click: {said:?}");
            if listens
                && let Ok(Value::String(words)) = self.client.execute(STATUS, vec![]).await
                && !words.is_empty()
                && said.last() != Some(&words)
            {
                said.push(words);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        said
    }

    /// What kind of control it is, opening what folds it away, as a reader would.
    async fn kind(&self, control: &Element) -> String {
        let control = serde_json::to_value(control).unwrap();
        let kind = self.client.execute(KIND, vec![control]).await.unwrap();
        kind.as_str().unwrap_or_default().to_owned()
    }
}

impl Visitor for Chromium {
    fn locale(&self) -> Locale {
        self.locale
    }

    fn by_way_of(&mut self, base: &str) {
        self.base = base.to_owned();
    }

    async fn open(&mut self, path: &str) {
        let address = if path.starts_with("http") {
            path.to_owned()
        } else {
            format!("{}{path}", self.base)
        };
        self.client.goto(&address).await.unwrap();
    }

    async fn set(&mut self, name: &str, value: &str) {
        let any = format!("main [name=\"{name}\"]");
        let Ok(control) = self.client.find(Locator::Css(&any)).await else {
            let page = self.page().await;
            panic!("no {name} at {}: {}", page.at, page.said());
        };
        match self.kind(&control).await.as_str() {
            "select-one" => control.select_by_value(value).await.unwrap(),
            "radio" | "checkbox" => {
                let one = format!("{any}[value=\"{value}\"]");
                let choice = self.client.find(Locator::Css(&one)).await.unwrap();
                // A second click would take the tick away.
                if !choice.is_selected().await.unwrap() {
                    choice.click().await.unwrap();
                }
            }
            _ => {
                control.clear().await.unwrap();
                control.send_keys(value).await.unwrap();
            }
        }
    }

    async fn attach(&mut self, name: &str, file: &str, content: &[u8]) {
        let path = self.folder.path().join(file);
        std::fs::write(&path, content).unwrap();
        let field = format!("main input[type=file][name=\"{name}\"]");
        let field = self.client.find(Locator::Css(&field)).await.unwrap();
        field.send_keys(path.to_str().unwrap()).await.unwrap();
    }

    async fn press(&mut self, button: &str) {
        self.click(button, false).await;
    }

    async fn try_to_press(&mut self, button: &str) -> Result<Vec<String>, Broken> {
        Ok(self.click(button, true).await)
    }

    async fn page(&mut self) -> Page {
        let at = self.client.current_url().await.unwrap();
        let at = at[url::Position::BeforePath..].to_owned();
        Page {
            at,
            html: self.client.source().await.unwrap(),
        }
    }
}

#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
