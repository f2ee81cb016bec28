//! `/decisions/{code}`: a decision with what became of it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::super::view::{self, anchor};
use super::super::{Act, Decision, Report, Scope, Version, Wanted, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Html, Message, Text, format};
use crate::web::{Ctx, Layout, Link, Nav, Source};

/// A line of what was adopted beside what stands.
struct Beside {
    words: Message,
    original: Html,
    current: Html,
}

/// An entry of the history.
struct Entry {
    day: Html,
    words: Html,
    who: Option<Html>,
    text: Option<Html>,
    document: Option<Source>,
    reason: Option<String>,
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct Show {
    page: Layout,
    code: String,
    text: Html,
    there: bool,
    meeting: Link,
    decided_on: Html,
    state: Html,
    due: Html,
    bodies: Html,
    commitments: Vec<Link>,
    initiatives: Html,
    beside: Vec<Beside>,
    reason: Option<String>,
    reports: Vec<Entry>,
    history: Vec<Entry>,
    withdrawn: Option<String>,
}

/// `/decisions/{code}`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no decision.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (known, code) = (ctx.known(), path.into_inner().1);
    let read = move |conn: &mut Conn| {
        let scope = Scope::code(&code)?;
        let found = store::load(conn, scope, Wanted::PUBLIC, known)?;
        found.into_iter().next().ok_or(Error::NotFound)
    };
    let one = ctx.state.db.read(read).await?;
    let code = one.code();
    let title = ctx.t().decisions.title_of.with(&[("code", &code)]);
    let page = ctx.layout(Nav::Meetings, title);
    ctx.page(&view(&ctx, page, &one)?)
}

fn view(ctx: &Ctx, page: Layout, one: &Decision) -> Result<Show> {
    let current = one.current().ok_or(Error::NotFound)?;
    let names = current.bodies.iter().map(|(_, name)| name);
    let told = Teller { ctx, page: &page };
    let mut reports: Vec<&Report> = one.reports_by(page.as_at()).collect();
    reports.sort_by_key(|report| std::cmp::Reverse((report.on, report.id)));
    let reports = reports
        .into_iter()
        .map(|report| told.report(report))
        .collect();
    let history = one
        .history(page.as_at(), |at| ctx.state.clock.day_of(at))
        .iter()
        .map(|(day, act)| told.tell(&page.day(day), *act))
        .collect();
    Ok(Show {
        code: one.code(),
        text: page.text(&current.text),
        there: one.state(page.as_at()).is_some(),
        meeting: Link::new(&page, "/meetings", &one.meeting.0, &one.meeting.1),
        decided_on: page.day(&one.decided_on),
        state: view::state(&page, one),
        due: view::due(&page, current.due),
        bodies: view::bodies(&page, names),
        commitments: current
            .commitments
            .iter()
            .map(|(code, text)| Link::new(&page, "/commitments", code, text))
            .collect(),
        initiatives: told.initiatives(current),
        beside: told.beside(one),
        reason: current.reason.clone().filter(|_| one.is_corrected()),
        withdrawn: current.reason.clone().filter(|_| current.withdrawn),
        reports,
        history,
        page,
    })
}

/// What tells entries.
struct Teller<'a> {
    ctx: &'a Ctx,
    page: &'a Layout,
}

impl Teller<'_> {
    fn tell(&self, day: &Html, act: Act<'_>) -> Entry {
        let t = &self.page.t.decisions;
        let entry = Entry {
            day: day.clone(),
            words: Html::escape(t.act_adopted.as_str()),
            who: None,
            text: None,
            document: None,
            reason: None,
        };
        let secretariat = || Some(Html::escape(t.secretariat.as_str()));
        match act {
            Act::Adopted => entry,
            Act::Corrected(version) => Entry {
                words: Html::escape(if version.withdrawn {
                    t.act_withdrawn.as_str()
                } else {
                    t.act_corrected.as_str()
                }),
                who: secretariat(),
                reason: version.reason.clone(),
                ..entry
            },
            Act::Reported(report) => Entry {
                words: Html::escape(t.act_reported.as_str()),
                who: Some(view::who(self.page, report)),
                ..entry
            },
            Act::Turned(turn) => Entry {
                words: match &turn.closing {
                    None => Html::escape(t.act_reopened.as_str()),
                    Some(closing) => self.closed(closing),
                },
                who: secretariat(),
                text: turn.closing.as_ref().map(|one| self.page.text(&one.text)),
                reason: turn.reason.clone(),
                ..entry
            },
        }
    }

    fn closed(&self, closing: &super::super::Closing) -> Html {
        let t = &self.page.t.decisions;
        let outcome = Html::escape(view::outcome_words(self.page.t, closing.outcome).as_str());
        let outcome = match &closing.later {
            None => outcome,
            Some(code) => {
                let link = Link {
                    href: self.page.at("/decisions", code),
                    name: Html::isolate(code),
                };
                Html::trusted(format!("{outcome} {}", anchor(&link)))
            }
        };
        t.act_closed.html(&[("outcome", &outcome)])
    }

    fn report(&self, report: &Report) -> Entry {
        Entry {
            day: self.page.day(&report.on),
            words: Html::default(),
            who: Some(view::who(self.page, report)),
            text: Some(self.page.text(&report.text)),
            document: report.url.as_deref().map(|url| Source::at(self.page, url)),
            reason: None,
        }
    }

    /// Records may not be there yet on an earlier day: they are named, and not linked.
    fn initiatives(&self, version: &Version) -> Html {
        let earlier = self.page.as_at() < self.ctx.today;
        let name = |(reference, title): &(String, Text)| {
            let title = if earlier {
                self.page.text(title)
            } else {
                anchor(&Link::new(self.page, "/initiatives", reference, title))
            };
            Html::trusted(format!("{title} {}", Html::isolate(reference)))
        };
        let names: Vec<Html> = version.initiatives.iter().map(name).collect();
        format::list_html(self.page.locale, &names)
    }

    /// What was adopted beside what stands, where that is another.
    fn beside(&self, one: &Decision) -> Vec<Beside> {
        let Some((first, last)) = one.original().zip(one.current()) else {
            return Vec::new();
        };
        let (page, t) = (self.page, &self.page.t.decisions);
        let bodies = |version: &Version| {
            let names: Vec<&crate::initiatives::BodyName> =
                version.bodies.iter().map(|(_, name)| name).collect();
            view::bodies(page, names)
        };
        let commitments = |version: &Version| {
            let links = version.commitments.iter();
            let links = links.map(|(code, text)| {
                let mut link = Link::new(page, "/commitments", code, text);
                link.name = Html::isolate(code);
                anchor(&link)
            });
            format::list_html(page.locale, &links.collect::<Vec<_>>())
        };
        let lines = [
            (t.text, page.text(&first.text), page.text(&last.text)),
            (t.bodies, bodies(first), bodies(last)),
            (t.due, view::due(page, first.due), view::due(page, last.due)),
            (t.commitments, commitments(first), commitments(last)),
            (
                t.initiatives,
                self.initiatives(first),
                self.initiatives(last),
            ),
        ];
        let line = |(words, original, current)| Beside {
            words,
            original,
            current,
        };
        let there = lines.into_iter().filter(|_| one.is_corrected());
        there
            .filter(|(_, one, other)| !one.as_str().is_empty() || !other.as_str().is_empty())
            .map(line)
            .collect()
    }
}
