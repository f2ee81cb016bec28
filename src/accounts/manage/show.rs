//! The page of an account.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::{shown_name, standing};
use crate::accounts::accreditations::{self, Validity};
use crate::accounts::factor;
use crate::accounts::handover;
use crate::accounts::pages::{Accredited, factor_sentences, role_name};
use crate::accounts::people::{self, Person, Standing};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::{Message, format};
use crate::web::{Ctx, Layout, Nav};

#[derive(Template)]
#[template(path = "accounts/manage/show.html")]
struct Page {
    page: Layout,
    code: String,
    name: String,
    email: Option<String>,
    language: &'static str,
    roles: Vec<Message>,
    standing: Message,
    tag: &'static str,
    /// Sentences on its second factor.
    factor: Vec<String>,
    /// Sentences on what was done with it.
    deeds: Vec<String>,
    rows: Vec<Row>,
    may: May,
    /// What there is to hand over.
    drafts: Option<String>,
    notice: Option<Message>,
}

/// An accreditation with its number, and whether it can still end.
struct Row {
    number: usize,
    told: Accredited,
    ends: bool,
}

/// What can be done with an account as it stands.
#[derive(Clone, Copy)]
struct May {
    edit: bool,
    invite: bool,
    deactivate: bool,
    reactivate: bool,
    /// There is a second factor, of somebody else.
    remove_factor: bool,
    /// Nobody else administers the installation.
    last: bool,
}

impl May {
    fn of(person: &Person, last: bool, remove_factor: bool) -> Self {
        let standing = person.standing;
        Self {
            edit: standing != Standing::Anonymised,
            invite: standing == Standing::Invited,
            deactivate: !last && matches!(standing, Standing::Active | Standing::Invited),
            reactivate: standing == Standing::Deactivated,
            remove_factor,
            last,
        }
    }
}

/// The notice of a code; none for codes that no page gives.
fn notice(ctx: &Ctx) -> Option<Message> {
    let t = &ctx.t().people;
    Some(match ctx.query.strip_prefix("done=")? {
        "invited" => t.invited_done,
        "edited" => t.edited_done,
        "accredited" => t.accredited_done,
        "accreditation" => t.accreditation_done,
        "ended" => t.accreditation_ended,
        "deactivated" => t.deactivated_done,
        "reactivated" => t.reactivated_done,
        "anonymised" => t.anonymised_done,
        "handed-over" => t.handed_over_done,
        "factor-removed" => ctx.t().factor.removed_done,
        "changed" => t.changed_meanwhile,
        _ => return None,
    })
}

/// `GET /manage/accounts/{code}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let reader = ctx.administrator()?.account;
    let (code, now) = (path.into_inner().1, ctx.state.clock.now());
    let work = move |conn: &mut Conn| {
        let person = people::by_code(conn, &code)?;
        let deeds = people::deeds(conn, person.id, now)?;
        let accredited = accreditations::of(conn, Some(person.id))?;
        let last = people::is_last_administrator(conn, &person)?;
        let drafts = handover::count(conn, person.id)?;
        let factor = factor::store::find(conn, person.id)?;
        let removals = factor::store::removals(conn, person.id)?;
        Ok((person, deeds, accredited, last, drafts, factor, removals))
    };
    let (person, deeds, accredited, last, drafts, factor, removals) =
        ctx.state.db.read(work).await?;
    let t = &ctx.t().people;
    let page = ctx.layout(Nav::Manage, shown_name(ctx.t(), &person));
    let (words, tag) = standing(ctx.t(), person.standing);
    let row = |one: &accreditations::Accreditation| Row {
        number: one.number,
        told: Accredited::new(&page, one),
        ends: one.terms.on(page.today) != Validity::Over,
    };
    let known = person.standing != Standing::Anonymised;
    let name = shown_name(ctx.t(), &person);
    ctx.page(&Page {
        rows: accredited.iter().map(row).collect(),
        deeds: told(&ctx, &person, &deeds),
        may: May::of(&person, last, factor.is_some() && person.id != reader),
        factor: [
            factor_sentences(&ctx, factor.as_ref()),
            removed(&ctx, &removals),
        ]
        .concat(),
        drafts: (drafts > 0).then(|| t.drafts.text(drafts)),
        notice: notice(&ctx),
        roles: person
            .roles
            .iter()
            .map(|role| role_name(ctx.t(), *role))
            .collect(),
        language: person.language.own_name(),
        email: known.then_some(person.email),
        code: person.code,
        standing: words,
        name,
        tag,
        page,
    })
}

/// The second factors that were taken away, in sentences.
fn removed(ctx: &Ctx, removals: &[factor::store::Removal]) -> Vec<String> {
    let t = &ctx.t().factor;
    let told = removals.iter().map(|one| {
        let day = format::instant(ctx.locale, ctx.state.clock.local(one.at));
        match &one.reason {
            Some(reason) => t.removed_because.with(&[("day", &day), ("reason", reason)]),
            None => t.removed_on.with(&[("day", &day)]),
        }
    });
    told.collect()
}

/// What was done with an account, in sentences.
fn told(ctx: &Ctx, person: &Person, deeds: &people::Deeds) -> Vec<String> {
    let t = &ctx.t().people;
    let instant = |at| format::instant(ctx.locale, ctx.state.clock.local(at));
    let since = instant(person.created_at);
    let mut told = vec![
        t.made_on.with(&[("day", &since)]),
        t.sessions_open.text(deeds.sessions),
        t.changes_made.text(deeds.changes),
    ];
    if let Some(last) = deeds.last_change {
        told.push(t.last_change.with(&[("day", &instant(last))]));
    }
    if let (Standing::Invited, Some(until)) = (person.standing, deeds.invited_until) {
        let words = if until > ctx.state.clock.now() {
            t.invitation_until
        } else {
            t.invitation_over
        };
        told.push(words.with(&[("day", &instant(until))]));
    }
    told
}
