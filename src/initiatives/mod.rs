//! Initiatives: what the OIC, its institutions and the member states do under the Agenda.

mod history;
mod listing;
pub mod pages;
mod model;
mod naming;
mod store;

pub use listing::{Filter, Heading, Listed, PAGE, Sort, count, list};
pub use history::{Entry, history};
pub use model::{Initiative, Profile, Texts};
pub use naming::{
    BodyName, Family, Named, bodies_of, commitments_of, family_of, priorities_of, themes_of,
};
pub use store::{
    add, add_profile, by_reference, edit_texts, new_reference, profile, reference_of, references,
    take_turn,
};
