//! `sti-tracker import initiatives`.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};

use super::content::{Content, Unfit};
use super::evaluate::{Choices, Evaluation, evaluate};
use super::outcome::{Counts, Line, OnConflict, Outcome, Place, Who};
use super::store::{self, NewImport};
use super::words::{self, Words};
use super::write::{self, Asked};
use crate::clock::Clock;
use crate::db::{Conn, Database};
use crate::error::{Error, Result};
use crate::exchange::table::{self, Choice, Encoding, FILE_MAX, Table};
use crate::i18n::Locale;
use crate::initiatives::row::{Sheet, heading};
use crate::rules::Coded;

/// The language of the command line.
const LOCALE: Locale = Locale::En;

/// Imports a table of initiatives, CSV or XLSX, and their milestones. The last line on standard
/// output counts the rows of both.
#[derive(Clone, Debug, clap::Args)]
pub struct Import {
    /// The file: initiatives, or milestones of initiatives; a workbook holds both.
    pub file: PathBuf,

    /// A second file, with milestones: what `export milestones` writes.
    #[arg(long, value_name = "FILE")]
    pub milestones: Option<PathBuf>,

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

    /// What is done with rows whose record was edited since: they stay conflicts, or are taken.
    #[arg(long, value_enum, default_value_t = OnConflict::Keep)]
    pub on_conflict: OnConflict,

    /// Where what is wrong with rows is written, as CSV; to standard error where it is left out.
    #[arg(long)]
    pub errors: Option<PathBuf>,
}

/// The encoding of a code.
pub(in crate::exchange) fn encoding(code: &str) -> std::result::Result<Encoding, String> {
    Encoding::from_code(code).ok_or_else(|| {
        let codes = Encoding::ALL.map(Encoding::code);
        format!("the encodings are {}", codes.join(", "))
    })
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
    let progress = Progress::begin();
    progress.stage("Reading", 1);
    let bytes = read(&import.file)?;
    let choice = Choice {
        encoding: import.encoding,
        separator: None,
    };
    let milestones = import.milestones.as_deref().map(read).transpose()?;
    let content = Content::read(&bytes, milestones.as_deref(), choice);
    let content = content.map_err(|unfit| refused(import, &unfit))?;
    for table in content.tables() {
        tell_form(table)?;
    }
    progress.stage("Comparing", content.rows());
    let job = Job {
        clock,
        import,
        bytes: &bytes,
        milestones: milestones.as_deref(),
        content: &content,
        progress: &progress,
    };
    let (evaluation, written) = if import.dry_run {
        (db.read_now(|conn| job.compare(conn))?, None)
    } else {
        db.write_now(|conn| job.write(conn))?
    };
    progress.finish();
    if !evaluation.unknown.is_empty() {
        let columns = evaluation.unknown.join(", ");
        let t = &LOCALE.messages().imports;
        say(&t.unknown_columns.with(&[("columns", &columns)]))?;
    }
    tell_errors(import, &evaluation.lines)?;
    match written {
        // Success is claimed with what the database holds now, and with nothing else.
        Some(id) => db.read_now(|conn| store::counted(conn, id)),
        None if import.dry_run => Ok(evaluation.counts()),
        None => {
            say(LOCALE.messages().imports.whole_refused.as_str())?;
            Ok(evaluation.counts().unwritten())
        }
    }
}

/// Whether nothing is written because a row was rejected.
fn held_back(import: &Import, counts: &Counts) -> bool {
    import.all_or_nothing && counts.get(Outcome::Rejected) > 0
}

struct Job<'a> {
    clock: &'a Clock,
    import: &'a Import,
    bytes: &'a [u8],
    milestones: Option<&'a [u8]>,
    content: &'a Content,
    progress: &'a Progress,
}

impl Job<'_> {
    fn compare(&self, conn: &mut Conn) -> Result<Evaluation> {
        let choices = Choices {
            all: Some(self.import.on_conflict),
            ..Choices::default()
        };
        let who = Who::Secretariat(None);
        let evaluation = evaluate(conn, self.clock, self.content, &who, &choices)?;
        evaluation.map_err(|why| Error::Refused(Words::Misheaded(why).text(LOCALE)))
    }

    /// The row of the import, where it was written.
    fn write(&self, conn: &mut Conn) -> Result<(Evaluation, Option<i64>)> {
        let evaluation = self.compare(conn)?;
        let counts = evaluation.counts();
        if held_back(self.import, &counts) {
            return Ok((evaluation, None));
        }
        let rows = counts.get(Outcome::New) + counts.get(Outcome::Changed);
        self.progress.stage("Writing", rows);
        let name = self.import.file.file_name().unwrap_or_default();
        let name: String = name.to_string_lossy().chars().take(200).collect();
        let new = NewImport {
            account: None,
            file_name: &name,
            bytes: self.bytes,
            milestones: self.milestones,
            options: "",
        };
        let now = self.clock.now();
        let (id, code) = store::begin(conn, &new, now, &[])?;
        let asked = Asked {
            who: &Who::Secretariat(None),
            clock: self.clock,
            locale: LOCALE,
            reason: &name,
        };
        let done = write::write(conn, &asked, &evaluation.lines)?;
        let lines = &evaluation.lines;
        store::commit(conn, (id, &code), None, now, lines, &done)?;
        Ok((evaluation, Some(id)))
    }
}

/// What is wrong with which of the files.
fn refused(import: &Import, unfit: &Unfit) -> Error {
    let words = unfit.words.text(LOCALE);
    let second = import.milestones.as_ref().filter(|_| unfit.of_milestones);
    Error::Refused(match second {
        Some(path) => format!("{}: {words}", path.display()),
        None => words,
    })
}

/// The bytes of a file, and one more than is taken where it is too large.
pub(in crate::exchange) fn read(path: &std::path::Path) -> Result<Vec<u8>> {
    use std::io::Read;
    let file = std::fs::File::open(path)
        .map_err(|cause| Error::Refused(format!("{}: {cause}", path.display())))?;
    let mut bytes = Vec::new();
    // One byte more than is taken tells a file that is too large.
    file.take(FILE_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A line to whoever watches.
pub(in crate::exchange) fn say(line: &str) -> Result<()> {
    writeln!(std::io::stderr(), "{line}")?;
    Ok(())
}

/// How a table was read, where that is not beyond doubt.
pub(in crate::exchange) fn tell_form(table: &Table) -> Result<()> {
    if let table::Form::Text {
        encoding,
        certain: false,
        ..
    } = table.form
    {
        say(&format!(
            "read as {}, which is a guess: --encoding says otherwise",
            encoding.code()
        ))?;
    }
    for notice in &table.notices {
        say(&words::notice(LOCALE, notice))?;
    }
    Ok(())
}

/// What is wrong with rows: to standard error, or as a table into a file.
fn tell_errors(import: &Import, lines: &[Line]) -> Result<()> {
    let refusals = lines
        .iter()
        .flat_map(|line| line.refusals.iter().map(move |one| (line.at, one)));
    let Some(path) = &import.errors else {
        for (at, one) in refusals {
            say(&format!("{}: {}", row(at), words::refusal(LOCALE, one)))?;
        }
        for line in lines
            .iter()
            .filter(|line| line.outcome == Outcome::Conflict)
        {
            let t = &LOCALE.messages().imports;
            say(&format!("{}: {}", row(line.at), t.conflict_why))?;
        }
        return Ok(());
    };
    let mut file = csv::Writer::from_path(path)
        .map_err(|cause| Error::Refused(format!("{}: {cause}", path.display())))?;
    let header = ["row", "column", "header", "value", "what", "table"];
    file.write_record(header).map_err(Error::internal)?;
    for (at, one) in refusals {
        let column = one.column.map_or("", |column| column.code());
        let called = one.column.map(|column| heading(LOCALE.messages(), column));
        let called = called
            .map(|message| message.to_string())
            .unwrap_or_default();
        let value = table::guard::guard(&one.value);
        let why = words::why(LOCALE, &one.why);
        let table = at.sheet.code();
        file.write_record([&at.row.to_string(), column, &called, &value, &why, table])
            .map_err(Error::internal)?;
    }
    file.flush()?;
    Ok(())
}

/// A row as it is found in its table.
fn row(at: Place) -> String {
    match at.sheet {
        Sheet::Initiatives => format!("row {}", at.row),
        Sheet::Milestones => format!("milestones, row {}", at.row),
    }
}

/// Stages with what each has to do, for somebody who watches a terminal.
struct Progress(ProgressBar);

impl Progress {
    fn begin() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(ProgressBar::hidden());
        }
        let bar = ProgressBar::no_length();
        bar.enable_steady_tick(std::time::Duration::from_millis(200));
        let style = ProgressStyle::with_template("{spinner} {msg} {elapsed}");
        Self(match style {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// A stage begins: what, and how many rows. It says nothing of what is not known: a stage is
    /// one step, and its time is what has passed.
    fn stage(&self, what: &str, rows: usize) {
        self.0.set_message(format!("{what}: {rows} rows"));
    }

    fn finish(&self) {
        self.0.finish_and_clear();
    }
}
