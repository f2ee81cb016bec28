//! Notes of readers about public records.

use crate::i18n::catalogue::catalogue;

catalogue! {
    /// Notes of readers about public records: the form, and the queue of the secretariat.
    pub struct Corrections {
        // On the record
        link {
            en: "Is something here wrong or missing? Tell the secretariat",
            ar~: "هل في هذه الصفحة خطأ أو نقص؟ أخبر الأمانة",
            fr~: "Une erreur ou un oubli sur cette page\u{a0}? Signalez-le au secrétariat",
        }

        // The form
        title { en: "Correct this record", ar~: "تصحيح هذا السجل", fr~: "Corriger cette fiche" }
        intro {
            en: "Tell the secretariat what is wrong or missing in this record. You need no account. The secretariat reads your note; it is never published.",
            ar~: "أخبر الأمانة بما في هذا السجل من خطأ أو نقص. لا تحتاج إلى حساب. تقرأ الأمانة ملاحظتك ولا تُنشر أبدًا.",
            fr~: "Dites au secrétariat ce qui est faux ou manque dans cette fiche. Aucun compte n’est nécessaire. Le secrétariat lit votre note\u{a0}; elle n’est jamais publiée.",
        }
        note {
            en: "What is wrong, and what would be right?",
            ar~: "ما الخطأ، وما الصواب؟",
            fr~: "Qu’est-ce qui est faux, et que faudrait-il lire\u{a0}?",
        }
        note_hint {
            en: "5 to 2,000 characters. If you can, say where it stands: a link, or the name of a document. Please leave out personal data.",
            ar~: "من 5 أحرف إلى 2000 حرف. اذكر المصدر إن أمكن: رابطًا أو اسم مستند. يرجى عدم ذكر بيانات شخصية.",
            fr~: "De 5 à 2\u{a0}000 caractères. Si possible, indiquez la source\u{a0}: un lien ou le nom d’un document. N’y mettez pas de données personnelles.",
        }
        note_short {
            en: "Write at least 5 characters: what is wrong, and what would be right",
            ar~: "اكتب 5 أحرف على الأقل: ما الخطأ وما الصواب",
            fr~: "Écrivez au moins 5 caractères\u{a0}: ce qui est faux, et ce qu’il faudrait lire",
        }
        contact {
            en: "How can the secretariat reach you? (optional)",
            ar~: "كيف يمكن للأمانة التواصل معك؟ (اختياري)",
            fr~: "Comment le secrétariat peut-il vous joindre\u{a0}? (facultatif)",
        }
        contact_hint {
            en: "An e-mail address or a telephone number. It is used only to ask you about this note, and deleted 90 days after the note is settled.",
            ar~: "عنوان بريد إلكتروني أو رقم هاتف. لا يُستخدم إلا لسؤالك عن هذه الملاحظة، ويُحذف بعد 90 يومًا من الفصل فيها.",
            fr~: "Une adresse électronique ou un numéro de téléphone. Il ne sert qu’à vous interroger sur cette note et il est effacé 90 jours après qu’elle a été traitée.",
        }
        /// A field that people do not see; only programs fill it in.
        trap { en: "Leave this field empty", ar~: "اترك هذا الحقل فارغًا", fr~: "Laissez ce champ vide" }
        send { en: "Send the note", ar~: "إرسال الملاحظة", fr~: "Envoyer la note" }
        too_many {
            en: "Many notes came from your network in a short time. Yours is still here: please send it again in an hour",
            ar~: "وردت ملاحظات كثيرة من شبكتك في وقت قصير. ملاحظتك ما زالت هنا: يرجى إرسالها من جديد بعد ساعة",
            fr~: "De nombreuses notes sont arrivées de votre réseau en peu de temps. La vôtre est toujours là\u{a0}: veuillez la renvoyer dans une heure",
        }
        sent_title { en: "Thank you: your note has arrived", ar~: "شكرًا لك: وصلت ملاحظتك", fr~: "Merci\u{a0}: votre note est arrivée" }
        sent {
            en: "The secretariat reads every note. What it corrects stands in the history of the record.",
            ar~: "تقرأ الأمانة كل ملاحظة. وما تصححه يظهر في سجل تغييرات المبادرة.",
            fr~: "Le secrétariat lit chaque note. Ce qu’il corrige figure dans l’historique de la fiche.",
        }
        back { en: "Back to the record", ar~: "العودة إلى السجل", fr~: "Retour à la fiche" }

        // The queue
        queue { en: "Notes of readers", ar~: "ملاحظات القراء", fr~: "Notes des lecteurs" }
        queue_intro {
            en: "What readers say is wrong or missing on public records. Notes are never published.",
            ar~: "ما يقول القراء إنه خطأ أو ناقص في السجلات العلنية. لا تُنشر الملاحظات أبدًا.",
            fr~: "Ce que des lecteurs signalent de faux ou de manquant dans les fiches publiques. Les notes ne sont jamais publiées.",
        }
        open { en: "Open, oldest first", ar~: "مفتوحة، الأقدم أولًا", fr~: "En attente, les plus anciennes d’abord" }
        open_none { en: "No note waits.", ar~: "لا توجد ملاحظات في الانتظار.", fr~: "Aucune note en attente." }
        settled { en: "Settled", ar~: "مفصول فيها", fr~: "Traitées" }
        /// On the page where the work of administrators begins.
        waiting plural {
            en: { one: "{n} note of a reader waits", other: "{n} notes of readers wait" },
            ar~: {
                zero: "لا توجد ملاحظات للقراء في الانتظار",
                one: "ملاحظة واحدة من القراء في الانتظار",
                two: "ملاحظتان من القراء في الانتظار",
                few: "{n} ملاحظات من القراء في الانتظار",
                many: "{n} ملاحظة من القراء في الانتظار",
                other: "{n} ملاحظة من القراء في الانتظار",
            },
            fr~: {
                one: "{n} note de lecteur en attente",
                many: "{n} de notes de lecteurs en attente",
                other: "{n} notes de lecteurs en attente",
            },
        }

        // One note
        note_title { en: "Note of a reader", ar~: "ملاحظة من قارئ", fr~: "Note d’un lecteur" }
        about { en: "About", ar~: "السجل المعني", fr~: "Concerne" }
        made { en: "Arrived", ar~: "تاريخ الوصول", fr~: "Arrivée le" }
        language { en: "Language of the page", ar~: "لغة الصفحة", fr~: "Langue de la page" }
        reach { en: "How to reach them", ar~: "وسيلة التواصل", fr~: "Pour les joindre" }
        reach_none { en: "They left nothing, or it was deleted", ar~: "لم تُترك وسيلة، أو حُذفت", fr~: "Rien n’a été laissé, ou cela a été effacé" }
        said { en: "The note", ar~: "نص الملاحظة", fr~: "La note" }
        work { en: "Work on the record", ar~: "العمل على السجل", fr~: "Travailler sur la fiche" }
        answer { en: "Answer, or what was done (optional)", ar~: "الرد أو ما تم عمله (اختياري)", fr~: "Réponse, ou ce qui a été fait (facultatif)" }
        answer_hint {
            en: "It stays with the note: it is neither published nor sent.",
            ar~: "يُحفظ مع الملاحظة: لا يُنشر ولا يُرسل.",
            fr~: "Elle reste avec la note\u{a0}: elle n’est ni publiée ni envoyée.",
        }
        settle { en: "Settle the note", ar~: "الفصل في الملاحظة", fr~: "Clore la note" }
        settled_on { en: "Settled", ar~: "تاريخ الفصل", fr~: "Traitée le" }
        settled_by { en: "By", ar~: "بواسطة", fr~: "Par" }
        answered { en: "Answer", ar~: "الرد", fr~: "Réponse" }
        done { en: "The note is settled.", ar~: "تم الفصل في الملاحظة.", fr~: "La note est traitée." }
        meanwhile {
            en: "Somebody else settled this note meanwhile. What they said stands below; yours was not saved",
            ar~: "فصل شخص آخر في هذه الملاحظة في الأثناء. ما قاله مذكور أدناه؛ ولم يُحفظ ما كتبته",
            fr~: "Quelqu’un d’autre a traité cette note entre-temps. Sa réponse figure ci-dessous\u{a0}; la vôtre n’a pas été enregistrée",
        }
    }
}
