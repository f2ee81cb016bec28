//! What an invariant found.

/// The most breaches of one invariant that are told one by one: where more is wrong, the first
/// ones say what.
const TOLD: usize = 50;

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Where: a public reference, a code, a day.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

/// What looking at one invariant brought.
#[derive(Clone, Debug)]
pub struct Found {
    name: &'static str,
    things: &'static str,
    looked_at: u64,
    breaches: Vec<Breach>,
    number: usize,
}

impl Found {
    /// Nothing yet.
    pub(super) fn new(name: &'static str, things: &'static str) -> Self {
        Self {
            name,
            things,
            looked_at: 0,
            breaches: Vec::new(),
            number: 0,
        }
    }

    /// So many more things were looked at.
    pub(super) fn saw(&mut self, number: usize) {
        let number = u64::try_from(number).unwrap_or(u64::MAX);
        self.looked_at = self.looked_at.saturating_add(number);
    }

    /// Something is wrong.
    pub(super) fn breach(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.number += 1;
        if self.breaches.len() < TOLD {
            self.breaches.push(Breach {
                place: place.into(),
                what: what.into(),
            });
        }
    }

    /// The invariant.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How many things were looked at.
    pub fn looked_at(&self) -> u64 {
        self.looked_at
    }

    /// What is wrong: the first fifty.
    pub fn breaches(&self) -> &[Breach] {
        &self.breaches
    }

    /// Whether nothing is wrong.
    pub fn holds(&self) -> bool {
        self.number == 0
    }

    /// Its line, and those of its breaches.
    pub(super) fn lines(&self) -> Vec<String> {
        let Self {
            name,
            things,
            looked_at,
            ..
        } = self;
        let says = if self.holds() { "holds" } else { "broken" };
        let mut lines = vec![format!("{name}: {looked_at} {things}: {says}")];
        let breaches = self.breaches.iter();
        lines.extend(breaches.map(|one| format!("  {}: {}", one.place, one.what)));
        let more = self.number - self.breaches.len();
        if more > 0 {
            lines.push(format!("  and {more} more"));
        }
        lines
    }
}
