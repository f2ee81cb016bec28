//! Finding.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Finding.
    pub struct SearchWords {
        title { en: "Search", ar~: "بحث", fr~: "Recherche" }
        /// What was asked for, and how much was found.
        found_title { en: "“{q}”: {n} found", ar~: "«{q}»: عدد النتائج {n}", fr~: "«\u{a0}{q}\u{a0}»\u{a0}: résultats\u{a0}: {n}" }
        label { en: "Search the whole record", ar~: "البحث في السجل كله", fr~: "Chercher dans tout le registre" }
        /// The field at the head of every page.
        short { en: "Search the record", ar~: "البحث في السجل", fr~: "Chercher partout" }
        intro {
            en: "Initiatives, organisations, states, commitments, decisions, series of statistics, themes, priorities, groups and meetings: by words of their names in any of the three languages, or by their codes.",
            ar~: "المبادرات والجهات والدول والالتزامات والقرارات والسلاسل الإحصائية والمحاور والأولويات والمجموعات والاجتماعات: بكلمات من أسمائها بأي من اللغات الثلاث، أو برموزها.",
            fr~: "Initiatives, organismes, États, engagements, décisions, séries statistiques, thèmes, priorités, groupes et réunions\u{a0}: par les mots de leurs noms dans l’une des trois langues, ou par leurs codes.",
        }
        kinds { en: "What was found, by kind", ar~: "ما وُجد، بحسب النوع", fr~: "Ce qui a été trouvé, par catégorie" }
        decisions { en: "Decisions", ar~: "القرارات", fr~: "Décisions" }
        series { en: "Series of statistics", ar~: "السلاسل الإحصائية", fr~: "Séries statistiques" }
        all { en: "All of this kind", ar~: "كل ما هو من هذا النوع", fr~: "Tout de cette catégorie" }
        nothing { en: "Nothing on record has all of these words.", ar~: "لا شيء في السجل يحوي هذه الكلمات كلها.", fr~: "Rien dans le registre ne contient tous ces mots." }
        instead { en: "Perhaps:", ar~: "ربما:", fr~: "Peut-être\u{a0}:" }
        fewer { en: "One word alone:", ar~: "كلمة واحدة وحدها:", fr~: "Un seul mot\u{a0}:" }
        ways { en: "Or look through the lists:", ar~: "أو تصفّح القوائم:", fr~: "Ou parcourez les listes\u{a0}:" }
    }
}
