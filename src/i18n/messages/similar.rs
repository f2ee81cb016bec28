//! The warning that a new record may be there already.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Similar records.
    pub struct Similar {
        title { en: "Is this on record already?", ar~: "هل هذا مدوّن من قبل؟", fr~: "Est-ce déjà consigné\u{a0}?" }
        intro {
            en: "These records have much the same words in their titles, and share a theme, a state or organisation, or a year. Nothing is saved yet, and nothing you typed is lost.",
            ar~: "في عناوين هذه السجلات معظم الكلمات نفسها، وتشترك مع ما أدخلته في محور أو دولة أو جهة أو سنة. لم يُحفظ شيء بعد، ولم يضع شيء مما كتبته.",
            fr~: "Ces fiches ont à peu près les mêmes mots dans leur titre, et un thème, un État, un organisme ou une année en commun. Rien n’est encore enregistré, et rien de ce que vous avez saisi n’est perdu.",
        }
        draft { en: "draft", ar~: "مسودة", fr~: "brouillon" }
        shares { en: "In common: {shared}", ar~: "المشترك: {shared}", fr~: "En commun\u{a0}: {shared}" }
        legend { en: "What is the new one?", ar~: "ما السجل الجديد؟", fr~: "Qu’est la nouvelle fiche\u{a0}?" }
        edition {
            en: "Another edition of “{title}”: both are in the series “{series}”",
            ar~: "دورة أخرى من «{title}»: كلاهما في السلسلة «{series}»",
            fr~: "Une autre édition de «\u{a0}{title}\u{a0}»\u{a0}: toutes deux dans la série «\u{a0}{series}\u{a0}»",
        }
        part {
            en: "A part of the programme “{title}”",
            ar~: "جزء من البرنامج «{title}»",
            fr~: "Une composante du programme «\u{a0}{title}\u{a0}»",
        }
        other { en: "Something else: go on and say why", ar~: "شيء آخر: المتابعة مع ذكر السبب", fr~: "Autre chose\u{a0}: continuer et dire pourquoi" }
        reason { en: "Why it is something else", ar~: "لماذا هو شيء آخر", fr~: "Pourquoi c’est autre chose" }
        reason_hint { en: "Kept in the history of the new record.", ar~: "يُحفظ في سجل تغييرات السجل الجديد.", fr~: "Conservé dans l’historique de la nouvelle fiche." }
        reason_needed { en: "Say why it is something else", ar~: "اذكر لماذا هو شيء آخر", fr~: "Dites pourquoi c’est autre chose" }
        decision_needed { en: "Say what the new one is", ar~: "حدّد ما السجل الجديد", fr~: "Dites ce qu’est la nouvelle fiche" }
        go_on { en: "Go on", ar~: "متابعة", fr~: "Continuer" }
        back { en: "Back to the form", ar~: "العودة إلى النموذج", fr~: "Retour au formulaire" }
    }
}
