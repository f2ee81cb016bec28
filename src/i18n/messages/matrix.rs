//! Who does what: the matrices.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Bodies by priority or theme.
    pub struct MatrixWords {
        nav { en: "Who does what", ar~: "من يعمل ماذا", fr~: "Qui fait quoi" }
        institutions_priorities { en: "OIC institutions by priority", ar~: "مؤسسات المنظمة بحسب الأولوية", fr~: "Institutions de l’OCI par priorité" }
        institutions_themes { en: "OIC institutions by theme", ar~: "مؤسسات المنظمة بحسب المحور", fr~: "Institutions de l’OCI par thème" }
        states_themes { en: "Member states by theme", ar~: "الدول الأعضاء بحسب المحور", fr~: "États membres par thème" }
        states_priorities { en: "Member states by priority", ar~: "الدول الأعضاء بحسب الأولوية", fr~: "États membres par priorité" }
        organisations_priorities { en: "Other organisations by priority", ar~: "جهات أخرى بحسب الأولوية", fr~: "Autres organismes par priorité" }
        organisations_themes { en: "Other organisations by theme", ar~: "جهات أخرى بحسب المحور", fr~: "Autres organismes par thème" }
        /// All initiatives of the matrix, each once.
        lead plural {
            en: { one: "{n} initiative on record is counted here.", other: "{n} initiatives on record are counted here." },
            ar~: {
                zero: "عدد المبادرات المسجَّلة المحسوبة هنا {n}.",
                one: "تُحسب هنا مبادرة واحدة ({n}) مسجَّلة.",
                two: "تُحسب هنا مبادرتان ({n}) مسجَّلتان.",
                few: "تُحسب هنا {n} مبادرات مسجَّلة.",
                many: "تُحسب هنا {n} مبادرة مسجَّلة.",
                other: "تُحسب هنا {n} مبادرة مسجَّلة.",
            },
            fr~: { one: "{n} initiative recensée est comptée ici.", many: "{n} d’initiatives recensées sont comptées ici.", other: "{n} initiatives recensées sont comptées ici." },
        }
        note {
            en: "Each number is of initiatives on record and opens to them. An initiative counts in every row and column to which it belongs, and once in the totals: rows and columns do not add up to them.",
            ar~: "كل رقم هو عدد المبادرات المسجَّلة ويفتحها. وتُحسب المبادرة في كل صف وعمود تنتمي إليه، ومرة واحدة في المجاميع: فلا تُجمع الصفوف والأعمدة إليها.",
            fr~: "Chaque nombre est celui d’initiatives recensées et les ouvre. Une initiative compte dans chaque ligne et chaque colonne dont elle relève, et une fois dans les totaux\u{a0}: lignes et colonnes ne s’y additionnent pas.",
        }
        by_name { en: "The order is by name; this is no ranking, and a nought is no judgement.", ar~: "والترتيب بحسب الاسم؛ وليس هذا تصنيفًا، وليس الصفر حكمًا.", fr~: "L’ordre est celui des noms\u{a0}; ce n’est pas un classement, et un zéro n’est pas un jugement." }
        by_number { en: "The rows stand in the order of one column, as was asked; this is no ranking, and a nought is no judgement.", ar~: "والصفوف مرتبة بحسب عمود واحد، كما طُلب؛ وليس هذا تصنيفًا، وليس الصفر حكمًا.", fr~: "Les lignes suivent l’ordre d’une colonne, comme demandé\u{a0}; ce n’est pas un classement, et un zéro n’est pas un jugement." }
        coverage_institutions { en: "{n} of {of} institutions reported in the last 365 days.", ar~: "قدّمت {n} من {of} مؤسسة تقريرًا خلال آخر 365 يومًا.", fr~: "{n} institutions sur {of} ont fait rapport au cours des 365 derniers jours." }
        coverage_states { en: "{n} of {of} member states reported in the last 365 days.", ar~: "قدّمت {n} من {of} دولة عضوًا تقريرًا خلال آخر 365 يومًا.", fr~: "{n} États membres sur {of} ont fait rapport au cours des 365 derniers jours." }
        views { en: "Other tables of the same record", ar~: "جداول أخرى من السجل نفسه", fr~: "Autres tableaux des mêmes données" }
        body { en: "Body", ar~: "الجهة", fr~: "Organisme" }
        total { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        /// The last row: all bodies of the table.
        all { en: "All, each initiative once", ar~: "الكل، كل مبادرة مرة واحدة", fr~: "Ensemble, chaque initiative une fois" }
        caption { en: "Headings order the rows.", ar~: "ترتّب العناوينُ الصفوف.", fr~: "Les en-têtes ordonnent les lignes." }
        reported { en: "reported in the last 365 days", ar~: "قدّمت تقريرًا خلال آخر 365 يومًا", fr~: "rapport au cours des 365 derniers jours" }
        heard { en: "reported in the last 365 days", ar~: "قدّمت تقريرًا خلال آخر 365 يومًا", fr~: "a fait rapport au cours des 365 derniers jours" }
        heard_note {
            en: "reported here in the last 365 days. Of the others the record knows what public sources say.",
            ar~: "قدّمت تقريرًا هنا خلال آخر 365 يومًا. ولا يعرف السجل عن غيرها إلا ما تقوله المصادر العلنية.",
            fr~: "a fait rapport ici au cours des 365 derniers jours. Des autres, on ne connaît que ce que disent les sources publiques.",
        }
        /// The title of a picture that has some of the rows.
        title_part {
            en: "{title} (rows {from} to {to} of {n})",
            ar~: "{title} (الصفوف من {from} إلى {to} من أصل {n})",
            fr~: "{title} (lignes {from} à {to} sur {n})",
        }
        before { en: "Previous page", ar~: "الصفحة السابقة", fr~: "Page précédente" }
        empty { en: "Nobody has anything on record by these filters.", ar~: "لا شيء مسجَّل لأحد وفق عوامل التصفية هذه.", fr~: "Rien n’est recensé pour personne selon ces filtres." }
    }
}
