//! Milestones and documents as the work page shows them, drafts included.

use crate::audit::Stage;
use crate::documents::{Document, view};
use crate::facts::{self, Fact};
use crate::funding::view::TransactionView;
use crate::funding::{Bodies, Transaction};
use crate::i18n::{Html, Message, format};
use crate::initiatives::Voice;
use crate::initiatives::review::{Subject, subject_of};
use crate::measures::Measure;
use crate::milestones::{self, Milestone};
use crate::rules::{FactKind, Kind, Level, Origin};
use crate::web::{Layout, terms, work};

/// What a record is made of.
pub struct Parts {
    /// Milestones of the plan.
    pub milestones: Vec<Milestone>,
    /// Facts that stand.
    pub facts: Vec<Fact>,
    /// The first documents.
    pub documents: Vec<Document>,
    /// There are more.
    pub more_documents: bool,
    /// Documents that back reports, as many as tell how well each is proved.
    pub backing: Vec<Document>,
    /// Which document backs which fact: fact, document.
    pub backings: Vec<(i64, i64)>,
    /// Transactions, withdrawn ones among them.
    pub transactions: Vec<Transaction>,
    /// Measures, withdrawn ones among them.
    pub measures: Vec<Measure>,
    /// The names of those who provide and receive.
    pub payers: Bodies,
    /// In whose name the page is worked on.
    pub voice: Voice,
}

/// A milestone with its reports.
pub struct MilestoneLine {
    /// What it is called.
    pub name: Html,
    /// Its public number, as in `STI-7F3K9.3`.
    pub reference: String,
    /// The same without the record's reference.
    pub number: String,
    /// It closes the lifecycle.
    pub is_final: bool,
    /// It was added to the lifecycle.
    pub added: bool,
    /// Input, output or outcome.
    pub nature: Message,
    /// When it is due.
    pub due: Option<Html>,
    /// When it was first due, where that differs.
    pub original_due: Option<Html>,
    /// The reports that stand.
    pub reports: Vec<ReportLine>,
    /// Only a later step says that it was reached.
    pub implied: bool,
    /// It was reported in the same name: a further report corrects that.
    pub corrects: bool,
    /// A report can be taken back in this name.
    pub retracts: bool,
}

impl MilestoneLine {
    /// The class of the list item.
    pub fn class(&self) -> &'static str {
        match (self.reports.is_empty(), self.implied) {
            (false, _) => "reached",
            (true, true) => "implied",
            (true, false) => "",
        }
    }
}

/// A report that a milestone was reached.
pub struct ReportLine {
    /// The day.
    pub day: Html,
    /// Who says so.
    pub origin: Message,
    /// How well it is proved.
    pub level: Message,
    /// A remark.
    pub note: Option<String>,
    /// It is not accepted yet.
    pub waits: bool,
    /// A reviewer's question that waits for its answer.
    pub asked: Option<QuestionLine>,
}

/// A reviewer's question about a report.
pub struct QuestionLine {
    /// What is asked.
    pub words: Option<String>,
    /// Where it is answered.
    pub answer: String,
}

/// A document with what it backs.
pub struct DocumentLine {
    /// The document.
    pub shown: view::DocumentView,
    /// The milestones whose reports it backs.
    pub backs: Option<Html>,
}

impl Parts {
    /// What comments can speak of.
    pub fn subjects(&self) -> Vec<Subject> {
        let documents = self.documents.iter();
        let documents = documents.map(|one| Subject::Document(one.number, one.title.clone()));
        let milestones = self.milestones.iter().map(subject_of);
        let transactions = self.transactions.iter();
        let transactions = transactions.map(|one| Subject::Transaction(one.number));
        let measures = self.measures.iter().flat_map(Subject::of_measure);
        milestones
            .chain(documents)
            .chain(transactions)
            .chain(measures)
            .collect()
    }

    /// The milestones, lifecycle steps first.
    pub fn milestone_lines(
        &self,
        page: &Layout,
        reference: &str,
        kind: Kind,
    ) -> Vec<MilestoneLine> {
        self.milestones
            .iter()
            .map(|one| self.milestone_line(page, reference, kind, one))
            .collect()
    }

    fn milestone_line(
        &self,
        page: &Layout,
        reference: &str,
        kind: Kind,
        one: &Milestone,
    ) -> MilestoneLine {
        let reports: Vec<&Fact> = facts::reports(&self.facts, one.id).collect();
        let due = Some(one.plan.due).filter(|due| !due.is_unknown());
        MilestoneLine {
            name: name(page, one),
            reference: format!("{reference}.{}", one.number),
            number: one.number.to_string(),
            is_final: one.step == Some(kind.final_step()),
            added: !kind.lifecycle().iter().any(|step| Some(*step) == one.step),
            nature: terms::nature(page.t, one.plan.nature),
            due: due.map(|due| page.dated(&due)),
            original_due: one.original_due.map(|due| page.dated(&due)),
            implied: reports.is_empty() && self.is_implied(kind, one),
            corrects: reports
                .iter()
                .any(|fact| milestones::is_own(fact, &self.voice)),
            retracts: milestones::retractable(&self.facts, one.id, &self.voice).is_some(),
            reports: reports
                .into_iter()
                .map(|fact| self.report_line(page, (reference, one.number), fact))
                .collect(),
        }
    }

    fn report_line(
        &self,
        page: &Layout,
        (reference, number): (&str, i32),
        fact: &Fact,
    ) -> ReportLine {
        let question = facts::unanswered(&self.facts, fact.id);
        let code = fact.code(number);
        ReportLine {
            asked: question.map(|question| QuestionLine {
                words: question.note.clone(),
                answer: page.href(&format!(
                    "/manage/initiatives/{reference}/facts/{code}/answer"
                )),
            }),
            day: page.dated(&fact.dating),
            origin: terms::origin(page.t, fact.origin),
            level: terms::level(page.t, self.level(fact)),
            note: fact.note.clone(),
            waits: fact.origin == Origin::Lead && fact.stage != Stage::Published,
        }
    }

    /// Whether a later step of the lifecycle was reported.
    fn is_implied(&self, kind: Kind, one: &Milestone) -> bool {
        let place = |milestone: &Milestone| {
            let step = milestone.step?;
            kind.lifecycle().iter().position(|other| *other == step)
        };
        let Some(own) = place(one) else { return false };
        self.milestones
            .iter()
            .filter(|other| place(other).is_some_and(|place| place > own))
            .any(|later| facts::reports(&self.facts, later.id).next().is_some())
    }

    /// How well a report is proved, drafts included.
    fn level(&self, fact: &Fact) -> Level {
        let backed = self.documents_of(fact).any(|document| !document.withdrawn);
        let checked = self
            .facts
            .iter()
            .filter(|other| other.kind == FactKind::Verified && other.about == Some(fact.id))
            .any(|check| !self.voided(fact, check));
        match (backed, checked) {
            (false, _) => Level::Reported,
            (true, false) => Level::Documented,
            (true, true) => Level::Verified,
        }
    }

    /// Withdrawing a document voids what was verified before, as it does for the rules.
    fn voided(&self, fact: &Fact, check: &Fact) -> bool {
        self.facts
            .iter()
            .filter(|other| other.kind == FactKind::DocumentWithdrawn && other.id > check.id)
            .filter_map(|withdrawal| withdrawal.document)
            .any(|document| self.backings.contains(&(fact.id, document)))
    }

    fn documents_of<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a Document> {
        self.backing
            .iter()
            .filter(|document| self.backings.contains(&(fact.id, document.id)))
    }

    /// The transactions, by number.
    pub fn transaction_lines(&self, page: &Layout, reference: &str) -> Vec<TransactionView> {
        let line = |one: &Transaction| TransactionView {
            own: !one.withdrawn && self.voice.may_correct(one.told.origin, one.told.body),
            ..TransactionView::at_work(page, &self.payers, reference, one)
        };
        self.transactions.iter().map(line).collect()
    }

    /// The documents, by number.
    pub fn document_lines(&self, page: &Layout, reference: &str) -> Vec<DocumentLine> {
        self.documents
            .iter()
            .map(|document| self.document_line(page, reference, document))
            .collect()
    }

    fn document_line(&self, page: &Layout, reference: &str, document: &Document) -> DocumentLine {
        let backs = |milestone: &&Milestone| {
            facts::reports(&self.facts, milestone.id)
                .any(|fact| self.backings.contains(&(fact.id, document.id)))
        };
        let names: Vec<Html> = self
            .milestones
            .iter()
            .filter(backs)
            .map(|milestone| name(page, milestone))
            .collect();
        DocumentLine {
            shown: view::at_work(page, reference, document),
            backs: (!names.is_empty()).then(|| format::list_html(page.locale, &names)),
        }
    }
}

/// What a milestone is called, marked where that is in another language.
fn name(page: &Layout, one: &Milestone) -> Html {
    if one.title.is_empty() {
        return Html::escape(&work::milestone(page.locale, one.step, &one.title));
    }
    page.text(&one.title)
}
