//! `/meetings/{code}/paper`: what a meeting reads, for print: who reported, what moved since the
//! meeting before, decisions and where they stand, and what is due before the next. Nothing is
//! computed here: figures of two days, of rounds and lists of what there is.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use crate::clock::Clock;
use crate::db::Conn;
use crate::decisions::view::Row as DecisionRow;
use crate::decisions::{self, Decision, Scope, Wanted};
use crate::error::{Error, Result};
use crate::figures::{self, OpenMilestone, View};
use crate::i18n::{Html, Message, Text, format, order};
use crate::meetings::{self, Meeting};
use crate::organisations::{self, Organisation};
use crate::priorities;
use crate::rounds::{self, Taking};
use crate::rules::decision::DecisionState;
use crate::rules::duty::{Aspect, Part};
use crate::rules::{Count, Day, Figure, Figures, Moment, Slice};
use crate::web::{Ctx, Layout, Link, Nav, terms, work};

/// Milestones that are listed at most.
const SHOWN: i64 = 100;

/// What is compared.
const COUNTS: [Count; 3] = [
    Count::Record,
    Count::Documented(None),
    Count::Verified(None),
];

/// What is counted of a round.
const ASPECTS: [Aspect; 6] = [
    Aspect::Asked,
    Aspect::Answered,
    Aspect::OnTime,
    Aspect::ByLetter,
    Aspect::Complete,
    Aspect::NotApplicable,
];

/// What the paper is made of.
struct Loaded {
    meeting: Meeting,
    next: Option<Meeting>,
    rounds: Vec<Taking>,
    moved: Option<Moved>,
    decisions: Vec<Decision>,
    due: Vec<OpenMilestone>,
    until: Day,
}

/// The figures of the last day of the meeting before, and of the day that is looked at.
struct Moved {
    since: Meeting,
    then: Figures,
    now: Figures,
    institutions: Vec<Organisation>,
    /// With code and name.
    priorities: Vec<(Slice, String, Text)>,
}

fn load(conn: &mut Conn, clock: &Clock, code: &str, moment: Moment) -> Result<Loaded> {
    let known = clock.known_at(moment.known_on);
    let all = meetings::known(conn, known)?;
    let of_code = all.iter().find(|one| one.code == code);
    let meeting = of_code.cloned().ok_or(Error::NotFound)?;
    let before = all
        .iter()
        .filter(|one| one.to < meeting.from.min(moment.as_at));
    let since = before.max_by_key(|one| (one.to, one.id)).cloned();
    let ahead = meeting.to.max(moment.as_at);
    let after = all.iter().filter(|one| one.from > ahead);
    let next = after.min_by_key(|one| (one.from, one.id)).cloned();
    let in_a_year = ahead.checked_add_months(chrono::Months::new(12));
    let until = next.as_ref().map(|one| one.from).or(in_a_year);
    let until = until.unwrap_or(ahead);
    let mut of_meeting = rounds::all(conn)?;
    of_meeting.retain(|round| {
        round.said.meeting == Some(meeting.id) && rounds::has_begun(clock, round, moment)
    });
    let taking = rounds::taking_all(conn, clock, of_meeting, moment)?;
    let (view, moved) = match since {
        Some(since) => {
            let (then, now) = View::both(conn, clock, since.to, moment)?;
            let moved = moved(conn, since, (&then, &now))?;
            (now, Some(moved))
        }
        None => (View::load(conn, clock, moment)?, None),
    };
    Ok(Loaded {
        rounds: taking,
        moved,
        decisions: decisions::load(conn, Scope::All, Wanted::LISTED, known)?,
        due: figures::due_within(conn, clock, &view, ((moment.as_at, until), SHOWN + 1))?,
        meeting,
        next,
        until,
    })
}

fn moved(conn: &mut Conn, since: Meeting, (then, now): (&View, &View)) -> Result<Moved> {
    let headings = ["all", "lead-organisation", "priority"];
    let institutions = organisations::institutions(conn)?;
    let now = now.default_totals(conn, &headings)?;
    let priorities = priorities::names(conn, now.framework())?;
    Ok(Moved {
        then: then.default_totals(conn, &headings)?,
        institutions,
        priorities: priorities
            .into_iter()
            .map(|(id, code, name)| (Slice::Priority(id), code, name))
            .collect(),
        since,
        now,
    })
}

/// A round: its counts by part, and who answered.
struct RoundView {
    link: Link,
    lines: Vec<(Message, Vec<Figure>)>,
    answered: Vec<(Message, Html)>,
}

/// An institution or a priority with each count on both days.
struct Line {
    name: Html,
    href: String,
    both: Vec<[Figure; 2]>,
}

/// What moved, as the paper shows it.
struct MovedView {
    heading: Html,
    days: Html,
    institutions: Vec<Line>,
    priorities: Vec<Line>,
    all: Line,
}

/// A milestone that will be due.
struct Due {
    name: String,
    link: Link,
    reference: String,
    day: Html,
}

#[derive(Template)]
#[template(path = "dashboards/paper.html")]
struct Paper {
    page: Layout,
    code: String,
    heading: Html,
    days: Html,
    made: Html,
    aspects: Vec<Message>,
    rounds: Vec<RoundView>,
    moved: Option<MovedView>,
    closed: Vec<DecisionRow>,
    open: Vec<DecisionRow>,
    ahead: Html,
    ahead_note: Option<Html>,
    due: Vec<Due>,
    due_more: Option<String>,
}

impl Paper {
    fn closed_heading(&self) -> Message {
        match self.moved {
            Some(_) => self.page.t.paper.decisions_done,
            None => self.page.t.paper.decisions_closed,
        }
    }

    fn counts(&self) -> [Message; 3] {
        let t = &self.page.t.paper;
        [t.initiatives, t.documented, t.verified]
    }

    fn then_now(&self, [then, now]: &[Figure; 2]) -> Html {
        let both = [
            ("then", &self.page.figure(then)),
            ("now", &self.page.figure(now)),
        ];
        self.page.t.paper.then_now.html(&both)
    }
}

/// `/meetings/{code}/paper`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no meeting.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let code = path.into_inner().1;
    let read = move |conn: &mut Conn| load(conn, &clock, &code, moment);
    let loaded = ctx.state.db.read(read).await?;
    let name = loaded.meeting.name.in_locale(ctx.locale).to_string();
    let title = ctx.t().paper.title.with(&[("meeting", &name)]);
    let page = ctx.layout(Nav::Meetings, title);
    ctx.page(&view(page, &loaded))
}

fn view(page: Layout, loaded: &Loaded) -> Paper {
    let (meeting, t) = (&loaded.meeting, &page.t.paper);
    let named = |meeting: &Meeting| page.text(&meeting.name);
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let due = loaded.due.iter().take(shown);
    Paper {
        code: meeting.code.clone(),
        heading: t.title.html(&[("meeting", &named(meeting))]),
        days: meetings::view::days(&page, meeting),
        made: t.made.html(&[("day", &page.shown_day())]),
        aspects: ASPECTS
            .map(|one| terms::participation(page.t, one))
            .to_vec(),
        rounds: loaded.rounds.iter().map(|one| round(&page, one)).collect(),
        moved: loaded.moved.as_ref().map(|moved| moved_view(&page, moved)),
        closed: closed(&page, loaded),
        open: open(&page, loaded),
        ahead: match &loaded.next {
            Some(next) => t.ahead_meeting.html(&[("meeting", &named(next))]),
            None => Html::escape(t.ahead_year.as_str()),
        },
        ahead_note: loaded.next.is_none().then(|| {
            let day = [("day", &page.day(&loaded.until))];
            t.ahead_year_note.html(&day)
        }),
        due: due.map(|one| due_view(&page, one)).collect(),
        due_more: (loaded.due.len() > shown).then(|| {
            t.first_ones
                .with(&[("n", &format::number(page.locale, SHOWN))])
        }),
        page,
    }
}

fn round(page: &Layout, taking: &Taking) -> RoundView {
    let said = &taking.round.said;
    let parts = [Part::Institutions, Part::States, Part::Others];
    let there = |part: &Part| taking.standings.iter().any(|one| one.owner.part() == *part);
    let lines = parts.into_iter().filter(there).chain([Part::All]);
    let counts = |part: Part| ASPECTS.map(|aspect| taking.figure(aspect, part)).to_vec();
    let words = |part: Part| terms::part(page.t, part);
    RoundView {
        link: Link::new(page, "/participation", &said.code, &said.name),
        lines: lines.map(|part| (words(part), counts(part))).collect(),
        answered: parts
            .into_iter()
            .map(|part| (words(part), answered(page, taking, part)))
            .filter(|(_, names)| !names.as_str().is_empty())
            .collect(),
    }
}

/// The names of those who answered, in the order of the reader's alphabet.
fn answered(page: &Layout, taking: &Taking, part: Part) -> Html {
    let answered = taking.counted(Aspect::Answered, part);
    let mut names: Vec<&Text> = answered.map(|one| &one.owner.name.name).collect();
    names.sort_by_cached_key(|name| order::key(page.locale, name.in_locale(page.locale).text));
    let names: Vec<Html> = names.into_iter().map(|name| page.text(name)).collect();
    format::list_html(page.locale, &names)
}

fn moved_view(page: &Layout, moved: &Moved) -> MovedView {
    let t = &page.t.paper;
    let days = [
        ("from", &page.day(&moved.since.to)),
        ("to", &page.shown_day()),
    ];
    let line = |(name, folder, code): (&Text, &str, &str), slice: Slice| Line {
        name: page.text(name),
        href: page.at(folder, code),
        both: both(moved, slice, code),
    };
    let moves = |line: &Line| line.both.iter().any(|[then, now]| !then.equals(now));
    let institutions = moved.institutions.iter().map(|one| {
        let slice = Slice::LeadOrganisation(one.id);
        line((&one.name, "/organisations", &one.code), slice)
    });
    let priorities = moved
        .priorities
        .iter()
        .map(|(slice, code, name)| line((name, "/priorities", code), *slice));
    MovedView {
        heading: t.moved.html(&[("meeting", &page.text(&moved.since.name))]),
        days: t.moved_days.html(&days),
        institutions: institutions.filter(moves).collect(),
        priorities: priorities.filter(moves).collect(),
        all: Line {
            name: Html::escape(page.t.participation.all.as_str()),
            href: page.href("/initiatives"),
            both: both(moved, Slice::All, ""),
        },
    }
}

fn both(moved: &Moved, slice: Slice, code: &str) -> Vec<[Figure; 2]> {
    let of = |figures: &Figures, count| figures.of(count, None, slice, code);
    COUNTS
        .map(|count| [of(&moved.then, count), of(&moved.now, count)])
        .to_vec()
}

/// Decisions that were closed after the meeting before, whose last day is its own, or ever where
/// there is none.
fn closed(page: &Layout, loaded: &Loaded) -> Vec<DecisionRow> {
    let day = page.as_at();
    let since = loaded.moved.as_ref().map(|moved| moved.since.to);
    let closed = loaded.decisions.iter().filter(|one| {
        let turned = one.closed(day).map(|(turn, _)| turn.on);
        one.state(day) == Some(DecisionState::Closed) && turned > since
    });
    closed.map(|one| DecisionRow::new(page, one)).collect()
}

fn open(page: &Layout, loaded: &Loaded) -> Vec<DecisionRow> {
    let open = loaded.decisions.iter().filter(|one| {
        let state = one.state(page.as_at());
        state.is_some_and(|state| state != DecisionState::Closed)
    });
    open.map(|one| DecisionRow::new(page, one)).collect()
}

/// What public sources planned is said as that: nobody promised it.
fn due_view(page: &Layout, one: &OpenMilestone) -> Due {
    let day = page.dated(&one.due);
    let by_source = page.t.overview.planned_by_source;
    Due {
        name: work::milestone(page.locale, one.step, &one.milestone),
        link: Link::new(page, "/initiatives", &one.reference, &one.title),
        reference: one.reference.clone(),
        day: match one.adopted {
            true => day,
            false => by_source.html(&[("day", &day)]),
        },
    }
}
