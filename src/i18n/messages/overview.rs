//! The overview.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The overview.
    pub struct Overview {
        headline { en: "What became of what was promised", ar~: "ما آلت إليه الوعود", fr~: "Ce qu’il est advenu des promesses" }
        as_at { en: "As at {day}", ar~: "الوضع في {day}", fr~: "Situation au {day}" }
        lead plural {
            en: { one: "{n} initiative is on record.", other: "{n} initiatives are on record." },
            ar~: {
                zero: "عدد المبادرات المسجَّلة {n}.",
                one: "هناك مبادرة واحدة ({n}) مسجَّلة.",
                two: "هناك مبادرتان ({n}) مسجَّلتان.",
                few: "هناك {n} مبادرات مسجَّلة.",
                many: "هناك {n} مبادرة مسجَّلة.",
                other: "هناك {n} مبادرة مسجَّلة.",
            },
            fr~: {
                one: "{n} initiative est recensée.",
                many: "{n} d’initiatives sont recensées.",
                other: "{n} initiatives sont recensées.",
            },
        }
        lead_oic plural {
            en: { one: "{n} is activity of the OIC and its institutions;", other: "{n} are activity of the OIC and its institutions;" },
            ar~: {
                zero: "عدد ما يندرج منها في أنشطة منظمة التعاون الإسلامي ومؤسساتها {n}؛",
                one: "منها مبادرة واحدة ({n}) تندرج في أنشطة منظمة التعاون الإسلامي ومؤسساتها؛",
                two: "منها مبادرتان ({n}) تندرجان في أنشطة منظمة التعاون الإسلامي ومؤسساتها؛",
                few: "منها {n} مبادرات تندرج في أنشطة منظمة التعاون الإسلامي ومؤسساتها؛",
                many: "منها {n} مبادرة تندرج في أنشطة منظمة التعاون الإسلامي ومؤسساتها؛",
                other: "منها {n} مبادرة تندرج في أنشطة منظمة التعاون الإسلامي ومؤسساتها؛",
            },
            fr~: {
                one: "{n} relève de l’activité de l’OCI et de ses institutions\u{a0};",
                many: "{n} relèvent de l’activité de l’OCI et de ses institutions\u{a0};",
                other: "{n} relèvent de l’activité de l’OCI et de ses institutions\u{a0};",
            },
        }
        lead_aligned plural {
            en: { one: "{n} is a national or regional initiative whose theme fits.", other: "{n} are national or regional initiatives whose theme fits." },
            ar~: {
                zero: "وعدد المبادرات الوطنية أو الإقليمية التي يتفق موضوعها مع محاور الأجندة {n}.",
                one: "ومنها مبادرة واحدة ({n}) وطنية أو إقليمية يتفق موضوعها مع محاور الأجندة.",
                two: "ومنها مبادرتان ({n}) وطنيتان أو إقليميتان يتفق موضوعهما مع محاور الأجندة.",
                few: "ومنها {n} مبادرات وطنية أو إقليمية يتفق موضوعها مع محاور الأجندة.",
                many: "ومنها {n} مبادرة وطنية أو إقليمية يتفق موضوعها مع محاور الأجندة.",
                other: "ومنها {n} مبادرة وطنية أو إقليمية يتفق موضوعها مع محاور الأجندة.",
            },
            fr~: {
                one: "{n} est nationale ou régionale, et son thème correspond à ceux de l’Agenda.",
                many: "{n} sont nationales ou régionales, et leur thème correspond à ceux de l’Agenda.",
                other: "{n} sont nationales ou régionales, et leur thème correspond à ceux de l’Agenda.",
            },
        }
        lead_adopted plural {
            en: { one: "{n} of them has been adopted by the body that leads it or by the secretariat.", other: "{n} of them have been adopted by the bodies that lead them or by the secretariat." },
            ar~: {
                zero: "عدد ما تبنّته منها الجهات القائدة أو الأمانة {n}.",
                one: "منها مبادرة واحدة ({n}) تبنّتها الجهة القائدة لها أو الأمانة.",
                two: "منها مبادرتان ({n}) تبنّتهما الجهات القائدة لهما أو الأمانة.",
                few: "منها {n} مبادرات تبنّتها الجهات القائدة لها أو الأمانة.",
                many: "منها {n} مبادرة تبنّتها الجهات القائدة لها أو الأمانة.",
                other: "منها {n} مبادرة تبنّتها الجهات القائدة لها أو الأمانة.",
            },
            fr~: {
                one: "{n} d’entre elles a été adoptée par son chef de file ou par le secrétariat.",
                many: "{n} d’entre elles ont été adoptées par leurs chefs de file ou par le secrétariat.",
                other: "{n} d’entre elles ont été adoptées par leurs chefs de file ou par le secrétariat.",
            },
        }
        none_adopted {
            en: "None has been adopted yet: all come from public sources. Nobody has reported here, so no progress is computed.",
            ar~: "لم تتبنَّ أي جهة قائدة مبادرتها بعد: فكل المبادرات من مصادر علنية. ولم يقدّم أحد تقريرًا هنا، ولذلك لا يُحسب أي تقدم.",
            fr~: "Aucune n’a encore été adoptée par son chef de file\u{a0}: toutes proviennent de sources publiques. Nul n’a fait rapport ici\u{a0}: aucun avancement n’est donc calculé.",
        }
        on_record { en: "On record", ar~: "مسجَّلة", fr~: "Recensées" }
        adopted { en: "Adopted", ar~: "متبنّاة", fr~: "Adoptées" }
        under_agenda { en: "Under the Agenda", ar~: "في إطار الأجندة", fr~: "Au titre de l’Agenda" }
        aligned_apart { en: "Aligned, apart", ar~: "متوائمة، على حدة", fr~: "Alignées, à part" }
        by_theme { en: "By theme", ar~: "بحسب المحور", fr~: "Par thème" }
        by_theme_note {
            en: "Activity under the Agenda by primary theme: the computed status of what is adopted, else what the sources say. A joint initiative counts once.",
            ar~: "الأنشطة في إطار الأجندة بحسب المحور الأساسي: الحالة المحسوبة لما جرى تبنّيه، وما تقوله المصادر عن غيره. وتُحسب المبادرة المشتركة مرة واحدة.",
            fr~: "Activité au titre de l’Agenda par thème principal\u{a0}: le statut calculé de ce qui est adopté, sinon ce que disent les sources. Une initiative conjointe compte une fois.",
        }
        theme { en: "Theme", ar~: "المحور", fr~: "Thème" }
        no_theme { en: "No theme", ar~: "بلا محور", fr~: "Sans thème" }
        all_themes { en: "All themes", ar~: "جميع المحاور", fr~: "Tous les thèmes" }
        drawn { en: "What the sources say, and status", ar~: "ما تقوله المصادر، والحالة", fr~: "Ce que disent les sources, et le statut" }
        none_on_record { en: "none on record", ar~: "لا شيء مسجَّل", fr~: "aucune recensée" }
        by_kind { en: "By kind", ar~: "بحسب النوع", fr~: "Par type" }
        by_kind_note {
            en: "The kind is our reading of each source.",
            ar~: "النوع محدد بحسب قراءتنا لكل مصدر.",
            fr~: "Le type résulte de notre lecture de chaque source.",
        }
        kind { en: "Kind", ar~: "النوع", fr~: "Type" }
        all_kinds { en: "All kinds", ar~: "جميع الأنواع", fr~: "Tous les types" }
        by_standing { en: "Where they stand", ar~: "أوضاع المبادرات", fr~: "Situation des initiatives" }
        by_standing_note {
            en: "What a source says is its own word at its time; a status is computed only for what somebody adopted.",
            ar~: "ما يقوله المصدر عبارته هو في حينه؛ ولا تُحسب حالة إلا لما جرى تبنّيه.",
            fr~: "Ce que dit une source est son propre mot, à son époque\u{a0}; un statut n’est calculé que pour ce qui a été adopté.",
        }
        computed {
            en: "Computed status of those that were adopted",
            ar~: "الحالة المحسوبة للمبادرات المتبنّاة",
            fr~: "Statut calculé de celles qui ont été adoptées",
        }
        standing { en: "Standing", ar~: "الوضع", fr~: "Situation" }
        milestones {
            en: "Milestones of adopted initiatives",
            ar~: "المراحل الرئيسية للمبادرات المتبنّاة",
            fr~: "Jalons des initiatives adoptées",
        }
        milestones_note {
            en: "Of the milestones due by the day shown: how many are reported, how many of those are backed by a document, how many were checked by a reviewer outside the bodies concerned. A milestone of a joint initiative counts once.",
            ar~: "من المراحل الرئيسية المستحقة حتى اليوم المبيَّن: كم مرحلة أُبلغ عن بلوغها، وكم مرحلة من هذه مدعومة بمستند، وكم مرحلة تحقق منها مراجع من خارج الجهات المعنية. وتُحسب المرحلة الرئيسية لمبادرة مشتركة مرة واحدة.",
            fr~: "Parmi les jalons arrivés à échéance à la date indiquée\u{a0}: combien sont déclarés, combien de ceux-ci sont étayés par un document, combien ont été contrôlés par un vérificateur extérieur aux organismes concernés. Un jalon d’une initiative conjointe compte une fois.",
        }
        milestones_none {
            en: "No adopted initiative has a milestone that is due, so there is nothing to count yet.",
            ar~: "ليس لأي مبادرة متبنّاة مرحلة رئيسية مستحقة، فلا شيء يُحسب بعد.",
            fr~: "Aucune initiative adoptée n’a de jalon arrivé à échéance\u{a0}: il n’y a encore rien à compter.",
        }
        milestones_due { en: "Milestones due", ar~: "المراحل الرئيسية المستحقة", fr~: "Jalons échus" }
        milestones_reported { en: "Reported", ar~: "مُبلَّغ عنها", fr~: "Déclarés" }
        milestones_documented { en: "Documented", ar~: "مدعومة بمستندات", fr~: "Documentés" }
        milestones_verified { en: "Verified", ar~: "تم التحقق منها", fr~: "Vérifiés" }
        milestones_unheard {
            en: "Not documented, and the lead not heard since the due day",
            ar~: "غير مدعومة بمستندات، ولم ترد إفادة من الجهة القائدة منذ تاريخ الاستحقاق",
            fr~: "Non documentés, et sans nouvelles du chef de file depuis l’échéance",
        }
        milestones_later { en: "Due later", ar~: "مستحقة لاحقًا", fr~: "À échéance ultérieure" }
        milestones_without_due { en: "Reached without a due day", ar~: "تم بلوغها بلا تاريخ استحقاق", fr~: "Franchis sans date d’échéance" }
        milestones_rescheduled { en: "Due day moved since it was first set", ar~: "نُقل موعدها المحدد منذ تحديده أول مرة", fr~: "Échéance déplacée depuis sa première fixation" }
        moved_plans { en: "What was planned first, and why it was moved", ar~: "ما خُطط له أولًا، وأسباب تعديله", fr~: "Ce qui était prévu d’abord, et pourquoi cela a changé" }
        of_due plural {
            en: { one: "of {n} due", other: "of {n} due" },
            ar~: {
                zero: "من {n} مستحقة",
                one: "من {n} مستحقة",
                two: "من {n} مستحقتين",
                few: "من {n} مستحقة",
                many: "من {n} مستحقة",
                other: "من {n} مستحقة",
            },
            fr~: { one: "sur {n} échu", many: "sur {n} échus", other: "sur {n} échus" },
        }
        /// Every figure in it opens; the sum is left as a sum.
        bounds {
            en: "Between {low} and {low} + {unheard} of {due} are documented: of the {unheard} the lead has not been heard since the due day.",
            ar~: "المدعوم بمستندات يقع بين {low} و{low} + {unheard} من {due}: لم يرد من الجهة القائدة شيء عن {unheard} منها منذ يوم الاستحقاق.",
            fr~: "Entre {low} et {low} + {unheard} sur {due} sont documentés\u{a0}: pour {unheard} d’entre eux, le chef de file ne s’est pas exprimé depuis l’échéance.",
        }
        none_verified {
            en: "None of the milestones due has been verified by a reviewer yet.",
            ar~: "لم يتحقق أي مراجع بعد من أي مرحلة رئيسية حان موعدها.",
            fr~: "Aucun des jalons échus n’a encore été vérifié par un vérificateur.",
        }
        level { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        nature { en: "By nature", ar~: "بحسب الطبيعة", fr~: "Par nature" }
        said_reached plural {
            en: { one: "Public sources say that {n} milestone of the other initiatives has been reached;", other: "Public sources say that {n} milestones of the other initiatives have been reached;" },
            ar~: {
                zero: "عدد المراحل الرئيسية التي تفيد المصادر العلنية ببلوغها في المبادرات الأخرى {n}؛",
                one: "تفيد مصادر علنية ببلوغ مرحلة رئيسية واحدة ({n}) في المبادرات الأخرى؛",
                two: "تفيد مصادر علنية ببلوغ مرحلتين رئيسيتين ({n}) في المبادرات الأخرى؛",
                few: "تفيد مصادر علنية ببلوغ {n} مراحل رئيسية في المبادرات الأخرى؛",
                many: "تفيد مصادر علنية ببلوغ {n} مرحلة رئيسية في المبادرات الأخرى؛",
                other: "تفيد مصادر علنية ببلوغ {n} مرحلة رئيسية في المبادرات الأخرى؛",
            },
            fr~: {
                one: "Selon des sources publiques, {n} jalon des autres initiatives a été franchi\u{a0};",
                many: "Selon des sources publiques, {n} de jalons des autres initiatives ont été franchis\u{a0};",
                other: "Selon des sources publiques, {n} jalons des autres initiatives ont été franchis\u{a0};",
            },
        }
        said_due plural {
            en: { one: "by the dates that they gave, {n} milestone should have been reached by the day shown.", other: "by the dates that they gave, {n} milestones should have been reached by the day shown." },
            ar~: {
                zero: "وبحسب التواريخ التي ذكرتها، عدد المراحل الرئيسية التي يُفترض بلوغها حتى اليوم المبيَّن {n}.",
                one: "وبحسب التواريخ التي ذكرتها، يُفترض بلوغ مرحلة رئيسية واحدة ({n}) حتى اليوم المبيَّن.",
                two: "وبحسب التواريخ التي ذكرتها، يُفترض بلوغ مرحلتين رئيسيتين ({n}) حتى اليوم المبيَّن.",
                few: "وبحسب التواريخ التي ذكرتها، يُفترض بلوغ {n} مراحل رئيسية حتى اليوم المبيَّن.",
                many: "وبحسب التواريخ التي ذكرتها، يُفترض بلوغ {n} مرحلة رئيسية حتى اليوم المبيَّن.",
                other: "وبحسب التواريخ التي ذكرتها، يُفترض بلوغ {n} مرحلة رئيسية حتى اليوم المبيَّن.",
            },
            fr~: {
                one: "d’après les dates qu’elles indiquent, {n} jalon devrait être franchi à la date indiquée.",
                many: "d’après les dates qu’elles indiquent, {n} de jalons devraient être franchis à la date indiquée.",
                other: "d’après les dates qu’elles indiquent, {n} jalons devraient être franchis à la date indiquée.",
            },
        }
        reported_title { en: "Who has reported", ar~: "من قدّم تقارير", fr~: "Qui a fait rapport" }
        reported_note {
            en: "States and institutions that reported here or by letter in the last 365 days. What the secretariat enters by itself does not count as a report.",
            ar~: "الدول والمؤسسات التي قدّمت تقارير هنا أو بخطاب خلال آخر 365 يومًا. ولا يُعد تقريرًا ما تُدخله الأمانة من تلقاء نفسها.",
            fr~: "États et institutions qui ont fait rapport ici ou par lettre au cours des 365 derniers jours. Ce que le secrétariat saisit de lui-même ne compte pas comme rapport.",
        }
        states_unit { en: "states", ar~: "الدول", fr~: "États" }
        institutions_unit { en: "institutions", ar~: "المؤسسات", fr~: "Institutions" }
        of_total { en: "of {n}", ar~: "من {n}", fr~: "sur {n}" }
        nobody_reported {
            en: "Nobody has reported here yet.",
            ar~: "لم يقدّم أحد تقريرًا هنا بعد.",
            fr~: "Nul n’a encore fait rapport ici.",
        }
        newest { en: "Newest facts", ar~: "أحدث الوقائع", fr~: "Faits les plus récents" }
        newest_note {
            en: "By the day they happened, the newest first; facts without a day stand on their records.",
            ar~: "بترتيب يوم وقوعها، والأحدث أولًا؛ أما الوقائع التي لا يُعرف يومها فترد في سجلاتها.",
            fr~: "Selon le jour où ils se sont produits, les plus récents d’abord\u{a0}; les faits sans date figurent sur leurs fiches.",
        }
        newest_none { en: "No fact is on record.", ar~: "لا توجد واقعة مسجَّلة.", fr~: "Aucun fait n’est enregistré." }
        due_title { en: "Due days", ar~: "مواعيد الاستحقاق", fr~: "Échéances" }
        due_note {
            en: "Milestones with a day that nobody reported as reached. What public sources planned is shown as that; only an adopted initiative can be late.",
            ar~: "مراحل رئيسية لها موعد ولم يُبلغ أحد عن بلوغها. وما خططت له مصادر علنية يُعرض بهذه الصفة؛ ولا يمكن أن تُعد متأخرة إلا مبادرة متبنّاة.",
            fr~: "Jalons datés dont nul n’a signalé le franchissement. Ce que des sources publiques prévoyaient est présenté comme tel\u{a0}; seule une initiative adoptée peut être en retard.",
        }
        file_has_all {
            en: "The first eight are shown; the file has all of them.",
            ar~: "تُعرض البنود الثمانية الأولى، ويضم الملف البنود كلها.",
            fr~: "Les huit premiers sont affichés\u{a0}; le fichier les contient tous.",
        }
        due_none {
            en: "No milestone with a day is open.",
            ar~: "لا توجد مرحلة رئيسية ذات موعد لم يتم بلوغها.",
            fr~: "Aucun jalon daté n’est en attente.",
        }
        due_on { en: "due {day}", ar~: "تاريخ الاستحقاق: {day}", fr~: "échéance\u{a0}: {day}" }
        planned_by_source {
            en: "planned by the source for {day}",
            ar~: "الموعد المقرر بحسب المصدر: {day}",
            fr~: "prévu par la source\u{a0}: {day}",
        }
        commitments {
            en: "Commitments without recent evidence",
            ar~: "التزامات بلا أدلة حديثة",
            fr~: "Engagements sans preuve récente",
        }
        on_paper_lead {
            en: "What was promised, and of which nothing is on record or nothing was documented in the last 24 months.",
            ar~: "ما وُعد به ولم يُسجَّل بشأنه شيء، أو لم يُوثَّق منه شيء خلال آخر 24 شهرًا.",
            fr~: "Ce qui a été promis, et dont rien n’est recensé ou dont rien n’a été documenté au cours des 24 derniers mois.",
        }
        /// Before the number of each state.
        commitments_stand plural {
            en: { one: "Of {n} adopted commitment:", other: "Of {n} adopted commitments:" },
            ar~: {
                zero: "لم يُعتمد أي التزام ({n}):",
                one: "من أصل التزام معتمد واحد ({n}):",
                two: "من أصل التزامين معتمدين ({n}):",
                few: "من أصل {n} التزامات معتمدة:",
                many: "من أصل {n} التزامًا معتمدًا:",
                other: "من أصل {n} التزام معتمد:",
            },
            fr~: {
                one: "Sur {n} engagement adopté\u{a0}:",
                many: "Sur {n} d’engagements adoptés\u{a0}:",
                other: "Sur {n} engagements adoptés\u{a0}:",
            },
        }
        commitments_of plural {
            en: { one: "There is {n} adopted commitment in all.", other: "There are {n} adopted commitments in all." },
            ar~: {
                zero: "وإجمالي الالتزامات المعتمدة {n}.",
                one: "وذلك من أصل التزام معتمد واحد ({n}).",
                two: "وذلك من أصل التزامين معتمدين ({n}).",
                few: "وذلك من أصل {n} التزامات معتمدة.",
                many: "وذلك من أصل {n} التزامًا معتمدًا.",
                other: "وذلك من أصل {n} التزام معتمد.",
            },
            fr~: {
                one: "Sur un total de {n} engagement adopté.",
                many: "Sur un total de {n} d’engagements adoptés.",
                other: "Sur un total de {n} engagements adoptés.",
            },
        }
        ink_quote {
            en: "We hope that this time will differ from what we have seen before.",
            ar~: "نأمل أن تكون هذه المرة مغايرة لما سبق.",
            fr~: "Nous espérons que cette fois sera différente de ce que nous avons vu auparavant.",
        }
        ink_cite {
            en: "End of a press report on the summit of 2017, after recommendations that stayed ink on paper",
            ar~: "خاتمة تقرير عن قمة عام 2017، بعد الإشارة إلى توصيات بقيت حبرًا على ورق",
            fr~: "Fin d’un article sur le Sommet de 2017, après l’évocation de recommandations restées lettre morte",
        }
        where_title { en: "By state", ar~: "التوزيع بحسب الدول", fr~: "Répartition par État" }
        where_note {
            en: "Initiatives on record that each state leads, hosts or takes part in. Not a measure of performance.",
            ar~: "المبادرات المسجَّلة التي تقودها كل دولة أو تستضيفها أو تشارك فيها. وليس ذلك مقياسًا للأداء.",
            fr~: "Initiatives recensées que chaque État dirige ou accueille, ou auxquelles il participe. Ce n’est pas une mesure de performance.",
        }
        moved_title { en: "What moved", ar~: "ما الذي تغيّر", fr~: "Ce qui a bougé" }
        moved_since { en: "Counted on {day}, and on the day in view; both with the same knowledge.", ar~: "العدد في {day} وفي اليوم المعروض؛ وكلاهما بالمعرفة نفسها.", fr~: "Compté le {day}, et au jour affiché\u{a0}; les deux avec les mêmes connaissances." }
        moved_none { en: "No meeting lies before the day in view.", ar~: "لا اجتماع قبل اليوم المعروض.", fr~: "Aucune réunion ne précède le jour affiché." }
        since_label { en: "Since a day that you choose", ar~: "منذ يوم تختاره", fr~: "Depuis un jour de votre choix" }
        since_show { en: "Show", ar~: "عرض", fr~: "Afficher" }
        number { en: "number", ar~: "العدد", fr~: "nombre" }
        counted { en: "counted", ar~: "ما يُحسب", fr~: "compté" }
        of_all { en: "of", ar~: "من", fr~: "sur" }
        reference { en: "reference", ar~: "الرقم المرجعي", fr~: "référence" }
        initiative { en: "initiative", ar~: "المبادرة", fr~: "initiative" }
        milestone { en: "milestone", ar~: "المرحلة الرئيسية", fr~: "jalon" }
        day { en: "day", ar~: "اليوم", fr~: "jour" }
        by_its_lead { en: "adopted", ar~: "متبنّاة", fr~: "adoptée" }
        origin { en: "origin", ar~: "المصدر", fr~: "origine" }
        commitment_code { en: "code", ar~: "الرمز", fr~: "code" }
        commitment { en: "commitment", ar~: "الالتزام", fr~: "engagement" }
        /// Leads to the table that the map draws.
        table_of_states { en: "The same as a table", ar~: "البيانات نفسها في جدول", fr~: "Les mêmes données en tableau" }
    }
}
