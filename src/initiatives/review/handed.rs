//! What is handed in, subject by subject: what stands in a submission, or what would if somebody
//! handed their drafts in now.

use crate::audit::{Sight, Verb};
use crate::db::Conn;
use crate::documents::{self, Document};
use crate::error::Result;
use crate::facts::{self, Fact};
use crate::funding::{self, Bodies, Transaction};
use crate::i18n::Text;
use crate::initiatives::{self, Entry, Initiative};
use crate::measures::{self, Measure, Measurement, News, Version};
use crate::milestones::{self, Milestone, Plan};
use crate::rules::Step;
use crate::rules::measure::Standard;

/// What a line is about.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The record as a whole.
    Record,
    /// A milestone: its number, step and title.
    Milestone(i32, Option<Step>, Text),
    /// A document: its number and title.
    Document(i32, String),
    /// A transaction: its number.
    Transaction(i32),
    /// A measure: its number, which of the standard ones it is, and its own name.
    Measure(i32, Option<Standard>, Text),
    /// A value of a measure: its number, and the measure's number, which of the standard ones that
    /// is, and its own name.
    Value(i32, (i32, Option<Standard>, Text)),
}

impl Subject {
    /// The field of comments on it.
    pub fn field(&self) -> String {
        match self {
            Self::Record => "record".into(),
            Self::Milestone(number, ..) => format!("milestone-{number}"),
            Self::Document(number, _) => format!("document-{number}"),
            Self::Transaction(number) => format!("transaction-{number}"),
            Self::Measure(number, ..) => format!("measure-{number}"),
            Self::Value(number, (measure, ..)) => format!("value-{measure}-{number}"),
        }
    }
}

impl Subject {
    fn value(of: &Measure, number: i32) -> Self {
        Self::Value(number, (of.number, of.standard, of.name.clone()))
    }

    /// A measure, and each of its values.
    pub fn of_measure(one: &Measure) -> Vec<Self> {
        let own = Self::Measure(one.number, one.standard, one.name.clone());
        let values = one.values.iter();
        let values = values.map(|value| Self::value(one, value.number));
        std::iter::once(own).chain(values).collect()
    }
}

/// What a line says of its subject.
#[derive(Clone, Debug)]
pub enum Said {
    /// A fact, with the titles of the documents that back it.
    Fact(Fact, Vec<String>),
    /// A plan, and the one that it takes the place of.
    Plan(Option<Plan>, Plan),
    /// A document is added.
    Document(Document),
    /// A transaction is told, and the version that it takes the place of.
    Transaction(Box<(Option<Transaction>, Transaction)>),
    /// A plan of a measure, and the one that it takes the place of.
    Measure(Box<(Option<Version>, Version)>),
    /// A value of a measure by its plan, and the one that it takes the place of.
    Value(Box<(Version, Option<Measurement>, Measurement)>),
}

/// A line of what is handed in.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is about.
    pub subject: Subject,
    /// What it says.
    pub said: Said,
}

/// What is handed in.
#[derive(Clone, Debug, Default)]
pub struct Handed {
    /// The acts, newest first, with their reasons.
    pub entries: Vec<Entry>,
    /// What they say, subject by subject.
    pub lines: Vec<Line>,
    /// Milestones by what they are called, for comments on them.
    pub subjects: Vec<Subject>,
    /// The names of those who provide and receive.
    pub bodies: Bodies,
    /// Texts and profile of the record are part of it.
    pub profile: bool,
}

impl Handed {
    /// What is handed in of a record in a sight that shows nothing else.
    ///
    /// # Errors
    /// Where the database is away.
    pub fn load(conn: &mut Conn, of: &Initiative, sight: &Sight) -> Result<Self> {
        let initiative = of.id;
        let entries = initiatives::history(conn, initiative, sight)?;
        let created = entries.iter().any(|entry| entry.verb == Verb::Created);
        let before = milestones::with_dropped(conn, initiative, Sight::Settled)?;
        let planned = milestones::with_dropped(conn, initiative, sight)?;
        let documents = documents::of_initiative(conn, initiative, sight)?;
        let all: Vec<Milestone> = before.iter().chain(&planned).cloned().collect();
        // The steps of a new record are no news of it, as long as nobody set their days.
        let mut lines = plans(&before, planned, created);
        lines.extend(said(conn, initiative, sight, (&all, &documents))?);
        let named = |one: &Document| Subject::Document(one.number, one.title.clone());
        let added = documents.iter().map(|document| Line {
            subject: named(document),
            said: Said::Document(document.clone()),
        });
        lines.extend(added);
        let told = funding::transactions_of(conn, initiative, sight)?;
        let (transactions, bodies) = transactions(conn, initiative, &told)?;
        lines.extend(transactions);
        let measured = match of.measured {
            true => measures::news_of(conn, initiative, sight)?,
            false => Vec::new(),
        };
        lines.extend(measure_lines(&measured));
        let subjects = all.iter().map(subject_of);
        let told = told.iter().map(|one| Subject::Transaction(one.number));
        let profile = |entry: &Entry| matches!(entry.verb, Verb::Created | Verb::Edited);
        Ok(Self {
            subjects: subjects
                .chain(documents.iter().map(named))
                .chain(told)
                .chain(
                    measured
                        .iter()
                        .flat_map(|one| Subject::of_measure(&one.now)),
                )
                .collect(),
            bodies,
            profile: entries.iter().any(profile),
            entries,
            lines,
        })
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The subjects that it speaks of, each once, in the order of the lines.
    pub fn spoken_of(&self) -> Vec<Subject> {
        let mut found: Vec<Subject> = Vec::new();
        for line in &self.lines {
            if !found.contains(&line.subject) {
                found.push(line.subject.clone());
            }
        }
        found
    }
}

/// A milestone as a subject.
pub fn subject_of(milestone: &Milestone) -> Subject {
    Subject::Milestone(milestone.number, milestone.step, milestone.title.clone())
}

/// What is told of measures, each beside what stood before.
fn measure_lines(measured: &[News]) -> Vec<Line> {
    let mut lines = Vec::new();
    for News { before, now, plan } in measured {
        let old = before.as_ref().and_then(Measure::current);
        if let Some(version) = now.current() {
            lines.push(Line {
                subject: Subject::Measure(now.number, now.standard, now.name.clone()),
                said: Said::Measure(Box::new((old.cloned(), version.clone()))),
            });
        }
        for value in &now.values {
            let old = before.as_ref().and_then(|one| one.value(value.number));
            lines.push(Line {
                subject: Subject::value(now, value.number),
                said: Said::Value(Box::new((plan.clone(), old.cloned(), value.clone()))),
            });
        }
    }
    lines
}

/// What is told of money, each beside what stood before, and the names in it.
fn transactions(
    conn: &mut Conn,
    initiative: i64,
    told: &[Transaction],
) -> Result<(Vec<Line>, Bodies)> {
    let before = match told.is_empty() {
        true => Vec::new(),
        false => funding::transactions_of(conn, initiative, Sight::Settled)?,
    };
    let both: Vec<Transaction> = before.iter().chain(told).cloned().collect();
    let line = |one: &Transaction| {
        let old = before.iter().find(|old| old.number == one.number);
        Line {
            subject: Subject::Transaction(one.number),
            said: Said::Transaction(Box::new((old.cloned(), one.clone()))),
        }
    };
    Ok((
        told.iter().map(line).collect(),
        funding::bodies_of(conn, &both)?,
    ))
}

fn plans(before: &[Milestone], planned: Vec<Milestone>, created: bool) -> Vec<Line> {
    let news = planned
        .into_iter()
        .filter(|one| !created || !one.plan.due.is_unknown() || one.step.is_none());
    let line = |one: Milestone| {
        let old = before.iter().find(|old| old.id == one.id);
        Line {
            subject: subject_of(&one),
            said: Said::Plan(old.map(|old| old.plan.clone()), one.plan),
        }
    };
    news.map(line).collect()
}

fn said(
    conn: &mut Conn,
    initiative: i64,
    sight: &Sight,
    (all, documents): (&[Milestone], &[Document]),
) -> Result<Vec<Line>> {
    let backings = documents::backings(conn, initiative, sight)?;
    let here = |id: i64| documents.iter().any(|one| one.id == id);
    let others = match backings.iter().all(|(_, document)| here(*document)) {
        true => Vec::new(),
        false => documents::of_initiative(conn, initiative, Sight::Settled)?,
    };
    let mut facts = facts::of_initiative(conn, initiative, sight)?;
    facts.reverse();
    let line = |fact: Fact| {
        let milestone = fact
            .milestone
            .and_then(|id| all.iter().find(|one| one.id == id));
        let behind = documents
            .iter()
            .chain(others.iter().filter(|one| !here(one.id)))
            .filter(|one| backings.contains(&(fact.id, one.id)))
            .map(|one| one.title.clone());
        Line {
            subject: milestone.map_or(Subject::Record, subject_of),
            said: Said::Fact(fact.clone(), behind.collect()),
        }
    };
    Ok(facts.into_iter().map(line).collect())
}
