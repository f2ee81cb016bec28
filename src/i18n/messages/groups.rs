//! The pages of groups of states.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of groups of states.
    pub struct Groups {
        title plural {
            en: { one: "{n} group of states", other: "{n} groups of states" },
            ar~: {
                zero: "لا مجموعات دول",
                one: "مجموعة دول واحدة",
                two: "مجموعتا دول",
                few: "{n} مجموعات من الدول",
                many: "{n} مجموعة من الدول",
                other: "{n} مجموعة من الدول",
            },
            fr~: { one: "{n} groupe d’États", many: "{n} de groupes d’États", other: "{n} groupes d’États" },
        }
        intro {
            en: "Memberships are shown with the basis on which each is listed. Totals count each initiative once, however many members lead it.",
            ar~: "تُعرض العضويات مع الأساس الذي أُدرجت كل منها بموجبه. وتُحسب كل مبادرة في المجاميع مرة واحدة، أيًّا كان عدد الأعضاء الذين يقودونها.",
            fr~: "Les appartenances sont indiquées avec le fondement de chacune. Les totaux comptent chaque initiative une fois, quel que soit le nombre de membres qui la dirigent.",
        }
        group { en: "Group", ar~: "المجموعة", fr~: "Groupe" }
        members { en: "Members", ar~: "الأعضاء", fr~: "Membres" }
        members_title plural {
            en: { one: "{n} member", other: "{n} members" },
            ar~: {
                zero: "لا أعضاء",
                one: "عضو واحد",
                two: "عضوان",
                few: "{n} أعضاء",
                many: "{n} عضوًا",
                other: "{n} عضو",
            },
            fr~: { one: "{n} membre", many: "{n} de membres", other: "{n} membres" },
        }
        led { en: "Led by members", ar~: "يقودها أعضاء", fr~: "Dirigées par des membres" }
        any_role { en: "Any role", ar~: "بأي صفة", fr~: "À tout titre" }
        aligned_led { en: "Aligned: led", ar~: "متوائمة: يقودها أعضاء", fr~: "Alignées\u{a0}: dirigées" }
        aligned_any { en: "Aligned: any role", ar~: "متوائمة: بأي صفة", fr~: "Alignées\u{a0}: à tout titre" }
        led_oic {
            en: "Led by members, under the Agenda",
            ar~: "يقودها أعضاء، في إطار الأجندة",
            fr~: "Dirigées par des membres, au titre de l’Agenda",
        }
        led_aligned { en: "Led by members, aligned", ar~: "يقودها أعضاء، متوائمة", fr~: "Dirigées par des membres, alignées" }
        any_oic {
            en: "Members in any role, under the Agenda",
            ar~: "للأعضاء فيها أي صفة، في إطار الأجندة",
            fr~: "Des membres à tout titre, au titre de l’Agenda",
        }
        any_aligned {
            en: "Members in any role, aligned",
            ar~: "للأعضاء فيها أي صفة، متوائمة",
            fr~: "Des membres à tout titre, alignées",
        }
        once_note {
            en: "A joint initiative counts once here, so these totals can be smaller than the sum of the members’ own.",
            ar~: "تُحسب المبادرة المشتركة هنا مرة واحدة، ولذلك قد تقل هذه المجاميع عن حاصل جمع أعداد الأعضاء.",
            fr~: "Une initiative conjointe compte ici une fois\u{a0}: ces totaux peuvent donc être inférieurs à la somme de ceux des membres.",
        }
        basis { en: "Basis", ar~: "الأساس", fr~: "Fondement" }
        period { en: "Period", ar~: "المدة", fr~: "Période" }
        since { en: "since {from}", ar~: "منذ {from}", fr~: "depuis le {from}" }
        until { en: "until {to}", ar~: "حتى {to}", fr~: "jusqu’au {to}" }
        between { en: "{from} to {to}", ar~: "من {from} إلى {to}", fr~: "du {from} au {to}" }
        periods_unknown {
            en: "The sources give no periods: each membership is applied throughout.",
            ar~: "لا تذكر المصادر مددًا: تُطبَّق كل عضوية على امتداد الفترة كلها.",
            fr~: "Les sources n’indiquent pas de périodes\u{a0}: chaque appartenance s’applique d’un bout à l’autre.",
        }
        no_members { en: "No member on record.", ar~: "لا أعضاء مسجَّلين.", fr~: "Aucun membre recensé." }
        led_list { en: "Initiatives led by members", ar~: "مبادرات يقودها أعضاء", fr~: "Initiatives dirigées par des membres" }
    }
}
