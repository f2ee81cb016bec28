//! Words that stand on every page.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The name of the site, its navigation, and everyday words.
    pub struct Common {
        // The site
        /// A setting can replace it.
        site_name { en: "STI Agenda 2026", ar~: "أجندة العلوم والتكنولوجيا والابتكار 2026", fr~: "Agenda STI 2026" }
        /// What search engines say of a page: its title, and what the site is.
        description { en: "{page}. {tagline}.", ar~: "{page}. {tagline}.", fr~: "{page}. {tagline}." }
        tagline {
            en: "Progress of the OIC Science, Technology and Innovation Agenda",
            ar~: "التقدم المحرز في أجندة منظمة التعاون الإسلامي للعلوم والتكنولوجيا والابتكار",
            fr~: "Avancement de l’Agenda de l’OCI pour la science, la technologie et l’innovation",
        }
        /// Stands on every page until an institution adopts the installation.
        disclaimer {
            en: "Independent compilation from public sources, not an OIC document",
            ar~: "تجميع مستقل من مصادر علنية، وليس وثيقة صادرة عن منظمة التعاون الإسلامي",
            fr~: "Compilation indépendante établie à partir de sources publiques, et non un document de l’OCI",
        }
        /// Of the browser's tab: the page, then the site.
        page_title { en: "{page} – {site}", ar~: "{page} – {site}", fr~: "{page} – {site}" }
        /// Begins the title of a page whose form has errors.
        error_title { en: "Error: {page}", ar~: "خطأ: {page}", fr~: "Erreur\u{a0}: {page}" }
        skip_to_content { en: "Skip to content", ar~: "انتقل إلى المحتوى", fr~: "Aller au contenu" }
        language { en: "Language", ar~: "اللغة", fr~: "Langue" }
        menu { en: "Menu", ar~: "القائمة", fr~: "Menu" }
        /// What a screen reader calls the trail of links above a page.
        breadcrumb { en: "You are here", ar~: "موقعك الحالي", fr~: "Vous êtes ici" }

        // Navigation
        overview { en: "Overview", ar~: "نظرة عامة", fr~: "Vue d’ensemble" }
        themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        states { en: "States", ar~: "الدول", fr~: "États" }
        /// Any body: institutions, ministries, universities, firms.
        organisations { en: "Organisations", ar~: "الجهات", fr~: "Organismes" }
        /// Groups of states, such as the least developed countries.
        groups { en: "Groups", ar~: "المجموعات", fr~: "Groupes" }
        priorities { en: "Priorities", ar~: "الأولويات", fr~: "Priorités" }
        /// Words before what they are of.
        colon { en: "{words}:", ar: "{words}:", fr: "{words}\u{a0}:" }
        commitments { en: "Commitments", ar~: "الالتزامات", fr~: "Engagements" }
        initiatives { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        meetings { en: "Meetings", ar~: "الاجتماعات", fr~: "Réunions" }
        compare { en: "Compare", ar~: "مقارنة", fr~: "Comparer" }
        /// Indicators that describe states and are no result of the Agenda.
        context { en: "Context indicators", ar~: "مؤشرات السياق", fr~: "Indicateurs de contexte" }
        sign_in { en: "Sign in", ar~: "تسجيل الدخول", fr~: "Se connecter" }
        sign_out { en: "Sign out", ar~: "تسجيل الخروج", fr~: "Se déconnecter" }
        account { en: "Your account", ar~: "حسابك", fr~: "Votre compte" }
        /// The part of the site for people who enter and check.
        manage { en: "Manage", ar~: "الإدارة", fr~: "Gestion" }

        // Buttons
        save { en: "Save", ar~: "حفظ", fr~: "Enregistrer" }
        cancel { en: "Cancel", ar~: "إلغاء", fr~: "Annuler" }
        add { en: "Add", ar~: "إضافة", fr~: "Ajouter" }
        change { en: "Change", ar~: "تغيير", fr~: "Modifier" }
        remove { en: "Remove", ar~: "إزالة", fr~: "Retirer" }
        back { en: "Back", ar~: "رجوع", fr~: "Retour" }
        search { en: "Search", ar~: "بحث", fr~: "Rechercher" }

        // Lists
        filters { en: "Filters", ar~: "عوامل التصفية", fr~: "Filtres" }
        apply_filters { en: "Apply filters", ar~: "تطبيق التصفية", fr~: "Appliquer les filtres" }
        clear_filters { en: "Clear filters", ar~: "مسح التصفية", fr~: "Effacer les filtres" }
        /// The choice of a filter that filters nothing.
        all { en: "All", ar~: "الكل", fr~: "Tous" }
        pages { en: "Pages", ar~: "الصفحات", fr~: "Pages" }
        next_page { en: "Next page", ar~: "الصفحة التالية", fr~: "Page suivante" }
        first_page { en: "First page", ar~: "الصفحة الأولى", fr~: "Première page" }
        /// On paper, under a part of a list.
        more_pages {
            en: "More of this list stands on other pages of the site.",
            ar~: "بقية هذه القائمة في صفحات أخرى من الموقع.",
            fr~: "La suite de cette liste se trouve sur d’autres pages du site.",
        }
        csv { en: "CSV", ar: "CSV", fr: "CSV" }

        // Values
        yes { en: "Yes", ar~: "نعم", fr~: "Oui" }
        no { en: "No", ar~: "لا", fr~: "Non" }
        none { en: "None", ar~: "لا شيء", fr~: "Aucun" }
        and { en: "and", ar~: "و", fr~: "et" }
        /// A part of a whole: 12 of 57.
        of { en: "{a} of {b}", ar~: "{a} من {b}", fr~: "{a} sur {b}" }
        not_stated { en: "Not stated", ar~: "غير مذكور", fr~: "Non précisé" }
        /// In the place of a figure that nothing can be computed from.
        no_data { en: "no data", ar~: "لا توجد بيانات", fr~: "pas de données" }
        unknown_day { en: "day unknown", ar~: "اليوم غير معروف", fr~: "jour inconnu" }
        /// Beside the name of a field that may stay empty.
        optional { en: "optional", ar~: "اختياري", fr~: "facultatif" }
        source { en: "Source", ar~: "المصدر", fr~: "Source" }
        total { en: "Total", ar~: "المجموع", fr~: "Total" }

        // When something is not there
        /// Stands on every page of a trial installation.
        made_up { en: "The records here are made up, to try the system", ar~: "السجلات هنا مختلقة لتجربة النظام", fr~: "Les fiches présentées ici sont fictives, pour essayer le système" }
        footer_note {
            en: "Every figure opens to its rule and its records. Lists stand by name: nothing here is a ranking.",
            ar~: "كل رقم يفتح على قاعدته وسجلاته. القوائم مرتبة بالأسماء: لا شيء هنا ترتيبٌ للأداء.",
            fr~: "Chaque chiffre s’ouvre sur sa règle et ses fiches. Les listes suivent l’ordre des noms\u{a0}: rien ici n’est un classement.",
        }
    }
}
