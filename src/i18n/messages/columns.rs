//! The columns of files of initiatives: what exports write in their first line, and imports read.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Headers of the columns of an initiative. Each is met again by its words: no two may be alike.
    pub struct Columns {
        reference { en: "Reference", ar~: "المرجع", fr~: "Référence" }
        version { en: "Version", ar~: "الإصدار", fr~: "Version" }
        title { en: "Title", ar~: "العنوان", fr~: "Titre" }
        title_en { en: "Title in English", ar~: "العنوان بالإنجليزية", fr~: "Titre en anglais" }
        title_ar { en: "Title in Arabic", ar~: "العنوان بالعربية", fr~: "Titre en arabe" }
        title_fr { en: "Title in French", ar~: "العنوان بالفرنسية", fr~: "Titre en français" }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        alignment { en: "Alignment", ar~: "الصلة بالأجندة", fr~: "Lien avec l’Agenda" }
        lead_states { en: "Lead states", ar~: "الدول القائدة", fr~: "États chefs de file" }
        lead_organisations { en: "Lead organisations", ar~: "المنظمات القائدة", fr~: "Organisations chefs de file" }
        hosts { en: "Hosts", ar~: "الجهات المضيفة", fr~: "Hôtes" }
        implementing { en: "Implementing bodies", ar~: "الجهات المنفذة", fr~: "Organes d’exécution" }
        participating { en: "Participating bodies", ar~: "الجهات المشاركة", fr~: "Participants" }
        beneficiaries { en: "Beneficiaries", ar~: "المستفيدون", fr~: "Bénéficiaires" }
        funders { en: "Funders", ar~: "الجهات الممولة", fr~: "Bailleurs de fonds" }
        partners { en: "Partners as named by the source", ar~: "الشركاء كما يسميهم المصدر", fr~: "Partenaires selon la source" }
        themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        priorities { en: "Priorities", ar~: "الأولويات", fr~: "Priorités" }
        commitments { en: "Commitments", ar~: "الالتزامات", fr~: "Engagements" }
        parent { en: "Part of the programme", ar~: "جزء من البرنامج", fr~: "Partie du programme" }
        series { en: "Series", ar~: "السلسلة", fr~: "Série" }
        start { en: "Start", ar~: "البداية", fr~: "Début" }
        end { en: "End", ar~: "النهاية", fr~: "Fin" }
        budget_usd { en: "Budget in US dollars", ar~: "الميزانية بالدولار الأمريكي", fr~: "Budget en dollars des États-Unis" }
        budget { en: "Planned budget", ar~: "الميزانية المخططة", fr~: "Budget prévu" }
        currency { en: "Currency", ar~: "العملة", fr~: "Monnaie" }
        status { en: "Status in the source’s word", ar~: "الحالة بلفظ المصدر", fr~: "État selon la source" }
        summary { en: "Summary", ar~: "الملخص", fr~: "Résumé" }
        summary_en { en: "Summary in English", ar~: "الملخص بالإنجليزية", fr~: "Résumé en anglais" }
        summary_ar { en: "Summary in Arabic", ar~: "الملخص بالعربية", fr~: "Résumé en arabe" }
        summary_fr { en: "Summary in French", ar~: "الملخص بالفرنسية", fr~: "Résumé en français" }
        source_url { en: "Address of the source", ar~: "عنوان المصدر", fr~: "Adresse de la source" }
        source_kind { en: "Sort of source", ar~: "نوع المصدر", fr~: "Nature de la source" }
    }
}
