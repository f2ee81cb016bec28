//! One made-up record after the other.

use chrono::{Datelike, Days, NaiveDate};

use super::chance::Chance;
use super::life;
use super::words::{self, SUMMARY};
use super::world::World;
use crate::audit::{Letter, Publication, Verb};
use crate::documents::SourceKind;
use crate::funding::{Currency, Money};
use crate::initiatives::bulk::{Budget, Change, Fact, Link, Milestone, Part, Said, Subject, Work};
use crate::initiatives::{Profile, Texts};
use crate::rules::{
    Alignment, Body, Coded, Dating, Day, FactKind, Instant, Kind, Origin, Precision, Role, Word,
};

/// What a batch consists of.
pub(super) struct Made {
    /// The records.
    pub(super) works: Vec<Work>,
    /// What contributors handed in.
    pub(super) submitted: Vec<Submitted>,
}

/// A record handed in.
pub(super) struct Submitted {
    /// Its place among the works.
    pub(super) work: usize,
    /// By whom.
    pub(super) account: i64,
    /// For which body.
    pub(super) body: Body,
    /// When.
    pub(super) at: Instant,
    /// When it was accepted, and by whom.
    pub(super) accepted: Option<(Instant, i64)>,
}

/// How a record came here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From public sources; nobody adopted it.
    Sources,
    /// From public sources, adopted later by its lead.
    Adopted,
    /// Entered by its lead.
    Lead,
    /// Entered by the secretariat.
    Secretariat,
    /// Entered by the secretariat from a letter.
    Letter,
    /// Entered by its lead, and still a draft.
    Draft,
    /// Entered by its lead, and not accepted yet.
    Submitted,
}

const WAYS: &[(usize, Way)] = &[
    (28, Way::Sources),
    (24, Way::Adopted),
    (22, Way::Lead),
    (10, Way::Secretariat),
    (10, Way::Letter),
    (3, Way::Draft),
    (3, Way::Submitted),
];

const KINDS: &[(usize, Kind)] = &[
    (30, Kind::Event),
    (22, Kind::Project),
    (15, Kind::Scheme),
    (10, Kind::Product),
    (7, Kind::Programme),
    (6, Kind::Facility),
    (6, Kind::Agreement),
    (4, Kind::StandingBody),
];

/// A record on its way.
pub(super) struct Sketch {
    /// How it came here.
    pub(super) way: Way,
    /// Its kind.
    pub(super) kind: Kind,
    /// When it begins.
    pub(super) start: Day,
    /// When it should be done.
    pub(super) end: Day,
    /// The body that answers for it.
    pub(super) lead: Body,
    /// Its state.
    pub(super) state: i64,
}

/// Makes a record of each reference.
pub(super) fn make(world: &World, chance: &mut Chance, references: Vec<String>) -> Made {
    let mut made = Made {
        works: Vec::with_capacity(references.len()),
        submitted: Vec::new(),
    };
    let mut programmes: Vec<usize> = Vec::new();
    for (place, reference) in references.into_iter().enumerate() {
        let sketch = Sketch::draw(world, chance);
        let mut work = sketch.work(world, chance, reference);
        let public = !matches!(sketch.way, Way::Draft | Way::Submitted);
        if sketch.kind == Kind::Programme && public {
            programmes.push(place);
        } else if !programmes.is_empty() && chance.percent(15) {
            work.part_of = Some(*chance.pick(&programmes));
        }
        made.submitted
            .extend(sketch.submission(world, place, &work.changes));
        made.works.push(work);
    }
    made
}

fn ymd(year: i32, month: u32, day: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A day as somebody would write it: whole, or its month or year only.
pub(super) fn dated(chance: &mut Chance, day: Day) -> Dating {
    let precision = chance.weighted(&[
        (70, Precision::Day),
        (20, Precision::Month),
        (10, Precision::Year),
    ]);
    let coarse = match precision {
        Precision::Month => Dating::month(day.year(), day.month()),
        Precision::Year => Dating::year(day.year()),
        _ => None,
    };
    coarse.unwrap_or(Dating::day(day))
}

impl Sketch {
    fn draw(world: &World, chance: &mut Chance) -> Self {
        let kind = chance.weighted(KINDS);
        let start = chance.day(ymd(2017, 9, 11), ymd(2027, 3, 31));
        let days = match kind {
            Kind::Event => chance.between(0, 5),
            Kind::Programme | Kind::Facility => chance.between(500, 2_000),
            _ => chance.between(60, 1_100),
        };
        let end = start + Days::new(days.unsigned_abs());
        let body = *chance.pick(&world.bodies);
        Self {
            way: chance.weighted(WAYS),
            kind,
            start,
            end: end.min(ymd(2027, 12, 31)),
            lead: World::lead(body),
            state: body.1,
        }
    }

    fn work(&self, world: &World, chance: &mut Chance, reference: String) -> Work {
        let theme = *chance.pick(&world.topics);
        let texts = self.texts(chance, &theme.1);
        let begun = self.said(world, chance);
        let at = begun.at;
        let mut first = Change::new(begun);
        first.profile = Some(self.profile(world, chance, theme.0));
        let due = if chance.percent(80) {
            dated(chance, self.end)
        } else {
            Dating::Unknown
        };
        first.milestones = Milestone::lifecycle(self.kind, due);
        if matches!(self.way, Way::Sources | Way::Adopted) {
            first.links.push(link(chance));
        } else {
            let day = Dating::day(at.date());
            first.facts.push(Fact::new(FactKind::Adopted, day));
        }
        if chance.percent(40) {
            first.budget = Some(budget(chance));
        }
        let mut work = Work {
            subject: Subject::New { reference, texts },
            part_of: None,
            changes: vec![first],
        };
        life::live(self, world, chance, &mut work);
        work
    }

    fn texts(&self, chance: &mut Chance, topic: &words::Words) -> Texts {
        let kept = chance.weighted(&[
            (35, [true, false, false]),
            (10, [false, true, false]),
            (10, [false, false, true]),
            (15, [true, true, false]),
            (10, [true, false, true]),
            (20, [true, true, true]),
        ]);
        let edition = if self.kind == Kind::Event {
            format!(", {}", self.start.year())
        } else {
            format!(" {}", chance.between(1, 99))
        };
        let title = words::filled(&words::pattern(self.kind), topic).map(|one| one + &edition);
        let summary = SUMMARY.map(str::to_owned);
        Texts {
            title: words::text(title, kept),
            summary: words::text(summary, kept),
            partners: chance
                .percent(20)
                .then(|| "An invented partner; =not a formula".to_owned()),
        }
    }

    fn profile(&self, world: &World, chance: &mut Chance, theme: i64) -> Profile {
        let mut roles = vec![
            (Role::Lead, self.lead),
            (Role::Lead, Body::State(self.state)),
        ];
        if chance.percent(12) {
            // A joint initiative has another body in the lead as well.
            let other = *chance.pick(&world.bodies);
            roles.push((Role::Lead, World::lead(other)));
            roles.push((Role::Lead, Body::State(other.1)));
        }
        let others = [
            Role::Participating,
            Role::Host,
            Role::Beneficiary,
            Role::Funder,
        ];
        for state in chance.some(&world.states, 4) {
            let taken = roles.iter().any(|(_, body)| *body == Body::State(state));
            if !taken {
                roles.push((*chance.pick(&others), Body::State(state)));
            }
        }
        let sources = matches!(self.way, Way::Sources | Way::Adopted);
        let proposed = self.start > world.today && chance.percent(60);
        let word = match (proposed, self.end < world.today) {
            (true, _) => Word::Proposed,
            (false, true) if self.kind.stays_in_operation() => Word::Operational,
            (false, true) => Word::Completed,
            (false, false) => Word::Ongoing,
        };
        let mut themes = chance.some(&world.themes, 2);
        themes.push(theme);
        Profile {
            framework: world.framework,
            kind: self.kind,
            alignment: if chance.percent(75) {
                Alignment::Oic
            } else {
                Alignment::Aligned
            },
            parent: None,
            series: (self.kind == Kind::Event && chance.percent(40))
                .then(|| *chance.pick(&world.series)),
            word: (sources && chance.percent(90)).then_some(word),
            proposed,
            announced: if proposed {
                dated(chance, self.start)
            } else {
                Dating::Unknown
            },
            withdrawn: false,
            themes,
            primary_theme: Some(theme),
            roles,
            priorities: chance.some(&world.priorities, 3),
            commitments: chance.some(&world.commitments, 2),
            confirmed: Vec::new(),
        }
        .in_order()
    }

    /// Who enters it, when, and how it becomes public.
    fn said(&self, world: &World, chance: &mut Chance) -> Said {
        let late = chance.between(-90, 240);
        let day = self.start + chrono::TimeDelta::days(late);
        let at = world.instant(chance, day);
        let hands = world.hands;
        let now = |account, origin| Said::now(Some(account), Verb::Created, origin, at);
        match self.way {
            Way::Sources | Way::Adopted => now(hands.secretariat, Origin::PublicSource),
            Way::Secretariat => now(hands.secretariat, Origin::Secretariat),
            Way::Letter => Said {
                body: Some(self.lead),
                letter: Some(letter(chance, at)),
                ..now(hands.secretariat, Origin::OnBehalf)
            },
            Way::Lead | Way::Draft | Way::Submitted => {
                self.by_lead(world, chance, Verb::Created, at)
            }
        }
    }

    /// What the lead's focal point says, which waits for its acceptance.
    pub(super) fn by_lead(
        &self,
        world: &World,
        chance: &mut Chance,
        verb: Verb,
        at: Instant,
    ) -> Said {
        let waits = matches!(self.way, Way::Draft | Way::Submitted);
        let day = at.date() + Days::new(chance.between(0, 20).unsigned_abs());
        let accepted = world.instant(chance, day).max(at);
        Said {
            body: Some(self.lead),
            publication: Publication::Draft,
            accepted_at: (!waits).then_some(accepted),
            ..Said::now(Some(world.hands.contributor), verb, Origin::Lead, at)
        }
    }

    /// What was handed in of it: of records that their lead entered.
    fn submission(&self, world: &World, work: usize, changes: &[Change]) -> Option<Submitted> {
        let said = &changes.first()?.said;
        matches!(self.way, Way::Lead | Way::Submitted).then(|| Submitted {
            work,
            account: world.hands.contributor,
            body: self.lead,
            at: said.at,
            accepted: said.accepted_at.map(|at| (at, world.hands.secretariat)),
        })
    }
}

pub(super) fn letter(chance: &mut Chance, at: Instant) -> Letter {
    Letter {
        reference: format!("MADE-UP/{}", chance.between(100, 999)),
        on: at.date() - Days::new(chance.between(1, 20).unsigned_abs()),
    }
}

pub(super) fn link(chance: &mut Chance) -> Link {
    let kind = chance.weighted(&[
        (50, SourceKind::Official),
        (40, SourceKind::Press),
        (10, SourceKind::Secondary),
    ]);
    Link {
        url: format!("https://made-up.example/{}", chance.below(100_000_000)),
        title: "made-up.example".into(),
        source_kind: kind,
    }
}

fn budget(chance: &mut Chance) -> Budget {
    let code = chance.weighted(&[
        (60, "USD"),
        (15, "EUR"),
        (10, "SAR"),
        (10, "XOF"),
        (5, "Islamic dinar"),
    ]);
    let amount = chance.between(5, 900) * [1_000, 10_000, 100_000][chance.below(3)];
    let currency = Currency::from_code(code);
    Budget {
        amount: currency.and_then(|currency| Money::parse(&amount.to_string(), currency, None)),
        document: None,
        reason: None,
    }
}

/// A milestone or a fact of this work by its place.
pub(super) fn nth(place: usize) -> Part {
    Part::New(place)
}
