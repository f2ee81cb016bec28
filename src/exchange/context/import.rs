//! `sti-tracker import context`.

use std::path::PathBuf;

use chrono::Datelike;

use super::evaluate::{Evaluation, evaluate};
use super::row::Headers;
use crate::audit::events::{self, Event};
use crate::clock::Clock;
use crate::context;
use crate::db::{Conn, Database};
use crate::error::{Error, Result};
use crate::exchange::import::command::{encoding, read, say, tell_form};
use crate::exchange::import::{Counts, Outcome, unreadable};
use crate::exchange::table::{self, Choice, Encoding, Table, guard};
use crate::i18n::Locale;
use crate::rules::Coded;
use crate::web::state::raise_revision;

/// The language of the command line.
const LOCALE: Locale = Locale::En;

/// Imports values of context indicators, CSV or XLSX, with the columns indicator_code, iso3, year
/// and value. The last line on standard output counts the rows.
#[derive(Clone, Debug, clap::Args)]
pub struct Import {
    /// The file.
    pub file: PathBuf,

    /// Only compare it with what is on record; nothing is written.
    #[arg(long)]
    pub dry_run: bool,

    /// Write nothing where a row is rejected.
    #[arg(long)]
    pub all_or_nothing: bool,

    /// The encoding of a CSV file; found out where it is left out: utf-8, utf-16le, utf-16be,
    /// windows-1256, windows-1252.
    #[arg(long, value_parser = encoding)]
    pub encoding: Option<Encoding>,

    /// Where what is wrong with rows is written, as CSV; to standard error where it is left out.
    #[arg(long)]
    pub errors: Option<PathBuf>,
}

/// Imports, and says what became of the rows. True where no row was rejected.
///
/// # Errors
/// [`Error::Refused`] where the file is no use; where the database refuses.
#[allow(clippy::print_stdout)] // the last line is what scripts read
pub fn run(db: &Database, clock: &Clock, import: &Import) -> Result<bool> {
    let counts = import_file(db, clock, import)?;
    println!("{counts}");
    Ok(counts.get(Outcome::Rejected) == 0)
}

/// The same without the last line.
///
/// # Errors
/// As [`run`].
pub fn import_file(db: &Database, clock: &Clock, import: &Import) -> Result<Counts> {
    let choice = Choice {
        encoding: import.encoding,
        separator: None,
    };
    let bytes = read(&import.file)?;
    let table = table::read(&bytes, choice);
    let table = table.map_err(|why| Error::Refused(unreadable(LOCALE, &why)))?;
    tell_form(&table)?;
    let headers = Headers::of(&table, LOCALE).map_err(Error::Refused)?;
    let job = Job {
        clock,
        import,
        table: &table,
        headers: &headers,
    };
    let (evaluation, is_written) = if import.dry_run {
        (db.read_now(|conn| job.compare(conn))?, false)
    } else {
        db.write_now(|conn| job.write(conn))?
    };
    tell(import, &evaluation)?;
    if is_written {
        // Success is claimed with what the database holds now, and with nothing else.
        return db.read_now(|conn| read_back(conn, &evaluation));
    }
    if import.dry_run {
        return Ok(evaluation.counts());
    }
    say(LOCALE.messages().imports.whole_refused.as_str())?;
    Ok(evaluation.counts().unwritten())
}

struct Job<'a> {
    clock: &'a Clock,
    import: &'a Import,
    table: &'a Table,
    headers: &'a Headers,
}

impl Job<'_> {
    fn compare(&self, conn: &mut Conn) -> Result<Evaluation> {
        let this_year = self.clock.today().year();
        evaluate(conn, (self.table, self.headers), this_year, LOCALE)
    }

    /// Whether the rows were written; not where one was rejected and all or none were asked for.
    fn write(&self, conn: &mut Conn) -> Result<(Evaluation, bool)> {
        let evaluation = self.compare(conn)?;
        let counts = evaluation.counts();
        if self.import.all_or_nothing && counts.get(Outcome::Rejected) > 0 {
            return Ok((evaluation, false));
        }
        let written = evaluation.written();
        if written.is_empty() {
            return Ok((evaluation, true));
        }
        let now = self.clock.now();
        context::put(conn, &written, now)?;
        let detail = counts.to_string();
        let event = Event {
            at: now,
            account: None,
            action: "context.imported",
            subject: "context",
            detail: &detail,
        };
        events::append(conn, &event)?;
        raise_revision(conn)?;
        Ok((evaluation, true))
    }
}

/// The counts, after a look at whether every value is on record as its row says.
fn read_back(conn: &mut Conn, evaluation: &Evaluation) -> Result<Counts> {
    let on_record = context::every(conn)?.into_iter();
    let on_record: std::collections::BTreeMap<_, _> = on_record
        .map(|one| ((one.indicator, one.state, one.year), one.value))
        .collect();
    for line in evaluation.lines.iter().filter(|line| line.is_written()) {
        let is_there = line.observation.is_some_and(|one| {
            on_record.get(&(one.indicator, one.state, one.year)) == Some(&one.value)
        });
        if !is_there {
            return Err(Error::internal(format!("row {} was not kept", line.row)));
        }
    }
    Ok(evaluation.counts())
}

/// What is wrong with the file and its rows.
fn tell(import: &Import, evaluation: &Evaluation) -> Result<()> {
    if !evaluation.unknown.is_empty() {
        let columns = evaluation.unknown.join(", ");
        let words = LOCALE.messages().imports.unknown_columns;
        say(&words.with(&[("columns", &columns)]))?;
    }
    let refusals = evaluation.lines.iter();
    let refusals = refusals.flat_map(|line| line.refusals.iter().map(move |one| (line.row, one)));
    let Some(path) = &import.errors else {
        for (row, one) in refusals {
            say(&format!("row {row}: {}", one.text(LOCALE)))?;
        }
        return Ok(());
    };
    let mut file = csv::Writer::from_path(path)
        .map_err(|cause| Error::Refused(format!("{}: {cause}", path.display())))?;
    let header = ["row", "column", "header", "value", "what"];
    file.write_record(header).map_err(Error::internal)?;
    for (row, one) in refusals {
        let column = one.column.map_or("", Coded::code);
        let called = one.column.map(|column| column.heading(LOCALE.messages()));
        let called = called.map_or(String::new(), |words| words.to_string());
        let value = guard::guard(&one.value);
        file.write_record([&row.to_string(), column, &called, &value, &one.why])
            .map_err(Error::internal)?;
    }
    file.flush()?;
    Ok(())
}
