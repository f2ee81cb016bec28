//! The route table; work on a record is beside it.

mod meetings;
mod record;
mod rounds;

use actix_web::guard::{Any, Get, Head};
use actix_web::http::Method;
use actix_web::web::{self, ServiceConfig, post, scope};
use actix_web::{HttpRequest, HttpResponse, Route};

use self::meetings::{meeting, met};
use self::record::record;
use self::rounds::{answering, asking, participating};
use crate::error::{Error, Result};
use crate::{
    accounts, commitments, context, corrections, dashboards, documents, exchange, funding, groups,
    initiatives, letters, measures, operations, organisations, priorities, search, states, themes,
    verification, web as kit,
};

/// Every address of the application.
pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/", read().to(dashboards::home))
        .route("/healthz", read().to(dashboards::health::alive))
        .route("/readyz", read().to(dashboards::health::ready))
        .route("/assets/{name}", read().to(kit::assets::show))
        .route("/emblem/{digest}", read().to(operations::emblem::show))
        .route("/metrics", read().to(operations::metrics::show))
        .service(
            scope("/{lang:en|ar|fr}")
                .configure(public)
                .configure(account)
                .configure(files)
                .configure(manage)
                .configure(uploads)
                .default_service(web::to(nothing)),
        )
        .default_service(web::to(nothing));
}

/// Pages for everybody.
fn public(config: &mut ServiceConfig) {
    config
        .route("", read().to(dashboards::home))
        .route("/", read().to(dashboards::overview::show))
        .route(
            "/overview/{block}.csv",
            read().to(dashboards::overview::csv),
        )
        .route(
            "/overview/{block}.svg",
            read().to(dashboards::overview::svg),
        )
        .route("/why/{figure}.csv", read().to(dashboards::why::csv))
        .route("/why/{figure}", read().to(dashboards::why::show))
        .route("/moved-plans", read().to(dashboards::moved::index))
        .route("/moved-plans.csv", read().to(dashboards::moved::csv))
        .route("/states", read().to(states::pages::index))
        .route("/states.csv", read().to(states::pages::csv))
        .route("/states.svg", read().to(states::pages::svg))
        .route("/states/{code}", read().to(states::pages::show))
        .route(
            "/states/{code}/brief",
            read().to(dashboards::one_page::of_state),
        )
        .route("/groups", read().to(groups::pages::index))
        .route("/groups.csv", read().to(groups::pages::csv))
        .route("/groups/{code}", read().to(groups::pages::show))
        .route("/organisations", read().to(organisations::pages::index))
        .route("/organisations.csv", read().to(organisations::pages::csv))
        .route(
            "/organisations/{code}",
            read().to(organisations::pages::show),
        )
        .route(
            "/organisations/{code}/brief",
            read().to(dashboards::one_page::of_organisation),
        )
        .route("/themes", read().to(themes::pages::index))
        .route("/themes.csv", read().to(themes::pages::csv))
        .route("/themes/{code}", read().to(themes::pages::show))
        .route("/priorities", read().to(priorities::pages::index))
        .route("/priorities.csv", read().to(priorities::pages::csv))
        .route("/priorities/{code}", read().to(priorities::pages::show))
        .route("/commitments", read().to(commitments::pages::index))
        .route("/commitments.csv", read().to(commitments::pages::csv))
        .route("/commitments/{code}", read().to(commitments::pages::show))
        .route(
            "/commitments/{code}/history",
            read().to(commitments::pages::history),
        )
        .configure(met)
        .route("/initiatives", read().to(initiatives::pages::index))
        .route("/initiatives.csv", read().to(initiatives::pages::csv))
        .configure(exports)
        .configure(indicators)
        .configure(explained)
        .route(
            "/initiatives/{reference}",
            read().to(initiatives::pages::show),
        )
        .route(
            "/initiatives/{reference}/documents",
            read().to(documents::pages::index),
        )
        .route(
            "/initiatives/{reference}/documents.csv",
            read().to(documents::pages::csv),
        )
        .configure(across)
        .configure(money)
        .configure(measured)
        .configure(participating)
        .configure(correcting);
}

/// The same record across bodies, priorities, themes and days.
fn across(config: &mut ServiceConfig) {
    use dashboards::{compare, cooperation, matrix, over_time};
    config
        .route("/search", read().to(search::show))
        .route("/matrix", read().to(matrix::show))
        .route("/matrix.csv", read().to(matrix::csv))
        .route("/matrix.svg", read().to(matrix::svg))
        .route("/cooperation", read().to(cooperation::show))
        .route("/cooperation.csv", read().to(cooperation::csv))
        .route("/over-time", read().to(over_time::show))
        .route("/over-time.csv", read().to(over_time::csv))
        .route("/over-time.svg", read().to(over_time::svg))
        .route("/compare", read().to(compare::show))
        .route("/compare.csv", read().to(compare::csv))
        .route("/compare.svg", read().to(compare::svg));
}

/// The rules behind the figures.
fn explained(config: &mut ServiceConfig) {
    config
        .route("/methodology", read().to(dashboards::methodology::show))
        .route("/accessibility", read().to(dashboards::accessibility::show))
        .route("/style", read().to(dashboards::style::show));
}

/// Money, for everybody.
fn money(config: &mut ServiceConfig) {
    config
        .route("/funding", read().to(funding::pages::index))
        .route("/funding.csv", read().to(funding::pages::csv));
}

/// Measures, for everybody.
fn measured(config: &mut ServiceConfig) {
    use measures::pages as m;
    config
        .route("/measures", read().to(m::index))
        .route("/measures.csv", read().to(m::csv))
        .route("/measures/{code}.csv", read().to(m::show_csv))
        .route("/measures/{code}", read().to(m::show));
}

/// Files as they were given, for everybody and for whoever may read what is held back.
fn files(config: &mut ServiceConfig) {
    use documents::pages;
    config
        .route(
            "/initiatives/{reference}/documents/{number}",
            read().to(pages::show),
        )
        .route(
            "/manage/initiatives/{reference}/documents/{number}/file",
            read().to(pages::held),
        );
}

/// Files on their way, for the script of the form.
fn uploads(config: &mut ServiceConfig) {
    use documents::pages;
    config
        .route("/manage/uploads", post().to(pages::begin))
        .route("/manage/uploads/{code}", read().to(pages::arrived))
        .route("/manage/uploads/{code}/{from}", post().to(pages::carry_on));
}

/// Notes of readers to the secretariat.
fn correcting(config: &mut ServiceConfig) {
    use corrections::pages;
    config
        .route(
            "/initiatives/{reference}/corrections/new",
            read().to(pages::new),
        )
        .route(
            "/initiatives/{reference}/corrections/new",
            post().to(pages::create),
        )
        .route(
            "/initiatives/{reference}/corrections/sent",
            read().to(pages::sent),
        );
}

/// What the secretariat does with them.
fn settling(config: &mut ServiceConfig) {
    use corrections::pages;
    config
        .route("/manage/corrections", read().to(pages::queue))
        .route("/manage/corrections/{code}", read().to(pages::show))
        .route("/manage/corrections/{code}", post().to(pages::settle));
}

/// Lists as files with all columns.
fn exports(config: &mut ServiceConfig) {
    use exchange::export::pages as export;
    config
        .route("/initiatives/export.csv", read().to(export::csv))
        .route("/initiatives/export.xlsx", read().to(export::xlsx))
        .route("/initiatives/milestones.csv", read().to(export::milestones))
        .route(
            "/initiatives/transactions.csv",
            read().to(export::transactions),
        )
        .route(
            "/initiatives/measurements.csv",
            read().to(export::measurements),
        );
}

/// Context indicators. Their codes have dots: the file stands before the page.
fn indicators(config: &mut ServiceConfig) {
    use context::pages;
    config
        .route("/context", read().to(pages::index))
        .route("/context.csv", read().to(pages::csv))
        .route("/context/{code}.csv", read().to(pages::values))
        .route("/context/{code}", read().to(pages::show));
}

/// Signing in and out.
fn account(config: &mut ServiceConfig) {
    use accounts::pages;
    config
        .route("/account", read().to(pages::show))
        .route("/account/sign-in", read().to(pages::sign_in_form))
        .route("/account/sign-in", post().to(pages::sign_in))
        .route("/account/sign-out", post().to(pages::sign_out))
        .route("/account/set-up/{token}", read().to(pages::set_up_form))
        .route("/account/set-up/{token}", post().to(pages::set_up))
        .configure(own_account)
        .configure(second_factor);
}

/// The second factor: at the sign-in, and one's own.
fn second_factor(config: &mut ServiceConfig) {
    use accounts::pages;
    config
        .route("/account/sign-in/code", read().to(pages::code_form))
        .route("/account/sign-in/code", post().to(pages::code))
        .route("/account/sign-in/letter", post().to(pages::send_again))
        .route(
            "/account/sign-in/second-factor",
            read().to(pages::owed_form),
        )
        .route("/account/sign-in/second-factor", post().to(pages::owed))
        .route("/account/second-factor", read().to(pages::second_factor))
        .route("/account/second-factor", post().to(pages::act))
        .route(
            "/account/second-factor/letter",
            post().to(pages::own_letter),
        )
        .route(
            "/account/second-factor/confirmation",
            read().to(pages::confirmation),
        )
        .route(
            "/account/second-factor/confirmation",
            post().to(pages::confirm),
        );
}

/// Passwords, sessions, letters and what is held about oneself.
fn own_account(config: &mut ServiceConfig) {
    use accounts::pages;
    config
        .route("/account/letters", read().to(letters::pages::own))
        .route("/account/letters", post().to(letters::pages::choose_own))
        .route(
            "/account/letters/{token}",
            read().to(letters::pages::by_token),
        )
        .route(
            "/account/letters/{token}",
            post().to(letters::pages::choose_by_token),
        )
        .route(
            "/account/invitations/{token}",
            read().to(pages::invitation_form),
        )
        .route("/account/invitations/{token}", post().to(pages::accept))
        .route(
            "/account/password/forgotten",
            read().to(pages::forgotten_form),
        )
        .route("/account/password/forgotten", post().to(pages::forgotten))
        .route(
            "/account/password/new/{token}",
            read().to(pages::new_password_form),
        )
        .route(
            "/account/password/new/{token}",
            post().to(pages::new_password),
        )
        .route("/account/password", read().to(pages::change_form))
        .route("/account/password", post().to(pages::change))
        .route("/account/sessions", read().to(pages::sessions))
        .route("/account/sessions", post().to(pages::end))
        .route("/account/data.json", read().to(pages::data));
}

/// Signed-in work.
fn manage(config: &mut ServiceConfig) {
    config
        .route("/manage", read().to(initiatives::manage::home))
        .route(
            "/manage/initiatives/new",
            read().to(initiatives::entry::new),
        )
        .route(
            "/manage/initiatives/new",
            post().to(initiatives::entry::create),
        )
        .route("/manage/links", read().to(documents::links::view::list))
        .route("/manage/verification", read().to(verification::pages::list))
        .configure(entries)
        .configure(people)
        .configure(settling)
        .configure(fulfilling)
        .configure(asking)
        .configure(answering)
        .configure(meeting)
        .configure(imports)
        .service(scope("/manage/initiatives/{reference}").configure(record));
}

/// Whether commitments are fulfilled.
fn fulfilling(config: &mut ServiceConfig) {
    use commitments::manage;
    config
        .route("/manage/commitments", read().to(manage::index))
        .route("/manage/commitments/{code}", read().to(manage::show))
        .route("/manage/commitments/{code}", post().to(manage::act))
        .service(scope("/manage/commitments/{code}").configure(promises));
}

/// Links, target and baselines of a commitment.
fn promises(config: &mut ServiceConfig) {
    use commitments::manage::{baselines, links, target};
    config
        .route("/links", read().to(links::index))
        .route("/links/{reference}/confirmation", post().to(links::confirm))
        .route("/links/{reference}/refusal", read().to(links::refusing))
        .route("/links/{reference}/refusal", post().to(links::refuse))
        .route(
            "/links/{reference}/refusal/withdrawal",
            post().to(links::suggest_again),
        )
        .route("/target", read().to(target::show))
        .route("/target", post().to(target::act))
        .route("/baselines/new", read().to(baselines::new))
        .route("/baselines/new", post().to(baselines::create))
        .route("/baselines/{number}", read().to(baselines::show))
        .route("/baselines/{number}", post().to(baselines::act));
}

/// Files that come in.
fn imports(config: &mut ServiceConfig) {
    use exchange::import::desk;
    config
        .route("/manage/bulk", read().to(exchange::bulk::pages::choose))
        .route("/manage/bulk", post().to(exchange::bulk::pages::begin))
        .route("/manage/imports", read().to(desk::index))
        .route("/manage/imports/new", read().to(desk::new))
        .route("/manage/imports/new", post().to(desk::create))
        .route("/manage/imports/{import}", read().to(desk::show))
        .route("/manage/imports/{import}/choices", post().to(desk::choose))
        .route("/manage/imports/{import}/commit", post().to(desk::commit))
        .route("/manage/imports/{import}/discard", post().to(desk::discard))
        .route("/manage/imports/{import}/undo", post().to(desk::undo));
}

/// A new record, step by step.
fn entries(config: &mut ServiceConfig) {
    use initiatives::entry::guided;
    config
        .route("/manage/entries/new", read().to(guided::start))
        .route("/manage/entries/new", post().to(guided::begin))
        .route("/manage/entries/{code}", read().to(guided::tasks))
        .route("/manage/entries/{code}/check", read().to(guided::check))
        .route("/manage/entries/{code}/check", post().to(guided::finish))
        .route(
            "/manage/entries/{code}/confirmation",
            read().to(guided::confirmation),
        )
        .route(
            "/manage/entries/{code}/discard",
            read().to(guided::discard_form),
        )
        .route("/manage/entries/{code}/discard", post().to(guided::discard))
        .route("/manage/entries/{code}/{task}", read().to(guided::show))
        .route("/manage/entries/{code}/{task}", post().to(guided::save));
}

/// Accounts and letters.
fn people(config: &mut ServiceConfig) {
    config
        .route("/manage/accounts", read().to(accounts::manage::index))
        .route("/manage/accounts/new", read().to(accounts::manage::new))
        .route("/manage/accounts/new", post().to(accounts::manage::invite))
        .route(
            "/manage/accounts/second-factor",
            read().to(accounts::manage::requirement),
        )
        .route(
            "/manage/accounts/second-factor",
            post().to(accounts::manage::require),
        )
        .route("/manage/letters", read().to(letters::pages::index))
        .route("/manage/letters/{code}", read().to(letters::pages::show))
        .service(scope("/manage/accounts/{code}").configure(person));
}

/// Work on one account.
fn person(config: &mut ServiceConfig) {
    use accounts::manage;
    config
        .route("", read().to(manage::show))
        .route("/edit", read().to(manage::edit_form))
        .route("/edit", post().to(manage::edit))
        .route("/accreditations/new", read().to(manage::new_accreditation))
        .route("/accreditations/new", post().to(manage::accredit))
        .route(
            "/accreditations/{number}",
            read().to(manage::accreditation_form),
        )
        .route(
            "/accreditations/{number}",
            post().to(manage::change_accreditation),
        )
        .route(
            "/accreditations/{number}/end",
            post().to(manage::end_accreditation),
        )
        .route("/deactivation", read().to(manage::deactivation_form))
        .route("/deactivation", post().to(manage::deactivate))
        .route("/reactivation", post().to(manage::reactivate))
        .route("/anonymisation", read().to(manage::anonymisation_form))
        .route("/anonymisation", post().to(manage::anonymise))
        .route("/invitation", post().to(manage::invite_again))
        .route("/second-factor", read().to(manage::removal))
        .route("/second-factor", post().to(manage::remove))
        .route("/handover", read().to(manage::handover_form))
        .route("/handover", post().to(manage::hand_over));
}

/// Reads: the headers alone where only they are asked for.
fn read() -> Route {
    web::route().guard(Any(Get()).or(Head()))
}

/// No page; where an address has one, it is not used with this method.
async fn nothing(request: HttpRequest) -> Result<HttpResponse> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = || request.resource_map().has_resource(request.path());
    Err(match !reads && known() {
        true => Error::Method,
        false => Error::NotFound,
    })
}
