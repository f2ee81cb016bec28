//! Work on rounds: the secretariat opens and follows them, bodies answer and hand in, the
//! secretariat decides. Whether a round still takes what is said is asked again in the transaction
//! of the act.

mod acts;
mod carrying;
mod check;
mod desk;
mod duty;
mod exemption;
mod form;
mod item;
mod new;
mod notes;
mod opened;
mod owed;
mod report;
mod review;
mod round;
mod signing;

pub use check::{check, hand_in};
pub use desk::index;
pub use duty::{duty, unchanged};
pub use exemption::{exempt, exemption_form};
pub use form::form;
pub use item::{answer, item};
pub use new::{create, edit, edit_form, new};
pub use notes::note;
pub use owed::{OwedLine, Owes, owed, owed_lines};
pub use report::{bytes, report};
pub use review::{decide, review};
pub use round::{close, open, show};
