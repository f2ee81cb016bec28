//! What happens to a made-up record: adoption, reports, checks, delays, rest and end.

use chrono::{Days, TimeDelta};

use super::chance::Chance;
use super::record::{Sketch, Way, dated, letter, link, nth};
use super::words::REASON;
use super::world::World;
use crate::audit::Verb;
use crate::initiatives::Profile;
use crate::initiatives::bulk::{Change, Fact, Said, Work};
use crate::milestones::Plan;
use crate::rules::{Dating, Day, FactKind, Instant, Kind, Origin, Step};

/// Lets a record live until yesterday.
pub(super) fn live(sketch: &Sketch, world: &World, chance: &mut Chance, work: &mut Work) {
    let mut life = Life {
        sketch,
        world,
        chance,
        facts: work.changes[0].facts.len(),
        links: work.changes[0].links.len(),
        began: work.changes[0].said.at,
        changes: Vec::new(),
    };
    if sketch.way == Way::Adopted {
        life.adopt();
    }
    life.steps();
    if life.sketch.way != Way::Sources {
        life.plan();
        life.declare();
    }
    let mut profile = work.changes[0].profile.clone();
    // What a lead says becomes public when it is accepted, which may be after this.
    if matches!(sketch.way, Way::Sources | Way::Adopted | Way::Secretariat) {
        profile = life.confirm(profile);
    }
    if sketch.way == Way::Sources || life.chance.percent(99) {
        work.changes.append(&mut life.changes);
        return;
    }
    work.changes.append(&mut life.changes);
    let mut withdrawn = life.change(Verb::Withdrawn, world.today);
    withdrawn.said.reason = Some(REASON.to_owned());
    withdrawn.profile = profile.map(|profile| Profile {
        withdrawn: true,
        ..profile
    });
    work.changes.push(withdrawn);
}

struct Life<'a> {
    sketch: &'a Sketch,
    world: &'a World,
    chance: &'a mut Chance,
    /// How many facts there are so far.
    facts: usize,
    /// How many links.
    links: usize,
    /// Nothing is recorded before this.
    began: Instant,
    changes: Vec<Change>,
}

impl Life<'_> {
    /// A change by those who answer for the record, recorded on a day.
    fn change(&mut self, verb: Verb, day: Day) -> Change {
        let at = self.world.instant(self.chance, day).max(self.began);
        let hands = self.world.hands;
        let said = match self.sketch.way {
            Way::Sources => Said::now(Some(hands.secretariat), verb, Origin::PublicSource, at),
            Way::Secretariat => Said::now(Some(hands.secretariat), verb, Origin::Secretariat, at),
            Way::Letter => Said {
                body: Some(self.sketch.lead),
                letter: Some(letter(self.chance, at)),
                ..Said::now(Some(hands.secretariat), verb, Origin::OnBehalf, at)
            },
            Way::Adopted | Way::Lead | Way::Draft | Way::Submitted => {
                self.sketch.by_lead(self.world, self.chance, verb, at)
            }
        };
        Change::new(said)
    }

    fn fact(&mut self, change: &mut Change, fact: Fact) -> usize {
        change.facts.push(fact);
        self.facts += 1;
        self.facts - 1
    }

    fn link(&mut self, change: &mut Change) -> usize {
        change.links.push(link(self.chance));
        self.links += 1;
        self.links - 1
    }

    fn adopt(&mut self) {
        let day = self.began.date() + Days::new(self.chance.between(5, 300).unsigned_abs());
        let mut change = self.change(Verb::Adopted, day);
        let on = Dating::day(change.said.at.date());
        self.fact(&mut change, Fact::new(FactKind::Adopted, on));
        self.changes.push(change);
    }

    /// Sometimes the secretariat confirms a link to a commitment that was suggested; returns the
    /// profile that stands then.
    fn confirm(&mut self, profile: Option<Profile>) -> Option<Profile> {
        let chosen = *self.chance.pick(&self.world.commitments);
        let wanted = self.chance.percent(20);
        let mut profile = profile?;
        let last = self.world.today - Days::new(2);
        if !wanted || self.began.date() >= last || profile.commitments.contains(&chosen) {
            return Some(profile);
        }
        profile.commitments.push(chosen);
        profile.confirmed.push(chosen);
        let profile = profile.in_order();
        let day = self.began.date() + Days::new(self.chance.between(5, 400).unsigned_abs());
        let at = self.world.instant(self.chance, day.min(last));
        let at = at.max(self.began);
        let by = Some(self.world.hands.secretariat);
        let said = Said::now(by, Verb::LinkConfirmed, Origin::Secretariat, at);
        let mut change = Change::new(said);
        change.profile = Some(profile.clone());
        self.changes.push(change);
        Some(profile)
    }

    /// Walks through the lifecycle until work stops or the present is reached.
    fn steps(&mut self) {
        let steps = self.sketch.kind.lifecycle();
        let whole = (self.sketch.end - self.sketch.start).num_days();
        let last = i64::try_from(steps.len().max(2) - 1).unwrap_or(1);
        for (place, step) in (0..).zip(steps) {
            if self.chance.percent(12) {
                break;
            }
            let planned = match (self.sketch.kind, *step) {
                (Kind::Event, Step::Held) | (Kind::StandingBody, _) => self.sketch.end,
                (Kind::Event, _) => self.sketch.end + TimeDelta::days(60),
                _ => self.sketch.start + TimeDelta::days(whole * place / last),
            };
            let late = if self.chance.percent(35) {
                self.chance.between(20, 400)
            } else {
                self.chance.between(-20, 10)
            };
            let day = planned + TimeDelta::days(late);
            let told = day + TimeDelta::days(self.chance.between(0, 90));
            if day >= self.world.today || told >= self.world.today {
                break;
            }
            self.reach(usize::try_from(place).unwrap_or(0), day, told);
        }
    }

    fn reach(&mut self, milestone: usize, day: Day, told: Day) {
        let mut change = self.change(Verb::Reported, told);
        let dating = if self.chance.percent(6) {
            Dating::Unknown
        } else {
            dated(self.chance, day)
        };
        let reached = Fact {
            milestone: Some(nth(milestone)),
            ..Fact::new(FactKind::Reached, dating)
        };
        let reached = self.fact(&mut change, reached);
        let backed = self.chance.percent(72);
        let document = backed.then(|| self.link(&mut change));
        if let Some(document) = document {
            change.backings.push((nth(reached), nth(document)));
        }
        let told = change.said.at;
        self.changes.push(change);
        let waits = matches!(self.sketch.way, Way::Draft | Way::Submitted);
        if let Some(document) = document.filter(|_| !waits) {
            self.check(reached, document, told);
        }
    }

    /// A reviewer agrees, or the document is taken back.
    fn check(&mut self, reached: usize, document: usize, told: Instant) {
        let day = told.date() + Days::new(self.chance.between(21, 120).unsigned_abs());
        if day >= self.world.today {
            return;
        }
        if self.chance.percent(30) && self.sketch.way != Way::Sources {
            let at = self.world.instant(self.chance, day).max(told);
            let reviewer = Some(self.world.hands.reviewer);
            let said = Said::now(reviewer, Verb::Verified, Origin::Reviewer, at);
            let mut change = Change::new(said);
            let verified = Fact {
                about: Some(nth(reached)),
                ..Fact::new(FactKind::Verified, Dating::day(at.date()))
            };
            self.fact(&mut change, verified);
            self.changes.push(change);
        }
        if self.chance.percent(3) {
            let mut change = self.change(Verb::DocumentWithdrawn, day + Days::new(5));
            change.said.reason = Some(REASON.to_owned());
            let on = Dating::day(change.said.at.date());
            let withdrawn = Fact {
                document: Some(nth(document)),
                ..Fact::new(FactKind::DocumentWithdrawn, on)
            };
            self.fact(&mut change, withdrawn);
            self.changes.push(change);
        }
    }

    /// The due day moves, with a reason.
    fn plan(&mut self) {
        if !self.chance.percent(15) {
            return;
        }
        let steps = self.sketch.kind.lifecycle();
        let last = self.sketch.kind.final_step();
        let Some(place) = steps.iter().position(|step| *step == last) else {
            return;
        };
        let day = self.sketch.start + Days::new(60);
        let mut change = self.change(Verb::Planned, day);
        change.said.reason = Some(REASON.to_owned());
        let later = self.sketch.end + Days::new(self.chance.between(30, 300).unsigned_abs());
        let plan = Plan {
            due: dated(self.chance, later),
            reason: Some(REASON.to_owned()),
            ..Plan::of_step(last)
        };
        change.plans.push((nth(place), plan));
        self.changes.push(change);
    }

    /// Work rests, ends early, goes on, or nothing has changed.
    fn declare(&mut self) {
        let kind = self.chance.weighted(&[
            (60, None),
            (4, Some(FactKind::Suspended)),
            (2, Some(FactKind::Cancelled)),
            (34, Some(FactKind::Confirmed)),
        ]);
        let Some(kind) = kind else { return };
        let first = self.began.date().max(self.sketch.start);
        if first >= self.world.today {
            return;
        }
        let day = self.chance.day(first, self.world.today - Days::new(1));
        self.declared(kind, day);
        if kind == FactKind::Suspended && self.chance.percent(40) {
            let later = self.chance.day(day, self.world.today - Days::new(1));
            self.declared(FactKind::Lifted, later);
        }
    }

    fn declared(&mut self, kind: FactKind, day: Day) {
        let verb = if kind == FactKind::Confirmed {
            Verb::Confirmed
        } else {
            Verb::Declared
        };
        let mut change = self.change(verb, day);
        if verb == Verb::Declared {
            change.said.reason = Some(REASON.to_owned());
        }
        let on = Dating::day(change.said.at.date());
        self.fact(&mut change, Fact::new(kind, on));
        self.changes.push(change);
    }
}
