//! What a frozen report says in detail: the names of its parts.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Parts of a report, as they stand in its bytes.
    pub struct Reported {
        record { en: "The record", ar~: "السجل", fr~: "La fiche" }
        milestone { en: "Milestone {number}", ar~: "المرحلة {number}", fr~: "Jalon {number}" }
        document_of { en: "Document {number}", ar~: "المستند {number}", fr~: "Document {number}" }
        transaction_of { en: "Transaction {number}", ar~: "المعاملة {number}", fr~: "Transaction {number}" }
        measure_of { en: "Measure {number}", ar~: "المقياس {number}", fr~: "Indicateur {number}" }
        value_of { en: "Value {number}", ar~: "القيمة {number}", fr~: "Valeur {number}" }
        fact { en: "says", ar~: "يفيد", fr~: "dit" }
        reached { en: "reached", ar~: "تحققت", fr~: "atteint" }
        other_fact { en: "another fact", ar~: "واقعة أخرى", fr~: "un autre fait" }
        day { en: "day", ar~: "اليوم", fr~: "jour" }
        note { en: "remark", ar~: "ملاحظة", fr~: "remarque" }
        documents { en: "documents", ar~: "المستندات", fr~: "documents" }
        document { en: "document", ar~: "المستند", fr~: "document" }
        nature { en: "nature", ar~: "الطبيعة", fr~: "nature" }
        due { en: "due", ar~: "الموعد", fr~: "échéance" }
        dropped { en: "no longer part of the plan", ar~: "لم يعد جزءًا من الخطة", fr~: "ne fait plus partie du plan" }
        reason { en: "reason", ar~: "السبب", fr~: "motif" }
        link { en: "link", ar~: "الرابط", fr~: "lien" }
        digest { en: "SHA-256 of the file", ar~: "بصمة الملف SHA-256", fr~: "SHA-256 du fichier" }
        confidential { en: "confidential", ar~: "سري", fr~: "confidentiel" }
        kind { en: "kind", ar~: "النوع", fr~: "type" }
        amount { en: "amount, in hundredths or the smallest unit of the currency", ar~: "المبلغ بأصغر وحدة للعملة", fr~: "montant, dans la plus petite unité de la monnaie" }
        currency { en: "currency", ar~: "العملة", fr~: "monnaie" }
        description { en: "description", ar~: "الوصف", fr~: "description" }
        withdrawn { en: "withdrawn", ar~: "مسحوب", fr~: "retiré" }
        unit { en: "unit", ar~: "الوحدة", fr~: "unité" }
        unit_name { en: "name of the unit", ar~: "اسم الوحدة", fr~: "nom de l’unité" }
        baseline { en: "baseline", ar~: "خط الأساس", fr~: "valeur de référence" }
        target { en: "target", ar~: "الهدف", fr~: "cible" }
        period { en: "period", ar~: "الفترة", fr~: "période" }
        quantity { en: "value", ar~: "القيمة", fr~: "valeur" }
        sex { en: "sex", ar~: "الجنس", fr~: "sexe" }
        state { en: "state", ar~: "الدولة", fr~: "État" }
    }
}
