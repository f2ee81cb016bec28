//! `import initiatives`.

use diesel::prelude::*;
use sti_tracker::audit::events;
use sti_tracker::db::schema::{changes, import_rows, imports, initiatives as records};
use sti_tracker::exchange::import::OnConflict;
use sti_tracker::exchange::import::command::import_file;

use super::{File, SHIPPED, import, numbers};
use crate::support::TestApp;
use crate::support::factory::Made;

fn changes_written(app: &TestApp) -> i64 {
    app.read(|conn| Ok(changes::table.count().get_result(conn)?))
}

on_both! {
    async fn case_16_the_shipped_file_changes_nothing(app: TestApp) {
        let before = changes_written(&app);
        let counts = import(&app, SHIPPED);
        assert_eq!(counts.to_string(), "new 0 changed 0 unchanged 80 conflict 0 rejected 0");
        assert_eq!(changes_written(&app), before);
        // Its columns in any order, in another encoding and with another separator.
        let text = SHIPPED.replace('\u{feff}', "");
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().unwrap().clone();
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(header.iter().rev()).unwrap();
        for row in reader.records() {
            writer.write_record(row.unwrap().iter().rev()).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let units: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let file = File::of("a.csv", &units);
        let counts = import_file(&app.state.db, &app.clock, &file.import()).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 80, 0, 0]);
    }
}

/// A copy of the shipped file with ten faults, each in a row of its own: row, column.
pub fn with_ten_faults() -> (String, Vec<(u32, &'static str)>) {
    let mut reader = csv::Reader::from_reader(SHIPPED.as_bytes());
    let header = reader.headers().unwrap().clone();
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let place = |column: &str| header.iter().position(|one| one == column).unwrap();
    let first = rows[0][place("ref")].clone();
    let faults: [(usize, &'static str, &str); 10] = [
        (3, "ref", "STI-O0I1L"),
        (7, "ref", &first),
        (11, "kind", "programm"),
        (19, "alignment", "OIC!"),
        (23, "lead_country_iso3", "ATL"),
        (31, "theme", "astrology"),
        (37, "start", "2023-13"),
        (41, "end", "31/12/2026"),
        (53, "budget_usd", "a million"),
        (67, "source_url", "ftp//nowhere"),
    ];
    let mut expected = Vec::new();
    for (row, column, value) in faults {
        rows[row][place(column)] = value.to_owned();
        expected.push((u32::try_from(row).unwrap() + 2, column));
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&header).unwrap();
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    (
        String::from_utf8(writer.into_inner().unwrap()).unwrap(),
        expected,
    )
}

on_both! {
    async fn ten_faults_are_ten_rejections(app: TestApp) {
        let (text, expected) = with_ten_faults();
        let file = File::of("faults.csv", text.as_bytes());
        let counts = import_file(&app.state.db, &app.clock, &file.import()).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 70, 0, 10]);
        let wrong = file.wrong();
        let found: Vec<(u32, &str)> = wrong.iter().map(|one| (one.0, one.1.as_str())).collect();
        assert_eq!(found, expected);
        // One row of them and all goes nowhere, where all or nothing was asked for.
        let text = "title,lead_institution\nNew wells,COMSTECH\n,COMSTECH\n";
        let file = File::of("b.csv", text.as_bytes());
        let mut order = file.import();
        order.all_or_nothing = true;
        let before = changes_written(&app);
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 0, 0, 1]);
        assert_eq!(changes_written(&app), before);
        order.all_or_nothing = false;
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [1, 0, 0, 0, 1]);
        assert_eq!(changes_written(&app), before + 1);
    }
}

on_both! {
    async fn a_dry_run_writes_nothing(app: TestApp) {
        let file = File::of("a.csv", b"title,lead_institution\nNew wells,COMSTECH\n");
        let mut order = file.import();
        order.dry_run = true;
        let before = changes_written(&app);
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [1, 0, 0, 0, 0]);
        assert_eq!(changes_written(&app), before);
        let kept: i64 = app.read(|conn| Ok(imports::table.count().get_result(conn)?));
        assert_eq!(kept, 0);
    }
}

on_both! {
    async fn case_18_success_is_counted_in_the_database(app: TestApp) {
        let rows: String = (0..25)
            .map(|n| format!("Well {n},COMSTECH,https://example.org/{n}\n"))
            .collect();
        let before: i64 = app.read(|conn| Ok(records::table.count().get_result(conn)?));
        let counts = import(&app, &format!("title,lead_institution,source_url\n{rows}"));
        assert_eq!(numbers(&counts), [25, 0, 0, 0, 0]);
        let after: i64 = app.read(|conn| Ok(records::table.count().get_result(conn)?));
        assert_eq!(after, before + 25);
        let written: i64 = app.read(|conn| {
            Ok(import_rows::table.inner_join(changes::table).count().get_result(conn)?)
        });
        assert_eq!(written, 25);
        assert_eq!(app.read(events::first_break), None);
    }
}

on_both! {
    async fn case_20_what_fails_leaves_nothing(app: TestApp) {
        // A transaction that cannot end: the figures of another framework are gone.
        let before = changes_written(&app);
        let file = File::of("a.csv", b"title,lead_institution\nNew wells,COMSTECH\n");
        let result = app.state.db.write_now(|conn| {
            use sti_tracker::exchange::import::{Asked, Choices, Content, Who, evaluate, write};
            use sti_tracker::exchange::table::Choice;
            let content = Content::read(&std::fs::read(file.path())?, None, Choice::default()).unwrap();
            let who = Who::Secretariat(None);
            let evaluation = evaluate(conn, &app.clock, &content, &who, &Choices::default())?;
            let asked = Asked { who: &who, clock: &app.clock, locale: sti_tracker::i18n::Locale::En, reason: "a.csv" };
            write(conn, &asked, &evaluation.unwrap().lines)?;
            Err::<(), _>(sti_tracker::error::Error::internal("the power went"))
        });
        assert!(result.is_err());
        assert_eq!(changes_written(&app), before);
    }
}

on_both! {
    async fn a_conflict_waits_for_a_choice(app: TestApp) {
        let reference = "STI-ZPEKJ";
        let made = Made::known(&app, reference);
        app.write(|conn| {
            sti_tracker::initiatives::take_turn(conn, made.id, 1)?;
            Ok(())
        });
        let text = format!("ref,title\n{reference},Another title\n");
        assert_eq!(numbers(&import(&app, &text)), [0, 0, 0, 1, 0]);
        // The version says that the row was made from what stands.
        let seen = format!("ref,version,title\n{reference},2,Another title\n");
        let stale = format!("ref,version,title\n{reference},1,Another title\n");
        assert_eq!(numbers(&import(&app, &stale)), [0, 0, 0, 1, 0]);
        assert_eq!(numbers(&import(&app, &seen)), [0, 1, 0, 0, 0]);
        // A row that says what stands is no conflict, whatever its version.
        assert_eq!(numbers(&import(&app, &stale)), [0, 0, 1, 0, 0]);
        let file = File::of("a.csv", text.replace("Another", "A third").as_bytes());
        let mut order = file.import();
        order.on_conflict = OnConflict::Take;
        let counts = import_file(&app.state.db, &app.clock, &order).unwrap();
        assert_eq!(numbers(&counts), [0, 1, 0, 0, 0]);
        let title = app.read(|conn| {
            Ok(sti_tracker::initiatives::by_reference(conn, reference)?.texts.title)
        });
        assert_eq!(title.en.as_deref(), Some("A third title"));
    }
}
