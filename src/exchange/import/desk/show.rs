//! What would become of a file, or what became of it.

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;

use super::index::{outcome_name, state};
use super::reading::{self, Reading};
use super::{importer, of};
use crate::error::Result;
use crate::exchange::import::outcome::{OnConflict, Outcome, Place};
use crate::exchange::import::store::{self, Import, Stored};
use crate::exchange::import::undo::can_undo;
use crate::exchange::import::words;
use crate::i18n::{Message, format};
use crate::initiatives::row::{Sheet, heading};
use crate::rules::{Coded, Step};
use crate::web::{Ctx, Form, Layout, Nav, terms};

/// Rows on a page.
const ROWS: i64 = 100;

#[derive(Template)]
#[template(path = "exchange/import.html")]
struct Page {
    page: Layout,
    form: Form,
    import: Import,
    heading: String,
    notice: Vec<String>,
    reading: Vec<String>,
    unsure: bool,
    outcome: Outcome,
    rows: Vec<Stored>,
    /// The last row shown, where more follow.
    after: Option<String>,
    undoable: bool,
    /// Who looks brought the file, and decides on it.
    own: bool,
}

impl Page {
    fn path(&self) -> String {
        self.page.at("/manage/imports", &self.import.code)
    }

    fn committed(&self) -> bool {
        self.import.committed_at.is_some()
    }

    fn state(&self) -> Message {
        state(self.page.t, &self.import)
    }

    /// Outcomes: code, name, how many, whether it is the one that is shown.
    fn outcomes(&self) -> Vec<(&'static str, Message, String, bool)> {
        let number = |outcome| {
            let count = i64::try_from(self.import.counts.get(outcome)).unwrap_or(i64::MAX);
            format::number(self.page.locale, count)
        };
        Outcome::ALL
            .into_iter()
            .map(|one| {
                let name = outcome_name(self.page.t, one);
                (one.code(), name, number(one), one == self.outcome)
            })
            .collect()
    }

    fn shown(&self) -> Message {
        outcome_name(self.page.t, self.outcome)
    }

    fn has_conflicts(&self) -> bool {
        self.outcome == Outcome::Conflict && !self.committed() && !self.rows.is_empty()
    }

    fn writes(&self) -> bool {
        let counts = &self.import.counts;
        !self.committed()
            && counts.get(Outcome::New)
                + counts.get(Outcome::Changed)
                + counts.get(Outcome::Conflict)
                > 0
    }

    /// Which row it is.
    fn place(&self, row: &Stored) -> String {
        words::place(self.page.locale, row.at)
    }

    /// The title of the record, or what its milestone is called.
    fn title(&self, row: &Stored) -> String {
        let step = Step::from_code(&row.title);
        let step = step.filter(|_| row.at.sheet == Sheet::Milestones);
        step.map_or(row.title.clone(), |step| {
            terms::step(self.page.t, step).to_string()
        })
    }

    /// What there is to say of a row.
    fn lines(&self, row: &Stored) -> Vec<String> {
        let t = self.page.t;
        let mut lines: Vec<String> = row
            .details
            .refusals
            .iter()
            .map(|one| words::refusal(self.page.locale, one))
            .collect();
        let or_blank = |text: &str| {
            if text.is_empty() {
                t.imports.blank.to_string()
            } else {
                text.to_owned()
            }
        };
        lines.extend(row.details.changed.iter().map(|one| {
            t.imports.old_new.with(&[
                ("column", heading(t, one.column).as_str()),
                ("old", &or_blank(&one.old)),
                ("new", &or_blank(&one.new)),
            ])
        }));
        if !row.details.assumed.is_empty() {
            let columns: Vec<String> = row
                .details
                .assumed
                .iter()
                .map(|one| heading(t, *one).to_string())
                .collect();
            let columns = format::list(self.page.locale, &columns);
            lines.push(t.imports.assumed.with(&[("columns", &columns)]));
        }
        let adds = row.details.adds.iter();
        lines.extend(adds.map(|name| t.imports.adds.with(&[("name", name)])));
        let notes = row.details.notes.iter();
        lines.extend(notes.map(|one| words::note(self.page.locale, *one)));
        if row.proposal {
            lines.push(t.imports.kept_as_proposal.to_string());
        }
        if row.undone == Some(false) {
            lines.push(t.imports.row_stays.to_string());
        }
        lines
    }

    fn takes(&self, row: &Stored) -> bool {
        row.choice == Some(OnConflict::Take)
    }

    fn record_path(&self, row: &Stored) -> Option<String> {
        let is_there = self.committed() || row.outcome != Outcome::New;
        let reference = row.reference.as_ref().filter(|_| is_there)?;
        (row.outcome != Outcome::Rejected).then(|| self.page.at("/manage/initiatives", reference))
    }

    fn encodings(&self) -> Vec<(String, String)> {
        reading::encodings(self.page.t)
    }

    fn separators(&self) -> Vec<(String, String)> {
        reading::separators(self.page.t)
    }
}

/// What the address asks for.
struct Wanted {
    outcome: Option<Outcome>,
    after: Place,
    done: String,
}

impl Wanted {
    fn of(query: &str) -> Self {
        let value = |wanted: &str| {
            url::form_urlencoded::parse(query.as_bytes())
                .find(|(name, _)| name == wanted)
                .map(|(_, value)| value.into_owned())
                .unwrap_or_default()
        };
        Self {
            outcome: Outcome::from_code(&value("rows")),
            after: Place::from_code(&value("after")).unwrap_or(Place::initiative(0)),
            done: value("done"),
        }
    }
}

/// `GET /manage/imports/{code}`
///
/// # Errors
/// [`crate::error::Error::NotFound`]; where nobody is signed in who may import.
pub async fn show(ctx: Ctx, path: Path<(String, String)>) -> Result<HttpResponse> {
    let who = importer(&ctx)?;
    let wanted = Wanted::of(&ctx.query);
    let (_, code) = path.into_inner();
    let chosen = wanted.outcome;
    let (after, account) = (wanted.after, who.account());
    let read = ctx.state.db.read(move |conn| {
        let import = store::by_code(conn, &code, of(&who))?;
        let outcome = chosen.unwrap_or_else(|| first(&import));
        let mut rows = store::page(conn, import.id, outcome, after, ROWS + 1)?;
        let more = rows.len() > usize::try_from(ROWS).unwrap_or(usize::MAX);
        rows.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
        let last = rows.last().filter(|_| more);
        let last = last.map(|row| row.at.code());
        let undone = store::undone(conn, import.id)?;
        Ok((import, outcome, rows, last, undone))
    });
    let (import, outcome, rows, after, undone) = read.await?;
    let t = &ctx.t().imports;
    let said = [("file", import.file_name.as_str())];
    let heading = match import.committed_at {
        Some(_) => t.result.with(&said),
        None => t.preview.with(&said),
    };
    let mut notice: Vec<String> = match wanted.done.as_str() {
        "written" => vec![t.counts_read_back.to_string()],
        "chosen" => vec![t.chosen.to_string()],
        "whole" => vec![t.whole_refused.to_string()],
        "unread" => vec![t.unread.to_string()],
        "meanwhile" => vec![t.meanwhile.to_string()],
        "stays" => {
            let written = import.counts.get(Outcome::New) + import.counts.get(Outcome::Changed);
            vec![
                t.undo_refused
                    .text(i64::try_from(written).unwrap_or(i64::MAX)),
            ]
        }
        _ => Vec::new(),
    };
    if import.undone_at.is_some() {
        notice = vec![t.undone_rows.text(undone.0)];
        notice.extend((undone.1 > 0).then(|| t.undo_refused.text(undone.1)));
    }
    let reading = Reading::kept(&import.options);
    let mut form = Form::default();
    let choice = reading.choice();
    form.set("encoding", choice.encoding.map_or("", |one| one.code()));
    form.set("separator", choice.separator.map_or("", |one| one.code()));
    let template = Page {
        page: ctx.layout(Nav::Manage, heading.clone()),
        form,
        heading,
        notice,
        reading: reading.lines(ctx.locale),
        unsure: reading.is_unsure(),
        own: import.is_of(account),
        undoable: can_undo(&import, ctx.state.clock.now()),
        import,
        outcome,
        rows,
        after,
    };
    ctx.page(&template)
}

/// What one wants to see first: what needs somebody, then what is written.
fn first(import: &Import) -> Outcome {
    let order = [
        Outcome::Rejected,
        Outcome::Conflict,
        Outcome::Changed,
        Outcome::New,
    ];
    let some = |outcome: &Outcome| import.counts.get(*outcome) > 0;
    order.into_iter().find(some).unwrap_or(Outcome::Unchanged)
}
