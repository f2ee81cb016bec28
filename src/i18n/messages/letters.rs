//! What letters say, and the pages of the outbox.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Letters to people with an account, and the outbox.
    pub struct Letters {
        // Every letter
        greeting { en: "Dear {name},", ar~: "{name}، تحية طيبة وبعد،", fr~: "Bonjour {name}," }
        automatic {
            en: "This letter was written by {site} itself: answers to it are not read.",
            ar~: "كتب هذه الرسالةَ موقعُ {site} آليًا: لا تُقرأ الردود عليها.",
            fr~: "Cette lettre a été rédigée automatiquement par le site {site}\u{a0}: les réponses ne sont pas lues.",
        }

        // Invitation
        invitation_subject { en: "Your account at {site}", ar~: "حسابك في موقع {site}", fr~: "Votre compte sur le site {site}" }
        invitation_body {
            en: "An administrator of {site} has made an account for you. Choose a password for it at this address. The link works once, for seven days:",
            ar~: "أنشأ أحد مديري موقع {site} حسابًا لك. اختر كلمة المرور على العنوان الآتي. يعمل الرابط مرة واحدة خلال سبعة أيام:",
            fr~: "Un administrateur du site {site} a créé un compte pour vous. Choisissez un mot de passe à l’adresse ci-dessous. Le lien fonctionne une seule fois, pendant sept jours\u{a0}:",
        }
        invitation_late {
            en: "If the link no longer works, ask whoever invited you to send the invitation again.",
            ar~: "إذا لم يعد الرابط صالحًا، فاطلب ممن دعاك أن يرسل الدعوة من جديد.",
            fr~: "Si le lien ne fonctionne plus, demandez à la personne qui vous a invité de renvoyer l’invitation.",
        }

        // Forgotten password
        password_subject { en: "A new password at {site}", ar~: "كلمة مرور جديدة في موقع {site}", fr~: "Un nouveau mot de passe sur le site {site}" }
        password_body {
            en: "Somebody, probably you, asked for a new password for your account at {site}. Choose it at this address. The link works once, for an hour:",
            ar~: "طلب شخص ما، ولعله أنت، كلمة مرور جديدة لحسابك في موقع {site}. اخترها على العنوان الآتي. يعمل الرابط مرة واحدة خلال ساعة:",
            fr~: "Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte sur le site {site}. Choisissez-le à l’adresse ci-dessous. Le lien fonctionne une seule fois, pendant une heure\u{a0}:",
        }
        password_not_you {
            en: "If it was not you, do nothing: your password stays as it is.",
            ar~: "إن لم تكن أنت من طلب ذلك فلا تفعل شيئًا: تبقى كلمة مرورك كما هي.",
            fr~: "Si ce n’était pas vous, ne faites rien\u{a0}: votre mot de passe reste le même.",
        }

        // Second factor
        code_subject { en: "Your code for {site}", ar~: "رمزك لموقع {site}", fr~: "Votre code pour le site {site}" }
        code_body {
            en: "This is the code with which you sign in to {site}. It works once, for ten minutes:",
            ar~: "هذا هو الرمز الذي تسجّل به الدخول إلى موقع {site}. يعمل مرة واحدة خلال عشر دقائق:",
            fr~: "Voici le code avec lequel vous vous connectez au site {site}. Il fonctionne une seule fois, pendant dix minutes\u{a0}:",
        }
        code_not_you {
            en: "Nobody of the site asks you for this code. If you did not sign in just now, somebody knows your password: change it.",
            ar~: "لن يطلب منك أحد من القائمين على الموقع هذا الرمز. إن لم تكن قد سجّلت الدخول للتو، فإن أحدًا يعرف كلمة مرورك: غيّرها.",
            fr~: "Personne du site ne vous demandera ce code. Si vous ne venez pas de vous connecter, quelqu’un connaît votre mot de passe\u{a0}: changez-le.",
        }
        factor_removed_subject { en: "Your second factor at {site} was removed", ar~: "أُزيل العامل الثاني لحسابك في موقع {site}", fr~: "Votre second facteur sur le site {site} a été retiré" }
        factor_removed_body {
            en: "An administrator of {site} has removed the second factor of your account, and your recovery codes work no more. Every session of yours has ended. You sign in with your password.",
            ar~: "أزال أحد مديري موقع {site} العامل الثاني لحسابك، ولم تعد رموز الاسترداد صالحة. وانتهت كل جلساتك. سجّل الدخول بكلمة المرور.",
            fr~: "Un administrateur du site {site} a retiré le second facteur de votre compte, et vos codes de secours ne fonctionnent plus. Toutes vos sessions ont pris fin. Connectez-vous avec votre mot de passe.",
        }
        factor_removed_reason { en: "The reason given: {reason}", ar~: "السبب المذكور: {reason}", fr~: "Motif indiqué\u{a0}: {reason}" }
        factor_removed_next {
            en: "If you did not ask for this, tell the administrators at once. You set up a new second factor here:",
            ar~: "إن لم تكن قد طلبت ذلك، فأخبر المديرين فورًا. تُعدّ عاملًا ثانيًا جديدًا هنا:",
            fr~: "Si vous ne l’avez pas demandé, prévenez aussitôt les administrateurs. Vous pouvez configurer un nouveau second facteur ici\u{a0}:",
        }

        // Submissions
        submitted_subject { en: "Handed in: {title} ({reference})", ar~: "سُلّم للقبول: {title} ({reference})", fr~: "Remis\u{a0}: {title} ({reference})" }
        submitted_body {
            en: "“{title}” ({reference}) was handed in and waits for acceptance. It is here:",
            ar~: "سُلّم «{title}» ({reference}) وهو بانتظار القبول. تجده هنا:",
            fr~: "«\u{a0}{title}\u{a0}» ({reference}) a été remis et attend son acceptation. Il se trouve ici\u{a0}:",
        }
        returned_subject { en: "Returned with comments: {title} ({reference})", ar~: "أُعيد مع ملاحظات: {title} ({reference})", fr~: "Renvoyé avec des remarques\u{a0}: {title} ({reference})" }
        returned_body {
            en: "What you handed in on “{title}” ({reference}) came back with comments. They stand beside the fields here:",
            ar~: "أُعيد ما سلّمته عن «{title}» ({reference}) مع ملاحظات. تظهر الملاحظات بجانب الحقول هنا:",
            fr~: "Ce que vous avez remis sur «\u{a0}{title}\u{a0}» ({reference}) vous est renvoyé avec des remarques. Elles figurent à côté des champs, ici\u{a0}:",
        }
        accepted_subject { en: "Accepted: {title} ({reference})", ar~: "قُبل: {title} ({reference})", fr~: "Accepté\u{a0}: {title} ({reference})" }
        accepted_body {
            en: "What you handed in on “{title}” ({reference}) was accepted. It is here:",
            ar~: "قُبل ما سلّمته عن «{title}» ({reference}). تجده هنا:",
            fr~: "Ce que vous avez remis sur «\u{a0}{title}\u{a0}» ({reference}) a été accepté. Il se trouve ici\u{a0}:",
        }

        // Many records at once
        confirmation_subject { en: "Is what is on record at {site} right?", ar~: "هل ما هو مدوّن في موقع {site} صحيح؟", fr~: "Ce qui est consigné sur le site {site} est-il exact\u{a0}?" }
        confirmation_body {
            en: "You speak for a body that leads the initiatives below. The secretariat asks you to look at each: confirm it where it is right, correct it where it is not.",
            ar~: "أنت تتحدث باسم جهة تقود المبادرات أدناه. وترجو منك الأمانة مراجعة كل منها: أكّدها إن كانت صحيحة، وصحّحها إن لم تكن كذلك.",
            fr~: "Vous parlez au nom d’un organisme qui dirige les initiatives ci-dessous. Le secrétariat vous prie d’examiner chacune\u{a0}: confirmez-la si elle est exacte, corrigez-la sinon.",
        }
        confirmation_reason { en: "The secretariat writes: {reason}", ar~: "وكتبت الأمانة: {reason}", fr~: "Le secrétariat écrit\u{a0}: {reason}" }
        confirmation_more plural {
            en: { one: "There is one more. You find it on your work page:", other: "There are {n} more. You find them on your work page:" },
            ar~: { zero: "لا مبادرات أخرى.", one: "وهناك مبادرة أخرى تجدها في صفحة عملك:", two: "وهناك مبادرتان أخريان تجدهما في صفحة عملك:", few: "وهناك {n} مبادرات أخرى تجدها في صفحة عملك:", many: "وهناك {n} مبادرة أخرى تجدها في صفحة عملك:", other: "وهناك {n} مبادرة أخرى تجدها في صفحة عملك:" },
            fr~: { one: "Il y en a {n} autre. Vous la trouverez sur votre page de travail\u{a0}:", many: "Il y en a {n} autres. Vous les trouverez sur votre page de travail\u{a0}:", other: "Il y en a {n} autres. Vous les trouverez sur votre page de travail\u{a0}:" },
        }

        // Rounds
        rounds_subject { en: "What is asked of you at {site}", ar~: "المطلوب منك في موقع {site}", fr~: "Ce qui vous est demandé sur le site {site}" }
        rounds_owed {
            en: "The secretariat asks for reports. These wait for you:",
            ar~: "تطلب الأمانة تقارير. وهذه بانتظارك:",
            fr~: "Le secrétariat demande des rapports. Voici ce qui vous attend\u{a0}:",
        }
        rounds_until { en: "until {day}; answered: {answered} of {items}", ar~: "حتى {day}؛ أُجيب عن {answered} من {items}", fr~: "jusqu’au {day}\u{a0}; réponses\u{a0}: {answered} sur {items}" }
        rounds_overdue { en: "the last day was {day}; answered: {answered} of {items}", ar~: "كان آخر يوم {day}؛ أُجيب عن {answered} من {items}", fr~: "le dernier jour était le {day}\u{a0}; réponses\u{a0}: {answered} sur {items}" }
        rounds_returned { en: "the report came back with comments", ar~: "أُعيد التقرير مع ملاحظات", fr~: "le rapport vous est renvoyé avec des remarques" }
        rounds_effort {
            en: "Where nothing has changed, one click says so for all that is left. A report counts after the last day as well, and is marked late.",
            ar~: "حيث لم يتغير شيء تكفي نقرة واحدة لقول ذلك عن كل ما بقي. ويُحتسب التقرير بعد آخر يوم أيضًا مع الإشارة إلى تأخره.",
            fr~: "Là où rien n’a changé, un clic suffit à le dire pour tout ce qui reste. Un rapport compte aussi après le dernier jour, avec la mention de son retard.",
        }
        rounds_decided { en: "Decided since the last letter:", ar~: "ما تقرر منذ الرسالة السابقة:", fr~: "Décidé depuis la dernière lettre\u{a0}:" }
        rounds_accepted { en: "the report was accepted", ar~: "قُبل التقرير", fr~: "le rapport a été accepté" }
        rounds_choose {
            en: "Here you choose which of these letters you get, or none:",
            ar~: "تختار هنا أيًّا من هذه الرسائل تصلك، أو ألا تصلك أي منها:",
            fr~: "Choisissez ici lesquelles de ces lettres vous recevez, ou aucune\u{a0}:",
        }
        choice_title { en: "Letters about reporting rounds", ar~: "رسائل جولات التقارير", fr~: "Lettres sur les cycles de rapports" }
        choice_label { en: "Which letters would you like?", ar~: "أي رسائل تريد؟", fr~: "Quelles lettres souhaitez-vous\u{a0}?" }
        choice_hint {
            en: "There is one a day at most. Letters about signing in, and about what you handed in of a record, come in any case.",
            ar~: "لا تزيد على رسالة واحدة في اليوم. أما رسائل تسجيل الدخول وما سلّمته عن سجل ما فتصل في كل الأحوال.",
            fr~: "Il y en a une par jour au plus. Les lettres sur la connexion et sur ce que vous avez remis d’une fiche arrivent dans tous les cas.",
        }
        choice_due {
            en: "When a round begins, before and after its last day, and when a report was decided on",
            ar~: "عند بدء جولة، وقبل آخر يوم لها وبعده، وعند البت في تقرير",
            fr~: "Au début d’un cycle, avant et après son dernier jour, et quand un rapport a été examiné",
        }
        choice_weekly { en: "The same, and every Monday what still waits for me", ar~: "ذلك، وكل يوم اثنين ما لا يزال بانتظاري", fr~: "De même, et chaque lundi ce qui m’attend encore" }
        choice_none { en: "None", ar~: "لا شيء", fr~: "Aucune" }
        choice_needed { en: "Choose one of the three", ar~: "اختر واحدة من الثلاث", fr~: "Choisissez l’une des trois possibilités" }
        choice_save { en: "Save the choice", ar~: "حفظ الاختيار", fr~: "Enregistrer le choix" }
        choice_done { en: "Your choice was saved.", ar~: "حُفظ اختيارك.", fr~: "Votre choix a été enregistré." }

        // The outbox
        title { en: "Letters", ar~: "الرسائل", fr~: "Lettres" }
        not_sent {
            en: "No mail server is set, so nothing is sent: letters lie here, and you hand on what they say. The setting is SMTP_URL.",
            ar~: "لم يُضبط خادم بريد، فلا يُرسل شيء: تبقى الرسائل هنا، وعليك إبلاغ مضمونها بنفسك. الإعداد المطلوب هو SMTP_URL.",
            fr~: "Aucun serveur de courrier n’est configuré\u{a0}: rien n’est envoyé. Les lettres restent ici et c’est à vous de transmettre leur contenu. Le paramètre est SMTP_URL.",
        }
        is_sent {
            en: "Letters are sent as they are written. One that the mail server does not take is tried again, eight times within two days.",
            ar~: "تُرسل الرسائل فور كتابتها. والرسالة التي لا يقبلها خادم البريد يُعاد إرسالها، ثماني مرات خلال يومين.",
            fr~: "Les lettres sont envoyées dès qu’elles sont écrites. Celle que le serveur n’accepte pas est réessayée, huit fois en deux jours.",
        }
        none { en: "No letter has been written yet.", ar~: "لم تُكتب أي رسالة بعد.", fr~: "Aucune lettre n’a encore été écrite." }
        subject { en: "Subject", ar~: "الموضوع", fr~: "Objet" }
        recipient { en: "To", ar~: "إلى", fr~: "À" }
        recipient_gone { en: "somebody who was made anonymous", ar~: "شخص جُعلت بياناته مجهولة", fr~: "une personne anonymisée" }
        written { en: "Written", ar~: "كُتبت في", fr~: "Écrite le" }
        state { en: "State", ar~: "الحالة", fr~: "État" }
        sent { en: "sent", ar~: "أُرسلت", fr~: "envoyée" }
        waiting { en: "waits to be sent", ar~: "بانتظار الإرسال", fr~: "en attente d’envoi" }
        in_outbox { en: "in the outbox", ar~: "في صندوق الصادر", fr~: "dans la boîte d’envoi" }
        given_up { en: "not sent", ar~: "لم تُرسل", fr~: "non envoyée" }
        attempts { en: "Attempts", ar~: "المحاولات", fr~: "Tentatives" }
        failure { en: "What went wrong last", ar~: "آخر خطأ", fr~: "Dernière erreur" }
        too_late {
            en: "It came too late: its link would no longer have worked.",
            ar~: "فات أوانها: لم يعد رابطها صالحًا.",
            fr~: "Trop tard\u{a0}: son lien n’aurait plus fonctionné.",
        }
        not_needed {
            en: "When it should have been sent, nothing was owed any more.",
            ar~: "حين حان إرسالها لم يعد هناك ما هو مطلوب.",
            fr~: "Au moment de l’envoi, plus rien n’était attendu.",
        }
        text_now {
            en: "The text is composed when the letter is sent. As of now it says:",
            ar~: "يُصاغ النص عند إرسال الرسالة. ومضمونه الآن:",
            fr~: "Le texte est composé au moment de l’envoi. Pour l’instant, il dit\u{a0}:",
        }
        text { en: "Text", ar~: "النص", fr~: "Texte" }
        text_removed {
            en: "The text held a link that opens the account once. It is not kept.",
            ar~: "تضمّن النص رابطًا يفتح الحساب مرة واحدة، ولا يُحتفظ به.",
            fr~: "Le texte contenait un lien qui ouvre le compte une seule fois. Il n’est pas conservé.",
        }
        text_on_its_way {
            en: "The text holds a link that opens the account once. It is for its recipient alone, and on its way to them.",
            ar~: "يتضمن النص رابطًا يفتح الحساب مرة واحدة. وهو لصاحبه وحده، وفي طريقه إليه.",
            fr~: "Le texte contient un lien qui ouvre le compte une seule fois. Il est réservé à son destinataire et lui est envoyé.",
        }
        text_opens {
            en: "Whoever has this link can open the account. Hand it to nobody else.",
            ar~: "من يملك هذا الرابط يستطيع فتح الحساب. لا تسلّمه لغير صاحبه.",
            fr~: "Quiconque possède ce lien peut ouvrir le compte. Ne le remettez à personne d’autre.",
        }

        // What letters are about
        kind { en: "About", ar~: "بشأن", fr~: "Au sujet de" }
        kind_invitation { en: "invitation", ar~: "دعوة", fr~: "invitation" }
        kind_new_password { en: "new password", ar~: "كلمة مرور جديدة", fr~: "nouveau mot de passe" }
        kind_code { en: "code to sign in", ar~: "رمز لتسجيل الدخول", fr~: "code de connexion" }
        kind_factor_removed { en: "second factor removed", ar~: "إزالة العامل الثاني", fr~: "second facteur retiré" }
        kind_submitted { en: "handed in", ar~: "تسليم", fr~: "remise" }
        kind_returned { en: "returned", ar~: "إعادة مع ملاحظات", fr~: "renvoi avec remarques" }
        kind_confirmation { en: "records to confirm", ar~: "سجلات للتأكيد", fr~: "fiches à confirmer" }
        kind_rounds { en: "reporting rounds", ar~: "جولات التقارير", fr~: "cycles de rapports" }
        kind_accepted { en: "accepted", ar~: "قبول", fr~: "acceptation" }
    }
}
