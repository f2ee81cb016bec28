//! A session that ends in the middle of a form: after the sign-in it comes back filled in.

use chrono::TimeDelta;
use sti_tracker::i18n::Locale;

use super::reference_of;
use crate::support::TestApp;
use crate::support::app::PASSWORD;

on_both! {
    async fn what_was_typed_survives_the_sign_in(app: TestApp) {
        let mut amina = app.administrator();
        let form = amina.see("/ar/manage/initiatives/new").await;
        app.clock.set(app.clock.now() + TimeDelta::hours(13));
        let typed = [
            ("title_en", "Typed for an hour"),
            ("title_ar", "كُتب في ساعة"),
            ("kind", "event"),
            ("theme", "water"),
            ("role_1", "lead"),
            ("body_1", "state:NER"),
        ];
        let sign_in = amina.submit(&form, "publish", &typed).await;
        assert_eq!((sign_in.status, sign_in.language().0), (401, "ar".into()));
        let t = Locale::Ar.messages();
        let person = [("email", "amina@example.org"), ("password", PASSWORD)];
        let back = amina.submit(&sign_in, t.common.sign_in.as_str(), &person).await;
        assert_eq!(back.status, 200);
        let again = amina.submit(&back, t.account.resume_button.as_str(), &[]).await;
        assert_eq!(again.status, 200, "{}", again.text("main"));
        let (_, fields) = again.filled_form("publish", &[]);
        for (name, value) in typed {
            let found = fields.iter().find(|(field, _)| field == name);
            assert_eq!(found.map(|(_, value)| value.as_str()), Some(value), "{name} is lost");
        }
        let reference = reference_of(&amina.submit(&again, "publish", &[]).await);
        let page = app.anon().see(&format!("/en/initiatives/{reference}")).await;
        assert_eq!(page.text("h1"), "Typed for an hour");
    }
}
