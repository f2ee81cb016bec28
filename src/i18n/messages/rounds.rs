//! Reporting rounds, as the secretariat prepares, opens and follows them.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The desk of rounds, and the states of duties.
    pub struct Rounds {
        title { en: "Reporting rounds", ar~: "جولات التقارير", fr~: "Cycles de rapports" }
        intro {
            en: "A round asks institutions and states, for one period, about the initiatives that they lead. Nobody is asked before it is opened.",
            ar~: "تسأل الجولة المؤسسات والدول، عن فترة محددة، عن المبادرات التي تقودها. ولا يُسأل أحد قبل فتحها.",
            fr~: "Un cycle interroge les institutions et les États, pour une période donnée, sur les initiatives dont ils sont chefs de file. Personne n’est sollicité avant son ouverture.",
        }
        none { en: "There is no round yet.", ar~: "لا توجد جولات بعد.", fr~: "Il n’y a pas encore de cycle." }
        new { en: "A new round", ar~: "جولة جديدة", fr~: "Un nouveau cycle" }
        edit { en: "Change", ar~: "تعديل", fr~: "Modifier" }
        edit_title { en: "Change round {code}", ar~: "تعديل الجولة {code}", fr~: "Modifier le cycle {code}" }
        round { en: "Round", ar~: "الجولة", fr~: "Cycle" }
        prepared { en: "being prepared", ar~: "قيد الإعداد", fr~: "en préparation" }
        open { en: "open", ar~: "مفتوحة", fr~: "ouvert" }
        closed { en: "closed", ar~: "مغلقة", fr~: "clos" }
        state { en: "State", ar~: "الحالة", fr~: "État d’avancement" }
        period { en: "Period", ar~: "الفترة", fr~: "Période" }
        due { en: "Due on", ar~: "موعد التسليم", fr~: "À remettre le" }
        opens { en: "Opens on", ar~: "تُفتح في", fr~: "S’ouvre le" }
        waiting plural {
            en: { one: "{n} report waits for a decision", other: "{n} reports wait for a decision" },
            ar~: { zero: "لا تقارير في انتظار القرار", one: "تقرير واحد في انتظار القرار", two: "تقريران في انتظار القرار", few: "{n} تقارير في انتظار القرار", many: "{n} تقريرًا في انتظار القرار", other: "{n} تقرير في انتظار القرار" },
            fr~: { one: "{n} rapport attend une décision", many: "{n} de rapports attendent une décision", other: "{n} rapports attendent une décision" },
        }
        code { en: "Code", ar~: "الرمز", fr~: "Code" }
        code_hint { en: "It stands in addresses and never changes, for example R2026-1.", ar~: "يظهر في العناوين ولا يتغير أبدًا، مثل R2026-1.", fr~: "Il figure dans les adresses et ne change jamais, par exemple R2026-1." }
        code_wrong { en: "Use 2 to 20 capital letters (A to Z), digits and hyphens, for example R2026-1", ar~: "استعمل من حرفين إلى 20 من الحروف اللاتينية الكبيرة والأرقام والشرطات، مثل R2026-1", fr~: "Utilisez de 2 à 20 lettres majuscules (A à Z), chiffres et traits d’union, par exemple R2026-1" }
        code_taken { en: "There is a round {code} already. A code is used once, for ever: choose another", ar~: "توجد جولة برمز {code} بالفعل. يُستعمل الرمز مرة واحدة إلى الأبد: اختر غيره", fr~: "Il existe déjà un cycle {code}. Un code ne sert qu’une fois, pour toujours\u{a0}: choisissez-en un autre" }
        default_name { en: "Reporting round {code}", ar~: "جولة التقارير {code}", fr~: "Cycle de rapports {code}" }
        name { en: "Name", ar~: "الاسم", fr~: "Nom" }
        name_needed { en: "Give it a name, in one language at least", ar~: "أعطها اسمًا، بلغة واحدة على الأقل", fr~: "Donnez-lui un nom, dans une langue au moins" }
        note { en: "What those who are asked should know", ar~: "ما ينبغي أن يعرفه من يُسأل", fr~: "Ce que doivent savoir ceux qui sont sollicités" }
        meeting { en: "For which meeting", ar~: "لأي اجتماع", fr~: "Pour quelle réunion" }
        first { en: "First day of the period", ar~: "أول يوم من الفترة", fr~: "Premier jour de la période" }
        last { en: "Last day of the period", ar~: "آخر يوم من الفترة", fr~: "Dernier jour de la période" }
        opens_hint { en: "From this day on those who are asked see it, once it is opened.", ar~: "منذ هذا اليوم يراها من يُسأل، متى فُتحت.", fr~: "À partir de ce jour, ceux qui sont sollicités le voient, une fois qu’il est ouvert." }
        due_hint { en: "The last day on which a report is on time. Later ones are taken, and marked as late.", ar~: "آخر يوم يُعد فيه التقرير في موعده. وما يأتي بعده يُقبل ويوسم بالمتأخر.", fr~: "Le dernier jour où un rapport arrive à temps. Les suivants sont acceptés et signalés comme tardifs." }
        day_needed { en: "Give the whole day: day, month and year", ar~: "اذكر التاريخ كاملًا: اليوم والشهر والسنة", fr~: "Indiquez la date entière\u{a0}: jour, mois et année" }
        ends_before { en: "The period ends before it begins. Give a last day that is the first day or later", ar~: "تنتهي الفترة قبل أن تبدأ. اذكر يومًا أخيرًا لا يسبق يومها الأول", fr~: "La période s’achève avant de commencer. Indiquez un dernier jour égal ou postérieur au premier" }
        due_past { en: "That day has passed: give bodies a day that lies ahead", ar~: "هذا اليوم مضى: حدّد للجهات يومًا مقبلًا", fr~: "Ce jour est passé\u{a0}: donnez aux organismes un jour à venir" }
        due_before { en: "Reports are due before the round opens. Give a day on which it opens or a later one", ar~: "موعد التسليم يسبق فتح الجولة. اذكر يوم فتحها أو يومًا بعده", fr~: "Les rapports sont à remettre avant l’ouverture. Indiquez le jour d’ouverture ou un jour postérieur" }
        bodies { en: "Who is asked", ar~: "من يُسأل", fr~: "Qui est sollicité" }
        bodies_hint { en: "Members of a group are those of the day on which the round is opened.", ar~: "أعضاء المجموعة هم أعضاؤها يوم فتح الجولة.", fr~: "Les membres d’un groupe sont ceux du jour de l’ouverture." }
        all_institutions { en: "The institutions of the OIC", ar~: "مؤسسات منظمة التعاون الإسلامي", fr~: "Les institutions de l’OCI" }
        all_others { en: "Other organisations that lead open initiatives", ar~: "منظمات أخرى تقود مبادرات مفتوحة", fr~: "Les autres organisations chefs de file d’initiatives ouvertes" }
        all_states { en: "All member states", ar~: "جميع الدول الأعضاء", fr~: "Tous les États membres" }
        nobody_asked { en: "Nobody would be asked. Choose institutions, states or a group that has members", ar~: "لن يُسأل أحد. اختر المؤسسات أو الدول أو مجموعة لها أعضاء", fr~: "Personne ne serait sollicité. Choisissez les institutions, les États ou un groupe qui a des membres" }
        asks { en: "What they are asked about", ar~: "عمّ يُسألون", fr~: "Sur quoi" }
        asks_initiatives { en: "The open initiatives that they lead", ar~: "المبادرات المفتوحة التي يقودونها", fr~: "Les initiatives ouvertes dont ils sont chefs de file" }
        asks_commitments { en: "The commitments to which these are linked", ar~: "الالتزامات المرتبطة بها", fr~: "Les engagements auxquels elles sont liées" }
        asks_measures { en: "The values of what these are measured by", ar~: "قيم ما تُقاس به", fr~: "Les valeurs de leurs indicateurs" }
        nothing_asked { en: "Nothing would be asked. Choose one thing at least", ar~: "لن يُسأل عن شيء. اختر أمرًا واحدًا على الأقل", fr~: "Rien ne serait demandé. Choisissez au moins un élément" }
        names { en: "Those who do not answer", ar~: "من لا يجيب", fr~: "Ceux qui ne répondent pas" }
        names_public { en: "Name them to everybody. Otherwise they are counted for everybody, and named to those who are signed in", ar~: "تُذكر أسماؤهم للجميع. وإلا فإنهم يُحصون للجميع ولا تُذكر أسماؤهم إلا لمن سجّل الدخول", fr~: "Les nommer à tous. Sinon ils sont comptés pour tous, et nommés aux seules personnes connectées" }
        save { en: "Save", ar~: "حفظ", fr~: "Enregistrer" }
        done_made { en: "The round is prepared. Nobody is asked before you open it.", ar~: "أُعدّت الجولة. ولا يُسأل أحد قبل أن تفتحها.", fr~: "Le cycle est préparé. Personne n’est sollicité avant que vous l’ouvriez." }
        done_edited { en: "The round was changed.", ar~: "عُدّلت الجولة.", fr~: "Le cycle a été modifié." }
        done_opened { en: "The round is open. Each body has its list.", ar~: "فُتحت الجولة، ولكل جهة قائمتها.", fr~: "Le cycle est ouvert. Chaque organisme a sa liste." }
        done_closed { en: "The round is closed. Nothing more is taken.", ar~: "أُغلقت الجولة، ولا يُقبل شيء بعد الآن.", fr~: "Le cycle est clos. Plus rien n’est accepté." }
        preview { en: "If it were opened now", ar~: "لو فُتحت الآن", fr~: "S’il était ouvert maintenant" }
        preview_institutions plural {
            en: { one: "{n} institution would be asked", other: "{n} institutions would be asked" },
            ar~: { zero: "لن تُسأل أي مؤسسة", one: "ستُسأل مؤسسة واحدة", two: "ستُسأل مؤسستان", few: "ستُسأل {n} مؤسسات", many: "ستُسأل {n} مؤسسة", other: "ستُسأل {n} مؤسسة" },
            fr~: { one: "{n} institution serait sollicitée", many: "{n} d’institutions seraient sollicitées", other: "{n} institutions seraient sollicitées" },
        }
        preview_states plural {
            en: { one: "{n} state would be asked", other: "{n} states would be asked" },
            ar~: { zero: "لن تُسأل أي دولة", one: "ستُسأل دولة واحدة", two: "ستُسأل دولتان", few: "ستُسأل {n} دول", many: "ستُسأل {n} دولة", other: "ستُسأل {n} دولة" },
            fr~: { one: "{n} État serait sollicité", many: "{n} d’États seraient sollicités", other: "{n} États seraient sollicités" },
        }
        preview_records plural {
            en: { one: "about {n} open record that they lead; a joint one counts with each lead", other: "about {n} open records that they lead; a joint one counts with each lead" },
            ar~: { zero: "ولا سجلات مفتوحة يقودونها", one: "عن سجل مفتوح واحد يقودونه؛ ويُحسب المشترك لكل قائد", two: "عن سجلين مفتوحين يقودونهما؛ ويُحسب المشترك لكل قائد", few: "عن {n} سجلات مفتوحة يقودونها؛ ويُحسب المشترك لكل قائد", many: "عن {n} سجلًا مفتوحًا يقودونه؛ ويُحسب المشترك لكل قائد", other: "عن {n} سجل مفتوح يقودونه؛ ويُحسب المشترك لكل قائد" },
            fr~: { one: "au sujet de {n} fiche ouverte dont ils sont chefs de file\u{a0}; une fiche commune compte pour chacun", many: "au sujet de {n} de fiches ouvertes dont ils sont chefs de file\u{a0}; une fiche commune compte pour chacun", other: "au sujet de {n} fiches ouvertes dont ils sont chefs de file\u{a0}; une fiche commune compte pour chacun" },
        }
        preview_commitments plural {
            en: { one: "and of {n} commitment, counted with each body", other: "and of {n} commitments, counted with each body" },
            ar~: { zero: "ولا التزامات", one: "وعن التزام واحد، يُحسب مع كل جهة", two: "وعن التزامين، يُحسبان مع كل جهة", few: "وعن {n} التزامات، تُحسب مع كل جهة", many: "وعن {n} التزامًا، تُحسب مع كل جهة", other: "وعن {n} التزام، تُحسب مع كل جهة" },
            fr~: { one: "et de {n} engagement, compté pour chaque organisme", many: "et de {n} d’engagements, comptés pour chaque organisme", other: "et de {n} engagements, comptés pour chaque organisme" },
        }
        preview_others plural {
            en: { one: "{n} other organisation", other: "{n} other organisations" },
            ar~: { zero: "لا منظمات أخرى", one: "منظمة أخرى واحدة", two: "منظمتان أخريان", few: "{n} منظمات أخرى", many: "{n} منظمة أخرى", other: "{n} منظمة أخرى" },
            fr~: { one: "{n} autre organisation", many: "{n} d’autres organisations", other: "{n} autres organisations" },
        }
        preview_left_out plural {
            en: { one: "{n} open initiative is led by nobody who is asked", other: "{n} open initiatives are led by nobody who is asked" },
            ar~: { zero: "لا مبادرات مفتوحة خارج نطاق السؤال", one: "مبادرة مفتوحة واحدة لا تقودها جهة تُسأل في هذه الجولة", two: "مبادرتان مفتوحتان لا تقودهما جهة تُسأل في هذه الجولة", few: "{n} مبادرات مفتوحة لا تقودها جهة تُسأل في هذه الجولة", many: "{n} مبادرة مفتوحة لا تقودها جهة تُسأل في هذه الجولة", other: "{n} مبادرة مفتوحة لا تقودها جهة تُسأل في هذه الجولة" },
            fr~: { one: "{n} initiative ouverte n’a pour chef de file aucun organisme sollicité", many: "{n} d’initiatives ouvertes n’ont pour chef de file aucun organisme sollicité", other: "{n} initiatives ouvertes n’ont pour chef de file aucun organisme sollicité" },
        }
        preview_without plural {
            en: { one: "{n} of these bodies leads nothing that is open: it may report something new", other: "{n} of these bodies lead nothing that is open: they may report something new" },
            ar~: { zero: "ولكل منها ما يقوده", one: "ومنها جهة واحدة لا تقود شيئًا مفتوحًا: لها أن تبلّغ عن جديد", two: "ومنها جهتان لا تقودان شيئًا مفتوحًا: لهما أن تبلّغا عن جديد", few: "ومنها {n} جهات لا تقود شيئًا مفتوحًا: لها أن تبلّغ عن جديد", many: "ومنها {n} جهة لا تقود شيئًا مفتوحًا: لها أن تبلّغ عن جديد", other: "ومنها {n} جهة لا تقود شيئًا مفتوحًا: لها أن تبلّغ عن جديد" },
            fr~: { one: "{n} d’entre eux n’est chef de file de rien d’ouvert\u{a0}: il peut déclarer du nouveau", many: "{n} d’entre eux ne sont chefs de file de rien d’ouvert\u{a0}: ils peuvent déclarer du nouveau", other: "{n} d’entre eux ne sont chefs de file de rien d’ouvert\u{a0}: ils peuvent déclarer du nouveau" },
        }
        open_now { en: "Open the round", ar~: "فتح الجولة", fr~: "Ouvrir le cycle" }
        close_now { en: "Close the round", ar~: "إغلاق الجولة", fr~: "Clore le cycle" }
        close_hint { en: "After that nothing more is handed in. It cannot be opened again.", ar~: "لن يُسلَّم شيء بعد ذلك، ولا يمكن فتحها من جديد.", fr~: "Ensuite, plus rien n’est remis. On ne peut pas le rouvrir." }
        sure { en: "Yes, close it", ar~: "نعم، أغلقها", fr~: "Oui, le clore" }
        sure_needed { en: "Tick that you are sure to close it", ar~: "ضع علامة بأنك متأكد من إغلاقها", fr~: "Cochez la case pour confirmer la clôture" }
        bodies_asked { en: "Who was asked", ar~: "من سُئل", fr~: "Qui a été sollicité" }
        body { en: "Body", ar~: "الجهة", fr~: "Organisme" }
        answers { en: "Answered", ar~: "أُجيب عنه", fr~: "Répondu" }
        n_of_n { en: "{n} of {of}", ar~: "{n} من {of}", fr~: "{n} sur {of}" }
        first_handed { en: "First handed in", ar~: "أول تسليم", fr~: "Première remise" }
        last_handed { en: "Last handed in", ar~: "آخر تسليم", fr~: "Dernière remise" }
        not_yet { en: "not yet", ar~: "ليس بعد", fr~: "pas encore" }
        none_of_state { en: "None.", ar~: "لا أحد.", fr~: "Aucun." }
        all { en: "All", ar~: "الكل", fr~: "Tous" }
        choice { en: "{words} ({n})", ar~: "{words} ({n})", fr~: "{words} ({n})" }
        public_page { en: "Who took part, as everybody sees it", ar~: "من شارك، كما يراه الجميع", fr~: "Qui a participé, tel que chacun le voit" }
        state_not_yet_due { en: "not yet due", ar~: "لم يحن موعده", fr~: "pas encore à remettre" }
        state_due { en: "due", ar~: "حان موعده", fr~: "à remettre" }
        state_overdue { en: "overdue", ar~: "فات موعده", fr~: "en retard" }
        state_submitted { en: "submitted", ar~: "سُلّم", fr~: "soumis" }
        state_returned { en: "returned", ar~: "أُعيد", fr~: "renvoyé" }
        state_accepted { en: "accepted", ar~: "قُبل", fr~: "accepté" }
        state_not_applicable { en: "not applicable", ar~: "لا ينطبق", fr~: "sans objet" }
    }
}
