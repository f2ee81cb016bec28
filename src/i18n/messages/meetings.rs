//! The pages of summits and committee meetings.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of summits and committee meetings.
    pub struct Meetings {
        title plural {
            en: { one: "{n} meeting", other: "{n} meetings" },
            ar~: {
                zero: "لا اجتماعات",
                one: "اجتماع واحد",
                two: "اجتماعان",
                few: "{n} اجتماعات",
                many: "{n} اجتماعًا",
                other: "{n} اجتماع",
            },
            fr~: { one: "{n} réunion", many: "{n} de réunions", other: "{n} réunions" },
        }
        intro {
            en: "The summits and the meetings of the Steering Committee that could be found, the newest first.",
            ar~: "مؤتمرات القمة واجتماعات اللجنة التوجيهية التي أمكن العثور عليها، الأحدث أولًا.",
            fr~: "Les sommets et les réunions du Comité directeur qui ont pu être trouvés, du plus récent au plus ancien.",
        }
        meeting { en: "Meeting", ar~: "الاجتماع", fr~: "Réunion" }
        days { en: "Days", ar~: "الأيام", fr~: "Dates" }
        first_day { en: "First day", ar~: "اليوم الأول", fr~: "Premier jour" }
        last_day { en: "Last day", ar~: "اليوم الأخير", fr~: "Dernier jour" }
        from_to { en: "{from} to {to}", ar~: "من {from} إلى {to}", fr~: "du {from} au {to}" }
        place { en: "Place", ar~: "المكان", fr~: "Lieu" }
        outcome { en: "What it did", ar~: "ما قام به", fr~: "Ce qui s’y est fait" }
        numbering_note {
            en: "Meetings of which no public trace was found are missing here.",
            ar~: "الاجتماعات التي لم يُعثر على أثر علني لها غير واردة هنا.",
            fr~: "Les réunions dont aucune trace publique n’a été trouvée manquent ici.",
        }
    }
}
