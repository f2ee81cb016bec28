//! How long it takes to write many records at once, and to write them out again.
//!
//! `cargo bench --bench bulk`; with `STI_TEST_POSTGRES` also on PostgreSQL.

#![allow(clippy::unwrap_used, missing_docs)] // a bench fails by panicking

mod installation;

use chrono::{Days, NaiveDate};
use divan::Bencher;
use sti_tracker::audit::Verb;
use sti_tracker::clock::Clock;
use sti_tracker::db::Conn;
use sti_tracker::documents::SourceKind;
use sti_tracker::error::Result;
use sti_tracker::exchange::export;
use sti_tracker::figures::View;
use sti_tracker::frameworks;
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::initiatives::bulk::{
    self, Change, Fact, Link, Milestone, Part, Said, Subject, Work,
};
use sti_tracker::initiatives::{Profile, Texts};
use sti_tracker::rules::{
    Alignment, Body, Coded, Dating, FactKind, Kind, Moment, Origin, Role, Word,
};

use self::installation::Installation;

fn main() {
    divan::main();
}

const RECORDS: usize = 10_000;

/// What is done with an installation.
trait Bulk {
    fn fill(&self) -> usize;
    fn export(&self, workbook: bool) -> usize;
}

impl Bulk for Installation {
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
            let found =
                sti_tracker::initiatives::selected(conn, (&self.clock, &view), every, Locale::En)?;
            let ids: Vec<i64> = found.iter().map(|one| one.id).collect();
            let asked = (Locale::En, now);
            if workbook {
                return Ok(export::workbook(conn, &self.clock, &ids, asked, &|_| ())?.len());
            }
            let mut file = Vec::new();
            export::write(
                conn,
                &self.clock,
                (export::Table::Initiatives, &ids),
                asked,
                &mut file,
                &|_| (),
            )?;
            Ok(file.len())
        };
        self.db.read_now(read).unwrap()
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
        confirmed: Vec::new(),
    }
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn write_10_000_on_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Installation::sqlite)
        .bench_refs(|site| site.fill());
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn write_10_000_on_postgres(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(Installation::postgres)
        .bench_refs(|site| site.as_ref().map(Bulk::fill));
}

fn filled(site: Installation) -> Installation {
    site.fill();
    site
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn csv_of_10_000_from_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| filled(Installation::sqlite()))
        .bench_refs(|site| site.export(false));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn csv_of_10_000_from_postgres(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| Installation::postgres().map(filled))
        .bench_refs(|site| site.as_ref().map(|site| site.export(false)));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn workbook_of_10_000_from_sqlite(bencher: Bencher<'_, '_>) {
    bencher
        .with_inputs(|| filled(Installation::sqlite()))
        .bench_refs(|site| site.export(true));
}
