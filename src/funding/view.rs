//! Transactions and sums as pages show them.

use super::{Bodies, Money, Party, Transaction};
use crate::audit::Stage;
use crate::documents;
use crate::i18n::{Html, Message, Messages, Text};
use crate::rules::money::{Aspect, Counting, Flow, Totals};
use crate::rules::{
    Body, Coded, Currency, Day, Figure, Instant, Moment, Question, Subject, TransactionType,
};
use crate::web::{Layout, folder_of, money_text, terms};

/// What is added up, in words.
pub fn flow(t: &Messages, flow: Flow) -> Message {
    let t = &t.funding;
    match flow {
        Flow::Planned => t.flow_plan,
        Flow::Of(TransactionType::Pledge) => t.flow_pledge,
        Flow::Of(TransactionType::Commitment) => t.flow_commitment,
        Flow::Of(TransactionType::Disbursement) => t.flow_disbursement,
        Flow::Of(TransactionType::InKind) => t.flow_in_kind,
    }
}

/// An amount as the reader's language writes it.
pub fn money(page: &Layout, amount: Money) -> Html {
    Html::isolate(&money_text(page.locale, amount))
}

/// Who provides or receives: a body as a link to its page, or a name.
pub fn party(page: &Layout, bodies: &Bodies, party: &Party) -> Html {
    let body = match party {
        Party::Named(name) => {
            let name = Html::escape(name);
            return Html::trusted(format!(r#"<span dir="auto">{name}</span>"#));
        }
        Party::Body(body) => *body,
    };
    let Some((code, name)) = bodies.named(body) else {
        return Html::default();
    };
    let href = Html::escape(&page.at(folder_of(body), code));
    Html::trusted(format!(r#"<a href="{href}">{}</a>"#, page.text(name)))
}

/// A transaction.
pub struct TransactionView {
    /// Its place on the record's page: `T3`.
    pub anchor: String,
    /// Its public code: `STI-7F3K9.T3`.
    pub code: String,
    /// What it is.
    pub kind: Message,
    /// The amount; none of what was given in kind.
    pub amount: Option<Html>,
    /// What was given, or a remark.
    pub description: Option<String>,
    /// The day.
    pub day: Html,
    /// Who provides.
    pub provider: Html,
    /// Who receives.
    pub receiver: Option<Html>,
    /// The document that backs it.
    pub document: Option<Html>,
    /// How well it is proved.
    pub level: Message,
    /// Not public yet.
    pub draft: bool,
    /// Taken back.
    pub withdrawn: bool,
    /// Whoever reads may correct it.
    pub own: bool,
}

impl TransactionView {
    /// A transaction for the public.
    pub fn public(page: &Layout, bodies: &Bodies, reference: &str, one: &Transaction) -> Self {
        Self::new(page, bodies, reference, one, false)
    }

    /// A transaction for somebody at work on its record.
    pub fn at_work(page: &Layout, bodies: &Bodies, reference: &str, one: &Transaction) -> Self {
        Self::new(page, bodies, reference, one, true)
    }

    fn new(
        page: &Layout,
        bodies: &Bodies,
        reference: &str,
        one: &Transaction,
        at_work: bool,
    ) -> Self {
        let anchor = format!("T{}", one.number);
        let document = one.document.as_ref();
        Self {
            code: format!("{reference}.{anchor}"),
            anchor,
            kind: flow(page.t, Flow::Of(one.kind)),
            amount: one.amount.map(|amount| money(page, amount)),
            description: one.description.clone(),
            day: page.dated(&one.dating),
            provider: party(page, bodies, &one.provider),
            receiver: one.receiver.as_ref().map(|who| party(page, bodies, who)),
            document: document.map(|one| documents::view::backing(page, reference, one, at_work)),
            level: terms::level(page.t, one.level()),
            draft: one.told.stage != Stage::Published,
            withdrawn: one.withdrawn,
            own: true,
        }
    }

    /// What it is and who takes part, in a sentence.
    pub fn sentence(&self, page: &Layout) -> Html {
        let mut parts = vec![Html::escape(self.kind.as_str())];
        parts.extend(self.amount.clone());
        if let Some(words) = &self.description {
            let words = Html::escape(words);
            parts.push(Html::trusted(format!(r#"<span dir="auto">{words}</span>"#)));
        }
        parts.push(self.parties(page));
        parts.push(self.day.clone());
        parts.extend(self.document.clone());
        let parts: Vec<&str> = parts.iter().map(Html::as_str).collect();
        Html::trusted(parts.join(" · "))
    }

    /// Who provides, and who receives where that was said.
    pub fn parties(&self, page: &Layout) -> Html {
        match &self.receiver {
            Some(receiver) => {
                let said = [("provider", &self.provider), ("receiver", receiver)];
                page.t.funding.from_to.html(&said)
            }
            None => self.provider.clone(),
        }
    }
}

/// A line of sums: what is added up in which currency.
pub struct SumLine {
    /// What is added up.
    pub flow: Message,
    /// The currency; words where there is no amount.
    pub currency: Html,
    /// How many.
    pub number: Figure,
    /// The sum; none where there is no amount.
    pub sum: Option<Figure>,
    /// The median; none where there is no amount.
    pub median: Option<Figure>,
}

/// The lines of sums under a heading, a query of filters.
pub fn sums(page: &Layout, moment: Moment, totals: &Totals, heading: &str) -> Vec<SumLine> {
    let line = |(of, currency): (Flow, Option<Currency>)| {
        let figure = |aspect| {
            let subject = Subject::Money {
                aspect,
                flow: of,
                currency,
                heading: heading.to_owned(),
            };
            let question = Question { subject, moment };
            Figure::of(totals.value(aspect, of, currency), question)
        };
        SumLine {
            flow: flow(page.t, of),
            currency: match currency {
                Some(currency) => Html::isolate(terms::currency(page.t, currency)),
                None => Html::escape(page.t.funding.currency_none.as_str()),
            },
            number: figure(Aspect::Number),
            sum: currency.map(|_| figure(Aspect::Sum)),
            median: currency.map(|_| figure(Aspect::Median)),
        }
    };
    totals.lines().into_iter().map(line).collect()
}

/// What a body provides and receives, as its profile shows it.
pub struct OfBody {
    /// What it provides.
    pub provides: Vec<SumLine>,
    /// What it receives.
    pub receives: Vec<SumLine>,
    /// The list of its transactions.
    pub list: String,
}

impl OfBody {
    /// Of a body, by its sort (`state`, `organisation`) and its code.
    pub fn new(
        page: &Layout,
        moment: Moment,
        (provides, receives): &(Totals, Totals),
        (sort, code): (&str, &str),
    ) -> Self {
        let heading = |side: &str| {
            let mut pairs = url::form_urlencoded::Serializer::new(String::new());
            pairs.append_pair(side, &format!("{sort}:{code}"));
            pairs.finish()
        };
        Self {
            provides: sums(page, moment, provides, &heading("provider")),
            receives: sums(page, moment, receives, &heading("receiver")),
            list: page.href(&format!("/funding?{sort}={code}")),
        }
    }

    /// Whether no transaction names it.
    pub fn is_empty(&self) -> bool {
        self.provides.is_empty() && self.receives.is_empty()
    }
}

/// The headings of a file of transactions.
pub fn headings(t: &Messages) -> Vec<&'static str> {
    let f = &t.funding;
    [
        f.transaction,
        f.file_record,
        f.file_title,
        f.type_label,
        f.amount,
        f.currency,
        f.day,
        f.provider,
        f.file_provider_sort,
        f.receiver,
        f.file_receiver_sort,
        f.description,
        f.document,
        f.level,
        f.file_origin,
    ]
    .map(|words| words.as_str())
    .to_vec()
}

/// A transaction as a row of a file: codes and plain digits.
pub fn cells((reference, title): (&str, &Text), one: &Transaction, bodies: &Bodies) -> Vec<String> {
    let sort = |party: &Party| match party {
        Party::Body(Body::State(_)) => "state",
        Party::Body(Body::Organisation(_)) => "organisation",
        Party::Named(_) => "name",
    };
    let receiver = one.receiver.as_ref();
    let document = one.document.as_ref();
    let document = document.and_then(|backing| backing.cell(reference));
    vec![
        format!("{reference}.T{}", one.number),
        reference.to_owned(),
        plain_title(title),
        one.kind.code().to_owned(),
        one.amount.map_or(String::new(), Money::plain),
        one.amount
            .map_or(String::new(), |amount| amount.currency.code().to_owned()),
        one.dating.to_iso(),
        one.provider.said(bodies),
        sort(&one.provider).to_owned(),
        receiver.map_or(String::new(), |party| party.said(bodies)),
        receiver.map_or(String::new(), |party| sort(party).to_owned()),
        one.description.clone().unwrap_or_default(),
        document.unwrap_or_default(),
        one.level().code().to_owned(),
        one.told.origin.code().to_owned(),
    ]
}

/// A planned budget as a row of the same file.
pub fn plan_cells((reference, title): (&str, &Text), amount: Money) -> Vec<String> {
    let mut cells = vec![String::new(); 15];
    let known = [
        (1, reference.to_owned()),
        (2, plain_title(title)),
        (3, Flow::Planned.code().to_owned()),
        (4, amount.plain()),
        (5, amount.currency.code().to_owned()),
    ];
    for (place, value) in known {
        cells[place] = value;
    }
    cells
}

fn plain_title(title: &Text) -> String {
    title.in_locale(crate::i18n::Locale::En).text.to_owned()
}

/// The money of one record, as its page shows it.
pub struct OfRecord {
    /// The transactions that count.
    pub rows: Vec<TransactionView>,
    /// What they come to.
    pub sums: Vec<SumLine>,
}

impl OfRecord {
    /// What counts of the transactions of a record on a day; `day_of` says on which day something
    /// was recorded.
    pub fn new(
        page: &Layout,
        moment: Moment,
        (reference, told, bodies): (&str, &[Transaction], &Bodies),
        day_of: impl Fn(Instant) -> Day,
    ) -> Self {
        let counts = |one: &&Transaction| {
            let told = one.of_rules(day_of(one.told.recorded_at));
            told.is_some_and(|told| told.counting(moment.as_at) == Counting::Counts)
        };
        let counted: Vec<&Transaction> = told.iter().filter(counts).collect();
        let totals = counted.iter().map(|one| (Flow::Of(one.kind), one.amount));
        let heading = format!("initiative={reference}");
        Self {
            sums: sums(page, moment, &Totals::of(totals), &heading),
            rows: counted
                .into_iter()
                .map(|one| TransactionView::public(page, bodies, reference, one))
                .collect(),
        }
    }
}
