//! Initiatives: what the OIC, its institutions and the member states do under the Agenda.

pub mod brief;
mod by_group;
mod listing;
mod model;
mod store;

pub use by_group::count_by_group;
pub use listing::{Filter, Heading, Listed, PAGE, Sort, count, list};
pub use model::{Initiative, Profile, Texts};
pub use store::{
    add, add_profile, by_reference, edit_texts, new_reference, profile, reference_of, references,
    take_turn,
};
