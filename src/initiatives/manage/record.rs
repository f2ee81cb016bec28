//! `/manage/initiatives/{reference}`: the work page of a record, drafts included.

use actix_web::HttpResponse;
use askama::Template;

use super::done;
use super::lifecycle::Of;
use super::lines::{DocumentLine, MilestoneLine, Parts};
use crate::audit::{Publication, Stage};
use crate::db::Conn;
use crate::documents::{self, Sight};
use crate::error::Result;
use crate::facts;
use crate::i18n::{Html, Message};
use crate::initiatives::pages::{days_of, verb, who};
use crate::initiatives::{self, Entry, Initiative};
use crate::milestones;
use crate::rules::{FactKind, Instant, Kind};
use crate::web::{Ctx, Layout, Nav};

/// What the page reads, in one snapshot.
struct Loaded {
    initiative: Initiative,
    publication: Publication,
    kind: Kind,
    withdrawn: bool,
    parts: Parts,
    history: Vec<Entry>,
}

fn load(conn: &mut Conn, reference: &str, now: Instant) -> Result<Loaded> {
    let initiative = initiatives::by_reference(conn, reference)?;
    let id = initiative.id;
    let (kind, withdrawn) = initiatives::newest(conn, id)?;
    let facts = facts::of_initiative(conn, id, None)?;
    let held = documents::excerpt(conn, id, &facts, &Sight::All)?;
    let parts = Parts {
        milestones: milestones::of_initiative(conn, id, None)?,
        facts,
        documents: held.first,
        more_documents: held.more,
        backing: held.backing,
        backings: held.backings,
    };
    Ok(Loaded {
        publication: initiatives::next_publication(conn, id, now)?,
        history: initiatives::history(conn, id, None)?,
        initiative,
        kind,
        withdrawn,
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
    declared: Option<FactKind>,
    milestones: Vec<MilestoneLine>,
    documents: Vec<DocumentLine>,
    more_documents: bool,
    history: Vec<(Entry, (Html, Option<Html>))>,
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

    fn is_draft_entry(&self, entry: &Entry) -> bool {
        entry.stage != Stage::Published
    }
}

/// `GET /manage/initiatives/{reference}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where no administrator is signed in.
pub async fn record(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    ctx.administrator()?;
    let (reference, now) = (path.into_inner().1, ctx.state.clock.now());
    let loaded = ctx.state.db.read(move |conn| load(conn, &reference, now));
    let template = view(&ctx, loaded.await?);
    ctx.page(&template)
}

fn view(ctx: &Ctx, loaded: Loaded) -> Record {
    let Loaded {
        initiative,
        publication,
        kind,
        withdrawn,
        parts,
        history,
    } = loaded;
    let (t, reference) = (&ctx.t().manage, initiative.reference);
    let title = &initiative.texts.title;
    let said = title.in_locale(ctx.locale).to_string();
    let page = ctx.layout(Nav::Manage, t.record_title.with(&[("title", &said)]));
    let day_of = |instant| ctx.state.clock.day_of(instant);
    Record {
        heading: t.record_title.html(&[("title", &page.text(title))]),
        notice: done_code(&ctx.query)
            .and_then(|code| done::notice(&page, &code, &reference, publication)),
        adopted: facts::is_adopted(&parts.facts),
        declared: facts::declared(&parts.facts, day_of).map(|fact| fact.kind),
        milestones: parts.milestone_lines(&page, &reference, kind),
        documents: parts.document_lines(&page, &reference),
        more_documents: parts.more_documents,
        history: history
            .into_iter()
            .map(|entry| {
                let days = days_of(ctx, &page, &entry);
                (entry, days)
            })
            .collect(),
        publication,
        withdrawn,
        reference,
        page,
    }
}

fn done_code(query: &str) -> Option<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "done")
        .map(|(_, value)| value.into_owned())
}
