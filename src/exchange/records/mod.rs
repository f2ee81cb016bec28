//! Records as rows of tables speak of them, many at once.

mod store;

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::Publication;
use crate::initiatives::row::{Standing, milestone};
use crate::milestones::Plan;
use crate::rules::{Body, Step};

pub use store::{known, of_references, of_rows, titled};

/// A record with what an import needs to write to it.
#[derive(Clone, Debug)]
pub struct Record {
    /// The row.
    pub id: i64,
    /// The public reference.
    pub reference: String,
    /// Raised by every edit.
    pub lock_version: i64,
    /// Anything of it is public, or waits for the end of an embargo.
    pub published: bool,
    /// Nothing of it is public, and it waits for a decision.
    pub submitted: bool,
    /// How a change of it becomes public.
    pub publication: Publication,
    /// What rows say.
    pub standing: Standing,
    /// The milestones of its lifecycle with their plans.
    pub steps: BTreeMap<Step, (i64, Plan)>,
    /// All its milestones, by number.
    pub milestones: BTreeMap<i32, milestone::Standing>,
    /// Its documents that were not taken back, by address.
    pub documents: BTreeMap<String, i64>,
    /// Facts that were said here, not found in public sources.
    pub said_here: BTreeSet<i64>,
    /// Bodies with a proposal on it that is not decided.
    pub proposed: Vec<Body>,
}
