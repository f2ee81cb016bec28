//! Measures leave as files.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::rules::measure::{Sex, Standard, Unit};

use crate::support::TestApp;
use crate::support::factory::{Act, initiative};
use crate::support::measures::{add, plan};

on_both! {
    async fn measurements_leave_as_a_file_and_as_a_sheet(app: TestApp) {
        let made = initiative("A course").led_by("COMSTECH").under("water").published(&app);
        let act = Act::of(Verb::Measured);
        let trained = add(&app, act, &made, Ok(Standard::Trained), plan(Unit::People, "0", "100"));
        trained.value(&app, &made, 2024, "1250");
        let told = Act::of(Verb::ValueTold);
        trained.part(&app, told, &made, (2025, "9"), (Some(Sex::Female), Some("NER")));
        let hidden = told.public(Publication::Draft);
        trained.part(&app, hidden, &made, (2023, "777"), (None, None));
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see("/fr/initiatives/measurements.csv?theme=water").await;
        let code = &made.reference;
        let whole = format!("{code}.M1.1,trained,Personnes formées,{code},A course,people,cumulative,2024,1250,,,,reported,,,secretariat");
        let part = format!("{code}.M1.2,trained,Personnes formées,{code},A course,people,cumulative,2025,9,,female,NER,reported,,,secretariat");
        assert!(page.body.contains(&whole) && page.body.contains(&part), "{}", page.body);
        assert!(!page.body.contains("777"), "{}", page.body);
        let list = anon.see("/en/measures.csv").await;
        let line = format!("{code}.M1,trained,People trained,{code},A course,oic,people,cumulative,0,,,100,,,9,,0.09");
        assert!(list.body.contains(&line), "{}", list.body);
        let book = anon.see("/en/initiatives/export.xlsx?q=course").await;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book.wire)).unwrap();
        let sheet = book.worksheet_range_at(3).unwrap().unwrap();
        assert_eq!(book.sheet_names()[3], "Measurements");
        assert_eq!(sheet.rows().count(), 3);
    }
}
