//! The page of the overview.

use askama::Template;

use super::load::{Loaded, SHOWN};
use super::params::Block;
use super::rows::{Row, kind_rows, theme_rows};
use crate::commitments::Commitment;
use crate::dashboards::why::words;
use crate::figures::{Heard, OpenMilestone, RecentFact};
use crate::i18n::{Html, Message, Text};
use crate::rules::commitment::CommitmentState;
use crate::rules::{
    Alignment, Coded, Count, Day, Figure, Figures, Nature, Question, Slice, Step, Subject,
};
use crate::states::map::MapView;
use crate::web::charts::{Bar, Cite, Scale};
use crate::web::{Layout, terms};

#[derive(Template)]
#[template(path = "dashboards/overview.html")]
pub(super) struct Overview {
    pub(super) page: Layout,
    pub(super) figures: Figures,
    moved: Option<MovedView>,
    pub(super) themes: Vec<Row>,
    pub(super) kinds: Vec<Row>,
    pub(super) coverage: Coverage,
    pub(super) newest: Vec<RecentFact>,
    pub(super) open: Vec<OpenMilestone>,
    pub(super) promised: Vec<Promised>,
    adopted_commitments: Figure,
    map: MapView,
}

/// Adopted commitments in one state.
pub(super) struct Promised {
    pub state: CommitmentState,
    pub figure: Figure,
    pub commitments: Vec<Commitment>,
}

/// Who has reported.
pub(super) struct Coverage {
    pub states: Figure,
    pub all_states: Figure,
    pub institutions: Figure,
    pub all_institutions: Figure,
}

/// A line of the milestones' table.
pub(super) struct LevelLine {
    pub name: Message,
    pub figure: Figure,
    pub class: &'static str,
    width: String,
    unknown: bool,
}

/// A count on an earlier day and on the day that is looked at.
pub(super) struct MovedLine {
    pub words: String,
    pub then: Figure,
    pub now: Figure,
}

/// What moved since a day.
pub(super) struct MovedView {
    day: Day,
    lines: Vec<MovedLine>,
}

impl Overview {
    pub(super) fn new(page: Layout, loaded: Loaded) -> Self {
        let (figures, moment) = (loaded.figures, loaded.moment);
        let counted = |n, subject| Figure::counted(n, Question { subject, moment });
        let adopted = loaded.commitments.iter();
        let adopted = adopted
            .filter(|one| one.is_adopted_by(moment.as_at))
            .count();
        let then = loaded.then.as_ref();
        let (states, institutions) = (loaded.states.len(), loaded.institutions);
        Self {
            moved: then
                .map(|(day, then)| moved(&page, *day, (then, &figures), &loaded.commitments)),
            themes: theme_rows(&page, &figures, &loaded.themes),
            kinds: kind_rows(&page, &figures),
            coverage: coverage(&loaded.heard, institutions, states, &counted),
            promised: promised(&loaded.commitments, &figures),
            adopted_commitments: counted(adopted, Subject::Listing("/commitments".into())),
            map: MapView::new(&page, &loaded.states, &figures),
            newest: loaded.newest,
            open: loaded.open,
            page,
            figures,
        }
    }

    /// The day since which the page tells what moved, as a form has it.
    fn since(&self) -> String {
        let moved = self.moved.as_ref();
        moved.map_or(String::new(), |moved| moved.day.to_string())
    }

    pub(super) fn moved_lines(&self) -> &[MovedLine] {
        self.moved.as_ref().map_or(&[], |moved| &moved.lines)
    }

    fn moved_heading(&self) -> Option<Html> {
        let moved = self.moved.as_ref()?;
        let day = [("day", &self.page.day(&moved.day))];
        Some(self.page.t.overview.moved_since.html(&day))
    }

    /// The list that 2017 feared: commitments without recent evidence, and those with nothing
    /// linked.
    fn on_paper(&self) -> impl Iterator<Item = &Promised> {
        let all = self.promised.iter();
        all.filter(|part| part.state.is_on_paper())
    }

    /// Facts and open milestones that stand on the page.
    fn shown(&self) -> usize {
        SHOWN
    }

    fn action(&self) -> String {
        format!("/{}/#moved", self.page.lang())
    }

    /// The path of a block's file.
    fn path(&self, block: &str, ending: &str) -> String {
        let since = match (&self.moved, block == Block::Moved.code()) {
            (Some(moved), true) => format!("?since={}", moved.day),
            _ => String::new(),
        };
        format!("/overview/{block}.{ending}{since}")
    }

    fn file(&self, block: &str) -> String {
        self.page.href(&self.path(block, "csv"))
    }

    fn cite(&self, block: &str, title: &str) -> Cite {
        self.page.cite(title, &self.path(block, "svg"))
    }

    fn overall(&self, count: Count, alignment: Option<Alignment>) -> Figure {
        self.figures.overall(count, alignment)
    }

    fn record(&self) -> Figure {
        self.overall(Count::Record, None)
    }

    pub(super) fn oic(&self) -> Figure {
        self.overall(Count::Record, Some(Alignment::Oic))
    }

    pub(super) fn aligned(&self) -> Figure {
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
            (Some(alignment), Slice::All, ""),
            &scale,
        )
    }

    pub(super) fn standings(&self) -> Vec<(Message, Figure, Bar)> {
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

    pub(super) fn due(&self) -> Figure {
        self.overall(Count::Due(None), None)
    }

    pub(super) fn has_milestones(&self) -> bool {
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
    pub(super) fn levels(&self) -> Vec<LevelLine> {
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
    pub(super) fn natures(&self) -> Vec<(Message, [Figure; 4])> {
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

    pub(super) fn beside(&self) -> Vec<(Message, Figure)> {
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

    pub(super) fn state_words(&self, part: &Promised) -> Message {
        terms::commitment_state(self.page.t, part.state)
    }

    fn said_due(&self) -> Figure {
        self.overall(Count::SaidDue, None)
    }

    pub(super) fn milestone(&self, step: &Option<Step>, title: &Text) -> Html {
        match step {
            Some(step) if title.is_empty() => {
                Html::escape(terms::step(self.page.t, *step).as_str())
            }
            _ => self.page.text(title),
        }
    }

    pub(super) fn origin(&self, fact: &RecentFact) -> Message {
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

/// What was promised by the day of the figures, by its state.
fn promised(commitments: &[Commitment], figures: &Figures) -> Vec<Promised> {
    let day = figures.moment().as_at;
    let adopted = || commitments.iter().filter(|one| one.is_adopted_by(day));
    let states = CommitmentState::ALL.iter().copied();
    let part = |state: CommitmentState| {
        let mine = adopted().filter(|one| one.state(figures) == state);
        let mine: Vec<Commitment> = mine.cloned().collect();
        let question = Question {
            subject: Subject::Commitments(state),
            moment: figures.moment(),
        };
        Promised {
            figure: Figure::counted(mine.len(), question),
            state,
            commitments: mine,
        }
    };
    states.map(part).collect()
}

/// What the first table of the page counts, on both days.
fn moved(
    page: &Layout,
    day: Day,
    (then, now): (&Figures, &Figures),
    commitments: &[Commitment],
) -> MovedView {
    let counts = [
        Count::Record,
        Count::Adopted,
        Count::Due(None),
        Count::Reported(None),
        Count::Documented(None),
        Count::Verified(None),
        Count::SaidReached,
        Count::Rescheduled,
    ];
    let counts = counts.into_iter().map(|count| MovedLine {
        words: words::count_words(page, count),
        then: then.overall(count, None),
        now: now.overall(count, None),
    });
    let [then_on, now_on] = [then, now].map(|figures| promised(commitments, figures));
    let states = then_on.into_iter().zip(now_on);
    let states = states.filter(|(_, now)| now.state.is_on_paper());
    let states = states.map(|(then, now)| {
        let state = terms::commitment_state(page.t, now.state);
        MovedLine {
            words: page.t.why.commitments_in.with(&[("state", state.as_str())]),
            then: then.figure,
            now: now.figure,
        }
    });
    MovedView {
        day,
        lines: counts.chain(states).collect(),
    }
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
