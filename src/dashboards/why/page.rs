//! The page of a derivation.

use askama::Template;

use super::answer::{Answer, Evidence, Line};
use super::{Params, SHOWN, words};
use crate::i18n::{Html, Message, Text};
use crate::rules::{Count, Figure, KnownReach, Moment, Question, Reason, Slice, Subject};
use crate::web::{Layout, terms, work};

/// What the page shows.
#[derive(Template)]
#[template(path = "dashboards/why.html")]
pub(super) struct Why {
    page: Layout,
    figure: Figure,
    kept: Option<Figure>,
    base: Option<Figure>,
    bounds: Option<[Figure; 3]>,
    coverage: Option<[Figure; 2]>,
    heading: Option<Text>,
    unnamed: bool,
    counted: List,
    left_out: List,
    reasons: Vec<(Html, Figure)>,
    all_reasons: Option<String>,
    csv: String,
}

/// Lines of which a page shows some.
pub(super) struct List {
    lines: Vec<LineView>,
    first: Option<String>,
    after: Option<String>,
}

/// A line as the page shows it.
struct LineView {
    href: String,
    name: Html,
    code: String,
    milestone: Option<Html>,
    said: Vec<Html>,
    documents: Vec<Html>,
    more_documents: Option<String>,
    reason: Option<Html>,
}

impl Why {
    pub(super) fn new(
        mut page: Layout,
        name: String,
        params: &Params,
        [from, left_from]: [usize; 2],
        answer: Answer,
    ) -> Self {
        page.title = words::title(&page, &answer.figure, answer.heading.as_ref());
        let address = Address::new(&page, &name, params);
        let moment = answer.figure.question().moment;
        let due = match answer.figure.question().subject {
            Subject::Count {
                count: Count::FirstDue,
                ..
            } => page.t.why.first_due_on,
            _ => page.t.overview.due_on,
        };
        Self {
            reasons: reasons(&page, &address, &answer.left_out, moment),
            all_reasons: (!params.reason.is_empty()).then(|| address.page([0, 0], "")),
            counted: list(&page, (from, due), answer.counted, |from| {
                address.page([from, left_from], &params.reason)
            }),
            left_out: list(&page, (left_from, due), answer.left_out, |left_from| {
                address.page([from, left_from], &params.reason)
            }),
            csv: address.csv(),
            page,
            figure: answer.figure,
            kept: answer.kept,
            base: answer.base,
            bounds: answer.bounds,
            coverage: answer.coverage,
            heading: answer.heading,
            unnamed: answer.unnamed,
        }
    }

    fn rule_words(&self) -> String {
        words::rule(&self.page, self.figure.question().rule().name)
    }

    fn in_full(&self) -> String {
        words::in_full(&self.page, &self.figure)
    }

    fn rule_version(&self) -> String {
        words::rule_version(&self.page, &self.figure)
    }

    fn days(&self) -> Html {
        words::days(&self.page, &self.figure)
    }

    fn answer(&self) -> Html {
        let Some(base) = &self.base else {
            return words::answer(&self.page, &self.figure);
        };
        let (number, base) = (
            words::strong(&self.page, &self.figure),
            self.page.figure(base),
        );
        let parts = [("n", &number), ("of", &base)];
        self.page.t.why.answer_of.html(&parts)
    }

    /// That what pages read and what the facts say are the same; that they are not, were it so.
    fn agreement(&self) -> Option<(Html, bool)> {
        let kept = self.kept.as_ref()?;
        let agrees = kept.agrees_with(&self.figure);
        let t = &self.page.t.why;
        let words = if agrees { t.agrees } else { t.disagrees };
        let number = |figure| Html::isolate(&self.page.number(figure));
        let parts = [("kept", &number(kept)), ("computed", &number(&self.figure))];
        Some((words.html(&parts), agrees))
    }

    fn bounds(&self) -> Option<Html> {
        let [low, unheard, due] = self.bounds.as_ref()?.each_ref();
        let link = |figure: &Figure| self.page.figure(figure);
        let parts = [
            ("low", &link(low)),
            ("unheard", &link(unheard)),
            ("due", &link(due)),
        ];
        Some(self.page.t.overview.bounds.html(&parts))
    }

    fn coverage(&self) -> Option<Html> {
        let [states, institutions] = self.coverage.as_ref()?.each_ref();
        let link = |figure: &Figure| self.page.figure(figure);
        let parts = [
            ("states", &link(states)),
            ("institutions", &link(institutions)),
        ];
        Some(self.page.t.why.coverage.html(&parts))
    }

    fn alignment(&self) -> Option<String> {
        let (Subject::Count { alignment, .. } | Subject::Planned { alignment, .. }) =
            self.figure.question().subject
        else {
            return None;
        };
        let alignment = alignment?;
        let words = terms::alignment(self.page.t, alignment);
        let t = &self.page.t.why;
        Some(t.counted_alignment.with(&[("alignment", words.as_str())]))
    }

    fn of_heading(&self) -> Option<Html> {
        let heading = self.heading.as_ref()?;
        let t = &self.page.t.why;
        Some(
            t.counted_heading
                .html(&[("heading", &self.page.text(heading))]),
        )
    }

    fn is_joint(&self) -> bool {
        matches!(
            self.figure.question().subject,
            Subject::Count {
                slice: Slice::All | Slice::Theme(_) | Slice::Kind(_),
                ..
            } | Subject::Planned {
                slice: Slice::All | Slice::Theme(_),
                ..
            }
        )
    }
}

/// The addresses of the page.
struct Address {
    path: String,
    query: String,
    lang: String,
}

impl Address {
    fn new(page: &Layout, name: &str, params: &Params) -> Self {
        let given = [
            ("alignment", &params.alignment),
            ("of", &params.of),
            ("by", &params.by),
            ("code", &params.code),
            ("until", &params.until),
        ];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in given.into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        let narrowed = params.decisions.query();
        for (name, value) in url::form_urlencoded::parse(narrowed.as_bytes()) {
            query.append_pair(&name, &value);
        }
        let moment = page.moment();
        query.append_pair("as_at", &moment.as_at.to_string());
        query.append_pair("known_on", &moment.known_on.to_string());
        Self {
            path: format!("/why/{name}"),
            query: query.finish(),
            lang: page.lang().to_owned(),
        }
    }

    fn page(&self, places: [usize; 2], reason: &str) -> String {
        format!("/{}{}", self.lang, self.list(places, reason))
    }

    /// Below the language.
    fn list(&self, places: [usize; 2], reason: &str) -> String {
        let mut address = format!("{}?{}", self.path, self.query);
        if !reason.is_empty() {
            address.push_str(&format!("&reason={reason}"));
        }
        let begin = ["from", "left_from"].into_iter().zip(places);
        for (name, place) in begin.filter(|(_, place)| *place > 0) {
            address.push_str(&format!("&{name}={place}"));
        }
        address
    }

    fn csv(&self) -> String {
        format!("/{}{}.csv?{}", self.lang, self.path, self.query)
    }
}

/// How many are left out for each reason, the most first.
fn reasons(
    page: &Layout,
    address: &Address,
    lines: &[Line],
    moment: Moment,
) -> Vec<(Html, Figure)> {
    let mut found: Vec<(Reason, usize)> = Vec::new();
    for reason in lines.iter().filter_map(|line| line.left_out) {
        match found
            .iter_mut()
            .find(|(one, _)| one.code() == reason.code())
        {
            Some((_, number)) => *number += 1,
            None => found.push((reason, 1)),
        }
    }
    found.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    let counted = |reason: Reason, number| {
        let subject = Subject::Listing(address.list([0, 0], &reason.code()));
        let figure = Figure::counted(number, Question { subject, moment });
        (words::reason(page, reason), figure)
    };
    let reasons = found.into_iter();
    reasons
        .map(|(reason, number)| counted(reason, number))
        .collect()
}

fn list(
    page: &Layout,
    (from, due): (usize, Message),
    lines: Vec<Line>,
    at: impl Fn(usize) -> String,
) -> List {
    let all = lines.len();
    let shown = lines.into_iter().skip(from).take(SHOWN);
    List {
        lines: shown.map(|line| view(page, line, due)).collect(),
        first: (from > 0).then(|| at(0)),
        after: (from + SHOWN < all).then(|| at(from + SHOWN)),
    }
}

fn view(page: &Layout, line: Line, due_on: Message) -> LineView {
    let mut view = LineView {
        // What is left out may not have been there on an earlier day: its page of today is.
        href: match line.left_out {
            Some(_) => format!("/{}{}", page.lang(), line.href),
            None => page.href(&line.href),
        },
        name: page.text(&line.name),
        code: line.code,
        milestone: None,
        said: Vec::new(),
        documents: Vec::new(),
        more_documents: None,
        reason: line.left_out.map(|why| words::reason(page, why)),
    };
    if let Some(Reason::NotYet(day) | Reason::DueLater(day)) = line.left_out {
        let t = &page.t.why;
        view.said.push(t.from_day.html(&[("day", &page.day(&day))]));
    }
    if let Some(figure) = &line.figure {
        view.said.push(page.figure(figure));
    }
    let (Some(milestone), Some(evidence)) = (line.milestone, line.evidence) else {
        return view;
    };
    let named = &evidence.milestone;
    let name = work::milestone(page.locale, named.step, &named.title);
    view.milestone = Some(Html::isolate(&name));
    if let Some(due) = milestone.due {
        view.said.push(due_on.html(&[("day", &page.day(&due))]));
    }
    view.said.extend(reached(page, &evidence));
    let documents = evidence.documents.iter();
    view.documents = documents.map(|one| cited(page, &line.href, one)).collect();
    view.more_documents = evidence
        .more
        .then(|| page.href(&format!("{}/documents", line.href)));
    view
}

/// When and how well a milestone was reached, and when that was checked.
fn reached(page: &Layout, evidence: &Evidence) -> Vec<Html> {
    let t = &page.t.why;
    let best = evidence.reports.iter().max_by_key(|one| one.level);
    let Some(best) = best else {
        return vec![Html::escape(t.nobody_reported.as_str())];
    };
    let first = evidence.reports.iter().map(|one| one.on).min();
    let day = page.day(&first.unwrap_or(best.on));
    let level = Html::escape(terms::level(page.t, best.level).as_str());
    let said = t.reached.html(&[("day", &day), ("level", &level)]);
    let checked = |one: &KnownReach| one.verified_on;
    let checked = evidence.reports.iter().filter_map(checked).min();
    let checked = checked.map(|day| t.verified_on.html(&[("day", &page.day(&day))]));
    std::iter::once(said).chain(checked).collect()
}

fn cited(page: &Layout, record: &str, document: &crate::documents::Cited) -> Html {
    if document.confidential {
        return Html::escape(page.t.record.document_confidential.as_str());
    }
    let title = Html::escape(&document.title);
    let file = || page.href(&format!("{record}/documents/{}", document.number));
    let href = Html::escape(&document.url.clone().unwrap_or_else(file));
    Html::trusted(format!(
        r#"<a href="{href}" rel="noopener noreferrer" dir="auto">{title}</a>"#
    ))
}
