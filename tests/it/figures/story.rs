//! A scripted story of chance: what a secretariat and its contributors do in some weeks.

use chrono::Days;
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::rules::{
    Alignment, Body, Coded, Dating, Day, FactKind, Kind, Nature, Origin, Role, Word,
};

use crate::support::TestApp;
use crate::support::app::{day, noon_of};
use crate::support::factory::{Act, Made, Said, from, initiative};
use crate::support::random::Random;

/// The first day of the story: over its days the Agenda ends.
pub fn begins() -> Day {
    day(2026, 11, 21)
}

/// How many days it lasts.
pub const DAYS: u64 = 60;

/// Bodies that lead.
const LEADS: [&str; 6] = ["NER", "PAK", "KAZ", "COMSTECH", "ICESCO", "UGA"];

/// Shipped records that things are said of as well.
const SHIPPED: [&str; 4] = ["STI-ZPEKJ", "STI-7EFMX", "STI-QWNVF", "STI-7F3K9"];

/// What was made so far.
pub struct Story {
    pub random: Random,
    pub made: Vec<Made>,
    facts: Vec<(usize, i64)>,
    documents: Vec<(usize, i64)>,
    /// How many writes there were.
    pub writes: usize,
}

impl Story {
    pub fn new(app: &TestApp, seed: u64) -> Self {
        use sti_tracker::initiatives;
        let there = SHIPPED.iter().filter(|reference| {
            app.state
                .db
                .read_now(|conn| initiatives::by_reference(conn, reference))
                .is_ok()
        });
        let made = there.map(|reference| Made::known(app, reference)).collect();
        Self {
            random: Random::new(seed),
            made,
            facts: Vec::new(),
            documents: Vec::new(),
            writes: 0,
        }
    }

    /// Lives through a day: the clock is at its noon, and some things are done.
    pub fn live(&mut self, app: &TestApp, today: Day) {
        app.clock.set(noon_of(today));
        for minute in 0..6 {
            app.clock
                .set(noon_of(today) + chrono::TimeDelta::minutes(minute));
            self.do_something(app, today);
            self.writes += 1;
        }
    }

    fn do_something(&mut self, app: &TestApp, today: Day) {
        match self.random.below(14) {
            0 | 1 => self.create(app, today),
            2 => self.edit(app),
            3 | 4 => self.plan(app, today),
            5 => self.add_milestone(app, today),
            6..=8 => self.report(app, today),
            9 => self.correct(app, today),
            10 => self.document(app),
            11 => self.withdraw_document(app),
            12 => self.declare(app, today),
            _ => self.withdraw_or_verify(app),
        }
    }

    fn create(&mut self, app: &TestApp, today: Day) {
        let mut draft =
            initiative(&format!("Story {}", self.made.len())).of_kind(*self.random.of(Kind::ALL));
        // Joint initiatives have several leads.
        for _ in 0..=self.random.below(3) {
            let lead = *self.random.of(&LEADS);
            draft = draft.led_by(lead);
        }
        if self.random.chance(70) {
            let themes = ["water", "education", "applied-science"];
            let theme = *self.random.of(&themes);
            draft = draft.under(theme);
        }
        if self.random.chance(30) {
            draft = draft.aligned();
        }
        if self.random.chance(30) {
            let words = [None, Some(Word::Ongoing), Some(Word::Completed)];
            draft = draft.said(*self.random.of(&words));
        }
        if self.random.chance(30) && self.made.len() > 6 {
            draft = draft.part_of(&self.made[4]);
        }
        let publication = self.publication(app, today);
        self.made.push(draft.make(app, publication));
    }

    fn publication(&mut self, app: &TestApp, today: Day) -> Publication {
        match self.random.below(10) {
            0 => Publication::Draft,
            1 | 2 => {
                let days = Days::new(1 + self.random.below(9) as u64);
                from(&app.clock, today + days)
            }
            _ => Publication::Now,
        }
    }

    /// Somebody's act: of the secretariat, of a lead, or on its behalf.
    fn act(&mut self, app: &TestApp, verb: Verb, today: Day) -> Act {
        let act = match self.random.below(4) {
            0 => Act::of(verb).by(self.lead(app)),
            1 => Act {
                origin: Origin::OnBehalf,
                body: Some(self.lead(app)),
                ..Act::of(verb)
            },
            _ => Act::of(verb),
        };
        act.public(self.publication(app, today))
    }

    fn lead(&mut self, app: &TestApp) -> Body {
        let code = *self.random.of(&LEADS);
        app.read(|conn| crate::support::factory::body(conn, code))
    }

    fn some(&mut self) -> usize {
        self.random.below(self.made.len())
    }

    fn edit(&mut self, app: &TestApp) {
        let (one, body) = (self.some(), self.lead(app));
        let (kind, what) = (*self.random.of(Kind::ALL), self.random.below(6));
        let theme = app.read(|conn| {
            let all = sti_tracker::themes::all(conn)?;
            Ok(all.iter().map(|theme| theme.id).collect::<Vec<_>>())
        });
        let theme = *self.random.of(&theme);
        let commitment = 1 + self.random.below(20) as i64;
        self.made[one].edit(app, Act::of(Verb::Edited), |profile| match what {
            0 => profile.kind = kind,
            1 => {
                profile.alignment = match profile.alignment {
                    Alignment::Oic => Alignment::Aligned,
                    Alignment::Aligned => Alignment::Oic,
                }
            }
            2 => profile.roles.push((Role::Lead, body)),
            3 => profile.roles.retain(|(role, _)| *role == Role::Lead),
            4 => {
                profile.primary_theme = Some(theme);
                profile.proposed = !profile.proposed;
            }
            _ => profile.commitments.push(commitment),
        });
    }

    /// A day round the story, of any precision.
    fn dating(&mut self, today: Day, ahead: u64) -> Dating {
        use chrono::Datelike;
        let days = self.random.below(400) as u64;
        let day = today + Days::new(ahead) - Days::new(days);
        match self.random.below(8) {
            0 => Dating::Unknown,
            1 => Dating::year(day.year()).unwrap(),
            2 | 3 => Dating::month(day.year(), day.month()).unwrap(),
            _ => Dating::day(day),
        }
    }

    fn milestone(&mut self, app: &TestApp, one: usize) -> Option<i64> {
        let all = self.made[one].milestones(app);
        (!all.is_empty()).then(|| self.random.of(&all).id)
    }

    fn plan(&mut self, app: &TestApp, today: Day) {
        let one = self.some();
        let Some(milestone) = self.milestone(app, one) else {
            return;
        };
        let (due, dropped) = (self.dating(today, 300), self.random.chance(8));
        let act = self.act(app, Verb::Planned, today);
        self.made[one].plan(app, act, milestone, due, dropped);
    }

    fn add_milestone(&mut self, app: &TestApp, today: Day) {
        let (one, due) = (self.some(), self.dating(today, 200));
        let nature = *self
            .random
            .of(&[Nature::Input, Nature::Output, Nature::Outcome]);
        let act = self.act(app, Verb::Planned, today);
        self.made[one].add_milestone(app, act, nature, due);
    }

    fn report(&mut self, app: &TestApp, today: Day) {
        let one = self.some();
        let Some(milestone) = self.milestone(app, one) else {
            return;
        };
        let dating = self.dating(today, 0);
        let act = self.act(app, Verb::Reported, today);
        let fact = self.made[one].report(app, act, milestone, dating);
        self.facts.push((one, fact));
        if self.random.chance(50) {
            let url = format!("https://example.org/{fact}");
            let document = self.made[one].document(app, Act::of(Verb::Documented), fact, &url);
            self.documents.push((one, document));
        }
    }

    fn correct(&mut self, app: &TestApp, today: Day) {
        if self.facts.is_empty() {
            return;
        }
        let place = self.random.below(self.facts.len());
        let (one, fact) = self.facts.swap_remove(place);
        let dating = Dating::day(today);
        let said = Said {
            supersedes: Some(fact),
            ..Said::on(FactKind::Retracted, dating)
        };
        self.made[one].say(app, Act::of(Verb::Corrected), said);
    }

    fn document(&mut self, app: &TestApp) {
        if self.facts.is_empty() {
            return;
        }
        let (one, fact) = *self.random.of(&self.facts);
        let url = format!("https://example.org/second/{fact}");
        let document = self.made[one].document(app, Act::of(Verb::Documented), fact, &url);
        self.documents.push((one, document));
    }

    fn withdraw_document(&mut self, app: &TestApp) {
        if self.documents.is_empty() {
            return;
        }
        let place = self.random.below(self.documents.len());
        let (one, document) = self.documents.swap_remove(place);
        let said = Said {
            document: Some(document),
            ..Said::on(FactKind::DocumentWithdrawn, Dating::day(app.clock.today()))
        };
        self.made[one].say(app, Act::of(Verb::DocumentWithdrawn), said);
    }

    fn declare(&mut self, app: &TestApp, today: Day) {
        let one = self.some();
        let kinds = [
            FactKind::Suspended,
            FactKind::Cancelled,
            FactKind::Lifted,
            FactKind::Confirmed,
            FactKind::Adopted,
        ];
        let kind = *self.random.of(&kinds);
        let act = self.act(app, Verb::Declared, today);
        self.made[one].say(app, act, Said::on(kind, Dating::day(today)));
    }

    fn withdraw_or_verify(&mut self, app: &TestApp) {
        if self.random.chance(60) && !self.facts.is_empty() {
            let (one, fact) = *self.random.of(&self.facts);
            self.made[one].verify(app, Act::of(Verb::Confirmed), fact);
            return;
        }
        let one = self.some();
        let act = Act::of(Verb::Withdrawn);
        self.made[one].edit(app, act, |profile| profile.withdrawn = !profile.withdrawn);
    }
}
