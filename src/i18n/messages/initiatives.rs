//! The list of initiatives.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The list of initiatives.
    pub struct Initiatives {
        title plural {
            en: { one: "{n} initiative", other: "{n} initiatives" },
            ar~: {
                zero: "عدد المبادرات: {n}",
                one: "مبادرة واحدة ({n})",
                two: "مبادرتان ({n})",
                few: "{n} مبادرات",
                many: "{n} مبادرة",
                other: "{n} مبادرة",
            },
            fr~: { one: "{n} initiative", many: "{n} d’initiatives", other: "{n} initiatives" },
        }
        intro {
            en: "What is on record: found in public sources, or adopted and reported by those who answer for it. Under each title stand its kind and its reference.",
            ar~: "ما هو مسجَّل: ما وُجد في مصادر علنية، أو ما تبنّته وأبلغت عنه الجهات المسؤولة عنه. ويرد تحت كل عنوان النوع والرمز المرجعي.",
            fr~: "Ce qui est recensé\u{a0}: trouvé dans des sources publiques, ou adopté et déclaré par ceux qui en répondent. Sous chaque titre figurent le type et la référence.",
        }
        filters { en: "Filter the list", ar~: "تصفية القائمة", fr~: "Filtrer la liste" }
        words { en: "Words", ar~: "كلمات البحث", fr~: "Mots recherchés" }
        words_hint {
            en: "In any of the three languages; accents and spellings do not matter",
            ar~: "بأي من اللغات الثلاث؛ ولا أثر لعلامات التشكيل ولا لاختلاف الإملاء",
            fr~: "Dans l’une des trois langues\u{a0}; les accents et les variantes d’orthographe sont sans effet",
        }
        theme { en: "Theme", ar~: "المحور", fr~: "Thème" }
        state { en: "State", ar~: "الدولة", fr~: "État" }
        organisation { en: "Organisation", ar~: "الجهة", fr~: "Organisme" }
        role { en: "Role", ar~: "الصفة", fr~: "Rôle" }
        group { en: "Group of states", ar~: "مجموعة الدول", fr~: "Groupe d’États" }
        priority { en: "Priority", ar~: "الأولوية", fr~: "Priorité" }
        commitment { en: "Commitment", ar~: "الالتزام", fr~: "Engagement" }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        alignment { en: "Alignment", ar~: "الصلة بالأجندة", fr~: "Lien avec l’Agenda" }
        status { en: "Status, or what the source says", ar~: "الحالة، أو ما يقوله المصدر", fr~: "Statut, ou ce que dit la source" }
        level { en: "Proof, at least", ar~: "مستوى الإثبات، على الأقل", fr~: "Niveau de preuve, au moins" }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        year_hint { en: "A milestone was reached in it", ar~: "سنة تم فيها بلوغ مرحلة رئيسية", fr~: "Année où un jalon a été franchi" }
        sort { en: "Order", ar~: "الترتيب", fr~: "Ordre" }
        sort_title { en: "By title", ar~: "بحسب العنوان", fr~: "Par titre" }
        sort_newest { en: "Newest records first", ar~: "أحدث السجلات أولًا", fr~: "Fiches les plus récentes d’abord" }
        any_state { en: "any member state", ar~: "أي دولة عضو", fr~: "un État membre quelconque" }
        any_institution { en: "any OIC institution", ar~: "أي مؤسسة للمنظمة", fr~: "une institution quelconque de l’OCI" }
        any_other { en: "any other organisation", ar~: "أي جهة أخرى", fr~: "un autre organisme quelconque" }
        with { en: "Together with", ar~: "مع", fr~: "Avec" }
        any { en: "Any", ar~: "الكل", fr~: "Indifférent" }
        empty {
            en: "No initiative on record matches these filters.",
            ar~: "لا توجد مبادرة مسجَّلة تطابق عوامل التصفية هذه.",
            fr~: "Aucune initiative recensée ne correspond à ces filtres.",
        }
        empty_hint {
            en: "Remove a filter, or use fewer words.",
            ar~: "أزل أحد عوامل التصفية أو استخدم كلمات أقل.",
            fr~: "Retirez un filtre ou utilisez moins de mots.",
        }
        choice_counted { en: "{words} ({n})", ar: "{words} ({n})", fr: "{words} ({n})" }
        loosen { en: "Without one of them:", ar~: "من دون أحدها:", fr~: "Sans l’un d’eux\u{a0}:" }
        past_end {
            en: "The list ends before this page.",
            ar~: "تنتهي القائمة قبل هذه الصفحة.",
            fr~: "La liste se termine avant cette page.",
        }
        column_title { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        column_lead { en: "Lead", ar~: "الجهة القائدة", fr~: "Chef de file" }
        column_theme { en: "Theme", ar~: "المحور", fr~: "Thème" }
        column_state { en: "Where it stands", ar~: "الوضع", fr~: "Situation" }
        no_lead { en: "no lead named", ar~: "لم تُذكر جهة قائدة", fr~: "aucun chef de file indiqué" }
        no_theme { en: "no theme", ar~: "بلا محور", fr~: "sans thème" }
        adopted_only { en: "adopted", ar~: "متبنّاة", fr~: "adoptée" }
        said_prefix { en: "Source says: {word}", ar~: "يقول المصدر: {word}", fr~: "La source dit\u{a0}: {word}" }
        table_caption {
            en: "Initiatives on record, by the filters above",
            ar~: "المبادرات المسجَّلة بحسب عوامل التصفية أعلاه",
            fr~: "Initiatives recensées, selon les filtres ci-dessus",
        }
    }
}
