//! The pages of the themes.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The pages of the themes.
    pub struct Themes {
        title plural {
            en: { one: "{n} theme", other: "{n} themes" },
            ar~: {
                zero: "لا محاور",
                one: "محور واحد",
                two: "محوران",
                few: "{n} محاور",
                many: "{n} محورًا",
                other: "{n} محور",
            },
            fr~: { one: "{n} thème", many: "{n} de thèmes", other: "{n} thèmes" },
        }
        intro {
            en: "What the Agenda is about: its five headline themes first. Each initiative counts under its primary theme only.",
            ar~: "ما تتناوله الأجندة: محاورها الخمسة الرئيسية أولًا. وتُحسب كل مبادرة ضمن محورها الأساسي فقط.",
            fr~: "Ce dont traite l’Agenda\u{a0}: ses cinq thèmes principaux d’abord. Chaque initiative compte sous son seul thème premier.",
        }
        theme { en: "Theme", ar~: "المحور", fr~: "Thème" }
        headline { en: "headline theme", ar~: "محور رئيسي", fr~: "thème principal" }
        headline_long {
            en: "One of the five headline themes of the Agenda",
            ar~: "أحد المحاور الرئيسية الخمسة للأجندة",
            fr~: "L’un des cinq thèmes principaux de l’Agenda",
        }
        no_theme { en: "No theme", ar~: "بلا محور", fr~: "Sans thème" }
        all_themes { en: "All themes", ar~: "جميع المحاور", fr~: "Tous les thèmes" }
        caption {
            en: "Initiatives on record under the Agenda by theme, and the aligned ones apart",
            ar~: "المبادرات المسجَّلة في إطار الأجندة بحسب المحور، والمتوائمة على حدة",
            fr~: "Initiatives recensées au titre de l’Agenda par thème, et les alignées à part",
        }
        priorities { en: "Priorities", ar~: "الأولويات", fr~: "Priorités" }
        no_priorities {
            en: "No priority of the workplan has this theme.",
            ar~: "لا أولوية في خطة العمل ضمن هذا المحور.",
            fr~: "Aucune priorité du plan de travail ne porte sur ce thème.",
        }
        commitments { en: "Commitments", ar~: "الالتزامات", fr~: "Engagements" }
        no_commitments {
            en: "No commitment has this theme.",
            ar~: "لا التزام ضمن هذا المحور.",
            fr~: "Aucun engagement ne porte sur ce thème.",
        }
        list_note {
            en: "The list holds every initiative with this theme, primary or not; the figures above count it under its primary theme.",
            ar~: "تضم القائمة كل مبادرة ضمن هذا المحور، أساسيًا كان أم لا؛ أما الأرقام أعلاه فتحسبها ضمن محورها الأساسي.",
            fr~: "La liste contient toute initiative qui porte ce thème, premier ou non\u{a0}; les chiffres ci-dessus la comptent sous son thème premier.",
        }
    }
}
