//! Handing in and deciding; in whose name something is entered; the desk of a contributor.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Submissions, decisions, letters on behalf, and a contributor's desk.
    pub struct Review {
        hand_in_title { en: "Submit for acceptance", ar~: "التقديم للقبول", fr~: "Soumettre pour acceptation" }
        waiting_title { en: "Waiting for a decision", ar~: "في انتظار القرار", fr~: "En attente d’une décision" }
        handed_in_title { en: "Submitted", ar~: "تم التقديم", fr~: "C’est soumis" }
        your_reference { en: "The reference of the record:", ar~: "الرقم المرجعي للسجل:", fr~: "La référence de la fiche\u{a0}:" }
        what_next { en: "What happens next", ar~: "ما الخطوة التالية", fr~: "Et ensuite" }
        what_next_words {
            en: "The secretariat reads it, and accepts it or returns it with comments. Nothing of it is public before. You are told by letter, and the record’s page of work says how far it is.",
            ar~: "تطّلع عليه الأمانة فتقبله أو تعيده مع تعليقات، ولا ينشر منه شيء قبل ذلك. وتُبلَّغ برسالة، كما تبيّن صفحة العمل على السجل ما آل إليه.",
            fr~: "Le secrétariat en prend connaissance, puis l’accepte ou le renvoie avec des commentaires. Rien n’en est public auparavant. Vous en êtes informé par lettre, et la page de travail de la fiche dit où il en est.",
        }
        hand_in_intro {
            en: "This goes to the secretariat. It stays as it is until it is decided; you can take it back before.",
            ar~: "يُرسل ما يلي إلى الأمانة، ويبقى على حاله إلى أن يُبتّ فيه، ولك أن تسحبه قبل ذلك.",
            fr~: "Ceci est transmis au secrétariat et reste tel quel jusqu’à la décision\u{a0}; vous pouvez le retirer avant.",
        }
        hand_in { en: "Submit", ar~: "تقديم", fr~: "Soumettre" }
        handed_in_on { en: "Submitted on {day}.", ar~: "قُدّم في {day}.", fr~: "Soumis le {day}." }
        handed_in_by { en: "Submitted for {body} on {day}.", ar~: "قُدّم باسم {body} في {day}.", fr~: "Soumis le {day} ({body})." }
        nothing_to_hand_in { en: "There is nothing to submit here: nothing was entered since the last decision.", ar~: "لا شيء يُقدَّم هنا: لم يُدخل شيء منذ آخر قرار.", fr~: "Il n’y a rien à soumettre ici\u{a0}: rien n’a été saisi depuis la dernière décision." }
        waits_already { en: "What was submitted before waits for a decision. Take it back first to add to it", ar~: "ما قُدّم من قبل ما زال في انتظار القرار. اسحبه أولًا لتضيف إليه", fr~: "Ce qui a été soumis auparavant attend une décision. Reprenez-le d’abord pour y ajouter" }
        decided_meanwhile { en: "It was decided or taken back meanwhile. What stands now is shown here", ar~: "بُتّ فيه أو سُحب في الأثناء. والمعروض هنا هو القائم الآن", fr~: "Une décision a été prise ou la soumission reprise entre-temps. Voici ce qui vaut maintenant" }
        take_back { en: "Take it back", ar~: "سحب التقديم", fr~: "Retirer la soumission" }
        take_back_hint { en: "Taken back, it is a draft again and can be changed.", ar~: "إذا سُحب عاد مسودة يمكن تغييرها.", fr~: "Une fois retirée, elle redevient un brouillon que l’on peut modifier." }
        taken_back { en: "It was taken back and is a draft again.", ar~: "سُحب وعاد مسودة.", fr~: "La soumission a été retirée\u{a0}; c’est de nouveau un brouillon." }
        what_is_handed_in { en: "What is submitted", ar~: "ما يُقدَّم", fr~: "Ce qui est soumis" }
        with_profile { en: "With it, the texts and the classification of the record as they stand.", ar~: "ومعه نصوص السجل وتصنيفه كما هي الآن.", fr~: "Avec les textes et le classement de la fiche dans leur état actuel." }
        with_proposal { en: "With it, a proposal to change the texts or the classification of the public record.", ar~: "ومعه اقتراح بتغيير نصوص السجل العلني أو تصنيفه.", fr~: "Avec une proposition de modifier les textes ou le classement de la fiche publique." }
        see_proposal { en: "See the proposal", ar~: "الاطلاع على الاقتراح", fr~: "Voir la proposition" }
        compare { en: "Merge it with what stands", ar~: "دمجه مع القائم", fr~: "La fusionner avec ce qui existe" }
        acts { en: "What was done", ar~: "ما جرى", fr~: "Ce qui a été fait" }
        back_to_record { en: "Back to the record", ar~: "العودة إلى السجل", fr~: "Retour à la fiche" }
        record_as_whole { en: "The record as a whole", ar~: "السجل ككل", fr~: "La fiche dans son ensemble" }
        retracted { en: "A report is taken back", ar~: "سحب إبلاغ", fr~: "Une déclaration est retirée" }
        fact_on { en: "{fact}: {day}", ar~: "{fact}: {day}", fr~: "{fact}\u{a0}: {day}" }
        planned { en: "Planned: {nature}, {day}", ar~: "الخطة: {nature}، {day}", fr~: "Prévu\u{a0}: {nature}, {day}" }
        before { en: "(before: {value})", ar~: "(سابقًا: {value})", fr~: "(auparavant\u{a0}: {value})" }
        backed_by { en: "Backed by: {document}", ar~: "يؤيده: {document}", fr~: "À l’appui\u{a0}: {document}" }
        texts_and_profile { en: "Texts and classification", ar~: "النصوص والتصنيف", fr~: "Textes et classement" }
        review_title { en: "Decide on what was submitted", ar~: "البتّ في ما قُدّم", fr~: "Décider de ce qui a été soumis" }
        nothing_waits { en: "Nothing of this record waits for a decision.", ar~: "لا شيء من هذا السجل في انتظار قرار.", fr~: "Rien de cette fiche n’attend de décision." }
        new_record_hint { en: "Nothing of this record is public yet. Accepting publishes it whole, with what the secretariat put right in it.", ar~: "لا شيء من هذا السجل علني بعد. والقبول ينشره كاملًا، مع ما صححته الأمانة فيه.", fr~: "Rien de cette fiche n’est encore public. L’accepter la publie en entier, avec ce que le secrétariat y a corrigé." }
        earlier { en: "Comments of earlier returns", ar~: "تعليقات الإعادات السابقة", fr~: "Commentaires des renvois précédents" }
        returned_on { en: "Returned on {day}", ar~: "أُعيد في {day}", fr~: "Renvoyé le {day}" }
        decision { en: "Decision", ar~: "القرار", fr~: "Décision" }
        decision_hint { en: "Accepted, it becomes public as it was submitted: who said it, what and when stays. To have something changed, return it with comments.", ar~: "إذا قُبل صار علنيًا كما قُدّم: يبقى قائله ونصه ووقته. ولتغيير شيء منه أعده مع تعليقات.", fr~: "Accepté, il devient public tel que soumis\u{a0}: auteur, contenu et date restent. Pour faire modifier quelque chose, renvoyez-le avec des commentaires." }
        accept { en: "Accept", ar~: "قبول", fr~: "Accepter" }
        give_back { en: "Return with comments", ar~: "إعادة مع تعليقات", fr~: "Renvoyer avec des commentaires" }
        comment { en: "Comment", ar~: "تعليق", fr~: "Commenter" }
        overall { en: "General remark", ar~: "ملاحظة عامة", fr~: "Remarque générale" }
        comment_hint { en: "Needed to return it: here, or beside what it speaks of.", ar~: "مطلوب للإعادة: هنا، أو بجانب ما يخصه.", fr~: "Nécessaire pour le renvoi\u{a0}: ici, ou à côté de ce qu’il concerne." }
        comment_needed { en: "Say what should be changed: here, or beside what it speaks of", ar~: "اذكر ما ينبغي تغييره: هنا، أو بجانب ما يخصه", fr~: "Dites ce qu’il faut changer\u{a0}: ici, ou à côté de ce que cela concerne" }
        own_submission { en: "You submitted this, or wrote a part of it: somebody else decides on it", ar~: "قدّمت هذا أو كتبت جزءًا منه، فيبتّ فيه غيرك", fr~: "Vous avez soumis ceci, ou en avez écrit une partie\u{a0}: quelqu’un d’autre en décide" }
        record_changed { en: "The record changed since this was proposed. Merge the proposal with what stands, then accept it", ar~: "تغير السجل منذ قُدّم هذا الاقتراح. ادمج الاقتراح مع القائم ثم اقبله", fr~: "La fiche a changé depuis cette proposition. Fusionnez la proposition avec ce qui existe, puis acceptez-la" }
        record_reworked { en: "The record changed since this page was shown. Read it again, then decide", ar~: "تغير السجل منذ عُرضت هذه الصفحة. اقرأه من جديد ثم قرر", fr~: "La fiche a changé depuis l’affichage de cette page. Relisez-la, puis décidez" }
        stray { en: "What you typed", ar~: "ما كتبته", fr~: "Ce que vous aviez saisi" }
        told_twice {
            en: "{told} is of the same period, sex and state as {other}, which stands on the record. Return it with a comment, or withdraw {other} first",
            ar~: "القيمة \u{2068}{told}\u{2069} للمدة والجنس والدولة نفسها التي للقيمة \u{2068}{other}\u{2069} القائمة في السجل. أعدها مع تعليق، أو اسحب \u{2068}{other}\u{2069} أولًا",
            fr~: "{told} porte sur les mêmes période, sexe et État que {other}, qui figure sur la fiche. Renvoyez-la avec un commentaire, ou retirez d’abord {other}",
        }
        texts_cannot_wait { en: "Changed titles, summaries or partners of a public record cannot wait for a day. Accept without a day, or return it", ar~: "لا يمكن تأجيل ما تغيّر من عناوين سجل علني أو نبذه أو شركائه إلى يوم لاحق. اقبله بلا تاريخ أو أعده", fr~: "Les titres, résumés ou partenaires modifiés d’une fiche publique ne peuvent pas attendre un jour donné. Acceptez sans date, ou renvoyez" }
        accepted_done { en: "Accepted. Its author is told.", ar~: "قُبل، وأُبلغ صاحبه.", fr~: "C’est accepté. L’auteur en est informé." }
        returned_done { en: "Returned with your comments. Its author is told.", ar~: "أُعيد مع تعليقاتك، وأُبلغ صاحبه.", fr~: "C’est renvoyé avec vos commentaires. L’auteur en est informé." }
        saved_draft { en: "Saved as a draft. It counts when the secretariat has accepted it: submit it when you are done.", ar~: "حُفظ مسودة. ويُحتسب متى قبلته الأمانة: قدّمه متى فرغت.", fr~: "Enregistré comme brouillon. Cela comptera une fois accepté par le secrétariat\u{a0}: soumettez-le quand vous aurez terminé." }
        lead_note { en: "What you enter here is seen by those who speak for the same body and by the secretariat. It becomes public when it is accepted.", ar~: "ما تدخله هنا يطّلع عليه من يتحدث باسم الجهة نفسها والأمانة، ويصبح علنيًا متى قُبل.", fr~: "Ce que vous saisissez ici est visible de ceux qui parlent au nom du même organisme et du secrétariat. Il devient public une fois accepté." }
        not_accepted { en: "not accepted yet", ar~: "لم يُقبل بعد", fr~: "pas encore accepté" }
        drafts_ready plural {
            en: { one: "{n} entry is not submitted yet.", other: "{n} entries are not submitted yet." },
            ar~: { zero: "لا إدخال لم يُقدَّم.", one: "إدخال واحد لم يُقدَّم بعد.", two: "إدخالان لم يُقدَّما بعد.", few: "{n} إدخالات لم تُقدَّم بعد.", many: "{n} إدخالًا لم تُقدَّم بعد.", other: "{n} إدخال لم تُقدَّم بعد." },
            fr~: { one: "{n} saisie n’est pas encore soumise.", many: "{n} de saisies ne sont pas encore soumises.", other: "{n} saisies ne sont pas encore soumises." },
        }
        carried { en: "It was handed in with the report of a round, and is decided with it", ar~: "قُدّم مع تقرير جولة إبلاغ، ويُبت فيه معه", fr~: "Ceci a été remis avec le rapport d’un cycle, et sera décidé avec lui" }
        to_report { en: "To the report", ar~: "إلى التقرير", fr~: "Voir le rapport" }
        returned_title { en: "Returned with comments", ar~: "أُعيد مع تعليقات", fr~: "Renvoyé avec des commentaires" }
        unaccepted { en: "What leads have not had accepted", ar~: "ما لم يُقبل بعد من الجهات القائدة", fr~: "Ce que les chefs de file n’ont pas encore fait accepter" }
        unaccepted_hint { en: "Drafts, and what waits for a decision. Nothing of it is public, and nothing above builds on it.", ar~: "مسودات، وما ينتظر القرار. لا شيء منها علني، ولا يُبنى عليها شيء مما سبق.", fr~: "Des brouillons, et ce qui attend une décision. Rien n’en est public, et rien de ce qui précède ne s’y appuie." }
        submitted_tag { en: "waits for a decision", ar~: "في انتظار القرار", fr~: "attend une décision" }
        decide { en: "Decide", ar~: "البتّ", fr~: "Décider" }
        lead_at_work { en: "A lead entered or changed this draft and has not had it accepted. It becomes public when what it submits is accepted", ar~: "أدخلت جهة قائدة هذه المسودة أو غيّرتها ولم يُقبل ذلك بعد. وتصبح علنية متى قُبل ما تقدّمه", fr~: "Un chef de file a saisi ou modifié ce brouillon sans l’avoir encore fait accepter. Il deviendra public quand ce qu’il soumet sera accepté" }
        desk_title { en: "Your work", ar~: "عملك", fr~: "Votre travail" }
        desk_intro { en: "You speak for: {bodies}.", ar~: "تتحدث باسم: {bodies}.", fr~: "Vous parlez au nom de\u{a0}: {bodies}." }
        desk_nobody { en: "No body is entered today for which you may speak. Write to the secretariat that named you.", ar~: "لا جهة مسجَّلة اليوم يحق لك التحدث باسمها. اكتب إلى الأمانة التي عيّنتك.", fr~: "Aucun organisme n’est inscrit aujourd’hui au nom duquel vous pourriez parler. Écrivez au secrétariat qui vous a désigné." }
        desk_submitted { en: "Waiting for a decision", ar~: "في انتظار القرار", fr~: "En attente d’une décision" }
        desk_drafts { en: "Not submitted yet", ar~: "لم يُقدَّم بعد", fr~: "Pas encore soumis" }
        desk_unfinished { en: "Unfinished entries", ar~: "إدخالات لم تكتمل", fr~: "Saisies inachevées" }
        untitled { en: "Without a title", ar~: "بلا عنوان", fr~: "Sans titre" }
        saved_on { en: "saved on {day}", ar~: "حُفظ في {day}", fr~: "enregistré le {day}" }
        desk_led plural {
            en: { one: "{n} public record that you lead", other: "{n} public records that you lead" },
            ar~: { zero: "لا سجلات علنية تقودها", one: "سجل علني واحد تقوده", two: "سجلان علنيان تقودهما", few: "{n} سجلات علنية تقودها", many: "{n} سجلًا علنيًا تقوده", other: "{n} سجل علني تقوده" },
            fr~: { one: "{n} fiche publique dont vous êtes chef de file", many: "{n} de fiches publiques dont vous êtes chef de file", other: "{n} fiches publiques dont vous êtes chef de file" },
        }
        desk_more { en: "The next ones", ar~: "التالية", fr~: "Les suivantes" }
        comments plural {
            en: { one: "{n} comment", other: "{n} comments" },
            ar~: { zero: "بلا تعليقات", one: "تعليق واحد", two: "تعليقان", few: "{n} تعليقات", many: "{n} تعليقًا", other: "{n} تعليق" },
            fr~: { one: "{n} commentaire", many: "{n} de commentaires", other: "{n} commentaires" },
        }
        queue plural {
            en: { one: "{n} submission waits for a decision", other: "{n} submissions wait for a decision" },
            ar~: { zero: "لا شيء في انتظار القرار", one: "تقديم واحد في انتظار القرار", two: "تقديمان في انتظار القرار", few: "{n} تقديمات في انتظار القرار", many: "{n} تقديمًا في انتظار القرار", other: "{n} تقديم في انتظار القرار" },
            fr~: { one: "{n} soumission attend une décision", many: "{n} de soumissions attendent une décision", other: "{n} soumissions attendent une décision" },
        }
        queue_none { en: "Nothing waits for a decision.", ar~: "لا شيء في انتظار القرار.", fr~: "Rien n’attend de décision." }
        queue_line { en: "{name}, for {body}, on {day}", ar~: "{name}، باسم {body}، في {day}", fr~: "{name} ({body}), le {day}" }
        read_only { en: "You may read this record, but no body that you speak for leads it", ar~: "لك أن تقرأ هذا السجل، لكن لا تقوده جهة تتحدث باسمها", fr~: "Vous pouvez lire cette fiche, mais aucun organisme au nom duquel vous parlez n’en est chef de file" }
        whose { en: "In whose name", ar~: "باسم من", fr~: "Au nom de qui" }
        whose_secretariat { en: "The secretariat’s own", ar~: "باسم الأمانة", fr~: "Au nom du secrétariat" }
        whose_letter { en: "A lead’s, by letter: it counts as the lead’s own", ar~: "باسم جهة قائدة برسالة منها: يُحتسب لها", fr~: "Au nom d’un chef de file, par lettre\u{a0}: cela compte comme venant de lui" }
        letter { en: "The letter", ar~: "الرسالة", fr~: "La lettre" }
        letter_body { en: "Whose letter", ar~: "صاحب الرسالة", fr~: "De qui est la lettre" }
        letter_number { en: "Number of the letter", ar~: "رقم الرسالة", fr~: "Numéro de la lettre" }
        letter_day { en: "Day of the letter", ar~: "تاريخ الرسالة", fr~: "Date de la lettre" }
        letter_later { en: "The letter itself can be added as a document later.", ar~: "يمكن إضافة الرسالة نفسها مستندًا لاحقًا.", fr~: "La lettre elle-même peut être ajoutée plus tard comme document." }
        letter_body_needed { en: "Choose the lead that wrote the letter", ar~: "اختر الجهة القائدة صاحبة الرسالة", fr~: "Choisissez le chef de file qui a écrit la lettre" }
        letter_number_needed { en: "Enter the number of the letter", ar~: "أدخل رقم الرسالة", fr~: "Saisissez le numéro de la lettre" }
        letter_day_needed { en: "Enter the day of the letter", ar~: "أدخل تاريخ الرسالة", fr~: "Saisissez la date de la lettre" }
        by_letter { en: "{who}, by letter no. {number} of {day}", ar~: "{who}، برسالة رقم {number} بتاريخ {day}", fr~: "{who}, par lettre n°\u{a0}{number} du {day}" }
        confirm_hint { en: "It is noted that nothing has changed. The record is up to date again as of today.", ar~: "يُسجَّل أن شيئًا لم يتغير، فيُعدّ السجل محدَّثًا ابتداءً من اليوم.", fr~: "Il est consigné que rien n’a changé. La fiche est de nouveau à jour à compter d’aujourd’hui." }
        confirm_by_letter { en: "Confirm by letter", ar~: "تأكيد برسالة", fr~: "Confirmer par lettre" }
    }
}
