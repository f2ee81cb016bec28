//! The desk of meetings and decisions.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The desk of meetings and decisions.
    pub struct MeetingDesk {
        title { en: "Meetings", ar~: "الاجتماعات", fr~: "Réunions" }
        add { en: "Add a meeting", ar~: "إضافة اجتماع", fr~: "Ajouter une réunion" }
        edit { en: "Change its particulars", ar~: "تعديل بياناته", fr~: "Modifier ses données" }
        edit_of { en: "Change meeting {code}", ar~: "تعديل الاجتماع {code}", fr~: "Modifier la réunion {code}" }
        edit_intro {
            en: "What is changed here is not overwritten by the reference data of a later release.",
            ar~: "ما يُعدَّل هنا لا تمحوه البيانات المرجعية لإصدار لاحق.",
            fr~: "Ce qui est modifié ici n’est pas écrasé par les données de référence d’une version ultérieure.",
        }
        code { en: "Code", ar~: "الرمز", fr~: "Code" }
        code_hint {
            en: "Capital letters, digits and hyphens, such as SC-8. It stands in addresses and never changes.",
            ar~: "أحرف لاتينية كبيرة وأرقام وواصلات، مثل \u{2068}SC-8\u{2069}. يظهر في العناوين ولا يتغير أبدًا.",
            fr~: "Majuscules, chiffres et traits d’union, par exemple SC-8. Il figure dans les adresses et ne change jamais.",
        }
        code_wrong {
            en: "Enter 2 to 20 capital letters, digits and hyphens that begin with a letter, such as SC-8",
            ar~: "أدخل من 2 إلى 20 من الأحرف اللاتينية الكبيرة والأرقام والواصلات بدءًا بحرف، مثل \u{2068}SC-8\u{2069}",
            fr~: "Saisissez de 2 à 20 majuscules, chiffres et traits d’union commençant par une lettre, par exemple SC-8",
        }
        code_taken { en: "Another meeting has this code: choose another one", ar~: "لاجتماع آخر هذا الرمز: اختر غيره", fr~: "Une autre réunion porte ce code\u{a0}: choisissez-en un autre" }
        name { en: "Name", ar~: "الاسم", fr~: "Nom" }
        from { en: "First day", ar~: "اليوم الأول", fr~: "Premier jour" }
        to { en: "Last day", ar~: "اليوم الأخير", fr~: "Dernier jour" }
        to_hint { en: "Of a meeting of one day, the same day", ar~: "إن كان الاجتماع يومًا واحدًا فاليوم نفسه", fr~: "Pour une réunion d’un jour, le même jour" }
        days_wrong {
            en: "It would end before it begins: give a last day that is not before the first",
            ar~: "سينتهي قبل أن يبدأ: اذكر يومًا أخيرًا لا يسبق اليوم الأول",
            fr~: "Elle finirait avant de commencer\u{a0}: indiquez un dernier jour qui ne précède pas le premier",
        }
        after_closing {
            en: "A decision of this meeting was reported on or closed before that day: give an earlier one",
            ar~: "وردت إفادة عن قرار لهذا الاجتماع أو أُغلق قبل ذلك اليوم: اذكر يومًا أسبق",
            fr~: "Une décision de cette réunion a fait l’objet d’un rapport ou d’une clôture avant ce jour\u{a0}: indiquez un jour antérieur",
        }
        place { en: "Place", ar~: "المكان", fr~: "Lieu" }
        what_it_did { en: "What it did", ar~: "ما قام به", fr~: "Ce qui s’y est fait" }
        source { en: "Source", ar~: "المصدر", fr~: "Source" }
        source_hint { en: "An address or words: where this can be checked", ar~: "عنوان على الشبكة أو كلمات: حيث يمكن التحقق من هذا", fr~: "Une adresse ou des mots\u{a0}: où cela peut être vérifié" }
        public_page { en: "The public page", ar~: "الصفحة العلنية", fr~: "La page publique" }
        nothing_changed { en: "Nothing was changed", ar~: "لم يتغير شيء", fr~: "Rien n’a été modifié" }
        meanwhile {
            en: "Somebody else changed this meanwhile. What stands now is shown above; what you typed is kept below. Compare both; saving again puts yours in its place",
            ar~: "غيّر شخص آخر هذا في الأثناء. يظهر القائم الآن أعلاه، وما كتبته محفوظ أدناه. قارن بينهما؛ والحفظ من جديد يُحل ما كتبته محله",
            fr~: "Quelqu’un d’autre l’a modifié entre-temps. Ce qui vaut maintenant figure ci-dessus, ce que vous avez saisi est conservé ci-dessous. Comparez les deux\u{a0}; enregistrer de nouveau met le vôtre à sa place",
        }
        stands_now { en: "What stands now", ar~: "القائم الآن", fr~: "Ce qui vaut maintenant" }
        done_meeting { en: "Saved.", ar~: "تم الحفظ.", fr~: "Enregistré." }

        // Documents
        document_add { en: "Add a document", ar~: "إضافة وثيقة", fr~: "Ajouter un document" }
        document_add_to { en: "Add a document to meeting {code}", ar~: "إضافة وثيقة إلى الاجتماع {code}", fr~: "Ajouter un document à la réunion {code}" }
        symbol_hint { en: "As it was issued, if it has one", ar~: "كما صدرت به، إن وُجد", fr~: "Telle qu’elle a été attribuée, s’il y en a une" }
        languages_hint { en: "In which it was issued", ar~: "التي صدرت بها", fr~: "Dans lesquelles il a été publié" }
        languages_needed { en: "Choose at least one language", ar~: "اختر لغة واحدة على الأقل", fr~: "Choisissez au moins une langue" }
        address { en: "Address", ar~: "العنوان على الشبكة", fr~: "Adresse" }
        address_hint {
            en: "Where everybody can read it, if there is such a place: it begins with https:// or http://",
            ar~: "حيث يستطيع الجميع قراءتها إن وُجد: يبدأ بـ \u{2068}https://\u{2069} أو \u{2068}http://\u{2069}",
            fr~: "Là où chacun peut le lire, si un tel lieu existe\u{a0}: elle commence par https:// ou http://",
        }
        document_withdraw { en: "Withdraw", ar~: "سحب", fr~: "Retirer" }
        document_withdraw_of { en: "Withdraw document {number} of meeting {code}", ar~: "سحب الوثيقة {number} من الاجتماع {code}", fr~: "Retirer le document {number} de la réunion {code}" }
        document_withdraw_hint {
            en: "It stays on the page with the reason: documents are never deleted.",
            ar~: "تبقى في الصفحة مع السبب: فالوثائق لا تُحذف أبدًا.",
            fr~: "Il reste sur la page avec le motif\u{a0}: les documents ne sont jamais supprimés.",
        }
        document_gone { en: "This document was withdrawn already", ar~: "سبق سحب هذه الوثيقة", fr~: "Ce document a déjà été retiré" }
        done_document { en: "The document was added.", ar~: "أُضيفت الوثيقة.", fr~: "Le document a été ajouté." }
        done_document_withdrawn { en: "The document was withdrawn.", ar~: "سُحبت الوثيقة.", fr~: "Le document a été retiré." }

        // Decisions
        decisions { en: "Decisions of meetings", ar~: "قرارات الاجتماعات", fr~: "Décisions des réunions" }
        decision_add { en: "Add a decision", ar~: "إضافة قرار", fr~: "Ajouter une décision" }
        decision_add_to { en: "Add a decision of meeting {code}", ar~: "إضافة قرار للاجتماع {code}", fr~: "Ajouter une décision de la réunion {code}" }
        number_hint { en: "Within the meeting; it stands in the address and never changes", ar~: "ضمن الاجتماع؛ يظهر في العنوان ولا يتغير أبدًا", fr~: "Au sein de la réunion\u{a0}; il figure dans l’adresse et ne change jamais" }
        number_wrong { en: "Enter a number from 1 to 999", ar~: "أدخل رقمًا من 1 إلى 999", fr~: "Saisissez un numéro de 1 à 999" }
        number_taken { en: "This meeting has a decision with this number: choose another one, or correct that decision", ar~: "لهذا الاجتماع قرار بهذا الرقم: اختر غيره أو صحّح ذلك القرار", fr~: "Cette réunion a une décision de ce numéro\u{a0}: choisissez-en un autre, ou corrigez cette décision" }
        too_early { en: "The meeting has not begun: decisions can be entered from its first day on", ar~: "لم يبدأ الاجتماع بعد: يمكن إدخال القرارات ابتداءً من يومه الأول", fr~: "La réunion n’a pas commencé\u{a0}: les décisions peuvent être saisies dès son premier jour" }
        text_hint { en: "As it was adopted, in one language at least", ar~: "كما اعتُمد، بلغة واحدة على الأقل", fr~: "Tel qu’il a été adopté, dans une langue au moins" }
        bodies_hint {
            en: "At least one: a decision for which nobody is responsible is nobody’s",
            ar~: "جهة واحدة على الأقل: فالقرار الذي لا مسؤول عنه لا صاحب له",
            fr~: "Au moins un\u{a0}: une décision dont personne n’est responsable n’est à personne",
        }
        bodies_needed {
            en: "Choose at least one responsible body: an organisation here, or a state below",
            ar~: "اختر جهة مسؤولة واحدة على الأقل: منظمة هنا أو دولة أدناه",
            fr~: "Choisissez au moins un responsable\u{a0}: un organisme ici, ou un État ci-dessous",
        }
        organisations { en: "Responsible organisations", ar~: "الجهات المسؤولة", fr~: "Organismes responsables" }
        states { en: "Responsible states", ar~: "الدول المسؤولة", fr~: "États responsables" }
        due_hint { en: "Leave it blank where the meeting set none", ar~: "اتركه فارغًا إن لم يحدد الاجتماع يومًا", fr~: "Laissez vide si la réunion n’en a pas fixé" }
        due_before { en: "Give a due day that is not before the meeting", ar~: "اذكر موعدًا لا يسبق الاجتماع", fr~: "Indiquez une échéance qui ne précède pas la réunion" }
        initiatives_hint {
            en: "References of public initiatives, such as STI-7F3K9, separated by spaces",
            ar~: "الأرقام المرجعية لمبادرات علنية، مثل \u{2068}STI-7F3K9\u{2069}، تفصل بينها مسافات",
            fr~: "Références d’initiatives publiques, par exemple STI-7F3K9, séparées par des espaces",
        }
        initiative_unknown { en: "There is no public initiative with the reference {reference}", ar~: "لا توجد مبادرة علنية برقم مرجعي {reference}", fr~: "Il n’y a pas d’initiative publique portant la référence {reference}" }
        too_many { en: "Name 50 at most", ar~: "اذكر 50 على الأكثر", fr~: "Indiquez-en 50 au plus" }
        done_decision { en: "The decision was entered. It is public.", ar~: "أُدخل القرار، وهو علني الآن.", fr~: "La décision a été saisie. Elle est publique." }
        correct { en: "Correct it", ar~: "تصحيحه", fr~: "La corriger" }
        correct_of { en: "Correct decision {code}", ar~: "تصحيح القرار {code}", fr~: "Corriger la décision {code}" }
        done_corrected { en: "Corrected. What was adopted stays beside it.", ar~: "صُحّح القرار. ويبقى ما اعتُمد بجانبه.", fr~: "C’est corrigé. Ce qui a été adopté reste à côté." }
        withdraw { en: "Take it off the record", ar~: "سحبه من السجل", fr~: "La retirer du registre" }
        withdraw_of { en: "Take decision {code} off the record", ar~: "سحب القرار {code} من السجل", fr~: "Retirer la décision {code} du registre" }
        withdraw_hint {
            en: "For what was entered by mistake. The page stays, with the reason, and the number stays taken. A decision that is done is closed instead; a correction puts it back.",
            ar~: "لما أُدخل خطأً. تبقى الصفحة مع السبب ويبقى الرقم محجوزًا. أما القرار المُنجَز فيُغلق؛ والتصحيح يعيد إدراجه.",
            fr~: "Pour ce qui a été saisi par erreur. La page reste, avec le motif, et le numéro reste pris. Une décision exécutée, elle, se clôture\u{a0}; une correction la rétablit.",
        }
        done_withdrawn { en: "It is off the record.", ar~: "سُحب من السجل.", fr~: "Elle est retirée du registre." }
        is_withdrawn { en: "It is off the record: correct it first to put it back", ar~: "القرار مسحوب من السجل: صحّحه أولًا لإعادة إدراجه", fr~: "Elle est retirée du registre\u{a0}: corrigez-la d’abord pour la rétablir" }

        // Reports
        report { en: "Report on it", ar~: "تقديم إفادة عنه", fr~: "Faire rapport" }
        report_on { en: "Report on decision {code}", ar~: "إفادة عن القرار {code}", fr~: "Rapport sur la décision {code}" }
        report_hint {
            en: "Public once the secretariat has accepted it. What the secretariat says itself, or by letter, is public at once.",
            ar~: "تُنشر متى قبلتها الأمانة. وما تقوله الأمانة نفسها أو ما يرد برسالة يُنشر فورًا.",
            fr~: "Public dès que le secrétariat l’a accepté. Ce que le secrétariat dit lui-même, ou par lettre, est public aussitôt.",
        }
        told_on { en: "Day on which it reports", ar~: "اليوم الذي تتناوله الإفادة", fr~: "Jour dont il est question" }
        before_decision { en: "The decision was taken on {day}: give that day or a later one", ar~: "اتُّخذ القرار في {day}: اذكر ذلك اليوم أو يومًا بعده", fr~: "La décision a été prise le {day}\u{a0}: indiquez ce jour ou un jour postérieur" }
        words { en: "What was done", ar~: "ما الذي أُنجز", fr~: "Ce qui a été fait" }
        in_name_of { en: "In the name of", ar~: "باسم", fr~: "Au nom de" }
        letter_body_needed { en: "Choose the body that wrote the letter", ar~: "اختر الجهة صاحبة الرسالة", fr~: "Choisissez l’organisme qui a écrit la lettre" }
        report_closed { en: "This decision is closed: there is nothing more to report", ar~: "هذا القرار مغلق: لا مزيد للإفادة عنه", fr~: "Cette décision est clôturée\u{a0}: il n’y a plus rien à rapporter" }
        not_theirs { en: "Whoever speaks for a responsible body reports here.", ar~: "يقدم الإفادات هنا من يتحدث باسم جهة مسؤولة.", fr~: "Seul qui parle pour un responsable fait rapport ici." }
        done_report { en: "The report is public.", ar~: "الإفادة علنية.", fr~: "Le rapport est public." }
        done_handed_in { en: "The report went to the secretariat. It is public once it is accepted.", ar~: "أُرسلت الإفادة إلى الأمانة، وتُنشر متى قُبلت.", fr~: "Le rapport a été transmis au secrétariat. Il sera public une fois accepté." }
        waits { en: "waits for the secretariat", ar~: "في انتظار الأمانة", fr~: "attend le secrétariat" }
        returned { en: "returned", ar~: "أُعيدت", fr~: "renvoyé" }
        public { en: "public", ar~: "علنية", fr~: "public" }
        report_again { en: "Report again", ar~: "تقديم الإفادة من جديد", fr~: "Faire rapport de nouveau" }
        queue plural {
            en: { one: "{n} report waits for acceptance", other: "{n} reports wait for acceptance" },
            ar~: {
                zero: "لا إفادات في انتظار القبول",
                one: "إفادة واحدة في انتظار القبول",
                two: "إفادتان في انتظار القبول",
                few: "{n} إفادات في انتظار القبول",
                many: "{n} إفادة في انتظار القبول",
                other: "{n} إفادة في انتظار القبول",
            },
            fr~: { one: "{n} rapport attend d’être accepté", many: "{n} de rapports attendent d’être acceptés", other: "{n} rapports attendent d’être acceptés" },
        }
        none_named { en: "No decision names your bodies.", ar~: "لا قرار يسمّي الجهات التي تتحدث باسمها.", fr~: "Aucune décision ne désigne vos organismes." }
        review_of { en: "Report {number} on decision {code}", ar~: "الإفادة {number} عن القرار {code}", fr~: "Rapport {number} sur la décision {code}" }
        accept { en: "Accept", ar~: "قبول", fr~: "Accepter" }
        give_back { en: "Return", ar~: "إعادة", fr~: "Renvoyer" }
        comment { en: "Comment", ar~: "تعليق", fr~: "Commentaire" }
        comment_hint { en: "Needed to return it: what should be changed", ar~: "مطلوب للإعادة: ما ينبغي تغييره", fr~: "Nécessaire pour le renvoi\u{a0}: ce qu’il faut changer" }
        comment_needed { en: "Say what should be changed", ar~: "اذكر ما ينبغي تغييره", fr~: "Dites ce qu’il faut changer" }
        own { en: "You wrote this report, or belong to the body that did: somebody else decides on it", ar~: "كتبت هذه الإفادة أو تنتمي إلى الجهة التي كتبتها، فيبتّ فيها غيرك", fr~: "Vous avez écrit ce rapport, ou appartenez à l’organisme qui l’a écrit\u{a0}: quelqu’un d’autre en décide" }
        decided { en: "This was decided meanwhile", ar~: "بُتّ في هذا في الأثناء", fr~: "Cela a été décidé entre-temps" }
        done_accepted { en: "Accepted. The report is public.", ar~: "قُبلت الإفادة، وهي علنية.", fr~: "Accepté. Le rapport est public." }
        done_returned { en: "Returned with your comment.", ar~: "أُعيدت مع تعليقك.", fr~: "Renvoyé avec votre commentaire." }

        // Closing
        close { en: "Close it", ar~: "إغلاقه", fr~: "La clôturer" }
        close_of { en: "Close decision {code}", ar~: "إغلاق القرار {code}", fr~: "Clôturer la décision {code}" }
        outcome { en: "Why it is closed", ar~: "سبب الإغلاق", fr~: "Pourquoi elle est clôturée" }
        closed_on { en: "Day", ar~: "اليوم", fr~: "Jour" }
        closing_words { en: "In the secretariat’s words", ar~: "بعبارة الأمانة", fr~: "Dans les termes du secrétariat" }
        later { en: "Code of the later decision", ar~: "رمز القرار اللاحق", fr~: "Code de la décision ultérieure" }
        later_hint { en: "Where a later decision took it up: its code, such as SC-8.2", ar~: "إن تولاه قرار لاحق: رمزه، مثل \u{2068}SC-8.2\u{2069}", fr~: "Si une décision ultérieure l’a reprise\u{a0}: son code, par exemple SC-8.2" }
        later_wrong { en: "Give the code of a decision of the same or a later meeting, other than this one", ar~: "أعطِ رمز قرار غير هذا من الاجتماع نفسه أو من اجتماع لاحق", fr~: "Indiquez le code d’une autre décision de la même réunion ou d’une réunion ultérieure" }
        closed_before { en: "Give a day from {first} on", ar~: "اذكر يومًا ابتداءً من {first}", fr~: "Indiquez un jour à partir du {first}" }
        done_closed { en: "The decision is closed.", ar~: "أُغلق القرار.", fr~: "La décision est clôturée." }
        reopen { en: "Open it again", ar~: "إعادة فتحه", fr~: "La rouvrir" }
        reopen_of { en: "Open decision {code} again", ar~: "إعادة فتح القرار {code}", fr~: "Rouvrir la décision {code}" }
        reopen_hint { en: "From today on it is open again; that it was closed stays in its history.", ar~: "يكون مفتوحًا من اليوم؛ ويبقى إغلاقه السابق في سجل التغييرات.", fr~: "Elle est de nouveau ouverte à partir d’aujourd’hui\u{a0}; sa clôture reste dans son historique." }
        done_reopened { en: "The decision is open again.", ar~: "أُعيد فتح القرار.", fr~: "La décision est rouverte." }
        is_open { en: "This decision is open", ar~: "هذا القرار مفتوح", fr~: "Cette décision est ouverte" }
        is_closed { en: "This decision is closed", ar~: "هذا القرار مغلق", fr~: "Cette décision est clôturée" }
    }
}
