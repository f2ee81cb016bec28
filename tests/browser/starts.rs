//! How soon the first page comes after a start.

use std::time::{Duration, Instant};

use crate::plain;
use crate::server::{Backend, Fresh, Server};

/// From nothing: create, migrate, load, serve.
const FIRST: Duration = Duration::from_secs(5);
/// With everything there.
const SECOND: Duration = Duration::from_secs(1);
/// Other tests run beside this one: the best of a few tries is the program's own time.
const TRIES: usize = 4;

/// Measures both starts and holds them against their limits.
#[allow(clippy::print_stdout)] // the figures are worth reading
pub fn measure(backend: Backend) {
    let (mut first, mut second) = (Duration::MAX, Duration::MAX);
    for _ in 0..TRIES {
        let Some(database) = Fresh::create(backend) else {
            return;
        };
        first = first.min(start(&database));
        second = second.min(start(&database));
        if first < FIRST && second < SECOND {
            break;
        }
    }
    println!("{backend:?}: first page after {first:.2?}, and after {second:.2?} the second time");
    assert!(first < FIRST, "{first:?}");
    assert!(second < SECOND, "{second:?}");
}

/// The time from a start to the first page.
fn start(database: &Fresh) -> Duration {
    let began = Instant::now();
    let server = Server::on(database);
    let page = plain::send(server.base(), "GET", "/en/", "", "");
    assert_eq!(page.status, 200);
    began.elapsed()
}
