//! `/meetings/{code}/since`: what moved since a meeting, what it decided and is done, and what it
//! decided and is not. Nothing is computed here: the figures of two days stand side by side.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::why::words;
use crate::clock::Clock;
use crate::commitments::{self, Commitment};
use crate::db::Conn;
use crate::decisions::{self, Decision, Scope, Wanted, view};
use crate::error::{Error, Result};
use crate::figures::{self, Turned, View};
use crate::frameworks;
use crate::i18n::{Html, Message, Text, format};
use crate::initiatives::{self, Filter};
use crate::meetings::{self, Meeting};
use crate::rules::commitment::CommitmentState;
use crate::rules::decision::DecisionState;
use crate::rules::{Coded, Count, Figure, Figures, Moment, Question, Status, Subject};
use crate::web::{Ctx, Layout, Link, Nav, terms};

/// Initiatives of a list at most.
const SHOWN: i64 = 50;

/// What the page is made of.
struct Loaded {
    meeting: Meeting,
    decisions: Vec<Decision>,
    moved: Option<Moved>,
}

/// What moved, where the meeting had ended.
struct Moved {
    then: Figures,
    now: Figures,
    commitments: Vec<Commitment>,
    turned: Vec<Turned>,
    new: Figure,
}

fn load(conn: &mut Conn, clock: &Clock, code: &str, moment: Moment) -> Result<Loaded> {
    let known = clock.known_at(moment.known_on);
    let mut all = meetings::known(conn, known)?.into_iter();
    let meeting = all.find(|one| one.code == code).ok_or(Error::NotFound)?;
    let decisions = decisions::load(conn, Scope::Meeting(code), Wanted::default(), known)?;
    let moved = if meeting.to < moment.as_at {
        Some(moved(conn, clock, &meeting, moment)?)
    } else {
        None
    };
    Ok(Loaded {
        meeting,
        decisions,
        moved,
    })
}

fn moved(conn: &mut Conn, clock: &Clock, meeting: &Meeting, moment: Moment) -> Result<Moved> {
    let (then, now) = View::both(conn, clock, meeting.to, moment)?;
    let framework = frameworks::default(conn)?.id;
    let headings = ["all", "commitment"];
    let filter = Filter {
        since: Some(initiatives::since(clock, &now, meeting.to)),
        ..Filter::default()
    };
    let list = format!("/initiatives?since={}", meeting.code);
    let question = Question {
        subject: Subject::Listing(list),
        moment,
    };
    Ok(Moved {
        commitments: commitments::all(conn, framework, now.known())?,
        turned: figures::turned(conn, &then, &now, SHOWN)?,
        new: Figure::counted(initiatives::count(conn, &now, &filter)?, question),
        then: then.totals(conn, framework, &headings)?,
        now: now.totals(conn, framework, &headings)?,
    })
}

/// A count on both days.
struct Line {
    words: String,
    then: Figure,
    now: Figure,
}

/// Something that stands otherwise than then.
struct Change {
    link: Link,
    code: String,
    from: Message,
    to: Message,
}

/// A decision of the meeting.
struct Taken {
    link: Link,
    code: String,
    state: Html,
    due: Html,
}

/// What the page shows of what moved.
struct MovedView {
    lines: Vec<Line>,
    new: Figure,
    turned: Vec<Change>,
    commitments: Vec<Change>,
}

#[derive(Template)]
#[template(path = "dashboards/since.html")]
struct Since {
    page: Layout,
    code: String,
    heading: Html,
    intro: Html,
    moved: Option<MovedView>,
    statuses_note: String,
    done: Vec<Taken>,
    not_done: Vec<Taken>,
    done_figure: Figure,
    not_done_figures: Vec<(Message, Figure)>,
}

/// `/meetings/{code}/since`.
///
/// # Errors
/// [`Error::NotFound`] for a code of no meeting.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let code = path.into_inner().1;
    let read = move |conn: &mut Conn| load(conn, &clock, &code, moment);
    let loaded = ctx.state.db.read(read).await?;
    let meeting = &loaded.meeting;
    let name = meeting.name.in_locale(ctx.locale).to_string();
    let title = ctx.t().decisions.since.with(&[("meeting", &name)]);
    let page = ctx.layout(Nav::Meetings, title);
    ctx.page(&view(page, &loaded))
}

fn view(page: Layout, loaded: &Loaded) -> Since {
    let (meeting, t) = (&loaded.meeting, &page.t.decisions);
    let days = [("from", &page.day(&meeting.to)), ("to", &page.shown_day())];
    let taken = |done: bool| {
        let like = |one: &&Decision| {
            let state = one.state(page.as_at());
            state.is_some_and(|state| (state == DecisionState::Closed) == done)
        };
        let mine = loaded.decisions.iter().filter(like);
        mine.map(|one| taken(&page, one)).collect::<Vec<Taken>>()
    };
    let figure = |state: DecisionState| {
        let like = |one: &&Decision| one.state(page.as_at()) == Some(state);
        let number = loaded.decisions.iter().filter(like).count();
        let query = format!("meeting={}&status={}", meeting.code, state.code());
        decisions::view::counted(number, &query, page.moment())
    };
    let open = [DecisionState::Open, DecisionState::Overdue];
    Since {
        code: meeting.code.clone(),
        heading: t.since.html(&[("meeting", &page.text(&meeting.name))]),
        intro: t.since_intro.html(&days),
        statuses_note: t
            .statuses_note
            .with(&[("n", &format::number(page.locale, SHOWN))]),
        moved: loaded.moved.as_ref().map(|moved| moved_view(&page, moved)),
        done: taken(true),
        not_done: taken(false),
        done_figure: figure(DecisionState::Closed),
        not_done_figures: open
            .map(|state| (view::state_words(page.t, state), figure(state)))
            .into(),
        page,
    }
}

fn taken(page: &Layout, one: &Decision) -> Taken {
    let current = one.current();
    let text = current.map_or_else(Text::default, |said| said.text.clone());
    let code = one.code();
    Taken {
        link: Link::new(page, "/decisions", &code, &text),
        state: view::state(page, one),
        due: view::due(page, current.and_then(|said| said.due)),
        code,
    }
}

fn moved_view(page: &Layout, moved: &Moved) -> MovedView {
    MovedView {
        lines: lines(page, moved),
        new: moved.new.clone(),
        turned: moved
            .turned
            .iter()
            .map(|one| Change {
                link: Link::new(page, "/initiatives", &one.reference, &one.title),
                code: one.reference.clone(),
                from: terms::status(page.t, one.from),
                to: terms::status(page.t, one.to),
            })
            .collect(),
        commitments: commitments_moved(page, moved),
    }
}

fn lines(page: &Layout, moved: &Moved) -> Vec<Line> {
    let first = [Count::Record, Count::Adopted].into_iter();
    let statuses = Status::ALL.iter().copied().map(Count::Status);
    let others = [
        Count::Due(None),
        Count::Reported(None),
        Count::Documented(None),
        Count::Verified(None),
        Count::Replanned,
        Count::Rescheduled,
        Count::Retargeted,
        Count::Rebaselined,
    ];
    let count = |count: Count| Line {
        words: words::count_words(page, count),
        then: moved.then.overall(count, None),
        now: moved.now.overall(count, None),
    };
    let counts = first.chain(statuses).chain(others).map(count);
    let state = |state: &CommitmentState| {
        let words = page.t.why.commitments_in;
        let named = terms::commitment_state(page.t, *state);
        Line {
            words: words.with(&[("state", named.as_str())]),
            then: in_state(moved, &moved.then, *state),
            now: in_state(moved, &moved.now, *state),
        }
    };
    counts
        .chain(CommitmentState::ALL.iter().map(state))
        .collect()
}

fn in_state(moved: &Moved, figures: &Figures, state: CommitmentState) -> Figure {
    let day = figures.moment().as_at;
    let adopted = moved
        .commitments
        .iter()
        .filter(|one| one.is_adopted_by(day));
    let number = adopted.filter(|one| one.state(figures) == state).count();
    let question = Question {
        subject: Subject::Commitments(state),
        moment: figures.moment(),
    };
    Figure::counted(number, question)
}

fn commitments_moved(page: &Layout, moved: &Moved) -> Vec<Change> {
    // What was not adopted then stood in no state.
    let day = moved.then.moment().as_at;
    let adopted = moved
        .commitments
        .iter()
        .filter(|one| one.is_adopted_by(day));
    let both = adopted.map(|one| (one, one.state(&moved.then), one.state(&moved.now)));
    both.filter(|(_, from, to)| from != to)
        .map(|(one, from, to)| Change {
            link: Link::new(page, "/commitments", &one.code, &one.text),
            code: one.code.clone(),
            from: terms::commitment_state(page.t, from),
            to: terms::commitment_state(page.t, to),
        })
        .collect()
}
