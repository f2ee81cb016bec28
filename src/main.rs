//! The command line: see the README.

fn main() {}
