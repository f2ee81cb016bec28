//! The form in which messages are written: three languages side by side.
//!
//! ```text
//! catalogue! {
//!     /// What the group is about.
//!     pub struct Overview {
//!         /// A note for translators, where one is needed.
//!         title { en: "What became of it", ar~: "…", fr~: "…" }
//!         on_record plural {
//!             en: { one: "{n} initiative", other: "{n} initiatives" },
//!             ar~: { zero: "…", one: "…", two: "…", few: "…", many: "…", other: "…" },
//!             fr~: { one: "…", many: "…", other: "…" },
//!         }
//!     }
//! }
//! ```
//!
//! A tilde says that a translation awaits a native reader; without it the
//! translation is confirmed. English is the original and has no tilde.
//! A missing language or plural form does not compile.

/// A message in all languages, for tests and for counting what awaits a
/// native reader. Forms are in the order zero, one, two, few, many, other.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The group, as its struct is called.
    pub group: &'static str,
    /// The message, as its field is called.
    pub key: &'static str,
    /// In English: one form, or one and other.
    pub en: &'static [&'static str],
    /// In Arabic: one form, or six.
    pub ar: &'static [&'static str],
    /// In French: one form, or one, many and other.
    pub fr: &'static [&'static str],
    /// Whether the Arabic awaits a native reader.
    pub ar_awaits: bool,
    /// Whether the French awaits a native reader.
    pub fr_awaits: bool,
}

impl Entry {
    /// Whether it counts, and so has plural forms.
    pub const fn is_plural(&self) -> bool {
        self.en.len() > 1
    }
}

/// Declares a group of messages: see the head of this file.
///
/// It gives the struct, its values `EN`, `AR` and `FR`, and `ENTRIES`. Every
/// entry is expanded by itself, without recursion, to stay fast to compile.
macro_rules! catalogue {
    // The type of an entry.
    (@type) => { $crate::i18n::Message };
    (@type plural) => { $crate::i18n::Plural };

    // One language of an entry: its value.
    (@value $locale:ident $text:literal) => { $crate::i18n::Message::new($text) };
    (@value En { one: $one:literal, other: $other:literal $(,)? }) => {
        $crate::i18n::Plural {
            locale: $crate::i18n::Locale::En,
            zero: None, one: Some($one), two: None, few: None, many: None, other: $other,
        }
    };
    (@value Ar {
        zero: $zero:literal, one: $one:literal, two: $two:literal,
        few: $few:literal, many: $many:literal, other: $other:literal $(,)?
    }) => {
        $crate::i18n::Plural {
            locale: $crate::i18n::Locale::Ar,
            zero: Some($zero), one: Some($one), two: Some($two),
            few: Some($few), many: Some($many), other: $other,
        }
    };
    (@value Fr { one: $one:literal, many: $many:literal, other: $other:literal $(,)? }) => {
        $crate::i18n::Plural {
            locale: $crate::i18n::Locale::Fr,
            zero: None, one: Some($one), two: None, few: None, many: Some($many), other: $other,
        }
    };

    // The language of an entry that is asked for.
    (@in En en: $en:tt, ar $(~)?: $ar:tt, fr $(~)?: $fr:tt $(,)?) => {
        $crate::i18n::catalogue::catalogue!(@value En $en)
    };
    (@in Ar en: $en:tt, ar $(~)?: $ar:tt, fr $(~)?: $fr:tt $(,)?) => {
        $crate::i18n::catalogue::catalogue!(@value Ar $ar)
    };
    (@in Fr en: $en:tt, ar $(~)?: $ar:tt, fr $(~)?: $fr:tt $(,)?) => {
        $crate::i18n::catalogue::catalogue!(@value Fr $fr)
    };

    // The forms of one language, and whether they await a native reader.
    (@forms $text:literal) => { &[$text] };
    (@forms { $($form:ident: $text:literal),+ $(,)? }) => { &[$($text),+] };
    (@ar_awaits en: $en:tt, ar~: $($rest:tt)*) => { true };
    (@ar_awaits en: $en:tt, ar: $($rest:tt)*) => { false };
    (@fr_awaits en: $en:tt, ar $(~)?: $ar:tt, fr~: $($rest:tt)*) => { true };
    (@fr_awaits en: $en:tt, ar $(~)?: $ar:tt, fr: $($rest:tt)*) => { false };

    // What an editor shows of a field: the English.
    (@doc $en:literal) => { concat!("“", $en, "”") };
    (@doc { one: $one:literal, other: $other:literal $(,)? }) => { concat!("“", $other, "”") };

    (@entry $group:ident $key:ident
        en: $en:tt, ar $(~)?: $ar:tt, fr $(~)?: $fr:tt $(,)? ; $($body:tt)*
    ) => {
        $crate::i18n::catalogue::Entry {
            group: stringify!($group),
            key: stringify!($key),
            en: $crate::i18n::catalogue::catalogue!(@forms $en),
            ar: $crate::i18n::catalogue::catalogue!(@forms $ar),
            fr: $crate::i18n::catalogue::catalogue!(@forms $fr),
            ar_awaits: $crate::i18n::catalogue::catalogue!(@ar_awaits $($body)*),
            fr_awaits: $crate::i18n::catalogue::catalogue!(@fr_awaits $($body)*),
        }
    };

    // A group.
    (
        $(#[$about:meta])*
        pub struct $group:ident {
            $( $(#[$note:meta])* $key:ident $($kind:ident)? { en: $en:tt $($rest:tt)* } )*
        }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct $group {
            $(
                #[doc = $crate::i18n::catalogue::catalogue!(@doc $en)]
                $(#[$note])*
                pub $key: $crate::i18n::catalogue::catalogue!(@type $($kind)?),
            )*
        }

        impl $group {
            /// In English.
            pub(crate) const EN: Self = Self {
                $($key: $crate::i18n::catalogue::catalogue!(@in En en: $en $($rest)*),)*
            };
            /// In Arabic.
            pub(crate) const AR: Self = Self {
                $($key: $crate::i18n::catalogue::catalogue!(@in Ar en: $en $($rest)*),)*
            };
            /// In French.
            pub(crate) const FR: Self = Self {
                $($key: $crate::i18n::catalogue::catalogue!(@in Fr en: $en $($rest)*),)*
            };
            /// Every message of the group, in all languages.
            pub const ENTRIES: &'static [$crate::i18n::catalogue::Entry] = &[
                $($crate::i18n::catalogue::catalogue!(
                    @entry $group $key en: $en $($rest)* ; en: $en $($rest)*
                ),)*
            ];
        }
    };
}
pub(crate) use catalogue;
