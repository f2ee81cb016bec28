//! Plans that were moved.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Plans that were moved.
    pub struct MovedPlans {
        nav { en: "Moved plans", ar~: "الخطط المعدّلة", fr~: "Plans modifiés" }
        /// The title of the page.
        title plural {
            en: { one: "{n} initiative with a moved plan", other: "{n} initiatives with a moved plan" },
            ar~: {
                zero: "لا توجد مبادرات عُدّلت خططها",
                one: "مبادرة واحدة عُدّلت خطتها",
                two: "مبادرتان عُدّلت خططهما",
                few: "{n} مبادرات عُدّلت خططها",
                many: "{n} مبادرة عُدّلت خططها",
                other: "{n} مبادرة عُدّلت خططها",
            },
            fr~: { one: "{n} initiative dont un plan a été modifié", many: "{n} d’initiatives dont un plan a été modifié", other: "{n} initiatives dont un plan a été modifié" },
        }
        /// The same of commitments.
        title_commitments plural {
            en: { one: "{n} commitment with a moved plan", other: "{n} commitments with a moved plan" },
            ar~: {
                zero: "لا توجد التزامات عُدّلت خططها",
                one: "التزام واحد عُدّلت خطته",
                two: "التزامان عُدّلت خططهما",
                few: "{n} التزامات عُدّلت خططها",
                many: "{n} التزامًا عُدّلت خططها",
                other: "{n} التزام عُدّلت خططها",
            },
            fr~: { one: "{n} engagement dont un plan a été modifié", many: "{n} d’engagements dont un plan a été modifié", other: "{n} engagements dont un plan a été modifié" },
        }
        intro {
            en: "Nothing that was planned is overwritten. Where a published plan was replaced by another, both stand here side by side, with every change and the reason that was given for it. That a plan was moved is no judgement about whoever moved it.",
            ar~: "لا يُمحى شيء مما خُطط له. فحيثما استُبدلت بخطة منشورة خطةٌ أخرى، تَرِد الخطتان هنا جنبًا إلى جنب، مع كل تعديل والسبب الذي ذُكر له. وليس في تعديل الخطة حكم على من عدّلها.",
            fr~: "Rien de ce qui a été prévu n’est effacé. Lorsqu’un plan publié a été remplacé par un autre, les deux figurent ici côte à côte, avec chaque changement et le motif donné. Qu’un plan ait été modifié n’est pas un jugement sur son auteur.",
        }
        by_theme { en: "By theme", ar~: "حسب المحور", fr~: "Par thème" }
        by_theme_note { en: "Each initiative under its primary theme.", ar~: "كل مبادرة ضمن محورها الرئيسي.", fr~: "Chaque initiative sous son thème principal." }
        by_lead { en: "By lead", ar~: "حسب الجهة القائدة", fr~: "Par chef de file" }
        by_lead_note {
            en: "By name. An initiative with several leads counts once with each.",
            ar~: "حسب الاسم. وتُحسب المبادرة التي لها عدة جهات قائدة مرة واحدة مع كل منها.",
            fr~: "Par nom. Une initiative à plusieurs chefs de file compte une fois pour chacun.",
        }
        by_lead_none { en: "No plan was moved.", ar~: "لم تُعدّل أي خطة.", fr~: "Aucun plan n’a été modifié." }
        heading_initiatives { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        heading_targets { en: "Targets", ar~: "الأهداف", fr~: "Cibles" }
        heading_baselines { en: "Baselines", ar~: "خطوط الأساس", fr~: "Valeurs de référence" }
        heading_due_days { en: "Due days", ar~: "المواعيد المحددة", fr~: "Échéances" }
        whole { en: "All", ar~: "الكل", fr~: "Ensemble" }
        list { en: "What was planned first, and what is planned now", ar~: "ما خُطط له أولًا وما هو مخطط له الآن", fr~: "Ce qui était prévu d’abord, et ce qui l’est maintenant" }
        empty { en: "No published plan was moved.", ar~: "لم تُعدّل أي خطة منشورة.", fr~: "Aucun plan publié n’a été modifié." }
        lead_organisation { en: "led by the organisation", ar~: "بقيادة الجهة", fr~: "menée par l’organisme" }
        lead_state { en: "led by the state", ar~: "بقيادة الدولة", fr~: "menée par l’État" }
        any { en: "any", ar~: "الكل", fr~: "toutes" }
        of_commitments { en: "Moved plans of commitments", ar~: "الخطط المعدّلة للالتزامات", fr~: "Plans modifiés des engagements" }
        of_initiatives { en: "Moved plans of initiatives", ar~: "الخطط المعدّلة للمبادرات", fr~: "Plans modifiés des initiatives" }
        target { en: "target", ar~: "المستهدف", fr~: "cible" }
        baseline { en: "baseline", ar~: "خط الأساس", fr~: "valeur de référence" }
        /// A target with its day.
        by_day { en: "{value} by {day}", ar~: "{value} بحلول {day}", fr~: "{value}, échéance\u{a0}: {day}" }
        due_day { en: "due day", ar~: "الموعد المحدد", fr~: "échéance" }
        nothing { en: "no longer planned", ar~: "لم يعد مخططًا له", fr~: "n’est plus prévu" }
        taken_back { en: "taken back", ar~: "لا يُذكر بعد ذلك", fr~: "n’est plus indiqué" }
        /// A change: the day it was recorded, what was planned and what is.
        change { en: "{on}: from {from} to {to}.", ar~: "{on}: من {from} إلى {to}.", fr~: "{on}\u{a0}: auparavant {from}, désormais {to}." }
        no_reason { en: "No reason was given.", ar~: "لم يُذكر سبب.", fr~: "Aucun motif n’a été donné." }
        changes { en: "Changes, with their reasons", ar~: "التعديلات وأسبابها", fr~: "Changements et motifs" }
        reference { en: "reference", ar~: "الرقم المرجعي", fr~: "référence" }
        initiative { en: "initiative or commitment", ar~: "المبادرة أو الالتزام", fr~: "initiative ou engagement" }
        code { en: "code", ar~: "الرمز", fr~: "code" }
        plan { en: "Plan", ar~: "الخطة", fr~: "Plan" }
        what { en: "what was moved", ar~: "ما عُدّل", fr~: "ce qui a été modifié" }
        original { en: "At first", ar~: "أولًا", fr~: "À l’origine" }
        current { en: "Now", ar~: "الآن", fr~: "Maintenant" }
        on { en: "recorded on", ar~: "سُجّل في", fr~: "enregistré le" }
        from { en: "from", ar~: "من", fr~: "de" }
        to { en: "to", ar~: "إلى", fr~: "à" }
        reason { en: "reason", ar~: "السبب", fr~: "motif" }
    }
}
