//! The same change of many records at once.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What administrators choose and do.
    pub struct Bulk {
        link { en: "Change many of these at once", ar~: "تعديل عدد منها دفعة واحدة", fr~: "En modifier plusieurs à la fois" }
        title { en: "Change many initiatives at once", ar~: "تعديل عدة مبادرات دفعة واحدة", fr~: "Modifier plusieurs initiatives à la fois" }
        intro {
            en: "Nothing is written yet: what would become of each record is shown next, by the same rules as its form, and all of it can be undone afterwards.",
            ar~: "لا يُكتب شيء بعد: يُعرض في الخطوة التالية ما سيؤول إليه كل سجل، بالقواعد نفسها المعمول بها في استمارته، ويمكن التراجع عن ذلك كله لاحقًا.",
            fr~: "Rien n’est encore écrit\u{a0}: ce que deviendrait chaque fiche s’affiche ensuite, selon les mêmes règles que son formulaire, et tout peut être annulé après coup.",
        }
        which { en: "Which of them?", ar~: "أي منها؟", fr~: "Lesquelles\u{a0}?" }
        ticked { en: "Those that are ticked", ar~: "المؤشر عليها", fr~: "Celles qui sont cochées" }
        all { en: "All that the filters find: {n}", ar~: "كل ما تجده عوامل التصفية: {n}", fr~: "Toutes celles que trouvent les filtres\u{a0}: {n}" }
        rows { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        rows_needed { en: "Tick the initiatives, or choose all", ar~: "أشر على المبادرات أو اختر الكل", fr~: "Cochez les initiatives, ou choisissez-les toutes" }
        task { en: "What is done?", ar~: "ما المطلوب؟", fr~: "Que faut-il faire\u{a0}?" }
        task_theme { en: "Put them under another theme", ar~: "إدراجها تحت موضوع آخر", fr~: "Les ranger sous un autre thème" }
        task_lead { en: "Name another lead organisation", ar~: "تعيين منظمة قائدة أخرى", fr~: "Désigner une autre organisation chef de file" }
        task_due { en: "Set the due date of a step", ar~: "تحديد موعد مرحلة", fr~: "Fixer l’échéance d’une étape" }
        task_confirm { en: "Ask those who lead them, by letter, to confirm them", ar~: "الطلب من الجهات القائدة لها، برسالة، أن تؤكدها", fr~: "Demander par lettre aux chefs de file de les confirmer" }
        confirm_title { en: "Ask for confirmation", ar~: "طلب التأكيد", fr~: "Demander confirmation" }
        letters plural {
            en: { one: "One letter would be written, in the language of its reader. Once written it cannot be called back.", other: "{n} letters would be written, one to each person, in the language of its reader. Once written they cannot be called back." },
            ar~: { zero: "لن تُكتب أي رسالة.", one: "ستُكتب رسالة واحدة بلغة قارئها. ولا يمكن استردادها بعد كتابتها.", two: "ستُكتب رسالتان، رسالة لكل شخص بلغته. ولا يمكن استردادهما بعد كتابتهما.", few: "ستُكتب {n} رسائل، رسالة لكل شخص بلغته. ولا يمكن استردادها بعد كتابتها.", many: "ستُكتب {n} رسالة، رسالة لكل شخص بلغته. ولا يمكن استردادها بعد كتابتها.", other: "ستُكتب {n} رسالة، رسالة لكل شخص بلغته. ولا يمكن استردادها بعد كتابتها." },
            fr~: { one: "{n} lettre serait écrite, dans la langue de son lecteur. Une fois écrite, elle ne peut pas être rappelée.", many: "{n} de lettres seraient écrites, une par personne, dans la langue de son lecteur. Une fois écrites, elles ne peuvent pas être rappelées.", other: "{n} lettres seraient écrites, une par personne, dans la langue de son lecteur. Une fois écrites, elles ne peuvent pas être rappelées." },
        }
        passed_over plural {
            en: { one: "One person is passed over: asked earlier today, or wants no such letters.", other: "{n} people are passed over: asked earlier today, or they want no such letters." },
            ar~: { zero: "لا يُستثنى أحد.", one: "يُستثنى شخص واحد: سُئل اليوم من قبل أو لا يريد مثل هذه الرسائل.", two: "يُستثنى شخصان: سُئلا اليوم من قبل أو لا يريدان مثل هذه الرسائل.", few: "يُستثنى {n} أشخاص: سُئلوا اليوم من قبل أو لا يريدون مثل هذه الرسائل.", many: "يُستثنى {n} شخصًا: سُئلوا اليوم من قبل أو لا يريدون مثل هذه الرسائل.", other: "يُستثنى {n} شخص: سُئلوا اليوم من قبل أو لا يريدون مثل هذه الرسائل." },
            fr~: { one: "{n} personne n’est pas sollicitée\u{a0}: elle l’a été plus tôt aujourd’hui, ou ne souhaite pas de telles lettres.", many: "{n} de personnes ne sont pas sollicitées\u{a0}: elles l’ont été plus tôt aujourd’hui, ou ne souhaitent pas de telles lettres.", other: "{n} personnes ne sont pas sollicitées\u{a0}: elles l’ont été plus tôt aujourd’hui, ou ne souhaitent pas de telles lettres." },
        }
        confirm_none { en: "Nobody would get a letter: no person speaks for these bodies, or all of them were asked today.", ar~: "لن تصل رسالة إلى أحد: لا أحد يتحدث باسم هذه الجهات، أو سُئل الجميع اليوم.", fr~: "Personne ne recevrait de lettre\u{a0}: nul ne parle au nom de ces organismes, ou tous ont été sollicités aujourd’hui." }
        confirm_changed { en: "What you saw has changed meanwhile: look at it again.", ar~: "تغيّر ما رأيته في الأثناء: راجعه من جديد.", fr~: "Ce que vous avez vu a changé entre-temps\u{a0}: examinez-le de nouveau." }
        confirm_send { en: "Write the letters", ar~: "كتابة الرسائل", fr~: "Écrire les lettres" }
        leads { en: "Who leads them", ar~: "الجهات القائدة", fr~: "Chefs de file" }
        people { en: "People written to", ar~: "من يُكتب إليهم", fr~: "Personnes sollicitées" }
        nobody { en: "nobody", ar~: "لا أحد", fr~: "personne" }
        theme { en: "The theme", ar~: "المحور", fr~: "Le thème" }
        theme_hint { en: "It takes the place of all their themes.", ar~: "يحل محل كل محاورها.", fr~: "Il remplace tous leurs thèmes." }
        theme_needed { en: "Choose the theme", ar~: "اختر المحور", fr~: "Choisissez le thème" }
        lead { en: "The organisation", ar~: "الجهة", fr~: "L’organisme" }
        lead_hint { en: "It takes the place of all organisations that lead them; states stay.", ar~: "تحل محل كل الجهات القائدة لها؛ وتبقى الدول.", fr~: "Il remplace tous les organismes chefs de file\u{a0}; les États restent." }
        lead_needed { en: "Choose the organisation", ar~: "اختر الجهة", fr~: "Choisissez l’organisme" }
        step { en: "The step", ar~: "المرحلة", fr~: "L’étape" }
        step_hint { en: "Where a record has no such step, that is said of its row.", ar~: "إذا لم تكن هذه المرحلة في سجل ما ذُكر ذلك في صفه.", fr~: "Si une fiche n’a pas cette étape, sa ligne le dit." }
        due { en: "When it is due", ar~: "موعدها", fr~: "Son échéance" }
        due_needed { en: "Enter the day on which it is due", ar~: "أدخل اليوم الذي يحين فيه موعدها", fr~: "Saisissez le jour de l’échéance" }
        preview { en: "See what would become of them", ar~: "عرض ما ستؤول إليه", fr~: "Voir ce qu’elles deviendraient" }
    }
}
