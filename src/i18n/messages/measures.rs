//! Measures of initiatives: on their pages, in lists and in forms.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What initiatives are measured by.
    pub struct Measures {
        nav { en: "Measures", ar~: "المقاييس", fr~: "Indicateurs de résultat" }
        intro {
            en: "What initiatives are measured by, as it was told: announced and taken up are two things. Values are added up within one unit; ratios are the sum of numerators over the sum of denominators.",
            ar~: "ما تُقاس به المبادرات كما ورد: فالإعلان شيء والاستفادة شيء آخر. تُجمع القيم ضمن وحدة واحدة؛ والنسب مجموع البسوط على مجموع المقامات.",
            fr~: "Ce par quoi les initiatives sont mesurées, tel que déclaré\u{a0}: annoncer et utiliser sont deux choses. Les valeurs s’additionnent au sein d’une même unité\u{a0}; un rapport est la somme des numérateurs sur celle des dénominateurs.",
        }
        not_whole {
            en: "Only what somebody told is here: no data is not 0.",
            ar~: "لا يرد هنا إلا ما أُبلغ عنه: فغياب البيانات ليس صفرًا.",
            fr~: "Seul ce qui a été déclaré figure ici\u{a0}: l’absence de données n’est pas 0.",
        }
        code_offered { en: "Places offered", ar~: "المقاعد المعروضة", fr~: "Places offertes" }
        code_awarded { en: "Places awarded", ar~: "المقاعد الممنوحة", fr~: "Places attribuées" }
        code_taken_up { en: "Places taken up", ar~: "المقاعد المستفاد منها", fr~: "Places utilisées" }
        code_completed { en: "People who completed", ar~: "من أكملوا", fr~: "Personnes ayant achevé" }
        code_trained { en: "People trained", ar~: "المتدربون", fr~: "Personnes formées" }
        code_treated { en: "People treated", ar~: "من تلقوا العلاج", fr~: "Personnes soignées" }
        code_published { en: "Publications", ar~: "المنشورات", fr~: "Publications" }
        code_patents { en: "Patents granted", ar~: "براءات الاختراع الممنوحة", fr~: "Brevets délivrés" }
        unit_places { en: "places", ar~: "مقاعد", fr~: "places" }
        unit_people { en: "people", ar~: "أشخاص", fr~: "personnes" }
        unit_publications { en: "publications", ar~: "منشورات", fr~: "publications" }
        unit_patents { en: "patents", ar~: "براءات اختراع", fr~: "brevets" }
        unit_per_cent { en: "per cent", ar~: "في المئة", fr~: "pour cent" }
        unit_other { en: "another unit", ar~: "وحدة أخرى", fr~: "une autre unité" }
        as_ratio { en: "{unit}, as a ratio", ar~: "{unit}، كنسبة", fr~: "{unit}, en rapport" }
        in_unit { en: "unit: {unit}", ar~: "الوحدة: {unit}", fr~: "unité\u{a0}: {unit}" }
        periodic { en: "each value is of its period alone", ar~: "كل قيمة تخص مدتها وحدها", fr~: "chaque valeur porte sur sa seule période" }
        cumulative { en: "values are to date", ar~: "القيم تراكمية", fr~: "les valeurs sont cumulées" }
        female { en: "women", ar~: "نساء", fr~: "femmes" }
        male { en: "men", ar~: "رجال", fr~: "hommes" }
        everybody { en: "all", ar~: "الجميع", fr~: "toutes" }
        measure { en: "Measure", ar~: "المقياس", fr~: "Indicateur" }
        unit { en: "Unit", ar~: "الوحدة", fr~: "Unité" }
        sum { en: "Comes to", ar~: "المجموع", fr~: "Total" }
        number { en: "Initiatives that report", ar~: "المبادرات المبلِّغة", fr~: "Initiatives qui rendent compte" }
        baseline { en: "Baseline", ar~: "خط الأساس", fr~: "Valeur de référence" }
        target { en: "Target", ar~: "المستهدف", fr~: "Cible" }
        actual { en: "Actual", ar~: "الفعلي", fr~: "Réalisé" }
        attained { en: "Attained", ar~: "المتحقق", fr~: "Atteint" }
        record { en: "Record", ar~: "السجل", fr~: "Fiche" }
        period { en: "Period", ar~: "المدة", fr~: "Période" }
        value { en: "Value", ar~: "القيمة", fr~: "Valeur" }
        sex { en: "Sex", ar~: "الجنس", fr~: "Sexe" }
        state { en: "State", ar~: "الدولة", fr~: "État" }
        level { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        led_by_state { en: "Led by the state", ar~: "تقودها الدولة", fr~: "Menée par l’État" }
        led_by_organisation { en: "Led by the organisation", ar~: "تقودها الجهة", fr~: "Menée par l’organisme" }
        by_year_filter { en: "By the end of", ar~: "حتى نهاية", fr~: "À la fin de" }
        of_year { en: "{value} ({year})", ar~: "{value} ({year})", fr~: "{value} ({year})" }
        to_date { en: "Newest value: {period}", ar~: "أحدث قيمة: {period}", fr~: "Valeur la plus récente\u{a0}: {period}" }
        originally { en: "originally {value}", ar~: "في الأصل {value}", fr~: "à l’origine {value}" }
        due { en: "due {day}", ar~: "مستحق في {day}", fr~: "échéance {day}" }
        moved { en: "Plan changed {day}: {reason}", ar~: "عُدلت الخطة في {day}: {reason}", fr~: "Plan modifié le {day}\u{a0}: {reason}" }
        none_told { en: "none told", ar~: "لم تُذكر", fr~: "non déclarée" }
        no_baseline { en: "no baseline", ar~: "لا خط أساس", fr~: "pas de valeur de référence" }
        no_target { en: "no target", ar~: "لا مستهدف", fr~: "pas de cible" }
        reached { en: "reached", ar~: "تحقق", fr~: "atteinte" }
        not_reached { en: "not reached", ar~: "لم يتحقق", fr~: "non atteinte" }
        none {
            en: "Nobody has said what this initiative is measured by.",
            ar~: "لم يذكر أحد بمَ تُقاس هذه المبادرة.",
            fr~: "Personne n’a déclaré par quoi cette initiative est mesurée.",
        }
        no_values { en: "No value was told.", ar~: "لم تُذكر أي قيمة.", fr~: "Aucune valeur n’a été déclarée." }
        values_caption { en: "Values by period", ar~: "القيم بحسب المدة", fr~: "Valeurs par période" }
        counts { en: "counted", ar~: "محسوبة", fr~: "comptée" }
        flag_adds { en: "The parts told for {period} do not go together with the value of all.", ar~: "الأجزاء المذكورة عن {period} لا تتفق مع قيمة الجميع.", fr~: "Les parties déclarées pour {period} ne s’accordent pas avec la valeur de l’ensemble." }
        flag_falls { en: "The total to date falls at {period}.", ar~: "ينخفض المجموع التراكمي عند {period}.", fr~: "Le total cumulé baisse à {period}." }
        under_agenda { en: "Under the Agenda", ar~: "في إطار الأجندة", fr~: "Dans le cadre de l’Agenda" }
        aligned { en: "Aligned with its themes", ar~: "متوائمة مع محاورها", fr~: "Alignée sur ses thèmes" }
        sums { en: "What it comes to", ar~: "ما بلغته", fr~: "Ce que cela fait" }
        sums_caption { en: "Measures, their units, what they come to, and how many initiatives report them", ar~: "المقاييس ووحداتها وما بلغته وعدد المبادرات المبلِّغة عنها", fr~: "Indicateurs, unités, totaux et nombre d’initiatives qui en rendent compte" }
        by_year { en: "By the end of each year", ar~: "حتى نهاية كل سنة", fr~: "À la fin de chaque année" }
        by_sex { en: "By sex", ar~: "بحسب الجنس", fr~: "Par sexe" }
        by_state { en: "By state", ar~: "بحسب الدولة", fr~: "Par État" }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        list { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        list_caption { en: "Measures by the title of their record", ar~: "المقاييس مرتبة بعناوين سجلاتها", fr~: "Indicateurs par titre de fiche" }
        found plural {
            en: { one: "{n} initiative", other: "{n} initiatives" },
            ar~: {
                zero: "لا مبادرات",
                one: "مبادرة واحدة",
                two: "مبادرتان",
                few: "{n} مبادرات",
                many: "{n} مبادرة",
                other: "{n} مبادرة",
            },
            fr~: { one: "{n} initiative", many: "{n} d’initiatives", other: "{n} initiatives" },
        }
        empty { en: "Nothing on record matches.", ar~: "لا يطابق ذلك أي شيء مسجَّل.", fr~: "Rien de recensé ne correspond." }
        any { en: "All", ar~: "الكل", fr~: "Tous" }
        of_body { en: "Measures of what it leads", ar~: "مقاييس ما تقوده", fr~: "Indicateurs de ce qui est mené" }
        of_body_none { en: "No measure of an initiative that it leads was told.", ar~: "لم يُذكر أي مقياس لمبادرة تقودها.", fr~: "Aucun indicateur d’une initiative menée n’a été déclaré." }
        add { en: "Add a measure", ar~: "إضافة مقياس", fr~: "Ajouter un indicateur" }
        add_button { en: "Add the measure", ar~: "إضافة المقياس", fr~: "Ajouter l’indicateur" }
        which { en: "What is measured", ar~: "ما يُقاس", fr~: "Ce qui est mesuré" }
        which_hint { en: "The first are shared by all initiatives and can be added up.", ar~: "المقاييس الأولى مشتركة بين جميع المبادرات ويمكن جمعها.", fr~: "Les premiers sont communs à toutes les initiatives et peuvent être additionnés." }
        free { en: "Something else, by its name", ar~: "شيء آخر، باسمه", fr~: "Autre chose, par son nom" }
        name { en: "Name of the measure", ar~: "اسم المقياس", fr~: "Nom de l’indicateur" }
        unit_name { en: "Name of the other unit", ar~: "اسم الوحدة الأخرى", fr~: "Nom de l’autre unité" }
        accumulation { en: "What a value says", ar~: "ما تقوله القيمة", fr~: "Ce que dit une valeur" }
        accumulation_periodic { en: "What came in its period: values are added up", ar~: "ما تحقق في مدتها: تُجمع القيم", fr~: "Ce qui s’est ajouté pendant sa période\u{a0}: les valeurs s’additionnent" }
        accumulation_cumulative { en: "How much it is to date: the newest value counts", ar~: "ما بلغه حتى تاريخه: تُحسب أحدث قيمة", fr~: "Où l’on en est à ce jour\u{a0}: la plus récente compte" }
        ratio_legend { en: "Ratio", ar~: "النسبة", fr~: "Rapport" }
        ratio { en: "It is a numerator over a denominator, such as 80 of 100", ar~: "هو بسط على مقام، مثل 80 من 100", fr~: "C’est un numérateur sur un dénominateur, par exemple 80 sur 100" }
        baseline_label { en: "Baseline; of a ratio its numerator (optional)", ar~: "خط الأساس؛ أو بسطه إن كان نسبة (اختياري)", fr~: "Départ\u{a0}; d’un rapport, son numérateur (facultatif)" }
        baseline_hint { en: "Leave it blank if nobody knows: nothing is taken for 0. Write 0 if it is 0.", ar~: "اتركه فارغًا إن لم يُعرف: لا شيء يُعدّ صفرًا. اكتب 0 إن كان صفرًا.", fr~: "Laissez vide si personne ne le sait\u{a0}: rien n’est pris pour 0. Écrivez 0 si c’est 0." }
        baseline_denominator { en: "Denominator of the baseline, of a ratio", ar~: "مقام خط الأساس، إن كان نسبة", fr~: "Dénominateur de la valeur de référence, d’un rapport" }
        baseline_year { en: "Year of the baseline", ar~: "سنة خط الأساس", fr~: "Année de la valeur de référence" }
        baseline_source { en: "Where the baseline comes from", ar~: "مصدر خط الأساس", fr~: "D’où vient la valeur de référence" }
        baseline_document { en: "Document that says so", ar~: "المستند الذي يذكره", fr~: "Document qui le dit" }
        target_label { en: "Target; of a ratio its numerator (optional)", ar~: "المستهدف؛ أو بسطه إن كان نسبة (اختياري)", fr~: "Cible\u{a0}; d’un rapport, son numérateur (facultatif)" }
        target_hint { en: "0 is a target too.", ar~: "الصفر مستهدف أيضًا.", fr~: "0 est aussi une cible." }
        target_denominator { en: "Denominator of the target, of a ratio", ar~: "مقام المستهدف، إن كان نسبة", fr~: "Dénominateur de la cible, d’un rapport" }
        due_label { en: "When the target should be reached (optional)", ar~: "متى ينبغي بلوغ المستهدف (اختياري)", fr~: "Quand la cible doit être atteinte (facultatif)" }
        plan_title { en: "Change the plan of {measure}", ar~: "تعديل خطة {measure}", fr~: "Modifier le plan de {measure}" }
        plan_original { en: "Original plan: {plan}", ar~: "الخطة الأصلية: {plan}", fr~: "Plan d’origine\u{a0}: {plan}" }
        plan_later { en: "Then: {plan}", ar~: "ثم: {plan}", fr~: "Puis\u{a0}: {plan}" }
        plan_current { en: "Current plan: {plan}", ar~: "الخطة الحالية: {plan}", fr~: "Plan actuel\u{a0}: {plan}" }
        plan_words { en: "baseline {baseline}, target {target}, in {unit}; {reads}", ar~: "خط الأساس {baseline}، المستهدف {target}، بوحدة {unit}؛ {reads}", fr~: "valeur de référence {baseline}, cible {target}, en {unit}\u{a0}; {reads}" }
        plan_reason_hint { en: "Needed where a published baseline or target changes. Readers see it beside the original.", ar~: "لازم حيث يتغير خط أساس أو مستهدف منشور. ويراه القراء بجانب الأصل.", fr~: "Nécessaire quand une valeur de référence ou une cible publiée change. Les lecteurs le voient à côté de l’original." }
        change_plan { en: "Change the plan", ar~: "تعديل الخطة", fr~: "Modifier le plan" }
        add_value { en: "Report a value", ar~: "ذكر قيمة", fr~: "Déclarer une valeur" }
        add_value_title { en: "A value of {measure}", ar~: "قيمة للمقياس {measure}", fr~: "Une valeur de {measure}" }
        add_value_button { en: "Save the value", ar~: "حفظ القيمة", fr~: "Enregistrer la valeur" }
        correct { en: "Correct", ar~: "تصحيح", fr~: "Corriger" }
        correct_value_title { en: "Correct value {number} of {measure}", ar~: "تصحيح القيمة {number} للمقياس {measure}", fr~: "Corriger la valeur {number} de {measure}" }
        correct_hint {
            en: "What you enter takes the place of what was told before, which stays in the history.",
            ar~: "يحل ما تُدخله محل ما ذُكر من قبل، ويبقى السابق في السجل التاريخي.",
            fr~: "Ce que vous saisissez remplace ce qui a été déclaré avant, qui reste dans l’historique.",
        }
        period_label { en: "Year or other period that it is of", ar~: "السنة أو المدة التي تخصها", fr~: "Année ou autre période concernée" }
        period_hint { en: "A year alone is enough.", ar~: "تكفي السنة وحدها.", fr~: "L’année seule suffit." }
        value_label { en: "Value", ar~: "القيمة", fr~: "Valeur" }
        value_numerator { en: "Numerator", ar~: "البسط", fr~: "Numérateur" }
        value_hint { en: "Digits, such as 1,250 or 12.5.", ar~: "أرقام، مثل 1,250 أو 12.5.", fr~: "En chiffres, par exemple 1250 ou 12,5." }
        value_denominator { en: "Denominator", ar~: "المقام", fr~: "Dénominateur" }
        value_denominator_hint { en: "Without it the value is listed, and left out of what is added up.", ar~: "من دونه تُدرج القيمة ولا تدخل في المجموع.", fr~: "Sans lui la valeur est listée, et laissée hors des totaux." }
        sex_hint { en: "Leave it at all unless it is a part of the value.", ar~: "اتركها على «الجميع» ما لم تكن جزءًا من القيمة.", fr~: "Laissez «\u{a0}toutes\u{a0}» sauf si c’est une partie de la valeur." }
        state_label { en: "Of one state alone (optional)", ar~: "لدولة واحدة فقط (اختياري)", fr~: "D’un seul État (facultatif)" }
        note { en: "Remark (optional)", ar~: "ملاحظة (اختياري)", fr~: "Remarque (facultatif)" }
        falls_legend { en: "A total to date that falls", ar~: "مجموع تراكمي ينخفض", fr~: "Un total cumulé qui baisse" }
        falls_confirm { en: "It is right that it falls", ar~: "صحيح أنه ينخفض", fr~: "Il est exact qu’il baisse" }
        falls_reason { en: "Why it falls", ar~: "سبب انخفاضه", fr~: "Pourquoi il baisse" }
        withdraw { en: "Withdraw", ar~: "سحب", fr~: "Retirer" }
        withdraw_measure { en: "Withdraw the measure", ar~: "سحب المقياس", fr~: "Retirer l’indicateur" }
        withdraw_title { en: "Withdraw {measure}", ar~: "سحب {measure}", fr~: "Retirer {measure}" }
        withdraw_hint { en: "It no longer counts, nor do its values. It stays in the history, with your reason.", ar~: "لا يُحسب بعد ذلك ولا قيمه. ويبقى في السجل التاريخي مع السبب الذي تذكره.", fr~: "Il ne compte plus, ses valeurs non plus. Il reste dans l’historique, avec votre motif." }
        withdraw_value { en: "Withdraw the value", ar~: "سحب القيمة", fr~: "Retirer la valeur" }
        withdraw_value_title { en: "Withdraw value {number} of {measure}", ar~: "سحب القيمة {number} للمقياس {measure}", fr~: "Retirer la valeur {number} de {measure}" }
        withdraw_value_hint { en: "It no longer counts. It stays in the history, with your reason.", ar~: "لا تُحسب بعد ذلك. وتبقى في السجل التاريخي مع السبب الذي تذكره.", fr~: "Elle ne compte plus. Elle reste dans l’historique, avec votre motif." }
        is_withdrawn { en: "withdrawn", ar~: "مسحوب", fr~: "retiré" }
        was_withdrawn { en: "Withdrawn: {said}", ar~: "سُحب: {said}", fr~: "Retiré\u{a0}: {said}" }
        value_of { en: "{measure}: {value}, {period}", ar~: "{measure}: {value}، {period}", fr~: "{measure}\u{a0}: {value}, {period}" }
        number_wrong { en: "Write a number of at most a trillion, with at most six digits after the point, such as 1,250 or 12.5", ar~: "اكتب عددًا لا يزيد على تريليون وبست منازل عشرية على الأكثر، مثل 1,250 أو 12.5", fr~: "Écrivez un nombre d’au plus mille milliards, avec au plus six décimales, par exemple 1250 ou 12,5" }
        number_whole { en: "This unit is counted one by one: write a whole number, 0 or more", ar~: "هذه الوحدة تُعدّ بالآحاد: اكتب عددًا صحيحًا، 0 أو أكثر", fr~: "Cette unité se compte une par une\u{a0}: écrivez un nombre entier, 0 ou plus" }
        no_ratio { en: "Only a ratio has a denominator: say that it is one, or leave this blank", ar~: "للنسبة وحدها مقام: حدد أنها نسبة أو اترك هذا فارغًا", fr~: "Seul un rapport a un dénominateur\u{a0}: dites que c’en est un, ou laissez vide" }
        denominator_wrong { en: "Write a denominator above 0", ar~: "اكتب مقامًا أكبر من 0", fr~: "Écrivez un dénominateur supérieur à 0" }
        denominator_needed { en: "Write the denominator too: for 80% write 80 and 100", ar~: "اكتب المقام أيضًا: لنسبة 80% اكتب 80 و100", fr~: "Écrivez aussi le dénominateur\u{a0}: pour 80\u{a0}% écrivez 80 et 100" }
        numerator_needed { en: "Write the numerator too", ar~: "اكتب البسط أيضًا", fr~: "Écrivez aussi le numérateur" }
        above_denominator { en: "A part cannot be more than the whole: write a numerator up to the denominator, or choose another unit than per cent", ar~: "لا يزيد الجزء على الكل: اكتب بسطًا لا يتجاوز المقام، أو اختر وحدة غير المئوية", fr~: "Une partie ne peut dépasser le tout\u{a0}: écrivez un numérateur au plus égal au dénominateur, ou choisissez une autre unité que le pour cent" }
        code_needed { en: "Choose what is measured", ar~: "اختر ما يُقاس", fr~: "Choisissez ce qui est mesuré" }
        name_needed { en: "Write the name of the measure in at least one language", ar~: "اكتب اسم المقياس بلغة واحدة على الأقل", fr~: "Écrivez le nom de l’indicateur dans une langue au moins" }
        name_of_standard { en: "A measure of the list has its name: leave this blank, or choose “something else”", ar~: "لمقياس القائمة اسمه: اترك هذا فارغًا أو اختر «شيء آخر»", fr~: "Un indicateur de la liste a son nom\u{a0}: laissez vide, ou choisissez «\u{a0}autre chose\u{a0}»" }
        unit_needed { en: "Choose the unit", ar~: "اختر الوحدة", fr~: "Choisissez l’unité" }
        target_without_unit { en: "A target without a unit says nothing: choose the unit in which it is counted", ar~: "مستهدف بلا وحدة لا يعني شيئًا: اختر الوحدة التي يُعدّ بها", fr~: "Une cible sans unité ne dit rien\u{a0}: choisissez l’unité dans laquelle elle se compte" }
        unit_name_needed { en: "Write what the other unit is called", ar~: "اكتب اسم الوحدة الأخرى", fr~: "Écrivez le nom de l’autre unité" }
        unit_name_of_other { en: "A unit of the list has its name: leave this blank, or choose “another unit”", ar~: "لوحدة القائمة اسمها: اترك هذا فارغًا أو اختر «وحدة أخرى»", fr~: "Une unité de la liste a son nom\u{a0}: laissez vide, ou choisissez «\u{a0}une autre unité\u{a0}»" }
        unit_of_standard { en: "What all initiatives share is told in a unit of the list, so that it can be added up", ar~: "المقياس المشترك بين المبادرات يُذكر بوحدة من القائمة ليمكن جمعه", fr~: "Ce que toutes les initiatives partagent se dit dans une unité de la liste, pour pouvoir être additionné" }
        per_cent_periodic { en: "Percentages of several periods are not added up: say that it is a ratio, or choose values to date", ar~: "لا تُجمع النسب المئوية لعدة مدد: حدد أنها نسبة أو اختر القيم التراكمية", fr~: "Les pourcentages de plusieurs périodes ne s’additionnent pas\u{a0}: dites que c’est un rapport, ou choisissez des valeurs à ce jour" }
        baseline_needed { en: "Write the baseline of which you give the year or the source", ar~: "اكتب خط الأساس الذي ذكرت سنته أو مصدره", fr~: "Écrivez la valeur de référence dont vous donnez l’année ou la source" }
        year_wrong { en: "Write a year of four digits between 1900 and this year", ar~: "اكتب سنة من أربعة أرقام بين 1900 وهذه السنة", fr~: "Écrivez une année à quatre chiffres entre 1900 et cette année" }
        due_without_target { en: "Write the target that should be reached by this day", ar~: "اكتب المستهدف الذي ينبغي بلوغه في هذا اليوم", fr~: "Écrivez la cible à atteindre à cette date" }
        period_needed { en: "Write the year or the period that the value is of", ar~: "اكتب السنة أو المدة التي تخصها القيمة", fr~: "Écrivez l’année ou la période concernée" }
        value_needed { en: "Write the value; 0 if it is 0", ar~: "اكتب القيمة؛ 0 إن كانت صفرًا", fr~: "Écrivez la valeur\u{a0}; 0 si c’est 0" }
        falls { en: "A total to date should not fall, and with this value it does. Write what it came to, or confirm below that it falls, with a reason", ar~: "لا ينبغي أن ينخفض المجموع التراكمي، وبهذه القيمة ينخفض. اكتب ما بلغه، أو أكد أدناه أنه ينخفض مع ذكر السبب", fr~: "Un total cumulé ne devrait pas baisser, et avec cette valeur il baisse. Écrivez où il en est, ou confirmez ci-dessous qu’il baisse, avec un motif" }
        falls_reason_needed { en: "Say why it falls", ar~: "اذكر سبب انخفاضه", fr~: "Dites pourquoi il baisse" }
        again { en: "Value {number} is of the same period, sex and state: correct that one, or choose another period", ar~: "القيمة {number} للمدة والجنس والدولة نفسها: صحّحها أو اختر مدة أخرى", fr~: "La valeur {number} porte sur les mêmes période, sexe et État\u{a0}: corrigez-la, ou choisissez une autre période" }
        again_link { en: "Correct value {number}", ar~: "تصحيح القيمة {number}", fr~: "Corriger la valeur {number}" }
        known { en: "The record has this measure already, as {number}: tell its values there", ar~: "في السجل هذا المقياس برقم {number}: اذكر قيمه هناك", fr~: "La fiche a déjà cet indicateur, sous {number}\u{a0}: déclarez-y ses valeurs" }
        reason_needed { en: "Say why the published plan changes", ar~: "اذكر سبب تغيير الخطة المنشورة", fr~: "Dites pourquoi le plan publié change" }
        has_values { en: "Values were told as the plan reads now: keep the unit, what a value says and whether it is a ratio, or withdraw the measure and add another", ar~: "ذُكرت قيم بحسب الخطة الحالية: أبقِ الوحدة وما تقوله القيمة وصفة النسبة، أو اسحب المقياس وأضف غيره", fr~: "Des valeurs ont été déclarées selon le plan actuel\u{a0}: gardez l’unité, ce que dit une valeur et le caractère de rapport, ou retirez l’indicateur et ajoutez-en un autre" }
        meanwhile {
            en: "Somebody else changed this meanwhile. Compare with the record, then send the form again",
            ar~: "عدّل شخص آخر هذا في هذه الأثناء. قارن بالسجل ثم أرسل النموذج من جديد",
            fr~: "Quelqu’un d’autre a modifié ceci entre-temps. Comparez avec la fiche, puis renvoyez le formulaire",
        }
        gone { en: "This was withdrawn before", ar~: "سُحب هذا من قبل", fr~: "Ceci a déjà été retiré" }
        added_done { en: "The measure was added.", ar~: "أُضيف المقياس.", fr~: "L’indicateur a été ajouté." }
        planned_done { en: "The plan of the measure was changed.", ar~: "عُدلت خطة المقياس.", fr~: "Le plan de l’indicateur a été modifié." }
        withdrawn_done { en: "The measure was withdrawn.", ar~: "سُحب المقياس.", fr~: "L’indicateur a été retiré." }
        value_added_done { en: "The value was saved.", ar~: "حُفظت القيمة.", fr~: "La valeur a été enregistrée." }
        value_corrected_done { en: "The value was corrected.", ar~: "صُحّحت القيمة.", fr~: "La valeur a été corrigée." }
        value_withdrawn_done { en: "The value was withdrawn.", ar~: "سُحبت القيمة.", fr~: "La valeur a été retirée." }
        verb_added { en: "Measure added", ar~: "إضافة مقياس", fr~: "Indicateur ajouté" }
        verb_planned { en: "Plan of a measure changed", ar~: "تعديل خطة مقياس", fr~: "Plan d’un indicateur modifié" }
        verb_withdrawn { en: "Measure withdrawn", ar~: "سحب مقياس", fr~: "Indicateur retiré" }
        verb_value_added { en: "Value of a measure told", ar~: "ذكر قيمة لمقياس", fr~: "Valeur d’un indicateur déclarée" }
        verb_value_corrected { en: "Value of a measure corrected", ar~: "تصحيح قيمة لمقياس", fr~: "Valeur d’un indicateur corrigée" }
        verb_value_withdrawn { en: "Value of a measure withdrawn", ar~: "سحب قيمة لمقياس", fr~: "Valeur d’un indicateur retirée" }
        why_actual { en: "What {measure} comes to", ar~: "ما بلغه {measure}", fr~: "Ce que vaut {measure}" }
        why_attained { en: "How far {measure} is on the way to its target", ar~: "كم قطع {measure} من الطريق إلى مستهدفه", fr~: "Où en est {measure} par rapport à sa cible" }
        why_sum { en: "What “{measure}” comes to, in {unit}", ar~: "ما بلغه «{measure}» بوحدة {unit}", fr~: "Ce que vaut «\u{a0}{measure}\u{a0}», en {unit}" }
        why_number { en: "How many initiatives report “{measure}”, in {unit}", ar~: "عدد المبادرات المبلِّغة عن «{measure}» بوحدة {unit}", fr~: "Combien d’initiatives rendent compte de «\u{a0}{measure}\u{a0}», en {unit}" }
        why_plan { en: "The plan", ar~: "الخطة", fr~: "Le plan" }
        why_agrees { en: "The page gives the same.", ar~: "تعطي الصفحة الرقم نفسه.", fr~: "La page donne le même résultat." }
        why_differs {
            en: "The page gives something else. This is a fault of the program; please tell the secretariat.",
            ar~: "تعطي الصفحة رقمًا آخر. هذا خلل في البرنامج؛ يرجى إبلاغ الأمانة.",
            fr~: "La page donne un autre résultat. C’est un défaut du programme\u{a0}; veuillez le signaler au secrétariat.",
        }
        why_more { en: "Only the first are shown. The file of the page has all of them.", ar~: "لا يُعرض إلا الأول منها. وملف الصفحة يضمها جميعًا.", fr~: "Seuls les premiers sont affichés. Le fichier de la page les contient tous." }
        left_withdrawn { en: "withdrawn", ar~: "مسحوبة", fr~: "retirée" }
        left_withdrawn_why { en: "withdrawn: {reason}", ar~: "مسحوبة: {reason}", fr~: "retirée\u{a0}: {reason}" }
        left_later { en: "counts from {day}", ar~: "تُحسب من {day}", fr~: "compte à partir du {day}" }
        left_after_year { en: "of a later year", ar~: "لسنة لاحقة", fr~: "d’une année ultérieure" }
        left_denominator { en: "without a denominator", ar~: "بلا مقام", fr~: "sans dénominateur" }
        left_again { en: "told again since", ar~: "ذُكرت من جديد بعدها", fr~: "déclarée de nouveau depuis" }
        left_part { en: "a part of a value that counts", ar~: "جزء من قيمة محسوبة", fr~: "partie d’une valeur comptée" }
        left_other_breakdown { en: "another breakdown of the same tells more", ar~: "تفصيل آخر للشيء نفسه أوفى", fr~: "une autre ventilation en dit plus" }
        left_other_part { en: "not of those who are asked for", ar~: "ليست لمن يُسأل عنهم", fr~: "ne concerne pas ceux qui sont demandés" }
        left_per_cent { en: "percentages alone are not added up", ar~: "لا تُجمع النسب المئوية وحدها", fr~: "les pourcentages seuls ne s’additionnent pas" }
        left_within { en: "within a longer period that was told", ar~: "ضمن مدة أطول مذكورة", fr~: "dans une période plus longue déjà déclarée" }
        left_earlier { en: "a newer value takes its place", ar~: "حلت محلها قيمة أحدث", fr~: "remplacée par une valeur plus récente" }
        left_no_value { en: "no value by the day", ar~: "لا قيمة حتى ذلك اليوم", fr~: "aucune valeur à ce jour" }
        left_other_unit { en: "another unit: {unit}", ar~: "وحدة أخرى: {unit}", fr~: "autre unité\u{a0}: {unit}" }
        measurements_csv { en: "Measurements (CSV)", ar~: "القياسات (CSV)", fr~: "Mesures (CSV)" }
        sheet { en: "Measurements", ar~: "القياسات", fr~: "Mesures" }
        file_code { en: "Code of the measure", ar~: "رمز المقياس", fr~: "Code de l’indicateur" }
        file_standard { en: "Standard measure", ar~: "المقياس المشترك", fr~: "Indicateur commun" }
        file_record { en: "Reference of the record", ar~: "مرجع السجل", fr~: "Référence de la fiche" }
        file_title { en: "Title of the record", ar~: "عنوان السجل", fr~: "Titre de la fiche" }
        file_alignment { en: "Alignment", ar~: "الصلة بالأجندة", fr~: "Lien avec l’Agenda" }
        file_accumulation { en: "Periodic or cumulative", ar~: "دوري أو تراكمي", fr~: "Par période ou cumulé" }
        file_baseline_denominator { en: "Denominator of the baseline", ar~: "مقام خط الأساس", fr~: "Dénominateur de la valeur de référence" }
        file_baseline_year { en: "Year of the baseline", ar~: "سنة خط الأساس", fr~: "Année de la valeur de référence" }
        file_target_denominator { en: "Denominator of the target", ar~: "مقام المستهدف", fr~: "Dénominateur de la cible" }
        file_due { en: "Target due", ar~: "استحقاق المستهدف", fr~: "Échéance de la cible" }
        file_actual_denominator { en: "Denominator of the actual", ar~: "مقام الفعلي", fr~: "Dénominateur du réalisé" }
        file_denominator { en: "Denominator", ar~: "المقام", fr~: "Dénominateur" }
        file_document { en: "Document", ar~: "المستند", fr~: "Document" }
        file_note { en: "Remark", ar~: "ملاحظة", fr~: "Remarque" }
        file_origin { en: "Told by", ar~: "المُبلِّغ", fr~: "Déclarée par" }
    }
}
