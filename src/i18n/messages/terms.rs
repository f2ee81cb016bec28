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
        // A unit of account without a code
        islamic_dinar { en: "Islamic dinar", ar~: "دينار إسلامي", fr~: "dinars islamiques" }
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
        // The same beside a number of initiatives, in tables and legends of bars
        n_cancelled plural {
            en: { one: "{n} cancelled", other: "{n} cancelled" },
            ar~: {
                zero: "{n} ملغاة",
                one: "{n} ملغاة",
                two: "{n} ملغاة",
                few: "{n} ملغاة",
                many: "{n} ملغاة",
                other: "{n} ملغاة",
            },
            fr~: { one: "{n} annulée", many: "{n} annulées", other: "{n} annulées" },
        }
        n_suspended plural {
            en: { one: "{n} suspended", other: "{n} suspended" },
            ar~: {
                zero: "{n} معلّقة",
                one: "{n} معلّقة",
                two: "{n} معلّقة",
                few: "{n} معلّقة",
                many: "{n} معلّقة",
                other: "{n} معلّقة",
            },
            fr~: { one: "{n} suspendue", many: "{n} suspendues", other: "{n} suspendues" },
        }
        n_in_operation plural {
            en: { one: "{n} in operation", other: "{n} in operation" },
            ar~: {
                zero: "{n} قيد التشغيل",
                one: "{n} قيد التشغيل",
                two: "{n} قيد التشغيل",
                few: "{n} قيد التشغيل",
                many: "{n} قيد التشغيل",
                other: "{n} قيد التشغيل",
            },
            fr~: { one: "{n} en service", many: "{n} en service", other: "{n} en service" },
        }
        n_completed plural {
            en: { one: "{n} completed", other: "{n} completed" },
            ar~: {
                zero: "{n} مكتملة",
                one: "{n} مكتملة",
                two: "{n} مكتملة",
                few: "{n} مكتملة",
                many: "{n} مكتملة",
                other: "{n} مكتملة",
            },
            fr~: { one: "{n} achevée", many: "{n} achevées", other: "{n} achevées" },
        }
        n_proposed plural {
            en: { one: "{n} proposed", other: "{n} proposed" },
            ar~: {
                zero: "{n} مقترحة",
                one: "{n} مقترحة",
                two: "{n} مقترحة",
                few: "{n} مقترحة",
                many: "{n} مقترحة",
                other: "{n} مقترحة",
            },
            fr~: { one: "{n} proposée", many: "{n} proposées", other: "{n} proposées" },
        }
        n_delayed plural {
            en: { one: "{n} delayed", other: "{n} delayed" },
            ar~: {
                zero: "{n} متأخرة",
                one: "{n} متأخرة",
                two: "{n} متأخرة",
                few: "{n} متأخرة",
                many: "{n} متأخرة",
                other: "{n} متأخرة",
            },
            fr~: { one: "{n} en retard", many: "{n} en retard", other: "{n} en retard" },
        }
        n_due plural {
            en: { one: "{n} due", other: "{n} due" },
            ar~: {
                zero: "{n} مستحقة",
                one: "{n} مستحقة",
                two: "{n} مستحقة",
                few: "{n} مستحقة",
                many: "{n} مستحقة",
                other: "{n} مستحقة",
            },
            fr~: { one: "{n} à échéance", many: "{n} à échéance", other: "{n} à échéance" },
        }
        n_no_recent_report plural {
            en: { one: "{n} without a recent report", other: "{n} without a recent report" },
            ar~: {
                zero: "{n} بلا تقارير حديثة",
                one: "{n} بلا تقارير حديثة",
                two: "{n} بلا تقارير حديثة",
                few: "{n} بلا تقارير حديثة",
                many: "{n} بلا تقارير حديثة",
                other: "{n} بلا تقارير حديثة",
            },
            fr~: { one: "{n} sans rapport récent", many: "{n} sans rapport récent", other: "{n} sans rapport récent" },
        }
        n_no_dated_plan plural {
            en: { one: "{n} without a dated plan", other: "{n} without a dated plan" },
            ar~: {
                zero: "{n} بلا جدول زمني",
                one: "{n} بلا جدول زمني",
                two: "{n} بلا جدول زمني",
                few: "{n} بلا جدول زمني",
                many: "{n} بلا جدول زمني",
                other: "{n} بلا جدول زمني",
            },
            fr~: { one: "{n} sans calendrier", many: "{n} sans calendrier", other: "{n} sans calendrier" },
        }
        n_on_schedule plural {
            en: { one: "{n} on schedule", other: "{n} on schedule" },
            ar~: {
                zero: "{n} تسير وفق الخطة",
                one: "{n} تسير وفق الخطة",
                two: "{n} تسير وفق الخطة",
                few: "{n} تسير وفق الخطة",
                many: "{n} تسير وفق الخطة",
                other: "{n} تسير وفق الخطة",
            },
            fr~: { one: "{n} conforme au calendrier", many: "{n} conformes au calendrier", other: "{n} conformes au calendrier" },
        }
        n_ongoing plural {
            en: { one: "{n} under way", other: "{n} under way" },
            ar~: {
                zero: "{n} قيد التنفيذ",
                one: "{n} قيد التنفيذ",
                two: "{n} قيد التنفيذ",
                few: "{n} قيد التنفيذ",
                many: "{n} قيد التنفيذ",
                other: "{n} قيد التنفيذ",
            },
            fr~: { one: "{n} en cours", many: "{n} en cours", other: "{n} en cours" },
        }
        n_operational plural {
            en: { one: "{n} operational", other: "{n} operational" },
            ar~: {
                zero: "{n} عاملة",
                one: "{n} عاملة",
                two: "{n} عاملة",
                few: "{n} عاملة",
                many: "{n} عاملة",
                other: "{n} عاملة",
            },
            fr~: { one: "{n} opérationnelle", many: "{n} opérationnelles", other: "{n} opérationnelles" },
        }
        n_not_stated plural {
            en: { one: "{n} not stated", other: "{n} not stated" },
            ar~: {
                zero: "{n} غير مذكور",
                one: "{n} غير مذكور",
                two: "{n} غير مذكور",
                few: "{n} غير مذكور",
                many: "{n} غير مذكور",
                other: "{n} غير مذكور",
            },
            fr~: { one: "{n} non précisé", many: "{n} non précisé", other: "{n} non précisé" },
        }
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
        origin_reviewer {
            en: "checked by a reviewer outside the bodies concerned",
            ar~: "تحقّق منه مراجِع من خارج الجهات المعنية",
            fr~: "contrôlé par un vérificateur extérieur aux organismes concernés",
        }
        // Where a commitment stands
        commitment_fulfilled { en: "fulfilled", ar~: "مُنجَز", fr~: "honoré" }
        commitment_activity { en: "activity, not fulfilled", ar~: "نشاط جارٍ، غير مُنجَز", fr~: "activité, non honoré" }
        commitment_no_recent_evidence { en: "no recent evidence", ar~: "لا أدلة حديثة", fr~: "aucune preuve récente" }
        commitment_nothing_linked { en: "nothing linked", ar~: "لا شيء مرتبط", fr~: "rien de lié" }
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
