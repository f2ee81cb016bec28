//! Imports: what is said of files, of rows and of cells, on pages and on the command line.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Files that come in.
    pub struct Imports {
        title { en: "Imports", ar~: "عمليات الاستيراد", fr~: "Importations" }
        intro { en: "A table of initiatives, as CSV or as an XLSX workbook, is read, compared with what is on record and shown to you. Nothing is written before you say so, and what was written can be undone for 30 days.", ar~: "يُقرأ جدول المبادرات، بصيغة CSV أو مصنَّف XLSX، ويُقارَن بالمدوّن ثم يُعرض عليك. ولا يُكتب شيء قبل موافقتك، ويمكن التراجع عما كُتب خلال 30 يومًا.", fr~: "Un tableau d’initiatives, en CSV ou en classeur XLSX, est lu, comparé à ce qui est consigné, puis vous est montré. Rien n’est écrit avant votre accord, et ce qui a été écrit peut être annulé pendant 30 jours." }
        new { en: "Import a file", ar~: "استيراد ملف", fr~: "Importer un fichier" }
        none { en: "Nothing has been imported yet.", ar~: "لم يُستورد شيء بعد.", fr~: "Rien n’a encore été importé." }
        file { en: "File", ar~: "الملف", fr~: "Fichier" }
        file_hint { en: "CSV or XLSX, at most 20 MB and 50,000 rows. The first row holds the names of the columns, in English, Arabic or French; only a title and a lead must be there.", ar~: "بصيغة CSV أو XLSX، في حدود 20 ميغابايت و50,000 صف. يحمل الصف الأول أسماء الأعمدة بالعربية أو الإنجليزية أو الفرنسية؛ ولا يلزم إلا العنوان والجهة القائدة.", fr~: "CSV ou XLSX, au plus 20 Mo et 50 000 lignes. La première ligne porte les noms des colonnes, en français, en arabe ou en anglais\u{a0}; seuls un titre et un chef de file sont obligatoires." }
        encoding { en: "Encoding of a CSV file", ar~: "ترميز ملف CSV", fr~: "Encodage d’un fichier CSV" }
        separator { en: "What parts the cells of a CSV file", ar~: "ما يفصل بين خلايا ملف CSV", fr~: "Ce qui sépare les cellules d’un fichier CSV" }
        find_out { en: "Find out", ar~: "تحديد تلقائي", fr~: "À déterminer" }
        comma { en: "comma", ar~: "فاصلة", fr~: "virgule" }
        semicolon { en: "semicolon", ar~: "فاصلة منقوطة", fr~: "point-virgule" }
        tab { en: "tab", ar~: "علامة جدولة", fr~: "tabulation" }
        look { en: "Read and compare", ar~: "قراءة ومقارنة", fr~: "Lire et comparer" }
        read_again { en: "Read again", ar~: "إعادة القراءة", fr~: "Relire" }
        read_text { en: "Read as {encoding}, cells separated by: {separator}.", ar~: "قُرئ بترميز {encoding}، والفاصل بين الخلايا: {separator}.", fr~: "Lu en {encoding}, cellules séparées par\u{a0}: {separator}." }
        read_unsure { en: "The encoding is a guess. If the names below look wrong, choose another one.", ar~: "الترميز تخمين. إن بدت الأسماء أدناه غير صحيحة فاختر ترميزًا آخر.", fr~: "L’encodage est une supposition. Si les noms ci-dessous semblent faux, choisissez-en un autre." }
        read_sheet { en: "Read as a workbook.", ar~: "قُرئ مصنَّفًا.", fr~: "Lu comme classeur." }
        unknown_columns { en: "Columns that mean nothing here and were left out: {columns}.", ar~: "أعمدة لا معنى لها هنا وتُركت: {columns}.", fr~: "Colonnes sans signification ici, laissées de côté\u{a0}: {columns}." }
        one_sheet { en: "Only the first visible sheet was read: {sheet}.", ar~: "قُرئت الورقة الظاهرة الأولى وحدها: {sheet}.", fr~: "Seule la première feuille visible a été lue\u{a0}: {sheet}." }
        hidden_sheets { en: "Hidden sheets were left out: {sheets}.", ar~: "تُركت الأوراق المخفية: {sheets}.", fr~: "Les feuilles masquées ont été laissées de côté\u{a0}: {sheets}." }
        merged { en: "Merged cells: their value counts for the first cell, the others are blank: {cells}.", ar~: "خلايا مدمجة: تُحسب قيمتها للخلية الأولى وتبقى الأخرى فارغة: {cells}.", fr~: "Cellules fusionnées\u{a0}: leur valeur compte pour la première, les autres sont vides\u{a0}: {cells}." }
        formulas plural {
            en: { one: "{n} cell is a formula. It was not computed: the value that the spreadsheet had stored was taken.", other: "{n} cells are formulas. They were not computed: the values that the spreadsheet had stored were taken." },
            ar~: {
                zero: "لا خلايا فيها صيغ.",
                one: "خلية واحدة فيها صيغة. لم تُحسب: أُخذت القيمة التي خزّنها برنامج الجداول.",
                two: "خليتان فيهما صيغ. لم تُحسب: أُخذت القيم التي خزّنها برنامج الجداول.",
                few: "{n} خلايا فيها صيغ. لم تُحسب: أُخذت القيم التي خزّنها برنامج الجداول.",
                many: "{n} خلية فيها صيغ. لم تُحسب: أُخذت القيم التي خزّنها برنامج الجداول.",
                other: "{n} خلية فيها صيغ. لم تُحسب: أُخذت القيم التي خزّنها برنامج الجداول.",
            },
            fr~: { one: "{n} cellule est une formule. Elle n’a pas été calculée\u{a0}: la valeur enregistrée par le tableur a été reprise.", many: "{n} de cellules sont des formules. Elles n’ont pas été calculées\u{a0}: les valeurs enregistrées par le tableur ont été reprises.", other: "{n} cellules sont des formules. Elles n’ont pas été calculées\u{a0}: les valeurs enregistrées par le tableur ont été reprises." },
        }
        outcome_new { en: "New", ar~: "جديدة", fr~: "Nouvelles" }
        outcome_changed { en: "Changed", ar~: "متغيرة", fr~: "Modifiées" }
        outcome_unchanged { en: "Unchanged", ar~: "دون تغيير", fr~: "Inchangées" }
        outcome_conflict { en: "In conflict", ar~: "متعارضة", fr~: "En conflit" }
        outcome_rejected { en: "Rejected", ar~: "مرفوضة", fr~: "Rejetées" }
        preview { en: "What would become of {file}", ar~: "ما سيؤول إليه الملف {file}", fr~: "Ce que deviendrait {file}" }
        result { en: "What became of {file}", ar~: "ما آل إليه الملف {file}", fr~: "Ce qu’est devenu {file}" }
        counts { en: "Rows by what becomes of them", ar~: "الصفوف بحسب ما يؤول إليه كل منها", fr~: "Lignes selon ce qu’elles deviennent" }
        counts_read_back { en: "Written. These numbers were read back from the database.", ar~: "تمت الكتابة. قُرئت هذه الأعداد من قاعدة البيانات بعد الكتابة.", fr~: "C’est écrit. Ces nombres ont été relus dans la base de données." }
        row { en: "Row", ar~: "الصف", fr~: "Ligne" }
        rows { en: "Rows", ar~: "الصفوف", fr~: "Lignes" }
        record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        what { en: "What", ar~: "البيان", fr~: "Quoi" }
        old_new { en: "{column}: \u{2068}{old}\u{2069} → \u{2068}{new}\u{2069}", ar~: "{column}: \u{2068}{old}\u{2069} ← \u{2068}{new}\u{2069}", fr~: "{column}\u{a0}: \u{2068}{old}\u{2069} → \u{2068}{new}\u{2069}" }
        blank { en: "blank", ar~: "فارغ", fr~: "vide" }
        assumed { en: "Assumed: {columns}", ar~: "مفترض: {columns}", fr~: "Supposé\u{a0}: {columns}" }
        adds { en: "Adds to the list of organisations: {name}", ar~: "يضيف إلى قائمة المؤسسات: {name}", fr~: "Ajoute à la liste des organismes\u{a0}: {name}" }
        no_rows { en: "No such rows.", ar~: "لا صفوف من هذا النوع.", fr~: "Aucune ligne de ce genre." }
        more { en: "Further rows", ar~: "صفوف تالية", fr~: "Lignes suivantes" }
        conflict_why { en: "The record was edited since this row was made. It stays as it is unless you take the row.", ar~: "عُدّل السجل بعد إعداد هذا الصف. يبقى كما هو ما لم تأخذ بالصف.", fr~: "La fiche a été modifiée depuis l’établissement de cette ligne. Elle reste telle quelle, sauf si vous prenez la ligne." }
        keep { en: "Keep the record", ar~: "إبقاء السجل", fr~: "Garder la fiche" }
        take { en: "Take the row", ar~: "الأخذ بالصف", fr~: "Prendre la ligne" }
        keep_all { en: "Keep all records", ar~: "إبقاء السجلات كلها", fr~: "Garder toutes les fiches" }
        take_all { en: "Take all rows", ar~: "الأخذ بالصفوف كلها", fr~: "Prendre toutes les lignes" }
        choice { en: "Choice", ar~: "الاختيار", fr~: "Choix" }
        choose { en: "Save the choices", ar~: "حفظ الاختيارات", fr~: "Enregistrer les choix" }
        commit_good { en: "Import the good rows", ar~: "استيراد الصفوف السليمة", fr~: "Importer les lignes correctes" }
        commit_whole { en: "Import all rows, or none where one is rejected", ar~: "استيراد الصفوف كلها، أو لا شيء إن رُفض أحدها", fr~: "Importer toutes les lignes, ou aucune si l’une est rejetée" }
        whole_refused { en: "Nothing was written: there are rejected rows, and you asked for all or none.", ar~: "لم يُكتب شيء: هناك صفوف مرفوضة وقد طلبت الكل أو لا شيء.", fr~: "Rien n’a été écrit\u{a0}: des lignes sont rejetées et vous avez demandé tout ou rien." }
        meanwhile { en: "Nothing was written: records changed since you saw this. Here is what would become of the rows now.", ar~: "لم يُكتب شيء: تغيرت سجلات منذ أن اطّلعت على هذا. هذا ما ستؤول إليه الصفوف الآن.", fr~: "Rien n’a été écrit\u{a0}: des fiches ont changé depuis que vous avez vu cette page. Voici ce que les lignes deviendraient maintenant." }
        chosen { en: "The choices are saved.", ar~: "حُفظت الاختيارات.", fr~: "Les choix sont enregistrés." }
        not_written { en: "Not written yet", ar~: "لم يُكتب بعد", fr~: "Pas encore écrit" }
        written { en: "Written", ar~: "كُتب", fr~: "Écrit" }
        undone { en: "Undone", ar~: "جرى التراجع عنه", fr~: "Annulé" }
        undo { en: "Undo this import", ar~: "التراجع عن هذا الاستيراد", fr~: "Annuler cette importation" }
        undo_hint { en: "What it changed is put back as further changes, and what it brought is withdrawn. Records that somebody worked on since stay as they are.", ar~: "يُعاد ما غيّره بتغييرات جديدة، ويُسحب ما أدخله. وتبقى السجلات التي عُمل عليها بعده كما هي.", fr~: "Ce qu’elle a modifié est rétabli par de nouvelles modifications, et ce qu’elle a apporté est retiré. Les fiches travaillées depuis restent telles quelles." }
        undone_rows plural {
            en: { one: "{n} row was put back.", other: "{n} rows were put back." },
            ar~: { zero: "لم يُعَد أي صف.", one: "أُعيد صف واحد.", two: "أُعيد صفان.", few: "أُعيدت {n} صفوف.", many: "أُعيد {n} صفًا.", other: "أُعيد {n} صف." },
            fr~: { one: "{n} ligne a été rétablie.", many: "{n} de lignes ont été rétablies.", other: "{n} lignes ont été rétablies." },
        }
        undo_refused plural {
            en: { one: "{n} row stays, because its record was worked on since.", other: "{n} rows stay, because their records were worked on since." },
            ar~: { zero: "لم يبقَ أي صف.", one: "بقي صف واحد لأن سجله عُمل عليه بعده.", two: "بقي صفان لأن سجليهما عُمل عليهما بعده.", few: "بقيت {n} صفوف لأن سجلاتها عُمل عليها بعده.", many: "بقي {n} صفًا لأن سجلاتها عُمل عليها بعده.", other: "بقي {n} صف لأن سجلاتها عُمل عليها بعده." },
            fr~: { one: "{n} ligne reste, car sa fiche a été travaillée depuis.", many: "{n} de lignes restent, car leurs fiches ont été travaillées depuis.", other: "{n} lignes restent, car leurs fiches ont été travaillées depuis." },
        }
        row_stays { en: "stays: the record was worked on since", ar~: "باقٍ: عُمل على السجل بعده", fr~: "reste\u{a0}: la fiche a été travaillée depuis" }
        refused { en: "{column}: {why}", ar~: "{column}: {why}", fr~: "{column}\u{a0}: {why}" }
        refused_value { en: "{column}, “{value}”: {why}", ar~: "{column}، «{value}»: {why}", fr~: "{column}, «\u{a0}{value}\u{a0}»\u{a0}: {why}" }
        whole_row { en: "the row", ar~: "الصف", fr~: "la ligne" }
        why_needed { en: "a value must stand here", ar~: "تلزم قيمة هنا", fr~: "une valeur est nécessaire ici" }
        why_among { en: "use one of {codes}", ar~: "استعمل واحدًا من {codes}", fr~: "utilisez l’un de {codes}" }
        why_code { en: "no such code is known; the sheet of allowed values and the public lists give them", ar~: "لا يُعرف هذا الرمز؛ والرموز في ورقة القيم المسموح بها وفي القوائم العامة", fr~: "ce code est inconnu\u{a0}; la feuille des valeurs permises et les listes publiques les donnent" }
        why_day { en: "write a day as 2026-03-27, a month as 2026-03 or a year as 2026", ar~: "اكتب اليوم هكذا \u{2066}2026-03-27\u{2069}، أو الشهر هكذا \u{2066}2026-03\u{2069}، أو السنة هكذا 2026", fr~: "écrivez un jour comme 2026-03-27, un mois comme 2026-03 ou une année comme 2026" }
        why_day_range { en: "only days from 1900 to 2100 are taken", ar~: "لا تُقبل إلا الأيام من 1900 إلى 2100", fr~: "seuls les jours de 1900 à 2100 sont acceptés" }
        why_ahead { en: "what happened cannot lie ahead; for a plan, leave the status blank or use proposed or ongoing, and give the end", ar~: "لا يكون ما حدث في المستقبل؛ وللخطة اترك الحالة فارغة أو استعمل proposed أو ongoing، واذكر النهاية", fr~: "ce qui est arrivé ne peut être à venir\u{a0}; pour un plan, laissez l’état vide ou utilisez proposed ou ongoing, et donnez la fin" }
        why_amount { en: "write an amount such as 1250000 or 1250000.50, with no more decimals than the currency has", ar~: "اكتب مبلغًا مثل 1250000 أو 1250000.50، دون منازل عشرية تزيد على ما للعملة", fr~: "écrivez un montant tel que 1250000 ou 1250000.50, sans plus de décimales que n’en a la monnaie" }
        why_currency { en: "give the currency of the budget in its own column", ar~: "اذكر عملة الميزانية في عمودها", fr~: "indiquez la monnaie du budget dans sa colonne" }
        why_two_budgets { en: "two columns give different budgets; leave one blank", ar~: "يذكر عمودان ميزانيتين مختلفتين؛ اترك أحدهما فارغًا", fr~: "deux colonnes donnent des budgets différents\u{a0}; laissez l’une vide" }
        why_address { en: "write whole web addresses such as https://example.org/report.pdf, separated by spaces or line breaks", ar~: "اكتب عناوين كاملة على الشبكة مثل https://example.org/report.pdf، تفصل بينها مسافات أو أسطر", fr~: "écrivez des adresses web complètes telles que https://example.org/report.pdf, séparées par des espaces ou des sauts de ligne" }
        why_source_kinds { en: "give one sort for all sources, or one for each address", ar~: "اذكر نوعًا واحدًا لجميع المصادر، أو نوعًا لكل عنوان", fr~: "donnez une nature pour toutes les sources, ou une par adresse" }
        why_too_long { en: "at most {max} characters", ar~: "{max} من الأحرف على الأكثر", fr~: "{max} caractères au plus" }
        why_control { en: "it holds characters that cannot be printed; paste it as plain text", ar~: "فيه محارف غير قابلة للطباعة؛ الصقه نصًا عاديًا", fr~: "elle contient des caractères non imprimables\u{a0}; collez-la en texte brut" }
        why_reference { en: "a reference looks like STI-7F3K9; leave it blank for a new record", ar~: "يكون المرجع على صورة STI-7F3K9؛ اتركه فارغًا لسجل جديد", fr~: "une référence ressemble à STI-7F3K9\u{a0}; laissez-la vide pour une nouvelle fiche" }
        why_unknown_reference { en: "no record that you may change has this reference; leave it blank for a new record", ar~: "لا سجل يحق لك تغييره بهذا المرجع؛ اتركه فارغًا لسجل جديد", fr~: "aucune fiche que vous pouvez modifier ne porte cette référence\u{a0}; laissez-la vide pour une nouvelle fiche" }
        why_not_yours { en: "another body leads this initiative; only the bodies that you speak for can be lead here", ar~: "تقود هذه المبادرة جهة أخرى؛ ولا تكون الجهة القائدة هنا إلا من الجهات التي تتحدث باسمها", fr~: "un autre organisme dirige cette initiative\u{a0}; seuls ceux pour lesquels vous parlez peuvent être chefs de file ici" }
        why_unknown_body { en: "there is no body of this name in the list; name it under Partners, and the secretariat adds it", ar~: "لا توجد في القائمة جهة بهذا الاسم؛ اذكرها ضمن الشركاء وستضيفها الأمانة", fr~: "aucun organisme de ce nom ne figure dans la liste\u{a0}; indiquez-le parmi les partenaires, et le secrétariat l’ajoutera" }
        why_twice { en: "row {row} has the same reference; keep one of the two", ar~: "للصف {row} المرجع نفسه؛ أبقِ واحدًا منهما", fr~: "la ligne {row} porte la même référence\u{a0}; gardez l’une des deux" }
        why_same_record { en: "row {row} means the same record; keep one of the two, or give their references", ar~: "يعني الصف {row} السجل نفسه؛ أبقِ واحدًا منهما أو اذكر مرجعيهما", fr~: "la ligne {row} désigne la même fiche\u{a0}; gardez l’une des deux ou donnez leurs références" }
        why_ambiguous { en: "several records have this title and lead ({references}); give the reference of the one that is meant", ar~: "لعدة سجلات هذا العنوان وهذه الجهة القائدة ({references})؛ اذكر مرجع المقصود منها", fr~: "plusieurs fiches ont ce titre et ce chef de file ({references})\u{a0}; donnez la référence de celle qui est visée" }
        why_cannot_clear { en: "this cannot be cleared; leave it blank to keep what stands", ar~: "لا يُمسح هذا؛ اتركه فارغًا لإبقاء القائم", fr~: "ceci ne peut être effacé\u{a0}; laissez vide pour garder ce qui est consigné" }
        why_unknown_parent { en: "no record and no good row of this file has this reference", ar~: "لا سجل ولا صف سليم في هذا الملف بهذا المرجع", fr~: "aucune fiche ni aucune ligne correcte de ce fichier ne porte cette référence" }
        why_part_of_itself { en: "an initiative is no part of itself; give the reference of the programme", ar~: "لا تكون المبادرة جزءًا من نفسها؛ اذكر مرجع البرنامج", fr~: "une initiative ne fait pas partie d’elle-même\u{a0}; donnez la référence du programme" }
        why_beyond { en: "this cell stands under no heading; a comma within a text needs quotation marks around the text", ar~: "لا عنوان فوق هذه الخلية؛ والفاصلة داخل نص تحتاج إلى علامتي اقتباس حول النص", fr~: "cette cellule n’est sous aucun en-tête\u{a0}; une virgule dans un texte demande des guillemets autour du texte" }
        why_cell_error { en: "the spreadsheet could not compute this cell; write its value", ar~: "لم يستطع برنامج الجداول حساب هذه الخلية؛ اكتب قيمتها", fr~: "le tableur n’a pas pu calculer cette cellule\u{a0}; écrivez sa valeur" }
        why_version { en: "a version is a whole number from an export; leave it blank where you have none", ar~: "الإصدار عدد صحيح من ملف مصدَّر؛ اتركه فارغًا إن لم يكن لديك", fr~: "une version est un nombre entier issu d’une exportation\u{a0}; laissez vide si vous n’en avez pas" }
        why_withdrawn { en: "this record is withdrawn; put it back first", ar~: "هذا السجل مسحوب؛ أعد إدراجه أولًا", fr~: "cette fiche est retirée\u{a0}; rétablissez-la d’abord" }
        why_waits { en: "this record was submitted and waits for a decision; take the submission back first", ar~: "قُدّم هذا السجل وهو في انتظار القرار؛ اسحب التقديم أولًا", fr~: "cette fiche a été soumise et attend une décision\u{a0}; retirez d’abord la soumission" }
        why_propose { en: "your body has a proposal on this record that is not decided yet; finish it on the page of the record", ar~: "لجهتك اقتراح بشأن هذا السجل لم يُبتّ فيه بعد؛ أكمله في صفحة السجل", fr~: "votre organisme a une proposition sur cette fiche qui n’est pas encore tranchée\u{a0}; achevez-la sur la page de la fiche" }
        why_report { en: "days, status and sources of a public record are reported on its page", ar~: "يُبلَّغ عن الأيام والحالة والمصادر لسجل علني في صفحته", fr~: "les jours, l’état et les sources d’une fiche publique se déclarent sur sa page" }
        kept_as_proposal { en: "Kept as a proposal: hand it in on the page of the record.", ar~: "حُفظ اقتراحًا: سلّمه من صفحة السجل.", fr~: "Conservé comme proposition\u{a0}: remettez-la depuis la page de la fiche." }
        file_empty { en: "The file is empty. Give a table whose first row names its columns", ar~: "الملف فارغ. قدّم جدولًا يسمّي صفه الأول أعمدته", fr~: "Le fichier est vide. Donnez un tableau dont la première ligne nomme les colonnes" }
        file_too_large { en: "The file is larger than 20 MB. Split it", ar~: "الملف أكبر من 20 ميغابايت. قسّمه", fr~: "Le fichier dépasse 20 Mo. Divisez-le" }
        file_other { en: "This is a {kind} file, whatever its name says. Give a CSV file or an XLSX workbook", ar~: "هذا ملف من نوع {kind} أيًا كان اسمه. قدّم ملف CSV أو مصنَّف XLSX", fr~: "C’est un fichier {kind}, quel que soit son nom. Donnez un fichier CSV ou un classeur XLSX" }
        file_old { en: "This is a file of an old Office. Open it in a spreadsheet and save it as XLSX or CSV", ar~: "هذا ملف من إصدار قديم لبرامج المكتب. افتحه في برنامج جداول واحفظه بصيغة XLSX أو CSV", fr~: "C’est un fichier d’un ancien Office. Ouvrez-le dans un tableur et enregistrez-le en XLSX ou CSV" }
        file_binary { en: "This is no text and no workbook. Give a CSV file or an XLSX workbook", ar~: "هذا ليس نصًا ولا مصنَّفًا. قدّم ملف CSV أو مصنَّف XLSX", fr~: "Ce n’est ni du texte ni un classeur. Donnez un fichier CSV ou un classeur XLSX" }
        file_not_in { en: "The file cannot be read as {encoding}. Choose another encoding", ar~: "لا يُقرأ الملف بترميز {encoding}. اختر ترميزًا آخر", fr~: "Le fichier ne peut être lu en {encoding}. Choisissez un autre encodage" }
        file_rows { en: "The table has more than 50,000 rows. Split it", ar~: "في الجدول أكثر من 50,000 صف. قسّمه", fr~: "Le tableau a plus de 50 000 lignes. Divisez-le" }
        file_columns { en: "The table has more than 100 columns. Leave out those that are not needed", ar~: "في الجدول أكثر من 100 عمود. احذف ما لا يلزم", fr~: "Le tableau a plus de 100 colonnes. Retirez celles qui ne servent pas" }
        file_long_cell { en: "Row {row} has a cell of more than 32,767 characters, as happens where a quotation mark is not closed", ar~: "في الصف {row} خلية تزيد على 32,767 حرفًا، كما يحدث حين لا تُغلق علامة اقتباس", fr~: "La ligne {row} a une cellule de plus de 32 767 caractères, comme il arrive quand un guillemet n’est pas fermé" }
        file_bomb { en: "The workbook opens up to far more than a table needs. Save it anew with this one sheet", ar~: "ينفتح المصنَّف على ما يفوق حاجة أي جدول. احفظه من جديد بهذه الورقة وحدها", fr~: "Le classeur se déploie bien au-delà de ce qu’exige un tableau. Enregistrez-le de nouveau avec cette seule feuille" }
        file_damaged { en: "The workbook is damaged or locked by a password. Open it in a spreadsheet and save it anew", ar~: "المصنَّف تالف أو مقفل بكلمة سر. افتحه في برنامج جداول واحفظه من جديد", fr~: "Le classeur est endommagé ou verrouillé par un mot de passe. Ouvrez-le dans un tableur et enregistrez-le de nouveau" }
        file_no_sheet { en: "The workbook has no visible sheet. Show the one that holds the table", ar~: "ليس في المصنَّف ورقة ظاهرة. أظهر الورقة التي فيها الجدول", fr~: "Le classeur n’a aucune feuille visible. Affichez celle qui porte le tableau" }
        column_twice { en: "Two columns mean the same: {column}. Keep one of them", ar~: "لعمودين المعنى نفسه: {column}. أبقِ واحدًا منهما", fr~: "Deux colonnes ont le même sens\u{a0}: {column}. Gardez l’une d’elles" }
        no_title { en: "No column is called title or ref. The first row must name the columns, in English, Arabic or French", ar~: "لا عمود باسم العنوان أو المرجع. يجب أن يسمّي الصف الأول الأعمدة بالعربية أو الإنجليزية أو الفرنسية", fr~: "Aucune colonne ne s’appelle titre ou référence. La première ligne doit nommer les colonnes, en français, en arabe ou en anglais" }
        unread { en: "Read in that way, the file is no table of initiatives. It stays as it was read before.", ar~: "لا يشكل الملف بهذه القراءة جدول مبادرات. وقد بقي على قراءته السابقة.", fr~: "Lu ainsi, le fichier n’est pas un tableau d’initiatives. Il reste tel qu’il avait été lu." }
        many_open { en: "You have twenty imports that are not finished. Import or discard one of them first", ar~: "لديك عشرون استيرادًا لم تكتمل. أكمل أحدها أو تخلَّ عنه أولًا", fr~: "Vous avez vingt importations inachevées. Terminez-en une ou abandonnez-la d’abord" }
        choose_file { en: "Choose a file", ar~: "اختر ملفًا", fr~: "Choisissez un fichier" }
    }
}
