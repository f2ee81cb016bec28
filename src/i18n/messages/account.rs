//! What the pages of accounts say.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Signing in, the first administrator, one's own account.
    pub struct Account {
        // Fields
        name { en: "Name", ar~: "الاسم", fr~: "Nom" }
        name_hint {
            en: "As your colleagues know you",
            ar~: "كما يعرفك زملاؤك",
            fr~: "Tel que vos collègues vous connaissent",
        }
        email { en: "Email address", ar~: "البريد الإلكتروني", fr~: "Adresse électronique" }
        email_hint {
            en: "You sign in with it; it is not published",
            ar~: "تسجّل الدخول به، ولا يُنشر",
            fr~: "Elle sert à vous connecter\u{a0}; elle n’est pas publiée",
        }
        password { en: "Password", ar~: "كلمة المرور", fr~: "Mot de passe" }
        password_hint {
            en: "At least {min} characters, of any kind; a few words are easier to remember than signs",
            ar~: "{min} حرفًا على الأقل من أي نوع؛ بضع كلمات أسهل تذكرًا من الرموز",
            fr~: "Au moins {min} caractères, quels qu’ils soient\u{a0}; quelques mots se retiennent mieux que des signes",
        }
        roles { en: "Roles", ar~: "الأدوار", fr~: "Rôles" }

        // What an account may do
        administrator { en: "Administrator", ar~: "مدير الموقع", fr~: "Administrateur" }
        contributor { en: "Contributor", ar~: "مساهم", fr~: "Contributeur" }
        reviewer { en: "Reviewer", ar~: "مراجع", fr~: "Vérificateur" }

        // What is wrong with what was typed
        /// Says the same for an unknown email, a wrong password and a locked account, on purpose.
        sign_in_wrong {
            en: "Email and password do not match, or the account is locked: after ten failures in a row it is, for 15 minutes. Check both and try again",
            ar~: "البريد الإلكتروني وكلمة المرور غير متطابقين، أو أن الحساب مقفل: فهو يُقفل 15 دقيقة بعد عشر محاولات فاشلة متتالية. تحقق منهما ثم حاول من جديد",
            fr~: "L’adresse et le mot de passe ne correspondent pas, ou le compte est bloqué\u{a0}: il l’est pendant 15 minutes après dix échecs de suite. Vérifiez-les puis réessayez",
        }
        email_wrong {
            en: "Enter a whole email address, such as name@example.org",
            ar~: "أدخل عنوان بريد إلكتروني كاملًا، مثل name@example.org",
            fr~: "Saisissez une adresse électronique complète, par exemple name@example.org",
        }
        email_taken {
            en: "There is an account with this address already; enter another",
            ar~: "يوجد حساب بهذا العنوان بالفعل؛ أدخل عنوانًا آخر",
            fr~: "Un compte existe déjà avec cette adresse\u{a0}; saisissez-en une autre",
        }
        password_short {
            en: "Choose a password of at least {min} characters",
            ar~: "اختر كلمة مرور لا تقل عن {min} حرفًا",
            fr~: "Choisissez un mot de passe d’au moins {min} caractères",
        }
        password_long {
            en: "Choose a password of at most {max} characters",
            ar~: "اختر كلمة مرور لا تزيد على {max} حرف",
            fr~: "Choisissez un mot de passe de {max} caractères au plus",
        }
        password_silly {
            en: "This password is among the first that others would try; choose another, such as a few words that do not belong together",
            ar~: "كلمة المرور هذه من أوائل ما قد يجربه الآخرون؛ اختر غيرها، مثل بضع كلمات لا رابط بينها",
            fr~: "Ce mot de passe est parmi les premiers que l’on essaierait\u{a0}; choisissez-en un autre, par exemple quelques mots sans rapport entre eux",
        }
        password_is_email {
            en: "Your address is no password; choose something that others do not know",
            ar~: "عنوان بريدك لا يصلح كلمة مرور؛ اختر ما لا يعرفه الآخرون",
            fr~: "Votre adresse ne peut servir de mot de passe\u{a0}; choisissez ce que les autres ignorent",
        }

        // The first administrator
        set_up_title {
            en: "The first administrator",
            ar~: "المدير الأول للموقع",
            fr~: "Le premier administrateur",
        }
        set_up_lead {
            en: "Nobody looks after this installation yet. With this account you enter and publish records and add further accounts.",
            ar~: "لا أحد يدير هذا الموقع بعد. بهذا الحساب تُدخل السجلات وتنشرها وتضيف حسابات أخرى.",
            fr~: "Personne ne gère encore cette installation. Ce compte vous permet de saisir et de publier des fiches et d’ajouter d’autres comptes.",
        }
        set_up_button { en: "Create the account", ar~: "إنشاء الحساب", fr~: "Créer le compte" }

        // A session that ended while a form was filled in
        session_ended {
            en: "Your session has ended. Sign in, and you get back what you had typed.",
            ar~: "انتهت جلستك. سجّل الدخول تستعد ما كنت قد كتبته.",
            fr~: "Votre session est terminée. Connectez-vous et vous retrouverez ce que vous aviez saisi.",
        }
        resume_title {
            en: "You are signed in again",
            ar~: "سجّلت الدخول من جديد",
            fr~: "Vous êtes de nouveau connecté",
        }
        resume_lead {
            en: "Nothing has been saved yet, and nothing is lost.",
            ar~: "لم يُحفظ شيء بعد، ولم يضع شيء.",
            fr~: "Rien n’est encore enregistré, et rien n’est perdu.",
        }
        resume_button {
            en: "Go back to what you had typed",
            ar~: "العودة إلى ما كنت قد كتبته",
            fr~: "Revenir à ce que vous aviez saisi",
        }
    }
}
