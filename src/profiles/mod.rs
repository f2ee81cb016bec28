//! What the profiles of states and of organisations have in common: what is on record of a body,
//! what it leads, hosts and takes part in, and what that is linked to. A part of their pages, with
//! the template `profiles/record.html`.

mod load;
mod view;

pub use load::{Of, Profile};
pub use view::OnRecord;
