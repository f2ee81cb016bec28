//! Why a figure of measures is what it is: the rules are asked again of every version that is
//! known, and what pages show is asked beside it.

mod lines;

use actix_web::HttpResponse;

use self::lines::{of_measures, of_values, plans, under};
use super::lines::{Why, Words, on_days};
use crate::audit::Sight;
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::i18n::Locale;
use crate::initiatives;
use crate::measures::filter::{self, Choices};
use crate::measures::summary::{self, Line as SumLine};
use crate::measures::{
    Filter, Listed, Measurement, Params, every_value, listed, mark_gone_listed, number_of, view,
};
use crate::rules::measure::{Asked, Aspect, Attainment, LeftOut, Part, Series, Standard, standing};
use crate::rules::{Coded, Moment, Value};
use crate::web::{Ctx, Layout, Nav};

/// How the addresses of these figures begin.
pub(super) const PREFIX: &str = "measure-";

/// Lines of a list.
const SHOWN: usize = 100;

/// What is asked.
enum Subject {
    /// A measure of one initiative, by its row.
    One,
    /// A standard measure over initiatives, in a unit.
    All(Standard, SumLine),
}

/// Why something is left out.
enum Out {
    Value(LeftOut, Option<String>),
    NoValue,
    OtherUnit(SumLine),
    PerCent,
}

/// A measure whose values were read again from every version that is known.
struct Again {
    one: Listed,
    series: Series,
    all: Vec<Measurement>,
}

impl Again {
    fn line(&self) -> Option<SumLine> {
        let plan = self.one.measure.current()?.plan;
        Some((plan.unit, plan.ratio))
    }
}

struct Found {
    subject: Subject,
    value: Value,
    attainment: Option<Attainment>,
    agrees: bool,
    measures: Vec<Again>,
    choices: Choices,
    filter: Filter,
    part: Part,
}

fn unknown(name: &'static str, given: &str) -> Error {
    Error::Parameter {
        name,
        given: given.to_owned(),
    }
}

/// The measure of a public code such as `STI-7F3K9.M2`.
fn measure(conn: &mut Conn, view: &View, code: &str, locale: Locale) -> Result<Listed> {
    let unknown = || unknown("measure", code);
    let (reference, number) = code.rsplit_once('.').ok_or_else(unknown)?;
    let number = number_of(number).ok_or_else(unknown)?;
    let initiative = match initiatives::by_reference(conn, reference) {
        Ok(found) => found,
        Err(Error::NotFound) => return Err(unknown()),
        Err(error) => return Err(error),
    };
    let filter = Filter {
        initiative: Some(initiative.id),
        ..Filter::default()
    };
    let found = listed(conn, view, &filter, locale)?.into_iter();
    let mut found = found.filter(|one| one.measure.number == number);
    found.next().ok_or_else(unknown)
}

fn find(
    conn: &mut Conn,
    clock: &Clock,
    (moment, locale): (Moment, Locale),
    (aspect, params): (Aspect, &Params),
) -> Result<Found> {
    let view = View::load(conn, clock, moment)?;
    let choices = Choices::load(conn, clock.now())?;
    let mut filter = Filter::read(params, &choices)?;
    let (sex, state) = filter::part(params, &choices)?;
    let part = match (sex, state) {
        (Some(sex), _) => Part::Sex(sex),
        (None, Some(state)) => Part::State(state),
        (None, None) => Part::Whole,
    };
    let asked = Asked {
        year: filter.year,
        part,
        ..Asked::by(moment.as_at)
    };
    let day_of = |instant| clock.day_of(instant);
    let (subject, mut all) = if matches!(aspect, Aspect::Actual | Aspect::Attained) {
        let one = measure(conn, &view, params.measure.trim(), locale)?;
        (Subject::One, vec![one])
    } else {
        let code = params.code.trim();
        let standard = Standard::from_code(code).ok_or_else(|| unknown("code", code))?;
        let (unit, ratio, ..) = filter::own(params, &choices)?;
        filter.standard = Some(standard);
        let all = listed(conn, &view, &filter, locale)?;
        (Subject::All(standard, (unit, ratio)), all)
    };
    mark_gone_listed(conn, &mut all, &Sight::Public(view.known()))?;
    let (value, attainment) = shown(&all, &subject, aspect, asked, day_of);
    let measures = again(conn, clock, &view, all, asked)?;
    let (own, own_attainment) = recomputed(&measures, &subject, aspect);
    Ok(Found {
        agrees: own == value && own_attainment == attainment,
        subject,
        value: own,
        attainment: own_attainment,
        measures,
        choices,
        filter,
        part,
    })
}

/// What pages show.
fn shown(
    all: &[Listed],
    subject: &Subject,
    aspect: Aspect,
    asked: Asked,
    day_of: impl Fn(crate::rules::Instant) -> crate::rules::Day,
) -> (Value, Option<Attainment>) {
    let came = summary::read(all, asked, day_of);
    match subject {
        Subject::One => {
            let Some(one) = came.first() else {
                return (Value::Missing, None);
            };
            let attainment = one.version.plan.attainment(one.series.total());
            said_of_one(aspect, one.comes_to(), attainment)
        }
        Subject::All(_, line) => (of_all(aspect, &came, *line), None),
    }
}

fn said_of_one(
    aspect: Aspect,
    value: Value,
    attainment: Attainment,
) -> (Value, Option<Attainment>) {
    match (aspect, attainment) {
        (Aspect::Attained, Attainment::Share(share)) => (Value::Share(share), Some(attainment)),
        (Aspect::Attained, _) => (Value::Missing, Some(attainment)),
        _ => (value, None),
    }
}

fn of_all(aspect: Aspect, came: &[summary::Came<'_>], line: SumLine) -> Value {
    match aspect {
        Aspect::Number => {
            let number = summary::number(came, line);
            Value::Count(i64::try_from(number).unwrap_or(i64::MAX))
        }
        _ => summary::sum(came, line),
    }
}

/// Asks the rules again, of every version that is known.
fn again(
    conn: &mut Conn,
    clock: &Clock,
    view: &View,
    all: Vec<Listed>,
    asked: Asked,
) -> Result<Vec<Again>> {
    let ids: Vec<i64> = all.iter().map(|one| one.measure.id).collect();
    let every = every_value(conn, &ids, &Sight::Public(view.known()))?;
    let of = |one: Listed| {
        let mine = every.iter().filter(|row| row.measure == one.measure.id);
        let mine: Vec<Measurement> = mine.cloned().collect();
        let told: Vec<_> = mine
            .iter()
            .map(|row| row.of_rules(clock.day_of(row.told.recorded_at)))
            .collect();
        let standing = standing(&told, view.known());
        let plan = one.measure.current().map(|version| version.plan);
        let series = plan.map(|plan| Series::read(&plan, &standing, asked));
        Again {
            series: series.unwrap_or_default(),
            all: mine,
            one,
        }
    };
    Ok(all.into_iter().map(of).collect())
}

fn recomputed(all: &[Again], subject: &Subject, aspect: Aspect) -> (Value, Option<Attainment>) {
    let came = all.iter().filter_map(|again| {
        Some(summary::Came {
            version: again.one.measure.current()?,
            one: &again.one,
            series: again.series.clone(),
        })
    });
    let came: Vec<_> = came.collect();
    match (subject, came.first()) {
        (Subject::One, Some(one)) => {
            let attainment = one.version.plan.attainment(one.series.total());
            said_of_one(aspect, one.comes_to(), attainment)
        }
        (Subject::One, None) => (Value::Missing, None),
        (Subject::All(_, line), _) => (of_all(aspect, &came, *line), None),
    }
}

/// Why a figure of measures is what it is.
///
/// # Errors
/// [`Error::NoFigure`] for an unknown figure, [`Error::Parameter`] for an unknown measure, filter
/// or unit.
pub(super) async fn show(ctx: Ctx, aspect: &str, moment: Moment) -> Result<HttpResponse> {
    let params: Params =
        serde_urlencoded::from_str(&ctx.query).map_err(|_| Error::BadRequest("not a query"))?;
    let aspect =
        Aspect::from_code(aspect).ok_or_else(|| Error::NoFigure(format!("{PREFIX}{aspect}")))?;
    let (clock, locale, given) = (ctx.state.clock.clone(), ctx.locale, params.clone());
    let read = move |conn: &mut Conn| find(conn, &clock, (moment, locale), (aspect, &given));
    let found = ctx.state.db.read(read).await?;
    let mut page = ctx.layout(Nav::Why, "");
    page.title = title(&page, aspect, &found);
    let template = template(page, &found, (aspect, &params, moment));
    ctx.page(&template)
}

fn title(page: &Layout, aspect: Aspect, found: &Found) -> String {
    let t = &page.t.measures;
    let words = match aspect {
        Aspect::Actual => t.why_actual,
        Aspect::Attained => t.why_attained,
        Aspect::Sum => t.why_sum,
        Aspect::Number => t.why_number,
    };
    let (name, unit) = match &found.subject {
        Subject::One => {
            let first = found.measures.first();
            let name = |again: &Again| view::plain_name(page, &again.one.measure);
            (first.map_or(String::new(), name), String::new())
        }
        Subject::All(standard, (unit, _)) => (
            view::standard(page.t, *standard).to_string(),
            view::unit(page.t, *unit).to_string(),
        ),
    };
    words.with(&[("measure", &name), ("unit", &unit)])
}

fn template(page: Layout, found: &Found, of: (Aspect, &Params, Moment)) -> Why {
    let (aspect, params, moment) = of;
    let (mut counted, mut left_out) = match &found.subject {
        Subject::One => of_values(&page, found),
        Subject::All(_, line) => of_measures(&page, found, *line),
    };
    let more = counted.len() > SHOWN || left_out.len() > SHOWN;
    counted.truncate(SHOWN);
    left_out.truncate(SHOWN);
    let t = &page.t.measures;
    let answer = match found.attainment {
        Some(Attainment::Reached) => Some(t.reached),
        Some(Attainment::NotReached) => Some(t.not_reached),
        Some(Attainment::Lacks(crate::rules::measure::Lack::Target)) => Some(t.no_target),
        Some(Attainment::Lacks(crate::rules::measure::Lack::Baseline)) => Some(t.no_baseline),
        _ => None,
    };
    let days = |path: String| page.href(&on_days(&path, moment));
    let (list, csv) = match &found.subject {
        Subject::One => {
            let first = found.measures.first();
            let reference = first.map_or("", |one| one.one.reference.as_str());
            (
                days(format!("/initiatives/{reference}")),
                days(format!("/initiatives/measurements.csv?q={reference}")),
            )
        }
        Subject::All(standard, _) => {
            let path = format!("/measures/{}", standard.code());
            let file = format!("{path}.csv");
            (
                days(params.address(&path, None)),
                days(params.address(&file, None)),
            )
        }
    };
    Why {
        figure: view::figure(aspect, params, moment, found.value),
        answer,
        words: words(&page, found.agrees),
        home: "/measures".to_owned(),
        under: under(&page, found),
        plans: plans(&page, found),
        counted,
        left_out,
        more,
        list,
        csv: Some(csv),
        page,
    }
}

fn words(page: &Layout, agrees: bool) -> Words {
    let t = &page.t.measures;
    Words {
        nav: t.nav,
        more: t.why_more,
        list: t.list,
        agreement: if agrees { t.why_agrees } else { t.why_differs },
    }
}
