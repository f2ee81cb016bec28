//! What stands on charts and below them.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Charts.
    pub struct Charts {
        /// What a point of a line says: what it counts, its day, the number.
        point { en: "{name}, {day}: {n}", ar~: "{name}، {day}: {n}", fr~: "{name}, {day}\u{a0}: {n}" }
        picture { en: "Picture (SVG)", ar~: "صورة (\u{2066}SVG\u{2069})", fr~: "Image (SVG)" }
        cite_this { en: "Cite this", ar~: "الاستشهاد بهذا", fr~: "Citer ceci" }
        /// How to cite: title, name of the site, day, address.
        cite { en: "{title}. {site}, as at {day}. {address}", ar~: "{title}. {site}، الوضع في {day}. {address}", fr~: "{title}. {site}, situation au {day}. {address}" }
    }
}
