//! A slow line between a visitor and the site, which breaks where it is told to.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// How much goes through at a time, and how long that takes: 2 MB a second.
const PIECE: usize = 16 * 1024;
const PACE: Duration = Duration::from_millis(8);
/// How long nothing goes through after a break.
pub const DOWN: Duration = Duration::from_millis(700);

/// The line. Its threads end with the test's process.
pub struct Line {
    base: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    /// Bytes that went towards the site.
    sent: usize,
    /// After how many bytes it breaks, each counted from the break before.
    breaks: VecDeque<usize>,
    since_break: usize,
    broken: u32,
    down_until: Option<Instant>,
}

impl State {
    fn is_down(&self) -> bool {
        self.down_until.is_some_and(|until| Instant::now() < until)
    }

    /// How many of these bytes get through; none where the line is down.
    fn let_through(&mut self, bytes: usize) -> usize {
        if self.is_down() {
            return 0;
        }
        let left = self.breaks.front().map(|at| at - self.since_break);
        let through = left.map_or(bytes, |left| bytes.min(left));
        self.sent += through;
        self.since_break += through;
        if left == Some(through) {
            self.breaks.pop_front();
            self.since_break = 0;
            self.broken += 1;
            self.down_until = Some(Instant::now() + DOWN);
        }
        through
    }
}

impl Line {
    /// A line to a site (`http://host:port`) that breaks after so many bytes of a visitor, and
    /// again after so many more.
    pub fn to(site: &str, breaks: &[usize]) -> Self {
        let site: SocketAddr = site.strip_prefix("http://").unwrap().parse().unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State {
            breaks: breaks.iter().copied().collect(),
            ..State::default()
        }));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for visitor in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || carry(visitor, site, &state));
            }
        });
        Self { base, state }
    }

    /// Where it begins: `http://host:port`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// How often it broke.
    pub fn broken(&self) -> u32 {
        self.state.lock().unwrap().broken
    }

    /// How many bytes went over it towards the site.
    pub fn sent(&self) -> usize {
        self.state.lock().unwrap().sent
    }
}

/// Carries bytes both ways until an end hangs up or the line breaks.
fn carry(mut visitor: TcpStream, site: SocketAddr, state: &Mutex<State>) {
    if state.lock().unwrap().is_down() {
        return;
    }
    let Ok(mut site) = TcpStream::connect(site) else {
        return;
    };
    let (mut from, mut to) = (site.try_clone().unwrap(), visitor.try_clone().unwrap());
    thread::spawn(move || {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Both);
    });
    let mut piece = vec![0; PIECE];
    while let Ok(bytes @ 1..) = visitor.read(&mut piece) {
        let through = state.lock().unwrap().let_through(bytes);
        if site.write_all(&piece[..through]).is_err() || through < bytes {
            break;
        }
        thread::sleep(PACE);
    }
    for end in [site, visitor] {
        let _ = end.shutdown(Shutdown::Both);
    }
}
