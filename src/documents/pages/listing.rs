//! `/initiatives/{reference}/documents`, with `.csv`, and the same for whoever works on the record:
//! however many documents there are, a page shows some and leads on by their numbers.

use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

use super::acting;
use crate::audit::Sight;
use crate::db::Conn;
use crate::documents::save::{self, Listing};
use crate::documents::view::{self, DocumentView};
use crate::documents::{Document, SHOWN, backed_by, count, page};
use crate::error::{Error, Result};
use crate::facts;
use crate::i18n::{Html, format};
use crate::initiatives;
use crate::milestones::{self, Milestone};
use crate::rules::{Coded, Figure, Question, Subject};
use crate::web::{Ctx, Layout, Nav, csv::Table, work};

/// The language and the record's reference of an address.
type Of = Path<(String, String)>;

/// What an address may ask for.
#[derive(Deserialize)]
pub struct Params {
    /// The number of the last document of the page before.
    #[serde(default)]
    after: String,
}

impl Params {
    /// The number after which to begin.
    fn after(&self) -> Result<i32> {
        if self.after.is_empty() {
            return Ok(0);
        }
        let number = self.after.parse().ok().filter(|number| *number >= 0);
        number.ok_or_else(|| Error::Parameter {
            name: "after",
            given: self.after.clone(),
        })
    }
}

/// A document with what it backs.
struct Line {
    document: DocumentView,
    backs: Option<Html>,
}

#[derive(Template)]
#[template(path = "documents/index.html")]
struct Index {
    page: Layout,
    at_work: bool,
    reference: String,
    record: Html,
    found: Figure,
    lines: Vec<Line>,
    first: Option<String>,
    next: Option<String>,
}

impl Index {
    fn withdrawal_of(&self, line: &Line) -> String {
        let folder = format!("/manage/initiatives/{}/documents", self.reference);
        self.page
            .at(&folder, &format!("{}/withdrawal", line.document.number))
    }

    fn csv(&self) -> String {
        self.page
            .at(&format!("/initiatives/{}", self.reference), "documents.csv")
    }

    fn said(&self) -> Html {
        let t = &self.page.t.documents;
        t.of_record.html(&[("record", &self.record)])
    }
}

/// `GET /initiatives/{reference}/documents`
///
/// # Errors
/// [`Error::NotFound`] where nothing of the record is public.
pub async fn index(ctx: Ctx, path: Of, query: Query<Params>) -> Result<HttpResponse> {
    let (known, after) = (ctx.known(), query.after()?);
    let reference = path.into_inner().1;
    let asked = reference.clone();
    let work = move |conn: &mut Conn| {
        let initiative = initiatives::by_reference(conn, &asked)?;
        initiative.public_version.ok_or(Error::NotFound)?;
        let (id, sight) = (initiative.id, Sight::Public(known));
        let documents = page(conn, id, &sight, (after, SHOWN + 1))?;
        Ok(Listing {
            title: initiative.texts.title,
            all: count(conn, id, &sight)?,
            backings: backed_by(conn, &documents, &sight)?,
            documents,
            milestones: milestones::of_initiative(conn, id, Some(known))?,
            facts: facts::of_initiative(conn, id, Some(known))?,
        })
    };
    let loaded = ctx.state.db.read(work).await?;
    answer(&ctx, &reference, loaded, (after, false))
}

/// `GET /manage/initiatives/{reference}/documents`
///
/// # Errors
/// Where nobody is signed in who works on the record.
pub async fn work_index(ctx: Ctx, path: Of, query: Query<Params>) -> Result<HttpResponse> {
    let principal = ctx.signed_in()?.clone();
    let acting = acting(&ctx, &principal, path.into_inner().1).await?;
    let (reference, after) = (acting.initiative.reference.clone(), query.after()?);
    let work = move |conn: &mut Conn| {
        let (documents, all) = save::listed(conn, &acting, after)?;
        Ok(Listing {
            title: acting.initiative.texts.title.clone(),
            all,
            backings: backed_by(conn, &documents, &acting.sight)?,
            documents,
            milestones: milestones::of_initiative(conn, acting.initiative.id, &acting.sight)?,
            facts: facts::of_initiative(conn, acting.initiative.id, &acting.sight)?,
        })
    };
    let loaded = ctx.state.db.read(work).await?;
    answer(&ctx, &reference, loaded, (after, true))
}

fn answer(
    ctx: &Ctx,
    reference: &str,
    mut loaded: Listing,
    (after, at_work): (i32, bool),
) -> Result<HttpResponse> {
    let folder = if at_work {
        "/manage/initiatives"
    } else {
        "/initiatives"
    };
    let address = format!("{folder}/{reference}/documents");
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let more = loaded.documents.len() > shown;
    loaded.documents.truncate(shown);
    let last = loaded.documents.last().filter(|_| more);
    let next = last.map(|last| ctx.href(&format!("{address}?after={}", last.number)));
    let nav = if at_work {
        Nav::Manage
    } else {
        Nav::Initiatives
    };
    let mut page = ctx.layout(nav, "");
    // From which day its record was there is not read here: no earlier day is offered.
    page.there_from(page.as_at(), page.today);
    let subject = Subject::Listing(address.clone());
    let moment = ctx.moment();
    let found = Figure::counted(loaded.all, Question { subject, moment });
    let said = page.counted_text(&page.t.documents.title, &found);
    page.title = format!("{said} – {}", page.plain(&loaded.title));
    let lines = loaded
        .documents
        .iter()
        .map(|document| line(&page, reference, &loaded, document, at_work))
        .collect();
    ctx.page(&Index {
        record: page.text(&loaded.title),
        first: (after > 0).then(|| ctx.href(&address)),
        reference: reference.to_owned(),
        page,
        at_work,
        found,
        lines,
        next,
    })
}

fn line(
    page: &Layout,
    reference: &str,
    loaded: &Listing,
    document: &Document,
    at_work: bool,
) -> Line {
    let backs = |milestone: &&Milestone| {
        facts::reports(&loaded.facts, milestone.id)
            .any(|fact| loaded.backings.contains(&(fact.id, document.id)))
    };
    let names: Vec<Html> = loaded
        .milestones
        .iter()
        .filter(backs)
        .map(|one| Html::isolate(&work::milestone(page.locale, one.step, &one.title)))
        .collect();
    Line {
        document: if at_work {
            view::at_work(page, reference, document)
        } else {
            view::public(page, reference, document)
        },
        backs: (!names.is_empty()).then(|| format::list_html(page.locale, &names)),
    }
}

/// Rows read at a time for a file.
const BATCH: i64 = 1_000;

/// `GET /initiatives/{reference}/documents.csv`: all of them.
///
/// # Errors
/// As [`index`].
pub async fn csv(ctx: Ctx, path: Of) -> Result<HttpResponse> {
    let now = ctx.state.clock.now();
    let reference = path.into_inner().1;
    let asked = reference.clone();
    let work = move |conn: &mut Conn| {
        let initiative = initiatives::by_reference(conn, &asked)?;
        initiative.public_version.ok_or(Error::NotFound)?;
        let mut rows: Vec<Document> = Vec::new();
        loop {
            let after = rows.last().map_or(0, |row| row.number);
            let sight = Sight::Public(now);
            let batch = page(conn, initiative.id, &sight, (after, BATCH))?;
            if batch.is_empty() {
                return Ok(rows);
            }
            rows.extend(batch);
        }
    };
    let rows = ctx.state.db.read(work).await?;
    let mut table = Table::new(&[
        "ref",
        "number",
        "title",
        "source_kind",
        "language",
        "url",
        "file_name",
        "media_type",
        "bytes",
        "sha256",
        "confidential",
        "withdrawn",
    ])?;
    for row in &rows {
        table.row(cells(&reference, row))?;
    }
    table.answer(&format!("{reference}-documents"))
}

/// A row; of a confidential document nothing but that it is there.
fn cells(reference: &str, row: &Document) -> [String; 12] {
    let open = !row.confidential;
    let shown = |text: Option<String>| text.filter(|_| open).unwrap_or_default();
    let file = row.file.as_ref();
    let yes = |holds: bool| if holds { "yes" } else { "no" }.to_owned();
    [
        reference.to_owned(),
        row.number.to_string(),
        shown(Some(row.title.clone())),
        row.source_kind.code().to_owned(),
        shown(row.language.map(|language| language.code().to_owned())),
        shown(row.url.clone()),
        shown(file.map(|file| file.name.clone())),
        shown(file.map(|file| file.kind.media_type().to_owned())),
        shown(file.map(|file| file.bytes.to_string())),
        shown(file.map(|file| file.sha256.clone())),
        yes(row.confidential),
        yes(row.withdrawn),
    ]
}
