//! `/manage/initiatives/{reference}/submission` and `…/review`: handing in, and deciding.

mod decision;
mod lines;
mod submission;

use actix_web::web::Path;

pub use decision::{decide, review, told_twice_words};
pub use lines::{RemarkView, remark_views};
pub use submission::{hand_in_or_take_back, submission};

/// The language and the reference of an address.
type Of = Path<(String, String)>;

/// The field by which a form says which submission it saw.
const SEEN: &str = "seen";

/// Where the report of a round is, by the codes of the round and of the body, below the language.
fn of_report((round, body): &(String, String)) -> String {
    format!("/manage/duties/{round}/{body}")
}
