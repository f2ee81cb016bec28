//! The page of an initiative.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The page of an initiative.
    pub struct Record {
        on_record {
            en: "On record from public sources. Nobody who answers for it has adopted it, so no status is computed.",
            ar~: "مسجَّلة من مصادر علنية. لم تتبنَّها أي جهة مسؤولة عنها، ولذلك لا تُحسب لها حالة.",
            fr~: "Recensée d’après des sources publiques. Aucun de ceux qui en répondent ne l’a adoptée\u{a0}: aucun statut n’est donc calculé.",
        }
        source_says { en: "The source says: {word}.", ar~: "يقول المصدر: {word}.", fr~: "La source dit\u{a0}: {word}." }
        source_says_nothing {
            en: "The source does not say how far it is.",
            ar~: "لا يذكر المصدر مدى التقدم فيها.",
            fr~: "La source ne dit pas où elle en est.",
        }
        marked_proposed { en: "Marked as a proposal.", ar~: "معلَّمة بوصفها مقترحًا.", fr~: "Signalée comme proposition." }
        adopted_by {
            en: "Adopted by {who} on {day}: {who} answers for what is said here.",
            ar~: "جرى تبنّيها من جانب {who} في {day}، وتقع على عاتق {who} المسؤولية عما يرد هنا.",
            fr~: "Adoptée par {who} le {day}\u{a0}: {who} répond de ce qui est dit ici.",
        }
        adopted_secretariat { en: "the secretariat", ar~: "الأمانة", fr~: "le secrétariat" }
        summary { en: "What it is", ar~: "نبذة", fr~: "Présentation" }
        facts { en: "In short", ar~: "باختصار", fr~: "En bref" }
        reference { en: "Reference", ar~: "الرمز المرجعي", fr~: "Référence" }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        kind_note { en: "our reading", ar~: "بحسب قراءتنا", fr~: "selon notre lecture" }
        alignment { en: "Alignment", ar~: "الصلة بالأجندة", fr~: "Lien avec l’Agenda" }
        themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        primary_theme { en: "{theme} (primary)", ar~: "{theme} (المحور الأساسي)", fr~: "{theme} (principal)" }
        priorities { en: "Priorities", ar~: "الأولويات", fr~: "Priorités" }
        commitments { en: "Commitments it is linked to", ar~: "الالتزامات المرتبطة بها", fr~: "Engagements auxquels elle est liée" }
        commitments_note {
            en: "Links to commitments are our reading until a person confirms them.",
            ar~: "الربط بالالتزامات قائم على قراءتنا إلى أن يؤكده شخص مختص.",
            fr~: "Les liens avec les engagements relèvent de notre lecture tant qu’une personne ne les a pas confirmés.",
        }
        roles { en: "Bodies", ar~: "الجهات", fr~: "États et organismes" }
        partners {
            en: "Partners, as the source names them",
            ar~: "الشركاء، كما يسمّيهم المصدر",
            fr~: "Partenaires, tels que la source les nomme",
        }
        budget { en: "Planned budget", ar~: "الميزانية المقررة", fr~: "Budget prévu" }
        budget_original { en: "originally {amount}", ar~: "في الأصل {amount}", fr~: "à l’origine {amount}" }
        announced { en: "Announced or proposed", ar~: "تاريخ الإعلان أو الاقتراح", fr~: "Annoncée ou proposée" }
        parent { en: "Part of", ar~: "جزء من", fr~: "Fait partie de" }
        series { en: "Series", ar~: "السلسلة", fr~: "Série" }
        parts { en: "Its parts", ar~: "أجزاؤها", fr~: "Ses composantes" }
        parts_note {
            en: "Counted by the same rules over the initiatives that are part of it.",
            ar~: "محسوبة بالقواعد نفسها على المبادرات التي تشكّل جزءًا منها.",
            fr~: "Décompte établi selon les mêmes règles sur les initiatives qui en font partie.",
        }
        milestones { en: "Milestones", ar~: "المراحل الرئيسية", fr~: "Jalons" }
        milestones_note {
            en: "In the order of the lifecycle of its kind. A later step that was reached implies the earlier ones.",
            ar~: "بترتيب دورة حياة نوعها. وبلوغ خطوة لاحقة يعني ضمنًا بلوغ الخطوات السابقة.",
            fr~: "Dans l’ordre du cycle de vie de son type. Une étape ultérieure franchie implique les précédentes.",
        }
        milestones_none { en: "No milestone is planned.", ar~: "لا توجد مراحل رئيسية مقررة.", fr~: "Aucun jalon n’est prévu." }
        added { en: "added", ar~: "مضافة", fr~: "ajouté" }
        is_final { en: "final", ar~: "نهائية", fr~: "final" }
        due { en: "Due", ar~: "تاريخ الاستحقاق", fr~: "Échéance" }
        due_original { en: "originally {day}", ar~: "في الأصل: {day}", fr~: "à l’origine\u{a0}: {day}" }
        no_due { en: "no day set", ar~: "لم يُحدَّد يوم", fr~: "aucun jour fixé" }
        reached { en: "Reached", ar~: "تاريخ البلوغ", fr~: "Franchi" }
        not_reached { en: "not reached, as far as is known", ar~: "لم يتم بلوغها بحسب ما هو معروف", fr~: "non franchi, à ce que l’on sait" }
        implied { en: "implied by a later step", ar~: "مستنتَج من خطوة لاحقة", fr~: "déduit d’une étape ultérieure" }
        undated {
            en: "day not given; counted from the day it was recorded",
            ar~: "اليوم غير مذكور؛ يُحسب من يوم التسجيل",
            fr~: "jour non précisé\u{a0}; compté à partir du jour de l’enregistrement",
        }
        proof { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        overdue_note {
            en: "The day has passed; nobody who answers for it has reported.",
            ar~: "انقضى الموعد ولم يرد تقرير من أي جهة مسؤولة عنها.",
            fr~: "La date est passée\u{a0}; aucun de ceux qui en répondent n’a fait rapport.",
        }
        documents { en: "Documents", ar~: "المستندات", fr~: "Documents" }
        documents_none { en: "There is no document.", ar~: "لا توجد مستندات.", fr~: "Il n’y a aucun document." }
        document_confidential {
            en: "Held by the secretariat, not shown",
            ar~: "تحتفظ به الأمانة ولا يُعرض",
            fr~: "Conservé par le secrétariat, non affiché",
        }
        document_withdrawn { en: "withdrawn", ar~: "مسحوب", fr~: "retiré" }
        history { en: "History", ar~: "سجل التغييرات", fr~: "Historique" }
        history_note {
            en: "Every change of the record, the newest first. Nothing is overwritten.",
            ar~: "كل تغيير طرأ على السجل، والأحدث أولًا. ولا يُمحى أي قيد سابق.",
            fr~: "Chaque modification de la fiche, la plus récente d’abord. Rien n’est écrasé.",
        }
        recorded_on { en: "Recorded on {day}", ar~: "سُجّل في {day}", fr~: "Enregistré le {day}" }
        held_back { en: "Public from {day}", ar~: "علني اعتبارًا من {day}", fr~: "Public à compter du {day}" }
        by { en: "{origin}, {body}", ar~: "{origin}، {body}", fr~: "{origin}, {body}" }
        reason { en: "Reason: {reason}", ar~: "السبب: {reason}", fr~: "Motif\u{a0}: {reason}" }
        verb_loaded { en: "Taken into the record", ar~: "إدراج في السجل", fr~: "Fiche versée au registre" }
        verb_created { en: "Entered", ar~: "إدخال السجل", fr~: "Fiche saisie" }
        verb_edited { en: "Texts or classification changed", ar~: "تغيير النصوص أو التصنيف", fr~: "Textes ou classement modifiés" }
        verb_planned { en: "Plan of a milestone changed", ar~: "تغيير خطة مرحلة رئيسية", fr~: "Plan d’un jalon modifié" }
        verb_reported { en: "Milestone reported as reached", ar~: "الإبلاغ عن مرحلة رئيسية", fr~: "Jalon déclaré" }
        verb_corrected { en: "Report corrected or taken back", ar~: "تصحيح إبلاغ أو سحبه", fr~: "Déclaration corrigée ou retirée" }
        verb_documented { en: "Document added", ar~: "إضافة مستند", fr~: "Document ajouté" }
        verb_document_withdrawn { en: "Document withdrawn", ar~: "سحب مستند", fr~: "Document retiré" }
        verb_adopted { en: "Adopted", ar~: "تبنّي السجل", fr~: "Fiche adoptée" }
        verb_confirmed { en: "Confirmed: nothing has changed", ar~: "تأكيد: لم يتغير شيء", fr~: "Confirmation\u{a0}: rien n’a changé" }
        verb_declared {
            en: "Cancelled, suspended or carried on",
            ar~: "إلغاء أو تعليق أو استئناف",
            fr~: "Annulation, suspension ou reprise",
        }
        verb_withdrawn { en: "Withdrawn from the record", ar~: "سحب السجل", fr~: "Fiche retirée" }
        verb_restored { en: "Put back on the record", ar~: "إعادة إدراج السجل", fr~: "Fiche rétablie" }
        verb_verified { en: "Documented fact verified", ar~: "التحقق من واقعة موثقة بمستند", fr~: "Fait documenté vérifié" }
        verb_fulfilled { en: "Declared fulfilled", ar~: "إعلان الإنجاز", fr~: "Déclaré honoré" }
        verb_fulfilment_withdrawn { en: "Declaration taken back", ar~: "سحب الإعلان", fr~: "Déclaration retirée" }
        verb_verification_withdrawn { en: "Verification taken back", ar~: "سحب التحقق", fr~: "Vérification retirée" }
        fact_cancelled { en: "Cancelled", ar~: "إلغاء", fr~: "Annulation" }
        fact_suspended { en: "Suspended", ar~: "تعليق", fr~: "Suspension" }
        manage { en: "Manage this record", ar~: "إدارة هذا السجل", fr~: "Gérer cette fiche" }
        csv { en: "The whole list as CSV", ar~: "القائمة كاملة بصيغة CSV", fr~: "La liste entière au format CSV" }
        withdrawn_title { en: "This record was withdrawn", ar~: "سُحب هذا السجل", fr~: "Cette fiche a été retirée" }
        withdrawn_why {
            en: "It is counted in no figure. Reason given: {reason}",
            ar~: "لم يعد يدخل في حساب أي رقم. السبب المذكور: {reason}",
            fr~: "Elle ne compte plus dans aucun chiffre. Motif indiqué\u{a0}: {reason}",
        }
    }
}
