//! What somebody has typed and not yet entered: a form, kept on the server at every step.
//!
//! Without a record it is an unfinished new one; with a record it is what a lead proposes to
//! change of it, which is written to the record when it is accepted and not before.

mod store;

use crate::error::Result;
use crate::i18n::Text;
use crate::rules::{Body, Coded, Instant};

pub use store::{
    begin, discard, entered, find, is_submitted, of_account, of_reference, proposal_of, proposals,
    rebase, save, set_stage, tie,
};

/// The most bytes of fields that a draft holds.
pub const FIELDS_MAX: usize = 512 * 1024;

/// How far a draft is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStage {
    /// Its author works on it.
    Open,
    /// It waits for acceptance.
    Submitted,
    /// It became a record, or a change of one.
    Entered,
    /// Its author gave it up; it stays for what was submitted once.
    Discarded,
}

impl Coded for DraftStage {
    const ALL: &'static [Self] = &[Self::Open, Self::Submitted, Self::Entered, Self::Discarded];

    fn code(self) -> &'static str {
        match self {
            Self::Open => "draft",
            Self::Submitted => "submitted",
            Self::Entered => "entered",
            Self::Discarded => "discarded",
        }
    }
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryDraft {
    /// The row.
    pub id: i64,
    /// Its name in addresses; nobody can guess it.
    pub code: String,
    /// Whose it is.
    pub account: i64,
    /// The record that it would change, or that it became.
    pub initiative: Option<i64>,
    /// The body that it speaks for.
    pub body: Option<Body>,
    /// What was typed: names of fields and values, in their order.
    pub fields: Vec<(String, String)>,
    /// How far it is.
    pub stage: DraftStage,
    /// When it was begun.
    pub began_at: Instant,
    /// When it was last saved.
    pub saved_at: Instant,
}

impl EntryDraft {
    /// What was typed into a field, empty where nothing was.
    pub fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value)
    }

    /// The title that was typed.
    pub fn title(&self) -> Text {
        let [en, ar, fr] =
            ["title_en", "title_ar", "title_fr"].map(|name| Some(self.value(name).to_owned()));
        Text::new(en, ar, fr)
    }

    /// Whether it can still be changed by its author.
    pub fn is_open(&self) -> bool {
        self.stage == DraftStage::Open
    }
}

/// Fields as they are stored.
///
/// # Errors
/// [`crate::error::Error::TooLarge`] for more than [`FIELDS_MAX`] bytes.
fn packed(fields: &[(String, String)]) -> Result<String> {
    let packed = serde_urlencoded::to_string(fields).map_err(crate::error::Error::internal)?;
    if packed.len() > FIELDS_MAX {
        return Err(crate::error::Error::TooLarge);
    }
    Ok(packed)
}

/// Stored fields, as they were typed.
fn unpacked(stored: &str) -> Result<Vec<(String, String)>> {
    serde_urlencoded::from_str(stored)
        .map_err(|_| crate::error::Error::Stored("fields of a draft".into()))
}
