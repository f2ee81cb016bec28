//! Entering an initiative step by step.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The guided way: tasks, check, confirmation.
    pub struct Guided {
        instead { en: "Enter it step by step instead", ar~: "إدخالها خطوة بخطوة بدلًا من ذلك", fr~: "La saisir plutôt étape par étape" }
        start_title { en: "Enter an initiative step by step", ar~: "إدخال مبادرة خطوة بخطوة", fr~: "Saisir une initiative étape par étape" }
        start_intro {
            en: "There are a few short tasks, in any order. Everything is saved at every step: you can stop and come back later.",
            ar~: "هناك بضع مهام قصيرة بأي ترتيب. ويُحفظ كل شيء عند كل خطوة: يمكنك التوقف والعودة لاحقًا.",
            fr~: "Il y a quelques tâches courtes, dans n’importe quel ordre. Tout est enregistré à chaque étape\u{a0}: vous pouvez vous arrêter et revenir plus tard.",
        }
        start { en: "Start", ar~: "بدء", fr~: "Commencer" }
        too_many {
            en: "You have many unfinished entries: finish or discard one of them first",
            ar~: "لديك إدخالات كثيرة لم تكتمل: أكمل أحدها أو تخلَّ عنه أولًا",
            fr~: "Vous avez beaucoup de saisies inachevées\u{a0}: terminez-en une ou abandonnez-la d’abord",
        }
        one_page { en: "Enter it on one page instead", ar~: "إدخالها في صفحة واحدة بدلًا من ذلك", fr~: "La saisir plutôt sur une page" }
        unfinished { en: "What you began", ar~: "ما بدأته", fr~: "Ce que vous avez commencé" }
        untitled { en: "Without a title yet", ar~: "بلا عنوان بعد", fr~: "Sans titre pour l’instant" }
        saved_on { en: "saved on {day}", ar~: "حُفظ في {day}", fr~: "enregistré le {day}" }
        list_intro {
            en: "Open a task to fill it in. When those that are needed are completed, check your answers.",
            ar~: "افتح مهمة لملئها. وعندما تكتمل المهام المطلوبة راجع إجاباتك.",
            fr~: "Ouvrez une tâche pour la remplir. Lorsque les tâches obligatoires sont terminées, vérifiez vos réponses.",
        }
        task_texts { en: "Title and summary", ar~: "العنوان والنبذة", fr~: "Titre et présentation" }
        task_kind { en: "Kind, and whether it belongs to the Agenda", ar~: "النوع، وهل تندرج في إطار الأجندة", fr~: "Type, et appartenance à l’Agenda" }
        task_origin { en: "Where it comes from", ar~: "مصدر المعلومات", fr~: "Provenance" }
        task_themes { en: "Themes", ar~: "المحاور", fr~: "Thèmes" }
        task_bodies { en: "Who leads it and who takes part", ar~: "من يقودها ومن يشارك فيها", fr~: "Qui la dirige et qui y participe" }
        task_days { en: "Days", ar~: "التواريخ", fr~: "Dates" }
        task_agenda { en: "Its place in the Agenda", ar~: "موقعها من الأجندة", fr~: "Sa place dans l’Agenda" }
        task_budget { en: "Planned budget", ar~: "الميزانية المقررة", fr~: "Budget prévu" }
        task_plans { en: "First milestones and a link", ar~: "المراحل الأولى ورابط", fr~: "Premiers jalons et lien" }
        needed { en: "needed", ar~: "مطلوبة", fr~: "obligatoire" }
        not_started { en: "Not started", ar~: "لم تبدأ", fr~: "Pas commencée" }
        in_progress { en: "In progress", ar~: "قيد الإنجاز", fr~: "En cours" }
        completed { en: "Completed", ar~: "مكتملة", fr~: "Terminée" }
        check { en: "Check your answers", ar~: "مراجعة إجاباتك", fr~: "Vérifier vos réponses" }
        check_intro {
            en: "Nothing is entered yet. Check what you typed; each line leads back to its task.",
            ar~: "لم يُدخل شيء بعد. راجع ما كتبته؛ كل سطر يعود بك إلى مهمته.",
            fr~: "Rien n’est encore saisi. Vérifiez ce que vous avez tapé\u{a0}; chaque ligne ramène à sa tâche.",
        }
        change { en: "Change", ar~: "تغيير", fr~: "Modifier" }
        not_filled { en: "not filled in", ar~: "لم يُملأ", fr~: "non rempli" }
        save_on { en: "Save and go on", ar~: "حفظ ومتابعة", fr~: "Enregistrer et continuer" }
        save_later { en: "Save and come back later", ar~: "حفظ والعودة لاحقًا", fr~: "Enregistrer et revenir plus tard" }
        back_to_list { en: "Back to the tasks", ar~: "العودة إلى المهام", fr~: "Retour aux tâches" }
        kind_first {
            en: "Choose the kind first: it decides which milestones there are.",
            ar~: "اختر النوع أولًا: فهو يحدد المراحل.",
            fr~: "Choisissez d’abord le type\u{a0}: il détermine les jalons.",
        }
        plans_hint { en: "When each milestone is due, where that is known.", ar~: "موعد استحقاق كل مرحلة، إن كان معروفًا.", fr~: "L’échéance de chaque jalon, si elle est connue." }
        link { en: "Address of a page that says so", ar~: "عنوان صفحة على الشبكة تذكر ذلك", fr~: "Adresse d’une page qui le dit" }
        link_hint {
            en: "A report, a call or a news item about it, where there is one.",
            ar~: "تقرير عنها أو نداء أو خبر، إن وُجد.",
            fr~: "Un rapport, un appel ou une actualité à son sujet, s’il y en a.",
        }
        twice_title {
            en: "You saved this task somewhere else meanwhile",
            ar~: "حفظتَ هذه المهمة في مكان آخر في الأثناء",
            fr~: "Vous avez entre-temps enregistré cette tâche ailleurs",
        }
        twice_intro {
            en: "Perhaps it is open in two tabs. Below stands what you typed here; saving takes it. What is saved now:",
            ar~: "ربما كانت مفتوحة في تبويبين. أدناه ما كتبته هنا، والحفظ يعتمده. أما المحفوظ الآن فهو:",
            fr~: "Elle est peut-être ouverte dans deux onglets. Ci-dessous, ce que vous avez saisi ici\u{a0}; l’enregistrer le retient. Ce qui est enregistré maintenant\u{a0}:",
        }
        keep_saved { en: "Keep what is saved", ar~: "الإبقاء على المحفوظ", fr~: "Garder ce qui est enregistré" }
        discard { en: "Discard this entry", ar~: "التخلي عن هذا الإدخال", fr~: "Abandonner cette saisie" }
        discard_title { en: "Discard what you typed?", ar~: "هل تتخلى عما كتبته؟", fr~: "Abandonner ce que vous avez saisi\u{a0}?" }
        discard_said {
            en: "Everything that was saved of this entry is deleted. That cannot be undone.",
            ar~: "يُحذف كل ما حُفظ من هذا الإدخال. ولا رجعة في ذلك.",
            fr~: "Tout ce qui a été enregistré de cette saisie est supprimé. C’est irréversible.",
        }
        done_title { en: "The initiative is entered", ar~: "أُدخلت المبادرة", fr~: "L’initiative est saisie" }
        done_reference { en: "Its reference is", ar~: "رمزها المرجعي", fr~: "Sa référence est" }
        done_draft {
            en: "It is saved as a draft: nobody else reads it before it is submitted or published.",
            ar~: "حُفظت مسودةً: لا يقرؤها غيركم قبل تقديمها أو نشرها.",
            fr~: "Elle est enregistrée comme brouillon\u{a0}: personne d’autre ne la lit avant sa soumission ou sa publication.",
        }
        done_public { en: "Everybody can read it now.", ar~: "يمكن للجميع قراءتها الآن.", fr~: "Tout le monde peut la lire maintenant." }
        done_later { en: "It becomes public on the day that was set.", ar~: "تصبح علنية في اليوم المحدد.", fr~: "Elle devient publique le jour fixé." }
        next { en: "What you can do next", ar~: "ما يمكنك فعله بعد ذلك", fr~: "Ce que vous pouvez faire ensuite" }
        work_on { en: "Plan and report its milestones", ar~: "تخطيط مراحلها والإبلاغ عنها", fr~: "Planifier et déclarer ses jalons" }
        another { en: "Enter another initiative", ar~: "إدخال مبادرة أخرى", fr~: "Saisir une autre initiative" }
    }
}
