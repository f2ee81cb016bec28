//! Decisions of meetings: their pages, their rule, their history; what moved since a meeting.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Decisions of meetings, and what moved since a meeting.
    pub struct Decisions {
        nav { en: "Decisions", ar~: "القرارات", fr~: "Décisions" }
        title plural {
            en: { one: "{n} decision", other: "{n} decisions" },
            ar~: { zero: "لا قرارات", one: "قرار واحد", two: "قراران", few: "{n} قرارات", many: "{n} قرارًا", other: "{n} قرار" },
            fr~: { one: "{n} décision", many: "{n} de décisions", other: "{n} décisions" },
        }
        intro {
            en: "What meetings decided, who is responsible and by when, and what became of it. A decision stays open until the secretariat closes it.",
            ar~: "ما قررته الاجتماعات، ومن المسؤول عنه ومتى موعده، وما آل إليه. ويبقى القرار مفتوحًا إلى أن تغلقه الأمانة.",
            fr~: "Ce que les réunions ont décidé, qui en est responsable et pour quand, et ce qu’il en est advenu. Une décision reste ouverte jusqu’à ce que le secrétariat la clôture.",
        }
        none_on_record {
            en: "No decision is on record here: none was entered yet. That says nothing of what meetings decided.",
            ar~: "لا قرار مدوّنًا هنا: لم يُدخل أي قرار بعد. ولا يدل ذلك على ما قررته الاجتماعات.",
            fr~: "Aucune décision n’est consignée ici\u{a0}: aucune n’a encore été saisie. Cela ne dit rien de ce que les réunions ont décidé.",
        }
        none_of_meeting {
            en: "No decision of this meeting is on record here.",
            ar~: "لا قرار مدوّنًا هنا لهذا الاجتماع.",
            fr~: "Aucune décision de cette réunion n’est consignée ici.",
        }
        none_found { en: "No decision is like that.", ar~: "لا قرار بهذه الصفات.", fr~: "Aucune décision ne correspond." }
        past_end { en: "There are no more decisions.", ar~: "لا مزيد من القرارات.", fr~: "Il n’y a plus de décisions." }
        decision { en: "Decision", ar~: "القرار", fr~: "Décision" }
        title_of { en: "Decision {code}", ar~: "القرار {code}", fr~: "Décision {code}" }
        meeting { en: "Meeting", ar~: "الاجتماع", fr~: "Réunion" }
        number { en: "Number", ar~: "الرقم", fr~: "Numéro" }
        decided_on { en: "Decided on", ar~: "تاريخ القرار", fr~: "Décidée le" }
        bodies { en: "Responsible", ar~: "المسؤول عن التنفيذ", fr~: "Responsables" }
        state_body { en: "Responsible state", ar~: "الدولة المسؤولة", fr~: "État responsable" }
        organisation { en: "Responsible body", ar~: "الجهة المسؤولة", fr~: "Organisme responsable" }
        due { en: "Due day", ar~: "الموعد المحدد", fr~: "Échéance" }
        no_due { en: "no day set", ar~: "لم يُحدَّد يوم", fr~: "aucun jour fixé" }
        state { en: "State", ar~: "الحالة", fr~: "État" }
        open { en: "open", ar~: "مفتوح", fr~: "ouverte" }
        overdue { en: "overdue", ar~: "تجاوز موعده", fr~: "échéance dépassée" }
        closed { en: "closed", ar~: "مغلق", fr~: "clôturée" }
        withdrawn { en: "off the record", ar~: "مسحوب من السجل", fr~: "retirée du registre" }
        carried_out { en: "carried out", ar~: "نُفّذ", fr~: "exécutée" }
        overtaken { en: "overtaken by events", ar~: "تجاوزته الأحداث", fr~: "devenue sans objet" }
        taken_up { en: "taken up by a later decision", ar~: "تولّاه قرار لاحق", fr~: "reprise par une décision ultérieure" }
        closed_as { en: "{state}: {outcome}", ar~: "{state}: {outcome}", fr~: "{state}\u{a0}: {outcome}" }
        newest { en: "Newest report", ar~: "أحدث إفادة", fr~: "Dernier rapport" }
        newest_line { en: "{day}, {who}", ar~: "{day}، {who}", fr~: "{day}, {who}" }
        no_report { en: "none yet", ar~: "لا إفادة بعد", fr~: "aucun pour l’instant" }
        commitments { en: "Commitments", ar~: "الالتزامات", fr~: "Engagements" }
        commitment { en: "Commitment", ar~: "الالتزام", fr~: "Engagement" }
        initiatives { en: "Initiatives", ar~: "المبادرات", fr~: "Initiatives" }
        text { en: "Text", ar~: "النص", fr~: "Texte" }
        any { en: "Any", ar~: "الكل", fr~: "Indifférent" }

        // The page of a decision
        corrected { en: "What was adopted, and what stands", ar~: "ما اعتُمد وما هو قائم", fr~: "Ce qui a été adopté, et ce qui vaut" }
        corrected_note {
            en: "What was adopted is not overwritten: a correction is a further version, with its reason.",
            ar~: "لا يُمحى ما اعتُمد: فكل تصحيح صيغةٌ إضافية مع سببها.",
            fr~: "Ce qui a été adopté n’est pas effacé\u{a0}: une correction est une version de plus, avec son motif.",
        }
        original { en: "Adopted", ar~: "ما اعتُمد", fr~: "Adopté" }
        current { en: "Current", ar~: "القائم", fr~: "Actuel" }
        history { en: "History", ar~: "سجل التغييرات", fr~: "Historique" }
        reports { en: "Reports", ar~: "الإفادات", fr~: "Rapports" }
        reports_none { en: "Nothing has been reported on this decision yet.", ar~: "لم ترد أي إفادة عن هذا القرار بعد.", fr~: "Rien n’a encore été rapporté sur cette décision." }
        document { en: "Document", ar~: "المستند", fr~: "Document" }
        secretariat { en: "the secretariat", ar~: "الأمانة", fr~: "le secrétariat" }
        by_letter { en: "{who}, by letter no. {number} of {day}", ar~: "{who}، برسالة رقم {number} بتاريخ {day}", fr~: "{who}, par lettre n°\u{a0}{number} du {day}" }
        act_adopted { en: "Adopted by its meeting", ar~: "اعتمده الاجتماع", fr~: "Adoptée par sa réunion" }
        act_corrected { en: "Corrected", ar~: "صُحّح", fr~: "Corrigée" }
        act_withdrawn { en: "Taken off the record", ar~: "سُحب من السجل", fr~: "Retirée du registre" }
        act_reported { en: "Reported", ar~: "وردت إفادة", fr~: "Rapport" }
        act_closed { en: "Closed: {outcome}", ar~: "أُغلق: {outcome}", fr~: "Clôturée\u{a0}: {outcome}" }
        act_reopened { en: "Opened again", ar~: "أُعيد فتحه", fr~: "Rouverte" }
        withdrawn_note { en: "This decision was taken off the record: it counts nowhere.", ar~: "سُحب هذا القرار من السجل: فلا يُحسب في أي موضع.", fr~: "Cette décision a été retirée du registre\u{a0}: elle ne compte nulle part." }
        not_decided { en: "On the day that is looked at, this was not decided yet.", ar~: "في اليوم المعروض لم يكن هذا القرار قد اتُّخذ بعد.", fr~: "Au jour affiché, cette décision n’était pas encore prise." }
        of_body_heading { en: "Decisions of meetings", ar~: "قرارات الاجتماعات", fr~: "Décisions des réunions" }
        of_body plural {
            en: { one: "{n} decision of a meeting names it as responsible.", other: "{n} decisions of meetings name it as responsible." },
            ar~: {
                zero: "لا قرار من قرارات الاجتماعات يسمّيها مسؤولةً.",
                one: "قرار واحد من قرارات الاجتماعات يسمّيها مسؤولةً.",
                two: "قراران من قرارات الاجتماعات يسمّيانها مسؤولةً.",
                few: "{n} قرارات من قرارات الاجتماعات تسمّيها مسؤولةً.",
                many: "{n} قرارًا من قرارات الاجتماعات تسمّيها مسؤولةً.",
                other: "{n} قرار من قرارات الاجتماعات تسمّيها مسؤولةً.",
            },
            fr~: {
                one: "{n} décision de réunion désigne cette entité comme responsable.",
                many: "{n} de décisions de réunions désignent cette entité comme responsable.",
                other: "{n} décisions de réunions désignent cette entité comme responsable.",
            },
        }
        entered_only {
            en: "Only decisions that were entered here are counted.",
            ar~: "ولا تُحسب إلا القرارات المُدخلة هنا.",
            fr~: "Seules les décisions saisies ici sont comptées.",
        }
        to_list { en: "The list of these decisions", ar~: "قائمة هذه القرارات", fr~: "La liste de ces décisions" }
        of_commitment { en: "Decisions of meetings that speak of it", ar~: "قرارات الاجتماعات التي تتناوله", fr~: "Décisions de réunions qui en parlent" }

        // The rule
        rule_title { en: "Where decisions stand", ar~: "موقف القرارات", fr~: "Où en sont les décisions" }
        rule {
            en: "A decision is taken on the last day of its meeting. It is open until the secretariat closes it, and overdue from the day after its due day while it is not closed. One without a due day is never overdue. One that was opened again is open from that day on, until it is closed again. Its due day and its bodies are those of the version that was known; what was taken off the record does not count.",
            ar~: "يُعدّ القرار متخذًا في اليوم الأخير من اجتماعه. ويبقى مفتوحًا إلى أن تغلقه الأمانة، ويُعد متجاوزًا موعده ابتداءً من اليوم التالي لموعده المحدد ما لم يُغلق. وما لا موعد له لا يتجاوز موعده أبدًا. وما أُعيد فتحه يكون مفتوحًا من ذلك اليوم إلى أن يُغلق ثانية. وموعده وجهاته المسؤولة هي ما ورد في الصيغة المعروفة؛ وما سُحب من السجل لا يُحسب.",
            fr~: "Une décision est prise le dernier jour de sa réunion. Elle est ouverte jusqu’à ce que le secrétariat la clôture, et son échéance est dépassée dès le lendemain de celle-ci tant qu’elle n’est pas clôturée. Sans échéance, elle n’est jamais en retard. Rouverte, elle est ouverte à partir de ce jour, jusqu’à une nouvelle clôture. Son échéance et ses responsables sont ceux de la version connue\u{a0}; ce qui a été retiré du registre ne compte pas.",
        }
        example { en: "a decision that is closed after its due day", ar~: "قرار أُغلق بعد موعده المحدد", fr~: "une décision clôturée après son échéance" }
        why_title { en: "Decisions of meetings", ar~: "قرارات الاجتماعات", fr~: "Décisions des réunions" }

        // Documents of a meeting
        documents { en: "Documents", ar~: "الوثائق", fr~: "Documents" }
        documents_none { en: "No document of this meeting is on record here.", ar~: "لا وثيقة مدوّنة هنا لهذا الاجتماع.", fr~: "Aucun document de cette réunion n’est consigné ici." }
        symbol { en: "Symbol", ar~: "الرمز", fr~: "Cote" }
        document_title { en: "Title", ar~: "العنوان", fr~: "Titre" }
        languages { en: "Languages", ar~: "اللغات", fr~: "Langues" }
        withdrawn_on { en: "Withdrawn on {day}: {reason}", ar~: "سُحبت في {day}: {reason}", fr~: "Retiré le {day}\u{a0}: {reason}" }
        no_address { en: "no address", ar~: "لا عنوان على الشبكة", fr~: "pas d’adresse" }

        // Since a meeting
        since_filter { en: "With something new since", ar~: "فيها جديد منذ", fr~: "Avec du nouveau depuis" }
        since_title { en: "{title} with something new since: {meeting}", ar~: "{title}، فيها جديد منذ: {meeting}", fr~: "{title} avec du nouveau depuis\u{a0}: {meeting}" }
        since { en: "Since: {meeting}", ar~: "منذ: {meeting}", fr~: "Depuis\u{a0}: {meeting}" }
        since_link { en: "What moved since this meeting", ar~: "ما الذي تغيّر منذ هذا الاجتماع", fr~: "Ce qui a bougé depuis cette réunion" }
        since_intro {
            en: "From the last day of the meeting, {from}, to {to}. Both columns are counted by the same rules, with what is known now.",
            ar~: "من اليوم الأخير للاجتماع، {from}، إلى {to}. ويُحسب العمودان بالقواعد نفسها وبما هو معروف الآن.",
            fr~: "Du dernier jour de la réunion, le {from}, au {to}. Les deux colonnes sont comptées selon les mêmes règles, avec ce que l’on sait maintenant.",
        }
        not_yet { en: "On the day that is looked at, this meeting had not ended.", ar~: "في اليوم المعروض لم يكن هذا الاجتماع قد انتهى.", fr~: "Au jour affiché, cette réunion n’était pas terminée." }
        what_moved { en: "What moved", ar~: "ما الذي تغيّر", fr~: "Ce qui a bougé" }
        counted { en: "Counted", ar~: "ما يُحسب", fr~: "Compté" }
        then { en: "Then", ar~: "آنذاك", fr~: "Alors" }
        now { en: "On the day shown", ar~: "في اليوم المعروض", fr~: "Au jour affiché" }
        new_records { en: "Records of which something became public since", ar~: "السجلات التي نُشر منها شيء منذ ذلك", fr~: "Fiches dont quelque chose a été rendu public depuis" }
        statuses { en: "Initiatives whose status has changed", ar~: "مبادرات تغيّرت حالتها", fr~: "Initiatives dont le statut a changé" }
        statuses_none { en: "No status has changed since.", ar~: "لم تتغيّر أي حالة منذ ذلك.", fr~: "Aucun statut n’a changé depuis." }
        statuses_note { en: "By the rule, on both days. The first {n} by reference; the counts above are of all.", ar~: "بحسب القاعدة في اليومين كليهما. وهذه أولى {n} مبادرة بحسب الرقم المرجعي؛ أما الأعداد أعلاه فللكل.", fr~: "Selon la règle, aux deux dates. Les {n} premières par référence\u{a0}; les nombres ci-dessus portent sur l’ensemble." }
        commitments_moved { en: "Commitments whose state has changed", ar~: "التزامات تغيّر موقفها", fr~: "Engagements dont l’état a changé" }
        commitments_none { en: "No commitment is in another state than then.", ar~: "لم يتغيّر موقف أي التزام منذ ذلك.", fr~: "Aucun engagement n’a changé d’état depuis." }
        done { en: "Decided then, and done", ar~: "تقرر آنذاك وأُنجز", fr~: "Décidé alors, et fait" }
        not_done { en: "Decided then, and not done", ar~: "تقرر آنذاك ولم يُنجز", fr~: "Décidé alors, et non fait" }
        done_none { en: "None of its decisions is closed.", ar~: "لم يُغلق أي من قراراته.", fr~: "Aucune de ses décisions n’est clôturée." }
        not_done_none { en: "None of its decisions is open.", ar~: "لا قرار مفتوحًا من قراراته.", fr~: "Aucune de ses décisions n’est ouverte." }
        moved_plans { en: "All moved plans", ar~: "كل الخطط المعدّلة", fr~: "Tous les plans modifiés" }

        // Verbs of events
        verb_meeting_added { en: "Meeting added", ar~: "أُضيف اجتماع", fr~: "Réunion ajoutée" }
        verb_meeting_edited { en: "Meeting changed", ar~: "عُدّل اجتماع", fr~: "Réunion modifiée" }
        verb_document_added { en: "Document of a meeting added", ar~: "أُضيفت وثيقة اجتماع", fr~: "Document de réunion ajouté" }
        verb_document_withdrawn { en: "Document of a meeting withdrawn", ar~: "سُحبت وثيقة اجتماع", fr~: "Document de réunion retiré" }
        verb_decided { en: "Decision entered", ar~: "أُدخل قرار", fr~: "Décision saisie" }
        verb_corrected { en: "Decision corrected", ar~: "صُحّح قرار", fr~: "Décision corrigée" }
        verb_withdrawn { en: "Decision taken off the record", ar~: "سُحب قرار من السجل", fr~: "Décision retirée du registre" }
        verb_reported { en: "Report on a decision", ar~: "إفادة عن قرار", fr~: "Rapport sur une décision" }
        verb_closed { en: "Decision closed", ar~: "أُغلق قرار", fr~: "Décision clôturée" }
        verb_reopened { en: "Decision opened again", ar~: "أُعيد فتح قرار", fr~: "Décision rouverte" }
    }
}
