//! `/initiatives/{reference}`: the record of one initiative.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;

use super::milestones::{self, MilestoneView};
use crate::audit::Verb;
use crate::clock::Clock;
use crate::commitments::{self, RecordLink};
use crate::documents::view::{self, DocumentView};
use crate::error::{Error, Result};
use crate::figures::{self, Detail, View};
use crate::funding::view::OfRecord;
use crate::funding::{self, Bodies, Budget, Transaction};
use crate::i18n::{Html, Message, format};
use crate::initiatives::{self, BodyName, Entry, Family, Initiative, Named};
use crate::measures::{self, Measure, view as measured};
use crate::rules::{
    Classification, Coded, Count, Day, FactKind, Figure, Figures, Instant, Known, Origin, Question,
    Role, Slice, Standing, Subject,
};
use crate::web::{Ctx, Layout, Nav, money_text, terms};

/// What the page reads, in one snapshot.
struct Loaded {
    initiative: Initiative,
    detail: Detail,
    shown: Option<Classification>,
    themes: Vec<(String, crate::i18n::Text, bool)>,
    priorities: Vec<Named>,
    commitments: Vec<RecordLink>,
    bodies: Vec<(Role, BodyName)>,
    family: Family,
    parts: Option<Figures>,
    budget: Vec<Budget>,
    transactions: Vec<Transaction>,
    payers: Bodies,
    measures: Vec<Measure>,
    history: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "initiatives/show.html")]
struct Show {
    page: Layout,
    loaded: Loaded,
    milestones: Vec<MilestoneView>,
    documents: Vec<DocumentView>,
    all_documents: Option<Figure>,
    standing: Standing,
    continues: bool,
    adopted: Option<Html>,
    instant_days: Vec<(Html, Option<Html>)>,
    funding: OfRecord,
    measures: measured::OfRecord,
    clock: Clock,
}

#[derive(Template)]
#[template(path = "initiatives/withdrawn.html")]
struct Withdrawn {
    page: Layout,
    reference: String,
    reason: String,
}

#[derive(Template)]
#[template(path = "initiatives/not_yet.html")]
struct NotYet {
    page: Layout,
    reference: String,
    asked: Html,
    since: Html,
}

impl Show {
    fn classification(&self) -> &Classification {
        // `Known::of` answered for this record, so it has a version.
        let versions = &self.loaded.detail.record.versions;
        self.loaded.shown.as_ref().unwrap_or(&versions[0])
    }

    fn kind(&self) -> Message {
        terms::kind(self.page.t, self.classification().kind)
    }

    /// Whether nobody but the compilers of public sources said so.
    fn is_our_reading(&self) -> bool {
        self.classification().stamp.origin == Origin::PublicSource
    }

    fn alignment(&self) -> Message {
        terms::alignment(self.page.t, self.classification().alignment)
    }

    fn alignment_why(&self) -> Message {
        terms::alignment_why(self.page.t, self.classification().alignment)
    }

    fn announced(&self) -> Option<Html> {
        let announced = self.classification().announced;
        (!announced.is_unknown()).then(|| self.page.dated(&announced))
    }

    /// Where it stands, in a sentence or two.
    fn said(&self) -> Vec<String> {
        let t = &self.page.t.record;
        match self.standing {
            Standing::OnRecord(word) => {
                let says = match word {
                    Some(word) => t
                        .source_says
                        .with(&[("word", terms::word(self.page.t, Some(word)).as_str())]),
                    None => t.source_says_nothing.to_string(),
                };
                vec![t.on_record.to_string(), says]
            }
            Standing::Adopted(_) => vec![],
        }
    }

    fn status(&self) -> Option<(&'static str, Message)> {
        match self.standing {
            Standing::Adopted(status) => Some((
                terms::status_tag(status),
                terms::status(self.page.t, status),
            )),
            Standing::OnRecord(_) => None,
        }
    }

    fn continues_beyond(&self) -> Option<String> {
        use chrono::Datelike;
        let year = format::year(
            self.page.locale,
            self.classification().framework_ends.year(),
        );
        self.continues
            .then(|| self.page.t.terms.status_continues.with(&[("year", &year)]))
    }

    /// Bodies by role, each role once.
    fn roles(&self) -> Vec<(Message, Html)> {
        Role::ALL
            .iter()
            .filter_map(|role| {
                let of_role = self.loaded.bodies.iter().filter(|(one, _)| one == role);
                let links: Vec<Html> = of_role.map(|(_, body)| link(&self.page, body)).collect();
                let list = format::list_html(self.page.locale, &links);
                (!links.is_empty()).then(|| (terms::role(self.page.t, *role), list))
            })
            .collect()
    }

    fn budget(&self) -> Option<Html> {
        let t = &self.page.t.record;
        let amounts: Vec<String> = self
            .loaded
            .budget
            .iter()
            .filter_map(|b| b.amount)
            .map(|a| money_text(self.page.locale, a))
            .collect();
        let current = self
            .loaded
            .budget
            .last()?
            .amount
            .map(|amount| money_text(self.page.locale, amount))?;
        let original = amounts.first().filter(|first| **first != current);
        let mut html = Html::isolate(&current);
        if let Some(original) = original {
            let said = t
                .budget_original
                .html(&[("amount", &Html::isolate(original))]);
            html = Html::trusted(format!("{html} <small>({said})</small>"));
        }
        Some(html)
    }

    /// Progress of a programme: the same rules over its parts.
    fn parts_progress(&self) -> Vec<(Message, Figure)> {
        let Some(figures) = &self.loaded.parts else {
            return vec![];
        };
        let (id, reference) = (self.loaded.initiative.id, &self.loaded.initiative.reference);
        let of = |count| figures.of(count, None, Slice::Part(id), reference);
        let t = &self.page.t.overview;
        vec![
            (t.on_record, of(Count::Record)),
            (t.adopted, of(Count::Adopted)),
            (t.milestones_due, of(Count::Due(None))),
            (t.milestones_reported, of(Count::Reported(None))),
            (t.milestones_documented, of(Count::Documented(None))),
            (t.milestones_verified, of(Count::Verified(None))),
        ]
    }

    /// On which basis it is linked to a commitment, and since when.
    fn basis(&self, one: &RecordLink) -> Html {
        commitments::view::basis(&self.page, &self.clock, &one.link)
    }

    /// Where all its documents are listed.
    fn documents_href(&self) -> String {
        let reference = &self.loaded.initiative.reference;
        self.page
            .at(&format!("/initiatives/{reference}"), "documents")
    }

    /// Where a reader tells the secretariat what is wrong.
    fn corrections_href(&self) -> String {
        let reference = &self.loaded.initiative.reference;
        self.page
            .at(&format!("/initiatives/{reference}"), "corrections/new")
    }

    fn entries(&self) -> impl Iterator<Item = (&Entry, &(Html, Option<Html>))> {
        self.loaded.history.iter().zip(&self.instant_days)
    }

    fn verb(&self, entry: &Entry) -> Message {
        super::verb(&self.page, entry.verb)
    }

    fn who(&self, entry: &Entry) -> Html {
        who(&self.page, entry)
    }
}

/// Who says what a change says.
pub fn who(page: &Layout, entry: &Entry) -> Html {
    let origin = Html::escape(terms::origin(page.t, entry.origin).as_str());
    let who = match &entry.body {
        Some(body) => page
            .t
            .record
            .by
            .html(&[("origin", &origin), ("body", &link(page, body))]),
        None => origin,
    };
    let Some(letter) = &entry.letter else {
        return who;
    };
    let (number, day) = (Html::isolate(&letter.reference), page.day(&letter.on));
    let parts = [("who", &who), ("number", &number), ("day", &day)];
    page.t.review.by_letter.html(&parts)
}

/// A body as a link to its page.
pub fn link(page: &Layout, body: &BodyName) -> Html {
    let folder = if body.is_state {
        "/states"
    } else {
        "/organisations"
    };
    let href = Html::escape(&page.at(folder, &body.code));
    Html::trusted(format!(r#"<a href="{href}">{}</a>"#, page.text(&body.name)))
}

/// The record of one initiative.
///
/// # Errors
/// [`Error::NotFound`] where nothing of it is public.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (clock, moment) = (ctx.state.clock.clone(), ctx.moment());
    let known = clock.known_at(moment.known_on);
    let reference = path.into_inner().1;
    let work = ctx.state.clone();
    let loaded = work
        .db
        .read(move |conn| {
            let initiative = initiatives::by_reference(conn, &reference)?;
            let view = View::load(conn, &clock, moment)?;
            let mut detail = figures::detail(conn, &clock, initiative.id, known)?;
            cut_to_public(&mut detail, known);
            let shown = Known::of(&detail.record, known).map(|one| one.classification.clone());
            let (version, parent, framework) = shown
                .as_ref()
                .map(|one| (one.id, one.parent, one.framework))
                .unwrap_or_default();
            let family = initiatives::family_of(conn, &view, initiative.id, parent)?;
            let parts = match family.parts.is_empty() {
                true => None,
                false => Some(view.totals(conn, framework, &["part"])?),
            };
            let gone = |document| is_gone(&detail, document);
            let told = funding::told_of(conn, initiative.id, Some(known), gone)?;
            let (transactions, payers) = told;
            let history = initiatives::history(conn, initiative.id, Some(known))?;
            let mut measures = match initiative.measured {
                true => measures::of_initiative(conn, initiative.id, Some(known))?,
                false => Vec::new(),
            };
            measures::mark(&mut measures, gone);
            let budget = match initiatives::budgets(&history) {
                Some(budgets) => budgets,
                None => funding::budget(conn, initiative.id, Some(known))?,
            };
            let (themes, priorities) = initiatives::themes_and_priorities_of(conn, version)?;
            Ok(Loaded {
                measures,
                payers,
                transactions,
                priorities,
                commitments: commitments::of_record(conn, initiative.id, known)?,
                themes,
                bodies: initiatives::bodies_of(conn, version)?,
                budget,
                history,
                initiative,
                detail,
                shown,
                family,
                parts,
            })
        })
        .await?;
    answer(&ctx, loaded, known)
}

/// Whether a document was taken back, as far as is known.
fn is_gone(detail: &Detail, document: i64) -> bool {
    detail
        .record
        .facts
        .iter()
        .any(|fact| fact.kind == FactKind::DocumentWithdrawn && fact.document == Some(document))
}

/// What is embargoed is not there yet.
fn cut_to_public(detail: &mut Detail, now: Instant) {
    let record = &mut detail.record;
    record
        .versions
        .retain(|version| version.stamp.public_at <= now);
    record.facts.retain(|fact| fact.stamp.public_at <= now);
    for milestone in &mut record.milestones {
        milestone.plans.retain(|plan| plan.stamp.public_at <= now);
    }
}

fn answer(ctx: &Ctx, loaded: Loaded, now: Instant) -> Result<HttpResponse> {
    if loaded.detail.record.versions.is_empty() {
        return Err(Error::NotFound);
    }
    let title = loaded
        .initiative
        .texts
        .title
        .in_locale(ctx.locale)
        .to_string();
    let mut page = ctx.layout(Nav::Initiatives, title);
    let Some(known) = Known::of(&loaded.detail.record, now) else {
        return withdrawn(ctx, page, &loaded);
    };
    page.there_from(known.begins, known_from(ctx, &loaded));
    let Some(snapshot) = known.on(page.as_at()) else {
        return not_yet(ctx, page, &loaded, known.begins);
    };
    let milestones = milestones::views(&page, &loaded.detail, &known, &loaded.initiative.reference);
    let documents = loaded.detail.documents.iter();
    let documents = documents
        .map(|one| view::public(&page, &loaded.initiative.reference, one))
        .collect();
    let all_documents = all_documents(ctx, &loaded);
    let instant_days = loaded
        .history
        .iter()
        .map(|entry| days_of(ctx, &page, entry))
        .collect();
    let adopted = adopted(&page, &loaded);
    let told = (
        loaded.initiative.reference.as_str(),
        loaded.transactions.as_slice(),
        &loaded.payers,
    );
    let day_of = |instant| ctx.state.clock.day_of(instant);
    let of_measures = (
        loaded.initiative.reference.as_str(),
        loaded.measures.as_slice(),
    );
    let show = Show {
        funding: OfRecord::new(&page, ctx.moment(), told, day_of),
        measures: measured::OfRecord::new(&page, ctx.moment(), of_measures, day_of),
        standing: snapshot.standing,
        continues: snapshot.continues,
        milestones,
        documents,
        all_documents,
        adopted,
        instant_days,
        clock: ctx.state.clock.clone(),
        page,
        loaded,
    };
    ctx.page(&show)
}

/// How many documents there are, where the page does not show them all.
fn all_documents(ctx: &Ctx, loaded: &Loaded) -> Option<Figure> {
    let (all, reference) = (loaded.detail.all_documents, &loaded.initiative.reference);
    let subject = Subject::Listing(format!("/initiatives/{reference}/documents"));
    let moment = ctx.moment();
    let shown = loaded.detail.documents.len();
    (all > shown).then(|| Figure::counted(all, Question { subject, moment }))
}

/// Who adopted it, and when.
fn adopted(page: &Layout, loaded: &Loaded) -> Option<Html> {
    let facts = loaded.detail.record.facts.iter();
    let fact = facts
        .filter(|fact| fact.kind == FactKind::Adopted)
        .min_by_key(|fact| fact.id)?;
    let entry = loaded.history.iter().rfind(|entry| {
        matches!(entry.verb, Verb::Adopted | Verb::Created) && entry.origin == fact.stamp.origin
    });
    let who = match entry.and_then(|entry| entry.body.as_ref()) {
        Some(body) if fact.stamp.origin != Origin::Secretariat => link(page, body),
        _ => Html::escape(page.t.record.adopted_secretariat.as_str()),
    };
    let day = page.day(&fact.counts_from());
    Some(
        page.t
            .record
            .adopted_by
            .html(&[("who", &who), ("day", &day)]),
    )
}

/// The day of a change, and the day on which it becomes public where that is another.
pub fn days_of(ctx: &Ctx, page: &Layout, entry: &Entry) -> (Html, Option<Html>) {
    let recorded_on = ctx.state.clock.day_of(entry.recorded_at);
    let public_on = entry
        .public_at
        .map(|instant| ctx.state.clock.day_of(instant));
    let held_back = public_on
        .filter(|day| *day != recorded_on)
        .map(|day| page.day(&day));
    (page.day(&recorded_on), held_back)
}

/// The day on which anything of the record became public.
fn known_from(ctx: &Ctx, loaded: &Loaded) -> Day {
    let versions = loaded.detail.record.versions.iter();
    let first = versions.map(|version| version.stamp.public_at).min();
    first.map_or(ctx.today, |instant| ctx.state.clock.day_of(instant))
}

/// Before it was announced, started or recorded, a record is not there: that is said, with the day
/// from which it is.
fn not_yet(ctx: &Ctx, page: Layout, loaded: &Loaded, begins: Day) -> Result<HttpResponse> {
    let reference = loaded.initiative.reference.clone();
    ctx.page_with(
        StatusCode::NOT_FOUND,
        &NotYet {
            since: page.day(&begins),
            asked: page.day(&page.as_at()),
            page,
            reference,
        },
    )
}

fn withdrawn(ctx: &Ctx, page: Layout, loaded: &Loaded) -> Result<HttpResponse> {
    let entry = loaded
        .history
        .iter()
        .find(|entry| entry.verb == Verb::Withdrawn);
    let reason = entry
        .and_then(|entry| entry.reason.clone())
        .unwrap_or_default();
    let reference = loaded.initiative.reference.clone();
    ctx.page_with(
        StatusCode::GONE,
        &Withdrawn {
            page,
            reference,
            reason,
        },
    )
}
