//! Summits and committee meetings, and their documents.

pub mod manage;
mod model;
pub mod pages;
mod store;
#[cfg(test)]
mod tests;
pub mod view;

pub use model::{Meeting, MeetingDocument, NewDocument, NewMeeting, is_code};
pub use store::{
    add, add_document, all, by_code, documents, edit, known, mark, note, withdraw_document,
};
