//! What every page and form shares: who asks, in which language, on which day; how a form is read,
//! how a page is laid out, kept and sent. It imports no feature.

pub mod access;
pub mod assets;
pub mod cache;
pub mod charts;
pub mod choice;
pub mod csv;
pub mod ctx;
pub mod days;
pub mod errors;
mod figure;
pub mod filters;
pub mod form;
pub mod guard;
pub mod headers;
pub mod layout;
pub mod limits;
pub mod link;
pub mod metrics;
pub mod session;
pub mod site;
pub mod state;
pub mod terms;
pub mod work;

pub use access::{AccountRole, Principal};
pub use ctx::{Ctx, redirect};
pub use days::Days;
pub use form::{Form, Typed};
pub use layout::{Layout, Nav, dated_text, money_text};
pub use link::{Link, Source, folder_of};
pub use site::Site;
pub use state::State;
