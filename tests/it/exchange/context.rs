//! `import context` and `export context`.

use std::path::PathBuf;

use diesel::prelude::*;
use sti_tracker::audit::events;
use sti_tracker::clock::Clock;
use sti_tracker::db::schema::{audit_events, context_values as values, revision};
use sti_tracker::error::Error;
use sti_tracker::exchange::context::import::{Import, import_file};
use sti_tracker::exchange::export::command::{Asked, Export, run as export};
use sti_tracker::i18n::Locale;
use sti_tracker::reference;

use super::File;
use crate::support::TestApp;

const SHIPPED: &str = include_str!("../../../src/reference/data/context_values.csv");

const ALL_UNCHANGED: &str = "new 0 changed 0 unchanged 19940 conflict 0 rejected 0";

fn asked(file: &File) -> Import {
    Import {
        file: file.path(),
        dry_run: false,
        all_or_nothing: false,
        encoding: None,
        errors: Some(file.errors()),
    }
}

/// With the shipped values.
fn loaded(app: &TestApp) {
    reference::load_context(&app.state.db, &app.clock).unwrap();
}

/// The last line of an import, and its errors: row, column, value, what.
fn import(app: &TestApp, name: &str, bytes: &[u8]) -> (String, Vec<[String; 4]>) {
    let file = File::of(name, bytes);
    let counts = import_file(&app.state.db, &app.clock, &asked(&file)).unwrap();
    let mut reader = csv::Reader::from_path(file.errors()).unwrap();
    let errors = reader.records().map(|row| {
        let row = row.unwrap();
        [0, 1, 3, 4].map(|place: usize| row[place].to_owned())
    });
    (counts.to_string(), errors.collect())
}

fn numbers(app: &TestApp) -> (i64, i64, i64) {
    app.read(|conn| {
        Ok((
            revision::table.select(revision::value).first(conn)?,
            values::table.count().get_result(conn)?,
            audit_events::table.count().get_result(conn)?,
        ))
    })
}

fn refused(app: &TestApp, bytes: &[u8]) -> String {
    let file = File::of("a.csv", bytes);
    match import_file(&app.state.db, &app.clock, &asked(&file)) {
        Err(Error::Refused(words)) => words,
        other => panic!("{other:?}"),
    }
}

fn bad(row: u32, column: &str, value: &str) -> (String, String, String) {
    (row.to_string(), column.into(), value.into())
}

on_both! {
    async fn case_16_the_shipped_values_change_nothing(app: TestApp) {
        loaded(&app);
        let before = numbers(&app);
        let (counts, errors) = import(&app, "shipped.csv", SHIPPED.as_bytes());
        assert_eq!((counts.as_str(), errors.len()), (ALL_UNCHANGED, 0));
        assert_eq!(numbers(&app), before);
    }
}

on_both! {
    async fn new_and_changed_values_are_written_and_stay(app: TestApp) {
        loaded(&app);
        let before = numbers(&app);
        let text = "indicator_code,iso3,year,value\n\
            UNDP.HDI,NER,2023,0.5\nUNDP.HDI,NER,2025,0.51\nUNDP.HDI,PAK,2023,0.544\n";
        let file = File::of("a.csv", text.as_bytes());
        let dry = Import { dry_run: true, ..asked(&file) };
        let counts = import_file(&app.state.db, &app.clock, &dry).unwrap();
        assert_eq!(counts.to_string(), "new 1 changed 1 unchanged 1 conflict 0 rejected 0");
        assert_eq!(numbers(&app), before);
        let (counts, _) = import(&app, "a.csv", text.as_bytes());
        assert_eq!(counts, "new 1 changed 1 unchanged 1 conflict 0 rejected 0");
        let after = numbers(&app);
        assert_eq!(after, (before.0 + 1, before.1 + 1, before.2 + 1));
        assert!(app.read(events::first_break).is_none());
        let (counts, _) = import(&app, "a.csv", text.as_bytes());
        assert_eq!(counts, "new 0 changed 0 unchanged 3 conflict 0 rejected 0");
        // A later start of the program leaves them alone.
        loaded(&app);
        assert_eq!(numbers(&app), after);
        app.sees().await;
        let page = app.anon().see("/en/context/UNDP.HDI").await;
        assert!(page.text("main").contains("0.51"));
    }
}

on_both! {
    async fn ten_faults_are_told_by_row_column_and_value(app: TestApp) {
        loaded(&app);
        let faults: [(usize, usize, &str, &str); 10] = [
            (10, 0, "NO.SUCH", "indicator_code"),
            (200, 0, "", "indicator_code"),
            (500, 1, "ATL", "iso3"),
            (900, 1, "Niger", "iso3"),
            (1500, 2, "1949", "year"),
            (3000, 2, "2027", "year"),
            (5000, 2, "2020/21", "year"),
            (8000, 3, "n/a", "value"),
            (12_000, 3, "NaN", "value"),
            (19_000, 3, "1,234", "value"),
        ];
        let mut reader = csv::Reader::from_reader(SHIPPED.as_bytes());
        let mut rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        for (row, place, value, _) in faults {
            rows[row][place] = value.into();
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["indicator_code", "iso3", "year", "value"]).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let before = numbers(&app);
        let bytes = writer.into_inner().unwrap();
        let (counts, errors) = import(&app, "faults.csv", &bytes);
        assert_eq!(counts, "new 0 changed 0 unchanged 19930 conflict 0 rejected 10");
        let told: Vec<_> = errors
            .iter()
            .map(|[row, column, value, _]| (row.clone(), column.clone(), value.clone()))
            .collect();
        let expected: Vec<_> = faults
            .iter()
            .map(|(row, _, value, column)| bad(u32::try_from(*row).unwrap() + 2, column, value))
            .collect();
        assert_eq!(told, expected);
        assert!(errors.iter().all(|error| error[3].len() > 15), "{errors:?}");
        assert!(errors[4][3].contains("1950 to 2026"), "{:?}", errors[4]);
        assert_eq!(numbers(&app), before);
    }
}

on_both! {
    async fn case_13_the_same_value_twice_names_both_rows(app: TestApp) {
        loaded(&app);
        let text = "indicator_code,iso3,year,value\n\
            UNDP.HDI,NER,2023,0.5\nUNDP.HDI,PAK,2025,0.6\nUNDP.HDI,ner,2023,0.6\n";
        let file = File::of("a.csv", text.as_bytes());
        let before = numbers(&app);
        let whole = Import { all_or_nothing: true, ..asked(&file) };
        let counts = import_file(&app.state.db, &app.clock, &whole).unwrap();
        assert_eq!(counts.to_string(), "new 0 changed 0 unchanged 0 conflict 0 rejected 2");
        assert_eq!(numbers(&app), before);
        let (counts, errors) = import(&app, "a.csv", text.as_bytes());
        assert_eq!(counts, "new 1 changed 0 unchanged 0 conflict 0 rejected 2");
        assert_eq!((errors[0][0].as_str(), errors[1][0].as_str()), ("2", "4"));
        assert!(errors[0][3].contains("row 4") && errors[1][3].contains("row 2"), "{errors:?}");
        assert_eq!(numbers(&app).1, before.1 + 1);
    }
}

on_both! {
    async fn case_15_files_come_in_every_form(app: TestApp) {
        loaded(&app);
        let utf16 = |text: &str| -> Vec<u8> {
            "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        };
        let french = "Code de l’indicateur;État (code ISO);Année;Valeur\nUNDP.HDI;NER;2024;0,412\n";
        let arabic = "القيمة\tالسنة\tالدولة (رمز ISO)\tرمز المؤشر\n٠٫٤١٢\t٢٠٢٤\tNER\tUNDP.HDI\n";
        let marked = "\u{feff}iso3,value,note,indicator_code,year\nNER,0.412,x,UNDP.HDI,2024\n";
        let forms = [
            (utf16(french), "new 1 changed 0 unchanged 0 conflict 0 rejected 0"),
            (arabic.as_bytes().to_vec(), "new 0 changed 0 unchanged 1 conflict 0 rejected 0"),
            (marked.as_bytes().to_vec(), "new 0 changed 0 unchanged 1 conflict 0 rejected 0"),
        ];
        for (bytes, expected) in forms {
            let (counts, errors) = import(&app, "a.csv", &bytes);
            assert_eq!(counts, expected, "{errors:?}");
        }
        // A blank cell keeps what is on record; nothing is cleared.
        let text = "indicator_code,iso3,year,value\nUNDP.HDI,NER,2024,\n\
            UNDP.HDI,NER,2025,\nUNDP.HDI,PAK,2023,#CLEAR\nUNDP.HDI,TUR,2023,0,8\n";
        let (counts, errors) = import(&app, "a.csv", text.as_bytes());
        assert_eq!(counts, "new 0 changed 0 unchanged 1 conflict 0 rejected 3");
        let told: Vec<_> = errors.iter().map(|one| (one[0].as_str(), one[1].as_str())).collect();
        assert_eq!(told, [("3", "value"), ("4", "value"), ("5", "")]);
        let (counts, _) = import(&app, "a.csv", b"indicator_code,iso3,year,value\n");
        assert_eq!(counts, "new 0 changed 0 unchanged 0 conflict 0 rejected 0");
        assert!(refused(&app, b"").contains("empty"));
        let words = refused(&app, b"indicator_code,year,amount\nUNDP.HDI,2023,1\n");
        assert!(words.contains("iso3, value"), "{words}");
        assert!(refused(&app, b"iso3,year,Year,value\n").contains("year"));
    }
}

fn written(app: &TestApp, folder: &tempfile::TempDir, name: &str, lang: Locale) -> PathBuf {
    let out = folder.path().join(name);
    let asked = Asked {
        out: out.clone(),
        as_at: None,
        lang,
    };
    let clock: &Clock = &app.clock;
    export(&app.state.db, clock, &Export::Context(asked)).unwrap();
    out
}

on_both! {
    async fn case_16_what_leaves_comes_back_unchanged(app: TestApp) {
        loaded(&app);
        let folder = tempfile::TempDir::new().unwrap();
        let forms = [
            ("a.csv", Locale::En), ("b.csv", Locale::Ar), ("c.xlsx", Locale::En),
            ("d.xlsx", Locale::Fr),
        ];
        for (name, lang) in forms {
            let path = written(&app, &folder, name, lang);
            let bytes = std::fs::read(&path).unwrap();
            let (counts, errors) = import(&app, name, &bytes);
            assert_eq!((counts.as_str(), errors.len()), (ALL_UNCHANGED, 0), "{name}");
        }
        let text = std::fs::read_to_string(folder.path().join("a.csv")).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        assert_eq!(text.lines().next(), SHIPPED.lines().next());
        assert_eq!(text.lines().count(), SHIPPED.lines().count());
    }
}
