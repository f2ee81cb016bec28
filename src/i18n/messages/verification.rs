//! Checking of documented facts.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// What reviewers see and do.
    pub struct Verification {
        title { en: "Documented facts to be checked", ar~: "وقائع موثقة بمستندات في انتظار التحقق", fr~: "Faits documentés à vérifier" }
        queue_open { en: "To be checked", ar~: "في انتظار التحقق", fr~: "À vérifier" }
        reports { en: "Reports of rounds that wait for a decision", ar~: "تقارير جولات تنتظر القرار", fr~: "Rapports de cycles en attente de décision" }
        queue_asked { en: "Waiting for an answer", ar~: "في انتظار رد", fr~: "En attente de réponse" }
        queue_refused { en: "Waiting for other documents", ar~: "في انتظار مستندات أخرى", fr~: "En attente d’autres documents" }
        none_asked { en: "No question waits for its answer.", ar~: "لا يوجد سؤال في انتظار رد.", fr~: "Aucune question n’attend de réponse." }
        none_refused { en: "No fact waits for other documents.", ar~: "لا توجد واقعة في انتظار مستندات أخرى.", fr~: "Aucun fait n’attend d’autres documents." }
        intro {
            en: "A fact counts as verified once a reviewer who belongs to none of the bodies that lead, carry out or take part in the initiative, and did not report it, agrees with it and its documents.",
            ar~: "تُعد الواقعة متحقَّقًا منها متى وافق عليها وعلى مستنداتها مراجع لا ينتمي إلى أي من الجهات التي تقود المبادرة أو تنفذها أو تشارك فيها، ولم يكن هو من أبلغ عنها.",
            fr~: "Un fait est vérifié dès qu’un vérificateur qui n’appartient à aucun des organismes qui dirigent l’initiative, l’exécutent ou y participent, et qui ne l’a pas déclaré, l’approuve ainsi que ses documents.",
        }
        yours {
            en: "Listed here are those that your account may check, the oldest report first.",
            ar~: "ترد هنا الوقائع التي يجوز لحسابك التحقق منها، والأقدم إبلاغًا أولًا.",
            fr~: "Figurent ici ceux que votre compte peut vérifier, les déclarations les plus anciennes d’abord.",
        }
        others {
            en: "Your account has not the role of a reviewer: you can read this list and check nothing.",
            ar~: "ليس لحسابك دور المراجع: يمكنك قراءة هذه القائمة دون التحقق من أي واقعة.",
            fr~: "Votre compte n’a pas le rôle de vérificateur\u{a0}: vous pouvez lire cette liste, sans rien vérifier.",
        }
        none { en: "There is nothing for you to check.", ar~: "لا يوجد ما تتحقق منه.", fr~: "Vous n’avez rien à vérifier." }
        caption { en: "Documented facts, the oldest report first", ar~: "وقائع موثقة بمستندات، الأقدم إبلاغًا أولًا", fr~: "Faits documentés, les déclarations les plus anciennes d’abord" }
        column_fact { en: "Fact", ar~: "الواقعة", fr~: "Fait" }
        column_record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        column_day { en: "Reached", ar~: "تاريخ البلوغ", fr~: "Franchi" }
        column_reported { en: "Reported", ar~: "تاريخ الإبلاغ", fr~: "Déclaré" }
        fact_title { en: "Reached: {milestone}", ar~: "بلوغ المرحلة: {milestone}", fr~: "Jalon franchi\u{a0}: {milestone}" }
        of_record { en: "Initiative", ar~: "المبادرة", fr~: "Initiative" }
        day { en: "When it was reached", ar~: "تاريخ البلوغ", fr~: "Jour du franchissement" }
        who { en: "Who said so", ar~: "من أبلغ عن ذلك", fr~: "Qui l’a déclaré" }
        recorded { en: "Recorded on", ar~: "سُجّل في", fr~: "Enregistré le" }
        remark { en: "Remark", ar~: "ملاحظة", fr~: "Remarque" }
        proof { en: "Proof", ar~: "الإثبات", fr~: "Preuve" }
        documents { en: "Documents that back it", ar~: "المستندات المؤيدة", fr~: "Documents à l’appui" }
        checks { en: "Checks", ar~: "عمليات التحقق", fr~: "Vérifications" }
        check_on { en: "Verified on {day}", ar~: "جرى التحقق في {day}", fr~: "Vérifié le {day}" }
        check_void {
            en: "no longer counts: a document was withdrawn since",
            ar~: "لم يعد يُحتسب: سُحب مستند بعد ذلك",
            fr~: "ne compte plus\u{a0}: un document a été retiré depuis",
        }
        asked_on { en: "A reviewer asked on {day}", ar~: "سأل مراجع في {day}", fr~: "Un vérificateur a demandé le {day}" }
        answered_on { en: "Answered on {day}", ar~: "ورد الرد في {day}", fr~: "Réponse donnée le {day}" }
        refused_on {
            en: "A reviewer did not agree on {day} that the documents show it",
            ar~: "لم يوافق مراجع في {day} على أن المستندات تثبت ذلك",
            fr~: "Un vérificateur n’a pas admis, le {day}, que les documents l’établissent",
        }
        refusal_void {
            en: "documents were added since, or it was taken back",
            ar~: "أُضيفت مستندات بعد ذلك، أو جرى السحب",
            fr~: "des documents ont été ajoutés depuis, ou cela a été retiré",
        }
        not_accepted { en: "not accepted yet", ar~: "لم يُقبل بعد", fr~: "pas encore accepté" }
        finding { en: "What do you find?", ar~: "ما نتيجة تحققك؟", fr~: "Que constatez-vous\u{a0}?" }
        ask {
            en: "Something is not clear: I ask those who answer for it",
            ar~: "ثمة ما هو غير واضح: أسأل الجهة المسؤولة عنها",
            fr~: "Quelque chose n’est pas clair\u{a0}: je pose une question aux responsables",
        }
        refuse {
            en: "The documents do not show it: others are needed",
            ar~: "المستندات لا تثبت الواقعة: يلزم تقديم مستندات أخرى",
            fr~: "Les documents ne l’établissent pas\u{a0}: il en faut d’autres",
        }
        note_needed {
            en: "Enter your question, or why the documents do not show it",
            ar~: "أدخل سؤالك، أو سبب عدم إثبات المستندات للواقعة",
            fr~: "Saisissez votre question, ou la raison pour laquelle les documents ne l’établissent pas",
        }
        send { en: "Record this finding", ar~: "تسجيل النتيجة", fr~: "Enregistrer ce constat" }
        asked_done {
            en: "Your question is recorded. The fact waits in the list of those without an answer.",
            ar~: "سُجل سؤالك. والواقعة الآن في قائمة ما ينتظر ردًا.",
            fr~: "Votre question est enregistrée. Le fait figure parmi ceux qui attendent une réponse.",
        }
        refused_done {
            en: "Your refusal is recorded with its reason. The fact is not verified before other documents are added.",
            ar~: "سُجل عدم موافقتك مع سببه. ولن يُتحقق من الواقعة قبل إضافة مستندات أخرى.",
            fr~: "Votre refus est enregistré avec son motif. Le fait n’est pas vérifié avant l’ajout d’autres documents.",
        }
        answer_question { en: "Answer the question", ar~: "الرد على السؤال", fr~: "Répondre à la question" }
        answer_title { en: "Answer the reviewer: {milestone}", ar~: "الرد على المراجع: {milestone}", fr~: "Répondre au vérificateur\u{a0}: {milestone}" }
        answer_label { en: "Your answer", ar~: "ردك", fr~: "Votre réponse" }
        answer_hint {
            en: "Where a document answers better, add it to the report instead.",
            ar~: "إذا كان مستند ما يجيب عن السؤال على نحو أفضل فأضفه إلى البلاغ بدلًا من ذلك.",
            fr~: "Si un document répond mieux, ajoutez-le plutôt à la déclaration.",
        }
        answer { en: "Answer", ar~: "إرسال الرد", fr~: "Répondre" }
        answered_done { en: "The answer is recorded.", ar~: "سُجل الرد.", fr~: "La réponse est enregistrée." }
        answer_waits {
            en: "The answer is saved. Reviewers read it once you have handed it in and it is accepted.",
            ar~: "حُفظ الرد. ويقرؤه المراجعون بعد تقديمك إياه وقبوله.",
            fr~: "La réponse est enregistrée. Les vérificateurs la lisent une fois que vous l’avez remise et qu’elle est acceptée.",
        }
        nothing_asked { en: "No question of a reviewer waits for an answer here", ar~: "لا يوجد هنا سؤال لمراجع في انتظار رد", fr~: "Aucune question d’un vérificateur n’attend de réponse ici" }
        why_refused {
            en: "A reviewer did not agree that these documents show it: it can be checked again once others were added.",
            ar~: "لم يوافق مراجع على أن هذه المستندات تثبت الواقعة: يمكن التحقق منها من جديد بعد إضافة مستندات أخرى.",
            fr~: "Un vérificateur n’a pas admis que ces documents l’établissent\u{a0}: il pourra être vérifié à nouveau après l’ajout d’autres documents.",
        }
        take_question_back { en: "Take my question back", ar~: "سحب سؤالي", fr~: "Retirer ma question" }
        take_question_back_title { en: "Take the question back: {milestone}", ar~: "سحب السؤال: {milestone}", fr~: "Retirer la question\u{a0}: {milestone}" }
        take_question_back_hint {
            en: "Nobody is asked to answer it any more. Both stay in the history.",
            ar~: "لن يُطلب الرد عليه بعد ذلك. ويبقى الأمران في سجل التغييرات.",
            fr~: "Plus personne n’est invité à y répondre. Les deux restent dans l’historique.",
        }
        take_refusal_back { en: "Take my refusal back", ar~: "سحب عدم موافقتي", fr~: "Retirer mon refus" }
        take_refusal_back_title { en: "Take the refusal back: {milestone}", ar~: "سحب عدم الموافقة: {milestone}", fr~: "Retirer le refus\u{a0}: {milestone}" }
        take_refusal_back_hint {
            en: "The fact can then be checked again. Both stay in the history.",
            ar~: "يمكن عندئذ التحقق من الواقعة من جديد. ويبقى الأمران في سجل التغييرات.",
            fr~: "Le fait peut alors être vérifié à nouveau. Les deux restent dans l’historique.",
        }
        verb_asked { en: "A reviewer asked about a documented fact", ar~: "سأل مراجع عن واقعة موثقة بمستند", fr~: "Question d’un vérificateur sur un fait documenté" }
        verb_answered { en: "A question of a reviewer answered", ar~: "الرد على سؤال مراجع", fr~: "Réponse à la question d’un vérificateur" }
        verb_refused { en: "A reviewer did not agree that documents show a fact", ar~: "لم يوافق مراجع على أن المستندات تثبت واقعة", fr~: "Documents d’un fait refusés par un vérificateur" }
        verb_finding_withdrawn { en: "A reviewer took a question or a refusal back", ar~: "سحب مراجع سؤالًا أو عدم موافقة", fr~: "Question ou refus retiré par un vérificateur" }
        note { en: "Note", ar~: "ملاحظة", fr~: "Note" }
        note_hint {
            en: "What you checked, and how; what you ask; or why the documents do not show it. Everybody can read it with the fact.",
            ar~: "ما تحققت منه، وكيف؛ أو سؤالك؛ أو سبب عدم إثبات المستندات للواقعة. يمكن للجميع قراءتها مع الواقعة.",
            fr~: "Ce que vous avez vérifié, et comment\u{a0}; ce que vous demandez\u{a0}; ou pourquoi les documents ne l’établissent pas. Tout le monde peut la lire avec le fait.",
        }
        verify { en: "I have read the documents and agree: verified", ar~: "قرأت المستندات وأوافق: تم التحقق", fr~: "J’ai lu les documents et j’approuve\u{a0}: vérifié" }
        verified_done { en: "Verified. The dashboards count it now.", ar~: "تم التحقق. وتحسبه لوحات المتابعة الآن.", fr~: "C’est vérifié. Les tableaux de bord en tiennent désormais compte." }
        take_back { en: "Take my verification back", ar~: "سحب تحققي", fr~: "Retirer ma vérification" }
        take_back_title { en: "Take the verification back: {milestone}", ar~: "سحب التحقق: {milestone}", fr~: "Retirer la vérification\u{a0}: {milestone}" }
        take_back_hint {
            en: "The fact then counts as documented again. Both stay in the history.",
            ar~: "تُحسب الواقعة عندئذ من جديد موثقةً بمستند فقط. ويبقى الأمران في سجل التغييرات.",
            fr~: "Le fait compte alors de nouveau comme documenté. Les deux restent dans l’historique.",
        }
        taken_back { en: "The verification was taken back.", ar~: "سُحب التحقق.", fr~: "La vérification a été retirée." }
        nothing_of_yours {
            en: "No verification of yours stands here that could be taken back",
            ar~: "لا يوجد هنا تحقق لك يمكن سحبه",
            fr~: "Aucune vérification de votre part n’est en vigueur ici",
        }
        why_not_reviewer {
            en: "Only accounts with the role of a reviewer can verify facts.",
            ar~: "لا يمكن التحقق من الوقائع إلا من حساب له دور المراجع.",
            fr~: "Seuls les comptes ayant le rôle de vérificateur peuvent vérifier des faits.",
        }
        why_not_public {
            en: "This fact is not public, or was corrected since: only public facts are verified.",
            ar~: "هذه الواقعة غير علنية أو صُححت لاحقًا: لا يُتحقق إلا من الوقائع العلنية.",
            fr~: "Ce fait n’est pas public, ou a été corrigé depuis\u{a0}: seuls les faits publics sont vérifiés.",
        }
        why_not_documented {
            en: "No public document backs this fact, so there is nothing to check.",
            ar~: "لا يؤيد هذه الواقعة أي مستند منشور، فلا يوجد ما يُتحقق منه.",
            fr~: "Aucun document publié n’étaye ce fait\u{a0}: il n’y a rien à vérifier.",
        }
        why_verified { en: "This fact is verified already.", ar~: "سبق التحقق من هذه الواقعة.", fr~: "Ce fait est déjà vérifié." }
        why_own { en: "You reported this fact yourself: somebody else must verify it.", ar~: "أنت من أبلغ عن هذه الواقعة: يجب أن يتحقق منها شخص آخر.", fr~: "Vous avez vous-même déclaré ce fait\u{a0}: une autre personne doit le vérifier." }
        why_member {
            en: "You belong to a body that leads this initiative, carries it out or takes part in it: a reviewer from outside must verify it.",
            ar~: "أنت تنتمي إلى جهة تقود هذه المبادرة أو تنفذها أو تشارك فيها: يجب أن يتحقق منها مراجع من الخارج.",
            fr~: "Vous appartenez à un organisme qui dirige cette initiative, l’exécute ou y participe\u{a0}: un vérificateur extérieur doit s’en charger.",
        }
    }
}
