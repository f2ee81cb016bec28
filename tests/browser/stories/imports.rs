//! A file that comes in while records were changed here.

use super::People;
use crate::plain;
use crate::server::Server;
use crate::story::SEND;
use crate::visitor::Visitor;

/// Two records of the reference data: of one the row is taken, the other one is kept.
const TAKEN: &str = "STI-7EFMX";
const KEPT: &str = "STI-QWNVF";
const HERE: &str = "Summary typed here meanwhile.";
const IN_FILE: &str = "Summary from the spreadsheet.";

/// Exported, changed in a spreadsheet, changed here meanwhile, imported: nothing is overwritten
/// without a choice, and what was chosen can be undone.
pub async fn ask_where_they_conflict<V: Visitor>(server: &Server, people: &mut People<V>) {
    let amina = &mut people.amina;
    let file = changed(&exported(server, amina), amina);
    for record in [TAKEN, KEPT] {
        amina
            .go(&format!("/manage/initiatives/{record}/edit"))
            .await;
        amina.set("summary_en", HERE).await;
        let page = amina.press_and_see(SEND).await;
        assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    }

    let t = &amina.t().imports;
    amina.go("/manage/imports/new").await;
    amina.attach("file", "initiatives.csv", &file).await;
    let preview = amina.press_and_see("main button[value=read]").await;
    preview.must_say("initiatives.csv");
    preview.must_say(t.conflict_why.as_str());
    assert_eq!(preview.texts("table.list tbody tr").len(), 2);
    for record in [TAKEN, KEPT] {
        let row = preview.text(&row_of(record));
        assert!(row.contains(HERE) && row.contains(IN_FILE), "{row}");
        reads(people, record, HERE).await;
    }
    let amina = &mut people.amina;
    for (record, choice) in [(TAKEN, "take"), (KEPT, "keep")] {
        let field = format!("{} input[value={choice}]", row_of(record));
        let name = preview.attrs(&field, "name").remove(0);
        amina.set(&name, choice).await;
    }
    let page = amina.press_and_see("main button[value=choose]").await;
    page.must_say(t.chosen.as_str());
    let page = amina.press_and_see("main button[value=good]").await;
    page.must_say(t.counts_read_back.as_str());
    reads(people, TAKEN, IN_FILE).await;
    reads(people, KEPT, HERE).await;

    let amina = &mut people.amina;
    amina.press("main button.warning").await;
    let page = amina.page().await;
    assert!(page.has(".notice"), "{}: {}", page.at, page.said());
    page.must_say(t.undone.as_str());
    reads(people, TAKEN, HERE).await;
    reads(people, KEPT, HERE).await;
}

fn row_of(record: &str) -> String {
    format!("table.list tbody tr:has(a[href*={record}])")
}

async fn reads<V: Visitor>(people: &mut People<V>, record: &str, words: &str) {
    let page = people.reader.go(&format!("/initiatives/{record}")).await;
    page.must_say(words);
}

/// What COMSTECH leads, with headers in the visitor's language.
fn exported(server: &Server, amina: &impl Visitor) -> Vec<u8> {
    let path = amina.local("/initiatives/export.csv?organisation=COMSTECH&role=lead");
    let file = plain::send(server.base(), "GET", &path, "", "");
    assert_eq!(file.status, 200, "{}", file.body);
    file.bytes
}

/// The same with another summary of two records.
fn changed(file: &[u8], amina: &impl Visitor) -> Vec<u8> {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    let mut rows = csv::Reader::from_reader(file);
    let mut saved = csv::Writer::from_writer(Vec::new());
    let names = rows.headers().unwrap().clone();
    saved.write_record(&names).unwrap();
    let t = &amina.t().columns;
    let at = |name: &str| names.iter().position(|one| one == name).unwrap();
    let (reference, summary) = (at(t.reference.as_str()), at(t.summary_en.as_str()));
    for row in rows.records().map(Result::unwrap) {
        let changes = [TAKEN, KEPT].contains(&&row[reference]);
        let cells = row.iter().enumerate();
        let cells = cells.map(|(n, cell)| {
            if changes && n == summary {
                IN_FILE
            } else {
                cell
            }
        });
        saved.write_record(cells).unwrap();
    }
    saved.into_inner().unwrap()
}
