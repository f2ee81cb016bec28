//! Any bytes as a form, and every sort of value out of it.
#![no_main]

use actix_web::web::Bytes;
use libfuzzer_sys::fuzz_target;
use sti_tracker::i18n::Locale;
use sti_tracker::rules::{Kind, LAST_PLAN_DAY};
use sti_tracker::web::Form;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut form) = Form::read(&Bytes::copy_from_slice(bytes)) else {
        return;
    };
    let names: Vec<String> = form.values().iter().map(|(name, _)| name.clone()).collect();
    for locale in Locale::ALL {
        let mut typed = form.typed(locale);
        for name in names.iter().take(20) {
            let _ = typed.line(name, 300);
            let _ = typed.text(name, 5_000);
            let _ = typed.choice::<Kind>(name);
            let _ = typed.address(name);
            let start = name.split('_').next().unwrap_or(name).to_owned();
            let _ = typed.dating(&start, LAST_PLAN_DAY);
            let _ = typed.texts(&start, 300);
        }
    }
});
