//! `/manage/accounts`: the administrator's work on accounts.

mod accreditation;
mod closing;
mod forms;
mod handover;
mod index;
mod invitation;
mod particulars;
mod second_factor;
mod show;

use actix_web::HttpResponse;

pub use accreditation::{
    accredit, accreditation_form, change_accreditation, end_accreditation, new_accreditation,
};
pub use closing::{
    anonymisation_form, anonymise, deactivate, deactivation_form, invite_again, reactivate,
};
pub use handover::{hand_over, handover_form};
pub use index::index;
pub use invitation::{invite, new};
pub use particulars::{edit, edit_form};
pub use second_factor::{removal, remove, require, requirement};
pub use show::show;

use super::people::{self, Person, Refusal, Standing};
use crate::error::Result;
use crate::i18n::{Html, Message, Messages};
use crate::web::{Ctx, Layout, redirect};

/// What frames a form about an account.
struct Frame {
    /// The heading of the page.
    heading: String,
    /// The account that it is about: its code and name.
    about: Option<(String, Html)>,
    /// What its button says.
    button: Message,
    /// The button takes something away.
    warns: bool,
}

impl Frame {
    fn about(ctx: &Ctx, person: &Person, heading: Message, button: Message) -> Self {
        let name = shown_name(ctx.t(), person);
        Self {
            heading: heading.with(&[("name", &name)]),
            about: Some((person.code.clone(), Html::isolate(&name))),
            button,
            warns: false,
        }
    }

    fn warning(mut self) -> Self {
        self.warns = true;
        self
    }

    /// Where whoever changes their mind goes.
    fn back(&self, page: &Layout) -> String {
        match &self.about {
            Some((code, _)) => page.at("/manage/accounts", code),
            None => page.href("/manage/accounts"),
        }
    }
}

/// What pages call somebody: nobody knows who was made anonymous.
fn shown_name(t: &Messages, person: &Person) -> String {
    if person.standing == Standing::Anonymised {
        return t.people.former.to_string();
    }
    person.name.clone()
}

/// How an account stands, and how that looks.
fn standing(t: &Messages, standing: Standing) -> (Message, &'static str) {
    let t = &t.people;
    match standing {
        Standing::Active => (t.state_active, "tag-ok"),
        Standing::Invited => (t.state_invited, "tag-wait"),
        Standing::Deactivated => (t.state_deactivated, "tag-off"),
        Standing::Anonymised => (t.state_anonymised, "tag-off"),
    }
}

/// Why something was not done.
fn words(t: &Messages, refusal: Refusal) -> Message {
    match refusal {
        Refusal::EmailTaken => t.account.email_taken,
        Refusal::LastAdministrator => t.people.last_administrator,
        Refusal::Standing => t.people.changed_meanwhile,
    }
}

/// The account of a code.
async fn open(ctx: &Ctx, code: String) -> Result<Person> {
    ctx.state
        .db
        .read(move |conn| people::by_code(conn, &code))
        .await
}

/// Back to the account's page, with the code of a notice.
fn back(ctx: &Ctx, code: &str, done: &str) -> HttpResponse {
    redirect(ctx.href(&format!("/manage/accounts/{code}?done={done}")))
}
