//! A lead's edit of a public record waits as a proposal, and becomes the lead's own change.

use chrono::TimeDelta;
use sti_tracker::audit::Publication;
use sti_tracker::initiatives::drafts::{self, DraftStage, EntryDraft};
use sti_tracker::initiatives::entry::Edited;
use sti_tracker::initiatives::entry::proposals;

use super::one_page::holds;
use super::{changes, speaker};
use crate::support::factory::{Made, body, initiative};
use crate::support::{Client, TestApp};

fn proposal(app: &TestApp, made: &Made, code: &str) -> Option<EntryDraft> {
    app.read(|conn| {
        let body = body(conn, code)?;
        drafts::proposal_of(conn, made.id, body)
    })
}

fn submit(app: &TestApp, draft: &EntryDraft) {
    app.write(|conn| drafts::set_stage(conn, draft.id, DraftStage::Submitted));
}

fn accept(app: &TestApp, draft: &EntryDraft) -> Edited {
    app.write(|conn| proposals::apply(conn, draft, Publication::Now, &app.clock))
}

async fn record(app: &TestApp) -> (Made, String, Client) {
    let made = initiative("One title")
        .about("A summary")
        .under("water")
        .led_by("NER");
    let made = made.led_by("PAK").published(app);
    app.sees().await;
    let path = format!("/en/manage/initiatives/{}", made.reference);
    (made, path, speaker(app, "Carim", &["NER"], &[]))
}

on_both! {
    async fn a_proposal_waits_and_becomes_its_authors_change(app: TestApp) {
        let (made, path, mut carim) = record(&app).await;
        let public = format!("/en/initiatives/{}", made.reference);
        let edit = format!("{path}/edit");
        let form = carim.see(&edit).await;
        let typed = [("title_en", "Carim's title"), ("theme", "health")];
        let answer = carim.submit(&form, "save", &typed).await;
        assert_eq!(answer.location(), Some(format!("{path}/proposal")), "{}", answer.text("main"));
        let waits = carim.follow(answer).await.text("table.merge");
        assert!(waits.contains("One title") && waits.contains("Carim's title"), "{waits}");
        // Nothing is written to the record, and the form comes back as it was proposed.
        assert_eq!(app.anon().see(&public).await.text("h1"), "One title");
        assert_eq!(changes(&app, &made.reference).len(), 1);
        let form = carim.see(&edit).await;
        holds(&form.filled_form("save", &[]).1, &typed);
        carim.submit(&form, "save", &[("summary_en", "Carim's summary")]).await;
        // Others who lead it see nothing of it.
        let mut other = speaker(&app, "Other", &["PAK"], &[]);
        assert!(!other.see(&edit).await.text("main").contains("Carim's"));
        assert!(!other.see(&format!("{path}/proposal")).await.text("main").contains("Carim's"));
        let draft = proposal(&app, &made, "NER").unwrap();
        let compare = format!("{path}/proposals/{}", draft.code);
        for client in [&mut other, &mut carim] {
            assert_eq!(client.get(&compare).await.status, 403);
        }
        submit(&app, &draft);
        assert!(!carim.see(&edit).await.has("form [name=title_en]"), "it waits for a decision");
        let sent = carim.submit(&form, "save", &[("title_en", "Later")]).await;
        assert!(sent.status == 409 && sent.has("form [name=title_en]"));
        let saved_at = draft.saved_at;
        app.clock.set(app.clock.now() + TimeDelta::hours(2));
        assert_eq!(accept(&app, &draft), Edited::Saved);
        app.sees().await;
        let page = app.anon().see(&public).await;
        assert_eq!(page.text("h1"), "Carim's title");
        assert_eq!(page.text("p.lead"), "Carim's summary");
        let all = changes(&app, &made.reference);
        assert_eq!((all[1].0.as_str(), all[1].1.as_str(), all[1].2), ("lead", "published", true));
        case_21(&app, &made, &draft, saved_at);
        assert_eq!(proposal(&app, &made, "NER"), None);
    }
}

/// Accepting changes neither author nor the instant of recording.
fn case_21(app: &TestApp, made: &Made, draft: &EntryDraft, saved: sti_tracker::rules::Instant) {
    use diesel::prelude::*;
    use sti_tracker::db::schema::changes;
    type Row = (
        Option<i64>,
        sti_tracker::rules::Instant,
        Option<sti_tracker::rules::Instant>,
    );
    let row: Row = app.read(|conn| {
        Ok(changes::table
            .filter(changes::initiative_id.eq(made.id))
            .order(changes::id.desc())
            .select((
                changes::account_id,
                changes::recorded_at,
                changes::public_at,
            ))
            .first(conn)?)
    });
    assert_eq!(row, (Some(draft.account), saved, Some(app.clock.now())));
}

on_both! {
    async fn a_proposal_is_given_up(app: TestApp) {
        let (made, path, mut carim) = record(&app).await;
        let form = carim.see(&format!("{path}/edit")).await;
        carim.submit(&form, "save", &[("title_en", "Carim's title")]).await;
        let page = carim.see(&format!("{path}/proposal")).await;
        let button = page.text("main form button");
        let answer = carim.submit(&page, &button, &[]).await;
        assert!(!carim.follow(answer).await.has("table.merge"));
        assert_eq!(proposal(&app, &made, "NER"), None);
        let form = carim.see(&format!("{path}/edit")).await;
        holds(&form.filled_form("save", &[]).1, &[("title_en", "One title")]);
        // What changes nothing is no proposal.
        carim.submit(&form, "save", &[]).await;
        assert_eq!(proposal(&app, &made, "NER"), None);
    }
}

on_both! {
    async fn case_25_the_record_moves_under_a_proposal(app: TestApp) {
        let (made, path, mut carim) = record(&app).await;
        let edit = format!("{path}/edit");
        let form = carim.see(&edit).await;
        let typed = [("title_en", "Carim's title"), ("summary_en", "Carim's summary")];
        carim.submit(&form, "save", &typed).await;
        let draft = proposal(&app, &made, "NER").unwrap();
        submit(&app, &draft);
        let mut amina = app.administrator();
        let hers = amina.see(&edit).await;
        let answer = amina.submit(&hers, "save", &[("title_en", "Amina's title"), ("partners", "Amina's")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        assert_eq!(accept(&app, &draft), Edited::Conflict);
        let compare = format!("{path}/proposals/{}", draft.code);
        let merge = amina.see(&compare).await;
        let main = merge.text("table.merge");
        for words in ["Amina's title", "Carim's title", "Carim's summary"] {
            assert!(main.contains(words), "{words}: {main}");
        }
        let keep = [("_keep_title_en", "theirs"), ("_keep_summary_en", "yours"), ("_keep_partners", "theirs")];
        let answer = amina.submit(&merge, "save", &keep).await;
        assert_eq!(answer.location(), Some(format!("{path}/review")));
        // Nothing is written before it is accepted.
        let public = format!("/en/initiatives/{}", made.reference);
        assert!(!app.anon().see(&public).await.text("main").contains("Carim's summary"));
        let draft = proposal(&app, &made, "NER").unwrap();
        assert_eq!(accept(&app, &draft), Edited::Saved);
        app.sees().await;
        let page = app.anon().see(&public).await;
        assert_eq!(page.text("h1"), "Amina's title");
        assert!(page.text("main").contains("Carim's summary") && page.text("main").contains("Amina's"));
        let last = changes(&app, &made.reference).pop().unwrap();
        assert_eq!((last.0.as_str(), last.2), ("lead", true), "it stays its author's");
    }
}

on_both! {
    async fn case_25_two_who_speak_for_one_body(app: TestApp) {
        let (made, path, mut carim) = record(&app).await;
        let mut deputy = speaker(&app, "Deputy", &["NER"], &[]);
        let edit = format!("{path}/edit");
        let (first, second) = (carim.see(&edit).await, deputy.see(&edit).await);
        carim.submit(&first, "save", &[("title_en", "Carim's title")]).await;
        let merge = deputy.submit(&second, "save", &[("summary_en", "Deputy's summary")]).await;
        assert_eq!(merge.status, 409);
        assert!(merge.text("table.merge").contains("Carim's title"));
        let answer = deputy.submit(&merge, "save", &[("_keep_title_en", "theirs"), ("_keep_summary_en", "yours")]).await;
        assert_eq!(answer.status, 303, "{}", answer.text("main"));
        let form = carim.see(&edit).await;
        let both = [("title_en", "Carim's title"), ("summary_en", "Deputy's summary")];
        holds(&form.filled_form("save", &[]).1, &both);
        assert!(proposal(&app, &made, "NER").is_some());
    }
}
