//! `/{l}/`: the overview.

use actix_web::HttpResponse;
use askama::Template;

use crate::commitments::{self, Commitment};
use crate::error::Result;
use crate::figures::{self, Heard, OpenMilestone, RecentFact, View};
use crate::frameworks;
use crate::i18n::{Html, Message, Text};
use crate::organisations;
use crate::rules::commitment::CommitmentState;
use crate::rules::{
    Alignment, Coded, Count, Figure, Figures, Kind, Nature, Question, Shown, Slice, Step, Subject,
};
use crate::states::{self, map::MapView};
use crate::themes::{self, Theme};
use crate::web::charts::{Bar, Scale};
use crate::web::{Ctx, Layout, Nav, terms};

/// Facts and open milestones that the page shows; the lists have the others.
const SHOWN: i64 = 8;

#[derive(Template)]
#[template(path = "dashboards/overview.html")]
struct Overview {
    page: Layout,
    figures: Figures,
    themes: Vec<Row>,
    kinds: Vec<Row>,
    coverage: Coverage,
    newest: Vec<RecentFact>,
    open: Vec<OpenMilestone>,
    on_paper: Vec<OnPaper>,
    adopted_commitments: Figure,
    map: MapView,
}

/// A row of a table of bars.
struct Row {
    name: Html,
    href: String,
    record: Figure,
    aligned: Figure,
    bar: Bar,
}

/// Adopted commitments of which nothing is documented of late, in one state.
struct OnPaper {
    state: CommitmentState,
    figure: Figure,
    commitments: Vec<Commitment>,
}

/// Who has reported.
struct Coverage {
    states: Figure,
    all_states: Figure,
    institutions: Figure,
    all_institutions: Figure,
}

/// A line of the milestones' table.
struct LevelLine {
    name: Message,
    figure: Figure,
    class: &'static str,
    width: String,
    unknown: bool,
}

impl Overview {
    fn overall(&self, count: Count, alignment: Option<Alignment>) -> Figure {
        self.figures.overall(count, alignment)
    }

    fn record(&self) -> Figure {
        self.overall(Count::Record, None)
    }

    fn oic(&self) -> Figure {
        self.overall(Count::Record, Some(Alignment::Oic))
    }

    fn aligned(&self) -> Figure {
        self.overall(Count::Record, Some(Alignment::Aligned))
    }

    fn adopted(&self) -> Figure {
        self.overall(Count::Adopted, None)
    }

    fn bar(&self, alignment: Alignment) -> Bar {
        let scale = Scale::of(&[self.oic(), self.aligned()]);
        Bar::of(
            self.page.t,
            &self.figures,
            (alignment, Slice::All, ""),
            &scale,
        )
    }

    fn standings(&self) -> Vec<(Message, Figure, Bar)> {
        let row = |words, alignment| {
            let figure = self.overall(Count::Record, Some(alignment));
            (words, figure, self.bar(alignment))
        };
        let t = &self.page.t.overview;
        vec![
            row(t.under_agenda, Alignment::Oic),
            row(t.aligned_apart, Alignment::Aligned),
        ]
    }

    fn due(&self) -> Figure {
        self.overall(Count::Due(None), None)
    }

    fn has_milestones(&self) -> bool {
        let counted = [
            Count::Due(None),
            Count::Later(None),
            Count::WithoutDue(None),
        ];
        counted
            .into_iter()
            .any(|count| !self.overall(count, None).is_zero())
    }

    /// Reported, documented, verified of what is due. While nobody verifies, that is said.
    fn levels(&self) -> Vec<LevelLine> {
        let t = &self.page.t.overview;
        let scale = Scale::of(&[self.due()]);
        [
            (t.milestones_reported, Count::Reported(None), "l-reported"),
            (
                t.milestones_documented,
                Count::Documented(None),
                "l-documented",
            ),
            (t.milestones_verified, Count::Verified(None), "l-verified"),
        ]
        .into_iter()
        .map(|(name, count, class)| {
            let figure = self.overall(count, None);
            let unknown = matches!(count, Count::Verified(_)) && figure.is_zero();
            LevelLine {
                name,
                class,
                width: scale.width(&figure),
                unknown,
                figure,
            }
        })
        .collect()
    }

    /// Due, reported, documented, verified of each nature that has any.
    fn natures(&self) -> Vec<(Message, [Figure; 4])> {
        let of = |count| self.overall(count, None);
        Nature::ALL
            .iter()
            .map(|nature| {
                let n = Some(*nature);
                let counts = [
                    of(Count::Due(n)),
                    of(Count::Reported(n)),
                    of(Count::Documented(n)),
                    of(Count::Verified(n)),
                ];
                (terms::nature(self.page.t, *nature), counts)
            })
            .filter(|(_, counts)| !counts[0].is_zero())
            .collect()
    }

    fn beside(&self) -> Vec<(Message, Figure)> {
        let t = &self.page.t.overview;
        [
            (t.milestones_unheard, Count::Unheard(None)),
            (t.milestones_later, Count::Later(None)),
            (t.milestones_without_due, Count::WithoutDue(None)),
            (t.milestones_rescheduled, Count::Rescheduled),
        ]
        .into_iter()
        .map(|(words, count)| (words, self.overall(count, None)))
        .collect()
    }

    /// What is documented at least and at most, while some leads are silent.
    fn bounds(&self) -> Option<Html> {
        let of = |count| self.overall(count, None);
        let unheard = of(Count::Unheard(None));
        let link = |figure: &Figure| self.page.figure(figure);
        let (low, due) = (link(&of(Count::Documented(None))), link(&self.due()));
        let parts = [("low", &low), ("unheard", &link(&unheard)), ("due", &due)];
        (!unheard.is_zero()).then(|| self.page.t.overview.bounds.html(&parts))
    }

    fn said_reached(&self) -> Figure {
        self.overall(Count::SaidReached, None)
    }

    fn state_words(&self, part: &OnPaper) -> Message {
        terms::commitment_state(self.page.t, part.state)
    }

    fn said_due(&self) -> Figure {
        self.overall(Count::SaidDue, None)
    }

    fn milestone(&self, step: &Option<Step>, title: &Text) -> Html {
        match step {
            Some(step) if title.is_empty() => {
                Html::escape(terms::step(self.page.t, *step).as_str())
            }
            _ => self.page.text(title),
        }
    }

    fn origin(&self, fact: &RecentFact) -> Message {
        terms::origin(self.page.t, fact.origin)
    }

    fn due_words(&self, one: &OpenMilestone) -> Html {
        let t = &self.page.t.overview;
        let words = if one.adopted {
            t.due_on
        } else {
            t.planned_by_source
        };
        words.html(&[("day", &self.page.dated(&one.due))])
    }
}

/// Everything overall; of headings what their bars, the map and the states of commitments need.
fn shown() -> Shown {
    Shown::every(&["all"])
        .and(&["theme", "kind"], &Bar::counts())
        .and(&["state"], &[Count::Record])
        .and(&["commitment"], &Commitment::COUNTS)
}

/// The overview.
///
/// # Errors
/// Where the database is away.
pub async fn show(ctx: Ctx) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let (figures, themes, states, institutions, heard, newest, open, commitments) = ctx
        .state
        .db
        .read(move |conn| {
            let view = View::load(conn, &clock, moment)?;
            let framework = frameworks::default(conn)?;
            let figures = view.shown_totals(conn, framework.id, shown())?;
            let institutions = organisations::institutions(conn)?;
            Ok((
                figures,
                themes::all(conn)?,
                states::all(conn)?,
                institutions,
                figures::coverage(conn, &clock, moment)?,
                figures::newest_facts(conn, &clock, &view, SHOWN)?,
                figures::open_milestones(conn, &clock, &view, SHOWN)?,
                commitments::all(conn, framework.id, view.known())?,
            ))
        })
        .await?;
    let page = ctx.layout(Nav::Overview, ctx.t().common.overview.as_str());
    let counted = |n, subject| Figure::counted(n, Question { subject, moment });
    let overview = Overview {
        themes: theme_rows(&page, &figures, &themes),
        kinds: kind_rows(&page, &figures),
        coverage: coverage(&heard, institutions.len(), states.len(), &counted),
        on_paper: on_paper(&commitments, &figures),
        adopted_commitments: counted(
            commitments.iter().filter(|one| one.is_adopted()).count(),
            Subject::Listing("/commitments".into()),
        ),
        map: MapView::new(&page, &states, &figures),
        page,
        figures,
        newest,
        open,
    };
    ctx.page(&overview)
}

/// The list that 2017 feared: commitments without recent evidence, and those with nothing linked.
fn on_paper(commitments: &[Commitment], figures: &Figures) -> Vec<OnPaper> {
    let adopted = || commitments.iter().filter(|one| one.is_adopted());
    let states = CommitmentState::ALL.iter().copied();
    let part = |state: CommitmentState| {
        let mine = adopted().filter(|one| one.state(figures) == state);
        let mine: Vec<Commitment> = mine.cloned().collect();
        let question = Question {
            subject: Subject::Commitments(state),
            moment: figures.moment(),
        };
        OnPaper {
            figure: Figure::counted(mine.len(), question),
            state,
            commitments: mine,
        }
    };
    states
        .filter(|state| state.is_on_paper())
        .map(part)
        .collect()
}

fn coverage(
    heard: &Heard,
    institutions: usize,
    states: usize,
    counted: &impl Fn(usize, Subject) -> Figure,
) -> Coverage {
    Coverage {
        states: counted(heard.states(), Subject::StatesHeard),
        all_states: counted(states, Subject::Listing("/states".into())),
        institutions: counted(heard.institutions.len(), Subject::InstitutionsHeard),
        all_institutions: counted(institutions, Subject::Listing("/organisations".into())),
    }
}

fn theme_rows(page: &Layout, figures: &Figures, themes: &[Theme]) -> Vec<Row> {
    let mut headings: Vec<(Html, String, Slice, &str)> = themes
        .iter()
        .map(|theme| {
            let href = page.at("/themes", &theme.code);
            (
                page.text(&theme.name),
                href,
                Slice::Theme(Some(theme.id)),
                theme.code.as_str(),
            )
        })
        .collect();
    let none = figures.of(Count::Record, None, Slice::Theme(None), "none");
    if !none.is_zero() {
        let words = Html::escape(page.t.overview.no_theme.as_str());
        headings.push((words, String::new(), Slice::Theme(None), "none"));
    }
    rows(page, figures, headings)
}

fn kind_rows(page: &Layout, figures: &Figures) -> Vec<Row> {
    let headings = Kind::ALL.iter().map(|kind| {
        let href = page.href(&format!("/initiatives?kind={}", kind.code()));
        let words = Html::escape(terms::kind(page.t, *kind).as_str());
        (words, href, Slice::Kind(*kind), kind.code())
    });
    rows(page, figures, headings.collect())
}

fn rows(page: &Layout, figures: &Figures, headings: Vec<(Html, String, Slice, &str)>) -> Vec<Row> {
    let of = |alignment, slice, code| figures.of(Count::Record, Some(alignment), slice, code);
    let records: Vec<Figure> = headings
        .iter()
        .map(|(_, _, slice, code)| of(Alignment::Oic, *slice, code))
        .collect();
    let scale = Scale::of(&records);
    headings
        .into_iter()
        .zip(records)
        .map(|((name, href, slice, code), record)| Row {
            aligned: of(Alignment::Aligned, slice, code),
            bar: Bar::of(page.t, figures, (Alignment::Oic, slice, code), &scale),
            name,
            href,
            record,
        })
        .collect()
}
