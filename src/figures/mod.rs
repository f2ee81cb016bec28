//! Where the rules meet the record: records as the rules read them, the spans and totals that keep
//! figures cheap, and the figures themselves. One query layer: pages, files and checks ask here.

mod behind;
mod course;
mod load;
mod planned;
mod profile;
mod reading;
mod recent;
mod refresh;
mod rollups;
mod summed;
mod there;
mod totals;
mod turned;

pub use behind::{Derivation, Evidence, Heard, coverage, derivation};
pub use course::course;
pub use load::{Detail, NamedMilestone, all_records, detail, plans, records};
pub use planned::stored_planned;
pub use profile::{OfBody, of_body};
pub use reading::{Since, Stood, View, since};
pub use recent::{OpenMilestone, RecentFact, due_within, newest_facts, open_milestones};
pub use refresh::{refresh, settle, stored_spans};
pub(crate) use there::there;
pub use there::{counts_by, on_record};
pub use totals::{from_facts, from_rollups};
pub use turned::{Turned, turned};
