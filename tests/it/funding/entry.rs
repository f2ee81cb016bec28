//! Who tells of money, and how it becomes public.

use chrono::TimeDelta;
use sti_tracker::audit::{Publication, Verb};
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Dating, TransactionType};

use super::{PLEDGE, section};
use crate::support::TestApp;
use crate::support::app::{PASSWORD, day};
use crate::support::desk::{LETTER, Story, fill, send};
use crate::support::factory::{Act, from, initiative};
use crate::support::money::of;

fn lab(app: &TestApp) -> Story {
    Story::of(app, "A water laboratory")
}

on_both! {
    async fn what_the_secretariat_tells_is_public_at_once(app: TestApp) {
        let mut s = lab(&app);
        assert!(section(&mut s.anon, &s.public).await.contains("Nobody has told"));
        let new = format!("{}/transactions/new", s.work);
        let link = [("link", "https://example.org/pledge"), ("source_kind", "press")];
        let typed: Vec<_> = PLEDGE.into_iter().chain(link).collect();
        // The button is pressed twice.
        let form = s.amina.see(&new).await;
        let button = form.text("main form.stack .actions button");
        for _ in 0..2 {
            let answer = s.amina.submit(&form, &button, &typed).await;
            assert_eq!(answer.status, 303, "{}", answer.text("main"));
        }
        let page = s.anon.see(&s.public).await;
        let said = page.text("section[aria-labelledby=funding]");
        let code = format!("{}.T1", s.made.reference);
        for words in ["USD 1,250,000", "October 2026", "Saudi Arabia", "Ministerial Standing", "documented", &code] {
            assert!(said.contains(words), "{words}: {said}");
        }
        assert_eq!(page.all("section[aria-labelledby=funding] tr[id]").len(), 1);
        assert!(page.text("section[aria-labelledby=history]").contains("Transaction added"));
        // The same told again later is another one.
        send(&mut s.amina, &new, &PLEDGE).await;
        let page = s.anon.see(&s.public).await;
        assert_eq!(page.all("section[aria-labelledby=funding] tr[id]").len(), 2);
        // Corrected: the number stays, the history keeps both.
        let path = format!("{}/transactions/1", s.work);
        let typed = [("amount", "2000000.50"), ("reason", "A misprint")];
        send(&mut s.amina, &path, &typed).await;
        let said = section(&mut s.anon, &s.public).await;
        assert!(said.contains("USD 2,000,000.50") && said.contains("documented"), "{said}");
        let page = send(&mut s.amina, &path, &[]).await;
        assert!(page.says(".notice", "Nothing"), "{}", page.text(".notice"));
        // Withdrawn, with a reason.
        let path = format!("{}/transactions/1/withdrawal", s.work);
        assert_eq!(fill(&mut s.amina, &path, &[]).await.status, 422);
        send(&mut s.amina, &path, &[("reason", "It was never pledged")]).await;
        let page = s.anon.see(&s.public).await;
        assert!(!page.text("section[aria-labelledby=funding]").contains("2,000,000"));
        let history = page.text("section[aria-labelledby=history]");
        for words in ["Transaction corrected", "A misprint", "Transaction withdrawn", "It was never pledged"] {
            assert!(history.contains(words), "{words}: {history}");
        }
        let again = s.amina.post(&path, &[("reason", "Again")]).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("withdrawn before"), "{}", again.text("main"));
        let again = s.amina.post(&format!("{}/transactions/1", s.work), &PLEDGE).await;
        assert_eq!(again.status, 422);
    }
}

on_both! {
    async fn amounts_are_read_as_the_language_writes_them(app: TestApp) {
        let mut s = lab(&app);
        for (lang, typed, shown) in [
            ("en", "1 234,56", "USD 1,234.56"),
            ("en", "7,891", "USD 7,891"),
            ("fr", "2.345.678,90", "USD 2,345,678.90"),
            ("ar", "٤٥٦٫٧٥", "USD 456.75"),
        ] {
            let new = format!("{}/transactions/new", s.work.replacen("en", lang, 1));
            let said: Vec<_> = PLEDGE.into_iter().map(|(name, old)| (name, if name == "amount" { typed } else { old })).collect();
            send(&mut s.amina, &new, &said).await;
            let told = section(&mut s.anon, &s.public).await;
            assert!(told.contains(shown), "{lang} {typed}: {told}");
        }
        // In French a comma parts decimals: a thousandth of a dollar is no amount.
        let said: Vec<_> = PLEDGE.into_iter().map(|(name, old)| (name, if name == "amount" { "1,234" } else { old })).collect();
        let page = fill(&mut s.amina, &format!("{}/transactions/new", s.work.replacen("en", "fr", 1)), &said).await;
        assert_eq!(page.status, 422);
        assert!(page.has(".error-summary a[href='#amount']"), "{}", page.text("main"));
    }
}

on_both! {
    async fn what_a_lead_tells_waits_is_returned_and_accepted(app: TestApp) {
        let mut s = lab(&app);
        let page = send(&mut s.farida, &format!("{}/transactions/new", s.work), &PLEDGE).await;
        assert!(page.says(".notice", "Saved as a draft"), "{}", page.text("main"));
        assert!(page.text("section[aria-labelledby=funding]").contains("USD 1,250,000"));
        assert!(!section(&mut s.anon, &s.public).await.contains("1,250,000"));
        assert!(!section(&mut s.amina, &s.work).await.contains("1,250,000"));
        assert!(s.amina.see(&s.work).await.has("#unaccepted"));
        let submission = format!("{}/submission", s.work);
        let form = s.farida.see(&submission).await;
        assert!(form.text("main").contains("Transaction T1"), "{}", form.text("main"));
        s.farida.submit(&form, "hand-in", &[]).await;
        assert!(s.amina.see("/en/manage").await.body.contains(&s.made.reference));
        // Returned with a comment on it.
        let review = format!("{}/review", s.work);
        let form = s.amina.see(&review).await;
        assert!(form.text("main").contains("USD 1,250,000"), "{}", form.text("main"));
        let why = [("comment_transaction-1", "Which year?")];
        assert_eq!(s.amina.submit(&form, "return", &why).await.status, 303);
        let back = s.farida.see(&s.work).await;
        let remarks = back.text("section[aria-labelledby=remarks]");
        assert!(remarks.contains("Transaction T1") && remarks.contains("Which year?"), "{remarks}");
        // Put right and handed in again; accepted, it is public.
        send(&mut s.farida, &format!("{}/transactions/1", s.work), &[("day_month", "9")]).await;
        let form = s.farida.see(&submission).await;
        s.farida.submit(&form, "hand-in", &[]).await;
        let form = s.amina.see(&review).await;
        assert_eq!(s.amina.submit(&form, "accept", &[]).await.status, 303);
        let said = section(&mut s.anon, &s.public).await;
        assert!(said.contains("September 2026") && said.contains("USD 1,250,000"), "{said}");
        let history = s.anon.see(&s.public).await.text("section[aria-labelledby=history]");
        assert!(history.contains("reported by the lead"), "{history}");
        // A correction of a lead waits too; what stood before stands beside it.
        send(&mut s.farida, &format!("{}/transactions/1", s.work), &[("amount", "3")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("USD 1,250,000"));
        let form = s.farida.see(&submission).await;
        s.farida.submit(&form, "hand-in", &[]).await;
        let text = s.amina.see(&review).await.text("main");
        assert!(text.contains("USD 3") && text.contains("USD 1,250,000"), "{text}");
    }
}

on_both! {
    async fn a_letter_speaks_for_the_lead(app: TestApp) {
        let mut s = lab(&app);
        let typed: Vec<_> = PLEDGE.into_iter().chain(LETTER).collect();
        send(&mut s.amina, &format!("{}/transactions/new", s.work), &typed).await;
        let page = s.anon.see(&s.public).await;
        let history = page.text("section[aria-labelledby=history]");
        assert!(history.contains("by letter no. 42/2026"), "{history}");
        assert!(page.text("section[aria-labelledby=funding]").contains("USD 1,250,000"));
        // It is the lead's own: its focal point corrects it, as a draft.
        send(&mut s.farida, &format!("{}/transactions/1", s.work), &[("amount", "5")]).await;
        assert!(section(&mut s.anon, &s.public).await.contains("USD 1,250,000"));
    }
}

on_both! {
    async fn an_embargo_holds_money_back_with_its_record(app: TestApp) {
        let until = from(&app.clock, day(2026, 12, 24));
        let made = initiative("Held back").led_by("COMSTECH").make(&app, until);
        let mut amina = app.administrator();
        let work = format!("/en/manage/initiatives/{}", made.reference);
        send(&mut amina, &format!("{work}/transactions/new"), &PLEDGE).await;
        let mut anon = app.anon();
        let public = format!("/en/initiatives/{}", made.reference);
        assert_eq!(anon.get(&public).await.status, 404);
        assert!(!anon.see("/en/funding").await.body.contains("1,250,000"));
        app.on_day(day(2026, 12, 24));
        app.sees().await;
        assert!(section(&mut anon, &public).await.contains("USD 1,250,000"));
        assert!(anon.see("/en/funding").await.body.contains("1,250,000"));
        // With the knowledge of the day before it is not there.
        let before = anon.see("/en/funding?known_on=2026-12-23").await;
        assert!(!before.body.contains("1,250,000"));
    }
}

on_both! {
    async fn nobody_tells_for_somebody_else(app: TestApp) {
        let mut s = lab(&app);
        let new = format!("{}/transactions/new", s.work);
        let mut other = app.focal_point("Omar", &["SESRIC"]);
        assert_eq!(other.get(&new).await.status, 403);
        assert_eq!(other.post(&new, &PLEDGE).await.status, 403);
        let dating = Dating::day(day(2026, 5, 1));
        of(TransactionType::Pledge, 500, "EUR", dating).on(&app, Act::of(Verb::Funded), &s.made);
        app.sees().await;
        // What the secretariat told is not the lead's to correct.
        for noun in ["transactions/1", "transactions/1/withdrawal"] {
            let path = format!("{}/{noun}", s.work);
            assert_eq!(s.farida.get(&path).await.status, 403, "{path}");
            assert_eq!(s.farida.post(&path, &PLEDGE).await.status, 403, "{path}");
            assert_eq!(s.anon.get(&path).await.status, 401, "{path}");
        }
        assert!(!s.farida.see(&s.work).await.has("a[href$='transactions/1']"));
        let missing = format!("{}/transactions/9", s.work);
        assert_eq!(s.amina.get(&missing).await.status, 404);
        // Drafts of one body are nobody else's.
        let draft = initiative("A draft").led_by("SESRIC").make(&app, Publication::Draft);
        let path = format!("/en/manage/initiatives/{}/transactions/new", draft.reference);
        assert_eq!(s.farida.get(&path).await.status, 404);
    }
}

on_both! {
    async fn the_second_of_two_who_correct_is_told(app: TestApp) {
        let mut s = lab(&app);
        send(&mut s.amina, &format!("{}/transactions/new", s.work), &PLEDGE).await;
        let path = format!("{}/transactions/1", s.work);
        let stale = s.amina.see(&path).await;
        app.clock.set(app.clock.now() + TimeDelta::minutes(5));
        send(&mut s.amina, &path, &[("amount", "7")]).await;
        let button = stale.text("main form.stack .actions button");
        let late = s.amina.submit(&stale, &button, &[("amount", "8")]).await;
        assert_eq!(late.status, 422);
        assert!(late.body.contains("meanwhile"), "{}", late.text("main"));
        let again = late.text("main form.stack .actions button");
        assert_eq!(s.amina.submit(&late, &again, &[]).await.status, 303);
        assert!(section(&mut s.anon, &s.public).await.contains("USD 8"));
    }
}

on_both! {
    async fn a_session_that_ends_in_mid_form_loses_nothing(app: TestApp) {
        let mut s = lab(&app);
        let path = format!("/ar/manage/initiatives/{}/transactions/new", s.made.reference);
        let form = s.amina.see(&path).await;
        let button = form.text("main form.stack .actions button");
        app.clock.set(app.clock.now() + TimeDelta::hours(13));
        let sign_in = s.amina.submit(&form, &button, &PLEDGE).await;
        assert_eq!((sign_in.status, sign_in.language().0), (401, "ar".into()));
        let t = Locale::Ar.messages();
        let person = [("email", "amina@example.org"), ("password", PASSWORD)];
        let back = s.amina.submit(&sign_in, t.common.sign_in.as_str(), &person).await;
        let again = s.amina.submit(&back, t.account.resume_button.as_str(), &[]).await;
        assert_eq!(again.status, 200, "{}", again.text("main"));
        let (_, fields) = again.filled_form(&button, &[]);
        for (name, value) in PLEDGE {
            assert!(fields.iter().any(|(field, typed)| field == name && typed == value), "{name}");
        }
        assert_eq!(s.amina.submit(&again, &button, &[]).await.status, 303);
        assert!(section(&mut s.anon, &s.public).await.contains("USD 1,250,000"));
    }
}
