//! What leaves: every column, in three languages, as text, and nothing that is not public.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use sti_tracker::audit::Publication;
use sti_tracker::exchange::export::command::{Asked, Export, run};
use sti_tracker::exchange::table::guard::unguard;
use sti_tracker::i18n::{Locale, Text};
use sti_tracker::initiatives::row::{Column, Sheet, column_of};
use sti_tracker::rules::{Coded, Dating, Kind, Step};
use sti_tracker::synthesis::{self, Synthesise};

use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::{Client, TestApp};
use sti_tracker::audit::Verb;

type Rows = Vec<Vec<String>>;

async fn csv(reader: &mut Client, path: &str) -> Rows {
    let page = reader.see(path).await;
    assert_eq!(page.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = page
        .body
        .strip_prefix('\u{feff}')
        .expect("no byte-order mark");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

async fn xlsx(reader: &mut Client, path: &str) -> Xlsx<Cursor<Vec<u8>>> {
    let page = reader.see(path).await;
    assert!(
        page.header("content-disposition")
            .unwrap()
            .contains("initiatives.xlsx")
    );
    Xlsx::new(Cursor::new(page.wire)).unwrap()
}

/// The cells of a sheet, all of which are text.
fn cells(book: &mut Xlsx<Cursor<Vec<u8>>>, place: usize) -> Rows {
    let sheet = book.worksheet_range_at(place).unwrap().unwrap();
    let row = |row: &[Data]| {
        let text = |cell: &Data| match cell {
            Data::String(text) => text.clone(),
            Data::Empty => String::new(),
            other => panic!("{other:?} is no text"),
        };
        row.iter().map(text).collect()
    };
    sheet.rows().map(row).collect()
}

fn place(rows: &Rows, column: Column) -> usize {
    let columns: Vec<_> = rows[0].iter().map(|header| column_of(header)).collect();
    columns.iter().position(|one| *one == Some(column)).unwrap()
}

/// The cell of a record in a column.
fn cell(rows: &Rows, reference: &str, column: Column) -> String {
    let row = rows.iter().find(|row| row[0] == reference);
    row.unwrap_or_else(|| panic!("no {reference}"))[place(rows, column)].clone()
}

on_both! {
    async fn every_column_leaves_in_every_language(app: TestApp) {
        let mut anon = app.anon();
        let english = csv(&mut anon, "/en/initiatives/export.csv").await;
        assert_eq!(english.len(), 81);
        for lang in ["en", "ar", "fr"] {
            let rows = csv(&mut anon, &format!("/{lang}/initiatives/export.csv")).await;
            let columns: Vec<Column> =
                rows[0].iter().map(|header| column_of(header).expect(header)).collect();
            assert_eq!(columns.len(), Sheet::Initiatives.columns().count() - 3, "{lang}");
            let mut references: Vec<&String> = rows.iter().skip(1).map(|row| &row[0]).collect();
            let mut same: Vec<&String> = english.iter().skip(1).map(|row| &row[0]).collect();
            references.sort();
            same.sort();
            assert_eq!(references, same);
        }
        let of = |column| cell(&english, "STI-ZPEKJ", column);
        assert_eq!(of(Column::Version), "1");
        assert_eq!(of(Column::Kind), "event");
        assert_eq!(of(Column::LeadOrganisations), "COMSTECH");
        assert_eq!(of(Column::Themes), "education");
        assert_eq!(of(Column::End), "2025-12");
        assert_eq!(of(Column::Status), "completed");
        assert_eq!(of(Column::SourceUrl), "https://worldnewsam.com/story/81779");
        assert_eq!(of(Column::SourceKind), "press");
    }

    async fn the_filters_of_the_list_hold(app: TestApp) {
        let mut anon = app.anon();
        for filter in ["theme=water", "state=NER&role=host", "q=vaccine", "status=said-ongoing"] {
            let short = csv(&mut anon, &format!("/en/initiatives.csv?{filter}")).await;
            let long = csv(&mut anon, &format!("/en/initiatives/export.csv?{filter}")).await;
            let first = |rows: &Rows| rows.iter().skip(1).map(|row| row[0].clone()).collect::<Vec<_>>();
            assert_eq!(first(&short), first(&long), "{filter}");
        }
        assert_eq!(anon.get("/en/initiatives/export.xlsx?theme=nothing").await.status, 400);
        let list = anon.see("/fr/initiatives?theme=water").await;
        for file in ["export.csv", "export.xlsx", "milestones.csv"] {
            let link = format!("a[href='/fr/initiatives/{file}?theme=water']");
            assert!(list.has(&link), "{file}");
        }
    }

    async fn drafts_never_leave(app: TestApp) {
        let draft = initiative("Not yet").make(&app, Publication::Draft);
        let mut amina = app.administrator();
        for mut reader in [app.anon(), amina.clone()] {
            let rows = csv(&mut reader, "/en/initiatives/export.csv").await;
            assert!(rows.iter().all(|row| row[0] != draft.reference));
            let rows = csv(&mut reader, "/en/initiatives/milestones.csv").await;
            assert!(rows.iter().all(|row| row[0] != draft.reference));
        }
        let mut book = xlsx(&mut amina, "/en/initiatives/export.xlsx").await;
        assert!(cells(&mut book, 0).iter().all(|row| row[0] != draft.reference));
    }

    async fn milestones_leave_with_days_and_documents(app: TestApp) {
        let made = initiative("A workshop").of_kind(Kind::Event).published(&app);
        let held = made.step(&app, Step::Held).id;
        let act = || Act::of(Verb::Reported);
        made.plan(&app, Act::of(Verb::Planned), held, Dating::day(day(2026, 6, 1)), false);
        made.plan(&app, Act::of(Verb::Planned), held, Dating::month(2026, 9).unwrap(), false);
        let fact = made.report(&app, act(), held, Dating::day(day(2026, 9, 3)));
        made.document(&app, Act::of(Verb::Documented), fact, "https://example.org/held");
        app.sees().await;
        let rows = csv(&mut app.anon(), "/en/initiatives/milestones.csv").await;
        let row = rows.iter().find(|row| row[0] == made.reference && row[2] == "held").unwrap();
        assert_eq!(row[1], format!("{}.1", made.reference));
        assert_eq!(row[6..], [
            "output", "2026-09", "2026-06-01", "2026-09-03", "secretariat", "documented",
            "https://example.org/held", "1",
        ]);
        let on_record = csv(&mut app.anon(), "/en/initiatives/export.csv").await;
        assert_eq!(cell(&on_record, &made.reference, Column::SourceUrl), "https://example.org/held");
    }

    async fn case_17_nothing_leaves_as_a_formula(app: TestApp) {
        let titles = ["=1+1", "@SUM(A1)", "-cmd|' /C calc'!A0", "+A1", "'=quoted", "\u{202e}plain"];
        let mut made = Vec::new();
        for title in titles {
            let text = Text::new(Some(title.into()), None, None);
            made.push(initiative(title).titled(text).published(&app));
        }
        app.sees().await;
        let mut anon = app.anon();
        let rows = csv(&mut anon, "/en/initiatives/export.csv").await;
        assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@'])));
        let mut book = xlsx(&mut anon, "/ar/initiatives/export.xlsx").await;
        let sheet = cells(&mut book, 0);
        for (title, made) in titles.iter().zip(&made) {
            assert_eq!(unguard(&cell(&rows, &made.reference, Column::TitleEn)), *title);
            assert_eq!(unguard(&cell(&sheet, &made.reference, Column::TitleEn)), *title);
        }
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).unwrap();
            assert_eq!(formulas.used_cells().count(), 0, "{name}");
        }
    }

    async fn a_workbook_says_what_is_allowed(app: TestApp) {
        let mut anon = app.anon();
        for locale in Locale::ALL {
            let path = format!("/{}/initiatives/export.xlsx?theme=water", locale.code());
            let mut book = xlsx(&mut anon, &path).await;
            let t = &locale.messages().export;
            let money = locale.messages().funding.sheet;
            let measured = locale.messages().measures.sheet;
            let names = [t.sheet_initiatives, t.sheet_milestones, money, measured, t.sheet_values];
            assert_eq!(book.sheet_names(), names.map(|name| name.to_string()));
            let values = cells(&mut book, 4);
            let kinds: Vec<&str> = values[1..=8].iter().map(|row| row[0].as_str()).collect();
            let codes: Vec<&str> = Kind::ALL.iter().map(|kind| kind.code()).collect();
            assert_eq!(kinds, codes);
            let page = anon.see(&path).await;
            let sheet = part(page.wire, "xl/worksheets/sheet1.xml");
            assert_eq!(sheet.contains("rightToLeft=\"1\""), locale == Locale::Ar);
            assert!(sheet.contains("<dataValidation type=\"list\""));
            assert!(sheet.contains("state=\"frozen\""));
        }
    }
}

/// A part of a workbook, unpacked.
fn part(book: Vec<u8>, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    std::io::Read::read_to_string(&mut part, &mut text).unwrap();
    text
}

on_both! {
    async fn a_day_that_has_not_come_cannot_be_exported(app: TestApp) {
        let folder = tempfile::tempdir().unwrap();
        for of in [Export::Initiatives, Export::Milestones, Export::Transactions, Export::Measurements, Export::Context] {
            let out = folder.path().join("ahead.csv");
            let tomorrow = app.clock.today().succ_opt();
            let asked = Asked { out: out.clone(), as_at: tomorrow, lang: Locale::En };
            let export = of(asked);
            let refused = run(&app.state.db, &app.clock, &export).unwrap_err().to_string();
            assert!(refused.contains("--as-at is a day up to today"), "{export:?}: {refused}");
            assert!(!out.exists(), "{export:?}");
        }
    }
}

on_both! {
    async fn made_up_records_leave_the_same_on_page_and_command_line(app: TestApp) {
        synthesis::run(&app.state.db, &app.clock, &Synthesise { initiatives: 600, seed: 4 }).unwrap();
        app.sees().await;
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("all.csv");
        let asked = Asked {
            out: out.clone(),
            as_at: None,
            lang: Locale::Fr,
        };
        let export = Export::Initiatives(asked);
        run(&app.state.db, &app.clock, &export).unwrap();
        let page = app.anon().see("/fr/initiatives/export.csv").await;
        assert!(std::fs::read_to_string(&out).unwrap() == page.body);
        let rows = csv(&mut app.anon(), "/fr/initiatives/export.csv").await;
        let mut book = xlsx(&mut app.anon(), "/fr/initiatives/export.xlsx").await;
        let sheet = cells(&mut book, 0);
        assert_eq!(rows.len(), sheet.len());
        for (row, typed) in rows.iter().zip(&sheet) {
            let plain: Vec<&str> = row.iter().map(|cell| unguard(cell)).collect();
            assert_eq!(plain, typed.iter().map(|cell| unguard(cell)).collect::<Vec<_>>());
        }
    }
}
