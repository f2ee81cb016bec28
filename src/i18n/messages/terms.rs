//! Shared nouns: what codes are called. Words follow `reference/data/glossary.csv`.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Names of kinds, statuses, roles, steps and the like.
    pub struct Terms {
        // Kinds of initiatives
        kind_programme { en: "Programme", ar~: "برنامج", fr~: "Programme" }
        kind_project { en: "Project", ar~: "مشروع", fr~: "Projet" }
        kind_scheme { en: "Scheme (fellowships, grants, prizes)", ar~: "خطة دعم (زمالات ومنح وجوائز)", fr~: "Dispositif (bourses, subventions, prix)" }
        kind_event { en: "Event", ar~: "فعالية", fr~: "Manifestation" }
        kind_facility { en: "Facility", ar~: "مرفق", fr~: "Installation" }
        kind_product { en: "Product (report, portal, standard)", ar~: "منتج (تقرير أو بوابة أو معيار)", fr~: "Produit (rapport, portail, norme)" }
        kind_standing_body { en: "Standing body (network, forum)", ar~: "هيئة دائمة (شبكة أو منتدى)", fr~: "Organe permanent (réseau, forum)" }
        kind_agreement { en: "Agreement", ar~: "اتفاق", fr~: "Accord" }
        // Computed statuses of adopted initiatives; in Arabic and French the initiative is feminine
        status_cancelled { en: "cancelled", ar~: "ملغاة", fr~: "annulée" }
        status_suspended { en: "suspended", ar~: "معلّقة", fr~: "suspendue" }
        status_in_operation { en: "in operation", ar~: "قيد التشغيل", fr~: "en service" }
        status_completed { en: "completed", ar~: "مكتملة", fr~: "achevée" }
        status_proposed { en: "proposed", ar~: "مقترحة", fr~: "proposée" }
        status_delayed { en: "delayed", ar~: "متأخرة", fr~: "en retard" }
        status_due { en: "due", ar~: "مستحقة", fr~: "à échéance" }
        status_no_recent_report { en: "no recent report", ar~: "لا تقارير حديثة", fr~: "sans rapport récent" }
        status_no_dated_plan { en: "no dated plan", ar~: "بلا جدول زمني", fr~: "sans calendrier" }
        status_on_schedule { en: "on schedule", ar~: "تسير وفق الخطة", fr~: "conforme au calendrier" }
        /// After a status, once the framework has ended.
        status_continues { en: "continues beyond {year}", ar~: "تستمر إلى ما بعد عام {year}", fr~: "se poursuit au-delà de {year}" }
        // The source’s own word for those that nobody adopted
        word_proposed { en: "proposed", ar~: "مقترحة", fr~: "proposée" }
        word_ongoing { en: "under way", ar~: "قيد التنفيذ", fr~: "en cours" }
        word_completed { en: "completed", ar~: "مكتملة", fr~: "achevée" }
        word_operational { en: "operational", ar~: "عاملة", fr~: "opérationnelle" }
        /// The source gives no word.
        word_none { en: "not stated", ar~: "غير مذكور", fr~: "non précisé" }
        // Alignment
        alignment_oic { en: "under the Agenda", ar~: "في إطار الأجندة", fr~: "au titre de l’Agenda" }
        alignment_aligned { en: "aligned", ar~: "متوائمة", fr~: "alignée" }
        /// What “under the Agenda” means.
        alignment_oic_why {
            en: "Activity of the OIC and its institutions, or reported under the Agenda by the body that leads it",
            ar~: "نشاط للمنظمة ومؤسساتها، أو أبلغت عنه الجهة التي تقوده في إطار الأجندة",
            fr~: "Activité de l’OCI et de ses institutions, ou déclarée au titre de l’Agenda par l’organisme qui la dirige",
        }
        /// What “aligned” means.
        alignment_aligned_why {
            en: "A national or regional initiative whose theme fits; nobody reported it under the Agenda",
            ar~: "مبادرة وطنية أو إقليمية يتفق موضوعها مع محاور الأجندة؛ ولم يُبلِّغ عنها أحد في إطارها",
            fr~: "Initiative nationale ou régionale dont le thème correspond\u{a0}; nul ne l’a déclarée au titre de l’Agenda",
        }
        // What a body is to an initiative
        role_lead { en: "Lead", ar~: "جهة قائدة", fr~: "Chef de file" }
        role_implementing { en: "Implementing", ar~: "جهة منفذة", fr~: "Mise en œuvre" }
        role_participating { en: "Taking part", ar~: "جهة مشاركة", fr~: "Participation" }
        role_host { en: "Host", ar~: "جهة مضيفة", fr~: "Hôte" }
        role_beneficiary { en: "Beneficiary", ar~: "جهة مستفيدة", fr~: "Bénéficiaire" }
        role_funder { en: "Funder", ar~: "جهة ممولة", fr~: "Bailleur de fonds" }
        // Levels of proof
        level_reported { en: "reported", ar~: "مُبلَّغ عنه", fr~: "déclaré" }
        level_documented { en: "documented", ar~: "مدعوم بمستندات", fr~: "documenté" }
        level_verified { en: "verified", ar~: "تم التحقق منه", fr~: "vérifié" }
        // Steps of the lifecycles, as names of milestones
        step_held { en: "Event held", ar~: "عُقدت الفعالية", fr~: "Manifestation tenue" }
        step_outcome_published { en: "Outcome published", ar~: "نُشرت النتائج", fr~: "Résultats publiés" }
        step_opened { en: "Open to applications", ar~: "فُتح باب التقديم", fr~: "Ouvert aux candidatures" }
        step_awarded { en: "Awarded", ar~: "مُنحت", fr~: "Attribué" }
        step_started { en: "Started", ar~: "بدأ التنفيذ", fr~: "Démarré" }
        step_completed { en: "Completed", ar~: "اكتمل", fr~: "Achevé" }
        step_ended { en: "Ended", ar~: "انتهى", fr~: "Terminé" }
        step_delivered { en: "Delivered", ar~: "سُلّم", fr~: "Livré" }
        step_in_operation { en: "In operation", ar~: "دخل حيز التشغيل", fr~: "En service" }
        step_published { en: "Published", ar~: "نُشر", fr~: "Publié" }
        step_set_up { en: "Set up", ar~: "أُنشئت", fr~: "Créé" }
        step_signed { en: "Signed", ar~: "وُقّع", fr~: "Signé" }
        step_carried_out { en: "Carried out", ar~: "نُفّذ", fr~: "Exécuté" }
        // Natures of milestones
        nature_input { en: "input", ar~: "مدخلات", fr~: "intrants" }
        nature_output { en: "output", ar~: "مخرجات", fr~: "extrants" }
        nature_outcome { en: "outcome", ar~: "نواتج", fr~: "effets" }
        // Who says so
        origin_public_source { en: "from public sources", ar~: "من مصادر علنية", fr~: "de sources publiques" }
        origin_lead { en: "reported by the lead", ar~: "أبلغت عنه الجهة القائدة", fr~: "déclaré par le chef de file" }
        origin_secretariat { en: "entered by the secretariat", ar~: "أدخلته الأمانة", fr~: "saisi par le secrétariat" }
        origin_on_behalf {
            en: "entered by the secretariat from a letter of the lead",
            ar~: "أدخلته الأمانة استنادًا إلى خطاب من الجهة القائدة",
            fr~: "saisi par le secrétariat d’après une lettre du chef de file",
        }
        // Where a commitment stands
        instrument_agenda { en: "STI Agenda 2026", ar~: "أجندة العلوم والتكنولوجيا والابتكار 2026", fr~: "Agenda STI 2026" }
        instrument_declaration { en: "Astana Declaration", ar~: "إعلان أستانا", fr~: "Déclaration d’Astana" }
        instrument_outcome { en: "Other outcomes of the summits", ar~: "نتائج أخرى للقمم", fr~: "Autres résultats des sommets" }
        instrument_proposal {
            en: "Proposed at a summit, not adopted",
            ar~: "مقترحة في إحدى القمم ولم تُعتمد",
            fr~: "Proposé lors d’un sommet, non adopté",
        }
        // What sort of source a document is
        source_official { en: "official", ar~: "رسمي", fr~: "officielle" }
        source_press { en: "press", ar~: "صحفي", fr~: "presse" }
        source_secondary { en: "secondary", ar~: "ثانوي", fr~: "secondaire" }
    }
}
