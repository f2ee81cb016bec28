//! Rows of milestones that come in, and imports that are discarded.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What is said of rows of milestones, and of imports that nobody finishes.
    pub struct MilestoneRows {
        file { en: "File of milestones (optional)", ar~: "ملف المراحل الرئيسية (اختياري)", fr~: "Fichier de jalons (facultatif)" }
        file_hint { en: "The second file of an export as CSV. A workbook has its milestones on its second sheet and needs none.", ar~: "الملف الثاني من التصدير بصيغة CSV. أما المصنَّف فمراحله الرئيسية في ورقته الثانية ولا يحتاج إلى ملف آخر.", fr~: "Le second fichier d’une exportation en CSV. Un classeur porte ses jalons sur sa deuxième feuille et n’en a pas besoin." }
        two_sheets { en: "The sheets “{first}” and “{second}” were read; the others were not.", ar~: "قُرئت الورقتان «{first}» و«{second}» دون غيرهما.", fr~: "Les feuilles «\u{a0}{first}\u{a0}» et «\u{a0}{second}\u{a0}» ont été lues\u{a0}; les autres ne l’ont pas été." }
        two_tables { en: "The first file already holds milestones. Leave the second one out", ar~: "في الملف الأول مراحل رئيسية من قبل. استغنِ عن الملف الثاني", fr~: "Le premier fichier contient déjà des jalons. Laissez de côté le second" }
        no_milestones { en: "This is no table of milestones. Its first row must name a reference and columns such as step, due and reached, in English, Arabic or French", ar~: "هذا ليس جدول مراحل رئيسية. يجب أن يسمّي صفه الأول المرجع وأعمدة مثل الخطوة وتاريخ الاستحقاق وتاريخ البلوغ، بالعربية أو الإنجليزية أو الفرنسية", fr~: "Ce n’est pas un tableau de jalons. Sa première ligne doit nommer une référence et des colonnes telles que l’étape, l’échéance et la date de franchissement, en français, en arabe ou en anglais" }
        row { en: "Milestones, row {row}", ar~: "المراحل الرئيسية، الصف {row}", fr~: "Jalons, ligne {row}" }
        why_number { en: "a milestone is written as STI-7F3K9.3 or as its number alone, and belongs to the record of the row", ar~: "تُكتب المرحلة الرئيسية على صورة STI-7F3K9.3 أو برقمها وحده، وتكون من سجل الصف نفسه", fr~: "un jalon s’écrit STI-7F3K9.3 ou par son seul numéro, et appartient à la fiche de la ligne" }
        why_unknown { en: "the record has no milestone of this number; leave it blank for a new one", ar~: "ليس في السجل مرحلة رئيسية بهذا الرقم؛ اتركه فارغًا لمرحلة جديدة", fr~: "la fiche n’a pas de jalon de ce numéro\u{a0}; laissez vide pour un nouveau" }
        why_dropped { en: "this milestone no longer belongs to the plan; leave the row out", ar~: "لم تعد هذه المرحلة الرئيسية من الخطة؛ احذف الصف", fr~: "ce jalon n’appartient plus au plan\u{a0}; retirez la ligne" }
        why_step_stays { en: "the step of a milestone does not change; leave it as it was exported", ar~: "لا تتغير خطوة المرحلة الرئيسية؛ اتركها كما صُدّرت", fr~: "l’étape d’un jalon ne change pas\u{a0}; laissez-la telle qu’exportée" }
        why_step_named { en: "a step of the lifecycle goes by its own name; leave the titles blank, or the step", ar~: "لخطوة دورة الحياة اسمها؛ اترك العناوين فارغة أو اترك الخطوة", fr~: "une étape du cycle de vie porte son propre nom\u{a0}; laissez les titres vides, ou l’étape" }
        why_original { en: "what was first due stays on record; change the column of the due day", ar~: "يبقى تاريخ الاستحقاق الأصلي مدوّنًا؛ غيّر عمود تاريخ الاستحقاق", fr~: "l’échéance initiale reste consignée\u{a0}; changez la colonne de l’échéance" }
        why_ahead { en: "what was reached cannot lie ahead; give the day as due", ar~: "لا يكون ما بُلغ في المستقبل؛ اذكر اليوم تاريخَ استحقاق", fr~: "ce qui est franchi ne peut être à venir\u{a0}; donnez le jour comme échéance" }
        why_no_report { en: "documents back a report; say when the milestone was reached, or that the day is unknown", ar~: "الوثائق تسند بلاغًا؛ اذكر متى بُلغت المرحلة أو أن اليوم غير معروف", fr~: "les documents étayent une déclaration\u{a0}; dites quand le jalon a été franchi, ou que le jour est inconnu" }
        why_same { en: "row {row} means the same milestone; keep one of the two", ar~: "يعني الصف {row} المرحلة الرئيسية نفسها؛ أبقِ واحدًا منهما", fr~: "la ligne {row} désigne le même jalon\u{a0}; gardez l’une des deux" }
        why_row_rejected { en: "row {row} of the initiatives, which brings this record, is rejected; put that right first", ar~: "رُفض الصف {row} من المبادرات، وهو الذي يأتي بهذا السجل؛ صحّحه أولًا", fr~: "la ligne {row} des initiatives, qui apporte cette fiche, est rejetée\u{a0}; corrigez-la d’abord" }
        why_otherwise { en: "row {row} of the initiatives gives another day for this milestone; make the two agree", ar~: "يذكر الصف {row} من المبادرات يومًا آخر لهذه المرحلة الرئيسية؛ وفّق بينهما", fr~: "la ligne {row} des initiatives donne un autre jour pour ce jalon\u{a0}; accordez les deux" }
        note_level { en: "The level of proof is not taken from a file: documents back a report, and only a reviewer verifies it.", ar~: "لا يؤخذ مستوى الإثبات من ملف: فالوثائق تسند البلاغ، ولا يتحقق منه إلا مراجع.", fr~: "Le niveau de preuve n’est pas repris d’un fichier\u{a0}: des documents étayent une déclaration, et seul un vérificateur la vérifie." }
        note_origin { en: "The report comes in as said by whoever imports it: nobody speaks for somebody else.", ar~: "يدخل البلاغ باسم من يستورده: فلا يتحدث أحد باسم غيره.", fr~: "La déclaration est reprise au nom de qui l’importe\u{a0}: nul ne parle pour autrui." }
        discard { en: "Discard this import", ar~: "التخلي عن هذا الاستيراد", fr~: "Abandonner cette importation" }
        discard_hint { en: "Nothing of it was written. The file and what was shown of it are forgotten.", ar~: "لم يُكتب منه شيء. ويُنسى الملف وما عُرض منه.", fr~: "Rien n’en a été écrit. Le fichier et ce qui en a été montré sont oubliés." }
        discarded { en: "The import was discarded.", ar~: "جرى التخلي عن الاستيراد.", fr~: "L’importation a été abandonnée." }
    }
}
