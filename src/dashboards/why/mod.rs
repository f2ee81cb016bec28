//! `/{l}/why/{figure}`: the rule behind a figure, what it counts and what it leaves out, computed
//! again from the facts and held against what pages show.

mod answer;
mod bodies;
mod commitments;
mod context;
mod counts;
mod decisions;
mod heading;
mod lines;
mod measures;
mod money;
mod page;
mod peers;
mod planned;
mod rounds;
pub(super) mod words;

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;

use self::answer::{Answer, Line};
use self::page::Why;
use crate::error::{Error, Result, offset};
use crate::rules::{Coded, Day, Reason};
use crate::web::csv::{Table, digits};
use crate::web::{Ctx, Nav};

/// Lines of a list that the page shows at a time.
const SHOWN: usize = 100;

/// What an address asks, beside its days.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Params {
    alignment: String,
    by: String,
    /// What is counted, of a figure that is of counts.
    of: String,
    code: String,
    /// Only what is left out for this reason.
    reason: String,
    /// The day by which something is planned.
    until: String,
    /// Lines of what is counted before the first one that is shown.
    from: String,
    /// The same of what is left out.
    left_from: String,
    /// The filters of decisions.
    #[serde(flatten)]
    decisions: crate::decisions::Params,
}

impl Params {
    /// Where both lists begin: what is counted, what is left out.
    fn places(&self) -> Result<[usize; 2]> {
        Ok([
            offset("from", &self.from)?,
            offset("left_from", &self.left_from)?,
        ])
    }

    /// Passes what there is: places within the lists, a reason that there is.
    fn within(&self, answer: &Answer) -> Result<()> {
        let [from, left_from] = self.places()?;
        let beyond = |place: usize, lines: &[Line]| place > 0 && place >= lines.len();
        let known = |code: &str| Reason::all().iter().any(|one| one.code() == code);
        let given = [
            ("from", &self.from, beyond(from, &answer.counted)),
            (
                "left_from",
                &self.left_from,
                beyond(left_from, &answer.left_out),
            ),
            (
                "reason",
                &self.reason,
                !self.reason.is_empty() && !known(&self.reason),
            ),
        ];
        match given.into_iter().find(|(_, _, wrong)| *wrong) {
            Some((name, given, _)) => Err(Error::Parameter {
                name,
                given: given.clone(),
            }),
            None => Ok(()),
        }
    }

    /// Whether something that is left out is asked for: everything, unless a reason is named.
    fn asks_for(&self, line: &Line) -> bool {
        let named = |why: Reason| why.code() == self.reason;
        self.reason.is_empty() || line.left_out.is_some_and(named)
    }
}

/// Why a figure is what it is.
///
/// # Errors
/// [`Error::NoFigure`] for an unknown figure, [`Error::Parameter`] for an unknown heading or a day
/// that has not come.
pub async fn show(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let (name, params) = (path.into_inner().1, query.into_inner());
    if let Some(asked) = context::Asked::of(&name, &ctx.query, ctx.today)? {
        let moment = ctx.moment();
        return context::show(ctx, asked, moment).await;
    }
    if let Some(aspect) = name.strip_prefix(money::PREFIX) {
        let moment = ctx.moment();
        return money::show(ctx, aspect, moment).await;
    }
    if let Some(aspect) = name.strip_prefix(measures::PREFIX) {
        let moment = ctx.moment();
        return measures::show(ctx, aspect, moment).await;
    }
    let places = params.places()?;
    let answer = answer(&ctx, name.clone(), params.clone()).await?;
    params.within(&answer)?;
    let page = ctx.layout(Nav::Why, "");
    ctx.page(&Why::new(page, name, &params, places, answer))
}

async fn answer(ctx: &Ctx, name: String, params: Params) -> Result<Answer> {
    let (moment, locale, clock) = (ctx.moment(), ctx.locale, ctx.state.clock.clone());
    let member = ctx.principal.is_some();
    let load = move |conn: &mut _| match name.as_str() {
        "states-heard" | "institutions-heard" => bodies::heard(conn, &clock, &name, moment),
        peers::NAME => peers::counted(conn, &clock, &params, (moment, locale)),
        planned::NAME => planned::counted(conn, &clock, &params, moment, locale),
        "decisions" => decisions::counted(conn, &clock, &params.decisions, moment),
        _ if name.starts_with(rounds::PREFIX) => {
            let asked = (moment, locale, member);
            let aspect = name.trim_start_matches(rounds::PREFIX);
            rounds::counted(conn, &clock, aspect, &params, asked)
        }
        "formula" | "formula-data" => {
            let of = (params.code.as_str(), name == "formula-data");
            commitments::formula(conn, &clock, of, (moment, locale))
        }
        _ => match name.strip_prefix("commitments-") {
            Some(state) => commitments::in_state(conn, &clock, state, moment),
            None => counts::counted(conn, &clock, &name, &params, moment, locale),
        },
    };
    ctx.state.db.read(load).await
}

/// The same lines as a file, all of them.
///
/// # Errors
/// As [`show`].
pub async fn csv(
    ctx: Ctx,
    path: Path<(String, String)>,
    query: Query<Params>,
) -> Result<HttpResponse> {
    let (name, params) = (path.into_inner().1, query.into_inner());
    let answer = answer(&ctx, name.clone(), params.clone()).await?;
    params.within(&answer)?;
    let page = ctx.layout(Nav::Why, "");
    let t = &page.t.why;
    let headings = [
        t.file_code,
        t.file_name,
        t.file_counted,
        t.file_reason,
        t.file_due,
        t.file_reached,
        t.file_level,
        t.number,
    ];
    let mut table = Table::new(&headings.map(|heading| heading.as_str()))?;
    for line in answer.counted.iter().chain(&answer.left_out) {
        let reached = line.milestone.and_then(|one| one.reached);
        let yes = if line.left_out.is_none() {
            page.t.common.yes.as_str()
        } else {
            page.t.common.no.as_str()
        };
        let day = |day: Option<Day>| day.map_or(String::new(), |day| day.to_string());
        table.row([
            line.code.clone(),
            page.plain(&line.name),
            yes.to_owned(),
            line.left_out
                .map_or(String::new(), |why| words::reason(&page, why).to_string()),
            day(line.milestone.and_then(|one| one.due)),
            day(reached.map(|one| one.on)),
            reached.map_or(String::new(), |one| one.level.code().to_owned()),
            line.figure.as_ref().map_or(String::new(), digits),
        ])?;
    }
    table.answer(&format!("why-{name}"))
}
