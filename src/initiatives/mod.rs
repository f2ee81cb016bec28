//! Initiatives: what the OIC, its institutions and the member states do under the Agenda.

mod acting;
pub mod brief;
pub mod bulk;
mod by_group;
mod crossed;
pub mod drafts;
pub mod entry;
mod history;
mod listing;
pub mod manage;
mod model;
mod naming;
pub mod pages;
mod partners;
mod pledged;
pub mod proof;
pub mod review;
pub mod row;
pub mod series;
pub mod similar;
mod stands;
mod store;
mod whole;

pub use acting::{Acting, Done, Voice};
pub use by_group::count_by_group;
pub use crossed::{Across, Crossed, Crossing, crossed};
pub use history::{Entry, budgets, history};
pub use listing::{
    Facets, Filter, Heading, Listed, PAGE, Side, Sort, Suggested, count, list, since, titles,
};
pub use model::{Initiative, Profile, Texts, is_reference};
pub use naming::{
    BodyName, Family, Named, bodies_of, body_name, family_of, leads_of, public_rows,
    themes_and_priorities_of, themes_of,
};
// What exports select by is what the list filters by.
pub use pages::{Names, Params, selected, verb as verb_words};
pub use partners::partners;
pub use pledged::{Linked, commitments_of};
pub use stands::newest_and_counted;
pub use store::{
    add, add_profile, by_reference, confirmed, drafts, edit_texts, new_reference, newest,
    next_publication, profile, profile_seen, reference_of, references, take_turn, version_of,
    version_seen,
};
pub use whole::each;
