//! `/manage/initiatives/{reference}`: the work page of a record, drafts included.

use actix_web::HttpResponse;
use askama::Template;

use super::done;
use super::lifecycle::Of;
use super::lines::{DocumentLine, MilestoneLine, Parts};
use super::telling;
use crate::audit::{Publication, Sight, Stage};
use crate::db::Conn;
use crate::documents;
use crate::error::Result;
use crate::facts;
use crate::funding;
use crate::funding::view::TransactionView;
use crate::i18n::{Html, Message};
use crate::initiatives::pages::{self, days_of, verb, who};
use crate::initiatives::review::pages::{RemarkView, remark_views};
use crate::initiatives::review::{self, Submission};
use crate::initiatives::{self, Acting, Entry, Heading, Voice, drafts};
use crate::measures;
use crate::measures::view::{MeasureView, OfRecord, ValueView};
use crate::milestones;
use crate::rules::{FactKind, Kind, Origin};
use crate::web::{Ctx, Layout, Nav};

/// What the page reads, in one snapshot.
struct Loaded {
    acting: Acting,
    publication: Publication,
    kind: Kind,
    withdrawn: bool,
    counted: Option<Heading>,
    parts: Parts,
    history: Vec<Entry>,
    submission: Option<Submission>,
    comments: Vec<(String, String)>,
    unaccepted: Vec<Entry>,
    proposal: bool,
}

fn load(conn: &mut Conn, acting: Acting) -> Result<Loaded> {
    let (id, now) = (acting.initiative.id, acting.clock.now());
    let sight = &acting.sight;
    let today = acting.day_of(now);
    let (kind, withdrawn, counted) = initiatives::newest_and_counted(conn, id, today)?;
    let facts = facts::of_initiative(conn, id, sight)?;
    let held = documents::excerpt(conn, id, &facts, sight)?;
    let gone = |document| {
        let withdrawn = facts
            .iter()
            .filter(|fact| fact.kind == FactKind::DocumentWithdrawn);
        withdrawn
            .into_iter()
            .any(|fact| fact.document == Some(document))
    };
    let (transactions, payers) = funding::told_of(conn, id, sight, gone)?;
    let (unaccepted, history) = match sight {
        // What is settled and what leads have not had accepted are all there is.
        Sight::Settled => initiatives::history(conn, id, Sight::Everything)?
            .into_iter()
            .partition(|one| one.public_at.is_none() && one.origin == Origin::Lead),
        _ => (Vec::new(), initiatives::history(conn, id, sight)?),
    };
    let mut measured = match acting.initiative.measured {
        true => measures::of_initiative(conn, id, sight)?,
        false => Vec::new(),
    };
    measures::mark(&mut measured, gone);
    let parts = Parts {
        measures: measured,
        payers,
        transactions,
        milestones: milestones::of_initiative(conn, id, sight)?,
        facts,
        documents: held.first,
        more_documents: held.more,
        backing: held.backing,
        backings: held.backings,
        voice: acting.voice.clone(),
    };
    let (submission, comments) = match acting.voice {
        Voice::Lead(body) => {
            let last = review::last(conn, id, body)?;
            let comments = match &last {
                Some(last) => review::remarks(conn, last)?,
                None => Vec::new(),
            };
            (last.filter(|one| one.outcome.is_none()), comments)
        }
        _ => (review::waiting(conn, id)?, Vec::new()),
    };
    let proposal = match acting.voice {
        Voice::Lead(body) => drafts::proposal_of(conn, id, body)?.is_some(),
        _ => false,
    };
    Ok(Loaded {
        submission,
        comments,
        unaccepted,
        proposal,
        publication: initiatives::next_publication(conn, id, now)?,
        history,
        acting,
        kind,
        withdrawn,
        counted,
        parts,
    })
}

#[derive(Template)]
#[template(path = "initiatives/manage/show.html")]
struct Record {
    page: Layout,
    reference: String,
    heading: Html,
    notice: Option<String>,
    publication: Publication,
    withdrawn: bool,
    adopted: bool,
    /// Where the dashboards count it today.
    counted: Option<Html>,
    declared: Option<FactKind>,
    milestones: Vec<MilestoneLine>,
    documents: Vec<DocumentLine>,
    more_documents: bool,
    transactions: Vec<TransactionView>,
    measures: Vec<MeasureView>,
    history: Vec<(Entry, (Html, Option<Html>))>,
    /// Somebody works on it who speaks for a lead.
    is_lead: bool,
    /// When what waits for a decision was handed in.
    waits_since: Option<Html>,
    /// What was not handed in yet, counted in words.
    not_handed_in: Option<String>,
    remarks: Vec<RemarkView>,
    unaccepted: Vec<(Entry, (Html, Option<Html>))>,
}

impl Record {
    fn at(&self, noun: &str) -> String {
        let reference = &self.reference;
        self.page
            .href(&format!("/manage/initiatives/{reference}/{noun}"))
    }

    fn at_milestone(&self, line: &MilestoneLine, noun: &str) -> String {
        self.at(&format!("milestones/{}/{noun}", line.number))
    }

    fn withdrawal_of(&self, line: &DocumentLine) -> String {
        self.at(&format!("documents/{}/withdrawal", line.shown.number))
    }

    fn at_transaction(&self, one: &TransactionView, noun: &str) -> String {
        let number = one.anchor.trim_start_matches('T');
        self.at(&format!("transactions/{number}{noun}"))
    }

    fn at_measure(&self, one: &MeasureView, noun: &str) -> String {
        let number = one.anchor.trim_start_matches('M');
        self.at(&format!("measures/{number}{noun}"))
    }

    fn at_value(&self, one: &MeasureView, value: &ValueView, noun: &str) -> String {
        self.at_measure(one, &format!("/values/{}{noun}", value.number))
    }

    /// How far the record is on its way to the public: the class of the tag and its words.
    fn stage(&self) -> (&'static str, Html) {
        let t = &self.page.t.manage;
        match self.publication {
            Publication::Draft => ("tag tag-wait", Html::escape(t.stage_draft.as_str())),
            Publication::From(day, _) => {
                let day = self.page.day(&day);
                ("tag tag-wait", t.stage_held.html(&[("day", &day)]))
            }
            Publication::Now => ("tag tag-ok", Html::escape(t.stage_public.as_str())),
        }
    }

    fn standing(&self) -> Message {
        let t = &self.page.t.work;
        if self.adopted {
            t.adopted
        } else {
            t.not_adopted_tag
        }
    }

    fn declared(&self) -> Option<Message> {
        let t = &self.page.t.record;
        match self.declared? {
            FactKind::Cancelled => Some(t.fact_cancelled),
            _ => Some(t.fact_suspended),
        }
    }

    /// What publication means for what is entered now.
    fn note(&self) -> Option<Message> {
        let t = &self.page.t.work;
        match self.publication {
            _ if self.withdrawn => Some(t.withdrawn_note),
            _ if self.is_lead => Some(self.page.t.review.lead_note),
            Publication::Draft => Some(t.draft_note),
            Publication::From(..) => Some(t.held_note),
            Publication::Now => None,
        }
    }

    fn is_draft(&self) -> bool {
        self.publication == Publication::Draft
    }

    fn is_public(&self) -> bool {
        self.publication == Publication::Now
    }

    fn verb(&self, entry: &Entry) -> Message {
        verb(&self.page, entry.verb)
    }

    fn who(&self, entry: &Entry) -> Html {
        who(&self.page, entry)
    }

    /// The person behind it, for the secretariat.
    fn person(&self, entry: &Entry) -> Option<Html> {
        let author = entry.author.as_ref().filter(|_| self.page.administers());
        author.map(|author| self.page.person(author.name()))
    }

    fn is_draft_entry(&self, entry: &Entry) -> bool {
        entry.stage != Stage::Published
    }

    fn is_submitted(&self, entry: &Entry) -> bool {
        entry.stage == Stage::Submitted
    }
}

/// `GET /manage/initiatives/{reference}`
///
/// # Errors
/// As [`Acting::open`]; where nobody is signed in.
pub async fn record(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let reference = path.into_inner().1;
    let loaded = telling::open(&ctx, ctx.signed_in()?, reference, load).await?;
    let template = view(&ctx, loaded);
    ctx.page(&template)
}

fn view(ctx: &Ctx, loaded: Loaded) -> Record {
    let Loaded {
        acting,
        publication,
        kind,
        withdrawn,
        counted,
        parts,
        history,
        submission,
        comments,
        unaccepted,
        proposal,
    } = loaded;
    let is_lead = acting.is_lead();
    let open = history.iter().filter(|entry| is_open(entry, &acting.voice));
    let open = open.count() + usize::from(proposal);
    let initiative = acting.initiative;
    let (t, reference) = (&ctx.t().manage, initiative.reference);
    let title = &initiative.texts.title;
    let said = title.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Manage, t.record_title.with(&[("title", &said)]));
    let day_of = |instant| ctx.state.clock.day_of(instant);
    let in_figures = counted.map(|heading| {
        let words = Html::escape(&pages::heading(&page, heading));
        page.t.work.counted_as.html(&[("standing", &words)])
    });
    Record {
        counted: in_figures,
        heading: t.record_title.html(&[("title", &page.text(title))]),
        notice: done_code(&ctx.query).and_then(|code| match is_lead {
            true => done::notice_for_lead(&page, &code, &reference),
            false => done::notice(&page, &code, &reference, publication),
        }),
        adopted: facts::is_adopted(&parts.facts),
        declared: facts::declared(&parts.facts, day_of).map(|fact| fact.kind),
        milestones: parts.milestone_lines(&page, &reference, kind),
        documents: parts.document_lines(&page, &reference),
        more_documents: parts.more_documents,
        transactions: parts.transaction_lines(&page, &reference),
        measures: OfRecord::at_work(
            &page,
            ctx.moment(),
            (&reference, &parts.measures),
            &parts.voice,
            day_of,
        )
        .measures,
        remarks: remark_views(&page, &parts.subjects(), &comments),
        waits_since: submission
            .as_ref()
            .map(|one| page.day(&day_of(one.submitted_at))),
        not_handed_in: (open > 0 && submission.is_none() && is_lead)
            .then(|| still_open(&page, open)),
        history: with_days(ctx, &page, history),
        unaccepted: with_days(ctx, &page, unaccepted),
        is_lead,
        publication,
        withdrawn,
        reference,
        page,
    }
}

/// What this lead entered and did not hand in yet.
fn is_open(entry: &Entry, voice: &Voice) -> bool {
    entry.stage == Stage::Draft && entry.origin == voice.origin()
}

fn still_open(page: &Layout, open: usize) -> String {
    let open = i64::try_from(open).unwrap_or(i64::MAX);
    page.t.review.drafts_ready.text(open)
}

fn with_days(ctx: &Ctx, page: &Layout, entries: Vec<Entry>) -> Vec<(Entry, (Html, Option<Html>))> {
    let with_days = |entry: Entry| {
        let days = days_of(ctx, page, &entry);
        (entry, days)
    };
    entries.into_iter().map(with_days).collect()
}

fn done_code(query: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, value)| value.into_owned())
}
