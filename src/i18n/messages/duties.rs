//! What a body owes in a round: its list of tasks, answers, report, notes.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What a body owes in a round.
    pub struct Duties {
        owed_title { en: "What you owe", ar~: "المطلوب منك", fr~: "Ce que vous devez" }
        owed_intro { en: "Reports that a round asks of the bodies that you speak for.", ar~: "التقارير التي تطلبها الجولات من الجهات التي تتحدث باسمها.", fr~: "Les rapports qu’un cycle demande aux organismes au nom desquels vous parlez." }
        owed_none { en: "You owe nothing today.", ar~: "لا شيء مطلوب منك اليوم.", fr~: "Vous ne devez rien aujourd’hui." }
        heading { en: "{body}: {round}", ar~: "{body}: {round}", fr~: "{body}\u{a0}: {round}" }
        until { en: "by {day}", ar~: "حتى {day}", fr~: "d’ici au {day}" }
        days_left plural {
            en: { one: "by {day}: {n} day left", other: "by {day}: {n} days left" },
            ar~: { zero: "حتى {day}: اليوم آخر موعد", one: "حتى {day}: بقي يوم واحد", two: "حتى {day}: بقي يومان", few: "حتى {day}: بقيت {n} أيام", many: "حتى {day}: بقي {n} يومًا", other: "حتى {day}: بقي {n} يوم" },
            fr~: { one: "d’ici au {day}\u{a0}: il reste {n} jour", many: "d’ici au {day}\u{a0}: il reste {n} de jours", other: "d’ici au {day}\u{a0}: il reste {n} jours" },
        }
        days_over plural {
            en: { one: "by {day}: {n} day ago. A late report is taken, and marked as late", other: "by {day}: {n} days ago. A late report is taken, and marked as late" },
            ar~: { zero: "كان الموعد {day}", one: "كان الموعد {day}: قبل يوم. يُقبل التقرير المتأخر ويوسم بذلك", two: "كان الموعد {day}: قبل يومين. يُقبل التقرير المتأخر ويوسم بذلك", few: "كان الموعد {day}: قبل {n} أيام. يُقبل التقرير المتأخر ويوسم بذلك", many: "كان الموعد {day}: قبل {n} يومًا. يُقبل التقرير المتأخر ويوسم بذلك", other: "كان الموعد {day}: قبل {n} يوم. يُقبل التقرير المتأخر ويوسم بذلك" },
            fr~: { one: "à remettre le {day}, il y a {n} jour. Un rapport tardif est accepté, et signalé comme tel", many: "à remettre le {day}, il y a {n} de jours. Un rapport tardif est accepté, et signalé comme tel", other: "à remettre le {day}, il y a {n} jours. Un rapport tardif est accepté, et signalé comme tel" },
        }
        minutes plural {
            en: { one: "about {n} minute for the rest, as measured", other: "about {n} minutes for the rest, as measured" },
            ar~: { zero: "أقل من دقيقة للباقي، بحسب القياس", one: "نحو دقيقة للباقي، بحسب القياس", two: "نحو دقيقتين للباقي، بحسب القياس", few: "نحو {n} دقائق للباقي، بحسب القياس", many: "نحو {n} دقيقة للباقي، بحسب القياس", other: "نحو {n} دقيقة للباقي، بحسب القياس" },
            fr~: { one: "environ {n} minute pour le reste, d’après les mesures", many: "environ {n} de minutes pour le reste, d’après les mesures", other: "environ {n} minutes pour le reste, d’après les mesures" },
        }
        answered { en: "Answered", ar~: "أُجيب عنه", fr~: "Répondu" }
        time { en: "Time", ar~: "الوقت", fr~: "Durée" }
        why_exempt { en: "Not applicable, because", ar~: "لا ينطبق، لأن", fr~: "Sans objet, parce que" }
        tasks { en: "What you are asked about", ar~: "ما تُسأل عنه", fr~: "Ce sur quoi vous êtes sollicité" }
        letter_keep { en: "Use this letter for what follows", ar~: "استعمال هذه الرسالة لما يلي", fr~: "Utiliser cette lettre pour la suite" }
        tasks_hint { en: "Where nothing has changed, one click says so: it is signed and dated with your name, and alters no value. For anything else, open the line.", ar~: "حيث لم يتغير شيء تكفي نقرة واحدة: تُوقَّع وتُؤرَّخ باسمك ولا تغيّر أي قيمة. ولغير ذلك افتح السطر.", fr~: "Là où rien n’a changé, un clic suffit\u{a0}: c’est signé et daté à votre nom, sans modifier aucune valeur. Pour tout le reste, ouvrez la ligne." }
        tasks_none { en: "You lead nothing that is open. You may report a new initiative, or hand in as it is.", ar~: "لا تقودون شيئًا مفتوحًا. يمكنكم الإبلاغ عن مبادرة جديدة، أو التسليم كما هو.", fr~: "Vous n’êtes chef de file de rien d’ouvert. Vous pouvez déclarer une nouvelle initiative, ou remettre tel quel." }
        nothing_changed { en: "Nothing has changed", ar~: "لم يتغير شيء", fr~: "Rien n’a changé" }
        nothing_changed_all { en: "Nothing has changed in all that is left", ar~: "لم يتغير شيء في كل ما بقي", fr~: "Rien n’a changé dans tout ce qui reste" }
        adopt { en: "Adopt it first", ar~: "تبنَّه أولًا", fr~: "L’adopter d’abord" }
        new_initiative { en: "Report a new initiative", ar~: "الإبلاغ عن مبادرة جديدة", fr~: "Déclarer une nouvelle initiative" }
        to_check { en: "Check, sign and hand in", ar~: "المراجعة والتوقيع والتسليم", fr~: "Vérifier, signer et remettre" }
        to_form { en: "The form on paper", ar~: "الاستمارة الورقية", fr~: "Le formulaire sur papier" }
        to_do { en: "to do", ar~: "لم يُجب عنه", fr~: "à faire" }
        left { en: "led by another body now", ar~: "تقوده جهة أخرى الآن", fr~: "un autre organisme en est chef de file" }
        left_to { en: "now led by {names}", ar~: "تقوده الآن {names}", fr~: "maintenant sous la conduite de {names}" }
        unchanged { en: "nothing has changed", ar~: "لم يتغير شيء", fr~: "rien n’a changé" }
        reported { en: "reported", ar~: "أُبلغ عنه", fr~: "déclaré" }
        not_applicable { en: "not applicable", ar~: "لا ينطبق", fr~: "sans objet" }
        not_answered { en: "not answered", ar~: "بلا جواب", fr~: "sans réponse" }
        answered_by { en: "{name}, {day}", ar~: "{name}، {day}", fr~: "{name}, {day}" }
        answered_letter { en: "by letter, entered by {name}, {day}", ar~: "برسالة، أدخلها {name}، {day}", fr~: "par lettre, saisie par {name}, {day}" }
        reports { en: "Reports", ar~: "التقارير", fr~: "Rapports" }
        reports_none { en: "Nothing was handed in yet.", ar~: "لم يُسلَّم شيء بعد.", fr~: "Rien n’a encore été remis." }
        report_line { en: "Report {number}, {day}, by {name}", ar~: "التقرير {number}، {day}، سلّمه {name}", fr~: "Rapport {number}, {day}, remis par {name}" }
        report_letter { en: "Report {number}, {day}, by letter, entered by {name}", ar~: "التقرير {number}، {day}، برسالة، أدخلها {name}", fr~: "Rapport {number}, {day}, par lettre, saisi par {name}" }
        returned_with { en: "The last report came back with this", ar~: "أُعيد آخر تقرير مع ما يلي", fr~: "Le dernier rapport est revenu avec ceci" }
        notes { en: "Notes", ar~: "ملاحظات", fr~: "Notes" }
        notes_hint { en: "The body’s and the secretariat’s stand side by side, each signed. Nobody changes another’s words; a correction is a further note.", ar~: "تَرِد ملاحظات الجهة والأمانة جنبًا إلى جنب، وكل منها موقّعة. ولا يغيّر أحد كلام غيره؛ والتصويب ملاحظة أخرى.", fr~: "Celles de l’organisme et du secrétariat figurent côte à côte, chacune signée. Personne ne modifie les mots d’autrui\u{a0}; une rectification est une note de plus." }
        notes_none { en: "There are no notes.", ar~: "لا توجد ملاحظات.", fr~: "Il n’y a pas de notes." }
        note_body { en: "The body", ar~: "الجهة", fr~: "L’organisme" }
        note_secretariat { en: "The secretariat", ar~: "الأمانة", fr~: "Le secrétariat" }
        note { en: "Your note", ar~: "ملاحظتك", fr~: "Votre note" }
        note_needed { en: "Write the note", ar~: "اكتب الملاحظة", fr~: "Rédigez la note" }
        note_add { en: "Sign the note", ar~: "توقيع الملاحظة", fr~: "Signer la note" }
        reply_to { en: "As a reply to", ar~: "ردًّا على", fr~: "En réponse à" }
        replies_to { en: "in reply to {name}", ar~: "ردًّا على {name}", fr~: "en réponse à {name}" }
        signed_by { en: "{name}, {day}", ar~: "{name}، {day}", fr~: "{name}, {day}" }
        done_confirmed plural {
            en: { one: "Said of {n} line that nothing has changed.", other: "Said of {n} lines that nothing has changed." },
            ar~: { zero: "لم يبقَ ما يُقال عنه ذلك.", one: "قيل عن سطر واحد إن شيئًا لم يتغير.", two: "قيل عن سطرين إن شيئًا لم يتغير.", few: "قيل عن {n} أسطر إن شيئًا لم يتغير.", many: "قيل عن {n} سطرًا إن شيئًا لم يتغير.", other: "قيل عن {n} سطر إن شيئًا لم يتغير." },
            fr~: { one: "Déclaré sans changement pour {n} ligne.", many: "Déclaré sans changement pour {n} de lignes.", other: "Déclaré sans changement pour {n} lignes." },
        }
        done_not_adopted plural {
            en: { one: "{n} record is known from public sources only: adopt it first.", other: "{n} records are known from public sources only: adopt them first." },
            ar~: { zero: "كل السجلات متبنّاة.", one: "سجل واحد معروف من مصادر علنية فقط: تبنَّه أولًا.", two: "سجلان معروفان من مصادر علنية فقط: تبنَّهما أولًا.", few: "{n} سجلات معروفة من مصادر علنية فقط: تبنَّها أولًا.", many: "{n} سجلًا معروفة من مصادر علنية فقط: تبنَّها أولًا.", other: "{n} سجل معروفة من مصادر علنية فقط: تبنَّها أولًا." },
            fr~: { one: "{n} fiche n’est connue que de sources publiques\u{a0}: adoptez-la d’abord.", many: "{n} de fiches ne sont connues que de sources publiques\u{a0}: adoptez-les d’abord.", other: "{n} fiches ne sont connues que de sources publiques\u{a0}: adoptez-les d’abord." },
        }
        done_answered { en: "Your answer is saved.", ar~: "حُفظ جوابك.", fr~: "Votre réponse est enregistrée." }
        done_noted { en: "Your note stands beside the report.", ar~: "ملاحظتك قائمة بجانب التقرير.", fr~: "Votre note figure à côté du rapport." }
        done_accepted { en: "The report is accepted, with what it carries along.", ar~: "قُبل التقرير مع ما يحمله.", fr~: "Le rapport est accepté, avec ce qu’il comporte." }
        done_returned { en: "The report is returned with your comments.", ar~: "أُعيد التقرير مع تعليقاتك.", fr~: "Le rapport est renvoyé avec vos commentaires." }
        done_exempted { en: "The round is not applicable to this body.", ar~: "لا تنطبق الجولة على هذه الجهة.", fr~: "Le cycle est sans objet pour cet organisme." }
        done_applies { en: "The round is applicable to this body again.", ar~: "عادت الجولة تنطبق على هذه الجهة.", fr~: "Le cycle s’applique de nouveau à cet organisme." }
        item_question { en: "What is there to report?", ar~: "ما الذي يُبلَّغ عنه؟", fr~: "Qu’y a-t-il à déclarer\u{a0}?" }
        item_hint { en: "Enter what is new by the links above, then come back and say so here.", ar~: "أدخل الجديد عبر الروابط أعلاه، ثم عد واذكر ذلك هنا.", fr~: "Saisissez ce qui est nouveau par les liens ci-dessus, puis revenez le dire ici." }
        enter { en: "Enter something", ar~: "إدخال جديد", fr~: "Saisir quelque chose" }
        way_milestones { en: "Milestones", ar~: "المراحل الرئيسية", fr~: "Jalons" }
        way_measures { en: "Values of measures", ar~: "قيم المقاييس", fr~: "Valeurs des mesures" }
        way_documents { en: "A document or a link", ar~: "مستند أو رابط", fr~: "Un document ou un lien" }
        way_transactions { en: "Money", ar~: "التمويل", fr~: "Financement" }
        way_edit { en: "Texts, partners, classification", ar~: "النصوص والشركاء والتصنيف", fr~: "Textes, partenaires, classement" }
        way_record { en: "The whole record", ar~: "السجل كله", fr~: "Toute la fiche" }
        why_not { en: "Why it is not applicable", ar~: "لماذا لا ينطبق", fr~: "Pourquoi c’est sans objet" }
        obstacles { en: "Obstacles", ar~: "العقبات", fr~: "Obstacles" }
        obstacles_hint { en: "What stands in the way. You may leave it blank.", ar~: "ما يعترض الطريق. يمكن تركه فارغًا.", fr~: "Ce qui fait obstacle. Peut rester vide." }
        recommendations { en: "Recommendations", ar~: "التوصيات", fr~: "Recommandations" }
        recommendations_hint { en: "What should be done, and by whom. You may leave it blank.", ar~: "ما ينبغي فعله ومن يفعله. يمكن تركه فارغًا.", fr~: "Ce qu’il faudrait faire, et par qui. Peut rester vide." }
        save { en: "Save the answer", ar~: "حفظ الجواب", fr~: "Enregistrer la réponse" }
        given { en: "Answered before", ar~: "أُجيب عنه من قبل", fr~: "Déjà répondu" }
        answered_meanwhile { en: "Somebody answered this since you opened the page. Their answer stands above, yours below: save again to put yours in its place", ar~: "أجاب شخص آخر عن هذا منذ فتحت الصفحة. جوابه أعلاه وجوابك أدناه: احفظ من جديد ليحل جوابك محله", fr~: "Quelqu’un a répondu depuis l’ouverture de la page. Sa réponse est ci-dessus, la vôtre ci-dessous\u{a0}: enregistrez de nouveau pour la remplacer" }
        adopt_first { en: "Nobody answers for this record yet: adopt it first, then say that nothing has changed", ar~: "لا أحد مسؤول عن هذا السجل بعد: تبنَّه أولًا ثم قل إن شيئًا لم يتغير", fr~: "Nul ne répond encore de cette fiche\u{a0}: adoptez-la d’abord, puis dites que rien n’a changé" }
        nothing_entered { en: "Nothing was entered since the round was opened. Enter it first, or write of a commitment what stands in the way or is recommended", ar~: "لم يُدخل شيء منذ فُتحت الجولة. أدخله أولًا، أو اكتب في شأن الالتزام ما يعترضه أو ما يوصى به", fr~: "Rien n’a été saisi depuis l’ouverture du cycle. Saisissez-le d’abord ou, pour un engagement, écrivez ce qui fait obstacle ou ce qui est recommandé" }
        refused_closed { en: "The round is closed: nothing more is taken", ar~: "الجولة مغلقة: لا يُقبل شيء بعد الآن", fr~: "Le cycle est clos\u{a0}: plus rien n’est accepté" }
        check_title { en: "Check what {body} hands in: {round}", ar~: "مراجعة ما تسلّمه {body}: {round}", fr~: "Vérifier ce que remet {body}\u{a0}: {round}" }
        carries { en: "With it, what was entered of the record and not accepted yet.", ar~: "ومعه ما أُدخل في السجل ولم يُقبل بعد.", fr~: "Avec ce qui a été saisi sur la fiche et n’est pas encore accepté." }
        still_open plural {
            en: { one: "{n} line is not answered. You may hand in all the same: the report then says so.", other: "{n} lines are not answered. You may hand in all the same: the report then says so." },
            ar~: { zero: "أُجيب عن كل الأسطر.", one: "سطر واحد بلا جواب. لك أن تسلّم مع ذلك، ويبيّن التقرير ذلك.", two: "سطران بلا جواب. لك أن تسلّم مع ذلك، ويبيّن التقرير ذلك.", few: "{n} أسطر بلا جواب. لك أن تسلّم مع ذلك، ويبيّن التقرير ذلك.", many: "{n} سطرًا بلا جواب. لك أن تسلّم مع ذلك، ويبيّن التقرير ذلك.", other: "{n} سطر بلا جواب. لك أن تسلّم مع ذلك، ويبيّن التقرير ذلك." },
            fr~: { one: "{n} ligne est sans réponse. Vous pouvez remettre quand même\u{a0}: le rapport le dira.", many: "{n} de lignes sont sans réponse. Vous pouvez remettre quand même\u{a0}: le rapport le dira.", other: "{n} lignes sont sans réponse. Vous pouvez remettre quand même\u{a0}: le rapport le dira." },
        }
        check_late { en: "Its day has passed: the report is taken, and marked as late.", ar~: "فات موعده: يُقبل التقرير ويوسم بالمتأخر.", fr~: "L’échéance est passée\u{a0}: le rapport est accepté, et signalé comme tardif." }
        sign { en: "Signature", ar~: "التوقيع", fr~: "Signature" }
        sign_words { en: "I hand this in for this body, and may speak for it", ar~: "أسلّم هذا باسم هذه الجهة، ويحق لي التحدث باسمها", fr~: "Je remets ceci au nom de cet organisme, et suis habilité à parler pour lui" }
        sign_letter { en: "I have the letter in which this body says this", ar~: "لدي الرسالة التي تقول فيها هذه الجهة ذلك", fr~: "Je détiens la lettre dans laquelle cet organisme le dit" }
        sign_needed { en: "Tick the box to sign", ar~: "ضع علامة في المربع للتوقيع", fr~: "Cochez la case pour signer" }
        hand_in { en: "Hand in", ar~: "تسليم", fr~: "Remettre" }
        refused_not_applicable { en: "The round is not applicable to this body: there is nothing to hand in", ar~: "لا تنطبق الجولة على هذه الجهة: لا شيء يُسلَّم", fr~: "Le cycle est sans objet pour cet organisme\u{a0}: il n’y a rien à remettre" }
        refused_elsewhere { en: "Your report in another round waits for a decision and carries along what would be handed in here. Hand this one in when that is decided", ar~: "تقريركم في جولة أخرى ينتظر القرار ويحمل ما سيُسلَّم هنا. سلّموا هذا التقرير متى بُتّ في ذاك", fr~: "Votre rapport dans un autre cycle attend une décision et comporte ce qui serait remis ici. Remettez celui-ci une fois l’autre décidé" }
        refused_waits { en: "A report was handed in before, and waits for a decision. It stands on the page of the round", ar~: "سُلّم تقرير من قبل وهو في انتظار القرار، ويرد في صفحة الجولة", fr~: "Un rapport a déjà été remis et attend une décision. Il figure sur la page du cycle" }
        refused_nothing { en: "Nothing was answered since the last report. Answer one line at least", ar~: "لم يُجب عن شيء منذ آخر تقرير. أجب عن سطر واحد على الأقل", fr~: "Rien n’a été répondu depuis le dernier rapport. Répondez au moins à une ligne" }
        refused_meanwhile { en: "Somebody answered since you opened this page. Their answers stand here now: check again, then hand in", ar~: "أجاب شخص آخر منذ فتحت هذه الصفحة. أجوبته هنا الآن: راجع من جديد ثم سلّم", fr~: "Quelqu’un a répondu depuis l’ouverture de cette page. Ses réponses figurent maintenant ici\u{a0}: vérifiez de nouveau, puis remettez" }
        report_title { en: "Report of {body}: {round}", ar~: "تقرير {body}: {round}", fr~: "{body}, rapport\u{a0}: {round}" }
        handed_in_title { en: "The report is handed in", ar~: "سُلّم التقرير", fr~: "Le rapport est remis" }
        your_reference { en: "Its reference:", ar~: "رقمه المرجعي:", fr~: "Sa référence\u{a0}:" }
        handed_in_next { en: "The secretariat reads it, and accepts it or returns it with comments. It stays as it is.", ar~: "تطّلع عليه الأمانة فتقبله أو تعيده مع تعليقات. ويبقى على حاله.", fr~: "Le secrétariat en prend connaissance, puis l’accepte ou le renvoie avec des commentaires. Il reste tel quel." }
        handed_in { en: "Handed in on {day} by {name}, on time.", ar~: "سلّمه {name} في {day}، في موعده.", fr~: "Remis le {day} par {name}, à temps." }
        handed_in_late { en: "Handed in on {day} by {name}, late.", ar~: "سلّمه {name} في {day}، متأخرًا.", fr~: "Remis le {day} par {name}, en retard." }
        by_letter { en: "By letter no. {number} of {day}.", ar~: "برسالة رقم {number} بتاريخ {day}.", fr~: "Par lettre n° {number} du {day}." }
        accepted_on { en: "Accepted on {day}.", ar~: "قُبل في {day}.", fr~: "Accepté le {day}." }
        returned_on { en: "Returned on {day}.", ar~: "أُعيد في {day}.", fr~: "Renvoyé le {day}." }
        frozen { en: "This page shows the report as it was handed in, whatever happened to the records since.", ar~: "تعرض هذه الصفحة التقرير كما سُلّم، مهما جرى للسجلات بعد ذلك.", fr~: "Cette page montre le rapport tel qu’il a été remis, quoi qu’il soit advenu des fiches depuis." }
        digest { en: "SHA-256 of its bytes", ar~: "بصمة SHA-256 لمحتواه", fr~: "SHA-256 de son contenu" }
        as_bytes { en: "The report as data (JSON)", ar~: "التقرير بيانات (JSON)", fr~: "Le rapport en données (JSON)" }
        act_reason { en: "{act}: {reason}", ar~: "{act}: {reason}", fr~: "{act}\u{a0}: {reason}" }
        proposal { en: "Proposed texts and classification", ar~: "النصوص والتصنيف المقترحة", fr~: "Textes et classement proposés" }
        details { en: "What was entered", ar~: "ما أُدخل", fr~: "Ce qui a été saisi" }
        empty_report { en: "The body was asked about nothing, and reports nothing.", ar~: "لم تُسأل الجهة عن شيء ولا تبلّغ عن شيء.", fr~: "L’organisme n’était sollicité sur rien, et ne déclare rien." }
        review_title { en: "Decide on the report of {body}: {round}", ar~: "البتّ في تقرير {body}: {round}", fr~: "{body}, décider du rapport\u{a0}: {round}" }
        review_hint { en: "Accepting publishes what the report carries along; who said it, what and when stays. Returning gives it back with your comments.", ar~: "القبول ينشر ما يحمله التقرير، ويبقى قائله ونصه ووقته. والإعادة ترده مع تعليقاتك.", fr~: "L’accepter publie ce que le rapport comporte\u{a0}; auteur, contenu et date restent. Le renvoyer le rend avec vos commentaires." }
        read_first { en: "Read the report", ar~: "قراءة التقرير", fr~: "Lire le rapport" }
        nothing_waits { en: "No report of this body waits for a decision.", ar~: "لا تقرير لهذه الجهة في انتظار قرار.", fr~: "Aucun rapport de cet organisme n’attend de décision." }
        decided_meanwhile { en: "It was decided meanwhile, or there is nothing to decide", ar~: "بُتّ فيه في الأثناء، أو لا شيء يُبتّ فيه", fr~: "Une décision a été prise entre-temps, ou il n’y a rien à décider" }
        refused_own { en: "You answered a part of this report, handed it in, or speak for this body or its state: somebody else decides on it", ar~: "أجبت عن جزء من هذا التقرير أو سلّمته أو تتحدث باسم هذه الجهة أو دولتها: يبتّ فيه غيرك", fr~: "Vous avez répondu à une partie de ce rapport, l’avez remis, ou parlez au nom de cet organisme ou de son État\u{a0}: quelqu’un d’autre en décide" }
        refused_record { en: "{reference}: {why}. Nothing of the report was accepted", ar~: "{reference}: {why}. لم يُقبل شيء من التقرير", fr~: "{reference}\u{a0}: {why}. Rien du rapport n’a été accepté" }
        exemption_title { en: "{body} and {round}: applicable or not", ar~: "{body} و{round}: هل تنطبق", fr~: "{body} et {round}\u{a0}: applicable ou non" }
        exemption_hint { en: "A body to which it does not apply is counted apart and lowers no figure. Its answers stay.", ar~: "الجهة التي لا تنطبق عليها تُحصى على حدة ولا تُنقص أي رقم. وتبقى أجوبتها.", fr~: "Un organisme pour lequel c’est sans objet est compté à part et n’abaisse aucun chiffre. Ses réponses restent." }
        exempt { en: "Not applicable", ar~: "لا تنطبق", fr~: "Sans objet" }
        applies { en: "Applicable after all", ar~: "تنطبق بعد كل شيء", fr~: "Applicable après tout" }
        to_exemption { en: "Applicable or not", ar~: "هل ينطبق", fr~: "Applicable ou non" }
        to_review { en: "Decide on the report", ar~: "البتّ في التقرير", fr~: "Décider du rapport" }
        form_title { en: "Form of {body}: {round}", ar~: "استمارة {body}: {round}", fr~: "Formulaire de rapport\u{a0}: {body}, {round}" }
        form_hint { en: "To be filled in, signed and sent back by letter. The secretariat enters it with the letter’s number and day. Print this page.", ar~: "تُملأ وتُوقَّع وتُعاد برسالة. وتُدخلها الأمانة مع رقم الرسالة وتاريخها. اطبع هذه الصفحة.", fr~: "À remplir, signer et renvoyer par lettre. Le secrétariat la saisit avec le numéro et la date de la lettre. Imprimez cette page." }
        form_note { en: "Of each line: what was reached and on which day, with the document that shows it; obstacles; recommendations.", ar~: "في كل سطر: ما تحقق وفي أي يوم، مع المستند الذي يبيّنه؛ والعقبات؛ والتوصيات.", fr~: "Pour chaque ligne\u{a0}: ce qui a été atteint et quel jour, avec le document qui le montre\u{a0}; obstacles\u{a0}; recommandations." }
        form_initiative { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        form_changed { en: "What is new, obstacles, recommendations", ar~: "الجديد والعقبات والتوصيات", fr~: "Nouveautés, obstacles, recommandations" }
        form_to_reach { en: "{milestone}, due {day}; reached on:", ar~: "{milestone}، موعدها {day}؛ تحققت في:", fr~: "{milestone}, échéance {day}\u{a0}; atteint le\u{a0}:" }
        form_new { en: "New initiatives, and anything else", ar~: "مبادرات جديدة، وأي أمر آخر", fr~: "Nouvelles initiatives, et toute autre chose" }
        form_name { en: "Name and office", ar~: "الاسم والصفة", fr~: "Nom et fonction" }
        form_place { en: "Place and day", ar~: "المكان والتاريخ", fr~: "Lieu et date" }
        form_signature { en: "Signature and stamp", ar~: "التوقيع والختم", fr~: "Signature et cachet" }
    }
}
