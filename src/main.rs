//! The command line: see the README.

use clap::{Parser, Subcommand};
use sti_tracker::clock::Clock;
use sti_tracker::config::Config;
use sti_tracker::db::Database;
use sti_tracker::error::Result;
use sti_tracker::web::State;
use sti_tracker::{accounts, app, exchange, operations, reference, synthesis};

/// Progress tracker of the OIC Science, Technology and Innovation Agenda 2026.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(flatten)]
    config: Config,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve pages; the default. The first time, create, migrate and load the reference data.
    Serve,
    /// Bring the tables of the database up to date, and stop.
    Migrate,
    /// Write what readers may see as a file.
    Export {
        #[command(subcommand)]
        what: exchange::export::command::Export,
    },
    /// Fill an installation with made-up records, to try everything. Every page then says so.
    Synthesise(synthesis::Synthesise),
    /// Manage accounts.
    Account {
        #[command(subcommand)]
        command: Account,
    },
    /// Check what must always hold; exit status 1 and a list where something is broken.
    Check,
    /// Write everything into one file, while others go on working.
    Backup(operations::backup::Args),
    /// Read such a file into an empty database, of either kind.
    Restore(operations::backup::Args),
    Emblem(operations::emblem::Args),
    /// Import files.
    Import {
        #[command(subcommand)]
        command: Import,
    },
}

#[derive(Subcommand)]
enum Import {
    /// Import a table of initiatives; exit status 1 where a row was rejected.
    Initiatives(exchange::import::command::Import),
    /// Import values of context indicators; exit status 1 where a row was rejected.
    Context(exchange::context::import::Import),
}

#[derive(Subcommand)]
enum Account {
    /// Add an account; the password is asked for, or read from standard input.
    Add(accounts::command::Add),
    /// Take the second factor of an account away.
    SecondFactor(accounts::command::SecondFactor),
}

#[actix_web::main]
async fn main() -> std::process::ExitCode {
    // No `.env` is the usual case.
    let _ = dotenvy::dotenv();
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(tracing_subscriber::EnvFilter::new(&cli.config.log))
        .with_writer(std::io::stderr)
        .init();
    match run(cli).await {
        Ok(true) => std::process::ExitCode::SUCCESS,
        Ok(false) => std::process::ExitCode::FAILURE,
        Err(error) => {
            tracing::error!("{error}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// False where a command did what it could and something was rejected.
async fn run(cli: Cli) -> Result<bool> {
    let clock = Clock::system(cli.config.time_zone);
    let db = Database::open(&cli.config.database_url)?;
    match cli.command.unwrap_or(Command::Serve) {
        Command::Migrate => Ok(true),
        Command::Account {
            command: Account::Add(add),
        } => {
            reference::load(&db, &clock)?;
            accounts::command::run(&db, &clock, add).map(|()| true)
        }
        Command::Account {
            command: Account::SecondFactor(args),
        } => accounts::command::run_second_factor(&db, &clock, &cli.config, &args).map(|()| true),
        Command::Import {
            command: Import::Initiatives(import),
        } => {
            reference::load(&db, &clock)?;
            exchange::import::command::run(&db, &clock, &import)
        }
        Command::Import {
            command: Import::Context(import),
        } => {
            // The shipped values come first, so that a later start does not bring them.
            reference::load(&db, &clock)?;
            reference::load_context(&db, &clock)?;
            exchange::context::import::run(&db, &clock, &import)
        }
        Command::Export { what } => {
            reference::load(&db, &clock)?;
            if matches!(what, exchange::export::command::Export::Context(_)) {
                reference::load_context(&db, &clock)?;
            }
            exchange::export::command::run(&db, &clock, &what).map(|()| true)
        }
        Command::Synthesise(made_up) => {
            reference::load(&db, &clock)?;
            synthesis::run(&db, &clock, &made_up).map(|()| true)
        }
        Command::Check => operations::check::run(&db, &clock),
        Command::Backup(args) => operations::backup::run_backup(&db, &clock, &args).map(|()| true),
        Command::Restore(args) => {
            operations::backup::run_restore(&db, &clock, &args).map(|()| true)
        }
        Command::Emblem(args) => operations::emblem::run(&db, &args).map(|()| true),
        Command::Serve => {
            reference::load(&db, &clock)?;
            app::serve(State::new(db, clock, cli.config)?)
                .await
                .map(|()| true)
        }
    }
}
