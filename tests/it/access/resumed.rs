//! Case 26: a session may end in the middle of any form; what was typed comes back.

use sti_tracker::audit::Publication;

use super::routes::{is_open, record};
use crate::support::TestApp;
use crate::support::addresses::{Examples, furnish, routes};
use crate::support::app::{PASSWORD, address};

/// Writing that is no form of words: passwords do not travel, a file travels otherwise, and a button
/// of a list leads back to the list.
const NO_FORMS: [&str; 11] = [
    "/account/sign-out",
    "/account/sessions",
    "/account/password",
    "/account/second-factor",
    "/account/second-factor/confirmation",
    "/manage/imports/new",
    "/manage/uploads",
    "/manage/uploads/{code}",
    "/manage/uploads/{code}/{from}",
    "/manage/commitments/{code}/links/{reference}/confirmation",
    "/manage/commitments/{code}/links/{reference}/refusal/withdrawal",
];

const TYPED: &str = "Half a thought";

on_both! {
    async fn case_26_every_form_comes_back(app: TestApp) {
        furnish(&app);
        app.administrator();
        let (made, code) = record(&app, Publication::Now);
        app.sees().await;
        let examples = Examples::shipped(&made.reference).with(("/manage/initiatives", "fact"), code);
        let mut wrong = Vec::new();
        let (mut machine, mut tried) = (0, 0);
        for route in routes() {
            let pattern = route.pattern.as_str();
            if !route.writes || is_open(&route) || NO_FORMS.contains(&pattern) {
                continue;
            }
            machine = machine % 250 + 1;
            tried += 1;
            let to = route.example("fr", &examples);
            let mut anon = app.anon().at(machine);
            let asked = anon.post(&to, &[("note", TYPED)]).await;
            let kept = asked.attribute("input[name='_kept.note']", "value");
            if asked.status != 401 || kept.as_deref() != Some(TYPED) {
                wrong.push(format!("{pattern}: {} keeps {kept:?}", asked.status));
                continue;
            }
            let who = [("email", address("Amina")), ("password", PASSWORD.into())];
            let (action, mut fields) = asked.filled_form("Se connecter", &[]);
            fields.retain(|(name, _)| name != "email" && name != "password");
            fields.extend(who.map(|(name, value)| (name.to_owned(), value)));
            let back = anon.post(&action, &fields).await;
            let goes = back.attribute("main form[method=post]", "action");
            let note = back.attribute("main form[method=post] input[name=note]", "value");
            if goes.as_deref() != Some(to.as_str()) || note.as_deref() != Some(TYPED) {
                wrong.push(format!("{pattern}: leads back to {goes:?} with {note:?}"));
            }
        }
        assert!(tried > 60, "{tried} forms");
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
