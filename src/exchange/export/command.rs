//! `sti-tracker export`.

use std::fs::File;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use actix_web::web::Query;
use indicatif::{ProgressBar, ProgressStyle};

use super::delimited::{Table, Told};
use super::workbook;
use crate::clock::Clock;
use crate::db::{Conn, Database};
use crate::error::{Error, Result};
use crate::exchange::context::export as context;
use crate::figures::View;
use crate::i18n::Locale;
use crate::initiatives::{Params, selected};
use crate::rules::{Day, Moment};

/// Write what readers may see as a file.
#[derive(Clone, Debug, clap::Subcommand)]
pub enum Export {
    /// Initiatives, with every column that an import reads; a workbook has their milestones and
    /// the allowed values as well.
    Initiatives(Asked),
    /// Their milestones, as CSV.
    Milestones(Asked),
    /// The values of the context indicators, with the columns that `import context` reads.
    Context(Asked),
    /// What counts of their transactions, as CSV.
    Transactions(Asked),
    /// The values of their measures, as CSV.
    Measurements(Asked),
}

/// Where to, of which day, in which language.
#[derive(Clone, Debug, clap::Args)]
pub struct Asked {
    /// The file; `.csv` or `.xlsx`.
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,

    /// The day in view, as 2026-12-31; today where it is left out.
    #[arg(long, value_name = "DAY")]
    pub as_at: Option<Day>,

    /// The language of the headings: en, ar, fr.
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = locale)]
    pub lang: Locale,
}

fn locale(code: &str) -> std::result::Result<Locale, String> {
    Locale::from_code(code).ok_or_else(|| "the languages are en, ar, fr".to_owned())
}

/// Writes the file; it is there whole or not at all.
///
/// # Errors
/// [`Error::Refused`] for another ending; where the database or the file is away.
pub fn run(db: &Database, clock: &Clock, export: &Export) -> Result<()> {
    let (asked, table) = match export {
        Export::Initiatives(asked) => (asked, Table::Initiatives),
        Export::Milestones(asked) => (asked, Table::Milestones),
        Export::Transactions(asked) => (asked, Table::Transactions),
        Export::Measurements(asked) => (asked, Table::Measurements),
        Export::Context(asked) => return context::run(db, clock, asked),
    };
    let ending = ending(asked);
    past(asked, clock)?;
    let written = db.read_now(|conn| {
        let today = clock.today();
        let moment = Moment {
            as_at: asked.as_at.unwrap_or(today),
            known_on: today,
        };
        let view = View::load(conn, clock, moment)?;
        let every = Query(Params::default());
        let found = selected(conn, (clock, &view), every, asked.lang)?;
        let ids: Vec<i64> = found.iter().map(|one| one.id).collect();
        let bar = bar(ids.len());
        let told = |count: usize| bar.inc(count as u64);
        let wanted = (asked.lang, moment);
        whole(&asked.out, |out| match (table, ending.as_str()) {
            (_, "csv") => super::write(conn, clock, (table, &ids), wanted, out, &told),
            (Table::Initiatives, "xlsx") => book(conn, clock, &ids, wanted, out, &told),
            (Table::Initiatives, _) => Err(refused("the file ends in .csv or .xlsx")),
            _ => Err(refused(
                "the file ends in .csv; a workbook of initiatives has their milestones, transactions and measurements",
            )),
        })?;
        bar.finish_and_clear();
        Ok(ids.len())
    })?;
    let of = match table {
        Table::Initiatives => "",
        Table::Milestones => "milestones of ",
        Table::Transactions => "transactions of ",
        Table::Measurements => "measurements of ",
    };
    eprintln!("{of}{written} initiatives: {}", asked.out.display());
    Ok(())
}

/// What has not come cannot be exported.
pub(in crate::exchange) fn past(asked: &Asked, clock: &Clock) -> Result<()> {
    match asked.as_at {
        Some(day) if day > clock.today() => {
            Err(refused("--as-at is a day up to today, such as 2025-04-30"))
        }
        _ => Ok(()),
    }
}

/// What the name of the file ends in.
pub(in crate::exchange) fn ending(asked: &Asked) -> String {
    let ending = asked.out.extension().and_then(|ending| ending.to_str());
    ending.unwrap_or_default().to_lowercase()
}

fn book(
    conn: &mut Conn,
    clock: &Clock,
    ids: &[i64],
    wanted: (Locale, Moment),
    out: &mut impl Write,
    told: Told<'_>,
) -> Result<()> {
    let bytes = match workbook(conn, clock, ids, wanted, told) {
        Err(Error::TooLarge) => Err(refused("too many for a workbook; take .csv")),
        other => other,
    }?;
    Ok(out.write_all(&bytes)?)
}

/// A command that cannot be done as it was given.
pub(in crate::exchange) fn refused(why: &str) -> Error {
    Error::Refused(why.to_owned())
}

/// Writes a file beside its place and puts it there when it is whole.
pub(in crate::exchange) fn whole(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> Result<()>,
) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let mut out = BufWriter::new(File::create(&beside)?);
    let written = write(&mut out).and_then(|()| Ok(out.flush()?));
    drop(out);
    if let Err(error) = written {
        // What is left of it is of no use to anybody.
        let _ = std::fs::remove_file(&beside);
        return Err(error);
    }
    Ok(std::fs::rename(&beside, path)?)
}

fn bar(steps: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(steps as u64).with_message("Exporting");
    match ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
