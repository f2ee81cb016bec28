//! One page of a body, for print.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// One page of a body, for print.
    pub struct BriefWords {
        link { en: "One page for print", ar~: "صفحة واحدة للطباعة", fr~: "Une page à imprimer" }
        title { en: "{name} on one page", ar~: "{name} في صفحة واحدة", fr~: "{name} en une page" }
        note { en: "Each point has its source. Nothing here is a ranking.", ar~: "لكل نقطة مصدرها. ولا ترتيب هنا.", fr~: "Chaque point a sa source. Rien n’est ici un classement." }
        source { en: "Source:", ar~: "المصدر:", fr~: "Source\u{a0}:" }
        any_role plural {
            en: { one: "It has a part in {n} initiative on record.", other: "It has a part in {n} initiatives on record." },
            ar~: {
                zero: "عدد المبادرات المسجَّلة التي لها دور فيها: {n}.",
                one: "لها دور في مبادرة واحدة ({n}) مسجَّلة.",
                two: "لها دور في مبادرتين ({n}) مسجَّلتين.",
                few: "لها دور في {n} مبادرات مسجَّلة.",
                many: "لها دور في {n} مبادرة مسجَّلة.",
                other: "لها دور في {n} مبادرة مسجَّلة.",
            },
            fr~: { one: "{n} initiative recensée avec sa participation.", many: "{n} d’initiatives recensées avec sa participation.", other: "{n} initiatives recensées avec sa participation." },
        }
        leads plural {
            en: { one: "It leads {n}.", other: "It leads {n}." },
            ar~: {
                zero: "وعدد ما تقوده منها {n}.",
                one: "وتقود منها واحدة ({n}).",
                two: "وتقود منها اثنتين ({n}).",
                few: "وتقود منها {n}.",
                many: "وتقود منها {n}.",
                other: "وتقود منها {n}.",
            },
            fr~: { one: "Comme chef de file\u{a0}: {n}.", many: "Comme chef de file\u{a0}: {n}.", other: "Comme chef de file\u{a0}: {n}." },
        }
        adopted plural {
            en: { one: "Adopted: {n}. A status is computed of adopted ones only.", other: "Adopted: {n}. A status is computed of adopted ones only." },
            ar~: {
                zero: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
                one: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
                two: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
                few: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
                many: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
                other: "المتبنّى منها: {n}. ولا تُحسب الحالة إلا للمتبنّى.",
            },
            fr~: { one: "Adoptées\u{a0}: {n}. Un statut n’est calculé que pour celles-ci.", many: "Adoptées\u{a0}: {n}. Un statut n’est calculé que pour celles-ci.", other: "Adoptées\u{a0}: {n}. Un statut n’est calculé que pour celles-ci." },
        }
        milestones {
            en: "Milestones of what it leads that are due: {due}; reported: {reported}; documented: {documented}; verified: {verified}.",
            ar~: "المراحل الرئيسية التي حلّ موعدها في ما تقوده: {due}؛ المُبلَّغ عنها: {reported}؛ المدعومة بمستندات: {documented}؛ التي تم التحقق منها: {verified}.",
            fr~: "Jalons échus des initiatives dirigées\u{a0}: {due}\u{a0}; déclarés\u{a0}: {reported}\u{a0}; documentés\u{a0}: {documented}\u{a0}; vérifiés\u{a0}: {verified}.",
        }
        none_due {
            en: "No milestone of what it leads has become due here: there is nothing of which progress could be counted.",
            ar~: "لم يحلّ هنا موعد أي مرحلة رئيسية في ما تقوده: فلا شيء يُحسب تقدمه.",
            fr~: "Aucun jalon des initiatives dirigées n’est échu ici\u{a0}: il n’y a rien dont l’avancement puisse être compté.",
        }
        /// Since the last meeting.
        moved {
            en: "Since {day}: initiatives on record in which it has a part, from {record_then} to {record_now}; documented milestones of what it leads, from {documented_then} to {documented_now}.",
            ar~: "منذ {day}: المبادرات المسجَّلة التي لها دور فيها من {record_then} إلى {record_now}؛ والمراحل المدعومة بمستندات في ما تقوده من {documented_then} إلى {documented_now}.",
            fr~: "Depuis le {day}\u{a0}: initiatives recensées avec sa participation, de {record_then} à {record_now}\u{a0}; jalons documentés des initiatives dirigées, de {documented_then} à {documented_now}.",
        }
        decisions plural {
            en: { one: "{n} decision of meetings names it as responsible.", other: "{n} decisions of meetings name it as responsible." },
            ar~: {
                zero: "عدد قرارات الاجتماعات التي تسميها مسؤولة: {n}.",
                one: "قرار واحد ({n}) من قرارات الاجتماعات يسميها مسؤولة.",
                two: "قراران ({n}) من قرارات الاجتماعات يسميانها مسؤولة.",
                few: "{n} قرارات من قرارات الاجتماعات تسميها مسؤولة.",
                many: "{n} قرارًا من قرارات الاجتماعات يسميها مسؤولة.",
                other: "{n} قرار من قرارات الاجتماعات يسميها مسؤولة.",
            },
            fr~: { one: "Désignation comme responsable\u{a0}: {n} décision de réunion.", many: "Désignation comme responsable\u{a0}: {n} de décisions de réunions.", other: "Désignation comme responsable\u{a0}: {n} décisions de réunions." },
        }
        /// Below a list of five.
        of_all plural {
            en: { one: "Of {n} in all.", other: "The first five by title, of {n} in all." },
            ar~: {
                zero: "الخمس الأولى بحسب العنوان، من {n}.",
                one: "الخمس الأولى بحسب العنوان، من {n}.",
                two: "الخمس الأولى بحسب العنوان، من {n}.",
                few: "الخمس الأولى بحسب العنوان، من {n}.",
                many: "الخمس الأولى بحسب العنوان، من {n}.",
                other: "الخمس الأولى بحسب العنوان، من {n}.",
            },
            fr~: { one: "Sur {n} en tout.", many: "Les cinq premières par titre, sur {n} en tout.", other: "Les cinq premières par titre, sur {n} en tout." },
        }
    }
}
