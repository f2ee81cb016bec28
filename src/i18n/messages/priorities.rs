//! The pages of the priorities.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of the priorities.
    pub struct Priorities {
        title plural {
            en: { one: "{n} priority", other: "{n} priorities" },
            ar~: {
                zero: "لا أولويات",
                one: "أولوية واحدة",
                two: "أولويتان",
                few: "{n} أولويات",
                many: "{n} أولوية",
                other: "{n} أولوية",
            },
            fr~: { one: "{n} priorité", many: "{n} de priorités", other: "{n} priorités" },
        }
        intro {
            en: "The priorities of the Agenda with the numbers of the 2019 workplan. An initiative counts under each of its priorities.",
            ar~: "أولويات الأجندة بأرقام خطة عمل 2019. وتُحسب المبادرة ضمن كل أولوية من أولوياتها.",
            fr~: "Les priorités de l’Agenda, avec les numéros du plan de travail de 2019. Une initiative compte sous chacune de ses priorités.",
        }
        twelfth {
            en: "The workplan is said to have twelve priorities. Number 3 is split in two here, as it was found; the twelfth could not be found.",
            ar~: "يُذكر أن خطة العمل تضم اثنتي عشرة أولوية. والأولوية رقم 3 مقسومة هنا إلى اثنتين كما عُثر عليها؛ أما الثانية عشرة فلم يُعثر عليها.",
            fr~: "Le plan de travail compterait douze priorités. Le numéro 3 est ici partagé en deux, tel qu’il a été trouvé\u{a0}; la douzième n’a pu être trouvée.",
        }
        number { en: "No.", ar~: "الرقم", fr~: "N°" }
        numbered { en: "Priority {number}", ar~: "الأولوية {number}", fr~: "Priorité {number}" }
        priority { en: "Priority", ar~: "الأولوية", fr~: "Priorité" }
        themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        numbering { en: "Source of the number", ar~: "مصدر الترقيم", fr~: "Source du numéro" }
        caption {
            en: "Initiatives on record under the Agenda by priority, and the aligned ones apart",
            ar~: "المبادرات المسجَّلة في إطار الأجندة بحسب الأولوية، والمتوائمة على حدة",
            fr~: "Initiatives recensées au titre de l’Agenda par priorité, et les alignées à part",
        }
    }
}
