//! Money leaves as files, and a backup keeps it.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::rules::{Dating, TransactionType};

use crate::support::TestApp;
use crate::support::app::day;
use crate::support::factory::{Act, initiative};
use crate::support::money::{gift, of};

on_both! {
    async fn transactions_leave_as_a_file_and_as_a_sheet(app: TestApp) {
        let made = initiative("A water laboratory").led_by("COMSTECH").under("water").published(&app);
        let on = Dating::day(day(2026, 5, 1));
        let act = Act::of(Verb::Funded);
        of(TransactionType::Pledge, 10_050, "USD", on).by("SAU").to("COMSTECH").on(&app, act, &made);
        gift("=Forty microscopes", Dating::year(2025).unwrap()).on(&app, act, &made);
        let hidden = act.public(Publication::Draft);
        of(TransactionType::Pledge, 9, "EUR", on).on(&app, hidden, &made);
        app.sees().await;
        let mut anon = app.anon();
        let page = anon.see("/fr/initiatives/transactions.csv?theme=water").await;
        let code = &made.reference;
        let line = format!("{code}.T1,{code},A water laboratory,pledge,100.50,USD,2026-05-01,SAU,state,COMSTECH,organisation,,,reported,secretariat");
        assert!(page.body.contains(&line), "{}", page.body);
        assert!(page.body.contains("'=Forty microscopes") && !page.body.contains("EUR"), "{}", page.body);
        assert!(page.body.contains("Monnaie"));
        let list = anon.see("/fr/funding.csv").await;
        assert!(list.body.contains(&line), "{}", list.body);
        let book = anon.see("/en/initiatives/export.xlsx?q=laboratory").await;
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(book.wire)).unwrap();
        let sheet = book.worksheet_range_at(2).unwrap().unwrap();
        assert_eq!(book.sheet_names()[2], "Transactions");
        assert_eq!(sheet.rows().count(), 3);
    }
}
