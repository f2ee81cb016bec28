//! What forms say about what was typed.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Errors by field, and words of every form.
    pub struct Form {
        /// The label of a field that is blank.
        needed { en: "Fill in “{label}”", ar~: "املأ خانة «{label}»", fr~: "Remplissez «\u{a0}{label}\u{a0}»" }
        choose { en: "Choose one of the values offered", ar~: "اختر إحدى القيم المعروضة", fr~: "Choisissez l’une des valeurs proposées" }
        too_long {
            en: "Enter {max} characters at most; there are {length}",
            ar~: "أدخل {max} من الأحرف على الأكثر؛ العدد الحالي {length}",
            fr~: "Saisissez {max} caractères au plus\u{a0}; il y en a {length}",
        }
        control_characters {
            en: "This holds characters that cannot be printed; type it again or paste it as plain text",
            ar~: "يحتوي هذا الحقل على محارف غير قابلة للطباعة؛ أعد كتابته أو الصقه نصًا عاديًا",
            fr~: "Ce champ contient des caractères non imprimables\u{a0}; ressaisissez-le ou collez-le en texte brut",
        }
        day_wrong {
            en: "Enter a day that exists, such as 27 3 2026, or only a month and year, or only a year of four digits",
            ar~: "أدخل يومًا موجودًا، مثل 27 3 2026، أو الشهر والسنة فقط، أو السنة وحدها بأربعة أرقام",
            fr~: "Saisissez un jour qui existe, par exemple 27 3 2026, ou seulement le mois et l’année, ou l’année seule en quatre chiffres",
        }
        day_whole {
            en: "Enter day, month and year",
            ar~: "أدخل اليوم والشهر والسنة",
            fr~: "Saisissez le jour, le mois et l’année",
        }
        day_out_of_range {
            en: "Enter a day between {first} and {last}",
            ar~: "أدخل يومًا بين {first} و{last}",
            fr~: "Saisissez un jour entre le {first} et le {last}",
        }
        address_private {
            en: "Enter the address of a page that everybody can reach: this one is inside a network",
            ar~: "أدخل عنوان صفحة يمكن للجميع الوصول إليها: هذا العنوان داخل شبكة خاصة",
            fr~: "Saisissez l’adresse d’une page accessible à tous\u{a0}: celle-ci est à l’intérieur d’un réseau",
        }
        address_wrong {
            en: "Enter a whole web address, such as https://example.org/report.pdf",
            ar~: "أدخل عنوانًا كاملًا على الشبكة، مثل https://example.org/report.pdf",
            fr~: "Saisissez une adresse web complète, par exemple https://example.org/report.pdf",
        }
        summary_title { en: "There is a problem", ar~: "هناك مشكلة", fr~: "Il y a un problème" }
        day { en: "Day", ar~: "اليوم", fr~: "Jour" }
        month { en: "Month", ar~: "الشهر", fr~: "Mois" }
        year { en: "Year", ar~: "السنة", fr~: "Année" }
        day_hint {
            en: "For example 27 3 2026. Leave the day, or day and month, blank where they are not known.",
            ar~: "مثال: 27 3 2026. اترك اليوم، أو اليوم والشهر، فارغًا إن لم يكن معروفًا.",
            fr~: "Par exemple 27 3 2026. Laissez le jour, ou le jour et le mois, vides s’ils ne sont pas connus.",
        }
        in_english { en: "In English", ar~: "بالإنجليزية", fr~: "En anglais" }
        in_arabic { en: "In Arabic", ar~: "بالعربية", fr~: "En arabe" }
        in_french { en: "In French", ar~: "بالفرنسية", fr~: "En français" }
        one_language {
            en: "Fill in at least one language",
            ar~: "املأ لغة واحدة على الأقل",
            fr~: "Remplissez au moins une langue",
        }
        choose_one { en: "Choose", ar~: "اختر", fr~: "Choisir" }
        changed_meanwhile {
            en: "Somebody else changed this since you opened the form. What they changed and you left alone is shown as it stands now; what you typed is kept. Look at it, and save again",
            ar~: "غيّر شخص آخر هذا منذ فتحت الاستمارة. ما غيّره ولم تمسّه معروض كما هو الآن، وما كتبته باقٍ. راجعه ثم احفظ من جديد",
            fr~: "Quelqu’un d’autre a modifié ceci depuis l’ouverture du formulaire. Ce qu’il a modifié et que vous n’avez pas touché s’affiche tel qu’il est maintenant\u{a0}; votre saisie est conservée. Vérifiez, puis enregistrez de nouveau",
        }
        stands_now { en: "Somebody else wrote here: {value}", ar~: "كتب شخص آخر هنا: {value}", fr~: "Quelqu’un d’autre a écrit ici\u{a0}: {value}" }
        resumed {
            en: "You are signed in again. Here is what you had typed: check it and save.",
            ar~: "سجّلت الدخول من جديد. هذا ما كنت قد كتبته: راجعه ثم احفظه.",
            fr~: "Vous êtes de nouveau connecté. Voici ce que vous aviez saisi\u{a0}: vérifiez puis enregistrez.",
        }
    }
}
