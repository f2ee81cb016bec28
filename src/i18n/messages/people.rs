//! What the pages of accounts say beyond signing in: managing them, passwords, sessions.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Accounts as the administrator manages them, and one's own.
    pub struct People {
        // The list
        title { en: "Accounts", ar~: "الحسابات", fr~: "Comptes" }
        intro {
            en: "Who signs in here, what they may do, and for whom they speak. Whoever speaks for a body works on the records that it leads, and on no others.",
            ar~: "من يسجّل الدخول هنا، وما يحق له، وباسم من يتحدث. من يتحدث باسم جهة يعمل على السجلات التي تقودها دون غيرها.",
            fr~: "Qui se connecte ici, ce que chacun peut faire et au nom de qui il s’exprime. Qui s’exprime au nom d’un organisme travaille sur les fiches que celui-ci dirige, et sur aucune autre.",
        }
        find { en: "Name or address", ar~: "الاسم أو البريد", fr~: "Nom ou adresse" }
        state { en: "State", ar~: "الحالة", fr~: "État" }
        bodies { en: "Speaks for", ar~: "يتحدث باسم", fr~: "S’exprime au nom de" }
        count plural {
            en: { one: "{n} account", other: "{n} accounts" },
            ar~: { zero: "لا حسابات", one: "حساب واحد", two: "حسابان", few: "{n} حسابات", many: "{n} حسابًا", other: "{n} حساب" },
            fr~: { one: "{n} compte", many: "{n} de comptes", other: "{n} comptes" },
        }
        state_active { en: "active", ar~: "نشط", fr~: "actif" }
        state_invited { en: "invited", ar~: "مدعو", fr~: "invité" }
        state_deactivated { en: "deactivated", ar~: "معطّل", fr~: "désactivé" }
        state_anonymised { en: "made anonymous", ar~: "مجهول الهوية", fr~: "anonymisé" }
        /// In place of the name of somebody who was made anonymous.
        former { en: "a former focal point", ar~: "منسّق سابق", fr~: "un ancien point focal" }

        // Inviting
        invite { en: "Invite somebody", ar~: "دعوة شخص", fr~: "Inviter quelqu’un" }
        invite_title { en: "Invite somebody", ar~: "دعوة شخص", fr~: "Inviter quelqu’un" }
        invite_lead {
            en: "They get a letter with a link that works once, for seven days, and choose their password themselves.",
            ar~: "تصله رسالة فيها رابط يعمل مرة واحدة خلال سبعة أيام، ويختار كلمة المرور بنفسه.",
            fr~: "La personne reçoit une lettre avec un lien valable une fois, pendant sept jours, et choisit elle-même son mot de passe.",
        }
        invite_button { en: "Send the invitation", ar~: "إرسال الدعوة", fr~: "Envoyer l’invitation" }
        invite_again { en: "Send the invitation again", ar~: "إرسال الدعوة من جديد", fr~: "Renvoyer l’invitation" }
        name_hint { en: "As pages show it to colleagues", ar~: "كما تعرضه الصفحات للزملاء", fr~: "Tel que les pages le montrent aux collègues" }
        email_hint { en: "They sign in with it, and letters go there; it is not published", ar~: "يسجّل الدخول به وتُرسل الرسائل إليه، ولا يُنشر", fr~: "Elle sert à se connecter et à recevoir les lettres\u{a0}; elle n’est pas publiée" }
        language { en: "Language of letters", ar~: "لغة الرسائل", fr~: "Langue des lettres" }
        language_hint { en: "Pages can be read in any language", ar~: "يمكن قراءة الصفحات بأي من اللغات", fr~: "Les pages se lisent dans toutes les langues" }
        roles_hint { en: "One or several", ar~: "دور واحد أو أكثر", fr~: "Un ou plusieurs" }
        role_choice { en: "{role}: {may}", ar~: "{role}: {may}", fr~: "{role}\u{a0}: {may}" }
        administrator_may { en: "enters and corrects everything, publishes, manages accounts", ar~: "يُدخل كل شيء ويصححه وينشر ويدير الحسابات", fr~: "saisit et corrige tout, publie, gère les comptes" }
        contributor_may { en: "reports on what the bodies they speak for lead", ar~: "يبلغ عما تقوده الجهات التي يتحدث باسمها", fr~: "rend compte de ce que dirigent les organismes au nom desquels il s’exprime" }
        reviewer_may { en: "checks documents and reports of bodies they do not belong to", ar~: "يدقق مستندات وبلاغات جهات لا ينتمي إليها", fr~: "vérifie les documents et les déclarations d’organismes dont il ne fait pas partie" }
        no_role { en: "none: they can sign in and read", ar~: "لا دور: يمكنه تسجيل الدخول والقراءة", fr~: "aucun\u{a0}: la personne peut se connecter et lire" }

        // Accreditation
        accreditation { en: "Accreditation", ar~: "الاعتماد", fr~: "Accréditation" }
        accreditations { en: "Accreditations", ar~: "الاعتمادات", fr~: "Accréditations" }
        own_accreditations { en: "For whom you speak", ar~: "باسم من تتحدث", fr~: "Au nom de qui vous vous exprimez" }
        accreditations_none { en: "This account speaks for nobody.", ar~: "لا يتحدث هذا الحساب باسم أحد.", fr~: "Ce compte ne s’exprime au nom de personne." }
        accreditation_hint {
            en: "For which body they speak, and the letter or note that says so. Further bodies can be added on the page of the account.",
            ar~: "الجهة التي يتحدث باسمها والخطاب أو المذكرة التي تنص على ذلك. يمكن إضافة جهات أخرى في صفحة الحساب.",
            fr~: "L’organisme au nom duquel la personne s’exprime, et la lettre ou la note qui l’atteste. D’autres organismes peuvent être ajoutés sur la page du compte.",
        }
        accredit { en: "Add an accreditation", ar~: "إضافة اعتماد", fr~: "Ajouter une accréditation" }
        accredit_title { en: "Another accreditation: {name}", ar~: "اعتماد آخر: {name}", fr~: "Autre accréditation\u{a0}: {name}" }
        accreditation_title { en: "Accreditation of {name}", ar~: "اعتماد {name}", fr~: "Accréditation de {name}" }
        accreditation_end { en: "End it today", ar~: "إنهاؤه اليوم", fr~: "Y mettre fin aujourd’hui" }
        body { en: "Body", ar~: "الجهة", fr~: "Organisme ou État" }
        body_hint { en: "An institution, a state or another organisation", ar~: "مؤسسة أو دولة أو جهة أخرى", fr~: "Une institution, un État ou un autre organisme" }
        body_needed { en: "A contributor speaks for a body: choose it", ar~: "المساهم يتحدث باسم جهة: اخترها", fr~: "Un contributeur s’exprime au nom d’un organisme\u{a0}: choisissez-le" }
        letter_reference { en: "Reference of the letter", ar~: "رقم الخطاب المرجعي", fr~: "Référence de la lettre" }
        letter_hint { en: "The letter or note by which the body named them", ar~: "الخطاب أو المذكرة التي سمّته بها الجهة", fr~: "La lettre ou la note par laquelle l’organisme l’a désigné" }
        letter_on { en: "Day of the letter", ar~: "تاريخ الخطاب", fr~: "Date de la lettre" }
        valid_from { en: "First day", ar~: "اليوم الأول", fr~: "Premier jour" }
        valid_from_hint { en: "Leave it empty where it holds already", ar~: "اتركه فارغًا إن كان ساريًا", fr~: "Laissez vide si elle vaut déjà" }
        valid_until { en: "Last day", ar~: "اليوم الأخير", fr~: "Dernier jour" }
        valid_until_hint { en: "Leave it empty where no end is set", ar~: "اتركه فارغًا إن لم تُحدد نهاية", fr~: "Laissez vide si aucune fin n’est fixée" }
        ends_before { en: "The last day comes before the first. Enter that day or a later one", ar~: "اليوم الأخير يسبق اليوم الأول. أدخل ذلك اليوم أو يومًا بعده", fr~: "Le dernier jour précède le premier. Saisissez ce jour ou un jour postérieur" }
        deputy { en: "Deputy", ar~: "النيابة", fr~: "Suppléance" }
        is_deputy { en: "Speaks as a deputy of the focal point", ar~: "يتحدث نائبًا عن المنسّق", fr~: "S’exprime en qualité de suppléant du point focal" }
        valid_always { en: "Without an end", ar~: "دون تاريخ انتهاء", fr~: "Sans date de fin" }
        valid_since { en: "Since {from}", ar~: "منذ {from}", fr~: "Depuis le {from}" }
        valid_to { en: "Until {until}", ar~: "حتى {until}", fr~: "Jusqu’au {until}" }
        valid_between { en: "From {from} until {until}", ar~: "من {from} حتى {until}", fr~: "Du {from} au {until}" }
        letter_of { en: "By letter {reference} of {day}", ar~: "بموجب الخطاب {reference} المؤرخ {day}", fr~: "Par lettre {reference} du {day}" }
        letter_without_day { en: "By letter {reference}", ar~: "بموجب الخطاب {reference}", fr~: "Par lettre {reference}" }
        validity_future { en: "not yet valid", ar~: "لم يسر بعد", fr~: "pas encore valable" }
        validity_valid { en: "valid", ar~: "سارٍ", fr~: "valable" }
        validity_ending { en: "ends within 30 days", ar~: "ينتهي خلال 30 يومًا", fr~: "prend fin dans les 30 jours" }
        validity_over { en: "ended", ar~: "منتهٍ", fr~: "terminée" }

        // The page of an account
        edit_title { en: "Name, address and roles: {name}", ar~: "الاسم والبريد والأدوار: {name}", fr~: "Nom, adresse et rôles\u{a0}: {name}" }
        done_with_it { en: "Use", ar~: "الاستخدام", fr~: "Utilisation" }
        made_on { en: "Made on {day}", ar~: "أُنشئ في {day}", fr~: "Créé le {day}" }
        sessions_open plural {
            en: { one: "{n} open session", other: "{n} open sessions" },
            ar~: { zero: "لا جلسات مفتوحة", one: "جلسة مفتوحة واحدة", two: "جلستان مفتوحتان", few: "{n} جلسات مفتوحة", many: "{n} جلسة مفتوحة", other: "{n} جلسة مفتوحة" },
            fr~: { one: "{n} session ouverte", many: "{n} de sessions ouvertes", other: "{n} sessions ouvertes" },
        }
        changes_made plural {
            en: { one: "{n} change of records", other: "{n} changes of records" },
            ar~: { zero: "لا تغييرات في السجلات", one: "تغيير واحد في السجلات", two: "تغييران في السجلات", few: "{n} تغييرات في السجلات", many: "{n} تغييرًا في السجلات", other: "{n} تغيير في السجلات" },
            fr~: { one: "{n} modification de fiches", many: "{n} de modifications de fiches", other: "{n} modifications de fiches" },
        }
        last_change { en: "The last change: {day}", ar~: "آخر تغيير: {day}", fr~: "Dernière modification\u{a0}: {day}" }
        invitation_until { en: "The invitation works until {day}", ar~: "الدعوة صالحة حتى {day}", fr~: "L’invitation est valable jusqu’au {day}" }
        invitation_over { en: "The invitation ended on {day}: send it again", ar~: "انتهت صلاحية الدعوة في {day}: أرسلها من جديد", fr~: "L’invitation a pris fin le {day}\u{a0}: renvoyez-la" }
        begun { en: "Begun, not handed in", ar~: "بدأه ولم يسلّمه", fr~: "Commencé, non remis" }
        drafts plural {
            en: { one: "{n} draft", other: "{n} drafts" },
            ar~: { zero: "لا مسودات", one: "مسودة واحدة", two: "مسودتان", few: "{n} مسودات", many: "{n} مسودة", other: "{n} مسودة" },
            fr~: { one: "{n} brouillon", many: "{n} de brouillons", other: "{n} brouillons" },
        }

        // Closing
        closing { en: "Opening and closing", ar~: "فتح الحساب وإغلاقه", fr~: "Ouvrir et fermer" }
        last_administrator {
            en: "Nobody else administers this installation: make somebody else an administrator first",
            ar~: "لا أحد غيره يدير هذا الموقع: عيّن مديرًا آخر أولًا",
            fr~: "Personne d’autre n’administre cette installation\u{a0}: nommez d’abord un autre administrateur",
        }
        changed_meanwhile {
            en: "The account has changed meanwhile. Look at how it stands now",
            ar~: "تغيّر الحساب في الأثناء. راجع حالته الآن",
            fr~: "Le compte a changé entre-temps. Voyez où il en est maintenant",
        }
        deactivate { en: "Deactivate", ar~: "تعطيل", fr~: "Désactiver" }
        deactivate_title { en: "Deactivate the account of {name}", ar~: "تعطيل حساب {name}", fr~: "Désactiver le compte de {name}" }
        deactivate_what {
            en: "Nobody signs in with it any more, and its sessions end. Everything that was done with it stays. It can be opened again.",
            ar~: "لا يسجّل أحد الدخول به بعد ذلك، وتنتهي جلساته. ويبقى كل ما أُنجز به. ويمكن فتحه من جديد.",
            fr~: "Plus personne ne s’y connecte et ses sessions prennent fin. Tout ce qui a été fait avec lui reste. Il peut être rouvert.",
        }
        deactivate_drafts {
            en: "What was begun and not handed in can go to a successor, before or after.",
            ar~: "ما بُدئ ولم يُسلَّم يمكن نقله إلى خلف، قبل ذلك أو بعده.",
            fr~: "Ce qui est commencé et non remis peut passer à un successeur, avant ou après.",
        }
        reactivate { en: "Open it again", ar~: "فتحه من جديد", fr~: "Le rouvrir" }
        anonymise { en: "Make anonymous", ar~: "إخفاء الهوية", fr~: "Anonymiser" }
        anonymise_title { en: "Make the account of {name} anonymous", ar~: "إخفاء هوية صاحب حساب {name}", fr~: "Anonymiser le compte de {name}" }
        anonymise_what {
            en: "Name, address, password and the letters are taken away for good, and nobody signs in with the account again. This cannot be undone.",
            ar~: "يُزال الاسم والبريد وكلمة المرور والرسائل نهائيًا، ولا يسجّل أحد الدخول بالحساب بعدها. ولا يمكن التراجع عن ذلك.",
            fr~: "Le nom, l’adresse, le mot de passe et les lettres sont supprimés définitivement, et plus personne ne se connecte avec ce compte. C’est irréversible.",
        }
        anonymise_stays {
            en: "What was done with it stays, as that of a former focal point.",
            ar~: "يبقى ما أُنجز به، منسوبًا إلى منسّق سابق.",
            fr~: "Ce qui a été fait avec lui reste, comme étant d’un ancien point focal.",
        }
        sure { en: "Are you sure?", ar~: "هل أنت متأكد؟", fr~: "En êtes-vous sûr\u{a0}?" }
        anonymise_sure { en: "Yes, take the person out of this account for good", ar~: "نعم، أزل بيانات الشخص من هذا الحساب نهائيًا", fr~: "Oui, retirer définitivement la personne de ce compte" }
        sure_needed { en: "Tick the box if that is what you want", ar~: "ضع علامة في المربع إن كان هذا ما تريده", fr~: "Cochez la case si c’est bien ce que vous voulez" }
        handover_title { en: "Hand over what {name} began", ar~: "تسليم ما بدأه {name}", fr~: "Transmettre ce que {name} a commencé" }
        handover_button { en: "Hand over", ar~: "تسليم", fr~: "Transmettre" }
        handover_what {
            en: "Forms that were begun and not handed in go to somebody who speaks for the same body. Drafts of records belong to the body and stay where they are.",
            ar~: "تنتقل النماذج التي بُدئت ولم تُسلَّم إلى من يتحدث باسم الجهة نفسها. أما مسودات السجلات فهي للجهة وتبقى في مكانها.",
            fr~: "Les formulaires commencés et non remis passent à quelqu’un qui s’exprime au nom du même organisme. Les brouillons de fiches appartiennent à l’organisme et restent où ils sont.",
        }
        successor_label { en: "To whom?", ar~: "إلى من؟", fr~: "À qui\u{a0}?" }
        successor_hint { en: "Contributors who speak for the same body today", ar~: "المساهمون الذين يتحدثون اليوم باسم الجهة نفسها", fr~: "Les contributeurs qui s’expriment aujourd’hui au nom du même organisme" }
        successor { en: "{name} ({drafts})", ar~: "{name} ({drafts})", fr~: "{name} ({drafts})" }
        successor_none {
            en: "Nobody else speaks for the same body. Invite or accredit a successor first.",
            ar~: "لا أحد غيره يتحدث باسم الجهة نفسها. ادعُ خلفًا أو اعتمده أولًا.",
            fr~: "Personne d’autre ne s’exprime au nom du même organisme. Invitez ou accréditez d’abord un successeur.",
        }

        // What was done
        invited_done { en: "The invitation is written. It lies among the letters.", ar~: "كُتبت الدعوة. تجدها بين الرسائل.", fr~: "L’invitation est rédigée. Elle se trouve parmi les lettres." }
        edited_done { en: "Saved.", ar~: "حُفظ.", fr~: "C’est enregistré." }
        accredited_done { en: "The accreditation is added.", ar~: "أُضيف الاعتماد.", fr~: "L’accréditation est ajoutée." }
        accreditation_done { en: "The accreditation is changed.", ar~: "عُدّل الاعتماد.", fr~: "L’accréditation est modifiée." }
        accreditation_ended { en: "The accreditation has ended.", ar~: "انتهى الاعتماد.", fr~: "L’accréditation a pris fin." }
        deactivated_done { en: "The account is deactivated. What was done with it stays.", ar~: "عُطّل الحساب. ويبقى ما أُنجز به.", fr~: "Le compte est désactivé. Ce qui a été fait avec lui reste." }
        reactivated_done { en: "The account is open again.", ar~: "فُتح الحساب من جديد.", fr~: "Le compte est rouvert." }
        anonymised_done { en: "Nobody can tell any more whose account this was.", ar~: "لم يعد بالإمكان معرفة صاحب هذا الحساب.", fr~: "Nul ne peut plus savoir à qui était ce compte." }
        handed_over_done { en: "The drafts are handed over.", ar~: "سُلّمت المسودات.", fr~: "Les brouillons sont transmis." }

        // Links
        welcome_title { en: "Choose your password", ar~: "اختر كلمة مرورك", fr~: "Choisissez votre mot de passe" }
        welcome_lead { en: "You were invited. With the password you choose here you sign in from now on.", ar~: "لقد دُعيت. بكلمة المرور التي تختارها هنا تسجّل الدخول من الآن فصاعدًا.", fr~: "Vous avez été invité. Le mot de passe choisi ici vous servira désormais à vous connecter." }
        new_password_title { en: "Choose a new password", ar~: "اختر كلمة مرور جديدة", fr~: "Choisissez un nouveau mot de passe" }
        new_password_lead { en: "It takes the place of the old one, and every open session ends.", ar~: "تحل محل القديمة، وتنتهي كل الجلسات المفتوحة.", fr~: "Il remplace l’ancien, et toute session ouverte prend fin." }
        new_password { en: "New password", ar~: "كلمة المرور الجديدة", fr~: "Nouveau mot de passe" }
        choose_button { en: "Choose and sign in", ar~: "اختيار وتسجيل الدخول", fr~: "Choisir et se connecter" }
        invitation_gone {
            en: "The invitation was used already, was replaced by a newer one, or its seven days are over. If you have chosen a password, sign in. Otherwise ask whoever invited you to send the invitation again.",
            ar~: "سبق استخدام الدعوة، أو حلّت محلها دعوة أحدث، أو انقضت أيامها السبعة. إن كنت قد اخترت كلمة مرور فسجّل الدخول. وإلا فاطلب ممن دعاك أن يرسل الدعوة من جديد.",
            fr~: "L’invitation a déjà servi, a été remplacée par une plus récente, ou ses sept jours sont écoulés. Si vous avez choisi un mot de passe, connectez-vous. Sinon, demandez à la personne qui vous a invité de renvoyer l’invitation.",
        }
        new_password_gone {
            en: "It was used already, was replaced by a newer one, or its hour is over. You can ask for another at once.",
            ar~: "سبق استخدامه، أو حلّ محله رابط أحدث، أو انقضت ساعته. يمكنك طلب رابط آخر فورًا.",
            fr~: "Il a déjà servi, a été remplacé par un plus récent, ou son heure est écoulée. Vous pouvez en demander un autre tout de suite.",
        }

        // Forgotten
        forgotten_link { en: "I have forgotten my password", ar~: "نسيت كلمة المرور", fr~: "J’ai oublié mon mot de passe" }
        forgotten_title { en: "A forgotten password", ar~: "كلمة مرور منسية", fr~: "Mot de passe oublié" }
        forgotten_lead { en: "Enter the address with which you sign in. A letter with a link goes there.", ar~: "أدخل عنوان البريد الذي تسجّل الدخول به. تُرسل إليه رسالة فيها رابط.", fr~: "Saisissez l’adresse avec laquelle vous vous connectez. Une lettre contenant un lien y sera envoyée." }
        forgotten_button { en: "Ask for a letter", ar~: "طلب رسالة", fr~: "Demander une lettre" }
        asked_title { en: "Look for a letter", ar~: "ترقّب رسالة", fr~: "Surveillez votre courrier" }
        asked_lead { en: "If there is an account with this address, a letter with a link is on its way to it. The link works once, for an hour.", ar~: "إن كان ثمة حساب بهذا العنوان فإن رسالة فيها رابط في طريقها إليه. يعمل الرابط مرة واحدة خلال ساعة.", fr~: "S’il existe un compte à cette adresse, une lettre contenant un lien lui est envoyée. Le lien fonctionne une seule fois, pendant une heure." }
        asked_not { en: "If none comes: check the address, wait two minutes before you ask again, or turn to an administrator. Whoever was invited and has not yet chosen a password needs the invitation again.", ar~: "إن لم تصل الرسالة: تحقق من العنوان، وانتظر دقيقتين قبل أن تطلب من جديد، أو توجّه إلى أحد المديرين. ومن دُعي ولم يختر كلمة مرور بعد يحتاج إلى الدعوة من جديد.", fr~: "Si rien n’arrive\u{a0}: vérifiez l’adresse, attendez deux minutes avant de redemander, ou adressez-vous à un administrateur. Qui a été invité et n’a pas encore choisi de mot de passe a besoin d’une nouvelle invitation." }

        // Changing
        change_title { en: "Change your password", ar~: "تغيير كلمة المرور", fr~: "Changer de mot de passe" }
        change_lead { en: "Every other session of yours ends.", ar~: "تنتهي كل جلساتك الأخرى.", fr~: "Toutes vos autres sessions prennent fin." }
        change_button { en: "Change the password", ar~: "تغيير كلمة المرور", fr~: "Changer le mot de passe" }
        current_password { en: "Current password", ar~: "كلمة المرور الحالية", fr~: "Mot de passe actuel" }
        current_wrong {
            en: "This is not your password until now, or the account is locked: after ten failures in a row it is, for 15 minutes",
            ar~: "ليست هذه كلمة مرورك الحالية، أو أن الحساب مقفل: فهو يُقفل 15 دقيقة بعد عشر محاولات فاشلة متتالية",
            fr~: "Ce n’est pas votre mot de passe actuel, ou le compte est bloqué\u{a0}: il l’est pendant 15 minutes après dix échecs de suite",
        }
        password_done { en: "Your password is set. Your other sessions have ended.", ar~: "ضُبطت كلمة مرورك. وانتهت جلساتك الأخرى.", fr~: "Votre mot de passe est enregistré. Vos autres sessions ont pris fin." }

        // Sessions and data
        own_title { en: "Password, sessions, data", ar~: "كلمة المرور والجلسات والبيانات", fr~: "Mot de passe, sessions, données" }
        sessions_title { en: "Your sessions", ar~: "جلساتك", fr~: "Vos sessions" }
        sessions_lead {
            en: "Where you are signed in. End what you do not recognise, then change your password.",
            ar~: "المواضع التي سجّلت الدخول منها. أنهِ ما لا تعرفه ثم غيّر كلمة مرورك.",
            fr~: "Là où vous êtes connecté. Mettez fin à ce que vous ne reconnaissez pas, puis changez de mot de passe.",
        }
        session_since { en: "Signed in", ar~: "تسجيل الدخول", fr~: "Connexion" }
        session_seen { en: "Last seen", ar~: "آخر نشاط", fr~: "Dernière activité" }
        session_this { en: "this one", ar~: "هذه الجلسة", fr~: "celle-ci" }
        session_end { en: "End", ar~: "إنهاء", fr~: "Mettre fin" }
        session_end_others { en: "End all others", ar~: "إنهاء كل الجلسات الأخرى", fr~: "Mettre fin à toutes les autres" }
        session_ended_done { en: "Ended.", ar~: "انتهت.", fr~: "C’est fait." }
        own_data { en: "Everything held about you, as a file (JSON)", ar~: "كل ما هو محفوظ عنك، في ملف (JSON)", fr~: "Tout ce qui est conservé à votre sujet, dans un fichier (JSON)" }
    }
}
