//! How long it takes to write many records at once, and to write them out again.
//!
//! `cargo bench --bench bulk`; with `STI_TEST_POSTGRES` also on PostgreSQL.

#![allow(clippy::unwrap_used, missing_docs)] // a bench fails by panicking

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use divan::Bencher;
use sti_tracker::audit::Verb;
use sti_tracker::clock::Clock;
use sti_tracker::db::{Conn, Database};
use sti_tracker::documents::SourceKind;
use sti_tracker::error::Result;
use sti_tracker::exchange::export;
use sti_tracker::figures::View;
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::initiatives::bulk::{
    self, Change, Fact, Link, Milestone, Part, Said, Subject, Work,
};
use sti_tracker::initiatives::{Profile, Texts};
use sti_tracker::rules::{
    Alignment, Body, Coded, Dating, FactKind, Kind, Moment, Origin, Role, Word,
};
use sti_tracker::{frameworks, reference};
use tempfile::TempDir;

fn main() {
    divan::main();
}

const RECORDS: usize = 10_000;

/// A fresh installation, gone when it is dropped.
struct Site {
    db: Database,
    clock: Clock,
    _folder: Option<TempDir>,
    server: Option<(String, String)>,
}

impl Site {
    fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bench.sqlite3");
        Self::open(&format!("sqlite://{}", file.display()), Some(folder), None)
    }

    fn postgres() -> Option<Self> {
        let server = std::env::var("STI_TEST_POSTGRES").ok()?;
        let name = format!("bench_{}", std::process::id());
        let drop = format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        let mut admin = PgConnection::establish(&server).unwrap();
        admin.batch_execute(&drop).unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .unwrap();
        let (base, _) = server.rsplit_once('/').unwrap();
        let address = format!("{base}/{name}");
        Some(Self::open(&address, None, Some((server, drop))))
    }

    fn open(address: &str, folder: Option<TempDir>, server: Option<(String, String)>) -> Self {
        let noon: NaiveDateTime = "2026-11-21T09:00:00".parse().unwrap();
        let clock = Clock::set_to(chrono_tz::Asia::Riyadh, noon);
        let db = Database::open(address).unwrap();
        reference::load(&db, &clock).unwrap();
        Self {
            db,
            clock,
            _folder: folder,
            server,
        }
    }

    fn fill(&self) -> usize {
        let write = |conn: &mut Conn| -> Result<usize> {
            let works = works(conn, &self.clock)?;
            Ok(bulk::write(conn, &self.clock, &works)?.len())
        };
        self.db.write_now(write).unwrap()
    }

    fn export(&self, workbook: bool) -> usize {
        let read = |conn: &mut Conn| -> Result<usize> {
            let every = actix_web::web::Query(sti_tracker::initiatives::Params::default());
            let now = Moment::as_it_stood(self.clock.today());
            let view = View::load(conn, &self.clock, now)?;
            let ids = sti_tracker::initiatives::selected(conn, &view, every, Locale::En)?;
            let asked = (Locale::En, now);
            if workbook {
                return Ok(export::workbook(conn, &self.clock, &ids, asked, &|_| ())?.len());
            }
            let mut file = Vec::new();
            export::initiatives(conn, &self.clock, &ids, asked, &mut file, &|_| ())?;
            Ok(file.len())
        };
        self.db.read_now(read).unwrap()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if let Some((server, drop)) = &self.server {
            let mut admin = PgConnection::establish(server).unwrap();
            admin.batch_execute(drop).unwrap();
        }
    }
}

/// Records as an import of a long list has them: found in public sources, a source each.
fn works(conn: &mut Conn, clock: &Clock) -> Result<Vec<Work>> {
    let framework = frameworks::default(conn)?.id;
    let references = bulk::new_references(conn, &mut rand::rng(), RECORDS)?;
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap();
    let work = |(place, reference): (usize, String)| {
        let kind = Kind::ALL[place % Kind::ALL.len()];
        let day = Dating::day(first + Days::new(place as u64 % 3_000));
        let at = clock.now();
        let mut said = Change::new(Said::now(None, Verb::Created, Origin::PublicSource, at));
        said.profile = Some(profile(framework, kind, place));
        said.milestones = Milestone::lifecycle(kind, day);
        said.links.push(Link {
            url: format!("https://example.org/{place}"),
            title: "example.org".into(),
            source_kind: SourceKind::Press,
        });
        said.facts.push(Fact {
            milestone: Some(Part::New(0)),
            ..Fact::new(FactKind::Reached, day)
        });
        said.backings.push((Part::New(0), Part::New(0)));
        let title = Text::new(Some(format!("Workshop number {place}")), None, None);
        let summary = Text::new(Some("Three days for twenty people ".repeat(6)), None, None);
        Work {
            subject: Subject::New {
                reference,
                texts: Texts {
                    title,
                    summary,
                    partners: None,
                },
            },
            part_of: None,
            changes: vec![said],
        }
    };
    Ok(references.into_iter().enumerate().map(work).collect())
}

fn profile(framework: i64, kind: Kind, place: usize) -> Profile {
    let row = |of: usize| (place % of) as i64 + 1;
    Profile {
        framework,
        kind,
        alignment: Alignment::Oic,
        parent: None,
        series: None,
        word: Some(Word::Ongoing),
        proposed: false,
        announced: Dating::Unknown,
        withdrawn: false,
        themes: vec![row(10)],
        primary_theme: Some(row(10)),
        roles: vec![
            (Role::Lead, Body::Organisation(row(18))),
            (Role::Participating, Body::State(row(57))),
        ],
        priorities: vec![row(12)],
        commitments: vec![row(25)],
    }
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn write_10_000_on_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Site::sqlite)
        .bench_refs(|site| site.fill());
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn write_10_000_on_postgres(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Site::postgres)
        .bench_refs(|site| site.as_ref().map(Site::fill));
}

fn filled(site: Site) -> Site {
    site.fill();
    site
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn csv_of_10_000_from_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| filled(Site::sqlite()))
        .bench_refs(|site| site.export(false));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn csv_of_10_000_from_postgres(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| Site::postgres().map(filled))
        .bench_refs(|site| site.as_ref().map(|site| site.export(false)));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn workbook_of_10_000_from_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| filled(Site::sqlite()))
        .bench_refs(|site| site.export(true));
}
