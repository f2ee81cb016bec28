//! Why a figure is what it is.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Why a figure is what it is.
    pub struct Why {
        title { en: "Why this figure", ar~: "لماذا هذا الرقم", fr~: "Pourquoi ce chiffre" }
        answer { en: "The answer: {n}", ar~: "الجواب: {n}", fr~: "La réponse\u{a0}: {n}" }
        answer_of { en: "The answer: {n} of {of}", ar~: "الجواب: {n} من أصل {of}", fr~: "La réponse\u{a0}: {n} sur {of}" }
        agrees {
            en: "Pages show {kept}; computed from the records again, just now: {computed}. They agree.",
            ar~: "تعرض الصفحات {kept}؛ وأُعيد حسابه من السجلات للتو: {computed}. الرقمان متطابقان.",
            fr~: "Les pages affichent {kept}\u{a0}; recalculé à l’instant à partir des fiches\u{a0}: {computed}. Les deux concordent.",
        }
        disagrees {
            en: "Pages show {kept}; computed from the records again, just now: {computed}. They do not agree: please tell the secretariat.",
            ar~: "تعرض الصفحات {kept}؛ وأُعيد حسابه من السجلات للتو: {computed}. الرقمان غير متطابقين: يُرجى إبلاغ الأمانة.",
            fr~: "Les pages affichent {kept}\u{a0}; recalculé à l’instant à partir des fiches\u{a0}: {computed}. Ils ne concordent pas\u{a0}: veuillez le signaler au secrétariat.",
        }
        coverage_title { en: "Who has reported", ar~: "من قدّم تقارير", fr~: "Qui a fait rapport" }
        coverage {
            en: "In the 365 days up to the day, {states} of 57 member states reported, and of the institutions of the OIC {institutions}. What nobody reported is not known here.",
            ar~: "خلال 365 يومًا تنتهي باليوم المحدد، بلغ عدد الدول الأعضاء التي قدّمت تقارير {states} من أصل 57، وعدد مؤسسات منظمة التعاون الإسلامي {institutions}. وما لم يُبلِّغ عنه أحد غير معروف هنا.",
            fr~: "Dans les 365 jours allant jusqu’au jour considéré, ont fait rapport\u{a0}: États membres, {states} sur 57\u{a0}; institutions de l’OCI, {institutions}. Ce que nul n’a déclaré n’est pas connu ici.",
        }
        left_out_title { en: "What it leaves out, and why", ar~: "ما لا يدخل في حسابه، والسبب", fr~: "Ce qu’il laisse de côté, et pourquoi" }
        left_out_intro {
            en: "Under the same heading, and not counted. Each number opens to its lines.",
            ar~: "تحت العنوان نفسه ولا تُحسب. وكل رقم يفتح أسطره.",
            fr~: "Sous la même rubrique, et non compté. Chaque nombre ouvre ses lignes.",
        }
        reason { en: "Reason", ar~: "السبب", fr~: "Motif" }
        number { en: "Number", ar~: "العدد", fr~: "Nombre" }
        all_reasons { en: "Everything that it leaves out", ar~: "كل ما لا يدخل في حسابه", fr~: "Tout ce qu’il laisse de côté" }
        more_documents { en: "more documents", ar~: "مستندات أخرى", fr~: "autres documents" }
        from_day { en: "from {day}", ar~: "من {day}", fr~: "à partir du {day}" }
        nobody_reported { en: "nobody reported it as reached", ar~: "لم يُبلّغ أحد عن بلوغها", fr~: "nul ne l’a déclaré franchi" }
        reached { en: "reached {day}, {level}", ar~: "تم بلوغها في {day}، {level}", fr~: "franchi le {day}, {level}" }
        verified_on {
            en: "checked on {day} by a reviewer outside the bodies concerned",
            ar~: "تحقّق منها في {day} مراجع من خارج الجهات المعنية",
            fr~: "contrôlé le {day} par un vérificateur extérieur aux organismes concernés",
        }
        left_not_yet { en: "not there yet on the day", ar~: "لم تكن مسجَّلة بعد في ذلك اليوم", fr~: "pas encore recensée ce jour-là" }
        left_withdrawn { en: "withdrawn, with a reason", ar~: "مسحوبة مع ذكر السبب", fr~: "retirée, avec un motif" }
        left_not_adopted { en: "nobody has adopted the record", ar~: "لم يتبنَّ أحد السجل", fr~: "nul n’a adopté la fiche" }
        left_adopted {
            en: "adopted: its source’s word no longer counts",
            ar~: "متبنّاة: لم تعد عبارة مصدرها تُحسب",
            fr~: "adoptée\u{a0}: le mot de sa source ne compte plus",
        }
        left_says { en: "the source says: {word}", ar~: "يقول المصدر: {word}", fr~: "la source dit\u{a0}: {word}" }
        left_stands { en: "its status: {status}", ar~: "حالتها: {status}", fr~: "son statut\u{a0}: {status}" }
        left_framework_runs { en: "the Agenda has not ended on the day", ar~: "لم تكن الأجندة قد انتهت في ذلك اليوم", fr~: "l’Agenda n’est pas achevé ce jour-là" }
        left_due_later { en: "due later", ar~: "موعدها لاحق", fr~: "à échéance plus tard" }
        left_no_due { en: "no due day", ar~: "بلا موعد محدد", fr~: "sans échéance" }
        left_not_moved { en: "planned as it was at first", ar~: "خطتها كما وُضعت أولًا", fr~: "plan inchangé depuis l’origine" }
        left_already_due { en: "has a due day that has come", ar~: "لها موعد محدد حلّ", fr~: "a une échéance déjà atteinte" }
        left_not_reached { en: "not reported as reached", ar~: "لم يُبلَّغ عن بلوغها", fr~: "non déclaré franchi" }
        left_only { en: "proved no better than: {level}", ar~: "لا يتجاوز مستوى إثباتها: {level}", fr~: "preuve limitée au niveau\u{a0}: {level}" }
        left_documented { en: "documented", ar~: "مدعومة بمستندات", fr~: "documenté" }
        left_lead_heard { en: "its lead was heard since the due day", ar~: "أفادت الجهة القائدة بعد الموعد المحدد", fr~: "le chef de file s’est exprimé depuis l’échéance" }
        left_other_nature { en: "of another nature", ar~: "من طبيعة أخرى", fr~: "d’une autre nature" }
        file_code { en: "code", ar~: "الرمز", fr~: "code" }
        file_name { en: "name", ar~: "الاسم", fr~: "nom" }
        file_counted { en: "counted", ar~: "محسوب", fr~: "compté" }
        file_reason { en: "left out because", ar~: "سبب عدم الاحتساب", fr~: "motif d’exclusion" }
        file_due { en: "due", ar~: "الموعد المحدد", fr~: "échéance" }
        file_reached { en: "reached", ar~: "تاريخ البلوغ", fr~: "franchi le" }
        file_level { en: "level of proof", ar~: "مستوى الإثبات", fr~: "niveau de preuve" }
        rule { en: "The rule", ar~: "القاعدة", fr~: "La règle" }
        rule_version {
            en: "Rule “{rule}”, version {version}",
            ar~: "القاعدة «{rule}»، الإصدار {version}",
            fr~: "Règle «\u{a0}{rule}\u{a0}», version {version}",
        }
        both_days {
            en: "What happened up to {as_at}, as it was known at the end of {known_on}.",
            ar~: "ما حدث حتى {as_at}، بحسب ما كان معروفًا في نهاية يوم {known_on}.",
            fr~: "Ce qui s’est produit jusqu’au {as_at}, tel qu’on le savait à la fin du {known_on}.",
        }
        recomputed {
            en: "Computed from the records again, just now.",
            ar~: "أُعيد حسابه من السجلات للتو.",
            fr~: "Recalculé à l’instant à partir des fiches.",
        }
        records { en: "The records that it counts", ar~: "السجلات الداخلة في حسابه", fr~: "Les fiches qu’il compte" }
        records_none { en: "No record is counted.", ar~: "لا يدخل أي سجل في الحساب.", fr~: "Aucune fiche n’est comptée." }
        adds { en: "{n} counted", ar~: "العدد المحسوب: {n}", fr~: "compte pour {n}" }
        counted_alignment { en: "Only: {alignment}", ar~: "فقط: {alignment}", fr~: "Uniquement\u{a0}: {alignment}" }
        counted_heading {
            en: "Only under the heading: {heading}",
            ar~: "فقط تحت العنوان: {heading}",
            fr~: "Uniquement sous la rubrique\u{a0}: {heading}",
        }
        bodies { en: "The bodies that reported", ar~: "الجهات التي قدّمت تقارير", fr~: "Les États et organismes qui ont fait rapport" }
        commitments { en: "The commitments that it counts", ar~: "الالتزامات الداخلة في حسابه", fr~: "Les engagements qu’il compte" }
        what_counts { en: "What is counted", ar~: "ما يدخل في الحساب", fr~: "Ce qui est compté" }
        nothing_counts { en: "Nothing is counted.", ar~: "لا شيء يدخل في الحساب.", fr~: "Rien n’est compté." }
        what_is_left_out { en: "Left out, and why", ar~: "ما لم يُحسب، ولماذا", fr~: "Ce qui est laissé de côté, et pourquoi" }
        nothing_left_out { en: "Nothing was left out.", ar~: "لم يُترك شيء.", fr~: "Rien n’est laissé de côté." }
        under { en: "Only under these filters: {filters}", ar~: "فقط في حدود هذه المرشحات: {filters}", fr~: "Uniquement avec ces filtres\u{a0}: {filters}" }
        left_out {
            en: "A record from public sources that nobody adopted has no status and no milestones that count; a withdrawn record and a draft count nowhere.",
            ar~: "السجل المأخوذ من مصادر علنية ولم يتبنَّه أحد ليست له حالة ولا مراحل رئيسية تُحسب؛ أما السجل المسحوب والمسودة فلا يُحسبان في أي موضع.",
            fr~: "Une fiche issue de sources publiques que nul n’a adoptée n’a ni statut ni jalons qui comptent\u{a0}; une fiche retirée ou un brouillon ne comptent nulle part.",
        }
        joint {
            en: "A joint initiative counts once here, and once with each body that leads it on that body’s page.",
            ar~: "تُحسب المبادرة المشتركة هنا مرة واحدة، ومرة لكل جهة تقودها في صفحة تلك الجهة.",
            fr~: "Une initiative conjointe compte une fois ici, et une fois pour chacun de ses chefs de file sur leurs pages.",
        }
        count_record { en: "Initiatives on record", ar~: "المبادرات المسجَّلة", fr~: "Initiatives recensées" }
        count_adopted { en: "Adopted initiatives", ar~: "المبادرات المتبنّاة", fr~: "Initiatives adoptées" }
        count_continues {
            en: "Adopted initiatives that continue beyond the end of the Agenda",
            ar~: "المبادرات المتبنّاة التي تستمر إلى ما بعد نهاية الأجندة",
            fr~: "Initiatives adoptées qui se poursuivent au-delà de la fin de l’Agenda",
        }
        count_status {
            en: "Adopted initiatives with the status: {status}",
            ar~: "المبادرات المتبنّاة وحالتها: {status}",
            fr~: "Initiatives adoptées ayant le statut\u{a0}: {status}",
        }
        count_word {
            en: "Initiatives of which the source says: {word}",
            ar~: "المبادرات التي يقول المصدر عنها: {word}",
            fr~: "Initiatives dont la source dit\u{a0}: {word}",
        }
        count_proved {
            en: "Initiatives with a milestone that is {level}",
            ar~: "المبادرات التي لها مرحلة رئيسية مستوى إثباتها: {level}",
            fr~: "Initiatives ayant un jalon {level}",
        }
        count_due { en: "Milestones due", ar~: "المراحل الرئيسية المستحقة", fr~: "Jalons échus" }
        count_reported {
            en: "Milestones due that are reported as reached",
            ar~: "المراحل الرئيسية المستحقة المُبلَّغ عن بلوغها",
            fr~: "Jalons échus déclarés franchis",
        }
        count_documented {
            en: "Milestones due that are documented",
            ar~: "المراحل الرئيسية المستحقة المدعومة بمستندات",
            fr~: "Jalons échus documentés",
        }
        count_verified {
            en: "Milestones due that are verified",
            ar~: "المراحل الرئيسية المستحقة التي تم التحقق منها",
            fr~: "Jalons échus vérifiés",
        }
        count_unheard {
            en: "Milestones due, not documented, whose lead was not heard since",
            ar~: "المراحل الرئيسية المستحقة غير المدعومة بمستندات، ولم ترد إفادة من الجهة القائدة منذ حلول موعدها",
            fr~: "Jalons échus non documentés, sans nouvelles du chef de file depuis lors",
        }
        count_later { en: "Milestones due later", ar~: "المراحل الرئيسية المستحقة لاحقًا", fr~: "Jalons à échéance ultérieure" }
        count_without_due {
            en: "Milestones reached without a due day",
            ar~: "المراحل الرئيسية التي تم بلوغها بلا تاريخ استحقاق",
            fr~: "Jalons franchis sans date d’échéance",
        }
        count_replanned {
            en: "Initiatives with a plan that was moved since it was first set",
            ar~: "المبادرات التي عُدّلت خطة من خططها منذ وضعها أول مرة",
            fr~: "Initiatives dont un plan a bougé depuis sa première fixation",
        }
        count_first_due {
            en: "Milestones due as they were first planned, those included that left the plan since",
            ar~: "المراحل الرئيسية المستحقة وفق أول خطة لها، بما فيها ما خرج من الخطة بعد ذلك",
            fr~: "Jalons échus selon leur premier plan, y compris ceux sortis du plan depuis",
        }
        /// The day of a milestone as it was first planned.
        first_due_on { en: "first due {day}", ar~: "أول تاريخ استحقاق: {day}", fr~: "première échéance\u{a0}: {day}" }
        count_rescheduled {
            en: "Milestones whose due day was moved or taken away since it was first set",
            ar~: "المراحل الرئيسية التي نُقل موعدها المحدد أو أُلغي منذ تحديده أول مرة",
            fr~: "Jalons dont l’échéance a été déplacée ou retirée depuis sa première fixation",
        }
        count_retargeted {
            en: "Measures whose target, or its day, was moved or taken away since it was first set",
            ar~: "المقاييس التي عُدّل مستهدفها أو موعده أو أُلغي منذ تحديده أول مرة",
            fr~: "Indicateurs dont la cible, ou son échéance, a été déplacée ou retirée depuis sa première fixation",
        }
        count_rebaselined {
            en: "Measures whose baseline was moved or taken away since it was first set",
            ar~: "المقاييس التي عُدّل خط أساسها أو أُلغي منذ تحديده أول مرة",
            fr~: "Indicateurs dont la valeur de référence a été modifiée ou retirée depuis sa première fixation",
        }
        count_said_reached {
            en: "Milestones that public sources say are reached, of initiatives that nobody adopted",
            ar~: "المراحل الرئيسية التي تفيد مصادر علنية ببلوغها، في مبادرات لم يتبنّها أحد",
            fr~: "Jalons d’initiatives que nul n’a adoptées, franchis selon des sources publiques",
        }
        count_said_due {
            en: "Milestones whose day, by public sources, has come, of initiatives that nobody adopted",
            ar~: "المراحل الرئيسية التي حل موعدها بحسب مصادر علنية، في مبادرات لم يتبنّها أحد",
            fr~: "Jalons d’initiatives que nul n’a adoptées, dont le jour est arrivé selon des sources publiques",
        }
        of_nature { en: "{count} ({nature})", ar~: "{count} ({nature})", fr~: "{count} ({nature})" }
        planned_by { en: "Milestones of adopted initiatives planned by {day}", ar~: "مراحل المبادرات المتبنّاة المخطط لها حتى {day}", fr~: "Jalons des initiatives adoptées prévus au {day}" }
        states_heard {
            en: "Member states that reported in the last {fresh} days",
            ar~: "الدول الأعضاء التي قدّمت تقارير خلال آخر {fresh} يومًا",
            fr~: "États membres ayant fait rapport au cours des {fresh} derniers jours",
        }
        institutions_heard {
            en: "Institutions that reported in the last {fresh} days",
            ar~: "المؤسسات التي قدّمت تقارير خلال آخر {fresh} يومًا",
            fr~: "Institutions ayant fait rapport au cours des {fresh} derniers jours",
        }
        commitments_in {
            en: "Adopted commitments: {state}",
            ar~: "الالتزامات المعتمدة: {state}",
            fr~: "Engagements adoptés\u{a0}: {state}",
        }
        computed {
            en: "Member states that meet the formula of commitment {code}",
            ar~: "الدول الأعضاء التي تستوفي صيغة الالتزام {code}",
            fr~: "États membres qui remplissent la formule de l’engagement {code}",
        }
        computable {
            en: "Member states with the values that the formula of commitment {code} needs",
            ar~: "الدول الأعضاء التي تتوافر لها القيم التي تحتاجها صيغة الالتزام {code}",
            fr~: "États membres ayant les valeurs que demande la formule de l’engagement {code}",
        }
        count_evidenced {
            en: "Initiatives with a documented fact of the last {months} months",
            ar~: "المبادرات التي لها واقعة مدعومة بمستندات خلال آخر {months} شهرًا",
            fr~: "Initiatives ayant un fait documenté au cours des {months} derniers mois",
        }
        left_no_recent_evidence {
            en: "nothing documented in the last {months} months",
            ar~: "لا شيء مدعوم بمستندات خلال آخر {months} شهرًا",
            fr~: "rien de documenté au cours des {months} derniers mois",
        }
        rule_on_record {
            en: "An initiative is on record from the day it was announced, started or recorded, whichever is first, once it is published and unless it was withdrawn. Each counts once; by lead, once with each body that leads it.",
            ar~: "تكون المبادرة مسجَّلة من يوم الإعلان عنها أو بدئها أو تسجيلها، أيها أسبق، متى نُشرت وما لم تُسحب. وتُحسب كل مبادرة مرة واحدة؛ أما بحسب الجهة القائدة فمرة لكل جهة تقودها.",
            fr~: "Une initiative est recensée à partir du jour où elle a été annoncée, a démarré ou a été enregistrée, le premier de ces jours étant retenu, dès lors qu’elle est publiée et sauf si elle a été retirée. Chacune compte une fois\u{a0}; par chef de file, une fois pour chaque organisme qui la dirige.",
        }
        rule_adoption {
            en: "An initiative is adopted when the body that leads it, or an administrator, takes responsibility for its record. What either of them enters here is adopted from the start.",
            ar~: "تكون المبادرة متبنّاة متى تحملت الجهة التي تقودها، أو أحد مديري الموقع، المسؤولية عن سجلها. وما يُدخله أي منهما هنا متبنّى منذ البداية.",
            fr~: "Une initiative est adoptée lorsque l’organisme qui la dirige, ou un administrateur, assume la responsabilité de sa fiche. Ce que l’un ou l’autre saisit ici est adopté d’emblée.",
        }
        rule_status {
            en: "The first of these that holds, by documented milestones: cancelled or suspended (declared, with a reason, and not lifted); in operation (the final milestone of a facility or standing body); completed (the final milestone of any other kind); proposed (marked so, nothing reached); delayed (a milestone overdue by more than {grace} days); due (overdue by up to {grace} days, or reported in time and not documented); no recent report (nobody who answers for it heard for more than {fresh} days); no dated plan (no open milestone has a day); on schedule.",
            ar~: "يؤخذ بأول حالة تنطبق مما يلي، بحسب المراحل الرئيسية المدعومة بمستندات: ملغاة أو معلّقة (أُعلن ذلك مع ذكر السبب ولم يُرفع)؛ قيد التشغيل (بلوغ المرحلة النهائية لمرفق أو هيئة دائمة)؛ مكتملة (بلوغ المرحلة النهائية لأي نوع آخر)؛ مقترحة (معلَّمة بهذه الصفة ولم يتم بلوغ أي مرحلة)؛ متأخرة (مرحلة تجاوزت موعدها بأكثر من {grace} يومًا)؛ مستحقة (مرحلة تجاوزت موعدها بما لا يزيد على {grace} يومًا، أو أُبلغ عنها في موعدها ولم تُدعم بمستندات)؛ لا تقارير حديثة (لم ترد إفادة من أي جهة مسؤولة عنها منذ أكثر من {fresh} يومًا)؛ بلا جدول زمني (لا موعد لأي مرحلة لم يتم بلوغها)؛ تسير وفق الخطة.",
            fr~: "Le premier des cas suivants qui s’applique, selon les jalons documentés\u{a0}: annulée ou suspendue (déclarée telle, avec un motif, sans levée)\u{a0}; en service (jalon final d’une installation ou d’un organe permanent)\u{a0}; achevée (jalon final de tout autre type)\u{a0}; proposée (signalée comme telle, rien de franchi)\u{a0}; en retard (un jalon dépassé de plus de {grace} jours)\u{a0}; à échéance (dépassé de {grace} jours au plus, ou déclaré à temps et non documenté)\u{a0}; sans rapport récent (aucune nouvelle de ceux qui en répondent depuis plus de {fresh} jours)\u{a0}; sans calendrier (aucun jalon en attente n’a de date)\u{a0}; conforme au calendrier.",
        }
        rule_word {
            en: "Until somebody adopts a record it has no status. It carries the word that its source used at its time, and nothing is concluded from it.",
            ar~: "ليست للسجل حالة ما لم يتبنَّه أحد. فهو يحمل العبارة التي استخدمها مصدره في حينه، ولا يُستنتج منها شيء.",
            fr~: "Tant que nul n’a adopté une fiche, elle n’a pas de statut. Elle porte le mot que sa source employait à son époque, et rien n’en est déduit.",
        }
        rule_milestones {
            en: "Of the milestones of adopted initiatives that are due by the day: reported when somebody says that it was reached, documented when a document or link backs that, verified when a reviewer outside the bodies concerned agrees. A fact of a month or a year counts from its last day or from the day it was recorded, whichever is first. A later step of the lifecycle implies the earlier ones.",
            ar~: "من المراحل الرئيسية المستحقة حتى اليوم المحدد في المبادرات المتبنّاة: مُبلَّغ عنها حين يقول أحد إنه تم بلوغها، ومدعومة بمستندات حين يؤيد ذلك مستند أو رابط، وتم التحقق منها حين يوافق على ذلك مراجع من خارج الجهات المعنية. وتُحسب الواقعة المؤرخة بشهر أو سنة من آخر يوم في تلك المدة أو من يوم تسجيلها، أيهما أسبق. وبلوغ خطوة لاحقة من دورة الحياة يعني ضمنًا بلوغ الخطوات السابقة.",
            fr~: "Parmi les jalons des initiatives adoptées arrivés à échéance au jour considéré\u{a0}: déclarés lorsque quelqu’un les dit franchis, documentés lorsqu’un document ou un lien l’étaye, vérifiés lorsqu’un vérificateur extérieur aux organismes concernés le confirme. Un fait daté d’un mois ou d’une année compte à partir du dernier jour de cette période ou du jour de son enregistrement, le premier des deux étant retenu. Une étape ultérieure du cycle de vie implique les précédentes.",
        }
        rule_moved {
            en: "A plan has moved when a published due day, target or baseline was replaced by another, or taken away, since it was first set; setting it for the first time moves nothing, and moving it back does not undo that it was moved. Each milestone counts once, from the day on which its first change was recorded, also when it has left the plan since; the list gives every change with its reason. As first planned, a milestone of an adopted initiative is due on the day that was set first, whether or not it was moved, and whether or not it is still in the plan.",
            ar~: "تُعدّ الخطة معدّلة حين يُستبدل بالموعد المحدد أو المستهدف أو خط الأساس المنشور غيرُه أو يُلغى بعد تحديده أول مرة؛ وتحديده أول مرة ليس تعديلًا، وإعادته إلى ما كان عليه لا تمحو أنه عُدّل. وتُحسب كل مرحلة رئيسية مرة واحدة، منذ يوم تسجيل أول تعديل لها، حتى إن خرجت من الخطة بعد ذلك؛ وتعرض القائمة كل تعديل مع سببه. ووفق أول خطة، تُستحق المرحلة الرئيسية لمبادرة متبنّاة في اليوم الذي حُدد أولًا، سواء عُدّل أم لم يُعدّل، وسواء بقيت في الخطة أم خرجت منها.",
            fr~: "Un plan a bougé lorsqu’une échéance, une cible ou une valeur de référence publiée a été remplacée par une autre, ou retirée, depuis sa première fixation\u{a0}; la fixer pour la première fois ne déplace rien, et revenir en arrière n’efface pas le déplacement. Chaque jalon compte une fois, à partir du jour où son premier changement a été enregistré, même s’il a quitté le plan depuis\u{a0}; la liste donne chaque changement avec son motif. Selon le premier plan, un jalon d’une initiative adoptée est échu au jour fixé en premier, qu’il ait bougé ou non, et qu’il soit encore au plan ou non.",
        }
        rule_duty {
            en: "A round is a filter on who has reported: of the bodies that were asked, those that handed in a report for it, here or by letter, by the day that is looked at, whatever became of it since. It is on time when the first report came by the day it was due; later reports change nothing about that. It is complete when the newest answers all that was asked. A duty is due {notice} days before its day, and overdue after it. A body to which the round is not applicable is counted apart and lowers no figure.",
            ar~: "الجولة تصفية لمن قدّم تقريرًا: من الجهات التي سُئلت، تلك التي سلّمت تقريرًا لها، هنا أو برسالة، حتى اليوم المحدد، مهما كان مآله بعد ذلك. ويُعد في موعده إذا وصل أول تقرير حتى يوم التسليم؛ ولا تغيّر التقارير اللاحقة ذلك. ويُعد كاملًا إذا أجاب أحدثها عن كل ما سُئل عنه. ويحين موعد المطلوب قبل يومه بـ{notice} يومًا، ويفوت بعده. والجهة التي لا تنطبق عليها الجولة تُحصى على حدة ولا تُنقص أي رقم.",
            fr~: "Un cycle est un filtre sur ceux qui ont fait rapport\u{a0}: parmi les organismes sollicités, ceux qui ont remis un rapport pour ce cycle, ici ou par lettre, au jour considéré, quoi qu’il en soit advenu depuis. Il est à temps lorsque le premier rapport est arrivé au plus tard à l’échéance\u{a0}; les rapports suivants n’y changent rien. Il est complet lorsque le plus récent répond à tout ce qui était demandé. Un rapport est à remettre {notice} jours avant son échéance, et en retard après. Un organisme pour lequel le cycle est sans objet est compté à part et n’abaisse aucun chiffre.",
        }
        rule_coverage {
            en: "A body has reported when it reported here, or by letter, in the {fresh} days up to the day. An organisation’s report counts for its state too. What the secretariat enters by itself is no report.",
            ar~: "تُعد الجهة قد قدّمت تقريرًا إذا قدّمته هنا، أو بخطاب، خلال {fresh} يومًا تنتهي باليوم المحدد. ويُحسب تقرير الجهة لدولتها أيضًا. أما ما تُدخله الأمانة من تلقاء نفسها فليس تقريرًا.",
            fr~: "Un État ou un organisme a fait rapport lorsqu’il l’a fait ici, ou par lettre, dans les {fresh} jours allant jusqu’au jour considéré. Le rapport d’un organisme compte aussi pour son État. Ce que le secrétariat saisit de lui-même n’est pas un rapport.",
        }
        rule_commitments {
            en: "An adopted commitment is, the first that holds: fulfilled, where that was declared with a document by decision of a meeting; activity, where an initiative on record that is linked to it has a documented milestone of the last {months} months, what public sources document included; without recent evidence, where something is linked and nothing of it was documented in that time; nothing linked, where no initiative on record is linked to it. A fact without a day is no evidence of when. Proposals count in none.",
            ar~: "يكون الالتزام المعتمد، بأول ما ينطبق مما يلي: مُنجَزًا، متى أُعلن ذلك بمستند وبقرار من اجتماع؛ أو نشاطًا جاريًا، متى كانت لمبادرة مسجَّلة مرتبطة به مرحلة رئيسية مدعومة بمستندات خلال آخر {months} شهرًا، بما في ذلك ما توثقه مصادر علنية؛ أو بلا أدلة حديثة، متى ارتبط به شيء ولم يُوثَّق منه شيء خلال تلك المدة؛ أو لا شيء مرتبطًا به، متى لم ترتبط به أي مبادرة مسجَّلة. والواقعة التي لا يُعرف يومها ليست دليلًا على زمن حدوثها. ولا تُحسب المقترحات في أي منها.",
            fr~: "Un engagement adopté est, le premier de ces cas étant retenu\u{a0}: honoré, lorsque cela a été déclaré avec un document, par décision d’une réunion\u{a0}; en activité, lorsqu’une initiative recensée qui lui est liée a un jalon documenté au cours des {months} derniers mois, y compris ce que documentent des sources publiques\u{a0}; sans preuve récente, lorsque quelque chose lui est lié et que rien n’en a été documenté durant cette période\u{a0}; sans rien de lié, lorsqu’aucune initiative recensée ne lui est liée. Un fait sans date ne prouve pas quand il s’est produit. Les propositions ne comptent nulle part.",
        }
        rule_formula {
            en: "Of the member states for which the series has the values that the formula needs in the year named, those that meet it. A state without data is neither counted nor failing, and the result sets no state of the commitment.",
            ar~: "من الدول الأعضاء التي تتوافر لها في السلسلة القيم التي تحتاجها الصيغة في السنة المذكورة، تلك التي تستوفيها. والدولة التي لا بيانات لها لا تُحسب ولا تُعد مقصّرة، ولا تحدد النتيجة حالة الالتزام.",
            fr~: "Parmi les États membres pour lesquels la série a les valeurs dont la formule a besoin pour l’année indiquée, ceux qui la remplissent. Un État sans données n’est ni compté ni défaillant, et le résultat ne détermine pas l’état de l’engagement.",
        }
        rule_money {
            en: "Amounts are added within one currency only, each in the currency in which it was told. A transaction counts from its day: one of a month or a year from its last day or from the day it was recorded, whichever is first. Of corrected ones the last counts, withdrawn ones count nowhere. What was given in kind is counted and described, never added to money. Of planned budgets the last plan counts. The median is the amount in the middle: one large amount does not move it.",
            ar~: "لا تُجمع المبالغ إلا ضمن عملة واحدة، وكل مبلغ بالعملة التي ذُكر بها. وتُحسب المعاملة من يومها: فما ذُكر بشهر أو سنة يُحسب من آخر يوم في تلك المدة أو من يوم تسجيله، أيهما أسبق. ويُؤخذ من المعاملات المصحَّحة بآخر تصحيح، ولا تُحسب المسحوبة في أي موضع. أما ما قُدّم عينًا فيُعدّ ويُوصف ولا يُضاف إلى النقود. ويُؤخذ من الميزانيات المقررة بآخر خطة. والوسيط هو المبلغ الأوسط: لا يزحزحه مبلغ كبير واحد.",
            fr~: "Les montants ne sont additionnés qu’au sein d’une même monnaie, chacun dans celle où il a été déclaré. Une transaction compte à partir de son jour\u{a0}: datée d’un mois ou d’une année, à partir du dernier jour de cette période ou du jour de son enregistrement, le premier des deux étant retenu. Parmi les versions corrigées, la dernière compte\u{a0}; les transactions retirées ne comptent nulle part. Ce qui est donné en nature est compté et décrit, jamais ajouté à l’argent. Parmi les budgets prévus, le dernier plan compte. La médiane est le montant du milieu\u{a0}: un seul gros montant ne la déplace pas.",
        }
        rule_measured {
            en: "A measure comes to what its values say. Where values are to date, the newest one counts; where each is of its period alone, they are added up. A value of a month or a year counts from its last day or from the day it was recorded, whichever is first. Of corrected values the last counts, withdrawn ones count nowhere. Nobody is counted twice: where the value of all stands, its parts by sex and by state are not added to it; without it, the breakdown that tells more counts; a month within a year that was told is in that year. A ratio is the sum of its numerators over the sum of its denominators; a value without a denominator is left out and listed. Percentages alone are not added up.",
            ar~: "تساوي قيمة المقياس ما تقوله قيمه. فإن كانت القيم تراكمية أُخذ بأحدثها، وإن كانت كل قيمة تخص مدتها وحدها جُمعت. وتُحسب قيمة الشهر أو السنة من آخر يوم فيها أو من يوم تسجيلها، أيهما أسبق. ويُؤخذ من القيم المصحَّحة بآخرها، ولا تُحسب المسحوبة في أي موضع. ولا يُعدّ أحد مرتين: فحيث وردت قيمة الجميع لا تُضاف إليها أجزاؤها بحسب الجنس والدولة، وحيث لم ترد أُخذ بالتفصيل الأوفى؛ والشهر الواقع في سنة ذُكرت داخل فيها. والنسبة هي مجموع البسوط على مجموع المقامات؛ وما لا مقام له يُترك ويُدرج في القائمة. ولا تُجمع النسب المئوية وحدها.",
            fr~: "Un indicateur vaut ce que disent ses valeurs. Si elles sont cumulées, la plus récente compte\u{a0}; si chacune ne porte que sur sa période, elles s’additionnent. La valeur d’un mois ou d’une année compte à partir de son dernier jour ou du jour de son enregistrement, le premier des deux étant retenu. Parmi les valeurs corrigées, la dernière compte\u{a0}; les valeurs retirées ne comptent nulle part. Personne n’est compté deux fois\u{a0}: quand la valeur de l’ensemble est connue, ses parties par sexe et par État ne s’y ajoutent pas\u{a0}; sinon compte la ventilation qui en dit le plus\u{a0}; un mois d’une année déjà déclarée y est compris. Un rapport est la somme des numérateurs sur la somme des dénominateurs\u{a0}; une valeur sans dénominateur est laissée de côté et listée. Les pourcentages seuls ne s’additionnent pas.",
        }
        rule_attainment {
            en: "Attained is the part of the way from the baseline to the target: (actual − baseline) ÷ (target − baseline). It is right for measures that should fall as well. Beyond the target it is more than 100%, against the direction less than 0%; only the bar is capped. Where the target is the baseline nothing is divided: it is reached or not. Without a baseline or a target nothing is computed, and nothing is taken for 0 that nobody told. The plan is the last one known on the day; the original stands beside it.",
            ar~: "المتحقق هو الجزء المقطوع من الطريق بين خط الأساس والمستهدف: (الفعلي − خط الأساس) ÷ (المستهدف − خط الأساس). وهو صحيح أيضًا لما ينبغي أن ينخفض. ويزيد على 100% عند تجاوز المستهدف، ويقل عن 0% عند السير في الاتجاه المعاكس؛ والشريط وحده هو المحدود. وحيث يساوي المستهدف خط الأساس لا قسمة: فإما تحقق وإما لم يتحقق. ومن دون خط أساس أو مستهدف لا يُحسب شيء، ولا يُعدّ صفرًا ما لم يذكره أحد. والخطة هي آخر خطة معروفة في ذلك اليوم، وبجانبها الأصلية.",
            fr~: "L’atteinte est la part du chemin entre la valeur de référence et la cible\u{a0}: (réalisé − référence) ÷ (cible − référence). Elle vaut aussi pour ce qui doit baisser. Au-delà de la cible elle dépasse 100\u{a0}%, dans l’autre sens elle est inférieure à 0\u{a0}%\u{a0}; seule la barre est bornée. Si la cible est la valeur de référence, rien n’est divisé\u{a0}: elle est atteinte ou non. Sans valeur de référence ou sans cible rien n’est calculé, et rien n’est pris pour 0 que personne n’a déclaré. Le plan est le dernier connu ce jour-là\u{a0}; l’original figure à côté.",
        }
        rule_measure_sum {
            en: "What each measure of an initiative comes to is added up within one unit, initiatives under the Agenda apart from aligned ones. Ratios are the sum of numerators over the sum of denominators, never an average of percentages. Measures without a value by the day are left out and listed. An initiative reports where one of its values counts.",
            ar~: "يُجمع ما يبلغه كل مقياس من مقاييس المبادرات ضمن وحدة واحدة، وتبقى المبادرات في إطار الأجندة منفصلة عن المتوائمة معها. والنسب مجموع البسوط على مجموع المقامات، لا متوسط نسب مئوية أبدًا. وما ليست له قيمة حتى ذلك اليوم يُترك ويُدرج في القائمة. وتُعدّ المبادرة مبلِّغة حيث تدخل إحدى قيمها في الحساب.",
            fr~: "Ce que vaut chaque indicateur d’une initiative est additionné au sein d’une même unité, les initiatives de l’Agenda à part de celles qui sont alignées sur lui. Les rapports sont la somme des numérateurs sur celle des dénominateurs, jamais une moyenne de pourcentages. Les indicateurs sans valeur à ce jour sont laissés de côté et listés. Une initiative rend compte quand l’une de ses valeurs compte.",
        }
        rule_listing { en: "The number of records in the list.", ar~: "عدد السجلات في القائمة.", fr~: "Le nombre de fiches de la liste." }
        rule_median {
            en: "The median is the middle one of the values that the states have for the year; of an even number of values, the mean of the two in the middle. A state without a value is left out: nothing is estimated, and no other year stands in.",
            ar~: "القيمة الوسيطة هي القيمة التي تتوسط قيم الدول في السنة المعنية؛ فإن كان عدد القيم زوجيًا فهي متوسط القيمتين الوسطيين. وتُترك الدولة التي ليست لها قيمة: فلا يُقدَّر شيء، ولا تحل سنة محل أخرى.",
            fr~: "La médiane est la valeur du milieu parmi celles que les États ont pour l’année\u{a0}; si leur nombre est pair, la moyenne des deux du milieu. Un État sans valeur est laissé de côté\u{a0}: rien n’est estimé, et aucune autre année n’y supplée.",
        }
        rule_peer_median {
            en: "What each of them has on record is put in order – of the member states of one region, or of the institutions – and the one in the middle is read; of an even number, the mean of the two in the middle. A body with nothing on record counts as 0, whether or not it was ever asked, and the body that is shown is one of them. The median stands beside a figure so that it can be read; it is no target, and nothing is ranked by it.",
            ar~: "يُرتَّب ما هو مسجَّل لكل منها – من الدول الأعضاء في منطقة واحدة، أو من المؤسسات – وتُقرأ القيمة التي تتوسطها؛ فإن كان عددها زوجيًا فمتوسط القيمتين الوسطيين. والجهة التي ليس لها شيء مسجَّل تُعدّ صفرًا، سواء سُئلت أم لم تُسأل، والجهة المعروضة واحدة منها. وتقف القيمة الوسيطة بجانب الرقم ليُفهم؛ فليست مستهدفًا، ولا يُرتَّب بها شيء.",
            fr~: "Ce que chacun a de recensé est mis en ordre – parmi les États membres d’une région, ou parmi les institutions – et l’on lit la valeur du milieu\u{a0}; si leur nombre est pair, la moyenne des deux du milieu. Un organisme dont rien n’est recensé compte pour 0, qu’il ait été interrogé ou non, et celui qui est présenté en fait partie. La médiane figure à côté d’un chiffre pour qu’on puisse le lire\u{a0}; elle n’est pas une cible, et rien n’est classé d’après elle.",
        }
        peers_states { en: "Median, {group}: {count}", ar~: "القيمة الوسيطة، {group}: {count}", fr~: "Médiane, {group}\u{a0}: {count}" }
        peers_institutions { en: "Median, institutions: {count}", ar~: "القيمة الوسيطة، المؤسسات: {count}", fr~: "Médiane, institutions\u{a0}: {count}" }
        peers_led { en: "{count}, of what each leads", ar~: "{count}، مما تقوده كل منها", fr~: "{count}, parmi ce que chaque membre dirige" }
        peers_any { en: "{count}, of all in which each has a role", ar~: "{count}، من كل ما لكل منها دور فيه", fr~: "{count}, parmi tout ce où chaque membre a un rôle" }
        rule_with_data {
            en: "A state has data when a value of the indicator is on record for it: for the year that is named, or else for any year up to that of the day.",
            ar~: "تكون للدولة بيانات إذا سُجّلت لها قيمة للمؤشر: للسنة المذكورة، وإلا فلأي سنة حتى سنة اليوم المحدد.",
            fr~: "Un État a des données lorsqu’une valeur de l’indicateur est consignée pour lui\u{a0}: pour l’année nommée, ou sinon pour toute année jusqu’à celle du jour considéré.",
        }
        rule_change {
            en: "The last value up to the year of the day, less that of {base}, the year in which the Agenda was adopted. Where either is missing there is no change to be computed.",
            ar~: "آخر قيمة حتى سنة اليوم المحدد، مطروحًا منها قيمة سنة {base} التي اعتُمدت فيها الأجندة. فإن غابت إحداهما فلا تغير يُحسب.",
            fr~: "La dernière valeur jusqu’à l’année du jour considéré, moins celle de {base}, année d’adoption de l’Agenda. Si l’une manque, il n’y a pas de variation à calculer.",
        }
    }
}
