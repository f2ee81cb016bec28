//! What was planned and reached over time.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What was planned and reached over time.
    pub struct OverTimeWords {
        title { en: "Over time", ar~: "عبر الزمن", fr~: "Au fil du temps" }
        /// Of a theme or a lead.
        title_of { en: "{name}, over time", ar~: "{name}، عبر الزمن", fr~: "{name}, au fil du temps" }
        intro {
            en: "Milestones of adopted initiatives: how many were due by the end of each year, and how many of those are reported, documented and verified; beside it, how many would have been due had every milestone kept the day that was planned first. An initiative counts from the day on which it was adopted. Of days ahead stands what is planned today, and nothing else.",
            ar~: "المراحل الرئيسية للمبادرات المتبنّاة: كم منها حلّ موعدها بنهاية كل سنة، وكم منها أُبلغ عنه ووُثّق وتُحقّق منه؛ وبجانبه كم كان موعدها سيحل لو بقيت كل مرحلة على اليوم الذي خُطط له أولًا. وتُحسب المبادرة منذ يوم تبنّيها. أما الأيام المقبلة فلا يرد عنها إلا ما هو مخطط له اليوم.",
            fr~: "Les jalons des initiatives adoptées\u{a0}: combien étaient échus à la fin de chaque année, et combien d’entre eux sont déclarés, documentés et vérifiés\u{a0}; à côté, combien l’auraient été si chaque jalon avait gardé sa première date. Une initiative compte à partir du jour de son adoption. Pour les jours à venir ne figure que ce qui est prévu aujourd’hui.",
        }
        choose { en: "Choose a theme or a lead", ar~: "اختيار محور أو جهة قائدة", fr~: "Choisir un thème ou un chef de file" }
        by_year { en: "By the end of each year", ar~: "بنهاية كل سنة", fr~: "À la fin de chaque année" }
        by { en: "By", ar~: "حتى", fr~: "Au" }
        day { en: "day", ar~: "اليوم", fr~: "jour" }
        /// The day in view.
        now { en: "the day in view", ar~: "اليوم المعروض", fr~: "le jour affiché" }
        ahead { en: "ahead", ar~: "لم يحن بعد", fr~: "à venir" }
        planned { en: "Planned by then", ar~: "مخطط له حتى ذلك اليوم", fr~: "Prévus à cette date" }
        planned_ahead { en: "Planned", ar~: "مخطط له", fr~: "Prévus" }
        due { en: "Due", ar~: "حلّ موعدها", fr~: "Échus" }
        reported { en: "Reported", ar~: "مُبلَّغ عنها", fr~: "Déclarés" }
        documented { en: "Documented", ar~: "مدعومة بمستندات", fr~: "Documentés" }
        verified { en: "Verified", ar~: "تم التحقق منها", fr~: "Vérifiés" }
        first_planned { en: "As first planned", ar~: "وفق أول خطة", fr~: "Selon le premier plan" }
        rescheduled { en: "Due day moved", ar~: "عُدّل موعدها", fr~: "Échéance modifiée" }
        said_due { en: "Day has come", ar~: "حان موعدها", fr~: "Date venue" }
        said_reached { en: "Said to be reached", ar~: "يقال إنها بُلغت", fr~: "Dits franchis" }
        spark { en: "Documented, by year", ar~: "المدعومة بمستندات، بحسب السنة", fr~: "Documentés, par année" }
        note {
            en: "Slippage stands beside the plan, as first planned, and in the last column: milestones whose due day had been moved or taken away by then; each stands with its first day and its reasons under",
            ar~: "يرد الانزلاق بجانب الخطة، وفق أول خطة، وفي العمود الأخير: المراحل التي كان موعدها قد عُدّل أو حُذف حتى ذلك اليوم؛ وترد كل منها بموعدها الأول وأسباب التعديل في",
            fr~: "Les glissements figurent à côté du plan, selon le premier plan, et dans la dernière colonne\u{a0}: les jalons dont l’échéance avait été modifiée ou retirée à cette date\u{a0}; chacun figure avec sa première date et ses motifs sous",
        }
        later plural {
            en: { one: "{n} milestone is due after the day in view.", other: "{n} milestones are due after the day in view." },
            ar~: {
                zero: "عدد المراحل التي يحل موعدها بعد اليوم المعروض: {n}.",
                one: "مرحلة واحدة ({n}) يحل موعدها بعد اليوم المعروض.",
                two: "مرحلتان ({n}) يحل موعدهما بعد اليوم المعروض.",
                few: "{n} مراحل يحل موعدها بعد اليوم المعروض.",
                many: "{n} مرحلة يحل موعدها بعد اليوم المعروض.",
                other: "{n} مرحلة يحل موعدها بعد اليوم المعروض.",
            },
            fr~: { one: "{n} jalon arrive à échéance après le jour affiché.", many: "{n} de jalons arrivent à échéance après le jour affiché.", other: "{n} jalons arrivent à échéance après le jour affiché." },
        }
        none {
            en: "No adopted initiative has a milestone with a due day: there is nothing to be drawn yet.",
            ar~: "لا توجد لأي مبادرة متبنّاة مرحلة لها موعد محدد: فلا شيء يُرسم بعد.",
            fr~: "Aucune initiative adoptée n’a de jalon daté\u{a0}: il n’y a encore rien à dessiner.",
        }
        said { en: "What public sources say", ar~: "ما تقوله المصادر العلنية", fr~: "Ce que disent les sources publiques" }
        said_note {
            en: "Milestones of initiatives that nobody has adopted, by the days that public sources give. Nobody answers for them here. Once an initiative is adopted its milestones are counted above, so that these numbers can fall.",
            ar~: "مراحل المبادرات التي لم يتبنّها أحد، بحسب الأيام التي تذكرها المصادر العلنية. ولا أحد يجيب عنها هنا. ومتى تبنّت جهة مبادرةً حُسبت مراحلها أعلاه، فقد تنقص هذه الأعداد.",
            fr~: "Les jalons des initiatives que nul n’a adoptées, aux dates que donnent les sources publiques. Nul n’en répond ici. Dès qu’une initiative est adoptée, ses jalons sont comptés plus haut\u{a0}: ces nombres peuvent donc baisser.",
        }
        by_theme { en: "By theme", ar~: "بحسب المحور", fr~: "Par thème" }
        by_theme_note {
            en: "Each milestone under the primary theme of its initiative. All small charts have the same days, each a scale of its own; its numbers stand in the table.",
            ar~: "كل مرحلة ضمن المحور الأساسي لمبادرتها. وللرسوم الصغيرة كلها الأيام نفسها ولكل منها مقياسه؛ وأرقامها في الجدول.",
            fr~: "Chaque jalon sous le thème principal de son initiative. Tous les petits graphiques ont les mêmes dates, chacun son échelle\u{a0}; leurs nombres figurent dans le tableau.",
        }
        by_lead { en: "By lead", ar~: "بحسب الجهة القائدة", fr~: "Par chef de file" }
        by_lead_note {
            en: "Institutions, then states, then other organisations, each by name. A milestone of a joint initiative counts with each lead.",
            ar~: "المؤسسات ثم الدول ثم الجهات الأخرى، بحسب الاسم. وتُحسب مرحلة المبادرة المشتركة لكل جهة تقودها.",
            fr~: "Les institutions, puis les États, puis les autres organismes, par nom. Un jalon d’une initiative conjointe compte pour chaque chef de file.",
        }
        lead { en: "Lead", ar~: "الجهة القائدة", fr~: "Chef de file" }
        marks { en: "Days that the chart marks", ar~: "الأيام التي يعلّمها الرسم", fr~: "Jours que marque le graphique" }
        marks_note {
            en: "Meetings, the end of the Agenda, and days on which a rule took force; the rules of the first release hold throughout.",
            ar~: "الاجتماعات ونهاية الأجندة والأيام التي بدأ فيها العمل بقاعدة؛ وقواعد الإصدار الأول سارية في المدة كلها.",
            fr~: "Les réunions, la fin de l’Agenda, et les jours où une règle a pris effet\u{a0}; les règles de la première version valent pour toute la période.",
        }
        ends { en: "End of the Agenda", ar~: "نهاية الأجندة", fr~: "Fin de l’Agenda" }
        desc { en: "Lines of the milestones due, reported, documented and verified by the end of each year; the numbers stand in the table of the page.", ar~: "خطوط للمراحل التي حلّ موعدها والمُبلَّغ عنها والمدعومة بمستندات والتي تم التحقق منها بنهاية كل سنة؛ والأرقام في جدول الصفحة.", fr~: "Courbes des jalons échus, déclarés, documentés et vérifiés à la fin de chaque année\u{a0}; les nombres figurent dans le tableau de la page." }
        desc_said { en: "Lines of the milestones whose day has come and of those said to be reached, by public sources; the numbers stand in the table of the page.", ar~: "خطان للمراحل التي حان موعدها وللتي يقال إنها بُلغت بحسب المصادر العلنية؛ والأرقام في جدول الصفحة.", fr~: "Courbes des jalons dont la date est venue et de ceux dits franchis, selon les sources publiques\u{a0}; les nombres figurent dans le tableau de la page." }
        desc_small { en: "Due, reported and documented by the end of each year.", ar~: "ما حلّ موعده وما أُبلغ عنه وما وُثّق بنهاية كل سنة.", fr~: "Échus, déclarés et documentés à la fin de chaque année." }
        desc_spark { en: "Documented milestones by the end of each year.", ar~: "المراحل المدعومة بمستندات بنهاية كل سنة.", fr~: "Jalons documentés à la fin de chaque année." }
    }
}
