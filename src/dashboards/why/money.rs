//! Why a figure of money is what it is: the rules are asked again of every version that is known,
//! and the list that pages show is asked beside it.

use actix_web::HttpResponse;

use super::lines::{Line, Why, Words, on_days};
use crate::clock::Clock;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::figures::View;
use crate::funding::view::{self, TransactionView, flow, party};
use crate::funding::{self, Bodies, Filter, Listed, Params, Party, Planned};
use crate::i18n::{Html, Message, Text};
use crate::rules::money::{Aspect, Counting, Flow, Totals, standing};
use crate::rules::{
    Body, Coded, Currency, Day, Figure, Moment, Question, Subject, TransactionType,
};
use crate::themes;
use crate::web::{Ctx, Layout, Nav, terms};

/// How the addresses of these figures begin.
pub(super) const PREFIX: &str = "funding-";

/// Lines of a list; the list of all is a link.
const SHOWN: usize = 100;

/// Why something is not counted.
enum LeftOut {
    Withdrawn(Option<String>),
    Later(Day),
    Currency(Currency),
}

/// What the rules said.
struct Found {
    figure: Figure,
    /// The list of the page gives the same.
    agrees: bool,
    bodies: Bodies,
    filter: Filter,
    theme: Option<Text>,
    counted: Vec<Listed>,
    left_out: Vec<(Listed, LeftOut)>,
    plans: Vec<Planned>,
    other_plans: Vec<Planned>,
}

/// What is asked: the aspect, the flow, the currency.
type Asked = (Aspect, Flow, Option<Currency>);

fn asked(aspect: &str, params: &Params) -> Result<Asked> {
    let unknown = |name: &'static str, given: &str| Error::Parameter {
        name,
        given: given.to_owned(),
    };
    let aspect =
        Aspect::from_code(aspect).ok_or_else(|| Error::NoFigure(format!("{PREFIX}{aspect}")))?;
    let flow = params.flow.trim();
    let flow = Flow::from_code(flow).ok_or_else(|| unknown("type", flow))?;
    let code = params.currency.trim();
    let currency = Currency::from_code(code);
    let in_kind = flow == Flow::Of(TransactionType::InKind);
    // What was given in kind has no currency; everything else is of one.
    if currency.is_none() != in_kind || (in_kind && !code.is_empty()) {
        return Err(unknown("currency", code));
    }
    Ok((aspect, flow, currency))
}

/// Nothing is added up over currencies: an address that names two is refused with both.
fn one_currency(query: &str) -> Result<()> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let named: Vec<_> = pairs
        .filter(|(name, _)| name == "currency")
        .map(|(_, given)| given)
        .collect();
    match named.len() {
        0 | 1 => Ok(()),
        _ => Err(Error::Parameter {
            name: "currency",
            given: named.join(", "),
        }),
    }
}

fn find(
    conn: &mut Conn,
    clock: &Clock,
    moment: Moment,
    (params, (aspect, flow, currency)): (&Params, Asked),
) -> Result<Found> {
    let view = View::load(conn, clock, moment)?;
    let bodies = Bodies::known(conn, clock.now())?;
    let themes = themes::all(conn)?;
    let filter = Filter::read(conn, params, &bodies, &themes)?;
    let mut found = Found {
        figure: Figure::counted(0, question(params, (aspect, flow, currency), moment)),
        agrees: false,
        theme: filter.theme.and_then(|id| {
            let theme = themes.iter().find(|one| one.id == id);
            theme.map(|one| one.name.clone())
        }),
        bodies,
        filter,
        counted: Vec::new(),
        left_out: Vec::new(),
        plans: Vec::new(),
        other_plans: Vec::new(),
    };
    let listed = if flow == Flow::Planned {
        found.split_plans(conn, &view, currency)?;
        funding::plans_total(conn, &view, &found.filter)?
    } else {
        found.split(conn, clock, &view, currency)?;
        funding::totals(conn, clock, &view, &found.filter)?
    };
    let transactions = found.counted.iter().map(|one| one.transaction.amount);
    let plans = found.plans.iter().map(|one| Some(one.amount));
    let totals = Totals::of(transactions.chain(plans).map(|amount| (flow, amount)));
    let value = totals.value(aspect, flow, currency);
    found.agrees = listed.all().value(aspect, flow, currency) == value;
    found.figure = Figure::of(value, found.figure.question().clone());
    found.counted.truncate(SHOWN + 1);
    found.left_out.truncate(SHOWN + 1);
    Ok(found)
}

fn question(params: &Params, (aspect, flow, currency): Asked, moment: Moment) -> Question {
    let subject = Subject::Money {
        aspect,
        flow,
        currency,
        heading: params.heading(),
    };
    Question { subject, moment }
}

impl Found {
    /// Asks the rules which transactions stand, and which of them count.
    fn split(
        &mut self,
        conn: &mut Conn,
        clock: &Clock,
        view: &View,
        currency: Option<Currency>,
    ) -> Result<()> {
        let all = funding::candidates(conn, view, &self.filter)?;
        let told = all.iter().filter_map(|one| {
            let recorded_on = clock.day_of(one.transaction.told.recorded_at);
            one.transaction.of_rules(recorded_on)
        });
        let told: Vec<_> = told.collect();
        let standing = standing(&told, view.known());
        let day = view.moment().as_at;
        for one in all
            .into_iter()
            .filter(|one| self.filter.takes(&one.transaction))
        {
            let Some(stands) = standing.iter().find(|told| told.id == one.transaction.id) else {
                continue;
            };
            let other = one.transaction.amount.map(|amount| amount.currency);
            match (stands.counting(day), other) {
                (Counting::Withdrawn, _) => {
                    let reason = one.transaction.told.reason.clone();
                    self.left_out.push((one, LeftOut::Withdrawn(reason)));
                }
                (Counting::Later(from), _) => self.left_out.push((one, LeftOut::Later(from))),
                (Counting::Counts, Some(other)) if currency != Some(other) => {
                    self.left_out.push((one, LeftOut::Currency(other)));
                }
                (Counting::Counts, _) => self.counted.push(one),
            }
        }
        Ok(())
    }

    fn split_plans(
        &mut self,
        conn: &mut Conn,
        view: &View,
        currency: Option<Currency>,
    ) -> Result<()> {
        let any = Filter {
            currency: None,
            ..self.filter.clone()
        };
        if !any.takes_plans() {
            return Ok(());
        }
        let locale = crate::i18n::Locale::En;
        let all = funding::plans(conn, view, &any, locale, None, i64::MAX)?;
        let own = |one: &Planned| Some(one.amount.currency) == currency;
        (self.plans, self.other_plans) = all.into_iter().partition(own);
        Ok(())
    }
}

fn title(page: &Layout, (aspect, of, currency): Asked) -> String {
    let t = &page.t.funding;
    let words = match aspect {
        Aspect::Number => t.why_number,
        Aspect::Sum => t.why_sum,
        Aspect::Median => t.why_median,
    };
    let of = flow(page.t, of);
    let currency = currency.map_or("", Coded::code);
    words.with(&[("flow", of.as_str()), ("currency", currency)])
}

/// Why a figure of money is what it is.
///
/// # Errors
/// [`Error::NoFigure`] for an unknown figure, [`Error::Parameter`] for an unknown filter, type or
/// currency.
pub(super) async fn show(ctx: Ctx, aspect: &str, moment: Moment) -> Result<HttpResponse> {
    one_currency(&ctx.query)?;
    let params: Params =
        serde_urlencoded::from_str(&ctx.query).map_err(|_| Error::BadRequest("not a query"))?;
    let asked = asked(aspect, &params)?;
    let clock = ctx.state.clock.clone();
    let given = params.clone();
    let read = move |conn: &mut Conn| find(conn, &clock, moment, (&given, asked));
    let found = ctx.state.db.read(read).await?;
    let mut page = ctx.layout(Nav::Why, "");
    page.title = title(&page, asked);
    let template = template(page, found, &params);
    ctx.page(&template)
}

fn template(page: Layout, found: Found, params: &Params) -> Why {
    let mut counted: Vec<Line> = found
        .counted
        .iter()
        .map(|one| line(&page, &found.bodies, one, None))
        .chain(found.plans.iter().map(|one| plan(&page, one, None)))
        .take(SHOWN + 1)
        .collect();
    let mut left_out: Vec<Line> = found
        .left_out
        .iter()
        .map(|(one, why)| line(&page, &found.bodies, one, Some(reason(&page, why))))
        .chain(found.other_plans.iter().map(|one| {
            let why = LeftOut::Currency(one.amount.currency);
            plan(&page, one, Some(reason(&page, &why)))
        }))
        .take(SHOWN + 1)
        .collect();
    let more = counted.len() > SHOWN || left_out.len() > SHOWN;
    counted.truncate(SHOWN);
    left_out.truncate(SHOWN);
    let moment = found.figure.question().moment;
    Why {
        under: under(&page, &found),
        list: page.href(&on_days(&params.address("/funding", None), moment)),
        csv: None,
        words: words(&page, found.agrees),
        home: "/funding".to_owned(),
        answer: None,
        plans: Vec::new(),
        figure: found.figure,
        counted,
        left_out,
        more,
        page,
    }
}

fn words(page: &Layout, agrees: bool) -> Words {
    let t = &page.t.funding;
    Words {
        nav: t.nav,
        more: t.why_more,
        list: t.list,
        agreement: if agrees { t.why_agrees } else { t.why_differs },
    }
}

fn line(page: &Layout, bodies: &Bodies, one: &Listed, why: Option<Html>) -> Line {
    let told = TransactionView::public(page, bodies, &one.reference, &one.transaction);
    Line {
        href: format!(
            "{}#{}",
            page.at("/initiatives", &one.reference),
            told.anchor
        ),
        title: page.text(&one.title),
        said: told.sentence(page),
        code: told.code,
        document: None,
        why,
    }
}

fn plan(page: &Layout, one: &Planned, why: Option<Html>) -> Line {
    Line {
        href: format!("{}#funding", page.at("/initiatives", &one.reference)),
        title: page.text(&one.title),
        said: view::money(page, one.amount),
        code: one.reference.clone(),
        document: None,
        why,
    }
}

fn reason(page: &Layout, why: &LeftOut) -> Html {
    let t = &page.t.funding;
    match why {
        LeftOut::Withdrawn(reason) => {
            let reason = Html::escape(reason.as_deref().unwrap_or_default());
            let reason = Html::trusted(format!(r#"<span dir="auto">{reason}</span>"#));
            t.why_withdrawn.html(&[("reason", &reason)])
        }
        LeftOut::Later(day) => t.why_later.html(&[("day", &page.day(day))]),
        LeftOut::Currency(currency) => {
            let currency = Html::isolate(terms::currency(page.t, *currency));
            t.why_currency.html(&[("currency", &currency)])
        }
    }
}

/// The filters that the figure stands under, in words.
fn under(page: &Layout, found: &Found) -> Option<Html> {
    let (t, filter) = (page.t, &found.filter);
    let named = |body: Body| party(page, &found.bodies, &Party::Body(body));
    let sided = |words: Message, body: Option<Body>| {
        let body = named(body?);
        let words = Html::escape(&page.colon(words));
        Some(Html::trusted(format!("{words} {body}")))
    };
    let alignment = filter.alignment;
    let alignment = alignment.map(|one| Html::escape(terms::alignment(t, one).as_str()));
    let theme = found.theme.as_ref().map(|name| page.text(name));
    let record = filter.initiative.and_then(|id| {
        let shown = found
            .counted
            .iter()
            .find(|one| one.transaction.initiative == id);
        shown.map(|one| page.text(&one.title))
    });
    let parts: Vec<Html> = [alignment, theme, record]
        .into_iter()
        .flatten()
        .chain(filter.parties.iter().map(|body| named(*body)))
        .chain(sided(t.funding.provider, filter.provider))
        .chain(sided(t.funding.receiver, filter.receiver))
        .collect();
    let list = crate::i18n::format::list_html(page.locale, &parts);
    (!parts.is_empty()).then(|| t.why.under.html(&[("filters", &list)]))
}
