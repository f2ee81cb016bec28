//! What rows say, and what becomes of it.

use sti_tracker::documents;
use sti_tracker::facts;
use sti_tracker::funding;
use sti_tracker::i18n::Locale;
use sti_tracker::initiatives::row::{NAME_MAX, TEXT_MAX};
use sti_tracker::initiatives::{self, Initiative, Profile};
use sti_tracker::milestones;
use sti_tracker::rules::{Alignment, Body, FactKind, Kind, Origin, Role, Step, Word};
use sti_tracker::web::form;

use super::{File, import, numbers};
use crate::support::TestApp;

/// The record of a title.
fn record(app: &TestApp, title: &str) -> (Initiative, Profile) {
    use diesel::prelude::*;
    use sti_tracker::db::schema::initiatives as rows;
    app.read(|conn| {
        let reference: String = rows::table
            .filter(rows::title_en.eq(title).or(rows::title_ar.eq(title)))
            .select(rows::reference)
            .first(conn)?;
        let initiative = initiatives::by_reference(conn, &reference)?;
        let profile = initiatives::profile(conn, &initiative, false)?;
        Ok((initiative, profile))
    })
}

#[test]
fn cells_are_as_long_as_fields() {
    assert_eq!((NAME_MAX, TEXT_MAX), (form::NAME_MAX, form::TEXT_MAX));
}

on_both! {
    async fn only_a_title_and_a_lead_must_be_there(app: TestApp) {
        let counts = import(&app, "title,lead_institution,lead_country_iso3\n\
            Wells of COMSTECH,COMSTECH,\nWells of Niger,,NER\nNobody's wells,,\n,COMSTECH,\n");
        assert_eq!(numbers(&counts), [2, 0, 0, 0, 2]);
        let (one, profile) = record(&app, "Wells of COMSTECH");
        assert_eq!((profile.kind, profile.alignment), (Kind::Project, Alignment::Oic));
        // Without a source it is the secretariat's, adopted, and public.
        let said = app.read(|conn| facts::of_initiative(conn, one.id, None));
        assert!(said.iter().any(|fact| fact.kind == FactKind::Adopted));
        assert!(said.iter().all(|fact| fact.origin == Origin::Secretariat));
        assert!(one.public_version.is_some());
        let (_, profile) = record(&app, "Wells of Niger");
        assert_eq!(profile.alignment, Alignment::Aligned);
    }
}

on_both! {
    async fn a_row_with_a_source_stays_on_record(app: TestApp) {
        let counts = import(&app, "title,lead_institution,status,start,end,kind,source_url,source_kind,budget,currency\n\
            Wells,COMSTECH,operational,2020-05,2023,facility,https://example.org/a https://example.org/b,official,\"1,200.50\",EUR\n");
        assert_eq!(numbers(&counts), [1, 0, 0, 0, 0]);
        let (one, profile) = record(&app, "Wells");
        assert_eq!(profile.word, Some(Word::Operational));
        let said = app.read(|conn| facts::of_initiative(conn, one.id, None));
        assert!(said.iter().all(|fact| fact.origin == Origin::PublicSource));
        let steps = app.read(|conn| milestones::of_initiative(conn, one.id, None));
        let day = |step: Step| {
            let milestone = steps.iter().find(|one| one.step == Some(step)).unwrap();
            let fact = said.iter().find(|fact| fact.milestone == Some(milestone.id));
            fact.map(|fact| fact.dating.to_iso())
        };
        assert_eq!(day(Step::Started).as_deref(), Some("2020-05"));
        assert_eq!(day(Step::InOperation).as_deref(), Some("2023"));
        assert_eq!(day(Step::Delivered), None);
        let backed = app.read(|conn| documents::backings(conn, one.id, None));
        assert_eq!(backed.len(), 4);
        let budget = app.read(|conn| funding::budget(conn, one.id, None)).pop().unwrap();
        assert_eq!(budget.amount.unwrap().plain(), "1200.50");
    }
}

on_both! {
    async fn case_15_a_blank_cell_keeps_and_clear_clears(app: TestApp) {
        import(&app, "title,summary,lead_institution,partners,theme,budget_usd\n\
            Wells,Thirty of them,COMSTECH,Some firm,water; health,1000\n");
        let (one, _) = record(&app, "Wells");
        let reference = &one.reference;
        let counts = import(&app, &format!("ref,summary,partners,theme,budget_usd\n{reference},,,,\n"));
        assert_eq!(numbers(&counts), [0, 0, 1, 0, 0]);
        let counts = import(&app, &format!(
            "ref,version,summary,partners,theme,budget_usd\n{reference},1,#CLEAR,#CLEAR,#CLEAR,#CLEAR\n"
        ));
        assert_eq!(numbers(&counts), [0, 1, 0, 0, 0]);
        let (two, profile) = record(&app, "Wells");
        assert!(two.texts.summary.is_empty() && two.texts.partners.is_none());
        assert!(profile.themes.is_empty() && profile.primary_theme.is_none());
        let budget = app.read(|conn| funding::budget(conn, one.id, None)).pop().unwrap();
        assert_eq!(budget.amount, None);
        // What must be cannot be cleared.
        let file = File::of("a.csv", format!(
            "ref,title,kind,lead_institution\n{reference},#CLEAR,,\n{reference},,#CLEAR,\n"
        ).as_bytes());
        let counts = sti_tracker::exchange::import::command::import_file(
            &app.state.db, &app.clock, &file.import(),
        ).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 0, 0, 2]);
        let columns: Vec<String> = file.wrong().into_iter().map(|one| one.1).collect();
        assert_eq!(columns, ["title", "kind"]);
    }
}

on_both! {
    async fn case_15_arabic_headers_and_digits(app: TestApp) {
        let t = Locale::Ar.messages();
        let title = "آبار المياه";
        let header = [t.columns.title, t.columns.lead_states, t.columns.start, t.columns.budget_usd];
        let header = header.map(|one| one.to_string()).join(";");
        let text = format!("{header}\n{title};النيجر;٢٠٢٣-٠٥;١٢٥٠\n");
        let counts = import(&app, &text);
        assert_eq!(numbers(&counts), [1, 0, 0, 0, 0]);
        let (one, profile) = record(&app, title);
        assert_eq!(one.texts.title.en, None);
        assert!(profile.roles.iter().any(|(role, body)| {
            *role == Role::Lead && matches!(body, Body::State(_))
        }));
        let said = app.read(|conn| facts::of_initiative(conn, one.id, None));
        assert!(said.iter().any(|fact| fact.dating.to_iso() == "2023-05"));
        // The same in the Arabic code page of Windows meets the same record.
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(&text);
        let mut order = File::of("a.csv", &bytes);
        let mut import = order.import();
        import.encoding = sti_tracker::exchange::table::Encoding::from_code("windows-1256");
        let counts = sti_tracker::exchange::import::command::import_file(
            &app.state.db, &app.clock, &import,
        ).unwrap();
        // Windows-1256 has no Arabic-Indic digits: the days are not read.
        assert_eq!(counts.get(sti_tracker::exchange::import::Outcome::New), 0);
        order = File::of("b.csv", &encoding_rs::WINDOWS_1256.encode(&format!("{header}\n{title};النيجر;2023-05;1250\n")).0);
        let counts = sti_tracker::exchange::import::command::import_file(
            &app.state.db, &app.clock, &order.import(),
        ).unwrap();
        assert_eq!(numbers(&counts), [0, 0, 1, 0, 0], "guessed wrongly");
    }
}

on_both! {
    async fn case_13_the_same_record_twice_names_both_rows(app: TestApp) {
        let file = File::of("a.csv", b"ref,title,lead_institution\n\
            STI-ZPEKJ,One,\nSTI-ZPEKJ,Two,\n,Wells,COMSTECH\n,wells,COMSTECH\n");
        let counts = sti_tracker::exchange::import::command::import_file(
            &app.state.db, &app.clock, &file.import(),
        ).unwrap();
        assert_eq!(numbers(&counts), [1, 1, 0, 0, 2]);
        let text = std::fs::read_to_string(file.errors()).unwrap();
        assert!(text.contains("row 2 has the same reference"), "{text}");
        assert!(text.contains("row 4 means the same record"), "{text}");
    }
}

on_both! {
    async fn rows_meet_records_by_title_lead_and_year(app: TestApp) {
        let rows = "Annual meeting,COMSTECH,event,completed,2022\n\
            Annual meeting,COMSTECH,event,completed,2023\n";
        let header = "title,lead_institution,kind,status,end";
        assert_eq!(numbers(&import(&app, &format!("{header}\n{rows}"))), [2, 0, 0, 0, 0]);
        assert_eq!(numbers(&import(&app, &format!("{header}\n{rows}"))), [0, 0, 2, 0, 0]);
        // Another year is another edition; no year is one of both, and says so.
        let next = format!("{header}\nannual  meeting,COMSTECH,event,completed,2024\n");
        assert_eq!(numbers(&import(&app, &next)), [1, 0, 0, 0, 0]);
        let unsure = "title,lead_institution,partners\nAnnual meeting,COMSTECH,Somebody\n";
        assert_eq!(numbers(&import(&app, unsure)), [0, 0, 0, 0, 1]);
        // Another lead is another record.
        let other = "title,lead_country_iso3\nAnnual meeting,NER\n";
        assert_eq!(numbers(&import(&app, other)), [1, 0, 0, 0, 0]);
    }
}

on_both! {
    async fn a_word_that_changes_takes_its_reports_along(app: TestApp) {
        import(&app, "ref,title,lead_institution,kind,status,start,end,source_url\n\
            STI-22222,Wells,COMSTECH,project,ongoing,2020,2025,https://example.org/a\n");
        let counts = import(&app, "ref,status,end,source_url\n\
            STI-22222,completed,2024-06,https://example.org/b\n");
        assert_eq!(numbers(&counts), [0, 1, 0, 0, 0]);
        let (one, _) = record(&app, "Wells");
        assert_eq!(one.reference, "STI-22222");
        let said = app.read(|conn| facts::of_initiative(conn, one.id, None));
        let days: Vec<String> = said.iter().map(|fact| fact.dating.to_iso()).collect();
        assert!(days.contains(&"2024-06".to_owned()), "{days:?}");
        let counts = import(&app, "ref,version,status,end\nSTI-22222,2,ongoing,2027\n");
        assert_eq!(numbers(&counts), [0, 1, 0, 0, 0]);
        let said = app.read(|conn| facts::of_initiative(conn, one.id, None));
        let reached = said.iter().filter(|fact| fact.kind == FactKind::Reached);
        assert_eq!(reached.map(|fact| fact.dating.to_iso()).collect::<Vec<_>>(), ["2020"]);
        let steps = app.read(|conn| milestones::of_initiative(conn, one.id, None));
        assert_eq!(steps[1].plan.due.to_iso(), "2027");
    }
}

on_both! {
    async fn programmes_and_series_come_with_their_parts(app: TestApp) {
        let counts = import(&app, "ref,title,lead_institution,kind,parent,series\n\
            STI-33333,Part of it,COMSTECH,event,STI-44444,Meetings\n\
            STI-44444,The whole,COMSTECH,programme,,\n\
            STI-55555,Nowhere,COMSTECH,event,STI-66666,\n\
            STI-77777,Itself,COMSTECH,event,STI-77777,\n");
        assert_eq!(numbers(&counts), [2, 0, 0, 0, 2]);
        let (whole, _) = record(&app, "The whole");
        let (_, part) = record(&app, "Part of it");
        assert_eq!(part.parent, Some(whole.id));
        assert!(part.series.is_some());
    }
}
