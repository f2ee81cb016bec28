//! Files of initiatives, as they leave.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Files of initiatives: links to them, the sheets of a workbook, the columns of milestones.
    pub struct Export {
        all_columns { en: "Take this list with you, all columns:", ar~: "نزّل هذه القائمة بجميع أعمدتها:", fr~: "Emporter cette liste, toutes les colonnes\u{a0}:" }
        workbook { en: "Excel (XLSX)", ar~: "Excel ‏(XLSX)", fr~: "Excel (XLSX)" }
        milestones_csv { en: "Milestones (CSV)", ar~: "المراحل الرئيسية (CSV)", fr~: "Jalons (CSV)" }
        /// Names of sheets have at most 31 characters.
        sheet_initiatives { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        sheet_milestones { en: "Milestones", ar~: "المراحل الرئيسية", fr~: "Jalons" }
        sheet_values { en: "Allowed values", ar~: "القيم المسموح بها", fr~: "Valeurs admises" }
        meaning { en: "Meaning", ar~: "المعنى", fr~: "Signification" }
        milestone { en: "Milestone", ar~: "المرحلة الرئيسية", fr~: "Jalon" }
        step { en: "Step of the lifecycle", ar~: "خطوة من دورة الحياة", fr~: "Étape du cycle de vie" }
        nature { en: "Nature", ar~: "الطبيعة", fr~: "Nature" }
        due { en: "Due", ar~: "تاريخ الاستحقاق", fr~: "Échéance" }
        originally_due { en: "Originally due", ar~: "تاريخ الاستحقاق الأصلي", fr~: "Échéance initiale" }
        reached { en: "Reached", ar~: "تاريخ البلوغ", fr~: "Franchi" }
        origin { en: "Who says so", ar~: "صاحب القول", fr~: "Selon" }
        level { en: "Level of proof", ar~: "مستوى الإثبات", fr~: "Niveau de preuve" }
        documents { en: "Documents", ar~: "الوثائق", fr~: "Documents" }
        institutions { en: "Institutions", ar~: "المؤسسات", fr~: "Institutions" }
        states { en: "States", ar~: "الدول", fr~: "États" }
        undated { en: "day unknown", ar~: "يوم غير معروف", fr~: "jour inconnu" }
    }
}
