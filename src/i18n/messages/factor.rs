//! What the pages of the second factor say.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// The second factor: at the sign-in, one's own, and as the administrator requires it.
    pub struct Factor {
        title { en: "Second factor", ar~: "العامل الثاني", fr~: "Second facteur" }

        // At the sign-in
        code_title { en: "Enter your code", ar~: "أدخل رمزك", fr~: "Saisissez votre code" }
        code_app { en: "Your password is right. Now enter the code that your authenticator app shows.", ar~: "كلمة المرور صحيحة. أدخل الآن الرمز الذي يعرضه تطبيق المصادقة.", fr~: "Le mot de passe est correct. Saisissez maintenant le code affiché par votre application d’authentification." }
        code_mail { en: "Your password is right. A letter with a code is on its way to {email}; it works once, for ten minutes.", ar~: "كلمة المرور صحيحة. رسالة فيها رمز في طريقها إلى {email}؛ يعمل الرمز مرة واحدة خلال عشر دقائق.", fr~: "Le mot de passe est correct. Une lettre contenant un code est envoyée à {email}\u{a0}; il fonctionne une seule fois, pendant dix minutes." }
        code { en: "Code", ar~: "الرمز", fr~: "Code" }
        code_hint { en: "Six digits; spaces do not matter", ar~: "ستة أرقام؛ لا أثر للفراغات", fr~: "Six chiffres\u{a0}; les espaces ne comptent pas" }
        recovery_use { en: "I have lost my app or my mail: use a recovery code", ar~: "فقدت التطبيق أو البريد: استخدام رمز استرداد", fr~: "J’ai perdu mon application ou ma messagerie\u{a0}: utiliser un code de secours" }
        recovery_code { en: "Recovery code", ar~: "رمز الاسترداد", fr~: "Code de secours" }
        recovery_hint { en: "Sixteen letters and digits, such as you printed; each works once. Without one, ask an administrator", ar~: "ستة عشر حرفًا ورقمًا كما طبعتها؛ يعمل كل رمز مرة واحدة. إن لم يكن لديك رمز فاطلب من أحد المديرين", fr~: "Seize lettres et chiffres, tels que vous les avez imprimés\u{a0}; chacun sert une fois. À défaut, adressez-vous à un administrateur" }
        /// Says the same for a wrong code, a used one, one that came too late and a locked account.
        code_wrong { en: "This code is not right, was used already, or its time is over; or the account is locked: after ten failures in a row it is, for 15 minutes. Wait for the next code and try again", ar~: "هذا الرمز غير صحيح، أو سبق استخدامه، أو انقضى وقته؛ أو أن الحساب مقفل: فهو يُقفل 15 دقيقة بعد عشر محاولات فاشلة متتالية. انتظر الرمز التالي ثم حاول من جديد", fr~: "Ce code n’est pas correct, a déjà servi ou n’est plus valable\u{a0}; ou le compte est bloqué\u{a0}: il l’est pendant 15 minutes après dix échecs de suite. Attendez le code suivant et réessayez" }
        code_needed { en: "Enter the six digits of the code", ar~: "أدخل أرقام الرمز الستة", fr~: "Saisissez les six chiffres du code" }
        recovery_needed { en: "Enter the sixteen letters and digits of a recovery code", ar~: "أدخل أحرف رمز الاسترداد وأرقامه الستة عشر", fr~: "Saisissez les seize lettres et chiffres d’un code de secours" }
        sign_in_over { en: "Your sign-in was not finished within ten minutes, or was finished elsewhere. Begin again", ar~: "لم يكتمل تسجيل الدخول خلال عشر دقائق، أو اكتمل في مكان آخر. ابدأ من جديد", fr~: "Votre connexion n’a pas été achevée en dix minutes, ou l’a été ailleurs. Recommencez" }
        another_code { en: "Send another code", ar~: "إرسال رمز آخر", fr~: "Envoyer un autre code" }
        send_code { en: "Send me a code", ar~: "إرسال رمز إليّ", fr~: "M’envoyer un code" }
        letter_sent { en: "A letter with a code is on its way to you; codes sent before work no more.", ar~: "رسالة فيها رمز في طريقها إليك؛ لم تعد الرموز المرسلة قبلها صالحة.", fr~: "Une lettre contenant un code vous est envoyée\u{a0}; les codes envoyés auparavant ne fonctionnent plus." }
        letter_waits { en: "A letter with a code is only just on its way. Wait two minutes before you ask for another.", ar~: "رسالة فيها رمز أُرسلت للتو. انتظر دقيقتين قبل أن تطلب رسالة أخرى.", fr~: "Une lettre contenant un code vient d’être envoyée. Attendez deux minutes avant d’en demander une autre." }

        // Owed
        owed_title { en: "Set up a second factor", ar~: "إعداد عامل ثانٍ", fr~: "Configurer un second facteur" }
        owed_why { en: "The administrators of this site require a second factor for your role: a password alone can be guessed or stolen. You choose it once, before anything else; from then on you enter a code after your password.", ar~: "يشترط مديرو هذا الموقع عاملًا ثانيًا لدورك: فكلمة المرور وحدها قد تُخمَّن أو تُسرق. تختاره مرة واحدة قبل أي شيء آخر، ثم تُدخل رمزًا بعد كلمة المرور في كل دخول.", fr~: "Les administrateurs de ce site exigent un second facteur pour votre rôle\u{a0}: un mot de passe seul peut être deviné ou volé. Vous le choisissez une fois, avant toute autre chose\u{a0}; ensuite, vous saisissez un code après votre mot de passe." }

        // One's own
        lead { en: "With a second factor nobody gets in with your password alone: whoever signs in also enters a code.", ar~: "مع العامل الثاني لا يدخل أحد بكلمة مرورك وحدها: من يسجّل الدخول يُدخل رمزًا أيضًا.", fr~: "Avec un second facteur, personne n’entre avec votre seul mot de passe\u{a0}: il faut aussi saisir un code." }
        state_app { en: "A code of an authenticator app", ar~: "رمز من تطبيق مصادقة", fr~: "Un code d’une application d’authentification" }
        state_mail { en: "A code by mail", ar~: "رمز بالبريد الإلكتروني", fr~: "Un code par courriel" }
        state_none { en: "None: the password is enough", ar~: "لا يوجد: تكفي كلمة المرور", fr~: "Aucun\u{a0}: le mot de passe suffit" }
        since { en: "Since {day}", ar~: "منذ {day}", fr~: "Depuis le {day}" }
        recovery_codes { en: "Recovery codes", ar~: "رموز الاسترداد", fr~: "Codes de secours" }
        recovery_left plural {
            en: { one: "{n} that still works", other: "{n} that still work" },
            ar~: { zero: "لم يبق رمز صالح", one: "بقي رمز صالح واحد", two: "بقي رمزان صالحان", few: "بقيت {n} رموز صالحة", many: "بقي {n} رمزًا صالحًا", other: "بقي {n} رمز صالح" },
            fr~: { one: "{n} encore valable", many: "{n} encore valables", other: "{n} encore valables" },
        }
        required_by_role { en: "Your role needs a second factor: it can be changed, not turned off.", ar~: "دورك يشترط عاملًا ثانيًا: يمكن تغييره ولا يمكن إيقافه.", fr~: "Votre rôle exige un second facteur\u{a0}: il peut être changé, pas désactivé." }
        required_next { en: "Your role needs one: at your next sign-in you set it up before anything else, if you have not done so here.", ar~: "دورك يشترط عاملًا ثانيًا: ستُعدّه عند تسجيل دخولك التالي قبل أي شيء آخر، ما لم تُعدّه هنا قبل ذلك.", fr~: "Votre rôle en exige un\u{a0}: vous le configurerez à votre prochaine connexion, avant toute autre chose, si ce n’est pas déjà fait ici." }
        act { en: "What do you want to do?", ar~: "ماذا تريد أن تفعل؟", fr~: "Que voulez-vous faire\u{a0}?" }
        method { en: "Where shall codes come from?", ar~: "من أين تأتي الرموز؟", fr~: "D’où viendront les codes\u{a0}?" }
        method_app { en: "From an authenticator app on your telephone: works without a network", ar~: "من تطبيق مصادقة على هاتفك: يعمل دون شبكة", fr~: "D’une application d’authentification sur votre téléphone\u{a0}: fonctionne sans réseau" }
        method_mail { en: "By mail: for those who sign in seldom", ar~: "بالبريد الإلكتروني: لمن يسجّل الدخول نادرًا", fr~: "Par courriel\u{a0}: pour qui se connecte rarement" }
        act_app { en: "Set up another app or telephone", ar~: "إعداد تطبيق آخر أو هاتف آخر", fr~: "Configurer une autre application ou un autre téléphone" }
        act_to_app { en: "Use an authenticator app instead", ar~: "استخدام تطبيق مصادقة بدلًا من ذلك", fr~: "Passer à une application d’authentification" }
        act_to_mail { en: "Use codes by mail instead", ar~: "استخدام رموز بالبريد بدلًا من ذلك", fr~: "Passer aux codes par courriel" }
        act_codes { en: "Make new recovery codes; the old ones work no more", ar~: "إصدار رموز استرداد جديدة؛ وتبطل القديمة", fr~: "Créer de nouveaux codes de secours\u{a0}; les anciens ne fonctionneront plus" }
        act_off { en: "Turn the second factor off", ar~: "إيقاف العامل الثاني", fr~: "Désactiver le second facteur" }
        no_mail_server { en: "No mail server is set up: letters stay in the outbox, where an administrator reads codes out to you.", ar~: "لم يُضبط خادم بريد: تبقى الرسائل في صندوق الصادر، ويقرأ لك أحد المديرين الرموز منه.", fr~: "Aucun serveur de courriel n’est configuré\u{a0}: les lettres restent dans la boîte d’envoi, où un administrateur vous lit les codes." }
        proof_wrong { en: "Password and code do not both fit, the code was used already, or the account is locked: after ten failures in a row it is, for 15 minutes", ar~: "كلمة المرور والرمز غير صحيحين معًا، أو سبق استخدام الرمز، أو أن الحساب مقفل: فهو يُقفل 15 دقيقة بعد عشر محاولات فاشلة متتالية", fr~: "Le mot de passe et le code ne conviennent pas tous deux, le code a déjà servi, ou le compte est bloqué\u{a0}: il l’est pendant 15 minutes après dix échecs de suite" }
        go_on { en: "Continue", ar~: "متابعة", fr~: "Continuer" }
        off_done { en: "The second factor is turned off: your password is enough.", ar~: "أُوقف العامل الثاني: تكفي كلمة المرور.", fr~: "Le second facteur est désactivé\u{a0}: votre mot de passe suffit." }

        // Confirming
        confirm_title { en: "Confirm it with a code", ar~: "أكّده برمز", fr~: "Confirmez-le par un code" }
        confirm_app { en: "Read this square with an authenticator app, then enter the six digits that it shows. The second factor counts only when the code is right.", ar~: "امسح هذا المربع بتطبيق مصادقة، ثم أدخل الأرقام الستة التي يعرضها. لا يسري العامل الثاني إلا حين يكون الرمز صحيحًا.", fr~: "Lisez ce carré avec une application d’authentification, puis saisissez les six chiffres qu’elle affiche. Le second facteur ne compte que lorsque le code est correct." }
        confirm_mail { en: "A letter with a code is on its way to {email}. The second factor counts only when the code is right.", ar~: "رسالة فيها رمز في طريقها إلى {email}. لا يسري العامل الثاني إلا حين يكون الرمز صحيحًا.", fr~: "Une lettre contenant un code est envoyée à {email}. Le second facteur ne compte que lorsque le code est correct." }
        square { en: "Square to be read by an authenticator app; the key below says the same", ar~: "مربع يقرؤه تطبيق المصادقة؛ والمفتاح أدناه يقول الشيء نفسه", fr~: "Carré à lire avec une application d’authentification\u{a0}; la clé ci-dessous dit la même chose" }
        key { en: "Key, for those who type it", ar~: "المفتاح لمن يكتبه بنفسه", fr~: "Clé, pour qui la saisit" }
        key_hint { en: "In the app choose a key based on time. Nobody else may see it.", ar~: "اختر في التطبيق مفتاحًا معتمدًا على الوقت. لا ينبغي أن يراه أحد غيرك.", fr~: "Dans l’application, choisissez une clé basée sur le temps. Personne d’autre ne doit la voir." }
        open_app { en: "Open it in the app on this telephone", ar~: "فتحه في التطبيق على هذا الهاتف", fr~: "L’ouvrir dans l’application de ce téléphone" }
        confirm_button { en: "Confirm", ar~: "تأكيد", fr~: "Confirmer" }
        confirm_wrong { en: "This code is not right, or its time is over. Check that the clock of your telephone is right, wait for the next code and try again", ar~: "هذا الرمز غير صحيح أو انقضى وقته. تحقق من ساعة هاتفك، وانتظر الرمز التالي ثم حاول من جديد", fr~: "Ce code n’est pas correct ou n’est plus valable. Vérifiez l’heure de votre téléphone, attendez le code suivant et réessayez" }
        another_method { en: "Choose another way", ar~: "اختيار طريقة أخرى", fr~: "Choisir un autre moyen" }

        // Recovery codes
        codes_title { en: "Your recovery codes", ar~: "رموز الاسترداد الخاصة بك", fr~: "Vos codes de secours" }
        codes_lead { en: "Your second factor counts from now on. Print these codes or write them down, and keep them apart from your telephone: this page is shown once. Each of them lets you in once, if you lose your app or your mail.", ar~: "يسري عاملك الثاني من الآن. اطبع هذه الرموز أو دوّنها واحفظها بعيدًا عن هاتفك: لا تُعرض هذه الصفحة إلا مرة واحدة. يتيح لك كل منها الدخول مرة واحدة إن فقدت التطبيق أو البريد.", fr~: "Votre second facteur compte désormais. Imprimez ces codes ou notez-les, et gardez-les loin de votre téléphone\u{a0}: cette page n’est montrée qu’une fois. Chacun vous permet d’entrer une fois si vous perdez votre application ou votre messagerie." }
        codes_of { en: "{name}, {site}, {day}", ar~: "{name}، {site}، {day}", fr~: "{name}, {site}, {day}" }
        codes_kept { en: "I have kept them: go on", ar~: "حفظتها: متابعة", fr~: "Je les ai conservés\u{a0}: continuer" }

        // For administrators
        require_title { en: "Who needs a second factor", ar~: "من يحتاج إلى عامل ثانٍ", fr~: "À qui il faut un second facteur" }
        require_lead { en: "Whoever has one of these roles and no second factor sets one up when they next sign in, before anything else; open sessions go on. Administrators count: set up your own first.", ar~: "من له أحد هذه الأدوار وليس له عامل ثانٍ يُعدّه عند تسجيل دخوله التالي قبل أي شيء آخر؛ وتستمر الجلسات المفتوحة. ويشمل ذلك المديرين: أعدّ عاملك أولًا.", fr~: "Qui a l’un de ces rôles et pas de second facteur en configure un à sa prochaine connexion, avant toute autre chose\u{a0}; les sessions ouvertes continuent. Les administrateurs sont concernés\u{a0}: configurez d’abord le vôtre." }
        require_roles { en: "Roles that need a second factor", ar~: "الأدوار التي تشترط عاملًا ثانيًا", fr~: "Rôles qui exigent un second facteur" }
        role_spread { en: "{role}: {with} of {all} accounts have one", ar~: "{role}: لدى {with} من أصل {all} من الحسابات", fr~: "{role}\u{a0}: {with} comptes sur {all} en ont un" }
        require_done { en: "Saved. It counts from the next sign-in on.", ar~: "حُفظ. ويسري من تسجيل الدخول التالي.", fr~: "C’est enregistré. Cela vaut dès la prochaine connexion." }
        remove { en: "Remove the second factor", ar~: "إزالة العامل الثاني", fr~: "Retirer le second facteur" }
        remove_title { en: "Remove the second factor of {name}", ar~: "إزالة العامل الثاني لحساب {name}", fr~: "Retirer le second facteur de {name}" }
        remove_what { en: "For whoever lost their telephone and their recovery codes. Make sure that it is they who ask: call them. Their sessions end, their recovery codes work no more, and a letter tells them, with the reason.", ar~: "لمن فقد هاتفه ورموز الاسترداد. تأكد من أنه هو من يطلب: اتصل به. تنتهي جلساته وتبطل رموز الاسترداد، وتخبره رسالة بذلك مع السبب.", fr~: "Pour qui a perdu son téléphone et ses codes de secours. Assurez-vous que c’est bien cette personne qui le demande\u{a0}: appelez-la. Ses sessions prennent fin, ses codes de secours ne fonctionnent plus, et une lettre l’en informe, avec le motif." }
        remove_reason { en: "Reason", ar~: "السبب", fr~: "Motif" }
        remove_reason_hint { en: "It stands in the letter and on the page of the account", ar~: "يظهر في الرسالة وفي صفحة الحساب", fr~: "Il figure dans la lettre et sur la page du compte" }
        remove_own { en: "This is your own account: change your second factor under your account, with your password and a code", ar~: "هذا حسابك أنت: غيّر عاملك الثاني في صفحة حسابك بكلمة المرور ورمز", fr~: "C’est votre propre compte\u{a0}: changez votre second facteur depuis votre compte, avec votre mot de passe et un code" }
        remove_none { en: "This account has no second factor any more", ar~: "لم يعد لهذا الحساب عامل ثانٍ", fr~: "Ce compte n’a plus de second facteur" }
        removed_done { en: "The second factor is removed, and a letter says so.", ar~: "أُزيل العامل الثاني، وتخبر رسالة بذلك.", fr~: "Le second facteur est retiré, et une lettre l’annonce." }
        removed_on { en: "Second factor removed on {day}", ar~: "أُزيل العامل الثاني في {day}", fr~: "Second facteur retiré le {day}" }
        removed_because { en: "Second factor removed on {day}: {reason}", ar~: "أُزيل العامل الثاني في {day}: {reason}", fr~: "Second facteur retiré le {day}\u{a0}: {reason}" }
    }
}
