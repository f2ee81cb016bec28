//! In whose name something is said: of the body itself, or by letter, whose reference and day the
//! secretariat enters.

use crate::audit::Letter;
use crate::initiatives::Voice;
use crate::rounds::seal;
use crate::web::form::NAME_MAX;
use crate::web::{Ctx, Form};

use super::opened::Working;

/// The field of the signed instant at which a page was shown.
pub(super) const BEGAN: &str = "began";

/// The instant at which a page is shown, signed.
pub(super) fn began(working: &Working) -> String {
    seal::sign(&working.round.seal, working.clock.now())
}

/// How long somebody took with a form, in seconds, where it says so.
pub(super) fn took(working: &Working, form: &Form) -> Option<i64> {
    seal::seconds_since(&working.round.seal, form.value(BEGAN), working.clock.now())
}

/// Reads in whose name it is said; of a letter both its reference and its day are needed, and what
/// is missing is noted in the form.
pub(super) fn signed(ctx: &Ctx, form: &mut Form, working: Working) -> Working {
    if !working.administers() {
        return working;
    }
    let t = &ctx.t().review;
    let mut typed = form.typed(ctx.locale);
    let reference = typed.line("letter_reference", NAME_MAX);
    if reference.is_none() && typed.form().problem("letter_reference").is_none() {
        typed.refuse("letter_reference", t.letter_number_needed.as_str());
    }
    let on = typed.day("letter_on", ctx.today);
    if on.is_none() && typed.form().day_problem("letter_on").is_none() {
        typed.refuse("letter_on_day", t.letter_day_needed.as_str());
    }
    let letter = reference.zip(on);
    match letter.map(|(reference, on)| Letter { reference, on }) {
        Some(letter) => Working {
            voice: Voice::OnBehalf(working.owner.body, letter),
            ..working
        },
        None => working,
    }
}
