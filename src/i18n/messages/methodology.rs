//! The methodology: what holds everywhere, the rules by name, and what their examples say. The
//! rules' own words stand in the group of `why`.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The methodology: what holds everywhere, the rules by name, and what their examples say.
    pub struct Methodology {
        title { en: "Methodology", ar~: "المنهجية", fr~: "Méthodologie" }
        intro {
            en: "How the figures here come about. Each rule below is the one that the program computes by: its words, versions and parameters are read from the program itself, and the results of the examples were computed by it for this page.",
            ar~: "كيف تُحسب الأرقام الواردة هنا. كل قاعدة أدناه هي التي يحسب بها البرنامج: فنصها وإصداراتها ومعاييرها مقروءة من البرنامج نفسه، ونتائج الأمثلة حسبها البرنامج لهذه الصفحة.",
            fr~: "Comment naissent les chiffres présentés ici. Chaque règle ci-dessous est celle que le programme applique\u{a0}: ses termes, ses versions et ses paramètres sont lus dans le programme même, et les résultats des exemples ont été calculés par lui pour cette page.",
        }
        made_up {
            en: "The examples are made up: they mean no state, no body and no initiative.",
            ar~: "الأمثلة مختلقة: لا يُقصد بها أي دولة أو جهة أو مبادرة.",
            fr~: "Les exemples sont inventés\u{a0}: ils ne visent aucun État, aucun organisme ni aucune initiative.",
        }
        contents { en: "Contents", ar~: "المحتويات", fr~: "Sommaire" }
        /// A link beside the rule of a figure.
        in_full { en: "The rule in full, with examples", ar~: "القاعدة كاملة مع أمثلة", fr~: "La règle complète, avec des exemples" }
        example { en: "Example: {of}", ar~: "مثال: {of}", fr~: "Exemple\u{a0}: {of}" }
        version_first {
            en: "Version {n}, in force from the beginning",
            ar~: "الإصدار {n}، سارٍ منذ البداية",
            fr~: "Version {n}, en vigueur depuis le début",
        }
        version_since {
            en: "Version {n}, in force since {day}",
            ar~: "الإصدار {n}، سارٍ منذ {day}",
            fr~: "Version {n}, en vigueur depuis le {day}",
        }
        used_on { en: "used for {day}", ar~: "يُستخدم ليوم {day}", fr~: "appliquée au {day}" }

        // Sections
        everywhere { en: "What holds everywhere", ar~: "ما يسري في كل موضع", fr~: "Ce qui vaut partout" }
        two_days { en: "Two days", ar~: "يومان", fr~: "Deux dates" }
        dating { en: "Days that are not exact", ar~: "أيام غير محددة بدقة", fr~: "Dates imprécises" }
        versioned { en: "What is kept as it was, and what is not", ar~: "ما يُحفظ كما كان، وما لا يُحفظ", fr~: "Ce qui est conservé tel qu’il était, et ce qui ne l’est pas" }
        kinds { en: "Kinds and their milestones", ar~: "الأنواع ومراحلها الرئيسية", fr~: "Les types et leurs jalons" }
        counts { en: "What is counted", ar~: "ما الذي يُعدّ", fr~: "Ce qui est compté" }
        reasons { en: "Why something is left out", ar~: "لماذا يُترك شيء خارج الحساب", fr~: "Pourquoi quelque chose est laissé de côté" }
        sources { en: "Sources, licences, and errors", ar~: "المصادر والتراخيص والأخطاء", fr~: "Sources, licences et erreurs" }
        rule_on_record { en: "What is on record", ar~: "ما هو مسجَّل", fr~: "Ce qui est recensé" }
        rule_adoption { en: "Adoption", ar~: "التبنّي", fr~: "Adoption" }
        rule_status { en: "The status of an initiative", ar~: "حالة المبادرة", fr~: "Le statut d’une initiative" }
        rule_word { en: "The source’s own word", ar~: "عبارة المصدر", fr~: "Le mot de la source" }
        rule_milestones { en: "Milestones and their proof", ar~: "المراحل الرئيسية وإثباتها", fr~: "Les jalons et leur preuve" }
        rule_moved { en: "Plans that were moved", ar~: "الخطط المعدّلة", fr~: "Les plans modifiés" }
        rule_duty { en: "Who has reported in a round", ar~: "من قدّم تقريرًا في جولة", fr~: "Qui a fait rapport dans un cycle" }
        rule_coverage { en: "Who has reported", ar~: "من قدّم تقارير", fr~: "Qui a fait rapport" }
        rule_commitments { en: "Where commitments stand", ar~: "موقف الالتزامات", fr~: "Où en sont les engagements" }
        rule_formula { en: "Commitments that can be computed", ar~: "الالتزامات القابلة للحساب", fr~: "Les engagements calculables" }
        rule_money { en: "Money", ar~: "الأموال", fr~: "Argent" }
        rule_measured { en: "What a measure comes to", ar~: "ما يبلغه المقياس", fr~: "Ce que vaut un indicateur" }
        rule_attainment { en: "Attainment", ar~: "المتحقق", fr~: "L’atteinte" }
        rule_measure_sum { en: "Measures of several initiatives", ar~: "مقاييس عدة مبادرات", fr~: "Les indicateurs de plusieurs initiatives" }
        rule_listing { en: "The length of a list", ar~: "طول القائمة", fr~: "La longueur d’une liste" }
        rule_median { en: "Medians", ar~: "القيم الوسيطة", fr~: "Médianes" }
        rule_peer_median { en: "A body beside its region, or the institutions", ar~: "جهة بجانب منطقتها، أو بجانب المؤسسات", fr~: "Un organisme à côté de sa région, ou des institutions" }
        rule_with_data { en: "Which states have data", ar~: "الدول التي لها بيانات", fr~: "Quels États ont des données" }
        rule_change { en: "Change since {base}", ar~: "التغير منذ {base}", fr~: "Variation depuis {base}" }

        // What holds everywhere
        only_counts {
            en: "Figures are counts. Nothing is weighted, and percentages are never averaged; a share stands with its numerator and its denominator.",
            ar~: "الأرقام أعداد. لا ترجيح لشيء، ولا تُؤخذ متوسطات للنسب المئوية؛ وكل نسبة تُذكر مع بسطها ومقامها.",
            fr~: "Les chiffres sont des décomptes. Rien n’est pondéré et l’on ne fait jamais la moyenne de pourcentages\u{a0}; une part figure avec son numérateur et son dénominateur.",
        }
        no_ranking {
            en: "Nothing is ranked. Lists stand by name; a body is shown beside its own past and beside a median.",
            ar~: "لا ترتيب لأحد. القوائم مرتبة بالأسماء؛ وتُعرض كل جهة إلى جانب ماضيها وإلى جانب قيمة وسيطة.",
            fr~: "Rien n’est classé. Les listes suivent l’ordre des noms\u{a0}; un organisme est montré à côté de son propre passé et d’une médiane.",
        }
        missing {
            en: "Missing is not zero. Where there is nothing to count the figure is 0; where there is nothing to compute from, the page says “{no_data}”.",
            ar~: "الغائب ليس صفرًا. فحيث لا يوجد ما يُعدّ يكون الرقم 0؛ وحيث لا يوجد ما يُحسب منه تقول الصفحة «{no_data}».",
            fr~: "Ce qui manque n’est pas zéro. Là où il n’y a rien à compter, le chiffre est 0\u{a0}; là où il n’y a rien à calculer, la page dit «\u{a0}{no_data}\u{a0}».",
        }
        one_currency {
            en: "Amounts in different currencies are never added up.",
            ar~: "لا تُجمع أبدًا مبالغ بعملات مختلفة.",
            fr~: "Des montants en monnaies différentes ne sont jamais additionnés.",
        }
        only_leads {
            en: "Only a lead answers for an initiative and can be late: no host, participant, beneficiary or funder.",
            ar~: "لا تُسأل عن المبادرة ولا تُعد متأخرة فيها إلا الجهة القائدة، لا المضيفة ولا المشاركة ولا المستفيدة ولا الممولة.",
            fr~: "Seul un chef de file répond d’une initiative et peut être en retard\u{a0}; ni l’hôte, ni les participants, ni les bénéficiaires, ni les bailleurs de fonds.",
        }
        three_levels {
            en: "Proof has three levels, and each includes the one before: {levels}. While nobody checks, pages say so instead of a share of nothing.",
            ar~: "للإثبات ثلاثة مستويات، يشمل كل منها ما قبله: {levels}. وما دام لا أحد يتحقق، تقول الصفحات ذلك بدل أن تعرض نسبة من لا شيء.",
            fr~: "La preuve a trois niveaux, dont chacun comprend le précédent\u{a0}: {levels}. Tant que nul ne contrôle, les pages le disent, au lieu d’afficher une part de rien.",
        }
        who_checks {
            en: "A fact is checked by a reviewer: neither by whoever reported it, nor by anybody who speaks for a body that leads the initiative, carries it out or takes part in it. Where its document is taken back, the check is void.",
            ar~: "يتحقق من الواقعة مراجِع: لا من أبلغ عنها، ولا أي شخص يتحدث باسم جهة تقود المبادرة أو تنفذها أو تشارك فيها. وإذا سُحب مستندها بطل التحقق.",
            fr~: "Un fait est contrôlé par un vérificateur\u{a0}: ni par qui l’a déclaré, ni par quiconque s’exprime au nom d’un organisme qui dirige l’initiative, la met en œuvre ou y participe. Si son document est retiré, le contrôle est nul.",
        }
        not_known {
            en: "What nobody reported is not known here; therefore who has reported is said beside the figures.",
            ar~: "ما لم يُبلِّغ عنه أحد غير معروف هنا؛ ولذلك يُذكر إلى جانب الأرقام من قدّم تقارير.",
            fr~: "Ce que nul n’a déclaré n’est pas connu ici\u{a0}; c’est pourquoi l’on dit, à côté des chiffres, qui a fait rapport.",
        }

        // Two days
        clocks {
            en: "Everything that is told here has two days: the one on which it happened, and the one since when it is known here. In an address {as_at} is the day that is looked at and {known_on} the day whose knowledge counts; a day that is not named is today. A page as it stood on a day has that day in both.",
            ar~: "لكل ما يُروى هنا يومان: يوم حدوثه، واليوم الذي عُرف منه هنا. وفي عنوان الصفحة، {as_at} هو اليوم المعروض، و{known_on} هو اليوم الذي يُعتد بما كان معروفًا فيه؛ واليوم غير المذكور هو اليوم الحاضر. والصفحة كما كانت في يوم ما تحمل ذلك اليوم في كليهما.",
            fr~: "Tout ce qui est rapporté ici a deux dates\u{a0}: celle à laquelle cela s’est produit, et celle depuis laquelle on le sait ici. Dans une adresse, {as_at} est la date considérée et {known_on} celle dont les connaissances comptent\u{a0}; une date qui n’est pas nommée est celle d’aujourd’hui. Une page telle qu’elle était un jour donné porte ce jour dans les deux.",
        }
        zone {
            en: "Days are those of the time zone {zone}.",
            ar~: "الأيام هي أيام المنطقة الزمنية {zone}.",
            fr~: "Les jours sont ceux du fuseau horaire {zone}.",
        }
        happened_and_told {
            en: "a milestone that was reached on {day} and reported here on {told}",
            ar~: "مرحلة رئيسية تم بلوغها في {day} وأُبلغ عنها هنا في {told}",
            fr~: "un jalon franchi le {day} et déclaré ici le {told}",
        }

        // Days that are not exact
        imprecise {
            en: "A fact of a month or a year counts from the last day of it or from the day it was recorded, whichever is first. A fact without a day counts from the day it was recorded; it is marked as undated and says nothing of when. A due day that is a month or a year is its last day.",
            ar~: "تُحسب الواقعة المؤرخة بشهر أو سنة من آخر يوم في تلك المدة أو من يوم تسجيلها، أيهما أسبق. وتُحسب الواقعة التي لا يُعرف يومها من يوم تسجيلها؛ وتُعلَّم بأنها بلا تاريخ ولا تدل على زمن حدوثها. وموعد الاستحقاق المحدد بشهر أو سنة هو آخر يوم فيهما.",
            fr~: "Un fait daté d’un mois ou d’une année compte à partir du dernier jour de cette période ou du jour de son enregistrement, le premier des deux étant retenu. Un fait sans date compte à partir du jour de son enregistrement\u{a0}; il est signalé comme non daté et ne dit rien du moment. Une échéance qui est un mois ou une année tombe le dernier jour de cette période.",
        }
        recorded_on { en: "{dating}, recorded on {day}", ar~: "{dating}، سُجّلت في {day}", fr~: "{dating}, enregistré le {day}" }
        due_on { en: "due: {dating}", ar~: "الاستحقاق: {dating}", fr~: "échéance\u{a0}: {dating}" }

        // What is kept as it was
        kept {
            en: "Kept in versions, and read as they were on both days: facts, due days, targets, planned budgets and transactions; what an initiative is counted and filtered by (kind, alignment, themes, bodies and their roles, priorities, commitments, programme); adoption, publication, and who belongs to which group.",
            ar~: "تُحفظ في إصدارات وتُقرأ كما كانت في اليومين: الوقائع ومواعيد الاستحقاق والأهداف والميزانيات المقررة والمعاملات؛ وما تُعدّ المبادرة وتُصفّى بحسبه (النوع والتواؤم والمحاور والجهات وأدوارها والأولويات والالتزامات والبرنامج)؛ والتبنّي والنشر والعضوية في المجموعات.",
            fr~: "Conservés en versions, et lus tels qu’ils étaient aux deux dates\u{a0}: les faits, les échéances, les cibles, les budgets prévus et les transactions\u{a0}; ce selon quoi une initiative est comptée et filtrée (type, alignement, thèmes, organismes et leurs rôles, priorités, engagements, programme)\u{a0}; l’adoption, la publication et l’appartenance aux groupes.",
        }
        not_kept {
            en: "Not kept in versions: names, summaries, translations, and the values of context indicators. They are shown on every day as they are today; the history of an initiative says when its texts changed.",
            ar~: "لا تُحفظ في إصدارات: الأسماء والملخصات والترجمات وقيم مؤشرات السياق. فهي تُعرض في كل يوم كما هي اليوم؛ ويذكر سجل تاريخ المبادرة متى تغيرت نصوصها.",
            fr~: "Non conservés en versions\u{a0}: les noms, les résumés, les traductions et les valeurs des indicateurs de contexte. Ils sont montrés à toute date tels qu’ils sont aujourd’hui\u{a0}; l’historique d’une initiative dit quand ses textes ont changé.",
        }
        rules_change {
            en: "A rule changes with a release of the program, and its earlier versions stay on this page. For a day the version is used that was in force on it.",
            ar~: "تتغير القاعدة مع إصدار جديد من البرنامج، وتبقى إصداراتها السابقة في هذه الصفحة. ويُستخدم لكل يوم الإصدار الذي كان ساريًا فيه.",
            fr~: "Une règle change avec une nouvelle version du programme, et ses versions antérieures restent sur cette page. Pour un jour donné s’applique la version qui était en vigueur ce jour-là.",
        }

        // Sources and errors
        context_sources {
            en: "Context indicators describe states; they are no result of the Agenda. Each stands with its source, its licence and its caveat:",
            ar~: "تصف مؤشرات السياق الدول؛ وليست نتيجة للأجندة. ويُذكر مع كل منها مصدره وترخيصه والتحفظ عليه:",
            fr~: "Les indicateurs de contexte décrivent les États\u{a0}; ils ne sont pas un résultat de l’Agenda. Chacun figure avec sa source, sa licence et sa réserve\u{a0}:",
        }
        errors {
            en: "Something is wrong? On the page of every initiative readers can write to the secretariat what should be corrected, without an account:",
            ar~: "هل من خطأ؟ يمكن للقراء في صفحة كل مبادرة أن يكتبوا إلى الأمانة بما ينبغي تصحيحه، من دون حساب:",
            fr~: "Une erreur\u{a0}? Sur la page de chaque initiative, les lecteurs peuvent écrire au secrétariat ce qui devrait être corrigé, sans compte\u{a0}:",
        }

        // Headings of tables
        day { en: "Day", ar~: "اليوم", fr~: "Jour" }
        of_state { en: "State", ar~: "الدولة", fr~: "État" }
        happened { en: "What happened by then", ar~: "ما حدث حتى ذلك اليوم", fr~: "Ce qui s’est produit jusque-là" }
        given { en: "Given", ar~: "المُعطى", fr~: "Donnée" }
        result { en: "Result", ar~: "النتيجة", fr~: "Résultat" }
        number { en: "Number", ar~: "العدد", fr~: "Nombre" }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        steps { en: "Milestones, in their order", ar~: "المراحل الرئيسية بالترتيب", fr~: "Jalons, dans l’ordre" }
        last_makes { en: "Its final milestone", ar~: "مرحلته النهائية", fr~: "Son jalon final" }
        makes { en: "{step}: then {status}", ar~: "{step}: ثم {status}", fr~: "{step}\u{a0}: puis {status}" }
        count { en: "Count", ar~: "العدّ", fr~: "Décompte" }
        part_of { en: "A part of", ar~: "جزء من", fr~: "Partie de" }
        whole { en: "a whole of its own", ar~: "كلٌّ قائم بذاته", fr~: "un tout en soi" }
        natures {
            en: "Counts of milestones are also made for those of one nature alone: {natures}.",
            ar~: "وتُجرى أعداد المراحل الرئيسية أيضًا لكل طبيعة على حدة: {natures}.",
            fr~: "Les décomptes de jalons se font aussi pour une seule nature\u{a0}: {natures}.",
        }
        reasons_intro {
            en: "Whatever a figure leaves out is listed beside it, for one of these reasons:",
            ar~: "كل ما يتركه رقم خارج حسابه يُذكر إلى جانبه، لأحد هذه الأسباب:",
            fr~: "Tout ce qu’un chiffre laisse de côté est énuméré à côté de lui, pour l’un de ces motifs\u{a0}:",
        }

        // What examples are of
        of_project { en: "a project", ar~: "مبادرة من نوع مشروع", fr~: "une initiative de type projet" }
        of_facility { en: "a facility", ar~: "مبادرة من نوع مرفق", fr~: "une initiative de type installation" }
        of_proposal { en: "a proposal", ar~: "مبادرة مقترحة", fr~: "une initiative proposée" }
        of_joint { en: "an initiative led by two bodies", ar~: "مبادرة تقودها جهتان", fr~: "une initiative dirigée par deux organismes" }
        of_record { en: "from which day three initiatives are on record", ar~: "اليوم الذي تُعد منه ثلاث مبادرات مسجَّلة", fr~: "à partir de quel jour trois initiatives sont recensées" }
        of_adoption { en: "an initiative that is adopted on {day}", ar~: "مبادرة تُتبنّى في {day}", fr~: "une initiative adoptée le {day}" }
        of_words { en: "initiatives of which sources say something", ar~: "مبادرات تقول عنها المصادر شيئًا", fr~: "des initiatives dont des sources disent quelque chose" }
        of_replanned { en: "the due day of a milestone", ar~: "الموعد المحدد لمرحلة رئيسية", fr~: "l’échéance d’un jalon" }
        on_day { en: "on", ar~: "في", fr~: "le" }
        is_planned { en: "due day", ar~: "الموعد المحدد", fr~: "échéance" }
        of_measure { en: "values of a measure, on {day}", ar~: "قيم مقياس في {day}", fr~: "les valeurs d’un indicateur, le {day}" }
        of_attainment { en: "how far measures have come", ar~: "ما قطعته المقاييس", fr~: "le chemin parcouru par des indicateurs" }
        of_measure_sum { en: "a ratio in two initiatives", ar~: "نسبة في مبادرتين", fr~: "un rapport dans deux initiatives" }
        together { en: "both together", ar~: "الاثنتان معًا", fr~: "les deux ensemble" }
        of_scheme { en: "a scheme on {day}", ar~: "مبادرة من نوع خطة دعم في {day}", fr~: "une initiative de type dispositif au {day}" }
        of_scheme_counts { en: "what it adds to the counts on that day", ar~: "ما تضيفه إلى الأعداد في ذلك اليوم", fr~: "ce qu’elle ajoute aux décomptes ce jour-là" }
        of_duty { en: "a body is asked for a report by {day}; it comes late, comes back and is accepted", ar~: "تُسأل جهة تقريرًا بحلول {day}؛ فيأتي متأخرًا ويُعاد ثم يُقبل", fr~: "un organisme doit un rapport pour le {day}\u{a0}; il arrive en retard, est renvoyé puis accepté" }
        of_report { en: "a ministry of a state reports on {day}", ar~: "وزارة في إحدى الدول تقدّم تقريرًا في {day}", fr~: "un ministère d’un État fait rapport le {day}" }
        of_commitments { en: "commitments on {day}", ar~: "التزامات في {day}", fr~: "des engagements au {day}" }
        of_formula { en: "the formula {formula} in {year}", ar~: "الصيغة {formula} في {year}", fr~: "la formule {formula} en {year}" }
        of_pledges { en: "pledges", ar~: "تعهدات", fr~: "des promesses de contribution" }
        of_list { en: "a list of initiatives", ar~: "قائمة مبادرات", fr~: "une liste d’initiatives" }
        of_peers { en: "initiatives that four states of a region lead", ar~: "مبادرات تقودها أربع دول من منطقة واحدة", fr~: "des initiatives que dirigent quatre États d’une région" }
        of_values { en: "values of states for one year", ar~: "قيم دول لسنة واحدة", fr~: "des valeurs d’États pour une année" }
        of_changes { en: "values of three states", ar~: "قيم ثلاث دول", fr~: "des valeurs de trois États" }
        of_days { en: "from which day facts count", ar~: "اليوم الذي تُحسب منه الوقائع", fr~: "à partir de quel jour des faits comptent" }

        // What happens in examples
        adopted_due { en: "adopted; its final milestone is due on {day}", ar~: "تُبنِّيت؛ ومرحلتها النهائية مستحقة في {day}", fr~: "adoptée\u{a0}; son jalon final est à échéance le {day}" }
        adopted_undated { en: "adopted; none of its milestones has a due day", ar~: "تُبنِّيت؛ وليس لأي من مراحلها الرئيسية موعد", fr~: "adoptée\u{a0}; aucun de ses jalons n’a d’échéance" }
        adopted_proposed { en: "adopted, and marked as proposed", ar~: "تُبنِّيت، وعُلِّمت بأنها مقترحة", fr~: "adoptée, et signalée comme proposée" }
        adopted { en: "adopted", ar~: "تُبنِّيت", fr~: "adoptée" }
        not_adopted { en: "nobody has adopted it", ar~: "لم يتبنَّها أحد", fr~: "nul ne l’a adoptée" }
        nothing_new { en: "nothing more was said", ar~: "لم يُذكر شيء آخر", fr~: "rien de plus n’a été dit" }
        suspended { en: "declared suspended", ar~: "أُعلن تعليقها", fr~: "suspension déclarée" }
        lifted { en: "the suspension is lifted", ar~: "رُفع التعليق", fr~: "suspension levée" }
        final_reported { en: "the final milestone is reported, without a document", ar~: "أُبلغ عن بلوغ المرحلة النهائية من دون مستند", fr~: "le jalon final est déclaré, sans document" }
        final_documented { en: "the final milestone is documented", ar~: "دُعمت المرحلة النهائية بمستند", fr~: "le jalon final est documenté" }
        cancelled { en: "declared cancelled", ar~: "أُعلن إلغاؤها", fr~: "annulation déclarée" }
        own_step { en: "a milestone of its own", ar~: "مرحلة رئيسية خاصة بها", fr~: "un jalon qui lui est propre" }
        announced { en: "announced {dating}, recorded on {day}", ar~: "أُعلنت {dating}، وسُجّلت في {day}", fr~: "annoncée\u{a0}: {dating}\u{a0}; enregistrée le {day}" }
        began { en: "a milestone was reached on {first}, recorded on {day}", ar~: "تم بلوغ مرحلة رئيسية في {first}، وسُجّلت في {day}", fr~: "un jalon franchi le {first}\u{a0}; enregistrée le {day}" }
        only_recorded { en: "recorded on {day}", ar~: "سُجّلت في {day}", fr~: "enregistrée le {day}" }
        overall { en: "overall", ar~: "الإجمالي", fr~: "dans l’ensemble" }
        with_lead { en: "under lead {letter}", ar~: "تحت الجهة القائدة {letter}", fr~: "sous le chef de file {letter}" }
        state { en: "state {letter}", ar~: "الدولة {letter}", fr~: "État {letter}" }
        the_ministry { en: "the ministry has reported", ar~: "الوزارة قدّمت تقريرًا", fr~: "le ministère a fait rapport" }
        its_state { en: "its state has reported", ar~: "دولتها قدّمت تقريرًا", fr~: "son État a fait rapport" }
        declared_fulfilled { en: "a meeting declared it fulfilled, with a document", ar~: "أعلن اجتماعٌ إنجازه، مع مستند", fr~: "une réunion l’a déclaré honoré, avec un document" }
        linked_documented { en: "a linked initiative has a milestone of {day} that is documented", ar~: "لمبادرة مرتبطة به مرحلة رئيسية بتاريخ {day} مدعومة بمستندات", fr~: "une initiative liée a un jalon du {day}, documenté" }
        none_linked { en: "no initiative is linked to it", ar~: "لا مبادرة مرتبطة به", fr~: "aucune initiative ne lui est liée" }
        meets { en: "{value}: meets it", ar~: "{value}: تستوفيها", fr~: "{value}\u{a0}: la remplit" }
        meets_not { en: "{value}: does not meet it", ar~: "{value}: لا تستوفيها", fr~: "{value}\u{a0}: ne la remplit pas" }
        counted_of { en: "{a} of {b} with data", ar~: "{a} من أصل {b} لها بيانات", fr~: "{a} sur {b} ayant des données" }
        sum_in { en: "the sum in {currency}", ar~: "المجموع بعملة {currency}", fr~: "la somme en {currency}" }
        median_in { en: "the median in {currency}", ar~: "الوسيط بعملة {currency}", fr~: "la médiane en {currency}" }
        in_kind { en: "in kind, counted and not added", ar~: "عينية، تُعدّ ولا تُجمع", fr~: "en nature, comptés et non additionnés" }
        median { en: "median", ar~: "القيمة الوسيطة", fr~: "médiane" }
        with_data { en: "states with data", ar~: "الدول التي لها بيانات", fr~: "États ayant des données" }
        from_to { en: "{from} in {base}, {to} in {year}", ar~: "{from} في {base}، و{to} في {year}", fr~: "{from} en {base}, {to} en {year}" }
    }
}
