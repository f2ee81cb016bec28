//! One value for each language.

use super::Locale;

/// A value for each language, such as a formatter that is dear to build.
///
/// ICU's formatters share their data by `Rc` and cannot leave their thread,
/// so they stand in `thread_local!`: one set for each worker.
pub(super) struct PerLocale<T> {
    en: T,
    ar: T,
    fr: T,
}

impl<T> PerLocale<T> {
    /// Builds the three values.
    pub(super) fn new(build: impl Fn(Locale) -> T) -> Self {
        Self {
            en: build(Locale::En),
            ar: build(Locale::Ar),
            fr: build(Locale::Fr),
        }
    }

    /// The value of one language.
    pub(super) const fn get(&self, locale: Locale) -> &T {
        match locale {
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
            Locale::Fr => &self.fr,
        }
    }
}
