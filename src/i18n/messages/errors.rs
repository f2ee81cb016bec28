//! What pages say when something is wrong with a request.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Titles and explanations of error pages.
    pub struct Errors {
        not_found { en: "There is no such page", ar~: "لا توجد صفحة بهذا العنوان", fr~: "Cette page n’existe pas" }
        not_found_why {
            en: "The address may be mistyped, or the record may have been moved or never published.",
            ar~: "قد يكون العنوان مكتوبًا على نحو خاطئ، أو أن السجل نُقل أو لم يُنشر قط.",
            fr~: "L’adresse est peut-être mal saisie, ou la fiche a été déplacée ou n’a jamais été publiée.",
        }
        bad_request { en: "This request cannot be answered", ar~: "لا يمكن الرد على هذا الطلب", fr~: "Il est impossible de répondre à cette demande" }
        bad_request_why {
            en: "It was not sent by a page of this site, or in a form that the site does not know. Nothing was changed.",
            ar~: "لم يُرسَل من إحدى صفحات هذا الموقع، أو جاء بصيغة لا يعرفها الموقع. لم يتغير شيء.",
            fr~: "Elle n’a pas été envoyée par une page de ce site, ou sous une forme que le site ne connaît pas. Rien n’a été modifié.",
        }
        bare { en: "This page, without filters", ar~: "هذه الصفحة دون عوامل تصفية", fr~: "Cette page, sans filtre" }
        parameter_wrong {
            en: "The address gives “{given}” for “{name}”, which this page does not know. Remove it, or choose a value from the page’s filters.",
            ar~: "يعطي العنوان القيمة «{given}» للحقل «{name}»، وهي قيمة لا تعرفها هذه الصفحة. احذفها أو اختر قيمة من عوامل التصفية في الصفحة.",
            fr~: "L’adresse donne «\u{a0}{given}\u{a0}» pour «\u{a0}{name}\u{a0}», que cette page ne connaît pas. Supprimez cette valeur ou choisissez-en une parmi les filtres de la page.",
        }
        day_wrong {
            en: "The address asks for “{given}” as “{name}”, which is no day up to today. Give a day as YYYY-MM-DD, from 1900 on and not after today, or leave it out to see today.",
            ar~: "يطلب العنوان «{given}» بوصفه «{name}»، وليس يومًا حتى اليوم. اكتب يومًا بالصيغة YYYY-MM-DD منذ 1900 ولا يتجاوز اليوم، أو اتركه لعرض اليوم.",
            fr~: "L’adresse demande «\u{a0}{given}\u{a0}» pour «\u{a0}{name}\u{a0}», qui n’est pas un jour jusqu’à aujourd’hui. Donnez un jour sous la forme AAAA-MM-JJ, depuis 1900 et au plus tard aujourd’hui, ou omettez-le pour voir aujourd’hui.",
        }
        currency_wrong {
            en: "Amounts of two currencies are never added up, so the address names one of the list, such as currency=USD. It gives “{given}”.",
            ar~: "لا تُجمع مبالغ عملتين أبدًا، فيذكر العنوان عملة واحدة من القائمة، كما في \u{2068}currency=USD\u{2069} وهو يعطي «{given}».",
            fr~: "Les montants de deux monnaies ne s’additionnent jamais\u{a0}: l’adresse en nomme une de la liste, par exemple currency=USD. Elle donne «\u{a0}{given}\u{a0}».",
        }
        compare_wrong {
            en: "Two or three stand side by side: bodies beside bodies, or themes beside themes; on two days, one alone. The address gives “{given}”.",
            ar~: "يُعرض جنبًا إلى جنب اثنان أو ثلاثة: جهات إلى جانب جهات، أو محاور إلى جانب محاور؛ وفي يومين واحد وحده. ويعطي العنوان «{given}».",
            fr~: "Deux ou trois figurent côte à côte\u{a0}: des organismes, ou des thèmes\u{a0}; à deux dates, un seul. L’adresse donne «\u{a0}{given}\u{a0}».",
        }
        no_figure { en: "There is no such figure", ar~: "لا يوجد رقم بهذا الاسم", fr~: "Ce chiffre n’existe pas" }
        no_figure_why {
            en: "No rule computes “{given}”. Figures are opened by the numbers on the pages; the methodology tells every rule.",
            ar~: "لا قاعدة تحسب «{given}». تُفتح الأرقام من الصفحات التي تعرضها، وتذكر صفحة المنهجية كل قاعدة.",
            fr~: "Aucune règle ne calcule «\u{a0}{given}\u{a0}». On ouvre les chiffres depuis les pages où ils figurent\u{a0}; la méthodologie donne toutes les règles.",
        }
        methodology { en: "Methodology", ar~: "المنهجية", fr~: "Méthodologie" }
        sign_in_needed { en: "Please sign in", ar~: "يرجى تسجيل الدخول", fr~: "Veuillez vous connecter" }
        sign_in_needed_why {
            en: "This page is for people with an account.",
            ar~: "هذه الصفحة مخصصة لمن لديهم حساب.",
            fr~: "Cette page est réservée aux titulaires d’un compte.",
        }
        forbidden { en: "Your account may not do this", ar~: "لا يملك حسابك صلاحية القيام بذلك", fr~: "Votre compte n’y est pas autorisé" }
        forbidden_why {
            en: "Ask an administrator of this site if you think that it should.",
            ar~: "اسأل أحد مديري الموقع إن كنت ترى أنه ينبغي أن يملكها.",
            fr~: "Adressez-vous à un administrateur du site si vous pensez qu’il devrait l’être.",
        }
        expired { en: "This link no longer works", ar~: "لم يعد هذا الرابط صالحًا", fr~: "Ce lien n’est plus valable" }
        expired_why {
            en: "It was used already, or its time is over. Ask for a new one.",
            ar~: "سبق استخدامه أو انتهت مدته. اطلب رابطًا جديدًا.",
            fr~: "Il a déjà servi, ou son délai est passé. Demandez-en un nouveau.",
        }
        too_large { en: "That is too large", ar~: "حجم ما أُرسل كبير جدًا", fr~: "L’envoi est trop volumineux" }
        too_large_why {
            en: "A form may hold 256 KB at most. Nothing was changed: go back, shorten the text and send it again.",
            ar~: "لا يجوز أن يتجاوز النموذج 256 كيلوبايت. لم يتغير شيء: عد إلى الصفحة السابقة واختصر النص ثم أرسله من جديد.",
            fr~: "Un formulaire contient au plus 256 Ko. Rien n’a été modifié\u{a0}: revenez en arrière, raccourcissez le texte et renvoyez-le.",
        }
        too_many { en: "Too many attempts", ar~: "محاولات كثيرة جدًا", fr~: "Trop de tentatives" }
        too_many_why {
            en: "Please wait a minute, then try again.",
            ar~: "يرجى الانتظار دقيقة ثم المحاولة من جديد.",
            fr~: "Veuillez patienter une minute, puis réessayez.",
        }
        method { en: "This address is not used in this way", ar~: "لا يُستخدم هذا العنوان بهذه الطريقة", fr~: "Cette adresse ne s’utilise pas ainsi" }
        method_why {
            en: "Open it from the page that leads to it.",
            ar~: "افتحه من الصفحة التي تؤدي إليه.",
            fr~: "Ouvrez-la depuis la page qui y mène.",
        }
        unavailable { en: "The site is busy", ar~: "الموقع مشغول", fr~: "Le site est très sollicité" }
        unavailable_why {
            en: "Please try again in a moment. Nothing was changed.",
            ar~: "يرجى المحاولة بعد قليل. لم يتغير شيء.",
            fr~: "Veuillez réessayer dans un instant. Rien n’a été modifié.",
        }
        failed { en: "Something went wrong on our side", ar~: "حدث خطأ من جانبنا", fr~: "Une erreur s’est produite de notre côté" }
        failed_why {
            en: "It has been noted. Nothing was changed; please try again.",
            ar~: "سُجّل الخطأ. لم يتغير شيء؛ يرجى المحاولة من جديد.",
            fr~: "Elle a été consignée. Rien n’a été modifié\u{a0}; veuillez réessayer.",
        }
        way_on { en: "You can go to the overview or search the initiatives.", ar~: "يمكنك الانتقال إلى النظرة العامة أو البحث في المبادرات.", fr~: "Vous pouvez aller à la vue d’ensemble ou chercher parmi les initiatives." }
    }
}
