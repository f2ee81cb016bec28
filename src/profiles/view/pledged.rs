//! The commitments to which what a body does is linked, as its page shows them.

use crate::commitments::Instrument;
use crate::i18n::Message;
use crate::initiatives::Linked;
use crate::rules::{Body, Figure, Moment, Question, Subject};
use crate::web::{Layout, Link};

/// A commitment, and how many initiatives of a body are linked to it.
pub struct Pledged {
    /// Its page.
    pub commitment: Link,
    /// What sort of text it stands in, where none adopted it.
    pub proposal: Option<Message>,
    /// Its code.
    pub code: String,
    /// The initiatives, which its list has.
    pub initiatives: Figure,
}

impl Pledged {
    /// As they were loaded; `of` is the public code of the body.
    pub fn all(
        page: &Layout,
        found: &[Linked],
        (body, of): (Body, &str),
        moment: Moment,
    ) -> Vec<Self> {
        let row = |Linked {
                       code,
                       text,
                       instrument,
                       initiatives,
                   }: &Linked| {
            let list = format!("/initiatives?{}={of}&commitment={code}", body.sort());
            let subject = Subject::Listing(list);
            Self {
                commitment: Link::new(page, "/commitments", code, text),
                proposal: match instrument {
                    Instrument::Proposal => Some(page.t.terms.instrument_proposal),
                    _ => None,
                },
                code: code.clone(),
                initiatives: Figure::counted(*initiatives, Question { subject, moment }),
            }
        };
        found.iter().map(row).collect()
    }
}
