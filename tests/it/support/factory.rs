//! Records for stories: said in a line, made through the stores in one transaction, published.

use sti_tracker::audit::{NewChange, Publication, Verb};
use sti_tracker::clock::Clock;
use sti_tracker::db::Conn;
use sti_tracker::documents::{self, NewLink, SourceKind};
use sti_tracker::error::Result;
use sti_tracker::facts::{self, NewFact};
use sti_tracker::figures;
use sti_tracker::frameworks;
use sti_tracker::i18n::Text;
use sti_tracker::initiatives::{self, Initiative, Profile, Texts};
use sti_tracker::milestones::{self, Milestone, Plan};
use sti_tracker::organisations;
use sti_tracker::rules::{
    Alignment, Body, Dating, Day, FactKind, Kind, Nature, Origin, Role, Step, Word,
};
use sti_tracker::states;
use sti_tracker::themes;

use super::app::{TestApp, day, noon_of};

/// A record about to be made.
#[derive(Clone)]
pub struct Draft {
    title: Text,
    summary: Text,
    kind: Kind,
    alignment: Alignment,
    leads: Vec<String>,
    themes: Vec<String>,
    part_of: Option<i64>,
    word: Option<Word>,
    origin: Origin,
}

/// An initiative of the secretariat, adopted from the start.
pub fn initiative(title: &str) -> Draft {
    Draft {
        title: Text::new(Some(title.into()), None, None),
        summary: Text::default(),
        kind: Kind::Project,
        alignment: Alignment::Oic,
        leads: Vec::new(),
        themes: Vec::new(),
        part_of: None,
        word: None,
        origin: Origin::Secretariat,
    }
}

impl Draft {
    pub fn titled(mut self, title: Text) -> Self {
        self.title = title;
        self
    }

    pub fn about(mut self, summary: &str) -> Self {
        self.summary = Text::new(Some(summary.into()), None, None);
        self
    }

    pub fn of_kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    pub fn aligned(mut self) -> Self {
        self.alignment = Alignment::Aligned;
        self
    }

    /// A state by its three letters, or an institution by its code.
    pub fn led_by(mut self, body: &str) -> Self {
        self.leads.push(body.into());
        self
    }

    pub fn under(mut self, theme: &str) -> Self {
        self.themes.push(theme.into());
        self
    }

    pub fn part_of(mut self, programme: &Made) -> Self {
        self.part_of = Some(programme.id);
        self
    }

    /// Found in public sources, with their word; nobody adopted it.
    pub fn said(mut self, word: Option<Word>) -> Self {
        self.word = word;
        self.origin = Origin::PublicSource;
        self
    }

    /// Made and published at once.
    pub fn published(&self, app: &TestApp) -> Made {
        self.make(app, Publication::Now)
    }

    /// Made, and public or not.
    pub fn make(&self, app: &TestApp, publication: Publication) -> Made {
        let clock = app.clock.clone();
        app.write(|conn| {
            let texts = Texts {
                title: self.title.clone(),
                summary: self.summary.clone(),
                partners: None,
            };
            let reference = initiatives::new_reference(conn)?;
            let id = initiatives::add(conn, &reference, &texts, clock.now())?;
            let made = Made { id, reference };
            let act = Act {
                verb: Verb::Created,
                origin: self.origin,
                body: None,
                publication,
            };
            act.on(conn, &clock, &made, |conn, change| {
                let profile = self.profile(conn)?;
                initiatives::add_profile(conn, id, change, &profile)?;
                milestones::add_lifecycle(conn, id, change, self.kind)?;
                if self.origin != Origin::PublicSource {
                    let fact = Said::on(FactKind::Adopted, Dating::day(clock.today()));
                    fact.append(conn, id, change)?;
                }
                Ok(())
            })?;
            Ok(made)
        })
    }

    fn profile(&self, conn: &mut Conn) -> Result<Profile> {
        let all = themes::all(conn)?;
        let theme = |code: &String| all.iter().find(|one| one.code == *code).unwrap().id;
        let themes: Vec<i64> = self.themes.iter().map(theme).collect();
        let mut roles = Vec::new();
        for code in &self.leads {
            roles.push((Role::Lead, body(conn, code)?));
        }
        let profile = Profile {
            framework: frameworks::default(conn)?.id,
            kind: self.kind,
            alignment: self.alignment,
            parent: self.part_of,
            series: None,
            word: self.word,
            proposed: false,
            announced: Dating::Unknown,
            withdrawn: false,
            primary_theme: themes.first().copied(),
            themes,
            roles,
            priorities: Vec::new(),
            commitments: Vec::new(),
            confirmed: Vec::new(),
        };
        Ok(profile.in_order())
    }
}

/// A state by its three letters, or an organisation by its code.
pub fn body(conn: &mut Conn, code: &str) -> Result<Body> {
    match states::by_code(conn, code) {
        Ok(state) => Ok(Body::State(state.id)),
        Err(_) => Ok(Body::Organisation(
            organisations::by_code(conn, code, noon_of(day(2100, 1, 1)))?.id,
        )),
    }
}

/// One act of somebody: a change of a record.
#[derive(Clone, Copy)]
pub struct Act {
    pub verb: Verb,
    pub origin: Origin,
    pub body: Option<Body>,
    pub publication: Publication,
}

impl Act {
    /// Of the secretariat, public at once.
    pub fn of(verb: Verb) -> Self {
        Self {
            verb,
            origin: Origin::Secretariat,
            body: None,
            publication: Publication::Now,
        }
    }

    /// Of a body that leads.
    pub fn by(self, body: Body) -> Self {
        Self {
            origin: Origin::Lead,
            body: Some(body),
            ..self
        }
    }

    /// Public, or not, or later.
    pub fn public(self, publication: Publication) -> Self {
        Self {
            publication,
            ..self
        }
    }

    /// Does it: the change, what hangs on it, and the figures after it.
    pub fn on<T>(
        self,
        conn: &mut Conn,
        clock: &Clock,
        made: &Made,
        work: impl FnOnce(&mut Conn, i64) -> Result<T>,
    ) -> Result<T> {
        let change = NewChange {
            initiative: Some(made.id),
            reference: made.reference.clone(),
            account: None,
            verb: self.verb,
            origin: self.origin,
            body: self.body,
            letter: None,
            publication: self.publication,
            reason: None,
        }
        .record(conn, clock.now())?;
        let done = work(conn, change)?;
        if self.publication != Publication::Draft {
            figures::refresh(conn, clock, &[made.id])?;
        }
        Ok(done)
    }
}

/// What a fact says.
#[derive(Clone, Copy)]
pub struct Said {
    pub kind: FactKind,
    pub dating: Dating,
    pub milestone: Option<i64>,
    pub document: Option<i64>,
    pub supersedes: Option<i64>,
}

impl Said {
    pub fn on(kind: FactKind, dating: Dating) -> Self {
        Self {
            kind,
            dating,
            milestone: None,
            document: None,
            supersedes: None,
        }
    }

    fn append(self, conn: &mut Conn, initiative: i64, change: i64) -> Result<i64> {
        let fact = NewFact {
            initiative,
            change,
            kind: self.kind,
            milestone: self.milestone,
            document: self.document,
            about: None,
            supersedes: self.supersedes,
            dating: self.dating,
            note: None,
        };
        facts::append(conn, &fact)
    }
}

/// A record that is there.
#[derive(Clone, Debug)]
pub struct Made {
    pub id: i64,
    pub reference: String,
}

impl Made {
    /// The record with a reference.
    pub fn known(app: &TestApp, reference: &str) -> Self {
        let reference = reference.to_owned();
        let id = app.read(|conn| Ok(initiatives::by_reference(conn, &reference)?.id));
        Self { id, reference }
    }

    /// An act on it, of which nothing more need be said.
    pub fn act<T>(
        &self,
        app: &TestApp,
        act: Act,
        work: impl FnOnce(&mut Conn, i64) -> Result<T>,
    ) -> T {
        app.write(|conn| act.on(conn, &app.clock, self, work))
    }

    /// Its milestones, drafts and all.
    pub fn milestones(&self, app: &TestApp) -> Vec<Milestone> {
        app.read(|conn| milestones::of_initiative(conn, self.id, None))
    }

    /// The milestone of a step.
    pub fn step(&self, app: &TestApp, step: Step) -> Milestone {
        let mut all = self.milestones(app).into_iter();
        all.find(|one| one.step == Some(step)).unwrap()
    }

    /// Edits what figures count it by.
    pub fn edit(&self, app: &TestApp, act: Act, edit: impl FnOnce(&mut Profile)) {
        self.act(app, act, |conn, change| {
            let initiative: Initiative = initiatives::by_reference(conn, &self.reference)?;
            let mut profile = initiatives::profile(conn, &initiative, false)?;
            edit(&mut profile);
            initiatives::add_profile(conn, self.id, change, &profile.clone().in_order())?;
            milestones::add_lifecycle(conn, self.id, change, profile.kind)
        });
    }

    /// Says when a milestone is due.
    pub fn plan(&self, app: &TestApp, act: Act, milestone: i64, due: Dating, dropped: bool) {
        self.act(app, act, |conn, change| {
            let plan = Plan {
                nature: Nature::Output,
                due,
                dropped,
                reason: Some("as agreed".into()),
            };
            milestones::plan(conn, milestone, change, &plan)
        });
    }

    /// Adds a milestone of its own.
    pub fn add_milestone(&self, app: &TestApp, act: Act, nature: Nature, due: Dating) -> i64 {
        let title = Text::new(Some("A step of our own".into()), None, None);
        self.act(app, act, |conn, change| {
            let plan = Plan {
                nature,
                due,
                dropped: false,
                reason: None,
            };
            milestones::add(conn, self.id, change, None, &title, &plan)
        })
    }

    /// Says something of it.
    pub fn say(&self, app: &TestApp, act: Act, said: Said) -> i64 {
        self.act(app, act, |conn, change| said.append(conn, self.id, change))
    }

    /// Says that a milestone was reached.
    pub fn report(&self, app: &TestApp, act: Act, milestone: i64, dating: Dating) -> i64 {
        let said = Said {
            milestone: Some(milestone),
            ..Said::on(FactKind::Reached, dating)
        };
        self.say(app, act, said)
    }

    /// Backs a fact with a link.
    pub fn document(&self, app: &TestApp, act: Act, fact: i64, url: &str) -> i64 {
        self.act(app, act, |conn, change| {
            let link = NewLink {
                initiative: self.id,
                change,
                url,
                title: url,
                source_kind: SourceKind::Official,
            };
            let document = documents::add_link(conn, &link)?;
            documents::back(conn, fact, document, change)?;
            Ok(document)
        })
    }

    /// A reviewer agrees with a fact.
    pub fn verify(&self, app: &TestApp, act: Act, fact: i64) {
        self.act(app, act, |conn, change| {
            let check = NewFact {
                about: Some(fact),
                ..NewFact::new(self.id, change, FactKind::Verified, Dating::Unknown)
            };
            facts::append(conn, &check).map(|_| ())
        });
    }
}

/// The day on which an embargo ends.
pub fn from(clock: &Clock, day: Day) -> Publication {
    Publication::From(day, clock.start_of(day))
}
