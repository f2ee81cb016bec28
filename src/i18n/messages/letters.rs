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
        kind_accepted { en: "accepted", ar~: "قبول", fr~: "acceptation" }
    }
}
