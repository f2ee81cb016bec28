//! A mail server that takes letters, refuses them, or drops the line.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use sti_tracker::config::Config;
use sti_tracker::letters::Post;

use super::TestApp;

/// What a mail server does with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Takes,
    /// There is no such mailbox.
    Refuses,
    /// The line goes dead when the letter is on its way.
    Drops,
}

/// A mail server on this machine.
#[derive(Clone)]
pub struct Server {
    address: SocketAddr,
    mood: Arc<Mutex<Mood>>,
    taken: Arc<Mutex<Vec<String>>>,
    calls: Arc<Mutex<u32>>,
}

impl Server {
    /// It stands until the tests end.
    pub fn start(mood: Mood) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            address: listener.local_addr().unwrap(),
            mood: Arc::new(Mutex::new(mood)),
            taken: Arc::default(),
            calls: Arc::default(),
        };
        let own = server.clone();
        std::thread::spawn(move || {
            for line in listener.incoming() {
                let own = own.clone();
                std::thread::spawn(move || own.talk(line.unwrap()));
            }
        });
        server
    }

    fn talk(&self, line: TcpStream) -> Option<()> {
        *self.calls.lock().unwrap() += 1;
        let mood = *self.mood.lock().unwrap();
        let mut out = line.try_clone().ok()?;
        let mut said = BufReader::new(line).lines();
        out.write_all(b"220 test ESMTP\r\n").ok()?;
        loop {
            let command = said.next()?.ok()?.to_uppercase();
            let answer = match command.split([' ', ':']).next()? {
                "RCPT" if mood == Mood::Refuses => "550 no such mailbox",
                "DATA" => {
                    out.write_all(b"354 go on\r\n").ok()?;
                    let mut letter = String::new();
                    loop {
                        let line = said.next()?.ok()?;
                        if mood == Mood::Drops {
                            return None;
                        }
                        if line == "." {
                            break;
                        }
                        letter += &format!("{line}\n");
                    }
                    self.taken.lock().unwrap().push(letter);
                    "250 taken"
                }
                "QUIT" => "221 bye",
                _ => "250 test",
            };
            out.write_all(format!("{answer}\r\n").as_bytes()).ok()?;
        }
    }

    /// As the setting `SMTP_URL` takes it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn post(&self, app: &TestApp) -> Post {
        let config = Config {
            smtp_url: Some(self.url()),
            ..app.state.config.clone()
        };
        Post::of(&config).unwrap().unwrap()
    }

    pub fn is(&self, mood: Mood) {
        *self.mood.lock().unwrap() = mood;
    }

    pub fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }

    pub fn calls(&self) -> u32 {
        *self.calls.lock().unwrap()
    }
}
